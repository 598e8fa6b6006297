#include "cmd/erase_mentions.h"
#include "cmd/history_lines.h"
#include "cmd/prompt.h"
#include "cmd/verbs.h"

#include "ledger/erasure.h"

#include <inttypes.h>
#include <string.h>

static const char *yes;
static bool redact, keep_text, finish_only;

static const struct choice choices[] = {
	{ "yes", 'y', "CODENAME", "do not ask: the codename of the source (or the id of the claim)"
	  " as a person would type it", .text = &yes, .completes = "source" },
	{ "redact", .flag = &redact,
	  .help = "black out its passages in the texts of articles too" },
	{ "keep-text", .flag = &keep_text, .help = "leave the texts of articles as they are" },
	{ "finish", .flag = &finish_only, .help = "only finish what was interrupted" },
	CHOICE_END
};

/* What is to be erased, and what a person types to say so. */
struct target {
	struct ref ref;
	struct id_text id;
	struct buffer codename;	/* of the source, or of the claim's; may be empty */
};

/* ---- Names ------------------------------------------------------------------ */

static int read_codename(struct store *store, struct ref source, struct buffer *codename,
			 struct error *err)
{
	const struct logged_row row = { "source", source.id, NULL };
	struct object object;
	struct buffer json;
	struct arena arena;
	enum past past;
	int status;

	buffer_init(&json);
	arena_init(&arena);
	status = past_last(store, &row, &past, &json, err);
	if (status == 0 && past == PAST_KNOWN &&
	    (status = object_read(&object, buffer_all(&json), &arena, err)) == 0)
		buffer_slice(codename, slice_of(object_get(&object, "codename")));
	arena_release(&arena);
	buffer_release(&json);
	return status;
}

static int read_source(struct store *store, struct ref claim, struct ref *source,
		       struct error *err)
{
	const struct logged_row row = { "claim", claim.id, NULL };
	struct object object;
	struct buffer json;
	struct arena arena;
	enum past past;
	int status;

	*source = (struct ref){ THING_NONE, 0 };
	buffer_init(&json);
	arena_init(&arena);
	status = past_last(store, &row, &past, &json, err);
	if (status == 0 && past == PAST_KNOWN &&
	    (status = object_read(&object, buffer_all(&json), &arena, err)) == 0 &&
	    object_get(&object, "source"))
		status = past_find(store, object_get(&object, "source"), source, err);
	arena_release(&arena);
	buffer_release(&json);
	return status;
}

static int target_find(struct invocation *call, struct target *target, struct error *err)
{
	struct ref source;

	if (history_find(call->store, call->arguments[0], &target->ref, err) < 0)
		return -1;
	target->id = id_of(thing_of(target->ref.kind), target->ref.id);
	if (target->ref.kind != THING_SOURCE && target->ref.kind != THING_CLAIM)
		return error_set(err, ERROR_USAGE, "%s is neither a source nor a claim ('twosource %s"
				 " remove' removes it)", target->id.text,
				 thing_of(target->ref.kind)->name);
	source = target->ref;
	if (target->ref.kind == THING_CLAIM &&
	    read_source(call->store, target->ref, &source, err) < 0)
		return -1;
	return source.kind == THING_SOURCE
		       ? read_codename(call->store, source, &target->codename, err)
		       : 0;
}

/* ---- What goes -------------------------------------------------------------- */

static void count(struct buffer *out, int64_t number, const char *one, const char *many)
{
	if (number)
		buffer_format(out, "%s%" PRId64 " %s", out->length ? ", " : "", number,
			      number == 1 ? one : many);
}

struct names {
	struct buffer claims, heard;
};

static int take_name(void *context, const char *what, int64_t row, struct error *err)
{
	struct names *names = context;
	struct buffer *list = strcmp(what, "claim") == 0   ? &names->claims
			      : strcmp(what, "heard") == 0 ? &names->heard
							   : NULL;

	(void)err;
	if (list && list->length < 2000)
		buffer_format(list, "%sc%" PRId64, list->length ? ", " : "", row);
	else if (list && list->data[list->length - 1] != '.')
		buffer_text(list, " ...");
	return 0;
}

