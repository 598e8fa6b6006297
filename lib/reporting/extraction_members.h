#ifndef REPORTING_EXTRACTION_MEMBERS_H
#define REPORTING_EXTRACTION_MEMBERS_H

#include "reporting/extraction.h"

/*
 * The parts that the records of an extraction have in common.  A member is
 * written with the comma before it, but for the first of an object: words.
 */

/* The name of a file, which may be any bytes, as UTF-8. */
void extraction_name(struct buffer *out, struct slice name);

/* An index of the places of what was read now. */
void extraction_places(const struct extraction *to, struct slice text,
		       struct utf8_index *places);

/* Before and after each record. */
void extraction_next(struct extraction *to);
void extraction_end(const struct extraction *to);

/* A JSON string; null for SLICE_NONE. */
void member_value(struct buffer *out, struct slice text);

/* A number; null for NAN. */
void member_double(struct buffer *out, double number);

/* The name of a member with the comma before it and the colon behind. */
#define MEMBER(name) SLICE(",\"" name "\":")

static inline void member_text(struct buffer *out, struct slice member, struct slice text)
{
	buffer_slice(out, member);
	member_value(out, text);
}

static inline void member_number(struct buffer *out, struct slice member, double number)
{
	buffer_slice(out, member);
	member_double(out, number);
}

static inline void member_count(struct buffer *out, struct slice member, size_t number)
{
	buffer_slice(out, member);
	buffer_integer(out, (int64_t)number);
}

/* "words":...,"start":...,"end":... */
void member_words(struct buffer *out, const struct utf8_index *places, struct span words);

/* What was read from the words. */
void figure_members(struct buffer *out, const struct quantity *figure);
void date_members(struct buffer *out, const struct utf8_index *places, const struct timex *date);

#endif
