#include "ledger/merge_parts.h"

#include "ledger/change.h"

#include <stdlib.h>
#include <string.h>

enum { ID, LEDGER, SEQ, PREVIOUS, COMMITMENT, SALT, MADE_ON, MADE_BY, COMMAND };

static const char entries_sql[] =
	"SELECT id, ledger, seq, previous, commitment, salt, made_on, made_by, command"
	" FROM change ORDER BY id";

static struct digest digest_of(struct slice bytes)
{
	struct digest digest = { { 0 } };

	if (bytes.length == DIGEST_BYTES)
		memcpy(digest.bytes, bytes.at, DIGEST_BYTES);
	return digest;
}

static void hash_of(struct digest *hash, struct slice ledger, int64_t seq,
		    struct slice previous, struct slice commitment)
{
	struct digest before = digest_of(previous), content = digest_of(commitment);
	struct uid uid = { { 0 } };

	if (ledger.length == sizeof(uid.bytes))
		memcpy(uid.bytes, ledger.at, ledger.length);
	change_hash(hash, &uid, seq, &before, &content);
}

static void bind_slice(struct statement *s, const char *name, struct slice bytes)
{
	if (bytes.at)
		statement_bind_blob(s, name, bytes.at, bytes.length);
	else
		statement_bind_null(s, name);
}

/* ---- Which are here --------------------------------------------------------- */

static int note_entry(struct merge *merge, int64_t other, int64_t mine, bool fresh,
		      struct error *err)
{
	struct statement insert;

	statement_open(&insert, merge->to,
		"INSERT INTO temp.merge_entry (other, mine, fresh) VALUES (:other, :mine, :fresh)");
	statement_bind_int(&insert, ":other", other);
	statement_bind_int(&insert, ":mine", mine);
	statement_bind_int(&insert, ":fresh", fresh);
	statement_step(&insert);
	return statement_close(&insert, err);
}

