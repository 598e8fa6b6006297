#include "ledger/verify_parts.h"

#include "base/rows.h"
#include "ledger/beside.h"
#include "ledger/claim.h"
#include "ledger/content.h"
#include "ledger/known_uids.h"
#include "ledger/logged.h"
#include "ledger/trail.h"

#include <stdlib.h>
#include <string.h>

/* How the log leaves a row. */
struct left {
	bool known;		/* there is an entry about it */
	bool there;		/* it was not removed */
	bool salted;
	unsigned char salt[16];
	struct digest commitment;
};

struct rows {
	struct verify *verify;
	const char *name;	/* of the thing */
	char letter;		/* of its ids; 0: beside the things */
	struct trails trails;
	bool more;		/* trails stands on a row */
	struct left left;	/* of that row */
	struct buffer scratch, content, called;
};

/* "c12", "the text of a3", "the decision on 120-180 in a3". */
static const char *name_row(struct rows *rows, int64_t row, struct slice item)
{
	struct buffer *called = &rows->called;

	buffer_clear(called);
	if (rows->letter)
		buffer_format(called, "%c%lld", rows->letter, (long long)row);
	else if (strcmp(rows->name, "snapshot") == 0)
		buffer_format(called, "the text of a%lld", (long long)row);
	else if (strcmp(rows->name, "review") == 0)
		buffer_format(called, "the decision on %.*s in a%lld", (int)item.length,
			      item.at ? item.at : "", (long long)row);
	else
		buffer_format(called, "the dismissal of c%lld and %.*s", (long long)row,
			      (int)item.length, item.at ? item.at : "");
	return called->data;
}

/* Rows beside the things had no item in older entries, and texts none at all. */
static bool is_old(const struct rows *rows)
{
	return !rows->letter && (!rows->trails.has_item || strcmp(rows->name, "snapshot") == 0);
}

static int check_step(struct rows *rows, struct error *err)
{
	const struct trails *step = &rows->trails;
	const struct left *left = &rows->left;
	const struct slice salt = { (const char *)left->salt, left->salted ? 16 : 0 };
	const struct slice commitment = { (const char *)left->commitment.bytes, DIGEST_BYTES };
	const char *name = name_row(rows, step->row, buffer_all(&step->item));

	if (is_old(rows) || (!rows->letter && !left->known))
		return 0;
	if ((step->action == CHANGE_ADD) == left->there)
		return verify_problem(rows->verify, err, "%s: the audit log %s (%s)", name,
				      left->there ? "adds it twice" : "changes it before it was added",
				      VERIFY_LOG_REMEDY);
	if (step->action == CHANGE_ADD)
		return 0;
	if (!step->before.at && left->salted)
		return verify_problem(rows->verify, err, "%s: how it stood before an edit is gone from the"
				      " audit log (%s)", name, VERIFY_LOG_REMEDY);
	if (step->before.at && !left->salted)
		return verify_problem(rows->verify, err, "%s: something of it was erased, and is there"
				      " again (erase it again)", name);
	if (step->before.at && !logged_matches(step->before, salt, commitment, &rows->scratch))
		return verify_problem(rows->verify, err, "%s: the audit log tells its past otherwise than"
				      " it was (%s)", name, VERIFY_LOG_REMEDY);
	if (step->action == CHANGE_REMOVE && step->before.at && step->salt.at &&
	    !logged_matches(step->before, step->salt, step->commitment, &rows->scratch))
		return verify_problem(rows->verify, err, "%s: what was removed is not what the audit log"
				      " holds (%s)", name, VERIFY_LOG_REMEDY);
	return 0;
}

/* Walks through the entries about the next row. */
static int next_trail(struct rows *rows, struct error *err)
{
	struct trails *trails = &rows->trails;
	struct left *left = &rows->left;

	do {
		rows->more = trails_next(trails);
	} while (rows->more && trails->row == 0);	/* erased */
	*left = (struct left){ .known = false };
	while (rows->more && trail_step(trails)) {
		if (check_step(rows, err) < 0)
			return -1;
		left->known = true;
		left->there = trails->action != CHANGE_REMOVE;
		left->salted = trails->salt.length == sizeof(left->salt);
		if (left->salted)
			memcpy(left->salt, trails->salt.at, sizeof(left->salt));
		if (trails->commitment.length == DIGEST_BYTES)
			memcpy(left->commitment.bytes, trails->commitment.at, DIGEST_BYTES);
	}
	return 0;
}

