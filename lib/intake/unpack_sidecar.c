#include "intake/unpack_parts.h"

#include "base/file.h"

#include <ctype.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#define SIDECAR "datapackage.json"

enum {
	SCHEMA = 1,
	SIDECAR_MOST = 256 * 1024 * 1024,	/* bytes: a million texts */
};

/* Ids are far below what SQLite can count to, so that new ones always come. */
static const int64_t highest_most = 1000000000000000;

static int complain(struct unpack *unpack, const char *reason, struct error *err)
{
	return unpack_complain(unpack, SIDECAR, 0, NULL, reason, err);
}

/* "texts/a3.txt", and no other way of writing it. */
static bool is_text_path(const char *path)
{
	char right[TEXT_PATH];
	long long article;

	if (strncmp(path, "texts/a", 7) != 0 || !isdigit((unsigned char)path[7]))
		return false;
	article = strtoll(path + 7, NULL, 10);
	holding_text_path(right, article);
	return article > 0 && strcmp(path, right) == 0;
}

/* "evidence/" and a hash. */
static bool is_evidence_path(const char *path)
{
	return strncmp(path, "evidence/", 9) == 0 && sha256_valid(path + 9);
}

/* The number of the holding whose file this is; -1 for a text or a copy of
 * evidence; -2. */
static int holding_of(const char *path)
{
	size_t length = strlen(path);

	for (int i = 0; i < HOLDINGS; i++)
		if (strncmp(path, holdings[i].name, length < 4 ? 0 : length - 4) == 0 &&
		    strlen(holdings[i].name) + 4 == length && strcmp(path + length - 4, ".csv") == 0)
			return i;
	return is_text_path(path) || is_evidence_path(path) ? -1 : -2;
}

/* ---- Resources -------------------------------------------------------------- */

/* The columns of a table as the sidecar has them are ours, in our order.  An
 * older program may have had fewer. */
static int check_columns(struct unpack *unpack, const char *path, int number,
			 const json_t *resource, struct error *err)
{
	const json_t *columns = json_object_get(json_object_get(resource, "schema"), "fields");
	size_t count;
	const struct field *fields = holding_fields(&holdings[number], &count);
	const char *reason = NULL;

	if (!json_is_array(columns) || json_array_size(columns) == 0)
		reason = "%s: its columns are not described";
	else if (json_array_size(columns) > count)
		reason = "%s: it has columns that this program does not know (bring the program"
			 " up to date)";
	for (size_t i = 0; !reason && i < json_array_size(columns); i++) {
		const char *name =
			json_string_value(json_object_get(json_array_get(columns, i), "name"));

		if (!name || strcmp(name, fields[i].name) != 0)
			reason = "%s: its columns are not described in their order";
	}
	if (!reason)
		return 0;
	return complain(unpack, arena_format(&unpack->arena, reason, path), err);
}

static int take_resource(struct unpack *unpack, size_t number, const json_t *resource,
			 struct error *err)
{
	const char *path = json_string_value(json_object_get(resource, "path"));
	const char *hash = json_string_value(json_object_get(resource, "hash"));
	const json_t *bytes = json_object_get(resource, "bytes");
	struct unpack_file *file = &unpack->files[unpack->file_count];
	const char *reason = NULL;

	if (!path)
		return complain(unpack, arena_format(&unpack->arena, "resource %zu has no path",
						     number + 1), err);
	file->holding = holding_of(path);
	if (file->holding == -2)
		reason = "%s: such a file is not part of a ledger that this program knows";
	else if (!hash || strncmp(hash, "sha256:", 7) != 0 || !sha256_valid(hash + 7))
		reason = "%s: its hash is not given (\"sha256:\" and 64 digits)";
	else if (!json_is_integer(bytes) || json_integer_value(bytes) < 0)
		reason = "%s: its number of bytes is not given";
	if (reason)
		return complain(unpack, arena_format(&unpack->arena, reason, path), err);
	file->path = arena_text(&unpack->arena, path);
	file->sha256 = arena_text(&unpack->arena, hash + 7);
	file->bytes = json_integer_value(bytes);
	unpack->file_count++;
	return file->holding < 0 ? 0 : check_columns(unpack, path, file->holding, resource, err);
}

