#include "ledger/erasure_parts.h"

#include "ledger/beside.h"
#include "ledger/change.h"
#include "ledger/erasure_log.h"
#include "ledger/evidence_copy.h"
#include "ledger/search_index.h"
#include "ledger/statement.h"

#include <stdlib.h>
#include <string.h>

/* ---- The log ---------------------------------------------------------------- */

int erasure_log_edit(struct store *store, const char *thing, int64_t row, struct error *err)
{
	const struct logged_row logged = { thing, row, NULL };
	struct statement fade;
	struct buffer now;
	enum past past;
	int status;

	statement_open(&fade, store,
		"INSERT OR IGNORE INTO temp.fade (change, n) SELECT change, n FROM change_row"
		" WHERE thing = :thing AND row = :row AND change < :change"
		" ORDER BY change DESC, n DESC LIMIT 1");
	statement_bind_text(&fade, ":thing", thing);
	statement_bind_int(&fade, ":row", row);
	statement_bind_int(&fade, ":change", change_id(store));
	statement_step(&fade);
	if (statement_close(&fade, err) < 0)
		return -1;
	buffer_init(&now);
	status = present_content(store, &logged, &past, &now, err);
	if (status == 0 && past == PAST_KNOWN)
		status = change_row(store, thing, row, CHANGE_EDIT, buffer_all(&now), SLICE_NONE,
				    err);
	buffer_release(&now);
	return status;
}

/* Older entries about decisions and pairs do not say which: those of a row that
 * goes are known by what they commit to. */
static int forget_old(struct store *store, const char *thing, int64_t row,
		      struct slice content, struct error *err)
{
	struct statement query;
	int status = 0;

	statement_open(&query, store,
		"SELECT change, n, salt, commitment FROM change_row"
		" WHERE thing = :thing AND row = :row AND item IS NULL AND salt IS NOT NULL");
	statement_bind_text(&query, ":thing", thing);
	statement_bind_int(&query, ":row", row);
	while (status == 0 && statement_step(&query)) {
		struct slice commitment = statement_slice(&query, 3);
		struct statement insert;
		struct digest digest;

		change_commit(&digest, statement_slice(&query, 2), content);
		if (commitment.length != DIGEST_BYTES ||
		    memcmp(digest.bytes, commitment.at, DIGEST_BYTES) != 0)
			continue;
		statement_open(&insert, store,
			"INSERT OR IGNORE INTO temp.gone (change, n) VALUES (:change, :n)");
		statement_bind_int(&insert, ":change", statement_int(&query, 0));
		statement_bind_int(&insert, ":n", statement_int(&query, 1));
		statement_step(&insert);
		status = statement_close(&insert, err);
	}
	return statement_close(&query, err) < 0 ? -1 : status;
}

static int forget_old_reviews(struct store *store, struct error *err)
{
	static const char *const decisions[] = { "logged", "declined" };
	struct statement query;
	struct buffer content;
	int status = 0;

	buffer_init(&content);
	statement_open(&query, store, "SELECT row, item FROM temp.going WHERE thing = 'review'");
	while (status == 0 && statement_step(&query))
		for (size_t i = 0; status == 0 && i < 2; i++) {
			buffer_clear(&content);
			buffer_format(&content, "{\"spans\":\"%s\",\"decision\":\"%s\"}",
				      statement_text(&query, 1), decisions[i]);
			status = forget_old(store, "review", statement_int(&query, 0),
					    buffer_all(&content), err);
		}
	if (statement_close(&query, err) < 0)
		status = -1;
	buffer_release(&content);
	return status;
}

