#include "reporting/html.h"

#include "base/utf8.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>

/* Written to out whenever this many bytes have gathered. */
#define FLUSH_AT ((size_t)64 * 1024)

void html_open(struct html *html, FILE *out)
{
	*html = (struct html){ .out = out };
	buffer_init(&html->pending);
}

static void flush(struct html *html)
{
	struct buffer *pending = &html->pending;

	if (!html->failure && pending->length > 0 &&
	    fwrite(pending->data, 1, pending->length, html->out) != pending->length)
		html->failure = errno ? errno : EIO;
	buffer_clear(pending);
}

static void flush_when_full(struct html *html)
{
	if (html->pending.length >= FLUSH_AT)
		flush(html);
}

void html_raw(struct html *html, const char *markup)
{
	buffer_text(&html->pending, markup);
	flush_when_full(html);
}

void html_format(struct html *html, const char *format, ...)
{
	char text[512];
	va_list list;

	va_start(list, format);
	vsnprintf(text, sizeof(text), format, list);
	va_end(list);
	buffer_text(&html->pending, text);
	flush_when_full(html);
}

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

/* May be part of no reference and needs no look: ASCII but for the signs above
 * and control characters. */
static bool is_plain(unsigned char byte)
{
	return byte >= 0x20 && byte < 0x7f && byte != '&' && byte != '<' && byte != '>' &&
	       byte != '"' && byte != '\'';
}

/* Code points that HTML calls errors wherever they stand. */
static bool is_noncharacter(int32_t point)
{
	return (point >= 0xfdd0 && point <= 0xfdef) || (point & 0xfffe) == 0xfffe;
}

void html_text(struct html *html, struct slice text)
{
	struct buffer *out = &html->pending;
	size_t at = 0, from = 0;

	while (at < text.length) {
		size_t before = at;
		int32_t point;

		if (is_plain((unsigned char)text.at[at])) {
			at++;
			continue;
		}
		point = utf8_next(text, &at);
		if (point >= 0x80 && !utf8_unsafe(point) && !is_noncharacter(point))
			continue;
		buffer_add(out, text.at + from, before - from);
		from = at;
		if (point < 0x80 && reference((unsigned char)point))
			buffer_text(out, reference((unsigned char)point));
		else
			buffer_format(out, "&lt;U+%04" PRIX32 "&gt;", (uint32_t)point);
		flush_when_full(html);
	}
	buffer_add(out, text.at + from, text.length - from);
	flush_when_full(html);
}

void html_words(struct html *html, const char *text)
{
	html_text(html, slice_of(text));
}

void html_cut(struct html *html, struct slice text, size_t most)
{
	size_t at = 0, points = 0, blank = 0;

	while (at < text.length && points < most) {
		if (text.at[at] == ' ')
			blank = at;
		(void)utf8_next(text, &at);
		points++;
	}
	if (at == text.length) {
		html_text(html, text);
		return;
	}
	if (blank > at / 2)
		at = blank;
	html_text(html, slice_part(text, (struct span){ 0, at }));
	html_raw(html, "\xe2\x80\xa6");
}

void html_count(struct html *html, int64_t number)
{
	char digits[32];
	int length = snprintf(digits, sizeof(digits), "%" PRId64, number), i;

	for (i = 0; i < length; i++) {
		if (i && (length - i) % 3 == 0 && digits[i - 1] != '-')
			buffer_byte(&html->pending, ',');
		buffer_byte(&html->pending, digits[i]);
	}
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

void html_address(struct html *html, struct slice text)
{
	if (!html_is_address(text)) {
		html_text(html, text);
		return;
	}
	html_raw(html, "<a href=\"");
	html_text(html, text);
	html_raw(html, "\" rel=\"noreferrer noopener nofollow\">");
	html_text(html, text);
	html_raw(html, "</a>");
}

void html_abandon(struct html *html)
{
	buffer_release(&html->pending);
}

int html_close(struct html *html, struct error *err)
{
	bool failed = buffer_failed(&html->pending);

	flush(html);
	if (!html->failure && fflush(html->out) != 0)
		html->failure = errno ? errno : EIO;
	html_abandon(html);
	if (failed)
		return error_memory(err);
	if (html->failure)
		return error_set(err, ERROR_SYSTEM, "cannot write the report: %s",
				 strerror(html->failure));
	return 0;
}
