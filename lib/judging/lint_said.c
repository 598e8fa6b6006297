#include "judging/lint_parts.h"

#include "base/array.h"

struct said *view_said(struct view *view)
{
	struct said *more = array_room(view->saids, &view->said_room, view->said_count + 1,
				       sizeof(*more));

	if (!more)
		return NULL;
	view->saids = more;
	more = &view->saids[view->said_count++];
	*more = (struct said){ .teller = -1 };
	return more;
}

struct teller *view_teller(struct view *view)
{
	struct teller *more = array_room(view->tellers, &view->teller_room,
					 view->teller_count + 1, sizeof(*more));

	if (!more)
		return NULL;
	view->tellers = more;
	more = &view->tellers[view->teller_count++];
	*more = (struct teller){ .source = 0 };
	return more;
}

static struct span outer(const struct spans *spans)
{
	return spans->count ? (struct span){ spans->all[0].start,
					     spans->all[spans->count - 1].end } :
			      (struct span){ 0, 0 };
}

static size_t shared(struct span a, struct span b)
{
	size_t start = a.start > b.start ? a.start : b.start;
	size_t end = a.end < b.end ? a.end : b.end;

	return start < end ? end - start : 0;
}

/* The claim that stands where this candidate does; NULL for none.  *part: a
 * claim only holds it, or stands in it. */
static struct said *claim_at(struct view *view, struct span place, bool *part)
{
	struct said *found = NULL;

	*part = false;
	for (size_t i = 0; i < view->claims; i++) {
		struct said *said = &view->saids[i];
		size_t both = said->placed ? shared(said->place, place) : 0;

		if (both == 0)
			continue;
		if (2 * both >= place.end - place.start &&
		    2 * both >= said->place.end - said->place.start)
			return said;
		*part = true;
	}
	return found;
}

/* Where the word that ends at `end`, or before the blanks there, begins. */
static size_t word_before(struct slice text, size_t *end)
{
	size_t start;

	while (*end > 0 && text.at[*end - 1] == ' ')
		--*end;
	for (start = *end; start > 0 && !strchr(" \n,;:()\"", text.at[start - 1]); start--)
		;
	return start;
}

bool is_named_beside(const struct view *view, const struct said *said)
{
	static const char *const of_places[] = { "in", "In", "at", "At", "near", "Near", "from",
						 "From", "outside", "Outside", NULL };
	const struct slice text = view->text;
	const struct slice by = slice_part(text, said->by);
	size_t end = said->by.start, start;

	if (by.length < 4 || memcmp(by.at + by.length - 4, " who", 4) != 0)
		return false;
	while (end > 0 && text.at[end - 1] == ' ')
		end--;
	if (end == 0 || text.at[--end] != ',')
		return false;
	for (int i = 0; i < 2; i++) {
		start = word_before(text, &end);
		if (start == end || text.at[start] < 'A' || text.at[start] > 'Z')
			return false;
		end = start;
	}
	start = word_before(text, &end);
	return !lint_is_one_of(slice_part(text, (struct span){ start, end }), of_places);
}

/* The teller for a speaker of the reading, who may be there already. */
static int32_t teller_of(struct view *view, int32_t *known, const struct speaker *speaker)
{
	struct teller *teller;

	if (*known >= 0)
		return *known;
	teller = view_teller(view);
	if (!teller)
		return -1;
	teller->naming = speaker->naming;
	teller->kind = speaker->kind;
	teller->description = arena_text(&view->arena, speaker->description);
	teller->role = arena_text(&view->arena, speaker->role);
	teller->reason = arena_text(&view->arena, speaker->anonymity_reason);
	*known = (int32_t)view->teller_count - 1;
	return *known;
}

/* "On Tuesday", though which one is not known; not "now" or "in the past". */
static bool names_a_day(const struct candidate *candidate)
{
	for (size_t i = 0; i < candidate->date_count; i++) {
		const struct timex *date = &candidate->dates[i];

		if (date->type == TIMEX_DATE && (!date->value || !strstr(date->value, "_REF")))
			return true;
	}
	return false;
}

static int add_candidate(struct view *view, const struct candidate *candidate,
			 struct error *err)
{
	struct said *said = view_said(view);

