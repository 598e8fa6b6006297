#include "cmd/list.h"
#include "cmd/output.h"
#include "cmd/verbs.h"

#include "base/utf8.h"
#include "intake/locate.h"
#include "ledger/article.h"
#include "ledger/claim.h"
#include "ledger/figure.h"

#include <math.h>

#define GROUP "Keep claims"

static const char *show_format;
static bool in_editor;
static struct wish wish;

static void title(const void *record, struct buffer *out)
{
	figure_say(record, out);
}

/* Finds the words of a figure between the first and the last word of its
 * claim, when they stand there once. */
static int place_words(struct invocation *call, struct figure *figure,
		       struct arena *arena, struct error *err)
{
	struct claim claim;
	struct buffer text;
	struct place place;
	int times = 0;

	if (record_load(call->store, &claim_thing, figure->claim.id, &claim, arena,
			err) < 0)
		return -1;
	if (claim.article.id == 0 || claim.start < 0)
		return 0;
	buffer_init(&text);
	if (snapshot_load(call->store, claim.article.id, &text, err) < 0) {
		times = -1;
	} else {
		struct utf8_walk walk = { .text = buffer_all(&text) };
		struct span span;

		span.start = utf8_bytes(&walk, (size_t)claim.start);
		span.end = utf8_bytes(&walk, (size_t)claim.end);
		times = locate_quote(&place, slice_part(walk.text, span),
				     slice_of(figure->words), arena, err);
	}
	if (times == 1) {
		figure->start = claim.start + place.start;
		figure->end = claim.start + place.end;
	}
	buffer_release(&text);
	return times < 0 ? -1 : 0;
}

static int complete(struct invocation *call, const void *before, void *record,
		    struct arena *arena, struct error *err)
{
	struct figure *figure = record;
	const struct figure *old = before;
	bool one_number = strcmp(figure->precision, "exact") == 0 ||
			  strcmp(figure->precision, "about") == 0;

	/* "six", or "about six", is from six to six. */
	if (!before && one_number && isnan(figure->high))
		figure->high = figure->low;
	if (!before && one_number && isnan(figure->low))
		figure->low = figure->high;
	if (!figure->words || value_of(call, "start") || value_of(call, "end"))
		return 0;
	if (old && old->words && strcmp(old->words, figure->words) == 0 &&
	    old->claim.id == figure->claim.id)
		return 0;
	figure->start = figure->end = -1;
	return figure->claim.id ? place_words(call, figure, arena, err) : 0;
}

const struct kept figure_kept = {
	.thing = &figure_thing, .table = "id,claim,words,low,high,unit,thing,role,reading",
	.title = title, .complete = complete,
};

static int add(struct invocation *call, struct error *err)
{
	struct addition how = { .kept = &figure_kept, .in_editor = in_editor };
	struct arena arena;
	struct figure figure;
	int status;

	arena_init(&arena);
	thing_clear(&figure_thing, &figure);
	status = set_named(call, &figure_thing, "claim", &figure, call->arguments[0],
			   &arena, err);
	if (status == 0)
		status = verb_add(call, &how, &figure, &arena, err);
	arena_release(&arena);
	return status;
}

static int list(struct invocation *call, struct error *err)
{
	return verb_list(call, &figure_kept, &wish, err);
}

static int show(struct invocation *call, struct error *err)
{
	return verb_show(call, &figure_kept, show_format, err);
}

static int edit(struct invocation *call, struct error *err)
{
	return verb_edit(call, &figure_kept, in_editor, err);
}

static struct removal removal = { .kept = &figure_kept };

static int remove_it(struct invocation *call, struct error *err)
{
	return verb_remove(call, &removal, err);
}

static int settle_in_write(struct invocation *call, const struct figure *figure,
			   int64_t *rivals, struct error *err)
{
	struct dependants before, after;

	if (record_dependants(call->store, &claim_thing, figure->claim.id, &before,
			      err) < 0 ||
	    figure_settle(call->store, figure->id, err) < 0 ||
	    record_dependants(call->store, &claim_thing, figure->claim.id, &after,
			      err) < 0)
		return -1;
	*rivals = before.figures - after.figures;
	return 0;
}

