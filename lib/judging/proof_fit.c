#include "judging/proof_fit.h"

#include <stdlib.h>

/* What a step of the alignment is worth.  A lone word found far off never pays
 * for the way there. */
enum {
	MATCH_LONG = 4,		/* a word of more than SHORT bytes, or a number */
	MATCH_SHORT = 2,
	OTHER = -3,		/* one word for another */
	PUT_IN = -3,		/* a word that the text has not */
	LEFT_OUT = -4,		/* words that the quote has not, any number in a row */
	SHORT = 3,
};

/* Memory for the way back; longer texts are looked at piece by piece. */
enum { CELLS_MOST = 1 << 21, WORDS_LEAST = 256, QUOTE_MOST = 8192 };

enum way { WAY_START, WAY_BOTH, WAY_PUT_IN, WAY_LEFT_OUT };

struct cell {
	uint8_t way;		/* enum way */
	uint32_t from;		/* WAY_LEFT_OUT: the word of the text before the gap */
};

struct column {
	int score;		/* of the best way that ends here */
	int gap;		/* ...and then left words out */
	uint32_t gap_from;
};

struct fitting {
	const struct spoken *quote, *text;
	size_t first, width;	/* the words of the quote that are looked for */
	size_t top;		/* where the present piece of the text begins */
	struct cell *cells;	/* by word of the text, then of the quote */
	struct column *columns;	/* of the word of the text before */
	int best;
};

void spoken_make(struct spoken *spoken, const struct textwords *words,
		 struct arena *arena)
{
	*spoken = (struct spoken){ .words = words };
	spoken->at = arena_take(arena, (words->count + 1) * sizeof(*spoken->at));
	if (!spoken->at)
		return;
	for (size_t i = 0; i < words->count; i++)
		if (words->all[i].kind != TEXTWORD_MARK)
			spoken->at[spoken->count++] = i;
}

static int worth(const struct spoken *quote, size_t i)
{
	const struct textword *word = &quote->words->all[quote->at[i]];

	return word->kind == TEXTWORD_NUMBER || word->at.end - word->at.start > SHORT
		       ? MATCH_LONG : MATCH_SHORT;
}

/* The best way to cell i of this row: by both words, from the cell beside the
 * one above or over a gap there. */
static int step(const struct fitting *fitting, size_t i, bool same,
		const struct column *corner, int beside, struct cell *cell)
{
	int here = same ? worth(fitting->quote, fitting->first + i) : OTHER;
	int best = same ? here : 0;

	*cell = (struct cell){ WAY_START, 0 };
	if (corner && corner->score > 0 && corner->score + here > best) {
		best = corner->score + here;
		cell->way = WAY_BOTH;
	}
	if (corner && same && corner->gap > 0 && corner->gap + here > best) {
		best = corner->gap + here;
		*cell = (struct cell){ WAY_LEFT_OUT, corner->gap_from };
	}
	if (beside + PUT_IN > best) {
		best = beside + PUT_IN;
		cell->way = WAY_PUT_IN;
	}
	return best;
}

/* Fills the row of one word of the text. */
static void fill_row(struct fitting *fitting, size_t row, struct fit *fit)
{
	uint64_t key = spoken_key(fitting->text, fitting->top + row);
	struct cell *cells = fitting->cells + row * fitting->width;
	struct column before = { 0, 0, 0 };
	int beside = 0;

	for (size_t i = 0; i < fitting->width; i++) {
		struct column *column = &fitting->columns[i], above = *column;
		bool same = spoken_key(fitting->quote, fitting->first + i) == key;

		column->score = step(fitting, i, same, i ? &before : NULL, beside, &cells[i]);
		if (above.score + LEFT_OUT >= above.gap) {
			column->gap = above.score + LEFT_OUT;
			column->gap_from = (uint32_t)(row - 1);
		}
		before = above;
		before.gap = column->gap;
		before.gap_from = column->gap_from;
		beside = column->score;
		if (same && column->score > fitting->best) {
			fitting->best = column->score;
			fit->last = i + 1;
			fit->to = row + 1;
			fit->matched = 1;
		}
	}
}

/* Goes the way back from the end that fit has to its beginning. */
static void trace(const struct fitting *fitting, struct fit *fit)
{
	size_t i = fit->last - 1, row = fit->to - 1;

	fit->matched = 0;
	for (;;) {
		const struct cell *cell = &fitting->cells[row * fitting->width + i];

		fit->matched += cell->way != WAY_PUT_IN &&
				spoken_key(fitting->quote, fitting->first + i) ==
					spoken_key(fitting->text, fitting->top + row);
		if (cell->way == WAY_START || i == 0)
			break;
		i--;
		if (cell->way == WAY_BOTH)
			row--;
		else if (cell->way == WAY_LEFT_OUT)
			row = cell->from;
	}
	fit->first = fitting->first + i;
	fit->last += fitting->first;
	fit->from = fitting->top + row;
	fit->to += fitting->top;
}

static void fit_piece(struct fitting *fitting, size_t rows, struct fit *fit)
{
	int before = fitting->best;
	struct fit found = *fit;

	for (size_t i = 0; i < fitting->width; i++)
		fitting->columns[i] = (struct column){ 0, 0, 0 };
	for (size_t row = 0; row < rows; row++)
		fill_row(fitting, row, &found);
	if (fitting->best > before) {
		trace(fitting, &found);
		*fit = found;
	}
}

/* Is enough of the quote there at all, wherever it stands?  Much quicker to
 * know than where. */
static bool worth_a_look(const struct fitting *fitting)
{
	enum { PLACES = 1024 };
	uint64_t seen[PLACES / 64] = { 0 };
	size_t there = 0;

	for (size_t i = 0; i < fitting->text->count; i++) {
		size_t at = spoken_key(fitting->text, i) % PLACES;

		if (fitting->text->count > PLACES)
			return true;
		seen[at / 64] |= (uint64_t)1 << at % 64;
	}
	for (size_t i = 0; i < fitting->width; i++) {
		size_t at = spoken_key(fitting->quote, fitting->first + i) % PLACES;

		there += seen[at / 64] >> at % 64 & 1;
	}
	return 5 * there >= fitting->width;
}

int fit_find(struct fit *fit, const struct spoken *quote, size_t first, size_t last,
	     const struct spoken *text, struct error *err)
{
	struct fitting fitting = { .quote = quote, .text = text, .first = first,
				   .width = last - first };
	size_t rows, overlap;

	if (fitting.width > QUOTE_MOST)
		fitting.width = QUOTE_MOST;
	*fit = (struct fit){ 0 };
	if (last <= first || text->count == 0 || !worth_a_look(&fitting))
		return 0;
	rows = CELLS_MOST / fitting.width;
	if (rows < WORDS_LEAST)
		rows = WORDS_LEAST;
	if (rows > text->count)
		rows = text->count;
	overlap = rows / 2;
	fitting.cells = malloc(rows * fitting.width * sizeof(*fitting.cells));
	fitting.columns = malloc(fitting.width * sizeof(*fitting.columns));
	if (!fitting.cells || !fitting.columns) {
		free(fitting.cells);
		free(fitting.columns);
		return error_memory(err);
	}
	for (;;) {
		size_t left = text->count - fitting.top;

		fit_piece(&fitting, left < rows ? left : rows, fit);
		if (left <= rows)
			break;
		fitting.top += rows - overlap;
	}
	free(fitting.cells);
	free(fitting.columns);
	return 0;
}
