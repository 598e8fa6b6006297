#include "reading/unit_last_date.h"

/* Dates with the words behind them: 부터, 까지, 이후. */

/* The word behind a date: 부터, 까지, 이후, 께; *after is moved behind it. */
static unsigned word_behind(const struct run *run, size_t at, size_t *after)
{
	unsigned number, word = dating_word(run, run_blank(run, at), &number, after);

	switch (word) {
	case DATE_SINCE: case DATE_FROM: case DATE_UNTIL: case DATE_BEFORE: case DATE_AFTER:
	case DATE_AROUND:
		return word;
	default:
		*after = at;
		return DATE_NO_WORD;
	}
}

static const char *say(const struct dating *dating, const struct dated *dated, unsigned behind)
{
	struct arena *arena = dating->run.arena;
	const struct moment *moment = &dated->moment;
	struct moment about;
	const char *end;

	if (moment->kind != MOMENT_STRETCH || dated->type == TIMEX_DURATION)
		return NULL;
	switch (behind) {
	case DATE_SINCE: case DATE_FROM: case DATE_AFTER:
		end = moment_edtf_first(moment, arena);
		return end ? arena_format(arena, "%s/..", end) : NULL;
	case DATE_UNTIL: case DATE_BEFORE:
		end = moment_edtf_last(moment, arena);
		return end ? arena_format(arena, "../%s", end) : NULL;
	case DATE_AROUND:
		about = *moment;
		about.approximate = true;
		return moment_edtf(&about, arena);
	default:
		return moment_edtf(moment, arena);
	}
}

/* "3월 1일부터 5일까지": the second date, behind the first at at. */
static bool read_until(const struct dating *dating, const struct dated *from, size_t at,
		       struct dated *until, size_t *end)
{
	struct dating second = *dating;
	size_t after;

	at = run_blank(&dating->run, at);
	if (from->moment.kind != MOMENT_STRETCH || at >= dating->run.text.length)
		return false;
	/* The later end counts from the earlier one. */
	second.on = from->moment.start;
	second.forward = true;
	if (!dating_read(&second, at, until) || until->moment.kind != MOMENT_STRETCH ||
	    word_behind(&dating->run, until->end, &after) != DATE_UNTIL)
		return false;
	if (until->moment.start < from->moment.start && until->moment.grain == DATE_DAY)
		until->moment = moment_same_day(until->moment, 1);
	*end = after;
	return until->moment.start >= from->moment.start;
}

static void add(struct dating *dating, const struct timex *timex)
{
	struct timexes *found = dating->found;

	if (found->count == dating->room) {
		size_t room = dating->room * 2 + 32;
		struct timex *all = arena_more(dating->run.arena, found->all, found->count, room,
					       sizeof(*all));

		if (!all)
			return;
		found->all = all;
		dating->room = room;
	}
	found->all[found->count++] = *timex;
}

/* Keeps a date that begins in token i; the byte behind it. */
static size_t keep(struct dating *dating, size_t i, struct dated *dated)
{
	const struct tokens *tokens = dating->run.tokens;
	struct arena *arena = dating->run.arena;
	struct timex timex = { .type = dated->type, .first = (uint32_t)i };
	size_t end, last = i;
	unsigned behind = word_behind(&dating->run, dated->end, &end);
	struct dated until;

	timex.words = (struct span){ dated->start, dated->end };
	if ((behind == DATE_SINCE || behind == DATE_FROM) &&
	    read_until(dating, dated, end, &until, &end)) {
		const char *from = moment_edtf_first(&dated->moment, arena);
		const char *to = moment_edtf_last(&until.moment, arena);

		timex.words.end = until.end;
		timex.edtf = from && to ? arena_format(arena, "%s/%s", from, to) : NULL;
		timex.value = timex.edtf;
	} else {
		timex.edtf = say(dating, dated, behind);
		timex.value = moment_value(&dated->moment, arena);
	}
	timex.whole = (struct span){ dated->start, end };
	while (last < tokens->count && tokens->all[last].start < timex.words.end)
		last++;
	timex.last = (uint32_t)last;
	if (dated->moment.kind == MOMENT_STRETCH && dated->moment.grain == DATE_DAY)
		dating->anchor = dated->moment;
	add(dating, &timex);
	return end;
}

int run_timexes(struct timexes *found, const struct tokens *tokens, int64_t on,
		struct arena *arena, struct error *err)
{
	struct dating dating = {
		.run = { tokens, tokens->lexicon, tokens->text, arena },
		.found = found, .on = on,
	};
	size_t done = 0;

	*found = (struct timexes){ 0 };
	if (tokens->count > 0)
		dating.run.text.length = tokens->all[tokens->count - 1].end;
	if (on != TIMEX_NO_DAY)
		dating.anchor = moment_at(DATE_DAY, on);
	for (size_t i = 0; i < tokens->count && !arena_failed(arena); i++) {
		const struct token *token = &tokens->all[i];
		struct dated dated;

		/* "That day" of a new paragraph is the article's. */
		if ((token->flags & TOKEN_PARAGRAPH) && on != TIMEX_NO_DAY)
			dating.anchor = moment_at(DATE_DAY, on);
		if (token->start < done ||
		    (token->kind != TOKEN_NUMBER && token->kind != TOKEN_WORD) ||
		    !dating_read(&dating, token->start, &dated) || dated.end <= token->start)
			continue;
		/* 3일째, 10년생, 지난날: other words that begin so. */
		if (!run_ends(&dating.run, dated.end)) {
			size_t after;

			if (word_behind(&dating.run, dated.end, &after) == DATE_NO_WORD ||
			    !run_ends(&dating.run, after))
				continue;
		}
		done = keep(&dating, i, &dated);
	}
	return arena_failed(arena) ? error_memory(err) : 0;
}
