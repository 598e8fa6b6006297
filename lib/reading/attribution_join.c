#include "reading/attribution.h"
#include "reading/phrase_parts.h"
#include "reading/verb_last.h"

#include <stdlib.h>

/*
 * Quotations that stand alone.  A published paragraph belongs to one speaker
 * unless it says otherwise; a quotation that runs over paragraphs belongs to
 * who began it; after "she added:" comes what she added.
 */
struct joiner {
	struct attributions *found;
	const struct frame *frame;
	struct arena *arena;
	int64_t *owner;		/* of each quotation, index into found; -1: nobody yet */
	uint32_t *item_of;	/* of each quotation */
	uint32_t next;		/* the first attribution not before this sentence */
	int64_t speaking;	/* the last one with a quotation, in this paragraph */
	int64_t latest;		/* the last one with a source */
	int64_t announced;	/* the one whose colon ended the sentence before */
};

static void own(struct joiner *joiner, int32_t q, int64_t owner)
{
	const struct quotations *quotations = joiner->frame->quotations;

	joiner->owner[q] = owner;
	for (int32_t next = quotations->all[q].next; next != QUOTATION_NONE;
	     next = quotations->all[next].next) {
		uint32_t item = joiner->item_of[next];

		if (joiner->owner[next] >= 0 || item == ITEM_NONE)
			break;
		joiner->owner[next] = owner;
		attribution_content(&joiner->found->all[owner],
				    (struct range){ item, item + 1 }, joiner->arena);
	}
}

static void give(struct joiner *joiner, uint32_t item, int64_t owner)
{
	attribution_content(&joiner->found->all[owner], (struct range){ item, item + 1 },
			    joiner->arena);
	own(joiner, joiner->frame->items[item].quotation, owner);
}

/* Does sentence s hold nothing but quotations and marks? */
static bool stands_alone(const struct frame *frame, const struct sentence *sentence)
{
	for (uint32_t i = sentence->first; i < sentence->last; i++)
		if (item_kind(frame, i, TOKEN_WORD) || item_kind(frame, i, TOKEN_NUMBER))
			return false;
	return true;
}

static bool quotes(const struct joiner *joiner, int64_t a)
{
	const struct attribution *attribution = &joiner->found->all[a];

	for (uint32_t r = 0; r < attribution->content_count; r++)
		if (item_is_quote(joiner->frame, attribution->content[r].first) ||
		    item_is_quote(joiner->frame, attribution->content[r].last - 1))
			return attribution->has_source && attribution->how != HOW_LOOSE;
	return false;
}

/* The attribution of the next sentence, when that too is in the paragraph and
 * begins with a quotation: "A." "B," he said. */
static int64_t following(const struct joiner *joiner, uint32_t s)
{
	const struct frame *frame = joiner->frame;
	const struct attribution *attribution;

	if (joiner->next >= joiner->found->count || s + 1 >= frame->sentence_count ||
	    frame->sentences[s + 1].paragraph != frame->sentences[s].paragraph ||
	    !item_is_quote(frame, frame->sentences[s + 1].first))
		return -1;
	attribution = &joiner->found->all[joiner->next];
	return attribution->sentence == s + 1 ? (int64_t)joiner->next : -1;
}

/* The subject of a sentence that holds words in marks but no verb of speech:
 * a person, or somebody's name. */
static bool subject(const struct frame *frame, const struct sentence *sentence,
		    uint32_t quote, struct phrase *phrase)
{
	uint32_t i = sentence->first;

	if (frame_verb_last(frame) || !language_has_words(frame->tokens->language))
		return false;
	if (quote > i && (item_key(frame, quote - 1, KEY_TITLED)))
		return false;		/* a name */
	while (i < quote &&
	       (item_kind(frame, i, TOKEN_COMMA) || item_is_adverb(frame, i) ||
	        item_plays(frame, i, GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE)))
		i++;
	/* "On July 6, 2015, Kim made ..." */
	if (item_is(frame, i, WORD_PREPOSITION)) {
		while (i < quote && i < sentence->first + 24 &&
		       !(item_mark(frame, i, ',') && !item_kind(frame, i + 1, TOKEN_NUMBER)))
			i++;
		i++;
	}
	if (!phrase_after(frame, i, quote, phrase))
		return false;
	phrase_end_at_verb(frame, phrase);
	if (item_is(frame, phrase->head, WORD_PRONOUN))
		return item_has(frame, phrase->head, PERSON_MALE | PERSON_FEMALE | PERSON_MANY);
	/* "Want to share ...", "Tell them ...": a verb that begins a sentence */
	if (phrase->head == sentence->first &&
	    item_has(frame, phrase->head, VERB_BASE | VERB_ING))
		return false;
	return item_is(frame, phrase->head, WORD_PERSON | WORD_GROUP | WORD_DOCUMENT) ||
	       (item_token(frame, phrase->head) &&
		(item_token(frame, phrase->head)->flags & TOKEN_CAPITAL));
}

