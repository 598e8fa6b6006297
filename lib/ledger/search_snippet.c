#include "ledger/search_query.h"

#include "base/terminal.h"
#include "base/utf8.h"

static int lower(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? letter + 'a' - 'A' : letter;
}

/* Words of a text and of terms are compared folded, each by itself: folding a
 * whole text would lose where in it they stand. */
static bool same_folded(struct slice word, struct slice wanted, bool prefix,
			struct buffer *scratch)
{
	size_t begin;

	buffer_clear(scratch);
	utf8_fold(scratch, wanted);
	begin = scratch->length;
	utf8_fold(scratch, word);
	if (buffer_failed(scratch) || scratch->length - begin < begin)
		return false;
	return memcmp(scratch->data, scratch->data + begin, begin) == 0 &&
	       (prefix || scratch->length - begin == begin);
}

static bool ascii_wordlike(char letter)
{
	return (lower(letter) >= 'a' && lower(letter) <= 'z') || (letter >= '0' && letter <= '9');
}

/* Does a letter or digit stand at at?  *next is behind it in either case. */
static bool wordlike_at(struct slice text, size_t at, size_t *next)
{
	char letter = text.at[at];

	*next = at + 1;
	if (!(letter & 0x80))
		return ascii_wordlike(letter);
	*next = at;
	return utf8_wordlike(utf8_next(text, next));
}

/* The next run of letters and digits from at on; false at the end. */
static bool next_word(struct slice text, size_t at, struct span *word)
{
	size_t next;

	for (; at < text.length && !wordlike_at(text, at, &next); at = next)
		;
	if (at >= text.length)
		return false;
	word->start = at;
	for (; at < text.length && wordlike_at(text, at, &next); at = next)
		;
	word->end = at;
	return true;
}

/* Could a term begin with this word?  Most begin with another letter. */
static bool may_begin(struct slice text, struct span word, const struct search_term *term)
{
	char first = text.at[word.start], wanted = term->text.length ? term->text.at[0] : ' ';

	return (first & 0x80) || !ascii_wordlike(wanted) || lower(first) == lower(wanted);
}

/* Do the words of a term stand at *word and behind it?  *end is behind the
 * last. */
static bool phrase_at(struct slice text, struct span word, const struct search_term *term,
		      size_t *end, struct buffer *scratch)
{
	struct span wanted = { 0, 0 };

	while (next_word(term->text, wanted.end, &wanted)) {
		struct span beyond;
		bool last = !next_word(term->text, wanted.end, &beyond);

		if (!same_folded(slice_part(text, word), slice_part(term->text, wanted),
				 last && term->prefix, scratch))
			return false;
		*end = word.end;
		if (last)
			return true;
		if (!next_word(text, word.end, &word))
			return false;
	}
	return false;
}

static bool inside_at(struct slice text, size_t at, const struct search_term *term)
{
	return at + term->text.length <= text.length &&
	       memcmp(text.at + at, term->text.at, term->text.length) == 0;
}

/* The next place from at on where a term stands. */
static bool next_place(const struct search_query *query, struct slice text, size_t at,
		       struct span *place, struct buffer *scratch)
{
	struct span word = { at, at };

	while (next_word(text, word.end, &word)) {
		size_t i, k;

		for (i = 0; i < query->count; i++) {
			const struct search_term *term = &query->terms[i];

			if (term->without)
				continue;
			if (!term->inside) {
				if (!may_begin(text, word, term) ||
				    !phrase_at(text, word, term, &place->end, scratch))
					continue;
				place->start = word.start;
				return true;
			}
			for (k = word.start; k < word.end; k++)
				if (inside_at(text, k, term)) {
					*place = (struct span){ k, k + term->text.length };
					return true;
				}
		}
	}
	return false;
}

/* Columns that text takes from at on, as far as most. */
static size_t columns_from(struct slice text, size_t at, size_t most)
{
	size_t columns = 0;

	while (at < text.length && columns < most) {
		columns += (unsigned char)text.at[at] >= 0xe1 ? 2 : 1;
		utf8_next(text, &at);
	}
	return columns;
}

/* Where a passage that shows place begins: some columns before it, at the
 * beginning of a word. */
static size_t passage_start(struct slice text, struct span place, size_t before)
{
	size_t at = place.start, columns = 0, start = place.start;

	while (at > 0 && columns < before) {
		do
			at--;
		while (at > 0 && ((unsigned char)text.at[at] & 0xc0) == 0x80);
		columns += (unsigned char)text.at[at] >= 0xe1 ? 2 : 1;
		if (text.at[at] == ' ' || text.at[at] == '\n')
			start = at + 1;
	}
	if (at == 0)
		return 0;
	return start == place.start ? at : start;
}

static size_t passage_end(struct slice text, size_t at, size_t width)
{
	size_t columns = 0, end = 0;

	while (at < text.length && columns < width) {
		columns += (unsigned char)text.at[at] >= 0xe1 ? 2 : 1;
		utf8_next(text, &at);
		if (at == text.length || text.at[at] == ' ' || text.at[at] == '\n')
			end = at;
	}
	return at == text.length ? at : end > 0 ? end : at;
}

bool search_snippet(const struct search_query *query, struct slice text, size_t width,
		    const char *on, const char *off, struct buffer *out)
{
	struct buffer scratch;
	struct span place = { 0, 0 };
	size_t at, end;

	buffer_init(&scratch);
	if (!next_place(query, text, 0, &place, &scratch)) {
		buffer_release(&scratch);
		return false;
	}
	/* A third of the width for what stands before, and what is left over
	 * behind. */
	at = passage_start(text, place, width - columns_from(text, place.start,
							     width - width / 3));
	end = passage_end(text, at, width);
	if (end < place.end)
		end = place.end;
	if (at > 0)
		buffer_text(out, "… ");
	do {
		if (place.end > end)
			break;
		terminal_line(out, slice_part(text, (struct span){ at, place.start }));
		buffer_text(out, on);
		terminal_line(out, slice_part(text, place));
		buffer_text(out, off);
		at = place.end;
	} while (next_place(query, text, at, &place, &scratch));
	terminal_line(out, slice_part(text, (struct span){ at, end }));
	if (end < text.length)
		buffer_text(out, " …");
	if (buffer_failed(&scratch))
		out->failed = true;
	buffer_release(&scratch);
	return true;
}
