#include "cmd/command.h"
#include "cmd/output.h"

#include "base/utf8.h"

#include <string.h>

static const char *const examples[] = {
	"twosource manual | head -5",
	"twosource manual > twosource.1",
	NULL
};

static const struct choice choices[] = { CHOICE_END };

/* The page in mdoc(7): what the tables do not say stands here as it is. */
static const char front[] =
	".\\\" made by 'twosource manual'\n"
	".Dd November 24, 2026\n"
	".Dt TWOSOURCE 1\n"
	".Os\n"
	".Sh NAME\n"
	".Nm twosource\n"
	".Nd the claim ledger for journalists and fact-checkers\n"
	".Sh SYNOPSIS\n"
	".Nm\n"
	".Ar command\n"
	".Op Ar option ...\n"
	".Op Ar argument ...\n"
	".Sh DESCRIPTION\n"
	".Nm\n"
	"keeps every claim that an article quotes: who said it, in which words, when,\n"
	"about when, with which figures, and on what footing.\n"
	"It then says which claims still stand on one source, which contradict each\n"
	"other, and writes a report for the fact-checker.\n"
	"Everything is in one SQLite file, the ledger.\n"
	"It is named for the newsroom rule that a claim needs two independent sources.\n"
	".Pp\n"
	"An\n"
	".Em article\n"
	"is one edition of a published text or draft, kept as it was read.\n"
	"A\n"
	".Em source\n"
	"is the one who speaks, known by a codename; there is no place in a ledger for\n"
	"who an unnamed source really is.\n"
	"A\n"
	".Em claim\n"
	"is one statement in one article, with the exact words.\n"
	"A\n"
	".Em check\n"
	"is one step of verification, and a\n"
	".Em link\n"
	"joins two claims or two sources, with its basis in words.\n"
	"Each has an id that is shown as a3, s5, c12, k2 and l4; a source also answers\n"
	"to its codename.\n"
	"Dates are written in EDTF: 2016-12-20, 2016-12, 2016-12-20/.., 2016-09~, 2016?.\n"
	".Pp\n"
	"Where a file is read or written,\n"
	".Sq -\n"
	"stands for standard input or output.\n"
	"Data goes to standard output, talk to standard error.\n"
	"Options may stand before and after arguments;\n"
	".Sq --\n"
	"ends them.\n"
	"An option that is given twice counts as it was given last.\n";

static const char back[] =
	".Sh ENVIRONMENT\n"
	".Bl -tag -width Ds\n"
	".It Ev TWOSOURCE_LEDGER\n"
	"The ledger to use when\n"
	".Fl Fl ledger\n"
	"is not given.\n"
	".It Ev TWOSOURCE_BY\n"
	"Who makes a change, for the audit log, when\n"
	".Fl Fl by\n"
	"is not given.\n"
	"The name of the user of the system is never taken.\n"
	".It Ev VISUAL , EDITOR\n"
	"The editor that\n"
	".Fl Fl edit\n"
	"opens;\n"
	".Xr vi 1\n"
	"if neither is set.\n"
	".It Ev TMPDIR\n"
	"Where a private folder is made for the editor's file;\n"
	".Pa /tmp\n"
	"if it is not set.\n"
	".It Ev COLUMNS\n"
	"How wide tables and help may be, instead of as wide as the terminal.\n"
	".It Ev NO_COLOR\n"
	"If set, no colours are used.\n"
	".It Ev SOURCE_DATE_EPOCH\n"
	"The time to write into reports, in seconds since 1970, instead of the present\n"
	"one.\n"
	".El\n"
	".Sh FILES\n"
	".Bl -tag -width Ds\n"
	".It Pa twosource.db\n"
	"The ledger, in the present folder or the nearest one above it, when none is\n"
	"named.\n"
	"One that belongs to another user is not taken unless it is named.\n"
	".El\n"
	".Sh EXIT STATUS\n"
	".Bl -tag -width Ds\n"
	".It 0\n"
	"Done; also when the reader of the output left before its end.\n"
	".It 1\n"
	"It failed, or a check found something.\n"
	".It 2\n"
	"The command line was misused; nothing was done.\n"
	".El\n";

static const char end[] =
	".Sh SEE ALSO\n"
	".Xr sqlite3 1\n"
	".Rs\n"
	".%T Extended Date/Time Format (EDTF) Specification\n"
	".%I Library of Congress\n"
	".%U https://www.loc.gov/standards/datetime/\n"
	".Re\n"
	".Sh SECURITY CONSIDERATIONS\n"
	"The people quoted may be in danger, and a ledger says more about them than the\n"
	"articles do: when a source spoke, how often, and which statements share one.\n"
	".Pp\n"
	".Nm\n"
	"makes its files readable by you alone, overwrites what is deleted, and never\n"
	"goes to the network.\n"
	"It does not encrypt: keep the ledger on an encrypted disk, and know who gets\n"
	"copies of its backups.\n"
	"Never write into a note, a description or a codename what would tell who an\n"
	"unnamed source is.\n"
	".Pp\n"
	"Text from articles cannot send control sequences to the terminal; they are\n"
	"shown by name, as <U+202E>.\n"
	"In CSV a cell that a spreadsheet would take for a formula gains a leading\n"
	"apostrophe.\n";

/* Text outside of macros: no backslash, no control line by accident, nothing
 * but ASCII.  exact also keeps each hyphen and quote what it is, so that a
 * line can be copied. */
