#ifndef READING_READER_H
#define READING_READER_H

#include "reading/date.h"
#include "reading/quantity.h"

/*
 * Dates and figures read from the same terms: a sentence is cut once, and each
 * reader takes it if it holds a word that may be of use to it.  Inside of
 * reading only; timexes_find(), quantities_find() and findings_find() are what
 * others call.
 */
#define DATE_CLASSES (WORD_MONTH | WORD_WEEKDAY | WORD_DATE | WORD_CARDINAL)
#define FIGURE_CLASSES (WORD_CARDINAL | WORD_SCALE | WORD_FRACTION | WORD_CHANGE)
#define RANK_CLASSES (FIGURE_CLASSES | WORD_ORDINAL | WORD_DATE)
#define ALL_CLASSES (DATE_CLASSES | WORD_SCALE | WORD_FRACTION | WORD_CHANGE | WORD_ORDINAL)

struct timex_reader {
	struct timexes *found;
	size_t capacity;
	const struct terms *terms;
	struct calendar calendar;
	struct arena *arena;
};

struct quantity_reader {
	struct quantities *found;
	size_t capacity, idle_capacity;
	struct terms *terms;
	const struct timexes *dates;
	size_t date; /* the first date not wholly before the terms read */
	size_t rank_date; /* the same, for ordinals */
	struct arena *arena;
	size_t previous; /* where the figures of the sentence before begin */
};

void timexes_begin(struct timex_reader *reader, struct timexes *found,
                   const struct terms *terms, int64_t on, int second);
void timexes_read(struct timex_reader *reader);
void quantities_begin(struct quantity_reader *reader, struct quantities *found,
                      struct terms *terms, const struct timexes *dates);
void quantities_read(struct quantity_reader *reader);

#endif
