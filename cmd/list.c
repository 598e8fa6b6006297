#include "cmd/list.h"

#include "base/edtf.h"
#include "ledger/source.h"
#include "reporting/cells.h"

#include <stdlib.h>

const char *const list_statuses[] = {
	"unchecked", "pending", "changed_since_check", "confirmed", "corrected",
	"disputed", "unsupported", "unverifiable", NULL
};

static const char *const *words_of(enum thing_kind kind, const char *name)
{
	return thing_field(thing_of(kind), name)->words;
}

static int word_check(const char *name, const char *value, const char *const *words,
		      struct error *err)
{
	const char *nearest;
	struct buffer all;

	if (!value)
		return 0;
	buffer_init(&all);
	for (const char *const *known = words; *known; known++) {
		if (strcmp(*known, value) == 0) {
			buffer_release(&all);
			return 0;
		}
		buffer_format(&all, "%s%s", all.length > 0 ? ", " : "", *known);
	}
	nearest = word_nearest(value, words);
	if (nearest)
		error_set(err, ERROR_USAGE, "--%s: no '%s' (did you mean '%s'?)", name,
			  value, nearest);
	else
		error_set(err, ERROR_USAGE, "--%s: no '%s' (one of: %s)", name, value,
			  all.data);
	buffer_release(&all);
	return -1;
}

/* Words that belong to a field, and so cannot stand in the table of options. */
static int words_check(const struct wish *wish, struct error *err)
{
	const struct {
		const char *name, *value;
		const char *const *words;
	} all[] = {
		{ "naming", wish->naming, words_of(THING_SOURCE, "naming") },
		{ "relation", wish->relation, words_of(THING_LINK, "relation") },
		{ "result", wish->result, words_of(THING_CHECK, "result") },
		{ "voice", wish->voice, words_of(THING_CLAIM, "voice") },
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (word_check(all[i].name, all[i].value, all[i].words, err) < 0)
			return -1;
	return 0;
}

static int id_check(struct invocation *call, enum thing_kind kind, const char *value,
		    int64_t *id, struct error *err)
{
	struct ref ref;

	if (!value)
		return 0;
	if (ref_find(call->store, kind, value, &ref, err) < 0)
		return -1;
	*id = ref.id;
	return 0;
}

/* Narrows [*from, *to] to what three options leave of it. */
static int dates_check(const char *on, const char *after, const char *before,
		       int64_t *from, int64_t *to, struct error *err)
{
	const struct {
		const char *text;
		bool starts, ends;
	} all[] = { { on, true, true }, { after, true, false }, { before, false, true } };

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		struct edtf date;

		if (!all[i].text)
			continue;
		if (edtf_parse(slice_of(all[i].text), &date, err) < 0)
			return misused(err);
		if (all[i].starts && date.earliest > *from)
			*from = date.earliest;
		if (all[i].ends && date.latest < *to)
			*to = date.latest;
	}
	if (*from > *to)
		return error_set(err, ERROR_USAGE,
				 "no day is both after and before what was given");
	return 0;
}

static int no_sort(const struct thing *thing, const char *field, struct error *err)
{
	const char *nearest = word_nearest(field, thing->sorts);
	struct buffer known;

	if (nearest)
		return error_set(err, ERROR_USAGE, "%s cannot be sorted by '%s' (did you"
				 " mean '%s'?)", thing->plural, field, nearest);
	buffer_init(&known);
	for (size_t i = 0; thing->sorts[i]; i++)
		buffer_format(&known, "%s%s", i ? ", " : "", thing->sorts[i]);
	error_set(err, ERROR_USAGE, "%s cannot be sorted by '%s' (one of: %s)", thing->plural,
		  field, buffer_failed(&known) ? "id" : known.data);
	buffer_release(&known);
	return -1;
}

