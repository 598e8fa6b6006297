#include "cmd/extract_text.h"
#include "cmd/verbs.h"

#include "base/edtf.h"
#include "base/file.h"
#include "intake/article_intake.h"
#include "reading/charset.h"
#include "reading/section.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Far more than an article, and less than a mistake. */
enum { TEXT_LIMIT = 1 << 30 };

static int check_language(const char *tag, struct error *err)
{
	struct buffer known;

	if (!tag || language_find(tag))
		return 0;
	buffer_init(&known);
	languages_list(&known);
	error_set(err, ERROR_USAGE, "no language '%s' (known: %s)", tag,
		  buffer_failed(&known) ? "" : known.data);
	buffer_release(&known);
	return -1;
}

/* Of a time that edtf_parse() has seen to be one. */
static int two_digits(const char *at)
{
	return (at[0] - '0') * 10 + (at[1] - '0');
}

int text_reader_day(struct text_reader *reader, const char *day, struct error *err)
{
	int64_t *on = &reader->how.on;
	struct edtf date;
	const char *clock;

	*on = TIMEX_NO_DAY;
	if (!day)
		return 0;
	if (edtf_parse(slice_of(day), &date, err) < 0)
		return misused(err);
	if (date.earliest != date.latest)
		return error_set(err, ERROR_USAGE, "--on: '%s' is no single day", day);
	*on = date.earliest;
	/* with its time "ten minutes ago" can be told */
	clock = strchr(day, 'T');
	if (clock && strlen(clock) >= strlen("T08:30") && clock[3] == ':')
		reader->how.second = (two_digits(clock + 1) * 60 + two_digits(clock + 4)) * 60 +
			  (clock[6] == ':' ? two_digits(clock + 7) : 0) + 1;
	return 0;
}

int text_reader_open(struct text_reader *reader, struct error *err)
{
	if (check_language(reader->how.language, err) < 0 ||
	    lexicons_new(&reader->lexicons, err) < 0)
		return -1;
	pthread_mutex_init(&reader->mutex, NULL);
	return 0;
}

void text_reader_release(struct text_reader *reader)
{
	if (!reader->lexicons)
		return;
	pthread_mutex_destroy(&reader->mutex);
	lexicons_free(reader->lexicons);
	store_close(reader->store);
}

/* "a3", or a uid: what can only be an article of a ledger. */
static bool looks_like_id(const char *word)
{
	size_t digits = *word == 'a' ? strspn(word + 1, "0123456789") : 0;
	struct uid uid;

	return (digits > 0 && word[1 + digits] == '\0') || uid_read(&uid, word) == 0;
}

static int open_ledger(struct text_reader *reader, struct error *err)
{
	char *path = NULL;
	int status;

	if (reader->store)
		return 0;
	if (ledger_find(&path, err) < 0)
		return -1;
	status = store_open(&reader->store, path, STORE_READ, err);
	free(path);
	return status;
}

/* Whether a text counts from a day: the article's own, if nothing else is said. */
static void take_day(struct reading_options *how, const char *published)
{
	struct edtf date;
	struct error ignored;

	if (how->on == TIMEX_NO_DAY && published &&
	    edtf_parse(slice_of(published), &date, &ignored) == 0 &&
	    date.earliest == date.latest)
		how->on = date.earliest;
}

static int load_article(struct extract_text *text, struct text_reader *reader,
			struct reading_options *how, struct error *err)
{
	struct article article;
	struct ref ref;
	int status = -1;

	pthread_mutex_lock(&reader->mutex);
	if (open_ledger(reader, err) == 0 &&
	    ref_find(reader->store, THING_ARTICLE, text->name, &ref, err) == 0 &&
	    record_load(reader->store, &article_thing, ref.id, &article, &text->arena,
			err) == 0 &&
	    snapshot_load(reader->store, ref.id, &text->bytes, err) == 0)
		status = 0;
	pthread_mutex_unlock(&reader->mutex);
	if (status == 0) {
		text->text = buffer_all(&text->bytes);
		take_day(how, article.published);
		if (!how->language)
			how->language = article.language;
	}
	return status;
}

