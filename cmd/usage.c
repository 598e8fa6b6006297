#include "cmd/command.h"
#include "cmd/output.h"

#include "base/terminal.h"
#include "base/utf8.h"

#include <string.h>

enum {
	WIDEST = 100,		/* longer lines are tiring to read */
	PIPE_WIDTH = 80,
	HELP_AT = 28,		/* where the text beside an option begins */
	NARROW = 50,		/* below this it goes under the option */
};

static size_t help_width(FILE *out)
{
	size_t width = output_width(out);

	if (width == 0)
		return PIPE_WIDTH;
	return width > WIDEST ? WIDEST : width;
}

/* Writes text wrapped, each line but the first after indent blanks; the
 * cursor stands at indent already. */
static void wrapped(FILE *out, struct slice text, size_t indent, size_t width)
{
	struct slice piece;
	bool first = true;

	width = width > indent + 10 ? width - indent : 10;
	while (terminal_wrap(&text, width, &piece)) {
		fprintf(out, "%*s%.*s\n", first ? 0 : (int)indent, "", (int)piece.length,
			piece.at);
		first = false;
	}
}

/* Where what is said of a name begins in "  name   what is said"; behind the
 * blanks it begins with where there is no such gap. */
static size_t text_column(struct slice line)
{
	size_t begin = 0, at;

	while (begin < line.length && line.at[begin] == ' ')
		begin++;
	for (at = begin; at + 2 < line.length; at++)
		if (line.at[at] == ' ' && line.at[at + 1] == ' ') {
			while (at < line.length && line.at[at] == ' ')
				at++;
			return at;
		}
	return begin;
}

/* A line of a table: as it is where it fits, else wrapped under its text. */
static void table_line(FILE *out, struct slice line, size_t width)
{
	const size_t at = text_column(line);

	if (utf8_width(line) <= width || at >= line.length || at + 10 > width) {
		fprintf(out, "%.*s\n", (int)line.length, line.at ? line.at : "");
		return;
	}
	fprintf(out, "%.*s", (int)at, line.at);
	wrapped(out, (struct slice){ line.at + at, line.length - at }, at, width);
}

/* Paragraphs stand apart by an empty line; lines that begin with a blank are
 * those of a table. */
static void paragraphs(FILE *out, const char *text, size_t width)
{
	struct slice rest = slice_of(text), line;

	while (slice_next(&rest, '\n', &line)) {
		if (line.length == 0 || line.at[0] == ' ')
			table_line(out, line, width);
		else
			wrapped(out, line, 0, width);
	}
}

/* A name beside its text, or above it where the terminal is narrow. */
static void entry(FILE *out, const char *name, const char *text, size_t at, size_t width)
{
	size_t used = 2 + utf8_width(slice_of(name));

	if (width < NARROW)
		at = 6;
	fprintf(out, "  %s", name);
	if (used + 2 > at) {
		putc('\n', out);
		used = 0;
	}
	fprintf(out, "%*s", (int)(at - used), "");
	wrapped(out, slice_of(text), at, width);
}

/* What stands beside an option, its words included. */
static void choice_text(const struct choice *choice, struct buffer *out)
{
	buffer_text(out, choice->help ? choice->help : "");
	for (const char *const *word = choice->words; word && *word; word++)
		buffer_format(out, "%s%s%s", word == choice->words ? " (" : "", *word,
			      word[1] ? ", " : ")");
}

static void print_choice(FILE *out, const struct choice *choice, size_t width)
{
	struct buffer name, text;

	buffer_init(&name);
	buffer_init(&text);
	if (choice->letter)
		buffer_format(&name, "-%c, ", choice->letter);
	else
		buffer_text(&name, "    ");
	buffer_format(&name, "--%s", choice->name);
	if (choice->argument && !choice->flag)
		buffer_format(&name, " %s", choice->argument);
	choice_text(choice, &text);
	entry(out, name.data, text.data, HELP_AT, width);
	buffer_release(&name);
	buffer_release(&text);
}

