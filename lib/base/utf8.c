#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* How many bytes from at on are ASCII and not NUL, looking at eight at a
 * time while it can. */
static size_t ascii_run(const char *at, size_t length)
{
	const uint64_t high = 0x8080808080808080u, low = 0x0101010101010101u;
	size_t i = 0;
	uint64_t word;

	while (length - i >= sizeof(word)) {
		memcpy(&word, at + i, sizeof(word));
		/* A high bit, or a byte from which 1 cannot be taken: NUL. */
		if ((word | (word - low)) & high)
			break;
		i += sizeof(word);
	}
	while (i < length && at[i] != '\0' && ((unsigned char)at[i] & 0x80) == 0)
		i++;
	return i;
}

/* The length of the well-formed sequence of two bytes or more at at, or 0:
 * table 3-7 of the Unicode standard. */
static size_t sequence(const unsigned char *at, size_t length)
{
	unsigned char lead = at[0], least = 0x80, most = 0xbf;
	size_t need;

	if (lead >= 0xc2 && lead <= 0xdf) {
		need = 2;
	} else if (lead >= 0xe0 && lead <= 0xef) {
		need = 3;
		if (lead == 0xe0)
			least = 0xa0;
		else if (lead == 0xed)
			most = 0x9f;
	} else if (lead >= 0xf0 && lead <= 0xf4) {
		need = 4;
		if (lead == 0xf0)
			least = 0x90;
		else if (lead == 0xf4)
			most = 0x8f;
	} else {
		return 0;
	}
	if (length < need || at[1] < least || at[1] > most)
		return 0;
	for (size_t i = 2; i < need; i++) {
		if ((at[i] & 0xc0) != 0x80)
			return 0;
	}
	return need;
}

bool utf8_valid(struct slice text, size_t *bad)
{
	size_t at = 0, length;

	while (at < text.length) {
		at += ascii_run(text.at + at, text.length - at);
		/* Stay here while one long character follows another. */
		while (at < text.length &&
		       ((unsigned char)text.at[at] & 0x80 || !text.at[at])) {
			length = sequence((const unsigned char *)text.at + at,
					  text.length - at);
			if (length == 0) {
				if (bad)
					*bad = at;
				return false;
			}
			at += length;
		}
	}
	return true;
}

int32_t utf8_next(struct slice text, size_t *at)
{
	const unsigned char *bytes = (const unsigned char *)text.at + *at;
	size_t left = text.length - *at, need;
	int32_t point = bytes[0];

	if (point < 0x80) {		/* as most are */
		++*at;
		return point;
	}
	need = point < 0xc0 ? 1 : point < 0xe0 ? 2 : point < 0xf0 ? 3 : 4;
	/* Valid text never ends early; nothing is read beyond it anyway. */
	if (need > left)
		need = left;
	if (need > 1)
		point &= 0xff >> (need + 1);
	for (size_t i = 1; i < need; i++)
		point = (int32_t)((uint32_t)point << 6 | (bytes[i] & 0x3f));
	*at += need;
	return point;
}

/* The code points that begin in so many words of eight bytes, 31 at most: bytes that
 * do not begin with the bits 10 are summed up place by place, and then together. */
static inline size_t count_words(const char *at, size_t words)
{
	const uint64_t low = 0x0101010101010101u;
	uint64_t sum = 0, word;

	for (; words > 0; words--, at += sizeof(word)) {
		memcpy(&word, at, sizeof(word));
		sum += (~word >> 7 | word >> 6) & low;
	}
	return (size_t)(sum * low >> 56);
}

size_t utf8_count(struct slice text)
{
	enum { MANY = 16 };
	size_t count = 0, i = 0, words;

	for (; text.length - i >= MANY * sizeof(uint64_t); i += MANY * sizeof(uint64_t))
		count += count_words(text.at + i, MANY);
	words = (text.length - i) / sizeof(uint64_t);
	count += count_words(text.at + i, words);
	for (i += words * sizeof(uint64_t); i < text.length; i++)
		count += ((unsigned char)text.at[i] & 0xc0) != 0x80;
	return count;
}

static bool starts_point(struct slice text, size_t at)
{
	return at >= text.length || ((unsigned char)text.at[at] & 0xc0) != 0x80;
}

