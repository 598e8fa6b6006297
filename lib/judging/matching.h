#ifndef JUDGING_MATCHING_H
#define JUDGING_MATCHING_H

#include "base/error.h"

#include <stddef.h>

/*
 * Which row goes with which column, each with at most one, so that the sum of
 * their scores is as large as it can be (Kuhn 1955, Munkres 1957).  Time grows
 * with rows * rows * columns of the smaller side; from MATCHING_MOST cells on
 * the best pairs are taken first instead, which is nearly as good.
 */
enum { MATCHING_MOST = 1 << 20 };

#define MATCHING_NONE ((size_t)-1)

/* scores: rows * columns of them, row by row, 0 for a pair that must not be.
 * of_row[row] becomes a column or MATCHING_NONE.  -1 without memory. */
int matching_best(const double *scores, size_t rows, size_t columns, size_t *of_row,
		  struct error *err);

#endif
