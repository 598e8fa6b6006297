#include "reporting/extraction_members.h"

#include <math.h>

void member_value(struct buffer *out, struct slice text)
{
	if (text.at)
		json_quote(out, text);
	else
		buffer_add(out, "null", 4);
}

void member_double(struct buffer *out, double number)
{
	if (isnan(number))
		buffer_add(out, "null", 4);
	else
		buffer_number(out, number);
}

void member_words(struct buffer *out, const struct utf8_index *places, struct span words)
{
	buffer_slice(out, SLICE("\"words\":"));
	json_quote(out, slice_part(places->text, words));
	member_count(out, MEMBER("start"), utf8_index_points(places, words.start));
	member_count(out, MEMBER("end"), utf8_index_points(places, words.end));
}

void figure_members(struct buffer *out, const struct quantity *figure)
{
	struct slice thing = figure->thing.length ? figure->thing : SLICE_NONE;

	member_number(out, MEMBER("low"), figure->low);
	member_number(out, MEMBER("high"), figure->high);
	member_text(out, MEMBER("unit"), slice_of(figure->unit));
	member_text(out, MEMBER("per"), slice_of(figure->per));
	member_text(out, MEMBER("thing"), thing);
	member_text(out, MEMBER("precision"), slice_of(quantity_precision_word(figure->precision)));
	member_text(out, MEMBER("role"), slice_of(quantity_role_word(figure->role)));
	member_text(out, MEMBER("change"), slice_of(figure->change));
	member_number(out, MEMBER("reading"), figure->reading > 0 ? figure->reading : NAN);
}

void date_members(struct buffer *out, const struct utf8_index *places, const struct timex *date)
{
	member_text(out, MEMBER("edtf"), slice_of(date->edtf));
	member_text(out, MEMBER("value"), slice_of(date->value));
	member_text(out, MEMBER("said"), slice_of(date->said));
	member_text(out, MEMBER("from"), slice_of(date->from));
	member_text(out, MEMBER("until"), slice_of(date->until));
	member_text(out, MEMBER("phrase"), slice_part(places->text, date->whole));
	member_count(out, MEMBER("phrase_start"), utf8_index_points(places, date->whole.start));
}

void extraction_name(struct buffer *out, struct slice name)
{
	size_t bad;

	while (!utf8_valid(name, &bad)) {
		buffer_add(out, name.at, bad);
		buffer_text(out, "\xef\xbf\xbd");
		name.at += bad + 1;
		name.length -= bad + 1;
	}
	buffer_slice(out, name);
}

void extraction_places(const struct extraction *to, struct slice text,
		       struct utf8_index *places)
{
	utf8_index_open(places, text,
			to->part.end > 0 ? to->part : (struct span){ 0, text.length },
			to->points_before);
}

void extraction_next(struct extraction *to)
{
	if (to->records++ > 0)
		buffer_text(to->out, extraction_between(to->form));
}

void extraction_end(const struct extraction *to)
{
	buffer_text(to->out, to->form == EXTRACTION_CSV ? "\r\n" :
		    to->form == EXTRACTION_JSONL ? "}\n" : "}");
}
