#include "judging/corroboration.h"

#include "base/array.h"
#include "judging/origins.h"

#include <stdlib.h>

const char *const verdict_words[] = {
	[VERDICT_NONE] = "none",
	[VERDICT_SINGLE_SOURCE] = "single_source",
	[VERDICT_ONE_ORIGIN] = "one_origin",
	[VERDICT_DIFFERENT_SOURCES] = "different_sources",
	[VERDICT_INDEPENDENT] = "independent",
	[VERDICT_COUNT] = NULL
};

/* Nobody counts further than this many known to be different: "at least"
 * stays true, and a claim with thousands of mentions stays quick. */
enum { ENOUGH = 64 };

struct corroborator *corroborator_new(const struct mentions *mentions)
{
	struct corroborator *c = calloc(1, sizeof(*c));

	if (!c)
		return NULL;
	c->mentions = mentions;
	c->of_mention = calloc(mentions->count + 1, sizeof(*c->of_mention));
	c->of_person = calloc(mentions->people.count + 1, sizeof(*c->of_person));
	c->of_edition = calloc(mentions->editions.count + 1, sizeof(*c->of_edition));
	c->of_outlet = calloc(mentions->editions.count + 1, sizeof(*c->of_outlet));
	if (!c->of_mention || !c->of_person || !c->of_edition || !c->of_outlet) {
		corroborator_free(c);
		return NULL;
	}
	return c;
}

void corroborator_free(struct corroborator *c)
{
	if (!c)
		return;
	free(c->of_mention);
	free(c->of_person);
	free(c->of_edition);
	free(c->of_outlet);
	free(c->tellings);
	free(c->cast);
	free(c->against);
	free(c);
}

static int32_t person_of(const struct mentions *mentions, int32_t row)
{
	return row < 0 ? -1 : mentions->people.rows[row].person;
}

static int add_telling(struct corroborator *c, int32_t index, struct error *err)
{
	const struct mention *mention = &c->mentions->all[index];
	struct telling *telling;

	if (c->of_mention[index].turn == c->turn)
		return 0;
	c->of_mention[index].turn = c->turn;
	if (c->count == c->room) {
		size_t room = c->room ? 2 * c->room : 16;
		struct telling *more = realloc(c->tellings, room * sizeof(*more));

		if (!more)
			return error_memory(err);
		c->tellings = more;
		c->room = room;
	}
	telling = &c->tellings[c->count++];
	*telling = (struct telling){
		.mention = index, .from = -1,
		.speaker = person_of(c->mentions, mention->speaker),
		.heard_from = person_of(c->mentions, mention->heard_from),
		.through = person_of(c->mentions, mention->through),
	};
	/* Somebody spoke whom nobody keeps as a source: one of a kind. */
	if (telling->speaker < 0 && mention->spoken)
		telling->speaker = -1 - (int32_t)c->count;
	if (telling->speaker == -1 && telling->heard_from >= 0) {
		telling->speaker = telling->heard_from;
		telling->heard_from = -1;
	}
	return 0;
}

static int add_against(struct corroborator *c, int64_t id, struct error *err)
{
	if (c->against_count == c->against_room) {
		size_t room = c->against_room ? 2 * c->against_room : 16;
		int64_t *more = realloc(c->against, room * sizeof(*more));

		if (!more)
			return error_memory(err);
		c->against = more;
		c->against_room = room;
	}
	c->against[c->against_count++] = id;
	return 0;
}

static int follow(struct corroborator *c, const struct tie *tie, struct error *err)
{
	switch (tie->kind) {
	case TIE_CONTRADICTS:
		return add_against(c, tie->other_id, err);
	case TIE_SUPPORTS:
		return tie->subject || tie->other < 0 ? 0 : add_telling(c, tie->other, err);
	case TIE_REPEATS:
		return tie->other < 0 ? 0 : add_telling(c, tie->other, err);
	case TIE_UPDATES:
		break;
	}
	return 0;
}

