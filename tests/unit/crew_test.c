#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "cmd/crew.h"

enum { PIECES = 2000 };

struct count {
	size_t given, back, stop_at;
	bool in_order;
};

static void *next(void *context)
{
	struct count *count = context;
	size_t *piece;

	if (count->given == PIECES)
		return NULL;
	piece = malloc(sizeof(*piece));
	*piece = count->given++;
	return piece;
}

static void work(void *context, void *piece)
{
	(void)context;
	*(size_t *)piece += PIECES;
}

static bool finish(void *context, void *piece)
{
	struct count *count = context;

	if (*(size_t *)piece != count->back + PIECES)
		count->in_order = false;
	free(piece);
	return ++count->back < count->stop_at;
}

static void pieces_come_back_in_order(void **state)
{
	static const size_t hands[] = { 1, 2, 7 };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct count count = { .stop_at = SIZE_MAX, .in_order = true };
		struct crew crew = { &count, next, work, finish };
		struct error err;

		assert_int_equal(crew_run(&crew, hands[i], &err), 0);
		assert_int_equal(count.back, PIECES);
		assert_true(count.in_order);
	}
}

static void what_was_begun_is_handed_back(void **state)
{
	static const size_t hands[] = { 1, 3 };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct count count = { .stop_at = 5, .in_order = true };
		struct crew crew = { &count, next, work, finish };
		struct error err;

		assert_int_equal(crew_run(&crew, hands[i], &err), 0);
		assert_int_equal(count.back, count.given);
		assert_in_range(count.given, 5, 5 + hands[i] * 4);
		assert_true(count.in_order);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_come_back_in_order),
		cmocka_unit_test(what_was_begun_is_handed_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
