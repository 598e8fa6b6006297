#include "cmd/history_lines.h"
#include "cmd/output.h"
#include "cmd/verbs.h"

#include "ledger/as_of.h"

#include <string.h>

static bool all;
static const char *as_of, *format;
static bool raw, excel;

static const char *const formats[] = { "text", "csv", "json", "jsonl", NULL };

static const struct choice choices[] = {
	{ "all", 'a', .flag = &all, .help = "of everything in the ledger" },
	{ "as-of", 0, "DATE", "show it as it stood at the end of that day (or at a time:"
	  " 2019-03-20T14:00:00Z)", .text = &as_of },
	{ "format", 'f', "WORD", "how it is written", .text = &format, .words = formats },
	{ "raw", 0, .flag = &raw, .help = "csv: cells exactly as they are, formulas too" },
	{ "excel", 0, .flag = &excel, .help = "csv: with the mark that Excel wants (BOM)" },
	CHOICE_END
};

int history_find(struct store *store, const char *name, struct ref *ref, struct error *err)
{
	struct error why;

	if (ref_find(store, THING_NONE, name, ref, &why) == 0)
		return 0;
	if (why.kind != ERROR_MISSING && why.kind != ERROR_INPUT) {
		*err = why;
		return -1;
	}
	if (past_named(store, name, ref, err) < 0)
		return -1;
	if (ref->kind != THING_NONE)
		return 0;
	*err = why;
	return -1;
}

/* ---- As it stood then ------------------------------------------------------- */

static int show_then(struct invocation *call, struct ref ref, struct error *err)
{
	struct id_text name = id_of(thing_of(ref.kind), ref.id);
	char *arguments[] = { name.text, NULL };
	struct invocation then = *call;
	char moment[MOMENT];
	int status;

	if (format && strcmp(format, "text") != 0 && strcmp(format, "json") != 0)
		return error_set(err, ERROR_USAGE, "--as-of is written as text or json");
	if (as_of_moment(moment, as_of, err) < 0)
		return misused(err);
	if (as_of_open(&then.store, call->store, ref, moment, err) < 0)
		return -1;
	then.arguments = arguments;
	then.count = 1;
	say("%s as it stood at %s", name.text, moment);
	status = verb_show(&then, kept_of(ref.kind), format, err);
	store_close(then.store);
	return status;
}

/* ---- What changed ----------------------------------------------------------- */

static int visit(struct invocation *call, struct ref ref, const struct history_visitor *visitor,
		 int64_t most, struct error *err)
{
	return all ? history_all(call->store, most, visitor, err)
		   : history_of(call->store, ref, visitor, err);
}

static int show_rows(struct invocation *call, struct ref ref, struct error *err)
{
	struct output_options options = { .raw = raw, .excel = excel, .name = "history" };
	struct history_cells cells = { .store = call->store };
	struct history_visitor visitor = { .row = history_cells_row, .context = &cells };
	struct error ignored;
	int status;

	if (output_format_of(format, &options.format, err) < 0 ||
	    output_open(&cells.output, stdout, history_columns, history_column_count, &options,
			err) < 0)
		return -1;
	status = visit(call, ref, &visitor, 0, err);
	return output_close(cells.output, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

/* More rows of one entry than a person reads are told by their number. */
enum { MOST = 20 };

static int show_text(struct invocation *call, struct ref ref, struct error *err)
{
	struct history_lines lines = { .store = call->store, .width = output_width(stdout),
				       .colour = output_colour(stdout), .brief = all,
				       .most = all ? MOST : 0 };
	struct history_visitor visitor = { .entry = history_lines_entry,
					   .row = history_lines_row, .context = &lines };

	if (visit(call, ref, &visitor, lines.most, err) < 0)
		return -1;
	if (!lines.entries)
		say(all ? "nothing was changed yet" : "the audit log knows nothing of it");
	return 0;
}

static int run(struct invocation *call, struct error *err)
{
	struct ref ref = { THING_NONE, 0 };

	if (all == (call->count == 1))
		return error_set(err, ERROR_USAGE, all ? "--all is of everything: name nothing"
						       : "name what (c12, s3, a1, a codename), or"
							 " give --all");
	if (all && as_of)
		return error_set(err, ERROR_USAGE, "--as-of shows one row: name it");
	if (!all && history_find(call->store, call->arguments[0], &ref, err) < 0)
		return -1;
	if (as_of)
		return show_then(call, ref, err);
	return format && strcmp(format, "text") != 0 ? show_rows(call, ref, err)
						     : show_text(call, ref, err);
}

static const char *const examples[] = {
	"twosource history c1",
	"twosource history s2 --format csv",
	"twosource history --all",
	"twosource history c1 --as-of \"$(date -u +%Y-%m-%d)\"",
	NULL
};

const struct command history_command = {
	.name = "history",
	.arguments = "[CLAIM|SOURCE|ARTICLE]",
	.summary = "say who changed what, and when",
	.group = "Trust",
	.examples = examples,
	.detail =
		"Reads the audit log: each command that changed the row, or what hangs on it (a"
		" claim's figures, links, checks and dismissals; a source's links; an article's"
		" text), with its time in UTC, who gave --by, and what it changed.  In texts the"
		" words that went stand in [-brackets-] and those that came in {+braces+}.  Rows"
		" that are there no more keep their history: name them as before.\n"
		"\n"
		"--as-of shows the row as it stood when a story ran, say: with its source, figures,"
		" links and checks as they were then, as `show` does.\n"
		"\n"
		"What was erased (twosource erase) is in no history.\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 0, .max = 1,
	.run = run,
};
