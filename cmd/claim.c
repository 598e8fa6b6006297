#include "cmd/hanging.h"
#include "cmd/list.h"
#include "cmd/output.h"
#include "cmd/quote.h"
#include "cmd/verbs.h"

#include "ledger/claim.h"
#include "ledger/figure.h"
#include "ledger/link.h"
#include "ledger/tags.h"
#include "ledger/verification.h"

#define GROUP "Keep claims"

static bool in_editor;
static const char *show_format;
static struct wish wish;

static void title(const void *record, struct buffer *out)
{
	const struct claim *claim = record;

	if (claim->quote)
		buffer_format(out, "\"%s\"", claim->quote);
	else if (claim->statement)
		buffer_text(out, claim->statement);
}

static int complete(struct invocation *call, const void *before, void *record,
		    struct arena *arena, struct error *err)
{
	return quote_place(call, before, record, arena, err);
}

static int show_more(struct invocation *call, const void *record, struct error *err)
{
	const struct claim *claim = record;

	return hanging_show(call, stdout, claim->id, err);
}

static int json_more(struct invocation *call, const void *record, struct buffer *out,
		     struct error *err)
{
	const struct claim *claim = record;
	static const struct thing *const hanging[] = { &figure_thing, &link_thing,
						       &check_thing };
	struct filter filter = filter_all();

	filter.claim = claim->id;
	for (size_t i = 0; i < sizeof(hanging) / sizeof(hanging[0]); i++)
		if (objects_write(call, hanging[i], &filter, out, err) < 0)
			return -1;
	return 0;
}

const struct kept claim_kept = {
	.thing = &claim_thing, .table = "id,article,source,quote,stated_on,status",
	.empty = "quote", .instead = "statement",
	.title = title, .complete = complete, .show_more = show_more,
	.json_more = json_more,
};

static int add(struct invocation *call, struct error *err)
{
	struct addition how = { .kept = &claim_kept, .in_editor = in_editor };
	struct arena arena;
	struct claim claim;
	int status;

	arena_init(&arena);
	thing_clear(&claim_thing, &claim);
	status = verb_add(call, &how, &claim, &arena, err);
	arena_release(&arena);
	return status;
}

static int list(struct invocation *call, struct error *err)
{
	return verb_list(call, &claim_kept, &wish, err);
}

static int show(struct invocation *call, struct error *err)
{
	return verb_show(call, &claim_kept, show_format, err);
}

static int edit(struct invocation *call, struct error *err)
{
	return verb_edit(call, &claim_kept, in_editor, err);
}

static struct removal removal = { .kept = &claim_kept };

static int remove_it(struct invocation *call, struct error *err)
{
	return verb_remove(call, &removal, err);
}

static bool take_away;

/* The tags given, joined as a claim keeps them. */
static const char *tags_given(struct invocation *call, struct arena *arena,
			      struct error *err)
{
	const char *all = NULL;

	for (int i = 1; i < call->count; i++) {
		const char *tag = call->arguments[i];

		if (slice_trim(slice_of(tag)).length == 0) {
			error_set(err, ERROR_INPUT, "a tag cannot be empty");
			return NULL;
		}
		if (strchr(tag, ';')) {
			error_set(err, ERROR_INPUT, "a tag cannot have ';' in it: '%s'",
				  tag);
			return NULL;
		}
		all = all ? arena_format(arena, "%s;%s", all, tag)
			  : arena_text(arena, tag);
	}
	if (arena_failed(arena)) {
		error_memory(err);
		return NULL;
	}
	return all;
}

static int tag_in_write(struct invocation *call, struct buffer *said,
			struct arena *arena, struct error *err)
{
	const char *tags = tags_given(call, arena, err);
	struct claim before, claim;

	if (!tags ||
	    record_find(call, &claim_thing, call->arguments[0], &before, arena, err) < 0)
		return -1;
	claim = before;
	claim.tags = take_away ? tags_without(before.tags, tags, arena)
			       : tags_with(before.tags, tags, arena);
	if (arena_failed(arena))
		return error_memory(err);
	if (record_edit(call->store, &claim_thing, &claim, arena, err) < 0)
		return -1;
	changes_write(&claim_thing, &before, &claim, said);
	return buffer_failed(said) ? error_memory(err) : 0;
}

static int tag(struct invocation *call, struct error *err)
{
	struct buffer said;
	struct arena arena;
	int status = -1;

	if (store_begin(call->store, call->command->name, call->by, err) < 0)
		return -1;
	arena_init(&arena);
	buffer_init(&said);
	if (tag_in_write(call, &said, &arena, err) < 0)
		store_rollback(call->store);
	else
		status = store_commit(call->store, err);
	if (status == 0)
		changes_say(&said);
	buffer_release(&said);
	arena_release(&arena);
	return status;
}

