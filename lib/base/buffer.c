#include "base/buffer.h"

#include <locale.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* What data points to while nothing was ever added.  Nobody writes to it:
 * every write goes through grow(), which takes memory of its own first. */
static const char EMPTY[1];

void buffer_init(struct buffer *buffer)
{
	*buffer = (struct buffer){ .data = (char *)(uintptr_t)EMPTY };
}

void buffer_release(struct buffer *buffer)
{
	if (buffer->capacity > 0)
		free(buffer->data);
	buffer_init(buffer);
}

void buffer_clear(struct buffer *buffer)
{
	buffer->length = 0;
	if (buffer->capacity > 0)
		buffer->data[0] = '\0';
}

/* Makes room for more bytes and the NUL behind them. */
static bool grow(struct buffer *buffer, size_t more)
{
	size_t want, capacity;
	char *data;

	if (buffer->failed)
		return false;
	if (more >= SIZE_MAX / 2 - buffer->length) {
		buffer->failed = true;
		return false;
	}
	want = buffer->length + more + 1;
	if (want <= buffer->capacity)
		return true;
	capacity = buffer->capacity + buffer->capacity / 2;
	if (capacity < 64)
		capacity = 64;
	if (capacity < want)
		capacity = want;
	data = realloc(buffer->capacity > 0 ? buffer->data : NULL, capacity);
	if (!data) {
		buffer->failed = true;
		return false;
	}
	buffer->data = data;
	buffer->capacity = capacity;
	buffer->data[buffer->length] = '\0';
	return true;
}

char *buffer_reserve(struct buffer *buffer, size_t length)
{
	return grow(buffer, length) ? buffer->data + buffer->length : NULL;
}

void buffer_used(struct buffer *buffer, size_t length)
{
	if (buffer->capacity == 0)
		return;
	buffer->length += length;
	buffer->data[buffer->length] = '\0';
}

void buffer_add(struct buffer *buffer, const char *bytes, size_t length)
{
	if (length == 0 || !grow(buffer, length))
		return;
	memcpy(buffer->data + buffer->length, bytes, length);
	buffer_used(buffer, length);
}

void buffer_slice(struct buffer *buffer, struct slice text)
{
	buffer_add(buffer, text.at, text.length);
}

void buffer_text(struct buffer *buffer, const char *text)
{
	buffer_slice(buffer, slice_of(text));
}

void buffer_byte(struct buffer *buffer, char byte)
{
	if (!grow(buffer, 1))
		return;
	buffer->data[buffer->length++] = byte;
	buffer->data[buffer->length] = '\0';
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
	va_list args;
	char *room;
	int length;

	va_start(args, format);
	length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (length < 0) {
		buffer->failed = true;
		return;
	}
	room = buffer_reserve(buffer, (size_t)length);
	if (!room)
		return;
	va_start(args, format);
	vsnprintf(room, (size_t)length + 1, format, args);
	va_end(args);
	buffer_used(buffer, (size_t)length);
}

void buffer_integer(struct buffer *buffer, int64_t number)
{
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	char digits[21], *at = digits + sizeof(digits);

	do
		*--at = (char)('0' + rest % 10);
	while (rest /= 10);
	if (number < 0)
		*--at = '-';
	buffer_add(buffer, at, (size_t)(digits + sizeof(digits) - at));
}

/* strtod and printf agree with each other in every locale, so the number is
 * compared before its decimal point is put right. */
void buffer_number(struct buffer *buffer, double number)
{
	static const int DIGITS[] = { 15, 16, 17 };
	const char *point = localeconv()->decimal_point;
	char text[64], *found;

	if (isnan(number))
		return;
	/* most numbers are whole, and 15 digits write them so; 0 may be -0 */
	if (fabs(number) < 1e15 && fabs(number) >= 1 && !(floor(number) < number)) {
		buffer_integer(buffer, (int64_t)number);
		return;
	}
	for (size_t i = 0; i < sizeof(DIGITS) / sizeof(DIGITS[0]); i++) {
		snprintf(text, sizeof(text), "%.*g", DIGITS[i], number);
		if (strtod(text, NULL) == number)
			break;
	}
	found = point[0] ? strstr(text, point) : NULL;
	if (!found) {
		buffer_text(buffer, text);
		return;
	}
	buffer_add(buffer, text, (size_t)(found - text));
	buffer_byte(buffer, '.');
	buffer_text(buffer, found + strlen(point));
}

bool buffer_failed(const struct buffer *buffer)
{
	return buffer->failed;
}

struct slice buffer_all(const struct buffer *buffer)
{
	return (struct slice){ buffer->data, buffer->length };
}
