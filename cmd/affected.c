#include "cmd/judged.h"
#include "cmd/output.h"

#include "judging/affected.h"
#include "ledger/wording.h"

#include <inttypes.h>
#include <math.h>

static const char *format_named;
static bool raw, excel;

static const struct choice choices[] = {
	{ "format", 'f', "WORD", "how it is written", .text = &format_named,
	  .words = judged_formats },
	{ "raw", 0, .flag = &raw, .help = "csv: cells exactly as they are, formulas too" },
	{ "excel", 0, .flag = &excel, .help = "csv: with the mark that Excel wants (BOM)" },
	CHOICE_END
};

static const struct column columns[] = {
	{ "kind", ROWS_TEXT, NULL }, { "id", ROWS_TEXT, NULL },
	{ "claim", ROWS_TEXT, NULL }, { "steps", ROWS_NUMBER, NULL },
	{ "why", ROWS_TEXT, NULL },  { "words", ROWS_TEXT, NULL },
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static const char letters[AFFECTED_KINDS] = { 'c', 'l', 'k', 'r' };

static void write_id(struct rows *rows, char letter, int64_t id)
{
	char text[32];

	snprintf(text, sizeof(text), "%c%" PRId64, letter, id);
	rows_text(rows, id ? slice_of(text) : SLICE_NONE);
}

static void write_row(struct rows *rows, const struct affected *one, struct slice words)
{
	rows_text(rows, slice_of(affected_words[one->kind]));
	write_id(rows, letters[one->kind], one->id);
	write_id(rows, 'c', one->claim);
	rows_number(rows, one->kind == AFFECTED_CLAIM ? one->steps : NAN);
	rows_text(rows, slice_of(one->why));
	rows_text(rows, words);
	rows_next(rows);
}

static void show(const struct affected *one, struct slice words, bool quoted)
{
	char lead[32];

	if (one->kind == AFFECTED_CLAIM) {
		judged_heading(stdout, one->id, NULL, words, quoted);
		judged_paragraph(stdout, 4, slice_of(one->why));
		return;
	}
	snprintf(lead, sizeof(lead), "%c%" PRId64 "  ", letters[one->kind], one->id);
	judged_line(stdout, lead, slice_of(one->why));
}

static int write_list(struct store *store, const struct affected_list *list, bool text,
		      enum rows_format format, struct error *err)
{
	static const char *const titles[AFFECTED_KINDS] = {
		"Claims", "Links", "Checks", "Filed reports",
	};
	struct wording wording;
	struct error ignored;
	struct rows rows;
	int status = 0;

	if (!text)
		judged_open(&rows, &(struct judged_sheet){
			format, raw, excel, columns, COLUMNS, "affected" });
	wording_open(&wording, store);
	for (size_t i = 0; i < list->count; i++) {
		const struct affected *one = &list->all[i];
		struct slice words = one->kind == AFFECTED_CLAIM
					     ? wording_of(&wording, one->id) : SLICE_NONE;

		if (text && (i == 0 || one[-1].kind != one->kind)) {
			if (i)
				putchar('\n');
			judged_title(stdout, slice_of(titles[one->kind]));
		}
		if (text)
			show(one, words, wording.quoted);
		else
			write_row(&rows, one, words);
	}
	if (!text)
		status = judged_close(&rows, status, err);
	if (wording_close(&wording, status < 0 ? &ignored : err) < 0)
		status = -1;
	return status;
}

static void tell(const struct affected_list *list, const char *named)
{
	const size_t *counts = list->counts;

	if (list->count == 0)
		say("nothing rests on %s", named);
	else
		say("to look at again: %zu claim%s, %zu link%s, %zu check%s, %zu filed report%s",
		    counts[AFFECTED_CLAIM], counts[AFFECTED_CLAIM] == 1 ? "" : "s",
		    counts[AFFECTED_LINK], counts[AFFECTED_LINK] == 1 ? "" : "s",
		    counts[AFFECTED_CHECK], counts[AFFECTED_CHECK] == 1 ? "" : "s",
		    counts[AFFECTED_REPORT], counts[AFFECTED_REPORT] == 1 ? "" : "s");
}

static int run(struct invocation *call, struct error *err)
{
	enum rows_format format = ROWS_CSV;
	struct affected_list list;
	struct ref ref;
	bool text;
	int status = -1;

	if (judged_format(format_named, &text, &format, err) < 0 ||
	    ref_find(call->store, THING_NONE, call->arguments[0], &ref, err) < 0)
		return -1;
	if (ref.kind != THING_CLAIM && ref.kind != THING_SOURCE)
		return error_set(err, ERROR_USAGE, "'%s' is no claim and no source",
				 call->arguments[0]);
	if (affected_load(&list, call->store, ref, err) == 0)
		status = write_list(call->store, &list, text, format, err);
	if (status == 0)
		tell(&list, call->arguments[0]);
	affected_release(&list);
	return status;
}

static const char *const examples[] = {
	"twosource affected c1",
	"twosource affected s1 --format csv",
	NULL
};

const struct command affected_command = {
	.name = "affected",
	.arguments = "SOURCE|CLAIM",
	.min = 1, .max = 1,
	.summary = "say what must be looked at again if a source or a claim is wrong",
	.group = "Judge",
	.examples = examples,
	.choices = choices,
	.access = STORE_READ,
	.run = run,
	.detail =
		"Of a source (and of every source linked as the same): its claims, and those"
		" heard from it.  From there on, step by step: what stands within the same"
		" quote, what repeats or updates it, what it repeats, and what it supports,"
		" which loses a support.  What supports it, and what contradicts it or is"
		" contradicted by it, is listed and not followed further.  Then the links, the"
		" checks of all these claims, and the reports that were filed with any of them"
		" (`twosource report --file`).\n"
		"\n"
		"Columns:\n"
		"  kind   claim, link, check or report\n"
		"  id     of that\n"
		"  claim  the claim it was reached from, or hangs on\n"
		"  steps  of a claim: 0 for what is wrong itself\n"
		"  why    how it hangs together\n"
		"  words  of a claim: the quote, or the statement\n",
};
