#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/buffer.h"

#include <locale.h>
#include <math.h>

static void can_be_read_at_any_time(void **state)
{
	struct buffer buffer;

	(void)state;
	buffer_init(&buffer);
	assert_string_equal(buffer.data, "");
	buffer_clear(&buffer);
	buffer_text(&buffer, "");
	buffer_slice(&buffer, SLICE_NONE);
	buffer_used(&buffer, 0);
	assert_string_equal(buffer.data, "");
	buffer_text(&buffer, "c");
	buffer_format(&buffer, "%d", 12);
	buffer_byte(&buffer, '!');
	assert_string_equal(buffer.data, "c12!");
	assert_int_equal(buffer.length, 4);
	assert_true(slice_is(buffer_all(&buffer), "c12!"));
	buffer_clear(&buffer);
	assert_string_equal(buffer.data, "");
	buffer_release(&buffer);
	assert_string_equal(buffer.data, "");
	buffer_release(&buffer);
}

static void grows_and_keeps_what_it_holds(void **state)
{
	struct buffer buffer;

	(void)state;
	buffer_init(&buffer);
	for (int i = 0; i < 100000; i++)
		buffer_format(&buffer, "%05d", i);
	assert_false(buffer_failed(&buffer));
	assert_int_equal(buffer.length, 500000);
	assert_int_equal(strlen(buffer.data), 500000);
	assert_memory_equal(buffer.data + 5 * 4711, "04711", 5);
	buffer_release(&buffer);
}

static void remembers_that_it_failed(void **state)
{
	struct buffer buffer;

	(void)state;
	buffer_init(&buffer);
	assert_null(buffer_reserve(&buffer, SIZE_MAX));
	assert_true(buffer_failed(&buffer));
	assert_string_equal(buffer.data, "");
	buffer_text(&buffer, "nothing is added any more");
	assert_string_equal(buffer.data, "");
	buffer_clear(&buffer);
	assert_true(buffer_failed(&buffer));
	buffer_release(&buffer);

	buffer_text(&buffer, "kept");
	assert_null(buffer_reserve(&buffer, SIZE_MAX - 2));
	buffer_byte(&buffer, 'x');
	assert_string_equal(buffer.data, "kept");
	buffer_release(&buffer);
	assert_false(buffer_failed(&buffer));
}

static void reserved_room_is_the_callers(void **state)
{
	struct buffer buffer;
	char *room;

	(void)state;
	buffer_init(&buffer);
	buffer_text(&buffer, "a");
	room = buffer_reserve(&buffer, 1000);
	assert_non_null(room);
	memcpy(room, "bcd", 3);
	buffer_used(&buffer, 2);
	assert_string_equal(buffer.data, "abc");
	buffer_release(&buffer);
}

static void numbers(void **state)
{
	static const struct { double number; const char *text; } CASES[] = {
		{ 2, "2" }, { 2.5, "2.5" }, { 0.1, "0.1" }, { -7, "-7" },
		{ 0, "0" }, { 1e30, "1e+30" }, { 0.1 + 0.2,
		"0.30000000000000004" }, { 1.0 / 3, "0.3333333333333333" },
		{ 123456789012, "123456789012" }, { NAN, "" },
		{ 9007199254740993.0, "9007199254740992" },
		{ 5e-324, "4.94065645841247e-324" },
	};
	/* A comma must not come in, whatever the locale; a system without
	 * these is tested in "C" alone. */
	static const char *const LOCALES[] = { "C", "de_DE.UTF-8", "fr_FR" };

	(void)state;
	for (size_t l = 0; l < 3; l++) {
		if (!setlocale(LC_ALL, LOCALES[l]))
			continue;
		for (size_t i = 0; i < sizeof(CASES) / sizeof(CASES[0]); i++) {
			struct buffer buffer;

			buffer_init(&buffer);
			buffer_number(&buffer, CASES[i].number);
			assert_string_equal(buffer.data, CASES[i].text);
			buffer_release(&buffer);
		}
	}
	setlocale(LC_ALL, "C");
}

/* What printf() writes with as few digits as give the number back. */
static const char *shortest(double number, char text[64])
{
	for (int digits = 15; digits <= 17; digits++) {
		snprintf(text, 64, "%.*g", digits, number);
		if (strtod(text, NULL) == number)
			break;
	}
	return text;
}

static void check_number(double number)
{
	struct buffer buffer;
	char text[64];

	buffer_init(&buffer);
	buffer_number(&buffer, number);
	assert_string_equal(buffer.data, shortest(number, text));
	buffer_release(&buffer);
}

/* Short numbers are written without printf(), and no differently. */
static void short_numbers(void **state)
{
	uint64_t seed = 7;

	(void)state;
	for (int i = 0; i <= 20000; i++) {
		check_number(i / 1e4);
		check_number(i / 1e5);
		check_number(i * 0.85 * 0.7);
		check_number(nextafter(i / 100.0, 1e9));
	}
	for (int i = 0; i < 20000; i++) {
		seed = seed * 6364136223846793005u + 1442695040888963407u;
		check_number((double)(seed >> 20));
		check_number((double)(seed >> 24) / 1e4);
		check_number((double)(seed >> 30) / 100);
	}
	check_number(-0.0);
	check_number(99999999999.9999);
	check_number(1e11);
	check_number(0.00005);
	check_number(INFINITY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(can_be_read_at_any_time),
		cmocka_unit_test(grows_and_keeps_what_it_holds),
		cmocka_unit_test(remembers_that_it_failed),
		cmocka_unit_test(reserved_room_is_the_callers),
		cmocka_unit_test(numbers),
		cmocka_unit_test(short_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
