#include "intake/intake_recall.h"

#include "ledger/listing.h"

/* The first of the candidates with these spans; count when there is none. */
static size_t first_with(const struct intake *intake, const char *spans)
{
	size_t low = 0, high = intake_count(intake);

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(intake->order[middle].spans, spans) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* A claim with the spans of a candidate is that candidate, logged.  When
 * several claims have the same spans the oldest stands for it. */
static void recognise(struct intake *intake, const struct claim *claim)
{
	size_t count = intake_count(intake);

	for (size_t at = first_with(intake, claim->spans);
	     at < count && strcmp(intake->order[at].spans, claim->spans) == 0; at++) {
		struct intake_item *item = &intake->items[intake->order[at].i];

		if (item->claim && item->claim < claim->id)
			continue;
		item->decision = REVIEW_LOGGED;
		item->claim = claim->id;
		item->source = claim->source.id;
	}
}

static int recall_claims(struct intake *intake, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct claim claim;

	filter.article = intake->article.id;
	listing_open(&listing, intake->store, &claim_thing, &filter);
	while (listing_next(&listing, &claim))
		if (claim.spans)
			recognise(intake, &claim);
	return listing_close(&listing, err);
}

static int recall_reviews(struct intake *intake, struct error *err)
{
	int64_t count;

	if (review_count(intake->store, intake->article.id, &count, err) < 0)
		return -1;
	for (size_t i = 0; count > 0 && i < intake_count(intake); i++) {
		struct intake_item *item = &intake->items[i];
		enum review_decision decision;
		int64_t claim;

		if (item->decision != REVIEW_NONE)
			continue;
		if (review_find(intake->store, intake->article.id, item->spans,
				&decision, &claim, err) < 0)
			return -1;
		if (decision == REVIEW_DECLINED && intake->again)
			continue;
		item->decision = decision;
		item->claim = decision == REVIEW_LOGGED ? claim : 0;
	}
	return 0;
}

/* A speaker is who their first logged claim says they are. */
static void recall_speakers(struct intake *intake)
{
	for (size_t i = 0; i < intake->reading->speaker_count; i++)
		intake->speakers[i].source = 0;
	for (size_t i = 0; i < intake_count(intake); i++) {
		int speaker = intake_candidate(intake, i)->speaker;

		if (speaker >= 0 && intake->speakers[speaker].source == 0)
			intake->speakers[speaker].source = intake->items[i].source;
	}
}

int intake_recall(struct intake *intake, struct error *err)
{
	for (size_t i = 0; i < intake_count(intake); i++) {
		struct intake_item *item = &intake->items[i];

		item->decision = REVIEW_NONE;
		item->claim = item->source = 0;
	}
	if (recall_claims(intake, err) < 0 || recall_reviews(intake, err) < 0)
		return -1;
	recall_speakers(intake);
	return 0;
}
