#ifndef TESTS_DESCRIBED_H
#define TESTS_DESCRIBED_H

/*
 * A ledger described in a few lines, for spec files about what follows from
 * one:
 *
 *	source codename=heron
 *	article outlet='The Wire'
 *	claim article=a1 source=heron quote='The bridge is shut.'
 *	c2 repeats c1: the same dispatch
 *
 * A line adds a row: what it is, then its fields, or for a link its ends, its
 * relation and its basis.  Any other line ("judge c1") is left to the caller.
 */
#include "newsroom.h"

static inline bool describe_link(struct store *store, const char *line)
{
	char subject[32], relation[32], object[32], basis[200];

	if (sscanf(line, "%31s %31s %31[^: ]: %199[^\n]", subject, relation, object,
		   basis) != 4)
		return false;
	add(store, &link_thing, "subject", subject, "relation", relation, "object", object,
	    "basis", basis, NULL);
	return true;
}

/* Sets the next name=value of *at; false at the end of the line. */
static inline bool describe_field(struct store *store, const struct thing *thing,
				  void *record, const char **at, struct arena *arena)
{
	char name[32], value[400];
	size_t length;

	while (**at == ' ')
		(*at)++;
	length = strcspn(*at, "=\n");
	if ((*at)[length] != '=')
		return false;
	snprintf(name, sizeof(name), "%.*s", (int)length, *at);
	*at += length + 1;
	if (**at == '\'') {
		(*at)++;
		length = strcspn(*at, "'\n");
		snprintf(value, sizeof(value), "%.*s", (int)length, *at);
		*at += length + ((*at)[length] == '\'');
	} else {
		length = strcspn(*at, " \n");
		snprintf(value, sizeof(value), "%.*s", (int)length, *at);
		*at += length;
	}
	set(store, thing, record, name, value, arena);
	return true;
}

static inline bool describe_row(struct store *store, const char *line)
{
	union any_record record;
	const struct thing *thing;
	struct arena arena;
	struct error err;
	char noun[32];
	int used = 0;

	if (sscanf(line, "%31s%n", noun, &used) != 1 || !(thing = thing_named(noun)))
		return false;
	line += used;
	arena_init(&arena);
	thing_clear(thing, &record);
	while (describe_field(store, thing, &record, &line, &arena))
		;
	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(record_add(store, thing, &record, &arena, &err), &err, noun);
	must(store_commit(store, &err), &err, "commit");
	arena_release(&arena);
	return true;
}

/* Adds what one line says; false if it says nothing about a row. */
static inline bool describe(struct store *store, const char *line)
{
	return describe_row(store, line) || describe_link(store, line);
}

#endif
