#include "cmd/command.h"
#include "cmd/import_folder.h"
#include "cmd/interrupt.h"
#include "cmd/mapping.h"
#include "cmd/output.h"
#include "cmd/progress.h"
#include "cmd/rejects.h"

#include "intake/import.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static struct texts maps;
static const char *mapping, *save_mapping, *delimiter, *rejects_path;
static bool ignore_unknown, guarded, raw, keep_going, dry_run;

static const char *const delimiters[] = { "comma", "semicolon", "tab", "bar", NULL };

static const struct choice choices[] = {
	{ "map", 'm', "\"HEADER=COLUMN\"", "their column is ours; nothing behind the = leaves"
	  " it out", .texts = &maps },
	{ "mapping", 0, "FILE", "read such lines from FILE", .text = &mapping,
	  .completes = "file" },
	{ "save-mapping", 0, "FILE", "write the mapping that was used to FILE",
	  .text = &save_mapping, .completes = "file" },
	{ "delimiter", 'd', "WORD", "what stands between the cells (where not given, what the"
	  " header has most of)", .text = &delimiter, .words = delimiters },
	{ "ignore-unknown", 0, NULL, "leave out columns that are none of ours",
	  .flag = &ignore_unknown },
	{ "guarded", 0, NULL, "drop the ' that guards against formulas", .flag = &guarded },
	{ "raw", 0, NULL, "keep it: the file comes from export --raw", .flag = &raw },
	{ "keep-going", 'k', NULL, "import the good rows though others are bad",
	  .flag = &keep_going },
	{ "rejects", 0, "FILE", "with --keep-going: write the bad rows to FILE, with reasons",
	  .text = &rejects_path, .completes = "file" },
	{ "dry-run", 'n', NULL, "check everything and change nothing", .flag = &dry_run },
	CHOICE_END
};

/* What the callbacks know. */
struct run {
	const struct import_options *options;
	struct rejects rejects;
	off_t size;		/* of the file; 0 where nobody knows */
	struct progress progress;
};

/* ---- On the way ------------------------------------------------------------- */

enum { LONG_FILE = 4 * 1024 * 1024 };

static bool show_progress(void *context, size_t bytes, size_t rows)
{
	struct run *run = context;

	progress_show(&run->progress, (double)bytes, (double)run->size, rows);
	return interrupted(NULL);
}

static int take_header(void *context, const struct csv_row *header, char between,
		       bool is_guarded, struct error *err)
{
	static const char bytes[] = ",;\t|";
	struct run *run = context;
	const char *found = strchr(bytes, between);

	if (!delimiter && found && found > bytes)
		say("cells are separated by %s (--delimiter says otherwise)",
		    delimiters[found - bytes]);
	if (is_guarded && !guarded)
		say("the columns are those of an export: a leading ' is taken for its guard"
		    " (--raw keeps it)");
	if (!rejects_path)
		return 0;
	return rejects_open(&run->rejects, rejects_path, header, is_guarded, err);
}

static int take_bad(void *context, const struct import_complaint *bad, struct error *err)
{
	struct run *run = context;

	progress_clear(&run->progress);
	if (bad->column)
		say("%s:%zu: %s: %s", run->options->name, bad->line, bad->column, bad->reason);
	else
		say("%s:%zu: %s", run->options->name, bad->line, bad->reason);
	/* A blank line has nothing to correct. */
	if (!run->rejects.open || bad->row->count == 0)
		return 0;
	return rejects_add(&run->rejects, bad->column, bad->reason, bad->row, err);
}

/* The bad rows are safe before the good ones are kept. */
static int keep_rejects(void *context, struct error *err)
{
	struct run *run = context;

	progress_clear(&run->progress);
	if (interrupted(NULL))
		return error_set(err, ERROR_SYSTEM, "interrupted: nothing was imported");
	if (dry_run) {
		rejects_abandon(&run->rejects);
		return 0;
	}
	return rejects_keep(&run->rejects, err);
}

/* ---- The result ------------------------------------------------------------- */

static const char *s_of(size_t count)
{
	return count == 1 ? "" : "s";
}

static void tell_made(const struct import_result *result)
{
	const char *made = dry_run ? "would make" : "made";

	if (result->sources && result->articles)
		say("%s %zu source%s and %zu article%s on the way", made, result->sources,
		    s_of(result->sources), result->articles, s_of(result->articles));
	else if (result->sources)
		say("%s %zu source%s on the way", made, result->sources, s_of(result->sources));
	else if (result->articles)
		say("%s %zu article%s on the way", made, result->articles,
		    s_of(result->articles));
	if (result->described)
		say("%zu of the sources %s only described: each row has one of its own, since"
		    " equal words are not the same person (twosource source link A B --same)",
		    result->described, result->described == 1 ? "is" : "are");
}

