#include "reading/frame.h"

#include "reading/chunk.h"

struct span item_span(const struct frame *frame, uint32_t i)
{
	const struct item *item = &frame->items[i];
	const struct token *all = frame->tokens->all;
	const struct quotation *quotation;
	uint32_t last;

	if (item->quotation == QUOTATION_NONE)
		return (struct span){ all[item->token].start, all[item->token].end };
	quotation = &frame->quotations->all[item->quotation];
	last = quotation->close != TOKEN_NONE ? quotation->close : quotation->last - 1;
	return (struct span){ all[item->token].start, all[last].end };
}

bool item_word_whole(const struct frame *frame, uint32_t i, const char *word)
{
	const struct token *token = &frame->tokens->all[frame->items[i].token];
	const char *at = frame->tokens->text.at + token->start;
	size_t length = token->end - token->start;

	for (size_t k = 0; k < length; k++) {
		char c = at[k];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c | 0x20);
		if (word[k] == '\0' || c != word[k])
			return false;
	}
	return word[length] == '\0';
}

uint32_t quotation_words(const struct frame *frame, int32_t q)
{
	const struct quotation *quotation = &frame->quotations->all[q];
	uint32_t words = 0;

	/* Whoever asks wants to tell few from many. */
	for (uint32_t i = quotation->first; i < quotation->last && words < 64; i++)
		words += frame->tokens->all[i].kind == TOKEN_WORD ||
			 frame->tokens->all[i].kind == TOKEN_NUMBER;
	return words;
}

const struct token *quotation_tail(const struct frame *frame, int32_t q)
{
	const struct quotation *quotation = &frame->quotations->all[q];

	return quotation->last > quotation->first ?
	       &frame->tokens->all[quotation->last - 1] : NULL;
}

/* "Why?" Kim asked: after a question in marks a speaker and a verb of
 * speaking, and no more before a stop, belong to it.  After a full stop in
 * marks, which careless copy has for a comma, the verb must be the end. */
static bool asked_after(const struct frame *frame, uint32_t i)
{
	const struct token *tail;
	bool spoken = false, full;

	if (i == 0 || !item_is_quote(frame, i - 1))
		return false;
	tail = quotation_tail(frame, frame->items[i - 1].quotation);
	if (!tail || tail->kind != TOKEN_STOP)
		return false;
	full = frame->tokens->text.at[tail->start] == '.';
	for (uint32_t k = i; k < frame->count && k < i + 10; k++) {
		const struct token *token = item_token(frame, k);

		if (!token || token->kind == TOKEN_STOP)
			return spoken;
		/* "...now." She added, "...": a sentence of its own. */
		if (token->kind == TOKEN_COMMA)
			return spoken && !full;
		if (full && spoken)
			return false;
		if (item_is(frame, k, WORD_SPEECH) &&
		    item_has(frame, k, VERB_PAST | VERB_THIRD))
			spoken = true;
		else if (spoken && item_is(frame, k, WORD_COMPLEMENTISER))
			return false;
	}
	/* "Who has the right?" Kim said during a visit to his home in Hyesan. */
	return spoken && !full;
}

/* The same behind an agency's "(SEOUL=Agency) Kim Min Ji = ", "[서울=통신] 기자 = ". */
static uint32_t behind_bracket(const struct frame *frame, uint32_t i, uint32_t limit)
{
	uint32_t k = i + 1;

	while (k + 1 < limit && k < i + 14 && !item_kind(frame, k, TOKEN_CLOSE))
		k++;
	for (uint32_t first = ++k; k + 1 < limit && k < first + 8 && item_token(frame, k); k++) {
		if (item_kind(frame, k, TOKEN_STOP))
			break;
		if (item_mark(frame, k, '=') &&
		    (item_token(frame, k)->flags & TOKEN_BLANK_BEFORE))
			return k + 1;
	}
	return i;
}

/* Where the text of a paragraph that begins at item i begins behind its
 * dateline: "PARIS - ", "Paris, France (Agency) - ", "SEOUL, May 3 (Agency) - ".
 * A place in small letters needs the agency: "Kim - a trader - said".  i itself
 * without one. */
static uint32_t behind_dateline(const struct frame *frame, uint32_t i, uint32_t limit)
{
	const struct token *token = item_token(frame, i);
	bool sure = token && (token->flags & TOKEN_CAPITALS) && token->end - token->start > 2;

	if (token && token->kind == TOKEN_OPEN)
		return behind_bracket(frame, i, limit);
	if (!token || token->kind != TOKEN_WORD || !(token->flags & TOKEN_CAPITAL))
		return i;
	for (uint32_t k = i + 1; k + 1 < limit && k < i + 14; k++) {
		token = item_token(frame, k);
		if (!token)
			return i;
		if (token->kind == TOKEN_DASH && (token->flags & TOKEN_BLANK_BEFORE))
			return sure ? k + 1 : i;
		if (token->kind == TOKEN_OPEN) {
			while (k + 1 < limit && k < i + 14 && !item_kind(frame, k, TOKEN_CLOSE))
				k++;
			sure = item_kind(frame, k + 1, TOKEN_DASH);
		} else if (token->kind == TOKEN_STOP ||
			   (token->kind == TOKEN_WORD && !(token->flags & TOKEN_CAPITAL))) {
			return i;
		}
	}
	return i;
}

