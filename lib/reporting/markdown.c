#include "reporting/markdown.h"

#include "base/utf8.h"
#include "reporting/date_words.h"
#include "reporting/html.h"

#include <inttypes.h>

/* Marks that mean something anywhere in a line. */
#define MARKS "\\`*_[]<>&|~#$!^{}"

static bool is_blank(int32_t point)
{
	return point == ' ' || (point >= '\t' && point <= '\r');
}

/* ":" of "https:", "@" of an address and "." of "www." */
static bool makes_address(struct slice text, size_t at)
{
	if (text.at[at] == '@')
		return true;
	if (text.at[at] == ':')
		return at + 1 < text.length && text.at[at + 1] == '/';
	return text.at[at] == '.' && at > 0 && (text.at[at - 1] == 'w' || text.at[at - 1] == 'W');
}

static void add(struct outflow *out, struct slice text, size_t at)
{
	struct buffer *pending = &out->pending;
	bool blank = true;		/* at the beginning none is wanted */

	while (at < text.length) {
		size_t from = at;
		int32_t point = utf8_next(text, &at);

		if (is_blank(point)) {
			if (!blank)
				buffer_byte(pending, ' ');
			blank = true;
			continue;
		}
		blank = false;
		if (utf8_unsafe(point)) {
			buffer_format(pending, "\\<U+%04" PRIX32 "\\>", (uint32_t)point);
			continue;
		}
		if (point < 0x80 && (strchr(MARKS, (char)point) || makes_address(text, from)))
			buffer_byte(pending, '\\');
		buffer_add(pending, text.at + from, at - from);
	}
	outflow_settle(out);
}

void markdown_text(struct outflow *out, struct slice text)
{
	add(out, text, 0);
}

void markdown_words(struct outflow *out, const char *text)
{
	add(out, slice_of(text), 0);
}

void markdown_block(struct outflow *out, struct slice text)
{
	size_t at = 0, from;

	while (at < text.length && is_blank((unsigned char)text.at[at]))
		at++;
	from = at;
	while (at < text.length && text.at[at] >= '0' && text.at[at] <= '9')
		at++;
	buffer_add(&out->pending, text.at + from, at - from);
	if (at < text.length && strchr("-+=.)\"'(,/:;?%", text.at[at])) {
		buffer_byte(&out->pending, '\\');
		buffer_byte(&out->pending, text.at[at++]);
		if (at < text.length && is_blank((unsigned char)text.at[at]))
			buffer_byte(&out->pending, ' ');
	}
	add(out, text, at);
}

/* Within < and > no backslash works: only an address without marks is one. */
void markdown_address(struct outflow *out, struct slice text)
{
	size_t i;

	if (!html_is_address(text)) {
		markdown_text(out, text);
		return;
	}
	for (i = 0; i < text.length; i++) {
		if ((unsigned char)text.at[i] >= 0x7f) {
			markdown_text(out, text);
			return;
		}
	}
	buffer_byte(&out->pending, '<');
	buffer_slice(&out->pending, text);
	buffer_byte(&out->pending, '>');
	outflow_settle(out);
}

void markdown_term(struct outflow *out, struct slice term)
{
	struct slice piece;
	bool more = false;

	while (slice_next(&term, '_', &piece)) {
		outflow_raw(out, more ? " " : "");
		markdown_text(out, piece);
		more = true;
	}
}

void markdown_date(struct outflow *out, struct slice edtf)
{
	struct buffer words;

	buffer_init(&words);
	date_words(&words, edtf);
	markdown_text(out, buffer_all(&words));
	if (buffer_failed(&words))
		out->pending.failed = true;
	buffer_release(&words);
}
