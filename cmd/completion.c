#include "cmd/command.h"
#include "cmd/output.h"

#include <string.h>

static const char *const examples[] = {
	"twosource completion bash",
	"twosource completion zsh",
	NULL
};

static const struct choice choices[] = { CHOICE_END };

static bool is_file(const struct choice *choice)
{
	const char *what = choice->completes;

	return what && (strcmp(what, "file") == 0 || strcmp(what, "ledger") == 0 ||
			strcmp(what, "folder") == 0);
}

static bool takes_files(const struct command *command)
{
	return command->arguments && (strstr(command->arguments, "FILE") ||
				      strstr(command->arguments, "DIR"));
}

/* The first words of all names, each once, in order. */
static void put_first_words(const char *before, const char *after)
{
	for (size_t i = 0; i < command_count; i++) {
		const char *name = commands[i]->name;
		size_t length = strcspn(name, " ");
		size_t j = 0;

		while (strncmp(commands[j]->name, name, length) != 0 ||
		       (commands[j]->name[length] != ' ' && commands[j]->name[length]))
			j++;
		if (j == i)
			printf("%s%.*s%s", before, (int)length, name, after);
	}
}

/* Calls put for the first command of each noun. */
static void each_noun(void (*put)(const char *noun, size_t length))
{
	for (size_t i = 0; i < command_count; i++) {
		const char *name = commands[i]->name;
		size_t length = strcspn(name, " ");
		size_t j = 0;

		while (strncmp(commands[j]->name, name, length + 1) != 0)
			j++;
		if (name[length] && j == i)
			put(name, length);
	}
}

static bool has_noun(const struct command *command, const char *noun, size_t length)
{
	return strncmp(command->name, noun, length) == 0 && command->name[length] == ' ';
}

static void put_words(const struct choice *choice)
{
	for (const char *const *word = choice->words; *word; word++)
		printf("%s%s", word == choice->words ? "" : " ", *word);
}

/* -- bash -- */

static void bash_verbs(const char *noun, size_t length)
{
	printf("\t\t%.*s) words='", (int)length, noun);
	for (size_t i = 0; i < command_count; i++)
		if (has_noun(commands[i], noun, length))
			printf("%s ", commands[i]->name + length + 1);
	fputs("' ;;\n", stdout);
}

static void bash_values(const struct choice_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct choice *choice = &list->all[i];

		if (choice->flag)
			continue;
		printf("\t\t--%s", choice->name);
		if (choice->letter)
			printf(" | -%c", choice->letter);
		if (is_file(choice)) {
			fputs(") words='' files=yes ;;\n", stdout);
		} else {
			fputs(") words='", stdout);
			if (choice->words)
				put_words(choice);
			fputs("' files='' ;;\n", stdout);
		}
	}
}

static int bash_command(const struct command *command, struct error *err)
{
	struct choice_list list;

	if (choice_list_make(&list, command, NULL, err) < 0) {
		choice_list_release(&list);
		return -1;
	}
	printf("\t'%s')\n\t\tfiles=%s\n", command->name,
	       takes_files(command) ? "yes" : "''");
	fputs("\t\t[[ $current == -* ]] && files='' words='", stdout);
	for (size_t i = 0; i < list.count; i++)
		printf("--%s ", list.all[i].name);
	fputs("'\n\t\tcase $before in\n", stdout);
	bash_values(&list);
	fputs("\t\tesac\n\t\t;;\n", stdout);
	choice_list_release(&list);
	return 0;
}

static int bash(struct error *err)
{
	fputs("# bash completion for twosource(1), made by 'twosource completion bash'\n"
	      "_twosource()\n"
	      "{\n"
	      "\tlocal current=${COMP_WORDS[COMP_CWORD]} first='' second='' command='' word i\n"
	      "\tlocal before=${COMP_WORDS[COMP_CWORD-1]} words='' files=''\n"
	      "\n"
	      "\t# bash takes --format=csv apart at the equals sign.\n"
	      "\tif [[ $current == = ]]; then\n"
	      "\t\tcurrent=''\n"
	      "\telif [[ $before == = ]]; then\n"
	      "\t\tbefore=${COMP_WORDS[COMP_CWORD-2]}\n"
	      "\tfi\n"
	      "\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	      "\t\tword=${COMP_WORDS[i]}\n"
	      "\t\tcase $word in\n"
	      "\t\t--ledger | --by) ((i++)) ;;\n"
	      "\t\t-*) ;;\n"
	      "\t\t*)\n"
	      "\t\t\tif [[ -z $first ]]; then first=$word\n"
	      "\t\t\telif [[ -z $second ]]; then second=$word; fi ;;\n"
	      "\t\tesac\n"
	      "\tdone\n"
	      "\tcase \"$first $second\" in\n", stdout);
	for (size_t i = 0; i < command_count; i++)
		if (strchr(commands[i]->name, ' '))
			printf("\t'%s') command='%s' ;;\n", commands[i]->name,
			       commands[i]->name);
	for (size_t i = 0; i < command_count; i++)
		if (!strchr(commands[i]->name, ' '))
			printf("\t'%s '*) command='%s' ;;\n", commands[i]->name,
			       commands[i]->name);
	fputs("\tesac\n"
	      "\tcase $command in\n"
	      "\t'')\n"
	      "\t\tcase $first in\n"
	      "\t\t'') words='", stdout);
	put_first_words("", " ");
	fputs("' ;;\n", stdout);
	each_noun(bash_verbs);
	fputs("\t\tesac\n\t\t;;\n", stdout);
	for (size_t i = 0; i < command_count; i++)
		if (bash_command(commands[i], err) < 0)
			return -1;
	fputs("\tesac\n"
	      "\tCOMPREPLY=()\n"
	      "\tif [[ -n $files ]]; then\n"
	      "\t\tcompopt -o filenames 2>/dev/null\n"
	      "\t\tlocal IFS=$'\\n'\n"
	      "\t\tCOMPREPLY=($(compgen -f -- \"$current\"))\n"
	      "\telif [[ -n $words ]]; then\n"
	      "\t\tCOMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
	      "\tfi\n"
	      "}\n"
	      "complete -F _twosource twosource\n", stdout);
	return 0;
}