	if (!said)
		return error_memory(err);
	said->placed = true;
	said->place = outer(&candidate->content);
	said->by = outer(&candidate->source);
	said->words = arena_text(&view->arena, candidate->text);
	said->attribution = arena_text(&view->arena, candidate->attribution);
	said->cue = arena_text(&view->arena, candidate->cue_text);
	said->voice = candidate->voice;
	said->direct = candidate->type == QUOTE_DIRECT;
	said->no_speaker = candidate->flags & FLAG_NO_SPEAKER;
	said->unclosed = candidate->flags & FLAG_UNCLOSED;
	said->dated = candidate->stated_words || candidate->happened_words ||
		      names_a_day(candidate);
	said->new_speaker = !candidate->speaker_why;
	said->knowledge = arena_text(&view->arena, candidate->knowledge);
	said->credibility = 0;
	return 0;
}

/* What is logged keeps the place of its attribution, which only reading knows,
 * and tells which source a speaker is. */
static void join_logged(struct said *claim, const struct candidate *candidate,
			int32_t *known)
{
	claim->by = outer(&candidate->source);
	claim->new_speaker = !candidate->speaker_why;
	if (candidate->speaker >= 0 && claim->teller >= 0)
		known[candidate->speaker] = claim->teller;
}

static int join_all(struct view *view, const struct reading *reading, int32_t *known)
{
	bool part;

	for (size_t i = 0; i < reading->candidate_count; i++) {
		const struct candidate *candidate = &reading->candidates[i];
		struct said *claim = candidate->within >= 0 ? NULL :
			claim_at(view, outer(&candidate->content), &part);

		if (claim)
			join_logged(claim, candidate, known);
	}
	return 0;
}

/* A sentence in marks, however short: it begins with a capital and ends with its
 * own stop. */
static bool is_sentence(const struct view *view, const struct candidate *candidate)
{
	const struct span place = outer(&candidate->content);
	const char first = view->text.at[place.start];

	return first >= 'A' && first <= 'Z' && place.end > place.start &&
	       (strchr(".!?", view->text.at[place.end - 1]) ||
		(place.end < view->text.length && strchr(".!?", view->text.at[place.end])));
}

/* Words in marks that are no speech, a refusal to speak, and speech inside of speech
 * are nobody's statement to this text. */
static bool counts(const struct view *view, const struct candidate *candidate)
{
	return candidate->within < 0 && candidate->voice != VOICE_ARTICLE &&
	       !(candidate->flags & FLAG_NO_WORDS) &&
	       (!(candidate->flags & FLAG_SCARE_QUOTE) || is_sentence(view, candidate));
}

static int add_all(struct view *view, const struct reading *reading, int32_t *known,
		   struct error *err)
{
	for (size_t i = 0; i < reading->candidate_count; i++) {
		const struct candidate *candidate = &reading->candidates[i];
		bool part;

		if (!counts(view, candidate) ||
		    claim_at(view, outer(&candidate->content), &part) || part)
			continue;
		if (add_candidate(view, candidate, err) < 0)
			return -1;
		if (candidate->speaker < 0 || candidate->voice != VOICE_SOURCE)
			continue;
		view->saids[view->said_count - 1].teller =
			teller_of(view, &known[candidate->speaker],
				  &reading->speakers[candidate->speaker]);
		if (view->saids[view->said_count - 1].teller < 0)
			return error_memory(err);
	}
	return 0;
}

int view_read(struct view *view, const struct linter *linter, struct error *err)
{
	struct reading_options how = { .on = TIMEX_NO_DAY, .lexicon = linter->lexicon };
	struct reading reading;
	int32_t *known;
	int status = -1;

	if (reading_open(&reading, view->text, &how, err) < 0)
		return -1;
	view->body = reading.masthead.body;
	known = arena_take(&view->arena, (reading.speaker_count + 1) * sizeof(*known));
	if (!known) {
		error_memory(err);
		goto out;
	}
	for (size_t i = 0; i < reading.speaker_count; i++)
		known[i] = -1;
	if (join_all(view, &reading, known) == 0)
		status = add_all(view, &reading, known, err);
out:
	reading_release(&reading);
	return status;
}
