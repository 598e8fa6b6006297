#include "cmd/form.h"

#include "base/terminal.h"
#include "base/utf8.h"

#include <stdlib.h>

enum { COMMENT_WIDTH = 72 };

static void comment(struct buffer *out, struct slice text)
{
	struct slice piece;

	while (terminal_wrap(&text, COMMENT_WIDTH, &piece)) {
		buffer_text(out, "# ");
		buffer_slice(out, piece);
		buffer_byte(out, '\n');
	}
}

/* What may stand in a field, above it. */
static void explain(const struct field *field, struct buffer *out)
{
	struct buffer line;

	buffer_init(&line);
	if (field->help)
		buffer_text(&line, field->help);
	if (field->flags & FIELD_NEEDED)
		buffer_format(&line, "%sneeded", line.length > 0 ? "; " : "");
	comment(out, buffer_all(&line));
	buffer_clear(&line);
	for (const char *const *word = field->words; word && *word; word++)
		buffer_format(&line, "%s%s", word == field->words ? "" : ", ", *word);
	comment(out, buffer_all(&line));
	if (buffer_failed(&line))
		out->failed = true;
	buffer_release(&line);
}

/* "name: value", with a blank before each further line of the value. */
static void write_value(const char *name, struct slice value, struct buffer *out)
{
	struct slice line;
	bool first = true;

	buffer_format(out, "%s:", name);
	while (slice_next(&value, '\n', &line)) {
		if (line.length > 0 || !first)
			buffer_byte(out, ' ');
		buffer_slice(out, line);
		buffer_byte(out, '\n');
		first = false;
	}
	if (first)
		buffer_byte(out, '\n');
}

static bool in_form(const struct field *field)
{
	return !(field->flags & (FIELD_DERIVED | FIELD_READ));
}

int form_write(const struct thing *thing, const void *record, struct buffer *out,
	       struct error *err)
{
	static const char vowels[] = "aeiou";
	struct buffer value;

	buffer_format(out,
		      "# %s %s.  Lines that begin with # are left out; an empty form\n"
		      "# changes nothing.  A value goes on over lines that begin with a "
		      "blank.\n",
		      strchr(vowels, thing->name[0]) ? "An" : "A", thing->name);
	buffer_init(&value);
	for (size_t i = 0; i < thing->field_count; i++) {
		const struct field *field = &thing->fields[i];

		if (!in_form(field))
			continue;
		buffer_clear(&value);
		field_write(thing, field, record, &value);
		buffer_byte(out, '\n');
		explain(field, out);
		write_value(field->name, buffer_all(&value), out);
	}
	if (buffer_failed(&value))
		out->failed = true;
	buffer_release(&value);
	return buffer_failed(out) ? error_memory(err) : 0;
}

/* Reading goes line by line; a value is set when the next name, or the end,
 * shows that it is whole. */
struct reader {
	const struct thing *thing;
	void *record;
	struct store *store;
	struct arena *arena;
	bool *seen;			/* for each field */
	const struct field *field;	/* whose value is being read, or NULL */
	size_t field_line;
	struct buffer value;
	size_t empty;			/* empty lines not yet known to be in the value */
	size_t line;
};

static int fault(size_t line, struct error *err)
{
	struct error cause = *err;

	return error_set(err, cause.kind == ERROR_MISSING ? ERROR_INPUT : cause.kind,
			 "line %zu: %s", line, cause.text);
}

static int wrong(const struct reader *reader, struct error *err, const char *what,
		 struct slice name, const char *near)
{
	return error_set(err, ERROR_INPUT, "line %zu: %s '%.*s'%s%s%s", reader->line, what,
			 (int)(name.length < 100 ? name.length : 100),
			 name.length > 0 ? name.at : "", near ? " (did you mean '" : "",
			 near ? near : "", near ? "'?)" : "");
}

/* Sets the field that was being read.  What a person left as it was is not
 * touched, so that no blank at its ends is lost. */
