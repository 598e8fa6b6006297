#include "base/random.h"
#include "base/sealed.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct seal_cost cheap = { 1, 8 };
static const struct slice phrase = { "nine wet ropes", 14 };

/* A sealed file of length bytes, at its beginning. */
static FILE *seal(size_t length, size_t step)
{
	unsigned char *bytes = malloc(length + 1);
	struct sealing *sealing;
	struct error err;
	FILE *file = tmpfile();

	assert_non_null(bytes);
	assert_non_null(file);
	for (size_t i = 0; i < length; i++)
		bytes[i] = (unsigned char)(i * 31 / 7);
	assert_int_equal(sealing_open(&sealing, file, phrase, &cheap, &err), 0);
	for (size_t at = 0; at < length; at += step)
		assert_int_equal(sealing_write(sealing, bytes + at,
					       length - at < step ? length - at : step, &err), 0);
	assert_int_equal(sealing_end(sealing, &err), 0);
	rewind(file);
	assert_int_equal(sealing_check(sealing, file, &err), 0);
	sealing_free(sealing);
	free(bytes);
	rewind(file);
	return file;
}

/* Does it open, with those bytes in it? */
static bool opens(FILE *file, size_t length, struct slice with)
{
	unsigned char *bytes = malloc(length + 1);
	struct unsealing *unsealing;
	struct error err;
	bool right = false;

	assert_non_null(bytes);
	rewind(file);
	if (unsealing_open(&unsealing, file, with, &err) == 0) {
		right = unsealing_read(unsealing, bytes, length, &err) == 0 &&
			unsealing_end(unsealing, &err) == 0;
		for (size_t i = 0; right && i < length; i++)
			right = bytes[i] == (unsigned char)(i * 31 / 7);
		unsealing_free(unsealing);
	}
	free(bytes);
	return right;
}

static void what_goes_in_comes_out(void **state)
{
	static const size_t lengths[] = { 0, 1, 65535, 65536, 65537, 131072, 300000 };
	static const size_t steps[] = { 1000, 65536, 70000 };

	(void)state;
	for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); i++)
		for (size_t j = 0; j < sizeof(steps) / sizeof(*steps); j++) {
			FILE *file = seal(lengths[i], steps[j]);

			assert_true(opens(file, lengths[i], phrase));
			assert_false(opens(file, lengths[i] + 1, phrase));
			if (lengths[i] > 0)
				assert_false(opens(file, lengths[i] - 1, phrase));
			assert_false(opens(file, lengths[i], SLICE("nine wet rope")));
			assert_false(opens(file, lengths[i], SLICE("")));
			fclose(file);
		}
}

/* The first length bytes of file, with one of them turned round. */
static FILE *copy(FILE *file, size_t length, size_t turned)
{
	FILE *other = tmpfile();

	assert_non_null(other);
	rewind(file);
	for (size_t i = 0; i < length; i++) {
		int byte = getc(file);

		assert_int_not_equal(byte, EOF);
		putc(i == turned ? byte ^ 1 : byte, other);
	}
	return other;
}

static void what_was_altered_or_cut_is_refused(void **state)
{
	enum { LENGTH = 66000, WHOLE = SEAL_HEADER + LENGTH + 2 * 17 };
	FILE *file = seal(LENGTH, LENGTH), *other;

	(void)state;
	other = copy(file, WHOLE, WHOLE);
	assert_true(opens(other, LENGTH, phrase));
	fclose(other);
	/* Every byte of the head; a costlier key is tried as well. */
	for (size_t i = 0; i < WHOLE; i += i < SEAL_HEADER + 20 ? 1 : 331) {
		other = copy(file, WHOLE, i);
		assert_false(opens(other, LENGTH, phrase));
		fclose(other);
		other = copy(file, i, WHOLE);
		assert_false(opens(other, LENGTH, phrase));
		fclose(other);
	}
	other = copy(file, SEAL_HEADER + 65536 + 17, WHOLE);
	assert_false(opens(other, 65536, phrase));
	fclose(other);
	other = copy(file, WHOLE, WHOLE);
	putc('x', other);
	assert_false(opens(other, LENGTH, phrase));
	fclose(other);
	fclose(file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_goes_in_comes_out),
		cmocka_unit_test(what_was_altered_or_cut_is_refused),
	};

	if (random_start() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
