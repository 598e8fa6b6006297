#ifndef TESTS_WRITTEN_H
#define TESTS_WRITTEN_H

#include <stdio.h>
#include <stdlib.h>

/* Everything that was written to out, which is closed; the caller's to free. */
static inline char *written(FILE *out)
{
	size_t length;
	char *text;

	assert_int_equal(fflush(out), 0);
	length = (size_t)ftell(out);
	rewind(out);
	text = malloc(length + 1);
	assert_non_null(text);
	assert_int_equal(fread(text, 1, length, out), length);
	text[length] = '\0';
	fclose(out);
	return text;
}

#endif
