#include "reporting/report_inside.h"

#include <stdlib.h>

static int place_claim(struct report *report, const struct claim *claim,
		       struct error *err)
{
	struct report_reader *reader = &report->reader;
	const struct source *source;
	enum ground_rules rules;

	arena_reset(&reader->arena);
	if (report_row_source(reader, claim->source, &source, err) < 0 ||
	    report_row_rules(reader, claim, source, &rules, err) < 0)
		return -1;
	if ((!audience_sees_claim(reader->audience, rules) ||
	     (source && source->name && !audience_sees_name(reader->audience, rules))) &&
	    report_articles_close(&report->articles, claim->article.id, err) < 0)
		return -1;
	if (!audience_sees_claim(reader->audience, rules)) {
		report->counts.withheld[rules]++;
		return 0;
	}
	return places_add(&reader->places, claim->id, rules, err);
}

static int place_claims(struct report *report, struct error *err)
{
	struct listing listing;
	struct claim claim;
	int status = 0;

	listing_open(&listing, report->reader.store, &claim_thing, &report->filter);
	while (status == 0 && listing_next(&listing, &claim))
		status = place_claim(report, &claim, err);
	if (status < 0) {
		(void)!listing_close(&listing, &(struct error){ 0 });
		return -1;
	}
	if (listing_close(&listing, err) < 0)
		return -1;
	places_sort(&report->reader.places);
	report->reader.ahead = true;
	return 0;
}

/* Reading the first claim takes the read lock that holds the ledger still until
 * the last. */
static void begin(struct report *report)
{
	listing_open(&report->listing, report->reader.store, &claim_thing, &report->filter);
	report->waiting = listing_next(&report->listing, &report->claim);
	report->ended = !report->waiting;
}

int report_open(struct report **out, struct store *store,
		const struct report_selection *selection, enum audience audience,
		struct error *err)
{
	struct report *report = calloc(1, sizeof(*report));

	if (!report)
		return error_memory(err);
	report_reader_init(&report->reader, store, audience);
	report->filter = filter_all();
	report->filter.bare = true;
	report->filter.article = selection->article;
	report->filter.source = selection->source;
	report->filter.tag = selection->tag;
	report->twice = selection->twice;
	report->columns = UINT64_MAX;
	report->seen = selection->seen;
	report->context = selection->context;
	if (report->twice && store_begin_read(store, err) < 0) {
		free(report);
		return -1;
	}
	report->reading = report->twice;

	begin(report);
	if (report->waiting &&
	    (report_reader_begin(&report->reader, err) < 0 ||
	     (audience != AUDIENCE_INTERNAL &&
	      (place_claims(report, err) < 0 ||
	       codenames_load(&report->reader.codenames, store, err) < 0)))) {
		(void)!report_close(report, &(struct error){ 0 });
		return -1;
	}
	*out = report;
	return 0;
}

int report_rewind(struct report *report, struct error *err)
{
	struct report_counts *counts = &report->counts;

	if (report_end(report, err) < 0)
		return -1;
	report->closed = false;
	if (report->reader.audience == AUDIENCE_INTERNAL)
		places_sort(&report->reader.places);
	report->reader.ahead = true;
	report->again = true;
	report->columns = UINT64_MAX;
	counts->shown = counts->hushed = counts->unnamed = counts->unshown = 0;
	report->article_count = 0;
	report->article_id = 0;
	begin(report);
	return 0;
}

void report_read_only(struct report *report, const enum report_column *columns, size_t count)
{
	report->columns = 0;
	for (size_t i = 0; i < count; i++)
		report->columns |= (uint64_t)1 << columns[i];
}

/* Which of an article's facts the audience may see. */
static void show_article(struct report *report, const struct article *article)
{
	const enum audience audience = report->reader.audience;
	const char *facts[FACT_COUNT] = { NULL };
	int i;

	if (article) {
		facts[FACT_TITLE] = article->title;
		facts[FACT_OUTLET] = article->outlet;
		facts[FACT_BYLINE] = article->byline;
		facts[FACT_CREDITS] = article->credits;
		facts[FACT_PUBLISHED] = article->published;
		if (article->url && audience_sees_url(audience, article->url))
			facts[FACT_URL] = article->url;
		facts[FACT_LANGUAGE] = article->language;
		facts[FACT_EDITION] = article->edition_kind;
		facts[FACT_RETRIEVED] = article->retrieved;
		facts[FACT_SHA256] = article->sha256;
	}
	for (i = 0; i < FACT_COUNT; i++)
		report->article.facts[i] = audience_sees_fact(audience,
			(enum report_fact)i) ? facts[i] : NULL;
}

const struct report_article *report_article(const struct report *report)
{
	return &report->article;
}

static void number_article(struct report *report, const struct article *article)
{
	if (article && article->id != report->article_id) {
		report->article_count++;
		report->counts.hushed += report->reader.article_hushed;
	}
	report->article_id = article ? article->id : 0;
	report->row.article = article ? report->article_count : 0;
	show_article(report, article);
}

static int make_row(struct report *report, const struct place *place, struct error *err)
{
	struct report_reader *reader = &report->reader;
	struct report_facts facts;

	if (report_read_facts(reader, &report->claim, place, &facts, err) < 0)
		return -1;
	facts.columns = report->columns;
	facts.number = place ? place->row : report->counts.shown + 1;
	/* An internal report has a row for every claim: the first reading gives
	 * the places of the second. */
	if (report->twice && !report->again && reader->audience == AUDIENCE_INTERNAL &&
	    places_add(&reader->places, report->claim.id, facts.rules, err) < 0)
		return -1;
	number_article(report, facts.article);
	report_row_fill(&report->row, &facts, &report->counts, &reader->arena);
	if (arena_failed(&reader->arena))
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
		place = report->reader.audience == AUDIENCE_INTERNAL && !report->again ? NULL :
			places_find(&report->reader.places, report->claim.id);
		if (!place && report->reader.audience != AUDIENCE_INTERNAL)
			continue;	/* withheld */
		if (make_row(report, place, &report->error) < 0) {
			report->failed = true;
			return NULL;
		}
		report->counts.shown++;
		if (report->seen)
			report->seen(report->context, report->claim.id);
		return &report->row;
	}
	return NULL;
}

enum audience report_audience(const struct report *report)
{
	return report->reader.audience;
}

const struct report_counts *report_counts(const struct report *report)
{
	return &report->counts;
}

int report_end(struct report *report, struct error *err)
{
	struct error ignored;

	if (!report->closed &&
	    listing_close(&report->listing, report->failed ? &ignored : &report->error) < 0)
		report->failed = true;
	report->closed = true;
	if (!report->failed)
		return 0;
	*err = report->error;
	return -1;
}

int report_close(struct report *report, struct error *err)
{
	int status = report_end(report, err);

	if (report->reading)
		store_end_read(report->reader.store);
	report_articles_release(&report->articles);
	report_reader_release(&report->reader);
	free(report);
	return status;
}
