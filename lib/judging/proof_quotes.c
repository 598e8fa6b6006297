#include "judging/proof_quotes.h"

/* Single marks hold speech as well where they hold that many words. */
enum { SPEECH_WORDS = 3 };

static size_t word_count(const struct tokens *tokens, uint32_t first, uint32_t last)
{
	size_t count = 0;

	for (uint32_t i = first; i < last; i++)
		count += tokens->all[i].kind == TOKEN_WORD || tokens->all[i].kind == TOKEN_NUMBER;
	return count;
}

/* The outermost part of the quotation and of what continues it in the next
 * paragraph. */
static struct span span_of(const struct quoted_text *quoted, const struct quotation *first)
{
	const struct quotation *last = first;
	const struct token *tokens = quoted->tokens.all;

	while (last->next != QUOTATION_NONE)
		last = &quoted->quotations.all[last->next];
	return (struct span){ tokens[first->first].start, tokens[last->last - 1].end };
}

static bool overlap(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

static size_t size_of(struct spans spans)
{
	size_t size = 0;

	for (size_t i = 0; i < spans.count; i++)
		size += spans.all[i].end - spans.all[i].start;
	return size;
}

/* The smallest candidate that has something of the place in its content. */
static const struct candidate *candidate_at(const struct quoted_text *quoted,
					    struct span place)
{
	const struct candidate *best = NULL;

	for (size_t i = 0; i < quoted->reading.candidate_count; i++) {
		const struct candidate *candidate = &quoted->reading.candidates[i];
		bool touches = false;

		for (size_t j = 0; j < candidate->content.count && !touches; j++)
			touches = overlap(candidate->content.all[j], place);
		/* Speech inside this speech is another's. */
		if (!touches || candidate->voice == VOICE_ARTICLE ||
		    (best && candidate->within == (int)(best - quoted->reading.candidates)))
			continue;
		if (!best || size_of(candidate->content) < size_of(best->content))
			best = candidate;
	}
	return best;
}

const struct speaker *quoted_speaker(const struct quoted_text *quoted, struct span place,
				     const char **attribution)
{
	const struct candidate *candidate = candidate_at(quoted, place);

	*attribution = candidate ? candidate->attribution : NULL;
	return candidate && candidate->speaker >= 0
		       ? &quoted->reading.speakers[candidate->speaker] : NULL;
}

bool quoted_is_one(const struct quoted_text *quoted, struct span gap)
{
	size_t next = 0;

	while (next < quoted->count && quoted->all[next].at.start < gap.start)
		next++;
	if (next == 0 || next == quoted->count)
		return false;
	return candidate_at(quoted, quoted->all[next - 1].at) &&
	       candidate_at(quoted, quoted->all[next - 1].at) ==
		       candidate_at(quoted, quoted->all[next].at);
}

bool quoted_negates(const struct gist_reader *reader, struct slice text,
		    struct arena *arena)
{
	struct gist gist;

	gist_read(reader, &gist, text, arena);
	for (size_t i = 0; i < gist.count; i++)
		if (gist.words[i].negation)
			return true;
	return false;
}

/* The sentences that the quotation begins and ends in, without what stands in
 * any quotation. */
static bool is_negated(const struct quoted_text *quoted, const struct quotation *quotation,
		       const struct gist_reader *reader, struct arena *arena)
{
	const struct tokens *tokens = &quoted->tokens;
	uint32_t first = quotation->first, last = quotation->last - 1;
	struct buffer frame;
	bool negated;

	while (first > 0 && tokens->all[first - 1].sentence == tokens->all[quotation->first].sentence)
		first--;
	while (last + 1 < tokens->count &&
	       tokens->all[last + 1].sentence == tokens->all[quotation->last - 1].sentence)
		last++;
	buffer_init(&frame);
	for (uint32_t i = first; i <= last; i++)
		if (quoted->quotations.innermost[i] == QUOTATION_NONE) {
			buffer_slice(&frame, token_text(tokens, i));
			buffer_byte(&frame, ' ');
		}
	negated = quoted_negates(reader, slice_of(arena_slice(arena, buffer_all(&frame))),
				 arena);
	buffer_release(&frame);
	return negated;
}

static void take(struct quoted_text *quoted, const struct quotation *quotation,
		 const struct gist_reader *reader)
{
	struct quoted *added = &quoted->all[quoted->count++];
	const struct candidate *candidate;

	added->at = span_of(quoted, quotation);
	added->speaker = quoted_speaker(quoted, added->at, &added->attribution);
	candidate = candidate_at(quoted, added->at);
	added->speech = candidate && candidate->voice != VOICE_ARTICLE &&
			!(candidate->flags & FLAG_SCARE_QUOTE);
	added->negated = is_negated(quoted, quotation, reader, &quoted->reading.arena);
}

static int take_all(struct quoted_text *quoted, const struct gist_reader *reader,
		    struct error *err)
{
	const struct quotations *quotations = &quoted->quotations;
	struct arena *arena = &quoted->reading.arena;

	quoted->all = arena_take(arena, (quotations->count + 1) * sizeof(*quoted->all));
	if (!quoted->all)
		return error_memory(err);
	for (size_t i = 0; i < quotations->count; i++) {
		const struct quotation *quotation = &quotations->all[i];
		size_t words = word_count(&quoted->tokens, quotation->first, quotation->last);

		if (quotation->parent != QUOTATION_NONE || quotation->continues || words == 0 ||
		    (quotation->single && words < SPEECH_WORDS))
			continue;
		take(quoted, quotation, reader);
	}
	return arena_failed(arena) ? error_memory(err) : 0;
}

int quoted_open(struct quoted_text *quoted, struct slice text,
		const struct lexicon *lexicon, const struct gist_reader *reader,
		struct error *err)
{
	const struct reading_options options = { .on = TIMEX_NO_DAY, .lexicon = lexicon };
	struct arena *arena = &quoted->reading.arena;

	*quoted = (struct quoted_text){ .all = NULL };
	if (reading_open(&quoted->reading, text, &options, err) < 0)
		return -1;
	/* A headline quotes too. */
	if (tokens_cut(&quoted->tokens, text, (struct span){ 0, text.length }, lexicon, arena,
		       err) == 0 &&
	    quotations_find(&quoted->quotations, &quoted->tokens, arena, err) == 0 &&
	    take_all(quoted, reader, err) == 0)
		return 0;
	quoted_release(quoted);
	return -1;
}

void quoted_release(struct quoted_text *quoted)
{
	reading_release(&quoted->reading);
}

const struct quoted *quoted_at(const struct quoted_text *quoted, size_t byte)
{
	size_t low = 0, high = quoted->count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (quoted->all[middle].at.end <= byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low < quoted->count && quoted->all[low].at.start <= byte ? &quoted->all[low]
								       : NULL;
}
