#include "reporting/report.h"

#include "judging/missing.h"
#include "ledger/link.h"
#include "ledger/listing.h"
#include "reporting/report_row.h"

#include <stdlib.h>

/* A claim that has a row in this report. */
struct place {
	int64_t claim;
	uint32_t row;
	uint32_t rules;
};

struct report {
	struct store *store;
	struct report_selection selection;
	enum audience audience;
	struct filter filter;
	struct listing listing;
	struct claim claim;
	bool waiting;			/* claim is read and not yet looked at */
	bool ended, failed;
	struct error error;

	struct place *places;		/* by id; none for an internal report */
	size_t place_count, place_room;

	struct article article;		/* of the last row */
	struct arena article_arena;
	struct arena arena;		/* of the row */
	struct report_row row;
	struct report_counts counts;
};

static int read_source(struct report *report, struct ref ref, struct source *room,
		       const struct source **source, struct error *err)
{
	*source = NULL;
	if (!ref.id)
		return 0;
	if (record_load(report->store, &source_thing, ref.id, room, &report->arena,
			err) < 0)
		return -1;
	*source = room;
	return 0;
}

/* Numbering ahead. */

static int add_place(struct report *report, int64_t claim, enum ground_rules rules,
		     struct error *err)
{
	if (report->place_count == report->place_room) {
		size_t room = report->place_room ? 2 * report->place_room : 256;
		struct place *places = realloc(report->places, room * sizeof(*places));

		if (!places)
			return error_memory(err);
		report->places = places;
		report->place_room = room;
	}
	report->places[report->place_count] = (struct place){
		.claim = claim,
		.row = (uint32_t)report->place_count + 1,
		.rules = rules,
	};
	report->place_count++;
	return 0;
}

static int compare_places(const void *left, const void *right)
{
	const struct place *a = left, *b = right;

	return (a->claim > b->claim) - (a->claim < b->claim);
}

static const struct place *find_place(const struct report *report, int64_t claim)
{
	struct place key = { .claim = claim };

	if (!report->places)
		return NULL;
	return bsearch(&key, report->places, report->place_count,
		       sizeof(*report->places), compare_places);
}

static int place_claim(struct report *report, const struct claim *claim,
		       struct error *err)
{
	const struct source *source;
	struct source room;
	enum ground_rules rules;

	arena_reset(&report->arena);
	if (read_source(report, claim->source, &room, &source, err) < 0 ||
	    ground_rules_load(report->store, claim, source, &rules, err) < 0)
		return -1;
	if (!audience_sees_claim(report->audience, rules)) {
		report->counts.withheld[rules]++;
		return 0;
	}
	return add_place(report, claim->id, rules, err);
}

static int place_claims(struct report *report, struct error *err)
{
	struct listing listing;
	struct claim claim;
	int status = 0;

	listing_open(&listing, report->store, &claim_thing, &report->filter);
	while (status == 0 && listing_next(&listing, &claim))
		status = place_claim(report, &claim, err);
	if (status < 0) {
		(void)!listing_close(&listing, &(struct error){ 0 });
		return -1;
	}
	if (listing_close(&listing, err) < 0)
		return -1;
	if (report->place_count > 1)
		qsort(report->places, report->place_count, sizeof(*report->places),
		      compare_places);
	return 0;
}

int report_open(struct report **out, struct store *store,
		const struct report_selection *selection, enum audience audience,
		struct error *err)
{
	struct report *report = calloc(1, sizeof(*report));

	if (!report)
		return error_memory(err);
	report->store = store;
	report->selection = *selection;
	report->audience = audience;
	report->filter = filter_all();
	report->filter.article = selection->article;
	report->filter.source = selection->source;
	report->filter.tag = selection->tag;
	arena_init(&report->article_arena);
	arena_init(&report->arena);

	/* Reading the first claim takes the read lock that holds the ledger
	 * still until the last. */
	listing_open(&report->listing, store, &claim_thing, &report->filter);
	report->waiting = listing_next(&report->listing, &report->claim);
	report->ended = !report->waiting;
	if (report->waiting && audience != AUDIENCE_INTERNAL &&
	    place_claims(report, err) < 0) {
		(void)!report_close(report, &(struct error){ 0 });
		return -1;
	}
	*out = report;
	return 0;
}

