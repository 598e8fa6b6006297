#ifndef CMD_EXTRACT_LIST_H
#define CMD_EXTRACT_LIST_H

#include "cmd/extract_text.h"

/* What `extract` found in a text (enum extraction_what), for people, to
 * stdout.  *written: does something stand there already? */
int extract_list(const struct extract_text *from, unsigned what, bool *written,
		 struct error *err);

#endif
