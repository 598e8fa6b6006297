#include "ledger/verify_parts.h"

#include "ledger/change.h"
#include "ledger/erasure_log.h"

#include <string.h>

/* A strand on the way. */
struct strand {
	struct uid ledger;
	struct uid branch;	/* all zero: none */
	bool arm;		/* it has one */
	int64_t seq;		/* of the last entry */
	struct digest hash;	/* ...and its hash */
	bool begun, own;
};

/* Columns of the walk over the entries. */
enum { ID, LEDGER, SEQ, PREVIOUS, COMMITMENT, SALT, MADE_ON, MADE_BY, COMMAND, OWN, ERASED, BRANCH,
	CREATED };

static void take(struct digest *digest, struct slice bytes)
{
	*digest = (struct digest){ { 0 } };
	if (bytes.length == DIGEST_BYTES)
		memcpy(digest->bytes, bytes.at, DIGEST_BYTES);
}

static bool digest_is(const struct digest *digest, struct slice bytes)
{
	return bytes.length == DIGEST_BYTES &&
	       memcmp(digest->bytes, bytes.at, DIGEST_BYTES) == 0;
}

/* An arm of a forked strand begins behind an entry of another. */
static int check_fork(struct verify *verify, struct strand *strand, struct statement *entry,
		      struct error *err)
{
	int64_t seq = statement_int(entry, SEQ);
	struct statement query;
	bool found = seq == 1;

	statement_open(&query, verify->store,
		"SELECT previous, commitment FROM change WHERE ledger = :ledger AND seq = :seq");
	statement_bind_blob(&query, ":ledger", strand->ledger.bytes, sizeof(strand->ledger.bytes));
	statement_bind_int(&query, ":seq", seq - 1);
	while (!found && statement_step(&query)) {
		struct digest previous, commitment, hash;

		take(&previous, statement_slice(&query, 0));
		take(&commitment, statement_slice(&query, 1));
		change_hash(&hash, &strand->ledger, seq - 1, &previous, &commitment);
		found = digest_is(&hash, statement_slice(entry, PREVIOUS));
	}
	if (statement_close(&query, err) < 0)
		return -1;
	return found ? 0 : verify_problem(verify, err, "an arm of the audit log begins with entry"
					  " %lld, which follows from none (%s)", (long long)seq,
					  VERIFY_LOG_REMEDY);
}

static int begin_strand(struct verify *verify, struct strand *strand, struct statement *entry,
			struct error *err)
{
	struct slice uid = statement_slice(entry, LEDGER);
	struct slice branch = statement_slice(entry, BRANCH);

	*strand = (struct strand){ .begun = true, .own = statement_int(entry, OWN) != 0 };
	if (uid.length == sizeof(strand->ledger.bytes))
		memcpy(strand->ledger.bytes, uid.at, uid.length);
	if (branch.length == sizeof(strand->branch.bytes))
		memcpy(strand->branch.bytes, branch.at, branch.length);
	strand->arm = branch.length > 0;
	if (strand->arm)
		return check_fork(verify, strand, entry, err);
	if (statement_int(entry, SEQ) == 1)
		return 0;
	return verify_problem(verify, err, "the audit log lacks its first entries: it begins with"
			      " entry %lld (%s)", (long long)statement_int(entry, SEQ),
			      VERIFY_LOG_REMEDY);
}

static int check_place(struct verify *verify, const struct strand *strand,
		       struct statement *entry, struct error *err)
{
	int64_t seq = statement_int(entry, SEQ);

	if (strand->seq > 0 && seq > strand->seq + 1)
		return verify_problem(verify, err, "entries of the audit log are missing between %lld"
				      " and %lld (%s)", (long long)strand->seq, (long long)seq,
				      VERIFY_LOG_REMEDY);
	if (seq == strand->seq + 1 && !digest_is(&strand->hash, statement_slice(entry, PREVIOUS)))
		return verify_problem(verify, err, "entry %lld of the audit log does not follow from"
				      " the one before: one of them was changed (%s)",
				      (long long)seq, VERIFY_LOG_REMEDY);
	return 0;
}

/* ---- The rows of an entry --------------------------------------------------- */

/* The columns of its rows. */
enum { N, THING, ROW, ITEM, ACTION, ROW_SALT, ROW_COMMITMENT, HAS_BEFORE, ROW_ERASED };

static int check_row(struct verify *verify, int64_t seq, int64_t n, struct statement *row,
		     struct error *err)
{
	bool erased = statement_int(row, ROW_ERASED) != 0;

