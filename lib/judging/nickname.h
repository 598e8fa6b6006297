#ifndef JUDGING_NICKNAME_H
#define JUDGING_NICKNAME_H

#include "base/slice.h"

#include <stdbool.h>

/* Are the two given names (folded) usual short forms of one ("bill" and
 * "william"), so that they may be one person's?  A name is its own. */
bool nickname_of(struct slice one, struct slice other);

#endif