static const char find_gone[] =
	"DROP TABLE IF EXISTS temp.gone;"
	"CREATE TEMP TABLE gone (change INTEGER NOT NULL, n INTEGER NOT NULL,"
	" PRIMARY KEY (change, n)) WITHOUT ROWID;"
	"INSERT INTO temp.gone SELECT r.change, r.n FROM temp.going g JOIN change_row r"
	" ON r.thing = g.thing AND r.row = g.row AND r.item IS nullif(g.item, '');"
	/* The entry before a state that goes holds the salt of it. */
	"INSERT OR IGNORE INTO temp.fade SELECT p.change, p.n FROM temp.blot b"
	" CROSS JOIN change_row r ON r.change = b.change AND r.n = b.n"
	" JOIN change_row p ON (p.change, p.n) = (SELECT q.change, q.n FROM change_row q"
	"  WHERE q.thing = r.thing AND q.row = r.row AND q.item IS r.item"
	"  AND (q.change < r.change OR (q.change = r.change AND q.n < r.n))"
	"  ORDER BY q.change DESC, q.n DESC LIMIT 1)";

static const char *const forget[] = {
	"INSERT OR IGNORE INTO erased (change, n, erasure)"
	" SELECT change, n, :id FROM temp.gone UNION SELECT change, n, :id FROM temp.fade",
	"UPDATE change_row SET salt = NULL, before = NULL, row = 0, item = NULL"
	" WHERE (change, n) IN (SELECT change, n FROM temp.gone)",
	"UPDATE change_row SET salt = NULL"
	" WHERE (change, n) IN (SELECT change, n FROM temp.fade)",
	"UPDATE change_row SET before = NULL"
	" WHERE (change, n) IN (SELECT change, n FROM temp.blot)",
	/* An entry of which nothing is left says nothing itself. */
	"CREATE TEMP TABLE bare AS SELECT DISTINCT change FROM temp.gone g WHERE NOT EXISTS"
	" (SELECT 1 FROM change_row r WHERE r.change = g.change AND r.row <> 0)",
	"DELETE FROM erased WHERE erasure = :id AND change IN (SELECT change FROM temp.bare)",
	"INSERT INTO erased (change, n, erasure) SELECT change, 0, :id FROM temp.bare",
	"DELETE FROM change_row WHERE change IN (SELECT change FROM temp.bare)",
	"UPDATE change SET salt = NULL, made_on = NULL, made_by = NULL, command = NULL"
	" WHERE id IN (SELECT change FROM temp.bare)",
	"INSERT OR IGNORE INTO tombstone (uid, erasure)"
	" SELECT uid, :id FROM temp.going WHERE uid IS NOT NULL",
};

static int run_for(struct store *store, const char *sql, int64_t change, struct error *err)
{
	struct statement s;

	statement_open(&s, store, sql);
	if (statement_has(&s, ":id"))
		statement_bind_int(&s, ":id", change);
	statement_step(&s);
	return statement_close(&s, err);
}

int erasure_forget(struct store *store, struct error *err)
{
	int64_t change = change_id(store);

	if (statement_run(store, "DROP TABLE IF EXISTS temp.bare", err) < 0 ||
	    statement_run(store, find_gone, err) < 0 || forget_old_reviews(store, err) < 0)
		return -1;
	for (size_t i = 0; i < sizeof(forget) / sizeof(forget[0]); i++)
		if (run_for(store, forget[i], change, err) < 0)
			return -1;
	return erasure_log(store, err);
}

/* ---- The rows --------------------------------------------------------------- */

