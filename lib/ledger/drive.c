#include "ledger/drive.h"

#include "base/buffer.h"

#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_network(const char *kind)
{
	static const char *const kinds[] = {
		"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "davfs",
		"fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.smbnetfs",
		"fuse.curlftpfs", "fuse.s3fs",
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kind, kinds[i]) == 0)
			return true;
	return false;
}

/* One character of a mount point, in which blanks stand as "\040". */
static char next_char(const char **at)
{
	const char *digits = *at + 1;
	int code = 0;

	if (**at != '\\' || strspn(digits, "01234567") < 3)
		return *(*at)++;
	for (int i = 0; i < 3; i++)
		code = code * 8 + digits[i] - '0';
	*at += 4;
	return (char)code;
}

/* How long the mount point is when path is it or lies below it. */
static size_t match(const char *point, const char *path)
{
	size_t length = 0;

	while (*point && *point != ' ')
		if (next_char(&point) != path[length++])
			return 0;
	/* "/" ends with a slash of its own. */
	return length == 1 || path[length] == '\0' || path[length] == '/' ? length : 0;
}

size_t drive_mount(const char *line, const char *path, char *kind, size_t size)
{
	const char *point = line, *type = strstr(line, " - ");
	size_t length;

	/* ID, parent, device and root stand before the mount point. */
	for (int i = 0; i < 4 && point; i++) {
		point = strchr(point, ' ');
		if (point)
			point++;
	}
	if (!point || !type)
		return 0;
	length = match(point, path);
	if (length > 0)
		snprintf(kind, size, "%.*s", (int)strcspn(type + 3, " \n"), type + 3);
	return length;
}

/* The kind of what is mounted deepest above path; of two at one place, the later
 * one, which covers the other. */
static void find_kind(FILE *mounts, const char *path, char *kind, size_t size)
{
	size_t deepest = 0, room = 0;
	char *line = NULL;

	*kind = '\0';
	while (getline(&line, &room, mounts) >= 0) {
		char found[64];
		size_t length = drive_mount(line, path, found, sizeof(found));

		if (length > 0 && length >= deepest) {
			deepest = length;
			snprintf(kind, size, "%s", found);
		}
	}
	free(line);
}

static FILE *open_mounts(void)
{
	const char *file = "/proc/self/mountinfo";

#ifdef TWOSOURCE_TESTING
	if (getenv("TWOSOURCE_TEST_MOUNTS"))
		file = getenv("TWOSOURCE_TEST_MOUNTS");
#endif
	return fopen(file, "r");
}

/* The folder of path, resolved; false when it is not there, which others tell. */
static bool resolve_folder(const char *path, char folder[PATH_MAX])
{
	const char *slash = strrchr(path, '/');
	struct buffer given;
	bool found;

	buffer_init(&given);
	if (slash)
		buffer_add(&given, path, (size_t)(slash - path) + 1);
	else
		buffer_byte(&given, '.');
	found = !buffer_failed(&given) && realpath(given.data, folder);
	buffer_release(&given);
	return found;
}

int drive_allow(const char *path, struct error *err)
{
	const char *allowed = getenv("TWOSOURCE_NETWORK_DRIVE");
	char folder[PATH_MAX], kind[64];
	FILE *mounts;

	if ((allowed && strcmp(allowed, "allow") == 0) || !resolve_folder(path, folder))
		return 0;
	mounts = open_mounts();
	if (!mounts)
		return 0;
	find_kind(mounts, folder, kind, sizeof(kind));
	fclose(mounts);
	if (!is_network(kind))
		return 0;
	return error_set(err, ERROR_STORE, "'%s' is on a network drive (%s), where SQLite's locks"
			 " do not hold: two who write at once can ruin it (keep it on a disk of"
			 " this machine; or set TWOSOURCE_NETWORK_DRIVE=allow)", path, kind);
}
