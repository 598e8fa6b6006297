#include "reporting/markdown_report.h"

#include "reporting/overview.h"
#include "reporting/markdown.h"
#include "reporting/report_figures.h"
#include "reporting/report_lint.h"

#include <inttypes.h>

struct sheaf {
	struct outflow out;
	struct report *report;
	const struct html_options *options;
	struct overview overview;
	struct report_figures figures;
	struct report_lint lint;
	bool many;
};

static void rows(struct outflow *out, const struct overview_tally *tally)
{
	int64_t i, shown = tally->count < 24 ? tally->count : 20;

	outflow_raw(out, tally->count == 1 ? "claim " : "claims ");
	for (i = 0; i < shown; i++)
		outflow_format(out, "%s%" PRIu32, i ? ", " : "", tally->rows[i]);
	if (shown < tally->count)
		outflow_format(out, " and %" PRId64 " more", tally->count - shown);
}

static void fact(struct outflow *out, const char *name, const char *text)
{
	if (!text)
		return;
	outflow_format(out, "- %s: ", name);
	markdown_words(out, text);
	outflow_raw(out, "\n");
}

static void facts(struct outflow *out, const struct report_article *article)
{
	fact(out, "Outlet", article->facts[FACT_OUTLET]);
	if (article->facts[FACT_PUBLISHED]) {
		outflow_raw(out, "- Published: ");
		markdown_date(out, slice_of(article->facts[FACT_PUBLISHED]));
		outflow_raw(out, "\n");
	}
	fact(out, "Byline", article->facts[FACT_BYLINE]);
	fact(out, "Credits", article->facts[FACT_CREDITS]);
	if (article->facts[FACT_URL]) {
		outflow_raw(out, "- Address: ");
		markdown_address(out, slice_of(article->facts[FACT_URL]));
		outflow_raw(out, "\n");
	}
	fact(out, "Language", article->facts[FACT_LANGUAGE]);
	if (article->facts[FACT_EDITION]) {
		outflow_raw(out, "- Edition: ");
		markdown_term(out, slice_of(article->facts[FACT_EDITION]));
		outflow_raw(out, "\n");
	}
	fact(out, "Retrieved", article->facts[FACT_RETRIEVED]);
	fact(out, "SHA-256", article->facts[FACT_SHA256]);
}

static void top(struct sheaf *sheaf)
{
	static const char *const whom[AUDIENCE_COUNT] = {
		[AUDIENCE_INTERNAL] = "internal: holds codenames, not to be passed on",
		[AUDIENCE_DESK] = "for the desk", [AUDIENCE_PUBLIC] = "for readers",
	};
	const struct overview *overview = &sheaf->overview;
	struct outflow *out = &sheaf->out;
	struct buffer lede;
	int i;

	outflow_raw(out, "# Verification report");
	if (!sheaf->many && overview->article_count) {
		outflow_raw(out, ": ");
		markdown_words(out, overview->articles[0].facts[FACT_TITLE] ? overview->articles[0].facts[FACT_TITLE]
							      : "article without a title");
	}
	outflow_format(out, "\n\n*Report %s", whom[report_audience(sheaf->report)]);
	if (sheaf->options->stamp) {
		outflow_raw(out, ", ");
		markdown_date(out, (struct slice){ sheaf->options->stamp, 10 });
	}
	outflow_raw(out, ".*\n\n");
	buffer_init(&lede);
	overview_lede(overview, &lede);
	markdown_text(out, buffer_all(&lede));
	buffer_release(&lede);
	outflow_raw(out, "\n\n");
	for (i = 0; i < STANDING_COUNT; i++)
		if (overview->by_standing[i])
			outflow_format(out, "- %s: %" PRId64 "\n", standing_words[i],
				       overview->by_standing[i]);
	if (!sheaf->many && overview->article_count) {
		outflow_raw(out, "\n## The article\n\n");
		facts(out, report_article(sheaf->report));
	}
}

