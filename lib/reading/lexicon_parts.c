#include "reading/lexicon_parts.h"

#include <stdlib.h>
#include <utf8proc.h>

/* The small letter of one of two bytes at at (Latin, Greek, Cyrillic), which stays two
 * bytes long. */
static void fold_two_bytes(char *at)
{
	int32_t point = ((unsigned char)at[0] & 0x1F) << 6 | ((unsigned char)at[1] & 0x3F);
	int32_t small = utf8proc_tolower(point);

	if (small == point || small < 0x80 || small >= 0x800)
		return;
	at[0] = (char)(0xC0 | small >> 6);
	at[1] = (char)(0x80 | (small & 0x3F));
}

/* A curly apostrophe is a straight one. */
void lexicon_fold_other(struct folded *folded, struct slice word)
{
	char bytes[WORD_LONGEST] = { 0 };
	size_t length = 0;

	for (size_t i = 0; i < word.length; i++) {
		unsigned char c = (unsigned char)word.at[i];

		if (c >= 'A' && c <= 'Z') {
			c = (unsigned char)(c | 0x20);
		} else if (c == 0xE2 && i + 2 < word.length &&
			   (unsigned char)word.at[i + 1] == 0x80 &&
			   (unsigned char)word.at[i + 2] == 0x99) {
			c = '\'';
			i += 2;
		}
		bytes[length++] = (char)c;
		if (c >= 0xC3 && c <= 0xD6 && i + 1 < word.length) {
			bytes[length++] = word.at[++i];
			fold_two_bytes(bytes + length - 2);
		}
	}
	folded->length = length;
	folded->hash = length;
	for (size_t i = 0; i * CHUNK < length; i++) {
		folded->chunks[i] = chunk_load(bytes + i * CHUNK);
		folded->hash = lexicon_mix(folded->hash, folded->chunks[i]);
	}
}

struct slice *lexicon_make_endings(const struct language *language)
{
	const struct ending *endings = language->endings;
	struct slice *all;
	size_t count = 0;

	while (endings && endings[count].ending)
		count++;
	all = calloc(count + 1, sizeof(*all));
	if (!all)
		return NULL;
	for (size_t i = 0; i < count; i++)
		all[i] = slice_of(endings[i].ending);
	return all;
}

uint16_t *lexicon_next_endings(const struct slice *endings)
{
	size_t count = 0;
	uint16_t *next;

	while (endings[count].length > 0)
		count++;
	next = calloc((count + 1) * LAST_BYTES, sizeof(*next));
	if (!next)
		return NULL;
	for (size_t k = 0; k < LAST_BYTES; k++)
		next[count * LAST_BYTES + k] = (uint16_t)count;
	for (size_t i = count; i-- > 0;) {
		unsigned char last = (unsigned char)endings[i].at[endings[i].length - 1];

		memcpy(next + i * LAST_BYTES, next + (i + 1) * LAST_BYTES,
		       LAST_BYTES * sizeof(*next));
		next[i * LAST_BYTES + last % LAST_BYTES] = (uint16_t)i;
	}
	return next;
}
