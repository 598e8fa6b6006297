#include "ledger/undo.h"

#include "base/array.h"
#include "ledger/beside.h"
#include "ledger/logged.h"
#include "ledger/past.h"
#include "ledger/statement.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Which entry ------------------------------------------------------------ */

/* Entries that were taken back, by number. */
struct numbers {
	int64_t *all;
	size_t count, room;
};

static bool has(const struct numbers *numbers, int64_t number)
{
	for (size_t i = 0; i < numbers->count; i++)
		if (numbers->all[i] == number)
			return true;
	return false;
}

static int add(struct numbers *numbers, int64_t number, struct error *err)
{
	int64_t *all = array_room(numbers->all, &numbers->room, numbers->count + 1, sizeof(*all));

	if (!all)
		return error_memory(err);
	numbers->all = all;
	all[numbers->count++] = number;
	return 0;
}

/* The number behind "undo " or "redo "; 0 for any other command. */
static int64_t number_in(const char *command, const char *word)
{
	size_t length = strlen(word);

	if (strncmp(command, word, length) != 0 || command[length] != ' ')
		return 0;
	return strtoll(command + length + 1, NULL, 10);
}

enum { ID, SEQ, MADE_ON, COMMAND, ROWS };

/* Newest first, what was taken back is known before the entry it was done by comes:
 * 1 when this is the one. */
static int look_at(struct statement *entry, bool redo, struct numbers *taken,
		   bool *over, struct error *err)
{
	const char *command = statement_text(entry, COMMAND);
	int64_t seq = statement_int(entry, SEQ);
	int64_t undone = number_in(command, "undo"), redone = number_in(command, "redo");

	if (has(taken, seq))
		return 0;
	if (undone && redo)
		return 1;
	if (undone || redone)
		return add(taken, undone ? undone : redone, err);
	if (strcmp(command, "merge") == 0)
		return error_set(err, ERROR_CONFLICT, "the last command was a merge, which cannot be"
				 " taken back (put the backup from before it back: 'twosource"
				 " restore')");
	*over = redo;
	return !redo;
}

static int nothing(const char *by, bool redo, struct error *err)
{
	if (redo)
		return error_set(err, ERROR_MISSING, "nothing to redo: the last command%s%s was no undo",
				 by ? " by " : "", by ? by : "");
	return error_set(err, ERROR_MISSING, "nothing to undo%s%s (the audit log has no command by that"
			 " name that still stands; --by says whose)", by ? " by " : "",
			 by ? by : " by nobody named");
}

int undo_find(struct store *store, const char *by, bool redo, struct undo *undo,
	      struct arena *arena, struct error *err)
{
	struct numbers taken = { 0 };
	struct statement query;
	bool over = false;
	int found = 0;

	*undo = (struct undo){ 0 };
	statement_open(&query, store,
		"SELECT c.id, c.seq, c.made_on, c.command,"
		" (SELECT count(*) FROM change_row r WHERE r.change = c.id) FROM change c"
		" WHERE c.ledger = (SELECT uid FROM ledger) AND c.branch = x'' AND c.made_by IS :by"
		" AND c.command IS NOT NULL ORDER BY c.seq DESC");
	statement_bind_text(&query, ":by", by);
	while (found == 0 && !over && statement_step(&query))
		found = look_at(&query, redo, &taken, &over, err);
	if (found > 0)
		*undo = (struct undo){
			.change = statement_int(&query, ID), .seq = statement_int(&query, SEQ),
			.rows = statement_int(&query, ROWS),
			.made_on = arena_text(arena, statement_text(&query, MADE_ON)),
			.command = arena_text(arena, statement_text(&query, COMMAND)),
		};
	free(taken.all);
	if (statement_close(&query, err) < 0 || found < 0)
		return -1;
	if (!found)
		return nothing(by, redo, err);
	if (arena_failed(arena))
		return error_memory(err);
	if (strcmp(undo->command, "erase") == 0)
		return error_set(err, ERROR_CONFLICT, "the last command was an erasure, and nothing brings"
				 " that back");
	return 0;
}

/* ---- One row ---------------------------------------------------------------- */

/* A row of the entry. */
struct touched {
	struct logged_row row;
	enum change_action action;
	struct slice salt, commitment, before;
};

