#include "cmd/judged.h"
#include "cmd/output.h"

#include "judging/figures_compared.h"
#include "ledger/article.h"
#include "ledger/source.h"

#include <inttypes.h>
#include <math.h>

static const char *format_named, *thing;
static bool all, conflicts, raw, excel;

static const struct choice choices[] = {
	{ "all", 'a', .flag = &all, .help = "all figures of the ledger (where nothing "
	  "else is named)" },
	{ "conflicts", 'c', .flag = &conflicts, .help = "only things with figures that "
	  "cannot both be right; exit status 1 if there are any" },
	{ "thing", 't', "WORDS", "only figures that count something with all these words",
	  .text = &thing },
	{ "format", 'f', "WORD", "how it is written", .text = &format_named,
	  .words = judged_formats },
	{ "raw", 0, .flag = &raw, .help = "csv: cells exactly as they are, formulas too" },
	{ "excel", 0, .flag = &excel, .help = "csv: with the mark that Excel wants (BOM)" },
	CHOICE_END
};

static const struct column columns[] = {
	{ "same_thing", ROWS_TEXT, NULL }, { "figure", ROWS_TEXT, NULL },
	{ "claim", ROWS_TEXT, NULL },	   { "article", ROWS_TEXT, NULL },
	{ "source", ROWS_TEXT, NULL },	   { "when", ROWS_TEXT, NULL },
	{ "low", ROWS_NUMBER, NULL },	   { "high", ROWS_NUMBER, NULL },
	{ "unit", ROWS_TEXT, NULL },	   { "per", ROWS_TEXT, NULL },
	{ "thing", ROWS_TEXT, NULL },	   { "precision", ROWS_TEXT, NULL },
	{ "role", ROWS_TEXT, NULL },	   { "reading", ROWS_NUMBER, NULL },
	{ "words", ROWS_TEXT, NULL },	   { "conflicts", ROWS_LIST, NULL },
	{ "open", ROWS_LIST, NULL },	   { "why", ROWS_LIST, NULL },
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

struct run {
	struct store *store;
	struct compared compared;
	struct rows rows;
	bool text;
	struct buffer scratch;
	size_t groups, figures, conflicts, open;	/* shown */
	size_t looked_at, left_open;
};

static void cell_id(struct run *run, char letter, int64_t id)
{
	buffer_clear(&run->scratch);
	if (id)
		buffer_format(&run->scratch, "%c%" PRId64, letter, id);
	rows_text(&run->rows, id ? buffer_all(&run->scratch) : SLICE_NONE);
}

/* The figures that this one is in conflict with, or open against. */
static void pairs_cell(struct run *run, const struct figure_group *group, uint32_t index,
		       bool open)
{
	const struct compared *compared = &run->compared;
	uint32_t i;

	buffer_clear(&run->scratch);
	for (i = group->pair; i < group->pair + group->pair_count; i++) {
		const struct figure_pair *pair = &compared->pairs[i];

		if (pair->open != open || (pair->one != index && pair->other != index))
			continue;
		buffer_format(&run->scratch, "%sf%" PRId64, run->scratch.length ? ";" : "",
			      compared->figures[pair->one == index ? pair->other : pair->one].id);
	}
	rows_text(&run->rows, run->scratch.length ? buffer_all(&run->scratch) : SLICE_NONE);
}

/* Each kind of difference once. */
static void why_cell(struct run *run, const struct figure_group *group, uint32_t index)
{
	unsigned kinds = 0;
	uint32_t i;

	for (i = group->pair; i < group->pair + group->pair_count; i++) {
		const struct figure_pair *pair = &run->compared.pairs[i];

		if (pair->one == index || pair->other == index)
			kinds |= 1u << pair->difference;
	}
	buffer_clear(&run->scratch);
	for (i = 0; i < DIFFERENCE_COUNT; i++)
		if (kinds & 1u << i)
			buffer_format(&run->scratch, "%s%s", run->scratch.length ? ";" : "",
				      difference_words[i]);
	rows_text(&run->rows, run->scratch.length ? buffer_all(&run->scratch) : SLICE_NONE);
}

static void write_group(struct run *run, const struct figure_group *group)
{
	struct rows *rows = &run->rows;
	uint32_t i;

	for (i = group->first; i < group->first + group->count; i++) {
		const struct compared_figure *figure = &run->compared.figures[i];

		rows_text(rows, slice_of(group->key));
		cell_id(run, 'f', figure->id);
		cell_id(run, 'c', figure->claim);
		cell_id(run, 'a', figure->article);
		cell_id(run, 's', figure->source);
		rows_text(rows, slice_of(figure->when));
		rows_number(rows, figure->low);
		rows_number(rows, figure->high);
		rows_text(rows, slice_of(figure->unit));
		rows_text(rows, slice_of(figure->per));
		rows_text(rows, slice_of(figure->thing));
		rows_text(rows, slice_of(figure->precision));
		rows_text(rows, slice_of(figure->role));
		rows_number(rows, figure->reading > 0 ? (double)figure->reading : NAN);
		rows_text(rows, slice_of(figure->words));
		pairs_cell(run, group, i, false);
		pairs_cell(run, group, i, true);
		why_cell(run, group, i);
		rows_next(rows);
	}
}

/* "f1  c1, a1 The Wire, heron: 6 boats (total), "six boats"" */
static int show_figure(struct run *run, const struct compared_figure *figure, size_t width,
		       struct error *err)
{
	struct buffer *line = &run->scratch;
	const char *when = figure->when ? figure->when : "no date";
	struct article article = { 0 };
	struct source source = { 0 };
	struct arena arena;
	char lead[80];
	int status = -1;

	arena_init(&arena);
	if ((figure->article && record_load(run->store, &article_thing, figure->article,
					    &article, &arena, err) < 0) ||
	    (figure->source && record_load(run->store, &source_thing, figure->source,
					   &source, &arena, err) < 0))
		goto out;
	snprintf(lead, sizeof(lead), "  %-*s  ", (int)(width > 48 ? 48 : width), when);
	buffer_clear(line);
	compared_figure_say(figure, line);
	if (figure->words)
		buffer_format(line, " \"%s\"", figure->words);
	buffer_format(line, "  f%" PRId64 ", c%" PRId64, figure->id, figure->claim);
	if (figure->article)
		buffer_format(line, ", a%" PRId64, figure->article);
	if (article.outlet)
		buffer_format(line, " %s", article.outlet);
	if (source.codename)
		buffer_format(line, ", %s", source.codename);
	judged_line(stdout, lead, buffer_all(line));
	status = 0;
out:
	arena_release(&arena);
	return status;
}

static int show_group(struct run *run, const struct figure_group *group, struct error *err)
{
	const struct compared *compared = &run->compared;
	size_t width = 0;
	uint32_t i;

	for (i = group->first; i < group->first + group->count; i++) {
		const char *when = compared->figures[i].when;

		if (strlen(when ? when : "no date") > width)
			width = strlen(when ? when : "no date");
	}
	judged_title(stdout, group->key ? slice_of(group->key) :
		     SLICE("(it is not said what is counted)"));
	for (i = group->first; i < group->first + group->count; i++)
		if (show_figure(run, &compared->figures[i], width, err) < 0)
			return -1;
	for (i = group->pair; i < group->pair + group->pair_count; i++) {
		buffer_clear(&run->scratch);
		figure_pair_say(compared, &compared->pairs[i], &run->scratch);
		judged_paragraph(stdout, 4, buffer_all(&run->scratch));
	}
	if (group->more)
		judged_paragraph(stdout, 4, SLICE("and more than is worth listing"));
	buffer_clear(&run->scratch);
	buffer_text(&run->scratch, "over time: ");
	figure_timeline_say(compared, group, &run->scratch);
	if (run->scratch.length > strlen("over time: "))
		judged_paragraph(stdout, 4, buffer_all(&run->scratch));
	return 0;
}

static int write_groups(struct run *run, struct error *err)
{
	size_t i;

	for (i = 0; i < run->compared.group_count; i++) {
		const struct figure_group *group = &run->compared.groups[i];

		run->conflicts += group->conflicts;
		run->looked_at += group->count;
		if (conflicts && !group->conflicts) {
			run->left_open += group->pair_count - group->conflicts;
			continue;
		}
		run->open += group->pair_count - group->conflicts;
		run->groups++;
		run->figures += group->count;
		if (!run->text)
			write_group(run, group);
		else if (show_group(run, group, err) < 0)
			return -1;
	}
	return buffer_failed(&run->scratch) ? error_memory(err) : 0;
}

static void say_found(const struct run *run)
{
	say("%zu figure%s on %zu thing%s: %zu conflict%s, %zu open", run->figures,
	    run->figures == 1 ? "" : "s", run->groups, run->groups == 1 ? "" : "s",
	    run->conflicts, run->conflicts == 1 ? "" : "s", run->open);
}

/* "3 figures on 2 things: 1 conflict, 2 open"; where nothing is shown, what was
 * looked at, so that silence is not taken for agreement. */
static void tell_counts(const struct run *run)
{
	const size_t read = run->looked_at;

	if (run->groups)
		say_found(run);
	else if (read == 0)
		say(thing ? "no figures count that" : "no figures are logged here");
	else if (read == 1)
		say("no conflicts: there is one figure, and nothing to compare it with");
	else if (run->left_open)
		say("no conflicts among %zu figures; %zu pair%s open (`figures` without "
		    "--conflicts shows them)", read, run->left_open,
		    run->left_open == 1 ? " is" : "s are");
	else
		say("no conflicts among %zu figures", read);
}

static int run(struct invocation *call, struct error *err)
{
	enum rows_format format = ROWS_CSV;
	struct run run = { .store = call->store };
	struct scope scope;
	int status = -1;

	if (judged_format(format_named, &run.text, &format, err) < 0 ||
	    judged_scope(call, all, true, &scope, err) < 0)
		return -1;
	buffer_init(&run.scratch);
	if (compared_load(&run.compared, call->store, &scope, thing, err) < 0)
		goto out;
	if (!run.text)
		judged_open(&run.rows, &(struct judged_sheet){
			format, raw, excel, columns, COLUMNS, "figures" });
	status = write_groups(&run, err);
	if (!run.text)
		status = judged_close(&run.rows, status, err);
	if (status < 0)
		goto out;
	tell_counts(&run);
	status = conflicts && run.conflicts ? 1 : 0;
out:
	compared_release(&run.compared);
	buffer_release(&run.scratch);
	return status;
}

static const char *const examples[] = {
	"twosource figures",
	"twosource figures c1",
	"twosource figures --conflicts",
	"twosource figures --thing 'fishing boats' --format csv",
	NULL
};

const struct command figures_command = {
	.name = "figures",
	.arguments = "[CLAIM|ARTICLE]",
	.summary = "set figures on the same thing side by side, with what conflicts",
	.group = "Judge",
	.examples = examples,
	.detail =
		"Figures count the same thing when their `thing` has the same words, in the"
		" singular or the plural.  They stand in order of time: what a figure is given"
		" as of, else when it happened, was stated, or was published.  With a claim or"
		" an article, its figures and those of others on the same things.\n"
		"\n"
		"A conflict: no number fits both at overlapping times (\"about\" reaches a"
		" tenth to either side); more were added than there are in all; the number is"
		" the same and the unit, or what it is per, is not.  Open, and no conflict:"
		" six in all against six more, told within a week; different units, which nobody converts here;"
		" figures of two articles without a date; and whatever depends on a reading"
		" of the words that nobody has settled (`twosource figure settle`).  A"
		" different number at another time is a change, shown as \"2, then 6\".\n"
		"\n"
		"To see or edit single figures: `twosource figure list` and its kin.\n"
		"\n"
		"Columns:\n"
		"  same_thing    the words that figures on one thing share\n"
		"  figure, claim, article, source  ids\n"
		"  when          the time it is compared by (EDTF)\n"
		"  low, high, unit, per, thing, precision, role, reading,\n"
		"  words         as in `figure list`\n"
		"  conflicts     figures it cannot stand beside\n"
		"  open          figures it may or may not stand beside\n"
		"  why           numbers, added_more_than_total, units, per,\n"
		"                total_or_added, readings\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 0, .max = 1,
	.run = run,
};
