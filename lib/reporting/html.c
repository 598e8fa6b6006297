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

/* The ASCII bytes that stand for themselves: all but the signs above and control
 * characters. */
static const unsigned char plain_ascii[256] = {
	[' '] = 1, ['!'] = 1, ['#'] = 1, ['$'] = 1, ['%'] = 1, ['('] = 1, [')'] = 1,
	['*'] = 1, ['+'] = 1, [','] = 1, ['-'] = 1, ['.'] = 1, ['/'] = 1, ['0'] = 1,
	['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1,
	['8'] = 1, ['9'] = 1, [':'] = 1, [';'] = 1, ['='] = 1, ['?'] = 1, ['@'] = 1,
	['A'] = 1, ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1, ['G'] = 1,
	['H'] = 1, ['I'] = 1, ['J'] = 1, ['K'] = 1, ['L'] = 1, ['M'] = 1, ['N'] = 1,
	['O'] = 1, ['P'] = 1, ['Q'] = 1, ['R'] = 1, ['S'] = 1, ['T'] = 1, ['U'] = 1,
	['V'] = 1, ['W'] = 1, ['X'] = 1, ['Y'] = 1, ['Z'] = 1, ['['] = 1, ['\\'] = 1,
	[']'] = 1, ['^'] = 1, ['_'] = 1, ['`'] = 1, ['a'] = 1, ['b'] = 1, ['c'] = 1,
	['d'] = 1, ['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1, ['i'] = 1, ['j'] = 1,
	['k'] = 1, ['l'] = 1, ['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1, ['q'] = 1,
	['r'] = 1, ['s'] = 1, ['t'] = 1, ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1,
	['y'] = 1, ['z'] = 1, ['{'] = 1, ['|'] = 1, ['}'] = 1, ['~'] = 1,
};

/* Behind the bytes from at on that need no look: plain ASCII, and the letters of two
 * or three bytes that most scripts are written in (Latin, Greek, Cyrillic; kana,
 * Chinese, Korean), none of which is unsafe. */
static size_t behind_plain(struct slice text, size_t at)
{
	while (at < text.length) {
		unsigned char byte = (unsigned char)text.at[at];

		if (plain_ascii[byte])
			at++;
		else if (byte >= 0xc3 && byte <= 0xd3)	/* U+00C0 to U+04FF */
			at += 2;
		else if (byte >= 0xe3 && byte <= 0xed)	/* U+3000 to U+D7FF */
			at += 3;
		else
			break;
	}
	return at;
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

	while ((at = behind_plain(text, at)) < text.length) {
		size_t before = at;
		int32_t point;

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
