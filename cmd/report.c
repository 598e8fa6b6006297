#include "cmd/command.h"
#include "cmd/file_format.h"
#include "cmd/output.h"
#include "cmd/report_filing.h"
#include "cmd/report_preflight.h"

#include "base/clock.h"
#include "ledger/source.h"
#include "reporting/report.h"
#include "reporting/markdown_report.h"
#include "reporting/report_index.h"
#include "reporting/report_json.h"
#include "reporting/report_csv.h"
#include "reporting/sheet.h"

#include <inttypes.h>
#include <stdlib.h>

static const char *source_named, *tag, *audience_named, *format, *path;
static bool all, index_only, check_first, file_it, raw, excel;

/* The rows of sheet.h, then the forms to be read. */
enum form { FORM_HTML = ROWS_JSONL + 1, FORM_MARKDOWN };
static const char *const formats[] = { "csv", "json", "jsonl", "html", "markdown", NULL };

static const struct choice choices[] = {
	{ "source", 's', "SOURCE", "claims of SOURCE, or heard from it",
	  .text = &source_named, .completes = "source" },
	{ "tag", 't', "TAG", "claims with this tag", .text = &tag, .completes = "tag" },
	{ "all", 'a', NULL, "all claims of the ledger, with an index of articles", .flag = &all },
	{ "index", 0, NULL, "one row an article, without their claims", .flag = &index_only },
	{ "audience", 0, "WHO", "who it is for (internal where not given)",
	  .text = &audience_named, .words = audience_words },
	{ "preflight", 0, NULL, "list what would leave and what not, and write nothing else",
	  .flag = &check_first },
	{ "format", 'f', "FORMAT", "how to write it (by the ending of FILE, else csv)",
	  .text = &format, .words = formats },
	{ "output", 'o', "FILE", "write to FILE, whole or not at all",
	  .text = &path, .completes = "file" },
	{ "file", 0, NULL, "with -o: register it by its hash, with its claims as they stand",
	  .flag = &file_it },
	{ "raw", 0, NULL, "CSV: leave out the guard against formulas", .flag = &raw },
	{ "excel", 0, NULL, "CSV: begin with the mark that Excel wants", .flag = &excel },
	CHOICE_END
};

static int select_claims(struct invocation *call, struct report_selection *selection,
			 bool *one_unnamed, struct error *err)
{
	struct source source;
	struct arena arena;
	struct ref ref;
	int status;

	*selection = (struct report_selection){ .tag = tag };
	*one_unnamed = false;
	if (all && (call->count || source_named || tag))
		return error_set(err, ERROR_USAGE,
				 "--all is for everything: leave it out, or the rest");
	if (!all && !call->count && !source_named && !tag)
		return error_set(err, ERROR_USAGE, "report on what?"
				 " (name an ARTICLE, --source, --tag or --all)");
	if (call->count) {
		if (ref_find(call->store, THING_ARTICLE, call->arguments[0], &ref,
			     err) < 0)
			return -1;
		selection->article = ref.id;
	}
	if (!source_named)
		return 0;
	if (ref_find(call->store, THING_SOURCE, source_named, &ref, err) < 0)
		return -1;
	selection->source = ref.id;
	arena_init(&arena);
	status = record_load(call->store, &source_thing, ref.id, &source, &arena, err);
	if (status == 0)
		*one_unnamed = strcmp(source.naming, "unnamed") == 0;
	arena_release(&arena);
	return status;
}

