#include "reporting/report_row.h"

#include "judging/missing.h"
#include "reporting/evidence_name.h"

#include <inttypes.h>

typedef struct report_cell writer(const struct report_facts *facts, struct arena *arena);

static const struct report_cell nothing = { NULL, 0 };

static struct report_cell text_cell(const char *text, struct arena *arena)
{
	struct slice *part;

	if (!text)
		return nothing;
	part = arena_take(arena, sizeof(*part));
	if (!part)
		return nothing;
	*part = slice_of(text);
	return (struct report_cell){ part, 1 };
}

/* A whole number behind a letter, if there is one: there are three in each row,
 * and printf() would take half of the time of the row. */
static struct report_cell digits_cell(char letter, int64_t number, struct arena *arena)
{
	char text[24], *at = text + sizeof(text) - 1;

	*at = '\0';
	do
		*--at = (char)('0' + number % 10);
	while (number /= 10);
	if (letter)
		*--at = letter;
	return text_cell(arena_text(arena, at), arena);
}

static struct report_cell number_cell(int64_t number, struct arena *arena)
{
	return number < 0 ? nothing : digits_cell('\0', number, arena);
}

static struct report_cell ref_cell(const struct thing *thing, int64_t id,
				   struct arena *arena)
{
	return digits_cell(thing->letter, id, arena);
}

static struct report_cell row_number(const struct report_facts *facts, struct arena *arena)
{
	return number_cell(facts->number, arena);
}

static struct report_cell claim_id(const struct report_facts *facts, struct arena *arena)
{
	return ref_cell(&claim_thing, facts->claim->id, arena);
}

static struct report_cell article_id(const struct report_facts *facts, struct arena *arena)
{
	if (!facts->article)
		return nothing;
	return ref_cell(&article_thing, facts->article->id, arena);
}

/* A column that is one field of the claim, the article or the source as it
 * stands. */
#define FIELD_WRITER(name, thing, field) \
	static struct report_cell name(const struct report_facts *facts, \
				       struct arena *arena) \
	{ \
		return facts->thing ? text_cell(facts->thing->field, arena) : nothing; \
	}

FIELD_WRITER(title, article, title)
FIELD_WRITER(outlet, article, outlet)
FIELD_WRITER(published, article, published)
FIELD_WRITER(quote, claim, quote)
FIELD_WRITER(quote_type, claim, quote_type)
FIELD_WRITER(cue, claim, cue)
FIELD_WRITER(statement, claim, statement)
FIELD_WRITER(attribution, claim, attribution)
FIELD_WRITER(voice, claim, voice)
FIELD_WRITER(codename, source, codename)
FIELD_WRITER(knowledge, claim, knowledge)
FIELD_WRITER(reliability, source, reliability)
FIELD_WRITER(stated_on, claim, stated_on)
FIELD_WRITER(stated_words, claim, stated_words)
FIELD_WRITER(happened_on, claim, happened_on)
FIELD_WRITER(happened_words, claim, happened_words)
FIELD_WRITER(status, claim, status)

/* A list comes in one text, joined by ";"; its items are the parts. */
static struct report_cell list_cell(const char *list, struct arena *arena)
{
	struct slice rest = slice_of(list), piece, *parts;
	size_t i, count = 0, room = 1;

	if (!list)
		return nothing;
	for (i = 0; i < rest.length; i++)
		room += rest.at[i] == ';';
	parts = arena_take(arena, room * sizeof(*parts));
	while (parts && count < room && slice_next(&rest, ';', &piece))
		parts[count++] = piece;
	return (struct report_cell){ parts, count };
}

static struct report_cell spans(const struct report_facts *facts, struct arena *arena)
{
	return list_cell(facts->claim->spans, arena);
}

static struct report_cell flags(const struct report_facts *facts, struct arena *arena)
{
	return list_cell(facts->claim->flags, arena);
}

static struct report_cell paragraph(const struct report_facts *facts, struct arena *arena)
{
	return number_cell(facts->claim->paragraph, arena);
}

static struct report_cell credibility(const struct report_facts *facts,
				      struct arena *arena)
{
	return number_cell(facts->claim->credibility, arena);
}

/* Other articles, or other notes of the source, may say more about an unnamed
 * one; here stands what this claim's own words say. */
static struct report_cell source(const struct report_facts *facts, struct arena *arena)
{
	if (facts->source && facts->source->name &&
	    audience_sees_name(facts->audience, facts->rules))
		return text_cell(facts->source->name, arena);
	return attribution(facts, arena);
}

static struct report_cell naming(const struct report_facts *facts, struct arena *arena)
{
	if (!facts->source)
		return nothing;
	if (!audience_sees_name(facts->audience, facts->rules))
		return text_cell("unnamed", arena);
	return text_cell(facts->source->naming, arena);
}

static const char *say_source_link(const struct report_source_link *link,
				   struct arena *arena)
{
	static const struct { const char *relation, *words; } table[] = {
		{ "same", "the same as" },
		{ "different", "different from" },
		{ "independent", "independent of" },
	};
	const char *words = link->relation;
	size_t i;

