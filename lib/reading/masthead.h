#ifndef READING_MASTHEAD_H
#define READING_MASTHEAD_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"

/*
 * What stands around the body of an article saved as plain text: the title on
 * the first line, byline and date under it ("Kim Min Ji  |  2016-12-28
 * 16:51"), "Read in Korean", credits ("*Translated by ..."), and the page
 * furniture at the end.  Only what is plainly there is taken; a text without
 * a masthead is all body.  Every field is NULL where the text is silent.
 */
struct masthead {
	const char *title, *byline, *credits;
	const char *published;		/* EDTF */
	const char *edition_kind;	/* "translation_of" when the text says it was
					 * translated; NULL: not said */
	const char *language;		/* NULL: not said */
	struct span body;		/* bytes */
};

/* Strings live in arena. */
int masthead_read(struct masthead *masthead, struct slice text, struct arena *arena,
		  struct error *err);

#endif
