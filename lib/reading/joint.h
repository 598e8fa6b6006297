#ifndef READING_JOINT_H
#define READING_JOINT_H

#include "reading/amount.h"

/*
 * Two amounts that belong together: a range ("four to five thousand", "2-3"),
 * or what was and what is ("from two to six").
 */

enum joint { JOINT_NONE, JOINT_RANGE, JOINT_CHANGE };

/* What joins amount a to the one behind it, which is read into b.  Either may
 * take the scale of the other. */
enum joint joint_read(const struct terms *t, struct amount *a, struct amount *b);

#endif
