#include "base/terminal.h"

#include "base/utf8.h"

#include <utf8proc.h>

#define ELLIPSIS "\xe2\x80\xa6"

static bool is_space(int32_t point)
{
	return point == ' ' || (point >= '\t' && point <= '\r');
}

static void add_safely(struct buffer *out, struct slice text, size_t from,
		       size_t to, int32_t point)
{
	if (utf8_unsafe(point))
		buffer_format(out, "<U+%04lX>", (unsigned long)point);
	else
		buffer_add(out, text.at + from, to - from);
}

void terminal_line(struct buffer *out, struct slice text)
{
	size_t at = 0;
	bool blank = false;

	while (at < text.length) {
		size_t from = at;
		int32_t point = utf8_next(text, &at);

		if (is_space(point)) {
			if (!blank)
				buffer_byte(out, ' ');
			blank = true;
			continue;
		}
		blank = false;
		add_safely(out, text, from, at, point);
	}
}

void terminal_text(struct buffer *out, struct slice text)
{
	size_t at = 0;

	while (at < text.length) {
		size_t from = at;
		int32_t point = utf8_next(text, &at);

		if (point == '\r') {
			if (at < text.length && text.at[at] == '\n')
				at++;
			point = '\n';
		}
		if (point == '\n')
			buffer_byte(out, '\n');
		else if (point == '\t')
			buffer_byte(out, ' ');
		else
			add_safely(out, text, from, at, point);
	}
}

/* The end of the grapheme (what a reader takes for one character) at at. */
static size_t grapheme_end(struct slice text, size_t at)
{
	utf8proc_int32_t state = 0;
	int32_t point = utf8_next(text, &at);

	while (at < text.length) {
		size_t next = at;
		int32_t follower = utf8_next(text, &next);

		if (utf8proc_grapheme_break_stateful(point, follower, &state))
			break;
		point = follower;
		at = next;
	}
	return at;
}

static size_t span_width(struct slice text, size_t start, size_t end)
{
	return utf8_width(slice_part(text, (struct span){ start, end }));
}

void terminal_cut(struct buffer *out, struct slice line, size_t width)
{
	size_t at = 0, columns = 0, kept = 0;

	if (width == 0)
		return;
	while (at < line.length) {
		size_t end = grapheme_end(line, at);

		columns += span_width(line, at, end);
		if (columns > width) {
			buffer_add(out, line.at, kept);
			buffer_text(out, ELLIPSIS);
			return;
		}
		at = end;
		if (columns < width)	/* leaves a column to the ellipsis */
			kept = at;
	}
	buffer_slice(out, line);
}

static bool is_blank(struct slice text, size_t start, size_t end)
{
	return end == start + 1 && text.at[start] == ' ';
}

/* Where to break text: the end of the line's piece, blanks before it not yet
 * taken away. */
static size_t break_at(struct slice text, size_t width)
{
	size_t at = 0, columns = 0, after_word = 0;
	bool in_word = false;

	while (at < text.length) {
		size_t end = grapheme_end(text, at);
		bool blank = is_blank(text, at, end);

		if (blank && in_word)
			after_word = at;
		in_word = !blank;
		columns += span_width(text, at, end);
		if (columns > width && at > 0)
			return after_word > 0 ? after_word : at;
		at = end;
	}
	return at;
}

bool terminal_wrap(struct slice *rest, size_t width, struct slice *piece)
{
	size_t end, next;

	if (rest->length == 0)
		return false;
	end = next = break_at(*rest, width);
	while (next < rest->length &&
	       is_blank(*rest, next, grapheme_end(*rest, next)))
		next++;
	while (end > 0 && rest->at[end - 1] == ' ')
		end--;
	*piece = (struct slice){ rest->at, end };
	rest->at += next;
	rest->length -= next;
	return true;
}
