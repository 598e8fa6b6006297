#ifndef CMD_MAPPING_H
#define CMD_MAPPING_H

#include "cmd/options.h"

#include "base/arena.h"

/* The mappings of --map, then those of the file (NULL: none), one
 * "Their header=quote" a line, into *all; memory from arena.  The first for a
 * header counts.  ERROR_INPUT with the line. */
int mapping_read(struct texts *all, const struct texts *given, const char *path,
		 struct arena *arena, struct error *err);

/* Writes them as such a file. */
int mapping_save(const struct texts *all, const char *path, struct error *err);

#endif
