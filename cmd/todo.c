#include "cmd/judged.h"
#include "cmd/output.h"

#include "judging/todo.h"
#include "ledger/wording.h"

#include <inttypes.h>

enum { USUAL_LIMIT = 20 };

static const char *format_named;
static int limit;
static bool all, raw, excel;

static const struct choice choices[] = {
	{ "all", 'a', .flag = &all, .help = "everything, not only the first 20" },
	{ "limit", 'n', "NUMBER", "at most so many claims", .number = &limit },
	{ "format", 'f', "WORD", "how it is written", .text = &format_named,
	  .words = judged_formats },
	{ "raw", 0, .flag = &raw, .help = "csv: cells exactly as they are, formulas too" },
	{ "excel", 0, .flag = &excel, .help = "csv: with the mark that Excel wants (BOM)" },
	CHOICE_END
};

static const struct column columns[] = {
	{ "rank", ROWS_NUMBER, NULL },	 { "claim", ROWS_TEXT, NULL },
	{ "exposed", ROWS_NUMBER, NULL }, { "unsupported", ROWS_NUMBER, NULL },
	{ "verdict", ROWS_TEXT, NULL },	 { "status", ROWS_TEXT, NULL },
	{ "todo", ROWS_LIST, NULL },	 { "words", ROWS_TEXT, NULL },
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

struct run {
	struct store *store;
	struct wording wording;
	struct rows rows;
	bool text;
	struct buffer tasks, scratch;
	size_t shown;
};

static void write_row(struct run *run, const struct todo *todo, const char *status)
{
	struct rows *rows = &run->rows;

	rows_number(rows, (double)run->shown);
	buffer_clear(&run->scratch);
	buffer_format(&run->scratch, "c%" PRId64, todo->claim);
	rows_text(rows, buffer_all(&run->scratch));
	rows_number(rows, todo->exposed);
	rows_number(rows, todo->unsupported);
	rows_text(rows, slice_of(verdict_words[todo->verdict]));
	rows_text(rows, slice_of(status));
	rows_text(rows, buffer_all(&run->tasks));
	rows_text(rows, wording_of(&run->wording, todo->claim));
	rows_next(rows);
}

static void show(struct run *run, const struct todo *todo, const char *status)
{
	struct slice words = wording_of(&run->wording, todo->claim);
	struct slice rest = buffer_all(&run->tasks), task;

	buffer_clear(&run->scratch);
	buffer_format(&run->scratch, "%s, %s", verdict_words[todo->verdict], status);
	judged_heading(stdout, todo->claim, run->scratch.data, words, run->wording.quoted);
	while (slice_next(&rest, ';', &task))
		judged_paragraph(stdout, 2, task);
}

static int write_all(struct run *run, const struct todo_list *list, struct error *err)
{
	struct arena arena;
	int status = 0;
	size_t i;

	arena_init(&arena);
	for (i = 0; status == 0 && i < list->count; i++) {
		const char *checks = NULL;

		arena_reset(&arena);
		buffer_clear(&run->tasks);
		status = todo_tasks(run->store, &list->all[i], &run->tasks, &checks, &arena,
				    err);
		if (status < 0 || run->tasks.length == 0)
			continue;
		run->shown++;
		if (run->text)
			show(run, &list->all[i], checks);
		else
			write_row(run, &list->all[i], checks);
	}
	arena_release(&arena);
	if (status == 0 && (buffer_failed(&run->tasks) || buffer_failed(&run->scratch)))
		status = error_memory(err);
	return status;
}

static int write_list(struct run *run, const struct todo_list *list,
		      enum rows_format format, struct error *err)
{
	int status;
	struct error ignored;

	if (!run->text)
		judged_open(&run->rows, &(struct judged_sheet){
			format, raw, excel, columns, COLUMNS, "todo" });
	wording_open(&run->wording, run->store);
	status = write_all(run, list, err);
	if (!run->text)
		status = judged_close(&run->rows, status, err);
	if (wording_close(&run->wording, status < 0 ? &ignored : err) < 0)
		status = -1;
	return status;
}

static int run(struct invocation *call, struct error *err)
{
	struct run run = { .store = call->store };
	enum rows_format format = ROWS_CSV;
	struct todo_list list = { 0 };
	struct scope scope;
	size_t most = all ? 0 : limit ? (size_t)limit : USUAL_LIMIT;
	int status = -1;

	if (all && limit)
		return error_set(err, ERROR_USAGE, "--all is everything: leave it out, or"
				 " --limit");
	if (judged_format(format_named, &run.text, &format, err) < 0 ||
	    judged_scope(call, false, true, &scope, err) < 0)
		return -1;
	buffer_init(&run.tasks);
	buffer_init(&run.scratch);
	if (todo_load(&list, call->store, &scope, most, err) == 0)
		status = write_list(&run, &list, format, err);
	if (status == 0 && run.shown == 0)
		say("nothing to do");
	else if (status == 0 && most && list.count == most)
		say("the first %zu claims; --all shows all", most);
	todo_release(&list);
	buffer_release(&run.tasks);
	buffer_release(&run.scratch);
	return status;
}

static const char *const examples[] = {
	"twosource todo",
	"twosource todo a1",
	"twosource todo --all --format csv",
	NULL
};

const struct command todo_command = {
	.name = "todo",
	.arguments = "[CLAIM|ARTICLE]",
	.summary = "say what would settle each claim, the most pressing first",
	.group = "Judge",
	.examples = examples,
	.detail =
		"First come claims that are exposed and have little support.  Exposed: no"
		" check has answered what contradicts it (4), an allegation (3) or an event"
		" or figure (1), said by nobody or by somebody unnamed (2), carried by other"
		" outlets (1).  Unsupported: no source (4), a single source (3), one origin"
		" (2), sources not shown to be independent (1); never checked or disputed"
		" (3), a check not finished or edited since (2), unsupported or unverifiable"
		" (1).  Nobody to be contacted is named.\n"
		"\n"
		"Columns:\n"
		"  rank         from 1\n"
		"  claim        its id\n"
		"  exposed      0 to 10\n"
		"  unsupported  0 to 7\n"
		"  verdict      as in `corroborate`\n"
		"  status       what the checks say\n"
		"  todo         what would settle it\n"
		"  words        the quote, or the statement\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 0, .max = 1,
	.run = run,
};