static int by_path(const void *a, const void *b)
{
	const struct unpack_file *x = a, *y = b;

	return strcmp(x->path, y->path);
}

struct unpack_file *unpack_find(struct unpack *unpack, const char *path)
{
	struct unpack_file wanted = { .path = path };

	if (unpack->file_count == 0)
		return NULL;
	return bsearch(&wanted, unpack->files, unpack->file_count, sizeof(wanted), by_path);
}

static int take_resources(struct unpack *unpack, const json_t *resources, struct error *err)
{
	size_t count = json_array_size(resources);

	unpack->files = arena_take(&unpack->arena, (count + 1) * sizeof(*unpack->files));
	if (!unpack->files)
		return error_memory(err);
	for (size_t i = 0; i < count; i++)
		if (take_resource(unpack, i, json_array_get(resources, i), err) < 0)
			return -1;
	qsort(unpack->files, unpack->file_count, sizeof(*unpack->files), by_path);
	for (size_t i = 1; i < unpack->file_count; i++)
		if (by_path(&unpack->files[i - 1], &unpack->files[i]) == 0 &&
		    complain(unpack, arena_format(&unpack->arena, "%s: it is named twice",
						  unpack->files[i].path), err) < 0)
			return -1;
	return 0;
}

/* ---- The whole -------------------------------------------------------------- */

static int take_highest(struct unpack *unpack, const json_t *highest, struct error *err)
{
	for (size_t i = 0; i < HOLDINGS; i++) {
		const json_t *id = json_object_get(highest, holdings[i].name);

		if (!holdings[i].thing || !id)
			continue;
		if (!json_is_integer(id) || json_integer_value(id) < 0 ||
		    json_integer_value(id) > highest_most)
			return complain(unpack, "\"highest\" is not a number for each kind of"
						" rows", err);
		unpack->highest[i] = json_integer_value(id);
	}
	return 0;
}

static int take_all(struct unpack *unpack, const json_t *root, struct error *err)
{
	const json_t *ours = json_object_get(root, "twosource");
	const json_t *schema = json_object_get(ours, "schema");
	const json_t *guarded = json_object_get(ours, "guarded");
	const json_t *resources = json_object_get(root, "resources");

	if (!json_is_integer(schema) || !json_is_boolean(guarded) || !json_is_array(resources))
		return complain(unpack, "this is not the description of an exported ledger", err);
	if (json_integer_value(schema) > SCHEMA)
		return complain(unpack, "the export is from a newer twosource (bring this program"
					" up to date)", err);
	unpack->guarded = json_is_true(guarded);
	if (take_highest(unpack, json_object_get(ours, "highest"), err) < 0)
		return -1;
	return take_resources(unpack, resources, err);
}

int unpack_sidecar_read(struct unpack *unpack, struct error *err)
{
	struct buffer text;
	json_error_t where;
	json_t *root;
	const char *why;
	FILE *in = unpack_open(unpack, SIDECAR, &why, err);
	int status;

	if (!in)
		return why ? complain(unpack, why, err) : -1;
	fclose(in);
	buffer_init(&text);
	status = file_read(&text, unpack_name(unpack, SIDECAR), SIDECAR_MOST, err);
	if (status == 0) {
		root = json_loadb(text.data, text.length, JSON_REJECT_DUPLICATES, &where);
		if (root)
			status = take_all(unpack, root, err);
		else
			status = unpack_complain(unpack, SIDECAR,
						 where.line > 0 ? (size_t)where.line : 1, NULL,
						 where.text, err);
		json_decref(root);
	}
	buffer_release(&text);
	if (status == 0 && arena_failed(&unpack->arena))
		return error_memory(err);
	return status;
}
