#include "reporting/extraction_members.h"

#include <math.h>

/* Spans go to and fro in a text, and utf8_points() would read it from the
 * beginning each time that one goes back. */
size_t extraction_position(struct utf8_walk *walk, size_t bytes)
{
	if (bytes < walk->bytes) {
		walk->points -= utf8_count(slice_part(walk->text,
			(struct span){ bytes, walk->bytes }));
		walk->bytes = bytes;
	}
	return utf8_points(walk, bytes);
}

void member_value(struct buffer *out, struct slice text)
{
	if (text.at)
		json_quote(out, text);
	else
		buffer_text(out, "null");
}

static void member_name(struct buffer *out, const char *name)
{
	buffer_text(out, ",\"");
	buffer_text(out, name);
	buffer_text(out, "\":");
}

void member_text(struct buffer *out, const char *name, struct slice text)
{
	member_name(out, name);
	member_value(out, text);
}

void member_number(struct buffer *out, const char *name, double number)
{
	member_name(out, name);
	if (isnan(number))
		buffer_text(out, "null");
	else
		buffer_number(out, number);
}

void member_words(struct buffer *out, struct utf8_walk *walk, struct span words)
{
	buffer_text(out, "\"words\":");
	json_quote(out, slice_part(walk->text, words));
	member_number(out, "start", (double)extraction_position(walk, words.start));
	member_number(out, "end", (double)extraction_position(walk, words.end));
}

void figure_members(struct buffer *out, const struct quantity *figure)
{
	struct slice thing = figure->thing.length ? figure->thing : SLICE_NONE;

	member_number(out, "low", figure->low);
	member_number(out, "high", figure->high);
	member_text(out, "unit", slice_of(figure->unit));
	member_text(out, "per", slice_of(figure->per));
	member_text(out, "thing", thing);
	member_text(out, "precision", slice_of(quantity_precision_word(figure->precision)));
	member_text(out, "role", slice_of(quantity_role_word(figure->role)));
	member_text(out, "change", slice_of(figure->change));
	member_number(out, "reading", figure->reading > 0 ? figure->reading : NAN);
}

void date_members(struct buffer *out, struct utf8_walk *walk, const struct timex *date)
{
	size_t points = 0;

	member_text(out, "edtf", slice_of(date->edtf));
	member_text(out, "value", slice_of(date->value));
	member_text(out, "said", slice_of(date->said));
	member_text(out, "from", slice_of(date->from));
	member_text(out, "until", slice_of(date->until));
	member_text(out, "phrase", slice_part(walk->text, date->whole));
	/* it ends where the words end */
	for (size_t i = date->whole.start; i < date->whole.end; i++)
		points += ((unsigned char)walk->text.at[i] & 0xc0) != 0x80;
	member_number(out, "phrase_start", (double)(extraction_position(walk, date->whole.end) - points));
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
