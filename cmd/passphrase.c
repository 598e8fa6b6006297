#include "cmd/passphrase.h"

#include "cmd/output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

enum { MOST = 4096, SHORT = 12 };

struct passphrase {
	size_t length;
	char text[MOST + 1];
};

bool passphrase_given(const struct passphrase_from *from)
{
	return from->file || from->descriptor || from->command;
}

struct slice passphrase_text(const struct passphrase *passphrase)
{
	return (struct slice){ passphrase->text, passphrase->length };
}

void passphrase_free(struct passphrase *passphrase)
{
	if (passphrase)
		sodium_free(passphrase);
}

/* ---- Reading ---------------------------------------------------------------- */

/* The first line, byte by byte: what stands behind it is not ours, and nothing of
 * it stays in a buffer.  -1 on failure with errno, which is EINTR after a signal
 * that somebody waits for. */
static int read_line(struct passphrase *into, int fd)
{
	into->length = 0;
	for (;;) {
		char byte;
		ssize_t got = read(fd, &byte, 1);

		if (got < 0)
			return -1;
		if (got == 0 || byte == '\n')
			break;
		if (into->length >= MOST) {
			errno = EMSGSIZE;
			return -1;
		}
		into->text[into->length++] = byte;
	}
	if (into->length > 0 && into->text[into->length - 1] == '\r')
		into->length--;
	return 0;
}

static int read_from(struct passphrase *into, int fd, const char *what, struct error *err)
{
	if (read_line(into, fd) == 0)
		return 0;
	if (errno == EMSGSIZE)
		return error_set(err, ERROR_INPUT, "the passphrase is longer than %d bytes",
				 MOST);
	return error_system(err, "read the passphrase from", what);
}

static int read_file(struct passphrase *into, const char *path, struct error *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	struct stat info;
	int status;

	if (fd < 0)
		return error_system(err, "read the passphrase from", path);
	if (fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && (info.st_mode & 077))
		warn("others can read '%s' (chmod 600 it)", path);
	status = read_from(into, fd, path, err);
	close(fd);
	return status;
}

static int read_descriptor(struct passphrase *into, const char *word, struct error *err)
{
	char *end;
	long fd = strtol(word, &end, 10);

	if (*end || end == word || fd < 0 || fd > 1 << 20)
		return error_set(err, ERROR_USAGE, "--passphrase-fd wants the number of a"
				 " descriptor, not '%s'", word);
	return read_from(into, (int)fd, word, err);
}

static int read_command(struct passphrase *into, const char *command, struct error *err)
{
	FILE *out;
	int status, ended;

	fflush(stdout);
	/* NOLINTNEXTLINE(cert-env33-c): the person says what is run, as with $EDITOR */
	out = popen(command, "r");
	if (!out)
		return error_system(err, "run", command);
	status = read_from(into, fileno(out), "the command", err);
	ended = pclose(out);
	if (status == 0 && ended != 0)
		return error_set(err, ERROR_SYSTEM, "the command that gives the passphrase"
				 " failed: '%s'", command);
	return status;
}

/* ---- At the terminal -------------------------------------------------------- */

static volatile sig_atomic_t caught;

static void note(int number)
{
	caught = number;
}

static const int ends[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP };
enum { ENDS = sizeof(ends) / sizeof(ends[0]) };

/* Whatever ends or stops the program meanwhile: the terminal shows again what is
 * typed. */
static int read_hidden(struct passphrase *into, int terminal, const char *question)
{
	struct sigaction before[ENDS], action = { .sa_handler = note };
	struct termios shown, hidden;
	int status = -1, why;

	if (tcgetattr(terminal, &shown) < 0)
		return -1;
	hidden = shown;
	hidden.c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK | ECHONL);
	caught = 0;
	sigemptyset(&action.sa_mask);
	for (int i = 0; i < ENDS; i++)
		sigaction(ends[i], &action, &before[i]);
	/* What was typed ahead is thrown away, so before the question. */
	if (tcsetattr(terminal, TCSAFLUSH, &hidden) == 0) {
		fputs(question, stderr);
		fflush(stderr);
		status = read_line(into, terminal);
		why = errno;
		tcsetattr(terminal, TCSADRAIN, &shown);
		errno = why;
	}
	for (int i = 0; i < ENDS; i++)
		sigaction(ends[i], &before[i], NULL);
	putc('\n', stderr);
	if (caught)
		raise(caught);
	return caught ? -1 : status;
}

static int ask(struct passphrase *into, const char *question, struct error *err)
{
	int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
	int status;

	if (terminal < 0)
		return error_set(err, ERROR_USAGE, "there is no terminal to ask for the"
				 " passphrase at: add --passphrase-file, --passphrase-fd or"
				 " --passphrase-command");
	status = read_hidden(into, terminal, question);
	if (status < 0)
		status = errno == EMSGSIZE ?
			error_set(err, ERROR_INPUT, "the passphrase is longer than %d bytes", MOST) :
			error_set(err, ERROR_SYSTEM, "no passphrase was given");
	close(terminal);
	return status;
}

static int ask_twice(struct passphrase *first, struct error *err)
{
	struct passphrase *second = sodium_malloc(sizeof(*second));
	int status;

	if (!second)
		return error_memory(err);
	status = ask(first, "a passphrase for the backup: ", err);
	if (status == 0 && first->length > 0)
		status = ask(second, "the same again: ", err);
	if (status == 0 && first->length > 0 &&
	    (first->length != second->length ||
	     memcmp(first->text, second->text, first->length) != 0))
		status = error_set(err, ERROR_INPUT, "the two passphrases differ: nothing was"
				   " done");
	sodium_free(second);
	return status;
}

static int get(struct passphrase *into, const struct passphrase_from *from, bool is_new,
	       struct error *err)
{
	int status;

	if (!!from->file + !!from->descriptor + !!from->command > 1)
		return error_set(err, ERROR_USAGE, "the passphrase comes from one place: give"
				 " one of --passphrase-file, --passphrase-fd and"
				 " --passphrase-command");
	if (from->file)
		status = read_file(into, from->file, err);
	else if (from->descriptor)
		status = read_descriptor(into, from->descriptor, err);
	else if (from->command)
		status = read_command(into, from->command, err);
	else
		status = is_new ? ask_twice(into, err) : ask(into, "the passphrase: ", err);
	if (status < 0)
		return -1;
	if (into->length == 0)
		return error_set(err, ERROR_INPUT, "the passphrase is empty");
	if (is_new && into->length < SHORT)
		warn("a passphrase of %zu bytes can be guessed: six words drawn by lot are"
		     " better", into->length);
	return 0;
}

int passphrase_get(struct passphrase **got, const struct passphrase_from *from,
		   bool is_new, struct error *err)
{
	struct passphrase *passphrase = sodium_malloc(sizeof(*passphrase));

	if (!passphrase)
		return error_memory(err);
	if (get(passphrase, from, is_new, err) < 0) {
		passphrase_free(passphrase);
		return -1;
	}
	*got = passphrase;
	return 0;
}
