#include "reading/quotation.h"

#include "base/utf8.h"

/* Deeper marks are left alone: no text nests them, only hostile ones. */
#define DEEPEST 8

/* A quotation in a quotation of another kind of mark is no longer than so many
 * tokens. */
#define NESTED_REACH 40

enum family {
	FAMILY_STRAIGHT, FAMILY_CURLY, FAMILY_DOUBLED, FAMILY_SINGLE, FAMILY_GUILLEMET,
	FAMILY_CORNER, FAMILY_TITLE, FAMILY_PRIME,
};

struct mark {
	enum family family;
	bool opens, closes;
};

struct finder {
	const struct tokens *tokens;
	struct quotations *found;
	struct arena *arena;
	size_t room;
	int32_t stack[DEEPEST];
	enum family families[DEEPEST];
	size_t depth;
	int32_t broken;		/* the last outer quotation, if it ended without its
				 * mark at the end of the paragraph before */
	enum family broken_family;
};

/* Copy mixes straight, curly and doubled marks: one may close another. */
static bool alike(enum family a, enum family b)
{
	return a == b || (a <= FAMILY_DOUBLED && b <= FAMILY_DOUBLED);
}

static bool blank_before(const struct finder *finder, size_t i)
{
	const struct token *all = finder->tokens->all;

	return (all[i].flags & (TOKEN_BLANK_BEFORE | TOKEN_PARAGRAPH)) ||
	       all[i - 1].kind == TOKEN_OPEN || all[i - 1].kind == TOKEN_DASH ||
	       all[i - 1].kind == TOKEN_QUOTE ||
	       finder->tokens->text.at[all[i - 1].start] == ':';
}

/* Does white space, the end or punctuation follow token i? */
static bool blank_after(const struct finder *finder, size_t i)
{
	const struct tokens *tokens = finder->tokens;
	const struct token *next;

	if (i + 1 >= tokens->count)
		return true;
	next = &tokens->all[i + 1];
	return (next->flags & (TOKEN_BLANK_BEFORE | TOKEN_PARAGRAPH)) ||
	       next->kind == TOKEN_COMMA || next->kind == TOKEN_STOP ||
	       next->kind == TOKEN_CLOSE || next->kind == TOKEN_DASH;
}

static struct mark mark_of(const struct finder *finder, size_t i)
{
	struct slice text = token_text(finder->tokens, i);
	size_t at = 0;
	int32_t point = utf8_next(text, &at);
	bool before = blank_before(finder, i), after = blank_after(finder, i);
	struct mark mark = { FAMILY_STRAIGHT, before && !after, !before };

	/* Between blanks it may be either: "word " more. */
	if (before && after)
		mark.opens = mark.closes = true;
	switch (point) {
	case '"': case 0xFF02:
		break;
	case '\'':
		mark.family = text.length > 1 ? FAMILY_DOUBLED : FAMILY_SINGLE;
		break;
	case '`':
		mark = (struct mark){ FAMILY_DOUBLED, true, false };
		break;
	case 0x2018: case 0x2019:
		mark = (struct mark){ text.length > 3 ? FAMILY_DOUBLED : FAMILY_SINGLE,
				      point == 0x2018, point == 0x2019 };
		break;
	case 0x201B: case 0x201A: case 0x2039:
		mark = (struct mark){ FAMILY_SINGLE, true, false };
		break;
	case 0x203A:
		mark = (struct mark){ FAMILY_SINGLE, false, true };
		break;
	case 0x201C: case 0x201F:	/* in German it closes */
		mark = (struct mark){ FAMILY_CURLY, !after || before, !before };
		break;
	case 0x201D:			/* in Swedish it opens too */
		mark = (struct mark){ FAMILY_CURLY, before && !after, true };
		break;
	case 0x201E:
		mark = (struct mark){ FAMILY_CURLY, true, false };
		break;
	case 0xAB: case 0xBB:		/* French sets blanks inside, German turns them */
		mark.family = FAMILY_GUILLEMET;
		mark.opens = point == 0xAB || (before && !after);
		mark.closes = point == 0xBB || (!before && after);
		break;
	case 0x300C: case 0x300E:
		mark = (struct mark){ FAMILY_CORNER, true, false };
		break;
	case 0x300D: case 0x300F:
		mark = (struct mark){ FAMILY_CORNER, false, true };
		break;
	case 0x300A:
		mark = (struct mark){ FAMILY_TITLE, true, false };
		break;
	case 0x300B:
		mark = (struct mark){ FAMILY_TITLE, false, true };
		break;
	default:
		mark.family = FAMILY_PRIME;
		mark.opens = point == 0x301D;
		mark.closes = !mark.opens;
		break;
	}
	return mark;
}

