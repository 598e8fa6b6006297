#include "ledger/restore.h"

#include "ledger/article.h"
#include "ledger/beside.h"
#include "ledger/change.h"
#include "ledger/dismissal.h"
#include "ledger/erasure_log.h"
#include "ledger/finding.h"
#include "ledger/logged.h"
#include "ledger/statement.h"
#include "ledger/tombstone.h"
#include "ledger/verification.h"

#include <stdlib.h>
#include <string.h>

struct expected {
	struct ref ref;
	struct uid uid;
	bool imported;		/* from a spreadsheet, whose cells have this digest */
	int64_t digest;
};

struct restore {
	struct store *store;
	struct bulk *bulk;
	bool late;		/* bulk is the second one, see turn_to() */
	bool spoilt;
	bool tombstones;	/* some were set */
	struct expected *expected;
	size_t count, capacity;
	bool sorted;
};

/* ---- What will come --------------------------------------------------------- */

static int by_ref(const void *a, const void *b)
{
	const struct expected *x = a, *y = b;

	if (x->ref.kind != y->ref.kind)
		return (x->ref.kind > y->ref.kind) - (x->ref.kind < y->ref.kind);
	return (x->ref.id > y->ref.id) - (x->ref.id < y->ref.id);
}

int restore_expect(struct restore *restore, struct ref ref, const struct uid *uid,
		   struct error *err)
{
	struct expected *next;

	if (restore->count == restore->capacity) {
		size_t capacity = restore->capacity ? restore->capacity * 2 : 1024;
		struct expected *all = realloc(restore->expected, capacity * sizeof(*all));

		if (!all)
			return error_memory(err);
		restore->expected = all;
		restore->capacity = capacity;
	}
	next = &restore->expected[restore->count];
	*next = (struct expected){ .ref = ref, .uid = *uid };
	/* An export comes in this order, but for the order of its things. */
	restore->sorted = restore->count == 0 ||
			  (restore->sorted && by_ref(next - 1, next) <= 0);
	restore->count++;
	return 0;
}

static struct expected *find(struct restore *restore, struct ref ref)
{
	const struct expected wanted = { .ref = ref };

	if (restore->count == 0)
		return NULL;
	if (!restore->sorted)
		qsort(restore->expected, restore->count, sizeof(*restore->expected), by_ref);
	restore->sorted = true;
	return bsearch(&wanted, restore->expected, restore->count, sizeof(*restore->expected),
		       by_ref);
}

int restore_expect_import(struct restore *restore, struct ref ref, int64_t digest,
			  struct error *err)
{
	struct expected *found = find(restore, ref);

	if (!found)
		return error_set(err, ERROR_INPUT, "row: there is no such row");
	found->imported = true;
	found->digest = digest;
	return 0;
}

bool restore_expects(struct restore *restore, struct ref ref)
{
	return find(restore, ref) != NULL;
}

static int find_uid(void *context, struct ref ref, struct uid *uid, struct error *err)
{
	const struct thing *thing = thing_of(ref.kind);
	const struct expected *found = find(context, ref);

	if (!found)
		return error_set(err, ERROR_MISSING, "no %s %c%lld", thing->name, thing->letter,
				 (long long)ref.id);
	*uid = found->uid;
	return 0;
}

/* ---- Opening ---------------------------------------------------------------- */

static int refuse_unless_new(struct store *store, struct error *err)
{
	struct statement query;
	bool used;

	statement_open(&query, store,
		"SELECT 1 FROM sqlite_sequence UNION ALL SELECT 1 FROM article"
		" UNION ALL SELECT 1 FROM source UNION ALL SELECT 1 FROM claim"
		" UNION ALL SELECT 1 FROM change LIMIT 1");
	used = statement_step(&query);
	if (statement_close(&query, err) < 0)
		return -1;
	if (used)
		return error_set(err, ERROR_CONFLICT, "the ledger is not new: a whole export goes"
				 " into one that never held anything (make one with 'twosource"
				 " init', name it with --ledger)");
	return 0;
}

