#include "ledger/merge_parts.h"

#include "ledger/change.h"
#include "ledger/claim.h"
#include "ledger/figure.h"
#include "ledger/listing.h"
#include "ledger/logged.h"
#include "ledger/source.h"

#include <stdlib.h>
#include <string.h>

/* One row on its way. */
struct coming {
	const struct thing *thing;
	void *record;		/* as it is there; then as it will be here */
	int64_t id;		/* here */
	bool lives;		/* a row with that id is here */
	bool altered;		/* it cannot be as it is there: a codename, a reference */
	bool faded;		/* ...to what was erased here: nothing says how it was there */
	struct news news;
	struct along along;
	unsigned char content[16];
	int64_t import;
};

static int64_t *id_in(const struct thing *thing, void *record)
{
	return field_at(&thing->fields[0], record);
}

/* ---- As it is there --------------------------------------------------------- */

static int read_along(struct merge *merge, struct coming *coming, int64_t other,
		      struct error *err)
{
	struct statement query;

	statement_open(&query, merge->from,
		"SELECT (SELECT content FROM verification WHERE id = :id AND :thing = 'check'),"
		" (SELECT digest FROM import_row WHERE thing = :thing AND row = :id)");
	statement_bind_int(&query, ":id", other);
	statement_bind_text(&query, ":thing", coming->thing->name);
	if (statement_step(&query)) {
		if (statement_slice(&query, 0).length == sizeof(coming->content)) {
			memcpy(coming->content, statement_slice(&query, 0).at,
			       sizeof(coming->content));
			coming->along.content = coming->content;
		}
		if (!statement_is_null(&query, 1)) {
			coming->import = statement_int(&query, 1);
			coming->along.import = &coming->import;
		}
	}
	return statement_close(&query, err);
}

/* Does it refer to what was erased here? */
static int find_faded(struct merge *merge, struct coming *coming, struct error *err)
{
	const struct thing *thing = coming->thing;

	for (size_t i = 0; !coming->faded && i < thing->field_count; i++) {
		const struct ref *ref = field_at(&thing->fields[i], coming->record);
		int64_t mine;

		if (thing->fields[i].type != FIELD_REF || ref->id == 0)
			continue;
		if (merge_id(merge, thing_of(ref->kind)->name, ref->id, &mine, err) < 0)
			return -1;
		coming->faded = mine == 0;
	}
	return 0;
}

/* A reference to a row that is refused is left out. */
static int drop_refs(struct merge *merge, struct coming *coming, struct error *err)
{
	const struct thing *thing = coming->thing;

	for (size_t i = 0; i < thing->field_count; i++) {
		struct ref *ref = field_at(&thing->fields[i], coming->record);
		int64_t mine;

		if (thing->fields[i].type != FIELD_REF || ref->id == 0)
			continue;
		if (merge_id(merge, thing_of(ref->kind)->name, ref->id, &mine, err) < 0)
			return -1;
		coming->altered = coming->altered || mine <= 0;
		if (mine <= 0)
			*ref = (struct ref){ THING_NONE, 0 };
	}
	return 0;
}

/* Those that are left, and its own id, by the ids of here. */
static int turn_refs(struct merge *merge, struct coming *coming, struct error *err)
{
	const struct thing *thing = coming->thing;

	for (size_t i = 0; i < thing->field_count; i++) {
		struct ref *ref = field_at(&thing->fields[i], coming->record);

		if (thing->fields[i].type == FIELD_REF && ref->id != 0 &&
		    merge_id(merge, thing_of(ref->kind)->name, ref->id, &ref->id, err) < 0)
			return -1;
	}
	*id_in(thing, coming->record) = coming->id;
	return 0;
}

/* ---- Codenames -------------------------------------------------------------- */

static const char *renamed(struct merge *merge, const struct source *source)
{
	return arena_format(&merge->arena, "%s-%02x%02x", source->codename, source->uid.bytes[0],
			    source->uid.bytes[1]);
}

static int tell_renamed(struct merge *merge, int64_t id, const char *before,
			const char *after, struct error *err)
{
	merge->what->renamed++;
	return merge_tell(merge, err, "two sources were called '%s': s%lld is '%s' now", before,
			  (long long)id, after);
}

