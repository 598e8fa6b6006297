#include "disk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Reads what
 *
 *	strace -f -qq -xx -a 1 -s 16777216 -o TRACE -e trace=$(sed ... trace.c) PROGRAM
 *
 * wrote: a line a call, with all strings in hexadecimal.  tests/faults/power takes
 * the names of the calls from here. */
#define CALLS \
	"openat,open,creat,write,pwrite64,writev,pwritev,lseek,close,dup,dup2,dup3," \
	"ftruncate,truncate,fallocate,fsync,fdatasync,rename,renameat,renameat2,link,linkat," \
	"unlink,unlinkat,mkdir,mkdirat,rmdir,symlink,copy_file_range,sendfile,chdir"

const char *trace_calls(void);

const char *trace_calls(void)
{
	return CALLS;
}

enum { DESCRIPTORS = 1024, THREADS = 64, OUTSIDE = -2 };

struct open_file {
	int file;		/* OUTSIDE: not in our folder */
	int64_t at;
	bool append;
};

struct reader {
	struct disk *disk;
	const char *root;
	size_t root_length;
	struct open_file open[DESCRIPTORS];
	struct {
		long thread;
		char *begun;	/* a call that has not come back */
	} waiting[THREADS];
};

/* ---- A line ----------------------------------------------------------------- */

enum { ARGUMENTS = 6 };

struct call {
	char name[24];
	char *arg[ARGUMENTS];
	size_t length[ARGUMENTS];	/* of one that is a string */
	int count;
	long long result;
};

static int digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Decodes "\x41\x42" in place; returns what stands behind it. */
static char *read_string(char *in, char **out, size_t *length)
{
	char *to = in;

	*out = to;
	in++;
	while (*in && *in != '"') {
		if (in[0] != '\\' || in[1] != 'x')
			give_up("a string of strace that is not in hexadecimal");
		*to++ = (char)(digit(in[2]) * 16 + digit(in[3]));
		in += 4;
	}
	*length = (size_t)(to - *out);
	in++;
	*to = '\0';
	if (in[0] == '.' && in[1] == '.')
		give_up("strace cut a string off");
	return in;
}

/* Behind the number of the thread: "write(1, "\x61", 1) = 1". */
static bool read_call(char *line, struct call *call)
{
	size_t name = strcspn(line, "(");
	char *in = line + name + 1;

	if (!line[name] || name >= sizeof(call->name))
		return false;
	memset(call, 0, sizeof(*call));
	memcpy(call->name, line, name);
	while (*in && *in != ')') {
		if (call->count == ARGUMENTS)
			give_up("too many arguments: %s", call->name);
		if (*in == '"') {
			in = read_string(in, &call->arg[call->count], &call->length[call->count]);
		} else {
			call->arg[call->count] = in;
			in += strcspn(in, ",)");
		}
		call->count++;
		if (*in == ',') {
			*in++ = '\0';
			in += strspn(in, " ");
		}
	}
	if (*in != ')')
		return false;
	*in++ = '\0';
	in = strchr(in, '=');
	if (!in)
		return false;
	call->result = strtoll(in + 1, NULL, 0);
	return true;
}

/* ---- Paths ------------------------------------------------------------------ */

/* Where a path leads: the folder it stands in, and the name there; false for one
 * outside of ours. */
static bool walk(struct reader *reader, int from, const char *path, int *folder, char **name)
{
	static char copy[8192];
	char *part, *next;

	if (*path == '/') {
		if (strncmp(path, reader->root, reader->root_length) != 0 ||
		    (path[reader->root_length] != '/' && path[reader->root_length]))
			return false;
		path += reader->root_length;
		from = ROOT;
	}
	if (from == OUTSIDE || strlen(path) >= sizeof(copy))
		return false;
	strcpy(copy, path);
	*folder = from;
	*name = NULL;
	for (part = strtok_r(copy, "/", &next); part; part = strtok_r(NULL, "/", &next)) {
		if (strcmp(part, ".") == 0)
			continue;
		if (strcmp(part, "..") == 0)
			return false;
		if (*name) {
			*folder = names_find(&reader->disk->now, *folder, *name);
			if (*folder == GONE)
				return false;
		}
		*name = part;
	}
	return true;
}

static int folder_of(struct reader *reader, const char *arg)
{
	int fd = atoi(arg);

	if (strcmp(arg, "AT_FDCWD") == 0)
		return ROOT;
	return fd >= 0 && fd < DESCRIPTORS ? reader->open[fd].file : OUTSIDE;
}

