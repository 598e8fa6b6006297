#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "judging/matching.h"

static void the_sum_counts(void **state)
{
	/* Taking the best pair first would leave 0.1 for the other. */
	static const double scores[] = { 0.9, 0.8, 0.8, 0.1 };
	size_t of_row[2];
	struct error err;

	(void)state;
	assert_int_equal(matching_best(scores, 2, 2, of_row, &err), 0);
	assert_int_equal(of_row[0], 1);
	assert_int_equal(of_row[1], 0);
}

static void sides_may_differ_and_pairs_may_be_forbidden(void **state)
{
	static const double wide[] = { 0, 0.5, 0, 0, 0.6, 0 };
	static const double tall[] = { 0.5, 0, 0.6, 0, 0, 0 };
	size_t of_row[3];
	struct error err;

	(void)state;
	assert_int_equal(matching_best(wide, 2, 3, of_row, &err), 0);
	assert_true(of_row[0] == MATCHING_NONE);
	assert_int_equal(of_row[1], 1);
	assert_int_equal(matching_best(tall, 3, 2, of_row, &err), 0);
	assert_true(of_row[0] == MATCHING_NONE);
	assert_int_equal(of_row[1], 0);
	assert_true(of_row[2] == MATCHING_NONE);
	assert_int_equal(matching_best(tall, 0, 2, of_row, &err), 0);
	assert_int_equal(matching_best(tall, 1, 0, of_row, &err), 0);
	assert_true(of_row[0] == MATCHING_NONE);
}

/* Against every way there is. */
static double best_sum(const double *scores, size_t rows, size_t columns, size_t row,
		       unsigned taken)
{
	double best;

	if (row == rows)
		return 0;
	best = best_sum(scores, rows, columns, row + 1, taken);
	for (size_t j = 0; j < columns; j++) {
		double sum;

		if (taken & 1u << j || scores[row * columns + j] <= 0)
			continue;
		sum = scores[row * columns + j] +
		      best_sum(scores, rows, columns, row + 1, taken | 1u << j);
		if (sum > best)
			best = sum;
	}
	return best;
}

static void no_other_way_is_better(void **state)
{
	uint32_t seed = 7;
	size_t of_row[6];
	double scores[36];
	struct error err;

	(void)state;
	for (int round = 0; round < 300; round++) {
		size_t rows = 1 + (size_t)round % 6, columns = 1 + (size_t)(round / 6) % 6;
		double sum = 0;

		for (size_t i = 0; i < rows * columns; i++) {
			seed = seed * 1664525u + 1013904223u;
			scores[i] = seed >> 30 ? (double)(seed >> 8 & 0xff) / 256 : 0;
		}
		assert_int_equal(matching_best(scores, rows, columns, of_row, &err), 0);
		for (size_t i = 0; i < rows; i++)
			if (of_row[i] != MATCHING_NONE)
				sum += scores[i * columns + of_row[i]];
		assert_true(sum > best_sum(scores, rows, columns, 0, 0) - 1e-9);
	}
}

static void many_are_matched_too(void **state)
{
	enum { SIDE = 1100 };
	double *scores = calloc((size_t)SIDE * SIDE, sizeof(*scores));
	size_t *of_row = calloc(SIDE, sizeof(*of_row));
	struct error err;

	(void)state;
	assert_true(scores && of_row);
	for (size_t i = 0; i < SIDE; i++)
		scores[i * SIDE + (SIDE - 1 - i)] = 0.5;
	assert_int_equal(matching_best(scores, SIDE, SIDE, of_row, &err), 0);
	for (size_t i = 0; i < SIDE; i++)
		assert_int_equal(of_row[i], SIDE - 1 - i);
	free(scores);
	free(of_row);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_sum_counts),
		cmocka_unit_test(sides_may_differ_and_pairs_may_be_forbidden),
		cmocka_unit_test(no_other_way_is_better),
		cmocka_unit_test(many_are_matched_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
