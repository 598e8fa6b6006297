#include "reading/section.h"

#include <stdbool.h>

/* Does what stands from byte first to byte last have a mark that may quote? */
static bool has_mark(struct slice text, size_t first, size_t last)
{
	const unsigned char *at = (const unsigned char *)text.at;

	for (size_t i = first; i < last; i++) {
		if (at[i] == '"' || at[i] == '\'' || at[i] == '`')
			return true;
		if (at[i] < 0xC2 || i + 2 >= text.length)
			continue;
		if ((at[i] == 0xC2 && (at[i + 1] == 0xAB || at[i + 1] == 0xBB)) ||
		    (at[i] == 0xE2 && at[i + 1] == 0x80 && at[i + 2] >= 0x98) ||
		    (at[i] == 0xE3 && at[i + 1] == 0x80) || at[i] == 0xEF)
			return true;
	}
	return false;
}

/* Behind the next blank line from byte at on, or limit. */
static size_t paragraph_behind(struct slice text, size_t at, size_t limit)
{
	while (at < limit) {
		const char *line = memchr(text.at + at, '\n', limit - at);

		if (!line)
			return limit;
		at = (size_t)(line - text.at) + 1;
		if (at < limit && (text.at[at] == '\n' ||
				   (text.at[at] == '\r' && at + 1 < limit && text.at[at + 1] == '\n')))
			return at;
	}
	return limit;
}

/* Behind the last byte of this kind between least and limit; 0 without one. */
static size_t behind_last(struct slice text, char byte, size_t least, size_t limit)
{
	while (limit > least && text.at[limit - 1] != byte)
		limit--;
	return limit > least ? limit : 0;
}

size_t section_end(struct slice text, struct span body, size_t start)
{
	size_t least = start + SECTION_SIZE, limit = least + SECTION_SIZE, at, first = 0, end;

	if (limit >= body.end)
		return body.end;
	for (at = paragraph_behind(text, least, limit); at < limit; at = end) {
		end = paragraph_behind(text, at, limit);
		if (!has_mark(text, at, end))
			return at;
		if (!first)
			first = at;
	}
	if (first)
		return first;
	end = behind_last(text, '\n', least, limit);
	if (!end)
		end = behind_last(text, ' ', least, limit);
	if (end)
		return end;
	while (((unsigned char)text.at[limit] & 0xC0) == 0x80)
		limit--;
	return limit;
}
