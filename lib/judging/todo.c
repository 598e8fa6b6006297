#include "judging/todo.h"

#include "judging/missing.h"
#include "ledger/claim_sql.h"
#include "ledger/link.h"
#include "ledger/listing.h"
#include "ledger/statement.h"

#include <stdlib.h>

static bool is(const char *word, const char *other)
{
	return word && strcmp(word, other) == 0;
}

/* Has a check answered what contradicts it? */
static bool answered(const char *status)
{
	return is(status, "confirmed") || is(status, "corrected") ||
	       is(status, "unsupported") || is(status, "unverifiable");
}

static int weight_of_status(const char *status)
{
	if (is(status, "unchecked") || is(status, "disputed"))
		return 3;
	if (is(status, "pending") || is(status, "changed_since_check"))
		return 2;
	return is(status, "unsupported") || is(status, "unverifiable") ? 1 : 0;
}

static int weight_of_verdict(enum verdict verdict)
{
	static const int weights[VERDICT_COUNT] = {
		[VERDICT_NONE] = 4, [VERDICT_SINGLE_SOURCE] = 3, [VERDICT_ONE_ORIGIN] = 2,
		[VERDICT_DIFFERENT_SOURCES] = 1,
	};

	return weights[verdict];
}

static bool nobody_named(const struct mentions *mentions, const struct mention *mention)
{
	return mention->speaker < 0 ||
	       is(mentions->people.rows[mention->speaker].naming, "unnamed");
}

static void weigh(struct todo *todo, const struct mentions *mentions,
		  const struct corroboration *judged, struct statement *s)
{
	const char *kind = statement_text(s, 1), *response = statement_text(s, 2);
	const char *status = statement_text(s, 3);
	const bool allegation = is(kind, "allegation");

	todo->verdict = judged->verdict;
	todo->contradicted = judged->against_count > 0 && !answered(status);
	todo->no_response = allegation && (!response || is(response, "not_sought"));
	todo->exposed = (todo->contradicted ? 4 : 0) +
			(nobody_named(mentions, &mentions->all[judged->tellings[0].mention])
				 ? 2 : 0) +
			(judged->outlets > 1);
	if (allegation)
		todo->exposed += 3;
	else
		todo->exposed += is(kind, "event") || is(kind, "figure");
	todo->unsupported = weight_of_verdict(judged->verdict) + weight_of_status(status);
}

static int compare(const void *left, const void *right)
{
	const struct todo *a = left, *b = right;
	int weight = b->exposed + b->unsupported - a->exposed - a->unsupported;

	return weight ? weight : (a->claim > b->claim) - (a->claim < b->claim);
}

