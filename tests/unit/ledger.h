#ifndef TESTS_UNIT_LEDGER_H
#define TESTS_UNIT_LEDGER_H

/* A ledger in memory and short ways to fill it, for unit tests.  Include after
 * cmocka.h. */

#include "base/random.h"
#include "ledger/article.h"
#include "ledger/claim.h"
#include "ledger/figure.h"
#include "ledger/link.h"
#include "ledger/source.h"
#include "ledger/store.h"
#include "ledger/verification.h"

struct ledger {
	struct store *store;
	struct arena arena;
	struct error err;
};

static int ledger_open(void **state)
{
	struct ledger *ledger = calloc(1, sizeof(*ledger));

	random_start();
	arena_init(&ledger->arena);
	if (store_open_memory(&ledger->store, &ledger->err) < 0) {
		fprintf(stderr, "%s\n", ledger->err.text);
		return -1;
	}
	*state = ledger;
	return 0;
}

static int ledger_close(void **state)
{
	struct ledger *ledger = *state;

	store_close(ledger->store);
	arena_release(&ledger->arena);
	free(ledger);
	return 0;
}

/* Adds a row whose fields are given as name, value pairs ended by NULL, in a
 * write of its own.  The id, or -1 with ledger->err set. */
__attribute__((unused)) static int64_t put(struct ledger *ledger,
					   const struct thing *thing, ...)
{
	union {
		struct article article;
		struct source source;
		struct claim claim;
		struct figure figure;
		struct link link;
		struct check check;
	} record;
	const char *name;
	va_list args;
	int status = 0;

	thing_clear(thing, &record);
	if (store_begin(ledger->store, "test", NULL, &ledger->err) < 0)
		return -1;
	va_start(args, thing);
	while (status == 0 && (name = va_arg(args, const char *)) != NULL) {
		const struct field *field = thing_field(thing, name);

		assert_non_null(field);
		status = field_set(thing, field, &record, slice_of(va_arg(args, const char *)),
				   ledger->store, &ledger->arena, &ledger->err);
	}
	va_end(args);
	if (status < 0 ||
	    record_add(ledger->store, thing, &record, &ledger->arena, &ledger->err) < 0) {
		store_rollback(ledger->store);
		return -1;
	}
	if (store_commit(ledger->store, &ledger->err) < 0)
		return -1;
	return *(int64_t *)(void *)((char *)&record + thing->fields[0].at);
}

#endif
