#include "base/hash.h"

#include <string.h>

void sha256_text(char text[SHA256_TEXT], struct slice bytes)
{
	unsigned char hash[crypto_hash_sha256_BYTES];

	crypto_hash_sha256(hash, (const unsigned char *)bytes.at, bytes.length);
	sodium_bin2hex(text, SHA256_TEXT, hash, sizeof(hash));
}

int sha256_file(char text[SHA256_TEXT], FILE *in, uint64_t *bytes)
{
	unsigned char chunk[16 * 1024], hash[crypto_hash_sha256_BYTES];
	crypto_hash_sha256_state state;
	size_t length;

	*bytes = 0;
	crypto_hash_sha256_init(&state);
	while ((length = fread(chunk, 1, sizeof(chunk), in)) > 0) {
		crypto_hash_sha256_update(&state, chunk, length);
		*bytes += length;
	}
	if (ferror(in))
		return -1;
	crypto_hash_sha256_final(&state, hash);
	sodium_bin2hex(text, SHA256_TEXT, hash, sizeof(hash));
	return 0;
}

void digester_start(struct digester *digester)
{
	crypto_generichash_init(&digester->state, NULL, 0, DIGEST_BYTES);
	digester->used = 0;
}

static void flush(struct digester *digester)
{
	crypto_generichash_update(&digester->state, digester->staged, digester->used);
	digester->used = 0;
}

static void add(struct digester *digester, const void *bytes, size_t length)
{
	if (length > sizeof(digester->staged) - digester->used) {
		flush(digester);
		if (length > sizeof(digester->staged) / 2) {
			crypto_generichash_update(&digester->state, bytes, length);
			return;
		}
	}
	if (length > 0)
		memcpy(digester->staged + digester->used, bytes, length);
	digester->used += length;
}

/* Eight bytes, the least significant first, so that a digest is the same on
 * every machine. */
static void add_word(struct digester *digester, uint64_t word)
{
	/* Spelled out, so that a compiler makes one store of it. */
	const unsigned char bytes[8] = {
		(unsigned char)word, (unsigned char)(word >> 8),
		(unsigned char)(word >> 16), (unsigned char)(word >> 24),
		(unsigned char)(word >> 32), (unsigned char)(word >> 40),
		(unsigned char)(word >> 48), (unsigned char)(word >> 56),
	};

	add(digester, bytes, sizeof(bytes));
}

void digester_part(struct digester *digester, struct slice part)
{
	if (!part.at) {
		add_word(digester, UINT64_MAX);	/* no text is that long */
		return;
	}
	add_word(digester, part.length);
	add(digester, part.at, part.length);
}

void digester_number(struct digester *digester, int64_t number)
{
	add_word(digester, sizeof(number));
	add_word(digester, (uint64_t)number);
}

void digester_end(struct digester *digester, struct digest *digest)
{
	flush(digester);
	crypto_generichash_final(&digester->state, digest->bytes, DIGEST_BYTES);
}

bool sha256_valid(const char *text)
{
	size_t digits = strspn(text, "0123456789abcdef");

	return digits == SHA256_TEXT - 1 && !text[digits];
}
