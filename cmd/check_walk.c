#include "cmd/check_walk.h"

#include "cmd/claim_card.h"
#include "cmd/evidence_given.h"
#include "cmd/output.h"
#include "cmd/prompt.h"

#include "base/array.h"
#include "ledger/listing.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct check_walk {
	struct invocation *call;
	const struct check_walk_options *options;
	struct claim_card card;
	int64_t *claims;
	size_t count, room;
	size_t results;			/* kept on the way */

	/* Of the claim at hand: */
	struct check_state seen;	/* as it was shown */
	struct buffer answer, method, note;
	struct arena arena;
};

/* What comes of one answer. */
enum turn { TURN_NEXT, TURN_BACK, TURN_AGAIN, TURN_SHOW, TURN_STOP, TURN_FAILED };

static const char help[] =
	"c - confirmed\n"
	"o - corrected: it is otherwise, as you then say\n"
	"d - disputed\n"
	"u - unsupported: nothing found for it\n"
	"v - unverifiable\n"
	"p - pending: begun, with no result yet\n"
	"e - add evidence: a URL, a file, or words (kept at once; the result that\n"
	"    follows is about it)\n"
	"m - say what was done to check it; kept with the result\n"
	"t - write a note; kept with the result, never in a desk or public report\n"
	"w - show the claim again\n"
	"n - next claim, without a result\n"
	"b - back to the claim before\n"
	"q - stop here; `check` goes on from here the next time\n"
	"? - this help\n";

static const struct {
	char key;
	const char *result;
} results[] = {
	{ 'c', "confirmed" }, { 'o', "corrected" }, { 'd', "disputed" },
	{ 'u', "unsupported" }, { 'v', "unverifiable" }, { 'p', "pending" },
};

/* ---- Keeping ---------------------------------------------------------------- */

/* What a person can put right is told and asked again; the rest ends it. */
static enum turn refused(const struct error *err)
{
	if (err->kind == ERROR_STORE || err->kind == ERROR_SYSTEM)
		return TURN_FAILED;
	warn("%s", err->text);
	return TURN_AGAIN;
}

static bool same_person(const char *one, const char *other)
{
	return one && other ? strcmp(one, other) == 0 : one == other;
}

static struct check new_check(const struct check_walk *walk, int64_t claim)
{
	struct check check;

	thing_clear(&check_thing, &check);
	check.claim = (struct ref){ THING_CLAIM, claim };
	check.checker = walk->call->by;
	check.checked_on = walk->options->on;
	return check;
}

static const char *given(const struct buffer *text)
{
	return text->length > 0 ? text->data : NULL;
}

/* Sets the result of what this checker has pending of the claim.  How many there
 * were, or -1. */
static int finish_pending(struct check_walk *walk, int64_t claim, const char *result,
			  struct error *err)
{
	struct filter filter = filter_all();
	struct check *all = NULL, check;
	size_t count = 0, room = 0;
	struct listing listing;
	int status = 0;

	filter.claim = claim;
	filter.result = "pending";
	listing_open(&listing, walk->call->store, &check_thing, &filter);
	while (status == 0 && listing_next(&listing, &check)) {
		struct check *more = NULL;

		if (!same_person(check.checker, walk->call->by))
			continue;
		more = array_room(all, &room, count + 1, sizeof(*all));
		if (!more) {
			status = error_memory(err);
			break;
		}
		all = more;
		all[count++] = (struct check){ .id = check.id };
	}
	if (listing_close(&listing, err) < 0)
		status = -1;
	for (size_t i = 0; status == 0 && i < count; i++) {
		status = record_load(walk->call->store, &check_thing, all[i].id, &check,
				     &walk->arena, err);
		if (status < 0)
			break;
		check.result = result;
		check.checked_on = walk->options->on;
		if (!check.method)
			check.method = given(&walk->method);
		if (!check.note)
			check.note = given(&walk->note);
		status = record_edit(walk->call->store, &check_thing, &check, &walk->arena, err);
	}
	free(all);
	return status < 0 ? -1 : (int)count;
}

static int keep_result(struct check_walk *walk, int64_t claim, const char *result,
		       struct error *err)
{
	struct check check = new_check(walk, claim);
	int finished = strcmp(result, "pending") == 0 ? 0 :
		finish_pending(walk, claim, result, err);

	if (finished != 0)
		return finished < 0 ? -1 : 0;
	check.result = result;
	check.method = given(&walk->method);
	check.note = given(&walk->note);
	return record_add(walk->call->store, &check_thing, &check, &walk->arena, err);
}

