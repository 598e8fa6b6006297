#ifndef BASE_CSV_SNIFF_H
#define BASE_CSV_SNIFF_H

#include "base/error.h"
#include "base/slice.h"

/* What the first bytes of a file tell, before it is read as CSV. */

/* Why it is none (UTF-16, a workbook), in words; NULL when it may be one. */
const char *csv_sniff_fault(struct slice beginning);

/* How many bytes the byte order mark takes: 3 or 0. */
size_t csv_sniff_mark(struct slice beginning);

/* That of , ; tab and | which stands most often, outside of quotes, in the
 * first line; the comma where none does. */
char csv_sniff_delimiter(struct slice beginning);

/* Trims the names of columns in the header, which stands on that line of the
 * file.  ERROR_INPUT when two are alike. */
int csv_sniff_names(struct slice *names, size_t count, const char *file, size_t line,
		    struct error *err);

#endif
