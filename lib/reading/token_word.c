#include "reading/token_cut.h"

#include "reading/chunk.h"
#include "reading/ending.h"

/* The bytes of a hyphen at at; 0 for none. */
static size_t hyphen(const struct cutter *cutter, size_t at)
{
	if (at >= cutter->end)
		return 0;
	if (cutter->at[at] == '-')
		return 1;
	return cutter->at[at] == 0xE2 && cutter->at[at + 1] == 0x80 &&
	       (cutter->at[at + 2] == 0x90 || cutter->at[at + 2] == 0x91) ? 3 : 0;
}

static bool abbreviation(const struct cutter *cutter, size_t start, size_t end)
{
	const char *const *known = lexicon_language(cutter->tokens->lexicon)->abbreviations;
	struct slice word = { cutter->tokens->text.at + start, end - start };
	char folded[8];

	if (word.length == 1)
		return word.at[0] >= 'A' && word.at[0] <= 'Z' && word.at[0] != 'I';
	if (word.length == 0 || word.length >= sizeof(folded))
		return false;
	for (size_t i = 0; i < word.length; i++)
		folded[i] = (char)(word.at[i] >= 'A' && word.at[i] <= 'Z' ?
				   word.at[i] | 0x20 : word.at[i]);
	for (size_t i = 0; known && known[i]; i++)
		if (known[i][0] == folded[0] &&
		    slice_is((struct slice){ folded, word.length }, known[i]))
			return true;
	return false;
}

/* What a word is made of. */
struct makeup {
	unsigned upper;		/* capitals */
	bool lower;		/* small letters */
	bool dots;		/* inner full stops */
	bool compound;		/* TOKEN_COMPOUND */
};

/* The mark inside a word at at: where the word goes on behind it; at itself where
 * it ends.  *part is where its last part began. */
static size_t word_mark(const struct cutter *cutter, size_t at, size_t *part,
			struct makeup *makeup)
{
	size_t mark = apostrophe(cutter, at), after;

	if (mark && apostrophe_joins(cutter, at + mark)) {
		makeup->compound = true;
		return at + mark;
	}
	mark = hyphen(cutter, at);
	if (mark && (letter_at(cutter, at + mark) || digit_at(cutter, at + mark))) {
		makeup->compound = true;
		return *part = at + mark;
	}
	/* "U.S.A", "example.org", but not "said.The". */
	if (cutter->at[at] == '.' && letter_at(cutter, at + 1) &&
	    (at - *part == 1 || !is_upper(point_at(cutter, at + 1, &after)))) {
		makeup->dots = true;
		return *part = at + 1;
	}
	return at;
}

/* Where the word from start ends, without a full stop. */
static size_t word_end(const struct cutter *cutter, size_t start, struct makeup *makeup)
{
	const unsigned char *text = cutter->at;
	size_t at = start, part = start, after, end = cutter->end;

	while (at < end) {
		unsigned char c = text[at];
		int32_t point;

		if ((unsigned char)(c - 'a') < 26) {
			makeup->lower = true;
			do
				at++;
			while (at < end && (unsigned char)(text[at] - 'a') < 26);
			continue;
		}
		if (c == ' ')
			break;
		if ((unsigned char)(c - 'A') < 26) {
			makeup->upper++;
			at++;
			continue;
		}
		if (is_digit(c)) {
			makeup->compound = true;
			at++;
			continue;
		}
		after = word_mark(cutter, at, &part, makeup);
		if (after > at) {
			at = after;
			continue;
		}
		if (c < 128)
			break;
		point = point_at(cutter, at, &after);
		if (!is_letter(point))
			break;
		if (is_upper(point))
			makeup->upper++;
		else
			makeup->lower = true;
		makeup->compound |= c == 0xE2;
		at = after;
	}
	return at;
}

/* The word just cut, without its particle. */
static void read_ending(struct cutter *cutter, struct slice word)
{
	struct tokens *tokens = cutter->tokens;
	struct ended ended;

	if (tokens->count == 0)
		return;
	ended = word_ended(tokens->lexicon, word);
	tokens->all[tokens->count - 1].lexeme = ended.lexeme;
	tokens->all[tokens->count - 1].tail = ended.tail;
	tokens->all[tokens->count - 1].says = ended.says;
}

/* Does a word of length ASCII letters at start end with them, so that nothing
 * that stands behind is a part of it?  False for all that is not plain to see. */