/* OUTSIDE, GONE, or the file there. */
static int file_at(struct reader *reader, int from, const char *path)
{
	int folder;
	char *name;

	if (!walk(reader, from, path, &folder, &name))
		return OUTSIDE;
	return name ? names_find(&reader->disk->now, folder, name) : folder;
}

static void change_name(struct op *op, int folder, const char *name, int file)
{
	op->change[op->changes++] = (struct entry){ folder, strdup(name), file };
}

static void done(struct reader *reader, const struct op *op)
{
	for (int i = 0; i < op->changes; i++)
		names_apply(&reader->disk->now, &op->change[i]);
}

/* The name is for that file from now on, or for none. */
static void set_name(struct reader *reader, int from, const char *path, int file)
{
	int folder;
	char *name;

	if (!walk(reader, from, path, &folder, &name) || !name)
		return;
	struct op *op = disk_op(reader->disk, OP_NAME);

	change_name(op, folder, name, file);
	done(reader, op);
}

static void move(struct reader *reader, int from, const char *old, int to, const char *new)
{
	int folder, file = file_at(reader, from, old);
	char *name;
	struct op *op;

	if (file == OUTSIDE || file == GONE) {
		if (file_at(reader, to, new) != OUTSIDE)
			give_up("something came in from outside: %s", new);
		return;
	}
	op = disk_op(reader->disk, OP_NAME);
	walk(reader, from, old, &folder, &name);
	change_name(op, folder, name, GONE);
	if (!walk(reader, to, new, &folder, &name))
		give_up("something went outside: %s", old);
	change_name(op, folder, name, file);
	done(reader, op);
}

/* ---- Calls ------------------------------------------------------------------ */

static struct open_file *opened(struct reader *reader, const char *arg)
{
	static struct open_file none;
	int fd = atoi(arg);

	none = (struct open_file){ .file = OUTSIDE };
	return fd >= 0 && fd < DESCRIPTORS ? &reader->open[fd] : &none;
}

static void open_one(struct reader *reader, int from, const char *path, const char *flags,
		     long long fd)
{
	int file = file_at(reader, from, path);
	bool folder = strstr(flags, "O_DIRECTORY") != NULL;

	if (fd >= DESCRIPTORS)
		give_up("too many files are open");
	if (file == GONE && strstr(flags, "O_CREAT") && !folder) {
		file = disk_new_file(reader->disk, false);
		set_name(reader, from, path, file);
	} else if (file >= 0 && strstr(flags, "O_TRUNC")) {
		struct op *op = disk_op(reader->disk, OP_SIZE);

		op->file = file;
	}
	reader->open[fd] = (struct open_file){
		.file = file >= 0 ? file : OUTSIDE, .append = strstr(flags, "O_APPEND") != NULL,
	};
}

static void write_at(struct reader *reader, int file, int64_t at, const struct call *call)
{
	struct op *op = disk_op(reader->disk, OP_WRITE);

	op->file = file;
	op->offset = at;
	op->length = (size_t)call->result;
	op->bytes = room(NULL, op->length);
	memcpy(op->bytes, call->arg[1], op->length);
}

static void sync_one(struct reader *reader, int file)
{
	struct op *op = disk_op(reader->disk, OP_SYNC);

	op->file = file;
}

static bool is(const struct call *call, const char *name)
{
	return strcmp(call->name, name) == 0;
}

/* Calls on a descriptor. */
static bool take_open(struct reader *reader, const struct call *call)
{
	struct open_file *to = opened(reader, call->arg[0]);

	if (is(call, "write")) {
		if (to->append)
			give_up("a file was opened to be appended to");
		if (to->file >= 0)
			write_at(reader, to->file, to->at, call);
		else if (atoi(call->arg[0]) == 1 || atoi(call->arg[0]) == 2)
			disk_op(reader->disk, OP_SAID);
		to->at += call->result;
	} else if (is(call, "pwrite64")) {
		if (to->file >= 0)
			write_at(reader, to->file, strtoll(call->arg[3], NULL, 0), call);
	} else if (is(call, "lseek")) {
		to->at = call->result;
	} else if (is(call, "ftruncate")) {
		if (to->file >= 0) {
			struct op *op = disk_op(reader->disk, OP_SIZE);

			op->file = to->file;
			op->offset = strtoll(call->arg[1], NULL, 0);
		}
	} else if (is(call, "fsync") || is(call, "fdatasync")) {
		if (to->file >= 0)
			sync_one(reader, to->file);
	} else if (is(call, "close")) {
		to->file = OUTSIDE;
	} else if (is(call, "dup") || is(call, "dup2") || is(call, "dup3")) {
		if (call->result < DESCRIPTORS)
			reader->open[call->result] = *to;
	} else {
		return false;
	}
	return true;
}

