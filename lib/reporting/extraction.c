#include "reporting/extraction.h"

#include "ledger/figure.h"
#include "reporting/extraction_members.h"

#include <math.h>

#define EXTRACTION_COLUMNS(COLUMN) \
	COLUMN("file", ROWS_TEXT, "the file, or the article's id") \
	COLUMN("n", ROWS_NUMBER, "number of the candidate in its file, from 1") \
	COLUMN("voice", ROWS_TEXT, "source, article, vague") \
	COLUMN("type", ROWS_TEXT, "direct, indirect, mixed") \
	COLUMN("content", ROWS_LIST, "where its words stand, in code points") \
	COLUMN("text", ROWS_TEXT, "its words") \
	COLUMN("cue", ROWS_LIST, "where the reporting verb stands") \
	COLUMN("cue_text", ROWS_TEXT, "the reporting verb") \
	COLUMN("source", ROWS_LIST, "where the attribution stands") \
	COLUMN("attribution", ROWS_TEXT, "who said it, as published") \
	COLUMN("speaker", ROWS_TEXT, "whom the attribution stands for") \
	COLUMN("naming", ROWS_TEXT, "named, partly_named, pseudonym, unnamed") \
	COLUMN("anonymity_reason", ROWS_TEXT, "why no name is given, as far as the text says") \
	COLUMN("knowledge", ROWS_TEXT, "how the speaker knows, as far as the text says") \
	COLUMN("within", ROWS_NUMBER, "the candidate it stands in") \
	COLUMN("stated_on", ROWS_TEXT, "when it was said (EDTF)") \
	COLUMN("happened_on", ROWS_TEXT, "when it happened (EDTF)") \
	COLUMN("figures", ROWS_LIST, "quantities in it") \
	COLUMN("dates", ROWS_LIST, "dates in it") \
	COLUMN("flags", ROWS_LIST, "what was not understood") \
	COLUMN("confidence", ROWS_NUMBER, "the share of such candidates that is right") \
	COLUMN("paragraph", ROWS_NUMBER, "of the body, from 1")

#define AS_COLUMN(name, kind, help) { name, kind, help },
#define AS_MEMBER(name, kind, help) { sizeof(name) + 3, ",\"" name "\":" },

const struct column extraction_columns[] = { EXTRACTION_COLUMNS(AS_COLUMN) };

/* Their names as members of an object, all in as much room, so that they are copied
 * without asking how long they are; the first has no comma before it. */
enum { MEMBER_ROOM = 24 };
static const struct {
	size_t length;
	char text[MEMBER_ROOM];
} members[] = { EXTRACTION_COLUMNS(AS_MEMBER) };

const size_t extraction_column_count =
	sizeof(extraction_columns) / sizeof(extraction_columns[0]);

/* One record on its way out; cells are given in the order of the columns. */
struct cells {
	struct buffer *out;
	struct utf8_index places;
	bool json;
	size_t at;
};

const char *timex_type_word(enum timex_type type)
{
	static const char *const words[] = { "date", "time", "duration", "set" };

	return words[type];
}

void quantity_say(const struct quantity *quantity, struct buffer *out)
{
	struct figure figure;
	struct buffer thing;

	/* A change without a number: "doubled". */
	if (isnan(quantity->low) && isnan(quantity->high)) {
		buffer_text(out, quantity->change ? quantity->change : "a change");
		return;
	}
	buffer_init(&thing);
	buffer_slice(&thing, quantity->thing);
	thing_clear(&figure_thing, &figure);
	figure.low = quantity->low;
	figure.high = quantity->high;
	figure.unit = quantity->unit;
	figure.per = quantity->per;
	figure.thing = thing.length > 0 ? thing.data : NULL;
	figure.precision = quantity_precision_word(quantity->precision);
	figure.role = quantity_role_word(quantity->role);
	figure.reading = quantity->reading > 0 ? quantity->reading : -1;
	figure_say(&figure, out);
	if (buffer_failed(&thing))
		out->failed = true;
	buffer_release(&thing);
}

void timex_say(const struct timex *timex, struct buffer *out)
{
	if (timex->edtf)
		buffer_text(out, timex->edtf);
	else if (timex->value)
		buffer_text(out, timex->value);
	else
		buffer_text(out, "not resolved");
}

static void say_span(struct buffer *out, size_t i, size_t start, size_t end)
{
	if (i)
		buffer_byte(out, ';');
	buffer_integer(out, (int64_t)start);
	buffer_byte(out, '-');
	buffer_integer(out, (int64_t)end);
}

/* Spans go to and fro in a text, and utf8_points() would read it from the
 * beginning each time that one goes back. */
static size_t walk_to(struct utf8_walk *walk, size_t bytes)
{
	if (bytes < walk->bytes) {
		walk->points -= utf8_count(slice_part(walk->text,
			(struct span){ bytes, walk->bytes }));
		walk->bytes = bytes;
	}
	return utf8_points(walk, bytes);
}

