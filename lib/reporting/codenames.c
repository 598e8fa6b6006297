#include "reporting/codenames.h"

#include "base/utf8.h"
#include "ledger/listing.h"
#include "ledger/source.h"

#include <stdlib.h>

void codenames_init(struct codenames *codenames)
{
	*codenames = (struct codenames){ .count = 0 };
	arena_init(&codenames->arena);
}

void codenames_release(struct codenames *codenames)
{
	free(codenames->all);
	arena_release(&codenames->arena);
}

static int add(struct codenames *codenames, const char *codename, struct error *err)
{
	struct buffer folded;

	if (codenames->count == codenames->room) {
		size_t room = codenames->room ? 2 * codenames->room : 64;
		const char **all = realloc(codenames->all, room * sizeof(*all));

		if (!all)
			return error_memory(err);
		codenames->all = all;
		codenames->room = room;
	}
	buffer_init(&folded);
	utf8_fold(&folded, slice_of(codename));
	if (buffer_failed(&folded))
		codenames->arena.failed = true;
	codenames->all[codenames->count++] = arena_slice(&codenames->arena,
							 buffer_all(&folded));
	buffer_release(&folded);
	return arena_failed(&codenames->arena) ? error_memory(err) : 0;
}

static int by_text(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

int codenames_load(struct codenames *codenames, struct store *store, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct source source;
	int status = 0;

	listing_open(&listing, store, &source_thing, &filter);
	while (status == 0 && listing_next(&listing, &source))
		if (strcmp(source.naming, "named") != 0)
			status = add(codenames, source.codename, err);
	if (status < 0) {
		(void)!listing_close(&listing, &(struct error){ 0 });
		return -1;
	}
	if (listing_close(&listing, err) < 0)
		return -1;
	if (codenames->count > 1)
		qsort(codenames->all, codenames->count, sizeof(*codenames->all), by_text);
	return 0;
}

/* May this stand within a codename, once folded?  Letters beyond ASCII are not
 * told from signs here but for the blocks of punctuation. */
static bool within_codename(int32_t point, bool ascii)
{
	if (point < 0x80)
		return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9') ||
		       point == '-';
	if (ascii || point < 0xc0 || (point >= 0x2000 && point < 0x2070) ||
	    (point >= 0x3000 && point < 0x3040))
		return false;
	return true;
}

static bool is_codename(const struct codenames *codenames, struct slice word)
{
	size_t low = 0, high = codenames->count;

	while (word.length && word.at[0] == '-')
		word = (struct slice){ word.at + 1, word.length - 1 };
	while (word.length && word.at[word.length - 1] == '-')
		word.length--;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const char *codename = codenames->all[middle];
		int order = strncmp(word.at, codename, word.length);

		if (order == 0 && codename[word.length] == '\0')
			return word.length > 0;
		if (order > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

static bool any_word(const struct codenames *codenames, struct slice text, bool ascii)
{
	size_t at = 0, start = 0;

	while (at < text.length) {
		size_t before = at;

		if (within_codename(utf8_next(text, &at), ascii))
			continue;
		if (is_codename(codenames, slice_part(text, (struct span){ start, before })))
			return true;
		start = at;
	}
	return is_codename(codenames, slice_part(text, (struct span){ start, at }));
}

bool codenames_mentioned(const struct codenames *codenames, struct slice text)
{
	struct buffer folded;
	bool found;

	if (codenames->count == 0 || text.length == 0)
		return false;
	buffer_init(&folded);
	utf8_fold(&folded, text);
	/* Twice, because Korean and Japanese hang their particles on a word. */
	found = buffer_failed(&folded) ||
		any_word(codenames, buffer_all(&folded), true) ||
		any_word(codenames, buffer_all(&folded), false);
	buffer_release(&folded);
	return found;
}