static void index_of_articles(struct sheaf *sheaf)
{
	const struct overview *overview = &sheaf->overview;
	struct outflow *out = &sheaf->out;
	size_t i;

	if (!sheaf->many || overview->article_count == 0)
		return;
	outflow_raw(out, "\n## Index of articles\n\n");
	for (i = 0; i < overview->article_count; i++) {
		const struct overview_article *article = &overview->articles[i];
		int s;

		outflow_format(out, "%zu. *", i + 1);
		markdown_words(out, article->facts[FACT_TITLE] ? article->facts[FACT_TITLE] : "Article without a title");
		outflow_raw(out, "*");
		if (article->facts[FACT_OUTLET]) {
			outflow_raw(out, ", ");
			markdown_words(out, article->facts[FACT_OUTLET]);
		}
		if (article->facts[FACT_PUBLISHED]) {
			outflow_raw(out, ", ");
			markdown_date(out, slice_of(article->facts[FACT_PUBLISHED]));
		}
		outflow_raw(out, ": ");
		outflow_format(out, "%" PRId64 " claim%s", article->count,
			       article->count == 1 ? "" : "s");
		for (s = 0; s < STANDING_COUNT; s++)
			if (article->by_standing[s])
				outflow_format(out, ", %" PRId64 " %s", article->by_standing[s],
					       standing_words[s]);
		outflow_raw(out, "\n");
	}
}

/* A line for each part of a cell, nothing for none. */
static void lines(struct outflow *out, const struct report_row *row,
		  enum report_column column, const char *name)
{
	const struct report_cell *cell = &row->cells[column];
	size_t i;

	for (i = 0; i < cell->count; i++) {
		if (!cell->parts[i].at)
			continue;
		outflow_format(out, "- %s: ", name);
		markdown_text(out, cell->parts[i]);
		outflow_raw(out, "\n");
	}
}

static void one_word(struct outflow *out, const struct report_row *row,
		     enum report_column column, const char *name)
{
	struct slice text = row_text(row, column);

	if (!text.at)
		return;
	outflow_format(out, "- %s: ", name);
	markdown_term(out, text);
	outflow_raw(out, "\n");
}

static void dated(struct outflow *out, const struct report_row *row,
		  enum report_column on, enum report_column words, const char *name)
{
	struct slice day = row_text(row, on), said = row_text(row, words);

	if (!day.at && !said.at)
		return;
	outflow_format(out, "- %s: ", name);
	if (day.at)
		markdown_date(out, day);
	if (said.at) {
		outflow_raw(out, day.at ? " (\xe2\x80\x9c" : "(\xe2\x80\x9c");
		markdown_text(out, said);
		outflow_raw(out, "\xe2\x80\x9d)");
	}
	outflow_raw(out, "\n");
}

static struct slice check_part(const struct report_row *row, enum report_column column,
			       size_t i)
{
	return i < row->cells[column].count ? row->cells[column].parts[i] : SLICE_NONE;
}

static void checks(struct outflow *out, const struct report_row *row)
{
	size_t i;

	for (i = 0; i < row->cells[REPORT_CHECK_RESULT].count; i++) {
		struct slice method = check_part(row, REPORT_CHECK_METHOD, i);
		struct slice evidence = check_part(row, REPORT_CHECK_EVIDENCE, i);
		struct slice checker = check_part(row, REPORT_CHECKER, i);
		struct slice on = check_part(row, REPORT_CHECKED_ON, i);

		outflow_raw(out, "- Check: **");
		markdown_term(out, check_part(row, REPORT_CHECK_RESULT, i));
		outflow_raw(out, "**");
		if (method.at) {
			outflow_raw(out, ", ");
			markdown_text(out, method);
		}
		if (evidence.at) {
			outflow_raw(out, "; evidence: ");
			markdown_address(out, evidence);
		}
		if (checker.at) {
			outflow_raw(out, "; by ");
			markdown_text(out, checker);
		}
		if (on.at) {
			outflow_raw(out, "; ");
			markdown_date(out, on);
		}
		outflow_raw(out, "\n");
	}
}

static void claim(struct sheaf *sheaf, const struct report_row *row)
{
	struct outflow *out = &sheaf->out;
	struct slice quote = row_text(row, REPORT_QUOTE);

	outflow_format(out, "\n### %" PRId64 ". %s\n\n", row->number,
		       standing_words[row_standing(row)]);
	if (quote.at) {
		outflow_raw(out, "> ");
		markdown_block(out, quote);
		outflow_raw(out, "\n\n");
	}
	lines(out, row, REPORT_STATEMENT, "Statement");
	lines(out, row, REPORT_SOURCE, "Source");
	one_word(out, row, REPORT_NAMING, "Naming");
	if (!slice_equal(row_text(row, REPORT_SOURCE), row_text(row, REPORT_ATTRIBUTION)))
		lines(out, row, REPORT_ATTRIBUTION, "Attribution");
	one_word(out, row, REPORT_VOICE, "Voice");
	one_word(out, row, REPORT_QUOTE_TYPE, "Quote");
	lines(out, row, REPORT_CODENAME, "Codename");
	lines(out, row, REPORT_CLAIM, "Claim");
	lines(out, row, REPORT_SOURCE_LINKS, "Source is");
	dated(out, row, REPORT_STATED_ON, REPORT_STATED_WORDS, "Said");
	dated(out, row, REPORT_HAPPENED_ON, REPORT_HAPPENED_WORDS, "Happened");
	one_word(out, row, REPORT_GROUND_RULES, "Ground rules");
	one_word(out, row, REPORT_KNOWLEDGE, "Knows by");
	one_word(out, row, REPORT_RELIABILITY, "Reliability");
	one_word(out, row, REPORT_CREDIBILITY, "Credibility");
	lines(out, row, REPORT_FIGURES, "Figure");
	lines(out, row, REPORT_SUPPORT, "Support");
	lines(out, row, REPORT_CONTRADICTION, "Conflict");
	checks(out, row);
	lines(out, row, REPORT_MISSING, "Not known");
}

