#include "intake/intake_recall.h"

#include "ledger/listing.h"

/* A quotation mark, a stop, a dash, a blank: what may stand around words. */
static bool is_edge(int32_t point)
{
	if (point < 0x80)
		return !(point >= '0' && point <= '9') && !(point >= 'a' && point <= 'z') &&
		       !(point >= 'A' && point <= 'Z');
	return point == 0xA0 || point == 0xAB || point == 0xBB ||
	       (point >= 0x2000 && point <= 0x206F) ||	/* general punctuation */
	       (point >= 0x3000 && point <= 0x303F) ||	/* CJK punctuation */
	       (point >= 0xFF00 && point <= 0xFF0F);	/* full width */
}

struct span intake_place(struct slice text, size_t start, size_t end)
{
	struct span place = { start, end };
	size_t at = start;
	bool inside = false;

	while (at < end) {
		size_t from = at;

		if (is_edge(utf8_next(text, &at)))
			continue;
		if (!inside)
			place.start = from;
		inside = true;
		place.end = at;
	}
	return place;
}

static bool before(struct span a, struct span b)
{
	return a.start < b.start || (a.start == b.start && a.end < b.end);
}

/* The first of the candidates in order that is not before place. */
static size_t first_at(const struct intake *intake, struct span place)
{
	size_t low = 0, high = intake_count(intake);

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (before(intake->order[middle].place, place))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Reads positions of claims, which come in the order of the article, so that
 * each walk goes forward. */
struct walks {
	struct utf8_walk starts, ends;
};

/* A claim at the place of a candidate is that candidate, logged.  When several
 * claims have the same place the oldest stands for it. */
static void recognise(struct intake *intake, const struct claim *claim,
		      struct walks *walks)
{
	size_t start = utf8_bytes(&walks->starts, (size_t)claim->start);
	size_t end = utf8_bytes(&walks->ends, (size_t)claim->end);
	struct span place = intake_place(intake->text, start, end);

	for (size_t at = first_at(intake, place);
	     at < intake_count(intake) && !before(place, intake->order[at].place); at++) {
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
	struct walks walks = { { .text = intake->text }, { .text = intake->text } };
	struct filter filter = filter_all();
	struct listing listing;
	struct claim claim;

	filter.article = intake->article.id;
	listing_open(&listing, intake->store, &claim_thing, &filter);
	while (listing_next(&listing, &claim))
		if (claim.start >= 0)
			recognise(intake, &claim, &walks);
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
