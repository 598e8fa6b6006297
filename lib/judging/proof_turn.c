#include "judging/proof_parts.h"

#include "base/utf8.h"

/* Behind what is said, they take it back; before it, they only suppose it. */
static const char *const taking_back[] = { "unless", "except", "if", "until", "provided",
					   NULL };
static const char *const supposing[] = { "if", "unless", "whether", "until", NULL };

static bool is_among(const struct textwords *words, size_t i, const char *const *list)
{
	struct slice word = textword_text(words, i);

	for (; *list; list++) {
		struct slice other = slice_of(*list);
		bool same = other.length == word.length;

		for (size_t at = 0; same && at < word.length; at++)
			same = (word.at[at] | 0x20) == other.at[at];
		if (same)
			return true;
	}
	return false;
}

/* Does the mark end a clause?  An apostrophe or a hyphen does not. */
static bool ends_clause(const struct textwords *words, size_t i)
{
	struct slice mark = textword_text(words, i);

	return words->all[i].kind == TEXTWORD_MARK && mark.length > 0 &&
	       (strchr(".!?;:,()\"", mark.at[0]) != NULL || mark.length > 1);
}

/* "As long as", "so long as" take back what stands before them too. */
static bool is_as_long_as(const struct textwords *words, size_t i, size_t most)
{
	static const char *const first[] = { "as", "so", NULL }, *const last[] = { "as", NULL };
	static const char *const middle[] = { "long", NULL };

	return i + 2 < most && is_among(words, i, first) && is_among(words, i + 1, middle) &&
	       is_among(words, i + 2, last);
}

static bool joins_clauses(const struct textwords *words, size_t i)
{
	static const char *const joining[] = { "and", "but", "because", "so", "while",
					       "though", "although", NULL };

	return is_among(words, i, joining);
}

/* The clause before word `first` of the text, as far back as `least`. */
static void look_before(struct weighed *weighed, size_t first, size_t least,
			const struct gist_reader *reader, struct arena *arena)
{
	const struct textwords *words = &weighed->text->words;
	size_t from = first;
	struct slice before;

	while (from > least && !ends_clause(words, from - 1) && !joins_clauses(words, from - 1))
		from--;
	if (from == first)
		return;
	before = slice_part(words->text, (struct span){ words->all[from].at.start,
							words->all[first - 1].at.end });
	if (quoted_negates(reader, before, arena) || is_among(words, from, supposing)) {
		weighed->turns = true;
		proof_note(weighed->note, "left out before it: \"%.*s\"", (int)before.length,
			   before.at);
	}
}

static void look_behind(struct weighed *weighed, size_t next, size_t most)
{
	const struct textwords *words = &weighed->text->words;
	size_t from = next, to;

	if (next < most && slice_is(textword_text(words, next), ","))
		next++;
	if (next >= most || (!is_among(words, next, taking_back) &&
			     !is_as_long_as(words, next, most)))
		return;
	for (to = next; to < most && !ends_clause(words, to); to++)
		;
	weighed->turns = true;
	proof_note(weighed->note, "left out behind it: \"%.*s\"",
		   (int)(words->all[to - 1].at.end - words->all[from].at.start),
		   words->text.at + words->all[from].at.start);
}

void proof_turned_by_context(struct weighed *weighed, struct span bounds,
			     const struct gist_reader *reader, struct arena *arena)
{
	const struct textwords *words = &weighed->text->words;
	size_t least = 0, most = words->count, first, next;

	while (least < most && words->all[least].at.start < bounds.start)
		least++;
	while (most > least && words->all[most - 1].at.end > bounds.end)
		most--;
	for (first = least; first < most && words->all[first].at.start < weighed->place.start;)
		first++;
	for (next = first; next < most && words->all[next].at.start < weighed->place.end;)
		next++;
	look_before(weighed, first, least, reader, arena);
	look_behind(weighed, next, most);
}
