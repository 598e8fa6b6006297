#ifndef BASE_ERROR_H
#define BASE_ERROR_H

/*
 * How a function of lib/ says what went wrong: it returns -1 and describes
 * the failure in the struct error it was given, in words complete enough to
 * print ("no source named 'kestrel'"): lower case, no full stop, the subject
 * quoted, and what to do next where there is something to do.  On success
 * *err is untouched.
 */

/* What the caller may want to do about a failure. */
enum error_kind {
	ERROR_USAGE,		/* the command line was misused: exit status 2 */
	ERROR_INPUT,		/* what we were given makes no sense */
	ERROR_MISSING,		/* what was asked for is not there */
	ERROR_CONFLICT,		/* what was offered contradicts what is there */
	ERROR_STORE,		/* SQLite refused: locked, corrupt, full */
	ERROR_SYSTEM,		/* the operating system refused */
};

struct error {
	enum error_kind kind;
	char text[1024];	/* cut to fit, at a whole UTF-8 character */
};

/* Describes a failure in *err and returns -1, so that a function can say
 * "return error_set(err, ERROR_MISSING, "no source named '%s'", name);" */
int error_set(struct error *err, enum error_kind kind, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* "out of memory", as ERROR_SYSTEM. */
int error_memory(struct error *err);

/* "cannot WHAT 'SUBJECT': <strerror(errno)>", as ERROR_SYSTEM. */
int error_system(struct error *err, const char *what, const char *subject);

#endif
