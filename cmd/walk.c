#include "cmd/walk.h"

#include "cmd/form.h"
#include "cmd/output.h"
#include "cmd/passage.h"
#include "cmd/prompt.h"

#include <string.h>

/* Where the walk stands. */
struct walk {
	struct invocation *call;
	struct intake *intake;
	struct arena arena;	/* of the edited claim */
	struct buffer answer;
	size_t number, total;	/* "(3/11)" */
};

/* What comes of one answer. */
enum turn { TURN_NEXT, TURN_AGAIN, TURN_STOP, TURN_FAILED };

static const char help[] =
	"y - yes, log this claim\n"
	"n - no, and do not offer it again (log --declined does)\n"
	"e - edit the claim in the editor, then log it\n"
	"s - log it as said by another source\n"
	"a - log this and all that are left, but for words in scare quotes and\n"
	"    refusals to speak\n"
	"d - decline this and all that are left\n"
	"q - stop here; `log` goes on from here the next time\n"
	"? - this help\n";

static void show_source(const struct intake_plan *plan)
{
	struct buffer value;

	buffer_init(&value);
	if (plan->who == INTAKE_NOBODY)
		buffer_text(&value, plan->candidate->voice == VOICE_SOURCE ?
			    "none: the text does not say who, or only through another" :
			    "none");
	else
		buffer_text(&value, plan->source.codename);
	if (plan->who == INTAKE_KNOWN)
		buffer_format(&value, " (s%lld", (long long)plan->source.id);
	if (plan->who == INTAKE_NEW)
		buffer_text(&value, " (new");
	if (plan->who != INTAKE_NOBODY) {
		if (plan->why)
			buffer_format(&value, ": %s", plan->why);
		buffer_byte(&value, ')');
	}
	if (plan->same_name)
		buffer_format(&value, "; the same name as s%lld, which s would take",
			      (long long)plan->same_name);
	output_pair(stderr, "source", buffer_all(&value));
	buffer_release(&value);
}

static int show(struct walk *walk, const struct intake_plan *plan, struct error *err)
{
	struct slice text = intake_text(walk->intake);

	fprintf(stderr, "\n(%zu/%zu)", walk->number, walk->total);
	if (plan->candidate->paragraph)
		fprintf(stderr, " paragraph %zu", plan->candidate->paragraph);
	if (plan->claim.within.id)
		fprintf(stderr, ", within c%lld", (long long)plan->claim.within.id);
	putc('\n', stderr);
	if (passage_show(stderr, text, plan->candidate, err) < 0)
		return -1;
	putc('\n', stderr);
	show_source(plan);
	return passage_details(stderr, text, intake_reading(walk->intake),
			       plan->candidate, err);
}

/* What a person can put right is told and asked again; the rest ends it. */
static enum turn refused(const struct error *err)
{
	if (err->kind == ERROR_STORE)
		return TURN_FAILED;
	warn("%s", err->text);
	return TURN_AGAIN;
}

static enum turn log_it(struct walk *walk, size_t i, const struct intake_choice *choice,
			struct error *err)
{
	int64_t claim;

	if (intake_log(walk->intake, i, choice, &claim, err) == 0) {
		say("logged c%lld", (long long)claim);
		return TURN_NEXT;
	}
	if (refused(err) == TURN_FAILED)
		return TURN_FAILED;
	/* Logged by another program meanwhile: on to the next. */
	return intake_decision(walk->intake, i, &claim) == REVIEW_NONE ? TURN_AGAIN :
		TURN_NEXT;
}

/* The form, until it is right or given up.  1 when *claim is edited. */
static int edit(struct walk *walk, const struct intake_plan *plan, struct claim *claim,
		struct error *err)
{
	struct buffer form;
	int status;

	buffer_init(&form);
	if (plan->who == INTAKE_NEW)
		buffer_format(&form, "# source: left empty, the new %s\n",
			      plan->source.codename);
	status = form_write(&claim_thing, claim, &form, err);
	while (status == 0) {
		struct claim edited = *claim;

		status = editor_edit(&form, err);
		if (status < 0)
			break;
		status = form_read(&claim_thing, buffer_all(&form), &edited,
				   walk->call->store, &walk->arena, err);
		if (status > 0)
			*claim = edited;
		if (status == 0) {
			say("an empty form: not logged");
			break;
		}
		if (status > 0 || err->kind == ERROR_STORE)
			break;
		warn("%s", err->text);
		status = prompt_confirm("Edit again?", false, err) > 0 ? 0 : -1;
		if (status < 0) {
			error_set(err, ERROR_INPUT, "not logged");
			break;
		}
	}
	buffer_release(&form);
	return status;
}

