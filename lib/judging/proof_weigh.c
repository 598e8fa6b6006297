#include "judging/proof_parts.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>

void proof_note(struct buffer *note, const char *format, ...)
{
	char text[256];
	va_list arguments;
	size_t length;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	/* ";" parts phrases; a cut must not end within a character. */
	length = strlen(text);
	while (length > 0 && !utf8_valid((struct slice){ text, length }, NULL))
		text[--length] = '\0';
	for (char *at = text; *at; at++)
		if (*at == ';')
			*at = ',';
	buffer_format(note, "%s%s", note->length ? ";" : "", text);
}

/* ---- Where the quote begins and ends in the text --------------------------- */

/* Does a sentence or a quotation end between words i and i + 1 of text? */
static bool is_border(const struct spoken *text, size_t i)
{
	const struct textwords *words = text->words;

	for (size_t at = text->at[i] + 1; at < text->at[i + 1]; at++) {
		struct slice mark = textword_text(words, at);

		if (strchr(".!?\"", mark.at[0]) || slice_is(mark, "“") || slice_is(mark, "”") ||
		    slice_is(mark, "…"))
			return true;
	}
	return false;
}

/* How far words of the quote that do not fit reach in the text: as many words,
 * or to the border of the sentence where that is only a little further. */
enum { A_LITTLE = 2 };

/* Words of the quote before and behind those that fit stand for as many in the
 * text, as far as their sentence goes. */
static void widen(struct weighed *weighed, const struct proof_quote *quote)
{
	const struct spoken *text = &weighed->text->spoken;
	struct fit *fit = &weighed->fit;
	size_t head = fit->first, tail = quote->spoken.count - fit->last;
	size_t free = 0;

	/* Words to the left that belong to the same sentence. */
	while (free < fit->from && free < head + A_LITTLE &&
	       !is_border(text, fit->from - free - 1))
		free++;
	if (head > 0)
		fit->from -= free < head + A_LITTLE ? free : head;
	free = 0;
	while (fit->to + free < text->count && free < tail + A_LITTLE &&
	       !is_border(text, fit->to + free - 1))
		free++;
	if (tail > 0)
		fit->to += free < tail + A_LITTLE ? free : tail;
	weighed->place = (struct span){ spoken_span(text, fit->from).start,
					spoken_span(text, fit->to - 1).end };
}

/* ---- The words that differ ------------------------------------------------- */

/* What stands in the quote between the word that ends before `at` and the one
 * that begins there or behind: marks and blanks. */
static struct slice marks_at(const struct proof_quote *quote, size_t at)
{
	const struct spoken *spoken = &quote->spoken;
	struct span gap = { 0, quote->text.length };

	for (size_t i = 0; i < spoken->count; i++) {
		struct span word = spoken_span(spoken, i);

		if (word.start >= at) {
			gap.end = word.start;
			break;
		}
		gap.start = word.end;
	}
	return slice_part(quote->text, gap);
}

static bool contains(struct slice text, const char *what)
{
	struct slice part = { text.at, strlen(what) };

	for (; part.at + part.length <= text.at + text.length; part.at++)
		if (slice_is(part, what))
			return true;
	return false;
}

static bool has_ellipsis(struct slice marks)
{
	return contains(marks, "…") || contains(marks, "..") || contains(marks, ". .") ||
	       contains(marks, "⋯");
}

/* Does the run of the quote stand in square brackets? */
static bool is_bracketed(const struct proof_quote *quote, const struct worddiff_run *run)
{
	struct slice before = marks_at(quote, run->after.start);
	size_t end = run->after.start;

	/* The run has the marks behind its last word. */
	for (size_t i = 0; i < quote->spoken.count; i++) {
		struct span word = spoken_span(&quote->spoken, i);

		if (word.start >= run->after.start && word.end <= run->after.end)
			end = word.end;
	}
	return contains(before, "[") && contains(marks_at(quote, end), "]");
}