/* "stated_on", "stated-on,desc", "-stated_on" */
static int sort_check(const struct thing *thing, const char *value,
		      struct filter *filter, struct arena *arena, struct error *err)
{
	const char *const *known = thing->sorts;
	struct slice rest = slice_of(value), name = SLICE_NONE, way = SLICE_NONE;
	char *field;

	if (!value)
		return 0;
	slice_next(&rest, ',', &name);
	slice_next(&rest, ',', &way);
	if (name.length > 0 && name.at[0] == '-') {
		filter->descending = true;
		name.at++;
		name.length--;
	}
	if (slice_is(way, "desc"))
		filter->descending = true;
	else if (way.at && !slice_is(way, "asc"))
		return error_set(err, ERROR_USAGE, "'%s': after the comma stands asc "
				 "or desc", value);
	field = arena_take(arena, name.length + 1);
	if (!field)
		return error_memory(err);
	for (size_t i = 0; i < name.length; i++)
		field[i] = name.at[i] == '-' ? '_' : name.at[i];
	filter->sort = field;
	for (; *known; known++)
		if (strcmp(*known, field) == 0)
			return 0;
	return no_sort(thing, field, err);
}

int list_filter(struct invocation *call, const struct thing *thing, const struct wish *wish,
		struct filter *filter, struct arena *arena, struct error *err)
{
	*filter = filter_all();
	filter->outlet = wish->outlet;
	filter->tag = wish->tag;
	filter->text = wish->text;
	filter->status = wish->status;
	filter->naming = wish->naming;
	filter->ground_rules = wish->ground_rules;
	filter->relation = wish->relation;
	filter->result = wish->result;
	filter->voice = wish->voice;
	filter->limit = wish->limit;
	if (id_check(call, THING_SOURCE, wish->source, &filter->source, err) < 0 ||
	    id_check(call, THING_ARTICLE, wish->article, &filter->article, err) < 0 ||
	    id_check(call, THING_CLAIM, wish->claim, &filter->claim, err) < 0)
		return -1;
	if (words_check(wish, err) < 0)
		return -1;
	if (dates_check(wish->stated, wish->stated_after, wish->stated_before,
			&filter->stated_from, &filter->stated_to, err) < 0 ||
	    dates_check(wish->happened, wish->happened_after, wish->happened_before,
			&filter->happened_from, &filter->happened_to, err) < 0)
		return -1;
	return sort_check(thing, wish->sort, filter, arena, err);
}

/*
 * In a table a source is shown by its codename, which is what people know it
 * by.  A listing asks for the same few again and again: the last one seen for
 * each remainder is kept.
 */
enum { NAMES = 64 };

struct codenames {
	struct arena arenas[NAMES];
	int64_t ids[NAMES];
	const char *names[NAMES];
};

static struct codenames *codenames_new(void)
{
	struct codenames *codenames = calloc(1, sizeof(*codenames));

	for (int i = 0; codenames && i < NAMES; i++)
		arena_init(&codenames->arenas[i]);
	return codenames;
}

static void codenames_free(struct codenames *codenames)
{
	for (int i = 0; codenames && i < NAMES; i++)
		arena_release(&codenames->arenas[i]);
	free(codenames);
}

static const char *codename(struct codenames *codenames, struct store *store,
			    int64_t id, struct error *err)
{
	size_t slot = (size_t)id % NAMES;
	struct arena *arena = &codenames->arenas[slot];
	struct source source;

	if (codenames->ids[slot] != id) {
		codenames->ids[slot] = 0;
		arena_reset(arena);
		if (record_load(store, &source_thing, id, &source, arena, err) < 0)
			return NULL;
		codenames->names[slot] = source.codename;
		codenames->ids[slot] = id;
	}
	return codenames->names[slot];
}

/* One listing on its way out. */
struct list {
	struct store *store;
	const struct kept *kept;
	struct cells cells;
	struct output *output;
	struct buffer scratch;
	struct codenames *codenames;	/* for a table */
};

