#ifndef JUDGING_GIST_WORDS_H
#define JUDGING_GIST_WORDS_H

/*
 * What English words are, for gist.c: data.  Every list is a text of words with
 * blanks between them, NULL-ended where there are several.
 */

/* Say nothing by themselves. */
extern const char *const gist_common[];

/* Turn what is said round. */
extern const char *const gist_negations[];

/* "man men": the first stands for those behind it. */
extern const char *const gist_irregular[];

/* Used for each other often enough to be one; the first stands for all.  Any
 * inflection of them counts. */
extern const char *const gist_alike[];

/* The same of places that everybody knows: a country and what is its own. */
extern const char *const gist_places[];

/* "twelve" at 12 ..., and tens from twenty. */
extern const char *const gist_units[];	/* 0 to 19 */
extern const char *const gist_tens[];	/* 20 to 90 */

/* January first; Monday first.  Each with its short forms. */
extern const char *const gist_months[];
extern const char *const gist_weekdays[];

#endif
