#include "base/rows.h"

#include "base/utf8.h"

#include <errno.h>
#include <math.h>

/* Written to out whenever this many bytes have gathered. */
#define FLUSH_AT ((size_t)64 * 1024)

/* The mark that a spreadsheet would take for the beginning of a formula. */
static bool wants_guard(struct slice text)
{
	switch (text.length ? text.at[0] : '\0') {
	case '=': case '+': case '-': case '@': case '\'': case '\t': case '\r':
		return true;
	default:
		return false;
	}
}

/* Writes a field to `at`, where there is room, and tells where it ends.  mark is
 * the first quotation mark in text, or NULL. */
static char *put_field(char *at, struct slice text, bool guard, const char *mark)
{
	*at++ = '"';
	if (guard && wants_guard(text))
		*at++ = '\'';
	for (; mark; mark = memchr(text.at, '"', text.length)) {
		size_t length = (size_t)(mark - text.at) + 1;

		memcpy(at, text.at, length);
		at += length;
		*at++ = '"';
		text.at += length;
		text.length -= length;
		if (text.length == 0)
			break;
	}
	if (text.length > 0)
		memcpy(at, text.at, text.length);
	at += text.length;
	*at++ = '"';
	return at;
}

static const char *first_mark(struct slice text)
{
	return text.length ? memchr(text.at, '"', text.length) : NULL;
}

void csv_field(struct buffer *out, struct slice text, bool guard)
{
	/* Every byte may be a quotation mark, but most cells have none. */
	const char *mark = first_mark(text);
	char *room = buffer_reserve(out, (mark ? 2 : 1) * text.length + 3);

	if (room)
		buffer_used(out, (size_t)(put_field(room, text, guard, mark) - room));
}

static void json_escape(struct buffer *out, int32_t point)
{
	switch (point) {
	case '"':
		buffer_text(out, "\\\"");
		break;
	case '\\':
		buffer_text(out, "\\\\");
		break;
	case '\n':
		buffer_text(out, "\\n");
		break;
	case '\r':
		buffer_text(out, "\\r");
		break;
	case '\t':
		buffer_text(out, "\\t");
		break;
	default:
		if (point > 0xffff) {
			unsigned long beyond = (unsigned long)point - 0x10000;

			buffer_format(out, "\\u%04lx\\u%04lx",
				      0xd800 + (beyond >> 10),
				      0xdc00 + (beyond & 0x3ff));
		} else {
			buffer_format(out, "\\u%04lx", (unsigned long)point);
		}
	}
}

/* Are eight bytes printable ASCII that JSON takes as it is? */
static inline bool plain_word(uint64_t word)
{
	const uint64_t low = 0x0101010101010101u, high = 0x8080808080808080u;
	uint64_t quote = word ^ (low * '"'), slash = word ^ (low * '\\');
	uint64_t less = word ^ (low * '<'), rubout = word ^ (low * 0x7f);

	/* A high bit; a byte below a blank; one that is among the four. */
	return ((word | (word - low * ' ') | (quote - low) | (slash - low) | (less - low) |
		 (rubout - low)) & high) == 0;
}

static bool plain(char byte)
{
	return byte >= ' ' && byte < 0x7f && byte != '"' && byte != '\\' && byte != '<';
}

/* How many bytes the character at at has, if it needs no escape and its first
 * bytes tell so (accented letters, Greek, Cyrillic, most of East Asia, dashes and
 * quotation marks); else 0. */
static size_t harmless(const char *at, size_t left)
{
	const unsigned char *byte = (const unsigned char *)at;

	if (left < 3)
		return 0;
	if (byte[0] >= 0xc2 && byte[0] <= 0xd7)
		return byte[0] > 0xc2 || byte[1] >= 0xa0 ? 2 : 0;
	if (byte[0] == 0xe2 && byte[1] <= 0x81)	/* U+200B to 200F, 2028 to 202E, 2060 on */
		return byte[1] == 0x80 && (byte[2] < 0x8b || (byte[2] > 0x8f && byte[2] < 0xa8))
			       ? 3 : 0;
	return byte[0] >= 0xe2 && byte[0] <= 0xed ? 3 : 0;
}

/* Copies from text what needs no escape, from byte *at on, to room, which has eight
 * bytes more than text; returns where it stopped writing. */
static char *copy_plain(char *to, struct slice text, size_t *at)
{
	const char *from = text.at + *at, *end = text.at + text.length;
	uint64_t word;
	size_t length;

	while (from < end) {
		for (; end - from >= (ptrdiff_t)sizeof(word); from += sizeof(word)) {
			memcpy(&word, from, sizeof(word));
			if (!plain_word(word))
				break;
			memcpy(to, &word, sizeof(word));
			to += sizeof(word);
		}
		while (from < end && plain(*from))
			*to++ = *from++;
		if (from >= end)
			break;
		length = harmless(from, (size_t)(end - from));
		if (length == 0)
			break;
		memcpy(to, from, length);
		to += length;
		from += length;
	}
	*at = (size_t)(from - text.at);
	return to;
}

