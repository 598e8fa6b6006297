#include "intake/evidence.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { PIECE = 65536 };

static int hash_stream(FILE *in, char sha256[SHA256_TEXT])
{
	unsigned char digest[crypto_hash_sha256_BYTES];
	crypto_hash_sha256_state state;
	unsigned char *piece = malloc(PIECE);
	size_t length;
	int status = -1;

	if (!piece)
		return -1;
	crypto_hash_sha256_init(&state);
	while ((length = fread(piece, 1, PIECE, in)) > 0)
		crypto_hash_sha256_update(&state, piece, length);
	if (!ferror(in)) {
		crypto_hash_sha256_final(&state, digest);
		sodium_bin2hex(sha256, SHA256_TEXT, digest, sizeof(digest));
		status = 0;
	}
	free(piece);
	return status;
}

int evidence_file(const char *evidence, char sha256[SHA256_TEXT], struct error *err)
{
	struct stat what;
	FILE *in;
	int status = 1;

	if (stat(evidence, &what) < 0 || !S_ISREG(what.st_mode))
		return 0;
	in = fopen(evidence, "rb");
	if (!in)
		return error_system(err, "read", evidence);
	if (hash_stream(in, sha256) < 0)
		status = error_system(err, "read", evidence);
	fclose(in);
	return status;
}
