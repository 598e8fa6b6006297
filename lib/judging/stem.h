#ifndef JUDGING_STEM_H
#define JUDGING_STEM_H

#include <stddef.h>

/*
 * The stem of an English word, so that "installed" and "installs" are one:
 * Porter's second algorithm (snowballstem.org/algorithms/english), without its
 * apostrophes, which never get here.  A stem need be no word ("happi").
 *
 * word is in lower case; one with anything but the letters a to z stays as it
 * is.  It is changed in place, never gets longer, and its new length in bytes
 * is returned.
 */
size_t stem_english(char *word, size_t length);

#endif
