#include "reporting/package_sidecar.h"

#include "base/clock.h"
#include "base/error.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct package_sidecar {
	json_t *root;
	json_t *highest, *resources;	/* in root */
	bool guarded;
	bool failed;
};

/* Puts value, which it takes over, into an object. */
static void put(struct package_sidecar *sidecar, json_t *object, const char *name,
		json_t *value)
{
	if (json_object_set_new(object, name, value) < 0)
		sidecar->failed = true;
}

static void put_text(struct package_sidecar *sidecar, json_t *object, const char *name,
		     const char *text)
{
	put(sidecar, object, name, json_string(text));
}

static void append(struct package_sidecar *sidecar, json_t *array, json_t *value)
{
	if (json_array_append_new(array, value) < 0)
		sidecar->failed = true;
}

/* ---- The whole -------------------------------------------------------------- */

static const char description[] =
	"Everything that a ledger of twosource holds, codenames and notes included: for those"
	" who know the sources, not for others. `twosource import DIR` makes a ledger of it"
	" again. The audit log is not in it; `twosource backup` keeps that.";

static const char about_guard[] =
	"In the CSV files a cell that a spreadsheet would take for a formula (it begins with one"
	" of = + - @ ' tab CR, and is no number in a column of numbers) has a ' in front. To have"
	" the text again, drop one ' from each cell that begins with one.";

struct package_sidecar *package_sidecar_new(bool guarded)
{
	struct package_sidecar *sidecar = calloc(1, sizeof(*sidecar));
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char now[CLOCK_TEXT];
	json_t *ours;

	if (!sidecar)
		return NULL;
	sidecar->guarded = guarded;
	sidecar->root = json_object();
	put_text(sidecar, sidecar->root, "profile", "data-package");
	put_text(sidecar, sidecar->root, "name", "twosource-ledger");
	put_text(sidecar, sidecar->root, "title", "A ledger of claims");
	put_text(sidecar, sidecar->root, "description", description);
	/* Only a time that was asked for, so that the same ledger gives the same
	 * bytes at any time. */
	if (epoch && *epoch) {
		clock_stamp(now);
		put_text(sidecar, sidecar->root, "created", now);
	}
	ours = json_object();
	put(sidecar, ours, "schema", json_integer(PACKAGE_SCHEMA));
	put_text(sidecar, ours, "program", TWOSOURCE_VERSION);
	put(sidecar, ours, "guarded", json_boolean(guarded));
	if (guarded)
		put_text(sidecar, ours, "guard", about_guard);
	sidecar->highest = json_object();
	put(sidecar, ours, "highest", sidecar->highest);
	put(sidecar, sidecar->root, "twosource", ours);
	sidecar->resources = json_array();
	put(sidecar, sidecar->root, "resources", sidecar->resources);
	return sidecar;
}

void package_sidecar_free(struct package_sidecar *sidecar)
{
	if (!sidecar)
		return;
	json_decref(sidecar->root);
	free(sidecar);
}

int package_sidecar_highest(struct package_sidecar *sidecar, const char *name,
			    int64_t highest)
{
	put(sidecar, sidecar->highest, name, json_integer(highest));
	return sidecar->failed ? -1 : 0;
}

/* ---- Columns ---------------------------------------------------------------- */

static const char *type_of(const struct field *field)
{
	switch (field->type) {
	case FIELD_POSITION:
		return "integer";
	case FIELD_NUMBER:
		return "number";
	default:
		return "string";
	}
}

static const char *note_on(const struct field *field)
{
	switch (field->type) {
	case FIELD_DATE:
		return " An EDTF date, level 1.";
	case FIELD_LIST:
		return " A list, joined by ;";
	default:
		return "";
	}
}

/* What an id of this thing looks like. */
static json_t *id_pattern(enum thing_kind kind)
{
	const struct thing *thing = thing_of(kind);

	return json_sprintf("^%s[1-9][0-9]*$", thing ? (char[]){ thing->letter, 0 } : "[a-z]");
}

static json_t *constraints_of(struct package_sidecar *sidecar, const struct holding *holding,
			      const struct field *field)
{
	json_t *all = json_object(), *words;

	if (field->type == FIELD_ID || (field->type == FIELD_UID && holding->thing) ||
	    strcmp(field->name, "codename") == 0 ||
	    (!holding->thing && !holding->key[1] && strcmp(field->name, holding->key[0]) == 0))
		put(sidecar, all, "unique", json_true());
	if (field->type == FIELD_ID || field->type == FIELD_UID || field->otherwise ||
	    (field->flags & FIELD_NEEDED))
		put(sidecar, all, "required", json_true());
	switch (field->type) {
	case FIELD_ID:
		put(sidecar, all, "pattern", id_pattern(holding->thing->kind));
		break;
	case FIELD_REF:
		put(sidecar, all, "pattern", id_pattern(field->refers));
		break;
	case FIELD_UID:
		put_text(sidecar, all, "pattern", "^[0-9a-f]{32}$");
		break;
	case FIELD_POSITION:
		put(sidecar, all, "minimum", json_integer(0));
		break;
	case FIELD_WORD:
		words = json_array();
		for (const char *const *word = field->words; *word; word++)
			append(sidecar, words, json_string(*word));
		put(sidecar, all, "enum", words);
		break;
	case FIELD_TEXT:
	case FIELD_LIST:
	case FIELD_DATE:
	case FIELD_NUMBER:
		break;
	}
	return all;
}