static void claims(struct sheaf *sheaf)
{
	struct outflow *out = &sheaf->out;
	const struct report_row *row;
	int64_t article = -1;

	while ((row = report_next(sheaf->report))) {
		const struct report_article *read = report_article(sheaf->report);

		if (row->article != article) {
			outflow_raw(out, "\n## ");
			if (!sheaf->many)
				outflow_raw(out, "Claims");
			else if (row->article == 0)
				outflow_raw(out, "Claims that stand in no article");
			else if (read->facts[FACT_TITLE])
				markdown_block(out, slice_of(read->facts[FACT_TITLE]));
			else
				outflow_raw(out, "Article without a title");
			outflow_raw(out, "\n");
			if (sheaf->many && row->article) {
				outflow_raw(out, "\n");
				facts(out, read);
			}
			article = row->article;
		}
		claim(sheaf, row);
	}
}

static void sources(struct sheaf *sheaf)
{
	const struct overview *overview = &sheaf->overview;
	struct outflow *out = &sheaf->out;
	size_t i, k;

	if (overview->speaker_count == 0)
		return;
	outflow_raw(out, "\n## Who says what\n\n");
	for (i = 0; i < overview->speaker_count; i++) {
		const struct overview_speaker *speaker = &overview->speakers[i];
		int named = 0;

		outflow_raw(out, "- Source: ");
		if (speaker->voice != VOICE_SOURCE)
			outflow_raw(out, speaker->voice == VOICE_VAGUE ? "nobody named"
				: "the article\xe2\x80\x99s own words");
		else
			markdown_words(out, speaker->label ? speaker->label : "not known");
		if (speaker->codename) {
			outflow_raw(out, " (");
			markdown_words(out, speaker->codename);
			outflow_raw(out, ")");
		}
		outflow_format(out, ": %" PRId64 " claim%s", speaker->count,
			       speaker->count == 1 ? "" : "s");
		for (k = 0; k < overview->count && overview->count <= HTML_FOLD_FROM; k++)
			if (overview->rows[k].speaker == (int32_t)i)
				outflow_format(out, "%s%zu", named++ ? ", " : ": ", k + 1);
		outflow_raw(out, "\n");
	}
}

static void figures(struct sheaf *sheaf)
{
	const struct report_figures *all = &sheaf->figures;
	struct outflow *out = &sheaf->out;
	size_t i, k;

	if (all->group_count == 0)
		return;
	outflow_raw(out, "\n## Figures\n\n");
	for (i = 0; i < all->group_count; i++) {
		const struct report_figure_group *group = &all->groups[i];

		for (k = group->first; k < group->first + group->count; k++) {
			const struct report_figure *figure = &all->figures[k];

			outflow_format(out, "- Claim %" PRId64 ": ", figure->row);
			markdown_words(out, figure->said);
			if (figure->when) {
				outflow_raw(out, ", ");
				markdown_date(out, slice_of(figure->when));
			}
			outflow_raw(out, figure->conflict ? "; in conflict" :
				    figure->open ? "; open" : "");
			outflow_raw(out, "\n");
		}
	}
}

static void timeline(struct sheaf *sheaf)
{
	const struct overview *overview = &sheaf->overview;
	struct outflow *out = &sheaf->out;
	size_t i;

	if (overview->moment_count == 0)
		return;
	outflow_raw(out, "\n## Timeline\n\n");
	for (i = 0; i < overview->moment_count; i++) {
		const struct overview_moment *moment = &overview->moments[i];

		outflow_raw(out, moment->happened ? "- Happened " : "- Said ");
		markdown_date(out, slice_of(moment->date));
		outflow_format(out, ", claim %" PRIu32 ": ", moment->row);
		markdown_words(out, moment->label);
		outflow_raw(out, "\n");
	}
}

