#include "reporting/overview.h"

void overview_number(struct buffer *out, int64_t number)
{
	if (number >= 1000) {
		overview_number(out, number / 1000);
		buffer_format(out, ",%03d", (int)(number % 1000));
	} else {
		buffer_format(out, "%d", (int)number);
	}
}

void overview_claims(struct buffer *out, int64_t count)
{
	overview_number(out, count);
	buffer_text(out, count == 1 ? " claim" : " claims");
}

/* How many of them have what status, the weightiest first. */
static void say_standings(const struct overview *overview, struct buffer *out)
{
	static const enum standing told[] = {
		STANDING_CONFIRMED, STANDING_CORRECTED, STANDING_DISPUTED,
		STANDING_UNSUPPORTED, STANDING_CHANGED, STANDING_UNCHECKED,
	};
	size_t i, count = sizeof(told) / sizeof(*told), last = 0;
	bool begun = false;

	for (i = 0; i < count; i++)
		if (overview->by_standing[told[i]] || told[i] == STANDING_CONFIRMED)
			last = i;
	for (i = 0; i < count; i++) {
		int64_t number = overview->by_standing[told[i]];

		if (number == 0 && told[i] != STANDING_CONFIRMED)
			continue;
		if (begun)
			buffer_text(out, i == last ? " and " : ", ");
		if (number)
			overview_number(out, number);
		else
			buffer_text(out, "none");
		if (!begun)
			buffer_text(out, number > 1 ? " are" : " is");
		begun = true;
		buffer_format(out, " %s", told[i] == STANDING_UNCHECKED ? "not checked yet"
								     : standing_words[told[i]]);
	}
}

void overview_lede(const struct overview *overview, struct buffer *out)
{
	int64_t all = (int64_t)overview->count;

	if (all == 0) {
		buffer_text(out, "There are no claims to report on.");
		return;
	}
	if (overview->by_standing[STANDING_UNCHECKED] == all) {
		buffer_text(out, all == 1 ? "The one claim" : "None of the ");
		if (all > 1)
			overview_claims(out, all);
		buffer_text(out, all == 1 ? " has not been checked yet."
					  : " has been checked yet.");
	} else {
		buffer_text(out, "Of ");
		overview_claims(out, all);
		buffer_text(out, ", ");
		say_standings(overview, out);
		buffer_text(out, ".");
	}
	if (overview->single.count) {
		buffer_text(out, " ");
		overview_number(out, overview->single.count);
		buffer_text(out, overview->single.count == 1 ? " rests on a single source."
							   : " rest on a single source.");
	}
	if (overview->contradicted.count) {
		buffer_text(out, " ");
		overview_number(out, overview->contradicted.count);
		buffer_text(out, overview->contradicted.count == 1 ? " contradicts another or is contradicted."
			    : " contradict others or are contradicted.");
	}
}

struct slice overview_flag_words(struct slice flag)
{
	static const struct { const char *flag, *words; } table[] = {
		{ "vague", NULL },
		{ "unclosed", NULL },
		{ "no_speaker", NULL },
		{ "ambiguous_figure", NULL },
		{ "nested", "quoted within the words of another" },
		{ "ambiguous_source", "speaker not certain" },
		{ "no_words", "tells that somebody said nothing" },
		{ "refused", "a response was refused" },
		{ "sought", "a response was sought" },
		{ "scare_quote", "perhaps no quote, but words held at a distance" },
	};
	size_t i;

	for (i = 0; i < sizeof(table) / sizeof(*table); i++)
		if (slice_is(flag, table[i].flag))
			return slice_of(table[i].words);
	return flag;
}

size_t overview_unknown_facts(const struct overview *overview, const struct report *report,
			    const char *names[FACT_COUNT])
{
	static const struct { enum report_fact fact; const char *words; } asked[] = {
		{ FACT_PUBLISHED, "when it was published" },
		{ FACT_OUTLET, "which outlet published it" },
		{ FACT_BYLINE, "who wrote it" },
		{ FACT_URL, "where it stands" },
		{ FACT_LANGUAGE, "its language" },
	};
	const struct report_article *article = report_article(report);
	size_t i, count = 0;

	if (overview->article_count != 1 || overview->loose ||
	    !audience_sees(report_audience(report), REPORT_MISSING))
		return 0;
	for (i = 0; i < sizeof(asked) / sizeof(*asked); i++)
		if (!article->facts[asked[i].fact])
			names[count++] = asked[i].words;
	if (article->facts[FACT_EDITION] &&
	    strcmp(article->facts[FACT_EDITION], "unknown") == 0)
		names[count++] = "whether it is the original";
	return count;
}
