#include "intake/intake_recall.h"

#include "ledger/link.h"

#include <inttypes.h>

/* The counts of what was logged, to go back to when a write fails. */
struct mark {
	size_t logged, sources, new_sources;
};

/* Begins a write and sees the ledger as it is now, under its lock. */
static int write_begin(struct intake *intake, struct mark *mark, struct error *err)
{
	if (store_begin(intake->store, "log", intake->by, err) < 0)
		return -1;
	*mark = (struct mark){ intake->logged_count, intake->source_count,
			       intake->new_source_count };
	if (intake_recall(intake, err) < 0) {
		store_rollback(intake->store);
		return -1;
	}
	return 0;
}

/* Commits when all went well; else takes everything back, here too. */
static int write_end(struct intake *intake, const struct mark *mark, int status,
		     struct error *err)
{
	struct error after;

	if (status == 0 && store_commit(intake->store, err) == 0)
		return 0;
	store_rollback(intake->store);
	intake->logged_count = mark->logged;
	intake->source_count = mark->sources;
	intake->new_source_count = mark->new_sources;
	/* If even this fails, the next write reads it again or fails too. */
	(void)intake_recall(intake, &after);
	return -1;
}

static int link_as_different(struct intake *intake, int64_t newcomer, int64_t earlier,
			     const char *set_apart, struct error *err)
{
	struct error refused;
	struct link link;
	int stands;

	thing_clear(&link_thing, &link);
	link.subject = (struct ref){ THING_SOURCE, newcomer };
	link.relation = "different";
	link.object = (struct ref){ THING_SOURCE, earlier };
	link.basis = arena_format(&intake->arena, "the text says \"%s\"", set_apart);
	link.said_by = "text";
	link.basis_article = (struct ref){ THING_ARTICLE, intake->article.id };

	stands = link_stands(intake->store, &link, err);
	if (stands != 0)
		return stands < 0 ? -1 : 0;
	if (record_add(intake->store, &link_thing, &link, &intake->arena, &refused) == 0)
		return 0;
	/* A person has said that they are the same, and knows better. */
	if (refused.kind == ERROR_CONFLICT)
		return 0;
	*err = refused;
	return -1;
}

static bool set_apart_from(const struct intake *intake, size_t newcomer, size_t earlier)
{
	const struct speaker *all = intake->reading->speakers;

	return all[newcomer].set_apart && all[newcomer].naming == NAMING_UNNAMED &&
	       all[earlier].naming == NAMING_UNNAMED &&
	       intake->speakers[newcomer].source && intake->speakers[earlier].source &&
	       intake->speakers[newcomer].source != intake->speakers[earlier].source;
}

/* The links that follow from a speaker's having become a source.  Those to
 * later speakers too: claims need not be logged in order. */
static int link_apart(struct intake *intake, size_t speaker, struct error *err)
{
	const struct intake_speaker *sources = intake->speakers;

	for (size_t i = 0; i < intake->reading->speaker_count; i++) {
		size_t newcomer = i > speaker ? i : speaker;
		size_t earlier = i > speaker ? speaker : i;

		if (i != speaker && set_apart_from(intake, newcomer, earlier) &&
		    link_as_different(intake, sources[newcomer].source,
				      sources[earlier].source,
				      intake->reading->speakers[newcomer].set_apart,
				      err) < 0)
			return -1;
	}
	return 0;
}

static int add_source(struct intake *intake, const struct candidate *candidate,
		      bool fresh, int64_t *id, struct error *err)
{
	struct source source;

	if (intake_new_source(intake, candidate, fresh, &source, err) < 0 ||
	    record_add(intake->store, &source_thing, &source, &intake->arena, err) < 0)
		return -1;
	intake->new_sources[intake->new_source_count++] = source.id;
	*id = source.id;
	return 0;
}

/* Settles who speaks: what the person chose, else as planned. */
static int settle_source(struct intake *intake, const struct candidate *candidate,
			 const struct intake_choice *choice, struct claim *claim,
			 struct error *err)
{
	int64_t id = choice->source.id ? choice->source.id : claim->source.id;
	int64_t known;

	if (choice->source.id || choice->new_source)
		claim->voice = voice_word(VOICE_SOURCE);
	if (strcmp(claim->voice, voice_word(VOICE_SOURCE)) != 0)
		return 0;
	if (choice->new_source) {
		bool fresh = candidate->speaker < 0 ||
			intake->speakers[candidate->speaker].source != 0;

		if (add_source(intake, candidate, fresh, &id, err) < 0)
			return -1;
	} else if (!id && intake_who(intake, candidate, &known) == INTAKE_NEW) {
		if (add_source(intake, candidate, false, &id, err) < 0)
			return -1;
	}
	claim->source = (struct ref){ THING_SOURCE, id };
	return 0;
}

