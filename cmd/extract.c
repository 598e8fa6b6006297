#include "cmd/command.h"
#include "cmd/output.h"
#include "cmd/passage.h"

#include "base/edtf.h"
#include "base/file.h"
#include "intake/article_intake.h"
#include "reporting/extraction.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Far more than an article, and less than a mistake. */
enum { TEXT_LIMIT = 1 << 30 };

static const char *const formats[] = { "text", "jsonl", "json", "csv", NULL };

static const char *format_word, *day, *language;
static bool own_voice;

static const struct choice choices[] = {
	{ "format", .argument = "FORMAT", .text = &format_word, .words = formats,
	  .help = "text for people (as it is without this), jsonl, json, csv" },
	{ "own-voice", .flag = &own_voice,
	  .help = "what the article says itself, with a date or a figure, too" },
	{ "on", .argument = "DATE", .text = &day,
	  .help = "the day of the article, which \"last Tuesday\" counts from" },
	{ "lang", .argument = "CODE", .text = &language,
	  .help = "its language (en); without this it is told from the text" },
	CHOICE_END
};

/* What one run of the command is about. */
struct extract {
	struct invocation *call;
	struct reading_options how;
	bool for_people;
	enum extraction_form form;
	size_t texts;		/* written so far that had candidates */
	struct store *store;	/* opened for the first id */
};

/* A text to read, and what is known about it. */
struct source_text {
	const char *name;	/* as it is called in the output */
	struct buffer bytes;
	struct slice text;
	struct reading_options how;
};

static int read_options(struct extract *extract, struct error *err)
{
	struct edtf date;

	extract->how = (struct reading_options){
		.language = language, .on = TIMEX_NO_DAY, .own_voice = own_voice,
	};
	extract->for_people = !format_word || strcmp(format_word, "text") == 0;
	if (!extract->for_people)
		extract->form = strcmp(format_word, "csv") == 0 ? EXTRACTION_CSV :
			strcmp(format_word, "json") == 0 ? EXTRACTION_JSON :
			EXTRACTION_JSONL;
	if (!day)
		return 0;
	if (edtf_parse(slice_of(day), &date, err) < 0) {
		err->kind = ERROR_USAGE;
		return -1;
	}
	if (date.earliest != date.latest)
		return error_set(err, ERROR_USAGE, "--on: '%s' is no single day", day);
	extract->how.on = date.earliest;
	return 0;
}

/* "a3", or a uid: what can only be an article of a ledger. */
static bool looks_like_id(const char *word)
{
	size_t digits = *word == 'a' ? strspn(word + 1, "0123456789") : 0;
	struct uid uid;

	return (digits > 0 && word[1 + digits] == '\0') || uid_read(&uid, word) == 0;
}

static int open_ledger(struct extract *extract, struct error *err)
{
	char *path = NULL;
	int status;

	if (extract->store)
		return 0;
	if (ledger_find(&path, err) < 0)
		return -1;
	status = store_open(&extract->store, path, STORE_READ, err);
	free(path);
	return status;
}

static int load_article(struct extract *extract, struct source_text *from,
			struct arena *arena, struct error *err)
{
	struct article article;
	struct edtf date;
	struct ref ref;

	if (open_ledger(extract, err) < 0 ||
	    ref_find(extract->store, THING_ARTICLE, from->name, &ref, err) < 0 ||
	    record_load(extract->store, &article_thing, ref.id, &article, arena, err) < 0 ||
	    snapshot_load(extract->store, ref.id, &from->bytes, err) < 0)
		return -1;
	from->text = buffer_all(&from->bytes);
	if (!from->how.language)
		from->how.language = article.language;
	if (from->how.on == TIMEX_NO_DAY && article.published &&
	    edtf_parse(slice_of(article.published), &date, err) == 0 &&
	    date.earliest == date.latest)
		from->how.on = date.earliest;
	return 0;
}

static int load(struct extract *extract, struct source_text *from, struct arena *arena,
		struct error *err)
{
	struct stat status;

	if (strcmp(from->name, "-") != 0 && looks_like_id(from->name) &&
	    stat(from->name, &status) < 0)
		return load_article(extract, from, arena, err);
	if (file_read(&from->bytes, from->name, TEXT_LIMIT, err) < 0)
		return -1;
	return article_decode(buffer_all(&from->bytes), &from->text, err);
}

static int show_candidate(const struct source_text *from, const struct reading *reading,
			  size_t i, struct utf8_walk *walk, struct error *err)
{
	const struct candidate *candidate = &reading->candidates[i];
	struct buffer line;
	bool failed;

	buffer_init(&line);
	output_safe(&line, slice_of(from->name));
	buffer_format(&line, ": %zu of %zu, at ", i + 1, reading->candidate_count);
	spans_say(&candidate->content, walk, &line);
	if (candidate->paragraph)
		buffer_format(&line, ", paragraph %zu", candidate->paragraph);
	if (candidate->within >= 0)
		buffer_format(&line, ", within %d", candidate->within + 1);
	puts(line.data);
	buffer_clear(&line);
	output_safe(&line, slice_of(candidate->text));
	output_pair(stdout, "quote", buffer_all(&line));
	failed = buffer_failed(&line);
	buffer_release(&line);
	if (failed)
		return error_memory(err);
	return passage_details(stdout, from->text, reading, candidate, err);
}

