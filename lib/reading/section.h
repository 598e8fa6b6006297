#ifndef READING_SECTION_H
#define READING_SECTION_H

#include "base/slice.h"

/*
 * Texts far longer than any article (archives in one file, what is no article at
 * all) are read in sections, so that memory does not grow with them: each like an
 * article of its own, which knows nothing of the speakers of the one before.
 */
enum {
	SECTION_SIZE = 1 << 17,		/* bytes that a section has at least, and twice as
					 * many at most */
	SECTIONED_FROM = 1 << 20,	/* bytes: shorter texts are read as a whole */
};

/* Where the section that begins at byte start of body ends: before a paragraph
 * without a quotation mark if there is one, else before a paragraph, a line, a
 * word, and in no case inside of a character. */
size_t section_end(struct slice text, struct span body, size_t start);

#endif