static int open_bulk(struct restore *restore, struct error *err)
{
	return bulk_open(&restore->bulk, restore->store, err) < 0
		       ? -1
		       : bulk_restoring(restore->bulk, find_uid, restore, err);
}

int restore_open(struct restore **opened, struct store *store, const char *by,
		 struct error *err)
{
	struct restore *restore = calloc(1, sizeof(*restore));

	if (!restore)
		return error_memory(err);
	restore->store = store;
	if (store_begin_bulk(store, "import", by, err) < 0) {
		free(restore);
		return -1;
	}
	if (refuse_unless_new(store, err) < 0 || open_bulk(restore, err) < 0) {
		restore_abandon(restore);
		return -1;
	}
	*opened = restore;
	return 0;
}

static int close_bulk(struct restore *restore, bool give_up, struct error *err)
{
	struct bulk *bulk = restore->bulk;

	restore->bulk = NULL;
	return bulk ? bulk_close(bulk, give_up, err) : 0;
}

/* A check remembers what its claim says, and that includes its figures: so
 * the claims are brought to their end before the first check comes. */
static int turn_to(struct restore *restore, const struct thing *thing, struct error *err)
{
	if (thing->kind != THING_CHECK || restore->late || restore->spoilt)
		return 0;
	restore->late = true;
	return close_bulk(restore, false, err) < 0 ? -1 : open_bulk(restore, err);
}

/* ---- Rows ------------------------------------------------------------------- */

void restore_spoilt(struct restore *restore)
{
	restore->spoilt = true;
}

int restore_row(struct restore *restore, const struct thing *thing, void *record,
		struct arena *arena, struct error *err)
{
	const struct expected *found;

	if (turn_to(restore, thing, err) < 0)
		return -1;
	/* Its claim may be the row that was refused. */
	if (restore->spoilt && thing->kind == THING_CHECK)
		return record_check_alone(restore->store, thing, record, arena, err);
	found = find(restore, (struct ref){ thing->kind,
					    *(const int64_t *)field_in(&thing->fields[0], record) });
	return found && found->imported
		       ? bulk_add_imported(restore->bulk, thing, record, found->digest, arena, err)
		       : bulk_add(restore->bulk, thing, record, arena, err);
}

int restore_snapshot(struct restore *restore, int64_t article, struct slice text,
		     const char *raw_sha256, struct error *err)
{
	return snapshot_add(restore->store, article, text, raw_sha256, err);
}

/* The log has said of the check what it was added with. */
int restore_changed(struct restore *restore, int64_t check, const struct uid *content,
		    struct error *err)
{
	struct statement update;
	struct buffer before, after;
	struct arena arena;
	struct check record;
	int status = -1;

	if (restore->spoilt)
		return 0;	/* the check may be a row that was refused */
	buffer_init(&before);
	buffer_init(&after);
	arena_init(&arena);
	if (record_load(restore->store, &check_thing, check, &record, &arena, err) < 0 ||
	    logged_content(restore->store, &check_thing, &record, &before, err) < 0)
		goto out;
	statement_open(&update, restore->store,
		"UPDATE verification SET content = :content WHERE id = :id");
	statement_bind_blob(&update, ":content", content->bytes, sizeof(content->bytes));
	statement_bind_int(&update, ":id", check);
	statement_step(&update);
	if (statement_close(&update, err) < 0 ||
	    logged_content(restore->store, &check_thing, &record, &after, err) < 0)
		goto out;
	status = slice_equal(buffer_all(&before), buffer_all(&after))
			 ? 0
			 : change_row(restore->store, check_thing.name, check, CHANGE_EDIT,
				      buffer_all(&after), buffer_all(&before), err);
out:
	arena_release(&arena);
	buffer_release(&after);
	buffer_release(&before);
	return status;
}

