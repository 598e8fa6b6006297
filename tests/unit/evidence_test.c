#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/random.h"
#include "intake/evidence.h"

#include <stdio.h>
#include <unistd.h>

static int start(void **state)
{
	(void)state;
	return random_start();
}

static void words_and_folders_are_no_files(void **state)
{
	char hash[SHA256_TEXT] = "";
	struct error err;

	(void)state;
	assert_int_equal(evidence_file("https://example.org/notice", hash, &err), 0);
	assert_int_equal(evidence_file("a call to the office", hash, &err), 0);
	assert_int_equal(evidence_file("/", hash, &err), 0);
	assert_int_equal(evidence_file("/dev/null", hash, &err), 0);
	assert_string_equal(hash, "");
}

/* Larger than a piece, so that the pieces are put together right: the hash is
 * the same as that of the whole. */
static void a_file_is_hashed_whole(void **state)
{
	enum { SIZE = 200000 };
	char path[] = "/tmp/evidence_test.XXXXXX";
	char *bytes = malloc(SIZE), hash[SHA256_TEXT], whole[SHA256_TEXT];
	int file = mkstemp(path);
	struct error err;

	(void)state;
	assert_non_null(bytes);
	assert_true(file >= 0);
	for (int i = 0; i < SIZE; i++)
		bytes[i] = (char)(i * 31 / 7);
	assert_int_equal(write(file, bytes, SIZE), SIZE);
	close(file);
	assert_int_equal(evidence_file(path, hash, &err), 1);
	sha256_text(whole, (struct slice){ bytes, SIZE });
	assert_string_equal(hash, whole);
	unlink(path);
	free(bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_and_folders_are_no_files),
		cmocka_unit_test(a_file_is_hashed_whole),
	};

	return cmocka_run_group_tests_name("evidence", tests, start, NULL);
}
