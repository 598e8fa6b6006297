#include "ledger/change.h"

#include "base/clock.h"
#include "ledger/statement.h"
#include "ledger/thing.h"

#include <stdio.h>
#include <string.h>

enum { SALT = 16 };

static const char *const actions[] = { "add", "edit", "remove" };

void change_hash(struct digest *hash, const struct uid *ledger, int64_t seq,
		 const struct digest *previous, const struct digest *commitment)
{
	struct digester digester;

	digester_start(&digester);
	digester_part(&digester, (struct slice){ (const char *)ledger->bytes,
						 sizeof(ledger->bytes) });
	digester_number(&digester, seq);
	digester_part(&digester, (struct slice){ (const char *)previous->bytes,
						 DIGEST_BYTES });
	digester_part(&digester, (struct slice){ (const char *)commitment->bytes,
						 DIGEST_BYTES });
	digester_end(&digester, hash);
}

static void digest_copy(struct digest *digest, struct slice bytes)
{
	if (bytes.length == DIGEST_BYTES)
		memcpy(digest->bytes, bytes.at, DIGEST_BYTES);
}

/* The newest entry of this ledger's own strand says what comes next. */
static int read_head(struct store *store, struct change_log *log, struct error *err)
{
	struct statement query;

	statement_open(&query, store,
		"SELECT ledger.uid, change.seq, change.previous, change.commitment,"
		"       (SELECT coalesce(max(id), 0) FROM change), ledger.created"
		" FROM ledger LEFT JOIN change ON change.ledger = ledger.uid"
		" AND change.branch = x''"
		" ORDER BY change.seq DESC LIMIT 1");
	if (statement_step(&query)) {
		struct slice uid = statement_slice(&query, 0);

		if (uid.length == sizeof(log->ledger.bytes))
			memcpy(log->ledger.bytes, uid.at, uid.length);
		log->seq = statement_int(&query, 1);
		log->id = statement_int(&query, 4) + 1;
		snprintf(log->created, sizeof(log->created), "%s", statement_text(&query, 5));
		if (log->seq > 0) {
			struct digest previous = { { 0 } }, commitment = { { 0 } };

			digest_copy(&previous, statement_slice(&query, 2));
			digest_copy(&commitment, statement_slice(&query, 3));
			change_hash(&log->previous, &log->ledger, log->seq, &previous,
				    &commitment);
		}
		log->seq++;
	}
	if (statement_close(&query, err) < 0)
		return -1;
	if (log->seq == 0)
		return error_set(err, ERROR_STORE, "the ledger is damaged: it has no row"
				 " in 'ledger'");
	return 0;
}

int change_start(struct store *store, const char *command, const char *by,
		 struct error *err)
{
	struct change_log *log = store_change_log(store);

	*log = (struct change_log){ .command = command, .by = by };
	if (read_head(store, log, err) < 0)
		return -1;
	clock_now(log->made_on);
	random_bytes(log->salt, sizeof(log->salt));
	digester_start(&log->digester);
	digester_part(&log->digester, (struct slice){ (const char *)log->salt,
						      sizeof(log->salt) });
	digester_part(&log->digester, slice_of(log->made_on));
	digester_part(&log->digester, slice_of(by));
	digester_part(&log->digester, slice_of(command));
	if (log->seq == 1)
		digester_part(&log->digester, slice_of(log->created));
	return 0;
}

void change_commit(struct digest *commitment, struct slice salt, struct slice content)
{
	struct digester digester;

	digester_start(&digester);
	digester_part(&digester, salt);
	digester_part(&digester, content);
	digester_end(&digester, commitment);
}

int64_t change_id(struct store *store)
{
	return store_change_log(store)->id;
}

/* A row of the entry, but for its name and number. */
struct row {
	const char *item;
	enum change_action action;
	const unsigned char *salt;
	struct digest commitment;
	struct slice before;
};

/* The row comes next in what the entry commits to. */
static void commit_to(struct change_log *log, const char *thing, enum change_action action,
		      const struct digest *commitment)
{
	digester_part(&log->digester, slice_of(actions[action]));
	digester_part(&log->digester, slice_of(thing));
	digester_part(&log->digester, (struct slice){ (const char *)commitment->bytes,
						      DIGEST_BYTES });
}

static int insert_row(struct store *store, const char *thing, int64_t id,
		      const struct row *row, struct error *err)
{
	struct change_log *log = store_change_log(store);
	struct statement insert;

	statement_open(&insert, store,
		"INSERT INTO change_row (thing, row, item, change, n, action, salt, commitment,"
		" before) VALUES (:thing, :row, :item, :change, :n, :action, :salt,"
		" :commitment, :before)");
	statement_bind_text(&insert, ":thing", thing);
	statement_bind_int(&insert, ":row", id);
	statement_bind_text(&insert, ":item", row->item);
	statement_bind_int(&insert, ":change", log->id);
	statement_bind_int(&insert, ":n", log->rows + 1);
	statement_bind_text(&insert, ":action", actions[row->action]);
	statement_bind_blob(&insert, ":salt", row->salt, SALT);
	statement_bind_blob(&insert, ":commitment", row->commitment.bytes, DIGEST_BYTES);
	statement_bind_slice(&insert, ":before", row->before);
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;

	log->rows++;
	commit_to(log, thing, row->action, &row->commitment);
	return 0;
}

