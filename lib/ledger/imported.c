#include "ledger/imported.h"

#include "ledger/statement.h"

#include <stdlib.h>

static int by_number(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

int imported_open(struct imported *imported, struct store *store,
		  const struct thing *thing, struct error *err)
{
	struct statement query;
	size_t capacity = 0;
	bool memory = true;

	*imported = (struct imported){ .store = store, .thing = thing };
	statement_open(&query, store, "SELECT digest FROM import_row WHERE thing = :thing");
	statement_bind_text(&query, ":thing", thing->name);
	while (memory && statement_step(&query)) {
		if (imported->count == capacity) {
			int64_t *all;

			capacity = capacity ? capacity * 2 : 1024;
			all = realloc(imported->digests, capacity * sizeof(*all));
			memory = all != NULL;
			if (!memory)
				break;
			imported->digests = all;
		}
		imported->digests[imported->count++] = statement_int(&query, 0);
	}
	if (statement_close(&query, err) < 0)
		return -1;
	if (!memory)
		return error_memory(err);
	if (imported->count)
		qsort(imported->digests, imported->count, sizeof(*imported->digests), by_number);
	return 0;
}

void imported_release(struct imported *imported)
{
	struct error ignored;

	(void)imported_finish(imported, &ignored);
	free(imported->digests);
	imported->digests = NULL;
	imported->count = 0;
}

int imported_finish(struct imported *imported, struct error *err)
{
	if (!imported->noting)
		return 0;
	imported->noting = false;
	return statement_close(&imported->insert, err);
}

bool imported_before(const struct imported *imported, int64_t digest)
{
	return imported->count && bsearch(&digest, imported->digests, imported->count,
					  sizeof(digest), by_number) != NULL;
}

int imported_note(struct imported *imported, int64_t id, int64_t digest,
		  struct error *err)
{
	struct statement *insert = &imported->insert;

	if (!imported->noting)
		statement_open(insert, imported->store,
			"INSERT INTO import_row (thing, row, digest)"
			" VALUES (:thing, :row, :digest)");
	imported->noting = true;
	statement_bind_text(insert, ":thing", imported->thing->name);
	statement_bind_int(insert, ":row", id);
	statement_bind_int(insert, ":digest", digest);
	statement_step(insert);
	if (insert->code != SQLITE_OK)
		return imported_finish(imported, err);
	sqlite3_reset(insert->stmt);
	return 0;
}
