#ifndef READING_CANDIDATE_H
#define READING_CANDIDATE_H

#include "reading/attribution.h"
#include "reading/reading.h"
#include "reading/speaker.h"

/*
 * From attributions to candidates: spans in bytes, flags, figures and dates,
 * the speaker, what stands within what.
 */
struct article {
	const struct tokens *tokens;
	const struct quotations *quotations;
	const struct timexes *dates;
	const struct quantities *figures;
	struct reading *reading;
	struct arena *arena;		/* that of reading */
	struct span *paragraphs;	/* bytes of each */
	struct cast cast;
	size_t room;			/* candidates there is room for */
	size_t unnamed_room;		/* and sources without a name */
};

/* Adds a candidate for each attribution of frame that is worth one. */
int candidates_add(struct article *article, const struct frame *frame,
		   const struct attributions *attributions, struct error *err);

/* Adds the article's own sentences that hold a date or a figure. */
int own_voice_add(struct article *article, const struct frame *frame,
		  const struct attributions *attributions, struct error *err);

/* Sorts candidates by place, sets `within`, and flags what holds others. */
int candidates_order(struct article *article, struct error *err);

/* A new candidate with what every one has; NULL without memory. */
struct candidate *candidate_new(struct article *article);

/* The bytes of a range of items as content, without a trailing comma or full
 * stop; a quotation alone without its marks. */
struct span content_span(const struct frame *frame, struct range range);

/* The bytes of a range of items, not empty, marks and all. */
struct span range_span(const struct frame *frame, struct range range);

/* Room for count spans; spans_add() leaves out one that is empty or overlaps. */
struct spans spans_new(struct article *article, size_t count);
void spans_add(struct spans *spans, struct span span);

/* Who sentence s says is not named, and on what terms: "The official spoke on
 * condition of anonymity because ..." is of the one who speaks elsewhere. */
void candidate_read_terms(struct article *article, const struct frame *frame, uint32_t s);

/* Reason for anonymity, ground rules, knowledge and whom it was heard from, from
 * the words around. */
void candidate_set_terms(struct article *article, const struct frame *frame,
			 const struct attribution *attribution, struct candidate *candidate);

/* Fills text, figures, dates, happened_on, paragraph and passage from content;
 * about is the attribution's own stretch of text, for dates (empty: none). */
void candidate_fill(struct article *article, struct candidate *candidate,
		    struct span about);

#endif
