#include "intake/import_columns.h"

#include <ctype.h>
#include <string.h>

int import_outlet(const struct thing *thing)
{
	return (int)thing->field_count;
}

/* What our own files hold beyond the fields. */
static bool is_passed_over(const char *name)
{
	return strcmp(name, "reason") == 0;
}

static bool is_derived(const struct field *field)
{
	return (field->flags & FIELD_DERIVED) && field->type != FIELD_ID &&
	       field->type != FIELD_UID;
}

/* "Stated on" and "stated-on" are stated_on. */
static const char *normal(struct slice name, struct arena *arena)
{
	char *copy;

	if (!name.at)
		return "";
	copy = arena_take(arena, name.length + 1);
	for (size_t i = 0; copy && i < name.length; i++) {
		char byte = name.at[i];

		copy[i] = byte == ' ' || byte == '-' ? '_'
						     : (char)tolower((unsigned char)byte);
	}
	return copy ? copy : "";
}

/* The number of the column called name, or -2. */
static int number_of(const struct thing *thing, const char *name)
{
	for (size_t i = 0; i < thing->field_count; i++)
		if (strcmp(thing->fields[i].name, name) == 0)
			return is_derived(&thing->fields[i]) ? IMPORT_IGNORED : (int)i;
	if (thing->kind == THING_CLAIM && strcmp(name, "outlet") == 0)
		return import_outlet(thing);
	return is_passed_over(name) ? IMPORT_IGNORED : -2;
}

static const char *nearest(const struct thing *thing, const char *name,
			   struct arena *arena)
{
	const char **words = arena_take(arena, (thing->field_count + 2) * sizeof(*words));
	size_t count = 0;

	if (!words)
		return NULL;
	for (size_t i = 0; i < thing->field_count; i++)
		if (!is_derived(&thing->fields[i]))
			words[count++] = thing->fields[i].name;
	if (thing->kind == THING_CLAIM)
		words[count++] = "outlet";
	return word_nearest(name, words);
}

static const char *all_names(const struct thing *thing, struct arena *arena)
{
	const char *all = "";

	for (size_t i = 0; i < thing->field_count; i++)
		if (!is_derived(&thing->fields[i]))
			all = arena_format(arena, "%s%s%s", all, *all ? ", " : "",
					   thing->fields[i].name);
	return all;
}

/* The right side of "header=ours" for this header, or NULL. */
static const char *mapped(const struct import_options *options, struct slice header)
{
	for (size_t i = 0; i < options->map_count; i++) {
		const char *equals = strrchr(options->maps[i], '=');
		struct slice left = { options->maps[i],
				      equals ? (size_t)(equals - options->maps[i]) : 0 };

		if (equals && slice_equal(slice_trim(left), header))
			return equals + 1;
	}
	return NULL;
}

static int refuse_mapping(const struct thing *thing, const char *map, const char *ours,
			  struct arena *arena, struct error *err)
{
	const char *near = nearest(thing, ours, arena);

	if (near)
		return error_set(err, ERROR_USAGE, "map '%s': %s have no '%s' (did you mean"
				 " '%s'?)", map, thing->plural, ours, near);
	return error_set(err, ERROR_USAGE, "map '%s': %s have no '%s' (they have %s)", map,
			 thing->plural, ours, all_names(thing, arena));
}

/* Each mapping names a header of the file and a column of ours. */
static int check_maps(const struct csv_row *header, const struct import_options *options,
		      struct arena *arena, struct error *err)
{
	for (size_t i = 0; i < options->map_count; i++) {
		const char *map = options->maps[i], *equals = strrchr(map, '='), *ours;
		struct slice left;
		bool found = false;

		if (!equals)
			return error_set(err, ERROR_USAGE, "map '%s': write \"Their header=quote\"",
					 map);
		left = slice_trim((struct slice){ map, (size_t)(equals - map) });
		ours = normal(slice_trim(slice_of(equals + 1)), arena);
		if (*ours && number_of(options->thing, ours) == -2)
			return refuse_mapping(options->thing, map, ours, arena, err);
		for (size_t j = 0; j < header->count && !found; j++)
			found = slice_equal(header->cells[j], left);
		if (!found)
			return error_set(err, ERROR_INPUT, "%s:%zu: no column is called '%.*s', as"
					 " the mapping has it", options->name, header->line,
					 (int)left.length, left.at);
	}
	return 0;
}