static void say_row(const struct logged_row *row, struct buffer *out)
{
	const struct thing *thing = thing_named(row->thing);

	if (thing)
		buffer_format(out, "%c%lld", thing->letter, (long long)row->row);
	else if (strcmp(row->thing, "claim_finding") == 0)
		buffer_format(out, "a dismissed finding of c%lld", (long long)row->row);
	else if (strcmp(row->thing, "finding") == 0)
		buffer_format(out, "a dismissed finding of a%lld", (long long)row->row);
	else
		buffer_format(out, "a %s of %c%lld", row->thing,
			      strcmp(row->thing, "dismissal") == 0 ? 'c' : 'a', (long long)row->row);
}

static int refuse(const struct touched *touched, const char *why, struct error *err)
{
	struct buffer name;

	buffer_init(&name);
	say_row(&touched->row, &name);
	error_set(err, ERROR_CONFLICT, "%s %s", name.data, why);
	buffer_release(&name);
	return -1;
}

/* Is the row as the entry left it? */
static int check_untouched(struct store *store, const struct touched *touched,
			   struct error *err)
{
	struct buffer now, scratch;
	enum past past;
	int status;

	if (!touched->salt.at)
		return refuse(touched, "was erased since", err);
	buffer_init(&now);
	buffer_init(&scratch);
	status = present_content(store, &touched->row, &past, &now, err);
	if (status == 0 && touched->action == CHANGE_REMOVE) {
		if (past != PAST_NONE)
			status = refuse(touched, "is there again", err);
	} else if (status == 0 && past == PAST_NONE) {
		status = refuse(touched, "was removed since", err);
	} else if (status == 0 && !logged_matches(buffer_all(&now), touched->salt,
						  touched->commitment, &scratch)) {
		status = refuse(touched, "was changed since", err);
	}
	buffer_release(&scratch);
	buffer_release(&now);
	return status;
}

/* ERROR_MISSING for one that is not there (yet). */
static int find_ref(void *store, const char *uid, struct ref *ref, struct error *err)
{
	if (ref_find(store, THING_NONE, uid, ref, err) == 0)
		return 0;
	if (err->kind == ERROR_INPUT)
		err->kind = ERROR_MISSING;
	return -1;
}

/* How a thing stood before. */
static int put_thing(struct store *store, const struct touched *touched,
		     const struct object *object, struct arena *arena, struct error *err)
{
	const struct thing *thing = thing_named(touched->row.thing);
	const char *content = object_get(object, "content"), *digest = object_get(object, "import");
	void *record = arena_take(arena, thing->size);
	struct along along = { NULL, NULL };
	struct uid bytes;
	int64_t import;

	if (!record)
		return error_memory(err);
	if (past_record(thing, object, touched->row.row, find_ref, store, record, err) < 0)
		return -1;
	if (content && uid_read(&bytes, content) == 0)
		along.content = bytes.bytes;
	if (digest) {
		import = (int64_t)strtoull(digest, NULL, 16);
		along.import = &import;
	}
	return touched->action == CHANGE_EDIT
		       ? record_revert(store, thing, record, &along, arena, err)
		       : record_return(store, thing, record, &along, arena, err);
}

static int put_back(struct store *store, const struct touched *touched, struct error *err)
{
	const struct beside *beside = beside_named(touched->row.thing);
	struct object object;
	struct arena arena;
	int status;

	if (!touched->before.at)
		return refuse(touched, "cannot be put back: the audit log does not hold how it stood",
			      err);
	arena_init(&arena);
	status = object_read(&object, touched->before, &arena, err);
	if (status == 0)
		status = beside ? beside_return(store, beside, touched->row.row, touched->row.item,
						&object, err)
				: put_thing(store, touched, &object, &arena, err);
	arena_release(&arena);
	return status;
}

/* Decisions on passages go with their article, and may have been made since. */
static int check_decisions(struct store *store, const struct touched *touched,
			   struct error *err)
{
	struct statement query;
	bool decided;

	statement_open(&query, store, "SELECT 1 FROM review WHERE article = :article");
	statement_bind_int(&query, ":article", touched->row.row);
	decided = statement_step(&query);
	if (statement_close(&query, err) < 0)
		return -1;
	return decided ? refuse(touched, "has passages that were decided on since", err) : 0;
}