static int list_row(struct list *list, const void *record, struct error *err)
{
	for (size_t i = 0; i < list->cells.count; i++) {
		const struct field *field = list->cells.fields[i];
		struct cell cell;
		struct ref ref = { THING_NONE, 0 };

		if (list->codenames && field->type == FIELD_REF)
			memcpy(&ref, (const char *)record + field->at, sizeof(ref));
		if (ref.kind == THING_SOURCE && ref.id != 0) {
			const char *name = codename(list->codenames, list->store, ref.id,
						    err);

			if (!name)
				return -1;
			output_text(list->output, slice_of(name));
			continue;
		}
		if (list->codenames && list->kept->empty && !field_given(field, record) &&
		    strcmp(field->name, list->kept->empty) == 0)
			field = thing_field(list->kept->thing, list->kept->instead);
		cell = cell_of(list->cells.thing, field, record, &list->scratch);
		if (list->cells.columns[i].kind == ROWS_NUMBER)
			output_number(list->output, cell.number);
		else
			output_text(list->output, cell.text);
	}
	output_next(list->output);
	return 0;
}

static int list_rows(struct list *list, const struct filter *filter, void *record,
		     struct error *err)
{
	struct listing listing;
	struct error ignored;
	int status = 0;

	listing_open(&listing, list->store, list->cells.thing, filter);
	while (status == 0 && listing_next(&listing, record))
		status = list_row(list, record, err);
	if (listing_close(&listing, status < 0 ? &ignored : err) < 0)
		return -1;
	if (status == 0 && buffer_failed(&list->scratch))
		return error_memory(err);
	return status;
}

static int list_write(struct list *list, const struct filter *filter, void *record,
		      const struct output_options *options, struct error *err)
{
	struct error ignored;
	int status;

	if (output_open(&list->output, stdout, list->cells.columns, list->cells.count,
			options, err) < 0)
		return -1;
	status = list_rows(list, filter, record, err);
	if (output_close(list->output, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

/* The columns of a table, without one that would say the same in every row. */
static const char *table_columns(const struct kept *kept, const struct wish *wish,
				 struct arena *arena)
{
	struct slice rest = slice_of(kept->table), name;
	const char *columns = NULL;

	while (slice_next(&rest, ',', &name)) {
		if ((wish->article && slice_is(name, "article")) ||
		    (wish->claim && slice_is(name, "claim")))
			continue;
		columns = columns ? arena_format(arena, "%s,%.*s", columns,
						 (int)name.length, name.at)
				  : arena_slice(arena, name);
	}
	return columns;
}

int verb_list(struct invocation *call, const struct kept *kept, const struct wish *wish,
	      struct error *err)
{
	struct output_options options = {
		.format = OUTPUT_TABLE, .raw = wish->raw, .excel = wish->excel,
		.name = kept->thing->plural,
	};
	struct list list = { .store = call->store, .kept = kept };
	const char *columns = wish->columns;
	struct filter filter;
	struct arena arena;
	void *record;
	int status = -1;

	arena_init(&arena);
	buffer_init(&list.scratch);
	if (wish->format && output_format_of(wish->format, &options.format, err) < 0)
		goto out;
	if (!columns && options.format == OUTPUT_TABLE)
		columns = table_columns(kept, wish, &arena);
	if (arena_failed(&arena)) {
		error_memory(err);
		goto out;
	}
	if (list_filter(call, kept->thing, wish, &filter, &arena, err) < 0 ||
	    cells_choose(&list.cells, kept->thing, columns, &arena, err) < 0)
		goto out;
	record = arena_take(&arena, kept->thing->size);
	if (options.format == OUTPUT_TABLE)
		list.codenames = codenames_new();
	if (!record || (options.format == OUTPUT_TABLE && !list.codenames))
		error_memory(err);
	else
		status = list_write(&list, &filter, record, &options, err);
out:
	codenames_free(list.codenames);
	buffer_release(&list.scratch);
	arena_release(&arena);
	return status;
}