/* Reading what a row needs. */

static int read_article(struct report *report, struct ref ref,
			const struct article **article, struct error *err)
{
	*article = NULL;
	if (!ref.id)
		return 0;
	if (report->article.id != ref.id) {
		report->article.id = 0;
		arena_reset(&report->article_arena);
		if (record_load(report->store, &article_thing, ref.id,
				&report->article, &report->article_arena, err) < 0) {
			report->article.id = 0;
			return -1;
		}
	}
	*article = &report->article;
	return 0;
}

static int read_checks(struct report *report, struct report_facts *facts,
		       struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct check check, *all = NULL;
	size_t count = 0, room = 0;

	filter.claim = facts->claim->id;
	listing_open(&listing, report->store, &check_thing, &filter);
	while (!arena_failed(&report->arena) && listing_next(&listing, &check)) {
		if (count == room) {
			struct check *more;

			room = room ? 2 * room : 4;
			more = arena_take(&report->arena, room * sizeof(*more));
			if (!more)
				break;
			if (count)
				memcpy(more, all, count * sizeof(*all));
			all = more;
		}
		all[count++] = (struct check){
			.id = check.id,
			.result = arena_text(&report->arena, check.result),
			.method = arena_text(&report->arena, check.method),
			.checker = arena_text(&report->arena, check.checker),
			.checked_on = arena_text(&report->arena, check.checked_on),
			.evidence = arena_text(&report->arena, check.evidence),
		};
	}
	facts->checks = all;
	facts->check_count = count;
	return listing_close(&listing, err);
}

/* Where a claim stands that has no row here, in published words. */
static int say_where(struct report *report, const struct report_facts *facts,
		     struct ref ref, const char **where, struct error *err)
{
	struct arena *arena = &report->arena;
	struct article article;

	*where = NULL;
	if (!ref.id)
		return 0;
	if (ref.id == facts->claim->article.id) {
		*where = "elsewhere in this article";
		return 0;
	}
	if (record_load(report->store, &article_thing, ref.id, &article, arena, err) < 0)
		return -1;
	if (article.title)
		*where = arena_format(arena, "in \"%s\"", article.title);
	else if (article.outlet)
		*where = "in an article";
	if (*where && article.outlet)
		*where = arena_format(arena, "%s, %s", *where, article.outlet);
	if (*where && article.published)
		*where = arena_format(arena, "%s, %s", *where, article.published);
	return 0;
}

/* Whether, and how, the audience may hear of the other end of a link. */
static int relate(struct report *report, const struct report_facts *facts,
		  struct report_relation *relation, bool *visible, struct error *err)
{
	const struct place *place;
	const struct source *source;
	struct source room;
	struct claim other;
	enum ground_rules rules;

	*visible = true;
	if (report->audience == AUDIENCE_INTERNAL)
		return 0;
	place = find_place(report, relation->claim);
	if (place) {
		relation->row = place->row;
		return 0;
	}
	if (record_load(report->store, &claim_thing, relation->claim, &other,
			&report->arena, err) < 0 ||
	    read_source(report, other.source, &room, &source, err) < 0 ||
	    ground_rules_load(report->store, &other, source, &rules, err) < 0)
		return -1;
	*visible = audience_sees_claim(report->audience, rules);
	return *visible ? say_where(report, facts, other.article, &relation->where, err) : 0;
}

static int add_relation(struct report *report, struct report_facts *facts,
			const struct report_relation *relation, size_t *room,
			struct error *err)
{
	struct report_relation *all = (struct report_relation *)facts->relations;

	if (facts->relation_count == *room) {
		*room = *room ? 2 * *room : 4;
		all = arena_take(&report->arena, *room * sizeof(*all));
		if (!all)
			return error_memory(err);
		if (facts->relation_count)
			memcpy(all, facts->relations,
			       facts->relation_count * sizeof(*all));
		facts->relations = all;
	}
	all[facts->relation_count++] = *relation;
	return 0;
}

