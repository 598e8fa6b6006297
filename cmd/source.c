#include "cmd/hanging.h"
#include "cmd/list.h"
#include "cmd/output.h"
#include "cmd/verbs.h"

#include "intake/codename.h"
#include "ledger/link.h"
#include "ledger/source.h"

#define GROUP "Keep sources"

static bool in_editor;
static const char *show_format;
static struct wish wish;

static void title(const void *record, struct buffer *out)
{
	const struct source *source = record;

	buffer_text(out, source->codename ? source->codename : "");
}

/* A codename that is free: drawn anew until it is, or numbered. */
static int draw(struct invocation *call, struct source *source, struct arena *arena,
		struct error *err)
{
	const char *form = NULL;
	int available = 0;

	if (source->name && strcmp(source->naming, "unnamed") != 0)
		form = codename_of(source->name, arena);
	for (unsigned tries = 1; available == 0; tries++) {
		if (!form)
			source->codename = codename_draw(arena);
		else if (tries == 1)
			source->codename = form;
		else
			source->codename = codename_numbered(form, tries, arena);
		if (arena_failed(arena))
			return error_memory(err);
		/* All two-word names may be taken in a very large ledger. */
		if (!form && tries > 100)
			form = source->codename;
		available = codename_free(call->store, source->codename, err);
	}
	return available < 0 ? -1 : 0;
}

static int complete(struct invocation *call, const void *before, void *record,
		    struct arena *arena, struct error *err)
{
	struct source *source = record;

	(void)before;
	return source->codename ? 0 : draw(call, source, arena, err);
}

/* What a link says of one of its two ends: "different from s4 grey-heron",
 * "independent of s4 grey-heron". */
static int link_say(struct invocation *call, const struct link *link, int64_t from,
		    struct buffer *out, struct error *err)
{
	struct ref other = link->subject.id == from ? link->object : link->subject;
	struct source source;
	struct arena arena;
	int status;

	arena_init(&arena);
	status = record_load(call->store, &source_thing, other.id, &source, &arena, err);
	if (status == 0) {
		buffer_format(out, "%s %s s%lld %s: ", link->relation,
			      strcmp(link->relation, "same") == 0 ? "as"
			      : strcmp(link->relation, "different") == 0 ? "from" : "of",
			      (long long)other.id, source.codename);
		buffer_text(out, link->basis);
	}
	arena_release(&arena);
	return status;
}

static int show_links(struct invocation *call, int64_t id, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct buffer text;
	struct error ignored;
	struct link link;
	int status = 0;

	buffer_init(&text);
	filter.source = id;
	listing_open(&listing, call->store, &link_thing, &filter);
	while (status == 0 && listing_next(&listing, &link)) {
		buffer_clear(&text);
		status = link_say(call, &link, id, &text, err);
		if (status == 0)
			hanging_line(stdout, &link_kept, link.id, &text);
	}
	if (listing_close(&listing, status < 0 ? &ignored : err) < 0)
		status = -1;
	buffer_release(&text);
	return status;
}

static int show_more(struct invocation *call, const void *record, struct error *err)
{
	const struct source *source = record;
	struct dependants found;
	char count[24];

	if (record_dependants(call->store, &source_thing, source->id, &found, err) < 0)
		return -1;
	snprintf(count, sizeof(count), "%lld", (long long)found.claims);
	output_pair(stdout, "claims", slice_of(count));
	return show_links(call, source->id, err);
}

static int json_more(struct invocation *call, const void *record, struct buffer *out,
		     struct error *err)
{
	const struct source *source = record;
	struct filter filter = filter_all();
	struct dependants found;

	if (record_dependants(call->store, &source_thing, source->id, &found, err) < 0)
		return -1;
	buffer_format(out, ",\"claim_count\":%lld", (long long)found.claims);
	filter.source = source->id;
	return objects_write(call, &link_thing, &filter, out, err);
}

