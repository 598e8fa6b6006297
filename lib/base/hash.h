#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "base/slice.h"

#include <sodium.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/*
 * Hashes, by libsodium.  Documents and evidence are named by SHA-256, which
 * every system has a command for (sha256sum); the audit log is chained with
 * BLAKE2b of 32 bytes (b2sum -l 256), which is three times as quick.
 */
#define SHA256_TEXT 65	/* 64 hexadecimal digits and a NUL */

void sha256_text(char text[SHA256_TEXT], struct slice bytes);

/* Is text one: 64 hexadecimal digits, in lower case, and no more? */
bool sha256_valid(const char *text);

/* Of all that is left to read of a file, and how many bytes that is.  -1 if it
 * cannot be read; errno says why. */
int sha256_file(char text[SHA256_TEXT], FILE *in, uint64_t *bytes);

#define DIGEST_BYTES 32

struct digest {
	unsigned char bytes[DIGEST_BYTES];
};

/* A digest over parts.  Each part goes in with its length in front, in eight
 * bytes, the least significant first, so that "ab","c" and "a","bc" differ; an
 * absent part (at NULL) differs from "": its length is 2^64 - 1.  A number is
 * a part of eight bytes, written the same way. */
struct digester {
	crypto_generichash_state state;
	unsigned char staged[504];	/* short parts go in together */
	size_t used;
};

void digester_start(struct digester *digester);
void digester_part(struct digester *digester, struct slice part);
void digester_number(struct digester *digester, int64_t number);
void digester_end(struct digester *digester, struct digest *digest);

#endif