static void say_plan(const struct target *target, const struct erasure_plan *plan,
		     const struct names *names)
{
	struct buffer what;

	buffer_init(&what);
	count(&what, plan->sources, "source", "sources");
	count(&what, plan->claims, "claim", "claims");
	count(&what, plan->figures, "figure", "figures");
	count(&what, plan->links, "link", "links");
	count(&what, plan->checks, "check", "checks");
	count(&what, plan->decisions, "decision on a passage", "decisions on passages");
	count(&what, plan->dismissals, "dismissed pair", "dismissed pairs");
	count(&what, plan->removed, "row removed before", "rows removed before");
	count(&what, plan->log_rows, "place in the audit log", "places in the audit log");
	say("to be erased for good: %s%s%s: %s", target->id.text,
	    target->codename.length ? " " : "", target->codename.data, what.data);
	if (names->claims.length)
		say("with the claims %s", names->claims.data);
	if (plan->heard)
		say("heard from the source, and stay without that (look at their words): %s",
		    names->heard.data);
	if (plan->evidence)
		say("%" PRId64 " file%s of evidence named by hash: copies in the ledger's folder go,"
		    " files elsewhere stay", plan->evidence, plan->evidence == 1 ? " is" : "s are");
	buffer_release(&what);
}

static int show_plan(struct invocation *call, const struct target *target,
		     const struct erasure_plan *plan, struct error *err)
{
	struct names names;
	int status;

	buffer_init(&names.claims);
	buffer_init(&names.heard);
	status = erasure_each(call->store, take_name, &names, err);
	if (status == 0)
		say_plan(target, plan, &names);
	buffer_release(&names.heard);
	buffer_release(&names.claims);
	return status;
}

/* ---- Asking ----------------------------------------------------------------- */

static bool is_name(const struct target *target, const char *word)
{
	return (target->codename.length && strcmp(word, target->codename.data) == 0) ||
	       (target->ref.kind == THING_CLAIM && strcmp(word, target->id.text) == 0);
}

/* 1 yes, 0 no; -1. */
static int ask(const struct target *target, struct error *err)
{
	const char *name = target->codename.length ? target->codename.data : target->id.text;
	struct buffer question, answer;
	int status;

	if (yes)
		return is_name(target, yes)
			       ? 1
			       : error_set(err, ERROR_USAGE, "--yes '%s' is not its name ('%s'): nothing"
					   " was erased", yes, name);
	if (!prompt_possible())
		return error_set(err, ERROR_USAGE, "add --yes %s to erase without being asked", name);
	buffer_init(&question);
	buffer_init(&answer);
	buffer_format(&question, "This cannot be undone. To erase it, type %s: ", name);
	status = buffer_failed(&question) ? error_memory(err)
					  : prompt_line(&answer, question.data, err);
	if (status > 0)
		status = is_name(target, answer.data);
	buffer_release(&answer);
	buffer_release(&question);
	return status;
}

static int ask_redact(const struct erasure_plan *plan, struct error *err)
{
	if (redact || keep_text || plan->passages == 0)
		return redact;
	say("its words stand in the texts of articles too, in %" PRId64 " place%s", plan->passages,
	    plan->passages == 1 ? "" : "s");
	if (yes) {
		say("they stay there (--redact blacks them out)");
		return 0;
	}
	return prompt_confirm("Black them out?", false, err);
}

/* ---- Doing ------------------------------------------------------------------ */

static int finish(struct invocation *call, struct error *err)
{
	struct erasure_done done;

	if (erasure_finish(call->store, &done, err) < 0) {
		warn("the file was not written anew and may hold remnants of what is removed:"
		     " run 'twosource erase --finish'");
		return -1;
	}
	if (done.copies)
		say("took away %" PRId64 " cop%s of evidence", done.copies,
		    done.copies == 1 ? "y" : "ies");
	return 0;
}

static void say_beyond(void)
{
	say("beyond this ledger, and for you to see to: backups and copies of the file, exports and"
	    " reports, other people's ledgers, evidence files elsewhere, and what the disk keeps of"
	    " deleted bytes (flash drives and snapshots do)");
}

