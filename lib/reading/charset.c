#include "reading/charset.h"

#include "base/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <stdio.h>

#define PRESCAN ((size_t)1024)		/* what browsers look at first */
#define PRESCAN_LONG ((size_t)64 * 1024)

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static bool blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Do bytes at `at` begin with word (small ASCII letters), in any case? */
static bool has(struct slice bytes, size_t at, const char *word)
{
	size_t i = 0;

	while (word[i] != '\0' && at + i < bytes.length && lower(bytes.at[at + i]) == word[i])
		i++;
	return word[i] == '\0';
}

/* Labels that browsers take for another charset than iconv would, or that
 * iconv does not know. */
static const struct {
	const char *label, *name;
} labels[] = {
	{ "utf8", "UTF-8" }, { "unicode-1-1-utf-8", "UTF-8" },
	/* A page that could be read so far as to find this is no UTF-16. */
	{ "utf-16", "UTF-8" }, { "utf-16le", "UTF-8" }, { "utf-16be", "UTF-8" },
	{ "unicode", "UTF-8" }, { "utf-32", "UTF-8" },
	{ "iso-8859-1", "WINDOWS-1252" }, { "iso8859-1", "WINDOWS-1252" },
	{ "latin1", "WINDOWS-1252" }, { "l1", "WINDOWS-1252" },
	{ "us-ascii", "WINDOWS-1252" }, { "ascii", "WINDOWS-1252" },
	{ "iso-8859-9", "WINDOWS-1254" }, { "latin5", "WINDOWS-1254" },
	{ "iso-8859-11", "CP874" }, { "tis-620", "CP874" }, { "windows-874", "CP874" },
	{ "euc-kr", "CP949" }, { "ks_c_5601-1987", "CP949" }, { "ksc5601", "CP949" },
	{ "ksc_5601", "CP949" }, { "korean", "CP949" }, { "windows-949", "CP949" },
	{ "shift_jis", "CP932" }, { "shift-jis", "CP932" }, { "sjis", "CP932" },
	{ "x-sjis", "CP932" }, { "ms_kanji", "CP932" }, { "windows-31j", "CP932" },
	{ "x-euc-jp", "EUC-JP" },
	{ "gb2312", "GB18030" }, { "gbk", "GB18030" }, { "x-gbk", "GB18030" },
	{ "gb_2312-80", "GB18030" }, { "chinese", "GB18030" },
	{ "big5", "BIG5-HKSCS" }, { "x-x-big5", "BIG5-HKSCS" },
	{ "x-cp1250", "WINDOWS-1250" }, { "x-cp1251", "WINDOWS-1251" },
	{ "x-cp1252", "WINDOWS-1252" }, { "koi8", "KOI8-R" },
};

static void set_name(struct charset *charset, const char *name)
{
	snprintf(charset->name, sizeof(charset->name), "%s", name);
}

static void name_of(struct charset *charset, struct slice label)
{
	size_t length = 0;

	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++) {
		if (strlen(labels[i].label) != label.length || !has(label, 0, labels[i].label))
			continue;
		set_name(charset, labels[i].name);
		return;
	}
	for (; length < label.length && length + 1 < sizeof(charset->name); length++) {
		char c = lower(label.at[length]);

		charset->name[length] = c >= 'a' && c <= 'z' ? (char)(c & ~0x20) : c;
	}
	charset->name[length] = '\0';
}

/* The label behind "charset" and "=" (or "encoding" and "=") at `at`. */
static struct slice label_at(struct slice bytes, size_t at)
{
	size_t end;

	while (at < bytes.length && blank(bytes.at[at]))
		at++;
	if (at >= bytes.length || bytes.at[at] != '=')
		return SLICE_NONE;
	at++;
	while (at < bytes.length && (blank(bytes.at[at]) || bytes.at[at] == '"' ||
				     bytes.at[at] == '\''))
		at++;
	for (end = at; end < bytes.length && end - at < 30; end++) {
		char c = lower(bytes.at[end]);

		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
		      c == '_' || c == ':' || c == '.'))
			break;
	}
	return (struct slice){ bytes.at + at, end - at };
}

/* The charset named in the first `limit` bytes; empty without one. */
static struct slice declared(struct slice bytes, size_t limit)
{
	bool meta = false;

