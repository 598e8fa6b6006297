#include "cmd/command.h"
#include "cmd/crew.h"
#include "cmd/extract_list.h"
#include "cmd/extract_text.h"
#include "cmd/output.h"
#include "cmd/verbs.h"

#include <stdlib.h>
#include <string.h>

/* Lines are handed to a hand by so many bytes. */
enum { STRETCH = 1 << 16, MOST_JOBS = 256 };

/* So much output is written before the text it is of has been read to its end, where
 * nobody else waits to write. */
enum { OUT_MOST = 1 << 22, LATER = 3 };

static const unsigned later_what[LATER] = {
	EXTRACTION_FIGURES, EXTRACTION_DATES, EXTRACTION_SOURCES,
};

static const char *const formats[] = { "text", "jsonl", "json", "csv", NULL };

static const char *format_word, *what_words, *day, *language;
static bool own_voice, by_lines;
static int jobs = 1;

static const struct choice choices[] = {
	{ "format", 'f', .argument = "FORMAT", .text = &format_word, .words = formats,
	  .help = "text for people (as it is without this), jsonl, json, csv" },
	{ "what", .argument = "LIST", .text = &what_words,
	  .help = "quotes (as it is without this), figures, dates, sources; or several "
		  "with commas" },
	{ "lines", .flag = &by_lines, .help = "each line is a text of its own" },
	{ "own-voice", .flag = &own_voice,
	  .help = "what the article says itself, with a date or a figure, too" },
	{ "on", .argument = "DATE", .text = &day,
	  .help = "the day of the article, which \"last Tuesday\" counts from; a time may follow" },
	{ "lang", .argument = "CODE", .text = &language,
	  .help = "its language (en, ko, es); without this what a page or the ledger says, else "
		  "told from the text" },
	{ "jobs", .argument = "N", .number = &jobs,
	  .help = "read up to N texts at the same time (1)" },
	CHOICE_END
};

/* What one run of the command is about. */
struct extract {
	struct invocation *call;
	struct text_reader reader;
	bool for_people;
	enum extraction_form form;
	int argument;		/* the next one to read */
	FILE *lines;		/* the argument that is being read by lines */
	char *line;		/* of getline() */
	size_t line_room, line_count;
	bool written;		/* a record, or a block for people */
	bool bad, stopped;
	struct error *err;	/* of the run as a whole */
	int status;
};

/* A file, or a stretch of lines of one. */
struct piece {
	const char *name;
	struct buffer lines;
	size_t first_line;	/* 0: the whole file */
	struct extraction to;
	struct buffer out;
	/* Figures, dates and sources of a text read in sections: behind its quotes. */
	struct extraction later[LATER];
	struct buffer later_out[LATER];
	bool begun;		/* some of it is written already */
	struct buffer complaints;	/* each ends with a NUL */
	struct buffer notes;		/* the same: of what was read nevertheless */
};

/* ---- What is asked for ---------------------------------------------------------- */

static int read_what(unsigned *what, struct error *err)
{
	static const char *const words[] = { "quotes", "figures", "dates", "sources" };
	struct slice rest = slice_of(what_words), word;

	*what = 0;
	while (slice_next(&rest, ',', &word)) {
		size_t i = 0;

		word = slice_trim(word);
		while (i < 4 && !slice_is(word, words[i]))
			i++;
		if (i == 4)
			return error_set(err, ERROR_USAGE, "--what: '%.*s' is none of quotes, "
					 "figures, dates, sources", (int)word.length, word.at);
		*what |= 1u << i;
	}
	if (*what == 0)
		*what = EXTRACTION_QUOTES;
	return 0;
}

static int read_options(struct extract *extract, struct error *err)
{
	struct text_reader *reader = &extract->reader;

	reader->how = (struct reading_options){ .language = language, .own_voice = own_voice };
	extract->for_people = !format_word || strcmp(format_word, "text") == 0;
	if (!extract->for_people)
		extract->form = strcmp(format_word, "csv") == 0 ? EXTRACTION_CSV :
			strcmp(format_word, "json") == 0 ? EXTRACTION_JSON :
			EXTRACTION_JSONL;
	reader->sections = !extract->for_people;
	if (text_reader_day(reader, day, err) < 0 || read_what(&reader->what, err) < 0)
		return -1;
	if (!extract->for_people && extract->form == EXTRACTION_CSV &&
	    reader->what & EXTRACTION_QUOTES && reader->what != EXTRACTION_QUOTES)
		return error_set(err, ERROR_USAGE, "--what: quotes have columns of their own; "
				 "with others they need --format jsonl or json");
	if (jobs < 1 || jobs > MOST_JOBS)
		return error_set(err, ERROR_USAGE, "--jobs: 1 to %d", MOST_JOBS);
	return text_reader_open(reader, err);
}