static int end_value(struct reader *reader, struct error *err)
{
	const struct field *field = reader->field;
	struct buffer before;
	struct slice value;
	bool same;

	reader->field = NULL;
	reader->empty = 0;
	if (!field)
		return 0;
	if (buffer_failed(&reader->value))
		return error_memory(err);
	value = slice_trim(buffer_all(&reader->value));
	buffer_init(&before);
	field_write(reader->thing, field, reader->record, &before);
	same = !buffer_failed(&before) &&
	       slice_equal(value, slice_trim(buffer_all(&before)));
	buffer_release(&before);
	if (same)
		return 0;
	if (field_set(reader->thing, field, reader->record, value, reader->store,
		      reader->arena, err) < 0)
		return fault(reader->field_line, err);
	return 0;
}

static int unknown_field(const struct reader *reader, struct slice name,
			 struct error *err)
{
	const struct thing *thing = reader->thing;
	const char **names = calloc(thing->field_count + 1, sizeof(*names));
	size_t count = 0;
	struct buffer text;

	if (!names)
		return error_memory(err);
	for (size_t i = 0; i < thing->field_count; i++)
		if (in_form(&thing->fields[i]))
			names[count++] = thing->fields[i].name;
	buffer_init(&text);
	buffer_slice(&text, name);
	wrong(reader, err, "no field", name, word_nearest(text.data, names));
	buffer_release(&text);
	free(names);
	return -1;
}

/* The field of this name that a form may set, or NULL. */
static const struct field *find_field(const struct thing *thing, struct slice name)
{
	for (size_t i = 0; i < thing->field_count; i++)
		if (!(thing->fields[i].flags & FIELD_DERIVED) &&
		    slice_is(name, thing->fields[i].name))
			return &thing->fields[i];
	return NULL;
}

static int begin_value(struct reader *reader, struct slice line, struct error *err)
{
	const char *colon = memchr(line.at, ':', line.length);
	struct slice name, rest;
	bool *seen;

	if (end_value(reader, err) < 0)
		return -1;
	if (!colon)
		return wrong(reader, err, "expected 'name: value', not", line, NULL);
	name = slice_trim((struct slice){ line.at, (size_t)(colon - line.at) });
	rest = (struct slice){ colon + 1, line.length - (size_t)(colon + 1 - line.at) };
	reader->field = find_field(reader->thing, name);
	if (!reader->field)
		return unknown_field(reader, name, err);
	seen = &reader->seen[reader->field - reader->thing->fields];
	if (*seen)
		return wrong(reader, err, "here for the second time:", name, NULL);
	*seen = true;
	reader->field_line = reader->line;
	buffer_clear(&reader->value);
	buffer_slice(&reader->value, rest);
	return 0;
}

static int read_line(struct reader *reader, struct slice line, struct error *err)
{
	if (line.length == 0 || slice_is(line, "\r")) {
		reader->empty++;
		return 0;
	}
	if (line.at[0] == '#')
		return 0;
	if (line.at[0] != ' ' && line.at[0] != '\t')
		return begin_value(reader, line, err);
	if (!reader->field) {
		if (slice_trim(line).length == 0)
			return 0;
		return wrong(reader, err, "a value without a name:", slice_trim(line),
			     NULL);
	}
	/* Editors drop blanks at the end of a line: an empty line before one
	 * of the value belongs to it. */
	for (; reader->empty > 0; reader->empty--)
		buffer_byte(&reader->value, '\n');
	buffer_byte(&reader->value, '\n');
	buffer_add(&reader->value, line.at + 1, line.length - 1);
	return 0;
}

int form_read(const struct thing *thing, struct slice form, void *record,
	      struct store *store, struct arena *arena, struct error *err)
{
	struct reader reader = { .thing = thing, .record = record, .store = store,
				 .arena = arena };
	struct slice line;
	int status = -1;

	if (!utf8_valid(form, NULL))
		return error_set(err, ERROR_INPUT, "the form is not valid UTF-8");
	buffer_init(&reader.value);
	reader.seen = calloc(thing->field_count + 1, sizeof(*reader.seen));
	if (!reader.seen) {
		error_memory(err);
		goto out;
	}
	while (slice_next(&form, '\n', &line)) {
		reader.line++;
		if (read_line(&reader, line, err) < 0)
			goto out;
	}
	if (end_value(&reader, err) < 0)
		goto out;
	if (arena_failed(arena)) {
		error_memory(err);
		goto out;
	}
	status = 0;
	for (size_t i = 0; i < thing->field_count; i++)
		status |= reader.seen[i];
out:
	free(reader.seen);
	buffer_release(&reader.value);
	return status;
}
