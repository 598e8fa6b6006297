#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/*
 * Random bytes from the operating system, through libsodium.  In a build with
 * TWOSOURCE_TESTING defined, and only there, the environment variable
 * TWOSOURCE_TEST_SEED makes them repeatable; the installed program has no
 * such switch.
 */

/* Must succeed once before any other function here or in hash.h is called. */
int random_start(void);

void random_bytes(void *bytes, size_t length);

/* Evenly spread over 0 to limit - 1; limit is at least 1. */
uint32_t random_below(uint32_t limit);

/* A name for a row that stays the same in every ledger it is merged into.  It
 * is random through and through: nothing in it tells when it was made. */
struct uid {
	unsigned char bytes[16];
};

#define UID_TEXT 33	/* 32 hexadecimal digits and a NUL */

struct uid uid_new(void);
void uid_write(char text[UID_TEXT], const struct uid *uid);

/* 0, or -1 when text is not 32 hexadecimal digits. */
int uid_read(struct uid *uid, const char *text);

#endif
