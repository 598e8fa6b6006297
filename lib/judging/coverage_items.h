#ifndef JUDGING_COVERAGE_ITEMS_H
#define JUDGING_COVERAGE_ITEMS_H

#include "judging/coverage.h"
#include "reading/quantity.h"

/* The names, numbers and dates of a draft, as coverage.c asks for them. */
struct covered_item {
	enum coverage_kind kind;
	struct span at;
	uint32_t sentence;
	double low, high;	/* of a number; NAN: open */
	const char *date;	/* EDTF, or "XXXX-12-27", "XXXX-WXX-2" (a weekday) */
};

struct covered_items {
	struct tokens tokens;
	struct covered_item *all;	/* in order of place */
	size_t count;
};

/* on: the day of the draft, or TIMEX_NO_DAY.  Results live in arena. */
int covered_items_find(struct covered_items *items, struct slice draft, struct span body,
		       int64_t on, const struct lexicon *lexicon, struct arena *arena,
		       struct error *err);

#endif
