#ifndef CMD_PROGRESS_H
#define CMD_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A bar on the terminal for what takes long:
 *
 *	[############                  ]  41%  410000 rows
 *
 * It stands on the last line of stderr, and only where that is a terminal: clear
 * it before anything is said.
 */
struct progress {
	bool wanted, drawn;	/* is there a bar, and does it stand there now */
	int percent;
};

/* With likely_long false there is none. */
void progress_start(struct progress *progress, bool likely_long);

/* So much of all is done, which is so many rows. */
void progress_show(struct progress *progress, double done, double all, size_t rows);

/* So many thousandths are done, and this is being done. */
void progress_show_what(struct progress *progress, int done, const char *what);
void progress_clear(struct progress *progress);

#endif
