#include "base/sealed.h"

#include "base/hash.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum {
	VERSION = 1, ARGON2ID13 = 1,
	PIECE = 65536,
	MORE = crypto_secretstream_xchacha20poly1305_ABYTES,
	KEY = crypto_secretstream_xchacha20poly1305_KEYBYTES,
	STREAM_HEADER = crypto_secretstream_xchacha20poly1305_HEADERBYTES,
	AT_VERSION = 8, AT_KIND = 9, AT_PASSES = 12, AT_MEMORY = 16, AT_SALT = 20,
	AT_STREAM = AT_SALT + crypto_pwhash_SALTBYTES
};

_Static_assert(AT_STREAM + STREAM_HEADER == SEAL_HEADER, "the head of a sealed file");

static const char magic[8] = "twoseal";

const struct seal_cost seal_cost_usual = { 3, 256 * 1024 };

bool sealed_begins(struct slice bytes)
{
	return bytes.length >= sizeof(magic) && memcmp(bytes.at, magic, sizeof(magic)) == 0;
}

/* What holds what must not get to a disk. */
struct inside {
	crypto_secretstream_xchacha20poly1305_state state;
	unsigned char key[KEY];
	unsigned char plain[PIECE];
};

static void write_number(unsigned char *at, uint32_t number)
{
	for (int i = 0; i < 4; i++)
		at[i] = (unsigned char)(number >> (8 * i));
}

static uint32_t read_number(const unsigned char *at)
{
	return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 |
	       (uint32_t)at[3] << 24;
}

static int make_key(unsigned char key[KEY], const unsigned char *head,
		    struct slice passphrase, struct error *err)
{
	size_t memory = (size_t)read_number(head + AT_MEMORY) * 1024;

	if (crypto_pwhash(key, KEY, passphrase.at, passphrase.length, head + AT_SALT,
			  read_number(head + AT_PASSES), memory,
			  crypto_pwhash_ALG_ARGON2ID13) == 0)
		return 0;
	return error_set(err, ERROR_SYSTEM, "the passphrase could not be worked on: it wants"
			 " %zu MiB of memory", memory / 1024 / 1024);
}

/* ---- Sealing ---------------------------------------------------------------- */

struct sealing {
	FILE *out;
	struct inside *inside;
	size_t used;			/* of inside->plain */
	bool first;
	unsigned char head[SEAL_HEADER];
	unsigned char sealed[PIECE + MORE];
	crypto_generichash_state written;	/* what went in... */
	unsigned char digest[DIGEST_BYTES];	/* ...and after the end */
};

static int cannot_write(struct error *err)
{
	if (errno == 0)
		errno = EIO;
	return error_set(err, ERROR_SYSTEM, "cannot write the sealed file: %s",
			 strerror(errno));
}

int sealing_open(struct sealing **opened, FILE *out, struct slice passphrase,
		 const struct seal_cost *cost, struct error *err)
{
	struct sealing *sealing = calloc(1, sizeof(*sealing));

	if (!sealing)
		return error_memory(err);
	sealing->out = out;
	sealing->first = true;
	sealing->inside = sodium_malloc(sizeof(*sealing->inside));
	if (!sealing->inside) {
		sealing_free(sealing);
		return error_memory(err);
	}
	memcpy(sealing->head, magic, sizeof(magic));
	sealing->head[AT_VERSION] = VERSION;
	sealing->head[AT_KIND] = ARGON2ID13;
	write_number(sealing->head + AT_PASSES, cost->passes);
	write_number(sealing->head + AT_MEMORY, cost->memory_kib);
	randombytes_buf(sealing->head + AT_SALT, crypto_pwhash_SALTBYTES);
	if (make_key(sealing->inside->key, sealing->head, passphrase, err) < 0) {
		sealing_free(sealing);
		return -1;
	}
	crypto_secretstream_xchacha20poly1305_init_push(
		&sealing->inside->state, sealing->head + AT_STREAM, sealing->inside->key);
	crypto_generichash_init(&sealing->written, NULL, 0, DIGEST_BYTES);
	errno = 0;
	if (fwrite(sealing->head, 1, SEAL_HEADER, out) != SEAL_HEADER) {
		sealing_free(sealing);
		return cannot_write(err);
	}
	*opened = sealing;
	return 0;
}

