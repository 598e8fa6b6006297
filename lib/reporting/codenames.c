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

enum { BEGINNING = 3 };		/* bytes that tell most words from all codenames */

static bool blank(char byte)
{
	return byte == ' ' || byte == '\n';
}

static size_t beginning(const char *word)
{
	size_t hash = 0;

	for (int i = 0; i < BEGINNING; i++)
		hash = hash * 31 + (blank(word[i]) ? '-' : (unsigned char)word[i]);
	return hash % CODENAMES_BEGINS;
}

static void note_beginning(struct codenames *codenames, struct slice folded)
{
	if (folded.length > codenames->longest)
		codenames->longest = folded.length;
	if (folded.length < BEGINNING) {
		codenames->tiny = true;
	} else {
		size_t bit = beginning(folded.at);

		codenames->begins[bit / 8] |= (unsigned char)(1u << bit % 8);
	}
}

static bool may_begin(const struct codenames *codenames, struct slice rest)
{
	size_t bit;

	if (codenames->tiny)
		return true;
	if (rest.length < BEGINNING)
		return false;
	bit = beginning(rest.at);
	return codenames->begins[bit / 8] >> bit % 8 & 1;
}

int codenames_add(struct codenames *codenames, const char *codename, struct error *err)
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
	else
		note_beginning(codenames, buffer_all(&folded));
	codenames->all[codenames->count++] = arena_slice(&codenames->arena,
							 buffer_all(&folded));
	buffer_release(&folded);
	return arena_failed(&codenames->arena) ? error_memory(err) : 0;
}

