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

char *buffer_reserve_growing(struct buffer *buffer, size_t length)
{
	return grow(buffer, length) ? buffer->data + buffer->length : NULL;
}

void buffer_add_growing(struct buffer *buffer, const char *bytes, size_t length)
{
	if (!grow(buffer, length))
		return;
	memcpy(buffer->data + buffer->length, bytes, length);
	buffer_used(buffer, length);
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
	static const char pairs[] =
		"00010203040506070809101112131415161718192021222324252627282930313233343536373839"
		"40414243444546474849505152535455565758596061626364656667686970717273747576777879"
		"8081828384858687888990919293949596979899";
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	char digits[24 + 24], *at = digits + 24, *room = buffer_reserve(buffer, 24);

	if (!room)
		return;
	for (; rest >= 100; rest /= 100) {
		at -= 2;
		memcpy(at, &pairs[rest % 100 * 2], 2);
	}
	if (rest >= 10)
		*--at = pairs[rest * 2 + 1];
	*--at = rest >= 10 ? pairs[rest * 2] : (char)('0' + rest);
	if (number < 0)
		*--at = '-';
	/* As many bytes as the longest has, which takes less than asking how many. */
	memcpy(room, at, 24);
	buffer_used(buffer, (size_t)(digits + 24 - at));
}

/* Appends what most numbers are, a few digits with up to four after the point,
 * and says so; all others are left to printf.  A number that is the nearest one
 * to such digits is written so by "%.15g" too: both divisions below round
 * once, and 1e11 with four decimals has no more than 15 digits. */
static bool add_plain(struct buffer *buffer, double number)
{
	static const double scales[] = { 1, 100, 1e4 };
	static const int places[] = { 0, 2, 4 };
	char text[24], *end = text + sizeof(text), *at = end;
	uint64_t scaled = 0;
	size_t i = 0;
	int count;

	if (!(number >= 0 && number < 1e11) || signbit(number))
		return false;
	if ((double)(int64_t)number == number) {
		buffer_integer(buffer, (int64_t)number);
		return true;
	}
	for (; i < sizeof(scales) / sizeof(scales[0]); i++) {
		scaled = (uint64_t)(number * scales[i] + 0.5);
		if ((double)scaled / scales[i] == number)
			break;
	}
	if (i == sizeof(scales) / sizeof(scales[0]))
		return false;
	count = places[i];
	for (; count > 0 && scaled % 10 == 0; count--)
		scaled /= 10;
	for (int k = count; k > 0; k--, scaled /= 10)
		*--at = (char)('0' + scaled % 10);
	if (count > 0)
		*--at = '.';
	do
		*--at = (char)('0' + scaled % 10);
	while (scaled /= 10);
	buffer_add(buffer, at, (size_t)(end - at));
	return true;
}

/* strtod and printf agree with each other in every locale, so the number is
 * compared before its decimal point is put right. */
void buffer_number(struct buffer *buffer, double number)
{
	static const int DIGITS[] = { 15, 16, 17 };
	const char *point;
	char text[64], *found;

	if (isnan(number) || add_plain(buffer, number))
		return;
	for (size_t i = 0; i < sizeof(DIGITS) / sizeof(DIGITS[0]); i++) {
		snprintf(text, sizeof(text), "%.*g", DIGITS[i], number);
		if (strtod(text, NULL) == number)
			break;
	}
	point = localeconv()->decimal_point;
	found = point[0] ? strstr(text, point) : NULL;
	if (found) {
		const char *behind = found + strlen(point);

		*found = '.';
		memmove(found + 1, behind, strlen(behind) + 1);
	}
	buffer_text(buffer, text);
}

bool buffer_failed(const struct buffer *buffer)
{
	return buffer->failed;
}

struct slice buffer_all(const struct buffer *buffer)
{
	return (struct slice){ buffer->data, buffer->length };
}