/* ---- Piece by piece ------------------------------------------------------------- */

/* A message that names its file already stays as it is. */
static void complain_about(struct piece *piece, const struct error *why)
{
	if (!strstr(why->text, piece->name))
		buffer_format(&piece->complaints, "'%s': ", piece->name);
	buffer_text(&piece->complaints, why->text);
	buffer_byte(&piece->complaints, '\0');
}

static void put_records(struct piece *piece, const struct extract_text *from)
{
	if (piece->to.what & EXTRACTION_QUOTES)
		extraction_quotes(&piece->to, from->name, from->line, from->text, &from->reading);
	if (piece->to.what & ~(unsigned)EXTRACTION_QUOTES)
		extraction_findings(&piece->to, from->name, from->line, from->text,
				    &from->findings);
}

/* Writes what a piece has so far. */
static void write_out(struct extract *extract, struct piece *piece)
{
	if (!piece->begun && piece->to.records > 0 && extract->written)
		fputs(extraction_between(extract->form), stdout);
	piece->begun = piece->begun || piece->to.records > 0;
	extract->written = extract->written || piece->begun;
	fwrite(piece->out.data, 1, piece->out.length, stdout);
	buffer_clear(&piece->out);
}

/* The records of one section: quotes are written, the others kept for later. */
static void put_section(struct piece *piece, const struct extract_text *from)
{
	struct extraction *to = &piece->to;

	to->part = from->part;
	if (to->what & EXTRACTION_QUOTES)
		extraction_quotes(to, from->name, 0, from->text, &from->reading);
	for (size_t i = 0; i < LATER; i++) {
		piece->later[i].part = from->part;
		piece->later[i].points_before = to->points_before;
		if (piece->later[i].what)
			extraction_findings(&piece->later[i], from->name, 0, from->text,
					    &from->findings);
	}
	to->points_before += utf8_count(slice_part(from->text, from->part));
	to->candidates_before += from->reading.candidate_count;
	to->paragraphs_before += from->reading.paragraphs;
}

/* Section by section, in the order that a text read at once would have. */
static void put_sections(struct extract *extract, struct piece *piece, struct extract_text *from)
{
	struct extraction *to = &piece->to;
	struct error why;
	int more = 1;

	for (size_t i = 0; i < LATER; i++) {
		piece->later[i] = *to;
		piece->later[i].what &= later_what[i];
		piece->later[i].out = &piece->later_out[i];
		piece->later[i].records = 0;
	}
	for (; more > 0; more = extract_text_next(from, &extract->reader, &why)) {
		put_section(piece, from);
		if (jobs == 1 && piece->out.length > OUT_MOST && !buffer_failed(&piece->out))
			write_out(extract, piece);
	}
	if (more < 0)
		complain_about(piece, &why);
	for (size_t i = 0; i < LATER; i++) {
		if (piece->later[i].records > 0 && to->records > 0)
			buffer_text(&piece->out, extraction_between(to->form));
		to->records += piece->later[i].records;
		buffer_slice(&piece->out, buffer_all(&piece->later_out[i]));
		if (buffer_failed(&piece->later_out[i]))
			piece->out.failed = true;
		buffer_release(&piece->later_out[i]);
	}
}

static void put_text(struct extract *extract, struct piece *piece,
		     struct extract_text *from)
{
	struct error why;

	if (from->note[0]) {
		buffer_format(&piece->notes, "'%s': %s", piece->name, from->note);
		buffer_byte(&piece->notes, '\0');
	}
	if (!extract->for_people && from->part.end > 0)
		put_sections(extract, piece, from);
	else if (!extract->for_people)
		put_records(piece, from);
	else if (extract_list(from, extract->reader.what, &extract->written, &why) < 0)
		complain_about(piece, &why);
	extract_text_release(from);
}

/* A byte order mark, and the end of a line of Windows, are no text. */
static struct slice line_text(struct slice line, size_t number)
{
	if (number == 1 && line.length >= 3 && memcmp(line.at, "\xef\xbb\xbf", 3) == 0) {
		line.at += 3;
		line.length -= 3;
	}
	if (line.length > 0 && line.at[line.length - 1] == '\r')
		line.length--;
	return line;
}