static enum turn log_edited(struct walk *walk, size_t i, const struct intake_plan *plan,
			    struct error *err)
{
	struct claim claim = plan->claim;
	struct intake_choice choice = { .claim = &claim };
	int status;

	arena_reset(&walk->arena);
	status = edit(walk, plan, &claim, err);
	if (status < 0)
		return refused(err);
	return status == 0 ? TURN_AGAIN : log_it(walk, i, &choice, err);
}

static enum turn log_for_another(struct walk *walk, size_t i,
				 const struct intake_plan *plan, struct error *err)
{
	struct intake_choice choice = { .new_source = false };
	char question[96];
	int status;

	if (plan->same_name)
		snprintf(question, sizeof(question),
			 "said by (codename, s5 or new; only Enter: s%lld): ",
			 (long long)plan->same_name);
	else
		snprintf(question, sizeof(question),
			 "said by (codename, s5 or new; only Enter goes back): ");
	status = prompt_line(&walk->answer, question, err);
	if (status <= 0)
		return status < 0 ? TURN_FAILED : TURN_STOP;
	if (walk->answer.length == 0 && !plan->same_name)
		return TURN_AGAIN;
	if (walk->answer.length == 0)
		choice.source = (struct ref){ THING_SOURCE, plan->same_name };
	else if (strcmp(walk->answer.data, "new") == 0)
		choice.new_source = true;
	else if (ref_find(walk->call->store, THING_SOURCE, walk->answer.data,
			  &choice.source, err) < 0)
		return refused(err);
	return log_it(walk, i, &choice, err);
}

static enum turn decline(struct walk *walk, size_t i, struct error *err)
{
	return intake_decline(walk->intake, i, err) < 0 ? TURN_FAILED : TURN_NEXT;
}

static enum turn log_rest(struct walk *walk, size_t i, struct error *err)
{
	int64_t claim;

	/* This one was asked about and answered, whatever it is. */
	if (intake_log(walk->intake, i, NULL, &claim, err) < 0 ||
	    intake_log_rest(walk->intake, i, err) < 0)
		return refused(err);
	return TURN_STOP;
}

static enum turn decline_rest(struct walk *walk, size_t i, struct error *err)
{
	return intake_decline_rest(walk->intake, i, err) < 0 ? TURN_FAILED : TURN_STOP;
}

static enum turn ask(struct walk *walk, size_t i, const struct intake_plan *plan,
		     struct error *err)
{
	int status = prompt_line(&walk->answer, "log this claim [y,n,e,s,a,d,q,?]? ", err);

	if (status <= 0)
		return status < 0 ? TURN_FAILED : TURN_STOP;
	switch (walk->answer.length == 1 ? walk->answer.data[0] : '?') {
	case 'y':
		return log_it(walk, i, NULL, err);
	case 'n':
		return decline(walk, i, err);
	case 'e':
		return log_edited(walk, i, plan, err);
	case 's':
		return log_for_another(walk, i, plan, err);
	case 'a':
		return log_rest(walk, i, err);
	case 'd':
		return decline_rest(walk, i, err);
	case 'q':
		return TURN_STOP;
	default:
		fputs(help, stderr);
		return TURN_AGAIN;
	}
}

/* One candidate, until it is decided. */
static enum turn offer(struct walk *walk, size_t i, struct error *err)
{
	struct intake_plan plan;
	enum turn turn;

	if (intake_plan(walk->intake, i, &plan, err) < 0 || show(walk, &plan, err) < 0)
		return TURN_FAILED;
	do
		turn = ask(walk, i, &plan, err);
	while (turn == TURN_AGAIN);
	return turn;
}

int walk(struct invocation *call, struct intake *intake, struct error *err)
{
	struct walk walk = { .call = call, .intake = intake };
	enum turn turn = TURN_NEXT;
	int64_t claim;

	for (size_t i = 0; i < intake_count(intake); i++)
		walk.total += intake_decision(intake, i, &claim) == REVIEW_NONE;
	arena_init(&walk.arena);
	buffer_init(&walk.answer);
	for (size_t i = 0; turn == TURN_NEXT && i < intake_count(intake); i++) {
		if (intake_decision(intake, i, &claim) != REVIEW_NONE)
			continue;
		walk.number++;
		turn = offer(&walk, i, err);
	}
	buffer_release(&walk.answer);
	arena_release(&walk.arena);
	return turn == TURN_FAILED ? -1 : 0;
}
