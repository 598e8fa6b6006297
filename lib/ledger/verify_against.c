#include "ledger/verify_against.h"

#include "ledger/logged.h"

#include <string.h>

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
	else if (strcmp(against->name, "dismissal") != 0)
		buffer_format(called, "the dismissed finding %.*s of %c%lld", (int)item.length,
			      item.at ? item.at : "", *against->name == 'c' ? 'c' : 'a',
			      (long long)row);
	else
		buffer_format(called, "the dismissal of c%lld and %.*s", (long long)row,
			      (int)item.length, item.at ? item.at : "");
	return called->data;
}

bool against_is_told_by_content(const struct against *against)
{
	return strcmp(against->name, "review") == 0 || strcmp(against->name, "dismissal") == 0;
}

/* Rows beside the things had no item in older entries. */
static bool is_old(const struct against *against)
{
	return against_is_told_by_content(against) && !against->trails.has_item;
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
	const char *name;
	int elsewhere;

	if (is_old(against) || (!against->letter && !left->known) || follows(against))
		return 0;
	elsewhere = follows_another(against, err);
	if (elsewhere)
		return elsewhere < 0 ? -1 : 0;
	name = name_row(against, step->row, buffer_all(&step->item));
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

/* ---- One row ---------------------------------------------------------------- */

/* Goes through the log up to the row; 1 when the log knows it. */
int against_catch_up(struct against *against, int64_t row, struct slice item,
		     struct error *err)
{
	while (against->more && compare_to_trail(against, row, item) > 0)
		if (missing(against, err) < 0 || next_trail(against, err) < 0)
			return -1;
	return against->more && compare_to_trail(against, row, item) == 0 && against->left.known;
}

int against_unknown(struct against *against, int64_t row, struct slice item,
		     struct error *err)
{
	return verify_problem(against->verify, err, "%s is there, and no entry of the audit log added it"
			      " (%s)", name_row(against, row, item), VERIFY_ROW_REMEDY);
}

/* against->content is how the row is. */
int against_compare(struct against *against, int64_t row, struct slice item,
		     struct error *err)
{
	const struct left *left = &against->left;
	const struct slice salt = { (const char *)left->salt, 16 };
	const struct slice commitment = { (const char *)left->commitment.bytes, DIGEST_BYTES };
	int status = 0;

	if (!left->there)
		status = against_unknown(against, row, item, err);
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

int against_finish(struct against *against, struct error *err)
{
	while (against->more)
		if (missing(against, err) < 0 || next_trail(against, err) < 0)
			return -1;
	return 0;
}

int against_open(struct against *against, struct verify *verify, const char *name, char letter,
		     struct error *err)
{
	int64_t several;

	*against = (struct against){ .verify = verify, .name = name, .letter = letter };
	buffer_init(&against->scratch);
	buffer_init(&against->content);
	buffer_init(&against->along);
	buffer_init(&against->called);
	trails_open(&against->trails, verify->store, name);
	if (statement_read_int(verify->store, "SELECT EXISTS (SELECT 1 FROM change WHERE branch <> x''"
			       " OR ledger <> (SELECT uid FROM ledger))", &several, err) < 0)
		return -1;
	against->several = several != 0;
	return next_trail(against, err);
}

int against_close(struct against *against, int status, struct error *err)
{
	struct error ignored;
	bool failed = buffer_failed(&against->scratch) || buffer_failed(&against->content) ||
		      buffer_failed(&against->along) || buffer_failed(&against->called);

	buffer_release(&against->called);
	buffer_release(&against->along);
	buffer_release(&against->content);
	buffer_release(&against->scratch);
	if (trails_close(&against->trails, status < 0 ? &ignored : err) < 0)
		return -1;
	if (status == 0 && failed)
		return error_memory(err);
	return status;
}
