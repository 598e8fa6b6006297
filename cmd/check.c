#include "cmd/check_walk.h"
#include "cmd/evidence_given.h"
#include "cmd/list.h"
#include "cmd/output.h"
#include "cmd/prompt.h"
#include "cmd/verbs.h"

#include "base/clock.h"
#include "ledger/verification.h"

#include <string.h>

#define GROUP "Verify"

static bool in_editor, copy, all;
static const char *show_format, *on;
static struct wish wish;

static void title(const void *record, struct buffer *out)
{
	const struct check *check = record;

	ref_write(out, check->claim);
	buffer_format(out, " %s", check->result);
}

static int complete(struct invocation *call, const void *before, void *record,
		    struct arena *arena, struct error *err)
{
	const struct check *old = before;
	struct check *check = record;
	int is_file;

	if (!before && !check->checker)
		check->checker = call->by;
	if (value_of(call, "evidence_sha256") ||
	    (old && !copy && slice_equal(slice_of(old->evidence), slice_of(check->evidence))))
		return 0;
	is_file = evidence_given(call, check, copy, arena, err);
	if (is_file < 0)
		return -1;
	if (copy && !is_file)
		return check->evidence ?
			error_set(err, ERROR_INPUT, "--copy wants a file, and there is none at"
				  " '%s'", check->evidence) :
			error_set(err, ERROR_USAGE, "--copy wants --evidence, the file to copy");
	return 0;
}

const struct kept check_kept = {
	.thing = &check_thing, .table = "id,claim,result,checked_on,checker,method,evidence",
	.title = title, .complete = complete,
};

static int add(struct invocation *call, struct error *err)
{
	struct addition how = { .kept = &check_kept, .in_editor = in_editor };
	struct arena arena;
	struct check check;
	int status;

	arena_init(&arena);
	thing_clear(&check_thing, &check);
	status = set_named(call, &check_thing, "claim", &check, call->arguments[0],
			   &arena, err);
	if (status == 0 && on)
		status = set_named(call, &check_thing, "checked_on", &check, on, &arena, err);
	if (status == 0)
		status = verb_add(call, &how, &check, &arena, err);
	arena_release(&arena);
	return status;
}

/* The day of a check that is made now. */
static const char *today(char day[CLOCK_TEXT])
{
	clock_now(day);
	day[strlen("2016-12-28")] = '\0';
	return day;
}

static bool is_given(const struct invocation *call)
{
	for (size_t i = 0; call->values.all && i < call->values.thing->field_count; i++)
		if (call->values.all[i])
			return true;
	return in_editor;
}

/* One check of a claim, by options; or the session. */
static int check_now(struct invocation *call, struct error *err)
{
	struct check_walk_options options = { .all = all, .copy = copy };
	char day[CLOCK_TEXT];

	if (ref_find(call->store, THING_NONE, call->arguments[0], &options.of, err) < 0)
		return -1;
	if (options.of.kind != THING_CLAIM && options.of.kind != THING_ARTICLE)
		return error_set(err, ERROR_USAGE, "'%s' is no claim and no article",
				 call->arguments[0]);
	if (!on)
		on = value_of(call, "checked_on");
	if (!on)
		on = today(day);
	if (is_given(call)) {
		if (options.of.kind == THING_ARTICLE)
			return error_set(err, ERROR_USAGE, "a result is of one claim: name it, or"
					 " leave the options out to go through the article's");
		return add(call, err);
	}
	if (!prompt_possible())
		return error_set(err, ERROR_USAGE, "check asks about each claim, and here is no"
				 " terminal to ask on (check CLAIM --result ... keeps one)");
	options.on = on;
	return check_walk(call, &options, err);
}

static int list(struct invocation *call, struct error *err)
{
	return verb_list(call, &check_kept, &wish, err);
}

static int show(struct invocation *call, struct error *err)
{
	return verb_show(call, &check_kept, show_format, err);
}

static int edit(struct invocation *call, struct error *err)
{
	return verb_edit(call, &check_kept, in_editor, err);
}

static struct removal removal = { .kept = &check_kept };

static int remove_it(struct invocation *call, struct error *err)
{
	return verb_remove(call, &removal, err);
}

#define COPY_CHOICE \
	{ "copy", .flag = &copy, .help = "keep a copy of the file of evidence in the ledger's " \
	  "folder" }
#define ON_CHOICE(otherwise) \
	{ "on", 0, "DATE", "when it was checked (EDTF)" otherwise, .text = &on }