	if (bytes.length > limit)
		bytes.length = limit;
	for (size_t i = 0; i < bytes.length; i++) {
		struct slice label;

		if (bytes.at[i] == '<') {
			const char *close;

			meta = has(bytes, i, "<meta");
			if (has(bytes, i, "<?xml"))
				meta = true;
			if (!has(bytes, i, "<!--"))
				continue;
			/* What stands in a comment is not declared. */
			for (close = bytes.at + i + 4; close + 3 <= bytes.at + bytes.length;
			     close++)
				if (memcmp(close, "-->", 3) == 0)
					break;
			i = (size_t)(close - bytes.at);
			continue;
		}
		if (!meta || !(has(bytes, i, "charset") || has(bytes, i, "encoding")))
			continue;
		label = label_at(bytes, i + (lower(bytes.at[i]) == 'c' ? 7 : 8));
		if (label.length > 0)
			return label;
	}
	return SLICE_NONE;
}

static bool beyond_ascii(struct slice bytes)
{
	for (size_t i = 0; i < bytes.length; i++)
		if ((unsigned char)bytes.at[i] >= 0x80)
			return true;
	return false;
}

/* NUL is no fault here: it is replaced as other control characters are. */
static bool is_utf8(struct slice bytes)
{
	size_t bad;

	while (!utf8_valid(bytes, &bad)) {
		if (bytes.at[bad] != '\0')
			return false;
		bytes.at += bad + 1;
		bytes.length -= bad + 1;
	}
	return true;
}

/* Decides for a charset, and cuts the byte order mark off *bytes. */
static void detect(struct charset *charset, struct slice *bytes)
{
	static const struct {
		const char *mark;
		size_t length;
		const char *name;
	} marks[] = {
		{ "\xef\xbb\xbf", 3, "UTF-8" },	    { "\xff\xfe\0\0", 4, "UTF-32LE" },
		{ "\0\0\xfe\xff", 4, "UTF-32BE" },  { "\xff\xfe", 2, "UTF-16LE" },
		{ "\xfe\xff", 2, "UTF-16BE" },
	};
	struct slice label;
	bool utf8;

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		if (bytes->length < marks[i].length ||
		    memcmp(bytes->at, marks[i].mark, marks[i].length) != 0)
			continue;
		bytes->at += marks[i].length;
		bytes->length -= marks[i].length;
		set_name(charset, marks[i].name);
		return;
	}
	/* "<" and NUL, or NUL and "<": UTF-16 without a mark. */
	if (bytes->length >= 4 && memcmp(bytes->at, "<\0", 2) == 0 && bytes->at[3] == '\0') {
		set_name(charset, "UTF-16LE");
		return;
	}
	if (bytes->length >= 4 && memcmp(bytes->at, "\0<\0", 3) == 0) {
		set_name(charset, "UTF-16BE");
		return;
	}
	utf8 = is_utf8(*bytes);
	label = declared(*bytes, PRESCAN);
	if (label.length == 0 && !utf8)
		label = declared(*bytes, PRESCAN_LONG);
	if (utf8 && (label.length == 0 || beyond_ascii(*bytes)))
		set_name(charset, "UTF-8");
	else if (label.length > 0)
		name_of(charset, label);
	else
		set_name(charset, "WINDOWS-1252");
}

static void replace(struct charset *charset, struct buffer *text)
{
	buffer_text(text, "\xef\xbf\xbd");
	charset->replaced++;
}

static bool control(unsigned char byte)
{
	return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f') ||
	       byte == 0x7f;
}

static void copy_utf8(struct charset *charset, struct slice bytes, struct buffer *text)
{
	while (bytes.length > 0) {
		struct slice good = bytes;
		size_t bad;

		if (!utf8_valid(bytes, &bad))
			good.length = bad;
		buffer_slice(text, good);
		if (good.length == bytes.length)
			return;
		replace(charset, text);
		bytes.at += good.length + 1;
		bytes.length -= good.length + 1;
		/* One mark for one broken character. */
		for (; bytes.length > 0 && bytes.at; bytes.at++, bytes.length--)
			if (((unsigned char)bytes.at[0] & 0xc0) != 0x80)
				break;
	}
}

