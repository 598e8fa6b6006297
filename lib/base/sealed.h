#ifndef BASE_SEALED_H
#define BASE_SEALED_H

#include "base/error.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/*
 * A stream of bytes under a passphrase, by libsodium: the key is made with
 * Argon2id (crypto_pwhash), and the bytes go through
 * crypto_secretstream_xchacha20poly1305 in pieces, so that memory does not grow
 * with them.  A file in which a bit was altered, or from which anything is
 * missing, its end among it, is refused.
 *
 * The file, numbers with the least significant byte first:
 *	 8 bytes  "twoseal" and 0
 *	 1        version, 1
 *	 1        how the key is made, 1: Argon2id version 1.3
 *	 2        0
 *	 4        Argon2id: number of passes
 *	 4        Argon2id: memory, in KiB
 *	16        Argon2id: salt
 *	24        header of the secretstream
 * and then pieces of 65536 bytes, the last one shorter or empty, each with 17
 * bytes more.  The first is bound to the 60 bytes in front (as its additional
 * data), the last bears the tag "final", and nothing comes after it.
 *
 * A passphrase is taken byte for byte; it and the key are the caller's and ours
 * in memory that is not swapped out where the system allows that.
 */

/* What guessing a passphrase costs: every guess that much time and memory. */
struct seal_cost {
	uint32_t passes, memory_kib;
};

extern const struct seal_cost seal_cost_usual;	/* 3 passes over 256 MiB */

/* A file may ask for no more than this, whoever wrote it. */
enum { SEAL_PASSES_MOST = 16, SEAL_MEMORY_KIB_MOST = 1024 * 1024 };

enum { SEAL_HEADER = 60 };

/* Do these bytes, the first of a file, begin a sealed one? */
bool sealed_begins(struct slice bytes);

struct sealing;

/* Writes the head to out, which stays the caller's; *opened is to be freed. */
int sealing_open(struct sealing **opened, FILE *out, struct slice passphrase,
		 const struct seal_cost *cost, struct error *err);
int sealing_write(struct sealing *sealing, const void *bytes, size_t length,
		  struct error *err);

/* The last piece.  Nothing may be written after it; out is not flushed. */
int sealing_end(struct sealing *sealing, struct error *err)
	__attribute__((warn_unused_result));

/* After the end: reads in, which is what was written, to see that it opens, with
 * the same bytes in it. */
int sealing_check(struct sealing *sealing, FILE *in, struct error *err);
void sealing_free(struct sealing *sealing);

struct unsealing;

/* ERROR_INPUT when in is no sealed file, from a newer program, asks for too much,
 * or the passphrase is another (which cannot be told from an altered head). */
int unsealing_open(struct unsealing **opened, FILE *in, struct slice passphrase,
		   struct error *err);

/* Exactly length bytes; ERROR_INPUT when there are fewer, or a piece is not as it
 * was written. */
int unsealing_read(struct unsealing *unsealing, void *bytes, size_t length,
		   struct error *err);

/* Is this the end, and a proper one? */
int unsealing_end(struct unsealing *unsealing, struct error *err)
	__attribute__((warn_unused_result));
void unsealing_free(struct unsealing *unsealing);

#endif