/* The smaller uid keeps it, on whichever side. */
static int settle_codename(struct merge *merge, struct coming *coming, struct error *err)
{
	struct source *source = coming->record, other;
	struct statement query;
	int64_t id = 0;
	const char *before;

	statement_open(&query, merge->to,
		"SELECT id FROM source WHERE codename = :codename AND id <> :id");
	statement_bind_text(&query, ":codename", source->codename);
	statement_bind_int(&query, ":id", coming->id);
	if (statement_step(&query))
		id = statement_int(&query, 0);
	if (statement_close(&query, err) < 0)
		return -1;
	if (!id)
		return 0;
	if (record_load(merge->to, &source_thing, id, &other, &merge->arena, err) < 0)
		return -1;
	before = source->codename;
	if (memcmp(source->uid.bytes, other.uid.bytes, sizeof(other.uid.bytes)) > 0) {
		source->codename = renamed(merge, source);
		coming->altered = true;
		return tell_renamed(merge, coming->id, before, source->codename, err);
	}
	other.codename = renamed(merge, &other);
	if (record_edit(merge->to, &source_thing, &other, &merge->arena, err) < 0)
		return -1;
	return tell_renamed(merge, id, before, other.codename, err);
}

/* ---- Into its place --------------------------------------------------------- */

static int note_claim(struct merge *merge, const struct coming *coming, struct error *err)
{
	int64_t claim = coming->thing == &claim_thing ? coming->id :
			coming->thing == &figure_thing ?
			((const struct figure *)coming->record)->claim.id : 0;

	return claim ? statement_run_on(merge->to, "INSERT OR IGNORE INTO temp.merge_claim (id)"
					" VALUES (:id)", claim, err) : 0;
}

/* merge->other is how it is there; merge->line becomes how it is here then.  Rows that
 * it refers to may come later: their uids are asked of the other ledger. */
static int put_row(struct merge *merge, struct coming *coming, struct error *err)
{
	buffer_clear(&merge->line);
	if (drop_refs(merge, coming, err) < 0 ||
	    (coming->thing == &source_thing && settle_codename(merge, coming, err) < 0) ||
	    logged_content(merge->from, coming->thing, coming->record, &merge->line, err) < 0 ||
	    turn_refs(merge, coming, err) < 0 || arena_failed(&merge->arena) ||
	    record_put(merge->to, coming->thing, coming->record, coming->lives, &coming->along,
		       err) < 0)
		return arena_failed(&merge->arena) ? error_memory(err) : -1;
	return note_claim(merge, coming, err);
}

/* What came with the log is how it is there. */
static int take_theirs(struct merge *merge, struct coming *coming, struct error *err)
{
	if (put_row(merge, coming, err) < 0)
		return -1;
	if (!coming->altered)
		return 0;
	if (coming->faded && merge_fade(merge, coming->thing->name, coming->id, err) < 0)
		return -1;
	return change_row(merge->to, coming->thing->name, coming->id, CHANGE_EDIT,
			  buffer_all(&merge->line),
			  coming->faded ? SLICE_NONE : buffer_all(&merge->other), err);
}

/* ---- Both have changed it --------------------------------------------------- */

/* A version that named what was erased here is not kept. */
static int settle_faded(struct merge *merge, struct coming *coming, struct error *err)
{
	if (merge_fade(merge, coming->thing->name, coming->id, err) < 0 ||
	    change_row(merge->to, coming->thing->name, coming->id, CHANGE_EDIT,
		       buffer_all(&merge->mine), SLICE_NONE, err) < 0)
		return -1;
	return merge_tell(merge, err, "%c%lld was changed in both: the version of this ledger stands;"
			  " the other named what was erased here, and is not kept",
			  coming->thing->letter, (long long)coming->id);
}

static int settle(struct merge *merge, struct coming *coming, enum verdict_of_merge verdict,
		  struct error *err)
{
	bool theirs = verdict == MERGE_THEIRS_DISPUTED;
	struct slice falls = buffer_all(theirs ? &merge->mine : &merge->other);

