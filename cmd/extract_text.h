#ifndef CMD_EXTRACT_TEXT_H
#define CMD_EXTRACT_TEXT_H

#include "cmd/command.h"

#include "reading/languages.h"
#include "reporting/extraction.h"

#include <pthread.h>

/*
 * What `extract` reads: a text file, a saved web page, an article of the
 * ledger, or one line of a file.  Several texts may be read at once, each in
 * its own language.
 */
struct text_reader {
	struct reading_options how;	/* its language: that of --lang, NULL: not given */
	unsigned what;			/* enum extraction_what */
	struct lexicons *lexicons;
	bool sections;			/* very long texts are read in sections, one a call */
	pthread_mutex_t mutex;		/* over the ledger */
	struct store *store;		/* opened for the first id */
};

struct extract_text {
	const char *name;		/* as it is called in the output; the caller's */
	size_t line;			/* from 1; 0: a text that is no line */
	struct slice text;
	struct buffer bytes;		/* holds text, unless it is a line or a page */
	struct arena arena;		/* holds the text of a page */
	const struct lexicon *lexicon;	/* of its language; the reader's */
	char note[120];			/* what whoever reads it should know: its language
					 * is not known; empty: nothing */
	struct reading reading;		/* of EXTRACTION_QUOTES and EXTRACTION_SOURCES */
	struct findings findings;	/* of the others, and sources */
	/* Of a text read in sections: how each is read, its body, and the bytes read now
	 * (end 0: all of the text). */
	struct reading_options how;
	struct span body, part;
};

/* The day of all texts, of a word ("2016-12-28", a time may follow); NULL: none. */
int text_reader_day(struct text_reader *reader, const char *day, struct error *err);

int text_reader_open(struct text_reader *reader, struct error *err);
void text_reader_release(struct text_reader *reader);

/* Loads the text of a name and reads it; release it when that worked. */
int extract_text_open(struct extract_text *text, struct text_reader *reader,
		      const char *name, struct error *err);

/* Reads the next section instead of the one before; 1, 0 when there is none, -1. */
int extract_text_next(struct extract_text *text, const struct text_reader *reader,
		      struct error *err);

/* Reads a line, which must last as long as text. */
int extract_text_line(struct extract_text *text, struct text_reader *reader,
		      const char *name, size_t number, struct slice line, struct error *err);
void extract_text_release(struct extract_text *text);

#endif