/* An entry is the same when all that its hash depends on is. */
int merge_match(struct merge *merge, struct error *err)
{
	struct statement entries, same;
	struct error ignored;
	int status = 0;

	statement_open(&entries, merge->from, entries_sql);
	statement_open(&same, merge->to,
		"SELECT id FROM change WHERE ledger = :ledger AND seq = :seq"
		" AND previous = :previous AND commitment = :commitment");
	while (status == 0 && statement_step(&entries)) {
		statement_reset(&same);
		bind_slice(&same, ":ledger", statement_slice(&entries, LEDGER));
		statement_bind_int(&same, ":seq", statement_int(&entries, SEQ));
		bind_slice(&same, ":previous", statement_slice(&entries, PREVIOUS));
		bind_slice(&same, ":commitment", statement_slice(&entries, COMMITMENT));
		if (statement_step(&same))
			status = note_entry(merge, statement_int(&entries, ID),
					    statement_int(&same, 0), false, err);
	}
	if (statement_close(&same, status < 0 ? &ignored : err) < 0)
		status = -1;
	return statement_close(&entries, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

/* ---- Where a new one goes --------------------------------------------------- */

struct arm {
	unsigned char bytes[16];
	size_t length;		/* 0: the one that was here first */
};

/* The arm of the entry that this one follows from; false when there is none. */
static int find_before(struct merge *merge, struct statement *entry, struct arm *arm,
		       bool *found, struct error *err)
{
	int64_t seq = statement_int(entry, SEQ);
	struct statement query;

	*found = false;
	statement_open(&query, merge->to,
		"SELECT branch, previous, commitment FROM change WHERE ledger = :ledger"
		" AND seq = :seq");
	bind_slice(&query, ":ledger", statement_slice(entry, LEDGER));
	statement_bind_int(&query, ":seq", seq - 1);
	while (!*found && statement_step(&query)) {
		struct slice branch = statement_slice(&query, 0);
		struct digest hash;

		hash_of(&hash, statement_slice(entry, LEDGER), seq - 1,
			statement_slice(&query, 1), statement_slice(&query, 2));
		*found = statement_slice(entry, PREVIOUS).length == DIGEST_BYTES &&
			 memcmp(statement_slice(entry, PREVIOUS).at, hash.bytes,
				DIGEST_BYTES) == 0;
		if (*found) {
			arm->length = branch.length;
			if (branch.length)
				memcpy(arm->bytes, branch.at, sizeof(arm->bytes));
		}
	}
	return statement_close(&query, err);
}

static int is_taken(struct merge *merge, struct statement *entry, const struct arm *arm,
		    bool *taken, struct error *err)
{
	struct statement query;

	statement_open(&query, merge->to,
		"SELECT 1 FROM change WHERE ledger = :ledger AND branch = :branch AND seq = :seq");
	bind_slice(&query, ":ledger", statement_slice(entry, LEDGER));
	statement_bind_blob(&query, ":branch", arm->bytes, arm->length);
	statement_bind_int(&query, ":seq", statement_int(entry, SEQ));
	*taken = statement_step(&query);
	return statement_close(&query, err);
}

static int find_arm(struct merge *merge, struct statement *entry, struct arm *arm,
		    struct error *err)
{
	struct digest hash;
	bool found, taken;

	*arm = (struct arm){ .length = 0 };
	if (find_before(merge, entry, arm, &found, err) < 0 ||
	    is_taken(merge, entry, arm, &taken, err) < 0)
		return -1;
	if (!taken)
		return 0;
	hash_of(&hash, statement_slice(entry, LEDGER), statement_int(entry, SEQ),
		statement_slice(entry, PREVIOUS), statement_slice(entry, COMMITMENT));
	arm->length = sizeof(arm->bytes);
	memcpy(arm->bytes, hash.bytes, sizeof(arm->bytes));
	merge->what->forks++;
	return 0;
}

int merge_entry_id(struct merge *merge, int64_t other, int64_t *mine, struct error *err)
{
	struct statement query;

	*mine = 0;
	statement_open(&query, merge->to, "SELECT mine FROM temp.merge_entry WHERE other = :other");
	statement_bind_int(&query, ":other", other);
	if (statement_step(&query))
		*mine = statement_int(&query, 0);
	return statement_close(&query, err);
}

/* ---- Its rows --------------------------------------------------------------- */

enum { N = MERGE_N, THING = MERGE_THING, ROW = MERGE_ROW, ITEM = MERGE_ITEM, ACTION, ROW_SALT,
       ROW_COMMITMENT, BEFORE };

/* What of a row of the log comes in. */
struct taken {
	const char *item;
	int64_t row;
	bool refused;		/* nothing but its commitment */
	bool faded;		/* how it stood before is not kept */
	bool salted;
};

static int look_at_row(struct merge *merge, struct statement *row, int64_t change,
		       bool any_erased, struct taken *taken, struct error *err)
{
	const char *thing = statement_text(row, THING);

	*taken = (struct taken){ .row = statement_int(row, ROW) };
	if (strcmp(thing, "erasure") == 0 && taken->row != 0)
		taken->row = change;
	else if (taken->row != 0 && merge_id(merge, thing, taken->row, &taken->row, err) < 0)
		return -1;
	if (merge_item(merge, thing, statement_text(row, ITEM), &taken->item, &taken->refused,
		       err) < 0 ||
	    merge_allow_text(statement_slice(row, BEFORE), err) < 0 ||
	    merge_allow_text(slice_of(taken->item), err) < 0 ||
	    merge_belongs_to_refused(merge, thing, statement_int(row, ROW),
				     statement_text(row, ITEM), &taken->refused, err) < 0 ||
	    (any_erased &&
	     merge_mentions_erased(merge, statement_slice(row, BEFORE), &taken->faded, err) < 0))
		return -1;
	taken->salted = !statement_is_null(row, ROW_SALT);
	taken->refused = (taken->refused || taken->row <= 0) && taken->salted;
	return 0;
}

static int insert_row(struct merge *merge, struct statement *row, int64_t other, int64_t change,
		      bool any_erased, struct error *err)
{
	bool removal = strcmp(statement_text(row, ACTION), "remove") == 0, salted;
	struct statement insert;
	struct taken taken;

	if (look_at_row(merge, row, change, any_erased, &taken, err) < 0 ||
	    (taken.faded && !taken.refused && merge_fade_before(merge, row, other, err) < 0))
		return -1;
	/* A removal commits to how the row stood before. */
	salted = taken.salted && !taken.refused && !(taken.faded && removal);
	if (taken.salted && !salted &&
	    merge_note_emptied(merge, change, statement_int(row, N), err) < 0)
		return -1;
	statement_open(&insert, merge->to,
		"INSERT INTO change_row (thing, row, item, change, n, action, salt, commitment,"
		" before) VALUES (:thing, :row, :item, :change, :n, :action, :salt, :commitment,"
		" :before)");
	statement_bind_text(&insert, ":thing", statement_text(row, THING));
	statement_bind_int(&insert, ":row", taken.refused || taken.row < 0 ? 0 : taken.row);
	statement_bind_text(&insert, ":item", taken.refused || taken.row <= 0 ? NULL : taken.item);
	statement_bind_int(&insert, ":change", change);
	statement_bind_int(&insert, ":n", statement_int(row, N));
	statement_bind_text(&insert, ":action", statement_text(row, ACTION));
	bind_slice(&insert, ":salt", salted ? statement_slice(row, ROW_SALT) : SLICE_NONE);
	bind_slice(&insert, ":commitment", statement_slice(row, ROW_COMMITMENT));
	statement_bind_slice(&insert, ":before", taken.refused || taken.faded ? SLICE_NONE :
			     statement_slice(row, BEFORE));
	statement_step(&insert);
	return statement_close(&insert, err);
}

static int insert_rows(struct merge *merge, int64_t other, int64_t change, bool any_erased,
		       struct error *err)
{
	struct statement rows;
	struct error ignored;
	int status = 0;

	statement_open(&rows, merge->from,
		"SELECT n, thing, row, item, action, salt, commitment, before FROM change_row"
		" WHERE change = :change ORDER BY n");
	statement_bind_int(&rows, ":change", other);
	while (status == 0 && statement_step(&rows)) {
		arena_reset(&merge->arena);
		status = insert_row(merge, &rows, other, change, any_erased, err);
	}
	return statement_close(&rows, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

/* ---- The entries ------------------------------------------------------------ */

static int insert_entry(struct merge *merge, struct statement *entry, const struct arm *arm,
			int64_t *id, struct error *err)
{
	struct statement insert;

	statement_open(&insert, merge->to,
		"INSERT INTO change (ledger, seq, previous, commitment, salt, made_on, made_by,"
		" command, branch) VALUES (:ledger, :seq, :previous, :commitment, :salt, :made_on,"
		" :made_by, :command, :branch)");
	bind_slice(&insert, ":ledger", statement_slice(entry, LEDGER));
	statement_bind_int(&insert, ":seq", statement_int(entry, SEQ));
	bind_slice(&insert, ":previous", statement_slice(entry, PREVIOUS));
	bind_slice(&insert, ":commitment", statement_slice(entry, COMMITMENT));
	bind_slice(&insert, ":salt", statement_slice(entry, SALT));
	statement_bind_slice(&insert, ":made_on", statement_slice(entry, MADE_ON));
	statement_bind_slice(&insert, ":made_by", statement_slice(entry, MADE_BY));
	statement_bind_slice(&insert, ":command", statement_slice(entry, COMMAND));
	statement_bind_blob(&insert, ":branch", arm->bytes, arm->length);
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	*id = sqlite3_last_insert_rowid(store_handle(merge->to));
	return 0;
}

static int take_entry(struct merge *merge, struct statement *entry, bool any_erased,
		      struct error *err)
{
	struct arm arm;
	int64_t id;

	if (merge_allow_text(statement_slice(entry, MADE_BY), err) < 0 ||
	    merge_allow_text(statement_slice(entry, COMMAND), err) < 0 ||
	    find_arm(merge, entry, &arm, err) < 0 ||
	    insert_entry(merge, entry, &arm, &id, err) < 0 ||
	    note_entry(merge, statement_int(entry, ID), id, true, err) < 0)
		return -1;
	if (!merge->first_fresh)
		merge->first_fresh = id;
	merge->what->entries++;
	return insert_rows(merge, statement_int(entry, ID), id, any_erased, err);
}

static int take_entries(struct merge *merge, bool any_erased, struct error *err)
{
	struct statement entries, known;
	struct error ignored;
	int status = 0;

	statement_open(&entries, merge->from, entries_sql);
	statement_open(&known, merge->to, "SELECT 1 FROM temp.merge_entry WHERE other = :other");
	while (status == 0 && statement_step(&entries)) {
		statement_reset(&known);
		statement_bind_int(&known, ":other", statement_int(&entries, ID));
		if (!statement_step(&known))
			status = take_entry(merge, &entries, any_erased, err);
	}
	if (statement_close(&known, status < 0 ? &ignored : err) < 0)
		status = -1;
	return statement_close(&entries, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

/* ---- What they say of ledgers and of erasures ------------------------------- */

/* Each with up to four columns: the first ones as they are, and then up to two ids of
 * entries.  Another ledger's row of the same key is the same. */
static const struct {
	const char *select, *insert;
	int plain, entries;
} tables[] = {
	{ "SELECT uid, created FROM ledger UNION ALL SELECT ledger, created FROM strand",
	  "INSERT OR IGNORE INTO strand (ledger, created) SELECT :p0, :p1"
	  " WHERE :p0 <> (SELECT uid FROM ledger)", 2, 0 },
	{ "SELECT uid, erasure FROM tombstone",
	  "INSERT OR IGNORE INTO tombstone (uid, erasure) VALUES (:p0, :e0)", 1, 1 },
	{ "SELECT article, sha256, erasure FROM redaction",
	  "INSERT OR IGNORE INTO redaction (article, sha256, erasure) VALUES (:p0, :p1, :e0)",
	  2, 1 },
	{ "SELECT n, change, erasure FROM erased",
	  "INSERT OR IGNORE INTO erased (n, change, erasure) VALUES (:p0, :e0, :e1)", 1, 2 },
};

static int take_row(struct merge *merge, size_t i, struct statement *row, struct error *err)
{
	static const char *const plain[] = { ":p0", ":p1" }, *const entries[] = { ":e0", ":e1" };
	struct statement insert;
	struct error ignored;
	int64_t id;

	statement_open(&insert, merge->to, tables[i].insert);
	for (int k = 0; k < 2 && k < tables[i].plain; k++) {
		if (i == 3)
			statement_bind_int(&insert, plain[k], statement_int(row, k));
		else if (k == 0)
			bind_slice(&insert, plain[k], statement_slice(row, k));
		else
			statement_bind_slice(&insert, plain[k], statement_slice(row, k));
	}
	for (int k = 0; k < 2 && k < tables[i].entries; k++) {
		if (merge_entry_id(merge, statement_int(row, tables[i].plain + k), &id, err) < 0) {
			(void)!statement_close(&insert, &ignored);
			return -1;
		}
		statement_bind_int(&insert, entries[k], id);
	}
	statement_step(&insert);
	return statement_close(&insert, err);
}

static int take_tables(struct merge *merge, struct error *err)
{
	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
		struct statement query;
		struct error ignored;
		int status = 0;

		statement_open(&query, merge->from, tables[i].select);
		while (status == 0 && statement_step(&query))
			status = take_row(merge, i, &query, err);
		if (statement_close(&query, status < 0 ? &ignored : err) < 0 || status < 0)
			return -1;
	}
	return 0;
}

/* What is marked as erased by either says nothing here any more. */
static const char empty[] =
	"UPDATE change_row SET salt = NULL, before = NULL, row = 0, item = NULL"
	" WHERE salt IS NOT NULL AND EXISTS (SELECT 1 FROM erased e"
	"  WHERE e.change = change_row.change AND e.n = change_row.n);"
	"DELETE FROM change_row WHERE change IN (SELECT change FROM erased WHERE n = 0);"
	"UPDATE change SET salt = NULL, made_on = NULL, made_by = NULL, command = NULL"
	" WHERE id IN (SELECT change FROM erased WHERE n = 0)";

int merge_log(struct merge *merge, struct error *err)
{
	int64_t erased;

	if (statement_read_int(merge->to, "SELECT EXISTS (SELECT 1 FROM tombstone)", &erased,
			       err) < 0 ||
	    take_entries(merge, erased != 0, err) < 0 || take_tables(merge, err) < 0 ||
	    statement_run(merge->to, empty, err) < 0)
		return -1;
	/* The entry of the merge comes after all of these. */
	return change_start(merge->to, "merge", merge->how->by, err);
}
