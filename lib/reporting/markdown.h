#ifndef REPORTING_MARKDOWN_H
#define REPORTING_MARKDOWN_H

#include "reporting/outflow.h"

/*
 * Text from outside on its way into Markdown (CommonMark), where it stays text:
 * what begins markup has a backslash in front, line ends become blanks, control
 * characters and those that change how others are shown are given by name.
 * Addresses that some readers make links of by themselves are broken up in the
 * same way.
 */

/* In the middle of a line. */
void markdown_text(struct outflow *out, struct slice text);
void markdown_words(struct outflow *out, const char *text);	/* NULL is nothing */

/* At the beginning of a block, where "1." and "-" would begin a list. */
void markdown_block(struct outflow *out, struct slice text);

/* A term of a list ("single_source") with blanks in it; a date in words. */
void markdown_term(struct outflow *out, struct slice term);
void markdown_date(struct outflow *out, struct slice edtf);

/* A web address as a link, any other text as text. */
void markdown_address(struct outflow *out, struct slice text);

#endif
