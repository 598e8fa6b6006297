#include "judging/figures_thing.h"

#include "base/utf8.h"

static bool ends(struct slice word, const char *end)
{
	size_t length = strlen(end);

	return word.length > length &&
	       memcmp(word.at + word.length - length, end, length) == 0;
}

static bool says_nothing(struct slice word)
{
	static const char *const words[] = {
		"a", "an", "the", "of", "some", "its", "their", "new", "more", "other", NULL
	};

	for (int i = 0; words[i]; i++)
		if (slice_is(word, words[i]))
			return true;
	return false;
}

/* "boxes" to "box", "countries" to "country", "boats" to "boat"; "glass",
 * "bus" and "basis" stay. */
static void singular(struct slice word, struct buffer *out)
{
	static const char *const hissing[] = { "ses", "xes", "zes", "ches", "shes", NULL };

	if (word.length > 4 && ends(word, "ies")) {
		buffer_add(out, word.at, word.length - 3);
		buffer_byte(out, 'y');
		return;
	}
	for (int i = 0; hissing[i]; i++)
		if (word.length > 4 && ends(word, hissing[i])) {
			buffer_add(out, word.at, word.length - 2);
			return;
		}
	if (word.length > 3 && ends(word, "s") && !ends(word, "ss") && !ends(word, "us") &&
	    !ends(word, "is"))
		word.length--;
	buffer_slice(out, word);
}

static bool is_gap(char byte)
{
	return byte > 0 && !((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'));
}

void thing_key(struct slice words, struct buffer *key)
{
	struct buffer folded;
	size_t begin = key->length, at = 0;

	buffer_init(&folded);
	utf8_fold(&folded, words);
	while (at < folded.length) {
		size_t start;

		while (at < folded.length && is_gap(folded.data[at]))
			at++;
		start = at;
		while (at < folded.length && !is_gap(folded.data[at]))
			at++;
		if (at == start ||
		    says_nothing((struct slice){ folded.data + start, at - start }))
			continue;
		if (key->length > begin)
			buffer_byte(key, ' ');
		singular((struct slice){ folded.data + start, at - start }, key);
	}
	if (buffer_failed(&folded))
		key->failed = true;
	buffer_release(&folded);
}

bool thing_key_has(struct slice key, struct slice wanted)
{
	struct slice word, piece;

	while (slice_next(&wanted, ' ', &word)) {
		struct slice rest = key;
		bool found = false;

		while (!found && slice_next(&rest, ' ', &piece))
			found = slice_equal(piece, word);
		if (!found)
			return false;
	}
	return true;
}
