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

	imported->noted_count = 0;
	(void)imported_finish(imported, &ignored);
	free(imported->digests);
	imported->digests = NULL;
	imported->count = 0;
}

/* Many rows of one statement cost half of what they cost one by one. */
#define ONE "(?1, ?, ?)"
#define FOUR ONE ", " ONE ", " ONE ", " ONE
static const char insert_one[] =
	"INSERT INTO import_row (thing, row, digest) VALUES " ONE;
static const char insert_all[] =
	"INSERT INTO import_row (thing, row, digest) VALUES " FOUR ", " FOUR ", " FOUR ", " FOUR;

static void insert_noted(struct imported *imported, struct statement *insert, size_t first,
			 size_t count)
{
	int at = 2;

	if (insert->code != SQLITE_OK)
		return;
	sqlite3_bind_text(insert->stmt, 1, imported->thing->name, -1, SQLITE_STATIC);
	for (size_t i = first; i < first + count; i++) {
		sqlite3_bind_int64(insert->stmt, at++, imported->noted[i].id);
		sqlite3_bind_int64(insert->stmt, at++, imported->noted[i].digest);
	}
	statement_step(insert);
	sqlite3_reset(insert->stmt);
}

int imported_finish(struct imported *imported, struct error *err)
{
	struct statement insert;
	struct error *first = err, ignored;
	int status = 0;

	if (imported->noting && statement_close(&imported->insert, first) < 0) {
		status = -1;
		first = &ignored;
	}
	imported->noting = false;
	if (imported->noted_count == 0)
		return status;
	statement_open(&insert, imported->store, insert_one);
	for (size_t i = 0; i < imported->noted_count; i++)
		insert_noted(imported, &insert, i, 1);
	imported->noted_count = 0;
	return statement_close(&insert, first) < 0 ? -1 : status;
}

bool imported_before(const struct imported *imported, int64_t digest)
{
	return imported->count && bsearch(&digest, imported->digests, imported->count,
					  sizeof(digest), by_number) != NULL;
}

int imported_note(struct imported *imported, int64_t id, int64_t digest,
		  struct error *err)
{
	imported->noted[imported->noted_count].id = id;
	imported->noted[imported->noted_count++].digest = digest;
	if (imported->noted_count < IMPORTED_AT_ONCE)
		return 0;
	if (!imported->noting)
		statement_open(&imported->insert, imported->store, insert_all);
	imported->noting = true;
	insert_noted(imported, &imported->insert, 0, IMPORTED_AT_ONCE);
	imported->noted_count = 0;
	return imported->insert.code == SQLITE_OK ? 0 : imported_finish(imported, err);
}
