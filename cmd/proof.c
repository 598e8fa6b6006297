#include "cmd/proof.h"

#include "cmd/article_file.h"
#include "cmd/judged.h"
#include "cmd/output.h"
#include "cmd/verbs.h"

#include "base/edtf.h"
#include "base/file.h"
#include "base/terminal.h"
#include "base/utf8.h"
#include "judging/proof.h"
#include "ledger/article.h"

#include <inttypes.h>
#include <sys/stat.h>

static const char *format_named, *day;
static bool all, coverage, strict, raw, excel;

static const char *const formats[] = { "text", "editor", "csv", "json", "jsonl", NULL };

static const struct choice choices[] = {
	{ "coverage", 'c', .flag = &coverage, .help = "the names, numbers and dates of the "
	  "draft that no claim supports, too" },
	{ "all", 'a', .flag = &all, .help = "titles and single words in marks too" },
	{ "on", 0, "DATE", "with --coverage: the day of the draft, which \"on Monday\" counts"
	  " from", .text = &day },
	{ "strict", 0, .flag = &strict, .help = "exit 1 too for what is not in the ledger, or not covered" },
	{ "format", 'f', "WORD", "how it is written; editor: file:line:column: and the words", .text = &format_named,
	  .words = formats },
	{ "raw", 0, .flag = &raw, .help = "csv: cells exactly as they are, formulas too" },
	{ "excel", 0, .flag = &excel, .help = "csv: with the mark that Excel wants (BOM)" },
	CHOICE_END
};

static const struct column columns[] = {
	{ "file", ROWS_TEXT, NULL },	 { "line", ROWS_NUMBER, NULL },
	{ "column", ROWS_NUMBER, NULL }, { "start", ROWS_NUMBER, NULL },
	{ "end", ROWS_NUMBER, NULL },	 { "verdict", ROWS_TEXT, NULL },
	{ "meaning", ROWS_TEXT, NULL },	 { "claim", ROWS_TEXT, NULL },
	{ "article", ROWS_TEXT, NULL },	 { "joined_with", ROWS_TEXT, NULL },
	{ "quote", ROWS_TEXT, NULL },	 { "original", ROWS_TEXT, NULL },
	{ "diff", ROWS_TEXT, NULL },	 { "speaker", ROWS_TEXT, NULL },
	{ "said_by", ROWS_TEXT, NULL },	 { "speakers", ROWS_TEXT, NULL },
	{ "note", ROWS_LIST, NULL },
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]), CONTEXT_WORDS = 6 };

/* For people: what is said of quotes, and of one. */
static const char *const counted[] = {
	"exact", "with other marks", "with brackets", "cut with an ellipsis",
	"cut without an ellipsis", "altered", "of another speaker", "joined",
	"not in the ledger",
};

static const char *const phrases[] = {
	"exact", "only spacing, marks or capitals differ", "exact but for the brackets",
	"cut, with an ellipsis", "cut, without an ellipsis", "words changed",
	"said by somebody else", "joined from two quotes", "not in the ledger",
};

/* ---- Positions -------------------------------------------------------------- */

void draft_place(struct draft *draft, size_t byte, struct draft_place *place)
{
	if (byte < draft->at) {
		draft->at = draft->line_start = 0;
		draft->line = 0;
	}
	for (; draft->at < byte; draft->at++)
		if (draft->text.at[draft->at] == '\n') {
			draft->line++;
			draft->line_start = draft->at + 1;
		}
	place->line = draft->line + 1;
	place->column = utf8_count((struct slice){ draft->text.at + draft->line_start,
						   byte - draft->line_start }) + 1;
	place->point = utf8_points(&draft->points, byte);
}

/* "a3": an article of the ledger, where no file has that name. */
static bool is_article(const char *name)
{
	struct stat status;
	size_t digits = *name == 'a' ? strspn(name + 1, "0123456789") : 0;

	return digits > 0 && name[1 + digits] == '\0' && stat(name, &status) < 0;
}

