#ifndef FAULTS_DISK_H
#define FAULTS_DISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A small model of a disk, for replay.c: what a folder held, what a program then
 * did to it, and what of that may be there when the power is cut.
 *
 * An op is pending until its file (for a name: the folder the name is in) is
 * synced.  Of the pending ones a disk may hold any, in any order, and of a write
 * any of its sectors; what was synced it holds.
 */

enum { ROOT = 0, GONE = -1 };

struct file {
	bool folder;
	unsigned char *bytes;	/* as it was before the program began */
	size_t size;
	char *path;		/* where that stands; NULL for one made later */
	bool touched;		/* by any op */
};

struct entry {
	int folder;		/* file number */
	char *name;		/* shared, never freed */
	int file;
};

struct names {
	struct entry *all;
	size_t count;
};

enum op_kind { OP_WRITE, OP_SIZE, OP_NAME, OP_SYNC, OP_SAID };

struct op {
	enum op_kind kind;
	int file;		/* OP_WRITE, OP_SIZE, OP_SYNC */
	int64_t offset;		/* OP_WRITE; the new size of OP_SIZE */
	unsigned char *bytes;
	size_t length;
	/* OP_NAME: at most two names change at once.  A rename first takes the old
	 * one away. */
	struct entry change[2];
	int changes;
	bool pending;		/* at the moment that is looked at */
};

struct disk {
	struct file *files;
	size_t file_count;
	struct names before, now;
	struct op *ops;
	size_t op_count;
};

/* Exits with 2 and a message: what the tests cannot go on from. */
_Noreturn void give_up(const char *format, ...);
void *room(void *old, size_t size);

/* What is in the folder at path. */
void disk_read(struct disk *disk, const char *path);

/* The file of that name, or GONE. */
int names_find(const struct names *names, int folder, const char *name);
void names_apply(struct names *names, const struct entry *change);
struct names names_copy(const struct names *names);

int disk_new_file(struct disk *disk, bool folder);
struct op *disk_op(struct disk *disk, enum op_kind kind);

/* What strace wrote of a program that ran in the folder root (an absolute path):
 * see `calls` in trace.c for how strace is to be called. */
void trace_read(struct disk *disk, const char *path, const char *root);

/* Marks what is pending before the op numbered `at`. */
void disk_mark(struct disk *disk, size_t at);

/* What of the pending is kept. */
enum fate { FATE_NONE, FATE_ALL, FATE_COIN };
enum growth { GROW_AS_WRITTEN, GROW_ZERO, GROW_GARBAGE };

struct choice {
	enum fate data, names;
	int only;		/* of this file or folder alone; GONE: of all */
	size_t from, to;	/* of these ops alone */
	size_t torn;		/* the write with this number is cut in two */
	size_t sector;
	unsigned chance;	/* in 256, of FATE_COIN */
	enum growth growth;	/* files are as long as they were to be, and hold
				 * that where nothing was kept */
	uint64_t seed;
};

/* Writes the folder as a disk would hold it before the op `at` into path, a new
 * folder; files that no op touches become links to what was read.  Returns a hash of
 * it; with path NULL only that. */
uint64_t disk_write(const struct disk *disk, size_t at, const struct choice *choice,
		    const char *path);

#endif