/* A saved page is read as `article add` reads it; its day and language are
 * what it says of itself. */
static int load_page(struct extract_text *text, struct reading_options *how,
		     struct error *err)
{
	struct article article;
	struct article_text page;

	thing_clear(&article_thing, &article);
	article.language = how->language;
	if (article_read_page(&article, &page, buffer_all(&text->bytes), &text->arena, err) < 0)
		return -1;
	text->text = page.text;
	take_day(how, article.published);
	how->language = article.language;
	if (page.replaced > 0)
		snprintf(text->note, sizeof(text->note), "%zu byte%s nothing in %s and "
			 "stand%s as U+FFFD", page.replaced,
			 page.replaced == 1 ? " means" : "s mean", page.charset,
			 page.replaced == 1 ? "s" : "");
	return 0;
}

static int load(struct extract_text *text, struct text_reader *reader,
		struct reading_options *how, struct error *err)
{
	struct stat status;

	if (strcmp(text->name, "-") != 0 && looks_like_id(text->name) &&
	    stat(text->name, &status) < 0)
		return load_article(text, reader, how, err);
	if (file_read(&text->bytes, text->name, TEXT_LIMIT, err) < 0)
		return -1;
	if (article_page_name(text->name) || charset_sees_html(buffer_all(&text->bytes)))
		return load_page(text, how, err);
	return article_decode(buffer_all(&text->bytes), &text->text, err);
}

/* The language of the text, whoever says it; what is not known is told.  Of a
 * stream of short lines each would be a note, so lines have none. */
static void choose_language(struct extract_text *text, const struct text_reader *reader,
			    struct reading_options *how)
{
	struct told_language told = lexicons_tell(reader->lexicons, how->language, text->text);

	text->lexicon = how->lexicon = lexicons_of(reader->lexicons, told.language);
	if (text->line > 0 || told.language != &language_unknown || text->note[0])
		return;
	if (told.code)
		snprintf(text->note, sizeof(text->note), "in a language not known here (%.20s): "
			 "only quotation marks and digits are read", told.code);
	else
		snprintf(text->note, sizeof(text->note), "the language cannot be told; --lang "
			 "says it (only quotation marks and digits are read)");
}

/* The day of a masthead counts for figures and dates as it does for quotes. */
static int read_masthead_day(const struct extract_text *text, const struct text_reader *reader,
			     struct reading_options *how, struct error *err)
{
	struct masthead masthead;
	struct arena arena;
	int status;

	if (text->line > 0 || how->on != TIMEX_NO_DAY)
		return 0;
	if (reader->what & (EXTRACTION_QUOTES | EXTRACTION_SOURCES)) {
		take_day(how, text->reading.masthead.published);
		return 0;
	}
	arena_init(&arena);
	status = masthead_read(&masthead, text->text, &arena, err);
	if (status == 0)
		take_day(how, masthead.published);
	arena_release(&arena);
	return status;
}

/* The figures and dates of the whole text: those that the reading found, where
 * that read all of it, and counted from the same day. */
static int read_findings(struct extract_text *text, const struct text_reader *reader,
			 struct reading_options *how, struct error *err)
{
	const struct reading *reading = &text->reading;
	struct span body = reading->masthead.body;

	if (read_masthead_day(text, reader, how, err) < 0)
		return -1;
	if (!(reader->what & (EXTRACTION_QUOTES | EXTRACTION_SOURCES)) || body.start > 0 ||
	    body.end < text->text.length || reading->on != how->on)
		return findings_open(&text->findings, text->text, text->lexicon, how->on,
				     how->second - 1, err);
	text->findings.figures = reading->figures;
	text->findings.dates = reading->dates;
	return 0;
}

static int read_text(struct extract_text *text, const struct text_reader *reader,
		     struct reading_options *how, struct error *err)
{
	choose_language(text, reader, how);
	if (reader->what & (EXTRACTION_QUOTES | EXTRACTION_SOURCES) &&
	    reading_open(&text->reading, text->text, how, err) < 0)
		return -1;
	if (reader->what & (EXTRACTION_FIGURES | EXTRACTION_DATES) &&
	    read_findings(text, reader, how, err) < 0)
		return -1;
	if (reader->what & EXTRACTION_SOURCES)
		return findings_sources(&text->findings, text->text, text->lexicon,
					&text->reading, err);
	return 0;
}