/* Begins to write, and sees whether the claim is as it was shown: 1, 0; -1. */
static int begin(struct check_walk *walk, int64_t claim, struct error *err)
{
	struct check_state now;

	if (store_begin(walk->call->store, "check", walk->call->by, err) < 0)
		return -1;
	if (check_state_load(walk->call->store, claim, &now, err) < 0) {
		store_rollback(walk->call->store);
		return -1;
	}
	if (check_state_same(&now, &walk->seen))
		return 1;
	store_rollback(walk->call->store);
	say("c%" PRId64 " was edited or checked by somebody else meanwhile: look again", claim);
	return 0;
}

/* status is that of what was written. */
static int end(struct check_walk *walk, int64_t claim, int status, struct error *err)
{
	if (status < 0) {
		store_rollback(walk->call->store);
		return -1;
	}
	if (store_commit(walk->call->store, err) < 0)
		return -1;
	return check_state_load(walk->call->store, claim, &walk->seen, err);
}

static enum turn give_result(struct check_walk *walk, int64_t claim, const char *result,
			     struct error *err)
{
	int status;

	if (strcmp(result, "corrected") == 0 && walk->note.length == 0) {
		status = prompt_line(&walk->note, "what is right (only Enter: not said): ", err);
		if (status <= 0)
			return status < 0 ? TURN_FAILED : TURN_STOP;
	}
	status = begin(walk, claim, err);
	if (status <= 0)
		return status < 0 ? refused(err) : TURN_SHOW;
	if (end(walk, claim, keep_result(walk, claim, result, err), err) < 0)
		return refused(err);
	walk->results++;
	say("c%" PRId64 ": %s", claim, result);
	return TURN_NEXT;
}

/* ---- Evidence, method, note --------------------------------------------------- */

/* A question whose answer may be left out: 1, 0 at the end of input, -1. */
static int ask_text(struct check_walk *walk, const char *question, const char **text,
		    struct error *err)
{
	int status = prompt_line(&walk->answer, question, err);

	*text = status > 0 && walk->answer.length > 0
			? arena_text(&walk->arena, walk->answer.data) : NULL;
	return status;
}

static int ask_evidence(struct check_walk *walk, struct check *check, struct error *err)
{
	const char *kind = NULL;
	int status = ask_text(walk, "evidence: a URL, a file or words (only Enter goes back): ",
			      &check->evidence, err);

	if (status <= 0 || !check->evidence)
		return status;
	do {
		status = ask_text(walk, "primary or secondary [p,s, only Enter: not said]? ", &kind,
				  err);
		if (status <= 0)
			return status;
	} while (kind && *kind != 'p' && *kind != 's');
	if (kind)
		check->evidence_kind = *kind == 'p' ? "primary" : "secondary";
	return ask_text(walk, "where it comes from, so that copies count once (only Enter: not"
			      " said): ", &check->origin, err);
}

static enum turn add_evidence(struct check_walk *walk, int64_t claim, struct error *err)
{
	struct check check = new_check(walk, claim);
	int status = ask_evidence(walk, &check, err);

	if (status <= 0)
		return status < 0 ? TURN_FAILED : TURN_STOP;
	if (!check.evidence)
		return TURN_AGAIN;
	status = begin(walk, claim, err);
	if (status <= 0)
		return status < 0 ? refused(err) : TURN_SHOW;
	check.result = "pending";
	check.method = given(&walk->method);
	check.retrieved = walk->options->on;
	status = evidence_given(walk->call, &check, walk->options->copy, &walk->arena, err);
	if (status >= 0)
		status = record_add(walk->call->store, &check_thing, &check, &walk->arena, err);
	if (end(walk, claim, status, err) < 0)
		return refused(err);
	say("kept as k%" PRId64 ", pending: a result that you give now is about it", check.id);
	return TURN_AGAIN;
}

static enum turn ask_line(struct buffer *text, const char *question, struct error *err)
{
	int status = prompt_line(text, question, err);

	return status < 0 ? TURN_FAILED : status == 0 ? TURN_STOP : TURN_AGAIN;
}

/* ---- Walking ---------------------------------------------------------------- */

static enum turn ask(struct check_walk *walk, int64_t claim, struct error *err)
{
	int status = prompt_line(&walk->answer, "result [c,o,d,u,v,p, e,m,t, w,n,b,q,?]? ", err);
	char key;

	if (status <= 0)
		return status < 0 ? TURN_FAILED : TURN_STOP;
	key = walk->answer.length == 1 ? walk->answer.data[0] : '?';
	for (size_t i = 0; i < sizeof(results) / sizeof(results[0]); i++)
		if (results[i].key == key)
			return give_result(walk, claim, results[i].result, err);
	switch (key) {
	case 'e':
		return add_evidence(walk, claim, err);
	case 'm':
		return ask_line(&walk->method, "what was done (only Enter: not said): ", err);
	case 't':
		return ask_line(&walk->note, "note (only Enter: none): ", err);
	case 'w':
		return TURN_SHOW;
	case 'n':
		return TURN_NEXT;
	case 'b':
		return TURN_BACK;
	case 'q':
		return TURN_STOP;
	default:
		fputs(help, stderr);
		return TURN_AGAIN;
	}
}