	verify->what->changes++;
	verify->what->erased += erased;
	if (statement_int(row, N) != n)
		return verify_problem(verify, err, "entry %lld of the audit log lacks its row %lld (%s)",
				      (long long)seq, (long long)n, VERIFY_LOG_REMEDY);
	if (statement_is_null(row, ROW_SALT) && !erased)
		return verify_problem(verify, err, "row %lld of entry %lld of the audit log was emptied,"
				      " and not by 'twosource erase' (%s)", (long long)n,
				      (long long)seq, VERIFY_LOG_REMEDY);
	if (!statement_is_null(row, ROW_SALT) && statement_int(row, ROW) == 0)
		return verify_problem(verify, err, "row %lld of entry %lld of the audit log no longer says"
				      " what it is about (%s)", (long long)n, (long long)seq,
				      VERIFY_LOG_REMEDY);
	if (erased && !statement_is_null(row, ROW_SALT))
		return verify_problem(verify, err, "row %lld of entry %lld of the audit log was erased,"
				      " and is there again (erase it again)", (long long)n,
				      (long long)seq);
	return 0;
}

static void add_row(struct digester *digester, struct statement *row)
{
	digester_part(digester, statement_slice(row, ACTION));
	digester_part(digester, statement_slice(row, THING));
	digester_part(digester, statement_slice(row, ROW_COMMITMENT));
}

/* In the first entry of a strand the ledger's birth is committed to, unless it was
 * written before the log did that: both are worked out. */
static int check_entry(struct verify *verify, struct statement *entry, struct statement *rows,
		       struct error *err)
{
	int64_t seq = statement_int(entry, SEQ), n = 0;
	struct digester plain, first;
	struct digest commitment, other;
	int status = 0;

	digester_start(&plain);
	for (int column = SALT; column <= COMMAND; column++)
		digester_part(&plain, statement_slice(entry, column));
	first = plain;
	digester_part(&first, statement_slice(entry, CREATED));
	statement_reset(rows);
	statement_bind_int(rows, ":change", statement_int(entry, ID));
	while (status == 0 && statement_step(rows)) {
		status = check_row(verify, seq, ++n, rows, err);
		add_row(&plain, rows);
		add_row(&first, rows);
		if (status == 0 && n % 10000 == 0)
			status = verify_go_on(verify, "audit log", verify->what->changes, verify->all, err);
	}
	digester_end(&plain, &commitment);
	digester_end(&first, &other);
	if (status < 0 || digest_is(&commitment, statement_slice(entry, COMMITMENT)) ||
	    (seq == 1 &&
	     digest_is(&other, statement_slice(entry, COMMITMENT))))
		return status;
	if (n == 0)
		return verify_problem(verify, err, "entry %lld of the audit log has lost its rows (%s)",
				      (long long)seq, VERIFY_LOG_REMEDY);
	return verify_problem(verify, err, "entry %lld of the audit log is not what was written (%s)",
			      (long long)seq, VERIFY_LOG_REMEDY);
}

/* An entry without a salt says nothing, and has no rows. */
static int check_erased(struct verify *verify, struct statement *entry,
			struct statement *rows, struct error *err)
{
	long long seq = statement_int(entry, SEQ);

	verify->what->erased++;
	statement_reset(rows);
	statement_bind_int(rows, ":change", statement_int(entry, ID));
	if (!statement_int(entry, ERASED))
		return verify_problem(verify, err, "entry %lld of the audit log was emptied, and not by"
				      " 'twosource erase' (%s)", seq, VERIFY_LOG_REMEDY);
	if (statement_step(rows) || !statement_is_null(entry, MADE_ON) ||
	    !statement_is_null(entry, MADE_BY) || !statement_is_null(entry, COMMAND))
		return verify_problem(verify, err, "entry %lld of the audit log was erased, and something"
				      " of it is there again (erase it again)", seq);
	return 0;
}

/* ---- The walk --------------------------------------------------------------- */

static bool same_branch(const struct strand *strand, struct statement *entry)
{
	return slice_equal((struct slice){ (const char *)strand->branch.bytes,
					   strand->arm ? sizeof(strand->branch.bytes) : 0 },
			   statement_slice(entry, BRANCH));
}

static int walk(struct verify *verify, struct statement *entries, struct statement *rows,
		struct strand *strand, struct error *err)
{
	while (statement_step(entries)) {
		struct digest previous, commitment;
		int status = 0;

		if (!strand->begun || !same_branch(strand, entries) || !slice_equal((struct slice){ (char *)strand->ledger.bytes,
								   sizeof(strand->ledger.bytes) },
						   statement_slice(entries, LEDGER)))
			status = begin_strand(verify, strand, entries, err);
		if (status < 0 || check_place(verify, strand, entries, err) < 0)
			return -1;
		status = statement_is_null(entries, SALT)
				 ? check_erased(verify, entries, rows, err)
				 : check_entry(verify, entries, rows, err);
		if (status == 0 && statement_int(entries, ERASED) &&
		    !statement_is_null(entries, SALT))
			status = verify_problem(verify, err, "entry %lld of the audit log was erased, and"
						" is there again (erase it again)",
						(long long)statement_int(entries, SEQ));
		if (status < 0)
			return -1;
		take(&previous, statement_slice(entries, PREVIOUS));
		take(&commitment, statement_slice(entries, COMMITMENT));
		strand->seq = statement_int(entries, SEQ);
		change_hash(&strand->hash, &strand->ledger, strand->seq, &previous, &commitment);
		verify->what->entries++;
	}
	return 0;
}

