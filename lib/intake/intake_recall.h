#ifndef INTAKE_INTAKE_RECALL_H
#define INTAKE_INTAKE_RECALL_H

#include "intake/intake_parts.h"

/* Reads back from the ledger what was decided about each candidate, and which
 * source stands for each speaker.  Inside a write it sees what another
 * program wrote since. */
int intake_recall(struct intake *intake, struct error *err);

#endif
