#include "base/error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Takes back the beginning of a UTF-8 character that was cut in two. */
static void whole_characters(char *text)
{
	size_t length = strlen(text), back = 0;
	unsigned char lead;
	size_t need;

	while (back < 3 && back < length &&
	       ((unsigned char)text[length - 1 - back] & 0xc0) == 0x80)
		back++;
	if (back == length)
		return;
	lead = (unsigned char)text[length - 1 - back];
	need = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
	if (need > back)
		text[length - 1 - back] = '\0';
}

int error_set(struct error *err, enum error_kind kind, const char *format, ...)
{
	/* The words may quote err->text itself: write beside it first. */
	char text[sizeof(err->text)];
	va_list args;
	int length;

	va_start(args, format);
	length = vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	if (length < 0)
		text[0] = '\0';
	else if ((size_t)length >= sizeof(text))
		whole_characters(text);
	err->kind = kind;
	memcpy(err->text, text, sizeof(text));
	return -1;
}

int error_memory(struct error *err)
{
	return error_set(err, ERROR_SYSTEM, "out of memory");
}

int error_system(struct error *err, const char *what, const char *subject)
{
	int failure = errno;

	return error_set(err, ERROR_SYSTEM, "cannot %s '%s': %s", what, subject,
			 strerror(failure));
}