void usage_line(const struct command *command, struct buffer *out)
{
	buffer_format(out, "twosource %s [OPTION...]", command->name);
	if (command->arguments && *command->arguments)
		buffer_format(out, " %s", command->arguments);
}

static void print_options(const struct command *command, FILE *out, size_t width)
{
	struct choice_list list;
	struct error err;

	if (choice_list_make(&list, command, NULL, &err) < 0) {
		choice_list_release(&list);
		warn("%s", err.text);
		return;
	}
	if (list.fields > 0)
		fputs("\nOptions:\n", out);
	for (size_t i = 0; i < list.count; i++) {
		if (i == list.fields && i < list.global)
			fprintf(out, "\nFields of %s %s:\n",
				strchr("aeiou", command->fields->name[0]) ? "an" : "a",
				command->fields->name);
		if (i == list.global)
			fputs("\nOptions of every command:\n", out);
		print_choice(out, &list.all[i], width);
	}
	choice_list_release(&list);
}

/* "make a new ledger" to "Make a new ledger." */
static void print_sentence(FILE *out, const char *summary, size_t width)
{
	struct buffer text;

	buffer_init(&text);
	buffer_format(&text, "%s.", summary);
	if (text.length > 0 && text.data[0] >= 'a' && text.data[0] <= 'z')
		text.data[0] = (char)(text.data[0] - 'a' + 'A');
	wrapped(out, buffer_all(&text), 0, width);
	buffer_release(&text);
}

void usage_command(const struct command *command, FILE *out)
{
	size_t width = help_width(out);
	struct buffer line;

	if (command->examples && command->examples[0]) {
		fputs("Examples:\n", out);
		for (const char *const *example = command->examples; *example; example++)
			fprintf(out, "  %s\n", *example);
		putc('\n', out);
	}
	buffer_init(&line);
	buffer_text(&line, "Usage: ");
	usage_line(command, &line);
	wrapped(out, buffer_all(&line), 7, width);
	buffer_release(&line);
	putc('\n', out);
	print_sentence(out, command->summary, width);
	print_options(command, out, width);
	if (command->detail) {
		putc('\n', out);
		paragraphs(out, command->detail, width);
	}
}

static size_t longest_name(void)
{
	size_t longest = 0;

	for (size_t i = 0; i < command_count; i++)
		if (strlen(commands[i]->name) > longest)
			longest = strlen(commands[i]->name);
	return longest;
}

void usage_noun(const char *noun, FILE *out)
{
	size_t width = help_width(out), length = strlen(noun);

	fprintf(out, "Usage: twosource %s VERB [OPTION...] [ARGUMENT...]\n\n", noun);
	for (size_t i = 0; i < command_count; i++)
		if (strncmp(commands[i]->name, noun, length) == 0 &&
		    (commands[i]->name[length] == ' ' || commands[i]->name[length] == '\0'))
			entry(out, commands[i]->name, commands[i]->summary,
			      longest_name() + 4, width);
	fprintf(out, "\n'twosource %s VERB --help' shows examples and options.\n", noun);
}

void usage_all(FILE *out)
{
	size_t width = help_width(out), at = longest_name() + 4;
	const char *group = NULL;

	wrapped(out, SLICE("twosource keeps every claim that an article quotes: who said "
			   "it, in which words, when, and on what footing."), 0, width);
	fputs("\nUsage: twosource COMMAND [OPTION...] [ARGUMENT...]\n", out);
	for (size_t i = 0; i < command_count; i++) {
		if (!group || strcmp(group, commands[i]->group) != 0)
			fprintf(out, "\n%s:\n", commands[i]->group);
		group = commands[i]->group;
		entry(out, commands[i]->name, commands[i]->summary, at, width);
	}
	putc('\n', out);
	wrapped(out, SLICE("'twosource COMMAND --help' shows examples and options; "
			   "'man twosource' tells all of it."), 0, width);
}