const struct kept source_kept = {
	.thing = &source_thing, .table = "id,codename,naming,name,description",
	.title = title, .complete = complete, .show_more = show_more,
	.json_more = json_more,
};

/* Equal names are proposed, never merged. */
static int propose(struct invocation *call, const struct source *source,
		   struct error *err)
{
	int64_t ids[8];
	int count;

	if (!source->name)
		return 0;
	count = source_by_name(call->store, source->name, ids, 8, err);
	if (count < 0)
		return -1;
	for (int i = 0; i < count; i++)
		if (ids[i] != source->id)
			say("s%lld has the same name: if they are one, 'twosource "
			    "source link s%lld s%lld --same --basis ...' says so",
			    (long long)ids[i], (long long)source->id,
			    (long long)ids[i]);
	return 0;
}

static int add(struct invocation *call, struct error *err)
{
	struct source source;
	struct addition how = {
		.kept = &source_kept, .in_editor = in_editor, .also = &source.codename,
	};
	struct arena arena;
	int status;

	arena_init(&arena);
	thing_clear(&source_thing, &source);
	/* Who gives a name and nothing else means somebody named. */
	if (value_of(call, "name") && *value_of(call, "name") &&
	    !value_of(call, "naming"))
		source.naming = "named";
	status = verb_add(call, &how, &source, &arena, err);
	if (status == 0)
		status = propose(call, &source, err);
	arena_release(&arena);
	return status;
}

static int list(struct invocation *call, struct error *err)
{
	return verb_list(call, &source_kept, &wish, err);
}

static int show(struct invocation *call, struct error *err)
{
	return verb_show(call, &source_kept, show_format, err);
}

static int edit(struct invocation *call, struct error *err)
{
	return verb_edit(call, &source_kept, in_editor, err);
}

static struct removal removal = { .kept = &source_kept };

static int remove_it(struct invocation *call, struct error *err)
{
	return verb_remove(call, &removal, err);
}

static bool same, different, independent;
static const char *basis, *basis_article, *said_by, *linked_on;

/* The link that the options ask for, between the two sources named. */
static int join(struct invocation *call, struct link *link, struct arena *arena,
		struct error *err)
{
	const struct {
		const char *name, *value;
	} fields[] = {
		{ "basis", basis }, { "basis_article", basis_article },
		{ "said_by", said_by }, { "linked_on", linked_on },
	};

	if (same + different + independent != 1)
		return error_set(err, ERROR_USAGE, "give one of --same, --different "
				 "and --independent");
	if (!basis || !*basis)
		return error_set(err, ERROR_USAGE, "--basis is needed: what says so?");
	thing_clear(&link_thing, link);
	link->relation = same ? "same" : different ? "different" : "independent";
	if (ref_find(call->store, THING_SOURCE, call->arguments[0], &link->subject,
		     err) < 0 ||
	    ref_find(call->store, THING_SOURCE, call->arguments[1], &link->object,
		     err) < 0)
		return -1;
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		if (fields[i].value &&
		    set_named(call, &link_thing, fields[i].name, link, fields[i].value,
			      arena, err) < 0)
			return -1;
	return 0;
}

static int link_sources(struct invocation *call, struct error *err)
{
	static const struct addition how = { .kept = &link_kept };
	struct arena arena;
	struct link link;
	int status;

	arena_init(&arena);
	status = join(call, &link, &arena, err);
	if (status == 0)
		status = verb_add(call, &how, &link, &arena, err);
	arena_release(&arena);
	return status;
}