/* "- Ana Roth, Hyesan", from the dash at item i to the end at item limit: whose
 * the words in marks before it are. */
static bool credit(const struct frame *frame, uint32_t i, uint32_t limit, struct phrase *source)
{
	uint32_t end = limit;

	if (!language_has_words(frame->tokens->language) ||
	    !item_kind(frame, i, TOKEN_DASH) || i + 1 >= limit || limit > i + 14 ||
	    !item_token(frame, i + 1) || !(item_token(frame, i + 1)->flags & TOKEN_CAPITAL))
		return false;
	while (end > i + 2 && item_kind(frame, end - 1, TOKEN_STOP))
		end--;
	if (!phrase_after(frame, i + 1, end, source))
		return false;
	for (uint32_t k = source->whole.first; k < source->whole.last; k++)
		if (item_is(frame, k, WORD_AUXILIARY | WORD_PRONOUN))
			return false;
	return source->whole.last == end || item_mark(frame, source->whole.last, ',');
}

/* Is the quotation at item, alone in sentence s, followed by a credit, there or
 * in the next paragraph? */
static bool credited(const struct frame *frame, uint32_t s, uint32_t item, struct phrase *source)
{
	const struct sentence *sentence = &frame->sentences[s];

	if (item + 1 < sentence->last)
		return credit(frame, item + 1, sentence->last, source);
	return s + 1 < frame->sentence_count &&
	       frame->sentences[s + 1].paragraph == sentence->paragraph + 1 &&
	       (s + 2 == frame->sentence_count ||
		frame->sentences[s + 2].paragraph != frame->sentences[s + 1].paragraph) &&
	       credit(frame, frame->sentences[s + 1].first, frame->sentences[s + 1].last, source);
}

static bool add_credited(struct joiner *joiner, uint32_t s, uint32_t item)
{
	struct attribution *attribution;
	struct phrase source;

	if (!credited(joiner->frame, s, item, &source) ||
	    !(attribution = attribution_new(joiner->found, joiner->arena)))
		return false;
	attribution->how = HOW_COLON;
	attribution->sentence = s;
	attribution->source = source;
	attribution->has_source = true;
	attribution->clause = source.whole;
	attribution_content(attribution, (struct range){ item, item + 1 }, joiner->arena);
	own(joiner, joiner->frame->items[item].quotation, joiner->found->count - 1);
	return true;
}

static void add_loose(struct joiner *joiner, uint32_t s, uint32_t item)
{
	const struct frame *frame = joiner->frame;
	const struct token *tail = quotation_tail(frame, frame->items[item].quotation);
	struct attribution *attribution = attribution_new(joiner->found, joiner->arena);

	if (!attribution)
		return;
	attribution->sentence = s;
	attribution->clause = (struct range){ item, item };
	if ((quotation_words(frame, frame->items[item].quotation) >= 4 ||
	     (tail && tail->kind == TOKEN_COMMA)) &&
	    subject(frame, &frame->sentences[s], item, &attribution->source)) {
		attribution->has_source = true;
		attribution->how = HOW_SUBJECT;
	}
	attribution_content(attribution, (struct range){ item, item + 1 }, joiner->arena);
	own(joiner, frame->items[item].quotation, joiner->found->count - 1);
}

/* Does the sentence before s end with a colon, in this paragraph or the one
 * before? */
static bool colon_before(const struct frame *frame, uint32_t s)
{
	return s > 0 && item_mark(frame, frame->sentences[s - 1].last - 1, ':') &&
	       frame->sentences[s - 1].paragraph + 1 >= frame->sentences[s].paragraph;
}

/* "Park listed what was lacking:" and then the quotation: whoever the sentence
 * with the colon is about. */
static bool add_introduced(struct joiner *joiner, uint32_t s, uint32_t item)
{
	const struct frame *frame = joiner->frame;
	const struct sentence *before = &frame->sentences[s - 1];
	struct attribution *attribution;
	struct phrase source;

	if (joiner->latest >= 0 && joiner->found->all[joiner->latest].sentence == s - 1)
		source = joiner->found->all[joiner->latest].source;
	else if (!subject(frame, before, before->last - 1, &source))
		return false;
	attribution = attribution_new(joiner->found, joiner->arena);
	if (!attribution)
		return false;
	attribution->how = HOW_SUBJECT;
	attribution->sentence = s - 1;
	attribution->source = source;
	attribution->has_source = true;
	attribution->clause = (struct range){ before->first, before->last };
	attribution_content(attribution, (struct range){ item, item + 1 }, joiner->arena);
	own(joiner, frame->items[item].quotation, joiner->found->count - 1);
	joiner->latest = joiner->speaking = (int64_t)joiner->found->count - 1;
	return true;
}

