#include "cmd/passage.h"

#include "cmd/output.h"

#include "base/terminal.h"
#include "reporting/extraction.h"

/* Stand for the beginning and the end of the words until lines are cut.  They
 * take no column, and no text that was made safe has them. */
#define MARK_ON '\001'
#define MARK_OFF '\002'

#define BOLD "\033[1m"
#define PLAIN "\033[0m"

/* The passage with marks; all of the words, though they may reach beyond the
 * paragraph they begin in. */
static void mark(struct buffer *marked, struct slice text, const struct spans *content,
		 struct span passage, bool colour)
{
	size_t at = passage.start, end = passage.end;

	if (content->all[0].start < at)
		at = content->all[0].start;
	if (content->all[content->count - 1].end > end)
		end = content->all[content->count - 1].end;
	for (size_t i = 0; i < content->count; i++) {
		struct span words = content->all[i];

		terminal_text(marked, slice_part(text, (struct span){ at, words.start }));
		buffer_byte(marked, colour ? MARK_ON : '[');
		terminal_text(marked, slice_part(text, words));
		buffer_byte(marked, colour ? MARK_OFF : ']');
		at = words.end;
	}
	terminal_text(marked, slice_part(text, (struct span){ at, end }));
}

/* A text may be cut into lines anywhere; only a blank line parts paragraphs. */
static void join_lines(struct buffer *marked)
{
	for (size_t i = 1; i + 1 < marked->length; i++)
		if (marked->data[i] == '\n' && marked->data[i - 1] != '\n' &&
		    marked->data[i + 1] != '\n')
			marked->data[i] = ' ';
}

/* Writes one line; *bold says whether the words go on from the line before. */
static void print_line(FILE *out, struct slice line, bool *bold)
{
	fputs(*bold ? "  " BOLD : "  ", out);
	for (size_t i = 0; i < line.length; i++) {
		if (line.at[i] != MARK_ON && line.at[i] != MARK_OFF) {
			putc(line.at[i], out);
			continue;
		}
		*bold = line.at[i] == MARK_ON;
		fputs(*bold ? BOLD : PLAIN, out);
	}
	fputs(*bold ? PLAIN "\n" : "\n", out);
}

int passage_mark(FILE *out, struct slice text, const struct spans *content,
		 struct span passage, struct error *err)
{
	size_t width = output_width(out);
	struct buffer marked;
	struct slice rest, line, piece;
	bool bold = false;

	buffer_init(&marked);
	mark(&marked, text, content, passage, output_colour(out));
	if (buffer_failed(&marked)) {
		buffer_release(&marked);
		return error_memory(err);
	}
	join_lines(&marked);
	rest = slice_trim(buffer_all(&marked));
	while (slice_next(&rest, '\n', &line)) {
		line = slice_trim(line);
		if (width < 3 || line.length == 0) {
			print_line(out, line, &bold);
			continue;
		}
		while (terminal_wrap(&line, width - 2, &piece))
			print_line(out, piece, &bold);
	}
	buffer_release(&marked);
	return 0;
}

int passage_show(FILE *out, struct slice text, const struct candidate *candidate,
		 struct error *err)
{
	return passage_mark(out, text, &candidate->content, candidate->passage, err);
}

static void pair(FILE *out, const char *name, const struct buffer *value)
{
	if (value->length > 0)
		output_pair(out, name, buffer_all(value));
}

static void show_dated(FILE *out, struct buffer *value, const char *name,
		       const char *date, const char *words)
{
	buffer_clear(value);
	if (date)
		buffer_text(value, date);
	if (words)
		buffer_format(value, "%s(\"%s\")", date ? " " : "", words);
	pair(out, name, value);
}

static void show_manner(FILE *out, struct buffer *value,
			const struct candidate *candidate)
{
	buffer_clear(value);
	if (candidate->voice == VOICE_ARTICLE)
		buffer_text(value, "in the article's own voice");
	else
		buffer_text(value, quote_type_word(candidate->type));
	if (candidate->voice == VOICE_VAGUE)
		buffer_text(value, ", nobody in particular");
	if (candidate->cue_text)
		buffer_format(value, ", \"%s\"", candidate->cue_text);
	pair(out, "said", value);
}

static void show_who(FILE *out, struct buffer *value, const struct reading *reading,
		     const struct candidate *candidate)
{
	const struct speaker *speaker = candidate->speaker < 0 ? NULL :
		&reading->speakers[candidate->speaker];

	buffer_clear(value);
	if (candidate->attribution)
		buffer_text(value, candidate->attribution);
	pair(out, "attribution", value);
	if (!speaker)
		return;
	buffer_clear(value);
	buffer_text(value, speaker->name ? speaker->name :
		    speaker->description ? speaker->description : "somebody");
	buffer_format(value, " (%s", naming_word(speaker->naming));
	if (speaker->kind != SPEAKER_UNKNOWN)
		buffer_format(value, " %s", speaker_kind_word(speaker->kind));
	if (candidate->speaker_why)
		buffer_format(value, "; %s", candidate->speaker_why);
	buffer_byte(value, ')');
	pair(out, "speaker", value);
}

static void show_numbers(FILE *out, struct buffer *value, struct slice text,
			 const struct candidate *candidate)
{
	buffer_clear(value);
	for (size_t i = 0; i < candidate->figure_count; i++) {
		buffer_text(value, i ? "; \"" : "\"");
		buffer_slice(value, slice_part(text, candidate->figures[i].words));
		buffer_text(value, "\" ");
		quantity_say(&candidate->figures[i], value);
	}
	pair(out, "figures", value);
	buffer_clear(value);
	for (size_t i = 0; i < candidate->date_count; i++) {
		buffer_text(value, i ? "; \"" : "\"");
		buffer_slice(value, slice_part(text, candidate->dates[i].words));
		buffer_text(value, "\" ");
		timex_say(&candidate->dates[i], value);
	}
	pair(out, "dates", value);
}

int passage_details(FILE *out, struct slice text, const struct reading *reading,
		    const struct candidate *candidate, struct error *err)
{
	struct buffer value;
	bool failed;

	buffer_init(&value);
	show_who(out, &value, reading, candidate);
	show_manner(out, &value, candidate);
	show_dated(out, &value, "stated on", candidate->stated_on, candidate->stated_words);
	show_dated(out, &value, "happened on", candidate->happened_on,
		   candidate->happened_words);
	buffer_clear(&value);
	if (candidate->knowledge && strcmp(candidate->knowledge, "not_stated") != 0)
		buffer_text(&value, candidate->knowledge);
	pair(out, "knowledge", &value);
	show_numbers(out, &value, text, candidate);
	buffer_clear(&value);
	flags_write(&value, candidate->flags);
	pair(out, "flags", &value);
	failed = buffer_failed(&value);
	buffer_release(&value);
	return failed ? error_memory(err) : 0;
}