static struct quotation *add(struct finder *finder)
{
	struct quotations *found = finder->found;

	if (found->count == finder->room) {
		size_t room = finder->room * 2 + 16;
		struct quotation *more = arena_more(finder->arena, found->all, found->count, room,
						    sizeof(*more));

		if (!more)
			return NULL;
		found->all = more;
		finder->room = room;
	}
	found->all[found->count] = (struct quotation){
		.open = TOKEN_NONE, .close = TOKEN_NONE, .parent = QUOTATION_NONE,
		.next = QUOTATION_NONE,
	};
	return &found->all[found->count++];
}

static void open_at(struct finder *finder, size_t i, enum family family)
{
	struct quotation *quotation;

	if (finder->depth == DEEPEST || !(quotation = add(finder)))
		return;
	quotation->open = (uint32_t)i;
	quotation->first = quotation->last = (uint32_t)i + 1;
	quotation->single = family == FAMILY_SINGLE;
	if (finder->depth > 0)
		quotation->parent = finder->stack[finder->depth - 1];
	finder->stack[finder->depth] = (int32_t)finder->found->count - 1;
	finder->families[finder->depth++] = family;
}

/*
 * Where an attribution stands that ends the sentence of tokens first to last:
 * ", the source said." or ", said Kim Min Ji." The token of its comma, or
 * TOKEN_NONE.  The speaker is no "I" or "we": that would be told inside the
 * quotation.
 */
static uint32_t closing_attribution(const struct tokens *tokens, uint32_t first,
				    uint32_t last)
{
	uint32_t end = last, comma = TOKEN_NONE;
	unsigned words = 0, verbs = 0;

	while (end > first && (tokens->all[end - 1].kind == TOKEN_STOP ||
			       tokens->all[end - 1].kind == TOKEN_QUOTE))
		end--;
	for (uint32_t i = end; i > first && words < 16; i--) {
		const struct token *token = &tokens->all[i - 1];

		if (token->kind == TOKEN_COMMA) {
			comma = i - 1;
			break;
		}
		if (token->kind == TOKEN_WORD)
			words++;
		if (token_is(tokens, i - 1, WORD_SPEECH) &&
		    lexeme_is(token->lexeme, VERB_THIRD | VERB_PAST) &&
		    !lexeme_is(token->lexeme, VERB_ABOUT | VERB_CALLS)) {
			verbs++;
		} else if (token_is(tokens, i - 1, WORD_COMPLEMENTISER) ||
			   (token_is(tokens, i - 1, WORD_CONJUNCTION) && verbs == 0) ||
			   lexeme_is(token->lexeme, PERSON_SPEAKING)) {
			return TOKEN_NONE;
		}
	}
	if (comma == TOKEN_NONE || comma <= first || verbs != 1 || words < 2)
		return TOKEN_NONE;
	/* Only the comma before the speaker, not one of a list. */
	if (token_is(tokens, comma + 1, WORD_CONJUNCTION | WORD_PREPOSITION))
		return TOKEN_NONE;
	return comma;
}

/* Does a verb of speaking follow token i, before the sentence ends? */
static bool ends_reported(const struct tokens *tokens, uint32_t i, uint32_t limit)
{
	for (uint32_t k = i + 1; k < limit && k < i + 8 &&
	     tokens->all[k].sentence == tokens->all[i].sentence; k++)
		if (token_is(tokens, k, WORD_SPEECH))
			return true;
	return false;
}