static int compare_to_trail(const struct rows *rows, int64_t row, struct slice item)
{
	struct slice known = buffer_all(&rows->trails.item);
	size_t shorter = known.length < item.length ? known.length : item.length;
	int order;

	if (row != rows->trails.row)
		return row < rows->trails.row ? -1 : 1;
	order = shorter ? memcmp(item.at, known.at, shorter) : 0;
	return order ? order : (item.length > known.length) - (item.length < known.length);
}

/* What the log has and the ledger lacks. */
static int missing(struct rows *rows, struct error *err)
{
	if (!rows->left.there || is_old(rows))
		return 0;
	return verify_problem(rows->verify, err, "%s is missing, and no entry of the audit log removed it"
			      " (%s)", name_row(rows, rows->trails.row,
						buffer_all(&rows->trails.item)),
			      VERIFY_ROW_REMEDY);
}

/* ---- Entries from before the log knew of items ------------------------------ */

/* As the log once put it: less was said. */
static void write_old(const struct rows *rows, struct statement *row, int attempt,
		      struct buffer *out)
{
	bool review = strcmp(rows->name, "review") == 0;

	buffer_clear(out);
	if (review) {
		buffer_format(out, "{\"spans\":\"%s\",\"decision\":\"%s\"}", statement_text(row, 1),
			      attempt ? "declined" : "logged");
		return;
	}
	buffer_format(out, "{\"claim\":\"%s\",\"other\":\"%s\"", statement_text(row, 2),
		      statement_text(row, 3));
	if (!statement_is_null(row, 4)) {
		buffer_text(out, ",\"reason\":");
		json_quote(out, statement_slice(row, 4));
	}
	buffer_byte(out, '}');
}

/* Is there an old entry about this row?  1, 0; -1. */
static int has_old(struct rows *rows, struct statement *row, struct error *err)
{
	struct statement query;
	int found = 0;

	if (strcmp(rows->name, "snapshot") == 0)
		return 1;	/* its hash stands in the article */
	statement_open(&query, rows->verify->store,
		"SELECT salt, commitment FROM change_row"
		" WHERE thing = :thing AND row = :row AND item IS NULL");
	statement_bind_text(&query, ":thing", rows->name);
	statement_bind_int(&query, ":row", statement_int(row, 0));
	while (!found && statement_step(&query))
		for (int attempt = 0; !found && attempt < 2; attempt++) {
			write_old(rows, row, attempt, &rows->scratch);
			found = logged_matches(buffer_all(&rows->scratch),
					       statement_slice(&query, 0),
					       statement_slice(&query, 1), &rows->content);
		}
	return statement_close(&query, err) < 0 ? -1 : found;
}

/* ---- One row ---------------------------------------------------------------- */

/* Goes through the log up to the row; 1 when the log knows it. */
static int catch_up(struct rows *rows, int64_t row, struct slice item, struct error *err)
{
	while (rows->more && compare_to_trail(rows, row, item) > 0)
		if (missing(rows, err) < 0 || next_trail(rows, err) < 0)
			return -1;
	return rows->more && compare_to_trail(rows, row, item) == 0 && rows->left.known;
}

static int unknown(struct rows *rows, int64_t row, struct slice item, struct error *err)
{
	return verify_problem(rows->verify, err, "%s is there, and no entry of the audit log added it"
			      " (%s)", name_row(rows, row, item), VERIFY_ROW_REMEDY);
}

/* rows->content is how the row is. */
static int compare(struct rows *rows, int64_t row, struct slice item, struct error *err)
{
	const struct left *left = &rows->left;
	const struct slice salt = { (const char *)left->salt, 16 };
	const struct slice commitment = { (const char *)left->commitment.bytes, DIGEST_BYTES };
	int status = 0;

	if (!left->there)
		status = unknown(rows, row, item, err);
	else if (!left->salted)
		status = verify_problem(rows->verify, err, "%s was erased from the audit log, and is"
					" there (erase it again)", name_row(rows, row, item));
	else if (!logged_matches(buffer_all(&rows->content), salt, commitment, &rows->scratch))
		status = verify_problem(rows->verify, err, "%s is not as its last entry in the audit log"
					" left it (%s)", name_row(rows, row, item),
					VERIFY_ROW_REMEDY);
	rows->verify->what->rows++;
	return status < 0 ? -1 : next_trail(rows, err);
}

