#include "base/slice.h"

static bool is_space(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

struct slice slice_trim(struct slice text)
{
	while (text.length > 0 && is_space(text.at[0])) {
		text.at++;
		text.length--;
	}
	while (text.length > 0 && is_space(text.at[text.length - 1]))
		text.length--;
	return text;
}

size_t slice_count(struct slice text, char byte)
{
	const char *at = text.at, *end = text.at + text.length;
	size_t count = 0;

	while (at < end && (at = memchr(at, byte, (size_t)(end - at))) != NULL) {
		count++;
		at++;
	}
	return count;
}

bool slice_next(struct slice *rest, char separator, struct slice *piece)
{
	const char *found;

	if (!rest->at)
		return false;
	found = rest->length ? memchr(rest->at, separator, rest->length) : NULL;
	if (!found) {
		*piece = *rest;
		*rest = SLICE_NONE;
		return true;
	}
	*piece = (struct slice){ rest->at, (size_t)(found - rest->at) };
	rest->length -= piece->length + 1;
	rest->at = found + 1;
	return true;
}
