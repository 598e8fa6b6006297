#ifndef LEDGER_WORDS_H
#define LEDGER_WORDS_H

/*
 * The enumerated values of DESIGN's "Words" that more than one thing uses;
 * each list ends with NULL and stands in the schema's CHECKs too.
 */
extern const char *const words_ground_rules[];

#endif
