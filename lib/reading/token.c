#include "reading/token_cut.h"

#include "base/utf8.h"

#include <utf8proc.h>

static struct token *grow(struct cutter *cutter)
{
	struct tokens *tokens = cutter->tokens;
	size_t room = cutter->room * 2 + 64;
	struct token *more = arena_more(cutter->arena, tokens->all, tokens->count, room,
					sizeof(*more));

	if (!more)
		return NULL;
	tokens->all = more;
	cutter->room = room;
	return more;
}

/* Words that begin a sentence far more often than they follow an abbreviation
 * inside of one: "in the U.S. The president". */
#define OPENERS (WORD_ARTICLE | WORD_DETERMINER | WORD_PRONOUN | WORD_PREPOSITION | \
		 WORD_CONJUNCTION | WORD_COMPLEMENTISER)

/* Does token begin a new sentence, after what is pending? */
static bool begins_sentence(struct cutter *cutter, const struct token *token)
{
	bool closes = !cutter->blank && (token->kind == TOKEN_QUOTE ||
					 token->kind == TOKEN_CLOSE);

	if (cutter->pending == PENDING_NONE)
		return false;
	if (token->kind == TOKEN_STOP && !cutter->quoted)
		return false;
	if (closes) {
		cutter->quoted = true;
		return false;
	}
	/* "...."라고: the particle of what the marks hold. */
	if (!cutter->blank && cutter->quoted && token->lexeme &&
	    (token->lexeme->classes & WORD_COMPLEMENTISER))
		return false;
	if (cutter->pending == PENDING_ABBREVIATION)
		return cutter->blank && (token->flags & TOKEN_CAPITAL) &&
		       token->lexeme && (token->lexeme->classes & OPENERS);
	if (token->kind == TOKEN_COMMA || token->kind == TOKEN_DASH ||
	    token->kind == TOKEN_STOP)
		return false;
	if (token->kind == TOKEN_WORD && !(token->flags & TOKEN_CAPITAL)) {
		size_t after;
		int32_t point = point_at(cutter, token->start, &after);

		/* A small letter; other scripts have only one size. */
		if (utf8proc_category(point) == UTF8PROC_CATEGORY_LL)
			return cutter->pending == PENDING_STOP && !cutter->quoted &&
			       !cutter->after_capital;
	}
	return true;
}

void token_emit(struct cutter *cutter, enum token_kind kind, size_t start, size_t end,
		unsigned flags, const struct lexeme *lexeme)
{
	struct tokens *tokens = cutter->tokens;
	struct token *token;

	if (tokens->count == cutter->room && !grow(cutter))
		return;
	token = &tokens->all[tokens->count];
	*token = (struct token){ .start = (uint32_t)start, .end = (uint32_t)end,
				 .kind = (uint8_t)kind, .flags = (uint8_t)flags,
				 .lexeme = lexeme };
	if (cutter->paragraph || tokens->count == 0) {
		token->flags |= TOKEN_PARAGRAPH | TOKEN_SENTENCE;
		tokens->paragraphs++;
		tokens->sentences++;
		cutter->pending = PENDING_NONE;
	} else if (begins_sentence(cutter, token)) {
		token->flags |= TOKEN_SENTENCE;
		tokens->sentences++;
		cutter->pending = PENDING_NONE;
	} else if (kind != TOKEN_QUOTE && kind != TOKEN_CLOSE && kind != TOKEN_STOP) {
		cutter->pending = PENDING_NONE;
	}
	if (cutter->blank)
		token->flags |= TOKEN_BLANK_BEFORE;
	token->sentence = tokens->sentences - 1;
	token->paragraph = tokens->paragraphs - 1;
	tokens->count++;
	cutter->blank = cutter->paragraph = false;
}

static void stop(struct cutter *cutter, enum pending pending, size_t start, size_t end)
{
	const struct tokens *tokens = cutter->tokens;

	cutter->after_capital = tokens->count > 0 &&
		(tokens->all[tokens->count - 1].flags & TOKEN_CAPITAL) &&
		tokens->all[tokens->count - 1].end - tokens->all[tokens->count - 1].start < 7;
	token_emit(cutter, TOKEN_STOP, start, end, 0, NULL);
	cutter->pending = pending;
	cutter->quoted = false;
}

