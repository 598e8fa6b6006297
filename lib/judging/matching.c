#include "judging/matching.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/* The scores as costs, the smaller side as rows; rows and columns from 1, as
 * the method has a row 0 of its own. */
struct assignment {
	const double *scores;
	size_t rows, columns, width;
	bool turned;			/* rows and columns have changed places */
	double *of_rows, *of_columns;	/* potentials */
	double *least;			/* slack of each column */
	size_t *row_of;			/* that a column goes with; 0: none */
	size_t *way;			/* the column before it on the way */
	bool *used;
};

static double cost(const struct assignment *a, size_t row, size_t column)
{
	return a->turned ? -a->scores[(column - 1) * a->width + row - 1]
			 : -a->scores[(row - 1) * a->width + column - 1];
}

/* One column further on the cheapest way; the column that is reached. */
static size_t advance(struct assignment *a, size_t column)
{
	size_t row = a->row_of[column], next = 0;
	double delta = INFINITY;

	a->used[column] = true;
	for (size_t j = 1; j <= a->columns; j++) {
		double slack;

		if (a->used[j])
			continue;
		slack = cost(a, row, j) - a->of_rows[row] - a->of_columns[j];
		if (slack < a->least[j]) {
			a->least[j] = slack;
			a->way[j] = column;
		}
		if (a->least[j] < delta) {
			delta = a->least[j];
			next = j;
		}
	}
	for (size_t j = 0; j <= a->columns; j++)
		if (a->used[j]) {
			a->of_rows[a->row_of[j]] += delta;
			a->of_columns[j] -= delta;
		} else {
			a->least[j] -= delta;
		}
	return next;
}

static void assign(struct assignment *a)
{
	for (size_t row = 1; row <= a->rows; row++) {
		size_t column = 0;

		for (size_t j = 0; j <= a->columns; j++) {
			a->least[j] = INFINITY;
			a->used[j] = false;
		}
		a->row_of[0] = row;
		do
			column = advance(a, column);
		while (a->row_of[column] != 0);
		for (; column != 0; column = a->way[column])
			a->row_of[column] = a->row_of[a->way[column]];
	}
}

static int match_exactly(const double *scores, size_t rows, size_t columns, size_t *of_row,
			 struct error *err)
{
	bool turned = rows > columns;
	struct assignment a = { .scores = scores, .width = columns, .turned = turned,
				.rows = turned ? columns : rows,
				.columns = turned ? rows : columns };
	int status = -1;

	a.of_rows = calloc(a.rows + 1, sizeof(*a.of_rows));
	a.of_columns = calloc(a.columns + 1, sizeof(*a.of_columns));
	a.least = calloc(a.columns + 1, sizeof(*a.least));
	a.row_of = calloc(a.columns + 1, sizeof(*a.row_of));
	a.way = calloc(a.columns + 1, sizeof(*a.way));
	a.used = calloc(a.columns + 1, sizeof(*a.used));
	if (a.of_rows && a.of_columns && a.least && a.row_of && a.way && a.used) {
		assign(&a);
		for (size_t j = 1; j <= a.columns; j++) {
			size_t row = turned ? j : a.row_of[j];
			size_t column = turned ? a.row_of[j] : j;

			if (a.row_of[j] && scores[(row - 1) * columns + column - 1] > 0)
				of_row[row - 1] = column - 1;
		}
		status = 0;
	}
	free(a.of_rows);
	free(a.of_columns);
	free(a.least);
	free(a.row_of);
	free(a.way);
	free(a.used);
	return status < 0 ? error_memory(err) : 0;
}

struct cell {
	double score;
	size_t row, column;
};

static int best_first(const void *a, const void *b)
{
	const struct cell *x = a, *y = b;

	if (x->score != y->score)
		return x->score < y->score ? 1 : -1;
	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return (x->column > y->column) - (x->column < y->column);
}

static int match_greedily(const double *scores, size_t rows, size_t columns,
			  size_t *of_row, struct error *err)
{
	struct cell *cells;
	bool *taken = calloc(columns, sizeof(*taken));
	size_t count = 0, i;

	for (i = 0; i < rows * columns; i++)
		count += scores[i] > 0;
	cells = malloc((count + 1) * sizeof(*cells));
	if (!cells || !taken) {
		free(cells);
		free(taken);
		return error_memory(err);
	}
	for (count = i = 0; i < rows * columns; i++)
		if (scores[i] > 0)
			cells[count++] = (struct cell){ scores[i], i / columns, i % columns };
	qsort(cells, count, sizeof(*cells), best_first);
	for (i = 0; i < count; i++)
		if (of_row[cells[i].row] == MATCHING_NONE && !taken[cells[i].column]) {
			of_row[cells[i].row] = cells[i].column;
			taken[cells[i].column] = true;
		}
	free(cells);
	free(taken);
	return 0;
}

int matching_best(const double *scores, size_t rows, size_t columns, size_t *of_row,
		  struct error *err)
{
	for (size_t i = 0; i < rows; i++)
		of_row[i] = MATCHING_NONE;
	if (rows == 0 || columns == 0)
		return 0;
	if (columns > MATCHING_MOST / rows)
		return match_greedily(scores, rows, columns, of_row, err);
	return match_exactly(scores, rows, columns, of_row, err);
}
