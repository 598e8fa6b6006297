#include "intake/intake_parts.h"

#include "intake/codename.h"
#include "intake/locate.h"

#include <math.h>

enum { DRAWS = 1000 };

/* In code points.  Going back counts back: utf8_points() would read the text
 * from its beginning. */
static size_t position(struct intake *intake, size_t bytes)
{
	struct utf8_walk *walk = &intake->walk;

	if (bytes < walk->bytes) {
		walk->points -= utf8_count(slice_part(walk->text,
			(struct span){ bytes, walk->bytes }));
		walk->bytes = bytes;
	}
	return utf8_points(walk, bytes);
}

const char *intake_spans(struct intake *intake, const struct spans *spans)
{
	struct buffer text;
	const char *written;

	buffer_init(&text);
	for (size_t i = 0; i < spans->count; i++) {
		size_t start = position(intake, spans->all[i].start);
		size_t end = position(intake, spans->all[i].end);

		buffer_format(&text, "%s%zu-%zu", i ? ";" : "", start, end);
	}
	if (buffer_failed(&text))
		intake->arena.failed = true;
	written = arena_slice(&intake->arena, buffer_all(&text));
	buffer_release(&text);
	return written;
}

enum intake_who intake_who(const struct intake *intake,
			   const struct candidate *candidate, int64_t *known)
{
	const struct speaker *speaker;

	*known = 0;
	if (candidate->voice != VOICE_SOURCE || candidate->speaker < 0)
		return INTAKE_NOBODY;
	speaker = &intake->reading->speakers[candidate->speaker];
	*known = intake->speakers[candidate->speaker].source;
	if (*known)
		return INTAKE_KNOWN;
	/* An unnamed voice inside another's quote reached us through the one
	 * quoted; to count it would invent a source. */
	if (candidate->within >= 0 && speaker->naming == NAMING_UNNAMED &&
	    !intake->speakers[candidate->speaker].heard)
		return INTAKE_NOBODY;
	return INTAKE_NEW;
}

/* Is codename free in the ledger and among the plans of this article? */
static int is_free(struct intake *intake, const char *codename, struct error *err)
{
	for (size_t i = 0; i < intake->reading->speaker_count; i++) {
		const struct intake_speaker *other = &intake->speakers[i];

		if (!other->source && other->codename &&
		    strcmp(other->codename, codename) == 0)
			return 0;
	}
	return codename_free(intake->store, codename, err);
}

static int find_codename(struct intake *intake, const struct source *source,
			 const char **codename, struct error *err)
{
	struct arena *arena = &intake->arena;
	const char *named = source->name ? codename_of(source->name, arena) : NULL;

	for (unsigned n = 1; n <= 2 * DRAWS; n++) {
		const char *drawn = !named || n > DRAWS ? codename_draw(arena) :
			n == 1 ? named : codename_numbered(named, n, arena);
		int free_now;

		if (arena_failed(arena))
			return error_memory(err);
		free_now = is_free(intake, drawn, err);
		if (free_now < 0)
			return -1;
		if (free_now) {
			*codename = drawn;
			return 0;
		}
	}
	return error_set(err, ERROR_CONFLICT,
		"no codename is left to draw; give one with `source add`");
}

/* The fields as published; what the text does not say stays unknown. */
static void describe(const struct speaker *speaker, struct source *source)
{
	source->kind = speaker_kind_word(speaker->kind);
	source->naming = naming_word(speaker->naming);
	if (speaker->naming != NAMING_UNNAMED)
		source->name = speaker->name;
	source->description = speaker->description;
	source->role = speaker->role;
	source->place = speaker->place;
	if (speaker->anonymity_reason)
		source->anonymity_reason = speaker->anonymity_reason;
	if (speaker->ground_rules)
		source->ground_rules = speaker->ground_rules;
}

int intake_new_source(struct intake *intake, const struct candidate *candidate,
		      bool fresh, struct source *source, struct error *err)
{
	struct intake_speaker *mine = candidate->speaker < 0 ? NULL :
		&intake->speakers[candidate->speaker];
	const char *before;
	int free_now;

	thing_clear(&source_thing, source);
	source->naming = naming_word(NAMING_UNNAMED);
	source->description = candidate->attribution;
	if (mine)
		describe(&intake->reading->speakers[candidate->speaker], source);
	if (!mine || fresh)
		return find_codename(intake, source, &source->codename, err);

	/* What was shown stays, unless somebody took it meanwhile. */
	before = mine->codename;
	mine->codename = NULL;
	free_now = before ? is_free(intake, before, err) : 0;
	if (free_now < 0)
		return -1;
	if (free_now)
		mine->codename = before;
	else if (find_codename(intake, source, &mine->codename, err) < 0)
		return -1;
	source->codename = mine->codename;
	return 0;
}

static const char *kept_flags(struct intake *intake, unsigned flags)
{
	struct buffer words;
	const char *kept = NULL;

	buffer_init(&words);
	flags_write(&words, flags);
	if (buffer_failed(&words))
		intake->arena.failed = true;
	else if (words.length > 0)
		kept = arena_slice(&intake->arena, buffer_all(&words));
	buffer_release(&words);
	return kept;
}

static void place_claim(struct intake *intake, const struct candidate *candidate,
			const char *spans, struct claim *claim)
{
	const struct spans *content = &candidate->content;
	size_t first = content->all[0].start;
	size_t last = content->all[content->count - 1].end;

	claim->start = (int64_t)position(intake, first);
	claim->end = (int64_t)position(intake, last);
	claim->spans = content->count > 1 ? spans : NULL;
	place_surround(&claim->prefix, &claim->suffix, intake_text(intake),
		       (struct span){ first, last }, &intake->arena);
	claim->paragraph = candidate->paragraph ? (int64_t)candidate->paragraph : -1;
}

