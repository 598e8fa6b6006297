#include "ledger/erasure_parts.h"

#include "ledger/statement.h"

#include <string.h>

static const char tables[] =
	"DROP TABLE IF EXISTS temp.going; DROP TABLE IF EXISTS temp.blot;"
	"DROP TABLE IF EXISTS temp.fade; DROP TABLE IF EXISTS temp.passage;"
	"CREATE TEMP TABLE going (thing TEXT NOT NULL, row INTEGER NOT NULL, item TEXT NOT NULL,"
	" uid BLOB, live INTEGER NOT NULL, PRIMARY KEY (thing, row, item)) WITHOUT ROWID;"
	"CREATE INDEX temp.going_uid ON going (uid);"
	"CREATE TEMP TABLE blot (change INTEGER NOT NULL, n INTEGER NOT NULL,"
	" PRIMARY KEY (change, n)) WITHOUT ROWID;"
	"CREATE TEMP TABLE fade (change INTEGER NOT NULL, n INTEGER NOT NULL,"
	" PRIMARY KEY (change, n)) WITHOUT ROWID;"
	"CREATE TEMP TABLE passage (article INTEGER NOT NULL, \"start\" INTEGER NOT NULL,"
	" \"end\" INTEGER NOT NULL)";

int erasure_tables(struct store *store, struct error *err)
{
	return statement_run(store, tables, err);
}

/* ---- What is there ---------------------------------------------------------- */

/* The claims of a source, then what stands within them, then what hangs on them
 * all. */
static const char spread[] =
	"INSERT OR IGNORE INTO temp.going SELECT 'claim', id, '', uid, 1 FROM claim"
	" WHERE source IN (SELECT row FROM temp.going WHERE thing = 'source');"
	"WITH RECURSIVE nested (id) AS (SELECT row FROM temp.going WHERE thing = 'claim' AND live"
	"  UNION SELECT claim.id FROM nested JOIN claim ON claim.within = nested.id)"
	" INSERT OR IGNORE INTO temp.going SELECT 'claim', id, '', uid, 1 FROM claim"
	" WHERE id IN (SELECT id FROM nested);"
	"INSERT OR IGNORE INTO temp.going SELECT 'figure', f.id, '', f.uid, 1 FROM temp.going g"
	" JOIN figure f ON f.claim = g.row WHERE g.thing = 'claim';"
	"INSERT OR IGNORE INTO temp.going SELECT 'check', v.id, '', v.uid, 1 FROM temp.going g"
	" JOIN verification v ON v.claim = g.row WHERE g.thing = 'claim';"
	"INSERT OR IGNORE INTO temp.going SELECT 'link', l.id, '', l.uid, 1 FROM temp.going g"
	" JOIN link l ON l.subject_claim = g.row WHERE g.thing = 'claim';"
	"INSERT OR IGNORE INTO temp.going SELECT 'link', l.id, '', l.uid, 1 FROM temp.going g"
	" JOIN link l ON l.object_claim = g.row WHERE g.thing = 'claim';"
	"INSERT OR IGNORE INTO temp.going SELECT 'link', l.id, '', l.uid, 1 FROM temp.going g"
	" JOIN link l ON l.subject_source = g.row WHERE g.thing = 'source';"
	"INSERT OR IGNORE INTO temp.going SELECT 'link', l.id, '', l.uid, 1 FROM temp.going g"
	" JOIN link l ON l.object_source = g.row WHERE g.thing = 'source';"
	"INSERT OR IGNORE INTO temp.going SELECT 'review', r.article, r.spans, NULL, 1"
	" FROM temp.going g JOIN review r ON r.claim = g.row WHERE g.thing = 'claim';"
	"INSERT OR IGNORE INTO temp.going SELECT 'dismissal', d.claim, 'c' || d.other, NULL, 1"
	" FROM temp.going g JOIN dismissal d ON d.claim = g.row WHERE g.thing = 'claim';"
	"INSERT OR IGNORE INTO temp.going SELECT 'dismissal', d.claim, 'c' || d.other, NULL, 1"
	" FROM temp.going g JOIN dismissal d ON d.other = g.row WHERE g.thing = 'claim';"
	"INSERT OR IGNORE INTO temp.going SELECT 'claim_finding', d.claim, d.finding, NULL, 1"
	" FROM temp.going g JOIN finding_dismissal d ON d.claim = g.row WHERE g.thing = 'claim';"
	/* Its hash is over words of a text that may be blacked out. */
	"INSERT OR IGNORE INTO temp.going SELECT 'finding', d.article, d.finding, NULL, 1"
	" FROM temp.going g JOIN claim c ON c.id = g.row"
	" JOIN finding_dismissal d ON d.article = c.article WHERE g.thing = 'claim';"
	"INSERT OR IGNORE INTO temp.going SELECT 'filing', f.id, '', f.uid, 1 FROM temp.going g"
	" JOIN filing f ON f.about = 'source s' || g.row WHERE g.thing = 'source';"
	"INSERT OR IGNORE INTO temp.going SELECT 'filed', w.claim, 'r' || w.filing, NULL, 1"
	" FROM temp.going g JOIN filing_claim w ON w.claim = g.row WHERE g.thing = 'claim';"
	"INSERT OR IGNORE INTO temp.going SELECT 'filed', w.claim, 'r' || w.filing, NULL, 1"
	" FROM temp.going g JOIN filing_claim w ON w.filing = g.row WHERE g.thing = 'filing'";