static const struct choice now_choices[] = {
	ON_CHOICE("; today where not given"), COPY_CHOICE, EDIT_CHOICE(in_editor),
	{ "all", 'a', .flag = &all, .help = "go through the claims that have a result, too" },
	CHOICE_END
};
static const struct choice add_choices[] = {
	ON_CHOICE(""), COPY_CHOICE, EDIT_CHOICE(in_editor), CHOICE_END
};
static const struct choice edit_choices[] = {
	COPY_CHOICE, EDIT_CHOICE(in_editor), CHOICE_END
};
static const struct choice list_choices[] = {
	LIST_CLAIM(wish), LIST_ARTICLE(wish), LIST_SOURCE(wish), LIST_RESULT(wish),
	LIST_DATES("checked", "done", wish.stated, wish.stated_after, wish.stated_before),
	LIST_TEXT(wish), LIST_CHOICES(wish), CHOICE_END
};
static const struct choice show_choices[] = { SHOW_CHOICE(show_format), CHOICE_END };
static const struct choice remove_choices[] = { REMOVE_CHOICES(removal), CHOICE_END };

static const char *const now_examples[] = {
	"twosource check c1 --result confirmed --method 'asked the port office' "
		"--evidence https://example.org/notice --on 2019-03-15 --by Ines",
	"twosource check c2 --result pending --evidence notice.txt --copy",
	NULL
};

const struct command check_command = {
	.name = "check", .arguments = "CLAIM|ARTICLE", .min = 1, .max = 1,
	.summary = "check a claim, or all of an article one by one", .group = GROUP,
	.examples = now_examples, .choices = now_choices, .fields = &check_thing,
	.access = STORE_WRITE, .run = check_now,
	.detail = "With --result it keeps one check of a CLAIM.  Without, it goes through the "
		  "claims of an ARTICLE that have no result yet, or were edited since: shows "
		  "each where it stands, with its source, figures, links, checks, similar "
		  "claims and what would settle it, and asks for the result: c confirmed, o "
		  "corrected, d disputed, u unsupported, v unverifiable, p pending.  e adds "
		  "evidence, m says what was done, t writes a note, n goes on, b back, q "
		  "stops.  Each answer is kept at once; coming back goes on with what has no "
		  "result.  A claim that somebody else edits or checks meanwhile is shown "
		  "again before a result is kept.\n\n"
		  "A result that is given later is about the evidence that the same checker "
		  "added to the claim before.  Results can be revised (`check edit`); what "
		  "they were stays in the audit log.\n\n"
		  "Results:\n"
		  "  pending       begun, with no result yet\n"
		  "  confirmed     the evidence says so too\n"
		  "  corrected     it is otherwise, as the note says\n"
		  "  disputed      there is evidence for it and against it\n"
		  "  unsupported   looked for, and nothing found for it\n"
		  "  unverifiable  it cannot be checked\n"
		  "\n"
		  "The status of a claim is unchecked without a check; pending with none but "
		  "pending ones; else the last result of its checkers, and disputed where "
		  "they do not agree.  Where the claim was edited since every result it is "
		  "changed_since_check.",
};

static const char *const add_examples[] = {
	"twosource check add c1 --result confirmed --method 'asked the port office' "
		"--evidence https://example.org/notice --checked-on 2019-03-15 --by Ines",
	"twosource check add c1 --result pending --evidence notice.txt "
		"--evidence-kind primary",
	NULL
};

const struct command check_add_command = {
	.name = "check add", .arguments = "CLAIM", .min = 1, .max = 1,
	.summary = "keep one step of verification of a claim", .group = GROUP,
	.examples = add_examples, .choices = add_choices, .fields = &check_thing,
	.access = STORE_WRITE, .run = add,
	.detail = "Evidence is a URL, a file, or words; of a file the SHA-256 is kept.  "
		  "The checker is --checker, else --by.  A check remembers the claim "
		  "as it was: a claim edited later is changed_since_check.",
};

static const char *const list_examples[] = {
	"twosource check list",
	"twosource check list --claim c1 --format json",
	NULL
};

const struct command check_list_command = {
	.name = "check list", .arguments = "", .summary = "list the checks",
	.group = GROUP, .examples = list_examples, .choices = list_choices,
	.access = STORE_READ, .run = list,
};

static const char *const show_examples[] = { "twosource check show k1", NULL };

const struct command check_show_command = {
	.name = "check show", .arguments = "CHECK...", .min = 1, .max = -1,
	.summary = "show a check", .group = GROUP, .examples = show_examples,
	.choices = show_choices, .access = STORE_READ, .run = show,
};

static const char *const edit_examples[] = {
	"twosource check edit k1 --result corrected --note 'it was three times'",
	NULL
};

const struct command check_edit_command = {
	.name = "check edit", .arguments = "CHECK...", .min = 1, .max = -1,
	.summary = "change a check", .group = GROUP, .examples = edit_examples,
	.choices = edit_choices, .fields = &check_thing, .access = STORE_WRITE,
	.run = edit,
};

static const char *const remove_examples[] = { "twosource check remove k1 --yes", NULL };

const struct command check_remove_command = {
	.name = "check remove", .arguments = "CHECK...", .min = 1, .max = -1,
	.summary = "remove a check", .group = GROUP, .examples = remove_examples,
	.choices = remove_choices, .access = STORE_WRITE, .run = remove_it,
};
