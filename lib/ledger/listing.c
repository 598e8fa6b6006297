#include "ledger/listing.h"

#include "base/edtf.h"

struct filter filter_all(void)
{
	return (struct filter){ .stated_from = EDTF_PAST,   .stated_to = EDTF_FUTURE,
				.happened_from = EDTF_PAST, .happened_to = EDTF_FUTURE };
}

bool filter_is_all(const struct filter *f)
{
	return !f->source && !f->article && !f->claim && !f->outlet && !f->tag &&
	       !f->status && !f->naming && !f->ground_rules && !f->relation && !f->result &&
	       !f->voice && !f->text && f->stated_from == EDTF_PAST &&
	       f->stated_to == EDTF_FUTURE && f->happened_from == EDTF_PAST &&
	       f->happened_to == EDTF_FUTURE;
}

/* The statement that does the least work for this filter. */
static const char *choose(const struct thing *thing, const struct filter *filter)
{
	bool by_id = filter->sort && strcmp(filter->sort, "id") == 0 && !filter->descending;

	if (thing->list_by_id && filter_is_all(filter) &&
	    (by_id || (!filter->sort && thing->kind != THING_CLAIM && !filter->descending)))
		return filter->bare && thing->bare_by_id ? thing->bare_by_id : thing->list_by_id;
	if (thing->list_in_order && filter_is_all(filter) && !filter->sort && !filter->descending)
		return filter->bare && thing->bare_in_order ? thing->bare_in_order
							    : thing->list_in_order;
	if (filter->claim && thing->list_of_claim)
		return thing->list_of_claim;
	if (filter->article && thing->list_of_article)
		return thing->list_of_article;
	/* A claim is also found by the source it was heard from, which the index
	 * of sources does not know. */
	if (filter->source && thing->list_of_source && thing->kind != THING_CLAIM)
		return thing->list_of_source;
	return thing->list;
}

static void bind_text(struct statement *s, const char *name, const char *text)
{
	if (text && statement_has(s, name))
		statement_bind_text(s, name, text);
}

static void bind_int(struct statement *s, const char *name, int64_t number, int64_t none)
{
	if (number != none && statement_has(s, name))
		statement_bind_int(s, name, number);
}

void filter_bind(struct statement *s, const struct filter *filter)
{
	bind_int(s, ":source", filter->source, 0);
	bind_int(s, ":article", filter->article, 0);
	bind_int(s, ":claim", filter->claim, 0);
	bind_text(s, ":outlet", filter->outlet);
	bind_text(s, ":tag", filter->tag);
	bind_text(s, ":status", filter->status);
	bind_text(s, ":naming", filter->naming);
	bind_text(s, ":ground_rules", filter->ground_rules);
	bind_text(s, ":relation", filter->relation);
	bind_text(s, ":result", filter->result);
	bind_text(s, ":voice", filter->voice);
	bind_text(s, ":text", filter->text);
	bind_int(s, ":stated_from", filter->stated_from, EDTF_PAST);
	bind_int(s, ":stated_to", filter->stated_to, EDTF_FUTURE);
	bind_int(s, ":happened_from", filter->happened_from, EDTF_PAST);
	bind_int(s, ":happened_to", filter->happened_to, EDTF_FUTURE);
}

/* Sorting makes ready to sort before there is a row to see, which is dear for a
 * report that asks it of every claim.  Most have none. */
static const char *any_of(const struct thing *thing, const struct filter *filter)
{
	static const char check[] =
		"SELECT EXISTS (SELECT 1 FROM verification WHERE claim = :id)";
	static const char figure[] =
		"SELECT EXISTS (SELECT 1 FROM figure WHERE claim = :id)";
	static const char claim_link[] =
		"SELECT EXISTS (SELECT 1 FROM link WHERE subject_claim = :id)"
		" OR EXISTS (SELECT 1 FROM link WHERE object_claim = :id)";
	static const char source_link[] =
		"SELECT EXISTS (SELECT 1 FROM link WHERE subject_source = :id)"
		" OR EXISTS (SELECT 1 FROM link WHERE object_source = :id)";

	if (filter->claim && thing->kind == THING_CHECK)
		return check;
	if (filter->claim && thing->kind == THING_FIGURE)
		return figure;
	if (thing->kind == THING_LINK)
		return filter->claim ? claim_link : filter->source ? source_link : NULL;
	return NULL;
}

/* Is it certain that there is no row?  A failure shows in the listing itself. */
static bool has_none(struct store *store, const struct thing *thing,
		     const struct filter *filter)
{
	const char *sql = any_of(thing, filter);
	struct statement query;
	struct error ignored;
	bool none;

	if (!sql)
		return false;
	statement_open(&query, store, sql);
	statement_bind_int(&query, ":id", filter->claim ? filter->claim : filter->source);
	none = statement_step(&query) && statement_int(&query, 0) == 0;
	return statement_close(&query, &ignored) == 0 && none;
}

void listing_open(struct listing *listing, struct store *store,
		  const struct thing *thing, const struct filter *filter)
{
	struct statement *s = &listing->query;

	listing->thing = thing;
	arena_init(&listing->arena);
	listing->none = has_none(store, thing, filter);
	if (listing->none)
		return;
	statement_open(s, store, choose(thing, filter));
	filter_bind(s, filter);
	bind_text(s, ":sort", filter->sort);
	bind_int(s, ":descending", filter->descending, -1);
	bind_int(s, ":limit", filter->limit ? filter->limit : -1, 0);
}

bool listing_step(struct listing *listing)
{
	return !listing->none && statement_step(&listing->query);
}

bool listing_next(struct listing *listing, void *record)
{
	if (!listing_step(listing))
		return false;
	arena_reset(&listing->arena);
	record_read(&listing->query, listing->thing, record, &listing->arena);
	return !arena_failed(&listing->arena);
}

int listing_close(struct listing *listing, struct error *err)
{
	bool failed = arena_failed(&listing->arena);

	arena_release(&listing->arena);
	if (!listing->none && statement_close(&listing->query, err) < 0)
		return -1;
	return failed ? error_memory(err) : 0;
}
