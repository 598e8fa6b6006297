#ifndef READING_QUOTATION_H
#define READING_QUOTATION_H

#include "reading/token.h"

#include <stdbool.h>

/*
 * Quotation marks, paired: straight, curly, guillemets, low-high, CJK corner
 * marks, TeX's and typewriters' doubled ones.  A quotation ends in its
 * paragraph; one that runs on is opened again at the head of the next
 * paragraph (the printers' rule) or simply goes on, and its parts are chained
 * by `next`.
 *
 * A mark may be missing.  A quotation without a closing one ends before the
 * attribution that ends its sentence (..., the source said.), else with its
 * paragraph; one without an opening mark begins with its sentence.  The rest
 * of the article is never swallowed.
 */
#define TOKEN_NONE UINT32_MAX
#define QUOTATION_NONE (-1)

struct quotation {
	uint32_t open, close;	/* tokens of the marks, TOKEN_NONE: missing */
	uint32_t first, last;	/* the tokens between them, last not included */
	int32_t parent;		/* the quotation it stands in */
	int32_t next;		/* its continuation in the next paragraph */
	bool continues;		/* it is the continuation of another */
	bool single;		/* single marks: words and titles, inner speech */
};

struct quotations {
	struct quotation *all;	/* in order of first, outer before inner */
	size_t count;
	int32_t *innermost;	/* of each token, marks included; QUOTATION_NONE */
};

/* Results live in arena.  Linear in tokens. */
int quotations_find(struct quotations *found, const struct tokens *tokens,
		    struct arena *arena, struct error *err);

/* Is a mark missing, at either end? */
static inline bool quotation_broken(const struct quotation *quotation)
{
	return (quotation->open == TOKEN_NONE && !quotation->continues) ||
	       (quotation->close == TOKEN_NONE && quotation->next == QUOTATION_NONE);
}

#endif
