#include "ledger/merge.h"

#include "ledger/statement.h"

#include <string.h>

int conflicts_each(struct store *store, conflict_visit *visit, void *context,
		   struct error *err)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	/* What was erased since is none any more. */
	statement_open(&query, store,
		"SELECT r.thing, r.row, r.item, r.action = 'remove', r.before, r.change, r.n"
		" FROM conflict f JOIN change_row r ON r.change = f.change AND r.n = f.n"
		" WHERE r.row <> 0 AND r.before IS NOT NULL ORDER BY r.thing, r.row, r.change, r.n");
	while (status == 0 && statement_step(&query)) {
		const struct conflict conflict = {
			.thing = statement_text(&query, 0),
			.row = statement_int(&query, 1),
			.item = statement_text(&query, 2),
			.removed = statement_int(&query, 3) != 0,
			.other = statement_slice(&query, 4),
			.change = statement_int(&query, 5),
			.n = statement_int(&query, 6),
		};

		status = visit(context, &conflict, err);
	}
	return statement_close(&query, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

int conflict_settle(struct store *store, const char *thing, int64_t row, struct error *err)
{
	struct statement remove;
	int count;

	statement_open(&remove, store,
		"DELETE FROM conflict WHERE (change, n) IN (SELECT r.change, r.n FROM change_row r"
		" WHERE r.thing = :thing AND r.row = :row)");
	statement_bind_text(&remove, ":thing", thing);
	statement_bind_int(&remove, ":row", row);
	statement_step(&remove);
	count = sqlite3_changes(store_handle(store));
	return statement_close(&remove, err) < 0 ? -1 : count;
}
