#ifndef INTAKE_IMPORT_NAMES_H
#define INTAKE_IMPORT_NAMES_H

#include "base/arena.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * From a text to the number it stands for, in memory: names to ids.  A text
 * that was given two numbers is ambiguous.
 */
struct import_name;

struct import_names {
	struct import_name *all;
	size_t count, capacity;
	unsigned char key[16];	/* so that nobody can make all names collide */
	struct arena arena;
};

void import_names_init(struct import_names *names);
void import_names_release(struct import_names *names);

/* -1 without memory. */
int import_names_add(struct import_names *names, struct slice text, int64_t id);

enum import_found { IMPORT_NONE, IMPORT_ONE, IMPORT_SEVERAL };

/* *id is the first number that text was given. */
enum import_found import_names_find(const struct import_names *names, struct slice text,
				    int64_t *id);

#endif