int restore_review(struct restore *restore, int64_t article, const char *spans,
		   enum review_decision decision, int64_t claim, const char *decided_on,
		   struct error *err)
{
	return review_restore(restore->store, article, spans, decision, claim, decided_on, err);
}

int restore_dismissal(struct restore *restore, int64_t claim, int64_t other,
		      const char *reason, const char *by, const char *on,
		      struct error *err)
{
	return dismissal_restore(restore->store, claim, other, reason, by, on, err);
}

int restore_finding(struct restore *restore, struct ref on, const char *mark,
		    const char *reason, const char *by, const char *day,
		    struct error *err)
{
	return finding_put_back(restore->store, on, mark, reason, by, day, err);
}

int restore_import(struct restore *restore, struct ref ref, int64_t digest,
		   struct error *err)
{
	const struct expected *found = find(restore, ref);
	struct statement insert;

	if (!found || !found->imported || found->digest != digest)
		return error_set(err, ERROR_INPUT, "row: it is not as when the rows were read");
	statement_open(&insert, restore->store,
		"INSERT INTO import_row (thing, row, digest) VALUES (:thing, :row, :digest)");
	statement_bind_text(&insert, ":thing", thing_of(ref.kind)->name);
	statement_bind_int(&insert, ":row", ref.id);
	statement_bind_int(&insert, ":digest", digest);
	statement_step(&insert);
	return statement_close(&insert, err);
}

/* A number in digits alone; -1. */
static int64_t number_in(const char *text)
{
	size_t digits = text ? strspn(text, "0123456789") : 0;

	return digits > 0 && digits < 16 && !text[digits] ? strtoll(text, NULL, 10) : -1;
}

int restore_evidence(struct restore *restore, const char *sha256, const char *bytes,
		     const char *kept_on, struct error *err)
{
	struct statement insert;
	struct buffer before;
	bool stood;
	int status;

	if (number_in(bytes) < 0)
		return error_set(err, ERROR_INPUT, "bytes: '%s' is no whole number", bytes);
	buffer_init(&before);
	status = beside_read(restore->store, &copy_beside, 1, sha256, &before, err);
	if (status < 0)
		goto out;
	stood = status > 0;
	/* In place of what noting the copy may have put there. */
	statement_open(&insert, restore->store,
		"INSERT OR REPLACE INTO evidence_copy (sha256, bytes, kept_on)"
		" VALUES (:sha256, :bytes, :kept_on)");
	statement_bind_text(&insert, ":sha256", sha256);
	statement_bind_int(&insert, ":bytes", number_in(bytes));
	statement_bind_text(&insert, ":kept_on", kept_on);
	statement_step(&insert);
	status = statement_close(&insert, err);
	if (status == 0)
		status = beside_log(restore->store, &copy_beside, 1, sha256,
				    stood ? buffer_all(&before) : SLICE_NONE, err);
out:
	buffer_release(&before);
	return status;
}

/* The id of a filed report, "r3"; 0. */
static int64_t filing_id(const char *text)
{
	int64_t id = text && *text == 'r' ? number_in(text + 1) : -1;

	return id > 0 ? id : 0;
}

