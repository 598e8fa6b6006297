#include "judging/lint_words.h"

#include <stdlib.h>

/* ---- Words of a text ------------------------------------------------------------ */

/* The length of the apostrophe at at, 0 for none. */
static size_t apostrophe(struct slice text, size_t at)
{
	if (text.at[at] == '\'')
		return 1;
	return text.length - at >= 3 && memcmp(text.at + at, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* Marks of three bytes that begin so (dashes, curly marks, an ellipsis) part
 * words; everything else outside of ASCII is taken for letters. */
bool lint_is_letter(struct slice text, size_t at)
{
	unsigned char byte = (unsigned char)text.at[at];

	if (byte < 0x80)
		return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
		       (byte >= '0' && byte <= '9') || byte == '-';
	return !(byte == 0xE2 && text.length - at >= 3 &&
		 (unsigned char)text.at[at + 1] == 0x80) &&
	       !(byte == 0xC2 && text.length - at >= 2);
}

static size_t letter_length(unsigned char byte)
{
	return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

static bool is_blank(struct slice text, size_t at)
{
	char byte = text.at[at];

	return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' ||
	       ((unsigned char)byte == 0xC2 && text.length - at >= 2 &&
		(unsigned char)text.at[at + 1] == 0xA0);
}

bool lint_word_next(struct slice text, size_t *at, struct span *word, bool *joined)
{
	size_t i = *at;

	*joined = true;
	while (i < text.length && (text.at[i] == '-' || !lint_is_letter(text, i))) {
		if (!is_blank(text, i))
			*joined = false;
		i += letter_length((unsigned char)text.at[i]);
	}
	if (i >= text.length)
		return false;
	word->start = i;
	while (i < text.length) {
		size_t mark = apostrophe(text, i);

		if (mark && i + mark < text.length && lint_is_letter(text, i + mark) &&
		    text.at[i + mark] != '-')
			i += mark;
		else if (lint_is_letter(text, i))
			i += letter_length((unsigned char)text.at[i]);
		else
			break;
	}
	word->end = i < text.length ? i : text.length;
	while (word->end > word->start + 1 && text.at[word->end - 1] == '-')
		word->end--;
	*at = word->end;
	return true;
}

/* ---- Phrases -------------------------------------------------------------------- */

static char lowered(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

/* Does word match the pattern, up to its blank or end? *rest: behind that. */
static bool word_matches(struct slice word, const char *pattern, const char **rest)
{
	size_t i = 0;

	while (*pattern && *pattern != ' ' && *pattern != '*') {
		size_t mark;

		if (i >= word.length)
			return false;
		mark = *pattern == '\'' ? apostrophe(word, i) : 0;
		if (!mark && lowered(word.at[i]) != *pattern)
			return false;
		i += mark ? mark : 1;
		pattern++;
	}
	if (*pattern == '*')
		pattern++;
	else if (i < word.length)
		return false;
	*rest = *pattern == ' ' ? pattern + 1 : pattern;
	return true;
}

/* Does the phrase stand in text with this first word? */
static bool phrase_matches(struct slice text, struct span word, const char *phrase,
			   size_t *end)
{
	size_t at = word.end;
	bool joined = true;

	while (word_matches(slice_part(text, word), phrase, &phrase)) {
		*end = word.end;
		if (!*phrase)
			return true;
		if (!lint_word_next(text, &at, &word, &joined) || !joined)
			return false;
	}
	return false;
}

/* The longest phrase of the list that begins with this word. */
static bool phrase_at(const struct phrase_list *list, struct slice text, struct span word,
		      size_t *end)
{
	unsigned char first = (unsigned char)lowered(text.at[word.start]);
	size_t longest = 0, stop;

	for (unsigned i = list->first[first]; i < list->first[first + 1]; i++)
		if (phrase_matches(text, word, list->all[i], &stop) && stop > longest)
			longest = stop;
	*end = longest;
	return longest > 0;
}

bool lint_words_find(const struct lint_words *words, enum lint_list list,
		     struct slice text, size_t *at, struct span *place)
{
	struct span word;
	bool joined;
	size_t end;

	while (lint_word_next(text, at, &word, &joined))
		if (phrase_at(&words->lists[list], text, word, &end)) {
			*place = (struct span){ word.start, end };
			return true;
		}
	return false;
}

bool lint_words_has(const struct lint_words *words, enum lint_list list,
		    struct slice text)
{
	struct span place;
	size_t at = 0;

	return lint_words_find(words, list, text, &at, &place);
}

bool lint_words_is(const struct lint_words *words, enum lint_list list,
		   struct slice text)
{
	struct span word;
	size_t at = 0, end;
	bool joined;

	return lint_word_next(text, &at, &word, &joined) &&
	       phrase_at(&words->lists[list], text, word, &end) && end == text.length;
}

/* ---- Lists ---------------------------------------------------------------------- */

static int compare(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static bool stands_in(const char *phrase, const char *const *list)
{
	for (; list && *list; list++)
		if (strcmp(phrase, *list) == 0)
			return true;
	return false;
}

static size_t count_of(const char *const *list)
{
	size_t count = 0;

	while (list && list[count])
		count++;
	return count;
}

static int fill(struct phrase_list *list, const char *const *phrases,
		const struct lint_words_change *change, struct arena *arena,
		struct error *err)
{
	size_t count = count_of(phrases), more = count_of(change->also), i;
	unsigned at = 0;

	list->all = arena_take(arena, (count + more + 1) * sizeof(*list->all));
	if (!list->all)
		return error_memory(err);
	for (i = 0; i < count; i++)
		if (!stands_in(phrases[i], change->except))
			list->all[list->count++] = phrases[i];
	for (i = 0; i < more; i++)
		list->all[list->count++] = change->also[i];
	qsort(list->all, list->count, sizeof(*list->all), compare);
	for (i = 0; i < 257; i++) {
		list->first[i] = at;
		while (at < list->count && (unsigned char)list->all[at][0] == i)
			at++;
	}
	return 0;
}

int lint_words_open(struct lint_words *words,
		    const struct lint_words_change changes[LIST_COUNT], struct error *err)
{
	*words = (struct lint_words){ 0 };
	arena_init(&words->arena);
	for (int i = 0; i < LIST_COUNT; i++)
		if (fill(&words->lists[i], lint_lexicon[i], &changes[i], &words->arena,
			 err) < 0) {
			lint_words_release(words);
			return -1;
		}
	return 0;
}

void lint_words_release(struct lint_words *words)
{
	arena_release(&words->arena);
	*words = (struct lint_words){ 0 };
}
