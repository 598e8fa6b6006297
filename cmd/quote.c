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

/* The words at a position that was given without them. */
static int quote_take(struct claim *claim, const struct buffer *text,
		      struct arena *arena, struct error *err)
{
	struct utf8_walk walk = { .text = buffer_all(text) };
	struct span span;

	if (claim->start < 0 || claim->end <= claim->start || claim->spans)
		return 0;
	if ((size_t)claim->end > utf8_count(walk.text))
		return error_set(err, ERROR_INPUT, "%s ends before position %lld",
				 id_of(&article_thing, claim->article.id).text,
				 (long long)claim->end);
	span.start = utf8_bytes(&walk, (size_t)claim->start);
	span.end = utf8_bytes(&walk, (size_t)claim->end);
	claim->quote = arena_slice(arena, slice_part(walk.text, span));
	return arena_failed(arena) ? error_memory(err) : 0;
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

/* A place that was given by hand is kept, since a person may know better; but
 * `verify` will not let it pass, and that is better said now. */
static void place_compare(const struct claim *given, const struct buffer *text,
			  struct arena *arena)
{
	struct claim copy = *given, *claim = &copy;
	struct buffer words;

	/* What is no place at all is refused later. */
	if (claim->spans ? spans_normal(&claim->spans, &claim->start, &claim->end, arena,
					&(struct error){ 0 }) < 0
			 : claim->start < 0 || claim->end <= claim->start)
		return;
	buffer_init(&words);
	if (!words_at(claim, buffer_all(text), &words) ||
	    !slice_equal(buffer_all(&words), slice_of(claim->quote)))
		warn("the quote is not what stands there in %s (without --start, --end and --spans"
		     " a --quote is looked for)", id_of(&article_thing, claim->article.id).text);
	buffer_release(&words);
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
	if (status > 0 && placed && claim->quote)
		place_compare(claim, &text, arena);
	else if (status > 0 && placed)
		status = quote_take(claim, &text, arena, err);
	else if (status > 0 && claim->quote)
		status = place_find(claim, &text, arena, err);
	buffer_release(&text);
	return status < 0 ? -1 : 0;
}
