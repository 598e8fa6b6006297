#ifndef BASE_SLICE_H
#define BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/*
 * Text that belongs to somebody else: a pointer into it and a length in
 * bytes.  A slice is never NUL-terminated.  at may be NULL when length is 0;
 * such a slice means "nothing", and SLICE_NONE is one.
 */
struct slice {
	const char *at;
	size_t length;
};

/* A place in a text, in bytes from its beginning; end is not included. */
struct span {
	size_t start, end;
};

#define SLICE_NONE ((struct slice){ NULL, 0 })

/* The slice of a string literal. */
#define SLICE(literal) ((struct slice){ (literal), sizeof(literal) - 1 })

/* The slice of a string, SLICE_NONE for NULL. */
static inline struct slice slice_of(const char *text)
{
	return (struct slice){ text, text ? strlen(text) : 0 };
}

/* The part of text that span names; span must lie within text. */
static inline struct slice slice_part(struct slice text, struct span span)
{
	return (struct slice){ text.at + span.start, span.end - span.start };
}

static inline bool slice_equal(struct slice a, struct slice b)
{
	return a.length == b.length &&
	       (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

static inline bool slice_is(struct slice a, const char *text)
{
	return slice_equal(a, slice_of(text));
}

/* The slice without ASCII white space at either end. */
struct slice slice_trim(struct slice text);

/* How often the byte stands in text. */
size_t slice_count(struct slice text, char byte);

/* Cuts the next piece off *rest, up to the separator byte (left out), into
 * *piece; false once *rest is used up.  "a;b" gives "a", then "b". */
bool slice_next(struct slice *rest, char separator, struct slice *piece);

#endif
