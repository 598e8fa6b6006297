#include "ledger/merge_parts.h"

#include "ledger/change.h"
#include "ledger/erasure_log.h"

/* What of the other log says nothing here, since it tells of what was erased here. */

int merge_mentions_erased(struct merge *merge, struct slice before, bool *mentions,
			   struct error *err)
{
	struct statement query;

	*mentions = false;
	if (!before.at)
		return 0;
	statement_open(&query, merge->to,
		"SELECT 1 FROM tombstone WHERE instr(:before, lower(hex(uid))) > 0 LIMIT 1");
	statement_bind_slice(&query, ":before", before);
	*mentions = statement_step(&query);
	return statement_close(&query, err);
}

int merge_note_emptied(struct merge *merge, int64_t change, int64_t n, struct error *err)
{
	struct statement insert;

	statement_open(&insert, merge->to,
		"INSERT INTO temp.merge_emptied (change, n) VALUES (:change, :n)");
	statement_bind_int(&insert, ":change", change);
	statement_bind_int(&insert, ":n", n);
	statement_step(&insert);
	return statement_close(&insert, err);
}

/* What that row of the log left cannot be guessed at any more. */
static int fade(struct merge *merge, int64_t change, int64_t n, struct error *err)
{
	struct statement update;
	bool salted;

	statement_open(&update, merge->to,
		"UPDATE change_row SET salt = NULL WHERE change = :change AND n = :n"
		" AND salt IS NOT NULL");
	statement_bind_int(&update, ":change", change);
	statement_bind_int(&update, ":n", n);
	statement_step(&update);
	salted = sqlite3_changes(store_handle(merge->to)) > 0;
	if (statement_close(&update, err) < 0)
		return -1;
	return salted ? merge_note_emptied(merge, change, n, err) : 0;
}

int merge_fade(struct merge *merge, const char *thing, int64_t row, struct error *err)
{
	int64_t change = 0, n = 0;
	struct statement query;

	statement_open(&query, merge->to,
		"SELECT change, n FROM change_row WHERE thing = :thing AND row = :row"
		" AND item IS NULL AND change <> :own ORDER BY change DESC, n DESC LIMIT 1");
	statement_bind_text(&query, ":thing", thing);
	statement_bind_int(&query, ":row", row);
	statement_bind_int(&query, ":own", change_id(merge->to));
	if (statement_step(&query)) {
		change = statement_int(&query, 0);
		n = statement_int(&query, 1);
	}
	return statement_close(&query, err) < 0 ? -1 : fade(merge, change, n, err);
}

int merge_fade_before(struct merge *merge, struct statement *row, int64_t other,
		       struct error *err)
{
	int64_t change = 0, n = 0, mine;
	struct statement query;

	statement_open(&query, merge->from,
		"SELECT change, n FROM change_row WHERE thing = :thing AND row = :row"
		" AND item IS :item AND (change < :change OR (change = :change AND n < :n))"
		" ORDER BY change DESC, n DESC LIMIT 1");
	statement_bind_text(&query, ":thing", statement_text(row, MERGE_THING));
	statement_bind_int(&query, ":row", statement_int(row, MERGE_ROW));
	statement_bind_text(&query, ":item", statement_text(row, MERGE_ITEM));
	statement_bind_int(&query, ":change", other);
	statement_bind_int(&query, ":n", statement_int(row, MERGE_N));
	if (statement_step(&query)) {
		change = statement_int(&query, 0);
		n = statement_int(&query, 1);
	}
	if (statement_close(&query, err) < 0 || merge_entry_id(merge, change, &mine, err) < 0)
		return -1;
	return mine ? fade(merge, mine, n, err) : 0;
}

/* What came and was refused is an erasure of our own. */
int merge_log_refused(struct merge *merge, struct error *err)
{
	int64_t change = change_id(merge->to), count;

	if (statement_read_int(merge->to, "SELECT count(*) FROM temp.merge_emptied", &count,
			       err) < 0)
		return -1;
	if (count == 0)
		return 0;
	if (statement_run_on(merge->to, "INSERT OR IGNORE INTO erased (change, n, erasure)"
			     " SELECT change, n, :id FROM temp.merge_emptied", change, err) < 0)
		return -1;
	return erasure_log(merge->to, err);
}