/* Numbers of entries are never used twice, so SQLite knows how many there were:
 * an entry cut off the end shows. */
static int check_end(struct verify *verify, struct error *err)
{
	int64_t cut, strange;

	if (statement_read_int(verify->store,
			       "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'change'),"
			       " 0) - coalesce((SELECT max(id) FROM change), 0)", &cut, err) < 0 ||
	    statement_read_int(verify->store,
			       "SELECT (SELECT count(*) FROM ledger WHERE id = 1) <> 1 OR (EXISTS (SELECT 1 FROM change)"
			       " AND NOT EXISTS (SELECT 1 FROM change JOIN ledger"
			       "   ON change.ledger = ledger.uid)) AND EXISTS (SELECT 1 FROM change"
			       "   WHERE ledger NOT IN (SELECT ledger FROM strand))", &strange, err) < 0)
		return -1;
	if (cut && verify_problem(verify, err, "the last entries of the audit log were cut off, or its"
				  " count was changed (%s)", VERIFY_LOG_REMEDY) < 0)
		return -1;
	if (strange)
		return verify_problem(verify, err, "the audit log is not that of this ledger: its own"
				      " uid is another (%s)", VERIFY_LOG_REMEDY);
	return 0;
}

int verify_log(struct verify *verify, struct error *err)
{
	struct statement entries, rows;
	struct strand strand = { .begun = false };
	struct error ignored;
	int status;

	if (statement_read_int(verify->store, "SELECT count(*) FROM change_row", &verify->all,
			       err) < 0)
		return -1;
	statement_open(&entries, verify->store,
		"SELECT c.id, c.ledger, c.seq, c.previous, c.commitment, c.salt, c.made_on,"
		" c.made_by, c.command, c.ledger = (SELECT uid FROM ledger),"
		" EXISTS (SELECT 1 FROM erased e WHERE e.change = c.id AND e.n = 0), c.branch,"
		" CASE WHEN c.seq = 1 THEN coalesce((SELECT created FROM strand s"
		"  WHERE s.ledger = c.ledger), (SELECT created FROM ledger)) END"
		" FROM change c ORDER BY c.ledger, c.branch, c.seq");
	statement_open(&rows, verify->store,
		"SELECT r.n, r.thing, r.row, r.item, r.action, r.salt, r.commitment,"
		" r.before IS NOT NULL,"
		" EXISTS (SELECT 1 FROM erased e WHERE e.change = r.change AND e.n = r.n)"
		" FROM change_row r WHERE r.change = :change ORDER BY r.n");
	status = walk(verify, &entries, &rows, &strand, err);
	if (statement_close(&rows, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (statement_close(&entries, status < 0 ? &ignored : err) < 0)
		status = -1;
	return status < 0 ? -1 : check_end(verify, err);
}

/* ---- What was erased -------------------------------------------------------- */

int verify_erasures(struct verify *verify, struct error *err)
{
	struct statement query;
	int64_t loose;
	int status = 0;

	statement_open(&query, verify->store,
		"SELECT r.change, c.seq, r.salt, r.commitment FROM change_row r"
		" JOIN change c ON c.id = r.change WHERE r.thing = 'erasure' ORDER BY r.change");
	while (status == 0 && statement_step(&query)) {
		struct digest digest;

		status = erasure_commitment(verify->store, statement_int(&query, 0),
					    statement_slice(&query, 2), &digest, err);
		if (status == 0 && !digest_is(&digest, statement_slice(&query, 3)))
			status = verify_problem(verify, err, "what entry %lld of the audit log says was"
						" erased is not what is marked so (%s)",
						(long long)statement_int(&query, 1),
						VERIFY_LOG_REMEDY);
	}
	if (statement_close(&query, err) < 0 || status < 0)
		return -1;
	if (statement_read_int(verify->store,
			       "SELECT count(*) FROM (SELECT erasure FROM tombstone"
			       " UNION SELECT erasure FROM erased UNION SELECT erasure FROM redaction) e"
			       " WHERE NOT EXISTS (SELECT 1 FROM change_row r"
			       "   WHERE r.change = e.erasure AND r.thing = 'erasure')", &loose, err) < 0)
		return -1;
	if (loose && verify_problem(verify, err, "something is marked as erased that no entry of the"
				    " audit log erased (%s)", VERIFY_LOG_REMEDY) < 0)
		return -1;
	if (statement_read_int(verify->store, "SELECT EXISTS (SELECT 1 FROM erasure_due)", &loose,
			       err) < 0)
		return -1;
	verify->what->unfinished = loose != 0;
	return 0;
}
