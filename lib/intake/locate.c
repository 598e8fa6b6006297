#include "intake/locate.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "ledger/claim.h"
#include "reading/masthead.h"

#include <stdlib.h>

#define PIECE_BREAK " … "

/* Reads text as a search compares it: each run of white space as one blank,
 * each curly mark as the straight one, the rest byte by byte. */
static unsigned char folded_next(struct slice text, size_t *at)
{
	static const struct {
		const char *mark;
		char plain;
	} marks[] = {
		{ "“", '"' }, { "”", '"' }, { "„", '"' }, { "‟", '"' },
		{ "‘", '\'' }, { "’", '\'' }, { "‚", '\'' }, { "‛", '\'' },
	};
	unsigned char byte = (unsigned char)text.at[*at];
	bool blank = false;

	while (*at < text.length) {
		char next = text.at[*at];

		if (next == ' ' || (next >= '\t' && next <= '\r'))
			*at += 1;
		else if (next == '\xC2' && text.at[*at + 1] == '\xA0')
			*at += 2;
		else
			break;
		blank = true;
	}
	if (blank)
		return ' ';
	if (byte == 0xE2)
		for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
			if (text.length - *at >= 3 &&
			    memcmp(text.at + *at, marks[i].mark, 3) == 0) {
				*at += 3;
				return (unsigned char)marks[i].plain;
			}
	*at += 1;
	return byte;
}

/* What is looked for, folded, and for each of its beginnings the longest one
 * that it also ends with (Knuth, Morris and Pratt), so that no text takes
 * longer than its length. */
struct pattern {
	unsigned char *folded;
	size_t *shorter;
	size_t length;
};

static void pattern_release(struct pattern *pattern)
{
	free(pattern->folded);
	free(pattern->shorter);
}

/* False without memory. */
static bool pattern_init(struct pattern *pattern, struct slice quote)
{
	size_t at = 0, same = 0;

	pattern->length = 0;
	pattern->folded = malloc(quote.length + 1);
	pattern->shorter = calloc(quote.length + 1, sizeof(size_t));
	if (!pattern->folded || !pattern->shorter) {
		pattern_release(pattern);
		return false;
	}
	while (at < quote.length)
		pattern->folded[pattern->length++] = folded_next(quote, &at);
	for (size_t i = 1; i < pattern->length; i++) {
		while (same > 0 && pattern->folded[i] != pattern->folded[same])
			same = pattern->shorter[same - 1];
		if (pattern->folded[i] == pattern->folded[same])
			same++;
		pattern->shorter[i] = same;
	}
	return true;
}

/* Counts, up to 2, how often pattern stands in text; *first is how many
 * folded bytes stand before the first time. */
static int pattern_count(const struct pattern *pattern, struct slice text, size_t *first)
{
	size_t at = 0, seen = 0, same = 0;
	int times = 0;

	while (at < text.length && times < 2) {
		unsigned char byte = folded_next(text, &at);

		seen++;
		while (same > 0 && byte != pattern->folded[same])
			same = pattern->shorter[same - 1];
		if (byte == pattern->folded[same])
			same++;
		if (same < pattern->length)
			continue;
		if (times++ == 0)
			*first = seen - pattern->length;
		same = pattern->shorter[same - 1];
	}
	return times;
}

/* Finds quote in the part of text from byte `from`. */
static int find_piece(struct span *span, struct slice text, size_t from,
		      struct slice quote, struct error *err)
{
	struct slice part = { text.at + from, text.length - from };
	struct pattern pattern;
	size_t first = 0, at = 0;
	int times;

	quote = slice_trim(quote);
	if (quote.length == 0)
		return 0;
	if (!pattern_init(&pattern, quote))
		return error_memory(err);
	times = pattern_count(&pattern, part, &first);
	if (times > 0) {
		while (first-- > 0)
			folded_next(part, &at);
		span->start = from + at;
		for (size_t i = 0; i < pattern.length; i++)
			folded_next(part, &at);
		span->end = from + at;
	}
	pattern_release(&pattern);
	return times;
}

/* Cuts the next piece of a quote in several off *rest. */
static bool next_piece(struct slice *rest, struct slice *piece)
{
	const size_t length = sizeof(PIECE_BREAK) - 1;

	if (!rest->at)
		return false;
	*piece = *rest;
	for (size_t i = 0; i + length <= rest->length; i++)
		if (memcmp(rest->at + i, PIECE_BREAK, length) == 0) {
			piece->length = i;
			rest->at += i + length;
			rest->length -= i + length;
			return true;
		}
	*rest = SLICE_NONE;
	return true;
}

/* Finds each piece behind the one before; *found gets their spans as text in
 * code points, *quote their words. */
static int find_pieces(struct span *bounds, struct slice text, struct slice quote,
		       struct buffer *spans, struct buffer *words, struct error *err)
{
	struct utf8_walk walk = { .text = text };
	struct slice rest = quote, piece;
	size_t from = 0, count = 0;
	int times = 0;

