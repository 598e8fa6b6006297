#include "cmd/judged.h"
#include "cmd/output.h"

#include "base/terminal.h"
#include "judging/edition_changes.h"

#include <inttypes.h>

static const char *format_named;
static bool all, read_texts, raw, excel;

static const struct choice choices[] = {
	{ "all", 'a', .flag = &all, .help = "claims that are the same too" },
	{ "read", 0, .flag = &read_texts, .help = "compare what stands in the texts, not the "
	  "claims that were logged" },
	{ "format", 'f', "WORD", "how it is written", .text = &format_named,
	  .words = judged_formats },
	{ "raw", 0, .flag = &raw, .help = "csv: cells exactly as they are, formulas too" },
	{ "excel", 0, .flag = &excel, .help = "csv: with the mark that Excel wants (BOM)" },
	CHOICE_END
};

static const struct column columns[] = {
	{ "change", ROWS_TEXT, NULL },	{ "field", ROWS_TEXT, NULL },
	{ "before", ROWS_TEXT, NULL },	{ "after", ROWS_TEXT, NULL },
	{ "score", ROWS_NUMBER, NULL }, { "diff", ROWS_TEXT, NULL },
	{ "figures", ROWS_LIST, NULL }, { "words_before", ROWS_TEXT, NULL },
	{ "words_after", ROWS_TEXT, NULL }, { "speaker_before", ROWS_TEXT, NULL },
	{ "speaker_after", ROWS_TEXT, NULL },
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]), CONTEXT_WORDS = 6 };

static void add_difference(struct buffer *out, const struct edition_difference *difference,
			   size_t context, bool colour)
{
	if (difference->diff.count && !worddiff_none(&difference->diff))
		worddiff_write(&difference->diff, colour ? &worddiff_colour : &worddiff_plain,
			       context, out);
}

/* "c3"; of a claim that was read from the text, its place: "120-180". */
static const char *claim_text(char out[64], const struct edition_claim *claim)
{
	if (!claim)
		return NULL;
	if (claim->id)
		snprintf(out, 64, "c%" PRId64, claim->id);
	else
		snprintf(out, 64, "%" PRId64 "-%" PRId64, claim->start, claim->end);
	return out;
}

static void write_row(struct rows *rows, const struct edition_difference *difference)
{
	const struct edition_claim *before = difference->before, *after = difference->after;
	struct buffer diff;
	char id[64];

	buffer_init(&diff);
	add_difference(&diff, difference, 0, false);
	rows_text(rows, slice_of(edition_change_words[difference->change]));
	rows_text(rows, slice_of(difference->field));
	rows_text(rows, slice_of(claim_text(id, before)));
	rows_text(rows, slice_of(claim_text(id, after)));
	if (before && after)
		rows_number(rows, (double)(int)(difference->score * 10000 + 0.5) / 10000);
	else
		rows_text(rows, SLICE_NONE);
	rows_text(rows, diff.length ? buffer_all(&diff) : SLICE_NONE);
	rows_text(rows, slice_of(difference->figures));
	rows_text(rows, slice_of(before ? before->words : difference->was));
	rows_text(rows, slice_of(after ? after->words : difference->is));
	rows_text(rows, slice_of(before ? before->speaker : NULL));
	rows_text(rows, slice_of(after ? after->speaker : NULL));
	rows_next(rows);
	buffer_release(&diff);
}

/* The difference of words, or words that came or went alone. */
static void show_words(const struct edition_difference *difference, const char *words)
{
	bool colour = output_colour(stdout);
	struct buffer line;

	buffer_init(&line);
	add_difference(&line, difference, CONTEXT_WORDS, colour);
	if (line.length && colour)
		printf("    %s\n", line.data);
	else
		judged_paragraph(stdout, 4, line.length ? buffer_all(&line) : slice_of(words));
	buffer_release(&line);
}

static void show(const struct edition_difference *difference)
{
	static const char *const said[] = { "the same", "", "came", "went", "other words",
					    "other figures", "another speaker" };
	const struct edition_claim *before = difference->before, *after = difference->after;
	struct buffer line;
	char one[64], other[64];

	buffer_init(&line);
	if (difference->field) {
		buffer_format(&line, "%s", difference->field);
	} else {
		const char *first = claim_text(one, before), *second = claim_text(other, after);

		buffer_format(&line, "%s%s%s: %s", first ? first : "",
			      first && second ? ", " : "", second ? second : "",
			      said[difference->change]);
		if (difference->figures)
			buffer_format(&line, ": %s", difference->figures);
	}
	judged_title(stdout, buffer_all(&line));
	show_words(difference, after ? after->words : before ? before->words : "");
	if (difference->speaker && before && after) {
		buffer_clear(&line);
		buffer_format(&line, "speaker: %s, then %s", before->speaker, after->speaker);
		judged_paragraph(stdout, 4, buffer_all(&line));
	}
	buffer_release(&line);
}

