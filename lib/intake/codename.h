#ifndef INTAKE_CODENAME_H
#define INTAKE_CODENAME_H

#include "base/arena.h"
#include "base/error.h"

/*
 * Names to call a source by.  For an unnamed one it is two random words
 * ("ember-kestrel"), never derived from anything known about them; for a
 * named one a short form of the name as published ("kim-min-ji").
 */

/* Two words of the lists below, drawn at random. */
const char *codename_draw(struct arena *arena);

/* The short form of a name: at most four of its words, in lower case, joined
 * by hyphens, accents dropped where that leaves Latin letters.  NULL when the
 * name has no letter to keep, or the form would look like an id ("s5"). */
const char *codename_of(const char *name, struct arena *arena);

/* codename with "-2", "-3" ... behind it. */
const char *codename_numbered(const char *codename, unsigned number, struct arena *arena);

/* The words, so that a test can hold them to their rules: each once, lower
 * case letters only, nothing of a place, a gender or a party. */
extern const char *const codename_first_words[];
extern const size_t codename_first_count;
extern const char *const codename_second_words[];
extern const size_t codename_second_count;

#endif