static void read_piece(struct extract *extract, struct piece *piece)
{
	struct slice rest = buffer_all(&piece->lines), line;
	struct extract_text from;
	struct error why;

	if (piece->first_line == 0) {
		if (extract_text_open(&from, &extract->reader, piece->name, &why) < 0)
			complain_about(piece, &why);
		else
			put_text(extract, piece, &from);
		return;
	}
	for (size_t number = piece->first_line; slice_next(&rest, '\n', &line); number++) {
		line = line_text(line, number);
		if (slice_trim(line).length == 0)
			continue;
		if (extract_text_line(&from, &extract->reader, piece->name, number, line,
				      &why) < 0)
			complain_about(piece, &why);
		else
			put_text(extract, piece, &from);
	}
}

/* What people read is made and written in one go. */
static void work_piece(void *context, void *piece)
{
	struct extract *extract = context;

	if (!extract->for_people)
		read_piece(extract, piece);
}

static struct piece *piece_new(struct extract *extract, const char *name)
{
	struct piece *piece = calloc(1, sizeof(*piece));

	if (!piece) {
		extract->status = error_memory(extract->err);
		return NULL;
	}
	piece->name = name;
	buffer_init(&piece->lines);
	buffer_init(&piece->out);
	for (size_t i = 0; i < LATER; i++)
		buffer_init(&piece->later_out[i]);
	buffer_init(&piece->complaints);
	buffer_init(&piece->notes);
	piece->to = (struct extraction){
		.form = extract->form, .what = extract->reader.what, .lines = by_lines,
		.out = &piece->out,
	};
	return piece;
}

static void piece_free(struct piece *piece)
{
	buffer_release(&piece->lines);
	buffer_release(&piece->out);
	for (size_t i = 0; i < LATER; i++)
		buffer_release(&piece->later_out[i]);
	buffer_release(&piece->complaints);
	buffer_release(&piece->notes);
	free(piece);
}

static void close_lines(struct extract *extract)
{
	if (extract->lines && extract->lines != stdin)
		fclose(extract->lines);
	extract->lines = NULL;
	extract->line_count = 0;
	extract->argument++;
}

/* The next stretch of lines, which may be empty at the end of a file. */
static void fill_lines(struct extract *extract, struct piece *piece)
{
	struct error why;
	ssize_t length = 0;

	if (!extract->lines)
		extract->lines = strcmp(piece->name, "-") == 0 ? stdin : fopen(piece->name, "r");
	piece->first_line = extract->line_count + 1;
	while (extract->lines && piece->lines.length < STRETCH &&
	       (length = getline(&extract->line, &extract->line_room, extract->lines)) >= 0) {
		buffer_add(&piece->lines, extract->line, (size_t)length);
		extract->line_count++;
	}
	if (extract->lines && length >= 0)
		return;
	if (!extract->lines || ferror(extract->lines)) {
		error_system(&why, "read", piece->name);
		complain_about(piece, &why);
	}
	close_lines(extract);
}

static void *next_piece(void *context)
{
	struct extract *extract = context;
	struct piece *piece;

	if (extract->argument >= extract->call->count)
		return NULL;
	piece = piece_new(extract, extract->call->arguments[extract->argument]);
	if (piece && by_lines)
		fill_lines(extract, piece);
	else
		extract->argument++;
	return piece;
}

static void warn_all(const struct buffer *messages)
{
	struct slice rest = buffer_all(messages), message;

	if (rest.length > 0)
		fflush(stdout);
	while (rest.length > 0 && slice_next(&rest, '\0', &message))
		warn("%s", message.at);
}

static void write_piece(struct extract *extract, struct piece *piece)
{
	write_out(extract, piece);
	extract->bad = extract->bad || piece->complaints.length > 0;
	warn_all(&piece->notes);
	warn_all(&piece->complaints);
}

/* One bad file does not stop the rest; a reader that left does. */
static bool finish_piece(void *context, void *taken)
{
	struct extract *extract = context;
	struct piece *piece = taken;

	if (!extract->stopped && extract->for_people)
		read_piece(extract, piece);
	if (!extract->stopped && (buffer_failed(&piece->lines) || buffer_failed(&piece->out) ||
				  buffer_failed(&piece->notes) ||
				  buffer_failed(&piece->complaints))) {
		extract->status = error_memory(extract->err);
		extract->stopped = true;
	}
	if (!extract->stopped)
		write_piece(extract, piece);
	piece_free(piece);
	extract->stopped = extract->stopped || ferror(stdout);
	return !extract->stopped;
}

static int write_edge(const struct extract *extract, void (*edge)(const struct extraction *),
		      struct error *err)
{
	struct buffer out;
	struct extraction to = {
		.form = extract->form, .what = extract->reader.what, .lines = by_lines,
		.out = &out,
	};
	bool failed;

