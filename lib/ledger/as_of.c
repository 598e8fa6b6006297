#include "ledger/as_of.h"

#include "base/array.h"
#include "base/edtf.h"
#include "ledger/history.h"
#include "ledger/restore.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A row that goes into the ledger of then. */
struct standing {
	struct ref ref;
	struct object object;
	const char *uid;
};

struct standings {
	struct store *store;
	int64_t change;		/* the last entry that counts */
	struct standing *all;
	size_t count, room;
	struct arena arena;
};

int as_of_moment(char moment[MOMENT], const char *date, struct error *err)
{
	static const char form[] = "0000-00-00T00:00:00Z";
	struct edtf edtf;
	size_t at = 0;

	while (date[at] && form[at] &&
	       (form[at] == '0' ? date[at] >= '0' && date[at] <= '9' : date[at] == form[at]))
		at++;
	if (!date[at] && !form[at]) {
		snprintf(moment, MOMENT, "%s", date);
		return 0;
	}
	if (edtf_parse(slice_of(date), &edtf, err) < 0)
		return -1;
	if (edtf.latest == EDTF_FUTURE)
		snprintf(moment, MOMENT, "9999-12-31T23:59:59Z");
	else {
		char day[11];

		edtf_write_day(day, edtf.latest);
		snprintf(moment, MOMENT, "%sT23:59:59Z", day);
	}
	return 0;
}

/* ---- Gathering -------------------------------------------------------------- */

static const struct standing *find(const struct standings *standings, struct ref ref)
{
	for (size_t i = 0; i < standings->count; i++)
		if (standings->all[i].ref.kind == ref.kind && standings->all[i].ref.id == ref.id)
			return &standings->all[i];
	return NULL;
}

static int keep(struct standings *standings, struct ref ref, struct slice json,
		struct error *err)
{
	struct standing *all = array_room(standings->all, &standings->room,
					  standings->count + 1, sizeof(*all));
	struct standing *next;

	if (!all)
		return error_memory(err);
	standings->all = all;
	next = &all[standings->count];
	next->ref = ref;
	if (object_read(&next->object, json, &standings->arena, err) < 0)
		return -1;
	next->uid = object_get(&next->object, "uid");
	if (!next->uid)
		return error_set(err, ERROR_STORE, "the audit log holds a row without a uid");
	standings->count++;
	return 0;
}

static int add(struct standings *standings, struct ref ref, enum past *past,
	       struct error *err)
{
	const struct logged_row row = { thing_of(ref.kind)->name, ref.id, NULL };
	struct buffer json;
	int status;

	*past = PAST_KNOWN;
	if (find(standings, ref))
		return 0;
	buffer_init(&json);
	status = past_content(standings->store, &row, standings->change, 0, past, &json, err);
	if (status == 0 && *past == PAST_KNOWN)
		status = keep(standings, ref, buffer_all(&json), err);
	buffer_release(&json);
	return status;
}

/* What the i-th refers to. */
static int add_refs(struct standings *standings, size_t i, struct error *err)
{
	const struct thing *thing = thing_of(standings->all[i].ref.kind);
	const struct object object = standings->all[i].object;

	for (size_t m = 0; m < object.count; m++) {
		const struct field *field = thing_field(thing, object.all[m].name);
		enum past past;
		struct ref ref;

		if (!field || field->type != FIELD_REF)
			continue;
		if (past_find(standings->store, object.all[m].value, &ref, err) < 0)
			return -1;
		if (ref.kind != THING_NONE && add(standings, ref, &past, err) < 0)
			return -1;
	}
	return 0;
}

static bool refers_to(const struct object *object, const char *uid)
{
	static const char *const names[] = { "claim", "subject", "object" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *value = object_get(object, names[i]);

		if (value && strcmp(value, uid) == 0)
			return true;
	}
	return false;
}

/* What hung on the first of them. */
static int add_hanging(struct standings *standings, struct error *err)
{
	const char *uid = standings->all[0].uid;
	struct logged_rows rows;
	int status = history_hanging(standings->store, standings->all[0].ref, &rows, err);

	for (size_t i = 0; status == 0 && i < rows.count; i++) {
		const struct thing *thing = thing_named(rows.all[i].thing);
		size_t before = standings->count;
		enum past past;

		if (!thing)
			continue;
		status = add(standings, (struct ref){ thing->kind, rows.all[i].row }, &past, err);
		if (status == 0 && standings->count > before &&
		    !refers_to(&standings->all[before].object, uid))
			standings->count = before;	/* of another claim then */
	}
	logged_rows_release(&rows);
	return status;
}

