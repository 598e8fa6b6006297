#include "reporting/report.h"

#include "ledger/listing.h"
#include "reporting/report_facts.h"

#include <stdlib.h>

struct report {
	struct report_reader reader;
	struct filter filter;
	struct listing listing;
	struct claim claim;
	bool waiting;			/* claim is read and not yet looked at */
	bool ended, failed;
	struct error error;
	struct report_row row;
	struct report_counts counts;
};

static int place_claim(struct report *report, const struct claim *claim,
		       struct error *err)
{
	struct report_reader *reader = &report->reader;
	const struct source *source;
	enum ground_rules rules;

	arena_reset(&reader->arena);
	if (report_read_source(reader, claim->source, &reader->source, &source, err) < 0 ||
	    ground_rules_load(reader->store, claim, source, &rules, err) < 0)
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
	return 0;
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
	report->filter.article = selection->article;
	report->filter.source = selection->source;
	report->filter.tag = selection->tag;

	/* Reading the first claim takes the read lock that holds the ledger
	 * still until the last. */
	listing_open(&report->listing, store, &claim_thing, &report->filter);
	report->waiting = listing_next(&report->listing, &report->claim);
	report->ended = !report->waiting;
	if (report->waiting && audience != AUDIENCE_INTERNAL &&
	    (place_claims(report, err) < 0 ||
	     codenames_load(&report->reader.codenames, store, err) < 0)) {
		(void)!report_close(report, &(struct error){ 0 });
		return -1;
	}
	*out = report;
	return 0;
}

static int make_row(struct report *report, const struct place *place, struct error *err)
{
	struct report_reader *reader = &report->reader;
	struct report_facts facts;

	if (report_read_facts(reader, &report->claim, place, &facts, err) < 0)
		return -1;
	facts.number = place ? place->row : report->counts.shown + 1;
	report->counts.hushed += report_row_fill(&report->row, &facts, &reader->arena);
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
		place = places_find(&report->reader.places, report->claim.id);
		if (!place && report->reader.audience != AUDIENCE_INTERNAL)
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
	return report->reader.audience;
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
	report_reader_release(&report->reader);
	free(report);
	return status;
}
