#include "reporting/html.h"

#include "base/utf8.h"

#include <inttypes.h>

/* What stands for an ASCII byte, or NULL where it stands for itself. */
static const char *reference(unsigned char byte)
{
	switch (byte) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	case '\'': return "&#39;";
	case '\n': case '\r': case '\t': return " ";
	default: return NULL;
	}
}

/* How many bytes from here on need no look: an ASCII byte but for the signs above and
 * control characters, and the letters of two or three bytes that most scripts are
 * written in (Latin, Greek, Cyrillic; kana, Chinese, Korean).  Nothing there is
 * unsafe, and no byte of theirs begins a reference.  0: look. */
static size_t plain_bytes(const char *at, size_t left)
{
	unsigned char byte = (unsigned char)*at;

	if (byte < 0x7f)
		return byte >= 0x20 && byte != '&' && byte != '<' && byte != '>' &&
		       byte != '"' && byte != '\'';
	if (byte >= 0xc3 && byte <= 0xd3)	/* U+00C0 to U+04FF */
		return left >= 2 ? 2 : 0;
	if (byte >= 0xe3 && byte <= 0xed)	/* U+3000 to U+D7FF */
		return left >= 3 ? 3 : 0;
	return 0;
}

/* Code points that HTML calls errors wherever they stand. */
static bool is_noncharacter(int32_t point)
{
	return (point >= 0xfdd0 && point <= 0xfdef) || (point & 0xfffe) == 0xfffe;
}

void html_text(struct outflow *html, struct slice text)
{
	struct buffer *out = &html->pending;
	size_t at = 0, from = 0;

	while (at < text.length) {
		size_t before = at, plain = plain_bytes(text.at + at, text.length - at);
		int32_t point;

		at += plain;
		if (plain)
			continue;
		point = utf8_next(text, &at);
		if (point >= 0x80 && !utf8_unsafe(point) && !is_noncharacter(point))
			continue;
		buffer_add(out, text.at + from, before - from);
		from = at;
		if (point < 0x80 && reference((unsigned char)point))
			buffer_text(out, reference((unsigned char)point));
		else
			buffer_format(out, "&lt;U+%04" PRIX32 "&gt;", (uint32_t)point);
		outflow_settle(html);
	}
	buffer_add(out, text.at + from, text.length - from);
	outflow_settle(html);
}

void html_words(struct outflow *html, const char *text)
{
	html_text(html, slice_of(text));
}

void html_cut(struct outflow *html, struct slice text, size_t most)
{
	size_t at = 0, points = 0, blank = 0;

	while (at < text.length && points < most) {
		if (text.at[at] == ' ')
			blank = at;
		/* Behind its first byte a code point has only bytes that are none's
		 * first. */
		do
			at++;
		while (at < text.length && ((unsigned char)text.at[at] & 0xc0) == 0x80);
		points++;
	}
	if (at == text.length) {
		html_text(html, text);
		return;
	}
	if (blank > at / 2)
		at = blank;
	html_text(html, slice_part(text, (struct span){ 0, at }));
	outflow_raw(html, "\xe2\x80\xa6");
}

bool html_is_address(struct slice text)
{
	static const char *const schemes[] = { "https://", "http://" };
	size_t i, at = 0, length;

	for (i = 0; i < 2; i++) {
		length = strlen(schemes[i]);
		if (text.length > length && memcmp(text.at, schemes[i], length) == 0)
			break;
	}
	if (i == 2 || text.length > 2000)
		return false;
	while (at < text.length) {
		int32_t point = utf8_next(text, &at);

		if (point <= 0x20 || (point < 0x80 && strchr("<>\"'`\\^{|}", (char)point)) ||
		    (point >= 0x80 && (utf8_unsafe(point) || !utf8_wordlike(point))))
			return false;
	}
	return true;
}

void html_address(struct outflow *html, struct slice text)
{
	if (!html_is_address(text)) {
		html_text(html, text);
		return;
	}
	outflow_raw(html, "<a href=\"");
	html_text(html, text);
	outflow_raw(html, "\" rel=\"noreferrer noopener nofollow\">");
	html_text(html, text);
	outflow_raw(html, "</a>");
}
