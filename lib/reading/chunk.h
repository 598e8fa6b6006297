#ifndef READING_CHUNK_H
#define READING_CHUNK_H

#include <stddef.h>
#include <stdint.h>

/*
 * Eight bytes of text in one number, the first in its lowest byte, whatever
 * machine it is: what cutting words and looking them up go by.
 */
enum { CHUNK = 8 };

#define CHUNK_EACH(byte) ((uint64_t)(byte) * 0x0101010101010101u)

/* The eight bytes from at on. */
static inline uint64_t chunk_load(const char *at)
{
	const unsigned char *byte = (const unsigned char *)at;

	return (uint64_t)byte[0] | (uint64_t)byte[1] << 8 | (uint64_t)byte[2] << 16 |
	       (uint64_t)byte[3] << 24 | (uint64_t)byte[4] << 32 | (uint64_t)byte[5] << 40 |
	       (uint64_t)byte[6] << 48 | (uint64_t)byte[7] << 56;
}

/* The first length bytes, of fewer than CHUNK; zeros behind. */
static inline uint64_t chunk_part(const char *at, size_t length)
{
	uint64_t chunk = 0;

	for (size_t i = 0; i < length; i++)
		chunk |= (uint64_t)(unsigned char)at[i] << 8 * i;
	return chunk;
}

/* The same from a chunk; length may be CHUNK. */
static inline uint64_t chunk_first(uint64_t chunk, size_t length)
{
	return length >= CHUNK ? chunk : chunk & (((uint64_t)1 << 8 * length) - 1);
}

static inline uint64_t chunk_beyond_ascii(uint64_t chunk)
{
	return chunk & CHUNK_EACH(0x80);
}

/* The high bit of every byte that is a capital; all must be ASCII. */
static inline uint64_t chunk_capitals(uint64_t chunk)
{
	return (chunk + CHUNK_EACH(0x80 - 'A')) & ~(chunk + CHUNK_EACH(0x7f - 'Z')) &
	       CHUNK_EACH(0x80);
}

/* How many bytes stand before the first that has its high bit in marks. */
static inline size_t chunk_before(uint64_t marks)
{
#ifdef __GNUC__
	return marks ? (size_t)__builtin_ctzll(marks) >> 3 : CHUNK;
#else
	uint64_t below = (marks & (~marks + 1)) - 1;

	return marks ? (below >> 7 & CHUNK_EACH(1)) * CHUNK_EACH(1) >> 56 : CHUNK;
#endif
}

/* The high bit of every byte that is no letter; all must be ASCII.  small has
 * its capitals made small. */
static inline uint64_t chunk_no_letters(uint64_t small)
{
	return chunk_capitals(small ^ CHUNK_EACH(0x20)) ^ CHUNK_EACH(0x80);
}

/* How many bytes have their high bit in marks, which has no others. */
static inline unsigned chunk_count(uint64_t marks)
{
	return (unsigned)((marks >> 7) * CHUNK_EACH(1) >> 56);
}

#endif