static const char is_live[] =
	"SELECT CASE :thing WHEN 'article' THEN EXISTS (SELECT 1 FROM article WHERE id = :row)"
	" WHEN 'source' THEN EXISTS (SELECT 1 FROM source WHERE id = :row)"
	" WHEN 'claim' THEN EXISTS (SELECT 1 FROM claim WHERE id = :row)"
	" WHEN 'figure' THEN EXISTS (SELECT 1 FROM figure WHERE id = :row)"
	" WHEN 'link' THEN EXISTS (SELECT 1 FROM link WHERE id = :row)"
	" WHEN 'check' THEN EXISTS (SELECT 1 FROM verification WHERE id = :row)"
	" WHEN 'snapshot' THEN EXISTS (SELECT 1 FROM snapshot WHERE article = :row)"
	" WHEN 'review' THEN EXISTS (SELECT 1 FROM review WHERE article = :row AND spans = :item)"
	" WHEN 'dismissal' THEN EXISTS (SELECT 1 FROM dismissal WHERE claim = :row"
	"   AND 'c' || other = :item)"
	" WHEN 'finding' THEN EXISTS (SELECT 1 FROM finding_dismissal WHERE article = :row"
	"   AND finding = :item)"
	" WHEN 'claim_finding' THEN EXISTS (SELECT 1 FROM finding_dismissal WHERE claim = :row"
	"   AND finding = :item)"
	" WHEN 'filing' THEN EXISTS (SELECT 1 FROM filing WHERE id = :row)"
	" WHEN 'filed' THEN EXISTS (SELECT 1 FROM filing_claim WHERE claim = :row"
	"   AND 'r' || filing = :item)"
	" WHEN 'copy' THEN EXISTS (SELECT 1 FROM evidence_copy WHERE sha256 = :item) END";

static int live(struct store *store, const struct logged_row *row, struct error *err)
{
	struct statement query;
	bool there;

	statement_open(&query, store, is_live);
	statement_bind_text(&query, ":thing", row->thing);
	statement_bind_int(&query, ":row", row->row);
	statement_bind_text(&query, ":item", row->item);
	there = statement_step(&query) && statement_int(&query, 0);
	return statement_close(&query, err) < 0 ? -1 : there;
}

static int add_going(struct store *store, const struct logged_row *row, const char *uid,
		     bool is_there, struct error *err)
{
	struct statement insert;
	struct uid bytes;

	statement_open(&insert, store,
		"INSERT OR IGNORE INTO temp.going (thing, row, item, uid, live)"
		" VALUES (:thing, :row, :item, :uid, :live)");
	statement_bind_text(&insert, ":thing", row->thing);
	statement_bind_int(&insert, ":row", row->row);
	statement_bind_text(&insert, ":item", row->item ? row->item : "");
	if (uid && uid_read(&bytes, uid) == 0)
		statement_bind_blob(&insert, ":uid", bytes.bytes, sizeof(bytes.bytes));
	statement_bind_int(&insert, ":live", is_there);
	statement_step(&insert);
	return statement_close(&insert, err);
}

/* ---- What the log alone still knows ----------------------------------------- */

