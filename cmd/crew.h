#ifndef CMD_CREW_H
#define CMD_CREW_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Pieces of work done side by side and handed back in order, a bounded number
 * of them at a time, so that memory does not grow with the whole.
 *
 *  - next() gives the next piece, NULL at the end; called by one hand at a time;
 *  - work() does it, beside the others';
 *  - finish() takes it back, on the thread of the caller and in the order of
 *    next(), and frees it.  Once it returns false no more is begun; what is
 *    begun already is still handed back.
 */
struct crew {
	void *context;
	void *(*next)(void *context);
	void (*work)(void *context, void *piece);
	bool (*finish)(void *context, void *piece);
};

/* With one hand everything is done on the thread of the caller. */
int crew_run(const struct crew *crew, size_t hands, struct error *err);

#endif
