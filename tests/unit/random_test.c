#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/random.h"

static void uids_go_to_text_and_back(void **state)
{
	struct uid uid, back;
	char text[UID_TEXT], upper[UID_TEXT];

	(void)state;
	for (int i = 0; i < 100; i++) {
		uid = uid_new();
		uid_write(text, &uid);
		assert_int_equal(strlen(text), UID_TEXT - 1);
		assert_int_equal(strspn(text, "0123456789abcdef"),
				 UID_TEXT - 1);
		assert_int_equal(uid_read(&back, text), 0);
		assert_memory_equal(&uid, &back, sizeof(uid));
		for (size_t n = 0; n < UID_TEXT; n++)
			upper[n] = text[n] >= 'a' ? (char)(text[n] - 32)
						  : text[n];
		assert_int_equal(uid_read(&back, upper), 0);
		assert_memory_equal(&uid, &back, sizeof(uid));
	}
}

static void other_texts_are_no_uid(void **state)
{
	static const char *const OTHERS[] = {
		"", "00", "0011223344556677889900aabbccddeg",
		"0011223344556677889900aabbccdde",
		"0011223344556677889900aabbccddeeff",
		" 011223344556677889900aabbccddee",
		"00-1223344556677889900aabbccdde ",
	};
	struct uid uid = { { 7 } };

	(void)state;
	for (size_t i = 0; i < sizeof(OTHERS) / sizeof(OTHERS[0]); i++) {
		assert_int_equal(uid_read(&uid, OTHERS[i]), -1);
		assert_int_equal(uid.bytes[0], 7);
	}
}

static void no_two_are_alike(void **state)
{
	struct uid uids[200];

	(void)state;
	for (int i = 0; i < 200; i++) {
		uids[i] = uid_new();
		for (int n = 0; n < i; n++)
			assert_memory_not_equal(&uids[i], &uids[n],
						sizeof(uids[i]));
	}
}

static void below_covers_its_range(void **state)
{
	int seen[6] = { 0 };

	(void)state;
	assert_int_equal(random_below(1), 0);
	for (int i = 0; i < 600; i++) {
		uint32_t number = random_below(6);

		assert_true(number < 6);
		seen[number]++;
	}
	/* Each is expected 100 times; 0 happens once in 10^47 runs. */
	for (int i = 0; i < 6; i++)
		assert_true(seen[i] > 0);
	for (int i = 0; i < 100; i++)
		assert_true(random_below(UINT32_MAX) < UINT32_MAX);
}

static int start(void **state)
{
	(void)state;
	return random_start();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(uids_go_to_text_and_back),
		cmocka_unit_test(other_texts_are_no_uid),
		cmocka_unit_test(no_two_are_alike),
		cmocka_unit_test(below_covers_its_range),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