static int names_going(struct store *store, struct slice digits, struct error *err)
{
	struct statement query;
	struct uid uid;
	char text[UID_TEXT];
	bool found;

	memcpy(text, digits.at, UID_TEXT - 1);
	text[UID_TEXT - 1] = '\0';
	if (uid_read(&uid, text) < 0)
		return 0;
	statement_open(&query, store, "SELECT 1 FROM temp.going WHERE uid = :uid");
	statement_bind_blob(&query, ":uid", uid.bytes, sizeof(uid.bytes));
	found = statement_step(&query);
	return statement_close(&query, err) < 0 ? -1 : found;
}

/* Does a state of a row mention the uid of a row that goes?  1, 0; -1. */
static int mentions_going(struct store *store, struct slice json, struct error *err)
{
	static const size_t uid = UID_TEXT - 1;
	size_t at = 0;

	while (at + uid + 2 < json.length) {
		const char *quote = memchr(json.at + at, '"', json.length - at);
		size_t from = quote ? (size_t)(quote - json.at) + 1 : json.length;
		int found = 0;

		if (from + uid < json.length && json.at[from + uid] == '"' && from > 1 &&
		    json.at[from - 2] == ':')
			found = names_going(store, (struct slice){ json.at + from, uid }, err);
		if (found)
			return found;
		at = from;
	}
	return 0;
}

static int note_blot(struct store *store, int64_t change, int64_t n, struct error *err)
{
	struct statement insert;

	statement_open(&insert, store,
		"INSERT OR IGNORE INTO temp.blot (change, n) VALUES (:change, :n)");
	statement_bind_int(&insert, ":change", change);
	statement_bind_int(&insert, ":n", n);
	statement_step(&insert);
	return statement_close(&insert, err);
}

/* A former state that mentions what goes: of a row that is there, that state goes;
 * of one that is not, all of it (1: one more goes). */
static int take_state(struct store *store, struct statement *state, struct error *err)
{
	const struct logged_row row = { statement_text(state, 0), statement_int(state, 1),
					statement_text(state, 2) };
	struct object object;
	struct arena arena;
	int status = mentions_going(store, statement_slice(state, 3), err);

	if (status <= 0)
		return status;
	status = live(store, &row, err);
	if (status < 0)
		return -1;
	if (status > 0)
		return note_blot(store, statement_int(state, 4), statement_int(state, 5), err);
	arena_init(&arena);
	status = object_read(&object, statement_slice(state, 3), &arena, err);
	if (status == 0)
		status = add_going(store, &row, object_get(&object, "uid"), false, err);
	arena_release(&arena);
	return status < 0 ? -1 : 1;
}

static const char states[] =
	"SELECT thing, row, item, before, change, n FROM change_row r"
	" WHERE before IS NOT NULL AND row <> 0 AND thing <> 'snapshot'"
	" AND NOT EXISTS (SELECT 1 FROM temp.going g WHERE g.thing = r.thing AND g.row = r.row"
	"   AND g.item = coalesce(r.item, ''))";

/* Until no more come to light: a removed claim, then its removed figures. */
static int gather_removed(struct store *store, struct error *err)
{
	bool more = true;

	while (more) {
		struct statement state;
		int status = 0;

		more = false;
		statement_open(&state, store, states);
		while (status >= 0 && statement_step(&state)) {
			status = take_state(store, &state, err);
			more |= status > 0;
		}
		if (statement_close(&state, err) < 0 || status < 0)
			return -1;
	}
	return 0;
}

int erasure_gather(struct store *store, struct ref ref, struct error *err)
{
	const struct logged_row root = { thing_of(ref.kind)->name, ref.id, NULL };
	struct object object;
	struct buffer json;
	struct arena arena;
	enum past past;
	int status, is_there;

	if (erasure_tables(store, err) < 0)
		return -1;
	buffer_init(&json);
	arena_init(&arena);
	status = past_last(store, &root, &past, &json, err);
	if (status == 0 && past != PAST_KNOWN)
		status = ref_missing(ref, err);
	if (status == 0)
		status = object_read(&object, buffer_all(&json), &arena, err);
	if (status == 0) {
		is_there = live(store, &root, err);
		status = is_there < 0 ? -1
				      : add_going(store, &root, object_get(&object, "uid"),
						  is_there > 0, err);
	}
	arena_release(&arena);
	buffer_release(&json);
	if (status < 0 || statement_run(store, spread, err) < 0)
		return -1;
	return gather_removed(store, err);
}