static int finish(struct rows *rows, struct error *err)
{
	while (rows->more)
		if (missing(rows, err) < 0 || next_trail(rows, err) < 0)
			return -1;
	return 0;
}

static int rows_open(struct rows *rows, struct verify *verify, const char *name, char letter,
		     struct error *err)
{
	*rows = (struct rows){ .verify = verify, .name = name, .letter = letter };
	buffer_init(&rows->scratch);
	buffer_init(&rows->content);
	buffer_init(&rows->called);
	trails_open(&rows->trails, verify->store, name);
	return next_trail(rows, err);
}

static int rows_close(struct rows *rows, int status, struct error *err)
{
	struct error ignored;
	bool failed = buffer_failed(&rows->scratch) || buffer_failed(&rows->content) ||
		      buffer_failed(&rows->called);

	buffer_release(&rows->called);
	buffer_release(&rows->content);
	buffer_release(&rows->scratch);
	if (trails_close(&rows->trails, status < 0 ? &ignored : err) < 0)
		return -1;
	if (status == 0 && failed)
		return error_memory(err);
	return status;
}

/* ---- Things ----------------------------------------------------------------- */

/* What is worked out of a claim and kept beside it. */
struct contents {
	struct statement kept;		/* claim.content, in order of id */
	struct statement figured;	/* claims that have figures */
	int64_t next_figured;		/* 0: no more */
};

static void contents_open(struct contents *contents, struct store *store)
{
	statement_open(&contents->kept, store, "SELECT content FROM claim ORDER BY id");
	statement_open(&contents->figured, store,
		"SELECT DISTINCT claim FROM figure ORDER BY claim");
	contents->next_figured = statement_step(&contents->figured)
					 ? statement_int(&contents->figured, 0)
					 : 0;
}