/* A quotation alone in its sentence, and nobody beside it. */
static void add_continued(struct joiner *joiner, uint32_t s, uint32_t item)
{
	const struct frame *frame = joiner->frame;
	uint32_t paragraph = frame->sentences[s].paragraph;
	struct attribution *attribution = attribution_new(joiner->found, joiner->arena);
	const struct attribution *latest;

	if (!attribution)
		return;
	attribution->sentence = s;
	attribution->clause = (struct range){ item, item };
	/* "…" 정모 씨는 한숨을 쉬었다.: who is told of next said it. */
	if (frame_verb_last(frame) && s + 1 < frame->sentence_count &&
	    frame->sentences[s + 1].paragraph == paragraph &&
	    verb_last_topic(frame, frame->sentences[s + 1].first, frame->sentences[s + 1].last,
			    &attribution->source)) {
		attribution->how = HOW_SUBJECT;
		attribution->has_source = true;
	} else if (joiner->latest >= 0) {
		latest = &joiner->found->all[joiner->latest];
		if (frame->sentences[latest->sentence].paragraph + 1 >= paragraph) {
			attribution->how = HOW_CONTINUED;
			attribution->source = latest->source;
			attribution->has_source = attribution->inherited = true;
		}
	}
	attribution_content(attribution, (struct range){ item, item + 1 }, joiner->arena);
	own(joiner, frame->items[item].quotation, joiner->found->count - 1);
	joiner->speaking = (int64_t)joiner->found->count - 1;
	if (attribution->has_source)
		joiner->latest = joiner->speaking;
}

/* Who says the parts of quotation q in the paragraphs behind, if that is known:
 * the speaker is often named with the last. */
static int64_t continued_by(const struct joiner *joiner, int32_t q)
{
	int32_t next = joiner->frame->quotations->all[q].next;

	for (int parts = 0; next != QUOTATION_NONE && parts < 8; parts++) {
		if (joiner->owner[next] >= 0)
			return joiner->owner[next];
		next = joiner->frame->quotations->all[next].next;
	}
	return -1;
}

static bool same_item(const struct frame *frame, uint32_t a, uint32_t b)
{
	return slice_equal(slice_part(frame->tokens->text, item_span(frame, a)),
			   slice_part(frame->tokens->text, item_span(frame, b)));
}

/* Is somebody else the subject of the sentence before s, by name, since the last one
 * spoke: "..., Kim said. Ana Roth shook her head. "No.""? */
static bool turned_to(const struct joiner *joiner, uint32_t s)
{
	const struct frame *frame = joiner->frame;
	const struct attribution *last = &joiner->found->all[joiner->speaking];
	struct phrase now;

	if (!last->has_source || s == 0 || last->sentence + 1 >= s ||
	    frame->sentences[s - 1].paragraph != frame->sentences[s].paragraph ||
	    !subject(frame, &frame->sentences[s - 1], frame->sentences[s - 1].last, &now))
		return false;
	return item_is_capital(frame, now.head) && item_is_capital(frame, last->source.head) &&
	       !item_is(frame, now.head, WORD_ORGANISATION | WORD_DOCUMENT) &&
	       !same_item(frame, now.head, last->source.head);
}

static void add_subject_before(struct joiner *joiner, uint32_t s, uint32_t item)
{
	const struct sentence *before = &joiner->frame->sentences[s - 1];
	struct attribution *attribution = attribution_new(joiner->found, joiner->arena);

	if (!attribution || !subject(joiner->frame, before, before->last, &attribution->source))
		return;
	attribution->how = HOW_SUBJECT;
	attribution->sentence = s;
	attribution->has_source = true;
	attribution->clause = (struct range){ item, item };
	attribution_content(attribution, (struct range){ item, item + 1 }, joiner->arena);
	own(joiner, joiner->frame->items[item].quotation, joiner->found->count - 1);
	joiner->latest = joiner->speaking = (int64_t)joiner->found->count - 1;
}

/* Does the quotation at item i, which begins its sentence, only trail off in words of the
 * article: "We must fight this as one" against hunger? */
static bool trails_off(const struct frame *frame, uint32_t i, uint32_t last)
{
	const struct token *tail = quotation_tail(frame, frame->items[i].quotation);

	return quotation_words(frame, frame->items[i].quotation) > 5 && last < i + 9 &&
	       item_is(frame, i + 1, WORD_PREPOSITION) && tail && tail->kind == TOKEN_WORD &&
	       !part_has_finite(frame, i + 1, last);
}