/* ---- What was found --------------------------------------------------------- */

int erasure_going(struct store *store, const char *thing, going_visit *visit, void *context,
		  struct error *err)
{
	struct statement query;
	struct buffer json;
	struct arena arena;
	int status = 0;

	buffer_init(&json);
	arena_init(&arena);
	statement_open(&query, store, "SELECT row FROM temp.going WHERE thing = :thing"
				      " ORDER BY row");
	statement_bind_text(&query, ":thing", thing);
	while (status == 0 && statement_step(&query)) {
		const struct logged_row row = { thing, statement_int(&query, 0), NULL };
		struct object object;
		enum past past;

		arena_reset(&arena);
		buffer_clear(&json);
		status = past_last(store, &row, &past, &json, err);
		if (status == 0 && past == PAST_KNOWN &&
		    (status = object_read(&object, buffer_all(&json), &arena, err)) == 0)
			status = visit(context, row.row, &object, &arena, err);
	}
	if (statement_close(&query, err) < 0)
		status = -1;
	arena_release(&arena);
	buffer_release(&json);
	return status;
}

static int count_evidence(void *context, int64_t row, const struct object *object,
			  struct arena *arena, struct error *err)
{
	int64_t *count = context;

	(void)row;
	(void)arena;
	(void)err;
	*count += object_get(object, "evidence_sha256") != NULL;
	return 0;
}

static const char heard[] =
	"SELECT 'heard', id FROM claim WHERE heard_from IN"
	" (SELECT row FROM temp.going WHERE thing = 'source')"
	" AND id NOT IN (SELECT row FROM temp.going WHERE thing = 'claim') ORDER BY id";

int erasure_plan(struct store *store, struct ref ref, struct erasure_plan *plan,
		 struct error *err)
{
	struct statement query;

	*plan = (struct erasure_plan){ 0 };
	if (erasure_gather(store, ref, err) < 0)
		return -1;
	statement_open(&query, store,
		"SELECT count(*) FILTER (WHERE live AND thing = 'source'),"
		" count(*) FILTER (WHERE live AND thing = 'claim'),"
		" count(*) FILTER (WHERE live AND thing = 'figure'),"
		" count(*) FILTER (WHERE live AND thing = 'link'),"
		" count(*) FILTER (WHERE live AND thing = 'check'),"
		" count(*) FILTER (WHERE live AND thing = 'review'),"
		" count(*) FILTER (WHERE live AND thing = 'dismissal'),"
		" count(*) FILTER (WHERE NOT live),"
		" (SELECT count(*) FROM temp.blot) + (SELECT count(*) FROM temp.going g"
		"   JOIN change_row r ON r.thing = g.thing AND r.row = g.row"
		"   AND r.item IS nullif(g.item, '')),"
		" (SELECT count(*) FROM claim WHERE heard_from IN"
		"   (SELECT row FROM temp.going WHERE thing = 'source')"
		"   AND id NOT IN (SELECT row FROM temp.going WHERE thing = 'claim'))"
		" FROM temp.going");
	if (statement_step(&query))
		*plan = (struct erasure_plan){
			.sources = statement_int(&query, 0), .claims = statement_int(&query, 1),
			.figures = statement_int(&query, 2), .links = statement_int(&query, 3),
			.checks = statement_int(&query, 4), .decisions = statement_int(&query, 5),
			.dismissals = statement_int(&query, 6), .removed = statement_int(&query, 7),
			.log_rows = statement_int(&query, 8), .heard = statement_int(&query, 9),
		};
	if (statement_close(&query, err) < 0)
		return -1;
	if (erasure_going(store, "check", count_evidence, &plan->evidence, err) < 0)
		return -1;
	return erasure_passages(store, &plan->passages, err);
}

int erasure_each(struct store *store, erasure_visit *visit, void *context, struct error *err)
{
	static const char *const lists[] = {
		"SELECT thing, row FROM temp.going WHERE live"
		" AND thing IN ('source', 'claim', 'figure', 'link', 'check') ORDER BY thing, row",
		heard,
	};

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		struct statement query;
		int status = 0;

		statement_open(&query, store, lists[i]);
		while (status == 0 && statement_step(&query))
			status = visit(context, statement_text(&query, 0), statement_int(&query, 1),
				       err);
		if (statement_close(&query, err) < 0 || status < 0)
			return -1;
	}
	return 0;
}