	if (coming->faded && !theirs)
		return settle_faded(merge, coming, err);
	if (theirs && (put_row(merge, coming, err) < 0 ||
		       (coming->faded &&
			merge_fade(merge, coming->thing->name, coming->id, err) < 0)))
		return -1;
	merge->what->edited += theirs;
	if (change_row(merge->to, coming->thing->name, coming->id, CHANGE_EDIT,
		       buffer_all(theirs ? &merge->line : &merge->mine), falls, err) < 0)
		return -1;
	if (verdict == MERGE_MINE)
		return 0;
	if (merge_conflict(merge, 0, 0, err) < 0)
		return -1;
	return merge_tell(merge, err, "%c%lld was changed in both: the later version stands, that of"
			  " %s ledger ('twosource conflict list' has the other)",
			  coming->thing->letter, (long long)coming->id,
			  theirs ? "the other" : "this");
}

static int is_here(struct merge *merge, struct coming *coming, struct error *err)
{
	void *mine = arena_take(&merge->arena, coming->thing->size);
	struct error why;

	if (!mine)
		return error_memory(err);
	buffer_clear(&merge->mine);
	if (record_load(merge->to, coming->thing, coming->id, mine, &merge->arena, &why) < 0) {
		*err = why;
		return why.kind == ERROR_MISSING ? 0 : -1;
	}
	coming->lives = true;
	return logged_content(merge->to, coming->thing, mine, &merge->mine, err);
}