/* Copies all of a text that needs no escape; false, with nothing done, when it may.
 * The last bytes are looked at together with some before them. */
static bool copy_all(char *to, struct slice text)
{
	uint64_t word = 0;
	size_t i;

	if (text.length < sizeof(word)) {
		uint32_t first, last;

		if (text.length < sizeof(first))
			return false;
		memcpy(&first, text.at, sizeof(first));
		memcpy(&last, text.at + text.length - sizeof(last), sizeof(last));
		memcpy(to, &first, sizeof(first));
		memcpy(to + text.length - sizeof(last), &last, sizeof(last));
		return plain_word((uint64_t)first << 32 | last);
	}
	for (i = 0; text.length - i >= sizeof(word); i += sizeof(word)) {
		memcpy(&word, text.at + i, sizeof(word));
		if (!plain_word(word))
			return false;
		memcpy(to + i, &word, sizeof(word));
	}
	memcpy(&word, text.at + text.length - sizeof(word), sizeof(word));
	memcpy(to + text.length - sizeof(word), &word, sizeof(word));
	return plain_word(word);
}

void json_quote(struct buffer *out, struct slice text)
{
	char *room = buffer_reserve(out, text.length + 2 + sizeof(uint64_t)), *to;
	size_t at = 0;

	if (!room)
		return;
	room[0] = '"';
	if (text.at && copy_all(room + 1, text)) {
		room[text.length + 1] = '"';
		buffer_used(out, text.length + 2);
		return;
	}
	to = text.at ? copy_plain(room + 1, text, &at) : room + 1;
	while (at < text.length) {
		size_t from = at;
		int32_t point = utf8_next(text, &at);

		buffer_used(out, (size_t)(to - room));
		if (point == '"' || point == '\\' || point == '<' || utf8_unsafe(point))
			json_escape(out, point);
		else
			buffer_add(out, text.at + from, at - from);
		room = buffer_reserve(out, text.length - at + 2 + sizeof(uint64_t));
		if (!room)
			return;
		to = copy_plain(room, text, &at);
	}
	*to++ = '"';
	buffer_used(out, (size_t)(to - room));
}

static void json_list(struct buffer *out, struct slice text)
{
	struct slice piece;
	bool first = true;

	buffer_byte(out, '[');
	while (slice_next(&text, ';', &piece)) {
		if (piece.length == 0)
			continue;
		if (!first)
			buffer_byte(out, ',');
		first = false;
		json_quote(out, piece);
	}
	buffer_byte(out, ']');
}

/* Moves *at over digits; were there any? */
static bool digits(struct slice text, size_t *at)
{
	size_t start = *at;

	while (*at < text.length && text.at[*at] >= '0' && text.at[*at] <= '9')
		(*at)++;
	return *at > start;
}

/* Is text a number by the grammar of RFC 8259? */
static bool is_number(struct slice text)
{
	size_t at, whole;

	if (text.length == 0)
		return false;
	whole = at = text.at[0] == '-';
	if (!digits(text, &at) || (text.at[whole] == '0' && at > whole + 1))
		return false;
	if (at < text.length && text.at[at] == '.') {
		at++;
		if (!digits(text, &at))
			return false;
	}
	if (at < text.length && (text.at[at] == 'e' || text.at[at] == 'E')) {
		at++;
		if (at < text.length &&
		    (text.at[at] == '+' || text.at[at] == '-'))
			at++;
		if (!digits(text, &at))
			return false;
	}
	return at == text.length;
}

/* Hands what is pending over to out; only the first failure counts. */
static void flush(struct rows *rows)
{
	if (buffer_failed(&rows->pending) && !rows->failure)
		rows->failure = ENOMEM;
	if (!rows->failure && rows->pending.length > 0) {
		errno = 0;
		if (fwrite(rows->pending.data, 1, rows->pending.length,
			   rows->out) != rows->pending.length)
			rows->failure = errno ? errno : EIO;
	}
	buffer_clear(&rows->pending);
}

void rows_open(struct rows *rows, FILE *out, enum rows_format format,
	       const struct column *columns, size_t column_count,
	       const char *name)
{
	*rows = (struct rows){
		.out = out, .format = format, .columns = columns,
		.column_count = column_count, .name = name, .guard = true,
	};
	buffer_init(&rows->pending);
}

/* What stands before the first row. */
static void begin(struct rows *rows)
{
	struct buffer *out = &rows->pending;

	if (rows->begun)
		return;
	rows->begun = true;
	if (rows->format == ROWS_JSON) {
		buffer_text(out, "{\"schema\":1,");
		json_quote(out, slice_of(rows->name));
		buffer_text(out, ":[");
	} else if (rows->format == ROWS_CSV) {
		if (rows->bom)
			buffer_text(out, "\xef\xbb\xbf");
		for (size_t i = 0; i < rows->column_count; i++) {
			if (i > 0)
				buffer_byte(out, ',');
			csv_field(out, slice_of(rows->columns[i].name),
				  rows->guard);
		}
		buffer_text(out, "\r\n");
	}
}