/* The mentions of a claim, itself first, and what contradicts any of them. */
static int gather(struct corroborator *c, int32_t index, struct error *err)
{
	const struct mentions *mentions = c->mentions;
	size_t i, kept = 0;
	uint32_t k;

	c->turn++;
	c->count = c->against_count = 0;
	if (add_telling(c, index, err) < 0)
		return -1;
	for (i = 0; i < c->count; i++) {
		int32_t at = c->tellings[i].mention;

		for (k = mentions->first[at]; k < mentions->first[at + 1]; k++)
			if (follow(c, &mentions->ties[k], err) < 0)
				return -1;
	}
	if (c->against_count)
		qsort(c->against, c->against_count, sizeof(*c->against), array_by_number);
	for (i = 0; i < c->against_count; i++)
		if (!kept || c->against[kept - 1] != c->against[i])
			c->against[kept++] = c->against[i];
	c->against_count = kept;
	return 0;
}

static void count_places(struct corroborator *c, struct corroboration *result)
{
	const struct edition *editions = c->mentions->editions.all;
	size_t i;

	/* The marks of origins_trace() have done their work. */
	c->turn++;
	result->mentions = c->count;
	for (i = 0; i < c->count; i++) {
		int32_t edition = c->mentions->all[c->tellings[i].mention].edition, outlet;

		if (edition < 0)
			continue;
		if (c->of_edition[edition].turn != c->turn)
			result->articles++;
		c->of_edition[edition].turn = c->turn;
		outlet = editions[edition].same_outlet;
		if (outlet < 0)
			continue;
		if (c->of_outlet[outlet].turn != c->turn)
			result->outlets++;
		c->of_outlet[outlet].turn = c->turn;
	}
}

static enum apartness apart(const struct corroborator *c, int32_t one, int32_t other,
			    const struct apart **by)
{
	int32_t a = c->cast[one].person, b = c->cast[other].person;

	*by = NULL;
	return a < 0 || b < 0 ? APART_OPEN : people_apart(&c->mentions->people, a, b, by);
}

/* Adds members one by one to those known to be different from all before, the
 * way a person would who says "and a third": at least so many. */
static size_t count_different(const struct corroborator *c, int32_t first,
			      bool (*differ)(const struct corroborator *, int32_t, int32_t),
			      bool (*counts)(const struct corroborator *, int32_t))
{
	int32_t chosen[ENOUGH];
	size_t count = 1, i, k;

	chosen[0] = first;
	for (i = 0; i < c->cast_count && count < ENOUGH; i++) {
		if (!counts(c, (int32_t)i) || (int32_t)i == first)
			continue;
		for (k = 0; k < count && differ(c, chosen[k], (int32_t)i); k++)
			;
		if (k == count)
			chosen[count++] = (int32_t)i;
	}
	return count;
}

/* The best of beginning with each of the first few. */
static size_t most_different(const struct corroborator *c,
			     bool (*differ)(const struct corroborator *, int32_t, int32_t),
			     bool (*counts)(const struct corroborator *, int32_t))
{
	size_t most = 0, tries = 0, i;

	for (i = 0; i < c->cast_count && tries < ENOUGH; i++) {
		size_t count;

		if (!counts(c, (int32_t)i))
			continue;
		tries++;
		count = count_different(c, (int32_t)i, differ, counts);
		if (count > most)
			most = count;
	}
	return most;
}

static bool is_said(const struct corroborator *c, int32_t member)
{
	return c->cast[member].said;
}

static bool persons_differ(const struct corroborator *c, int32_t one, int32_t other)
{
	const struct apart *by;

	return apart(c, one, other, &by) != APART_OPEN;
}

static bool is_origin(const struct corroborator *c, int32_t member)
{
	return c->cast[member].in_origin && c->cast[member].group == member;
}

/* One who has it from nobody else among them; in a circle everybody does. */
static bool is_root(const struct corroborator *c, int32_t member)
{
	const struct member *cast = c->cast;
	size_t i;

	if (!cast[member].in_origin)
		return false;
	if (!cast[member].from_other)
		return true;
	for (i = 0; i < c->cast_count; i++)
		if (cast[i].in_origin && cast[i].group == cast[member].group &&
		    !cast[i].from_other)
			return false;
	return true;
}

