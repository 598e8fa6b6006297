#include "ledger/filing.h"

#include "ledger/beside.h"

#include "base/array.h"

#include <stdlib.h>
#include <string.h>

struct filing_draft {
	struct store *store;
	int64_t version;	/* of the file, as others have written it */
	int64_t *claims;
	size_t count, room;
	bool failed;
};

static int read_version(struct store *store, int64_t *version, struct error *err)
{
	return statement_read_int(store, "PRAGMA data_version", version, err);
}

int filing_start(struct filing_draft **started, struct store *store, struct error *err)
{
	struct filing_draft *draft = calloc(1, sizeof(*draft));

	*started = NULL;
	if (!draft)
		return error_memory(err);
	draft->store = store;
	if (read_version(store, &draft->version, err) < 0) {
		filing_abandon(draft);
		return -1;
	}
	*started = draft;
	return 0;
}

void filing_claim(struct filing_draft *draft, int64_t claim)
{
	int64_t *more = array_room(draft->claims, &draft->room, draft->count + 1,
				   sizeof(*more));

	if (!more) {
		draft->failed = true;
		return;
	}
	draft->claims = more;
	draft->claims[draft->count++] = claim;
}

void filing_abandon(struct filing_draft *draft)
{
	if (draft)
		free(draft->claims);
	free(draft);
}

static int add_filing(struct store *store, struct filing *filing, struct error *err)
{
	struct statement insert;

	filing->uid = uid_new();
	clock_now(filing->filed_on);
	statement_open(&insert, store,
		"INSERT INTO filing (uid, sha256, audience, format, about, claims, filed_by,"
		" filed_on) VALUES (:uid, :sha256, :audience, :format, :about, :claims,"
		" :filed_by, :filed_on)");
	statement_bind_blob(&insert, ":uid", &filing->uid, sizeof(filing->uid));
	statement_bind_text(&insert, ":sha256", filing->sha256);
	statement_bind_text(&insert, ":audience", filing->audience);
	statement_bind_text(&insert, ":format", filing->format);
	statement_bind_text(&insert, ":about", filing->about);
	statement_bind_int(&insert, ":claims", filing->claims);
	statement_bind_text(&insert, ":filed_by", filing->filed_by);
	statement_bind_text(&insert, ":filed_on", filing->filed_on);
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	filing->id = sqlite3_last_insert_rowid(store_handle(store));
	return beside_log(store, &filing_beside, filing->id, NULL, SLICE_NONE, err);
}

static int add_claims(const struct filing_draft *draft, int64_t filing, struct error *err)
{
	struct statement insert;
	char item[24];
	int status = 0;

	snprintf(item, sizeof(item), "r%lld", (long long)filing);
	statement_open(&insert, draft->store,
		"INSERT INTO filing_claim (filing, claim, content)"
		" SELECT :filing, c.id, c.content FROM claim c WHERE c.id = :claim"
		" ON CONFLICT DO NOTHING");
	for (size_t i = 0; status == 0 && i < draft->count; i++) {
		statement_bind_int(&insert, ":filing", filing);
		statement_bind_int(&insert, ":claim", draft->claims[i]);
		statement_step(&insert);
		if (insert.code == SQLITE_OK && sqlite3_changes(insert.db) > 0)
			status = beside_log(draft->store, &filed_beside, draft->claims[i], item,
					    SLICE_NONE, err);
		statement_reset(&insert);
	}
	if (status < 0) {
		struct error ignored;

		(void)!statement_close(&insert, &ignored);
		return -1;
	}
	return statement_close(&insert, err);
}

/* Each once: a report may have been read twice to write it. */
static void sort_claims(struct filing_draft *draft)
{
	size_t kept = 0;

	if (draft->count > 1)
		qsort(draft->claims, draft->count, sizeof(*draft->claims), array_by_number);
	for (size_t i = 0; i < draft->count; i++)
		if (kept == 0 || draft->claims[kept - 1] != draft->claims[i])
			draft->claims[kept++] = draft->claims[i];
	draft->count = kept;
}

int filing_commit(struct filing_draft *draft, struct filing *filing, struct error *err)
{
	int64_t version;
	int status = -1;

	sort_claims(draft);
	filing->claims = (int64_t)draft->count;
	if (draft->failed)
		error_memory(err);
	else if (read_version(draft->store, &version, err) < 0)
		;
	else if (version != draft->version)
		error_set(err, ERROR_CONFLICT, "the ledger was changed by somebody else while the"
			  " report was written: it was not filed (write it again)");
	else if (add_filing(draft->store, filing, err) == 0)
		status = add_claims(draft, filing->id, err);
	filing_abandon(draft);
	return status;
}

void filings_open(struct filings *filings, struct store *store, const char *sha256)
{
	statement_open(&filings->query, store,
		"SELECT f.id, f.uid, f.sha256, f.audience, f.format, f.about, f.claims,"
		" f.filed_by, f.filed_on, f.claims - (SELECT count(*) FROM filing_claim w"
		"   JOIN claim c ON c.id = w.claim"
		"   WHERE w.filing = f.id AND w.content = c.content)"
		" FROM filing f WHERE :sha256 IS NULL OR f.sha256 = :sha256"
		" ORDER BY f.id DESC");
	statement_bind_text(&filings->query, ":sha256", sha256);
}

bool filings_next(struct filings *filings, struct filing *filing, int64_t *changed)
{
	struct statement *s = &filings->query;
	struct slice uid;

	if (!statement_step(s))
		return false;
	*filing = (struct filing){
		.id = statement_int(s, 0), .audience = statement_text(s, 3),
		.format = statement_text(s, 4), .about = statement_text(s, 5),
		.claims = statement_int(s, 6), .filed_by = statement_text(s, 7),
	};
	uid = statement_slice(s, 1);
	if (uid.length == sizeof(filing->uid))
		memcpy(&filing->uid, uid.at, sizeof(filing->uid));
	snprintf(filing->sha256, sizeof(filing->sha256), "%s", statement_text(s, 2));
	snprintf(filing->filed_on, sizeof(filing->filed_on), "%s", statement_text(s, 8));
	*changed = statement_int(s, 9);
	return true;
}

int filings_close(struct filings *filings, struct error *err)
{
	return statement_close(&filings->query, err);
}
