#include "reporting/report_facts.h"

#include "judging/missing.h"
#include "ledger/link.h"
#include "ledger/listing.h"

void report_reader_init(struct report_reader *reader, struct store *store,
			enum audience audience)
{
	*reader = (struct report_reader){ .store = store, .audience = audience };
	codenames_init(&reader->codenames);
	arena_init(&reader->arena);
	arena_init(&reader->article_arena);
}

int report_reader_begin(struct report_reader *reader, struct error *err)
{
	struct store *store = reader->store;

	return report_has_load(&reader->figures, store, "SELECT claim FROM figure", err) < 0 ||
	       report_has_load(&reader->checks, store, "SELECT claim FROM verification",
			       err) < 0 ||
	       report_has_load(&reader->inside, store, "SELECT within FROM claim"
			       " WHERE within IS NOT NULL", err) < 0 ||
	       report_has_load(&reader->links, store, "SELECT subject_claim FROM link"
			       " WHERE subject_claim IS NOT NULL UNION ALL SELECT object_claim"
			       " FROM link WHERE object_claim IS NOT NULL", err) < 0 ||
	       report_has_load(&reader->source_links, store, "SELECT subject_source FROM link"
			       " WHERE subject_source IS NOT NULL UNION ALL SELECT object_source"
			       " FROM link WHERE object_source IS NOT NULL", err) < 0 ? -1 : 0;
}

void report_reader_release(struct report_reader *reader)
{
	report_sources_release(&reader->sources);
	report_has_release(&reader->figures);
	report_has_release(&reader->checks);
	report_has_release(&reader->links);
	report_has_release(&reader->inside);
	report_has_release(&reader->source_links);
	arena_release(&reader->arena);
	arena_release(&reader->article_arena);
	places_release(&reader->places);
	codenames_release(&reader->codenames);
}

int report_read_source(struct report_reader *reader, struct ref ref,
		       struct source *room, const struct source **source,
		       struct error *err)
{
	*source = NULL;
	if (!ref.id)
		return 0;
	if (record_load(reader->store, &source_thing, ref.id, room, &reader->arena,
			err) < 0)
		return -1;
	*source = room;
	return 0;
}

int report_row_source(struct report_reader *reader, struct ref ref,
		      const struct source **source, struct error *err)
{
	*source = NULL;
	if (!ref.id)
		return 0;
	return report_sources_read(&reader->sources, reader->store, ref.id, source, err);
}

int report_row_rules(struct report_reader *reader, const struct claim *claim,
		     const struct source *source, enum ground_rules *rules,
		     struct error *err)
{
	if (claim->within.id || claim->heard_from.id || report_has(&reader->inside, claim->id))
		return ground_rules_load(reader->store, claim, source, rules, err);
	*rules = ground_rules_alone(claim, source);
	return 0;
}

/* Takes out of the article what mentions a codename; the public facts of an
 * article may have been typed. */
static void hush_article(struct report_reader *reader)
{
	struct article *article = &reader->article;
	const char **const texts[] = {
		&article->title, &article->outlet, &article->byline, &article->credits,
		&article->url,
	};
	size_t i;

	reader->article_hushed = 0;
	if (reader->audience == AUDIENCE_INTERNAL)
		return;
	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		if (!*texts[i] ||
		    !codenames_published(&reader->codenames, slice_of(*texts[i])))
			continue;
		*texts[i] = NULL;
		reader->article_hushed++;
	}
}

static int read_article(struct report_reader *reader, struct ref ref,
			const struct article **article, struct error *err)
{
	*article = NULL;
	if (!ref.id)
		return 0;
	if (reader->article.id != ref.id) {
		reader->article.id = 0;
		arena_reset(&reader->article_arena);
		if (record_load(reader->store, &article_thing, ref.id,
				&reader->article, &reader->article_arena, err) < 0) {
			reader->article.id = 0;
			return -1;
		}
		hush_article(reader);
	}
	*article = &reader->article;
	return 0;
}

