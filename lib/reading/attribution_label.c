#include "reading/attribution_read.h"

/*
 * Transcripts: paragraphs that begin with who speaks and a colon.
 *
 *	KIM: It is in the bank.
 *
 *	Min Park: The bank says it has nothing.
 */
#define LABEL_MOST 8		/* items of a label */
#define LABELS_CAPITALS 2	/* so many labels in capitals make a transcript, */
#define LABELS_NAMES 4		/* or so many of names in small letters */

/* The colon of the label that sentence s, the first of its paragraph, begins
 * with, with words of its own behind it; ITEM_NONE without one.  *capitals:
 * it is all in capitals. */
static uint32_t label_colon(const struct frame *frame, uint32_t s, bool *capitals)
{
	const struct sentence *sentence = &frame->sentences[s];
	uint32_t i = sentence->first;
	bool bracket = false;

	*capitals = true;
	if (s > 0 && frame->sentences[s - 1].paragraph == sentence->paragraph)
		return ITEM_NONE;
	for (; i < sentence->last && i < sentence->first + LABEL_MOST; i++) {
		const struct token *token = item_token(frame, i);

		if (!token)
			return ITEM_NONE;
		if (item_mark(frame, i, ':'))
			return i > sentence->first && i + 1 < sentence->last &&
			       !item_is_quote(frame, i + 1) ? i : ITEM_NONE;
		bracket = token->kind == TOKEN_OPEN || (bracket && token->kind != TOKEN_CLOSE);
		if (bracket || token->kind == TOKEN_CLOSE)
			continue;
		if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_CAPITAL) ||
		    item_is(frame, i, WORD_ARTICLE | WORD_PREPOSITION | WORD_CONJUNCTION))
			return ITEM_NONE;
		*capitals &= (token->flags & TOKEN_CAPITALS) || token->end - token->start == 1 ||
			     item_is(frame, i, WORD_TITLE);
	}
	return ITEM_NONE;
}

/* Do these two labels, from their first items on, read the same? */
static bool same_label(const struct frame *frame, uint32_t a, uint32_t b)
{
	for (; !item_mark(frame, a, ':'); a++, b++) {
		struct span left = item_span(frame, a), right = item_span(frame, b);

		if (!slice_equal(slice_part(frame->tokens->text, left),
				 slice_part(frame->tokens->text, right)))
			return false;
	}
	return item_mark(frame, b, ':');
}

bool is_transcript(const struct frame *frame)
{
	uint32_t names = 0, capitals = 0, repeated = 0, before[2] = { ITEM_NONE, ITEM_NONE };

	if (frame->inside != QUOTATION_NONE)
		return false;
	for (uint32_t s = 0; s < frame->sentence_count; s++) {
		uint32_t first = frame->sentences[s].first;
		bool all;

		if (label_colon(frame, s, &all) == ITEM_NONE)
			continue;
		names++;
		capitals += all;
		for (int k = 0; k < 2; k++)
			repeated += before[k] != ITEM_NONE && same_label(frame, first, before[k]);
		before[1] = before[0];
		before[0] = first;
	}
	return capitals >= LABELS_CAPITALS || (names >= LABELS_NAMES && repeated > 0);
}

uint32_t read_label(struct reader *reader, uint32_t s)
{
	const struct frame *frame = reader->frame;
	struct attribution *attribution;
	struct phrase source;
	bool capitals;
	uint32_t colon = label_colon(frame, s, &capitals), last = s + 1;
	struct range content;

	if (colon == ITEM_NONE)
		return s;
	while (last < frame->sentence_count &&
	       frame->sentences[last].paragraph == frame->sentences[s].paragraph)
		last++;
	source = (struct phrase){ { frame->sentences[s].first, colon }, colon - 1, 0 };
	source.head = phrase_head(frame, source.whole);
	content = (struct range){ colon + 1, frame->sentences[last - 1].last };
	reader->sentence = s;
	attribution = attribution_said(reader, HOW_COLON, &source, (struct range){ 0, 0 });
	if (!attribution)
		return s;
	attribution->clause = source.whole;
	attribution_content(attribution, content, reader->arena);
	return last;
}