static int settle(struct invocation *call, struct error *err)
{
	struct figure figure;
	struct buffer text;
	struct arena arena;
	int64_t rivals;
	int status = -1;

	arena_init(&arena);
	buffer_init(&text);
	if (record_find(call, &figure_thing, call->arguments[0], &figure, &arena,
			err) < 0 ||
	    store_begin(call->store, call->command->name, call->by, err) < 0)
		goto out;
	if (settle_in_write(call, &figure, &rivals, err) < 0) {
		store_rollback(call->store);
		goto out;
	}
	if (store_commit(call->store, err) < 0)
		goto out;
	figure.reading = -1;
	figure_say(&figure, &text);
	if (rivals > 0)
		say("kept f%lld: %s; removed %lld other reading%s",
		    (long long)figure.id, text.data, (long long)rivals,
		    rivals == 1 ? "" : "s");
	else
		say("f%lld has no other reading: %s", (long long)figure.id, text.data);
	status = 0;
out:
	buffer_release(&text);
	arena_release(&arena);
	return status;
}

static const struct choice edit_choices[] = { EDIT_CHOICE(in_editor), CHOICE_END };
static const struct choice list_choices[] = {
	LIST_CLAIM(wish), LIST_ARTICLE(wish), LIST_SOURCE(wish), LIST_TEXT(wish),
	LIST_CHOICES(wish), CHOICE_END
};
static const struct choice show_choices[] = { SHOW_CHOICE(show_format), CHOICE_END };
static const struct choice remove_choices[] = { REMOVE_CHOICES(removal), CHOICE_END };
static const struct choice no_choices[] = { CHOICE_END };

static const char *const add_examples[] = {
	"twosource figure add c1 --words 'four times' --low 4 --unit times",
	"twosource figure add c1 --low 2 --high 3 --unit hours --per day",
	NULL
};

const struct command figure_add_command = {
	.name = "figure add", .arguments = "CLAIM", .min = 1, .max = 1,
	.summary = "keep a figure of a claim", .group = GROUP,
	.examples = add_examples, .choices = edit_choices, .fields = &figure_thing,
	.access = STORE_WRITE, .run = add,
	.detail = "A range has --low and --high; what is open to one side has one of "
		  "them and --precision at_least or at_most.  Rival readings of the "
		  "same words are several figures, numbered by --reading.",
};

static const char *const list_examples[] = {
	"twosource figure list --claim c1",
	"twosource figure list --format csv",
	NULL
};

const struct command figure_list_command = {
	.name = "figure list", .arguments = "", .summary = "list the figures",
	.group = GROUP, .examples = list_examples, .choices = list_choices,
	.access = STORE_READ, .run = list,
};

static const char *const show_examples[] = { "twosource figure show f1", NULL };

const struct command figure_show_command = {
	.name = "figure show", .arguments = "FIGURE...", .min = 1, .max = -1,
	.summary = "show a figure", .group = GROUP, .examples = show_examples,
	.choices = show_choices, .access = STORE_READ, .run = show,
};

static const char *const edit_examples[] = {
	"twosource figure edit f1 --precision about --as-of 2019-03",
	NULL
};

const struct command figure_edit_command = {
	.name = "figure edit", .arguments = "FIGURE...", .min = 1, .max = -1,
	.summary = "change a figure", .group = GROUP, .examples = edit_examples,
	.choices = edit_choices, .fields = &figure_thing, .access = STORE_WRITE,
	.run = edit,
};

static const char *const remove_examples[] = {
	"twosource figure remove f1 --yes", NULL
};

const struct command figure_remove_command = {
	.name = "figure remove", .arguments = "FIGURE...", .min = 1, .max = -1,
	.summary = "remove a figure", .group = GROUP, .examples = remove_examples,
	.choices = remove_choices, .access = STORE_WRITE, .run = remove_it,
};

static const char *const settle_examples[] = { "twosource figure settle f1", NULL };

const struct command figure_settle_command = {
	.name = "figure settle", .arguments = "FIGURE", .min = 1, .max = 1,
	.summary = "keep this reading of a figure and drop its rivals", .group = GROUP,
	.examples = settle_examples, .choices = no_choices, .access = STORE_WRITE,
	.run = settle,
	.detail = "\"now installing six\" may be six in all or six more.  Both readings "
		  "are kept until a person who knows picks one.",
};
