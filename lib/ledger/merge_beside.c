#include "ledger/merge_parts.h"

#include "base/object.h"
#include "ledger/article.h"
#include "ledger/change.h"

#include <stdlib.h>
#include <string.h>

/* One row beside the things, by the ids of here. */
struct place {
	const struct beside *beside;
	int64_t row;
	const char *item;
	bool turned;		/* of a pair of claims the other one has the smaller id here */
};

static int find_place(struct merge *merge, struct place *place, int64_t other,
		      const char *item, bool *refused, struct error *err)
{
	const char *name = place->beside->name;

	*refused = false;
	if (merge_id(merge, name, other, &place->row, err) < 0 ||
	    merge_item(merge, name, item, &place->item, refused, err) < 0 ||
	    merge_belongs_to_refused(merge, name, other, item, refused, err) < 0)
		return -1;
	*refused = *refused || place->row <= 0;
	place->turned = !*refused && place->beside == &dismissal_beside &&
			strtoll(place->item + 1, NULL, 10) < place->row;
	return 0;
}

/* The pair the other way round: under its place in the log it is gone. */
static int turn(struct merge *merge, struct place *place, struct object *object,
		bool logged, struct error *err)
{
	struct slice other = buffer_all(&merge->other);
	int64_t row = strtoll(place->item + 1, NULL, 10);
	const char *claim = NULL;

	if (logged && change_row_item(merge->to, place->beside->name, place->row, place->item,
				      CHANGE_REMOVE, other, other, err) < 0)
		return -1;
	place->item = arena_format(&merge->arena, "c%lld", (long long)place->row);
	place->row = row;
	for (size_t i = 0; i < object->count; i++) {
		if (strcmp(object->all[i].name, "claim") == 0) {
			claim = object->all[i].value;
			object->all[i].value = object_get(object, "other");
		} else if (strcmp(object->all[i].name, "other") == 0) {
			object->all[i].value = claim;
		}
	}
	return arena_failed(&merge->arena) ? error_memory(err) : 0;
}

/* From before the log knew of such rows. */
static int note_unlogged(struct merge *merge, const struct place *place, struct error *err)
{
	struct statement insert;

	statement_open(&insert, merge->to,
		"INSERT OR IGNORE INTO unlogged (thing, row, item) SELECT :thing, :row,"
		" coalesce(:item, '') WHERE NOT EXISTS (SELECT 1 FROM change_row"
		"  WHERE thing = :thing AND row = :row AND item IS :item)");
	statement_bind_text(&insert, ":thing", place->beside->name);
	statement_bind_int(&insert, ":row", place->row);
	statement_bind_text(&insert, ":item", place->item);
	statement_step(&insert);
	return statement_close(&insert, err);
}

/* What it refers to was removed here: it goes as well, or stays as it is. */
static int leave_out(struct merge *merge, const struct place *place, struct error *err)
{
	struct slice other = buffer_all(&merge->other);
	bool lives = merge->mine.length > 0;

	return change_row_item(merge->to, place->beside->name, place->row, place->item,
			       lives ? CHANGE_EDIT : CHANGE_REMOVE,
			       lives ? buffer_all(&merge->mine) : other, other, err);
}

/* Is every row that it refers to here? */
static int refers_to_all(struct merge *merge, const struct beside *beside,
			 const struct object *object, bool *all, struct error *err)
{
	*all = true;
	for (int i = 0; *all && beside->members[i]; i++) {
		const char *value = object_get(object, beside->members[i]);
		struct error why;
		struct ref ref;

		if (!value || beside->refs[i] == '-' || beside->refs[i] == 'x' ||
		    ref_find(merge->to, thing_lettered(beside->refs[i])->kind, value, &ref,
			     &why) == 0)
			continue;
		*all = false;
		if (why.kind != ERROR_MISSING && why.kind != ERROR_INPUT) {
			*err = why;
			return -1;
		}
	}
	return 0;
}

static int put_place(struct merge *merge, struct place *place, bool logged, struct error *err)
{
	struct object object;
	bool all;

	if (object_read(&object, buffer_all(&merge->other), &merge->arena, err) < 0 ||
	    refers_to_all(merge, place->beside, &object, &all, err) < 0)
		return -1;
	if (!all)
		return logged ? leave_out(merge, place, err) : 0;
	if (place->turned && turn(merge, place, &object, logged, err) < 0)
		return -1;
	if (beside_put(merge->to, place->beside, place->row, place->item, &object, err) < 0)
		return -1;
	if (place->turned)
		return beside_log(merge->to, place->beside, place->row, place->item, SLICE_NONE,
				  err);
	return note_unlogged(merge, place, err);
}

/* Both have changed it: as merge_rows.c decides. */
static int settle(struct merge *merge, struct place *place, const struct news *news,
		  struct error *err)
{
	enum verdict_of_merge verdict = merge_decide(news, buffer_all(&merge->mine),
						     buffer_all(&merge->other));
	bool theirs = verdict == MERGE_THEIRS_DISPUTED;
	struct slice stands = buffer_all(theirs ? &merge->other : &merge->mine);
	struct slice falls = buffer_all(theirs ? &merge->mine : &merge->other);

