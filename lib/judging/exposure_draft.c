#include "judging/exposure.h"

#include "reading/reading.h"

#include <stdlib.h>

/* What a draft tells about those whom it leaves unnamed. */

static int add_days(struct draft_speaker *speaker, const struct candidate *candidate,
		    struct arena *arena, struct error *err)
{
	const char *there = candidate->happened_on;

	if (candidate->stated_on && pieces_add(&speaker->pieces, PIECE_SPOKE,
					       slice_of(candidate->stated_on), arena, err) < 0)
		return -1;
	if (there && (strcmp(candidate->knowledge, "witnessed") == 0 ||
		      strcmp(candidate->knowledge, "participant") == 0))
		return pieces_add(&speaker->pieces, PIECE_PRESENCE, slice_of(there), arena, err);
	return 0;
}

static int add_candidate(struct draft *draft, struct draft_speaker *speaker,
			 const struct candidate *candidate, const struct lexicon *lexicon,
			 struct error *err)
{
	if (candidate->attribution &&
	    pieces_read(&speaker->pieces, slice_of(candidate->attribution), lexicon,
			&draft->arena, err) < 0)
		return -1;
	return add_days(speaker, candidate, &draft->arena, err);
}

static bool is_left_unnamed(const struct speaker *speaker)
{
	return speaker->naming != NAMING_NAMED && speaker->kind <= SPEAKER_GROUP;
}

static int read_speakers(struct draft *draft, const struct reading *reading,
			 const struct lexicon *lexicon, struct error *err)
{
	draft->all = arena_take(&draft->arena, (reading->speaker_count + 1) *
				sizeof(*draft->all));
	if (!draft->all)
		return error_memory(err);
	for (size_t i = 0; i < reading->speaker_count; i++) {
		struct draft_speaker *speaker = &draft->all[draft->count];

		if (!is_left_unnamed(&reading->speakers[i]))
			continue;
		draft->count++;
		speaker->description = arena_text(&draft->arena,
						  reading->speakers[i].description);
		for (size_t k = 0; k < reading->candidate_count; k++)
			if (reading->candidates[k].speaker == (int)i &&
			    add_candidate(draft, speaker, &reading->candidates[k], lexicon,
					  err) < 0)
				return -1;
		if (reading->masthead.byline &&
		    pieces_add(&speaker->pieces, PIECE_REPORTER,
			       slice_of(reading->masthead.byline), &draft->arena, err) < 0)
			return -1;
	}
	return arena_failed(&draft->arena) ? error_memory(err) : 0;
}

int draft_read(struct draft *draft, struct slice text, struct error *err)
{
	struct reading_options how = { .on = TIMEX_NO_DAY };
	struct lexicon *lexicon = NULL;
	struct reading reading;
	int status = -1;

	*draft = (struct draft){ .all = NULL };
	arena_init(&draft->arena);
	if (lexicon_new(&lexicon, &language_english, err) < 0)
		return -1;
	how.lexicon = lexicon;
	if (reading_open(&reading, text, &how, err) == 0) {
		status = read_speakers(draft, &reading, lexicon, err);
		reading_release(&reading);
	}
	lexicon_free(lexicon);
	return status;
}

void draft_release(struct draft *draft)
{
	for (size_t i = 0; i < draft->count; i++)
		pieces_release(&draft->all[i].pieces);
	arena_release(&draft->arena);
	*draft = (struct draft){ .all = NULL };
	arena_init(&draft->arena);
}
