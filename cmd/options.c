#include "cmd/command.h"
#include "cmd/options.h"

#include "base/utf8.h"

#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct globals globals;

const struct choice global_choices[] = {
	{ "ledger", .argument = "FILE", .text = &globals.ledger, .completes = "ledger",
	  .help = "the ledger to use; else $TWOSOURCE_LEDGER, else twosource.db "
		  "here or in a parent folder" },
	{ "by", .argument = "NAME", .text = &globals.by,
	  .help = "who makes this change, for the audit log; else $TWOSOURCE_BY, "
		  "else nobody is named" },
	{ "help", 'h', .flag = &globals.help, .help = "say what this command does" },
	{ "version", .flag = &globals.version, .help = "say which twosource this is" },
	CHOICE_END
};

/* Values of getopt_long() below this are letters. */
enum { FIRST_LONG = UCHAR_MAX + 1 };

static size_t choice_count(const struct choice *choices)
{
	size_t count = 0;

	while (choices && choices[count].name)
		count++;
	return count;
}

static bool choice_named(const struct choice *choices, const char *name)
{
	for (; choices && choices->name; choices++)
		if (strcmp(choices->name, name) == 0)
			return true;
	return false;
}

/* What help calls the value of a field. */
static const char *field_argument(const struct field *field)
{
	switch (field->type) {
	case FIELD_WORD:
		return "WORD";
	case FIELD_LIST:
		return "LIST";
	case FIELD_DATE:
		return "DATE";
	case FIELD_POSITION:
	case FIELD_NUMBER:
		return "NUMBER";
	case FIELD_REF:
		switch (field->refers) {
		case THING_ARTICLE:
			return "ARTICLE";
		case THING_SOURCE:
			return "SOURCE";
		case THING_CLAIM:
			return "CLAIM";
		default:
			return "ID";
		}
	default:
		return "TEXT";
	}
}

static const char *field_completes(const struct field *field)
{
	const struct thing *thing;

	if (field->type != FIELD_REF || field->refers == THING_NONE)
		return NULL;
	thing = thing_of(field->refers);
	return thing ? thing->name : NULL;
}

/* "stated_on" to "stated-on". */
static const char *dashed(const char *name, struct arena *arena)
{
	size_t size = strlen(name) + 1;
	char *copy = arena_take(arena, size);

	for (size_t i = 0; copy && i < size; i++)
		copy[i] = name[i] == '_' ? '-' : name[i];
	return copy;
}

static void add_fields(struct choice_list *list, const struct command *command,
		       struct values *values)
{
	const struct thing *thing = command->fields;

	for (size_t i = 0; i < thing->field_count; i++) {
		const struct field *field = &thing->fields[i];
		const char *name = dashed(field->name, &list->arena);

		if (!name)
			return;
		if ((field->flags & FIELD_DERIVED) ||
		    choice_named(command->choices, name) ||
		    choice_named(global_choices, name))
			continue;
		list->all[list->count++] = (struct choice){
			.name = name, .argument = field_argument(field),
			.help = field->help, .words = field->words,
			.text = values ? &values->all[i] : NULL,
			.completes = field_completes(field),
		};
	}
}

int choice_list_make(struct choice_list *list, const struct command *command,
		     struct values *values, struct error *err)
{
	size_t own = choice_count(command->choices);
	size_t global = choice_count(global_choices);
	size_t fields = command->fields ? command->fields->field_count : 0;

	*list = (struct choice_list){ 0 };
	arena_init(&list->arena);
	list->all = calloc(own + fields + global, sizeof(*list->all));
	if (!list->all)
		return error_memory(err);
	for (; list->count < own; list->count++)
		list->all[list->count] = command->choices[list->count];
	list->fields = list->count;
	if (command->fields)
		add_fields(list, command, values);
	list->global = list->count;
	for (size_t i = 0; i < global; i++)
		if (!choice_named(command->choices, global_choices[i].name))
			list->all[list->count++] = global_choices[i];
	return arena_failed(&list->arena) ? error_memory(err) : 0;
}

void choice_list_release(struct choice_list *list)
{
	free(list->all);
	arena_release(&list->arena);
	*list = (struct choice_list){ 0 };
}

static bool among(const char *value, const char *const *words)
{
	for (; *words; words++)
		if (strcmp(value, *words) == 0)
			return true;
	return false;
}

static int wrong_word(const struct choice *choice, const char *value, struct error *err)
{
	const char *near = word_nearest(value, choice->words);
	struct buffer all;

	if (near)
		return error_set(err, ERROR_USAGE, "--%s cannot be '%s' (did you mean '%s'?)",
				 choice->name, value, near);
	buffer_init(&all);
	for (const char *const *word = choice->words; *word; word++)
		buffer_format(&all, "%s%s", all.length > 0 ? ", " : "", *word);
	error_set(err, ERROR_USAGE, "--%s cannot be '%s' (one of: %s)", choice->name,
		  value, all.data);
	buffer_release(&all);
	return -1;
}