/* "desk report: 3 claims; withheld: 1 off the record" */
static void tell_withheld(const struct report *report)
{
	static const char *const terms[RULES_COUNT] = {
		[RULES_ON_RECORD] = "on the record",
		[RULES_BACKGROUND] = "on background",
		[RULES_UNKNOWN] = "on unknown ground rules",
		[RULES_DEEP_BACKGROUND] = "on deep background",
		[RULES_OFF_RECORD] = "off the record",
	};
	const struct report_counts *counts = report_counts(report);
	struct buffer line;
	bool any = false;
	int i;

	buffer_init(&line);
	for (i = RULES_COUNT - 1; i >= 0; i--) {
		if (!counts->withheld[i])
			continue;
		buffer_format(&line, "%s%" PRId64 " %s", any ? ", " : "; withheld: ",
			      counts->withheld[i], terms[i]);
		any = true;
	}
	say("%s report: %" PRId64 " claim%s%s", audience_words[report_audience(report)],
	    counts->shown, counts->shown == 1 ? "" : "s",
	    any ? line.data : "; none withheld");
	buffer_release(&line);
	if (counts->withheld[RULES_UNKNOWN])
		say("next: say on what terms they were given: twosource source edit"
		    " (or claim edit), --ground-rules");
	if (counts->hushed)
		warn("%" PRId64 " text%s left out: a codename, or a name that is withheld, is"
		     " mentioned (find it in the internal report)", counts->hushed, counts->hushed == 1 ? "" : "s");
}

/* Tells on stderr what kind of report it is and what is not in it. */
static void tell(const struct report *report, bool one_unnamed)
{
	const enum audience audience = report_audience(report);

	if (audience == AUDIENCE_INTERNAL)
		say("internal report: it holds codenames and ids;"
		    " use --audience desk or public for others");
	else
		tell_withheld(report);
	if (report_counts(report)->shown == 0)
		say("no claims to report on");
	else if (one_unnamed && audience != AUDIENCE_INTERNAL)
		warn("all rows are of one unnamed source, and whoever reads the report"
		     " can tell; report by article or tag to keep that apart");
}

/* What is being written, and for whom. */
struct writing {
	struct report *report;
	const struct sheet_options *options;
	int form;
	bool one_unnamed;
};

/* JSON has the summary and the articles behind the rows. */
static int fill_sheet(const struct writing *writing, const struct report_columns *columns,
		      struct sheet *sheet, struct error *err)
{
	const bool more = writing->options->format == ROWS_JSON;
	struct overview overview;
	struct buffer behind;
	int status;

	overview_init(&overview);
	buffer_init(&behind);
	status = report_csv(writing->report, columns, &sheet->rows, more ? &overview : NULL,
			    err);
	if (status == 0)
		status = report_end(writing->report, err);
	if (status == 0 && more)
		report_json_behind(&overview, report_audience(writing->report), &behind);
	if (status == 0 && buffer_failed(&behind))
		status = error_memory(err);
	sheet->rows.behind = behind.data;
	if (status < 0)
		sheet_abandon(sheet);
	else
		status = sheet_close(sheet, err);
	buffer_release(&behind);
	overview_release(&overview);
	return status;
}

static int write_rows(const struct writing *writing, struct error *err)
{
	struct report_columns columns;
	struct sheet sheet;

	report_columns(&columns, report_audience(writing->report));
	if (sheet_open(&sheet, stdout, writing->options, columns.columns, columns.count,
		       "report", err) < 0)
		return -1;
	return fill_sheet(writing, &columns, &sheet, err);
}

static int write_index(const struct writing *writing, struct error *err)
{
	struct report_index index;
	struct sheet sheet;

	report_index_columns(&index, report_audience(writing->report));
	if (sheet_open(&sheet, stdout, writing->options, index.columns, index.count, "articles",
		       err) < 0)
		return -1;
	if (report_index(writing->report, &sheet.rows, err) < 0 ||
	    report_end(writing->report, err) < 0) {
		sheet_abandon(&sheet);
		return -1;
	}
	return sheet_close(&sheet, err);
}

/* What is read from top to bottom: HTML, Markdown. */
static int write_document(const struct writing *writing, struct error *err)
{
	char stamp[CLOCK_TEXT];
	struct html_options options = { .index_only = index_only };
	struct target target;
	int status;

	if (getenv("SOURCE_DATE_EPOCH")) {
		clock_stamp(stamp);
		options.stamp = stamp;
	}
	if (target_open(&target, stdout, path, writing->options->ledger, err) < 0)
		return -1;
	if (writing->form == FORM_HTML)
		status = html_report(writing->report, &options, target.out, err);
	else
		status = markdown_report(writing->report, &options, target.out, err);
	if (status < 0 || report_end(writing->report, err) < 0) {
		target_abandon(&target);
		return -1;
	}
	return target_commit(&target, err);
}