/* Ends quotation, whose closing mark is missing, before token limit. */
static void end_unclosed(const struct tokens *tokens, struct quotation *quotation,
			 uint32_t limit)
{
	uint32_t first = quotation->first;

	quotation->last = limit;
	for (uint32_t i = quotation->first; i < limit; i++) {
		uint32_t comma;

		/* A particle that ends words reported, and its verb: 막혔다고 말했다. */
		if ((tokens->all[i].says & (ENDING_QUOTES | ENDING_QUOTES_ON)) &&
		    ends_reported(tokens, i, limit)) {
			quotation->last = i + 1;
			return;
		}

		if (i + 1 < limit && tokens->all[i + 1].sentence == tokens->all[i].sentence)
			continue;
		comma = closing_attribution(tokens, first, i + 1);
		if (comma != TOKEN_NONE) {
			quotation->last = comma;
			return;
		}
		first = i + 1;
	}
}

/* What is still open at the paragraph's end, before token limit. */
static void end_paragraph(struct finder *finder, uint32_t limit)
{
	struct quotations *found = finder->found;

	finder->broken = QUOTATION_NONE;
	if (finder->depth == 0)
		return;
	while (finder->depth > 0) {
		struct quotation *quotation = &found->all[finder->stack[--finder->depth]];

		end_unclosed(finder->tokens, quotation, limit);
		if (finder->depth == 0 && quotation->last == limit) {
			finder->broken = (int32_t)(quotation - found->all);
			finder->broken_family = finder->families[0];
		}
	}
	/* An inner quotation ends with its outer one at the latest. */
	for (size_t i = found->count; i-- > 0;) {
		struct quotation *quotation = &found->all[i];

		if (quotation->parent == QUOTATION_NONE)
			break;
		if (quotation->last > found->all[quotation->parent].last)
			quotation->last = found->all[quotation->parent].last;
		if (quotation->first > quotation->last)
			quotation->first = quotation->last;
	}
}

/* A closing mark at i without an opening one: after a stop or comma it ends
 * speech all the same, which began with the sentence, or, when the quotation
 * of the paragraph before is still open, with this paragraph. */
static void close_stray(struct finder *finder, size_t i, enum family family)
{
	const struct tokens *tokens = finder->tokens;
	const struct token *all = tokens->all;
	bool joins = finder->broken != QUOTATION_NONE && alike(finder->broken_family, family);
	struct quotation *quotation;
	size_t first = i;

	if (i == 0 || family == FAMILY_SINGLE || (all[i].flags & TOKEN_PARAGRAPH) ||
	    (all[i - 1].kind != TOKEN_STOP && all[i - 1].kind != TOKEN_COMMA))
		return;
	while (first > 0 && !(all[first].flags & TOKEN_PARAGRAPH) &&
	       finder->found->innermost[first - 1] == QUOTATION_NONE &&
	       (joins || !(all[first].flags & TOKEN_SENTENCE)))
		first--;
	if (joins && !(all[first].flags & TOKEN_PARAGRAPH)) {
		finder->broken = QUOTATION_NONE;
		return;
	}
	quotation = add(finder);
	if (!quotation)
		return;
	quotation->first = (uint32_t)first;
	quotation->last = quotation->close = (uint32_t)i;
	if (joins) {
		finder->found->all[finder->broken].next = (int32_t)finder->found->count - 1;
		quotation->continues = true;
	}
	for (size_t k = first; k <= i; k++)
		finder->found->innermost[k] = (int32_t)finder->found->count - 1;
	finder->broken = QUOTATION_NONE;
}

static void close_at(struct finder *finder, size_t i, size_t depth)
{
	while (finder->depth > depth + 1) {
		struct quotation *inner =
			&finder->found->all[finder->stack[--finder->depth]];

		end_unclosed(finder->tokens, inner, (uint32_t)i);
	}
	finder->found->all[finder->stack[depth]].last = (uint32_t)i;
	finder->found->all[finder->stack[depth]].close = (uint32_t)i;
	finder->depth = depth;
}

/* A curly mark that opens inside straight ones, with its own closing one before
 * the next straight one: words quoted in a quotation. */