int restore_filing(struct restore *restore, const char *const *texts,
		   const struct uid *uid, struct error *err)
{
	struct statement insert;

	if (!filing_id(texts[FILING_ID]))
		return error_set(err, ERROR_INPUT, "id: it is not like r3");
	if (number_in(texts[FILING_CLAIMS]) < 0)
		return error_set(err, ERROR_INPUT, "claims: it is no whole number");
	statement_open(&insert, restore->store,
		"INSERT INTO filing (id, uid, sha256, audience, format, about, claims, filed_by,"
		" filed_on) VALUES (:id, :uid, :sha256, :audience, :format, :about, :claims,"
		" :filed_by, :filed_on)");
	statement_bind_int(&insert, ":id", filing_id(texts[FILING_ID]));
	statement_bind_blob(&insert, ":uid", uid->bytes, sizeof(uid->bytes));
	statement_bind_text(&insert, ":sha256", texts[FILING_SHA256]);
	statement_bind_text(&insert, ":audience", texts[FILING_AUDIENCE]);
	statement_bind_text(&insert, ":format", texts[FILING_FORMAT]);
	statement_bind_text(&insert, ":about", texts[FILING_ABOUT]);
	statement_bind_int(&insert, ":claims", number_in(texts[FILING_CLAIMS]));
	statement_bind_text(&insert, ":filed_by", texts[FILING_BY]);
	statement_bind_text(&insert, ":filed_on", texts[FILING_ON]);
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	return beside_log(restore->store, &filing_beside, filing_id(texts[FILING_ID]), NULL,
			  SLICE_NONE, err);
}

int restore_filed(struct restore *restore, const char *filing, int64_t claim,
		  const struct uid *content, struct error *err)
{
	struct statement insert;

	if (!filing_id(filing))
		return error_set(err, ERROR_INPUT, "filing: it is not like r3");
	statement_open(&insert, restore->store,
		"INSERT INTO filing_claim (filing, claim, content)"
		" SELECT f.id, :claim, :content FROM filing f WHERE f.id = :filing");
	statement_bind_int(&insert, ":filing", filing_id(filing));
	statement_bind_int(&insert, ":claim", claim);
	statement_bind_blob(&insert, ":content", content->bytes, sizeof(content->bytes));
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	if (sqlite3_changes(store_handle(restore->store)) == 0)
		return error_set(err, ERROR_INPUT, "filing: no report %s was filed", filing);
	return beside_log(restore->store, &filed_beside, claim, filing, SLICE_NONE, err);
}

int restore_tombstone(struct restore *restore, const struct uid *uid, struct error *err)
{
	restore->tombstones = true;
	return tombstone_set(restore->store, uid, change_id(restore->store), err);
}

int restore_highest(struct restore *restore, const struct thing *thing, int64_t id,
		    struct error *err)
{
	return holding_set_highest(restore->store, thing, id, err);
}

/* ---- The end ---------------------------------------------------------------- */

static void release(struct restore *restore)
{
	free(restore->expected);
	free(restore);
}

/* As an erasure logs them.  No row may have one of their uids. */
static int log_tombstones(struct store *store, struct error *err)
{
	int64_t back;

	if (statement_read_int(store,
			       "SELECT count(*) FROM tombstone t WHERE"
			       " EXISTS (SELECT 1 FROM article WHERE uid = t.uid)"
			       " OR EXISTS (SELECT 1 FROM source WHERE uid = t.uid)"
			       " OR EXISTS (SELECT 1 FROM claim WHERE uid = t.uid)"
			       " OR EXISTS (SELECT 1 FROM figure WHERE uid = t.uid)"
			       " OR EXISTS (SELECT 1 FROM link WHERE uid = t.uid)"
			       " OR EXISTS (SELECT 1 FROM verification WHERE uid = t.uid)", &back,
			       err) < 0)
		return -1;
	if (back)
		return error_set(err, ERROR_CONFLICT, "tombstones.csv has the uid%s of %lld row%s that"
				 " the export holds all the same: nothing was imported",
				 back == 1 ? "" : "s", (long long)back, back == 1 ? "" : "s");
	return erasure_log(store, err);
}

int restore_commit(struct restore *restore, struct error *err)
{
	int status = -1;

	if (close_bulk(restore, false, err) < 0 ||
	    (restore->tombstones && log_tombstones(restore->store, err) < 0))
		store_rollback(restore->store);
	else
		status = store_commit(restore->store, err);
	release(restore);
	return status;
}

void restore_abandon(struct restore *restore)
{
	struct error ignored;

	(void)close_bulk(restore, true, &ignored);
	store_rollback(restore->store);
	release(restore);
}