static const char remove_rows[] =
	"DELETE FROM unlogged WHERE (thing, row, item) IN"
	" (SELECT thing, row, item FROM temp.going);"
	"DELETE FROM evidence_copy WHERE sha256 IN"
	" (SELECT item FROM temp.going WHERE thing = 'copy');"
	"DELETE FROM filing_claim WHERE (claim, 'r' || filing) IN"
	" (SELECT row, item FROM temp.going WHERE thing = 'filed');"
	"DELETE FROM filing WHERE id IN (SELECT row FROM temp.going WHERE thing = 'filing');"
	"DELETE FROM dismissal WHERE (claim, 'c' || other) IN"
	" (SELECT row, item FROM temp.going WHERE thing = 'dismissal');"
	"DELETE FROM finding_dismissal WHERE (article, finding) IN"
	" (SELECT row, item FROM temp.going WHERE thing = 'finding')"
	" OR (claim, finding) IN"
	" (SELECT row, item FROM temp.going WHERE thing = 'claim_finding');"
	"DELETE FROM review WHERE (article, spans) IN"
	" (SELECT row, item FROM temp.going WHERE thing = 'review');"
	"DELETE FROM verification WHERE id IN (SELECT row FROM temp.going WHERE thing = 'check');"
	"DELETE FROM link WHERE id IN (SELECT row FROM temp.going WHERE thing = 'link');"
	"DELETE FROM figure WHERE id IN (SELECT row FROM temp.going WHERE thing = 'figure');"
	"DELETE FROM claim_tag WHERE claim IN"
	" (SELECT row FROM temp.going WHERE thing = 'claim');"
	"DELETE FROM claim WHERE id IN (SELECT row FROM temp.going WHERE thing = 'claim');"
	"DELETE FROM source WHERE id IN (SELECT row FROM temp.going WHERE thing = 'source')";

/* The next claim that was heard from the source; 0 at the end. */
static int next_heard(struct store *store, int64_t *claim, struct error *err)
{
	return statement_read_int(store,
		"SELECT min(id) FROM claim WHERE heard_from IN"
		" (SELECT row FROM temp.going WHERE thing = 'source')"
		" AND id NOT IN (SELECT row FROM temp.going WHERE thing = 'claim')", claim, err);
}

static int forget_heard(struct store *store, struct error *err)
{
	int64_t claim;

	for (;;) {
		if (next_heard(store, &claim, err) < 0)
			return -1;
		if (!claim)
			return 0;
		if (statement_run_on(store, "UPDATE claim SET heard_from = NULL WHERE id = :id",
				     claim, err) < 0 ||
		    erasure_log_edit(store, "claim", claim, err) < 0)
			return -1;
	}
}

/* ---- Evidence --------------------------------------------------------------- */

static int add_evidence(struct store *store, const char *sha256, struct error *err)
{
	struct statement insert;

	if (!sha256 || strlen(sha256) != SHA256_TEXT - 1)
		return 0;
	statement_open(&insert, store,
		"INSERT INTO erasure_due (erasure, sha256) SELECT :erasure, :sha256"
		" WHERE NOT EXISTS (SELECT 1 FROM erasure_due WHERE sha256 = :sha256)");
	statement_bind_int(&insert, ":erasure", change_id(store));
	statement_bind_text(&insert, ":sha256", sha256);
	statement_step(&insert);
	return statement_close(&insert, err);
}

static int take_evidence(void *context, int64_t row, const struct object *object,
			 struct arena *arena, struct error *err)
{
	(void)row;
	(void)arena;
	return add_evidence(context, object_get(object, "evidence_sha256"), err);
}

/* Of checks that go, in every state they were in; but not what another check
 * names. */
static int gather_evidence(struct store *store, struct error *err)
{
	struct statement query;
	struct object object;
	struct arena arena;
	int status = erasure_going(store, "check", take_evidence, store, err);

	arena_init(&arena);
	statement_open(&query, store,
		"SELECT r.before FROM temp.going g JOIN change_row r ON r.thing = 'check'"
		" AND r.row = g.row WHERE g.thing = 'check' AND r.before IS NOT NULL");
	while (status == 0 && statement_step(&query)) {
		arena_reset(&arena);
		status = object_read(&object, statement_slice(&query, 0), &arena, err);
		if (status == 0)
			status = add_evidence(store, object_get(&object, "evidence_sha256"), err);
	}
	if (statement_close(&query, err) < 0)
		status = -1;
	arena_release(&arena);
	if (status < 0)
		return -1;
	return statement_run(store,
		"DELETE FROM erasure_due WHERE sha256 IN (SELECT evidence_sha256 FROM verification"
		" WHERE id NOT IN (SELECT row FROM temp.going WHERE thing = 'check'));"
		"INSERT OR IGNORE INTO temp.going SELECT 'copy', 1, sha256, NULL, 1"
		" FROM erasure_due WHERE sha256 IS NOT NULL", err);
}

