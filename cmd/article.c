#include "cmd/article_file.h"
#include "cmd/list.h"
#include "cmd/output.h"
#include "cmd/verbs.h"

#include "base/file.h"
#include "base/rows.h"
#include "base/terminal.h"
#include "intake/article_intake.h"
#include "ledger/article.h"

#define GROUP "Read articles"

static bool in_editor, with_text;
static const char *show_format;
static struct wish wish;

static void title(const void *record, struct buffer *out)
{
	const struct article *article = record;

	buffer_text(out, article->title ? article->title
			 : article->outlet ? article->outlet
			 : article->url ? article->url : "");
}

static int show_more(struct invocation *call, const void *record, struct error *err)
{
	const struct article *article = record;
	struct dependants found;
	struct buffer text, safe;
	int status = 0;

	if (record_dependants(call->store, &article_thing, article->id, &found, err) < 0)
		return -1;
	buffer_init(&text);
	buffer_init(&safe);
	buffer_format(&text, "%lld", (long long)found.claims);
	output_pair(stdout, "claims", buffer_all(&text));
	if (with_text) {
		buffer_clear(&text);
		status = snapshot_load(call->store, article->id, &text, err);
		terminal_text(&safe, buffer_all(&text));
		if (status == 0 && (buffer_failed(&text) || buffer_failed(&safe)))
			status = error_memory(err);
	}
	if (with_text && status == 0) {
		putchar('\n');
		fwrite(safe.data, 1, safe.length, stdout);
		if (safe.length > 0 && safe.data[safe.length - 1] != '\n')
			putchar('\n');
	}
	buffer_release(&text);
	buffer_release(&safe);
	return status;
}

static int json_more(struct invocation *call, const void *record, struct buffer *out,
		     struct error *err)
{
	const struct article *article = record;
	struct dependants found;
	struct buffer text;
	int status;

	if (record_dependants(call->store, &article_thing, article->id, &found, err) < 0)
		return -1;
	buffer_format(out, ",\"claim_count\":%lld", (long long)found.claims);
	if (!with_text)
		return 0;
	buffer_init(&text);
	status = snapshot_load(call->store, article->id, &text, err);
	buffer_text(out, ",\"text\":");
	json_quote(out, buffer_all(&text));
	buffer_release(&text);
	return status;
}

const struct kept article_kept = {
	.thing = &article_thing, .table = "id,published,outlet,title",
	.title = title, .show_more = show_more, .json_more = json_more,
};

static const struct addition addition_by_options = { .kept = &article_kept };
static const struct addition addition_by_form = {
	.kept = &article_kept, .in_editor = true,
};

int article_file_read(struct article *article, struct article_text *text,
		      const char *path, struct slice bytes, struct arena *arena,
		      struct error *err)
{
	int status = article_page_name(path) ?
		article_read_page(article, text, bytes, arena, err) :
		article_read(article, text, bytes, arena, err);

	if (status < 0 && err->kind == ERROR_INPUT) {
		const struct error why = *err;

		return error_set(err, why.kind, "'%s': %s", path, why.text);
	}
	if (status == 0 && text->replaced > 0)
		warn("'%s': %zu byte%s nothing in %s and stand%s as U+FFFD", path,
		     text->replaced, text->replaced == 1 ? " means" : "s mean", text->charset,
		     text->replaced == 1 ? "s" : "");
	return status;
}

int article_file_text(struct article_text *text, struct buffer *bytes, const char *path,
		      struct arena *arena, struct error *err)
{
	struct article article;

	thing_clear(&article_thing, &article);
	return file_read(bytes, path, ARTICLE_LIMIT, err) < 0 ? -1 :
		article_file_read(&article, text, path, buffer_all(bytes), arena, err);
}

/* The text is read, then what the options and the form say about it, and only
 * then the ledger is written. */
static int add_file(struct invocation *call, const struct addition *how,
		    struct article *article, const struct buffer *bytes,
		    struct arena *arena, struct error *err)
{
	struct article_text text;
	struct ref same;
	int status;

	if (fields_apply(call, article, arena, err) < 0 ||
	    article_file_read(article, &text, call->arguments[0], buffer_all(bytes), arena,
			      err) < 0)
		return -1;
	status = addition_form(call, how, article, arena, err);
	if (status != 0)
		return status;
	if (article_keep(call->store, article, &text, call->by, &same, arena, err) < 0)
		return -1;
	addition_say(how, article);
	if (same.id != 0)
		say("%s has the same text: if this is that one published again, "
		    "'article edit %s --edition-of %s --edition-kind "
		    "republication_of' says so", id_of(&article_thing, same.id).text,
		    id_of(&article_thing, article->id).text,
		    id_of(&article_thing, same.id).text);
	say("next: twosource log %s", id_of(&article_thing, article->id).text);
	return 0;
}