void spans_say(const struct spans *spans, struct utf8_walk *walk, struct buffer *out)
{
	for (size_t i = 0; i < spans->count; i++) {
		size_t start = walk_to(walk, spans->all[i].start);

		say_span(out, i, start, walk_to(walk, spans->all[i].end));
	}
}

static void start_cell(struct cells *cells)
{
	size_t at = cells->at++;
	char *room;

	if (!cells->json) {
		if (at > 0)
			buffer_byte(cells->out, ',');
		return;
	}
	room = buffer_reserve(cells->out, MEMBER_ROOM);
	if (!room)
		return;
	memcpy(room, members[at].text, MEMBER_ROOM);
	if (at == 0)
		*room = '{';
	buffer_used(cells->out, members[at].length);
}

static void cell_slice(struct cells *cells, struct slice text)
{
	start_cell(cells);
	if (cells->json)
		member_value(cells->out, text);
	else
		csv_field(cells->out, text, true);
}

static void cell_text(struct cells *cells, const char *text)
{
	cell_slice(cells, slice_of(text));
}

static void cell_buffer(struct cells *cells, const struct buffer *text)
{
	if (buffer_failed(text))
		cells->out->failed = true;
	cell_slice(cells, buffer_all(text));
}

/* A number, or nothing for NAN. */
static void cell_number(struct cells *cells, double number)
{
	struct buffer digits;

	start_cell(cells);
	if (cells->json) {
		member_double(cells->out, number);
		return;
	}
	buffer_init(&digits);
	buffer_number(&digits, number);
	csv_field(cells->out, buffer_all(&digits), false);
	if (buffer_failed(&digits))
		cells->out->failed = true;
	buffer_release(&digits);
}

static void cell_spans(struct cells *cells, const struct spans *spans)
{
	struct buffer *out = cells->out;

	start_cell(cells);
	buffer_byte(out, cells->json ? '[' : '"');
	for (size_t i = 0; i < spans->count; i++) {
		size_t start = utf8_index_points(&cells->places, spans->all[i].start);
		size_t end = utf8_index_points(&cells->places, spans->all[i].end);

		if (!cells->json) {
			say_span(out, i, start, end);
			continue;
		}
		buffer_add(out, i == 0 ? "[" : ",[", i == 0 ? 1 : 2);
		buffer_integer(out, (int64_t)start);
		buffer_byte(out, ',');
		buffer_integer(out, (int64_t)end);
		buffer_byte(out, ']');
	}
	buffer_byte(out, cells->json ? ']' : '"');
}

static void figure_object(struct cells *cells, const struct quantity *figure)
{
	buffer_byte(cells->out, '{');
	member_words(cells->out, &cells->places, figure->words);
	figure_members(cells->out, figure);
	buffer_byte(cells->out, '}');
}

static void date_object(struct cells *cells, const struct timex *date)
{
	buffer_byte(cells->out, '{');
	member_words(cells->out, &cells->places, date->words);
	member_text(cells->out, MEMBER("type"), slice_of(timex_type_word(date->type)));
	date_members(cells->out, &cells->places, date);
	buffer_byte(cells->out, '}');
}

static void begin_item(struct cells *cells, struct buffer *joined, size_t i,
		       struct span words)
{
	if (cells->json) {
		if (i)
			buffer_byte(cells->out, ',');
		return;
	}
	if (i)
		buffer_text(joined, "; ");
	buffer_slice(joined, slice_part(cells->places.text, words));
	buffer_text(joined, " = ");
}

static void cell_figures(struct cells *cells, const struct candidate *candidate)
{
	struct buffer joined;

	buffer_init(&joined);
	if (cells->json) {
		start_cell(cells);
		buffer_byte(cells->out, '[');
	}
	for (size_t i = 0; i < candidate->figure_count; i++) {
		begin_item(cells, &joined, i, candidate->figures[i].words);
		if (cells->json)
			figure_object(cells, &candidate->figures[i]);
		else
			quantity_say(&candidate->figures[i], &joined);
	}
	if (cells->json)
		buffer_byte(cells->out, ']');
	else
		cell_buffer(cells, &joined);
	buffer_release(&joined);
}

static void cell_dates(struct cells *cells, const struct candidate *candidate)
{
	struct buffer joined;

	buffer_init(&joined);
	if (cells->json) {
		start_cell(cells);
		buffer_byte(cells->out, '[');
	}
	for (size_t i = 0; i < candidate->date_count; i++) {
		begin_item(cells, &joined, i, candidate->dates[i].words);
		if (cells->json)
			date_object(cells, &candidate->dates[i]);
		else
			timex_say(&candidate->dates[i], &joined);
	}
	if (cells->json)
		buffer_byte(cells->out, ']');
	else
		cell_buffer(cells, &joined);
	buffer_release(&joined);
}