static int gather(struct standings *standings, struct ref ref, const char *moment,
		  struct error *err)
{
	char letter = thing_of(ref.kind)->letter;
	enum past past;

	if (past_entry(standings->store, moment, &standings->change, err) < 0 ||
	    add(standings, ref, &past, err) < 0)
		return -1;
	if (past == PAST_ERASED)
		return error_set(err, ERROR_CONFLICT, "what %c%lld was then has been erased", letter,
				 (long long)ref.id);
	if (past == PAST_NONE)
		return error_set(err, ERROR_MISSING, "there was no %c%lld at %s ('twosource history"
				 " %c%lld' says when it was added)", letter, (long long)ref.id,
				 moment, letter, (long long)ref.id);
	if (add_hanging(standings, err) < 0)
		return -1;
	for (size_t i = 0; i < standings->count; i++)
		if (add_refs(standings, i, err) < 0)
			return -1;
	return 0;
}

/* ---- The ledger of then ----------------------------------------------------- */

static int by_ref(const void *a, const void *b)
{
	const struct standing *x = a, *y = b;

	if (x->ref.kind != y->ref.kind)
		return (x->ref.kind > y->ref.kind) - (x->ref.kind < y->ref.kind);
	return (x->ref.id > y->ref.id) - (x->ref.id < y->ref.id);
}

static int find_ref(void *context, const char *uid, struct ref *ref, struct error *err)
{
	const struct standings *standings = context;

	(void)err;
	*ref = (struct ref){ THING_NONE, 0 };
	for (size_t i = 0; i < standings->count; i++)
		if (strcmp(standings->all[i].uid, uid) == 0)
			*ref = standings->all[i].ref;
	return 0;
}

/* Has it all that it needs?  The other end of a link may have been erased. */
static bool is_whole(const struct thing *thing, const void *record)
{
	for (size_t i = 0; i < thing->field_count; i++)
		if ((thing->fields[i].flags & FIELD_NEEDED) &&
		    !field_given(&thing->fields[i], record))
			return false;
	return true;
}

static int put(struct standings *standings, struct restore *restore, size_t i,
	       struct error *err)
{
	const struct standing *standing = &standings->all[i];
	const struct thing *thing = thing_of(standing->ref.kind);
	const char *content = object_get(&standing->object, "content");
	void *record = arena_take(&standings->arena, thing->size);
	struct uid uid;

	if (!record)
		return error_memory(err);
	if (past_record(thing, &standing->object, standing->ref.id, find_ref, standings, record,
			err) < 0)
		return -1;
	if (!is_whole(thing, record))
		return 0;
	if (restore_row(restore, thing, record, &standings->arena, err) < 0)
		return -1;
	if (thing->kind == THING_CHECK && content && uid_read(&uid, content) == 0)
		return restore_changed(restore, standing->ref.id, &uid, err);
	return 0;
}

static int expect(struct standings *standings, struct restore *restore, struct error *err)
{
	for (size_t i = 0; i < standings->count; i++) {
		struct uid uid;

		if (uid_read(&uid, standings->all[i].uid) < 0)
			return error_set(err, ERROR_STORE, "the audit log holds the uid '%s', which is"
					 " none", standings->all[i].uid);
		if (restore_expect(restore, standings->all[i].ref, &uid, err) < 0)
			return -1;
	}
	return 0;
}

static int make(struct standings *standings, struct store *then, struct error *err)
{
	struct restore *restore;

	qsort(standings->all, standings->count, sizeof(*standings->all), by_ref);
	if (restore_open(&restore, then, NULL, err) < 0)
		return -1;
	if (expect(standings, restore, err) < 0) {
		restore_abandon(restore);
		return -1;
	}
	for (size_t i = 0; i < standings->count; i++)
		if (put(standings, restore, i, err) < 0) {
			restore_abandon(restore);
			return -1;
		}
	return restore_commit(restore, err);
}

int as_of_open(struct store **opened, struct store *store, struct ref ref,
	       const char *moment, struct error *err)
{
	struct standings standings = { .store = store };
	struct store *then = NULL;
	int status = -1;

	arena_init(&standings.arena);
	if (gather(&standings, ref, moment, err) == 0 && store_open_memory(&then, err) == 0) {
		status = make(&standings, then, err);
		if (status == 0)
			*opened = then;
		else
			store_close(then);
	}
	free(standings.all);
	arena_release(&standings.arena);
	return status;
}