static int add_figures(struct intake *intake, const struct intake_plan *plan,
		       int64_t claim, struct error *err)
{
	for (size_t i = 0; i < plan->figure_count; i++) {
		struct figure figure = plan->figures[i];

		figure.claim = (struct ref){ THING_CLAIM, claim };
		if (record_add(intake->store, &figure_thing, &figure, &intake->arena,
			       err) < 0)
			return -1;
	}
	return 0;
}

static void count_source(struct intake *intake, int64_t source)
{
	for (size_t i = 0; i < intake->source_count; i++)
		if (intake->sources[i] == source)
			return;
	if (source)
		intake->sources[intake->source_count++] = source;
}

/* Logs candidate i within a write. */
static int log_one(struct intake *intake, size_t i, const struct intake_choice *choice,
		   struct error *err)
{
	const struct candidate *candidate = intake_candidate(intake, i);
	struct intake_item *item = &intake->items[i];
	struct intake_plan plan;
	struct claim claim;

	if (item->decision == REVIEW_LOGGED)
		return error_set(err, ERROR_CONFLICT, "logged already, as c%" PRId64,
				 item->claim);
	if (intake_plan(intake, i, &plan, err) < 0)
		return -1;
	claim = choice->claim ? *choice->claim : plan.claim;
	if (settle_source(intake, candidate, choice, &claim, err) < 0 ||
	    record_add(intake->store, &claim_thing, &claim, &intake->arena, err) < 0 ||
	    add_figures(intake, &plan, claim.id, err) < 0 ||
	    review_record(intake->store, intake->article.id, item->spans,
			  REVIEW_LOGGED, claim.id, err) < 0)
		return -1;
	item->decision = REVIEW_LOGGED;
	item->claim = claim.id;
	item->source = claim.source.id;
	intake->logged[intake->logged_count++] = claim.id;
	count_source(intake, claim.source.id);
	if (candidate->speaker < 0 || !claim.source.id ||
	    intake->speakers[candidate->speaker].source)
		return 0;
	intake->speakers[candidate->speaker].source = claim.source.id;
	return link_apart(intake, (size_t)candidate->speaker, err);
}

int intake_log(struct intake *intake, size_t i, const struct intake_choice *choice,
	       int64_t *claim, struct error *err)
{
	static const struct intake_choice as_planned;
	struct mark mark;
	int status;

	if (write_begin(intake, &mark, err) < 0)
		return -1;
	status = log_one(intake, i, choice ? choice : &as_planned, err);
	if (write_end(intake, &mark, status, err) < 0)
		return -1;
	*claim = intake->items[i].claim;
	return 0;
}

int intake_log_rest(struct intake *intake, size_t from, struct error *err)
{
	static const struct intake_choice as_planned;
	struct mark mark;
	int status = 0;

	if (write_begin(intake, &mark, err) < 0)
		return -1;
	for (size_t i = from; status == 0 && i < intake_count(intake); i++)
		if (intake->items[i].decision == REVIEW_NONE &&
		    !intake_left_out(intake_candidate(intake, i)))
			status = log_one(intake, i, &as_planned, err);
	return write_end(intake, &mark, status, err);
}

static int decline_one(struct intake *intake, size_t i, struct error *err)
{
	struct intake_item *item = &intake->items[i];

	if (review_record(intake->store, intake->article.id, item->spans,
			  REVIEW_DECLINED, 0, err) < 0)
		return -1;
	item->decision = REVIEW_DECLINED;
	return 0;
}

int intake_decline(struct intake *intake, size_t i, struct error *err)
{
	struct mark mark;
	int status;

	if (write_begin(intake, &mark, err) < 0)
		return -1;
	/* Logged by another program since it was shown: that stands. */
	status = intake->items[i].decision == REVIEW_LOGGED ? 0 :
		decline_one(intake, i, err);
	return write_end(intake, &mark, status, err);
}

int intake_decline_rest(struct intake *intake, size_t from, struct error *err)
{
	struct mark mark;
	int status = 0;

	if (write_begin(intake, &mark, err) < 0)
		return -1;
	for (size_t i = from; status == 0 && i < intake_count(intake); i++)
		if (intake->items[i].decision == REVIEW_NONE)
			status = decline_one(intake, i, err);
	return write_end(intake, &mark, status, err);
}
