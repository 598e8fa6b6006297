#include "ledger/imported.h"

#include "ledger/statement.h"

/* Only rows of earlier imports count: a file may have a row twice.  Ids rise. */
int imported_open(struct imported *imported, struct store *store,
		  const struct thing *thing, struct error *err)
{
	struct statement query;

	*imported = (struct imported){ .store = store, .thing = thing };
	statement_open(&query, store, "SELECT max(row) FROM import_row WHERE thing = :thing");
	statement_bind_text(&query, ":thing", thing->name);
	if (statement_step(&query))
		imported->last = statement_int(&query, 0);
	return statement_close(&query, err);
}

void imported_release(struct imported *imported)
{
	struct error ignored;

	imported->noted_count = 0;
	(void)imported_finish(imported, &ignored);
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

int imported_before(const struct imported *imported, int64_t digest, struct error *err)
{
	struct statement query;
	bool found;

	if (imported->last == 0)
		return 0;
	statement_open(&query, imported->store,
		"SELECT 1 FROM import_row WHERE thing = :thing AND digest = :digest"
		" AND row <= :last LIMIT 1");
	statement_bind_text(&query, ":thing", imported->thing->name);
	statement_bind_int(&query, ":digest", digest);
	statement_bind_int(&query, ":last", imported->last);
	found = statement_step(&query);
	return statement_close(&query, err) < 0 ? -1 : found;
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
