#include "cmd/command.h"
#include "cmd/output.h"

#include "intake/evidence.h"
#include "ledger/filing.h"

#include <inttypes.h>

static const char *format_named, *file;
static bool raw, excel;

static const struct choice choices[] = {
	{ "file", 0, "FILE", "only the report that has the bytes of FILE", .text = &file,
	  .completes = "file" },
	{ "format", 'f', "WORD", "how it is written", .text = &format_named,
	  .words = output_formats },
	{ "raw", 0, .flag = &raw, .help = "csv: cells exactly as they are, formulas too" },
	{ "excel", 0, .flag = &excel, .help = "csv: with the mark that Excel wants (BOM)" },
	CHOICE_END
};

static const struct column columns[] = {
	{ "report", ROWS_TEXT, NULL },	 { "about", ROWS_TEXT, NULL },
	{ "audience", ROWS_TEXT, NULL }, { "format", ROWS_TEXT, NULL },
	{ "claims", ROWS_NUMBER, NULL }, { "changed", ROWS_NUMBER, NULL },
	{ "filed_by", ROWS_TEXT, NULL }, { "filed_on", ROWS_TEXT, NULL },
	{ "sha256", ROWS_TEXT, NULL },
};

static void write_row(struct output *output, const struct filing *filing, int64_t changed)
{
	char id[32];

	snprintf(id, sizeof(id), "r%" PRId64, filing->id);
	output_text(output, slice_of(id));
	output_text(output, slice_of(filing->about));
	output_text(output, slice_of(filing->audience));
	output_text(output, slice_of(filing->format));
	output_number(output, (double)filing->claims);
	output_number(output, (double)changed);
	output_text(output, slice_of(filing->filed_by));
	output_text(output, slice_of(filing->filed_on));
	output_text(output, slice_of(filing->sha256));
	output_next(output);
}

static int run(struct invocation *call, struct error *err)
{
	struct output_options options = { .raw = raw, .excel = excel, .name = "reports" };
	char sha256[SHA256_TEXT];
	struct filings filings;
	struct filing filing;
	struct error ignored;
	struct output *output;
	int64_t changed, count = 0;
	int status = 0;

	if (output_format_of(format_named, &options.format, err) < 0)
		return -1;
	if (file && (status = evidence_file(file, sha256, err)) <= 0)
		return status < 0 ? -1 : error_set(err, ERROR_MISSING, "no file '%s'", file);
	if (output_open(&output, stdout, columns, sizeof(columns) / sizeof(columns[0]), &options,
			err) < 0)
		return -1;
	filings_open(&filings, call->store, file ? sha256 : NULL);
	for (; filings_next(&filings, &filing, &changed); count++)
		write_row(output, &filing, changed);
	status = filings_close(&filings, err);
	if (output_close(output, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (status == 0 && file && count == 0)
		say("no report with these bytes was filed in this ledger");
	return status < 0 ? -1 : file && count == 0;
}

static const char *const examples[] = {
	"twosource report list",
	"twosource report a1 -o report.html --file && twosource report list --file report.html",
	NULL
};

const struct command report_list_command = {
	.name = "report list", .arguments = "",
	.summary = "list the reports that were filed, and what changed in them since",
	.group = "Share", .examples = examples, .choices = choices, .access = STORE_READ,
	.run = run,
	.detail = "`report ... -o FILE --file` files a report: its SHA-256, who filed it when, and "
		  "its claims as they stood.  `changed` counts those that were edited or removed "
		  "since.  With --file FILE it says whether FILE is a report that was filed, byte "
		  "for byte; exit status 1 if not.  `twosource affected` names the reports that a "
		  "wrong claim is in.",
};