/* Has something come that refers to it, directly or through others? */
static int is_needed(struct merge *merge, const struct thing *thing, int64_t other,
		     int depth, bool *needed, struct error *err)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	if (!thing->dependants)
		return 0;
	statement_open(&query, merge->from, thing->dependants);
	statement_bind_int(&query, ":id", other);
	while (status == 0 && !*needed && statement_step(&query)) {
		const struct thing *on = thing_named(statement_text(&query, 0));
		struct news news = { .there = false };
		int64_t mine;

		status = merge_id(merge, on->name, statement_int(&query, 1), &mine, err);
		if (status == 0 && mine > 0)
			status = merge_news(merge, on->name, mine, NULL, &news, err);
		*needed = *needed || news.there;
		if (status == 0 && mine > 0 && !*needed && depth > 0)
			status = is_needed(merge, on, statement_int(&query, 1), depth - 1, needed,
					   err);
	}
	return statement_close(&query, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

/* Removed here, and there something has come to depend on it: it comes back. */
static int bring_back(struct merge *merge, struct coming *coming, int64_t other,
		      struct error *err)
{
	bool needed = false;

	if (is_needed(merge, coming->thing, other, 20, &needed, err) < 0)
		return -1;
	if (!needed)
		return 0;
	if (put_row(merge, coming, err) < 0 ||
	    change_row(merge->to, coming->thing->name, coming->id, CHANGE_ADD,
		       buffer_all(&merge->line), SLICE_NONE, err) < 0 ||
	    merge_conflict(merge, coming->news.remove_change, coming->news.remove_n, err) < 0 ||
	    merge_tell(merge, err, "%c%lld was removed here, and there something depends on it:"
		       " it is back", coming->thing->letter, (long long)coming->id) < 0)
		return -1;
	merge->what->added++;
	return 0;
}

static int decide(struct merge *merge, struct coming *coming, int64_t other,
		  struct error *err)
{
	const struct news *news = &coming->news;
	enum verdict_of_merge verdict;

	if (!coming->lives) {
		if (news->here && !news->there)
			return bring_back(merge, coming, other, err);
		if (news->here && (merge_conflict(merge, news->remove_change, news->remove_n,
						  err) < 0 ||
				   merge_tell(merge, err, "%c%lld was removed here and changed there:"
					      " it is back", coming->thing->letter,
					      (long long)coming->id) < 0))
			return -1;
		merge->what->added++;
		return take_theirs(merge, coming, err);
	}
	if (!news->there || slice_equal(buffer_all(&merge->mine), buffer_all(&merge->other)))
		return 0;
	verdict = merge_decide(news, buffer_all(&merge->mine), buffer_all(&merge->other));
	if (verdict != MERGE_THEIRS)
		return settle(merge, coming, verdict, err);
	merge->what->edited++;
	return take_theirs(merge, coming, err);
}

static int take_row(struct merge *merge, const struct thing *thing, void *record,
		    struct error *err)
{
	struct coming coming = { .thing = thing, .record = record };
	int64_t other = *id_in(thing, record);

	arena_reset(&merge->arena);
	buffer_clear(&merge->other);
	if (merge_id(merge, thing->name, other, &coming.id, err) < 0)
		return -1;
	if (coming.id <= 0)
		return 0;	/* refused */
	if (merge_news(merge, thing->name, coming.id, NULL, &coming.news, err) < 0 ||
	    is_here(merge, &coming, err) < 0)
		return -1;
	if (coming.lives && !coming.news.there)
		return 0;
	if (logged_content(merge->from, thing, record, &merge->other, err) < 0 ||
	    merge_allow_text(buffer_all(&merge->other), err) < 0 ||
	    read_along(merge, &coming, other, err) < 0 ||
	    find_faded(merge, &coming, err) < 0)
		return -1;
	return decide(merge, &coming, other, err);
}

static int take_thing(struct merge *merge, const struct thing *thing, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct error ignored;
	void *record = malloc(thing->size);
	int status = 0;

	if (!record)
		return error_memory(err);
	listing_open(&listing, merge->from, thing, &filter);
	while (status == 0 && listing_next(&listing, record))
		status = take_row(merge, thing, record, err);
	free(record);
	return listing_close(&listing, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

/* ---- Removed there ---------------------------------------------------------- */

static int keep(struct merge *merge, const struct coming *coming, const char *why,
		struct error *err)
{
	if (change_row(merge->to, coming->thing->name, coming->id, CHANGE_ADD,
		       buffer_all(&merge->mine), SLICE_NONE, err) < 0 ||
	    merge_conflict(merge, coming->news.remove_change, coming->news.remove_n, err) < 0)
		return -1;
	return merge_tell(merge, err, "%c%lld was removed there and %s here: it stays",
			  coming->thing->letter, (long long)coming->id, why);
}

static int remove_row(struct merge *merge, const struct thing *thing, int64_t id,
		      struct error *err)
{
	struct coming coming = { .thing = thing, .id = id };
	struct dependants on;

	arena_reset(&merge->arena);
	if (merge_news(merge, thing->name, id, NULL, &coming.news, err) < 0 ||
	    is_here(merge, &coming, err) < 0)
		return -1;
	if (!coming.lives || !coming.news.removed_there)
		return 0;
	if (coming.news.here && !coming.news.removed_here)
		return keep(merge, &coming, "changed", err);
	if (record_dependants(merge->to, thing, id, &on, err) < 0)
		return -1;
	if (on.claims + on.figures + on.links + on.checks + on.editions > 0)
		return keep(merge, &coming, "something depends on it", err);
	merge->what->removed++;
	return record_take_away(merge->to, thing, id, err);
}

static int remove_rows(struct merge *merge, const struct thing *thing, struct error *err)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	statement_open(&query, merge->to,
		"SELECT DISTINCT r.row FROM temp.merge_entry e JOIN change_row r ON r.change = e.mine"
		" WHERE e.fresh AND r.thing = :thing AND r.action = 'remove' AND r.row <> 0");
	statement_bind_text(&query, ":thing", thing->name);
	while (status == 0 && statement_step(&query))
		status = remove_row(merge, thing, statement_int(&query, 0), err);
	return statement_close(&query, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

/* What others depend on comes first, and goes last. */
static const enum thing_kind kinds[] = {
	THING_ARTICLE, THING_SOURCE, THING_CLAIM, THING_FIGURE, THING_LINK, THING_CHECK,
};

int merge_rows(struct merge *merge, struct error *err)
{
	size_t count = sizeof(kinds) / sizeof(kinds[0]);

	for (size_t i = 0; i < count; i++)
		if (take_thing(merge, thing_of(kinds[i]), err) < 0)
			return -1;
	return 0;
}

int merge_removed(struct merge *merge, struct error *err)
{
	size_t i = sizeof(kinds) / sizeof(kinds[0]);

	while (i-- > 0)
		if (remove_rows(merge, thing_of(kinds[i]), err) < 0)
			return -1;
	return 0;
}