static int read_draft(struct invocation *call, struct draft *draft, struct error *err)
{
	struct article_text read;
	struct article article;
	struct ref ref;

	draft->name = call->arguments[0];
	if (is_article(draft->name)) {
		if (ref_find(call->store, THING_ARTICLE, draft->name, &ref, err) < 0 ||
		    record_load(call->store, &article_thing, ref.id, &article, &draft->arena,
				err) < 0 ||
		    snapshot_load(call->store, ref.id, &draft->bytes, err) < 0)
			return -1;
		draft->text = buffer_all(&draft->bytes);
		draft->article = ref.id;
		draft->published = day ? day : article.published;
		return 0;
	}
	thing_clear(&article_thing, &article);
	if (file_read(&draft->bytes, draft->name, ARTICLE_LIMIT, err) < 0 ||
	    article_file_read(&article, &read, draft->name, buffer_all(&draft->bytes),
			      &draft->arena, err) < 0)
		return -1;
	draft->text = read.text;
	draft->published = day ? day : article.published;
	if (article_with_sha256(call->store, article.sha256, &ref, err) < 0)
		return -1;
	if (ref.id)
		say("a%" PRId64 " is this very text: `twosource proof a%" PRId64 "` compares"
		    " it with the other articles", ref.id, ref.id);
	return 0;
}

/* ---- As rows ---------------------------------------------------------------- */

static struct slice quote_of(const struct draft *draft, const struct proof_finding *finding)
{
	return slice_part(draft->text, finding->at);
}

static const char *id_text(char out[32], char letter, int64_t id)
{
	snprintf(out, 32, "%c%" PRId64, letter, id);
	return id ? out : NULL;
}

static void write_diff(const struct proof_finding *finding, const struct worddiff_style *style,
		       size_t context, struct buffer *out)
{
	if (finding->diff.count && !worddiff_none(&finding->diff))
		worddiff_write(&finding->diff, style, context, out);
}

static void write_row(struct rows *rows, struct draft *draft,
		      const struct proof_finding *finding)
{
	struct draft_place start, end;
	struct buffer diff;
	char id[32];

	draft_place(draft, finding->at.start, &start);
	draft_place(draft, finding->at.end, &end);
	rows_text(rows, slice_of(draft->name));
	rows_number(rows, (double)start.line);
	rows_number(rows, (double)start.column);
	rows_number(rows, (double)start.point);
	rows_number(rows, (double)end.point);
	rows_text(rows, slice_of(proof_words[finding->verdict]));
	rows_text(rows, finding->turns ? SLICE("turned") : SLICE_NONE);
	rows_text(rows, slice_of(id_text(id, 'c', finding->claim)));
	rows_text(rows, slice_of(id_text(id, 'a', finding->article)));
	rows_text(rows, slice_of(finding->other_claim ? id_text(id, 'c', finding->other_claim)
						      : id_text(id, 'a', finding->other_article)));
	rows_text(rows, quote_of(draft, finding));
	rows_text(rows, slice_of(finding->original));
	buffer_init(&diff);
	write_diff(finding, &worddiff_plain, 0, &diff);
	rows_text(rows, diff.length ? buffer_all(&diff) : SLICE_NONE);
	buffer_release(&diff);
	rows_text(rows, slice_of(finding->speaker));
	rows_text(rows, slice_of(finding->said_by));
	rows_text(rows, slice_of(proof_speaker_words[finding->said]));
	rows_text(rows, slice_of(finding->note));
	rows_next(rows);
}

/* ---- For people ------------------------------------------------------------- */

/* " (c3, a1)" */
static void add_where(struct buffer *line, const struct proof_finding *finding)
{
	char one[32], other[32];
	const char *claim = id_text(one, 'c', finding->claim);
	const char *article = id_text(other, 'a', finding->article);

	if (claim || article)
		buffer_format(line, " (%s%s%s", claim ? claim : "", claim && article ? ", " : "",
			      article ? article : "");
	if (finding->other_claim || finding->other_article)
		buffer_format(line, "; %s", finding->other_claim
			      ? id_text(one, 'c', finding->other_claim)
			      : id_text(other, 'a', finding->other_article));
	if (claim || article)
		buffer_byte(line, ')');
}

static void add_notes(struct buffer *line, const struct proof_finding *finding,
		      const char *between)
{
	struct slice rest = slice_of(finding->note), note;

	if (finding->said == PROOF_SPEAKER_OTHER && finding->speaker)
		buffer_format(line, "%sthe draft gives it to %s, the ledger to %s", between,
			      finding->speaker, finding->said_by ? finding->said_by : "nobody");
	while (slice_next(&rest, ';', &note)) {
		buffer_text(line, between);
		buffer_slice(line, note);
	}
}

