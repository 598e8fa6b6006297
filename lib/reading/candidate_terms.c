#include "reading/candidate.h"
#include "reading/terms.h"
#include "reading/verb_last.h"

/* A sentence of more items is no sentence; it says nothing of terms. */
#define TERMS_SENTENCE 120

static void apply_terms(struct article *article, int i, const struct anonymity *anonymity)
{
	struct speaker *speaker = i < 0 ? NULL : &article->cast.all[i];

	if (!speaker)
		return;
	if (anonymity->reason && (speaker->naming == NAMING_UNNAMED ||
				  speaker->naming == NAMING_PARTLY_NAMED))
		speaker->anonymity_reason = anonymity->reason;
	if (anonymity->ground_rules)
		speaker->ground_rules = anonymity->ground_rules;
}

/* Is the speaker known by one name only, so that who keeps the rest back ("Noor, who
 * gave only her first name") is partly named? */
static bool one_name(const struct speaker *speaker)
{
	return speaker->naming == NAMING_NAMED && speaker->kind != SPEAKER_ORGANISATION &&
	       speaker->name && !strchr(speaker->name, ' ');
}

static void add_unnamed(struct article *article, struct span words, int speaker,
			const struct speaker *described)
{
	struct reading *reading = article->reading;

	if (reading->unnamed_count == article->unnamed_room) {
		size_t room = article->unnamed_room * 2 + 4;
		struct unnamed_source *more = arena_more(article->arena, reading->unnamed,
							 reading->unnamed_count, room,
							 sizeof(*more));

		if (!more)
			return;
		reading->unnamed = more;
		article->unnamed_room = room;
	}
	reading->unnamed[reading->unnamed_count++] = (struct unnamed_source){ words, speaker,
									      described };
}

void candidate_read_terms(struct article *article, const struct frame *frame, uint32_t s)
{
	const struct sentence *sentence = &frame->sentences[s];
	struct range around = { sentence->first, sentence->last };
	struct anonymity anonymity = { false, NULL, NULL };
	uint32_t i = around.first;
	struct phrase source;

	if (frame_verb_last(frame) || !(sentence->classes & WORD_ANONYMITY))
		return;
	if (around.last - around.first <= TERMS_SENTENCE)
		anonymity = anonymity_read(frame, around);
	while (terms_source(frame, sentence, &i, &source)) {
		struct mention mention = mention_read(frame, &source);
		struct speaker *speaker = NULL;
		int known = -1;

		/* "the Democrat", though it looks like a name */
		mention.naming = NAMING_UNNAMED;
		if (frame->inside == QUOTATION_NONE && (mention.pronoun || mention.definite))
			known = cast_find(&article->cast, frame, &mention, true).speaker;
		if (known >= 0 && anonymity.said && one_name(&article->cast.all[known])) {
			article->cast.all[known].naming = NAMING_PARTLY_NAMED;
			continue;
		}
		if (known >= 0 && article->cast.all[known].naming != NAMING_UNNAMED)
			known = -1;
		apply_terms(article, known, &anonymity);
		if (known < 0) {
			speaker = arena_take(article->arena, sizeof(*speaker));
			if (!speaker)
				return;
			*speaker = speaker_of(frame, &mention, article->arena);
			if (anonymity.reason)
				speaker->anonymity_reason = anonymity.reason;
		}
		add_unnamed(article, range_span(frame, source.whole), known, speaker);
	}
}

/* Who or what is cited for a claim in its sentence: "..., citing a guard",
 * "Citing two letters, ...".  Nobody for words of Kim's own that cite costs. */
static void set_cited(struct article *article, const struct frame *frame, struct range sentence,
		      struct candidate *candidate)
{
	int last = article->cast.last;
	uint32_t last_at = article->cast.last_at, i = sentence.first;
	struct mention mention;
	struct phrase cited;

	while (i < sentence.last && !item_key(frame, i, KEY_CITING))
		i++;
	if (i + 1 >= sentence.last || frame->inside != QUOTATION_NONE ||
	    !phrase_after(frame, i + 1, sentence.last, &cited))
		return;
	mention = mention_read(frame, &cited);
	if (mention.pronoun || mention.kind == SPEAKER_UNKNOWN)
		return;
	if (item_is(frame, cited.head, WORD_DOCUMENT)) {
		candidate->knowledge = "saw_document";
		return;
	}
	if (mention.kind == SPEAKER_DOCUMENT)
		return;
	candidate->knowledge = "hearsay";
	candidate->heard_from = cast_find(&article->cast, frame, &mention, false).speaker;
	/* Who is cited has not spoken: "he" goes on to mean who did. */
	article->cast.last = last;
	article->cast.last_at = last_at;
}

/* What is told of the source in its sentence: behind the verb it goes on to the end. */
static struct range all_of_source(const struct attribution *attribution,
				  const struct sentence *sentence)
{
	struct range whole = attribution->source.whole;

	if (attribution->cue_count > 0 && whole.first >= attribution->cues[0].last)
		whole.last = sentence->last;
	return whole;
}

void candidate_set_terms(struct article *article, const struct frame *frame,
			 const struct attribution *attribution, struct candidate *candidate)
{
	const struct sentence *sentence = &frame->sentences[attribution->sentence];
	struct range around = { sentence->first, sentence->last };
	struct anonymity anonymity = { false, NULL, NULL };
	const char *knowledge;

	if (around.last - around.first > TERMS_SENTENCE)
		anonymity = anonymity_read(frame, around = attribution->clause);
	else if (frame_verb_last(frame) || (sentence->classes & WORD_ANONYMITY))
		anonymity = anonymity_read(frame, around);
	knowledge = knowledge_read(frame, attribution->has_source ? attribution->source.whole
								  : attribution->clause);
	if (knowledge)
		candidate->knowledge = knowledge;
	else if (!attribution->nested && (sentence->keys & KEY_CITING))
		set_cited(article, frame, around, candidate);
	if (candidate->speaker >= 0 && anonymity.said && attribution->has_source &&
	    one_name(&article->cast.all[candidate->speaker]) &&
	    anonymity_read(frame, all_of_source(attribution, sentence)).said)
		article->cast.all[candidate->speaker].naming = NAMING_PARTLY_NAMED;
	apply_terms(article, candidate->speaker, &anonymity);
}