/* Two origins are surely two when all who stand at their roots are. */
static bool origins_differ(const struct corroborator *c, int32_t one, int32_t other)
{
	size_t i, k;

	for (i = 0; i < c->cast_count; i++) {
		if (c->cast[i].group != one || !is_root(c, (int32_t)i))
			continue;
		for (k = 0; k < c->cast_count; k++)
			if (c->cast[k].group == other && is_root(c, (int32_t)k) &&
			    !persons_differ(c, (int32_t)i, (int32_t)k))
				return false;
	}
	return true;
}

/* Are all who stand at the roots of two origins linked as independent? */
static bool origins_independent(const struct corroborator *c, int32_t one, int32_t other)
{
	const struct apart *by;
	size_t i, k;

	for (i = 0; i < c->cast_count; i++) {
		if (c->cast[i].group != one || !is_root(c, (int32_t)i))
			continue;
		for (k = 0; k < c->cast_count; k++)
			if (c->cast[k].group == other && is_root(c, (int32_t)k) &&
			    apart(c, (int32_t)i, (int32_t)k, &by) != APART_INDEPENDENT)
				return false;
	}
	return true;
}

/* Looks for two who speak for different origins, and keeps how they are told
 * apart, the strongest way there is. */
static enum apartness tell_apart(const struct corroborator *c, struct corroboration *result)
{
	enum apartness best = APART_OPEN;
	size_t i, k;

	for (i = 0; i < c->cast_count; i++) {
		const struct member *one = &c->cast[i];

		for (k = i + 1; one->in_origin && k < c->cast_count; k++) {
			const struct member *other = &c->cast[k];
			const struct apart *by;
			enum apartness how;

			if (!other->in_origin || other->group == one->group)
				continue;
			if (result->one == -1 && one->speaks && other->speaks) {
				result->one = one->person;
				result->other = other->person;
			}
			how = apart(c, (int32_t)i, (int32_t)k, &by);
			if (how == APART_INDEPENDENT &&
			    !origins_independent(c, one->group, other->group))
				how = APART_DIFFERENT;
			if (how < APART_INDEPENDENT && (!one->speaks || !other->speaks))
				continue;
			if (how <= best)
				continue;
			best = how;
			result->one = one->person;
			result->other = other->person;
			result->basis = by;
			if (best == APART_INDEPENDENT)
				return best;
		}
	}
	return best;
}

/* How many mentions come from the origins: with a source, or taken from one
 * that has. */
static size_t count_traced(const struct corroborator *c)
{
	size_t count = 0, i;

	for (i = 0; i < c->count; i++)
		if (c->tellings[i].way != TELLS_UNSOURCED &&
		    c->tellings[i].way != TELLS_OFF_RECORD)
			count++;
	return count;
}

static void judge(struct corroborator *c, struct corroboration *result)
{
	size_t i;

	for (i = 0; i < c->cast_count; i++) {
		result->sources_most += is_said(c, (int32_t)i);
		result->origins_most += is_origin(c, (int32_t)i);
	}
	result->one = result->other = -1;
	if (result->origins_most == 0)
		return;
	result->sources_least = most_different(c, persons_differ, is_said);
	result->origins_least = most_different(c, origins_differ, is_origin);
	if (result->origins_most == 1) {
		result->verdict = count_traced(c) > 1 ? VERDICT_ONE_ORIGIN
						      : VERDICT_SINGLE_SOURCE;
		return;
	}
	switch (tell_apart(c, result)) {
	case APART_INDEPENDENT:
		result->verdict = VERDICT_INDEPENDENT;
		break;
	case APART_DIFFERENT:
	case APART_NAMES:
		result->verdict = VERDICT_DIFFERENT_SOURCES;
		break;
	case APART_OPEN:
		result->verdict = VERDICT_SINGLE_SOURCE;
		break;
	}
}

int corroborate(struct corroborator *c, int32_t index, struct corroboration *result,
		struct error *err)
{
	*result = (struct corroboration){ .verdict = VERDICT_NONE };
	if (gather(c, index, err) < 0)
		return -1;
	origins_trace(c);
	if (origins_group(c, err) < 0)
		return -1;
	count_places(c, result);
	judge(c, result);
	result->tellings = c->tellings;
	result->against = c->against;
	result->against_count = c->against_count;
	return 0;
}