static int read_checks(struct report_reader *reader, struct report_facts *facts,
		       struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct check check, *all = NULL;
	size_t count = 0, room = 0;

	if (!report_has(&reader->checks, facts->claim->id))
		return 0;
	filter.claim = facts->claim->id;
	listing_open(&listing, reader->store, &check_thing, &filter);
	while (!arena_failed(&reader->arena) && listing_next(&listing, &check)) {
		if (count == room) {
			struct check *more;

			room = room ? 2 * room : 4;
			more = arena_take(&reader->arena, room * sizeof(*more));
			if (!more)
				break;
			if (count)
				memcpy(more, all, count * sizeof(*all));
			all = more;
		}
		all[count++] = (struct check){
			.id = check.id,
			.result = arena_text(&reader->arena, check.result),
			.method = arena_text(&reader->arena, check.method),
			.checker = arena_text(&reader->arena, check.checker),
			.checked_on = arena_text(&reader->arena, check.checked_on),
			.evidence = arena_text(&reader->arena, check.evidence),
			.evidence_sha256 = arena_text(&reader->arena,
						      check.evidence_sha256),
		};
	}
	facts->checks = all;
	facts->check_count = count;
	return listing_close(&listing, err);
}

/* Where a claim stands that has no row here, in published words. */
static int say_where(struct report_reader *reader, const struct report_facts *facts,
		     struct ref ref, const char **where, struct error *err)
{
	struct arena *arena = &reader->arena;
	struct article article;

	*where = NULL;
	if (!ref.id)
		return 0;
	if (ref.id == facts->claim->article.id) {
		*where = "elsewhere in this article";
		return 0;
	}
	if (record_load(reader->store, &article_thing, ref.id, &article, arena, err) < 0)
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
static int relate(struct report_reader *reader, const struct report_facts *facts,
		  struct report_relation *relation, bool *visible, struct error *err)
{
	const struct place *place;
	const struct source *source;
	struct source room;
	struct claim other;
	enum ground_rules rules;

	*visible = true;
	place = reader->ahead ? places_find(&reader->places, relation->claim) : NULL;
	if (place) {
		relation->row = place->row;
		return 0;
	}
	if (reader->audience == AUDIENCE_INTERNAL)
		return 0;
	if (record_load(reader->store, &claim_thing, relation->claim, &other,
			&reader->arena, err) < 0 ||
	    report_read_source(reader, other.source, &room, &source, err) < 0 ||
	    ground_rules_load(reader->store, &other, source, &rules, err) < 0)
		return -1;
	*visible = audience_sees_claim(reader->audience, rules);
	return *visible ? say_where(reader, facts, other.article, &relation->where, err) : 0;
}

static int add_relation(struct report_reader *reader, struct report_facts *facts,
			const struct report_relation *relation, size_t *room,
			struct error *err)
{
	struct report_relation *all = (struct report_relation *)facts->relations;

