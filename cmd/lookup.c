#include "cmd/command.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How many of words the name is made of, or 0 if they differ. */
static int words_matching(const char *name, char *const *words, int count)
{
	size_t first = strcspn(name, " ");

	if (count < 1 || strlen(words[0]) != first || strncmp(name, words[0], first) != 0)
		return 0;
	if (name[first] == '\0')
		return 1;
	return count > 1 && strcmp(name + first + 1, words[1]) == 0 ? 2 : 0;
}

const struct command *command_find(char *const *words, int count, int *used)
{
	const struct command *found = NULL;

	*used = 0;
	for (size_t i = 0; i < command_count; i++) {
		int matching = words_matching(commands[i]->name, words, count);

		if (matching > *used) {
			*used = matching;
			found = commands[i];
		}
	}
	return found;
}

bool command_is_noun(const char *word)
{
	size_t length = strlen(word);

	for (size_t i = 0; i < command_count; i++)
		if (strncmp(commands[i]->name, word, length) == 0 &&
		    commands[i]->name[length] == ' ')
			return true;
	return false;
}

/* Every name of a command, and every noun, ended by NULL; nouns are copied to
 * arena.  NULL without memory. */
static const char **all_names(struct arena *arena)
{
	const char **names = calloc(2 * command_count + 1, sizeof(*names));
	size_t count = 0;

	for (size_t i = 0; names && i < command_count; i++) {
		const char *name = commands[i]->name;
		size_t first = strcspn(name, " ");

		names[count++] = name;
		if (name[first])
			names[count++] = arena_slice(arena, (struct slice){ name, first });
	}
	return names;
}

/* The name of the command of this noun whose verb is nearest, or NULL. */
static const char *nearest_verb(const char *noun, const char *verb)
{
	const char **verbs = calloc(command_count + 1, sizeof(*verbs));
	size_t count = 0, length = strlen(noun);
	const char *near = NULL;

	for (size_t i = 0; verbs && i < command_count; i++)
		if (strncmp(commands[i]->name, noun, length) == 0 &&
		    commands[i]->name[length] == ' ')
			verbs[count++] = commands[i]->name + length + 1;
	if (verbs)
		near = word_nearest(verb, verbs);
	free(verbs);
	return near ? near - length - 1 : NULL;
}

int command_unknown(char *const *words, int count, struct error *err)
{
	bool two = count > 1 && words[1][0] != '-';
	bool noun = command_is_noun(words[0]);
	const char **names, *near = NULL;
	struct buffer typed;
	struct arena arena;

	arena_init(&arena);
	buffer_init(&typed);
	names = all_names(&arena);
	buffer_text(&typed, words[0]);
	if (two)
		buffer_format(&typed, " %s", words[1]);
	if (names && !arena_failed(&arena) && utf8_valid(buffer_all(&typed), NULL)) {
		if (noun && two)
			near = nearest_verb(words[0], words[1]);
		else
			near = word_nearest(typed.data, names);
		if (!near && !noun)
			near = word_nearest(words[0], names);
	}
	/* A second word that is no verb may be anything: name the first alone,
	 * unless the two together are what was meant. */
	if (two && !noun && !(near && strchr(near, ' '))) {
		buffer_clear(&typed);
		buffer_text(&typed, words[0]);
	}
	if (near)
		error_set(err, ERROR_USAGE, "no command '%s' (did you mean '%s'?)",
			  typed.data, near);
	else
		error_set(err, ERROR_USAGE, "no command '%s' (see 'twosource %s%s--help')",
			  typed.data, noun ? words[0] : "", noun ? " " : "");
	free(names);
	buffer_release(&typed);
	arena_release(&arena);
	return -1;
}