/* Many rows of one statement cost half of what they cost one by one. */
#define ONE "(?1, ?, ?, ?, ?, ?, ?)"
#define FOUR ONE ", " ONE ", " ONE ", " ONE
#define INSERT_LOADED \
	"INSERT INTO change_row (change, thing, row, n, action, salt, commitment) VALUES "
static const char insert_one[] = INSERT_LOADED ONE;
static const char insert_all[] = INSERT_LOADED FOUR ", " FOUR ", " FOUR ", " FOUR;

/* Writes count of the rows that wait, from the first on, which are one or all. */
static int insert_waiting(struct store *store, const struct change_waiting *first,
			  size_t count, struct error *err)
{
	struct statement insert;
	int at = 1;

	statement_open(&insert, store, count == 1 ? insert_one : insert_all);
	if (insert.code == SQLITE_OK)
		sqlite3_bind_int64(insert.stmt, at++, store_change_log(store)->id);
	for (size_t i = 0; insert.code == SQLITE_OK && i < count; i++) {
		const struct change_waiting *row = &first[i];

		sqlite3_bind_text(insert.stmt, at++, row->thing, -1, SQLITE_STATIC);
		sqlite3_bind_int64(insert.stmt, at++, row->row);
		sqlite3_bind_int64(insert.stmt, at++, row->n);
		sqlite3_bind_text(insert.stmt, at++, actions[row->action], -1, SQLITE_STATIC);
		sqlite3_bind_blob(insert.stmt, at++, row->salt, SALT, SQLITE_STATIC);
		sqlite3_bind_blob(insert.stmt, at++, row->commitment.bytes, DIGEST_BYTES,
				  SQLITE_STATIC);
	}
	statement_step(&insert);
	return statement_close(&insert, err);
}

int change_row_loaded(struct store *store, const struct thing *thing, int64_t id,
		      struct slice content, const unsigned char salt[16], struct error *err)
{
	struct change_log *log = store_change_log(store);
	struct change_waiting *row = &log->waiting[log->waiting_count];

	*row = (struct change_waiting){ .thing = thing->name, .row = id, .n = log->rows + 1,
					.action = CHANGE_ADD };
	memcpy(row->salt, salt, SALT);
	change_commit(&row->commitment, (struct slice){ (const char *)salt, SALT }, content);
	log->rows++;
	commit_to(log, row->thing, row->action, &row->commitment);
	if (++log->waiting_count < CHANGE_AT_ONCE)
		return 0;
	log->waiting_count = 0;
	return insert_waiting(store, log->waiting, CHANGE_AT_ONCE, err);
}

int change_row_committed(struct store *store, const char *thing, int64_t id,
			 enum change_action action, const unsigned char salt[16],
			 const struct digest *commitment, struct error *err)
{
	const struct row row = { .action = action, .salt = salt, .commitment = *commitment };

	return insert_row(store, thing, id, &row, err);
}

int change_row_item(struct store *store, const char *thing, int64_t id,
		    const char *item, enum change_action action, struct slice content,
		    struct slice before, struct error *err)
{
	unsigned char salt[SALT];

	struct row row = { .item = item, .action = action, .salt = salt, .before = before };

	random_bytes(salt, sizeof(salt));
	change_commit(&row.commitment, (struct slice){ (const char *)salt, SALT }, content);
	return insert_row(store, thing, id, &row, err);
}

int change_row(struct store *store, const char *thing, int64_t id,
	       enum change_action action, struct slice content, struct slice before,
	       struct error *err)
{
	return change_row_item(store, thing, id, NULL, action, content, before, err);
}

int change_finish(struct store *store, struct error *err)
{
	struct change_log *log = store_change_log(store);
	struct statement insert;
	struct digest commitment;

	if (log->rows == 0)
		return 0;
	for (size_t i = 0; i < log->waiting_count; i++)
		if (insert_waiting(store, &log->waiting[i], 1, err) < 0)
			return -1;
	log->waiting_count = 0;
	digester_end(&log->digester, &commitment);
	statement_open(&insert, store,
		"INSERT INTO change (id, ledger, seq, previous, commitment, salt, made_on,"
		" made_by, command) VALUES (:id, :ledger, :seq, :previous, :commitment,"
		" :salt, :made_on, :made_by, :command)");
	statement_bind_int(&insert, ":id", log->id);
	statement_bind_blob(&insert, ":ledger", log->ledger.bytes, sizeof(log->ledger.bytes));
	statement_bind_int(&insert, ":seq", log->seq);
	statement_bind_blob(&insert, ":previous", log->previous.bytes, DIGEST_BYTES);
	statement_bind_blob(&insert, ":commitment", commitment.bytes, DIGEST_BYTES);
	statement_bind_blob(&insert, ":salt", log->salt, sizeof(log->salt));
	statement_bind_text(&insert, ":made_on", log->made_on);
	statement_bind_text(&insert, ":made_by", log->by);
	statement_bind_text(&insert, ":command", log->command);
	statement_step(&insert);
	return statement_close(&insert, err);
}