static void escaped(struct slice text, bool exact)
{
	size_t at = 0;

	if (text.length > 0 && strchr(".'", text.at[0]))
		fputs("\\&", stdout);
	while (at < text.length) {
		int32_t point = utf8_next(text, &at);

		if (point == '\\')
			fputs("\\e", stdout);
		else if (exact && point == '-')
			fputs("\\-", stdout);
		else if (exact && point == '\'')
			fputs("\\(aq", stdout);
		else if (exact && point == '`')
			fputs("\\(ga", stdout);
		else if (exact && (point == '^' || point == '~'))
			fputs(point == '^' ? "\\(ha" : "\\(ti", stdout);
		else if (point < 0x80)
			putchar((int)point);
		else
			printf("\\[u%04X]", (unsigned)point);
	}
}

/* In mdoc each sentence begins a line. */
static void sentences(struct slice text)
{
	size_t from = 0;

	for (size_t i = 0; i + 1 < text.length; i++) {
		if (!strchr(".!?", text.at[i]) || text.at[i + 1] != ' ')
			continue;
		escaped(slice_part(text, (struct span){ from, i + 1 }), false);
		putchar('\n');
		from = i + 1;
		while (from < text.length && text.at[from] == ' ')
			from++;
		i = from;
	}
	escaped(slice_part(text, (struct span){ from, text.length }), false);
	putchar('\n');
}

/* Paragraphs as usage_command() prints them; lines that begin with a blank
 * are shown as they are. */
static void detail(const char *text)
{
	struct slice rest = slice_of(text), line;
	bool literal = false;

	while (slice_next(&rest, '\n', &line)) {
		bool verbatim = line.length > 0 && line.at[0] == ' ';

		if (verbatim != literal)
			puts(verbatim ? ".Bd -literal" : ".Ed");
		literal = verbatim;
		if (verbatim) {
			escaped(slice_trim(line), true);
			putchar('\n');
		} else if (line.length == 0) {
			/* a blank line around a display would be one too many */
			if (rest.length > 0 && rest.at[0] != ' ')
				puts(".Pp");
		} else {
			sentences(line);
		}
	}
	if (literal)
		puts(".Ed");
}

static void option(const struct choice *choice)
{
	fputs(".It ", stdout);
	if (choice->letter)
		printf("Fl %c , ", choice->letter);
	printf("Fl Fl %s", choice->name);
	if (!choice->flag && choice->argument)
		printf(" Ar %s", choice->argument);
	putchar('\n');
	sentences(slice_of(choice->help ? choice->help : ""));
	for (const char *const *word = choice->words; word && *word; word++) {
		printf(".Cm %s%s%s\n", word == choice->words ? "( " : "", *word,
		       word[1] ? " ," : " )");
	}
}

static void option_list(const struct choice *all, size_t count)
{
	if (count == 0)
		return;
	puts(".Bl -tag -width Ds -compact");
	for (size_t i = 0; i < count; i++)
		option(&all[i]);
	puts(".El");
}

static int command_entry(const struct command *command, struct error *err)
{
	struct choice_list list;
	int status = choice_list_make(&list, command, NULL, err);

	if (status == 0) {
		printf(".It Cm %s Oo Ar option ... Oc", command->name);
		if (command->arguments && *command->arguments)
			printf(" Ar %s", command->arguments);
		putchar('\n');
		escaped(slice_of(command->summary), false);
		puts(".");
		if (command->detail) {
			puts(".Pp");
			detail(command->detail);
		}
		if (list.global > 0)
			puts(".Pp");
		option_list(list.all, list.global);
	}
	choice_list_release(&list);
	return status;
}

static int all_commands(struct error *err)
{
	const char *group = NULL;

	for (size_t i = 0; i < command_count; i++) {
		if (!group || strcmp(group, commands[i]->group) != 0) {
			if (group)
				puts(".El");
			printf(".Ss %s\n.Bl -tag -width Ds\n", commands[i]->group);
		}
		group = commands[i]->group;
		if (command_entry(commands[i], err) < 0)
			return -1;
	}
	if (group)
		puts(".El");
	puts(".Ss Options of every command");
	puts(".Bl -tag -width Ds -compact");
	for (const struct choice *choice = global_choices; choice->name; choice++)
		option(choice);
	puts(".El");
	return 0;
}

static void all_examples(void)
{
	bool begun = false;

	puts(".Sh EXAMPLES");
	for (size_t i = 0; i < command_count; i++) {
		const char *const *example = commands[i]->examples;

		if (!example || !*example)
			continue;
		if (begun)
			puts(".Pp");
		begun = true;
		escaped(slice_of(commands[i]->summary), false);
		puts(":\n.Bd -literal -offset indent");
		for (; *example; example++) {
			escaped(slice_of(*example), true);
			putchar('\n');
		}
		puts(".Ed");
	}
}

static int manual(struct invocation *call, struct error *err)
{
	(void)call;
	fputs(front, stdout);
	if (all_commands(err) < 0)
		return -1;
	fputs(back, stdout);
	all_examples();
	fputs(end, stdout);
	return 0;
}

const struct command manual_command = {
	.name = "manual", .arguments = "", .min = 0, .max = 0,
	.summary = "print the manual page twosource(1) in mdoc", .group = "Help",
	.examples = examples, .choices = choices, .access = STORE_NONE, .run = manual,
};