static const struct choice edit_choices[] = { EDIT_CHOICE(in_editor), CHOICE_END };
static const struct choice list_choices[] = {
	LIST_SOURCE(wish), LIST_ARTICLE(wish), LIST_OUTLET(wish), LIST_TAG(wish),
	LIST_STATUS(wish), LIST_NAMING(wish), LIST_GROUND_RULES(wish), LIST_VOICE(wish),
	LIST_STATED(wish), LIST_HAPPENED(wish), LIST_TEXT(wish), LIST_CHOICES(wish),
	CHOICE_END
};
static const struct choice show_choices[] = { SHOW_CHOICE(show_format), CHOICE_END };
static const struct choice remove_choices[] = { REMOVE_CHOICES(removal), CHOICE_END };
static const struct choice tag_choices[] = {
	{ "remove", .flag = &take_away, .help = "take these tags away" }, CHOICE_END
};

static const char *const add_examples[] = {
	"twosource claim add --article a1 --source s2 --quote 'asked for new cables' "
		"--quote-type direct --stated-on 2019-03-12",
	"twosource claim add --statement 'The lamps have been dark' --voice article "
		"--happened-on 2019-02-24/..",
	"twosource claim add --article a1 --quote 'lamps' --edit",
	NULL
};

const struct command claim_add_command = {
	.name = "claim add", .arguments = "", .summary = "keep a claim",
	.group = GROUP, .examples = add_examples, .choices = edit_choices,
	.fields = &claim_thing, .access = STORE_WRITE, .run = add,
	.detail = "The quote is looked for in the text of the article: when it stands "
		  "there once, its position and what surrounds it are kept; --start and "
		  "--end, or --spans, say where it stands instead.  A quote in pieces is "
		  "written with \" … \" between them.",
};

static const char *const list_examples[] = {
	"twosource claim list",
	"twosource claim list --naming unnamed --status unchecked",
	"twosource claim list --stated 2019-03-01/2019-03-14 --sort stated_on",
	"twosource claim list --article a1 --format csv --excel",
	NULL
};

const struct command claim_list_command = {
	.name = "claim list", .arguments = "", .summary = "list the claims",
	.group = GROUP, .examples = list_examples, .choices = list_choices,
	.access = STORE_READ, .run = list,
	.detail = "Dates are EDTF (2016, 2016-12, 2016-12-20, 2016-12-20/2016-12-24).  "
		  "A claim passes when its date may lie in the range: one of 2016-12 "
		  "passes --stated 2016-12-24.  One without a date does not.",
};

static const char *const show_examples[] = {
	"twosource claim show c1",
	"twosource claim show c1 c2 --format json",
	NULL
};

const struct command claim_show_command = {
	.name = "claim show", .arguments = "CLAIM...", .min = 1, .max = -1,
	.summary = "show all of a claim: figures, links and checks too", .group = GROUP,
	.examples = show_examples, .choices = show_choices, .access = STORE_READ,
	.run = show,
};

static const char *const edit_examples[] = {
	"twosource claim edit c1 --heard-from s3 --knowledge hearsay",
	"twosource claim edit c1 c2 --ground-rules background",
	"twosource claim edit c1 --edit",
	NULL
};

const struct command claim_edit_command = {
	.name = "claim edit", .arguments = "CLAIM...", .min = 1, .max = -1,
	.summary = "change a claim", .group = GROUP, .examples = edit_examples,
	.choices = edit_choices, .fields = &claim_thing, .access = STORE_WRITE,
	.run = edit, .detail = "An empty value clears a field: --stated-on ''.",
};

static const char *const remove_examples[] = {
	"twosource claim remove c3 --yes",
	"twosource claim remove c1 --cascade --yes",
	NULL
};

const struct command claim_remove_command = {
	.name = "claim remove", .arguments = "CLAIM...", .min = 1, .max = -1,
	.summary = "remove a claim", .group = GROUP, .examples = remove_examples,
	.choices = remove_choices, .access = STORE_WRITE, .run = remove_it,
	.detail = "With --cascade its figures, links and checks go too.",
};

static const char *const tag_examples[] = {
	"twosource claim tag c1 lamps follow-up",
	"twosource claim tag c1 follow-up --remove",
	NULL
};

const struct command claim_tag_command = {
	.name = "claim tag", .arguments = "CLAIM TAG...", .min = 2, .max = -1,
	.summary = "give a claim tags, or take them away", .group = GROUP,
	.examples = tag_examples, .choices = tag_choices, .access = STORE_WRITE,
	.run = tag,
};
