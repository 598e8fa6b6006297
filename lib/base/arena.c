#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* What a block holds when nothing larger is asked for, and from what size on
 * a request gets a block of its own instead of ending the present one. */
#define BLOCK_SIZE 8192
#define LARGE (BLOCK_SIZE / 4)

/* From this size on a block comes zeroed from the system, which seldom has to
 * write for that. */
#define HUGE_BLOCK (1 << 17)

struct arena_block {
	struct arena_block *next;
	size_t used, size;
	max_align_t memory[];	/* size bytes */
};

void arena_init(struct arena *arena)
{
	*arena = (struct arena){ NULL, false };
}

static void free_blocks(struct arena_block *block)
{
	while (block) {
		struct arena_block *next = block->next;

		free(block);
		block = next;
	}
}

void arena_release(struct arena *arena)
{
	free_blocks(arena->blocks);
	arena_init(arena);
}

void arena_reset(struct arena *arena)
{
	struct arena_block *keep = arena->blocks;

	/* Not a block that one huge text needed once. */
	while (keep && keep->size != BLOCK_SIZE) {
		struct arena_block *next = keep->next;

		free(keep);
		keep = next;
	}
	if (keep) {
		free_blocks(keep->next);
		keep->next = NULL;
		keep->used = 0;
	}
	arena->blocks = keep;
}

static struct arena_block *block_new(size_t size)
{
	struct arena_block *block;

	/* No object is larger; malloc() would only say so itself. */
	if (size >= SIZE_MAX / 2 - sizeof(*block))
		return NULL;
	block = size >= HUGE_BLOCK ? calloc(1, sizeof(*block) + size)
				   : malloc(sizeof(*block) + size);
	if (block) {
		block->next = NULL;
		block->used = 0;
		block->size = size;
	}
	return block;
}

/* A block with room for size bytes, or NULL. */
static struct arena_block *block_for(struct arena *arena, size_t size)
{
	struct arena_block *block = arena->blocks;

	if (block && size <= block->size - block->used)
		return block;
	block = block_new(size >= LARGE ? size : BLOCK_SIZE);
	if (!block)
		return NULL;
	if (size >= LARGE && arena->blocks) {
		/* Behind the newest, which has room left for small ones. */
		block->next = arena->blocks->next;
		arena->blocks->next = block;
	} else {
		block->next = arena->blocks;
		arena->blocks = block;
	}
	return block;
}

void *arena_take(struct arena *arena, size_t size)
{
	const size_t unit = sizeof(max_align_t);
	struct arena_block *block = NULL;
	void *memory;

	if (arena->failed)
		return NULL;
	if (size == 0)
		size = 1;
	if (size <= SIZE_MAX - unit) {
		size = (size + unit - 1) / unit * unit;
		block = block_for(arena, size);
	}
	if (!block) {
		arena->failed = true;
		return NULL;
	}
	memory = (char *)block->memory + block->used;
	block->used += size;
	return block->size >= HUGE_BLOCK ? memory : memset(memory, 0, size);
}

/* Where the huge block that holds nothing but what is at memory hangs, or NULL. */
static struct arena_block **huge_block(struct arena *arena, const void *memory)
{
	for (struct arena_block **at = &arena->blocks; memory && *at; at = &(*at)->next)
		if ((*at)->memory == memory && (*at)->size >= HUGE_BLOCK)
			return at;
	return NULL;
}

void *arena_more(struct arena *arena, void *old, size_t count, size_t room, size_t size)
{
	struct arena_block **at, *block;
	void *more;

	if (arena->failed || room >= SIZE_MAX / 2 / size - sizeof(*block)) {
		arena->failed = true;
		return NULL;
	}
	/* A huge one grows where it is, as far as the system can. */
	at = room * size >= 2 * HUGE_BLOCK ? huge_block(arena, old) : NULL;
	if (at) {
		block = realloc(*at, sizeof(*block) + room * size);
		if (!block) {
			arena->failed = true;
			return NULL;
		}
		block->size = block->used = room * size;
		*at = block;
		return block->memory;
	}
	more = arena_take(arena, room * size);
	if (more && count > 0)
		memcpy(more, old, count * size);
	return more;
}

const char *arena_slice(struct arena *arena, struct slice text)
{
	char *copy;

	if (!text.at)
		return NULL;
	if (text.length == SIZE_MAX) {
		arena->failed = true;
		return "";
	}
	copy = arena_take(arena, text.length + 1);
	if (!copy)
		return "";
	if (text.length > 0)
		memcpy(copy, text.at, text.length);
	return copy;
}

const char *arena_text(struct arena *arena, const char *text)
{
	return arena_slice(arena, slice_of(text));
}

const char *arena_format(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *text, few[128];
	int length;

	va_start(args, format);
	length = vsnprintf(few, sizeof(few), format, args);
	va_end(args);
	if (length < 0) {
		arena->failed = true;
		return "";
	}
	text = arena_take(arena, (size_t)length + 1);
	if (!text)
		return "";
	if ((size_t)length < sizeof(few))
		return memcpy(text, few, (size_t)length);
	va_start(args, format);
	vsnprintf(text, (size_t)length + 1, format, args);
	va_end(args);
	return text;
}
