#include "cmd/list.h"
#include "cmd/output.h"
#include "cmd/verbs.h"

#include "ledger/link.h"

#define GROUP "Connect"

static const char *show_format;
static bool in_editor;
static struct wish wish;

static void title(const void *record, struct buffer *out)
{
	const struct link *link = record;

	ref_write(out, link->subject);
	buffer_format(out, " %s ", link->relation);
	ref_write(out, link->object);
}

static int complete(struct invocation *call, const void *before, void *record,
		    struct arena *arena, struct error *err)
{
	struct link *link = record;

	(void)arena;
	(void)err;
	if (!before && !link->said_by)
		link->said_by = call->by;
	return 0;
}

const struct kept link_kept = {
	.thing = &link_thing, .table = "id,subject,relation,object,basis",
	.title = title, .complete = complete,
};

static int add(struct invocation *call, struct error *err)
{
	struct addition how = { .kept = &link_kept, .in_editor = in_editor };
	struct arena arena;
	struct link link;
	int status = -1;

	arena_init(&arena);
	thing_clear(&link_thing, &link);
	if (set_named(call, &link_thing, "subject", &link, call->arguments[0], &arena,
		      err) == 0 &&
	    set_named(call, &link_thing, "relation", &link, call->arguments[1], &arena,
		      err) == 0 &&
	    set_named(call, &link_thing, "object", &link, call->arguments[2], &arena,
		      err) == 0)
		status = verb_add(call, &how, &link, &arena, err);
	arena_release(&arena);
	return status;
}

static int list(struct invocation *call, struct error *err)
{
	return verb_list(call, &link_kept, &wish, err);
}

static int show(struct invocation *call, struct error *err)
{
	return verb_show(call, &link_kept, show_format, err);
}

static int edit(struct invocation *call, struct error *err)
{
	return verb_edit(call, &link_kept, in_editor, err);
}

static struct removal removal = { .kept = &link_kept };

static int remove_it(struct invocation *call, struct error *err)
{
	return verb_remove(call, &removal, err);
}

static const struct choice edit_choices[] = { EDIT_CHOICE(in_editor), CHOICE_END };
static const struct choice list_choices[] = {
	LIST_CLAIM(wish), LIST_SOURCE(wish), LIST_ARTICLE(wish), LIST_RELATION(wish), LIST_TEXT(wish),
	LIST_CHOICES(wish), CHOICE_END
};
static const struct choice show_choices[] = { SHOW_CHOICE(show_format), CHOICE_END };
static const struct choice remove_choices[] = { REMOVE_CHOICES(removal), CHOICE_END };

static const char *const add_examples[] = {
	"twosource link add c3 contradicts c1 --basis 'one says that nothing is "
		"done'",
	NULL
};

const struct command link_add_command = {
	.name = "link add", .arguments = "SUBJECT RELATION OBJECT", .min = 3, .max = 3,
	.summary = "say how two claims, or two sources, go together", .group = GROUP,
	.examples = add_examples, .choices = edit_choices, .fields = &link_thing,
	.access = STORE_WRITE, .run = add,
	.detail = "--basis says why, --said-by who says so (else --by).\n"
		  "\n"
		  "Of two claims:\n"
		  "  supports      says that the other is so\n"
		  "  contradicts   both cannot be so\n"
		  "  repeats       has it from the other: no second origin\n"
		  "  updates       says how it stands later\n"
		  "\n"
		  "Of two sources:\n"
		  "  same          they are one\n"
		  "  different     they are not one; no more is said\n"
		  "  independent   they are not one, and neither has it from the other",
};

static const char *const list_examples[] = {
	"twosource link list",
	"twosource link list --claim c1 --relation contradicts",
	NULL
};

const struct command link_list_command = {
	.name = "link list", .arguments = "", .summary = "list the links",
	.group = GROUP, .examples = list_examples, .choices = list_choices,
	.access = STORE_READ, .run = list,
};

static const char *const show_examples[] = { "twosource link show l1", NULL };

const struct command link_show_command = {
	.name = "link show", .arguments = "LINK...", .min = 1, .max = -1,
	.summary = "show a link", .group = GROUP, .examples = show_examples,
	.choices = show_choices, .access = STORE_READ, .run = show,
};

static const char *const edit_examples[] = {
	"twosource link edit l1 --basis 'both texts say so' --linked-on 2016-12-30",
	NULL
};

const struct command link_edit_command = {
	.name = "link edit", .arguments = "LINK...", .min = 1, .max = -1,
	.summary = "change a link", .group = GROUP, .examples = edit_examples,
	.choices = edit_choices, .fields = &link_thing, .access = STORE_WRITE,
	.run = edit,
};

static const char *const remove_examples[] = { "twosource link remove l1 --yes", NULL };

const struct command link_remove_command = {
	.name = "link remove", .arguments = "LINK...", .min = 1, .max = -1,
	.summary = "remove a link", .group = GROUP, .examples = remove_examples,
	.choices = remove_choices, .access = STORE_WRITE, .run = remove_it,
};
