#include "intake/intake_parts.h"

#include "base/edtf.h"
#include "intake/intake_recall.h"

#include <stdlib.h>

/* The day relative dates count from: the article's, if a day is known. */
static int64_t day_of(const struct article *article)
{
	struct edtf date;
	struct error err;

	if (article->published && edtf_parse(slice_of(article->published), &date, &err) == 0 &&
	    date.earliest == date.latest)
		return date.earliest;
	return TIMEX_NO_DAY;
}

static int read_article(struct intake *intake, bool own_voice, struct error *err)
{
	struct reading_options how = {
		.language = intake->article.language, .on = day_of(&intake->article),
		.own_voice = own_voice,
	};

	if (snapshot_load(intake->store, intake->article.id, &intake->own_text, err) < 0)
		return -1;
	intake->text = buffer_all(&intake->own_text);
	if (reading_open(&intake->own_reading, intake->text, &how, err) < 0)
		return -1;
	intake->own_reading_open = true;
	intake->reading = &intake->own_reading;
	return 0;
}

static int by_place(const void *a, const void *b)
{
	const struct intake_order *x = a, *y = b;

	if (x->place.start != y->place.start)
		return x->place.start < y->place.start ? -1 : 1;
	if (x->place.end != y->place.end)
		return x->place.end < y->place.end ? -1 : 1;
	return (x->i > y->i) - (x->i < y->i);
}

/* One item for each candidate, and one speaker for each speaker. */
static int prepare(struct intake *intake, struct error *err)
{
	const struct reading *reading = intake->reading;
	struct arena *arena = &intake->arena;
	size_t count = reading->candidate_count;

	intake->items = arena_take(arena, (count + 1) * sizeof(*intake->items));
	intake->order = arena_take(arena, (count + 1) * sizeof(*intake->order));
	intake->logged = arena_take(arena, (count + 1) * sizeof(*intake->logged));
	intake->sources = arena_take(arena, (count + 1) * sizeof(*intake->sources));
	intake->new_sources = arena_take(arena, (count + 1) * sizeof(*intake->new_sources));
	intake->speakers = arena_take(arena, (reading->speaker_count + 1) *
				      sizeof(*intake->speakers));
	if (arena_failed(arena))
		return error_memory(err);
	for (size_t i = 0; i < count; i++) {
		const struct candidate *candidate = intake_candidate(intake, i);

		intake->items[i].spans = intake_spans(intake, &candidate->content);
		intake->order[i].place = intake_place(intake->text,
			candidate->content.all[0].start,
			candidate->content.all[candidate->content.count - 1].end);
		intake->order[i].i = i;
		if (candidate->speaker >= 0 && candidate->within < 0)
			intake->speakers[candidate->speaker].heard = true;
	}
	if (arena_failed(arena))
		return error_memory(err);
	qsort(intake->order, count, sizeof(*intake->order), by_place);
	return 0;
}

/* Reads the article when reading is NULL. */
static int start(struct intake *intake, int64_t article, struct slice text,
		 const struct reading *reading, bool own_voice, struct error *err)
{
	if (record_load(intake->store, &article_thing, article, &intake->article,
			&intake->arena, err) < 0)
		return -1;
	intake->text = text;
	intake->reading = reading;
	if (!reading && read_article(intake, own_voice, err) < 0)
		return -1;
	intake->walk.text = intake->text;
	if (prepare(intake, err) < 0)
		return -1;
	return intake_recall(intake, err);
}

int intake_open_reading(struct intake **opened, struct store *store, int64_t article,
			struct slice text, const struct reading *reading,
			const struct intake_options *options, struct error *err)
{
	struct intake *intake = calloc(1, sizeof(*intake));

	if (!intake)
		return error_memory(err);
	intake->store = store;
	intake->again = options->again;
	intake->by = options->by;
	arena_init(&intake->arena);
	buffer_init(&intake->own_text);
	if (start(intake, article, text, reading, options->own_voice, err) < 0) {
		intake_close(intake);
		return -1;
	}
	*opened = intake;
	return 0;
}

int intake_open(struct intake **opened, struct store *store, int64_t article,
		const struct intake_options *options, struct error *err)
{
	return intake_open_reading(opened, store, article, SLICE_NONE, NULL, options, err);
}

void intake_close(struct intake *intake)
{
	if (!intake)
		return;
	if (intake->own_reading_open)
		reading_release(&intake->own_reading);
	buffer_release(&intake->own_text);
	arena_release(&intake->arena);
	free(intake);
}

const struct article *intake_article(const struct intake *intake)
{
	return &intake->article;
}

struct slice intake_text(const struct intake *intake)
{
	return intake->text;
}

const struct reading *intake_reading(const struct intake *intake)
{
	return intake->reading;
}

size_t intake_count(const struct intake *intake)
{
	return intake->reading->candidate_count;
}

enum review_decision intake_decision(const struct intake *intake, size_t i,
				     int64_t *claim)
{
	*claim = intake->items[i].claim;
	return intake->items[i].decision;
}

void intake_tally(const struct intake *intake, struct intake_tally *tally)
{
	*tally = (struct intake_tally){
		.claims = intake->logged, .claim_count = intake->logged_count,
		.new_sources = intake->new_sources,
		.source_count = intake->source_count,
		.new_source_count = intake->new_source_count,
	};
}