static int tell_result(const struct import_options *options,
		       const struct import_result *result, int status)
{
	const struct thing *thing = options->thing;

	if (result->there)
		say("%zu row%s there already", result->there,
		    result->there == 1 ? " was" : "s were");
	if (result->empty)
		say("%zu empty row%s left out", result->empty,
		    result->empty == 1 ? " was" : "s were");
	if (status > 0) {
		say("%zu row%s bad: nothing was imported (correct the file, or --keep-going"
		    " --rejects FILE)", result->bad, result->bad == 1 ? " is" : "s are");
		return 1;
	}
	if (result->not_found)
		say("%zu quote%s not in the text of the article just once: the place is left"
		    " empty", result->not_found, result->not_found == 1 ? " is" : "s are");
	tell_made(result);
	say("%s %zu %s", dry_run ? "would import" : "imported", result->added,
	    result->added == 1 ? thing->name : thing->plural);
	if (result->bad && dry_run)
		say("%zu row%s bad", result->bad, result->bad == 1 ? " is" : "s are");
	else if (result->bad)
		say("%zu row%s bad: corrected in '%s', %s can be imported", result->bad,
		    result->bad == 1 ? " is" : "s are", rejects_path,
		    result->bad == 1 ? "it" : "they");
	return result->bad > 0;
}

/* ---- Running ---------------------------------------------------------------- */

static bool same_file(const char *path, const struct stat *other)
{
	struct stat info;

	return path && stat(path, &info) == 0 && info.st_dev == other->st_dev &&
	       info.st_ino == other->st_ino;
}

static int check_options(const struct invocation *call, struct error *err)
{
	struct stat info;

	if (guarded && raw)
		return error_set(err, ERROR_USAGE, "--guarded and --raw contradict each other");
	if (keep_going && !rejects_path)
		return error_set(err, ERROR_USAGE, "--keep-going wants --rejects FILE, so that no"
				 " row is lost");
	if (rejects_path && !keep_going)
		return error_set(err, ERROR_USAGE, "--rejects is for --keep-going");
	if (rejects_path && stat(rejects_path, &info) == 0 &&
	    (same_file(call->arguments[1], &info) || same_file(call->ledger, &info)))
		return error_set(err, ERROR_USAGE, "--rejects '%s' is the file that is read, or"
				 " the ledger (choose another)", rejects_path);
	return 0;
}

static char delimiter_of(const char *word)
{
	static const char bytes[] = ",;\t|";

	for (size_t i = 0; word && delimiters[i]; i++)
		if (strcmp(word, delimiters[i]) == 0)
			return bytes[i];
	return 0;
}

static FILE *open_input(const char *path, struct run *run, struct error *err)
{
	struct stat info;
	FILE *in = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");

	if (!in) {
		error_system(err, "read", path);
		return NULL;
	}
	if (fstat(fileno(in), &info) == 0 && S_ISREG(info.st_mode))
		run->size = info.st_size;
	progress_start(&run->progress, run->size >= LONG_FILE);
	return in;
}

static int import_one(struct invocation *call, const struct import_options *how,
		      struct error *err)
{
	struct import_options options = *how;
	struct run run = { .options = how };
	struct import_result result;
	FILE *in = open_input(how->name, &run, err);
	int status;

	if (!in)
		return -1;
	options.context = &run;
	interrupt_watch();
	status = import_file(call->store, in, &options, &result, err);
	progress_clear(&run.progress);
	rejects_abandon(&run.rejects);
	if (in != stdin)
		fclose(in);
	return status < 0 ? -1 : tell_result(how, &result, status);
}

static const struct thing *thing_to_import(const char *word, struct error *err)
{
	static const char *const plurals[] = {
		"claims", "sources", "articles", "checks", "links", "figures", NULL
	};
	const struct thing *thing = thing_named(word);
	const char *near = word_nearest(word, plurals);

	if (!thing && near)
		error_set(err, ERROR_USAGE, "nothing called '%s' to import (did you mean '%s'?)",
			  word, near);
	else if (!thing)
		error_set(err, ERROR_USAGE, "nothing called '%s' to import (there are claims,"
			  " sources, articles, checks, links and figures)", word);
	return thing;
}