	while (next_piece(&rest, &piece)) {
		struct span span = { 0, 0 };

		times = find_piece(&span, text, from, piece, err);
		if (times != 1)
			return times;
		if (count++ == 0)
			bounds->start = span.start;
		bounds->end = from = span.end;
		buffer_format(spans, "%s%zu-", count > 1 ? ";" : "",
			      utf8_points(&walk, span.start));
		buffer_format(spans, "%zu", utf8_points(&walk, span.end));
		buffer_text(words, count > 1 ? PIECE_BREAK : "");
		buffer_slice(words, slice_part(text, span));
	}
	if (count == 1)
		buffer_clear(spans);
	return times;
}

static bool is_blank(struct slice line)
{
	return slice_trim(line).length == 0;
}

/* Is there a blank line between two that are not? */
static bool has_blank_line(struct slice text)
{
	struct slice line;
	bool begun = false, blank = false;

	while (slice_next(&text, '\n', &line)) {
		if (is_blank(line))
			blank = begun;
		else if (blank)
			return true;
		else
			begun = true;
	}
	return false;
}

/* As the reader counts them: a blank line parts paragraphs, or, in a text
 * without one, each line end. */
static int64_t paragraph_of(struct slice text, struct span body, size_t at)
{
	struct slice rest = slice_part(text, body), line;
	bool by_line = !has_blank_line(rest), apart = true;
	int64_t paragraph = 0;

	if (at < body.start || at >= body.end)
		return -1;
	while (slice_next(&rest, '\n', &line) && (size_t)(line.at - text.at) <= at) {
		bool blank = is_blank(line);

		if (!blank && (apart || by_line))
			paragraph++;
		apart = blank;
	}
	return paragraph > 0 ? paragraph : -1;
}

static struct span context_before(struct slice text, size_t at)
{
	size_t start = at;

	for (int points = 0; points < PLACE_CONTEXT && start > 0; points++)
		do
			start--;
		while (start > 0 && (text.at[start] & 0xC0) == 0x80);
	return (struct span){ start, at };
}

static struct span context_after(struct slice text, size_t at)
{
	size_t end = at;

	for (int points = 0; points < PLACE_CONTEXT && end < text.length; points++)
		utf8_next(text, &end);
	return (struct span){ at, end };
}

static const char *kept_part(struct slice text, struct span part, struct arena *arena)
{
	return part.start == part.end ? NULL : arena_slice(arena, slice_part(text, part));
}

void place_surround(const char **prefix, const char **suffix, struct slice text,
		    struct span bounds, struct arena *arena)
{
	*prefix = kept_part(text, context_before(text, bounds.start), arena);
	*suffix = kept_part(text, context_after(text, bounds.end), arena);
}

/* Fills what surrounds the place; bounds in bytes. */
static int describe(struct place *place, struct slice text, struct span bounds,
		    struct arena *arena, struct error *err)
{
	struct utf8_walk walk = { .text = text };
	struct masthead masthead;

	place->start = (int64_t)utf8_points(&walk, bounds.start);
	place->end = (int64_t)utf8_points(&walk, bounds.end);
	place_surround(&place->prefix, &place->suffix, text, bounds, arena);
	if (masthead_read(&masthead, text, arena, err) < 0)
		return -1;
	place->paragraph = paragraph_of(text, masthead.body, bounds.start);
	return arena_failed(arena) ? error_memory(err) : 0;
}

int place_at(struct place *place, struct slice text, int64_t start, int64_t end,
	     struct arena *arena, struct error *err)
{
	struct utf8_walk walk = { .text = text };
	struct span bounds;

	*place = (struct place){ .start = -1, .end = -1, .paragraph = -1 };
	if (start < 0 || end <= start || (size_t)end > utf8_count(text))
		return 0;
	bounds.start = utf8_bytes(&walk, (size_t)start);
	bounds.end = utf8_bytes(&walk, (size_t)end);
	return describe(place, text, bounds, arena, err) < 0 ? -1 : 1;
}

int locate_quote(struct place *place, struct slice text, struct slice quote,
		 struct arena *arena, struct error *err)
{
	struct buffer spans, words;
	struct span bounds = { 0, 0 };
	int times;

	buffer_init(&spans);
	buffer_init(&words);
	times = find_piece(&bounds, text, 0, quote, err);
	if (times == 1)
		buffer_slice(&words, slice_part(text, bounds));
	else if (times == 0)
		times = find_pieces(&bounds, text, quote, &spans, &words, err);
	if (times == 1) {
		place->spans = spans.length > 0 ? arena_slice(arena, buffer_all(&spans))
						: NULL;
		place->quote = arena_slice(arena, buffer_all(&words));
		if (buffer_failed(&spans) || buffer_failed(&words))
			times = error_memory(err);
		else if (describe(place, text, bounds, arena, err) < 0)
			times = -1;
	}
	buffer_release(&spans);
	buffer_release(&words);
	return times;
}

void place_give(const struct place *place, struct claim *claim)
{
	claim->quote = place->quote;
	claim->start = place->start;
	claim->end = place->end;
	claim->spans = place->spans;
	claim->prefix = place->prefix;
	claim->suffix = place->suffix;
	claim->paragraph = place->paragraph;
}