static json_t *column_of(struct package_sidecar *sidecar, const struct holding *holding,
			 const struct field *field)
{
	json_t *column = json_object(), *constraints;

	put_text(sidecar, column, "name", field->name);
	put_text(sidecar, column, "type", type_of(field));
	if (field->help)
		put(sidecar, column, "description",
		    json_sprintf("%s.%s", field->help, note_on(field)));
	constraints = constraints_of(sidecar, holding, field);
	if (json_object_size(constraints) > 0)
		put(sidecar, column, "constraints", constraints);
	else
		json_decref(constraints);
	return column;
}

static json_t *foreign_key(struct package_sidecar *sidecar, const struct holding *holding,
			   const struct field *field)
{
	const struct thing *thing = thing_of(field->refers);
	json_t *key = json_object(), *reference = json_object();

	put_text(sidecar, key, "fields", field->name);
	/* Its own rows are called "". */
	put_text(sidecar, reference, "resource",
		 thing == holding->thing ? "" : thing->plural);
	put_text(sidecar, reference, "fields", "id");
	put(sidecar, key, "reference", reference);
	return key;
}

static json_t *primary_key(struct package_sidecar *sidecar, const struct holding *holding)
{
	json_t *keys;

	if (!holding->key[1])
		return json_string(holding->key[0]);
	keys = json_array();
	for (const char *const *name = holding->key; *name; name++)
		append(sidecar, keys, json_string(*name));
	return keys;
}

static json_t *table_schema(struct package_sidecar *sidecar, const struct holding *holding)
{
	json_t *schema = json_object(), *columns = json_array(), *keys = json_array();
	json_t *missing = json_array();
	size_t count;
	const struct field *fields = holding_fields(holding, &count);

	for (size_t i = 0; i < count; i++) {
		append(sidecar, columns, column_of(sidecar, holding, &fields[i]));
		if (fields[i].type == FIELD_REF && fields[i].refers != THING_NONE)
			append(sidecar, keys, foreign_key(sidecar, holding, &fields[i]));
	}
	put(sidecar, schema, "fields", columns);
	append(sidecar, missing, json_string(""));
	put(sidecar, schema, "missingValues", missing);
	put(sidecar, schema, "primaryKey", primary_key(sidecar, holding));
	if (json_array_size(keys) > 0)
		put(sidecar, schema, "foreignKeys", keys);
	else
		json_decref(keys);
	return schema;
}

/* ---- Files ------------------------------------------------------------------ */

/* What every file has; its name comes first. */
static json_t *resource(struct package_sidecar *sidecar, json_t *name, const char *profile,
			const struct package_file *file, const char *format,
			const char *mediatype)
{
	json_t *object = json_object();

	put(sidecar, object, "name", name);
	put_text(sidecar, object, "profile", profile);
	put_text(sidecar, object, "path", file->path);
	put_text(sidecar, object, "format", format);
	put_text(sidecar, object, "mediatype", mediatype);
	if (strcmp(format, "bin") != 0)
		put_text(sidecar, object, "encoding", "utf-8");
	put(sidecar, object, "bytes", json_integer((json_int_t)file->bytes));
	put(sidecar, object, "hash", json_sprintf("sha256:%s", file->sha256));
	return object;
}

static json_t *dialect(struct package_sidecar *sidecar)
{
	json_t *object = json_object();

	put_text(sidecar, object, "delimiter", ",");
	put_text(sidecar, object, "lineTerminator", "\r\n");
	put_text(sidecar, object, "quoteChar", "\"");
	put(sidecar, object, "doubleQuote", json_true());
	put(sidecar, object, "skipInitialSpace", json_false());
	put(sidecar, object, "header", json_true());
	put(sidecar, object, "caseSensitiveHeader", json_true());
	return object;
}

int package_sidecar_rows(struct package_sidecar *sidecar, const struct holding *holding,
			 const struct package_file *file)
{
	json_t *object = resource(sidecar, json_string(holding->name), "tabular-data-resource",
				  file, "csv", "text/csv");

	put_text(sidecar, object, "description", holding->about);
	put(sidecar, object, "guarded", json_boolean(sidecar->guarded));
	put(sidecar, object, "dialect", dialect(sidecar));
	put(sidecar, object, "schema", table_schema(sidecar, holding));
	append(sidecar, sidecar->resources, object);
	return sidecar->failed ? -1 : 0;
}

int package_sidecar_text(struct package_sidecar *sidecar, int64_t article,
			 const struct package_file *file)
{
	json_t *name = json_sprintf("texts/a%lld", (long long)article);

	append(sidecar, sidecar->resources,
	       resource(sidecar, name, "data-resource", file, "txt", "text/plain"));
	return sidecar->failed ? -1 : 0;
}

int package_sidecar_evidence(struct package_sidecar *sidecar, const struct package_file *file)
{
	append(sidecar, sidecar->resources,
	       resource(sidecar, json_string(file->path), "data-resource", file, "bin",
			"application/octet-stream"));
	return sidecar->failed ? -1 : 0;
}

int package_sidecar_write(struct package_sidecar *sidecar, FILE *out, struct error *err)
{
	if (sidecar->failed)
		return error_memory(err);
	if (json_dumpf(sidecar->root, out, JSON_INDENT(2)) < 0 || fputc('\n', out) == EOF)
		return error_system(err, "write", PACKAGE_SIDECAR);
	return 0;
}