static int take_away(struct store *store, const struct touched *touched, struct error *err)
{
	const struct beside *beside = beside_named(touched->row.thing);
	const struct thing *thing = thing_named(touched->row.thing);
	struct dependants found;
	struct buffer what;
	int status;

	if (beside)
		return beside_remove(store, beside, touched->row.row, touched->row.item, err);
	if (record_dependants(store, thing, touched->row.row, &found, err) < 0)
		return -1;
	if (thing->kind == THING_ARTICLE && check_decisions(store, touched, err) < 0)
		return -1;
	buffer_init(&what);
	dependants_say(&found, &what);
	if (what.length) {
		error_set(err, ERROR_CONFLICT, "%c%lld has %s by now", thing->letter,
			  (long long)touched->row.row, what.data);
		status = -1;
	} else {
		status = record_remove(store, thing, touched->row.row, false, err);
	}
	buffer_release(&what);
	return status;
}

/* ---- The entry -------------------------------------------------------------- */

/* Rows of the entry that have to wait for one that they refer to. */
struct waiting {
	struct numbers rows;	/* their n */
};

static int revert_row(struct store *store, struct statement *query, struct error *err)
{
	const struct touched touched = {
		.row = { statement_text(query, 1), statement_int(query, 2),
			 statement_text(query, 3) },
		.action = strcmp(statement_text(query, 4), "add") == 0	  ? CHANGE_ADD
			  : strcmp(statement_text(query, 4), "edit") == 0 ? CHANGE_EDIT
									  : CHANGE_REMOVE,
		.salt = statement_slice(query, 5), .commitment = statement_slice(query, 6),
		.before = statement_slice(query, 7),
	};

	if (!thing_named(touched.row.thing) && !beside_named(touched.row.thing))
		return error_set(err, ERROR_CONFLICT, "it did something that cannot be taken back");
	if (check_untouched(store, &touched, err) < 0)
		return -1;
	return touched.action == CHANGE_ADD ? take_away(store, &touched, err)
					    : put_back(store, &touched, err);
}

/* Row n, or all of them from the last on; those whose refs are not there yet are
 * put into waiting. */
static int revert_rows(struct store *store, int64_t change, int64_t n,
		       struct waiting *waiting, struct error *err)
{
	struct statement query;
	struct error why;
	int status = 0;

	statement_open(&query, store,
		"SELECT n, thing, row, item, action, salt, commitment, before FROM change_row"
		" WHERE change = :change AND (:n = 0 OR n = :n) ORDER BY n DESC");
	statement_bind_int(&query, ":change", change);
	statement_bind_int(&query, ":n", n);
	while (status == 0 && statement_step(&query)) {
		status = revert_row(store, &query, &why);
		if (status < 0 && why.kind == ERROR_MISSING)
			status = add(&waiting->rows, statement_int(&query, 0), &why);
		if (status < 0)
			*err = why;
	}
	if (status < 0) {
		struct error ignored;

		(void)!statement_close(&query, &ignored);
		return -1;
	}
	return statement_close(&query, err);
}

/* A claim may stand within one that comes back after it. */
static int revert_entry(struct store *store, int64_t change, struct error *err)
{
	struct waiting waiting = { { 0 } };
	int status = revert_rows(store, change, 0, &waiting, err);

	while (status == 0 && waiting.rows.count) {
		struct waiting still = { { 0 } };

		for (size_t i = 0; status == 0 && i < waiting.rows.count; i++)
			status = revert_rows(store, change, waiting.rows.all[i], &still, err);
		if (status == 0 && still.rows.count == waiting.rows.count)
			status = error_set(err, ERROR_CONFLICT, "something that it refers to is there no"
					   " more");
		free(waiting.rows.all);
		waiting = still;
	}
	free(waiting.rows.all);
	return status;
}

int undo_make(struct store *store, const struct undo *undo, const char *by, bool redo,
	      struct error *err)
{
	struct undo now;
	struct arena arena;
	struct error why;
	char command[32];
	int status;

	snprintf(command, sizeof(command), "%s %lld", redo ? "redo" : "undo",
		 (long long)undo->seq);
	if (store_begin(store, command, by, err) < 0)
		return -1;
	arena_init(&arena);
	status = undo_find(store, by, redo, &now, &arena, &why);
	if (status == 0 && now.change != undo->change)
		status = error_set(&why, ERROR_CONFLICT, "another command by the same name was made"
				   " meanwhile: look again");
	if (status == 0)
		status = store_defer_references(store, &why);
	if (status == 0)
		status = revert_entry(store, undo->change, &why);
	arena_release(&arena);
	if (status == 0)
		return store_commit(store, err);
	store_rollback(store);
	return error_set(err, why.kind, "cannot take back entry %lld (%s): %s", (long long)undo->seq,
			 undo->command, why.text);
}
