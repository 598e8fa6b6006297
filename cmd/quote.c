#include "cmd/quote.h"

#include "cmd/output.h"
#include "cmd/verbs.h"

#include "base/utf8.h"
#include "intake/locate.h"
#include "ledger/article.h"
#include "ledger/spans.h"

static bool text_same(const char *a, const char *b)
{
	return slice_equal(slice_of(a), slice_of(b));
}

static void place_clear(struct claim *claim)
{
	claim->start = claim->end = claim->paragraph = -1;
	claim->spans = claim->prefix = claim->suffix = NULL;
}

/* 1 with the snapshot of the claim's article in text; 0 when it has none. */
static int text_load(struct invocation *call, const struct claim *claim,
		     struct buffer *text, struct error *err)
{
	struct error missing;

	if (claim->article.id == 0)
		return 0;
	if (snapshot_load(call->store, claim->article.id, text, &missing) == 0)
		return 1;
	if (missing.kind == ERROR_MISSING)
		return 0;
	*err = missing;
	return -1;
}

static int place_find(struct claim *claim, const struct buffer *text,
		      struct arena *arena, struct error *err)
{
	struct id_text name = id_of(&article_thing, claim->article.id);
	struct place place;
	int times = locate_quote(&place, buffer_all(text), slice_of(claim->quote),
				 arena, err);

	if (times < 0)
		return -1;
	if (times != 1) {
		say("the quote %s %s%s: its place is left empty",
		    times == 0 ? "does not stand in" : "stands in", name.text,
		    times == 0 ? " word for word"
			       : " more than once (--start and --end say where)");
		return 0;
	}
	if (!text_same(place.quote, claim->quote))
		say("the quote is kept as it stands in %s", name.text);
	place_give(&place, claim);
	return 0;
}

/* The words at the claim's place, its pieces joined as in a quote.  False where
 * the text is shorter. */
static bool words_at(const struct claim *claim, struct slice text, struct buffer *words)
{
	struct slice rest = claim->spans ? slice_of(claim->spans) : SLICE_NONE;
	struct utf8_walk walk = { .text = text };
	int64_t start = claim->start, end = claim->end;
	const size_t points = utf8_count(text);

	while (!claim->spans || spans_next(&rest, &start, &end)) {
		struct span span;

		if (start < 0 || end <= start || (size_t)end > points)
			return false;
		span.start = utf8_bytes(&walk, (size_t)start);
		span.end = utf8_bytes(&walk, (size_t)end);
		if (words->length)
			buffer_text(words, " \xe2\x80\xa6 ");
		buffer_slice(words, slice_part(text, span));
		if (!claim->spans)
			break;
	}
	return true;
}

/* The quote of a place that was given without one is what stands there.  A quote that
 * was given too is kept, since a person may know better; but `verify` will not let it
 * pass, and that is better said now. */
static int words_given(const struct claim *placed, struct claim *claim, struct slice text,
		       struct arena *arena, struct error *err)
{
	struct id_text article = id_of(&article_thing, claim->article.id);
	struct buffer words;
	bool there;
	int status = 0;

	buffer_init(&words);
	there = words_at(placed, text, &words);
	if (!there && !claim->quote)
		status = error_set(err, ERROR_INPUT, "%s ends before position %lld", article.text,
				   (long long)placed->end);
	else if (!claim->quote)
		claim->quote = arena_slice(arena, buffer_all(&words));
	else if (!there || !slice_equal(buffer_all(&words), slice_of(claim->quote)))
		warn("the quote is not what stands there in %s (without --start, --end and --spans"
		     " a --quote is looked for)", article.text);
	if (status == 0 && (buffer_failed(&words) || arena_failed(arena)))
		status = error_memory(err);
	buffer_release(&words);
	return status;
}

/* Fills what surrounds a place that was given by hand. */
static int place_given(struct invocation *call, struct claim *claim, struct slice text,
		       struct arena *arena, struct error *err)
{
	struct claim placed = *claim;
	struct place place;

	/* What is no place at all is refused later. */
	if (claim->spans ? spans_normal(&placed.spans, &placed.start, &placed.end, arena,
					&(struct error){ 0 }) < 0
			 : claim->start < 0 || claim->end <= claim->start)
		return 0;
	if (words_given(&placed, claim, text, arena, err) < 0 ||
	    place_at(&place, text, placed.start, placed.end, arena, err) < 0)
		return -1;
	if (!value_of(call, "prefix"))
		claim->prefix = place.prefix;
	if (!value_of(call, "suffix"))
		claim->suffix = place.suffix;
	if (!value_of(call, "paragraph"))
		claim->paragraph = place.paragraph;
	return 0;
}

int quote_place(struct invocation *call, const struct claim *before,
		struct claim *claim, struct arena *arena, struct error *err)
{
	bool placed = value_of(call, "start") || value_of(call, "end") ||
		      value_of(call, "spans");
	struct buffer text;
	int status;

	if (before && !placed && text_same(before->quote, claim->quote) &&
	    before->article.id == claim->article.id)
		return 0;
	if (!placed)
		place_clear(claim);
	else if (!value_of(call, "spans"))
		claim->spans = NULL;	/* follows from start and end */
	buffer_init(&text);
	status = text_load(call, claim, &text, err);
	if (status > 0 && placed)
		status = place_given(call, claim, buffer_all(&text), arena, err);
	else if (status > 0 && claim->quote)
		status = place_find(claim, &text, arena, err);
	buffer_release(&text);
	return status < 0 ? -1 : 0;
}
