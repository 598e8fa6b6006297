#include "base/csv_plain.h"

#include "base/array.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

void csv_plain_init(struct csv_plain *plain)
{
	*plain = (struct csv_plain){ .cells = NULL };
	buffer_init(&plain->text);
}

void csv_plain_release(struct csv_plain *plain)
{
	free(plain->cells);
	buffer_release(&plain->text);
	csv_plain_init(plain);
}

/* From the quotation mark at `at` to behind the one that closes the cell; NULL
 * if none does. */
static const char *take_quoted(struct csv_plain *plain, const char *at, const char *end)
{
	for (at++;; at++) {
		const char *mark = memchr(at, '"', (size_t)(end - at));

		if (!mark || mark + 1 == end)
			return NULL;
		if (mark[1] != '"') {
			buffer_add(&plain->text, at, (size_t)(mark - at));
			return mark + 1;
		}
		buffer_add(&plain->text, at, (size_t)(mark + 1 - at));
		at = mark + 1;
	}
}

static const char *take_bare(struct csv_plain *plain, const char *at, const char *end,
			     char delimiter)
{
	const char *start = at;

	while (at < end && *at != delimiter && *at != '\n' && *at != '\r' && *at != '"')
		at++;
	buffer_add(&plain->text, start, (size_t)(at - start));
	return at;
}

static bool keep_cell(struct csv_plain *plain, size_t from)
{
	size_t length = plain->text.length - from;
	struct slice text = { plain->text.data + from, length }, *more;

	if (buffer_failed(&plain->text) || !utf8_valid(text, NULL))
		return false;
	more = array_room(plain->cells, &plain->capacity, plain->count + 1, sizeof(*more));
	if (!more)
		return false;
	plain->cells = more;
	plain->cells[plain->count++] = (struct slice){ NULL, length };
	if (length == 0)
		return true;
	plain->lines += slice_count(text, '\n');
	buffer_byte(&plain->text, '\0');
	return true;
}

/* Now that the text moves no more. */
static size_t settle(struct csv_plain *plain, size_t bytes)
{
	const char *at = plain->text.data;

	for (size_t i = 0; i < plain->count; i++) {
		if (plain->cells[i].length == 0)
			continue;
		plain->cells[i].at = at;
		at += plain->cells[i].length + 1;
	}
	return buffer_failed(&plain->text) ? 0 : bytes;
}

size_t csv_plain_row(struct csv_plain *plain, struct slice rest, char delimiter,
		     size_t most)
{
	const char *at = rest.at, *end = rest.at + rest.length;

	plain->count = 0;
	plain->lines = 1;
	buffer_clear(&plain->text);
	if (rest.length == 0 || *at == '\n' || *at == '\r')
		return 0;
	while (plain->count < most) {
		size_t from = plain->text.length;

		at = at < end && *at == '"' ? take_quoted(plain, at, end)
					    : take_bare(plain, at, end, delimiter);
		if (!at || at == end || !keep_cell(plain, from))
			return 0;
		if (*at == '\r' && at + 1 < end && at[1] == '\n')
			at++;
		if (*at == '\n')
			return settle(plain, (size_t)(at + 1 - rest.at));
		if (*at != delimiter)
			return 0;
		at++;
	}
	return 0;
}
