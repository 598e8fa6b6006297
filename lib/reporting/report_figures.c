#include "reporting/report_figures.h"

#include "judging/figures_compared.h"
#include "reporting/report_inside.h"

static const char *const why[DIFFERENCE_COUNT] = {
	[DIFFERENCE_NUMBERS] = "no number fits both",
	[DIFFERENCE_ADDED] = "more were added than there are in all",
	[DIFFERENCE_UNITS] = "the units differ",
	[DIFFERENCE_PER] = "what they are counted per differs",
	[DIFFERENCE_TOTAL_OR_ADDED] = "the same number: in all, or that many more?",
	[DIFFERENCE_READINGS] = "the words can be read in two ways",
};

static const char *said(const struct compared_figure *figure, struct arena *arena)
{
	struct buffer words;
	const char *text;

	buffer_init(&words);
	compared_figure_say(figure, &words);
	if (figure->thing && !strstr(words.data, figure->thing))
		buffer_format(&words, " %s", figure->thing);
	text = arena_slice(arena, buffer_all(&words));
	if (buffer_failed(&words))
		arena->failed = true;
	buffer_release(&words);
	return text;
}

/* Copies the pairs of a group of which both figures are shown; place[] tells
 * where each figure of compared went, from 1. */
static void copy_pairs(struct report_figures *figures, const struct compared *compared,
		       const struct figure_group *group, const uint32_t *place)
{
	struct report_figure_group *kept = &figures->groups[figures->group_count];
	uint32_t i;

	kept->pair = figures->pair_count;
	for (i = group->pair; i < group->pair + group->pair_count; i++) {
		const struct figure_pair *pair = &compared->pairs[i];
		struct report_figure *one, *other;

		if (!place[pair->one] || !place[pair->other])
			continue;
		one = &figures->figures[place[pair->one] - 1];
		other = &figures->figures[place[pair->other] - 1];
		figures->pairs[figures->pair_count++] = (struct report_figure_pair){
			.one = place[pair->one] - 1, .other = place[pair->other] - 1,
			.why = why[pair->difference], .open = pair->open,
		};
		if (pair->open) {
			one->open = other->open = true;
		} else {
			one->conflict = other->conflict = true;
			figures->conflicts++;
		}
	}
	kept->pair_count = figures->pair_count - kept->pair;
}

static void copy_group(struct report_figures *figures, const struct report *report,
		       const struct compared *compared, const struct figure_group *group,
		       uint32_t *place)
{
	struct report_figure_group *kept = &figures->groups[figures->group_count];
	struct arena *arena = &figures->arena;
	uint32_t i;

	*kept = (struct report_figure_group){
		.thing = arena_text(arena, group->key), .first = figures->count,
	};
	for (i = group->first; i < group->first + group->count; i++) {
		const struct compared_figure *figure = &compared->figures[i];
		const struct place *row = places_find(&report->reader.places, figure->claim);
		const char *words = row ? said(figure, arena) : NULL;

		if (!words || codenames_published(&report->reader.codenames, slice_of(words)))
			continue;
		figures->figures[figures->count++] = (struct report_figure){
			.row = row->row, .said = words,
			.low = figure->low, .high = figure->high,
			.when = arena_text(arena, figure->when),
			.earliest = figure->earliest, .latest = figure->latest,
			.reading = figure->reading > 0,
		};
		place[i] = (uint32_t)figures->count;
	}
	kept->count = figures->count - kept->first;
	if (kept->count == 0)
		return;
	if (audience_sees(report->reader.audience, REPORT_CONTRADICTION))
		copy_pairs(figures, compared, group, place);
	figures->group_count++;
}

static int copy(struct report_figures *figures, const struct report *report,
		const struct compared *compared, struct error *err)
{
	struct arena *arena = &figures->arena;
	uint32_t *place;
	size_t i;

	if (compared->figure_count == 0)
		return 0;
	place = arena_take(arena, compared->figure_count * sizeof(*place));
	figures->figures = arena_take(arena, compared->figure_count *
				      sizeof(*figures->figures));
	figures->groups = arena_take(arena, (compared->group_count + 1) *
				     sizeof(*figures->groups));
	figures->pairs = arena_take(arena, (compared->pair_count + 1) *
				    sizeof(*figures->pairs));
	if (!place || !figures->figures || !figures->groups || !figures->pairs)
		return error_memory(err);
	for (i = 0; i < compared->group_count; i++)
		copy_group(figures, report, compared, &compared->groups[i], place);
	return arena_failed(arena) ? error_memory(err) : 0;
}

int report_figures_load(struct report_figures *figures, struct report *report,
			struct error *err)
{
	struct scope scope = { .article = report->filter.article };
	struct compared compared;
	int status;

	*figures = (struct report_figures){ .figures = NULL };
	arena_init(&figures->arena);
	if (report->reader.places.count > REPORT_FIGURES_MOST) {
		figures->skipped = true;
		return 0;
	}
	status = compared_load(&compared, report->reader.store, &scope, NULL, err);
	if (status == 0)
		status = copy(figures, report, &compared, err);
	compared_release(&compared);
	return status;
}

void report_figures_release(struct report_figures *figures)
{
	arena_release(&figures->arena);
}