static int write_all(const struct edition_changes *changes, bool text,
		     enum rows_format format, struct error *err)
{
	struct rows rows;

	if (!text)
		judged_open(&rows, &(struct judged_sheet){ format, raw, excel, columns, COLUMNS,
							   "changes" });
	for (size_t i = 0; i < changes->count; i++) {
		if (changes->all[i].change == EDITION_SAME && !all)
			continue;
		if (text)
			show(&changes->all[i]);
		else
			write_row(&rows, &changes->all[i]);
	}
	return text ? 0 : judged_close(&rows, 0, err);
}

static void say_counts(const struct edition_changes *changes)
{
	static const char *const counted[] = { "the same", "of the article", "came", "went",
					       "in other words", "with other figures",
					       "of another speaker" };
	size_t counts[EDITION_SPEAKER + 1] = { 0 };
	const char *between = "";
	struct buffer line;

	buffer_init(&line);
	for (size_t i = 0; i < changes->count; i++)
		counts[changes->all[i].change]++;
	for (int i = EDITION_SAME; i <= EDITION_SPEAKER; i++)
		if (counts[i] && i != EDITION_FIELD) {
			buffer_format(&line, "%s%zu %s", between, counts[i], counted[i]);
			between = "; ";
		}
	say("claims: %s", line.length ? line.data : "none");
	buffer_release(&line);
}

static int find(struct invocation *call, struct ref refs[2], struct edition_changes *changes,
		struct arena *arena, struct error *err)
{
	const struct edition_options options = { .read = read_texts };

	for (int i = 0; i < 2; i++)
		if (ref_find(call->store, THING_ARTICLE, call->arguments[i], &refs[i], err) < 0)
			return -1;
	if (edition_changes_find(changes, call->store, refs[0].id, refs[1].id, &options, arena,
				 err) < 0)
		return -1;
	for (int i = 0; i < 2; i++)
		if (changes->read[i] && !read_texts)
			say("a%" PRId64 " has no claims: its text was read", refs[i].id);
	return 0;
}

static int run(struct invocation *call, struct error *err)
{
	enum rows_format format = ROWS_CSV;
	struct edition_changes changes;
	struct ref refs[2];
	struct arena arena;
	bool text;
	int status = -1;

	if (judged_format(format_named, &text, &format, err) < 0)
		return -1;
	arena_init(&arena);
	if (find(call, refs, &changes, &arena, err) == 0 &&
	    write_all(&changes, text, format, err) == 0) {
		status = changes.changed > 0;
		if (text)
			say_counts(&changes);
	}
	arena_release(&arena);
	return status;
}

static const char *const examples[] = {
	"twosource diff a1 a2  # exits 1: they differ",
	"twosource diff --read a1 a1 --format csv",
	NULL
};

const struct command diff_command = {
	.name = "diff",
	.arguments = "ARTICLE ARTICLE",
	.summary = "say what changed from one edition of an article to another",
	.group = "Judge",
	.examples = examples,
	.detail =
		"Title, byline, credits, date, outlet, language and url, then claims: those that"
		" came, that went, and that have other words, other figures or another speaker."
		"  Claims go together one to one, the most alike with each other.  Of an edition"
		" without claims the text is read for them, as `extract` does, but what stands in both"
		" word for word neither came nor went; --read does so for both.\n"
		"\n"
		"Exit status: 0 when nothing changed, 1 when something did.\n"
		"\n"
		"Columns:\n"
		"  change   field (of the article), added, removed, words, figures, speaker; same\n"
		"  field    of the article: title ...\n"
		"  before, after  the claims; where the text was read, their places in it\n"
		"  score    how alike they are, 0 to 1\n"
		"  diff     [-gone-]{+come+}\n"
		"  figures  numbers and dates of the first / of the second; and words that negate"
		" only one of them (\"negated only now: not\")\n"
		"  words_before, words_after, speaker_before, speaker_after\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 2, .max = 2,
	.run = run,
};
