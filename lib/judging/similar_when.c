#include "judging/similar_when.h"

#include "base/edtf.h"
#include "judging/gist_words.h"

#include <math.h>

/* In days: what is this far apart counts a third. */
#define NEAR_DAYS 30.0

void when_add(struct when *when, int64_t earliest, int64_t latest)
{
	if (when->count == WHEN_MOST || earliest <= EDTF_PAST || latest >= EDTF_FUTURE)
		return;
	when->all[when->count++] = (struct when_span){ earliest, latest };
}

static bool is_year(const struct gist_word *word)
{
	return word->kind == GIST_DATE && !isnan(word->value);
}

/* 1 to 12; 0: no month. */
static int month_of(const struct gist_word *word)
{
	if (word->kind != GIST_DATE || is_year(word))
		return 0;
	for (int i = 0; gist_months[i]; i++) {
		struct slice rest = slice_of(gist_months[i]), first;

		if (slice_next(&rest, ' ', &first) && slice_equal(first, word->form))
			return i + 1;
	}
	return 0;
}

/* A whole number from 1 to most; 0: none. */
static int small_number(const struct gist_word *word, int most)
{
	double value = word->value;

	if (word->kind != GIST_NUMBER || !(value >= 1 && value <= most) || value != floor(value))
		return 0;
	return (int)value;
}

static void add_day(struct when *when, double year, int month, int day)
{
	if (month && day && day <= edtf_month_days((int64_t)year, month)) {
		int64_t on = edtf_day((int64_t)year, month, day);

		when_add(when, on, on);
	}
}

/* Does b stand behind a with nothing but a hyphen between them? */
static bool hyphened(const struct gist_word *a, const struct gist_word *b)
{
	return b->said.at == a->said.at + a->said.length + 1 && b->said.at[-1] == '-';
}

void when_read(struct when *when, const struct gist *gist)
{
	for (size_t i = 0; i < gist->count; i++) {
		const struct gist_word *word = &gist->words[i];
		size_t before = i, left = gist->count - i - 1;
		int month = month_of(word), day;

		if (is_year(word) && left >= 2 && hyphened(word, word + 1) &&
		    hyphened(word + 1, word + 2))
			add_day(when, word->value, small_number(word + 1, 12),
				small_number(word + 2, 31));
		if (!month)
			continue;
		if (left >= 2 && is_year(word + 2) && (day = small_number(word + 1, 31)) > 0) {
			add_day(when, word[2].value, month, day);
			continue;
		}
		if (before > 0 && slice_is(gist->words[before - 1].form, "of"))
			before--;
		if (before > 0 && left >= 1 && is_year(word + 1))
			add_day(when, word[1].value, month,
				small_number(&gist->words[before - 1], 31));
	}
}

double when_near(const struct when *a, const struct when *b)
{
	double nearest = INFINITY;

	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count; j++) {
			double from = fabs((double)(a->all[i].earliest - b->all[j].latest));
			double to = fabs((double)(a->all[i].latest - b->all[j].earliest));

			nearest = fmin(nearest, fmax(from, to));
		}
	return exp(-nearest / NEAR_DAYS);
}

bool when_other_years(const struct gist *a, const struct gist *b)
{
	bool both = false;

	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; is_year(&a->words[i]) && j < b->count; j++) {
			if (!is_year(&b->words[j]))
				continue;
			both = true;
			if (fabs(a->words[i].value - b->words[j].value) <= 1)
				return false;
		}
	return both;
}
