#include "base/textword.h"

#include "base/utf8.h"

/* Letters written without blanks between words.  (Korean has blanks.) */
static bool stands_alone(int32_t point)
{
	return (point >= 0x2e80 && point <= 0x2fff) || (point >= 0x3005 && point <= 0x3007) ||
	       (point >= 0x3031 && point <= 0x30ff) || (point >= 0x3400 && point <= 0x9fff) ||
	       (point >= 0xf900 && point <= 0xfaff) || (point >= 0x20000 && point <= 0x2fa1f);
}

static bool is_digit(int32_t point)
{
	return point >= '0' && point <= '9';
}

static bool is_apostrophe(int32_t point)
{
	return point == '\'' || point == 0x2019 || point == 0x02bc;
}

static bool is_blank(int32_t point)
{
	return point <= ' ' || point == 0x85 || point == 0xa0 || point == 0x1680 ||
	       (point >= 0x2000 && point <= 0x200b) || point == 0x2028 || point == 0x2029 ||
	       point == 0x202f || point == 0x205f || point == 0x3000 || point == 0xfeff;
}

static bool is_ascii_word(unsigned char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
	       (byte >= '0' && byte <= '9');
}

static bool is_word(int32_t point)
{
	return point < 128 ? is_ascii_word((unsigned char)point) : utf8_wordlike(point);
}

static int32_t peek(struct slice text, size_t at)
{
	return at < text.length ? utf8_next(text, &at) : 0;
}

/* The end of the word that begins at `at`; *number: digits and their marks
 * alone. */
static size_t word_end(struct slice text, size_t at, bool *number)
{
	int32_t before = 0;

	*number = true;
	while (at < text.length) {
		size_t behind = at;
		int32_t point = utf8_next(text, &behind);

		if (stands_alone(point)) {
			break;
		} else if (!is_word(point)) {
			int32_t next = peek(text, behind);
			bool inside = before && is_apostrophe(point) && is_word(next) &&
				      !stands_alone(next);

			if (!inside && !((point == ',' || point == '.') && is_digit(before) &&
					 is_digit(next)))
				break;
		} else if (!is_digit(point)) {
			*number = false;
		}
		before = point;
		at = behind;
	}
	return at;
}

/* FNV-1a, with the upper half mixed into the lower one. */
#define HASH_START 0xcbf29ce484222325u
#define HASH_FACTOR 0x100000001b3u

static uint64_t hash(struct slice bytes)
{
	uint64_t key = HASH_START;

	for (size_t i = 0; i < bytes.length; i++)
		key = (key ^ (unsigned char)bytes.at[i]) * HASH_FACTOR;
	return key ^ key >> 32;
}

/* One stands for all marks of a kind. */
static int32_t plain_mark(int32_t point)
{
	switch (point) {
	case 0x201c: case 0x201d: case 0x201e: case 0x201f: case 0xab: case 0xbb:
	case 0x300c: case 0x300d: case 0x300e: case 0x300f: case 0xff02:
		return '"';
	case 0x2018: case 0x2019: case 0x201a: case 0x201b: case 0x2039: case 0x203a:
	case 0x02bc: case '`': case 0xb4:
		return '\'';
	case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015:
	case 0x2212:
		return '-';
	case 0x3001: case 0xff0c:
		return ',';
	case 0x3002: case 0xff0e:
		return '.';
	default:
		return point;
	}
}

static uint64_t folded_word(struct slice word, bool number, struct buffer *scratch)
{
	uint64_t key = HASH_START;
	bool ascii = true;

	for (size_t i = 0; i < word.length && ascii; i++)
		ascii = (unsigned char)word.at[i] < 128;
	buffer_clear(scratch);
	if (!ascii)
		utf8_fold(scratch, word);
	else
		buffer_slice(scratch, word);
	for (size_t at = 0; at < scratch->length;) {
		int32_t point = plain_mark(utf8_next(buffer_all(scratch), &at));

		if (number && point == ',')
			continue;
		if (point >= 'A' && point <= 'Z')
			point += 'a' - 'A';
		key = (key ^ (uint32_t)point) * HASH_FACTOR;
	}
	return key ^ key >> 32;
}

static struct textword *add(struct textwords *words, size_t *room, struct arena *arena)
{
	if (words->count == *room) {
		size_t more = *room ? 2 * *room : 64;
		struct textword *all = arena_take(arena, more * sizeof(*all));

		if (!all)
			return NULL;
		if (words->count)
			memcpy(all, words->all, words->count * sizeof(*all));
		words->all = all;
		*room = more;
	}
	return &words->all[words->count++];
}

void textwords_cut(struct textwords *words, struct slice text, struct arena *arena)
{
	struct buffer scratch;
	size_t room = 0, at = 0;

	*words = (struct textwords){ .text = text };
	buffer_init(&scratch);
	while (at < text.length) {
		size_t from = at;
		int32_t point = utf8_next(text, &at);
		struct textword word = { .kind = TEXTWORD_MARK }, *added;
		bool number = false;

		if (is_blank(point))
			continue;
		if (stands_alone(point)) {
			word.kind = TEXTWORD_WORD;
		} else if (is_word(point)) {
			at = word_end(text, from, &number);
			word.kind = number ? TEXTWORD_NUMBER : TEXTWORD_WORD;
		}
		word.at = (struct span){ from, at };
		word.exact = hash(slice_part(text, word.at));
		word.folded = word.kind == TEXTWORD_MARK
				      ? (uint64_t)(uint32_t)plain_mark(point) + 1
				      : folded_word(slice_part(text, word.at), number, &scratch);
		added = add(words, &room, arena);
		if (!added)
			break;
		*added = word;
	}
	arena->failed |= buffer_failed(&scratch);
	buffer_release(&scratch);
}

size_t textwords_spoken(const struct textwords *words)
{
	size_t count = 0;

	for (size_t i = 0; i < words->count; i++)
		count += words->all[i].kind != TEXTWORD_MARK;
	return count;
}
