#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/utf8.h"
#include "reading/section.h"

/* text, again and again, until it is longer than most. */
static struct slice repeated(const char *text, size_t most)
{
	size_t length = strlen(text), count = most / length + 1;
	char *all = malloc(count * length + 1);

	assert_non_null(all);
	for (size_t i = 0; i < count; i++)
		memcpy(all + i * length, text, length);
	all[count * length] = '\0';
	return (struct slice){ all, count * length };
}

/* Sections follow one another, none is short but the last, and none is cut inside
 * of a character; before each stands what `before` says. */
static void cut(const char *text, const char *before)
{
	struct slice all = repeated(text, 5 * (size_t)SECTION_SIZE);
	struct span body = { strlen(text), all.length };
	size_t start = body.start, sections = 0;

	while (start < body.end) {
		size_t end = section_end(all, body, start);

		assert_true(end > start && end <= body.end);
		assert_true(end - start <= 2 * (size_t)SECTION_SIZE);
		assert_true(utf8_valid(slice_part(all, (struct span){ start, end }), NULL));
		if (end < body.end) {
			assert_true(end - start + 3 >= (size_t)SECTION_SIZE);
			assert_memory_equal(all.at + end - strlen(before), before, strlen(before));
		}
		start = end;
		sections++;
	}
	assert_true(sections >= 3);
	free((char *)(uintptr_t)all.at);
}

static void sections_end_where_a_paragraph_without_marks_begins(void **state)
{
	(void)state;
	/* behind one blank line stands another: it belongs to what follows */
	cut("\"It rains,\" said Ann.\n\nThe quay is empty.\n\n\"It does,\" said Bob.\n\n",
	    "said Ann.\n");
	cut("\"It rains,\" said Ann.\r\n\r\nThe quay is empty.\r\n\r\n", "said Ann.\r\n");
	cut("\xE2\x80\x9CIt rains,\xE2\x80\x9D said Ann.\n\nThe quay is empty.\n\n", "said Ann.\n");
}

static void sections_end_somewhere_in_any_text(void **state)
{
	(void)state;
	cut("\"It rains,\" said Ann.\n\n\"It does,\" said Bob.\n\n", ".\n");
	cut("The quay is empty.\n", "empty.\n");
	cut("\"a ", " ");
	cut("\"", "\"");
	cut("\xED\x95\x9C", "");
}

static void a_short_text_is_one_section(void **state)
{
	struct slice text = slice_of("The quay is empty.\n\nIt rains.\n");

	(void)state;
	assert_int_equal(section_end(text, (struct span){ 0, text.length }, 0), text.length);
	assert_int_equal(section_end(text, (struct span){ 4, 12 }, 4), 12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sections_end_where_a_paragraph_without_marks_begins),
		cmocka_unit_test(sections_end_somewhere_in_any_text),
		cmocka_unit_test(a_short_text_is_one_section),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
