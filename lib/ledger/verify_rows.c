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

struct against {
	struct verify *verify;
	const char *name;	/* of the thing */
	char letter;		/* of its ids; 0: beside the things */
	struct trails trails;
	bool more;		/* trails stands on a row */
	struct left left;	/* of that row */
	bool several;		/* strands are in the log */
	struct buffer scratch, content, called;
};

/* "c12", "the text of a3", "the decision on 120-180 in a3". */
static const char *name_row(struct against *against, int64_t row, struct slice item)
{
	struct buffer *called = &against->called;

	buffer_clear(called);
	if (against->letter)
		buffer_format(called, "%c%lld", against->letter, (long long)row);
	else if (strcmp(against->name, "snapshot") == 0)
		buffer_format(called, "the text of a%lld", (long long)row);
	else if (strcmp(against->name, "review") == 0)
		buffer_format(called, "the decision on %.*s in a%lld", (int)item.length,
			      item.at ? item.at : "", (long long)row);
	else if (strcmp(against->name, "filing") == 0)
		buffer_format(called, "the filed report r%lld", (long long)row);
	else if (strcmp(against->name, "filed") == 0)
		buffer_format(called, "c%lld in the filed report %.*s", (long long)row,
			      (int)item.length, item.at ? item.at : "");
	else if (strcmp(against->name, "copy") == 0)
		buffer_format(called, "the copy of evidence %.*s", (int)item.length,
			      item.at ? item.at : "");
	else
		buffer_format(called, "the dismissal of c%lld and %.*s", (long long)row,
			      (int)item.length, item.at ? item.at : "");
	return called->data;
}

static bool is_told_by_content(const struct against *against)
{
	return strcmp(against->name, "review") == 0 || strcmp(against->name, "dismissal") == 0;
}

/* Rows beside the things had no item in older entries. */
static bool is_old(const struct against *against)
{
	return is_told_by_content(against) && !against->trails.has_item;
}

/* Is the step what the one before led to? */
static bool follows(struct against *against)
{
	const struct trails *step = &against->trails;
	const struct left *left = &against->left;
	const struct slice salt = { (const char *)left->salt, left->salted ? 16 : 0 };
	const struct slice commitment = { (const char *)left->commitment.bytes, DIGEST_BYTES };

	if ((step->action == CHANGE_ADD) == left->there)
		return false;
	if (step->action == CHANGE_ADD)
		return true;
	return (step->before.at != NULL) == left->salted &&
	       (!step->before.at ||
		logged_matches(step->before, salt, commitment, &against->scratch)) &&
	       (step->action != CHANGE_REMOVE || !step->before.at || !step->salt.at ||
		logged_matches(step->before, step->salt, step->commitment, &against->scratch));
}

/* In a ledger that others were merged into, the entries about a row are those of
 * several strands, one after the other: what stands in front of a strand's entry is
 * then how an earlier one left the row, and not always the last.  1, 0; -1. */
static int follows_another(struct against *against, struct error *err)
{
	const struct trails *step = &against->trails;
	struct statement query;
	bool found = false;

	if (!against->several)
		return 0;
	if (step->action == CHANGE_ADD)
		return 1;
	statement_open(&query, against->verify->store,
		"SELECT salt, commitment FROM change_row WHERE thing = :thing AND row = :row"
		" AND item IS :item AND (change < :change OR (change = :change AND n < :n))");
	statement_bind_text(&query, ":thing", against->name);
	statement_bind_int(&query, ":row", step->row);
	statement_bind_slice(&query, ":item", step->has_item ? buffer_all(&step->item) : SLICE_NONE);
	statement_bind_int(&query, ":change", step->change);
	statement_bind_int(&query, ":n", step->n);
	while (!found && statement_step(&query)) {
		struct slice salt = statement_slice(&query, 0);

		found = step->before.at ? salt.at && logged_matches(step->before, salt,
					statement_slice(&query, 1), &against->scratch) : !salt.at;
	}
	return statement_close(&query, err) < 0 ? -1 : found;
}

