#include "cmd/command.h"
#include "cmd/output.h"
#include "cmd/prompt.h"
#include "cmd/walk.h"

#include "reporting/extraction.h"

#include <stdlib.h>
#include <string.h>

static bool all, own_voice, declined;

static const struct choice choices[] = {
	{ "all", 'a', .flag = &all, .help = "log every candidate without asking" },
	{ "own-voice", .flag = &own_voice,
	  .help = "what the article says itself, with a date or a figure, too" },
	{ "declined", .flag = &declined, .help = "offer again what was declined" },
	CHOICE_END
};

/* "c3-c7, c9": the ids of claims, rising. */
static void write_ids(struct buffer *out, const struct intake_tally *tally)
{
	for (size_t i = 0; i < tally->claim_count;) {
		size_t last = i;

		while (last + 1 < tally->claim_count &&
		       tally->claims[last + 1] == tally->claims[last] + 1)
			last++;
		buffer_format(out, "%sc%lld", i ? ", " : "", (long long)tally->claims[i]);
		if (last > i)
			buffer_format(out, "-c%lld", (long long)tally->claims[last]);
		i = last + 1;
	}
}

/* What `--all` does not take, and why. */
static int tell_left_out(struct intake *intake, struct error *err)
{
	struct utf8_walk walk = { .text = intake_text(intake) };
	size_t count = 0;
	int64_t claim;

	for (size_t i = 0; i < intake_count(intake); i++) {
		struct intake_plan plan;
		struct buffer place;

		if (intake_decision(intake, i, &claim) != REVIEW_NONE)
			continue;
		if (intake_plan(intake, i, &plan, err) < 0)
			return -1;
		buffer_init(&place);
		spans_say(&plan.candidate->content, &walk, &place);
		say("left out: \"%s\" at %s: %s", plan.claim.quote, place.data,
		    plan.left_out ? plan.left_out : "not decided");
		buffer_release(&place);
		count++;
	}
	if (count > 0)
		say("to log what was left out: twosource log a%lld (on a terminal)",
		    (long long)intake_article(intake)->id);
	return 0;
}

/* Sources of the same name are proposed, never merged. */
static int tell_same_names(struct store *store, const struct intake_tally *tally,
			   struct error *err)
{
	for (size_t i = 0; i < tally->new_source_count; i++) {
		int64_t id = tally->new_sources[i], older = 0;
		struct source source;
		struct arena arena;
		int status;

		arena_init(&arena);
		status = record_load(store, &source_thing, id, &source, &arena, err);
		if (status == 0 && source.name)
			status = source_by_name(store, source.name, &older, 1, err);
		if (status >= 0 && older && older != id)
			say("%s (s%lld) has the same name as s%lld; if they are one: "
			    "twosource source link s%lld s%lld --same --basis '...'",
			    source.codename, (long long)id, (long long)older,
			    (long long)id, (long long)older);
		arena_release(&arena);
		if (status < 0)
			return -1;
	}
	return 0;
}

static size_t count_decided(const struct intake *intake, enum review_decision decision)
{
	size_t count = 0;
	int64_t claim;

	for (size_t i = 0; i < intake_count(intake); i++)
		count += intake_decision(intake, i, &claim) == decision;
	return count;
}

static void tell_result(const struct intake *intake, const struct intake_tally *tally)
{
	long long article = intake_article(intake)->id;
	struct buffer ids;

	buffer_init(&ids);
	write_ids(&ids, tally);
	if (intake_count(intake) == 0)
		say("no candidates in a%lld", article);
	else if (tally->claim_count == 0)
		say("logged nothing new in a%lld: %zu logged before, %zu declined, %zu open",
		    article, count_decided(intake, REVIEW_LOGGED),
		    count_decided(intake, REVIEW_DECLINED),
		    count_decided(intake, REVIEW_NONE));
	else
		say("logged %zu claim%s (%s) from %zu source%s; next: twosource report a%lld",
		    tally->claim_count, tally->claim_count == 1 ? "" : "s", ids.data,
		    tally->source_count, tally->source_count == 1 ? "" : "s", article);
	buffer_release(&ids);
}

static int log_candidates(struct invocation *call, struct intake *intake,
			  struct error *err)
{
	struct intake_tally tally;
	int status = all ? intake_log_rest(intake, 0, err) : walk(call, intake, err);

	/* What was logged before a failure is kept, and said. */
	intake_tally(intake, &tally);
	if (status < 0 && tally.claim_count == 0)
		return -1;
	if (status == 0 && all)
		status = tell_left_out(intake, err);
	if (status == 0)
		status = tell_same_names(call->store, &tally, err);
	tell_result(intake, &tally);
	return status;
}

static int run(struct invocation *call, struct error *err)
{
	struct intake_options options = {
		.own_voice = own_voice, .again = declined, .by = call->by,
	};
	struct intake *intake;
	struct ref article;
	int status;

	if (!all && !prompt_possible())
		return error_set(err, ERROR_USAGE, "log asks about each claim, and here is no "
				 "terminal to ask on (--all logs them without asking)");
	if (ref_find(call->store, THING_ARTICLE, call->arguments[0], &article, err) < 0 ||
	    intake_open(&intake, call->store, article.id, &options, err) < 0)
		return -1;
	status = log_candidates(call, intake, err);
	intake_close(intake);
	return status;
}

static const char *const examples[] = {
	"twosource log a1 --all",
	"twosource log a1 --all --own-voice --by Noor",
	NULL
};

const struct command log_command = {
	.name = "log", .arguments = "ARTICLE", .min = 1, .max = 1,
	.summary = "log the claims of an article, one by one or all",
	.group = "Read articles", .examples = examples, .choices = choices,
	.access = STORE_WRITE, .run = run,
	.detail = "Shows each candidate that `twosource extract` finds, with what would be "
		  "stored, and asks: y logs it, n declines it, e edits it first, s gives it "
		  "to another source, a logs all that are left, d declines them, q stops.  "
		  "Each answer is kept at once; coming back goes on with what is not "
		  "decided, and no claim is logged twice.\n\n"
		  "Sources are made on the way.  An unnamed one gets a random codename, a "
		  "named one a short form of the name.  Nobody is taken for a source of "
		  "another article, not even one of the same name; that is proposed.\n\n"
		  "--all leaves out single words and names in quotation marks, which are no "
		  "speech, and those who said nothing (\"declined to comment\"), and says "
		  "so.  What the article says in its own voice is a "
		  "candidate only with --own-voice.",
};