	if (extract->for_people)
		return 0;
	buffer_init(&out);
	edge(&to);
	failed = buffer_failed(&out);
	fwrite(out.data, 1, out.length, stdout);
	buffer_release(&out);
	return failed ? error_memory(err) : 0;
}

static int run(struct invocation *call, struct error *err)
{
	struct extract extract = { .call = call, .err = err };
	const struct crew crew = { &extract, next_piece, work_piece, finish_piece };
	int status = -1;

	if (read_options(&extract, err) == 0 &&
	    write_edge(&extract, extraction_head, err) == 0 &&
	    crew_run(&crew, extract.for_people ? 1 : (size_t)jobs, err) == 0 &&
	    extract.status == 0 && write_edge(&extract, extraction_foot, err) == 0)
		status = extract.bad;
	if (extract.lines && extract.lines != stdin)
		fclose(extract.lines);
	free(extract.line);
	text_reader_release(&extract.reader);
	return status;
}

static const char *const examples[] = {
	"twosource extract article.txt",
	"twosource extract --format jsonl article.txt >candidates.jsonl",
	"twosource extract --own-voice --on 2019-03-14 - <article.txt",
	"twosource extract page.html article.txt --format jsonl >candidates.jsonl",
	"twosource extract --what figures,dates --format jsonl article.txt",
	"twosource extract --what sources --lines --jobs 2 article.txt",
	NULL
};

const struct command extract_command = {
	.name = "extract", .arguments = "ARTICLE|FILE|-...", .min = 1, .max = -1,
	.summary = "show who says what in a text, and write nothing",
	.group = "Read articles", .examples = examples, .choices = choices,
	.access = STORE_NONE, .run = run,
	.detail = "Shows each candidate for a claim: a quotation, direct or indirect, with "
		  "its reporting verb, its attribution, whether the source is named, its "
		  "figures and dates, and in its flags what was not understood.  Only an "
		  "argument like a3 that is no file here needs a ledger.  A saved web page is "
		  "read as 'article read' shows it, and positions count in that text.\n\n"
		  "Flags: unclosed (a quotation mark is missing), no_speaker (the text does "
		  "not say who speaks), vague (\"many question\", \"allegedly\"), scare_quote "
		  "(a word or name in marks, no speech), nested (speech inside speech), "
		  "ambiguous_figure (a figure that can be read in two ways), no_words "
		  "(somebody is told to have said nothing: \"declined to comment\", \"would not "
		  "say when\", \"gave no details\"; content is then that predicate itself), refused and "
		  "sought (with no_words: a response was refused; was sought, and nobody "
		  "could be reached or none came).\n\n"
		  "--what figures and dates gives those of the whole text, whoever says them, "
		  "sources every attribution phrase with its naming, once for each place.  A "
		  "text without one that is no sentence, having no stop at its end, is taken "
		  "for such a phrase itself.  With --lines a line can be any length, an empty "
		  "one is passed over, and no title or byline is looked for in figures and "
		  "dates.\n\n"
		  "Schema 1 of jsonl and json.  A candidate: file, n, voice, type (direct, "
		  "indirect, mixed, null), content, text, cue, cue_text, source, attribution, "
		  "speaker, naming, anonymity_reason, knowledge, within (an n), stated_on, "
		  "happened_on, figures, dates, flags, confidence, paragraph; content, cue and "
		  "source are lists of [start, end].  What the others give: file, type "
		  "(figure, ordinal, number, date, source), words, start, end, and for a "
		  "figure low, high, "
		  "unit, per, thing, precision, role, change, reading; an ordinal (low "
		  "places from the start, the end or from here: \"last\" is 0 from the end) and "
		  "a number that states no figure (\"one of them\") have low, high and from, "
		  "and stand in jsonl, json and csv only; for a date kind (date, "
		  "time, duration, set), edtf, value, said (what the words leave open "
		  "is X: XXXX-WXX-5), from and until (the first day or second that is no longer "
		  "part of it), phrase (with its preposition), phrase_start; for a "
		  "source naming, kind, "
		  "anonymity_reason, speaker.  A figure inside a candidate has words, start, "
		  "end and the same; a date too, its kind called type.  With --lines there is "
		  "line, the number from 1: the last member of a candidate, the second of "
		  "others.  Members may be added at the end without a new version.  json is "
		  "one document with schema and a list: candidates, or with other things than "
		  "quotes, records.\n\n"
		  "Positions count Unicode code points from 0, the end not included; with "
		  "--lines from the start of the line.  The output is the same, and in the same "
		  "order, whatever --jobs is; text for people takes one.  A file or line that "
		  "cannot be read is reported and the rest goes on; the exit status is then 1.",
};
