#ifndef BASE_CSV_AHEAD_H
#define BASE_CSV_AHEAD_H

#include "base/csv.h"

#include <stdint.h>

/*
 * Reads CSV ahead in a thread of its own, so that parsing costs those who use
 * the rows no time.  For ordinary files only: the thread is waited for when it
 * is stopped, and a pipe may keep it for ever.
 *
 *	if (csv_ahead_start(&ahead, reader, err) < 0) ...
 *	while ((status = csv_ahead_next(ahead, &row, err)) > 0) ...
 *	csv_ahead_stop(ahead);
 */
struct csv_ahead;

/* Works something out of a row, in that thread; context must not change. */
typedef int64_t csv_ahead_worker(const void *context, const struct csv_row *row);

/* reader is borrowed, and nobody else's until csv_ahead_stop(). */
int csv_ahead_start(struct csv_ahead **started, struct csv_reader *reader,
		    csv_ahead_worker *work, const void *context, struct error *err);
void csv_ahead_stop(struct csv_ahead *ahead);

/* As csv_reader_next(), with what was worked out of the row. */
int csv_ahead_next(struct csv_ahead *ahead, struct csv_row *row, int64_t *worked,
		   struct error *err);

/* How many bytes had been read when the present rows were. */
size_t csv_ahead_bytes(const struct csv_ahead *ahead);

#endif