/* Skips white space from at; a line end, or a blank line, parts paragraphs. */
static size_t skip_blanks(struct cutter *cutter, size_t at)
{
	unsigned lines = 0;

	while (at < cutter->end) {
		unsigned char c = cutter->at[at];

		if (c == '\n' || (c == '\r' && !(at + 1 < cutter->end &&
						 cutter->at[at + 1] == '\n')))
			lines++;
		if (ascii_class(c) == BLANK) {
			at++;
		} else if (c == 0xC2 && cutter->at[at + 1] == 0xA0) {
			at += 2;
		} else if (c == 0xE3 && cutter->at[at + 1] == 0x80 &&
			   cutter->at[at + 2] == 0x80) {
			at += 3;
		} else if (c == 0xE2 && cutter->at[at + 1] == 0x80 &&
			   (cutter->at[at + 2] <= 0x8B || cutter->at[at + 2] == 0xAF)) {
			at += 3;
		} else if (c == 0xEF && cutter->at[at + 1] == 0xBB &&
			   cutter->at[at + 2] == 0xBF) {
			at += 3;
		} else {
			break;
		}
		cutter->blank = true;
	}
	if (lines > (cutter->lines ? 0u : 1u)) {
		cutter->paragraph = true;
		cutter->single_open = false;
	}
	return at;
}

static size_t cut_number(struct cutter *cutter, size_t start)
{
	size_t at = start;

	while (at < cutter->end) {
		unsigned char c = cutter->at[at];

		if (is_digit(c) || ((c == ',' || c == '.' || c == ':') &&
				    digit_at(cutter, at + 1)))
			at++;
		else
			break;
	}
	token_put(cutter, TOKEN_NUMBER, start, at, 0, NULL);
	return at;
}

/* No text sets the same mark so often in a row; what does is one token, and
 * means nothing: lines of underscores, a file of quotation marks. */
#define RUN_LEAST 6

/* A mark that is neither letter nor digit nor blank. */
static size_t cut_ascii(struct cutter *cutter, size_t at)
{
	unsigned char c = cutter->at[at];
	size_t end = at + 1;
	enum token_kind kind = TOKEN_SYMBOL;

	if (at + RUN_LEAST < cutter->end && cutter->at[at + RUN_LEAST - 1] == c && c != '.' &&
	    c != '-') {
		while (end < cutter->end && cutter->at[end] == c)
			end++;
		if (end - at >= RUN_LEAST) {
			token_emit(cutter, TOKEN_SYMBOL, at, end, 0, NULL);
			return end;
		}
		end = at + 1;
	}
	switch (c) {
	case '.':
		while (end < cutter->end && cutter->at[end] == '.')
			end++;
		stop(cutter, end - at > 1 ? PENDING_MARK : PENDING_STOP, at, end);
		return end;
	case '!':
	case '?':
		stop(cutter, PENDING_MARK, at, end);
		return end;
	case ',':
	case ';':
	case ':':
		kind = TOKEN_COMMA;
		break;
	case '"':
		kind = TOKEN_QUOTE;
		break;
	case '`':
		if (end < cutter->end && cutter->at[end] == '`') {
			kind = TOKEN_QUOTE;
			end++;
		}
		break;
	case '\'':
		if (end < cutter->end && cutter->at[end] == '\'') {
			kind = TOKEN_QUOTE;
			end++;
		} else if (single_quotes(cutter, at, 1)) {
			kind = TOKEN_QUOTE;
		}
		break;
	case '(':
	case '[':
	case '{':
		kind = TOKEN_OPEN;
		break;
	case ')':
	case ']':
	case '}':
		kind = TOKEN_CLOSE;
		break;
	case '-':
		while (end < cutter->end && cutter->at[end] == '-')
			end++;
		kind = TOKEN_DASH;
		break;
	default:
		break;
	}
	token_put(cutter, kind, at, end, 0, NULL);
	return end;
}

