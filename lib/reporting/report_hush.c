#include "reporting/report_row.h"

#include "base/utf8.h"

/* Who wrote what stands in a column, and so how a codename in it is told from
 * plain words. */
enum words {
	WORDS_OF_THE_PROGRAM,
	WORDS_OF_THE_HOUSE,
	WORDS_OF_THE_ARTICLE	/* or of whoever typed or imported them */
};

static const enum words words_of[REPORT_COLUMN_COUNT] = {
	[REPORT_STATEMENT] = WORDS_OF_THE_HOUSE,
	[REPORT_CHECK_METHOD] = WORDS_OF_THE_HOUSE,
	[REPORT_CHECK_EVIDENCE] = WORDS_OF_THE_HOUSE,
	[REPORT_QUOTE] = WORDS_OF_THE_ARTICLE,
	[REPORT_ATTRIBUTION] = WORDS_OF_THE_ARTICLE,
	[REPORT_SOURCE] = WORDS_OF_THE_ARTICLE,
	[REPORT_STATED_WORDS] = WORDS_OF_THE_ARTICLE,
	[REPORT_HAPPENED_WORDS] = WORDS_OF_THE_ARTICLE,
	[REPORT_FIGURES] = WORDS_OF_THE_ARTICLE,
	[REPORT_SUPPORT] = WORDS_OF_THE_ARTICLE,	/* titles of articles */
	[REPORT_CONTRADICTION] = WORDS_OF_THE_ARTICLE,
	[REPORT_FLAGS] = WORDS_OF_THE_HOUSE,
};

/* The name that a source has elsewhere, or its short form, in words of the house
 * on what it said on other terms. */
static bool names_source(const struct report_facts *facts, struct slice text)
{
	const struct source *source = facts->source;

	if (!source || !source->name || audience_sees_name(facts->audience, facts->rules))
		return false;
	/* Without memory to look nothing can be said for the text. */
	return utf8_contains(text, slice_of(source->name)) != 0 ||
	       utf8_contains(text, slice_of(source->codename)) != 0;
}

static bool may_leave(const struct report_facts *facts, enum words words, struct slice text)
{
	if (words == WORDS_OF_THE_ARTICLE)
		return !codenames_published(facts->codenames, text);
	return !codenames_mentioned(facts->codenames, text) && !names_source(facts, text);
}

static int hush(struct report_cell *cell, enum words words, const struct report_facts *facts)
{
	/* The parts are the writer's own, in the arena of the row. */
	struct slice *parts = (struct slice *)cell->parts;
	int count = 0;
	size_t i;

	for (i = 0; i < cell->count; i++) {
		if (parts[i].at && !may_leave(facts, words, parts[i])) {
			parts[i] = SLICE_NONE;
			count++;
		}
	}
	return count;
}

/* Leaves no empty lines where parts were taken out. */
static void close_up(struct report_cell *cell)
{
	struct slice *parts = (struct slice *)cell->parts;
	size_t i, kept = 0;

	for (i = 0; i < cell->count; i++)
		if (parts[i].at)
			parts[kept++] = parts[i];
	cell->count = kept;
}

/* The source of a claim is mostly said in the words of its attribution: those
 * are counted once. */
void report_hush(struct report_row *row, enum report_column column,
		 const struct report_facts *facts, struct report_counts *counts)
{
	struct report_cell *cell = &row->cells[column];
	int count;

	if (!facts->codenames || words_of[column] == WORDS_OF_THE_PROGRAM)
		return;
	count = hush(cell, words_of[column], facts);
	/* The lines of checks and of links belong to others. */
	if (count && (column == REPORT_FIGURES || column == REPORT_FLAGS))
		close_up(cell);
	if (column != REPORT_SOURCE)
		counts->hushed += count;
}
