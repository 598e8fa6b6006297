#include "base/random.h"

#include <sodium.h>
#include <stdbool.h>
#include <string.h>

#ifdef TWOSOURCE_TESTING
#include <stdlib.h>
#endif

int random_start(void)
{
	return sodium_init() < 0 ? -1 : 0;
}

#ifdef TWOSOURCE_TESTING
/* The bytes that the seed and the number of the call give; false when the
 * environment names no seed. */
static bool repeatable(void *bytes, size_t length)
{
	static uint64_t calls;
	const char *text = getenv("TWOSOURCE_TEST_SEED");
	unsigned char seed[randombytes_SEEDBYTES];
	crypto_generichash_state state;

	if (!text)
		return false;
	calls++;
	crypto_generichash_init(&state, NULL, 0, sizeof(seed));
	crypto_generichash_update(&state, (const unsigned char *)&calls,
				  sizeof(calls));
	crypto_generichash_update(&state, (const unsigned char *)text,
				  strlen(text));
	crypto_generichash_final(&state, seed, sizeof(seed));
	randombytes_buf_deterministic(bytes, length, seed);
	return true;
}
#endif

void random_bytes(void *bytes, size_t length)
{
#ifdef TWOSOURCE_TESTING
	if (repeatable(bytes, length))
		return;
#endif
	randombytes_buf(bytes, length);
}

uint32_t random_below(uint32_t limit)
{
	uint32_t number, floor;

	if (limit < 2)
		return 0;
	/* The first 2^32 mod limit numbers would make the low ones likelier. */
	floor = (UINT32_MAX - limit + 1) % limit;
	do
		random_bytes(&number, sizeof(number));
	while (number < floor);
	return number % limit;
}

struct uid uid_new(void)
{
	struct uid uid = { { 0 } };

	random_bytes(uid.bytes, sizeof(uid.bytes));
	return uid;
}

void uid_write(char text[UID_TEXT], const struct uid *uid)
{
	/* No secret: sodium_bin2hex(), which gives nothing away by the time it
	 * takes, takes five times as long, and an export writes one a row. */
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < sizeof(uid->bytes); i++) {
		text[2 * i] = digits[uid->bytes[i] >> 4];
		text[2 * i + 1] = digits[uid->bytes[i] & 15];
	}
	text[UID_TEXT - 1] = '\0';
}

int uid_read(struct uid *uid, const char *text)
{
	struct uid found;
	size_t length;

	if (strlen(text) != UID_TEXT - 1 ||
	    sodium_hex2bin(found.bytes, sizeof(found.bytes), text, UID_TEXT - 1,
			   NULL, &length, NULL) != 0 ||
	    length != sizeof(found.bytes))
		return -1;
	*uid = found;
	return 0;
}
