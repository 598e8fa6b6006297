#include "cmd/lint_write.h"

#include "cmd/output.h"

#include "base/terminal.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <math.h>

const char *const lint_formats[] = { "text", "editor", "csv", "json", "jsonl", NULL };

static const struct column columns[] = {
	{ "file", ROWS_TEXT, NULL },	  { "line", ROWS_NUMBER, NULL },
	{ "column", ROWS_NUMBER, NULL },  { "start", ROWS_NUMBER, NULL },
	{ "end", ROWS_NUMBER, NULL },	  { "severity", ROWS_TEXT, NULL },
	{ "rule", ROWS_TEXT, NULL },	  { "words", ROWS_TEXT, NULL },
	{ "reason", ROWS_TEXT, NULL },	  { "asks", ROWS_TEXT, NULL },
	{ "cites", ROWS_TEXT, NULL },	  { "claim", ROWS_TEXT, NULL },
	{ "source", ROWS_TEXT, NULL },	  { "finding", ROWS_TEXT, NULL },
	{ "dismissed", ROWS_TEXT, NULL },
};

enum { HANDLE_SHOWN = 8 };	/* digits, to name a finding by */

/* Where a byte of a text is, going forward. */
struct where {
	struct slice text;
	size_t at, line, begin;		/* begin: of the line, in bytes */
	struct utf8_walk walk;
};

static void go_to(struct where *where, size_t byte)
{
	if (byte < where->at)
		*where = (struct where){ .text = where->text, .line = 1,
					 .walk = { .text = where->text } };
	for (; where->at < byte; where->at++)
		if (where->text.at[where->at] == '\n') {
			where->line++;
			where->begin = where->at + 1;
		}
}

static size_t column_of(const struct where *where, size_t byte)
{
	return 1 + utf8_count(slice_part(where->text, (struct span){ where->begin, byte }));
}

int lint_show_rules(const struct policy *policy)
{
	struct buffer line;

	buffer_init(&line);
	buffer_format(&line, "policy %s%s%s", policy->name, policy->about ? ": " : "",
		      policy->about ? policy->about : "");
	judged_title(stdout, buffer_all(&line));
	for (int i = 0; i < RULE_COUNT; i++) {
		const struct policy_rule *rule = &policy->rules[i];

		buffer_clear(&line);
		buffer_format(&line, "%-8s %s", severity_words[rule->severity],
			      rule_name((enum rule)i));
		judged_line(stdout, "", buffer_all(&line));
		judged_paragraph(stdout, 9, slice_of(rule_help((enum rule)i)));
		if (rule->severity != SEVERITY_OFF && rule->says)
			judged_paragraph(stdout, 9, slice_of(rule->says));
		if (rule->severity != SEVERITY_OFF && rule->cites) {
			buffer_clear(&line);
			buffer_format(&line, "(%s)", rule->cites);
			judged_paragraph(stdout, 9, buffer_all(&line));
		}
	}
	buffer_release(&line);
	return 0;
}

void lint_output_open(struct lint_output *output)
{
	static const enum rows_format formats[] = { ROWS_CSV, ROWS_CSV, ROWS_CSV, ROWS_JSON,
						    ROWS_JSONL };

	if (output->format >= LINT_CSV)
		judged_open(&output->rows, &(struct judged_sheet){
			formats[output->format], output->raw, output->excel, columns,
			sizeof(columns) / sizeof(columns[0]), "findings" });
}

static void id_cell(struct rows *rows, char letter, int64_t id)
{
	char text[32];

	snprintf(text, sizeof(text), "%c%" PRId64, letter, id);
	rows_text(rows, id ? slice_of(text) : SLICE_NONE);
}

static void write_row(struct lint_output *output, const struct linted *linted,
		      const struct finding *finding, struct where *where)
{
	struct rows *rows = &output->rows;
	const bool placed = finding->placed;
	const size_t start = placed ? utf8_points(&where->walk, finding->place.start) : 0;

	rows_text(rows, slice_of(linted->name));
	rows_number(rows, placed ? (double)where->line : NAN);
	rows_number(rows, placed ? (double)column_of(where, finding->place.start) : NAN);
	rows_number(rows, placed ? (double)start : NAN);
	/* Counted from there: a walk that goes back begins anew. */
	rows_number(rows, placed ? (double)(start + utf8_count(slice_part(
		linted->text, finding->place))) : NAN);
	rows_text(rows, slice_of(severity_words[finding->severity]));
	rows_text(rows, slice_of(rule_name(finding->rule)));
	rows_text(rows, slice_of(finding->words));
	rows_text(rows, slice_of(finding->reason));
	rows_text(rows, slice_of(finding->asks));
	rows_text(rows, slice_of(finding->cites));
	id_cell(rows, 'c', finding->claim);
	id_cell(rows, 's', finding->source);
	rows_text(rows, *finding->mark ? slice_of(finding_handle(finding)) : SLICE_NONE);
	rows_text(rows, finding->dismissed ? slice_of(finding->dismissed->reason) : SLICE_NONE);
	rows_next(rows);
}

/* "draft.txt:4:12: bare_source: a source (Nothing more is said ...)", one line
 * whatever its length: editors read it. */
