#include "reporting/report_json.h"

#include "base/rows.h"

#include <inttypes.h>

static void counts(const int64_t by_standing[STANDING_COUNT], int64_t single,
		   int64_t contradicted, enum audience audience, struct buffer *out)
{
	bool any = false;
	int i;

	buffer_text(out, ",\"by_status\":{");
	for (i = 0; i < STANDING_COUNT; i++) {
		if (by_standing[i] == 0)
			continue;
		buffer_format(out, "%s\"%s\":%" PRId64, any ? "," : "", standing_names[i],
			      by_standing[i]);
		any = true;
	}
	buffer_byte(out, '}');
	if (audience_sees(audience, REPORT_SUPPORT))
		buffer_format(out, ",\"single_source\":%" PRId64, single);
	if (audience_sees(audience, REPORT_CONTRADICTION))
		buffer_format(out, ",\"contradicted\":%" PRId64, contradicted);
	buffer_byte(out, '}');
}

static void article(const struct overview_article *article, size_t number,
		    enum audience audience, struct buffer *out)
{
	int i;

	buffer_format(out, "%s{\"row\":%zu", number == 1 ? "\n" : ",\n", number);
	for (i = 0; i < FACT_COUNT; i++) {
		if (i == FACT_TEXT || !audience_sees_fact(audience, (enum report_fact)i))
			continue;
		buffer_format(out, ",\"%s\":", report_fact((enum report_fact)i)->name);
		if (article->facts[i])
			json_quote(out, slice_of(article->facts[i]));
		else
			buffer_text(out, "null");
	}
	buffer_format(out, ",\"claims\":%" PRId64, article->count);
	counts(article->by_standing, article->single, article->contradicted, audience, out);
}

void report_json_behind(const struct overview *overview, enum audience audience,
			struct buffer *out)
{
	size_t i;

	buffer_format(out, ",\"summary\":{\"claims\":%zu", overview->count);
	counts(overview->by_standing, overview->single.count, overview->contradicted.count,
	       audience, out);
	buffer_text(out, ",\"articles\":[");
	for (i = 0; i < overview->article_count; i++)
		article(&overview->articles[i], i + 1, audience, out);
	buffer_text(out, overview->article_count ? "\n]" : "]");
}
