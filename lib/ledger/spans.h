#ifndef LEDGER_SPANS_H
#define LEDGER_SPANS_H

#include "base/arena.h"
#include "base/error.h"

#include <stdint.h>

/*
 * The pieces of a quote as text, "120-180;200-260": code points in the
 * snapshot, in rising order, none empty, none overlapping.
 */

/* Brings *spans into that form (blanks dropped, copied to arena) and sets its
 * outer bounds.  ERROR_INPUT. */
int spans_normal(const char **spans, int64_t *start, int64_t *end, struct arena *arena,
		 struct error *err);

/* Cuts the next piece off *rest; false at the end. */
bool spans_next(struct slice *rest, int64_t *start, int64_t *end);

#endif