static int list_for_people(const struct extract *extract, const struct source_text *from,
			   const struct reading *reading, struct error *err)
{
	struct utf8_walk walk = { .text = from->text };
	bool further = extract->texts > 0;

	for (size_t i = 0; i < reading->candidate_count; i++) {
		if (further)
			putchar('\n');
		further = true;
		if (show_candidate(from, reading, i, &walk, err) < 0)
			return -1;
	}
	if (reading->candidate_count == 0)
		say("no candidates in '%s'", from->name);
	return 0;
}

static int list_for_programs(struct extract *extract, const struct source_text *from,
			     const struct reading *reading, struct error *err)
{
	struct buffer out;
	bool failed;

	buffer_init(&out);
	if (extract->texts && reading->candidate_count)
		buffer_text(&out, extraction_between(extract->form));
	extraction_text(extract->form, &out, from->name, from->text, reading);
	failed = buffer_failed(&out);
	if (!failed)
		fwrite(out.data, 1, out.length, stdout);
	buffer_release(&out);
	return failed ? error_memory(err) : 0;
}

static int extract_one(struct extract *extract, const char *name, struct error *err)
{
	struct source_text from = { .name = name, .how = extract->how };
	struct reading reading;
	struct arena arena;
	int status = -1;

	buffer_init(&from.bytes);
	arena_init(&arena);
	if (load(extract, &from, &arena, err) < 0 ||
	    reading_open(&reading, from.text, &from.how, err) < 0)
		goto out;
	status = extract->for_people ? list_for_people(extract, &from, &reading, err) :
		list_for_programs(extract, &from, &reading, err);
	extract->texts += reading.candidate_count > 0;
	reading_release(&reading);
out:
	arena_release(&arena);
	buffer_release(&from.bytes);
	return status;
}

static int write_edge(const struct extract *extract,
		      void (*edge)(enum extraction_form, struct buffer *),
		      struct error *err)
{
	struct buffer out;
	bool failed;

	if (extract->for_people)
		return 0;
	buffer_init(&out);
	edge(extract->form, &out);
	failed = buffer_failed(&out);
	fwrite(out.data, 1, out.length, stdout);
	buffer_release(&out);
	return failed ? error_memory(err) : 0;
}

/* A message that names its file already stays as it is. */
static void complain_about(const char *name, const struct error *why)
{
	if (strstr(why->text, name))
		warn("%s", why->text);
	else
		warn("'%s': %s", name, why->text);
}

static int run(struct invocation *call, struct error *err)
{
	struct extract extract = { .call = call };
	struct error why;
	bool bad = false;
	int status = -1;

	if (read_options(&extract, err) < 0 ||
	    write_edge(&extract, extraction_head, err) < 0)
		return -1;
	/* One bad file does not stop the rest; a reader that left does. */
	for (int i = 0; i < call->count && !ferror(stdout); i++) {
		if (extract_one(&extract, call->arguments[i], &why) == 0)
			continue;
		fflush(stdout);
		complain_about(call->arguments[i], &why);
		bad = true;
	}
	if (write_edge(&extract, extraction_foot, err) == 0)
		status = bad;
	store_close(extract.store);
	return status;
}

static const char *const examples[] = {
	"twosource extract article.txt",
	"twosource extract --format jsonl article.txt >candidates.jsonl",
	"twosource extract --own-voice --on 2019-03-14 - <article.txt",
	NULL
};

const struct command extract_command = {
	.name = "extract", .arguments = "ARTICLE|FILE|-...", .min = 1, .max = -1,
	.summary = "show who says what in a text, and write nothing",
	.group = "Read articles", .examples = examples, .choices = choices,
	.access = STORE_NONE, .run = run,
	.detail = "Shows each candidate for a claim: a quotation, direct or indirect, with "
		  "its reporting verb, its attribution, whether the source is named, its "
		  "figures and dates, and in its flags what was not understood.  Only an "
		  "argument like a3 that is no file here needs a ledger.\n\n"
		  "Flags: unclosed (a quotation mark is missing), no_speaker (the text does "
		  "not say who speaks), vague (\"many question\", \"allegedly\"), scare_quote "
		  "(a word or name in marks, no speech), nested (speech inside speech), "
		  "ambiguous_figure (a figure that can be read in two ways).\n\n"
		  "Positions count Unicode code points from 0, the end not included.  A file "
		  "that cannot be read is reported and the rest goes on; the exit status is "
		  "then 1.",
};
