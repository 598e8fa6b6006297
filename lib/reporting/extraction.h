#ifndef REPORTING_EXTRACTION_H
#define REPORTING_EXTRACTION_H

#include "base/buffer.h"
#include "base/rows.h"
#include "base/utf8.h"
#include "reading/reading.h"
#include "reporting/findings.h"

/*
 * What is read in texts, as records for other programs, as DESIGN's "extract"
 * names them.  Positions are code points in the text.  Pure: it writes into a
 * buffer, so that texts can be read side by side and written in order.
 *
 *	struct extraction to = { .form = form, .what = EXTRACTION_QUOTES, .out = &out };
 *	extraction_head(&to);
 *	for each text:
 *		extraction_quotes(&to, "a.txt", 0, text, &reading);
 *	extraction_foot(&to);
 *
 * Where each text has a buffer, and so an extraction, of its own,
 * extraction_between() goes between two that hold records.
 *
 * In JSON a candidate has exactly the members of extraction_columns, in that
 * order, then line if lines is set:
 *  - file, n (from 1 in its text), voice, type, text, cue_text, attribution,
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
 *
 * A finding (reporting/findings.h) has file, line if lines is set, type
 * ("figure", "date", "source"), words, start, end, then
 *  - a figure: what it has in a candidate;
 *  - a date: kind (date, time, duration, set), edtf, value;
 *  - a source: naming, kind (person, group ...), anonymity_reason, speaker.
 * In CSV it has finding_columns, whatever its type.
 */
enum extraction_form { EXTRACTION_JSONL, EXTRACTION_JSON, EXTRACTION_CSV };

enum extraction_what {
	EXTRACTION_QUOTES = 1, EXTRACTION_FIGURES = 2, EXTRACTION_DATES = 4,
	EXTRACTION_SOURCES = 8,
};

struct extraction {
	enum extraction_form form;
	unsigned what;		/* enum extraction_what; a CSV cannot have quotes and more */
	bool lines;		/* texts are lines of their file */
	struct buffer *out;	/* a failure is in buffer_failed() */
	size_t records;		/* written here so far */
	/* Of a text that is read in sections: the bytes that were read now (end 0: all of
	 * it), and what stands before them. */
	struct span part;
	size_t points_before, candidates_before, paragraphs_before;
};

extern const struct column extraction_columns[], finding_columns[];
extern const size_t extraction_column_count, finding_column_count;

void extraction_head(const struct extraction *to);
const char *extraction_between(enum extraction_form form);
void extraction_foot(const struct extraction *to);

/* Appends the candidates of reading, which was made of text; the findings.  A
 * byte of file that is not UTF-8 is shown as U+FFFD.  line counts from 1. */
void extraction_quotes(struct extraction *to, const char *file, size_t line,
		       struct slice text, const struct reading *reading);
void extraction_findings(struct extraction *to, const char *file, size_t line,
			 struct slice text, const struct findings *findings);

/* Appends spans as "120-180;200-260" in code points of the walk's text. */
void spans_say(const struct spans *spans, struct utf8_walk *walk, struct buffer *out);

/* "date", "time", "duration", "set", as TimeML has them. */
const char *timex_type_word(enum timex_type type);

/* Appends what a quantity means, as figure_say() does: "2-3 hour per day", "6
 * cameras (added; reading 2)"; a date: "2016-12-20". */
void quantity_say(const struct quantity *quantity, struct buffer *out);
void timex_say(const struct timex *timex, struct buffer *out);

#endif