static void cut_sentences(struct frame *frame)
{
	const struct token *all = frame->tokens->all;
	struct sentence *sentence = NULL;
	uint32_t classes = 0;
	uint64_t keys = 0;

	for (uint32_t i = 0; i < frame->count; i++) {
		const struct item *item = &frame->items[i];
		const struct token *token = &all[item->token];
		bool paragraph = !sentence || token->paragraph != sentence->paragraph;

		if (paragraph || ((token->flags & TOKEN_SENTENCE) && !asked_after(frame, i))) {
			if (sentence) {
				sentence->last = i;
				sentence->classes = classes;
				sentence->keys = keys;
			}
			sentence = &frame->sentences[frame->sentence_count++];
			sentence->first = i;
			sentence->paragraph = token->paragraph;
			classes = 0;
			keys = 0;
		}
		classes |= item->classes;
		keys |= item->keys;
		sentence->quotations += item->kind == ITEM_QUOTATION;
	}
	if (sentence) {
		sentence->last = frame->count;
		sentence->classes = classes;
		sentence->keys = keys;
	}
	for (uint32_t s = 0; s < frame->sentence_count && frame->inside == QUOTATION_NONE; s++) {
		sentence = &frame->sentences[s];
		if (s == 0 || sentence->paragraph != sentence[-1].paragraph)
			sentence->first = behind_dateline(frame, sentence->first, sentence->last);
	}
}

/* The first eight bytes of a token in a text, capitals made small; zeros behind. */
static uint64_t head_of(struct slice text, const struct token *token)
{
	size_t length = token->end - token->start;
	uint64_t head;

	if (token->start + (size_t)CHUNK <= text.length)
		head = chunk_first(chunk_load(text.at + token->start), length);
	else
		head = chunk_part(text.at + token->start, length < CHUNK ? length : CHUNK);
	if (!chunk_beyond_ascii(head))
		return head | chunk_capitals(head) >> 2;
	for (unsigned shift = 0; shift < 64; shift += 8) {
		unsigned char c = (unsigned char)(head >> shift);

		if (c >= 'A' && c <= 'Z')
			head |= (uint64_t)0x20 << shift;
	}
	return head;
}

static void set_token(struct frame *frame, struct item *item, uint32_t i)
{
	const struct token *token = &frame->tokens->all[i];

	*item = (struct item){ .head = head_of(frame->tokens->text, token), .token = i,
			       .quotation = QUOTATION_NONE, .kind = token->kind };
	if (token->lexeme) {
		item->grammar = token->lexeme->grammar;
		item->keys = token->lexeme->keys;
		item->classes = token->lexeme->classes;
		item->traits = token->lexeme->traits;
	}
}

/* The item of quotation q, which begins at token i; the token behind it. */
static uint32_t set_quotation(struct frame *frame, struct item *item, uint32_t i, int32_t q)
{
	const struct quotation *quotation = &frame->quotations->all[q];
	uint32_t behind = quotation->close != TOKEN_NONE ? quotation->close + 1 : quotation->last;

	*item = (struct item){ .token = i, .quotation = q, .kind = ITEM_QUOTATION };
	return behind > i ? behind : i + 1;
}

int frame_open(struct frame *frame, const struct tokens *tokens,
	       const struct quotations *quotations, int32_t inside,
	       struct arena *arena, struct error *err)
{
	uint32_t first = 0, last = (uint32_t)tokens->count, sentences = 1;
	const int32_t *innermost = quotations->innermost;

	if (inside != QUOTATION_NONE) {
		first = quotations->all[inside].first;
		last = quotations->all[inside].last;
	}
	*frame = (struct frame){ .tokens = tokens, .quotations = quotations,
				 .inside = inside };
	frame->items = arena_more(arena, NULL, 0, (size_t)last - first + 1, sizeof(*frame->items));
	if (!frame->items)
		return error_memory(err);
	for (uint32_t i = first; i < last;) {
		struct item *item = &frame->items[frame->count++];
		int32_t q = innermost[i];

		while (q != inside && q != QUOTATION_NONE &&
		       quotations->all[q].parent != inside)
			q = quotations->all[q].parent;
		if (q == inside || q == QUOTATION_NONE)
			set_token(frame, item, i++);
		else
			i = set_quotation(frame, item, i, q);
	}
	/* Each begins with a token that begins one, or behind a quotation in which
	 * one begins. */
	if (inside == QUOTATION_NONE)
		sentences += tokens->sentences;
	for (uint32_t i = first; i < last && inside != QUOTATION_NONE; i++)
		sentences += (tokens->all[i].flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH)) != 0;
	frame->sentences = arena_take(arena, sentences * sizeof(*frame->sentences));
	if (!frame->sentences)
		return error_memory(err);
	cut_sentences(frame);
	return 0;
}
