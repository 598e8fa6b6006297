#include "intake/codename.h"

#include "base/random.h"
#include "base/utf8.h"
#include "ledger/source.h"

#include <stdint.h>

enum { NAME_WORDS = 4, NAME_BYTES = 40 };

const char *codename_draw(struct arena *arena)
{
	const char *first = codename_first_words[
		random_below((uint32_t)codename_first_count)];
	const char *second = codename_second_words[
		random_below((uint32_t)codename_second_count)];

	return arena_format(arena, "%s-%s", first, second);
}

const char *codename_numbered(const char *codename, unsigned number, struct arena *arena)
{
	return arena_format(arena, "%s-%u", codename, number);
}

static bool plain(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!((text.at[i] >= 'a' && text.at[i] <= 'z') ||
		      (text.at[i] >= '0' && text.at[i] <= '9')))
			return false;
	return text.length > 0;
}

/* Adds the letter as a codename may have it; false if it is none.  Folding
 * drops accents, but takes a Hangul syllable apart: so a letter that can
 * stand as it is stays, unless its folded form is plain Latin. */
static bool add_letter(struct buffer *form, struct buffer *folded, struct slice letter)
{
	buffer_clear(folded);
	utf8_fold(folded, letter);
	if (!plain(buffer_all(folded)) && codename_valid(letter)) {
		buffer_slice(form, letter);
		return true;
	}
	if (!codename_valid(buffer_all(folded)) && !plain(buffer_all(folded)))
		return false;
	buffer_slice(form, buffer_all(folded));
	return true;
}

static bool apostrophe(int32_t point)
{
	return point == '\'' || point == 0x2019;
}

static void shorten(struct buffer *form, struct buffer *folded, struct slice name)
{
	bool in_word = false;
	unsigned words = 0;
	size_t at = 0;

	while (at < name.length && form->length < NAME_BYTES) {
		size_t start = at;
		int32_t point = utf8_next(name, &at);
		size_t before = form->length;

		if (apostrophe(point))
			continue;
		if (!in_word && before > 0)
			buffer_byte(form, '-');
		if (add_letter(form, folded, slice_part(name, (struct span){ start, at }))) {
			words += !in_word;
			in_word = true;
			continue;
		}
		/* Takes back the hyphen of a word that did not begin. */
		if (!in_word && before > 0 && form->length > before) {
			form->length = before;
			form->data[before] = '\0';
		}
		if (in_word && words == NAME_WORDS)
			break;
		in_word = false;
	}
}

const char *codename_of(const char *name, struct arena *arena)
{
	struct buffer form, folded;
	const char *codename = NULL;

	buffer_init(&form);
	buffer_init(&folded);
	shorten(&form, &folded, slice_of(name));
	if (buffer_failed(&form) || buffer_failed(&folded))
		arena->failed = true;
	else if (codename_valid(buffer_all(&form)))
		codename = arena_slice(arena, buffer_all(&form));
	buffer_release(&folded);
	buffer_release(&form);
	return codename;
}
