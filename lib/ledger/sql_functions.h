#ifndef LEDGER_SQL_FUNCTIONS_H
#define LEDGER_SQL_FUNCTIONS_H

#include "base/error.h"
#include "ledger/store.h"

/*
 * What our own queries call and SQLite does not have, since its lower() and
 * LIKE know ASCII only:
 *	fold(text)		text folded (utf8_fold), for comparing
 *	mentions(words, text...)	is each word in one of the texts, folded?
 *	wide(text...)		could one of them have an East Asian letter?  A quick
 *				look at bytes, which says yes too often.
 * The schema uses none of them: other programs can read the ledger without them.
 * glob() is SQLite's own, faster for the pattern that the schema has.
 */
int sql_functions_add(struct store *store, struct error *err);

#endif