	for (i = 0; i < sizeof(table) / sizeof(*table); i++)
		if (strcmp(table[i].relation, link->relation) == 0)
			words = table[i].words;
	return arena_format(arena, "%s %s: %s", words, link->codename, link->basis);
}

static struct report_cell source_links(const struct report_facts *facts,
				       struct arena *arena)
{
	struct slice *parts;
	size_t i;

	if (facts->source_link_count == 0)
		return nothing;
	parts = arena_take(arena, facts->source_link_count * sizeof(*parts));
	if (!parts)
		return nothing;
	for (i = 0; i < facts->source_link_count; i++)
		parts[i] = slice_of(say_source_link(&facts->source_links[i], arena));
	return (struct report_cell){ parts, facts->source_link_count };
}

static struct report_cell rules(const struct report_facts *facts, struct arena *arena)
{
	return text_cell(ground_rules_word(facts->rules), arena);
}

/* One figure, or all rival readings of the same words. */
static const char *say_figures(const struct figure *first, size_t count,
			       struct arena *arena)
{
	struct buffer words;
	const char *text;
	size_t i;

	buffer_init(&words);
	if (count > 1)
		buffer_text(&words, "either ");
	for (i = 0; i < count; i++) {
		struct figure figure = first[i];

		if (i)
			buffer_text(&words, " or ");
		if (count > 1)
			figure.reading = -1;	/* said by "either ... or" */
		figure_say(&figure, &words);
	}
	text = arena_slice(arena, buffer_all(&words));
	if (buffer_failed(&words))
		arena->failed = true;
	buffer_release(&words);
	return text;
}

static struct report_cell figures(const struct report_facts *facts, struct arena *arena)
{
	const struct figures *all = &facts->figures;
	struct slice *parts;
	size_t i, together, count = 0;

	if (all->count == 0)
		return nothing;
	parts = arena_take(arena, all->count * sizeof(*parts));
	if (!parts)
		return nothing;
	for (i = 0; i < all->count; i += together) {
		together = figures_together(all, i);
		parts[count++] = slice_of(say_figures(&all->all[i], together, arena));
	}
	return (struct report_cell){ parts, count };
}

static const char *say_relation(const struct report_facts *facts,
				const struct report_relation *relation,
				struct arena *arena)
{
	const char *verb = relation->contradicts ?
		(relation->from_other ? "contradicted by" : "contradicts") :
		(relation->from_other ? "supported by" : "supports");

	if (facts->audience == AUDIENCE_INTERNAL)
		return arena_format(arena, "%s %c%" PRId64 ": %s", verb,
				    claim_thing.letter, relation->claim,
				    relation->basis);
	if (relation->row)
		return arena_format(arena, "%s row %" PRId64, verb, relation->row);
	return arena_format(arena, "%s a claim %s", verb,
			    relation->where ? relation->where : "elsewhere");
}

static const int64_t *relation_rows(const struct report_facts *facts, bool contradicts,
				    struct arena *arena)
{
	int64_t *rows;
	size_t i, count = 0;

	if (facts->relation_count == 0)
		return NULL;
	rows = arena_take(arena, facts->relation_count * sizeof(*rows));
	for (i = 0; rows && i < facts->relation_count; i++)
		if (facts->relations[i].contradicts == contradicts)
			rows[count++] = facts->relations[i].row;
	return rows;
}

static struct report_cell relations(const struct report_facts *facts, bool contradicts,
				    struct arena *arena)
{
	struct slice *parts;
	size_t i, count = 0;

	if (facts->relation_count == 0)
		return nothing;
	parts = arena_take(arena, facts->relation_count * sizeof(*parts));
	if (!parts)
		return nothing;
	for (i = 0; i < facts->relation_count; i++)
		if (facts->relations[i].contradicts == contradicts)
			parts[count++] = slice_of(say_relation(facts,
						&facts->relations[i], arena));
	return (struct report_cell){ parts, count };
}

static struct report_cell support(const struct report_facts *facts, struct arena *arena)
{
	return relations(facts, false, arena);
}

static struct report_cell contradiction(const struct report_facts *facts,
					struct arena *arena)
{
	return relations(facts, true, arena);
}

#define CHECK_WRITER(name, field) \
	static struct report_cell name(const struct report_facts *facts, \
				       struct arena *arena) \
	{ \
		struct slice *parts; \
		size_t i; \
		if (facts->check_count == 0) \
			return nothing; \
		parts = arena_take(arena, facts->check_count * sizeof(*parts)); \
		if (!parts) \
			return nothing; \
		for (i = 0; i < facts->check_count; i++) \
			parts[i] = slice_of(facts->checks[i].field); \
		return (struct report_cell){ parts, facts->check_count }; \
	}

CHECK_WRITER(check_result, result)
CHECK_WRITER(check_method, method)
CHECK_WRITER(all_evidence, evidence)
CHECK_WRITER(checker, checker)
CHECK_WRITER(checked_on, checked_on)

