#ifndef CMD_REJECTS_H
#define CMD_REJECTS_H

#include "base/buffer.h"
#include "base/csv.h"
#include "base/file.h"

/*
 * The rows that an import refused, as CSV that can be corrected and imported:
 * the header and the cells of the file as they were, with the column `reason`
 * in front.  Formulas are guarded; import knows such a file by that column and
 * undoes it.  The file appears whole, or not at all when no row was refused.
 */
struct rejects {
	struct file file;
	bool open;
	bool guarded;		/* the file that is read was: its guard stays */
	size_t skip;		/* columns left out in front: an earlier `reason` */
	size_t rows;
	struct buffer line;
};

int rejects_open(struct rejects *rejects, const char *path, const struct csv_row *header,
		 bool guarded, struct error *err);
int rejects_add(struct rejects *rejects, const char *column, const char *reason,
		const struct csv_row *row, struct error *err);

/* Keeps the file, if there is something in it. */
int rejects_keep(struct rejects *rejects, struct error *err);
void rejects_abandon(struct rejects *rejects);

#endif