static void pair(struct sheaf *sheaf, const struct report_figure_pair *two)
{
	const struct report_figure *one = &sheaf->figures.figures[two->one];
	const struct report_figure *other = &sheaf->figures.figures[two->other];
	struct outflow *out = &sheaf->out;

	outflow_format(out, "- %s: claim %" PRId64 ", ",
		       two->open ? "Figures that may not go together" : "Figures in conflict",
		       one->row);
	markdown_words(out, one->said);
	outflow_format(out, "; claim %" PRId64 ", ", other->row);
	markdown_words(out, other->said);
	outflow_format(out, ": %s\n", two->why);
}

static void tally(struct outflow *out, struct slice words, const struct overview_tally *of)
{
	if (of->count == 0 || !words.at)
		return;
	outflow_raw(out, "- Of ");
	rows(out, of);
	outflow_raw(out, ": ");
	markdown_term(out, words);
	outflow_raw(out, "\n");
}

/* What the sourcing policy says, the severest first. */
static void lint(struct sheaf *sheaf)
{
	const struct report_lint *found = &sheaf->lint;
	struct outflow *out = &sheaf->out;

	for (size_t i = 0; i < found->count; i++) {
		const struct report_finding *finding = &found->all[i];

		outflow_format(out, "- %s: ", finding->severity);
		if (finding->row)
			outflow_format(out, "claim %" PRId64 ", ", finding->row);
		if (finding->words) {
			outflow_raw(out, "\xe2\x80\x9c");
			markdown_words(out, finding->words);
			outflow_raw(out, "\xe2\x80\x9d: ");
		}
		markdown_words(out, finding->reason);
		outflow_raw(out, "\n");
	}
	if (found->dismissed)
		outflow_format(out, "- %zu finding%s of the sourcing rules %s dismissed by a"
			       " person, with a reason\n", found->dismissed,
			       found->dismissed == 1 ? "" : "s",
			       found->dismissed == 1 ? "was" : "were");
}

static void findings(struct sheaf *sheaf)
{
	const struct overview *overview = &sheaf->overview;
	const char *names[FACT_COUNT];
	struct outflow *out = &sheaf->out;
	size_t i, count = overview_unknown_facts(overview, sheaf->report, names);
	bool house = audience_sees(report_audience(sheaf->report), REPORT_MISSING);

	if (!house)
		return;
	outflow_raw(out, "\n## Findings\n\n");
	tally(out, SLICE("contradicted"), &overview->contradicted);
	tally(out, SLICE("on a single source"), &overview->single);
	for (i = 0; i < sheaf->figures.pair_count && i < 40; i++)
		pair(sheaf, &sheaf->figures.pairs[i]);
	lint(sheaf);
	outflow_raw(out, "\n## What is not known\n\n");
	for (i = 0; i < MISSING_COUNT; i++)
		tally(out, slice_of(overview->missing[i].words), &overview->missing[i]);
	for (i = 0; i < overview->flag_count; i++)
		tally(out, overview_flag_words(slice_of(overview->flags[i].words)),
		      &overview->flags[i]);
	for (i = 0; i < count; i++)
		outflow_format(out, "- Of the article: %s\n", names[i]);
}

static void write_sheaf(struct sheaf *sheaf)
{
	const struct overview *overview = &sheaf->overview;

	sheaf->many = overview->article_count > 1 || (overview->article_count && overview->loose) ||
		      sheaf->options->index_only;
	top(sheaf);
	index_of_articles(sheaf);
	if (sheaf->options->index_only)
		return;
	claims(sheaf);
	sources(sheaf);
	figures(sheaf);
	timeline(sheaf);
	findings(sheaf);
}

int markdown_report(struct report *report, const struct html_options *options, FILE *out,
		    struct error *err)
{
	struct sheaf sheaf = { .report = report, .options = options };
	int status = -1;

	outflow_open(&sheaf.out, out);
	overview_init(&sheaf.overview);
	if (overview_read(&sheaf.overview, report, err) == 0 &&
	    report_figures_load(&sheaf.figures, report, err) == 0 &&
	    (options->index_only || (report_rewind(report, err) == 0 &&
				     report_lint_load(&sheaf.lint, report, err) == 0))) {
		write_sheaf(&sheaf);
		status = outflow_close(&sheaf.out, err);
	} else {
		outflow_abandon(&sheaf.out);
	}
	report_figures_release(&sheaf.figures);
	report_lint_release(&sheaf.lint);
	overview_release(&sheaf.overview);
	return status;
}
