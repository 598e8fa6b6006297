#ifndef READING_NAMING_PARTS_H
#define READING_NAMING_PARTS_H

#include "reading/naming.h"

/* What naming.c and naming_many.c share. */

#define SPEAKERS (WORD_PERSON | WORD_GROUP | WORD_ORGANISATION | WORD_DOCUMENT)

static inline const struct token *token_at(const struct frame *frame, uint32_t i)
{
	return &frame->tokens->all[frame->items[i].token];
}

static inline struct span span_of(const struct frame *frame, uint32_t first, uint32_t last)
{
	struct span span = item_span(frame, first);

	span.end = item_span(frame, last - 1).end;
	return span;
}

/* Can item i be part of a proper name? */
bool in_name(const struct frame *frame, uint32_t i);

/* The run of name words that ends at item head, titles before it left out. */
uint32_t name_first(const struct frame *frame, uint32_t first, uint32_t head);

/* Sets name, role and what the titles in front tell, of the name that ends at item head
 * of a part that begins at item first. */
void set_name(const struct frame *frame, uint32_t first, uint32_t head,
	      struct mention *mention);

/* Several of whom one or two are named. */
void read_first_conjunct(const struct frame *frame, struct range part, uint32_t head,
			 struct mention *mention);
void read_two_names(const struct frame *frame, struct range part, uint32_t head,
		    struct mention *mention);
void read_example(const struct frame *frame, struct range part, uint32_t head,
		  struct mention *mention);

#endif
