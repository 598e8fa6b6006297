#include "cmd/report_preflight.h"

#include "cmd/output.h"
#include "reporting/report_text.h"

static const struct column columns[] = {
	{ "what", ROWS_TEXT, NULL },
	{ "name", ROWS_TEXT, NULL },
	{ "count", ROWS_NUMBER, NULL },
	{ "why", ROWS_TEXT, NULL },
};

struct tally {
	int64_t cells[REPORT_COLUMN_COUNT], facts[FACT_COUNT];
	int64_t articles;
};

/* Article by article, whether its facts are there. */
static int count_facts(struct tally *tally, struct report *report, struct error *err)
{
	const struct report_article *article = report_article(report);
	struct report_text text;
	bool there = false;
	int i, status;

	tally->articles++;
	for (i = 0; i < FACT_COUNT; i++)
		tally->facts[i] += article->facts[i] != NULL;
	report_text_init(&text);
	status = report_text_load(report, &text, &there, err);
	report_text_release(&text);
	tally->facts[FACT_TEXT] += there;
	return status;
}

static int count(struct tally *tally, struct report *report, bool with_articles,
		 struct error *err)
{
	const struct report_row *row;
	int64_t article = 0;
	size_t k;
	int i;

	while ((row = report_next(report))) {
		for (i = 0; i < REPORT_COLUMN_COUNT; i++) {
			const struct report_cell *cell = &row->cells[i];

			for (k = 0; k < cell->count && !cell->parts[k].at; k++)
				;
			tally->cells[i] += k < cell->count;
		}
		if (with_articles && row->article && row->article != article &&
		    count_facts(tally, report, err) < 0)
			return -1;
		article = row->article;
	}
	return 0;
}

static void line(struct output *output, const char *what, const char *name, int64_t number,
		 const char *why)
{
	output_text(output, slice_of(what));
	output_text(output, slice_of(name));
	output_number(output, (double)number);
	output_text(output, slice_of(why));
	output_next(output);
}

static void list(struct output *output, const struct tally *tally, const struct report *report,
		 bool with_articles)
{
	static const char *const why[RULES_COUNT] = {
		[RULES_ON_RECORD] = "on the record",
		[RULES_BACKGROUND] = "on background",
		[RULES_UNKNOWN] = "nobody said on what terms it was given",
		[RULES_DEEP_BACKGROUND] = "given on deep background",
		[RULES_OFF_RECORD] = "given off the record",
	};
	const enum audience audience = report_audience(report);
	const struct report_counts *counts = report_counts(report);
	int i;

	for (i = 0; i < REPORT_COLUMN_COUNT; i++)
		if (audience_sees(audience, (enum report_column)i))
			line(output, "column", report_column((enum report_column)i)->name,
			     tally->cells[i], report_column((enum report_column)i)->help);
	for (i = 0; with_articles && i < FACT_COUNT; i++)
		if (audience_sees_fact(audience, (enum report_fact)i))
			line(output, "article", report_fact((enum report_fact)i)->name,
			     tally->facts[i], report_fact((enum report_fact)i)->help);
	for (i = 0; i < RULES_COUNT; i++)
		if (counts->withheld[i])
			line(output, "withheld", ground_rules_word((enum ground_rules)i),
			     counts->withheld[i], why[i]);
	if (counts->unnamed)
		line(output, "left out", "source", counts->unnamed,
		     "a name: the claim was not given on the record");
	if (counts->unshown)
		line(output, "left out", "check_evidence", counts->unshown,
		     "evidence that is no public web address");
	if (counts->hushed)
		line(output, "left out", "texts", counts->hushed,
		     "they mention a codename, or a name that is withheld");
}

int preflight(struct report *report, bool with_articles, struct error *err)
{
	const struct output_options options = { .format = OUTPUT_TABLE, .name = "preflight" };
	struct tally tally = { .articles = 0 };
	struct output *output;

	if (count(&tally, report, with_articles, err) < 0 ||
	    output_open(&output, stdout, columns, sizeof(columns) / sizeof(*columns), &options,
			err) < 0)
		return -1;
	list(output, &tally, report, with_articles);
	return output_close(output, err);
}