static int refuse_column(const struct import_columns *columns, const char *name,
			 const char *ours, const struct import_options *options,
			 struct arena *arena, struct error *err)
{
	const char *near = nearest(columns->thing, ours, arena);

	if (near)
		return error_set(err, ERROR_INPUT, "%s:1: %s have no column '%s' (did you mean"
				 " '%s'? --map \"%s=%s\" says so, --ignore-unknown leaves it out)",
				 options->name, columns->thing->plural, name, near, name, near);
	return error_set(err, ERROR_INPUT, "%s:1: %s have no column '%s' (--map \"%s=quote\""
			 " says which it is, --ignore-unknown leaves it out; there are %s)",
			 options->name, columns->thing->plural, name, name,
			 all_names(columns->thing, arena));
}

static int read_column(struct import_columns *columns, size_t i, struct slice header,
		       const struct import_options *options, struct arena *arena,
		       struct error *err)
{
	const char *right = mapped(options, header), *name, *ours;

	name = columns->names[i] = header.at ? arena_slice(arena, header) : "";
	ours = normal(right ? slice_trim(slice_of(right)) : header, arena);
	columns->fields[i] = *ours ? number_of(columns->thing, ours) : -2;
	if ((right && !*ours) || (columns->fields[i] == -2 && options->ignore_unknown))
		columns->fields[i] = IMPORT_IGNORED;
	if (columns->fields[i] == -2 && !*name)
		return error_set(err, ERROR_INPUT, "%s:1: the %zu. column has no name"
				 " (--ignore-unknown leaves it out)", options->name, i + 1);
	if (columns->fields[i] == -2)
		return refuse_column(columns, name, ours, options, arena, err);
	for (size_t j = 0; j < i; j++)
		if (columns->fields[i] >= 0 && columns->fields[j] == columns->fields[i])
			return error_set(err, ERROR_INPUT, "%s:1: the columns '%s' and '%s' are"
					 " both '%s' (--map \"%s=\" leaves one out)", options->name,
					 columns->names[j], name, ours, name);
	columns->has_id |= columns->fields[i] == 0;
	return 0;
}

/* Is this the header that our own export writes, or that of rejected rows? */
static bool is_ours(const struct thing *thing, const struct csv_row *header)
{
	if (header->count && slice_is(header->cells[0], "reason"))
		return true;
	if (header->count != thing->field_count)
		return false;
	for (size_t i = 0; i < header->count; i++)
		if (!slice_is(header->cells[i], thing->fields[i].name))
			return false;
	return true;
}

static void sort_columns(struct import_columns *columns)
{
	for (size_t i = 0; i < columns->count; i++) {
		size_t at = i;

		while (at > 0 && columns->fields[columns->order[at - 1]] > columns->fields[i]) {
			columns->order[at] = columns->order[at - 1];
			at--;
		}
		columns->order[at] = i;
	}
}

int import_columns_read(struct import_columns *columns, const struct csv_row *header,
			const struct import_options *options, struct arena *arena,
			struct error *err)
{
	*columns = (struct import_columns){ .thing = options->thing, .count = header->count };
	columns->fields = arena_take(arena, header->count * sizeof(*columns->fields) + 1);
	columns->names = arena_take(arena, header->count * sizeof(*columns->names) + 1);
	columns->order = arena_take(arena, header->count * sizeof(*columns->order) + 1);
	if (!columns->fields || !columns->names || !columns->order)
		return error_memory(err);
	if (check_maps(header, options, arena, err) < 0)
		return -1;
	for (size_t i = 0; i < header->count; i++)
		if (read_column(columns, i, header->cells[i], options, arena, err) < 0)
			return -1;
	sort_columns(columns);
	columns->guarded = options->guard == IMPORT_GUARDED ||
			   (options->guard == IMPORT_GUARD_TOLD && is_ours(options->thing, header));
	return arena_failed(arena) ? error_memory(err) : 0;
}