static int read_link(struct report *report, struct report_facts *facts,
		     struct footing *footing, const struct link *link, size_t *room,
		     struct error *err)
{
	bool supports = strcmp(link->relation, "supports") == 0;
	bool from_other = link->object.id == facts->claim->id;
	struct report_relation relation = {
		.contradicts = !supports,
		.from_other = from_other,
		.claim = from_other ? link->subject.id : link->object.id,
		.basis = arena_text(&report->arena, link->basis),
	};
	bool visible;

	if (!supports && strcmp(link->relation, "contradicts") != 0)
		return 0;
	if (supports && from_other && !footing->supported &&
	    support_counts(report->store, facts->source, relation.claim,
			   &footing->supported, err) < 0)
		return -1;
	if (relate(report, facts, &relation, &visible, err) < 0)
		return -1;
	return visible ? add_relation(report, facts, &relation, room, err) : 0;
}

static int read_links(struct report *report, struct report_facts *facts,
		      struct footing *footing, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct link link;
	size_t room = 0;
	int status = 0;

	filter.claim = facts->claim->id;
	listing_open(&listing, report->store, &link_thing, &filter);
	while (status == 0 && listing_next(&listing, &link))
		status = read_link(report, facts, footing, &link, &room, err);
	if (status < 0) {
		(void)!listing_close(&listing, &(struct error){ 0 });
		return -1;
	}
	return listing_close(&listing, err);
}

/* Rows. */

static bool sees_relations(enum audience audience)
{
	return audience_sees(audience, REPORT_SUPPORT) ||
	       audience_sees(audience, REPORT_CONTRADICTION) ||
	       audience_sees(audience, REPORT_MISSING);
}

static int make_row(struct report *report, const struct place *place, struct error *err)
{
	struct report_facts facts = {
		.audience = report->audience,
		.number = place ? place->row : report->counts.shown + 1,
		.claim = &report->claim,
	};
	struct source room;
	struct footing footing;

	arena_reset(&report->arena);
	if (read_source(report, report->claim.source, &room, &facts.source, err) < 0 ||
	    read_article(report, report->claim.article, &facts.article, err) < 0)
		return -1;
	if (place)
		facts.rules = (enum ground_rules)place->rules;
	else if (ground_rules_load(report->store, &report->claim, facts.source,
				   &facts.rules, err) < 0)
		return -1;

	footing = footing_of(&report->claim, facts.source);
	footing.rules = facts.rules;
	if (figures_load(report->store, report->claim.id, &facts.figures,
			 &report->arena, err) < 0 ||
	    read_checks(report, &facts, err) < 0 ||
	    (sees_relations(report->audience) &&
	     read_links(report, &facts, &footing, err) < 0))
		return -1;
	footing.rivals = figures_in_doubt(&facts.figures);
	facts.missing = missing_of(&footing);

	report_row_fill(&report->row, &facts, &report->arena);
	if (arena_failed(&report->arena))
		return error_memory(err);
	return 0;
}

const struct report_row *report_next(struct report *report)
{
	while (!report->ended && !report->failed) {
		const struct place *place;

		if (!report->waiting &&
		    !listing_next(&report->listing, &report->claim)) {
			report->ended = true;
			return NULL;
		}
		report->waiting = false;
		place = find_place(report, report->claim.id);
		if (!place && report->audience != AUDIENCE_INTERNAL)
			continue;	/* withheld */
		if (make_row(report, place, &report->error) < 0) {
			report->failed = true;
			return NULL;
		}
		report->counts.shown++;
		return &report->row;
	}
	return NULL;
}

enum audience report_audience(const struct report *report)
{
	return report->audience;
}

const struct report_counts *report_counts(const struct report *report)
{
	return &report->counts;
}

int report_close(struct report *report, struct error *err)
{
	int status = 0;

	if (report->failed) {
		*err = report->error;
		status = -1;
	}
	if (listing_close(&report->listing, status < 0 ? &report->error : err) < 0)
		status = -1;
	arena_release(&report->arena);
	arena_release(&report->article_arena);
	free(report->places);
	free(report);
	return status;
}