size_t utf8_points(struct utf8_walk *walk, size_t bytes)
{
	if (bytes > walk->text.length)
		bytes = walk->text.length;
	if (bytes < walk->bytes)
		walk->bytes = walk->points = 0;
	walk->points += utf8_count((struct slice){
		walk->text.at + walk->bytes, bytes - walk->bytes });
	walk->bytes = bytes;
	return walk->points;
}

enum { INDEX_STRETCH = 64 };

void utf8_index_open(struct utf8_index *index, struct slice text, struct span part,
		     size_t points)
{
	size_t stretches = (part.end - part.start) / INDEX_STRETCH + 1, count = 0;
	const char *at = text.at + part.start;

	*index = (struct utf8_index){ .text = text, .part = part, .points = points };
	if (ascii_run(at, part.end - part.start) == part.end - part.start)
		return;
	index->before = malloc(stretches * sizeof(*index->before));
	if (!index->before) {
		index->failed = true;
		return;
	}
	for (size_t i = 0; i + 1 < stretches; i++) {
		index->before[i] = (uint32_t)count;
		count += count_words(at + i * INDEX_STRETCH, INDEX_STRETCH / sizeof(uint64_t));
	}
	index->before[stretches - 1] = (uint32_t)count;
}

void utf8_index_release(struct utf8_index *index)
{
	free(index->before);
	index->before = NULL;
}

size_t utf8_index_points(const struct utf8_index *index, size_t bytes)
{
	size_t stretch, start;

	if (bytes > index->part.end)
		bytes = index->part.end;
	bytes = bytes > index->part.start ? bytes - index->part.start : 0;
	if (!index->before)
		return index->failed ? 0 : index->points + bytes;
	stretch = bytes / INDEX_STRETCH;
	start = index->part.start + stretch * INDEX_STRETCH;
	return index->points + index->before[stretch] +
	       utf8_count(slice_part(index->text, (struct span){
		start, index->part.start + bytes }));
}

size_t utf8_bytes(struct utf8_walk *walk, size_t points)
{
	if (points < walk->points || !starts_point(walk->text, walk->bytes))
		walk->bytes = walk->points = 0;
	while (walk->points < points && walk->bytes < walk->text.length) {
		do
			walk->bytes++;
		while (!starts_point(walk->text, walk->bytes));
		walk->points++;
	}
	return walk->bytes;
}

size_t utf8_width(struct slice text)
{
	size_t at = 0, width = 0;

	while (at < text.length) {
		int32_t point = utf8_next(text, &at);
		int columns = point < 0x7f ? point >= 0x20
					   : utf8proc_charwidth(point);

		if (columns > 0)
			width += (size_t)columns;
	}
	return width;
}

/* Folds one code point into out: its full decomposition is in points. */
static void fold_point(struct buffer *out, int32_t point)
{
	enum { MOST = 64 };	/* the longest decomposition has 18 */
	const utf8proc_option_t options = UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
					  UTF8PROC_CASEFOLD |
					  UTF8PROC_IGNORE;
	utf8proc_int32_t points[MOST];
	utf8proc_ssize_t count;
	int last = 0;

	count = utf8proc_decompose_char(point, points, MOST, options, &last);
	if (count < 0 || count > MOST) {
		utf8_append(out, point);
		return;
	}
	for (utf8proc_ssize_t i = 0; i < count; i++) {
		utf8proc_category_t category = utf8proc_category(points[i]);

		/* Marks go, so their order, which is all that decomposing
		 * one point at a time could get wrong, does not matter. */
		if (category != UTF8PROC_CATEGORY_MN &&
		    category != UTF8PROC_CATEGORY_MC &&
		    category != UTF8PROC_CATEGORY_ME)
			utf8_append(out, points[i]);
	}
}

void utf8_fold(struct buffer *out, struct slice text)
{
	size_t at = 0;

	while (at < text.length && !buffer_failed(out)) {
		size_t run = ascii_run(text.at + at, text.length - at);
		char *room = buffer_reserve(out, run + 4);

		if (!room)
			return;
		for (size_t i = 0; i < run; i++) {
			char byte = text.at[at + i];

			room[i] = (char)(byte >= 'A' && byte <= 'Z' ? byte + 32
								    : byte);
		}
		buffer_used(out, run);
		at += run;
		if (at < text.length)
			fold_point(out, utf8_next(text, &at));
	}
}