static const struct choice edit_choices[] = { EDIT_CHOICE(in_editor), CHOICE_END };
static const struct choice list_choices[] = {
	LIST_NAMING(wish), LIST_GROUND_RULES(wish), LIST_ARTICLE(wish),
	LIST_OUTLET(wish), LIST_TEXT(wish), LIST_CHOICES(wish), CHOICE_END
};
static const struct choice show_choices[] = { SHOW_CHOICE(show_format), CHOICE_END };
static const struct choice remove_choices[] = { REMOVE_CHOICES(removal), CHOICE_END };
static const struct choice link_choices[] = {
	{ "same", .flag = &same, .help = "they are one" },
	{ "different", .flag = &different,
	  .help = "they are not one; it is not said that they know nothing of each "
		  "other" },
	{ "independent", .flag = &independent,
	  .help = "they are not one, and neither has it from the other" },
	{ "basis", 0, "TEXT", "what says so, in words", .text = &basis },
	{ "basis-article", 0, "ARTICLE", "the article that published it",
	  .text = &basis_article, .completes = "article" },
	{ "said-by", 0, "NAME", "who says so; else --by", .text = &said_by },
	{ "linked-on", 0, "DATE", "when (EDTF)", .text = &linked_on },
	CHOICE_END
};

static const char *const add_examples[] = {
	"twosource source add --name 'Lena Marsh' --role 'harbour pilot'",
	"twosource source add --description 'a source at the port' --ground-rules background "
		"--anonymity-reason job",
	"twosource source add --description 'a fisher' --edit",
	NULL
};

const struct command source_add_command = {
	.name = "source add", .arguments = "", .summary = "keep somebody who speaks",
	.group = GROUP, .examples = add_examples, .choices = edit_choices,
	.fields = &source_thing, .access = STORE_WRITE, .run = add,
	.detail = "A source is known by its codename.  Without --codename, an unnamed "
		  "source gets two random words and a named one a short form of the "
		  "name.  There is no field for who an unnamed source is: keep that "
		  "out of the ledger.",
};

static const char *const list_examples[] = {
	"twosource source list",
	"twosource source list --naming unnamed --columns codename,description,place",
	NULL
};

const struct command source_list_command = {
	.name = "source list", .arguments = "", .summary = "list the sources",
	.group = GROUP, .examples = list_examples, .choices = list_choices,
	.access = STORE_READ, .run = list,
};

static const char *const show_examples[] = { "twosource source show s1", NULL };

const struct command source_show_command = {
	.name = "source show", .arguments = "SOURCE...", .min = 1, .max = -1,
	.summary = "show what is kept of a source", .group = GROUP,
	.examples = show_examples, .choices = show_choices, .access = STORE_READ,
	.run = show,
};

static const char *const edit_examples[] = {
	"twosource source edit s1 --reliability B --ground-rules on_record",
	"twosource source edit s1 --edit",
	NULL
};

const struct command source_edit_command = {
	.name = "source edit", .arguments = "SOURCE...", .min = 1, .max = -1,
	.summary = "change what is kept of a source", .group = GROUP,
	.examples = edit_examples, .choices = edit_choices, .fields = &source_thing,
	.access = STORE_WRITE, .run = edit,
	.detail = "An empty value clears a field: --note ''.",
};

static const char *const remove_examples[] = {
	"twosource source remove s4 --yes", NULL
};

const struct command source_remove_command = {
	.name = "source remove", .arguments = "SOURCE...", .min = 1, .max = -1,
	.summary = "remove a source", .group = GROUP, .examples = remove_examples,
	.choices = remove_choices, .access = STORE_WRITE, .run = remove_it,
	.detail = "A source that has claims is not removed: give them another source "
		  "first.",
};

static const char *const link_examples[] = {
	"twosource source link s3 s4 --different --basis \"the text says 'another "
		"fisher'\"",
	NULL
};

const struct command source_link_command = {
	.name = "source link", .arguments = "SOURCE SOURCE", .min = 2, .max = 2,
	.summary = "say that two sources are the same, different or independent",
	.group = GROUP, .examples = link_examples, .choices = link_choices,
	.access = STORE_WRITE, .run = link_sources,
	.detail = "Without a link it is not known.  Different people are not yet "
		  "independent ones.  An unnamed source is never joined to a named "
		  "one, unless --basis-article names the article that published it.",
};