/* The letters and digits of text, folded. */
static void letters_of(struct buffer *out, struct slice text)
{
	struct buffer folded;
	size_t at = 0;

	buffer_init(&folded);
	utf8_fold(&folded, text);
	while (at < folded.length) {
		size_t from = at;
		int32_t point = utf8_next(buffer_all(&folded), &at);

		if (utf8_wordlike(point))
			buffer_add(out, folded.data + from, at - from);
	}
	buffer_release(&folded);
}

/* "cease fire" and "ceasefire". */
static bool same_letters(struct slice a, struct slice b)
{
	struct buffer left, right;
	bool same;

	buffer_init(&left);
	buffer_init(&right);
	letters_of(&left, a);
	letters_of(&right, b);
	same = slice_equal(buffer_all(&left), buffer_all(&right));
	buffer_release(&left);
	buffer_release(&right);
	return same;
}

/* What is found while the runs are gone through. */
struct tally {
	bool brackets, cut_marked, cut, altered, joined, run_together;
};

/* Where words are left out of a snapshot: within one quotation, between two
 * pieces of one that an attribution parted, or between two quotations. */
static void tally_gap(struct tally *tally, const struct weighed *weighed,
		      struct span gap, bool marked)
{
	const struct quoted_text *quoted = weighed->text->quoted;
	bool crosses = false, speech = false, one;

	if (quoted) {
		const struct textwords *words = &weighed->text->words;

		for (size_t i = 0; i < words->count; i++) {
			struct span word = words->all[i].at;

			if (word.start < gap.start || word.end > gap.end ||
			    words->all[i].kind == TEXTWORD_MARK)
				continue;
			if (quoted_at(quoted, word.start))
				speech = true;
			else
				crosses = true;
		}
	}
	one = crosses && !speech && quoted_is_one(quoted, gap);
	if (one)
		tally->run_together = true;
	else if (crosses)
		tally->joined = true;
	else if (marked)
		tally->cut_marked = true;
	else
		tally->cut = true;
}

static void tally_turn(struct weighed *weighed, struct slice words, const char *what,
		       const struct gist_reader *reader, struct arena *arena)
{
	if (!quoted_negates(reader, words, arena))
		return;
	weighed->turns = true;
	proof_note(weighed->note, "%s: \"%.*s\"", what, (int)words.length, words.at);
}

static void tally_run(struct tally *tally, struct weighed *weighed,
		      const struct proof_quote *quote, size_t i,
		      const struct gist_reader *reader, struct arena *arena)
{
	const struct worddiff_run *run = &weighed->diff.runs[i];
	const struct worddiff_run *next = i + 1 < weighed->diff.count ? run + 1 : NULL;
	struct slice gone = slice_part(weighed->diff.before, run->before);
	const struct worddiff_run *put = run->kind == WORDDIFF_ADDED ? run
					 : next && next->kind == WORDDIFF_ADDED ? next : NULL;
	struct slice come;
	struct span place = { weighed->place.start + run->before.start,
			      weighed->place.start + run->before.end };

	if (!put) {
		tally_gap(tally, weighed, place, has_ellipsis(marks_at(quote, run->after.start)) ||
			  contains(marks_at(quote, run->after.start), "["));
		if (tally->run_together)
			return;
		tally_turn(weighed, gone, "left out", reader, arena);
		return;
	}
	come = slice_part(quote->text, put->after);
	if (run->kind == WORDDIFF_REMOVED && same_letters(gone, come))
		return;
	if (is_bracketed(quote, put)) {
		tally->brackets = true;
		return;
	}
	tally->altered = true;
	if (run->kind == WORDDIFF_ADDED) {
		tally_turn(weighed, come, "put in", reader, arena);
		return;
	}
	if (quoted_negates(reader, gone, arena) != quoted_negates(reader, come, arena)) {
		tally_turn(weighed, gone, "left out", reader, arena);
		tally_turn(weighed, come, "put in", reader, arena);
	}
}

/* ---- The same words -------------------------------------------------------- */