static void join_sentence(struct joiner *joiner, uint32_t s)
{
	const struct frame *frame = joiner->frame;
	const struct sentence *sentence = &frame->sentences[s];
	bool alone = stands_alone(frame, sentence);

	for (uint32_t i = sentence->first; sentence->quotations > 0 && i < sentence->last; i++) {
		int32_t q = frame->items[i].quotation;
		int64_t next;

		if (q == QUOTATION_NONE || joiner->owner[q] >= 0 ||
		    quotation_words(frame, q) == 0)
			continue;
		if ((next = continued_by(joiner, q)) >= 0)
			give(joiner, i, next);
		else if (i == sentence->first && add_credited(joiner, s, i))
			continue;
		else if (!alone && i == sentence->first && joiner->speaking >= 0 &&
			 trails_off(frame, i, sentence->last))
			give(joiner, i, joiner->speaking);
		else if (!alone)
			add_loose(joiner, s, i);
		else if (joiner->announced >= 0)
			give(joiner, i, joiner->announced);
		else if (i == sentence->first && colon_before(frame, s) &&
			 add_introduced(joiner, s, i))
			continue;
		else if (joiner->speaking >= 0 && turned_to(joiner, s))
			add_subject_before(joiner, s, i);
		else if (joiner->speaking >= 0)
			give(joiner, i, joiner->speaking);
		else if ((next = following(joiner, s)) >= 0)
			give(joiner, i, next);
		else if (quotation_words(frame, q) < 3)
			add_loose(joiner, s, i);
		else
			add_continued(joiner, s, i);
	}
	if (alone && joiner->announced >= 0) {
		joiner->speaking = joiner->announced;
		return;
	}
	joiner->announced = -1;
}

static void note_attributions(struct joiner *joiner, uint32_t s, uint32_t end)
{
	while (joiner->next < end && joiner->found->all[joiner->next].sentence == s) {
		const struct attribution *attribution = &joiner->found->all[joiner->next];

		if (attribution->has_source && !attribution->nested &&
		    attribution->how != HOW_UNSAID) {
			joiner->latest = joiner->next;
			if (attribution->content_count == 0)
				joiner->announced = joiner->next;
			if (quotes(joiner, joiner->next))
				joiner->speaking = joiner->next;
		}
		joiner->next++;
	}
}

static int by_sentence(const void *a, const void *b)
{
	const struct attribution *left = a, *right = b;
	uint32_t from = left->content_count ? left->content[0].first : 0;
	uint32_t to = right->content_count ? right->content[0].first : 0;

	if (left->sentence != right->sentence)
		return left->sentence < right->sentence ? -1 : 1;
	return from == to ? 0 : from < to ? -1 : 1;
}

int attributions_join(struct attributions *found, const struct frame *frame,
		      struct arena *arena, struct error *err)
{
	struct joiner joiner = { .found = found, .frame = frame, .arena = arena,
				 .speaking = -1, .latest = -1, .announced = -1 };
	uint32_t end = found->count;
	size_t count = frame->quotations->count + 1;

	joiner.owner = arena_take(arena, count * sizeof(*joiner.owner));
	joiner.item_of = arena_take(arena, count * sizeof(*joiner.item_of));
	if (!joiner.owner || !joiner.item_of)
		return error_memory(err);
	for (size_t q = 0; q < count; q++) {
		joiner.owner[q] = -1;
		joiner.item_of[q] = ITEM_NONE;
	}
	for (uint32_t s = 0, i = 0; s < frame->sentence_count; i = frame->sentences[s++].last)
		for (; frame->sentences[s].quotations > 0 && i < frame->sentences[s].last; i++)
			if (item_is_quote(frame, i))
				joiner.item_of[frame->items[i].quotation] = i;
	for (uint32_t a = 0; a < end; a++) {
		for (uint32_t r = 0; r < found->all[a].content_count && !found->all[a].nested; r++) {
			struct range range = found->all[a].content[r];

			for (uint32_t i = range.first; i < range.last; i++)
				if (item_is_quote(frame, i))
					joiner.owner[frame->items[i].quotation] = a;
		}
	}
	for (uint32_t a = 0; a < end; a++) {
		for (uint32_t r = 0; r < found->all[a].content_count; r++) {
			uint32_t last = found->all[a].content[r].last - 1;

			if (item_is_quote(frame, last) &&
			    joiner.owner[frame->items[last].quotation] == a)
				own(&joiner, frame->items[last].quotation, a);
		}
	}
	for (uint32_t s = 0; s < frame->sentence_count; s++) {
		if (s == 0 || frame->sentences[s].paragraph !=
			      frame->sentences[s - 1].paragraph)
			joiner.speaking = -1;
		if (joiner.next < end && found->all[joiner.next].sentence == s &&
		    found->all[joiner.next].content_count > 0)
			joiner.announced = -1;
		join_sentence(&joiner, s);
		note_attributions(&joiner, s, end);
	}
	if (found->count > 1)
		qsort(found->all, found->count, sizeof(*found->all), by_sentence);
	return arena_failed(arena) ? error_memory(err) : 0;
}
