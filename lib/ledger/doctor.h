#ifndef LEDGER_DOCTOR_H
#define LEDGER_DOCTOR_H

#include "base/error.h"

#include <stdint.h>

/*
 * What surrounds a ledger, explained to a person: the file, its folder, what was
 * left over, the drive it is on, and what can be told from its head.  Nothing is
 * changed, not even by opening it: with a journal at hand, or a write-ahead log,
 * which SQLite would work off, the head of the file is all that is looked at.
 * Whether its contents hold is verify.h's business.
 */
enum diagnosis {
	DIAGNOSIS_FINE,
	DIAGNOSIS_NOTE,		/* worth knowing */
	DIAGNOSIS_PROBLEM,
};

/* One line, with what to do behind a problem; -1 stops. */
typedef int doctor_tell(void *context, enum diagnosis diagnosis, const char *line,
			struct error *err);

/* -1 only when it cannot look at all; a ledger that is not there is a problem. */
int doctor_look(const char *path, doctor_tell *tell, void *context, struct error *err);

#endif
