#ifndef REPORTING_AUDIENCE_H
#define REPORTING_AUDIENCE_H

#include "base/rows.h"
#include "base/slice.h"
#include "judging/ground_rules.h"

/*
 * Who sees what of a report (DESIGN, "Who sees what"): one allowlist that
 * every format asks.  What is not named here for an audience does not reach
 * it, because a report does not even work out the columns that its audience
 * may not see (report.h).
 */
enum audience {
	AUDIENCE_INTERNAL,	/* the reporter, and those who know the sources */
	AUDIENCE_DESK,		/* fact-checker, editor, lawyer in the house */
	AUDIENCE_PUBLIC,	/* readers */
	AUDIENCE_COUNT
};

/* The words of --audience, NULL-ended, in the order of the enum. */
extern const char *const audience_words[];

/* ERROR_USAGE with the nearest right word. */
int audience_of(const char *word, enum audience *audience, struct error *err);

/* The columns of a report, in the order in which they stand in every format.
 * New ones are only ever added at the end. */
enum report_column {
	REPORT_ROW,
	REPORT_CLAIM,
	REPORT_ARTICLE,
	REPORT_TITLE,
	REPORT_OUTLET,
	REPORT_PUBLISHED,
	REPORT_PARAGRAPH,
	REPORT_QUOTE,
	REPORT_QUOTE_TYPE,
	REPORT_SPANS,
	REPORT_STATEMENT,
	REPORT_ATTRIBUTION,
	REPORT_CUE,
	REPORT_VOICE,
	REPORT_CODENAME,
	REPORT_SOURCE,
	REPORT_SOURCE_LINKS,
	REPORT_NAMING,
	REPORT_GROUND_RULES,
	REPORT_KNOWLEDGE,
	REPORT_RELIABILITY,
	REPORT_CREDIBILITY,
	REPORT_STATED_ON,
	REPORT_STATED_WORDS,
	REPORT_HAPPENED_ON,
	REPORT_HAPPENED_WORDS,
	REPORT_FIGURES,
	REPORT_SUPPORT,
	REPORT_CONTRADICTION,
	REPORT_CHECK_RESULT,
	REPORT_CHECK_METHOD,
	REPORT_CHECK_EVIDENCE,
	REPORT_CHECKER,
	REPORT_CHECKED_ON,
	REPORT_STATUS,
	REPORT_MISSING,
	REPORT_FLAGS,
	REPORT_COLUMN_COUNT
};

/* Name, kind and help of a column. */
const struct column *report_column(enum report_column column);

/* May audience see this column? */
bool audience_sees(enum audience audience, enum report_column column);

/* What a report tells of an article itself, in the forms that are read and not
 * calculated with (HTML, Markdown). */
enum report_fact {
	FACT_TITLE,
	FACT_OUTLET,
	FACT_BYLINE,
	FACT_CREDITS,
	FACT_PUBLISHED,
	FACT_URL,
	FACT_LANGUAGE,
	FACT_EDITION,
	FACT_RETRIEVED,
	FACT_SHA256,
	FACT_TEXT,		/* the running text of the snapshot: see report_text.h */
	FACT_COUNT
};

/* Name, kind and help of a fact. */
const struct column *report_fact(enum report_fact fact);

/* May audience see it? */
bool audience_sees_fact(enum audience audience, enum report_fact fact);

/* May audience see this address of an article?  The public: only one that is
 * public itself, as with evidence. */
bool audience_sees_url(enum audience audience, const char *url);

/* May audience see a claim on these terms?  Desk: all but off_record; public:
 * on_record and background. */
bool audience_sees_claim(enum audience audience, enum ground_rules rules);

/* May a claim on these terms carry its source's name?  A source that is named
 * elsewhere may have said this one thing on other terms: below internal the
 * name stands only where the claim is on the record, or where nothing was
 * said about terms (the public does not see those claims at all). */
bool audience_sees_name(enum audience audience, enum ground_rules rules);

/* May audience see this evidence?  The public: only what is public itself, a
 * plain web address.  Words, file names and paths, addresses with a password
 * in them, of machines in the house, or of files shared by link are not. */
bool audience_sees_evidence(enum audience audience, const char *evidence);

#endif
