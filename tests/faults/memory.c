/* Preloaded into a program, makes one request for memory fail: the one whose
 * number stands in FAIL_AT (from 1), and with FAIL_ON=1 all after it.  Without,
 * it counts them, and writes the count to the file named by COUNT_TO at the end.
 * (glibc: __libc_malloc and its kin are what it calls itself.  With -DSANITIZED those
 * of the address sanitizer are called instead, for a program with it.)
 *
 * SHORT_AT makes a write of SQLite's do only half of what was asked, as a disk that
 * is nearly full does. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#ifdef SANITIZED
#define REAL(name) __interceptor_##name
#else
#define REAL(name) __libc_##name
#endif

void *REAL(malloc)(size_t size);
void *REAL(calloc)(size_t count, size_t size);
void *REAL(realloc)(void *old, size_t size);

static long at, seen, short_at, written;
static int on;

__attribute__((constructor)) static void start(void)
{
	const char *text = getenv("FAIL_AT");

	at = text ? atol(text) : 0;
	text = getenv("FAIL_ON");
	on = text && *text == '1';
	seen = 0;
	text = getenv("SHORT_AT");
	short_at = text ? atol(text) : 0;
}

__attribute__((destructor)) static void end(void)
{
	const char *path = getenv("COUNT_TO");
	FILE *out = path ? fopen(path, "w") : NULL;

	if (out) {
		fprintf(out, "%ld\n", seen);
		fclose(out);
	}
}

static int fails(void)
{
	long now = __atomic_add_fetch(&seen, 1, __ATOMIC_RELAXED);

	if (at == 0 || now < at || (now > at && !on))
		return 0;
	errno = ENOMEM;
	return 1;
}

void *malloc(size_t size)
{
	return fails() ? NULL : REAL(malloc)(size);
}

void *calloc(size_t count, size_t size)
{
	return fails() ? NULL : REAL(calloc)(count, size);
}

void *realloc(void *old, size_t size)
{
	return fails() ? NULL : REAL(realloc)(old, size);
}

static ssize_t write_some(int fd, const void *bytes, size_t length, off64_t offset)
{
	long now = __atomic_add_fetch(&written, 1, __ATOMIC_RELAXED);

	if (now == short_at && length > 1)
		length /= 2;
	return syscall(SYS_pwrite64, fd, bytes, length, offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset)
{
	return write_some(fd, bytes, length, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset)
{
	return write_some(fd, bytes, length, offset);
}
