#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include "base/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Text that grows.  It remembers its first failure to find memory, as a FILE
 * does: add freely, then ask buffer_failed() once.  data is always
 * NUL-terminated and never NULL, so it can be read at any time.
 *
 *	struct buffer line;
 *	buffer_init(&line);
 *	buffer_text(&line, "c");
 *	buffer_format(&line, "%d", 12);
 *	if (buffer_failed(&line)) ...
 *	buffer_release(&line);
 */
struct buffer {
	char *data;
	size_t length;		/* in bytes, without the NUL */
	size_t capacity;	/* 0 while data is the shared empty string */
	bool failed;
};

void buffer_init(struct buffer *buffer);
void buffer_release(struct buffer *buffer);

/* Empties the buffer and keeps its memory (and its failure, if any). */
void buffer_clear(struct buffer *buffer);

/* buffer_add() where the buffer must grow first, or has failed. */
void buffer_add_growing(struct buffer *buffer, const char *bytes, size_t length);

static inline void buffer_add(struct buffer *buffer, const char *bytes, size_t length)
{
	if (length == 0 || !bytes)
		return;
	if (length >= buffer->capacity - buffer->length || buffer->failed) {
		buffer_add_growing(buffer, bytes, length);
		return;
	}
	memcpy(buffer->data + buffer->length, bytes, length);
	buffer->length += length;
	buffer->data[buffer->length] = '\0';
}

static inline void buffer_slice(struct buffer *buffer, struct slice text)
{
	buffer_add(buffer, text.at, text.length);
}

static inline void buffer_text(struct buffer *buffer, const char *text)
{
	buffer_slice(buffer, slice_of(text));
}

static inline void buffer_byte(struct buffer *buffer, char byte)
{
	buffer_add(buffer, &byte, 1);
}

void buffer_format(struct buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Appends a whole number, in digits. */
void buffer_integer(struct buffer *buffer, int64_t number);

/* Adds a number as short as it can be written without losing a bit: "2",
 * "2.5", "1e+30".  NAN adds nothing. */
void buffer_number(struct buffer *buffer, double number);

/* buffer_reserve() where the buffer must grow first, or has failed. */
char *buffer_reserve_growing(struct buffer *buffer, size_t length);

/* Room for length more bytes after the end, or NULL; the caller fills it and
 * then adds what it used to buffer->length by buffer_used(). */
static inline char *buffer_reserve(struct buffer *buffer, size_t length)
{
	if (length >= buffer->capacity - buffer->length || buffer->failed)
		return buffer_reserve_growing(buffer, length);
	return buffer->data + buffer->length;
}

static inline void buffer_used(struct buffer *buffer, size_t length)
{
	if (buffer->capacity == 0)
		return;
	buffer->length += length;
	buffer->data[buffer->length] = '\0';
}

bool buffer_failed(const struct buffer *buffer);

/* Everything in the buffer as a slice; lasts until the buffer changes. */
struct slice buffer_all(const struct buffer *buffer);

#endif
