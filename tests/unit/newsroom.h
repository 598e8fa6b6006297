#ifndef TESTS_NEWSROOM_H
#define TESTS_NEWSROOM_H

/* Fills ledgers for tests, in the words that a person would give:
 *
 *	add(store, &claim_thing, "quote", "...", "source", "s1", NULL);
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/hash.h"
#include "ledger/article.h"
#include "ledger/claim.h"
#include "ledger/figure.h"
#include "ledger/link.h"
#include "ledger/listing.h"
#include "ledger/source.h"
#include "ledger/verification.h"

union any_record {
	struct article article;
	struct source source;
	struct claim claim;
	struct figure figure;
	struct link link;
	struct check check;
};

static inline int open_newsroom(void **state)
{
	struct error err;

	if (random_start() < 0 || store_open_memory((struct store **)state, &err) < 0)
		return -1;
	return 0;
}

static inline int close_newsroom(void **state)
{
	store_close(*state);
	return 0;
}

#define in_newsroom(test) \
	cmocka_unit_test_setup_teardown(test, open_newsroom, close_newsroom)

static inline void must(int status, const struct error *err, const char *what)
{
	if (status < 0)
		fail_msg("%s: %s", what, err->text);
}

static inline void set(struct store *store, const struct thing *thing, void *record,
		       const char *name, const char *value, struct arena *arena)
{
	const struct field *field = thing_field(thing, name);
	struct error err;

	if (!field)
		fail_msg("%s has no field '%s'", thing->name, name);
	must(field_set(thing, field, record, slice_of(value), store, arena, &err),
	     &err, name);
}

/* Pairs of field and value, ended by NULL; returns the id. */
static inline int64_t add(struct store *store, const struct thing *thing, ...)
{
	union any_record record;
	struct arena arena;
	struct error err;
	const char *name;
	va_list pairs;
	int64_t id;

	arena_init(&arena);
	thing_clear(thing, &record);
	va_start(pairs, thing);
	while ((name = va_arg(pairs, const char *)))
		set(store, thing, &record, name, va_arg(pairs, const char *), &arena);
	va_end(pairs);
	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(record_add(store, thing, &record, &arena, &err), &err, thing->name);
	must(store_commit(store, &err), &err, "commit");
	memcpy(&id, (char *)&record + thing->fields[0].at, sizeof(id));
	arena_release(&arena);
	return id;
}

static inline void change(struct store *store, const struct thing *thing, int64_t id,
			  const char *name, const char *value)
{
	union any_record record;
	struct arena arena;
	struct error err;

	arena_init(&arena);
	must(record_load(store, thing, id, &record, &arena, &err), &err, "load");
	set(store, thing, &record, name, value, &arena);
	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(record_edit(store, thing, &record, &arena, &err), &err, "edit");
	must(store_commit(store, &err), &err, "commit");
	arena_release(&arena);
}

#endif
