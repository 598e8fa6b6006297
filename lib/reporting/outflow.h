#ifndef REPORTING_OUTFLOW_H
#define REPORTING_OUTFLOW_H

#include "base/buffer.h"
#include "base/error.h"

#include <stdint.h>
#include <stdio.h>

/*
 * A document on its way out, as a stream.  It remembers its first failure to
 * write: add freely, outflow_close() tells.
 *
 *	outflow_open(&out, stdout);
 *	outflow_raw(&out, "<p>");
 *	...
 *	if (outflow_close(&out, err) < 0) ...
 *
 * What is added here is markup of ours, a constant or made of numbers; text from
 * outside goes through html.h or markdown.h.
 */
struct outflow {
	FILE *out;
	struct buffer pending;
	int failure;		/* errno of the first failed write, or 0 */
};

void outflow_open(struct outflow *out, FILE *file);

void outflow_raw(struct outflow *out, const char *markup);

/* At most 511 bytes. */
void outflow_format(struct outflow *out, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* A number with commas between thousands: "12,000". */
void outflow_count(struct outflow *out, int64_t number);

/* To be called after adding to pending: writes it when much has gathered. */
void outflow_settle(struct outflow *out);

/* Writes what is left, flushes the file and does not close it.  ERROR_SYSTEM if
 * anything could not be written. */
int outflow_close(struct outflow *out, struct error *err)
	__attribute__((warn_unused_result));

/* Frees without writing. */
void outflow_abandon(struct outflow *out);

#endif