/* -- zsh -- */

/* Text inside '...[text]...:...', where these have a meaning. */
static void zsh_text(const char *text)
{
	for (; text && *text; text++) {
		if (*text == '\'')
			fputs("'\\''", stdout);
		else if (strchr("[]:\\", *text))
			printf("\\%c", *text);
		else
			putchar(*text);
	}
}

static void zsh_choice(const struct choice *choice)
{
	/* With both names, one excludes the other. */
	fputs(" \\\n\t\t\t'", stdout);
	if (choice->texts)
		putchar('*');
	printf("--%s%s[", choice->name, choice->flag ? "" : "=");
	zsh_text(choice->help);
	putchar(']');
	if (!choice->flag) {
		printf(":%s:", choice->argument ? choice->argument : "TEXT");
		if (is_file(choice)) {
			fputs("_files", stdout);
		} else if (choice->words) {
			putchar('(');
			put_words(choice);
			putchar(')');
		}
	}
	putchar('\'');
}

static int zsh_command(const struct command *command, struct error *err)
{
	struct choice_list list;

	if (choice_list_make(&list, command, NULL, err) < 0) {
		choice_list_release(&list);
		return -1;
	}
	printf("\t'%s')\n\t\t_arguments -S", command->name);
	for (size_t i = 0; i < list.count; i++)
		zsh_choice(&list.all[i]);
	printf(" \\\n\t\t\t'*:argument:%s'\n\t\t;;\n",
	       takes_files(command) ? "_files" : "");
	choice_list_release(&list);
	return 0;
}

static void zsh_verbs(const char *noun, size_t length)
{
	printf("\t%.*s)\n\t\tverbs=(\n", (int)length, noun);
	for (size_t i = 0; i < command_count; i++) {
		if (!has_noun(commands[i], noun, length))
			continue;
		printf("\t\t\t'%s:", commands[i]->name + length + 1);
		zsh_text(commands[i]->summary);
		fputs("'\n", stdout);
	}
	fputs("\t\t)\n\t\t;;\n", stdout);
}

static int zsh(struct error *err)
{
	fputs("#compdef twosource\n"
	      "# zsh completion for twosource(1), made by 'twosource completion zsh'\n"
	      "_twosource()\n"
	      "{\n"
	      "\tlocal command=$words[2]\n"
	      "\tlocal -a nouns verbs\n"
	      "\n"
	      "\tif (( CURRENT == 2 )); then\n"
	      "\t\tnouns=(\n", stdout);
	put_first_words("\t\t\t", "\n");
	fputs("\t\t)\n"
	      "\t\t_describe -t commands command nouns\n"
	      "\t\treturn\n"
	      "\tfi\n"
	      "\tcase $command in\n", stdout);
	each_noun(zsh_verbs);
	fputs("\tesac\n"
	      "\tif (( CURRENT == 3 && $#verbs )); then\n"
	      "\t\t_describe -t commands verb verbs\n"
	      "\t\treturn\n"
	      "\tfi\n"
	      "\tif (( $#verbs )); then\n"
	      "\t\tcommand=\"$words[2] $words[3]\"\n"
	      "\t\tshift words\n"
	      "\t\t(( CURRENT-- ))\n"
	      "\tfi\n"
	      "\tshift words\n"
	      "\t(( CURRENT-- ))\n"
	      "\tcase $command in\n", stdout);
	for (size_t i = 0; i < command_count; i++)
		if (zsh_command(commands[i], err) < 0)
			return -1;
	fputs("\tesac\n"
	      "}\n"
	      "_twosource \"$@\"\n", stdout);
	return 0;
}

static int completion(struct invocation *call, struct error *err)
{
	const char *shell = call->arguments[0];

	if (strcmp(shell, "bash") == 0)
		return bash(err);
	if (strcmp(shell, "zsh") == 0)
		return zsh(err);
	return error_set(err, ERROR_USAGE, "no completion for '%s' (bash or zsh)", shell);
}

const struct command completion_command = {
	.name = "completion", .arguments = "bash|zsh", .min = 1, .max = 1,
	.summary = "print the completion of the command line for a shell",
	.group = "Help", .examples = examples, .choices = choices,
	.access = STORE_NONE, .run = completion,
	.detail = "In bash, for this session: source <(twosource completion bash).  For "
		  "good, put its output where your shell looks for completions, as "
		  "'make install' does.",
};