/* The erasure is done: what fails here is told, and fails nothing. */
static void say_mentions(struct store *store, const char *codename)
{
	struct error why;

	if (codename && *codename && erase_mentions_say(store, codename, &why) < 0)
		warn("where '%s' is still mentioned is not known: %s", codename, why.text);
}

static int erase(struct invocation *call, struct target *target, struct error *err)
{
	struct erasure_how how = { .by = call->by };
	struct erasure_plan plan;
	int answer, black;

	if (target_find(call, target, err) < 0 ||
	    erasure_plan(call->store, target->ref, &plan, err) < 0 ||
	    show_plan(call, target, &plan, err) < 0)
		return -1;
	answer = ask(target, err);
	if (answer <= 0) {
		if (answer == 0)
			say("nothing was erased");
		return answer < 0 ? -1 : 1;
	}
	black = ask_redact(&plan, err);
	if (black < 0)
		return -1;
	how.redact = black > 0;
	if (erasure_make(call->store, target->ref, &plan, &how, err) < 0)
		return -1;
	/* Said even where say() finds no memory. */
	fputs("the rows are removed; now the file is written anew\n", stderr);
	if (finish(call, err) < 0)
		return -1;
	say("erased; the audit log still holds, and says that something was erased, not what");
	if (how.redact)
		say("redacted: its passages are blacked out in the texts; 'twosource verify' says so");
	if (target->ref.kind == THING_SOURCE)
		say_mentions(call->store, target->codename.data);
	say_beyond();
	return 0;
}

static int run(struct invocation *call, struct error *err)
{
	struct target target;
	int due, status;

	if (redact && keep_text)
		return error_set(err, ERROR_USAGE, "--redact and --keep-text: give one of them");
	if (finish_only != (call->count == 0))
		return error_set(err, ERROR_USAGE, finish_only ? "--finish finishes all: name nothing"
							       : "name the source or the claim");
	due = erasure_due(call->store, err);
	if (due < 0 || (due && finish(call, err) < 0))
		return -1;
	if (due)
		say("finished an erasure that was interrupted");
	if (finish_only) {
		if (!due)
			say("there was nothing to finish");
		return 0;
	}
	buffer_init(&target.codename);
	status = erase(call, &target, err);
	buffer_release(&target.codename);
	return status;
}

static const char *const examples[] = {
	"twosource erase still-otter --yes still-otter",
	"twosource erase c3 --yes c3 --redact",
	NULL
};

const struct command erase_command = {
	.name = "erase",
	.arguments = "SOURCE|CLAIM",
	.summary = "erase a source in danger, or a claim, for good",
	.group = "Trust",
	.examples = examples,
	.detail =
		"For a source in danger.  With a source go all its claims, with a claim what stands"
		" within it, and with both all figures, links, checks, tags, notes, decisions on"
		" passages and dismissals; their words in the search index; all that the audit log"
		" says of them, of what was removed before and of how other rows once referred to"
		" them; copies of evidence that no other check names.  Then the file is written anew."
		"  It shows what goes and asks for the codename; --yes CODENAME is for scripts.\n"
		"\n"
		"The texts of articles were published, and stay as they are unless you say --redact"
		" (or yes, when asked): then its quotes, the attribution beside them and what other"
		" claims keep of the words around are blacked out.  Decide now: once the claim is gone"
		" nobody knows where its words stood.\n"
		"\n"
		"What other rows say of the source is not erased: where its codename is still"
		" mentioned (the method of a check, a note) is told, for you to see to.\n"
		"\n"
		"Protects against: somebody who gets this file, its journals or its folder of evidence"
		" later.  `twosource verify` still proves the rest, and an import that brings the rows"
		" back by their uids is refused.\n"
		"Does not protect against: backups, exports, reports and copies made before; other"
		" people's ledgers; evidence that stands elsewhere; a spreadsheet without uids that is"
		" imported again; what a flash drive, a file system's snapshots or swap keep of deleted"
		" bytes (that wants full-disk encryption).\n"
		"\n"
		"Killed in the middle, the ledger is as it was, or the rows are gone and the file is"
		" not yet written anew; the next erase, or --finish, does that.\n",
	.choices = choices,
	.access = STORE_WRITE,
	.min = 0, .max = 1,
	.run = run,
};