static void write_csv(struct rows *rows, struct slice text,
		      enum rows_kind kind)
{
	bool number;

	if (text.length == 0) {		/* as most cells are */
		buffer_add(&rows->pending, rows->at > 0 ? ",\"\"" : "\"\"", rows->at > 0 ? 3 : 2);
		return;
	}
	number = kind == ROWS_NUMBER && is_number(text);
	if (rows->at > 0)
		buffer_byte(&rows->pending, ',');
	csv_field(&rows->pending, text, rows->guard && !number);
}

static void write_json(struct rows *rows, struct slice text,
		       const struct column *column)
{
	struct buffer *out = &rows->pending;

	if (rows->at > 0)
		buffer_byte(out, ',');
	else if (rows->format == ROWS_JSON)
		buffer_text(out, rows->count > 0 ? ",\n{" : "\n{");
	else
		buffer_byte(out, '{');
	json_quote(out, slice_of(column->name));
	buffer_byte(out, ':');
	if (!text.at)
		buffer_text(out, "null");
	else if (column->kind == ROWS_LIST)
		json_list(out, text);
	else if (column->kind == ROWS_NUMBER && is_number(text))
		buffer_slice(out, text);
	else
		json_quote(out, text);
}

void rows_text(struct rows *rows, struct slice text)
{
	const struct column *column = rows->columns + rows->at;

	if (rows->at >= rows->column_count)
		return;
	begin(rows);
	if (rows->format == ROWS_CSV)
		write_csv(rows, text, column->kind);
	else
		write_json(rows, text, column);
	rows->at++;
}

/* Room for a whole CSV row, whatever is in its cells; 0 if one of them is so
 * long that it is better written by itself. */
static size_t room_for(const struct slice *cells, size_t count)
{
	size_t room = 2;

	for (size_t i = 0; i < count; i++) {
		if (cells[i].length > FLUSH_AT)
			return 0;
		room += 2 * cells[i].length + 4;
	}
	return room;
}

static bool csv_row(struct rows *rows, const struct slice *cells)
{
	size_t room = room_for(cells, rows->column_count);
	char *start = room ? buffer_reserve(&rows->pending, room) : NULL, *at = start;

	if (!start)
		return false;
	for (size_t i = 0; i < rows->column_count; i++) {
		const struct slice text = cells[i];

		if (i > 0)
			*at++ = ',';
		if (text.length == 0) {		/* as most cells are */
			*at++ = '"';
			*at++ = '"';
			continue;
		}
		at = put_field(at, text, rows->guard && !(rows->columns[i].kind == ROWS_NUMBER &&
							  is_number(text)), first_mark(text));
	}
	buffer_used(&rows->pending, (size_t)(at - start));
	rows->at = rows->column_count;
	return true;
}

void rows_all(struct rows *rows, const struct slice *cells)
{
	begin(rows);
	if (rows->format != ROWS_CSV || !csv_row(rows, cells))
		for (size_t i = 0; i < rows->column_count; i++)
			rows_text(rows, cells[i]);
	rows_next(rows);
}

void rows_number(struct rows *rows, double number)
{
	struct buffer text;

	if (isnan(number)) {
		rows_text(rows, SLICE_NONE);
		return;
	}
	buffer_init(&text);
	buffer_number(&text, number);
	if (buffer_failed(&text) && !rows->failure)
		rows->failure = ENOMEM;
	rows_text(rows, buffer_all(&text));
	buffer_release(&text);
}

void rows_next(struct rows *rows)
{
	while (rows->at < rows->column_count)
		rows_text(rows, SLICE_NONE);
	if (rows->format == ROWS_CSV)
		buffer_text(&rows->pending, "\r\n");
	else
		buffer_text(&rows->pending,
			    rows->format == ROWS_JSON ? "}" : "}\n");
	rows->at = 0;
	rows->count++;
	if (rows->pending.length >= FLUSH_AT)
		flush(rows);
}

int rows_close(struct rows *rows, struct error *err)
{
	if (rows->at > 0)
		rows_next(rows);
	begin(rows);
	if (rows->format == ROWS_JSON)
		buffer_text(&rows->pending, rows->count > 0 ? "\n]" : "]");
	if (rows->format == ROWS_JSON && rows->behind)
		buffer_text(&rows->pending, rows->behind);
	if (rows->format == ROWS_JSON)
		buffer_text(&rows->pending, "}\n");
	flush(rows);
	buffer_release(&rows->pending);
	errno = 0;
	if (fflush(rows->out) != 0 && !rows->failure)
		rows->failure = errno ? errno : EIO;
	if (!rows->failure && ferror(rows->out))
		rows->failure = EIO;
	if (!rows->failure)
		return 0;
	return error_set(err, ERROR_SYSTEM, "cannot write the %s: %s",
			 rows->name, strerror(rows->failure));
}