/* Is needle in text, both as bytes? */
static bool holds(struct slice text, struct slice needle)
{
	const char *at = text.at, *end = text.at + text.length;

	while ((size_t)(end - at) >= needle.length) {
		at = memchr(at, needle.at[0],
			    (size_t)(end - at) - needle.length + 1);
		if (!at)
			return false;
		if (memcmp(at, needle.at, needle.length) == 0)
			return true;
		at++;
	}
	return false;
}

int utf8_contains(struct slice text, struct slice needle)
{
	struct buffer folded, wanted;
	int status = -1;

	buffer_init(&folded);
	buffer_init(&wanted);
	utf8_fold(&folded, text);
	utf8_fold(&wanted, needle);
	if (!buffer_failed(&folded) && !buffer_failed(&wanted))
		status = wanted.length == 0 ||
			 holds(buffer_all(&folded), buffer_all(&wanted));
	buffer_release(&folded);
	buffer_release(&wanted);
	return status;
}

/* Accents and quotation marks begin with lower bytes, or with e2 80. */
bool utf8_has_wide(struct slice text)
{
	const unsigned char *at = (const unsigned char *)text.at, *end = at + text.length;

	while (at < end) {
		uint64_t eight;

		/* ASCII, eight bytes at a time. */
		if (end - at >= (ptrdiff_t)sizeof(eight)) {
			memcpy(&eight, at, sizeof(eight));
			if ((eight & 0x8080808080808080u) == 0) {
				at += sizeof(eight);
				continue;
			}
		}
		if (*at >= 0xe1 && (*at != 0xe2 || (end - at > 1 && at[1] >= 0xba)))
			return true;
		at++;
	}
	return false;
}

void utf8_append(struct buffer *out, int32_t point)
{
	uint32_t p = (uint32_t)point;
	char bytes[4];

	if (p < 0x80) {
		buffer_byte(out, (char)p);
	} else if (p < 0x800) {
		bytes[0] = (char)(0xc0 | p >> 6);
		bytes[1] = (char)(0x80 | (p & 0x3f));
		buffer_add(out, bytes, 2);
	} else if (p < 0x10000) {
		bytes[0] = (char)(0xe0 | p >> 12);
		bytes[1] = (char)(0x80 | (p >> 6 & 0x3f));
		bytes[2] = (char)(0x80 | (p & 0x3f));
		buffer_add(out, bytes, 3);
	} else {
		bytes[0] = (char)(0xf0 | (p >> 18 & 0x07));
		bytes[1] = (char)(0x80 | (p >> 12 & 0x3f));
		bytes[2] = (char)(0x80 | (p >> 6 & 0x3f));
		bytes[3] = (char)(0x80 | (p & 0x3f));
		buffer_add(out, bytes, 4);
	}
}

bool utf8_unsafe(int32_t point)
{
	static const struct { int32_t first, last; } UNSAFE[] = {
		{ 0x0000, 0x001f },	/* C0 */
		{ 0x007f, 0x009f },	/* DEL, C1 */
		{ 0x061c, 0x061c },	/* Arabic letter mark */
		{ 0x180e, 0x180e },	/* Mongolian vowel separator */
		{ 0x200b, 0x200f },	/* zero width, LRM, RLM */
		{ 0x2028, 0x202e },	/* separators, bidi overrides */
		{ 0x2060, 0x206f },	/* word joiner, isolates, deprecated */
		{ 0xfeff, 0xfeff },	/* byte order mark */
		{ 0xfff9, 0xfffb },	/* interlinear annotation */
		{ 0xe0000, 0xe007f },	/* tags */
	};

	if (point >= 0x20 && point < 0x7f)
		return false;
	for (size_t i = 0; i < sizeof(UNSAFE) / sizeof(UNSAFE[0]); i++) {
		if (point >= UNSAFE[i].first && point <= UNSAFE[i].last)
			return true;
	}
	return false;
}

bool utf8_wordlike(int32_t point)
{
	if (point < 0x80)
		return (point >= '0' && point <= '9') || (point >= 'a' && point <= 'z') ||
		       (point >= 'A' && point <= 'Z');
	switch (utf8proc_category(point)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
	case UTF8PROC_CATEGORY_CO:
		return true;
	default:
		return false;
	}
}