	if (facts->relation_count == *room) {
		*room = *room ? 2 * *room : 4;
		all = arena_take(&reader->arena, *room * sizeof(*all));
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

static int read_link(struct report_reader *reader, struct report_facts *facts,
		     struct footing *footing, const struct link *link, size_t *room,
		     struct error *err)
{
	bool supports = strcmp(link->relation, "supports") == 0;
	bool from_other = link->object.id == facts->claim->id;
	struct report_relation relation = {
		.contradicts = !supports,
		.from_other = from_other,
		.claim = from_other ? link->subject.id : link->object.id,
		.basis = arena_text(&reader->arena, link->basis),
	};
	bool visible;

	if (!supports && strcmp(link->relation, "contradicts") != 0)
		return 0;
	if (supports && from_other && !footing->supported &&
	    support_counts(reader->store, facts->source, relation.claim,
			   &footing->supported, err) < 0)
		return -1;
	if (relate(reader, facts, &relation, &visible, err) < 0)
		return -1;
	return visible ? add_relation(reader, facts, &relation, room, err) : 0;
}

static int read_links(struct report_reader *reader, struct report_facts *facts,
		      struct footing *footing, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct link link;
	size_t room = 0;
	int status = 0;

	if (!report_has(&reader->links, facts->claim->id))
		return 0;
	filter.claim = facts->claim->id;
	listing_open(&listing, reader->store, &link_thing, &filter);
	while (status == 0 && listing_next(&listing, &link))
		status = read_link(reader, facts, footing, &link, &room, err);
	if (status < 0) {
		(void)!listing_close(&listing, &(struct error){ 0 });
		return -1;
	}
	return listing_close(&listing, err);
}

/* How the source stands to others, for those who know the codenames. */
static int read_source_links(struct report_reader *reader, struct report_facts *facts,
			     struct error *err)
{
	struct filter filter = filter_all();
	struct report_source_link *all = NULL;
	struct listing listing;
	struct source other;
	struct link link;
	size_t count = 0, room = 0;
	int status = 0;

	if (!facts->source || !report_has(&reader->source_links, facts->source->id))
		return 0;
	filter.source = facts->source->id;
	listing_open(&listing, reader->store, &link_thing, &filter);
	while (status == 0 && listing_next(&listing, &link)) {
		int64_t id = link.subject.id == facts->source->id ?
			link.object.id : link.subject.id;

		if (link.subject.kind != THING_SOURCE)
			continue;
		if (count == room) {
			struct report_source_link *more;

			room = room ? 2 * room : 4;
			more = arena_take(&reader->arena, room * sizeof(*more));
			if (!more) {
				status = error_memory(err);
				break;
			}
			if (count)
				memcpy(more, all, count * sizeof(*all));
			all = more;
		}
		status = record_load(reader->store, &source_thing, id, &other,
				     &reader->arena, err);
		all[count++] = (struct report_source_link){
			.relation = arena_text(&reader->arena, link.relation),
			.codename = status < 0 ? NULL : other.codename,
			.basis = arena_text(&reader->arena, link.basis),
		};
	}
	facts->source_links = all;
	facts->source_link_count = count;
	if (status < 0) {
		(void)!listing_close(&listing, &(struct error){ 0 });
		return -1;
	}
	return listing_close(&listing, err);
}

static bool sees_relations(enum audience audience)
{
	return audience_sees(audience, REPORT_SUPPORT) ||
	       audience_sees(audience, REPORT_CONTRADICTION) ||
	       audience_sees(audience, REPORT_MISSING);
}

int report_read_facts(struct report_reader *reader, const struct claim *claim,
		      const struct place *place, struct report_facts *facts,
		      struct error *err)
{
	struct footing footing;

	arena_reset(&reader->arena);
	*facts = (struct report_facts){ .audience = reader->audience, .claim = claim };
	if (reader->audience != AUDIENCE_INTERNAL)
		facts->codenames = &reader->codenames;
	if (report_row_source(reader, claim->source, &facts->source, err) < 0 ||
	    read_article(reader, claim->article, &facts->article, err) < 0)
		return -1;
	if (place)
		facts->rules = (enum ground_rules)place->rules;
	else if (report_row_rules(reader, claim, facts->source, &facts->rules, err) < 0)
		return -1;

	footing = footing_of(claim, facts->source);
	footing.rules = facts->rules;
	if ((report_has(&reader->figures, claim->id) &&
	     figures_load(reader->store, claim->id, &facts->figures, &reader->arena,
			  err) < 0) ||
	    read_checks(reader, facts, err) < 0 ||
	    (sees_relations(reader->audience) &&
	     read_links(reader, facts, &footing, err) < 0) ||
	    (audience_sees(reader->audience, REPORT_SOURCE_LINKS) &&
	     read_source_links(reader, facts, err) < 0))
		return -1;
	footing.rivals = figures_in_doubt(&facts->figures);
	facts->missing = missing_of(&footing);
	facts->single = strcmp(claim->voice, "source") == 0 && !footing.supported;
	return 0;
}