/* Reads the section of the body that begins at byte start.  The first has what stands
 * before the body with it, the last what stands behind, for figures and dates. */
static int read_section(struct extract_text *text, const struct text_reader *reader, size_t start,
			struct error *err)
{
	struct reading_options *how = &text->how;
	struct span section = { start, section_end(text->text, text->body, start) };
	const struct reading *reading = &text->reading;

	how->part = section;
	text->part = (struct span){ start > text->body.start ? start : 0,
				    section.end < text->body.end ? section.end : text->text.length };
	if (reader->what & (EXTRACTION_QUOTES | EXTRACTION_SOURCES) &&
	    reading_open(&text->reading, text->text, how, err) < 0)
		return -1;
	if (!(reader->what & (EXTRACTION_FIGURES | EXTRACTION_DATES))) {
		/* nothing more */
	} else if (reader->what & (EXTRACTION_QUOTES | EXTRACTION_SOURCES) &&
		   text->part.start == section.start && text->part.end == section.end) {
		text->findings.figures = reading->figures;
		text->findings.dates = reading->dates;
	} else if (findings_open_part(&text->findings, text->text, text->part, text->lexicon,
				      how->on, how->second - 1, err) < 0) {
		return -1;
	}
	if (reader->what & EXTRACTION_SOURCES)
		return findings_sources(&text->findings, text->text, text->lexicon,
					&text->reading, err);
	return 0;
}

/* The first section; the masthead is that of the whole. */
static int read_sections(struct extract_text *text, const struct text_reader *reader,
			 struct reading_options *how, struct error *err)
{
	struct masthead masthead;

	choose_language(text, reader, how);
	if (masthead_read(&masthead, text->text, &text->arena, err) < 0)
		return -1;
	take_day(how, masthead.published);
	text->how = *how;
	text->body = masthead.body;
	return read_section(text, reader, text->body.start, err);
}

int extract_text_next(struct extract_text *text, const struct text_reader *reader,
		      struct error *err)
{
	size_t start = text->how.part.end;

	if (text->part.end == 0 || start >= text->body.end)
		return 0;
	reading_release(&text->reading);
	findings_release(&text->findings);
	return read_section(text, reader, start, err) < 0 ? -1 : 1;
}

static void start(struct extract_text *text, const char *name, size_t line)
{
	*text = (struct extract_text){ .name = name, .line = line };
	buffer_init(&text->bytes);
	arena_init(&text->arena);
	arena_init(&text->reading.arena);
	arena_init(&text->findings.arena);
}

int extract_text_open(struct extract_text *text, struct text_reader *reader,
		      const char *name, struct error *err)
{
	struct reading_options how = reader->how;

	start(text, name, 0);
	if (load(text, reader, &how, err) == 0 &&
	    (reader->sections && text->text.length > SECTIONED_FROM ? read_sections : read_text)(
		    text, reader, &how, err) == 0)
		return 0;
	extract_text_release(text);
	return -1;
}

int extract_text_line(struct extract_text *text, struct text_reader *reader,
		      const char *name, size_t number, struct slice line, struct error *err)
{
	struct reading_options how = reader->how;
	size_t bad;

	start(text, name, number);
	text->text = line;
	if (memchr(line.at, '\0', line.length))
		return error_set(err, ERROR_INPUT, "line %zu: a NUL byte", number);
	if (!utf8_valid(line, &bad))
		return error_set(err, ERROR_INPUT, "line %zu: not UTF-8 (byte 0x%02X)", number,
				 (unsigned)(unsigned char)line.at[bad]);
	if (read_text(text, reader, &how, err) == 0)
		return 0;
	extract_text_release(text);
	return -1;
}

void extract_text_release(struct extract_text *text)
{
	reading_release(&text->reading);
	findings_release(&text->findings);
	buffer_release(&text->bytes);
	arena_release(&text->arena);
}