static bool surely_ends(const struct cutter *cutter, size_t start, size_t length, uint64_t small)
{
	const unsigned char *behind = cutter->at + start + length;
	size_t left = cutter->end - start - length;

	if (left < 3)
		return false;
	switch (*behind) {
	case '.':	/* the sentence's, but of an abbreviation */
		return (behind[1] == ' ' || behind[1] == '\n') &&
		       !lexicon_may_abbreviate(cutter->tokens->lexicon, small, length);
	case '-':
	case '\'':
		return false;
	case 0xE2:	/* a dash, a double mark, an ellipsis */
		return behind[1] == 0x80 &&
		       (behind[2] == 0x93 || behind[2] == 0x94 || behind[2] == 0x9C ||
			behind[2] == 0x9D || behind[2] == 0xA6);
	default:
		return *behind < 128 && !is_digit(*behind);
	}
}

/* Of a chunk of text: its letters made small, and how many stand at its
 * beginning; high bits of *capitals tell which were capitals. */
static inline size_t leading_letters(const char *at, uint64_t *small, uint64_t *capitals)
{
	uint64_t chunk = chunk_load(at), beyond = chunk_beyond_ascii(chunk), letters;
	size_t length;

	if (beyond)
		chunk = chunk_first(chunk, chunk_before(beyond));
	*capitals = chunk_capitals(chunk);
	*small = chunk | *capitals >> 2;
	length = chunk_before(chunk_no_letters(*small));
	if (length < CHUNK) {
		letters = ((uint64_t)1 << 8 * length) - 1;
		*small &= letters;
		*capitals &= letters;
	}
	return length;
}

static unsigned capital_flags(uint64_t first, unsigned upper, size_t length)
{
	return (first & 0x80 ? TOKEN_CAPITAL : 0u) |
	       (upper == length && length > 1 ? TOKEN_CAPITALS : 0u);
}

/* The same of words of eight letters and more, whose first chunk is given. */
static size_t cut_long_word(struct cutter *cutter, size_t start, uint64_t small, uint64_t capitals)
{
	const struct tokens *tokens = cutter->tokens;
	uint64_t chunks[WORD_LONGEST / CHUNK] = { small }, more;
	size_t length = CHUNK, part = CHUNK;
	unsigned upper = chunk_count(capitals);

	for (size_t n = 1; part == CHUNK && n < WORD_LONGEST / CHUNK; n++) {
		part = leading_letters(tokens->text.at + start + length, &chunks[n], &more);
		length += part;
		upper += more ? chunk_count(more) : 0;
	}
	if (part == CHUNK || !surely_ends(cutter, start, length, small))
		return start;
	token_put(cutter, TOKEN_WORD, start, start + length, capital_flags(capitals, upper, length),
		  lexicon_find_long(tokens->lexicon, chunks, length));
	return start + length;
}

size_t token_cut_plain_word(struct cutter *cutter, size_t start)
{
	const struct tokens *tokens = cutter->tokens;
	uint64_t small, capitals;
	size_t length;

	if (cutter->end - start < WORD_LONGEST + CHUNK || cutter->endings)
		return start;
	length = leading_letters(tokens->text.at + start, &small, &capitals);
	if (length == CHUNK)
		return cut_long_word(cutter, start, small, capitals);
	if (cutter->at[start + length] != ' ' && !surely_ends(cutter, start, length, small))
		return start;
	token_put(cutter, TOKEN_WORD, start, start + length,
		  capitals ? capital_flags(capitals, chunk_count(capitals), length) : 0,
		  lexicon_find_short(tokens->lexicon, small, length));
	return start + length;
}

size_t token_cut_word(struct cutter *cutter, size_t start)
{
	struct makeup makeup = { 0, false, false, false };
	size_t end = word_end(cutter, start, &makeup), after;
	const struct lexicon *lexicon = cutter->tokens->lexicon;
	struct slice text = cutter->tokens->text;
	const struct lexeme *lexeme = NULL;
	unsigned flags = makeup.compound ? TOKEN_COMPOUND : 0;
	bool short_form;

	if (makeup.upper > 0 && is_upper(point_at(cutter, start, &after)))
		flags |= TOKEN_CAPITAL;
	if (makeup.upper >= 2 && !makeup.lower)
		flags |= TOKEN_CAPITALS;
	short_form = end < cutter->end && cutter->at[end] == '.' &&
		     !(end + 1 < cutter->end && cutter->at[end + 1] == '.') &&
		     ((makeup.dots && end - start < 12) || abbreviation(cutter, start, end) ||
		      (end + 1 < cutter->end && (cutter->at[end + 1] == ',' ||
						 cutter->at[end + 1] == ';')));
	if (short_form)
		lexeme = lexicon_find(lexicon, slice_part(text, (struct span){ start, end + 1 }));
	if (!lexeme)
		lexeme = lexicon_find(lexicon, slice_part(text, (struct span){ start, end }));
	token_emit(cutter, TOKEN_WORD, start, end + short_form, flags, lexeme);
	if (cutter->endings)
		read_ending(cutter, slice_part(text, (struct span){ start, end }));
	if (short_form) {
		cutter->pending = PENDING_ABBREVIATION;
		cutter->quoted = false;
	}
	return end + short_form;
}
