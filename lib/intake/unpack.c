#include "intake/unpack_parts.h"

#include "base/utf8.h"
#include "ledger/evidence_copy.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- Faults and files ------------------------------------------------------- */

const char *unpack_name(struct unpack *unpack, const char *file)
{
	size_t length = strlen(unpack->options->folder);

	while (length > 1 && unpack->options->folder[length - 1] == '/')
		length--;
	return arena_format(&unpack->arena, "%.*s%s%s", (int)length, unpack->options->folder,
			    strcmp(unpack->options->folder, "/") == 0 ? "" : "/", file);
}

int unpack_complain(struct unpack *unpack, const char *file, size_t line,
		    const char *column, const char *reason, struct error *err)
{
	struct buffer fault;
	int status;

	unpack->result->bad++;
	if (unpack->restore)
		restore_spoilt(unpack->restore);
	buffer_init(&fault);
	buffer_text(&fault, unpack_name(unpack, file));
	if (line)
		buffer_format(&fault, ":%zu", line);
	if (column)
		buffer_format(&fault, ": %s", column);
	buffer_format(&fault, ": %s", reason);
	if (buffer_failed(&fault) || arena_failed(&unpack->arena))
		status = error_memory(err);
	else
		status = unpack->options->bad
				 ? unpack->options->bad(unpack->options->context, fault.data, err)
				 : 0;
	buffer_release(&fault);
	return status;
}

int unpack_go_on(struct unpack *unpack, size_t bytes, struct error *err)
{
	const struct unpack_options *options = unpack->options;

	if (!options->progress ||
	    !options->progress(options->context, unpack->read + bytes, unpack->all, unpack->kept))
		return 0;
	return error_set(err, ERROR_SYSTEM, "interrupted: nothing was imported");
}

static FILE *without_memory(struct error *err)
{
	error_memory(err);
	return NULL;
}

FILE *unpack_open(struct unpack *unpack, const char *file, const char **why,
		  struct error *err)
{
	const char *name = unpack_name(unpack, file);
	struct stat info;
	FILE *in;
	int fd;

	*why = NULL;
	if (arena_failed(&unpack->arena))
		return without_memory(err);
	/* Whatever lies there, it must not keep us waiting (a pipe), nor lead us
	 * elsewhere (a link). */
	fd = open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0) {
		*why = errno == ENOENT ? "the file is missing"
		       : errno == ELOOP || errno == EMLINK
			       ? "it is a link, not the file itself"
			       : arena_format(&unpack->arena, "it cannot be read: %s",
					      strerror(errno));
		if (!arena_failed(&unpack->arena))
			return NULL;
		*why = NULL;
		return without_memory(err);
	}
	if (fstat(fd, &info) < 0 || !S_ISREG(info.st_mode)) {
		close(fd);
		*why = "it is no ordinary file";
		return NULL;
	}
	in = fdopen(fd, "rb");
	if (!in) {
		close(fd);
		return without_memory(err);
	}
	return in;
}

/* ---- Is each file what it was? ---------------------------------------------- */

/* A table stays open: it is read through the same descriptor later. */
static int check_file(struct unpack *unpack, const struct unpack_file *file,
		      struct error *err)
{
	char hash[SHA256_TEXT];
	const char *why;
	uint64_t bytes;
	FILE *in = unpack_open(unpack, file->path, &why, err);

	if (!in)
		return why ? unpack_complain(unpack, file->path, 0, NULL, why, err) : -1;
	errno = EIO;
	if (sha256_file(hash, in, &bytes) < 0) {
		error_system(err, "read", unpack_name(unpack, file->path));
		fclose(in);
		return -1;
	}
	if (strcmp(hash, file->sha256) != 0)
		why = bytes != (uint64_t)file->bytes
			      ? arena_format(&unpack->arena,
					     "it was changed since it was exported: it has %llu"
					     " bytes, and not %lld", (unsigned long long)bytes,
					     (long long)file->bytes)
			      : "it was changed since it was exported: its SHA-256 is another";
	else if (bytes != (uint64_t)file->bytes)
		why = "datapackage.json has a wrong number of bytes for it";
	if (file->holding >= 0 && !unpack->tables[file->holding]) {
		unpack->tables[file->holding] = in;
		rewind(in);
	} else {
		fclose(in);
	}
	return why ? unpack_complain(unpack, file->path, 0, NULL, why, err) : 0;
}

