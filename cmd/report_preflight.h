#ifndef CMD_REPORT_PREFLIGHT_H
#define CMD_REPORT_PREFLIGHT_H

#include "reporting/report.h"

/* `report --preflight`: lists on stdout every column (and, for a form that tells
 * of the articles themselves, every fact of theirs) that would leave, in how many
 * rows it has something, and what is withheld and why.  Reads report to its end.
 * twice: it was selected so. */
int preflight(struct report *report, bool with_articles, struct error *err);

#endif