static int by_text(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* Letters and digits of text, folded, without what stands between them. */
static void letters(struct buffer *out, const char *text)
{
	size_t i, kept = 0;

	utf8_fold(out, slice_of(text));
	for (i = 0; i < out->length; i++) {
		const unsigned char byte = (unsigned char)out->data[i];

		if (byte >= 0x80 || (byte >= 'a' && byte <= 'z') ||
		    (byte >= '0' && byte <= '9'))
			out->data[kept++] = out->data[i];
	}
	out->length = kept;
}

/* Is the codename a short form of the name that was published? */
static bool tells_nothing(const struct source *source)
{
	struct buffer codename, name;
	bool nothing;

	if (strcmp(source->naming, "named") == 0)
		return true;
	if (!source->name)
		return false;
	buffer_init(&codename);
	buffer_init(&name);
	letters(&codename, source->codename);
	letters(&name, source->name);
	while (codename.length && codename.data[codename.length - 1] >= '0' &&
	       codename.data[codename.length - 1] <= '9')
		codename.length--;
	nothing = !buffer_failed(&codename) && !buffer_failed(&name) && codename.length &&
		  codename.length <= name.length &&
		  memcmp(codename.data, name.data, codename.length) == 0;
	buffer_release(&codename);
	buffer_release(&name);
	return nothing;
}

int codenames_load(struct codenames *codenames, struct store *store, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct source source;
	int status = 0;

	listing_open(&listing, store, &source_thing, &filter);
	while (status == 0 && listing_next(&listing, &source))
		if (!tells_nothing(&source))
			status = codenames_add(codenames, source.codename, err);
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

/* As strncmp(), but a blank in word is the hyphen of the codename. */
static int compare(struct slice word, const char *codename)
{
	size_t i;

	for (i = 0; i < word.length; i++) {
		unsigned char one = blank(word.at[i]) ? '-' : (unsigned char)word.at[i];
		unsigned char other = (unsigned char)codename[i];

		if (one != other)
			return one < other ? -1 : 1;
	}
	return 0;
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
		int order = compare(word, codename);

		if (order == 0 && codename[word.length] == '\0')
			return word.length > 0;
		if (order > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* How a text is read. */
struct scan {
	const struct codenames *codenames;
	struct slice text;		/* folded, its dashes and _ made - */
	bool ascii;			/* a letter beyond ASCII ends a word */
	bool blanks;			/* "ember kestrel" too */
	bool joined;			/* only a codename of several words */
};

/* Does a codename end where the word does that begins at starts[0]?  The others
 * are where those before it begin, with a blank between each and the next. */
static bool ends_here(const struct scan *scan, const size_t *starts, size_t count,
		      size_t end)
{
	size_t i;

	for (i = 0; i < count; i++) {
		struct slice word = slice_part(scan->text, (struct span){ starts[i], end });

		/* A hyphen before it is no part of it. */
		while (word.length && word.at[0] == '-')
			word = (struct slice){ word.at + 1, word.length - 1 };
		if (!may_begin(scan->codenames, word) ||
		    (scan->joined && i == 0 && !memchr(word.at, '-', word.length)))
			continue;
		if (is_codename(scan->codenames, word))
			return true;
	}
	return false;
}

enum { WORDS_TOGETHER = 4 };

static bool any_word(const struct scan *scan)
{
	const struct slice text = scan->text;
	size_t starts[WORDS_TOGETHER] = { 0 }, count = 1, at = 0;

	while (at < text.length) {
		size_t before = at;

		if (within_codename(utf8_next(text, &at), scan->ascii))
			continue;
		if (before == starts[0]) {
			count = 1;
		} else {
			if (ends_here(scan, starts, count, before))
				return true;
			if (!scan->blanks || !blank(text.at[before]))
				count = 0;
			else if (count == WORDS_TOGETHER)
				count--;
			memmove(starts + 1, starts, count * sizeof(*starts));
			count++;
		}
		starts[0] = at;
	}
	return at > starts[0] && ends_here(scan, starts, count, at);
}

/* What people type for a hyphen becomes one: _ and the dashes.  Folding has
 * left soft hyphens out already. */
static void make_hyphens(struct buffer *folded)
{
	const struct slice text = buffer_all(folded);
	size_t at = 0, kept = 0;

	if (!memchr(text.at, '_', text.length) && !memchr(text.at, 0xe2, text.length))
		return;
	while (at < text.length) {
		size_t before = at;
		int32_t point = utf8_next(text, &at);

		if (point == '_' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212) {
			folded->data[kept++] = '-';
			continue;
		}
		memmove(folded->data + kept, folded->data + before, at - before);
		kept += at - before;
	}
	folded->length = kept;
}

/* Is there anything in text that folds to a hyphen, or is made one?  The dashes
 * begin with E2, and EF begins those that are as wide as a letter of Korean. */
static bool has_hyphen(struct slice text)
{
	return memchr(text.at, '-', text.length) || memchr(text.at, '_', text.length) ||
	       memchr(text.at, 0xe2, text.length) || memchr(text.at, 0xef, text.length);
}

static bool beyond_ascii(struct slice text)
{
	size_t i;

	for (i = 0; i < text.length; i++)
		if ((unsigned char)text.at[i] >= 0x80)
			return true;
	return false;
}

static bool found_in(struct scan *scan, struct slice text)
{
	struct buffer folded;
	bool found;

	if (scan->codenames->count == 0 || text.length == 0)
		return false;
	/* Folding makes a text shorter by a few marks at most. */
	if (scan->joined && text.length > 4 * scan->codenames->longest && !has_hyphen(text))
		return false;
	buffer_init(&folded);
	utf8_fold(&folded, text);
	found = buffer_failed(&folded);
	if (!found) {
		make_hyphens(&folded);
		scan->text = buffer_all(&folded);
		scan->ascii = true;
		found = any_word(scan);
		/* Twice, because Korean and Japanese hang their particles on a
		 * word. */
		scan->ascii = false;
		if (!found && beyond_ascii(scan->text))
			found = any_word(scan);
		if (!found && scan->joined)
			found = is_codename(scan->codenames, scan->text);
	}
	buffer_release(&folded);
	return found;
}

bool codenames_mentioned(const struct codenames *codenames, struct slice text)
{
	struct scan scan = { .codenames = codenames, .blanks = true };

	return found_in(&scan, text);
}

bool codenames_published(const struct codenames *codenames, struct slice text)
{
	struct scan scan = { .codenames = codenames, .joined = true };

	return found_in(&scan, text);
}