static int check_files(struct unpack *unpack, struct error *err)
{
	/* A table is looked at here, for its ids, and for its rows. */
	for (size_t i = 0; i < unpack->file_count; i++)
		unpack->all += (size_t)unpack->files[i].bytes *
			       (unpack->files[i].holding >= 0 ? 3 : 1);
	for (size_t i = 0; i < unpack->file_count; i++) {
		if (check_file(unpack, &unpack->files[i], err) < 0)
			return -1;
		unpack->read += (size_t)unpack->files[i].bytes;
		if (unpack_go_on(unpack, 0, err) < 0)
			return -1;
	}
	for (size_t i = 0; i < HOLDINGS; i++) {
		const char *path = arena_format(&unpack->arena, "%s.csv", holdings[i].name);

		if (!holdings[i].later && !unpack_find(unpack, path) &&
		    unpack_complain(unpack, path, 0, NULL, "datapackage.json does not name it",
				    err) < 0)
			return -1;
	}
	return 0;
}

int unpack_text(struct unpack *unpack, const struct unpack_file *file,
		struct buffer *text, struct error *err)
{
	char hash[SHA256_TEXT];
	const char *why;
	char *room;
	FILE *in = unpack_open(unpack, file->path, &why, err);

	if (!in)
		return why ? 0 : -1;
	buffer_clear(text);
	room = buffer_reserve(text, (size_t)file->bytes + 1);
	if (room)
		buffer_used(text, fread(room, 1, (size_t)file->bytes + 1, in));
	fclose(in);
	if (!room)
		return error_memory(err);
	sha256_text(hash, buffer_all(text));
	return strcmp(hash, file->sha256) == 0;
}

/* ---- The whole -------------------------------------------------------------- */

/* A text that no article has, or a copy that is no evidence, would be lost without
 * a word. */
static int check_taken(struct unpack *unpack, struct error *err)
{
	for (size_t i = 0; i < unpack->file_count; i++) {
		const struct unpack_file *file = &unpack->files[i];
		const bool text = strncmp(file->path, "texts/", 6) == 0;

		if (file->holding >= 0 || file->taken ||
		    unpack->unread[text ? HOLDING_SNAPSHOTS : HOLDING_EVIDENCE])
			continue;
		if (unpack_complain(unpack, file->path, 0, NULL,
				    text ? "snapshots.csv has no row for it"
					 : "evidence.csv has no row for it", err) < 0)
			return -1;
	}
	return 0;
}

static int restore_all(struct unpack *unpack, struct error *err)
{
	for (size_t i = 0; i < HOLDINGS; i++)
		if (holdings[i].thing && unpack_expect(unpack, &holdings[i], err) < 0)
			return -1;
	if (unpack_expect(unpack, &holdings[HOLDING_IMPORTS], err) < 0)
		return -1;
	for (size_t i = 0; i < HOLDINGS; i++)
		if (unpack_rows(unpack, &holdings[i], err) < 0)
			return -1;
	if (check_taken(unpack, err) < 0)
		return -1;
	for (size_t i = 0; i < HOLDINGS; i++)
		if (holdings[i].thing && unpack->highest[i] &&
		    restore_highest(unpack->restore, holdings[i].thing, unpack->highest[i],
				    err) < 0)
			return -1;
	return 0;
}

/* Nothing was kept: nor are the copies of evidence. */
static void drop_copies(struct unpack *unpack)
{
	struct error ignored;

	for (const struct kept_copy *copy = unpack->copies; copy; copy = copy->next)
		(void)evidence_copy_remove(unpack->store, copy->sha256, &ignored);
}

static int run(struct unpack *unpack, struct error *err)
{
	struct restore *restore;
	int status;

	/* First of all: into a ledger that is not new nothing goes. */
	if (restore_open(&unpack->restore, unpack->store, unpack->options->by, err) < 0)
		return -1;
	status = unpack_sidecar_read(unpack, err);
	if (status == 0 && unpack->result->bad == 0)
		status = check_files(unpack, err);
	if (status == 0 && unpack->result->bad == 0)
		status = restore_all(unpack, err);
	restore = unpack->restore;
	unpack->restore = NULL;
	if (status == 0 && unpack->result->bad == 0 && !unpack->options->dry_run) {
		if (restore_commit(restore, err) == 0)
			return 0;
		drop_copies(unpack);
		return -1;
	}
	restore_abandon(restore);
	drop_copies(unpack);
	return status < 0 ? -1 : unpack->result->bad > 0;
}

int unpack(struct store *store, const struct unpack_options *options,
	   struct unpack_result *result, struct error *err)
{
	struct unpack all = { .store = store, .options = options, .result = result };
	int status;

	*result = (struct unpack_result){ 0 };
	arena_init(&all.arena);
	status = run(&all, err);
	for (size_t i = 0; i < HOLDINGS; i++)
		if (all.tables[i])
			fclose(all.tables[i]);
	arena_release(&all.arena);
	return status;
}