static int write_form(const struct writing *writing, struct error *err)
{
	if (check_first)
		return preflight(writing->report, writing->form >= FORM_HTML, err);
	if (writing->form >= FORM_HTML)
		return write_document(writing, err);
	return index_only ? write_index(writing, err) : write_rows(writing, err);
}

/* "a3", "source s5", "tag port", "all": what a report is on. */
static const char *about(const struct report_selection *selection, struct arena *arena)
{
	const char *text = "all";

	if (selection->article)
		text = arena_format(arena, "a%" PRId64, selection->article);
	if (selection->source)
		text = arena_format(arena, "%s%ssource s%" PRId64,
				    selection->article ? text : "",
				    selection->article ? ", " : "", selection->source);
	if (selection->tag)
		text = arena_format(arena, "%s%stag %s",
				    selection->article || selection->source ? text : "",
				    selection->article || selection->source ? ", " : "",
				    selection->tag);
	return text;
}

static int file_report(struct invocation *call, struct report_filing *filing,
		       const struct report_selection *selection, enum audience audience,
		       int form, struct error *err)
{
	struct arena arena;
	struct filing what = { .audience = audience_words[audience], .format = formats[form] };
	int status;

	arena_init(&arena);
	what.about = about(selection, &arena);
	status = report_filing_end(filing, call, path, &what, err);
	arena_release(&arena);
	return status;
}

static int write_report(struct invocation *call, struct writing *writing,
			enum audience audience, struct error *err)
{
	struct report_selection selection;
	struct report_filing filing = { NULL, NULL };
	struct error ignored;
	int status;