static int judge_all(struct todo_list *list, struct store *store,
		     const struct mentions *mentions, struct corroborator *corroborator,
		     const struct scope *scope, struct error *err)
{
	struct statement query;
	int status = 0;
	struct error ignored;

	statement_open(&query, store,
		"SELECT c.id, c.kind, c.response, " CLAIM_STATUS " FROM claim c"
		" WHERE (:claim IS NULL OR c.id = :claim)"
		" AND (:article IS NULL OR c.article = :article) ORDER BY c.id");
	if (scope->claim)
		statement_bind_int(&query, ":claim", scope->claim);
	if (scope->article)
		statement_bind_int(&query, ":article", scope->article);
	while (status == 0 && list->count < mentions->count && statement_step(&query)) {
		struct todo *todo = &list->all[list->count];
		struct corroboration judged;
		int32_t index = mentions_find(mentions, statement_int(&query, 0));

		if (index < 0)
			continue;
		status = corroborate(corroborator, index, &judged, err);
		if (status < 0)
			continue;
		*todo = (struct todo){ .claim = statement_int(&query, 0) };
		weigh(todo, mentions, &judged, &query);
		list->count++;
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

int todo_load(struct todo_list *list, struct store *store, const struct scope *scope,
	      size_t limit, struct error *err)
{
	struct corroborator *corroborator = NULL;
	struct mentions mentions;
	int status = -1;

	*list = (struct todo_list){ 0 };
	if (mentions_load(&mentions, store, scope, err) < 0)
		goto out;
	corroborator = corroborator_new(&mentions);
	list->all = calloc(mentions.count + 1, sizeof(*list->all));
	if (!corroborator || !list->all) {
		error_memory(err);
		goto out;
	}
	status = judge_all(list, store, &mentions, corroborator, scope, err);
	if (list->count)
		qsort(list->all, list->count, sizeof(*list->all), compare);
	if (limit && list->count > limit)
		list->count = limit;
out:
	corroborator_free(corroborator);
	mentions_release(&mentions);
	return status;
}

void todo_release(struct todo_list *list)
{
	free(list->all);
}

static void add(struct buffer *out, const char *task)
{
	if (out->length)
		buffer_byte(out, ';');
	buffer_text(out, task);
}

/* "answer what contradicts it: c7, c9"; those that contradict another mention
 * of it are in its corroboration. */
static int add_against(struct store *store, int64_t claim, struct buffer *out,
		       struct error *err)
{
	struct filter filter = filter_all();
	const char *before = ": ";
	struct listing listing;
	struct link link;

	add(out, "answer what contradicts it");
	filter.claim = claim;
	filter.relation = "contradicts";
	listing_open(&listing, store, &link_thing, &filter);
	while (listing_next(&listing, &link)) {
		buffer_text(out, before);
		ref_write(out, link.subject.id == claim ? link.object : link.subject);
		before = ", ";
	}
	return listing_close(&listing, err);
}

/* What to do about what is missing.  Of its heaviest first. */
static void add_missing(struct buffer *out, unsigned set, enum verdict verdict)
{
	static const char *const tasks[MISSING_COUNT] = {
		[MISSING_CHECK] = "check it: nobody has",
		[MISSING_NEW_CHECK] = "check it again: it was edited since",
		[MISSING_RESULT] = "finish its check",
		[MISSING_SOURCE] = "keep its source: none is given",
		[MISSING_SPEAKER] = "find who says it: nobody is named",
		[MISSING_SECOND_SOURCE] = "find a second source, known to be another",
		[MISSING_READING] = "settle its figure: it has two readings",
		[MISSING_END] = "see where its quote ends",
		[MISSING_DATE] = "find out when: it has no date",
		[MISSING_GROUND_RULES] = "settle the ground rules: they are unknown",
		[MISSING_KNOWLEDGE] = "find out how the source knows: no basis is stated",
	};

	for (int i = 0; i < MISSING_COUNT; i++) {
		if (set & 1u << i)
			add(out, tasks[i]);
		if (i != MISSING_SECOND_SOURCE)
			continue;
		if (verdict == VERDICT_ONE_ORIGIN)
			add(out, "find another origin: its mentions go back to one");
		else if (verdict == VERDICT_DIFFERENT_SOURCES)
			add(out, "find out whether its sources are independent");
		else if (verdict == VERDICT_SINGLE_SOURCE && !(set & 1u << i))
			add(out, "find a second source: it stands on one");
	}
}

int todo_tasks(struct store *store, const struct todo *todo, struct buffer *out,
	       const char **status, struct arena *arena, struct error *err)
{
	struct claim claim;
	struct source source;
	struct footing footing;
	bool has_source;

	if (record_load(store, &claim_thing, todo->claim, &claim, arena, err) < 0)
		return -1;
	has_source = claim.source.id != 0;
	if (has_source &&
	    record_load(store, &source_thing, claim.source.id, &source, arena, err) < 0)
		return -1;
	if (footing_load(store, &claim, has_source ? &source : NULL, &footing, err) < 0)
		return -1;
	*status = claim.status;
	if (todo->contradicted && add_against(store, claim.id, out, err) < 0)
		return -1;
	if (is(claim.status, "disputed"))
		add(out, "settle it: its checks leave it disputed");
	if (todo->no_response)
		add(out, "get the response of those it accuses: none is recorded");
	/* A claim that a check has settled needs no further sources. */
	add_missing(out, missing_of(&footing), answered(claim.status) ? VERDICT_NONE
								       : todo->verdict);
	return 0;
}