static struct report_cell check_evidence(const struct report_facts *facts,
					 struct arena *arena)
{
	struct report_cell cell = all_evidence(facts, arena);
	struct slice *parts = (struct slice *)cell.parts;
	size_t i;

	for (i = 0; i < cell.count; i++) {
		const struct check *check = &facts->checks[i];

		if (!check->evidence || facts->audience == AUDIENCE_INTERNAL)
			continue;
		parts[i] = audience_sees_evidence(facts->audience, check->evidence)
			? slice_of(evidence_name(check->evidence, check->evidence_sha256, arena))
			: SLICE_NONE;
	}
	return cell;
}

static struct report_cell missing(const struct report_facts *facts, struct arena *arena)
{
	struct slice *parts;
	size_t count = 0;
	int i;

	parts = arena_take(arena, MISSING_COUNT * sizeof(*parts));
	if (!parts)
		return nothing;
	for (i = 0; i < MISSING_COUNT; i++)
		if (facts->missing & 1u << i)
			parts[count++] = slice_of(missing_phrase((enum missing)i));
	return (struct report_cell){ parts, count };
}

static writer *const writers[REPORT_COLUMN_COUNT] = {
	[REPORT_ROW] = row_number,
	[REPORT_CLAIM] = claim_id,
	[REPORT_ARTICLE] = article_id,
	[REPORT_TITLE] = title,
	[REPORT_OUTLET] = outlet,
	[REPORT_PUBLISHED] = published,
	[REPORT_PARAGRAPH] = paragraph,
	[REPORT_QUOTE] = quote,
	[REPORT_QUOTE_TYPE] = quote_type,
	[REPORT_SPANS] = spans,
	[REPORT_STATEMENT] = statement,
	[REPORT_ATTRIBUTION] = attribution,
	[REPORT_CUE] = cue,
	[REPORT_VOICE] = voice,
	[REPORT_CODENAME] = codename,
	[REPORT_SOURCE] = source,
	[REPORT_SOURCE_LINKS] = source_links,
	[REPORT_NAMING] = naming,
	[REPORT_GROUND_RULES] = rules,
	[REPORT_KNOWLEDGE] = knowledge,
	[REPORT_RELIABILITY] = reliability,
	[REPORT_CREDIBILITY] = credibility,
	[REPORT_STATED_ON] = stated_on,
	[REPORT_STATED_WORDS] = stated_words,
	[REPORT_HAPPENED_ON] = happened_on,
	[REPORT_HAPPENED_WORDS] = happened_words,
	[REPORT_FIGURES] = figures,
	[REPORT_SUPPORT] = support,
	[REPORT_CONTRADICTION] = contradiction,
	[REPORT_CHECK_RESULT] = check_result,
	[REPORT_CHECK_METHOD] = check_method,
	[REPORT_CHECK_EVIDENCE] = check_evidence,
	[REPORT_CHECKER] = checker,
	[REPORT_CHECKED_ON] = checked_on,
	[REPORT_STATUS] = status,
	[REPORT_MISSING] = missing,
	[REPORT_FLAGS] = flags,
};

static void count_left_out(struct report_counts *counts, const struct report_row *row,
			   const struct report_facts *facts)
{
	const struct report_cell *evidence = &row->cells[REPORT_CHECK_EVIDENCE];
	size_t i;

	if (facts->source && facts->source->name &&
	    !audience_sees_name(facts->audience, facts->rules))
		counts->unnamed++;
	for (i = 0; i < evidence->count; i++)
		counts->unshown += !evidence->parts[i].at && facts->checks[i].evidence;
}

void report_row_fill(struct report_row *row, const struct report_facts *facts,
		     struct report_counts *counts, struct arena *arena)
{
	int i;

	row->number = facts->number;
	row->single = facts->single && audience_sees(facts->audience, REPORT_SUPPORT);
	row->support_rows = audience_sees(facts->audience, REPORT_SUPPORT) ?
		relation_rows(facts, false, arena) : NULL;
	row->contradiction_rows = audience_sees(facts->audience, REPORT_CONTRADICTION) ?
		relation_rows(facts, true, arena) : NULL;
	row->figures = NULL;
	row->relations = NULL;
	row->figure_count = row->relation_count = 0;
	if (audience_sees(facts->audience, REPORT_FIGURES)) {
		row->figures = facts->figures.all;
		row->figure_count = facts->figures.count;
	}
	if (audience_sees(facts->audience, REPORT_SUPPORT) &&
	    audience_sees(facts->audience, REPORT_CONTRADICTION)) {
		row->relations = facts->relations;
		row->relation_count = facts->relation_count;
	}
	for (i = 0; i < REPORT_COLUMN_COUNT; i++) {
		const enum report_column column = (enum report_column)i;

		row->cells[i] = nothing;
		if (!audience_sees(facts->audience, column) ||
		    (!facts->codenames && !(facts->columns >> i & 1)))
			continue;
		row->cells[i] = writers[i](facts, arena);
		if (column == REPORT_CHECK_EVIDENCE)
			count_left_out(counts, row, facts);
		report_hush(row, column, facts, counts);
	}
}