static bool nests(const struct finder *finder, size_t i, struct mark mark)
{
	const struct tokens *tokens = finder->tokens;
	size_t reach = i + NESTED_REACH;

	if (mark.family != FAMILY_CURLY || finder->depth == 0 ||
	    finder->families[finder->depth - 1] != FAMILY_STRAIGHT)
		return false;
	for (size_t k = i + 1; k < tokens->count && k < reach; k++) {
		if (tokens->all[k].flags & TOKEN_PARAGRAPH)
			return false;
		if (tokens->all[k].kind == TOKEN_QUOTE) {
			struct mark next = mark_of(finder, k);

			return next.family == FAMILY_CURLY && next.closes;
		}
	}
	return false;
}

static void read_mark(struct finder *finder, size_t i)
{
	struct mark mark = mark_of(finder, i);
	size_t depth = finder->depth;
	const struct token *all = finder->tokens->all;

	/* 5'10" or 27": a measure. */
	if (mark.family == FAMILY_STRAIGHT && i > 0 && depth == 0 &&
	    all[i - 1].kind == TOKEN_NUMBER && !(all[i].flags & TOKEN_BLANK_BEFORE))
		return;
	if (mark.opens && nests(finder, i, mark)) {
		open_at(finder, i, FAMILY_CURLY);
		return;
	}
	/* The nearest of its own kind, else one that it may stand for. */
	while (depth > 0 && finder->families[depth - 1] != mark.family)
		depth--;
	if (depth == 0)
		depth = finder->depth;
	while (depth > 0 && !alike(finder->families[depth - 1], mark.family))
		depth--;
	if (depth > 0 && mark.closes) {
		close_at(finder, i, depth - 1);
		return;
	}
	if (!mark.opens) {
		if (finder->depth == 0)
			close_stray(finder, i, mark.family);
		return;
	}
	/* The same mark again, opening: the one before was not closed.  (Curly
	 * ones may nest in themselves in careless copy; they too are closed.) */
	if (depth > 0) {
		while (finder->depth >= depth)
			end_unclosed(finder->tokens,
				     &finder->found->all[finder->stack[--finder->depth]],
				     (uint32_t)i);
	}
	open_at(finder, i, mark.family);
	if (finder->depth == 1 && (all[i].flags & TOKEN_PARAGRAPH) &&
	    finder->broken != QUOTATION_NONE && alike(finder->broken_family, mark.family)) {
		int32_t at = finder->stack[0];

		finder->found->all[finder->broken].next = at;
		finder->found->all[at].continues = true;
	}
	if (all[i].flags & TOKEN_PARAGRAPH)
		finder->broken = QUOTATION_NONE;
}

/* Writes down for each token the innermost quotation it stands in; inner ones
 * come later and so overwrite outer ones. */
static void fill_innermost(struct quotations *found)
{
	for (size_t q = 0; q < found->count; q++) {
		const struct quotation *quotation = &found->all[q];
		uint32_t first = quotation->open == TOKEN_NONE ? quotation->first
							       : quotation->open;
		uint32_t last = quotation->close == TOKEN_NONE ? quotation->last
							       : quotation->close + 1;

		for (uint32_t i = first; i < last; i++)
			found->innermost[i] = (int32_t)q;
	}
}

int quotations_find(struct quotations *found, const struct tokens *tokens,
		    struct arena *arena, struct error *err)
{
	struct finder finder = { .tokens = tokens, .found = found, .arena = arena,
				 .broken = QUOTATION_NONE };

	*found = (struct quotations){ 0 };
	found->innermost = arena_more(arena, NULL, 0, tokens->count + 1, sizeof(int32_t));
	if (!found->innermost)
		return error_memory(err);
	/* each is QUOTATION_NONE, which is all bits */
	memset(found->innermost, 0xFF, (tokens->count + 1) * sizeof(int32_t));
	for (size_t i = 0; i < tokens->count; i++) {
		const struct token *token = &tokens->all[i];

		if (!(token->flags & TOKEN_PARAGRAPH) && token->kind != TOKEN_QUOTE)
			continue;
		if ((token->flags & TOKEN_PARAGRAPH) && i > 0)
			end_paragraph(&finder, (uint32_t)i);
		if (token->kind == TOKEN_QUOTE)
			read_mark(&finder, i);
	}
	end_paragraph(&finder, (uint32_t)tokens->count);
	fill_innermost(found);
	return arena_failed(arena) ? error_memory(err) : 0;
}