static int write_piece(struct sealing *sealing, bool last, struct error *err)
{
	unsigned long long length;

	crypto_secretstream_xchacha20poly1305_push(
		&sealing->inside->state, sealing->sealed, &length, sealing->inside->plain,
		sealing->used, sealing->first ? sealing->head : NULL,
		sealing->first ? SEAL_HEADER : 0,
		last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
	sealing->first = false;
	sealing->used = 0;
	errno = 0;
	if (fwrite(sealing->sealed, 1, (size_t)length, sealing->out) != length)
		return cannot_write(err);
	return 0;
}

int sealing_write(struct sealing *sealing, const void *bytes, size_t length,
		  struct error *err)
{
	const unsigned char *at = bytes;

	crypto_generichash_update(&sealing->written, at, length);
	while (length > 0) {
		size_t part = PIECE - sealing->used;

		if (part > length)
			part = length;
		memcpy(sealing->inside->plain + sealing->used, at, part);
		sealing->used += part;
		at += part;
		length -= part;
		/* A full one waits until it is known not to be the last. */
		if (sealing->used == PIECE && write_piece(sealing, false, err) < 0)
			return -1;
	}
	return 0;
}

int sealing_end(struct sealing *sealing, struct error *err)
{
	crypto_generichash_final(&sealing->written, sealing->digest, DIGEST_BYTES);
	return write_piece(sealing, true, err);
}

void sealing_free(struct sealing *sealing)
{
	if (!sealing)
		return;
	if (sealing->inside)
		sodium_free(sealing->inside);
	free(sealing);
}

/* ---- Unsealing -------------------------------------------------------------- */

struct unsealing {
	FILE *in;
	struct inside *inside;
	size_t at, length;		/* in inside->plain */
	bool first, last;		/* is the next the first; was this the last */
	unsigned char head[SEAL_HEADER];
	unsigned char sealed[PIECE + MORE];
};

static int check_head(const unsigned char *head, struct error *err)
{
	uint32_t passes = read_number(head + AT_PASSES);
	uint32_t memory = read_number(head + AT_MEMORY);

	if (head[AT_VERSION] != VERSION || head[AT_KIND] != ARGON2ID13 || head[10] || head[11])
		return error_set(err, ERROR_INPUT, "this sealed file is from a newer twosource:"
				 " bring the program up to date");
	if (passes < 1 || passes > SEAL_PASSES_MOST || memory < 8 ||
	    memory > SEAL_MEMORY_KIB_MOST)
		return error_set(err, ERROR_INPUT, "this sealed file asks for %u passes over"
				 " %u KiB, which no twosource does: it was not made by one, or is"
				 " damaged", (unsigned)passes, (unsigned)memory);
	return 0;
}

static struct unsealing *start(FILE *in, struct error *err)
{
	struct unsealing *unsealing = calloc(1, sizeof(*unsealing));
	struct slice head;

	if (!unsealing || !(unsealing->inside = sodium_malloc(sizeof(*unsealing->inside)))) {
		error_memory(err);
		unsealing_free(unsealing);
		return NULL;
	}
	unsealing->in = in;
	unsealing->first = true;
	head = (struct slice){ (const char *)unsealing->head,
			       fread(unsealing->head, 1, SEAL_HEADER, in) };
	if (ferror(in)) {
		error_set(err, ERROR_SYSTEM, "cannot read the sealed file");
	} else if (!sealed_begins(head)) {
		error_set(err, ERROR_INPUT, "this is no sealed file");
	} else if (head.length < SEAL_HEADER) {
		error_set(err, ERROR_INPUT, "the sealed file has been cut off");
	} else if (check_head(unsealing->head, err) == 0) {
		return unsealing;
	}
	unsealing_free(unsealing);
	return NULL;
}

static int begin_stream(struct unsealing *unsealing, struct error *err)
{
	if (crypto_secretstream_xchacha20poly1305_init_pull(
		    &unsealing->inside->state, unsealing->head + AT_STREAM,
		    unsealing->inside->key) == 0)
		return 0;
	return error_set(err, ERROR_INPUT, "the head of the sealed file is damaged");
}

static int read_piece(struct unsealing *unsealing, struct error *err)
{
	size_t length = fread(unsealing->sealed, 1, sizeof(unsealing->sealed), unsealing->in);
	unsigned long long plain;
	unsigned char tag;
	bool first = unsealing->first;

	if (ferror(unsealing->in))
		return error_set(err, ERROR_SYSTEM, "cannot read the sealed file");
	if (length < MORE)
		return error_set(err, ERROR_INPUT, "the sealed file has been cut off");
	if (crypto_secretstream_xchacha20poly1305_pull(
		    &unsealing->inside->state, unsealing->inside->plain, &plain, &tag,
		    unsealing->sealed, length, first ? unsealing->head : NULL,
		    first ? SEAL_HEADER : 0) != 0)
		return error_set(err, ERROR_INPUT, first ?
				 "the passphrase is wrong, or the sealed file is damaged" :
				 "the sealed file is damaged or has been cut off");
	unsealing->first = false;
	unsealing->last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
	unsealing->at = 0;
	unsealing->length = (size_t)plain;
	if (unsealing->last && getc(unsealing->in) != EOF)
		return error_set(err, ERROR_INPUT, "the sealed file has something behind its"
				 " end");
	return 0;
}

int unsealing_open(struct unsealing **opened, FILE *in, struct slice passphrase,
		   struct error *err)
{
	struct unsealing *unsealing = start(in, err);

	if (!unsealing)
		return -1;
	if (make_key(unsealing->inside->key, unsealing->head, passphrase, err) < 0 ||
	    begin_stream(unsealing, err) < 0 || read_piece(unsealing, err) < 0) {
		unsealing_free(unsealing);
		return -1;
	}
	*opened = unsealing;
	return 0;
}

int unsealing_read(struct unsealing *unsealing, void *bytes, size_t length,
		   struct error *err)
{
	unsigned char *to = bytes;

	while (length > 0) {
		size_t part = unsealing->length - unsealing->at;

		if (part == 0) {
			if (unsealing->last)
				return error_set(err, ERROR_INPUT, "the sealed file ends too"
						 " soon");
			if (read_piece(unsealing, err) < 0)
				return -1;
			continue;
		}
		if (part > length)
			part = length;
		memcpy(to, unsealing->inside->plain + unsealing->at, part);
		unsealing->at += part;
		to += part;
		length -= part;
	}
	return 0;
}

int unsealing_end(struct unsealing *unsealing, struct error *err)
{
	while (unsealing->at == unsealing->length && !unsealing->last)
		if (read_piece(unsealing, err) < 0)
			return -1;
	if (unsealing->at < unsealing->length)
		return error_set(err, ERROR_INPUT, "the sealed file holds more than it says");
	return 0;
}

void unsealing_free(struct unsealing *unsealing)
{
	if (!unsealing)
		return;
	if (unsealing->inside)
		sodium_free(unsealing->inside);
	free(unsealing);
}

int sealing_check(struct sealing *sealing, FILE *in, struct error *err)
{
	struct unsealing *unsealing = start(in, err);
	unsigned char digest[DIGEST_BYTES];
	crypto_generichash_state found;
	int status = -1;

	if (!unsealing)
		return -1;
	memcpy(unsealing->inside->key, sealing->inside->key, KEY);
	crypto_generichash_init(&found, NULL, 0, sizeof(digest));
	if (begin_stream(unsealing, err) < 0)
		goto out;
	do {
		if (read_piece(unsealing, err) < 0)
			goto out;
		crypto_generichash_update(&found, unsealing->inside->plain,
					  unsealing->length);
	} while (!unsealing->last);
	crypto_generichash_final(&found, digest, sizeof(digest));
	if (memcmp(digest, sealing->digest, sizeof(digest)) == 0)
		status = 0;
	else
		error_set(err, ERROR_SYSTEM, "the sealed file is not what was written (is the"
			  " disk all right?)");
out:
	unsealing_free(unsealing);
	return status;
}
