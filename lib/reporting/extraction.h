#ifndef REPORTING_EXTRACTION_H
#define REPORTING_EXTRACTION_H

#include "base/buffer.h"
#include "base/rows.h"
#include "base/utf8.h"
#include "reading/reading.h"

/*
 * The candidates of texts as records for other programs, as DESIGN's "extract"
 * names them.  Positions are code points in the text.  Pure: it writes into a
 * buffer, one text at a time, so that texts can be read side by side and
 * written in order.
 *
 *	extraction_head(form, &out);
 *	for each text:
 *		extraction_text(form, &part, "a.txt", text, &reading);
 *		if (part.length > 0 && !first) buffer_text(&out, extraction_between(form));
 *		add part to out
 *	extraction_foot(form, &out);
 *
 * In JSON an object has exactly the members of extraction_columns, in that
 * order:
 *  - file, n (from 1 in its file), voice, type, text, cue_text, attribution,
 *    speaker (the name, else the description, of whom it stands for), naming,
 *    anonymity_reason, knowledge, within (the n it stands in), stated_on,
 *    happened_on, confidence, paragraph: a string, a number, or null;
 *  - content, cue, source: lists of [start, end];
 *  - figures: objects with words, start, end, low, high, unit, per, thing,
 *    precision, role, change, reading;
 *  - dates: objects with words, start, end, type, edtf, value;
 *  - flags: a list of words.
 * In CSV spans are "120-180;200-260", figures and dates are their words and
 * what they mean ("two = 2 cameras (from)"), lists join with ";".
 */
enum extraction_form { EXTRACTION_JSONL, EXTRACTION_JSON, EXTRACTION_CSV };

extern const struct column extraction_columns[];
extern const size_t extraction_column_count;

void extraction_head(enum extraction_form form, struct buffer *out);
const char *extraction_between(enum extraction_form form);
void extraction_foot(enum extraction_form form, struct buffer *out);

/* Appends the candidates of reading, which was made of text.  A byte of file
 * that is not UTF-8 is shown as U+FFFD.  A failure is in buffer_failed(). */
void extraction_text(enum extraction_form form, struct buffer *out, const char *file,
		     struct slice text, const struct reading *reading);

/* Appends spans as "120-180;200-260" in code points of the walk's text. */
void spans_say(const struct spans *spans, struct utf8_walk *walk, struct buffer *out);

/* "date", "time", "duration", "set", as TimeML has them. */
const char *timex_type_word(enum timex_type type);

/* Appends what a quantity means, as figure_say() does: "2-3 hour per day", "6
 * cameras (added; reading 2)"; a date: "2016-12-20". */
void quantity_say(const struct quantity *quantity, struct buffer *out);
void timex_say(const struct timex *timex, struct buffer *out);

#endif
