#include "cmd/proof.h"

#include "cmd/judged.h"
#include "cmd/output.h"

#include "base/terminal.h"
#include "judging/coverage.h"

#include <inttypes.h>

static const struct column columns[] = {
	{ "file", ROWS_TEXT, NULL },	 { "line", ROWS_NUMBER, NULL },
	{ "column", ROWS_NUMBER, NULL }, { "start", ROWS_NUMBER, NULL },
	{ "end", ROWS_NUMBER, NULL },	 { "state", ROWS_TEXT, NULL },
	{ "supported", ROWS_LIST, NULL }, { "unsupported", ROWS_LIST, NULL },
	{ "claims", ROWS_LIST, NULL },	 { "words", ROWS_TEXT, NULL },
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]), CLAIMS_SHOWN = 5 };

/* The words of the items that are supported, or those that are not. */
static void add_items(struct buffer *out, const struct draft *draft,
		      const struct coverage_sentence *sentence, bool supported)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct slice words = slice_part(draft->text, sentence->items[i].at);

		if (sentence->items[i].supported != supported)
			continue;
		if (out->length)
			buffer_byte(out, ';');
		for (size_t at = 0; at < words.length; at++)
			buffer_byte(out, words.at[at] == ';' || words.at[at] == '\n'
						 ? ' ' : words.at[at]);
	}
}

static void write_list(struct rows *rows, struct buffer *list)
{
	rows_text(rows, list->length ? buffer_all(list) : SLICE_NONE);
	buffer_clear(list);
}

static void write_row(struct rows *rows, struct draft *draft,
		      const struct coverage_sentence *sentence)
{
	struct draft_place start, end;
	struct buffer list;

	draft_place(draft, sentence->at.start, &start);
	draft_place(draft, sentence->at.end, &end);
	buffer_init(&list);
	rows_text(rows, slice_of(draft->name));
	rows_number(rows, (double)start.line);
	rows_number(rows, (double)start.column);
	rows_number(rows, (double)start.point);
	rows_number(rows, (double)end.point);
	rows_text(rows, slice_of(coverage_state_words[sentence->state]));
	add_items(&list, draft, sentence, true);
	write_list(rows, &list);
	add_items(&list, draft, sentence, false);
	write_list(rows, &list);
	for (size_t i = 0; i < sentence->claim_count && i < CLAIMS_SHOWN; i++)
		buffer_format(&list, "%sc%" PRId64, i ? ";" : "", sentence->claims[i]);
	write_list(rows, &list);
	rows_text(rows, slice_part(draft->text, sentence->at));
	rows_next(rows);
	buffer_release(&list);
}

/* "12:5: no claim has the number "forty minutes"" */
static void show_item(struct draft *draft, const struct coverage_item *item, bool lines)
{
	struct draft_place place;
	struct buffer line, safe;

	draft_place(draft, item->at.start, &place);
	buffer_init(&line);
	buffer_init(&safe);
	if (lines) {
		output_safe(&safe, slice_of(draft->name));
		buffer_byte(&safe, ':');
	}
	buffer_format(&safe, "%zu:%zu: %s", place.line, place.column, lines ? "warning: " : "");
	buffer_format(&line, "no claim supports the %s \"", coverage_kind_words[item->kind]);
	buffer_slice(&line, slice_part(draft->text, item->at));
	buffer_byte(&line, '"');
	if (lines) {
		terminal_line(&safe, buffer_all(&line));
		printf("%s\n", safe.data);
	} else {
		judged_line(stdout, safe.data, buffer_all(&line));
	}
	buffer_release(&line);
	buffer_release(&safe);
}

static void show(struct draft *draft, const struct coverage *coverage, bool lines)
{
	for (size_t i = 0; i < coverage->count; i++) {
		const struct coverage_sentence *sentence = &coverage->sentences[i];

		for (size_t j = 0; j < sentence->count; j++)
			if (!sentence->items[j].supported)
				show_item(draft, &sentence->items[j], lines);
	}
}

static void say_share(const struct coverage *coverage)
{
	if (coverage->checked)
		say("%zu of %zu sentences with names, numbers or dates are covered (%d%%)",
		    coverage->covered, coverage->checked,
		    (int)(100 * coverage->covered / coverage->checked));
	else
		say("no sentence has a name, a number or a date");
}

int proof_coverage(struct invocation *call, struct draft *draft,
		   const struct proof_format *format, bool *all_covered, struct error *err)
{
	const struct coverage_options options = { draft->article, draft->published };
	struct coverage coverage;
	struct rows rows;
	int status = 0;

	if (coverage_read(&coverage, call->store, draft->text, &options, &draft->arena, err) < 0)
		return -1;
	if (format->text) {
		show(draft, &coverage, format->lines);
	} else {
		judged_open(&rows, &(struct judged_sheet){ format->rows, format->raw,
							   format->excel, columns, COLUMNS,
							   "coverage" });
		for (size_t i = 0; i < coverage.count; i++)
			write_row(&rows, draft, &coverage.sentences[i]);
		status = judged_close(&rows, 0, err);
	}
	say_share(&coverage);
	*all_covered = coverage.covered == coverage.checked;
	return status;
}
