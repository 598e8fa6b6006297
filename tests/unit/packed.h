#ifndef TESTS_UNIT_PACKED_H
#define TESTS_UNIT_PACKED_H

/* A folder that each test is in, and exports of a whole ledger in it.  Include
 * after newsroom.h. */

#include "base/file.h"
#include "intake/unpack.h"
#include "reporting/package.h"

#include <ftw.h>
#include <jansson.h>
#include <sys/stat.h>
#include <unistd.h>

struct desk {
	struct store *store;
	char folder[64], before[4096];
	char faults[8192];		/* of the last unpack, one a line */
};

static int sit_down(void **state)
{
	struct desk *desk = calloc(1, sizeof(*desk));

	if (!desk)
		return -1;
	strcpy(desk->folder, "/tmp/twosource-XXXXXX");
	*state = desk;
	if (!getcwd(desk->before, sizeof(desk->before)) || !mkdtemp(desk->folder) ||
	    chdir(desk->folder) < 0)
		return -1;
	return open_newsroom((void **)&desk->store);
}

static int remove_each(const char *path, const struct stat *info, int kind, struct FTW *at)
{
	(void)info;
	(void)kind;
	(void)at;
	return remove(path);
}

static int get_up(void **state)
{
	struct desk *desk = *state;
	int status = chdir(desk->before);

	nftw(desk->folder, remove_each, 4, FTW_DEPTH | FTW_PHYS);
	store_close(desk->store);
	free(desk);
	return status;
}

#define at_desk(test) cmocka_unit_test_setup_teardown(test, sit_down, get_up)

__attribute__((unused)) static void pack(struct store *store, const char *folder, bool raw)
{
	const struct package_options options = { .path = folder, .raw = raw };
	struct package_result result;
	struct error err;

	must(package_write(store, &options, &result, &err), &err, "package");
}

static int note_fault(void *context, const char *fault, struct error *err)
{
	struct desk *desk = context;
	size_t length = strlen(desk->faults);

	(void)err;
	snprintf(desk->faults + length, sizeof(desk->faults) - length, "%s\n", fault);
	return 0;
}

/* Into a new ledger, which is the caller's to close. */
__attribute__((unused)) static int take_back(struct desk *desk, const char *folder,
					     struct store **store, struct error *err)
{
	const struct unpack_options options = { .folder = folder, .context = desk,
						.bad = note_fault };
	struct unpack_result result;

	desk->faults[0] = '\0';
	must(store_open_memory(store, err), err, "open");
	return unpack(*store, &options, &result, err);
}

/* The whole of a file; the caller's. */
static char *content_of_file(const char *path, size_t *length)
{
	struct buffer content;
	struct error err;
	char *copy;

	buffer_init(&content);
	must(file_read(&content, path, 1 << 28, &err), &err, path);
	copy = malloc(content.length + 1);
	assert_non_null(copy);
	memcpy(copy, content.data, content.length + 1);
	*length = content.length;
	buffer_release(&content);
	return copy;
}

static void write_whole(const char *path, const char *text, size_t length)
{
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	assert_int_equal(fwrite(text, 1, length, out), length);
	assert_int_equal(fclose(out), 0);
}

/* Puts `to` in the place of the first `from` in a file of the folder. */
__attribute__((unused)) static void replace(const char *folder, const char *file,
					    const char *from, const char *to)
{
	char path[128];
	size_t length;
	struct buffer text;
	char *old, *found;

	snprintf(path, sizeof(path), "%s/%s", folder, file);
	old = content_of_file(path, &length);
	found = strstr(old, from);
	if (!found)
		fail_msg("no '%s' in %s", from, path);
	buffer_init(&text);
	buffer_add(&text, old, (size_t)(found - old));
	buffer_text(&text, to);
	buffer_text(&text, found + strlen(from));
	write_whole(path, text.data, text.length);
	buffer_release(&text);
	free(old);
}

/* Makes datapackage.json agree with a file that was changed. */
__attribute__((unused)) static void seal(const char *folder, const char *file)
{
	char sidecar[128], path[128], hash[SHA256_TEXT];
	json_t *root, *resource;
	uint64_t bytes;
	size_t i;
	FILE *in;

	snprintf(sidecar, sizeof(sidecar), "%s/datapackage.json", folder);
	snprintf(path, sizeof(path), "%s/%s", folder, file);
	in = fopen(path, "r");
	assert_non_null(in);
	assert_int_equal(sha256_file(hash, in, &bytes), 0);
	fclose(in);
	root = json_load_file(sidecar, 0, NULL);
	json_array_foreach(json_object_get(root, "resources"), i, resource) {
		if (strcmp(json_string_value(json_object_get(resource, "path")), file) != 0)
			continue;
		json_object_set_new(resource, "hash", json_sprintf("sha256:%s", hash));
		json_object_set_new(resource, "bytes", json_integer((json_int_t)bytes));
	}
	assert_int_equal(json_dump_file(root, sidecar, JSON_INDENT(2)), 0);
	json_decref(root);
}

#endif
