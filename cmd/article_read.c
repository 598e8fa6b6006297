#include "cmd/article_file.h"
#include "cmd/command.h"
#include "cmd/output.h"

#include "base/file.h"
#include "base/rows.h"
#include "base/terminal.h"

#include <errno.h>
#include <string.h>

static const char *const formats[] = { "text", "json", "jsonl", "csv", NULL };

static const char *format_word, *language;

static const struct choice choices[] = {
	{ "format", 'f', .argument = "FORMAT", .text = &format_word, .words = formats,
	  .help = "text for people (as it is without this), json or jsonl (one object a "
		  "file, each on a line), csv" },
	{ "lang", .argument = "CODE", .text = &language,
	  .help = "its language (BCP 47: en, ko, fr); without this told from the text, else "
		  "what the page says" },
	CHOICE_END
};

static const struct column columns[] = {
	{ "schema", ROWS_NUMBER, "the version of these columns: 1" },
	{ "file", ROWS_TEXT, "the file" },
	{ "title", ROWS_TEXT, "the headline" },
	{ "outlet", ROWS_TEXT, "who published it" },
	{ "byline", ROWS_TEXT, "who wrote it, as published" },
	{ "credits", ROWS_TEXT, "translator, editor" },
	{ "published", ROWS_TEXT, "the day (EDTF)" },
	{ "url", ROWS_TEXT, "the address it gives as its own" },
	{ "language", ROWS_TEXT, "of the text" },
	{ "edition_kind", ROWS_TEXT, "original, translation_of ..., unknown" },
	{ "sha256", ROWS_TEXT, "of the text" },
	{ "raw_sha256", ROWS_TEXT, "of the file" },
	{ "text", ROWS_TEXT, "the text that would be kept" },
};

static void write_row(struct rows *rows, const char *name, const struct article *article,
		      const struct article_text *text)
{
	rows_number(rows, 1);
	rows_text(rows, slice_of(name));
	rows_text(rows, slice_of(article->title));
	rows_text(rows, slice_of(article->outlet));
	rows_text(rows, slice_of(article->byline));
	rows_text(rows, slice_of(article->credits));
	rows_text(rows, slice_of(article->published));
	rows_text(rows, slice_of(article->url));
	rows_text(rows, slice_of(article->language));
	rows_text(rows, slice_of(article->edition_kind));
	rows_text(rows, slice_of(text->sha256));
	rows_text(rows, slice_of(text->raw_sha256));
	rows_text(rows, text->text);
	rows_next(rows);
}

static void show_pair(const char *name, const char *value)
{
	if (value)
		output_pair(stdout, name, slice_of(value));
}

static int show(const char *name, const struct article *article,
		const struct article_text *text, bool further, struct error *err)
{
	struct buffer safe;
	bool failed;

	if (further)
		putchar('\n');
	show_pair("file", name);
	show_pair("title", article->title);
	show_pair("outlet", article->outlet);
	show_pair("byline", article->byline);
	show_pair("credits", article->credits);
	show_pair("published", article->published);
	show_pair("url", article->url);
	show_pair("language", article->language);
	putchar('\n');
	buffer_init(&safe);
	terminal_text(&safe, text->text);
	fwrite(safe.data, 1, safe.length, stdout);
	if (safe.length > 0 && safe.data[safe.length - 1] != '\n')
		putchar('\n');
	failed = buffer_failed(&safe);
	buffer_release(&safe);
	return failed ? error_memory(err) : 0;
}

/* rows is NULL when people read it. */
static int read_one(const char *name, struct rows *rows, bool further, struct error *err)
{
	struct article_text text;
	struct article article;
	struct buffer bytes;
	struct arena arena;
	int status = -1;

	arena_init(&arena);
	buffer_init(&bytes);
	thing_clear(&article_thing, &article);
	article.language = language;
	if (file_read(&bytes, name, ARTICLE_LIMIT, err) == 0 &&
	    article_file_read(&article, &text, name, buffer_all(&bytes), &arena, err) == 0) {
		status = 0;
		if (rows)
			write_row(rows, name, &article, &text);
		else
			status = show(name, &article, &text, further, err);
	}
	buffer_release(&bytes);
	arena_release(&arena);
	return status;
}

static int run(struct invocation *call, struct error *err)
{
	bool people = !format_word || strcmp(format_word, "text") == 0;
	bool csv = !people && strcmp(format_word, "csv") == 0;
	struct rows rows;
	struct error why;
	bool bad = false, any = false;

	if (!people)
		rows_open(&rows, stdout, csv ? ROWS_CSV : ROWS_JSONL, columns,
			  sizeof(columns) / sizeof(columns[0]), "articles");
	/* One bad file does not stop the rest; a reader that left does. */
	for (int i = 0; i < call->count && !ferror(stdout); i++) {
		const char *name = call->arguments[i];

		if (read_one(name, people ? NULL : &rows, any, &why) == 0) {
			any = true;
			continue;
		}
		fflush(stdout);
		if (strstr(why.text, name))
			warn("%s", why.text);
		else
			warn("'%s': %s", name, why.text);
		bad = true;
	}
	if (!people && rows_close(&rows, err) < 0 && rows.failure != EPIPE)
		return -1;
	return bad;
}

static const char *const examples[] = {
	"twosource article read page.html",
	"twosource article read page.html article.txt --format json >articles.jsonl",
	"twosource article read - --lang en <page.html",
	NULL
};

const struct command article_read_command = {
	.name = "article read", .arguments = "FILE|-...", .min = 1, .max = -1,
	.summary = "show what 'article add' would keep of a file, and write nothing",
	.group = "Read articles", .examples = examples, .choices = choices,
	.access = STORE_NONE, .run = run,
	.detail = "Reads a text, or a saved web page, and shows its title, outlet, byline, "
		  "credits, date, address and language, and the text that would be kept.  It "
		  "needs no ledger and fetches nothing.  A file that cannot be read is "
		  "reported and the rest goes on; the exit status is then 1.",
};