static int add(struct invocation *call, struct error *err)
{
	const struct addition *how = in_editor ? &addition_by_form : &addition_by_options;
	struct article article;
	struct buffer bytes;
	struct arena arena;
	int status = -1;

	arena_init(&arena);
	buffer_init(&bytes);
	thing_clear(&article_thing, &article);
	if (call->count == 0 && !in_editor && !value_of(call, "title") &&
	    !value_of(call, "url") && !value_of(call, "outlet"))
		error_set(err, ERROR_USAGE, "name the file of the article, or give "
			  "at least --title, --url or --outlet");
	else if (call->count == 0)
		status = verb_add(call, how, &article, &arena, err);
	else if (file_read(&bytes, call->arguments[0], ARTICLE_LIMIT, err) == 0)
		status = add_file(call, how, &article, &bytes, &arena, err);
	buffer_release(&bytes);
	arena_release(&arena);
	return status;
}

static int list(struct invocation *call, struct error *err)
{
	return verb_list(call, &article_kept, &wish, err);
}

static int show(struct invocation *call, struct error *err)
{
	return verb_show(call, &article_kept, show_format, err);
}

static int edit(struct invocation *call, struct error *err)
{
	return verb_edit(call, &article_kept, in_editor, err);
}

static struct removal removal = { .kept = &article_kept };

static int remove_it(struct invocation *call, struct error *err)
{
	return verb_remove(call, &removal, err);
}

static const struct choice edit_choices[] = { EDIT_CHOICE(in_editor), CHOICE_END };
static const struct choice list_choices[] = {
	LIST_OUTLET(wish), LIST_PUBLISHED(wish), LIST_TEXT(wish), LIST_CHOICES(wish),
	CHOICE_END
};
static const struct choice show_choices[] = {
	{ "text", .flag = &with_text, .help = "the text too, as it was read" },
	SHOW_CHOICE(show_format), CHOICE_END
};
static const struct choice remove_choices[] = { REMOVE_CHOICES(removal), CHOICE_END };

static const char *const add_examples[] = {
	"twosource article add draft.txt --outlet 'The Harbour Gazette'",
	"twosource article add page.html",
	"twosource article add - --url https://example.org/news/12 <draft.txt",
	"twosource article add --title 'Lamps lit again' --outlet 'The Pier' "
		"--published 2019-04",
	NULL
};

const struct command article_add_command = {
	.name = "article add", .arguments = "[FILE|-]", .min = 0, .max = 1,
	.summary = "keep an article: its text and where it was published",
	.group = GROUP, .examples = add_examples, .choices = edit_choices,
	.fields = &article_thing, .access = STORE_WRITE, .run = add,
	.detail = "FILE is plain text in UTF-8, or a saved web page (told from its first "
		  "bytes, or from a name that ends in .html).  Title, byline, date and "
		  "credits are taken from the first lines of a text when they stand there; "
		  "options go before them.  A text is kept exactly as it is, with its "
		  "SHA-256.  Of a web page the main text is kept, without menus, comments "
		  "and captions, with the SHA-256 of the page beside its own; title, byline, "
		  "outlet, date, address and language are what the page says of itself "
		  "('article read' shows them before).  Nothing is fetched.\n\n"
		  "Without FILE, an article whose text is not at hand.",
};

static const char *const list_examples[] = {
	"twosource article list",
	"twosource article list --published-after 2019-03 --sort published,desc",
	"twosource article list --outlet 'the harbour gazette' --format csv",
	NULL
};

const struct command article_list_command = {
	.name = "article list", .arguments = "",
	.summary = "list the articles", .group = GROUP, .examples = list_examples,
	.choices = list_choices, .access = STORE_READ, .run = list,
};

static const char *const show_examples[] = {
	"twosource article show a1",
	"twosource article show a1 --text",
	NULL
};

const struct command article_show_command = {
	.name = "article show", .arguments = "ARTICLE...", .min = 1, .max = -1,
	.summary = "show what is known of an article, and its text", .group = GROUP,
	.examples = show_examples, .choices = show_choices, .access = STORE_READ,
	.run = show,
};

static const char *const edit_examples[] = {
	"twosource article edit a1 --outlet 'The Harbour Gazette' --language en",
	"twosource article edit a1 --edit",
	NULL
};

const struct command article_edit_command = {
	.name = "article edit", .arguments = "ARTICLE...", .min = 1, .max = -1,
	.summary = "change what is known of an article", .group = GROUP,
	.examples = edit_examples, .choices = edit_choices, .fields = &article_thing,
	.access = STORE_WRITE, .run = edit,
	.detail = "An empty value clears a field: --byline ''.",
};

static const char *const remove_examples[] = {
	"twosource article remove a2 --yes",
	"twosource article remove a1 --cascade --yes",
	NULL
};

const struct command article_remove_command = {
	.name = "article remove", .arguments = "ARTICLE...", .min = 1, .max = -1,
	.summary = "remove an article", .group = GROUP, .examples = remove_examples,
	.choices = remove_choices, .access = STORE_WRITE, .run = remove_it,
	.detail = "With --cascade its claims go too, and their figures, links and "
		  "checks.",
};