static int convert(struct charset *charset, iconv_t from, struct slice bytes,
		   struct buffer *text)
{
	/* iconv() wants to write through a pointer that it does not write through. */
	union {
		const char *read;
		char *write;
	} in = { .read = bytes.at };
	size_t left = bytes.length;

	while (left > 0) {
		char room[8192], *out = room;
		size_t free_bytes = sizeof(room);
		size_t result = iconv(from, &in.write, &left, &out, &free_bytes);
		int why = errno;

		buffer_add(text, room, (size_t)(out - room));
		if (result != (size_t)-1)
			break;
		if (why == E2BIG)
			continue;
		replace(charset, text);
		in.read++;
		left--;
	}
	return buffer_failed(text) ? -1 : 0;
}

/* Replaces control characters in what was appended from start on: each is one
 * byte, the mark three, so the text is written anew only if there are any. */
static void replace_controls(struct charset *charset, struct buffer *text, size_t start)
{
	struct buffer clean;
	size_t i = start, from = start;

	while (i < text->length && !control((unsigned char)text->data[i]))
		i++;
	if (i == text->length)
		return;
	buffer_init(&clean);
	for (; i < text->length; i++) {
		if (!control((unsigned char)text->data[i]))
			continue;
		buffer_add(&clean, text->data + from, i - from);
		replace(charset, &clean);
		from = i + 1;
	}
	buffer_add(&clean, text->data + from, i - from);
	text->length = start;
	buffer_slice(text, buffer_all(&clean));
	text->failed |= buffer_failed(&clean);
	buffer_release(&clean);
}

int charset_decode(struct charset *charset, struct slice bytes, struct buffer *text,
		   struct error *err)
{
	size_t start = text->length;
	iconv_t from;

	*charset = (struct charset){ .replaced = 0 };
	detect(charset, &bytes);
	if (strcmp(charset->name, "UTF-8") == 0) {
		copy_utf8(charset, bytes, text);
	} else {
		from = iconv_open("UTF-8", charset->name);
		if (from == (iconv_t)-1 && errno == EINVAL)
			return error_set(err, ERROR_INPUT,
				"its charset '%s' is not known here; save it as UTF-8",
				charset->name);
		if (from == (iconv_t)-1)
			return error_memory(err);
		convert(charset, from, bytes, text);
		iconv_close(from);
	}
	replace_controls(charset, text, start);
	return buffer_failed(text) ? error_memory(err) : 0;
}

/* A tag that a page or a saved part of one may begin with.  (Text may begin
 * with "<" too: only names of HTML count.) */
static bool known_tag(struct slice text, size_t at)
{
	static const char *const tags[] = {
		"html", "head", "body", "title", "meta", "link", "script", "style", "base",
		"div", "p", "article", "section", "main", "header", "h1", "h2", "table",
		"span", "center", "nav",
	};

	for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++) {
		size_t end = at + strlen(tags[i]);

		if (has(text, at, tags[i]) && end < text.length &&
		    (blank(text.at[end]) || text.at[end] == '>' || text.at[end] == '/'))
			return true;
	}
	return false;
}

bool charset_sees_html(struct slice bytes)
{
	char head[2048];
	size_t length = 0, at = 0;
	struct slice text;

	/* Without NUL, UTF-16 looks like ASCII here. */
	for (size_t i = 0; i < bytes.length && length < sizeof(head); i++)
		if (bytes.at[i] != '\0')
			head[length++] = bytes.at[i];
	text = (struct slice){ head, length };
	if (has(text, 0, "\xef\xbb\xbf"))
		at = 3;
	else if (has(text, 0, "\xff\xfe") || has(text, 0, "\xfe\xff"))
		at = 2;
	for (;;) {
		const char *end;

		while (at < length && blank(head[at]))
			at++;
		if (has(text, at, "<!doctype"))
			return !has(text, at, "<!doctype xml");
		if (has(text, at, "<!--"))
			end = "-->";
		else if (has(text, at, "<?"))
			end = ">";
		else
			return at < length && head[at] == '<' && known_tag(text, at + 1);
		while (at < length && !has(text, at, end))
			at++;
		at += strlen(end);
		if (at >= length)
			return false;
	}
}