	if (verdict == MERGE_THEIRS)
		return put_place(merge, place, true, err);
	if (theirs && put_place(merge, place, true, err) < 0)
		return -1;
	if (change_row_item(merge->to, place->beside->name, place->row, place->item, CHANGE_EDIT,
			    stands, falls, err) < 0)
		return -1;
	return verdict == MERGE_MINE ? 0 : merge_conflict(merge, 0, 0, err);
}

/* Where a pair that was turned would stand. */
static int read_turned(struct merge *merge, const struct place *place, struct error *err)
{
	char item[32];

	snprintf(item, sizeof(item), "c%lld", (long long)place->row);
	return beside_read(merge->to, place->beside, strtoll(place->item + 1, NULL, 10), item,
			   &merge->mine, err);
}

static int count_article(struct merge *merge, int64_t id, int64_t *count, struct error *err)
{
	struct statement query;

	*count = 0;
	statement_open(&query, merge->to, "SELECT count(*) FROM article WHERE id = :id");
	statement_bind_int(&query, ":id", id);
	if (statement_step(&query))
		*count = statement_int(&query, 0);
	return statement_close(&query, err);
}

/* The text of an article that is back. */
static int bring_back(struct merge *merge, struct place *place, struct error *err)
{
	int64_t there;

	if (count_article(merge, place->row, &there, err) < 0)
		return -1;
	if (!there)
		return 0;
	if (change_row_item(merge->to, place->beside->name, place->row, place->item, CHANGE_ADD,
			    buffer_all(&merge->other), SLICE_NONE, err) < 0)
		return -1;
	return put_place(merge, place, true, err);
}

static int take_place(struct merge *merge, struct place *place, struct error *err)
{
	struct news news;
	int lives;

	buffer_clear(&merge->mine);
	lives = place->turned ? read_turned(merge, place, err) :
		beside_read(merge->to, place->beside, place->row, place->item, &merge->mine, err);
	if (lives < 0 ||
	    merge_news(merge, place->beside->name, place->row, place->item, &news, err) < 0)
		return -1;
	if (!lives && news.here && !news.there)
		return place->beside == &snapshot_beside ? bring_back(merge, place, err) : 0;
	if (!lives)
		return put_place(merge, place, news.there, err);
	if (!news.there || place->turned ||
	    slice_equal(buffer_all(&merge->mine), buffer_all(&merge->other)))
		return 0;
	return settle(merge, place, &news, err);
}

static int take_beside(struct merge *merge, const struct beside *beside, struct error *err)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	statement_open(&query, merge->from, beside->all);
	while (status == 0 && statement_step(&query)) {
		struct place place = { .beside = beside };
		bool refused;

		arena_reset(&merge->arena);
		status = find_place(merge, &place, statement_int(&query, 0),
				    statement_text(&query, 1), &refused, err);
		if (status < 0 || refused)
			continue;
		buffer_clear(&merge->other);
		beside_write(beside, &query, &merge->other);
		status = buffer_failed(&merge->other) ? error_memory(err) :
			merge_allow_text(buffer_all(&merge->other), err);
		if (status == 0)
			status = take_place(merge, &place, err);
	}
	return statement_close(&query, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

/* ---- Removed there ---------------------------------------------------------- */

static int remove_place(struct merge *merge, const struct beside *beside, int64_t row,
			const char *item, struct error *err)
{
	struct dependants on = { 0 };	/* its article goes last, or stays */
	struct news news;
	int lives;

	buffer_clear(&merge->mine);
	if (merge_news(merge, beside->name, row, item, &news, err) < 0)
		return -1;
	lives = beside_read(merge->to, beside, row, item, &merge->mine, err);
	if (lives <= 0 || !news.removed_there)
		return lives < 0 ? -1 : 0;
	if (beside == &snapshot_beside && record_dependants(merge->to, &article_thing, row, &on,
							    err) < 0)
		return -1;
	if ((news.here && !news.removed_here) || on.claims > 0)
		return change_row_item(merge->to, beside->name, row, item, CHANGE_ADD,
				       buffer_all(&merge->mine), SLICE_NONE, err);
	return beside_take_away(merge->to, beside, row, item, err);
}

static int remove_beside(struct merge *merge, const struct beside *beside, struct error *err)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	statement_open(&query, merge->to,
		"SELECT DISTINCT r.row, r.item FROM temp.merge_entry e"
		" JOIN change_row r ON r.change = e.mine"
		" WHERE e.fresh AND r.thing = :thing AND r.action = 'remove' AND r.row <> 0");
	statement_bind_text(&query, ":thing", beside->name);
	while (status == 0 && statement_step(&query)) {
		arena_reset(&merge->arena);
		status = remove_place(merge, beside, statement_int(&query, 0),
				      arena_text(&merge->arena, statement_text(&query, 1)), err);
	}
	return statement_close(&query, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

int merge_beside(struct merge *merge, struct error *err)
{
	for (const struct beside *const *beside = besides; *beside; beside++)
		if (take_beside(merge, *beside, err) < 0 ||
		    remove_beside(merge, *beside, err) < 0)
			return -1;
	return 0;
}