static void plan_claim(struct intake *intake, size_t i, struct claim *claim)
{
	const struct candidate *candidate = intake_candidate(intake, i);

	thing_clear(&claim_thing, claim);
	claim->article = (struct ref){ THING_ARTICLE, intake->article.id };
	claim->voice = voice_word(candidate->voice);
	claim->quote = candidate->text;
	claim->attribution = candidate->attribution;
	claim->cue = candidate->cue_text;
	/* What the article says itself is nobody's quotation. */
	if (candidate->voice != VOICE_ARTICLE)
		claim->quote_type = quote_type_word(candidate->type);
	claim->stated_on = candidate->stated_on;
	claim->stated_words = candidate->stated_words;
	claim->happened_on = candidate->happened_on;
	claim->happened_words = candidate->happened_words;
	if (candidate->knowledge)
		claim->knowledge = candidate->knowledge;
	if (candidate->heard_from >= 0 && intake->speakers[candidate->heard_from].source)
		claim->heard_from = (struct ref){ THING_SOURCE,
			intake->speakers[candidate->heard_from].source };
	if (candidate->speaker >= 0 && candidate->voice == VOICE_SOURCE &&
	    intake->reading->speakers[candidate->speaker].ground_rules)
		claim->ground_rules =
			intake->reading->speakers[candidate->speaker].ground_rules;
	if (candidate->within >= 0 && intake->items[candidate->within].claim)
		claim->within = (struct ref){ THING_CLAIM,
			intake->items[candidate->within].claim };
	claim->flags = kept_flags(intake, candidate->flags);
	place_claim(intake, candidate, intake->items[i].spans, claim);
}

static void plan_figure(struct intake *intake, const struct quantity *quantity,
			struct figure *figure)
{
	struct arena *arena = &intake->arena;

	thing_clear(&figure_thing, figure);
	figure->words = arena_slice(arena,
		slice_part(intake_text(intake), quantity->words));
	figure->start = (int64_t)position(intake, quantity->words.start);
	figure->end = (int64_t)position(intake, quantity->words.end);
	figure->low = quantity->low;
	figure->high = quantity->high;
	figure->unit = quantity->unit;
	figure->per = quantity->per;
	if (quantity->thing.length > 0)
		figure->thing = arena_slice(arena, quantity->thing);
	figure->precision = quantity_precision_word(quantity->precision);
	figure->role = quantity_role_word(quantity->role);
	figure->reading = quantity->reading > 0 ? quantity->reading : -1;
}

/* A change without a number ("doubled") is no figure that could be kept. */
static int plan_figures(struct intake *intake, const struct candidate *candidate,
			struct intake_plan *plan, struct error *err)
{
	struct figure *figures = arena_take(&intake->arena,
		(candidate->figure_count + 1) * sizeof(*figures));

	if (!figures)
		return error_memory(err);
	for (size_t i = 0; i < candidate->figure_count; i++) {
		const struct quantity *quantity = &candidate->figures[i];

		if (!isnan(quantity->low) || !isnan(quantity->high))
			plan_figure(intake, quantity, &figures[plan->figure_count++]);
	}
	plan->figures = figures;
	return 0;
}

static int plan_source(struct intake *intake, const struct candidate *candidate,
		       struct intake_plan *plan, struct error *err)
{
	const struct speaker *speaker;
	int64_t known;

	plan->why = candidate->speaker_why;
	plan->who = intake_who(intake, candidate, &known);
	if (plan->who == INTAKE_NOBODY)
		return 0;
	if (plan->who == INTAKE_KNOWN) {
		plan->claim.source = (struct ref){ THING_SOURCE, known };
		return record_load(intake->store, &source_thing, known, &plan->source,
				   &intake->arena, err);
	}
	speaker = &intake->reading->speakers[candidate->speaker];
	if (speaker->set_apart)
		plan->why = arena_format(&intake->arena, "set apart by the text (\"%s\")",
					 speaker->set_apart);
	if (intake_new_source(intake, candidate, false, &plan->source, err) < 0)
		return -1;
	if (plan->source.name &&
	    source_by_name(intake->store, plan->source.name, &plan->same_name, 1, err) < 0)
		return -1;
	return 0;
}

const char *intake_left_out(const struct candidate *candidate)
{
	if (candidate->flags & FLAG_SCARE_QUOTE)
		return "a word or name in quotation marks, no speech";
	return candidate->flags & FLAG_NO_WORDS ? "no words that could be checked" : NULL;
}

int intake_plan(struct intake *intake, size_t i, struct intake_plan *filled,
		struct error *err)
{
	const struct candidate *candidate = intake_candidate(intake, i);
	struct intake_plan plan = {
		.candidate = candidate,
		.decision = intake->items[i].decision,
		.logged = intake->items[i].claim,
	};

	plan_claim(intake, i, &plan.claim);
	thing_clear(&source_thing, &plan.source);
	if (plan_source(intake, candidate, &plan, err) < 0 ||
	    plan_figures(intake, candidate, &plan, err) < 0)
		return -1;
	plan.left_out = intake_left_out(candidate);
	if (arena_failed(&intake->arena))
		return error_memory(err);
	*filled = plan;
	return 0;
}
