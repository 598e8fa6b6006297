#include "cmd/judged.h"
#include "cmd/output.h"

#include "judging/corroboration.h"
#include "ledger/wording.h"

#include <inttypes.h>

static const char *format_named, *verdict_named;
static bool all, raw, excel;

static const struct choice choices[] = {
	{ "all", 'a', .flag = &all, .help = "all claims of the ledger" },
	{ "verdict", 0, "WORD", "only those with this verdict", .text = &verdict_named,
	  .words = verdict_words },
	{ "format", 'f', "WORD", "how it is written", .text = &format_named,
	  .words = judged_formats },
	{ "raw", 0, .flag = &raw, .help = "csv: cells exactly as they are, formulas too" },
	{ "excel", 0, .flag = &excel, .help = "csv: with the mark that Excel wants (BOM)" },
	CHOICE_END
};

static const struct column columns[] = {
	{ "claim", ROWS_TEXT, NULL },
	{ "article", ROWS_TEXT, NULL },
	{ "source", ROWS_TEXT, NULL },
	{ "verdict", ROWS_TEXT, NULL },
	{ "mentions", ROWS_NUMBER, NULL },
	{ "articles", ROWS_NUMBER, NULL },
	{ "outlets", ROWS_NUMBER, NULL },
	{ "sources_said", ROWS_NUMBER, NULL },
	{ "sources_known", ROWS_NUMBER, NULL },
	{ "origins_least", ROWS_NUMBER, NULL },
	{ "origins_most", ROWS_NUMBER, NULL },
	{ "basis", ROWS_TEXT, NULL },
	{ "others", ROWS_LIST, NULL },
	{ "how", ROWS_LIST, NULL },
	{ "contradicted_by", ROWS_LIST, NULL },
	{ "why", ROWS_TEXT, NULL },
	{ "words", ROWS_TEXT, NULL },
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* One run: what is judged, and where it goes. */
struct run {
	struct mentions mentions;
	struct corroborator *corroborator;
	struct wording wording, others;	/* of the claims judged, and of their company */
	struct rows rows;
	bool text;
	struct buffer scratch;
	size_t shown, counts[VERDICT_COUNT];
};

static void write_id(struct buffer *out, char letter, int64_t id)
{
	buffer_format(out, "%c%" PRId64, letter, id);
}

static void cell(struct run *run, const struct buffer *text)
{
	rows_text(&run->rows, text->length ? buffer_all(text) : SLICE_NONE);
}

static void cell_id(struct run *run, char letter, int64_t id)
{
	buffer_clear(&run->scratch);
	if (id)
		write_id(&run->scratch, letter, id);
	cell(run, &run->scratch);
}

static int64_t article_of(const struct run *run, int32_t mention)
{
	int32_t edition = run->mentions.all[mention].edition;

	return edition < 0 ? 0 : run->mentions.editions.all[edition].id;
}

static void basis_cell(struct run *run, const struct corroboration *judged)
{
	buffer_clear(&run->scratch);
	if (judged->basis)
		buffer_format(&run->scratch, "l%" PRId64 ": %s", judged->basis->link,
			      judged->basis->basis);
	else if (judged->verdict == VERDICT_DIFFERENT_SOURCES)
		buffer_text(&run->scratch, "two published names");
	cell(run, &run->scratch);
}

static void others_cells(struct run *run, const struct corroboration *judged)
{
	struct buffer how;
	size_t i;

	buffer_init(&how);
	buffer_clear(&run->scratch);
	for (i = 1; i < judged->mentions; i++) {
		const struct telling *telling = &judged->tellings[i];
		int64_t id = run->mentions.all[telling->mention].id;
		size_t before;

		buffer_format(&run->scratch, "%sc%" PRId64, i > 1 ? ";" : "", id);
		buffer_format(&how, "%sc%" PRId64 ": ", i > 1 ? ";" : "", id);
		before = how.length;
		telling_say(&run->mentions, telling, &how);
		if (how.length == before)
			buffer_text(&how, "says it too");
	}
	cell(run, &run->scratch);
	cell(run, &how);
	if (buffer_failed(&how))
		run->scratch.failed = true;
	buffer_release(&how);
}

static void write_row(struct run *run, int32_t index, const struct corroboration *judged)
{
	const struct mention *mention = &run->mentions.all[index];
	struct rows *rows = &run->rows;
	size_t i;

	cell_id(run, 'c', mention->id);
	cell_id(run, 'a', article_of(run, index));
	cell_id(run, 's', mention->speaker < 0 ? 0 :
		run->mentions.people.rows[mention->speaker].id);
	rows_text(rows, slice_of(verdict_words[judged->verdict]));
	rows_number(rows, (double)judged->mentions);
	rows_number(rows, (double)judged->articles);
	rows_number(rows, (double)judged->outlets);
	rows_number(rows, (double)judged->sources_most);
	rows_number(rows, (double)judged->sources_least);
	rows_number(rows, (double)judged->origins_least);
	rows_number(rows, (double)judged->origins_most);
	basis_cell(run, judged);
	others_cells(run, judged);
	buffer_clear(&run->scratch);
	for (i = 0; i < judged->against_count; i++)
		buffer_format(&run->scratch, "%sc%" PRId64, i ? ";" : "", judged->against[i]);
	cell(run, &run->scratch);
	buffer_clear(&run->scratch);
	corroboration_say(&run->mentions, judged, &run->scratch);
	cell(run, &run->scratch);
	rows_text(rows, wording_of(&run->wording, mention->id));
	rows_next(rows);
}

/* "c2  a2, The Pier: otter, a reprint of a1" and its words. */
static void show_other(struct run *run, const struct telling *telling)
{
	const struct mentions *mentions = &run->mentions;
	const struct mention *mention = &mentions->all[telling->mention];
	struct buffer *line = &run->scratch;
	struct slice words;
	size_t before;

	buffer_clear(line);
	write_id(line, 'c', mention->id);
	if (mention->edition >= 0) {
		const struct edition *edition = &mentions->editions.all[mention->edition];

		buffer_text(line, ", ");
		write_id(line, 'a', edition->id);
		if (edition->outlet)
			buffer_format(line, " %s", edition->outlet);
	}
	if (mention->speaker >= 0)
		buffer_format(line, ", %s",
			      mentions->people.rows[mention->speaker].codename);
	buffer_text(line, ", ");
	before = line->length;
	telling_say(mentions, telling, line);
	if (line->length == before)
		buffer_text(line, "says it too");
	words = wording_of(&run->others, mention->id);
	buffer_text(line, run->others.quoted ? ": \"" : ": ");
	buffer_slice(line, words);
	if (run->others.quoted)
		buffer_byte(line, '"');
	judged_paragraph(stdout, 4, buffer_all(line));
}

static void show_against(struct run *run, int64_t claim)
{
	struct slice words = wording_of(&run->others, claim);
	struct buffer *line = &run->scratch;

	buffer_clear(line);
	buffer_text(line, "against it ");
	write_id(line, 'c', claim);
	buffer_text(line, run->others.quoted ? ": \"" : ": ");
	buffer_slice(line, words);
	if (run->others.quoted)
		buffer_byte(line, '"');
	judged_paragraph(stdout, 4, buffer_all(line));
}

static void show(struct run *run, int32_t index, const struct corroboration *judged)
{
	int64_t id = run->mentions.all[index].id;
	struct slice words = wording_of(&run->wording, id);
	size_t i;

	judged_heading(stdout, id, verdict_words[judged->verdict], words,
		       run->wording.quoted);
	buffer_clear(&run->scratch);
	corroboration_say(&run->mentions, judged, &run->scratch);
	judged_paragraph(stdout, 2, buffer_all(&run->scratch));
	for (i = 1; i < judged->mentions; i++)
		show_other(run, &judged->tellings[i]);
	for (i = 0; i < judged->against_count; i++)
		show_against(run, judged->against[i]);
}

static bool wanted(const struct run *run, const struct scope *scope, size_t i)
{
	if (scope->claim)
		return run->mentions.all[i].id == scope->claim;
	return !scope->article || article_of(run, (int32_t)i) == scope->article;
}

static int judge_all(struct run *run, const struct scope *scope, struct error *err)
{
	struct corroboration judged;
	size_t i;

	for (i = 0; i < run->mentions.count; i++) {
		if (!wanted(run, scope, i))
			continue;
		if (corroborate(run->corroborator, (int32_t)i, &judged, err) < 0)
			return -1;
		run->counts[judged.verdict]++;
		if (verdict_named &&
		    strcmp(verdict_named, verdict_words[judged.verdict]) != 0)
			continue;
		run->shown++;
		if (run->text)
			show(run, (int32_t)i, &judged);
		else
			write_row(run, (int32_t)i, &judged);
	}
	return buffer_failed(&run->scratch) ? error_memory(err) : 0;
}

/* "5 claims: 3 single_source, 2 none" */
static void tell_counts(const struct run *run)
{
	struct buffer line;
	size_t total = 0, v;
	const char *comma = ": ";

	for (v = 0; v < VERDICT_COUNT; v++)
		total += run->counts[v];
	buffer_init(&line);
	buffer_format(&line, "%zu claim%s", total, total == 1 ? "" : "s");
	for (v = 0; v < VERDICT_COUNT; v++)
		if (run->counts[v]) {
			buffer_format(&line, "%s%zu %s", comma, run->counts[v],
				      verdict_words[v]);
			comma = ", ";
		}
	say("%s", line.data);
	buffer_release(&line);
}

static int write_all(struct run *run, struct store *store, const struct scope *scope,
		     enum rows_format format, struct error *err)
{
	int status;
	struct error ignored;

	if (!run->text)
		judged_open(&run->rows, &(struct judged_sheet){
			format, raw, excel, columns, COLUMNS, "corroboration" });
	wording_open(&run->wording, store);
	wording_open(&run->others, store);
	status = judge_all(run, scope, err);
	if (!run->text)
		status = judged_close(&run->rows, status, err);
	if (wording_close(&run->wording, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (wording_close(&run->others, status < 0 ? &ignored : err) < 0)
		status = -1;
	return status;
}

static int run(struct invocation *call, struct error *err)
{
	enum rows_format format = ROWS_CSV;
	struct run run = { 0 };
	struct scope scope;
	int status = -1;

	if (judged_format(format_named, &run.text, &format, err) < 0 ||
	    judged_scope(call, all, false, &scope, err) < 0)
		return -1;
	buffer_init(&run.scratch);
	if (mentions_load(&run.mentions, call->store, &scope, err) < 0)
		goto out;
	run.corroborator = corroborator_new(&run.mentions);
	if (!run.corroborator)
		error_memory(err);
	else
		status = write_all(&run, call->store, &scope, format, err);
	if (status == 0 && !scope.claim)
		tell_counts(&run);
out:
	corroborator_free(run.corroborator);
	mentions_release(&run.mentions);
	buffer_release(&run.scratch);
	return status;
}

static const char *const examples[] = {
	"twosource corroborate c1",
	"twosource corroborate a1",
	"twosource corroborate --all --verdict single_source",
	"twosource corroborate --all --format csv",
	NULL
};

const struct command corroborate_command = {
	.name = "corroborate",
	.arguments = "[CLAIM|ARTICLE]",
	.summary = "say who else says so: on how many sources a claim stands",
	.group = "Judge",
	.examples = examples,
	.detail =
		"The mentions of a claim are itself, the claims linked as supporting it, and"
		" those that repeat it or that it repeats, followed through.  People are"
		" never counted by their wording: two unnamed sources that no link tells"
		" apart are at least 1 and at most 2.  What tells two apart is a link"
		" (`twosource source link`, with its basis; `log` makes one where the text"
		" says \"a separate source\"), or two published names in full that share no"
		" word.\n"
		"\n"
		"Origins are counted after following where each mention has it from:"
		" republications, translations and the same text once more"
		" (`article edit --edition-of`), a claim that repeats another, a source that"
		" is another outlet whose article is here, and whom a speaker has heard it"
		" from (`claim edit --heard-from`).  What was said off the record"
		" corroborates nothing.\n"
		"\n"
		"Verdicts:\n"
		"  none               no source is given\n"
		"  single_source      one source, or not shown to be more\n"
		"  one_origin         several mentions that go back to one\n"
		"  different_sources  two people or more; that they are\n"
		"                     independent is not shown\n"
		"  independent        a link says so of the origins, with its\n"
		"                     basis\n"
		"\n"
		"A verdict says what the ledger shows, not whether the claim is true.  It"
		" holds codenames and ids, and how many sources there are is a secret of"
		" theirs too: not for those outside.\n"
		"\n"
		"Columns:\n"
		"  claim, article, source  ids\n"
		"  verdict          as above\n"
		"  mentions         claims that say it, with this one\n"
		"  articles         in which they stand\n"
		"  outlets          that published these\n"
		"  sources_said     how many sources the outlets say there are\n"
		"  sources_known    how many of them are known to be different\n"
		"  origins_least    at least so many origins...\n"
		"  origins_most     ...and at most so many\n"
		"  basis            what tells two of them apart\n"
		"  others           the other mentions\n"
		"  how              what each of them adds\n"
		"  contradicted_by  claims that contradict one of them\n"
		"  why              the verdict in words\n"
		"  words            the quote, or the statement\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 0, .max = 1,
	.run = run,
};