	if (select_claims(call, &selection, &writing->one_unnamed, err) < 0)
		return -1;
	selection.twice = writing->form >= FORM_HTML;
	if (file_it) {
		if (report_filing_start(&filing, call, err) < 0)
			return -1;
		selection.seen = report_filing_seen;
		selection.context = &filing;
	}
	if (report_open(&writing->report, call->store, &selection, audience, err) < 0) {
		report_filing_drop(&filing);
		return -1;
	}
	status = write_form(writing, err);
	if (status == 0)
		tell(writing->report, writing->one_unnamed);
	if (report_close(writing->report, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (status == 0 && path && strcmp(path, "-") != 0)
		say("wrote '%s'", path);
	if (status == 0 && file_it)
		return file_report(call, &filing, &selection, audience, writing->form, err);
	report_filing_drop(&filing);
	return status;
}

static int form_of(const char *word, int *form, struct error *err)
{
	const char *near;

	*form = ROWS_CSV;
	if (!word)
		return 0;
	for (*form = 0; formats[*form]; (*form)++)
		if (strcmp(word, formats[*form]) == 0)
			return 0;
	near = word_nearest(word, formats);
	if (near)
		return error_set(err, ERROR_USAGE, "no format '%s' (did you mean '%s'?)",
				 word, near);
	return error_set(err, ERROR_USAGE, "no format '%s'"
			 " (there are csv, json, jsonl, html and markdown)", word);
}

static int run(struct invocation *call, struct error *err)
{
	struct sheet_options options = {
		.path = path, .ledger = call->ledger, .raw = raw, .excel = excel,
	};
	struct writing writing = { .options = &options };
	enum audience audience = AUDIENCE_INTERNAL;
	const char *word = format;

	if ((audience_named && audience_of(audience_named, &audience, err) < 0) ||
	    (!format && format_of_file(path, formats, &word, err) < 0) ||
	    form_of(word, &writing.form, err) < 0)
		return -1;
	if (writing.form >= FORM_HTML && (raw || excel))
		return error_set(err, ERROR_USAGE, "--raw and --excel are for CSV");
	if (check_first && (path || raw || excel))
		return error_set(err, ERROR_USAGE, "--preflight writes no report:"
				 " leave out -o, --raw and --excel");
	if (file_it && (!path || strcmp(path, "-") == 0 || check_first))
		return error_set(err, ERROR_USAGE, "--file registers a file: name it with -o");
	options.format = (enum rows_format)writing.form;
	return write_report(call, &writing, audience, err);
}

static const char *const examples[] = {
	"twosource report a1 -o report.csv",
	"twosource report a1 --audience desk",
	"twosource report a1 --format html -o report.html",
	"twosource report a1 --audience desk -o desk.html --file --by Ines",
	"twosource report a1 --audience public --preflight",
	"twosource report --all --audience public --format json",
	"twosource report --all --index --format csv",
	NULL
};

const struct command report_command = {
	.name = "report",
	.arguments = "[ARTICLE]",
	.summary = "write the verification report: a page, or one row a claim",
	.group = "Share",
	.examples = examples,
	.detail =
		"An internal report is for the reporter and those who know the sources."
		"  Desk is for the fact-checker, editor or lawyer in the house, public for"
		" readers: both hold no codenames, ids or notes, number their rows anew, and"
		" leave claims out.  Desk leaves out those off the record; public leaves out"
		" all but those on the record or on background.  A claim has its own ground"
		" rules, or where it says nothing those of its source; when both are said,"
		" the stricter hold.  It is also bound by promises made to the source it was"
		" heard from, and to those whose words surround it or stand in it."
		"  In desk and public a text that mentions a"
		" codename is left out, and of a source on background a statement, method or"
		" evidence with its name; stderr says so.\n"
		"\n"
		"HTML is one page that loads nothing and needs no script: the article as it"
		" reads with its claims marked in their places, a card beside each, and an"
		" overview.  Markdown has the same without the running text.  The public never"
		" gets that text; the desk gets it where nothing in it is kept from the desk."
		"  --preflight lists what would leave.  The same ledger gives the same bytes;"
		" a date stands in a report only if SOURCE_DATE_EPOCH gives it.\n"
		"\n"
		"--file registers the report in the ledger by its SHA-256, with its claims as"
		" they stand: `report list` shows it, and `affected` names it when one of them"
		" turns out wrong.\n"
		"\n"
		"A cell that a spreadsheet would take for a formula gains a leading ', as in"
		" `twosource export`.\n"
		"\n"
		"Columns (* not public, ** internal only):\n"
		"  row             place in this report, from 1\n"
		"  claim**         id of the claim\n"
		"  article**       id of the article\n"
		"  title           of the article\n"
		"  outlet          that published it\n"
		"  published       when it was published (EDTF)\n"
		"  paragraph       of the article, from 1\n"
		"  quote           the exact words\n"
		"  quote_type      direct, indirect or mixed\n"
		"  spans**         where it stands in the text\n"
		"  statement       what is asserted, in plain words\n"
		"  attribution     who says it, in the article's words\n"
		"  cue**           the reporting verb\n"
		"  voice           source, article (its own) or vague\n"
		"  codename**      of the source\n"
		"  source          its published name, else the\n"
		"                  attribution; in desk and public never\n"
		"                  the name of one on background\n"
		"  source_links**  how the source stands to others, one a\n"
		"                  line\n"
		"  naming          how the source is named here\n"
		"  ground_rules*   the strictest that bind the claim\n"
		"  knowledge*      how the source knows\n"
		"  reliability*    of the source, A to F\n"
		"  credibility*    of the claim, 1 to 6\n"
		"  stated_on       when it was said (EDTF)\n"
		"  stated_words    the article's words for that\n"
		"  happened_on     when it happened (EDTF)\n"
		"  happened_words  the article's words for that\n"
		"  figures         one a line; rival readings of the same\n"
		"                  words as \"either ... or ...\"\n"
		"  support*        claims that support it, or that it\n"
		"                  supports, one a line\n"
		"  contradiction*  claims that contradict it, or that it\n"
		"                  contradicts, one a line\n"
		"  check_result    of each check, one a line\n"
		"  check_method*   how, a line for each check\n"
		"  check_evidence  a line for each check; a file by its\n"
		"                  name, with its folders only in internal;\n"
		"                  in public only addresses of public web\n"
		"                  pages\n"
		"  checker**       who, a line for each check\n"
		"  checked_on**    when, a line for each check\n"
		"  status          what the checks together say\n"
		"  missing*        what is not known or not done yet,\n"
		"                  heaviest first\n"
		"  flags*          what the reader was unsure of\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 0, .max = 1,
	.run = run,
};
