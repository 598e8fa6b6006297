#include "ledger/merge_parts.h"

#include "ledger/backup_parts.h"
#include "ledger/change.h"
#include "ledger/content.h"
#include "ledger/evidence_copy.h"
#include "ledger/holding.h"
#include "ledger/store_inside.h"
#include "ledger/verify_parts.h"

#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>

/* ---- What is told, in the end ----------------------------------------------- */

int merge_tell(struct merge *merge, struct error *err, const char *format, ...)
{
	char line[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	buffer_text(&merge->told, line);
	buffer_byte(&merge->told, '\n');
	return buffer_failed(&merge->told) ? error_memory(err) : 0;
}

static int tell_all(struct merge *merge, struct error *err)
{
	char *line = merge->told.data, *end;

	for (; (end = strchr(line, '\n')) != NULL; line = end + 1) {
		*end = '\0';
		if (merge->how->tell(merge->how->context, line, err) < 0)
			return -1;
	}
	return 0;
}

int merge_conflict(struct merge *merge, int64_t change, int64_t n, struct error *err)
{
	struct statement insert;

	statement_open(&insert, merge->to,
		"INSERT OR IGNORE INTO conflict (change, n) VALUES (:change, :n)");
	statement_bind_int(&insert, ":change", n ? change : change_id(merge->to));
	statement_bind_int(&insert, ":n", n ? n : store_change_log(merge->to)->rows);
	statement_step(&insert);
	merge->what->conflicts++;
	return statement_close(&insert, err);
}

/* ---- Whose news ------------------------------------------------------------- */

/* What a strand removed again in the end is no version of it that could stand: where
 * the row lives, another side has brought it back. */
static void note_news(struct statement *query, bool *there, bool *by_hand, char on[32],
		      bool *removed)
{
	const char *made_on = statement_text(query, 0), *command = statement_text(query, 5);

	*there = true;
	*removed = strcmp(statement_text(query, 1), "remove") == 0;
	if ((command && (strcmp(command, "merge") == 0 || strcmp(command, "erase") == 0)) ||
	    statement_int(query, 6))
		return;
	*by_hand = true;
	if (made_on && strcmp(made_on, on) > 0)
		snprintf(on, 32, "%s", made_on);
}

int merge_news(struct merge *merge, const char *thing, int64_t mine, const char *item,
	       struct news *news, struct error *err)
{
	struct statement query;

	*news = (struct news){ .here = false };
	statement_open(&query, merge->to,
		"SELECT c.made_on, r.action, e.fresh, r.change, r.n, c.command,"
		" EXISTS (SELECT 1 FROM change_row x JOIN change d ON d.id = x.change"
		"  WHERE x.thing = r.thing AND x.row = r.row AND x.item IS r.item"
		"  AND x.action = 'remove' AND d.ledger = c.ledger AND d.branch = c.branch"
		"  AND (x.change > r.change OR (x.change = r.change AND x.n >= r.n)))"
		" FROM change_row r"
		" JOIN change c ON c.id = r.change"
		" LEFT JOIN temp.merge_entry e ON e.mine = r.change"
		" WHERE r.thing = :thing AND r.row = :row AND r.item IS :item"
		" AND (e.fresh IS NULL OR e.fresh) AND r.change <> :own ORDER BY r.change, r.n");
	statement_bind_text(&query, ":thing", thing);
	statement_bind_int(&query, ":row", mine);
	statement_bind_text(&query, ":item", item);
	statement_bind_int(&query, ":own", change_id(merge->to));
	while (statement_step(&query)) {
		if (statement_is_null(&query, 2))
			note_news(&query, &news->here, &news->here_by_hand, news->here_on,
				  &news->removed_here);
		else
			note_news(&query, &news->there, &news->there_by_hand, news->there_on,
				  &news->removed_there);
		if (strcmp(statement_text(&query, 1), "remove") == 0) {
			news->remove_change = statement_int(&query, 3);
			news->remove_n = statement_int(&query, 4);
		}
	}
	return statement_close(&query, err);
}

static bool is_later_there(const struct news *news, struct slice mine, struct slice other)
{
	size_t shorter = mine.length < other.length ? mine.length : other.length;
	int order = strcmp(news->there_on, news->here_on);

	if (order == 0)
		order = memcmp(other.at, mine.at, shorter);
	return order ? order > 0 : other.length > mine.length;
}

enum verdict_of_merge merge_decide(const struct news *news, struct slice mine,
				   struct slice other)
{
	if (!news->here || (!news->here_by_hand && news->there_by_hand))
		return MERGE_THEIRS;
	if (news->here_by_hand && !news->there_by_hand)
		return MERGE_MINE;
	return is_later_there(news, mine, other) ? MERGE_THEIRS_DISPUTED : MERGE_MINE_DISPUTED;
}

/* ---- May they be one? ------------------------------------------------------- */

static int refuse_itself(struct store *store, const char *other, struct error *err)
{
	struct stat one, two;

	if (stat(sqlite3_db_filename(store->db, "main"), &one) == 0 && stat(other, &two) == 0 &&
	    one.st_dev == two.st_dev && one.st_ino == two.st_ino)
		return error_set(err, ERROR_CONFLICT, "'%s' is this ledger itself", other);
	return 0;
}

/* The schema first: nothing of a table is read before it is known to be ours. */
static int verify_other(struct merge *merge, const char *other, struct error *err)
{
	struct verified what = { 0 };
	struct verify verify = {
		.store = merge->from, .how = &merge->how->verify, .what = &what,
	};

	if (verify_schema(&verify, err) < 0)
		return -1;
	if (what.problems)
		return error_set(err, ERROR_STORE, "'%s' is not made as a ledger is: nothing was"
				 " merged", other);
	if (backup_check_quickly(merge->from, err) < 0)
		return error_set(err, ERROR_STORE, "'%s' is damaged: nothing was merged (see"
				 " 'twosource --ledger FILE verify')", other);
	if (verify_ledger(merge->from, &merge->how->verify, &what, err) < 0)
		return -1;
	if (what.problems)
		return error_set(err, ERROR_STORE, "'%s' does not hold: nothing was merged", other);
	return 0;
}

/* ---- After the rows --------------------------------------------------------- */

static int renew_contents(struct merge *merge, struct error *err)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	statement_open(&query, merge->to,
		"SELECT DISTINCT id FROM temp.merge_claim WHERE id IN (SELECT id FROM claim)");
	while (status == 0 && statement_step(&query))
		status = content_renew(merge->to, statement_int(&query, 0), err);
	return statement_close(&query, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

static int check_references(struct merge *merge, struct error *err)
{
	struct statement query;
	char table[64] = "";

	/* Its own entry of the log is written with the commit. */
	statement_open(&query, merge->to, "PRAGMA foreign_key_check");
	while (!table[0] && statement_step(&query))
		if (strcmp(statement_text(&query, 2), "change") != 0)
			snprintf(table, sizeof(table), "%s", statement_text(&query, 0));
	if (statement_close(&query, err) < 0)
		return -1;
	return !table[0] ? 0 : error_set(err, ERROR_CONFLICT, "the two ledgers cannot be one: a row"
					 " of '%s' would refer to one that was removed on the other"
					 " side (put that back first, with 'twosource undo' there)",
					 table);
}

/* An id that a removed row had there is not given out again here. */
static int keep_highest(struct merge *merge, struct error *err)
{
	static const enum thing_kind kinds[] = {
		THING_ARTICLE, THING_SOURCE, THING_CLAIM, THING_FIGURE, THING_LINK, THING_CHECK,
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		const struct thing *thing = thing_of(kinds[i]);
		struct statement query;
		int64_t highest = 0;

		statement_open(&query, merge->to,
			"SELECT coalesce(max(mine), 0) FROM temp.merge_row WHERE thing = :thing");
		statement_bind_text(&query, ":thing", thing->name);
		if (statement_step(&query))
			highest = statement_int(&query, 0);
		if (statement_close(&query, err) < 0 ||
		    (highest && holding_set_highest(merge->to, thing, highest, err) < 0))
			return -1;
	}
	return 0;
}

/* The same words at the same place of the same text, under two uids. */
static int tell_twice(struct merge *merge, struct error *err)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	statement_open(&query, merge->to,
		"SELECT c.id, d.id FROM temp.merge_claim t JOIN claim c ON c.id = t.id"
		" JOIN article a ON a.id = c.article JOIN article b ON b.sha256 = a.sha256"
		" JOIN claim d ON d.article = b.id AND d.\"start\" = c.\"start\""
		"  AND d.\"end\" = c.\"end\" AND d.spans IS c.spans AND d.id <> c.id"
		" WHERE d.id < c.id OR d.id NOT IN (SELECT id FROM temp.merge_claim)"
		" ORDER BY d.id, c.id");
	while (status == 0 && statement_step(&query)) {
		merge->what->twice++;
		status = merge_tell(merge, err, "c%lld and c%lld are the same passage of the same"
				    " text, logged twice: one mention until a person decides"
				    " ('twosource link add c%lld repeats c%lld', or remove one)",
				    (long long)statement_int(&query, 1),
				    (long long)statement_int(&query, 0),
				    (long long)statement_int(&query, 0),
				    (long long)statement_int(&query, 1));
	}
	return statement_close(&query, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

static const char tables[] =
	"DROP TABLE IF EXISTS temp.merge_entry; DROP TABLE IF EXISTS temp.merge_row;"
	"DROP TABLE IF EXISTS temp.merge_emptied; DROP TABLE IF EXISTS temp.merge_claim;"
	"CREATE TEMP TABLE merge_entry (other INTEGER PRIMARY KEY, mine INTEGER NOT NULL UNIQUE,"
	" fresh INTEGER NOT NULL);"
	"CREATE TEMP TABLE merge_row (thing TEXT NOT NULL, other INTEGER NOT NULL,"
	" mine INTEGER NOT NULL, PRIMARY KEY (thing, other)) WITHOUT ROWID;"
	"CREATE INDEX temp.merge_row_mine ON merge_row (thing, mine);"
	"CREATE TEMP TABLE merge_emptied (change INTEGER NOT NULL, n INTEGER NOT NULL);"
	"CREATE TEMP TABLE merge_claim (id INTEGER PRIMARY KEY)";

/* What both of them remember of imports and of before the log knew. */
static int work(struct merge *merge, struct error *err)
{
	if (statement_run(merge->to, tables, err) < 0 || merge_refuse_erased(merge, err) < 0 ||
	    merge_match(merge, err) < 0 || merge_map(merge, err) < 0 ||
	    merge_log(merge, err) < 0 || merge_rows(merge, err) < 0 ||
	    merge_beside(merge, err) < 0 || merge_removed(merge, err) < 0 ||
	    renew_contents(merge, err) < 0 || keep_highest(merge, err) < 0 ||
	    merge_log_refused(merge, err) < 0 ||
	    check_references(merge, err) < 0)
		return -1;
	return tell_twice(merge, err);
}

/* ---- Copies of evidence ----------------------------------------------------- */

static int take_copy(void *context, const char *sha256, struct error *err)
{
	struct merge *merge = context;
	enum evidence_state here, there;
	struct buffer path;
	char kept[SHA256_TEXT];
	int status = evidence_copy_known(merge->from, sha256, err);

	if (status <= 0)
		return status;
	status = 0;
	if (evidence_copy_state(merge->to, sha256, &here, err) < 0 ||
	    evidence_copy_state(merge->from, sha256, &there, err) < 0)
		return -1;
	if (here == EVIDENCE_WHOLE)
		return 0;
	if (there != EVIDENCE_WHOLE) {
		merge->what->lost_copies++;
		return 0;
	}
	buffer_init(&path);
	if (evidence_folder(merge->from, &path, err) < 0)
		status = -1;
	buffer_format(&path, "/%s", sha256);
	/* So that it is known before it is there. */
	buffer_add(&merge->put, sha256, SHA256_TEXT);
	if (status == 0 && (buffer_failed(&path) || buffer_failed(&merge->put)))
		status = error_memory(err);
	if (status == 0)
		status = evidence_copy_add(merge->to, path.data, kept, err);
	buffer_release(&path);
	merge->what->copies += status > 0;
	return status < 0 ? -1 : 0;
}

/* Copies come before the write is committed: no check is there without its own. */
static int take_copies(struct merge *merge, struct error *err)
{
	return evidence_copies_known(merge->to, take_copy, merge, err);
}

/* After the write came to nothing; of a commit that failed only the ledger knows. */
static void take_copies_back(struct merge *merge)
{
	const char *ledger = sqlite3_db_filename(merge->to->db, "main");
	struct error ignored;

	for (size_t at = 0; at < merge->put.length; at += SHA256_TEXT)
		if (evidence_copy_known(merge->to, merge->put.data + at, &ignored) == 0)
			evidence_copy_take_back(ledger, merge->put.data + at);
}

/* ---- All -------------------------------------------------------------------- */

static int merge_by(struct merge *merge, struct error *err)
{
	struct store *store = merge->to;

	if (store_begin_bulk(store, "merge", merge->how->by, err) < 0)
		return -1;
	if (merge->how->stop)
		sqlite3_progress_handler(store->db, 10000, backup_is_stopped,
					 (void *)&merge->how->stop);
	if (work(merge, err) < 0) {
		sqlite3_progress_handler(store->db, 0, NULL, NULL);
		store_rollback(store);
		if (merge->how->stop && merge->how->stop(NULL))
			error_set(err, ERROR_SYSTEM, "interrupted: nothing was merged");
		return -1;
	}
	sqlite3_progress_handler(store->db, 0, NULL, NULL);
	if (merge->how->dry_run) {
		store_rollback(store);
		return tell_all(merge, err);
	}
	/* A commit that fails is rolled back. */
	if (take_copies(merge, err) == 0 && store_commit(store, err) == 0)
		return tell_all(merge, err);
	store_rollback(store);
	take_copies_back(merge);
	return -1;
}

int merge_ledger(struct store *store, const char *other, const struct merge_how *how,
		 struct merged *what, struct error *err)
{
	struct merge merge = { .to = store, .how = how, .what = what };
	int status = -1;

	*what = (struct merged){ 0 };
	if (refuse_itself(store, other, err) < 0 ||
	    store_open_foreign(&merge.from, other, err) < 0)
		return -1;
	arena_init(&merge.arena);
	buffer_init(&merge.mine);
	buffer_init(&merge.other);
	buffer_init(&merge.line);
	buffer_init(&merge.told);
	buffer_init(&merge.put);
	if (verify_other(&merge, other, err) == 0 && store_begin_read(merge.from, err) == 0) {
		status = merge_erased(&merge, err) < 0 ? -1 : merge_by(&merge, err);
		store_end_read(merge.from);
	}
	buffer_release(&merge.put);
	buffer_release(&merge.told);
	buffer_release(&merge.line);
	buffer_release(&merge.other);
	buffer_release(&merge.mine);
	arena_release(&merge.arena);
	store_close(merge.from);
	return status;
}