static int check_step(struct against *against, struct error *err)
{
	const struct trails *step = &against->trails;
	const struct left *left = &against->left;
	const struct slice salt = { (const char *)left->salt, left->salted ? 16 : 0 };
	const struct slice commitment = { (const char *)left->commitment.bytes, DIGEST_BYTES };
	const char *name = name_row(against, step->row, buffer_all(&step->item));

	int elsewhere;

	if (is_old(against) || (!against->letter && !left->known) || follows(against))
		return 0;
	elsewhere = follows_another(against, err);
	if (elsewhere)
		return elsewhere < 0 ? -1 : 0;
	if ((step->action == CHANGE_ADD) == left->there)
		return verify_problem(against->verify, err, "%s: the audit log %s (%s)", name,
				      left->there ? "adds it twice" : "changes it before it was added",
				      VERIFY_LOG_REMEDY);
	if (step->action == CHANGE_ADD)
		return 0;
	if (!step->before.at && left->salted)
		return verify_problem(against->verify, err, "%s: how it stood before an edit is gone from the"
				      " audit log (%s)", name, VERIFY_LOG_REMEDY);
	if (step->before.at && !left->salted)
		return verify_problem(against->verify, err, "%s: something of it was erased, and is there"
				      " again (erase it again)", name);
	if (step->before.at && !logged_matches(step->before, salt, commitment, &against->scratch))
		return verify_problem(against->verify, err, "%s: the audit log tells its past otherwise than"
				      " it was (%s)", name, VERIFY_LOG_REMEDY);
	if (step->action == CHANGE_REMOVE && step->before.at && step->salt.at &&
	    !logged_matches(step->before, step->salt, step->commitment, &against->scratch))
		return verify_problem(against->verify, err, "%s: what was removed is not what the audit log"
				      " holds (%s)", name, VERIFY_LOG_REMEDY);
	return 0;
}

