#include "reporting/extraction_members.h"

#include <math.h>

const struct column finding_columns[] = {
	{ "file", ROWS_TEXT, "the file, or the article's id" },
	{ "line", ROWS_NUMBER, "the line that is the text" },
	{ "type", ROWS_TEXT, "figure, ordinal, number, date, source" },
	{ "words", ROWS_TEXT, "its words" },
	{ "start", ROWS_NUMBER, "where they begin, in code points" },
	{ "end", ROWS_NUMBER, "where they end" },
	{ "meaning", ROWS_TEXT, "the figure, the date (EDTF), the speaker" },
	{ "low", ROWS_NUMBER, "of a figure, an ordinal or another number" },
	{ "high", ROWS_NUMBER, "the same" },
	{ "unit", ROWS_TEXT, "of a figure" },
	{ "kind", ROWS_TEXT, "of a date or of a source; of an ordinal start, end or here" },
	{ "naming", ROWS_TEXT, "of a source" },
	{ "anonymity_reason", ROWS_TEXT, "of a source" },
};
const size_t finding_column_count = sizeof(finding_columns) / sizeof(finding_columns[0]);

/* The words and the meaning of one, whatever it is, for CSV. */
struct finding {
	const char *type;
	struct span words;
	struct slice meaning;
	double low, high;
	const char *unit, *kind, *naming, *reason;
};

struct place {
	struct extraction *to;
	struct slice file;
	size_t line;
	struct utf8_index places;
};

static void csv_number(struct buffer *out, double number)
{
	buffer_text(out, ",\"");
	buffer_number(out, number);
	buffer_byte(out, '"');
}

static void csv_text(struct buffer *out, struct slice text)
{
	buffer_byte(out, ',');
	csv_field(out, text, true);
}

static void write_row(struct place *place, const struct finding *finding)
{
	struct buffer *out = place->to->out;

	csv_field(out, place->file, true);
	csv_number(out, place->to->lines ? (double)place->line : NAN);
	csv_text(out, slice_of(finding->type));
	csv_text(out, slice_part(place->places.text, finding->words));
	csv_number(out, (double)utf8_index_points(&place->places, finding->words.start));
	csv_number(out, (double)utf8_index_points(&place->places, finding->words.end));
	csv_text(out, finding->meaning);
	csv_number(out, finding->low);
	csv_number(out, finding->high);
	csv_text(out, slice_of(finding->unit));
	csv_text(out, slice_of(finding->kind));
	csv_text(out, slice_of(finding->naming));
	csv_text(out, slice_of(finding->reason));
}

/* Opens an object, up to its words. */
static void begin_object(struct place *place, const char *type, struct span words)
{
	struct buffer *out = place->to->out;

	buffer_slice(out, SLICE("{\"file\":"));
	json_quote(out, place->file);
	if (place->to->lines)
		member_count(out, MEMBER("line"), place->line);
	member_text(out, MEMBER("type"), slice_of(type));
	buffer_byte(out, ',');
	member_words(out, &place->places, words);
}

static void write_figure(struct place *place, const struct quantity *figure)
{
	struct buffer meaning;

	if (place->to->form != EXTRACTION_CSV) {
		begin_object(place, "figure", figure->words);
		figure_members(place->to->out, figure);
		return;
	}
	buffer_init(&meaning);
	quantity_say(figure, &meaning);
	write_row(place, &(struct finding){
		.type = "figure", .words = figure->words, .meaning = buffer_all(&meaning),
		.low = figure->low, .high = figure->high, .unit = figure->unit });
	if (buffer_failed(&meaning))
		place->to->out->failed = true;
	buffer_release(&meaning);
}

/* A number that states no figure: an ordinal, or "one" as a pronoun. */
static void write_idle(struct place *place, const struct quantity *number)
{
	const char *type = number->rank == RANK_NONE ? "number" : "ordinal";
	const char *rank = quantity_rank_word(number->rank);

	if (place->to->form == EXTRACTION_CSV) {
		write_row(place, &(struct finding){
			.type = type, .words = number->words, .kind = rank,
			.low = number->low, .high = number->high });
		return;
	}
	begin_object(place, type, number->words);
	member_number(place->to->out, MEMBER("low"), number->low);
	member_number(place->to->out, MEMBER("high"), number->high);
	if (rank)
		member_text(place->to->out, MEMBER("from"), slice_of(rank));
}

static void write_date(struct place *place, const struct timex *date)
{
	const char *kind = timex_type_word(date->type);

	if (place->to->form != EXTRACTION_CSV) {
		begin_object(place, "date", date->words);
		member_text(place->to->out, MEMBER("kind"), slice_of(kind));
		date_members(place->to->out, &place->places, date);
		return;
	}
	write_row(place, &(struct finding){
		.type = "date", .words = date->words, .low = NAN, .high = NAN, .kind = kind,
		.meaning = slice_of(date->edtf ? date->edtf : date->value) });
}

static void write_source(struct place *place, const struct source_phrase *source)
{
	const struct speaker *speaker = source->speaker;
	struct slice who = slice_of(speaker->name ? speaker->name : speaker->description);
	const char *kind = speaker_kind_word(speaker->kind);
	const char *naming = naming_word(speaker->naming);
	struct buffer *out = place->to->out;

	if (place->to->form == EXTRACTION_CSV) {
		write_row(place, &(struct finding){
			.type = "source", .words = source->words, .meaning = who, .low = NAN,
			.high = NAN, .kind = kind, .naming = naming,
			.reason = speaker->anonymity_reason });
		return;
	}
	begin_object(place, "source", source->words);
	member_text(out, MEMBER("naming"), slice_of(naming));
	member_text(out, MEMBER("kind"), slice_of(kind));
	member_text(out, MEMBER("anonymity_reason"), slice_of(speaker->anonymity_reason));
	member_text(out, MEMBER("speaker"), who);
}

/* Figures and other numbers in the order of the text. */
static void write_numbers(struct place *place, const struct quantities *found)
{
	size_t i = 0, k = 0;

	while (i < found->count || k < found->idle_count) {
		bool idle = i == found->count ||
			    (k < found->idle_count &&
			     found->idle[k].words.start < found->all[i].words.start);

		extraction_next(place->to);
		if (idle)
			write_idle(place, &found->idle[k++]);
		else
			write_figure(place, &found->all[i++]);
		extraction_end(place->to);
	}
}

void extraction_findings(struct extraction *to, const char *file, size_t line,
			 struct slice text, const struct findings *findings)
{
	struct place place = { .to = to, .line = line };
	struct buffer name;

	extraction_places(to, text, &place.places);
	buffer_init(&name);
	extraction_name(&name, slice_of(file));
	place.file = buffer_all(&name);
	if (to->what & EXTRACTION_FIGURES)
		write_numbers(&place, &findings->figures);
	for (size_t i = 0; to->what & EXTRACTION_DATES && i < findings->dates.count; i++) {
		extraction_next(to);
		write_date(&place, &findings->dates.all[i]);
		extraction_end(to);
	}
	for (size_t i = 0; to->what & EXTRACTION_SOURCES && i < findings->source_count; i++) {
		extraction_next(to);
		write_source(&place, &findings->sources[i]);
		extraction_end(to);
	}
	if (buffer_failed(&name) || place.places.failed)
		to->out->failed = true;
	buffer_release(&name);
	utf8_index_release(&place.places);
}