/* Reads on over white space as one blank; 0 at the end. */
static char next_byte(struct slice text, size_t *at)
{
	bool blank = false;

	while (*at < text.length && (text.at[*at] == ' ' || (text.at[*at] >= '\t' &&
							     text.at[*at] <= '\r'))) {
		(*at)++;
		blank = true;
	}
	if (*at >= text.length)
		return 0;
	return blank ? ' ' : text.at[(*at)++];
}

/* The same characters, but for how lines wrap. */
static bool same_characters(struct slice a, struct slice b)
{
	size_t left = 0, right = 0;
	char byte;

	do {
		byte = next_byte(a, &left);
		if (byte != next_byte(b, &right))
			return false;
	} while (byte);
	return true;
}

struct slice proof_quote_words(const struct proof_quote *quote)
{
	struct span words = { spoken_span(&quote->spoken, 0).start,
			      spoken_span(&quote->spoken, quote->spoken.count - 1).end };

	words.start -= words.start > 0 && quote->text.at[words.start - 1] == '[';
	words.end += words.end < quote->text.length && quote->text.at[words.end] == ']';
	return slice_part(quote->text, words);
}

static enum proof_verdict verdict_of(const struct tally *tally, const struct weighed *weighed,
				     const struct proof_quote *quote)
{
	if (tally->altered)
		return PROOF_ALTERED;
	if (tally->joined)
		return PROOF_JOINED;
	if (tally->cut)
		return PROOF_CUT;
	if (tally->cut_marked)
		return PROOF_CUT_MARKED;
	if (tally->brackets)
		return PROOF_BRACKETS;
	if (!tally->run_together &&
	    same_characters(slice_part(weighed->text->text, weighed->place),
			    proof_quote_words(quote)))
		return PROOF_EXACT;
	return quote->letter_brackets ? PROOF_BRACKETS : PROOF_MARKS;
}

/* What may stand around the place: its quotation in a snapshot, else the text. */
static struct span bounds_of(const struct weighed *weighed)
{
	const struct quoted *quoted = NULL;

	if (weighed->text->quoted)
		quoted = quoted_at(weighed->text->quoted, weighed->place.start);
	if (!quoted)
		return (struct span){ 0, weighed->text->text.length };
	return (struct span){ quoted->at.start, quoted->at.end > weighed->place.end
							? quoted->at.end : weighed->place.end };
}

/* At least half of the quote has to be there, and more than a chance word. */
static bool is_there(const struct fit *fit, const struct proof_quote *quote)
{
	size_t count = quote->spoken.count;

	return fit->matched > 0 && (fit->matched == count || fit->matched >= 3 ||
				    (count <= 3 && fit->matched == 2)) &&
	       2 * fit->matched >= count;
}

int proof_weigh(struct weighed *weighed, const struct proof_quote *quote,
		const struct gist_reader *reader, struct arena *arena, struct error *err)
{
	struct tally tally = { false };
	struct slice there;

	weighed->verdict = PROOF_NOT_FOUND;
	weighed->turns = false;
	if (!is_there(&weighed->fit, quote))
		return 0;
	widen(weighed, quote);
	there = slice_part(weighed->text->text, weighed->place);
	if (worddiff_make(&weighed->diff, there, quote->text, WORDDIFF_WORDS, arena, err) < 0)
		return -1;
	weighed->changed = weighed->diff.removed + weighed->diff.added;
	for (size_t i = 0; i < weighed->diff.count; i++)
		if (weighed->diff.runs[i].kind != WORDDIFF_SAME) {
			tally_run(&tally, weighed, quote, i, reader, arena);
			i += weighed->diff.runs[i].kind == WORDDIFF_REMOVED &&
			     i + 1 < weighed->diff.count &&
			     weighed->diff.runs[i + 1].kind == WORDDIFF_ADDED;
		}
	if (tally.run_together)
		proof_note(weighed->note, "two pieces run together");
	weighed->verdict = verdict_of(&tally, weighed, quote);
	if (!quote->quoted->negated)
		proof_turned_by_context(weighed, bounds_of(weighed), reader, arena);
	return arena_failed(arena) ? error_memory(err) : 0;
}
