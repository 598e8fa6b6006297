#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/hash.h"
#include "base/random.h"

/* The vectors of FIPS 180-2. */
static void sha256_is_the_known_one(void **state)
{
	char text[SHA256_TEXT];

	(void)state;
	sha256_text(text, SLICE("abc"));
	assert_string_equal(text, "ba7816bf8f01cfea414140de5dae2223"
				  "b00361a396177a9cb410ff61f20015ad");
	sha256_text(text, SLICE_NONE);
	assert_string_equal(text, "e3b0c44298fc1c149afbf4c8996fb924"
				  "27ae41e4649b934ca495991b7852b855");
}

static struct digest digest_of(struct slice one, struct slice two)
{
	struct digester digester;
	struct digest digest;

	digester_start(&digester);
	digester_part(&digester, one);
	digester_part(&digester, two);
	digester_end(&digester, &digest);
	return digest;
}

static void parts_do_not_run_together(void **state)
{
	struct digest digests[] = {
		digest_of(SLICE("ab"), SLICE("c")),
		digest_of(SLICE("a"), SLICE("bc")),
		digest_of(SLICE("abc"), SLICE("")),
		digest_of(SLICE("abc"), SLICE_NONE),
		digest_of(SLICE_NONE, SLICE("abc")),
		digest_of(SLICE(""), SLICE("abc")),
	};
	struct digest again = digest_of(SLICE("ab"), SLICE("c"));

	(void)state;
	assert_memory_equal(&digests[0], &again, sizeof(again));
	for (size_t i = 0; i < 6; i++) {
		for (size_t n = 0; n < i; n++)
			assert_memory_not_equal(&digests[i], &digests[n],
						sizeof(digests[i]));
	}
}

/* What goes in is fixed for good: ledgers out there are chained with it.  The
 * value is that of b2sum -l 256 over the bytes the comment in hash.h names:
 *   printf '\2\0\0\0\0\0\0\0ab\10\0\0\0\0\0\0\0\377\377\377\377\377\377\377\377'
 */
static void a_digest_never_changes(void **state)
{
	struct digester digester;
	struct digest digest;
	char text[65];

	(void)state;
	digester_start(&digester);
	digester_part(&digester, SLICE("ab"));
	digester_number(&digester, -1);
	digester_end(&digester, &digest);
	sodium_bin2hex(text, sizeof(text), digest.bytes, sizeof(digest.bytes));
	assert_string_equal(text, "afc5822a0ec14026da8850bdc8e78806"
				  "4a1b8cb1165b8a6f944531b3fda52383");
}

static int start(void **state)
{
	(void)state;
	return random_start();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sha256_is_the_known_one),
		cmocka_unit_test(parts_do_not_run_together),
		cmocka_unit_test(a_digest_never_changes),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