static bool names_file(const char *completes)
{
	return completes && (strcmp(completes, "file") == 0 ||
			     strcmp(completes, "folder") == 0 ||
			     strcmp(completes, "ledger") == 0);
}

static int take_number(const struct choice *choice, const char *value, struct error *err)
{
	char *end;
	long number;

	errno = 0;
	number = strtol(value, &end, 10);
	if (errno || end == value || *end || number < 0 || number > INT_MAX)
		return error_set(err, ERROR_USAGE,
				 "--%s wants a number, and '%s' is none", choice->name,
				 value);
	*choice->number = (int)number;
	return 0;
}

static int take(const struct choice *choice, const char *value, struct error *err)
{
	if (choice->flag) {
		*choice->flag = true;
		return 0;
	}
	if (!names_file(choice->completes) && !utf8_valid(slice_of(value), NULL))
		return error_set(err, ERROR_USAGE, "the value of --%s is not valid UTF-8",
				 choice->name);
	/* An empty value takes away what a field holds. */
	if (choice->words && *value && !among(value, choice->words))
		return wrong_word(choice, value, err);
	if (choice->number)
		return take_number(choice, value, err);
	if (choice->texts)
		choice->texts->all[choice->texts->count++] = value;
	else if (choice->text)
		*choice->text = value;
	return 0;
}

/* A long option that getopt_long() did not find: word is as it was typed. */
static int unknown_long(const struct choice_list *list, const char *word,
			struct error *err)
{
	size_t length = strcspn(word, "=");
	const char *prefixed = NULL, *near;
	const char **names = calloc(list->count + 1, sizeof(*names));
	char name[128];

	if (!names)
		return error_memory(err);
	for (size_t i = 0; i < list->count; i++)
		names[i] = list->all[i].name;
	snprintf(name, sizeof(name), "%.*s", (int)(length < 100 ? length : 100), word);
	for (size_t i = 0; i < list->count; i++) {
		if (length <= 2 || !names[i] || strncmp(names[i], word + 2, length - 2) != 0)
			continue;
		if (prefixed) {
			error_set(err, ERROR_USAGE,
				  "option '%s' is ambiguous ('--%s' or '--%s')", name,
				  prefixed, names[i]);
			goto out;
		}
		prefixed = names[i];
	}
	near = length > 2 && utf8_valid(slice_of(name), NULL) ?
		       word_nearest(name + 2, names) : NULL;
	if (near)
		error_set(err, ERROR_USAGE, "no option '%s' (did you mean '--%s'?)",
			  name, near);
	else
		error_set(err, ERROR_USAGE, "no option '%s'", name);
out:
	free(names);
	return -1;
}

/* What getopt_long() complains about; word is the word of the line it was
 * looking at. */
static int complain(const struct choice_list *list, int code, const char *word,
		    struct error *err)
{
	const struct choice *choice = NULL;

	if (optopt >= FIRST_LONG)
		choice = &list->all[optopt - FIRST_LONG];
	for (size_t i = 0; i < list->count && !choice; i++)
		if (optopt && list->all[i].letter == optopt)
			choice = &list->all[i];
	if (code == ':' && choice)
		return error_set(err, ERROR_USAGE, "--%s wants a value (%s)",
				 choice->name,
				 choice->argument ? choice->argument : "TEXT");
	if (choice && choice->flag && strchr(word, '='))
		return error_set(err, ERROR_USAGE, "--%s takes no value", choice->name);
	if (strncmp(word, "--", 2) == 0)
		return unknown_long(list, word, err);
	if (optopt > ' ' && optopt < 0x7f)
		return error_set(err, ERROR_USAGE, "no option '-%c'", optopt);
	return error_set(err, ERROR_USAGE, "no option '%s'", word);
}

/* The arrays of getopt_long(), made from the list. */
struct parser {
	struct option *options;
	char *letters;
};

static int parser_make(struct parser *parser, const struct choice_list *list,
		       struct error *err)
{
	char *letter;

	parser->options = calloc(list->count + 1, sizeof(*parser->options));
	parser->letters = calloc(2 * list->count + 3, 1);
	if (!parser->options || !parser->letters) {
		error_memory(err);
		return -1;
	}
	/* "+": stop at the first argument (we go on ourselves, as not every
	 * system does); ":": leave the talking to us. */
	letter = parser->letters;
	*letter++ = '+';
	*letter++ = ':';
	for (size_t i = 0; i < list->count; i++) {
		const struct choice *choice = &list->all[i];

		parser->options[i] = (struct option){
			.name = choice->name,
			.has_arg = choice->flag ? no_argument : required_argument,
			.val = FIRST_LONG + (int)i,
		};
		if (choice->letter) {
			*letter++ = choice->letter;
			if (!choice->flag)
				*letter++ = ':';
		}
	}
	return 0;
}

