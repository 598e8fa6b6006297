#ifndef REPORTING_DATE_WORDS_H
#define REPORTING_DATE_WORDS_H

#include "base/buffer.h"

/* Appends an EDTF date as people write it: "20 December 2016", "December 2016",
 * "about 2016", "perhaps 2016", "from 20 December 2016 on", "spring 2016",
 * "20 to 24 December 2016".  What has no such words stays as it is written
 * ("2016-1X"). */
void date_words(struct buffer *out, struct slice date);

/* Is it a plain year, month or day, as HTML's <time datetime> takes it? */
bool date_is_plain(struct slice date);

#endif