static int contents_close(struct contents *contents, struct error *err)
{
	struct error ignored;
	int status = statement_close(&contents->kept, err);

	return statement_close(&contents->figured, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

static int check_content(struct rows *rows, struct contents *contents, struct known_uids *known,
			 const struct claim *claim, struct error *err)
{
	struct content content;
	struct slice kept;
	struct uid source;

	while (contents->next_figured && contents->next_figured < claim->id)
		contents->next_figured = statement_step(&contents->figured)
						 ? statement_int(&contents->figured, 0)
						 : 0;
	if (contents->next_figured == claim->id) {
		if (content_of(rows->verify->store, claim, &content, err) < 0)
			return -1;
	} else {
		if (claim->source.id && known_uids_find(known, claim->source, &source, err) < 0)
			return -1;
		content_of_new(claim, claim->source.id ? &source : NULL, &content);
	}
	kept = statement_step(&contents->kept) ? statement_slice(&contents->kept, 0) : SLICE_NONE;
	if (kept.length == sizeof(content.bytes) &&
	    memcmp(kept.at, content.bytes, kept.length) == 0)
		return 0;
	return verify_problem(rows->verify, err, "c%lld: the hash by which checks know its content is not"
			      " that of its content (%s)", (long long)claim->id, VERIFY_ROW_REMEDY);
}

/* The record as the log has it.  Something it refers to may be missing: then
 * nothing can match. */
static int write_content(struct rows *rows, const struct thing *thing, const void *record,
			 struct known_uids *known, struct error *err)
{
	struct error why;
	struct buffer along;
	int status;

	buffer_clear(&rows->content);
	if (record_json_by(thing, record, known_uids_find, known, &rows->content, &why) < 0) {
		if (why.kind == ERROR_MISSING)
			return 0;
		*err = why;
		return -1;
	}
	buffer_init(&along);
	status = logged_along(rows->verify->store, thing,
			      *(const int64_t *)field_in(&thing->fields[0], record), &along, err);
	logged_insert(&rows->content, buffer_all(&along));
	buffer_release(&along);
	return status;
}

static int walk_thing(struct rows *rows, const struct thing *thing, struct statement *query,
		      struct contents *contents, struct known_uids *known, struct arena *arena,
		      struct error *err)
{
	void *record = malloc(thing->size);
	int64_t done = 0;
	int status = record ? 0 : error_memory(err);

	while (status == 0 && statement_step(query)) {
		int64_t id;

		arena_reset(arena);
		record_read(query, thing, record, arena);
		id = *(int64_t *)field_at(&thing->fields[0], record);
		status = catch_up(rows, id, SLICE_NONE, err);
		if (status == 0)
			status = unknown(rows, id, SLICE_NONE, err);
		else if (status > 0 &&
			 (status = write_content(rows, thing, record, known, err)) == 0)
			status = compare(rows, id, SLICE_NONE, err);
		if (status == 0 && thing->kind == THING_CLAIM)
			status = check_content(rows, contents, known, record, err);
		if (status == 0 && ++done % 10000 == 0)
			status = verify_go_on(rows->verify, thing->plural, done, 0, err);
	}
	free(record);
	return status;
}

static int check_thing_rows(struct verify *verify, const struct thing *thing, struct error *err)
{
	struct contents contents;
	struct statement query;
	struct known_uids known;
	struct arena arena;
	struct rows rows;
	struct error ignored;
	int status;

	if (known_uids_open(&known, verify->store, err) < 0)
		return -1;
	arena_init(&arena);
	contents_open(&contents, verify->store);
	statement_open(&query, verify->store, thing->list_plain ? thing->list_plain
								: thing->list_by_id);
	if (statement_has(&query, ":limit"))
		statement_bind_int(&query, ":limit", -1);
	status = rows_open(&rows, verify, thing->name, thing->letter, err);
	if (status == 0)
		status = walk_thing(&rows, thing, &query, &contents, &known, &arena, err);
	if (status == 0)
		status = finish(&rows, err);
	status = rows_close(&rows, status, err);
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (contents_close(&contents, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (status == 0 && arena_failed(&arena))
		status = error_memory(err);
	arena_release(&arena);
	known_uids_release(&known);
	return status;
}

/* ---- What lies beside them -------------------------------------------------- */

static int check_beside_rows(struct verify *verify, const struct beside *beside,
			     struct error *err)
{
	struct statement query;
	struct rows rows;
	struct error ignored;
	int status = rows_open(&rows, verify, beside->name, 0, err);

	statement_open(&query, verify->store, beside->all);
	while (status == 0 && statement_step(&query)) {
		int64_t row = statement_int(&query, 0);
		struct slice item = statement_slice(&query, 1);

		status = catch_up(&rows, row, item, err);
		if (status == 0) {
			status = has_old(&rows, &query, err);
			if (status >= 0)
				status = status ? 0 : unknown(&rows, row, item, err);
		} else if (status > 0) {
			buffer_clear(&rows.content);
			beside_write(beside, &query, &rows.content);
			status = compare(&rows, row, item, err);
		}
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (status == 0)
		status = finish(&rows, err);
	return rows_close(&rows, status, err);
}

/* ---- Numbers that are given out --------------------------------------------- */

static int check_numbers(struct verify *verify, struct error *err)
{
	int64_t wrong;

	if (statement_read_int(verify->store,
			       "SELECT count(*) FROM ("
			       " SELECT 'article' AS name, max(id) AS id FROM article"
			       " UNION ALL SELECT 'source', max(id) FROM source"
			       " UNION ALL SELECT 'claim', max(id) FROM claim"
			       " UNION ALL SELECT 'figure', max(id) FROM figure"
			       " UNION ALL SELECT 'link', max(id) FROM link"
			       " UNION ALL SELECT 'verification', max(id) FROM verification) t"
			       " WHERE t.id > coalesce((SELECT seq FROM sqlite_sequence s"
			       "   WHERE s.name = t.name), 0)", &wrong, err) < 0)
		return -1;
	return wrong ? verify_problem(verify, err, "ids could be given out a second time: the highest"
				      " ones are forgotten (go back to a backup)")
		     : 0;
}

int verify_rows(struct verify *verify, struct error *err)
{
	static const enum thing_kind kinds[] = {
		THING_ARTICLE, THING_SOURCE, THING_CLAIM, THING_FIGURE, THING_LINK, THING_CHECK,
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (check_thing_rows(verify, thing_of(kinds[i]), err) < 0)
			return -1;
	for (const struct beside *const *beside = besides; *beside; beside++)
		if (check_beside_rows(verify, *beside, err) < 0)
			return -1;
	return check_numbers(verify, err);
}
