#include "cmd/list.h"
#include "cmd/output.h"
#include "cmd/verbs.h"

#include "intake/evidence.h"
#include "ledger/verification.h"

#define GROUP "Verify"

static bool in_editor;
static const char *show_format;
static struct wish wish;

static void title(const void *record, struct buffer *out)
{
	const struct check *check = record;

	ref_write(out, check->claim);
	buffer_format(out, " %s", check->result);
}

/* A file of evidence is kept by its hash.  Only its name goes into the ledger
 * when it was named from the root: that path would tell whose machine it was. */
static int complete(struct invocation *call, const void *before, void *record,
		    struct arena *arena, struct error *err)
{
	const struct check *old = before;
	struct check *check = record;
	char sha256[SHA256_TEXT];
	int is_file;

	if (!before && !check->checker)
		check->checker = call->by;
	if (value_of(call, "evidence_sha256") ||
	    (old && slice_equal(slice_of(old->evidence), slice_of(check->evidence))))
		return 0;
	check->evidence_sha256 = NULL;
	if (!check->evidence)
		return 0;
	is_file = evidence_file(check->evidence, sha256, err);
	if (is_file <= 0)
		return is_file;
	check->evidence_sha256 = arena_text(arena, sha256);
	if (check->evidence[0] == '/')
		check->evidence = strrchr(check->evidence, '/') + 1;
	say("evidence '%s' has SHA-256 %s", check->evidence, sha256);
	return arena_failed(arena) ? error_memory(err) : 0;
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
	if (status == 0)
		status = verb_add(call, &how, &check, &arena, err);
	arena_release(&arena);
	return status;
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

static const struct choice edit_choices[] = { EDIT_CHOICE(in_editor), CHOICE_END };
static const struct choice list_choices[] = {
	LIST_CLAIM(wish), LIST_ARTICLE(wish), LIST_SOURCE(wish), LIST_RESULT(wish),
	LIST_DATES("checked", "done", wish.stated, wish.stated_after, wish.stated_before),
	LIST_TEXT(wish), LIST_CHOICES(wish), CHOICE_END
};
static const struct choice show_choices[] = { SHOW_CHOICE(show_format), CHOICE_END };
static const struct choice remove_choices[] = { REMOVE_CHOICES(removal), CHOICE_END };

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
	.examples = add_examples, .choices = edit_choices, .fields = &check_thing,
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