/* One argument: a folder, or else a kind of rows without its file. */
static int run_folder(struct invocation *call, struct error *err)
{
	const char *path = call->arguments[0];
	struct stat info;

	if (stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
		if (maps.count || mapping || save_mapping || delimiter || ignore_unknown ||
		    guarded || raw || keep_going || rejects_path)
			return error_set(err, ERROR_USAGE, "a folder has an export of everything,"
					 " which says itself how to read it: leave the options out"
					 " (--dry-run is possible)");
		return import_folder(call, dry_run, err);
	}
	if (thing_named(path))
		return error_set(err, ERROR_USAGE, "which file are the %s in? (- is standard"
				 " input)", thing_named(path)->plural);
	return error_set(err, ERROR_USAGE, "no folder '%s' (a file is imported with: import"
			 " claims FILE, sources, articles ...)", path);
}

static int run_rows(struct invocation *call, struct error *err)
{
	struct import_options options = {
		.name = call->arguments[1],
		.delimiter = delimiter_of(delimiter), .ignore_unknown = ignore_unknown,
		.guard = guarded ? IMPORT_GUARDED : raw ? IMPORT_RAW : IMPORT_GUARD_TOLD,
		.keep_going = keep_going, .dry_run = dry_run, .by = call->by,
		.header = take_header, .bad = take_bad, .progress = show_progress,
		.ready = keep_rejects,
	};
	struct texts all;
	struct arena arena;
	int status = -1;

	options.thing = thing_to_import(call->arguments[0], err);
	if (!options.thing || check_options(call, err) < 0)
		return -1;
	arena_init(&arena);
	if (mapping_read(&all, &maps, mapping, &arena, err) == 0) {
		options.maps = all.all;
		options.map_count = all.count;
		status = import_one(call, &options, err);
		if (status >= 0 && save_mapping && mapping_save(&all, save_mapping, err) < 0)
			status = -1;
	}
	arena_release(&arena);
	return status;
}

static int run(struct invocation *call, struct error *err)
{
	return call->count == 1 ? run_folder(call, err) : run_rows(call, err);
}

static const char *const examples[] = {
	"twosource import claims spreadsheet.csv --map \"Their words=quote\" --map Who=source",
	"twosource import claims spreadsheet.csv --mapping newsroom.map --dry-run",
	"twosource export sources | twosource import sources -",
	"twosource init new.db && twosource export all --to out && twosource --ledger new.db import out",
	NULL
};

const struct command import_command = {
	.name = "import",
	.arguments = "claims|sources|articles|checks|links|figures FILE.csv | DIR",
	.summary = "take over a spreadsheet, or an export of everything",
	.group = "Share",
	.examples = examples,
	.detail =
		"All rows are imported, or none: every bad row is told of as FILE:LINE: COLUMN:"
		" REASON.  With --keep-going the good ones are imported, and the bad ones are"
		" written to the file of --rejects with a column `reason` in front; corrected,"
		" it can be imported itself.  FILE may be - for standard input.\n"
		"\n"
		"Columns have the names of `twosource export`; case, blanks and hyphens do not"
		" matter.  --map (as often as wanted) says what other columns are; a saved"
		" mapping has one \"Their header=quote\" a line.  Claims may also have a column"
		" `outlet` beside `article`.\n"
		"\n"
		"An article is an id, its title, or \"outlet: title\"; a source an id, a codename,"
		" or a name exactly as published.  What is not there yet is made: text that can be"
		" a codename makes an unnamed source of that codename, text like \"a source in the"
		" port\" an unnamed one with that description and a drawn codename, one for each"
		" row, and other text a named one.  A name that fits several is refused.  Quotes"
		" are looked up in the article's text when it is in the ledger.\n"
		"\n"
		"Importing the same file twice adds nothing.  Ids of the file are kept when the"
		" ledger never had such rows; else rows get new ones.\n"
		"\n"
		"In a file whose header is exactly that of an export, or that begins with the"
		" column `reason`, one leading ' is dropped from each cell: the guard against"
		" formulas.  --guarded does so in any file, --raw in none.\n"
		"\n"
		"DIR is a folder that `twosource export all` made.  It goes into a ledger that never"
		" held anything, ids and uids included, after every file was compared with its"
		" SHA-256 in datapackage.json.\n",
	.choices = choices,
	.access = STORE_WRITE,
	.min = 1, .max = 2,
	.run = run,
};