/* Walks through the entries about the next row. */
static int next_trail(struct against *against, struct error *err)
{
	struct trails *trails = &against->trails;
	struct left *left = &against->left;

	do {
		against->more = trails_next(trails);
	} while (against->more && trails->row == 0);	/* erased */
	*left = (struct left){ .known = false };
	while (against->more && trail_step(trails)) {
		if (check_step(against, err) < 0)
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

static int compare_to_trail(const struct against *against, int64_t row, struct slice item)
{
	struct slice known = buffer_all(&against->trails.item);
	size_t shorter = known.length < item.length ? known.length : item.length;
	int order;

	if (row != against->trails.row)
		return row < against->trails.row ? -1 : 1;
	order = shorter && item.at ? memcmp(item.at, known.at, shorter) : 0;
	return order ? order : (item.length > known.length) - (item.length < known.length);
}

/* What the log has and the ledger lacks. */
static int missing(struct against *against, struct error *err)
{
	if (!against->left.there || is_old(against))
		return 0;
	return verify_problem(against->verify, err, "%s is missing, and no entry of the audit log removed it"
			      " (%s)", name_row(against, against->trails.row,
						buffer_all(&against->trails.item)),
			      VERIFY_ROW_REMEDY);
}

/* ---- Entries from before the log knew of items ------------------------------ */

/* As the log once put it: less was said. */
static void write_old(const struct against *against, struct statement *row, int attempt,
		      struct buffer *out)
{
	bool review = strcmp(against->name, "review") == 0;

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

/* Of texts, filed reports and copies of evidence the log once knew nothing. */
static int was_unlogged(struct against *against, int64_t row, struct slice item,
			struct error *err)
{
	struct statement query;
	bool found;

	statement_open(&query, against->verify->store,
		"SELECT 1 FROM unlogged WHERE thing = :thing AND row = :row"
		" AND item = coalesce(:item, '')");
	statement_bind_text(&query, ":thing", against->name);
	statement_bind_int(&query, ":row", row);
	statement_bind_slice(&query, ":item", item);
	found = statement_step(&query);
	return statement_close(&query, err) < 0 ? -1 : found;
}

/* Is there an old entry about this row?  1, 0; -1. */
static int has_old(struct against *against, struct statement *row, struct error *err)
{
	struct statement query;
	int found = 0;

	found = was_unlogged(against, statement_int(row, 0), statement_slice(row, 1), err);
	if (found || !is_told_by_content(against))
		return found;
	statement_open(&query, against->verify->store,
		"SELECT salt, commitment FROM change_row"
		" WHERE thing = :thing AND row = :row AND item IS NULL");
	statement_bind_text(&query, ":thing", against->name);
	statement_bind_int(&query, ":row", statement_int(row, 0));
	while (!found && statement_step(&query))
		for (int attempt = 0; !found && attempt < 2; attempt++) {
			write_old(against, row, attempt, &against->scratch);
			found = logged_matches(buffer_all(&against->scratch),
					       statement_slice(&query, 0),
					       statement_slice(&query, 1), &against->content);
		}
	return statement_close(&query, err) < 0 ? -1 : found;
}

/* ---- One row ---------------------------------------------------------------- */

/* Goes through the log up to the row; 1 when the log knows it. */
static int catch_up(struct against *against, int64_t row, struct slice item, struct error *err)
{
	while (against->more && compare_to_trail(against, row, item) > 0)
		if (missing(against, err) < 0 || next_trail(against, err) < 0)
			return -1;
	return against->more && compare_to_trail(against, row, item) == 0 && against->left.known;
}

static int unknown(struct against *against, int64_t row, struct slice item, struct error *err)
{
	return verify_problem(against->verify, err, "%s is there, and no entry of the audit log added it"
			      " (%s)", name_row(against, row, item), VERIFY_ROW_REMEDY);
}

/* against->content is how the row is. */
static int compare(struct against *against, int64_t row, struct slice item, struct error *err)
{
	const struct left *left = &against->left;
	const struct slice salt = { (const char *)left->salt, 16 };
	const struct slice commitment = { (const char *)left->commitment.bytes, DIGEST_BYTES };
	int status = 0;

	if (!left->there)
		status = unknown(against, row, item, err);
	else if (!left->salted)
		status = verify_problem(against->verify, err, "%s was erased from the audit log, and is"
					" there (erase it again)", name_row(against, row, item));
	else if (!logged_matches(buffer_all(&against->content), salt, commitment, &against->scratch))
		status = verify_problem(against->verify, err, "%s is not as its last entry in the audit log"
					" left it (%s)", name_row(against, row, item),
					VERIFY_ROW_REMEDY);
	against->verify->what->rows++;
	return status < 0 ? -1 : next_trail(against, err);
}

static int finish(struct against *against, struct error *err)
{
	while (against->more)
		if (missing(against, err) < 0 || next_trail(against, err) < 0)
			return -1;
	return 0;
}

static int against_open(struct against *against, struct verify *verify, const char *name, char letter,
		     struct error *err)
{
	int64_t several;

	*against = (struct against){ .verify = verify, .name = name, .letter = letter };
	buffer_init(&against->scratch);
	buffer_init(&against->content);
	buffer_init(&against->called);
	trails_open(&against->trails, verify->store, name);
	if (statement_read_int(verify->store, "SELECT EXISTS (SELECT 1 FROM change WHERE branch <> x''"
			       " OR ledger <> (SELECT uid FROM ledger))", &several, err) < 0)
		return -1;
	against->several = several != 0;
	return next_trail(against, err);
}

static int against_close(struct against *against, int status, struct error *err)
{
	struct error ignored;
	bool failed = buffer_failed(&against->scratch) || buffer_failed(&against->content) ||
		      buffer_failed(&against->called);

	buffer_release(&against->called);
	buffer_release(&against->content);
	buffer_release(&against->scratch);
	if (trails_close(&against->trails, status < 0 ? &ignored : err) < 0)
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

static int check_content(struct against *against, struct contents *contents, struct known_uids *known,
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
		if (content_of(against->verify->store, claim, &content, err) < 0)
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
	return verify_problem(against->verify, err, "c%lld: the hash by which checks know its content is not"
			      " that of its content (%s)", (long long)claim->id, VERIFY_ROW_REMEDY);
}

/* The record as the log has it.  Something it refers to may be missing: then
 * nothing can match. */
static int write_content(struct against *against, const struct thing *thing, const void *record,
			 struct known_uids *known, struct error *err)
{
	struct error why;
	struct buffer along;
	int status;

	buffer_clear(&against->content);
	if (record_json_by(thing, record, known_uids_find, known, &against->content, &why) < 0) {
		if (why.kind == ERROR_MISSING)
			return 0;
		*err = why;
		return -1;
	}
	buffer_init(&along);
	status = logged_along(against->verify->store, thing,
			      *(const int64_t *)field_in(&thing->fields[0], record), &along, err);
	logged_insert(&against->content, buffer_all(&along));
	buffer_release(&along);
	return status;
}

static int walk_thing(struct against *against, const struct thing *thing, struct statement *query,
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
		status = catch_up(against, id, SLICE_NONE, err);
		if (status == 0)
			status = unknown(against, id, SLICE_NONE, err);
		else if (status > 0 &&
			 (status = write_content(against, thing, record, known, err)) == 0)
			status = compare(against, id, SLICE_NONE, err);
		if (status == 0 && thing->kind == THING_CLAIM)
			status = check_content(against, contents, known, record, err);
		if (status == 0 && ++done % 10000 == 0)
			status = verify_go_on(against->verify, thing->plural, done, 0, err);
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
	struct against against;
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
	status = against_open(&against, verify, thing->name, thing->letter, err);
	if (status == 0)
		status = walk_thing(&against, thing, &query, &contents, &known, &arena, err);
	if (status == 0)
		status = finish(&against, err);
	status = against_close(&against, status, err);
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
	struct against against;
	struct error ignored;
	int status = against_open(&against, verify, beside->name, 0, err);

	statement_open(&query, verify->store, beside->all);
	while (status == 0 && statement_step(&query)) {
		int64_t row = statement_int(&query, 0);
		struct slice item = statement_slice(&query, 1);

		status = catch_up(&against, row, item, err);
		if (status == 0) {
			status = has_old(&against, &query, err);
			if (status >= 0)
				status = status ? 0 : unknown(&against, row, item, err);
		} else if (status > 0) {
			buffer_clear(&against.content);
			beside_write(beside, &query, &against.content);
			status = compare(&against, row, item, err);
		}
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (status == 0)
		status = finish(&against, err);
	return against_close(&against, status, err);
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
	return 0;
}
