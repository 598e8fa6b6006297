#include "cmd/command.h"
#include "cmd/file_format.h"
#include "cmd/interrupt.h"
#include "cmd/output.h"
#include "cmd/progress.h"
#include "reporting/export.h"
#include "reporting/package.h"
#include "reporting/sheet.h"

static const char *format, *path, *folder;
static bool raw, excel;

static const struct choice choices[] = {
	{ "format", 'f', "FORMAT", "how to write it (by the ending of FILE, else csv)",
	  .text = &format, .words = sheet_formats },
	{ "output", 'o', "FILE", "write to FILE, whole or not at all",
	  .text = &path, .completes = "file" },
	{ "raw", 0, NULL, "CSV: leave out the guard against formulas", .flag = &raw },
	{ "excel", 0, NULL, "CSV: begin with the mark that Excel wants", .flag = &excel },
	{ "to", 0, "DIR", "of all: the folder to make (a new one, or an empty one)",
	  .text = &folder, .completes = "file" },
	CHOICE_END
};

static int export_one(struct invocation *call, const struct thing *thing,
		      const struct sheet_options *options, struct error *err)
{
	struct cells cells;
	struct sheet sheet;
	struct arena arena;
	int status = -1;

	arena_init(&arena);
	if (cells_choose(&cells, thing, NULL, &arena, err) < 0 ||
	    sheet_open(&sheet, stdout, options, cells.columns, cells.count,
		       thing->plural, err) < 0)
		goto out;
	if (export_rows(call->store, &cells, &sheet.rows, NULL, NULL, err) < 0) {
		sheet_abandon(&sheet);
		goto out;
	}
	if (sheet.rows.count == 0)
		say("no %s to export", thing->plural);
	status = sheet_close(&sheet, err);
	if (status == 0 && sheet.target.to_file)
		say("wrote %zu %s to '%s'", sheet.rows.count,
		    sheet.rows.count == 1 ? thing->name : thing->plural, path);
out:
	arena_release(&arena);
	return status;
}

static void show_progress(void *progress, size_t rows, size_t all)
{
	progress_show(progress, (double)rows, (double)all, rows);
}

static int export_all(struct invocation *call, struct error *err)
{
	struct progress progress;
	const struct package_options options = {
		.path = folder, .raw = raw, .stop = interrupted,
		.progress = show_progress, .context = &progress,
	};
	struct package_result result;
	int status;
	size_t claims, sources;

	if (!folder)
		return error_set(err, ERROR_USAGE, "all is a folder of files (--to DIR says"
				 " where)");
	if (format || path || excel)
		return error_set(err, ERROR_USAGE, "--%s is for one kind of rows, not for all",
				 format ? "format" : path ? "output" : "excel");
	interrupt_watch();
	progress_start(&progress, true);
	status = package_write(call->store, &options, &result, err);
	progress_clear(&progress);
	if (status < 0)
		return -1;
	claims = result.rows[HOLDING_CLAIMS];
	sources = result.rows[HOLDING_SOURCES];
	say("wrote everything to '%s': %zu article%s (%zu with text), %zu source%s, %zu claim%s",
	    folder, result.rows[HOLDING_ARTICLES],
	    result.rows[HOLDING_ARTICLES] == 1 ? "" : "s", result.texts, sources,
	    sources == 1 ? "" : "s", claims, claims == 1 ? "" : "s");
	if (result.lost)
		warn("%zu cop%s of evidence %s lost or altered, and left out (see `twosource"
		     " evidence verify`)", result.lost, result.lost == 1 ? "y" : "ies",
		     result.lost == 1 ? "is" : "are");
	say("but for the audit log, which `twosource backup` keeps");
	return 0;
}

static int run(struct invocation *call, struct error *err)
{
	struct sheet_options options = {
		.path = path, .ledger = call->ledger, .raw = raw, .excel = excel,
	};
	const struct thing *thing;
	const char *word = format;

	if (strcmp(call->arguments[0], "all") == 0)
		return export_all(call, err);
	if (folder)
		return error_set(err, ERROR_USAGE, "--to is for `export all` (--output names a"
				 " file)");
	thing = export_thing(call->arguments[0], err);
	if (!thing || (!format && format_of_file(path, sheet_formats, &word, err) < 0) ||
	    sheet_format_of(word, &options.format, err) < 0)
		return -1;
	return export_one(call, thing, &options, err);
}

static const char *const examples[] = {
	"twosource export claims -o claims.csv",
	"twosource export sources --format json",
	"twosource export all --to everything",
	NULL
};

const struct command export_command = {
	.name = "export",
	.arguments = "claims|sources|articles|checks|links|figures|all",
	.summary = "write all rows of one kind, or everything",
	.group = "Share",
	.examples = examples,
	.detail =
		"Every row is written, in order of id, with every column, under the same"
		" names and in the same order as everywhere.  The output holds codenames and"
		" ids: it is for you, not for others.  For others there is `twosource report"
		" --audience desk` or `public`.\n"
		"\n"
		"In CSV a cell that a spreadsheet would take for a formula (it begins with"
		" one of = + - @ ' tab CR) gains a leading '.  Drop one ' from each cell that"
		" begins with one to have the text again, or use --raw.\n"
		"\n"
		"`export all --to DIR` makes a folder with everything that the ledger holds: a CSV"
		" file for each kind of rows, the texts of the articles in texts/, and"
		" datapackage.json, which describes each file (columns, keys, SHA-256) in a form"
		" that other programs know: a Data Package.  It appears whole or not at all; the"
		" same ledger gives the same bytes.  `twosource import DIR` makes a ledger of it"
		" again, ids and uids included.  The audit log is not in it: `twosource backup`"
		" keeps that.  An export that is killed, or a power cut, may leave a folder"
		" .twosource-... beside DIR: it holds what the ledger holds, so remove it.\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 1, .max = 1,
	.run = run,
};