static void show(struct draft *draft, const struct proof_finding *finding)
{
	struct draft_place place;
	struct buffer line, notes;
	struct slice rest, note;

	draft_place(draft, finding->at.start, &place);
	buffer_init(&line);
	buffer_init(&notes);
	buffer_format(&line, "%zu:%zu: %s%s", place.line, place.column,
		      phrases[finding->verdict], finding->turns ? ", meaning turned" : "");
	add_where(&line, finding);
	judged_title(stdout, buffer_all(&line));
	buffer_clear(&line);
	write_diff(finding, output_colour(stdout) ? &worddiff_colour : &worddiff_plain,
		   CONTEXT_WORDS, &line);
	if (line.length && output_colour(stdout))
		printf("    %s\n", line.data);
	else if (line.length)
		judged_paragraph(stdout, 4, buffer_all(&line));
	else
		judged_line(stdout, "    ", quote_of(draft, finding));
	add_notes(&notes, finding, "\n");
	rest = buffer_all(&notes);
	while (slice_next(&rest, '\n', &note))
		if (note.length)
			judged_paragraph(stdout, 4, note);
	buffer_release(&line);
	buffer_release(&notes);
}

/* "draft.txt:12:5: altered: ..." on one line. */
static void write_place(struct draft *draft, const struct proof_finding *finding)
{
	struct draft_place place;
	struct buffer line, safe;

	draft_place(draft, finding->at.start, &place);
	buffer_init(&line);
	buffer_init(&safe);
	output_safe(&safe, slice_of(draft->name));
	buffer_format(&line, "%s%s", phrases[finding->verdict],
		      finding->turns ? ", meaning turned" : "");
	add_where(&line, finding);
	buffer_text(&line, ": ");
	if (finding->diff.count && !worddiff_none(&finding->diff))
		write_diff(finding, &worddiff_plain, CONTEXT_WORDS, &line);
	else
		buffer_slice(&line, quote_of(draft, finding));
	add_notes(&line, finding, "; ");
	buffer_format(&safe, ":%zu:%zu: %s: ", place.line, place.column,
		      proof_is_altered(finding) ? "error"
		      : finding->verdict == PROOF_NOT_FOUND ? "warning" : "note");
	terminal_line(&safe, buffer_all(&line));
	printf("%s\n", safe.data);
	buffer_release(&line);
	buffer_release(&safe);
}

/* "5 quotes: 3 exact, 1 altered, 1 not in the ledger" */
static void say_counts(const struct proof_findings *findings)
{
	size_t counts[PROOF_NOT_FOUND + 1] = { 0 }, turned = 0;
	const char *between = ": ";
	struct buffer line;

	buffer_init(&line);
	buffer_format(&line, "%zu quote%s", findings->count, findings->count == 1 ? "" : "s");
	for (size_t i = 0; i < findings->count; i++) {
		counts[findings->all[i].verdict]++;
		turned += findings->all[i].turns;
	}
	for (int i = 0; i <= PROOF_NOT_FOUND; i++)
		if (counts[i]) {
			buffer_format(&line, "%s%zu %s", between, counts[i], counted[i]);
			between = "; ";
		}
	if (turned)
		buffer_format(&line, "; of %s the meaning may have turned",
			      turned == findings->count ? "all" : turned == 1 ? "one" : "some");
	if (findings->passed_over)
		buffer_format(&line, " (%zu title%s or word%s in marks passed over: --all)",
			      findings->passed_over, findings->passed_over == 1 ? "" : "s",
			      findings->passed_over == 1 ? "" : "s");
	say("%s", line.data);
	buffer_release(&line);
}

static int write_findings(struct draft *draft, const struct proof_findings *findings,
			  const struct proof_format *format, struct error *err)
{
	struct rows rows;

	if (!format->text)
		judged_open(&rows, &(struct judged_sheet){ format->rows, raw, excel, columns,
							   COLUMNS, "proof" });
	for (size_t i = 0; i < findings->count; i++)
		if (format->lines)
			write_place(draft, &findings->all[i]);
		else if (format->text)
			show(draft, &findings->all[i]);
		else
			write_row(&rows, draft, &findings->all[i]);
	return format->text ? 0 : judged_close(&rows, 0, err);
}

/* 1 when there is something to mend. */
static int proof_quotes(struct invocation *call, struct draft *draft,
			const struct proof_format *format, struct error *err)
{
	const struct proof_options options = { .all = all, .without = draft->article };
	struct proof_findings findings;
	struct proof *proof;
	int status = -1;

	if (proof_open(&proof, call->store, err) < 0)
		return -1;
	if (proof_read(proof, draft->text, &options, &draft->arena, &findings, err) == 0)
		status = coverage && !format->text ? 0
			 : write_findings(draft, &findings, format, err);
	proof_close(proof);
	if (status < 0)
		return -1;
	if (format->text)
		say_counts(&findings);
	for (size_t i = 0; i < findings.count; i++)
		if (proof_is_altered(&findings.all[i]) ||
		    (strict && findings.all[i].verdict == PROOF_NOT_FOUND))
			status = 1;
	return status;
}