static void cell_flags(struct cells *cells, unsigned flags)
{
	struct buffer words;
	struct slice rest, word;
	bool first = true;

	start_cell(cells);
	if (cells->json && flags == 0) {
		buffer_add(cells->out, "[]", 2);
		return;
	}
	buffer_init(&words);
	flags_write(&words, flags);
	rest = buffer_all(&words);
	if (!cells->json)
		csv_field(cells->out, rest, true);
	else
		buffer_byte(cells->out, '[');
	while (cells->json && rest.length > 0 && slice_next(&rest, ';', &word)) {
		if (!first)
			buffer_byte(cells->out, ',');
		json_quote(cells->out, word);
		first = false;
	}
	if (cells->json)
		buffer_byte(cells->out, ']');
	if (buffer_failed(&words))
		cells->out->failed = true;
	buffer_release(&words);
}

static void cell_who(struct cells *cells, const struct candidate *candidate,
		     const struct reading *reading)
{
	const struct speaker *speaker = candidate->speaker < 0 ? NULL :
		&reading->speakers[candidate->speaker];

	cell_spans(cells, &candidate->source);
	cell_text(cells, candidate->attribution);
	cell_text(cells, !speaker ? NULL :
		  speaker->name ? speaker->name : speaker->description);
	cell_text(cells, speaker ? naming_word(speaker->naming) : NULL);
	cell_text(cells, speaker ? speaker->anonymity_reason : NULL);
}

static void record(struct cells *cells, const struct extraction *to, struct slice file, size_t i,
		   const struct reading *reading)
{
	const struct candidate *candidate = &reading->candidates[i];

	cells->at = 0;
	cell_slice(cells, file);
	cell_number(cells, (double)(to->candidates_before + i + 1));
	cell_text(cells, voice_word(candidate->voice));
	cell_text(cells, candidate->voice == VOICE_ARTICLE ? NULL :
		  quote_type_word(candidate->type));
	cell_spans(cells, &candidate->content);
	cell_text(cells, candidate->text);
	cell_spans(cells, &candidate->cue);
	cell_text(cells, candidate->cue_text);
	cell_who(cells, candidate, reading);
	cell_text(cells, candidate->knowledge);
	cell_number(cells, candidate->within < 0 ? NAN :
		    (double)(to->candidates_before + (size_t)candidate->within + 1));
	cell_text(cells, candidate->stated_on);
	cell_text(cells, candidate->happened_on);
	cell_figures(cells, candidate);
	cell_dates(cells, candidate);
	cell_flags(cells, candidate->flags);
	cell_number(cells, candidate->confidence);
	cell_number(cells, candidate->paragraph ?
		    (double)(to->paragraphs_before + candidate->paragraph) : NAN);
}

void extraction_quotes(struct extraction *to, const char *file, size_t line,
		       struct slice text, const struct reading *reading)
{
	struct cells cells = { .out = to->out, .json = to->form != EXTRACTION_CSV };
	struct buffer name;

	extraction_places(to, text, &cells.places);
	buffer_init(&name);
	extraction_name(&name, slice_of(file));
	for (size_t i = 0; i < reading->candidate_count; i++) {
		extraction_next(to);
		record(&cells, to, buffer_all(&name), i, reading);
		if (to->lines && cells.json)
			member_count(to->out, MEMBER("line"), line);
		else if (to->lines)
			buffer_format(to->out, ",\"%zu\"", line);
		extraction_end(to);
	}
	if (buffer_failed(&name) || cells.places.failed)
		to->out->failed = true;
	buffer_release(&name);
	utf8_index_release(&cells.places);
}

static void name_columns(struct buffer *out, const struct column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i)
			buffer_byte(out, ',');
		csv_field(out, slice_of(columns[i].name), false);
	}
}

void extraction_head(const struct extraction *to)
{
	bool quotes = to->what == EXTRACTION_QUOTES;

	if (to->form == EXTRACTION_JSON)
		buffer_format(to->out, "{\"schema\":1,\"%s\":[\n",
			      quotes ? "candidates" : "records");
	if (to->form != EXTRACTION_CSV)
		return;
	if (quotes)
		name_columns(to->out, extraction_columns, extraction_column_count);
	else
		name_columns(to->out, finding_columns, finding_column_count);
	if (quotes && to->lines)
		buffer_text(to->out, ",\"line\"");
	buffer_text(to->out, "\r\n");
}

const char *extraction_between(enum extraction_form form)
{
	return form == EXTRACTION_JSON ? ",\n" : "";
}

void extraction_foot(const struct extraction *to)
{
	if (to->form == EXTRACTION_JSON)
		buffer_text(to->out, "]}\n");
}