static size_t cut_other(struct cutter *cutter, size_t at)
{
	size_t end;
	int32_t point = point_at(cutter, at, &end);
	enum token_kind kind = TOKEN_SYMBOL;

	switch (point) {
	case 0x2026:
		stop(cutter, PENDING_MARK, at, end);
		return end;
	case 0x3002: case 0xFF0E: case 0xFF01: case 0xFF1F: case 0xFF61:
		stop(cutter, PENDING_STOP, at, end);
		/* No blank stands after them: what follows is a new sentence. */
		return end;
	case 0x3001: case 0xFF0C: case 0xFF1A: case 0xFF1B: case 0xFF64:
		kind = TOKEN_COMMA;
		break;
	case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0xAB: case 0xBB:
	case 0x2039: case 0x203A: case 0x300C: case 0x300D: case 0x300E: case 0x300F:
	case 0x300A: case 0x300B: case 0x301D: case 0x301E: case 0x301F: case 0xFF02:
	case 0x201A:
		kind = TOKEN_QUOTE;
		break;
	case 0x2018: case 0x2019: case 0x201B:
		/* two single marks for a double one */
		if (end + 3 <= cutter->end && memcmp(cutter->at + at, cutter->at + end, 3) == 0 &&
		    (point == 0x2018) == letter_at(cutter, end + 3)) {
			kind = TOKEN_QUOTE;
			end += 3;
		} else if (single_quotes(cutter, at, end - at))
			kind = TOKEN_QUOTE;
		break;
	case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015:
	case 0x2212: case 0x301C: case 0xFF0D:
		kind = TOKEN_DASH;
		break;
	case 0x3008: case 0x3010: case 0xFF08:
		kind = TOKEN_OPEN;
		break;
	case 0x3009: case 0x3011: case 0xFF09:
		kind = TOKEN_CLOSE;
		break;
	default:
		break;
	}
	token_put(cutter, kind, at, end, 0, NULL);
	return end;
}

static size_t cut_ascii_word(struct cutter *cutter, size_t at)
{
	size_t end = token_cut_plain_word(cutter, at);

	return end > at ? end : token_cut_word(cutter, at);
}

/* Cuts what stands at at, which is no white space; where it ends. */
static size_t cut_one(struct cutter *cutter, size_t at)
{
	unsigned char c = cutter->at[at];

	switch (ascii_class(c)) {
	case LETTER:
		return cut_ascii_word(cutter, at);
	case DIGIT:
		return cut_number(cutter, at);
	default:
		break;
	}
	if (c < 128)
		return cut_ascii(cutter, at);
	return letter_at(cutter, at) ? token_cut_word(cutter, at) : cut_other(cutter, at);
}

/* Is there a blank line between two lines that are not? */
static bool has_blank_line(struct slice text)
{
	const char *at = text.at, *end = text.at + text.length;

	while (at < end && (at = memchr(at, '\n', (size_t)(end - at)))) {
		const char *line = ++at;

		while (at < end && (*at == ' ' || *at == '\t' || *at == '\r'))
			at++;
		if (at < end && *at == '\n' && line != text.at + 1)
			return true;
	}
	return false;
}

int tokens_cut(struct tokens *tokens, struct slice text, struct span part,
	       const struct lexicon *lexicon, struct arena *arena, struct error *err)
{
	struct cutter cutter = { .tokens = tokens, .arena = arena, .end = part.end,
				 .paragraph = true };
	size_t at = part.start;

	if (text.length >= UINT32_MAX)
		return error_set(err, ERROR_INPUT, "a text of 4 GiB and more");
	*tokens = (struct tokens){ .text = text, .lexicon = lexicon,
				    .language = lexicon_language(lexicon) };
	cutter.at = (const unsigned char *)text.at;
	cutter.lines = !has_blank_line(slice_part(text, part));
	cutter.endings = lexicon_language(lexicon)->endings != NULL;
	cutter.room = (part.end - part.start) / 8;
	if (!grow(&cutter))
		return error_memory(err);
	while (at < cutter.end) {
		/* Nearly always one blank stands there, or none. */
		if (cutter.at[at] == ' ') {
			cutter.blank = true;
			at++;
		}
		if (at < cutter.end && !plain_class(cutter.at[at]))
			at = skip_blanks(&cutter, at);
		if (at < cutter.end)
			at = cut_one(&cutter, at);
	}
	return arena_failed(arena) ? error_memory(err) : 0;
}