/* ---- The write -------------------------------------------------------------- */

static int erase_all(struct store *store, struct ref ref, const struct erasure_plan *plan,
		     const struct erasure_how *how, struct error *err)
{
	struct erasure_plan now;

	if (erasure_plan(store, ref, &now, err) < 0)
		return -1;
	if (memcmp(&now, plan, sizeof(now)) != 0)
		return error_set(err, ERROR_CONFLICT, "what goes with it changed meanwhile: look"
				 " again");
	if (store_defer_references(store, err) < 0 ||
	    gather_evidence(store, err) < 0 || (how->redact && erasure_redact(store, err) < 0) ||
	    forget_heard(store, err) < 0 || statement_run(store, remove_rows, err) < 0 ||
	    erasure_forget(store, err) < 0)
		return -1;
	return run_for(store, "INSERT INTO erasure_due (erasure) VALUES (:id)", change_id(store),
		       err) < 0
		       ? -1
		       : search_index_rebuild(store, err);
}

int erasure_make(struct store *store, struct ref ref, const struct erasure_plan *plan,
		 const struct erasure_how *how, struct error *err)
{
	struct error ignored;
	int status;

	if (store_begin(store, "erase", how->by, err) < 0)
		return -1;
	status = erase_all(store, ref, plan, how, err);
	if (status < 0)
		store_rollback(store);
	else
		status = store_commit(store, err);
	/* They hold what was erased; that they could not be emptied is no failure of
	 * what is done. */
	if (status == 0)
		(void)erasure_tables(store, &ignored);
	return status;
}

/* ---- Afterwards ------------------------------------------------------------- */

int erasure_due(struct store *store, struct error *err)
{
	int64_t due;

	return statement_read_int(store, "SELECT EXISTS (SELECT 1 FROM erasure_due)", &due,
				  err) < 0
		       ? -1
		       : due != 0;
}

/* Copies of evidence, by hash. */
static int remove_copies(struct store *store, struct erasure_done *done, struct error *err)
{
	struct statement query;
	int status = 0;

	statement_open(&query, store,
		"SELECT DISTINCT sha256 FROM erasure_due WHERE sha256 IS NOT NULL"
		" AND sha256 NOT IN (SELECT evidence_sha256 FROM verification"
		"   WHERE evidence_sha256 IS NOT NULL)");
	while (status >= 0 && statement_step(&query)) {
		status = evidence_copy_remove(store, statement_text(&query, 0), err);
		done->copies += status > 0;
	}
	return statement_close(&query, err) < 0 || status < 0 ? -1 : 0;
}

/* What the erasing has worked with; gone, so that VACUUM may work on disk. */
static const char drop_notes[] =
	"DROP TABLE IF EXISTS temp.going; DROP TABLE IF EXISTS temp.blot;"
	"DROP TABLE IF EXISTS temp.fade; DROP TABLE IF EXISTS temp.passage;"
	"DROP TABLE IF EXISTS temp.gone; DROP TABLE IF EXISTS temp.bare";

/* In a journal that others keep (WAL) old pages would stay. */
static const char write_anew[] = "PRAGMA journal_mode = DELETE; VACUUM";

int erasure_finish(struct store *store, struct erasure_done *done, struct error *err)
{
	int due = erasure_due(store, err);

	*done = (struct erasure_done){ 0 };
	if (due <= 0)
		return due;
	if (remove_copies(store, done, err) < 0 ||
	    statement_run(store, "DELETE FROM erasure_due WHERE sha256 IS NOT NULL", err) < 0 ||
	    statement_run(store, drop_notes, err) < 0 ||
	    statement_run_aside(store, write_anew, err) < 0)
		return -1;
	return statement_run(store, "DELETE FROM erasure_due", err);
}
