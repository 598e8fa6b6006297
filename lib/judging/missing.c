#include "judging/missing.h"

#include "judging/distinct.h"
#include "judging/rivals.h"
#include "ledger/link.h"
#include "ledger/listing.h"

static const char *const phrases[MISSING_COUNT] = {
	[MISSING_CHECK] = "no check",
	[MISSING_NEW_CHECK] = "changed since check",
	[MISSING_RESULT] = "check not finished",
	[MISSING_SOURCE] = "no source",
	[MISSING_SPEAKER] = "vague: nobody named",
	[MISSING_SECOND_SOURCE] = "one unnamed source",
	[MISSING_READING] = "figure has two readings",
	[MISSING_END] = "quote not closed",
	[MISSING_DATE] = "no date",
	[MISSING_GROUND_RULES] = "ground rules unknown",
	[MISSING_KNOWLEDGE] = "basis of knowledge not stated",
};

const char *missing_phrase(enum missing missing)
{
	return phrases[missing];
}

static bool is(const char *word, const char *wanted)
{
	return word && strcmp(word, wanted) == 0;
}

unsigned missing_of(const struct footing *footing)
{
	const bool speaks = is(footing->voice, "source");
	unsigned set = 0;

	if (!footing->status || is(footing->status, "unchecked"))
		set |= 1u << MISSING_CHECK;
	if (is(footing->status, "changed_since_check"))
		set |= 1u << MISSING_NEW_CHECK;
	if (is(footing->status, "pending"))
		set |= 1u << MISSING_RESULT;
	if (speaks && !footing->naming)
		set |= 1u << MISSING_SOURCE;
	if (is(footing->voice, "vague"))
		set |= 1u << MISSING_SPEAKER;
	if (speaks && is(footing->naming, "unnamed") && !footing->supported)
		set |= 1u << MISSING_SECOND_SOURCE;
	if (footing->rivals)
		set |= 1u << MISSING_READING;
	if (footing->unclosed)
		set |= 1u << MISSING_END;
	if (!footing->dated)
		set |= 1u << MISSING_DATE;
	if (speaks && footing->rules == RULES_UNKNOWN)
		set |= 1u << MISSING_GROUND_RULES;
	if (speaks && (!footing->knowledge || is(footing->knowledge, "not_stated")))
		set |= 1u << MISSING_KNOWLEDGE;
	return set;
}

static bool list_has(const char *list, const char *item)
{
	struct slice rest = slice_of(list), piece;

	while (slice_next(&rest, ';', &piece))
		if (slice_is(piece, item))
			return true;
	return false;
}

struct footing footing_of(const struct claim *claim, const struct source *source)
{
	return (struct footing){
		.status = claim->status,
		.voice = claim->voice,
		.knowledge = claim->knowledge,
		.naming = source ? source->naming : NULL,
		.rules = RULES_UNKNOWN,
		.unclosed = list_has(claim->flags, "unclosed"),
		.dated = claim->stated_on || claim->happened_on,
	};
}

int support_counts(struct store *store, const struct source *source, int64_t by,
		   bool *counts, struct error *err)
{
	struct claim claim;
	struct source other;
	enum ground_rules rules;
	struct arena arena;
	int status = -1;

	*counts = false;
	if (!source)
		return 0;
	arena_init(&arena);
	if (record_load(store, &claim_thing, by, &claim, &arena, err) < 0)
		goto out;
	if (claim.source.id &&
	    (record_load(store, &source_thing, claim.source.id, &other, &arena, err) < 0 ||
	     ground_rules_load(store, &claim, &other, &rules, err) < 0 ||
	     (rules != RULES_OFF_RECORD &&
	      sources_distinct(store, source->id, other.id, counts, err) < 0)))
		goto out;
	status = 0;
out:
	arena_release(&arena);
	return status;
}

static int load_support(struct store *store, const struct claim *claim,
			const struct source *source, bool *supported,
			struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct link link;
	int status = 0;

	filter.claim = claim->id;
	filter.relation = "supports";
	listing_open(&listing, store, &link_thing, &filter);
	while (status == 0 && !*supported && listing_next(&listing, &link))
		if (link.object.id == claim->id)
			status = support_counts(store, source, link.subject.id,
						supported, err);
	if (status < 0) {
		(void)!listing_close(&listing, &(struct error){ 0 });
		return -1;
	}
	return listing_close(&listing, err);
}

static int load_rivals(struct store *store, const struct claim *claim,
		       bool *rivals, struct error *err)
{
	struct figures figures;
	struct arena arena;
	int status;

	arena_init(&arena);
	status = figures_load(store, claim->id, &figures, &arena, err);
	if (status == 0)
		*rivals = figures_in_doubt(&figures);
	arena_release(&arena);
	return status;
}

int footing_load(struct store *store, const struct claim *claim,
		 const struct source *source, struct footing *footing,
		 struct error *err)
{
	*footing = footing_of(claim, source);
	if (ground_rules_load(store, claim, source, &footing->rules, err) < 0)
		return -1;
	if (load_support(store, claim, source, &footing->supported, err) < 0)
		return -1;
	return load_rivals(store, claim, &footing->rivals, err);
}