/* Calls on names. */
static bool take_name(struct reader *reader, const struct call *call)
{
	char *const *arg = call->arg;
	bool at = strstr(call->name, "at") != NULL;	/* with a folder before each path */
	int from = at ? folder_of(reader, arg[0]) : ROOT;

	if (is(call, "openat") || is(call, "open")) {
		open_one(reader, from, arg[at], arg[at + 1], call->result);
	} else if (is(call, "rename") || is(call, "renameat") || is(call, "renameat2")) {
		move(reader, from, arg[at], at ? folder_of(reader, arg[2]) : ROOT,
		     arg[at ? 3 : 1]);
	} else if (is(call, "link") || is(call, "linkat")) {
		set_name(reader, at ? folder_of(reader, arg[2]) : ROOT, arg[at ? 3 : 1],
			 file_at(reader, from, arg[at]));
	} else if (is(call, "unlink") || is(call, "unlinkat") || is(call, "rmdir")) {
		set_name(reader, from, arg[at], GONE);
	} else if (is(call, "mkdir") || is(call, "mkdirat")) {
		if (file_at(reader, from, arg[at]) == GONE)
			set_name(reader, from, arg[at], disk_new_file(reader->disk, true));
	} else {
		return false;
	}
	return true;
}

static void take(struct reader *reader, char *line)
{
	struct call call;

	if (!read_call(line, &call) || call.result < 0)
		return;
	/* Paths that end in "at" are those of openat and its kin: what else has those
	 * letters ("ftruncate") is a call on a descriptor, and is asked first. */
	if (!take_open(reader, &call) && !take_name(reader, &call))
		give_up("a call that the model of a disk has not: %s", call.name);
}

/* A line is that of a whole call, or of its first or second half. */
static void take_line(struct reader *reader, char *line)
{
	static const char begun[] = " <unfinished ...>", again[] = "<... ";
	char *rest, *end = line + strlen(line);
	long thread = strtol(line, &rest, 10);
	size_t i = 0;

	rest += strspn(rest, " ");
	while (i < THREADS && reader->waiting[i].begun && reader->waiting[i].thread != thread)
		i++;
	if (end - rest > (long)sizeof(begun) && strcmp(end - sizeof(begun) + 1, begun) == 0) {
		while (i < THREADS && reader->waiting[i].begun)
			i++;
		if (i == THREADS)
			give_up("too many threads");
		end[-(long)sizeof(begun) + 1] = '\0';
		reader->waiting[i].thread = thread;
		reader->waiting[i].begun = strdup(rest);
	} else if (strncmp(rest, again, sizeof(again) - 1) == 0) {
		char *behind = strstr(rest, "resumed>"), *whole;

		for (i = 0; i < THREADS; i++)
			if (reader->waiting[i].begun && reader->waiting[i].thread == thread)
				break;
		if (i == THREADS || !behind)
			return;
		behind += strlen("resumed>");
		whole = room(NULL, strlen(reader->waiting[i].begun) + strlen(behind) + 1);
		sprintf(whole, "%s%s", reader->waiting[i].begun, behind);
		free(reader->waiting[i].begun);
		reader->waiting[i].begun = NULL;
		take(reader, whole);
		free(whole);
	} else {
		take(reader, rest);
	}
}

void trace_read(struct disk *disk, const char *path, const char *root)
{
	struct reader *reader = room(NULL, sizeof(*reader));
	FILE *in = fopen(path, "r");
	char *line = NULL;
	size_t size = 0;
	ssize_t length;

	if (!in)
		give_up("cannot read %s", path);
	memset(reader, 0, sizeof(*reader));
	reader->disk = disk;
	reader->root = root;
	reader->root_length = strlen(root);
	for (int i = 0; i < DESCRIPTORS; i++)
		reader->open[i].file = OUTSIDE;
	while ((length = getline(&line, &size, in)) > 0) {
		if (line[length - 1] == '\n')
			line[length - 1] = '\0';
		take_line(reader, line);
	}
	free(line);
	free(reader);
	fclose(in);
	for (size_t i = 0; i < disk->op_count; i++)
		if (disk->ops[i].kind == OP_WRITE || disk->ops[i].kind == OP_SIZE)
			disk->files[disk->ops[i].file].touched = true;
}
