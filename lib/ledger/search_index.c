#include "ledger/search_index.h"

#include "ledger/statement.h"

/* What the index has of a row is taken out by the very words it was given. */
static const char take_out[] =
	"INSERT INTO claim_search (claim_search, rowid, quote, statement, attribution, about)"
	" SELECT 'delete', id, quote, statement, attribution, about FROM claim_search_due"
	" WHERE indexed ORDER BY id";
static const char put_in[] =
	"INSERT INTO claim_search (rowid, quote, statement, attribution, about)"
	" SELECT id, quote, statement, attribution, about FROM claim"
	" WHERE id IN (SELECT id FROM claim_search_due) ORDER BY id";

int search_index_catch_up(struct store *store, struct error *err)
{
	static const char *const steps[] = { take_out, put_in, "DELETE FROM claim_search_due" };
	int64_t due;

	if (statement_read_int(store, "SELECT EXISTS (SELECT 1 FROM claim_search_due)", &due,
			       err) < 0)
		return -1;
	for (size_t i = 0; due && i < sizeof(steps) / sizeof(steps[0]); i++) {
		struct statement s;

		statement_open(&s, store, steps[i]);
		statement_step(&s);
		if (statement_close(&s, err) < 0)
			return -1;
	}
	return 0;
}

/* FTS5 gathers words in memory before it writes them: with 48 MiB instead of
 * one it writes a few large segments, and merging them is left to later
 * edits.  Both settings are kept in the file, so they are put back. */
static const char settings_of_batch[] =
	"INSERT INTO claim_search (claim_search, rank) VALUES ('hashsize', 50331648);"
	"INSERT INTO claim_search (claim_search, rank) VALUES ('automerge', 0);";
static const char settings_of_edits[] =
	"INSERT INTO claim_search (claim_search, rank) VALUES ('hashsize', 1048576);"
	"INSERT INTO claim_search (claim_search, rank) VALUES ('automerge', 4);";

int search_index_add(struct store *store, int64_t last, struct error *err)
{
	struct statement insert;

	if (statement_run(store, settings_of_batch, err) < 0)
		return -1;
	statement_open(&insert, store,
		"INSERT INTO claim_search (rowid, quote, statement, attribution, about)"
		" SELECT id, quote, statement, attribution, about FROM claim WHERE id > :last"
		" ORDER BY id");
	statement_bind_int(&insert, ":last", last);
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	return statement_run(store, settings_of_edits, err);
}
