#include "cmd/prompt.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FORM_LIMIT = 64 * 1024 * 1024 };

static const char *set_variable(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

static const char *editor_name(void)
{
	const char *editor = set_variable("VISUAL");

	if (!editor)
		editor = set_variable("EDITOR");
	return editor ? editor : "vi";
}

/* A folder of our own, 0700, so that the copies an editor leaves beside the
 * file are private too and go away with it. */
static char *private_folder(struct error *err)
{
	const char *parent = set_variable("TMPDIR");
	size_t size;
	char *folder;

	if (!parent)
		parent = "/tmp";
	size = strlen(parent) + sizeof("/twosource-XXXXXX");
	folder = malloc(size);
	if (!folder) {
		error_memory(err);
		return NULL;
	}
	snprintf(folder, size, "%s/twosource-XXXXXX", parent);
	if (!mkdtemp(folder)) {
		error_system(err, "make a private folder in", parent);
		free(folder);
		return NULL;
	}
	return folder;
}

static void remove_folder(char *folder)
{
	DIR *entries = opendir(folder);
	struct dirent *entry;

	while (entries && (entry = readdir(entries)))
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			unlinkat(dirfd(entries), entry->d_name, 0);
	if (entries)
		closedir(entries);
	rmdir(folder);
	free(folder);
}

static int write_form(const char *path, const struct buffer *text, struct error *err)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
	FILE *out = fd < 0 ? NULL : fdopen(fd, "w");
	bool failed;

	if (!out) {
		error_system(err, "write", path);
		if (fd >= 0)
			close(fd);
		return -1;
	}
	failed = fwrite(text->data, 1, text->length, out) != text->length;
	failed |= fclose(out) != 0;
	return failed ? error_system(err, "write", path) : 0;
}

/* While the editor runs: an interrupt at the keyboard is meant for it, and a
 * request to end waits until the folder is removed. */
struct quiet {
	struct sigaction interrupt, quit;
	sigset_t mask;
};

static void quiet_begin(struct quiet *quiet)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	sigset_t later;

	sigemptyset(&ignore.sa_mask);
	sigaction(SIGINT, &ignore, &quiet->interrupt);
	sigaction(SIGQUIT, &ignore, &quiet->quit);
	sigemptyset(&later);
	sigaddset(&later, SIGHUP);
	sigaddset(&later, SIGTERM);
	sigprocmask(SIG_BLOCK, &later, &quiet->mask);
}

static void quiet_end_actions(const struct quiet *quiet)
{
	sigaction(SIGINT, &quiet->interrupt, NULL);
	sigaction(SIGQUIT, &quiet->quit, NULL);
}

static void quiet_end(const struct quiet *quiet)
{
	quiet_end_actions(quiet);
	sigprocmask(SIG_SETMASK, &quiet->mask, NULL);
}

/* $EDITOR may carry options ("code --wait"): the shell splits it, and gets the
 * path as an argument, whatever is in it. */
static void become_editor(const char *editor, const char *path)
{
	size_t size = strlen(editor) + sizeof(" \"$@\"");
	char *line = malloc(size);

	if (line) {
		snprintf(line, size, "%s \"$@\"", editor);
		execl("/bin/sh", "sh", "-c", line, editor, path, (char *)NULL);
	}
	_exit(127);
}

static int run_editor(const char *path, const struct quiet *quiet, struct error *err)
{
	const char *editor = editor_name();
	int status = 0;
	pid_t child;

	fflush(NULL);
	child = fork();
	if (child < 0)
		return error_system(err, "start", editor);
	if (child == 0) {
		quiet_end(quiet);
		become_editor(editor, path);
	}
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return error_system(err, "wait for", editor);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return 0;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
		return error_set(err, ERROR_SYSTEM,
				 "cannot start the editor '%s' (set EDITOR to one you have)",
				 editor);
	return error_set(err, ERROR_SYSTEM, "the editor '%s' failed", editor);
}

int editor_edit(struct buffer *text, struct error *err)
{
	struct quiet quiet;
	char *folder, *path = NULL;
	size_t size;
	int status = -1;

	quiet_begin(&quiet);
	folder = private_folder(err);
	if (!folder)
		goto out;
	size = strlen(folder) + sizeof("/form.txt");
	path = malloc(size);
	if (!path) {
		error_memory(err);
		goto out;
	}
	snprintf(path, size, "%s/form.txt", folder);
	if (write_form(path, text, err) < 0 || run_editor(path, &quiet, err) < 0)
		goto out;
	buffer_clear(text);
	status = file_read(text, path, FORM_LIMIT, err);
out:
	free(path);
	if (folder)
		remove_folder(folder);
	quiet_end(&quiet);
	return status;
}
