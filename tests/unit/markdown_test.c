#include "newsroom.h"
#include "spec.h"
#include "written.h"

#include "reporting/markdown.h"

static int example(const char *input, const char *expected, int line)
{
	FILE *file = tmpfile();
	struct outflow out;
	struct error err;
	char *text;
	int failed;

	assert_non_null(file);
	outflow_open(&out, file);
	markdown_block(&out, slice_of(input));
	must(outflow_close(&out, &err), &err, "close");
	text = written(file);
	failed = strcmp(text, expected) != 0;
	if (failed)
		print_error("markdown_text.txt:%d: %s\n", line, text);
	free(text);
	return failed;
}

static void text_stays_text(void **state)
{
	(void)state;
	assert_int_equal(spec_each("markdown_text.txt", example), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_stays_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