static void write_line(struct lint_output *output, const struct linted *linted,
		       const struct finding *finding, const struct where *where)
{
	struct buffer line, words;

	buffer_init(&line);
	buffer_init(&words);
	if (linted->name)
		output_safe(&line, slice_of(linted->name));
	else
		buffer_format(&line, "c%" PRId64, finding->claim);
	if (finding->placed)
		buffer_format(&line, ":%zu:%zu: ", where->line,
			      column_of(where, finding->place.start));
	else
		buffer_text(&line, ":1:1: ");
	buffer_format(&line, "%s: ", rule_name(finding->rule));
	terminal_line(&words, slice_of(finding->words));
	terminal_cut(&line, buffer_all(&words), 60);
	buffer_text(&line, " (");
	terminal_line(&line, slice_of(finding->reason));
	if (finding->asks) {
		buffer_byte(&line, ' ');
		terminal_line(&line, slice_of(finding->asks));
	}
	buffer_byte(&line, ')');
	fwrite(line.data, 1, line.length, stdout);
	putchar('\n');
	output->failed = output->failed || buffer_failed(&line) || buffer_failed(&words);
	buffer_release(&line);
	buffer_release(&words);
}

static void show_heading(struct lint_output *output, const struct linted *linted)
{
	struct buffer line;

	if (output->further)
		putchar('\n');
	output->further = true;
	buffer_init(&line);
	if (linted->name)
		output_safe(&line, slice_of(linted->name));
	else
		buffer_text(&line, "in no article");
	if (linted->title)
		buffer_format(&line, "  %s", linted->title);
	judged_title(stdout, buffer_all(&line));
	output->failed = output->failed || buffer_failed(&line);
	buffer_release(&line);
}

/* "dismissed by Ana, 2024-03-01: asked them on Monday" */
static void show_dismissed(const struct dismissed_finding *dismissed, struct buffer *line)
{
	buffer_clear(line);
	buffer_text(line, "dismissed");
	if (dismissed->by)
		buffer_format(line, " by %s", dismissed->by);
	buffer_format(line, ", %.10s: %s", dismissed->day, dismissed->reason);
	judged_paragraph(stdout, 4, buffer_all(line));
}

static void show(struct lint_output *output, const struct finding *finding,
		 const struct where *where)
{
	struct buffer line;
	char lead[64];

	buffer_init(&line);
	if (finding->placed)
		snprintf(lead, sizeof(lead), "  %zu:%zu  ", where->line,
			 column_of(where, finding->place.start));
	else
		snprintf(lead, sizeof(lead), "  ");
	buffer_format(&line, "%s  %s", severity_words[finding->severity],
		      rule_name(finding->rule));
	if (finding->claim)
		buffer_format(&line, "  c%" PRId64, finding->claim);
	if (*finding->mark)
		buffer_format(&line, "  #%.*s", HANDLE_SHOWN, finding_handle(finding));
	judged_line(stdout, lead, buffer_all(&line));
	buffer_clear(&line);
	if (finding->words) {
		buffer_format(&line, "\"%s\"", finding->words);
		judged_line(stdout, "    ", buffer_all(&line));
	}
	buffer_clear(&line);
	buffer_text(&line, finding->reason);
	if (finding->asks && !output->asked[finding->rule])
		buffer_format(&line, " %s", finding->asks);
	output->asked[finding->rule] = true;
	judged_paragraph(stdout, 4, buffer_all(&line));
	if (finding->dismissed)
		show_dismissed(finding->dismissed, &line);
	output->failed = output->failed || buffer_failed(&line);
	buffer_release(&line);
}

static bool wanted(const struct lint_output *output, const struct finding *finding)
{
	return finding->severity >= output->least &&
	       (!output->only || strcmp(rule_name(finding->rule), output->only) == 0);
}

void lint_output_write(struct lint_output *output, const struct linted *linted,
		       const struct lint *lint)
{
	struct where where = { .text = linted->text, .line = 1,
			       .walk = { .text = linted->text } };
	bool headed = false;

	for (size_t i = 0; i < lint->count && !ferror(stdout); i++) {
		const struct finding *finding = &lint->all[i];

		if (!wanted(output, finding))
			continue;
		if (finding->dismissed && !output->show_dismissed) {
			output->dismissed++;
			continue;
		}
		output->counts[finding->severity] += !finding->dismissed;
		if (finding->placed)
			go_to(&where, finding->place.start);
		if (output->format >= LINT_CSV) {
			write_row(output, linted, finding, &where);
		} else if (output->format == LINT_EDITOR) {
			write_line(output, linted, finding, &where);
		} else {
			if (!headed)
				show_heading(output, linted);
			headed = true;
			show(output, finding, &where);
		}
	}
}

static void say_counts(const struct lint_output *output, size_t all)
{
	struct buffer line;

	buffer_init(&line);
	if (all)
		buffer_format(&line, "%zu finding%s", all, all == 1 ? "" : "s");
	for (int i = SEVERITY_ERROR, first = 1; i > SEVERITY_OFF; i--)
		if (output->counts[i]) {
			buffer_format(&line, "%s%zu %s%s", first ? ": " : ", ",
				      output->counts[i], severity_words[i],
				      output->counts[i] == 1 ? "" : "s");
			first = 0;
		}
	if (!all)
		buffer_text(&line, "no findings");
	if (output->dismissed)
		buffer_format(&line, "; %zu dismissed (--dismissed shows them)",
			      output->dismissed);
	say("%s", line.data);
	buffer_release(&line);
}

int lint_output_close(struct lint_output *output, int status, bool read,
		      struct error *err)
{
	size_t all = 0;

	for (int i = 0; i <= SEVERITY_ERROR; i++)
		all += output->counts[i];
	if (output->format >= LINT_CSV)
		status = judged_close(&output->rows, status, err);
	if (status == 0 && output->failed)
		status = error_memory(err);
	if (status < 0)
		return status;
	if (read)
		say_counts(output, all);
	return status || all > 0;
}