static void parser_release(struct parser *parser)
{
	free(parser->options);
	free(parser->letters);
}

static const struct choice *choice_of(const struct choice_list *list, int code)
{
	if (code >= FIRST_LONG)
		return &list->all[code - FIRST_LONG];
	for (size_t i = 0; i < list->count; i++)
		if (list->all[i].letter == code)
			return &list->all[i];
	return NULL;
}

/* "-harbour", where arguments are words somebody looks for. */
static bool is_word(const char *text)
{
	return text[0] == '-' && text[1] && text[1] != '-' && text[2];
}

/* Takes every option out of argv; the arguments move to its front. */
static int walk(const struct choice_list *list, const struct parser *parser, bool words,
		int argc, char **argv, struct error *err)
{
	int count = 0;

	optind = 0;	/* begin anew: glibc, musl and the BSDs all know this */
	getopt_long(1, argv, parser->letters, parser->options, NULL);
	for (;;) {
		int before = optind, code;

		if (words && optind < argc && is_word(argv[optind])) {
			argv[count++] = argv[optind++];
			continue;
		}
		code = getopt_long(argc, argv, parser->letters, parser->options, NULL);
		if (code == ':' || code == '?') {
			/* Amid a cluster of letters optind has not moved yet. */
			int at = optind > before ? optind - 1 : before;

			return complain(list, code, at < argc ? argv[at] : "", err);
		}
		if (code != -1) {
			const struct choice *choice = choice_of(list, code);

			if (choice && take(choice, optarg, err) < 0)
				return -1;
			continue;
		}
		if (optind >= argc)
			break;
		if (optind > before)	/* stepped over "--" */
			break;
		argv[count++] = argv[optind++];
	}
	while (optind < argc)
		argv[count++] = argv[optind++];
	return count;
}

/* Is argument number at (from 0) the name of a file, by the usage line?  The
 * last word stands for all that follow. */
static bool argument_is_file(const struct command *command, int at)
{
	const char *word = command->arguments ? command->arguments : "";
	size_t length = strcspn(word, " ");

	for (; at > 0 && word[length]; at--) {
		word += length + 1;
		length = strcspn(word, " ");
	}
	for (size_t i = 0; i < length; i++)
		if (strncmp(word + i, "FILE", 4) == 0 || strncmp(word + i, "DIR", 3) == 0)
			return true;
	return false;
}

static int check_arguments(const struct command *command, char **argv, int count,
			   struct error *err)
{
	for (int i = 0; i < count; i++)
		if (!utf8_valid(slice_of(argv[i]), NULL) && !argument_is_file(command, i))
			return error_set(err, ERROR_USAGE,
					 "argument %d is not valid UTF-8", i + 1);
	return count;
}

/* An option can be given at most as often as there are words. */
static int make_room(const struct command *command, int argc, struct values *values,
		     struct error *err)
{
	size_t count = choice_count(command->choices), used = 0;

	values->room = calloc((count + 1) * (size_t)argc, sizeof(*values->room));
	if (!values->room)
		return error_memory(err);
	for (size_t i = 0; i < count; i++) {
		if (!command->choices[i].texts)
			continue;
		*command->choices[i].texts = (struct texts){ values->room + used, 0 };
		used += (size_t)argc;
	}
	return 0;
}

int options_parse(const struct command *command, int argc, char **argv,
		  struct values *values, struct error *err)
{
	struct choice_list list = { 0 };
	struct parser parser = { 0 };
	int count = -1;

	*values = (struct values){ .thing = command->fields };
	if (command->fields) {
		values->all = calloc(command->fields->field_count, sizeof(*values->all));
		if (!values->all)
			return error_memory(err);
	}
	if (make_room(command, argc, values, err) == 0 &&
	    choice_list_make(&list, command, values, err) == 0 &&
	    parser_make(&parser, &list, err) == 0)
		count = walk(&list, &parser, command->words, argc, argv, err);
	if (count >= 0)
		argv[count] = NULL;
	if (count > 0)
		count = check_arguments(command, argv, count, err);
	parser_release(&parser);
	choice_list_release(&list);
	return count;
}

void options_release(const struct command *command, struct values *values)
{
	for (size_t i = 0; i < choice_count(command->choices); i++) {
		struct texts *texts = command->choices[i].texts;

		if (texts)
			*texts = (struct texts){ 0 };
	}
	free(values->all);
	free(values->room);
	*values = (struct values){ 0 };
}