static int proof_draft(struct invocation *call, struct draft *draft,
		       const struct proof_format *format, struct error *err)
{
	int status = proof_quotes(call, draft, format, err);
	bool covered = true;

	if (status < 0 || !coverage)
		return status;
	if (proof_coverage(call, draft, format, &covered, err) < 0)
		return -1;
	return strict && !covered ? 1 : status;
}

static int run(struct invocation *call, struct error *err)
{
	struct draft draft = { .name = NULL };
	struct proof_format format = { .raw = raw, .excel = excel };
	struct edtf ignored;
	int status = -1;

	format.lines = format_named && strcmp(format_named, "editor") == 0;
	if (judged_format(format.lines ? "text" : format_named, &format.text, &format.rows,
			  err) < 0)
		return -1;
	if (day && edtf_parse(slice_of(day), &ignored, err) < 0)
		return misused(err);
	buffer_init(&draft.bytes);
	arena_init(&draft.arena);
	if (read_draft(call, &draft, err) == 0) {
		draft.points.text = draft.text;
		status = proof_draft(call, &draft, &format, err);
	}
	arena_release(&draft.arena);
	buffer_release(&draft.bytes);
	return status;
}

static const char *const examples[] = {
	"twosource proof proof.txt  # exits 1: words were changed",
	"twosource proof exact.txt --format editor",
	"twosource proof --coverage exact.txt",
	"twosource proof - <exact.txt",
	NULL
};

const struct command proof_command = {
	.name = "proof",
	.arguments = "DRAFT",
	.summary = "compare the quotations of a draft with the words of the ledger",
	.group = "Judge",
	.examples = examples,
	.detail =
		"DRAFT is a text file, a saved page, - for standard input, or an article of the"
		" ledger (a3), which is compared with all others.  Each quotation is looked for in the quotes of claims and in the"
		" texts of articles, and compared with the nearest words that are found:\n"
		"  exact          the same characters, however lines wrap\n"
		"  marks_differ   only spacing, marks or capitals differ\n"
		"  brackets       other words, but in [square brackets]\n"
		"  cut_marked     words are left out, and an ellipsis says so\n"
		"  cut            words are left out, and nothing says so\n"
		"  altered        words are changed or put in\n"
		"  other_speaker  the words are right; the ledger has another speaker\n"
		"  joined         made of two quotes\n"
		"  not_in_ledger  nothing like it; that is no proof that nobody said it\n"
		"A quotation may be a part of a longer one.  Where a \"not\" is lost or put in, or"
		" stands right before the part that was taken, or a condition right behind it"
		" (\"unless\", \"as long as\"), it says that the meaning may have turned (\"turned\" in the column meaning): a person decides.\n"
		"\n"
		"Exit status: 1 when a quotation is cut without an ellipsis, altered, joined, of"
		" another speaker or turned in its meaning; else 0, also for what is not in the"
		" ledger, unless --strict is given.\n"
		"\n"
		"--coverage lists the names, numbers and dates in the draft's sentences that no"
		" claim supports, and the share of sentences in which all are supported.  A name"
		" is supported by any claim that has it; a number or a date by a claim that says"
		" something of the same sentence and has that value.  That supports the parts of a"
		" sentence, not what it says of them.  As csv, json and jsonl it gives sentences"
		" instead of quotations: file, line, column, start, end, state (covered, partly,"
		" not_covered, nothing_to_check), supported, unsupported, claims, words.\n"
		"\n"
		"Columns:\n"
		"  file, line, column  where the quotation begins; from 1, in characters\n"
		"  start, end    the same from the beginning of the text, from 0\n"
		"  verdict       as above\n"
		"  meaning       turned, or empty\n"
		"  claim, article  that have the words\n"
		"  joined_with   joined: where the rest is from\n"
		"  quote         the draft's words\n"
		"  original      the ledger's words\n"
		"  diff          from those to these: [-gone-]{+come+}\n"
		"  speaker       whom the draft gives them to\n"
		"  said_by       whom the ledger gives them to\n"
		"  speakers      same, other, or unknown\n"
		"  note          what else is to be said\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 1, .max = 1,
	.run = run,
};
