#include "base/object.h"

#include "base/buffer.h"

#include <jansson.h>
#include <string.h>

static const char *number(const json_t *value, struct arena *arena)
{
	struct buffer text;
	const char *copy;

	if (json_is_integer(value))
		return arena_format(arena, "%lld", (long long)json_integer_value(value));
	buffer_init(&text);
	buffer_number(&text, json_real_value(value));
	copy = arena_text(arena, text.data);
	if (buffer_failed(&text))
		arena->failed = true;
	buffer_release(&text);
	return copy;
}

static int read_members(struct object *object, json_t *root, struct arena *arena,
			struct error *err)
{
	const char *name;
	json_t *value;

	object->all = arena_take(arena, (json_object_size(root) + 1) * sizeof(*object->all));
	if (!object->all)
		return error_memory(err);
	json_object_foreach(root, name, value) {
		struct member *member = &object->all[object->count++];

		if (!json_is_string(value) && !json_is_number(value))
			return error_set(err, ERROR_INPUT, "'%s' is neither text nor number",
					 name);
		member->name = arena_text(arena, name);
		member->value = json_is_string(value)
					? arena_text(arena, json_string_value(value))
					: number(value, arena);
	}
	return arena_failed(arena) ? error_memory(err) : 0;
}

int object_read(struct object *object, struct slice json, struct arena *arena,
		struct error *err)
{
	json_error_t why;
	json_t *root = json_loadb(json.at ? json.at : "", json.length, JSON_REJECT_DUPLICATES,
				  &why);
	int status = -1;

	*object = (struct object){ 0 };
	if (!root)
		return error_set(err, ERROR_INPUT, "no JSON: %s", why.text);
	if (!json_is_object(root))
		error_set(err, ERROR_INPUT, "no JSON object");
	else
		status = read_members(object, root, arena, err);
	json_decref(root);
	return status;
}

const char *object_get(const struct object *object, const char *name)
{
	for (size_t i = 0; i < object->count; i++)
		if (strcmp(object->all[i].name, name) == 0)
			return object->all[i].value;
	return NULL;
}
