#ifndef REPORTING_OVERVIEW_H
#define REPORTING_OVERVIEW_H

#include "judging/missing.h"
#include "reporting/report.h"

/*
 * What a report says about all of its rows together: what an editor reads
 * first, and what HTML and Markdown draw their overviews from.  It is made of
 * the rows alone, and so holds nothing that the audience may not see.
 *
 * A row takes 16 bytes; what is listed by name is limited, and what went over
 * the limit is counted: memory does not grow with the texts.
 */
enum standing {			/* the status of a claim, in the order of showing */
	STANDING_CONFIRMED,
	STANDING_CORRECTED,
	STANDING_DISPUTED,
	STANDING_UNSUPPORTED,
	STANDING_UNVERIFIABLE,
	STANDING_CHANGED,
	STANDING_PENDING,
	STANDING_UNCHECKED,
	STANDING_COUNT
};

/* "confirmed", "changed_since_check" ... */
extern const char *const standing_names[];

/* The same for people: "changed since check". */
extern const char *const standing_words[];

/* STANDING_UNCHECKED for a word that is none. */
enum standing standing_of(struct slice word);
enum standing row_standing(const struct report_row *row);

/* The text of a cell with one part; SLICE_NONE where there is none. */
struct slice row_text(const struct report_row *row, enum report_column column);

enum {
	OVERVIEW_ROWS = 200,	/* of one tally that are named */
	OVERVIEW_SPEAKERS = 1000,
	OVERVIEW_MOMENTS = 600,
	OVERVIEW_FLAGS = 16
};

/* How many rows something is true of, and the first of them. */
struct overview_tally {
	const char *words;
	int64_t count;
	uint32_t rows[OVERVIEW_ROWS];
};

/* Who says what.  In a report for those who know the sources one entry is one
 * source; below that it is one published name, or else the words of one
 * attribution, whoever is behind them: nothing is merged or told apart by what
 * the audience may not see.  The article's own voice and nobody named are
 * entries too. */
enum overview_voice { VOICE_SOURCE, VOICE_ARTICLE, VOICE_VAGUE };

struct overview_speaker {
	enum overview_voice voice;
	const char *key, *label, *naming;	/* naming NULL: no source */
	const char *codename;		/* internal only, else NULL */
	const char *links;		/* how it stands to others, one a line; internal
					 * only */
	int64_t count, by_standing[STANDING_COUNT];
};

/* A dated row: when it was said, or when it happened. */
struct overview_moment {
	int64_t earliest, latest;	/* days, see edtf.h */
	uint32_t row;
	bool happened;
	const char *date, *words;	/* EDTF; the article's words or NULL */
	const char *label;		/* the beginning of the statement or quote */
};

struct overview_article {
	const char *facts[FACT_COUNT];	/* see struct report_article */
	int64_t first, count, by_standing[STANDING_COUNT];
	int64_t single, contradicted;
};

struct overview_row {
	int32_t speaker;		/* -1: beyond the limit */
	uint32_t article;
	uint32_t marks;			/* OVERVIEW_SINGLE ... */
	unsigned char standing;
};

enum {
	OVERVIEW_SINGLE = 1,
	OVERVIEW_CONTRADICTED = 2,
	OVERVIEW_FIGURES = 4
};

struct overview {
	struct overview_row *rows;	/* row n is rows[n - 1] */
	size_t count, room;
	int64_t by_standing[STANDING_COUNT];
	struct overview_tally single, contradicted;
	struct overview_tally missing[MISSING_COUNT];
	struct overview_tally flags[OVERVIEW_FLAGS];
	size_t flag_count;
	struct overview_speaker *speakers;
	size_t speaker_count, speaker_room;
	int64_t unlisted_speakers;	/* rows of speakers beyond the limit */
	int32_t *by_key;		/* speakers in order of their keys */
	size_t key_room;
	struct overview_moment *moments;	/* in order of time after overview_read() */
	size_t moment_count, moment_room;
	int64_t unlisted_moments;
	struct overview_article *articles;	/* article n is articles[n - 1] */
	size_t article_count, article_room;
	bool loose;			/* there are rows in no article */
	struct arena arena, scratch;
};

void overview_init(struct overview *overview);
void overview_release(struct overview *overview);

/* Adds a row of report, which is its last one. */
int overview_add(struct overview *overview, const struct report *report,
		 const struct report_row *row, struct error *err);

/* Reads the report to its end; report_rewind() then takes it back. */
int overview_read(struct overview *overview, struct report *report, struct error *err);

/* overview_words.c: appends what an editor reads first, one sentence or two: "Of 14
 * claims, 3 are confirmed and 11 not checked yet. 6 rest on a single source." */
void overview_lede(const struct overview *overview, struct buffer *out);

/* "1 claim", "2,000 claims" */
void overview_claims(struct buffer *out, int64_t count);

/* Appends a number with commas between thousands. */
void overview_number(struct buffer *out, int64_t number);

/* What the article's flags mean for people; the flag itself where that is not
 * known.  SLICE_NONE where a phrase of what is missing says the same. */
struct slice overview_flag_words(struct slice flag);

/* What nobody published or logged of the article that the last row stands in,
 * for those who work on it: "who wrote it"; returns how many names there are. */
size_t overview_unknown_facts(const struct overview *overview, const struct report *report,
			    const char *names[FACT_COUNT]);

#endif
