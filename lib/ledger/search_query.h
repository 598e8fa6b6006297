#ifndef LEDGER_SEARCH_QUERY_H
#define LEDGER_SEARCH_QUERY_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/slice.h"

/*
 * What a person types to search, as terms.  Plain words, all of which have to
 * be there; "several words" in a row; -word or -"several words" that must not
 * be there; begin* for words that begin so.  Nothing is an error: an opening
 * mark without its end reaches to the end, and a term without a letter or
 * digit is left out.  Case and accents do not matter.
 *
 * A term with a Korean, Chinese or Japanese letter is found inside words too.
 */
struct search_term {
	struct slice text;		/* as typed, without its marks */
	bool without, prefix, inside;
};

struct search_query {
	const struct search_term *terms;
	size_t count;
	/* Queries for FTS5, NULL where there are none: of the terms that are
	 * words, with their exceptions, and of the exceptions alone. */
	const char *words, *words_without;
	struct arena *arena;
};

/* text is borrowed; all else is in arena. */
int search_query_make(struct search_query *query, struct slice text, struct arena *arena,
		      struct error *err);

/* Appends text as a string of FTS5. */
void search_quote(struct buffer *out, struct slice text);

/* Is the code point a letter of a script that is found inside words? */
bool search_inside(int32_t point);

/*
 * The passage of text around the first place where a term stands, about width
 * columns of it, in one line that is safe to show, each place between on and
 * off ("[", "]").  False, and nothing appended, when no term stands in text.
 */
bool search_snippet(const struct search_query *query, struct slice text, size_t width,
		    const char *on, const char *off, struct buffer *out);

#endif