static int show(struct check_walk *walk, size_t i, struct error *err)
{
	struct claim claim;

	if (check_state_load(walk->call->store, walk->claims[i], &walk->seen, err) < 0 ||
	    record_load(walk->call->store, &claim_thing, walk->claims[i], &claim,
			&walk->arena, err) < 0)
		return -1;
	fprintf(stderr, "\n(%zu/%zu) c%" PRId64 " %s", i + 1, walk->count, claim.id,
		claim.status);
	if (claim.paragraph > 0)
		fprintf(stderr, ", paragraph %" PRId64, claim.paragraph);
	if (claim.within.id)
		fprintf(stderr, ", within c%" PRId64, claim.within.id);
	putc('\n', stderr);
	return claim_card_show(&walk->card, stderr, &claim, err);
}

/* One claim, until the walk goes on from it. */
static enum turn offer(struct check_walk *walk, size_t i, struct error *err)
{
	enum turn turn = TURN_SHOW;

	arena_reset(&walk->arena);
	buffer_clear(&walk->method);
	buffer_clear(&walk->note);
	while (turn == TURN_SHOW || turn == TURN_AGAIN) {
		/* It may have been removed by somebody else. */
		if (turn == TURN_SHOW && show(walk, i, err) < 0)
			return err->kind == ERROR_MISSING && refused(err) == TURN_AGAIN
				       ? TURN_NEXT : TURN_FAILED;
		turn = ask(walk, walk->claims[i], err);
	}
	return turn;
}

static bool wants_check(const char *status)
{
	return strcmp(status, "unchecked") == 0 || strcmp(status, "pending") == 0 ||
	       strcmp(status, "changed_since_check") == 0;
}

static int add_claim(struct check_walk *walk, int64_t id, struct error *err)
{
	int64_t *more = array_room(walk->claims, &walk->room, walk->count + 1, sizeof(*more));

	if (!more)
		return error_memory(err);
	walk->claims = more;
	walk->claims[walk->count++] = id;
	return 0;
}

static int find_claims(struct check_walk *walk, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct error ignored;
	struct claim claim;
	int status = 0;

	if (walk->options->of.kind == THING_CLAIM)
		return add_claim(walk, walk->options->of.id, err);
	filter.article = walk->options->of.id;
	listing_open(&listing, walk->call->store, &claim_thing, &filter);
	while (status == 0 && listing_next(&listing, &claim))
		if (walk->options->all || wants_check(claim.status))
			status = add_claim(walk, claim.id, err);
	if (listing_close(&listing, status < 0 ? &ignored : err) < 0)
		status = -1;
	return status;
}

static void tell(const struct check_walk *walk, size_t reached)
{
	const struct ref of = walk->options->of;
	const char letter = of.kind == THING_CLAIM ? 'c' : 'a';

	if (walk->count == 0)
		say("no claim of a%" PRId64 " waits for a check (--all goes through all);"
		    " next: twosource report a%" PRId64, of.id, of.id);
	else if (of.kind == THING_CLAIM || reached < walk->count)
		say("%zu result%s kept; to go on: twosource check %c%" PRId64, walk->results,
		    walk->results == 1 ? "" : "s", letter, of.id);
	else
		say("%zu result%s kept, %zu claim%s seen; next: twosource report a%" PRId64,
		    walk->results, walk->results == 1 ? "" : "s", walk->count,
		    walk->count == 1 ? "" : "s", of.id);
}

static int walk_all(struct check_walk *walk, struct error *err)
{
	enum turn turn = TURN_NEXT;
	size_t i = 0;

	if (!walk->call->by)
		say("no checker is named: --by NAME does it");
	while (i < walk->count) {
		turn = offer(walk, i, err);
		if (turn == TURN_NEXT)
			i++;
		else if (turn == TURN_BACK)
			i = i > 0 ? i - 1 : 0;
		else
			break;
	}
	if (turn == TURN_FAILED && walk->results == 0)
		return -1;
	/* What was kept before a failure is kept, and said. */
	tell(walk, i);
	return turn == TURN_FAILED ? -1 : 0;
}

int check_walk(struct invocation *call, const struct check_walk_options *options,
	       struct error *err)
{
	struct check_walk walk = { .call = call, .options = options };
	int status = -1;

	arena_init(&walk.arena);
	buffer_init(&walk.answer);
	buffer_init(&walk.method);
	buffer_init(&walk.note);
	if (claim_card_open(&walk.card, call, err) == 0 && find_claims(&walk, err) == 0)
		status = walk_all(&walk, err);
	claim_card_close(&walk.card);
	buffer_release(&walk.answer);
	buffer_release(&walk.method);
	buffer_release(&walk.note);
	arena_release(&walk.arena);
	free(walk.claims);
	return status;
}
