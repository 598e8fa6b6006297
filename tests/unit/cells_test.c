#include "newsroom.h"
#include "spec.h"

#include "reporting/cells.h"

#include <math.h>

/* The columns that choice makes, as "id, #start, *tags". */
static const char *chosen(const struct thing *thing, const char *choice)
{
	static const char *const marks[] = {
		[ROWS_TEXT] = "", [ROWS_NUMBER] = "#", [ROWS_LIST] = "*",
	};
	static char text[1200];
	struct cells cells;
	struct arena arena;
	struct error err;
	size_t i, at = 0;

	arena_init(&arena);
	if (cells_choose(&cells, thing, choice, &arena, &err) < 0) {
		assert_int_equal(err.kind, ERROR_USAGE);
		snprintf(text, sizeof(text), "%s", err.text);
		arena_release(&arena);
		return text;
	}
	for (i = 0; i < cells.count; i++)
		at += (size_t)snprintf(text + at, sizeof(text) - at, "%s%s%s",
				       i ? ", " : "", marks[cells.columns[i].kind],
				       cells.columns[i].name);
	arena_release(&arena);
	return text;
}

static void all_columns_stand_in_the_designs_order(void **state)
{
	struct spec *spec = spec_open("columns.txt");
	const char *plural, *expected;
	int line;

	(void)state;
	while (spec_next(spec, &plural, &expected, &line))
		assert_string_equal(chosen(thing_named(plural), NULL), expected);
	spec_close(spec);
}

static void columns_are_chosen_by_name(void **state)
{
	(void)state;
	assert_string_equal(chosen(&claim_thing, "quote,id"), "quote, id");
	assert_string_equal(chosen(&claim_thing, " id , paragraph"), "id, #paragraph");
	assert_string_equal(chosen(&claim_thing, "id,quot"),
			    "claims have no column 'quot' (did you mean 'quote'?)");
	assert_string_equal(chosen(&claim_thing, "id,id"), "column 'id' is named twice");
	assert_string_equal(chosen(&claim_thing, ""), "no columns are named");
	assert_non_null(strstr(chosen(&link_thing, "xyzzy-plugh"),
			       "links have no column 'xyzzy-plugh' (they have id, uid, "));
}

static struct cell cell_named(const struct thing *thing, const void *record,
			      const char *name, struct buffer *scratch)
{
	return cell_of(thing, thing_field(thing, name), record, scratch);
}

#define assert_cell(thing, record, name, expected) \
	do { \
		struct cell cell = cell_named(thing, record, name, &scratch); \
		assert_true(isnan(cell.number)); \
		assert_non_null(cell.text.at); \
		assert_int_equal(cell.text.length, strlen(expected)); \
		assert_memory_equal(cell.text.at, expected, strlen(expected)); \
	} while (0)

#define assert_absent(thing, record, name) \
	do { \
		struct cell cell = cell_named(thing, record, name, &scratch); \
		assert_true(isnan(cell.number)); \
		assert_null(cell.text.at); \
	} while (0)

static void cells_are_ids_numbers_texts_or_absent(void **state)
{
	struct buffer scratch;
	struct claim claim;
	struct figure figure;

	(void)state;
	buffer_init(&scratch);
	thing_clear(&claim_thing, &claim);
	claim.id = 12;
	claim.source = (struct ref){ THING_SOURCE, 5 };
	claim.quote = "The bridge\nis closed.";
	claim.tags = "bridge;flood";
	claim.paragraph = 3;
	memset(claim.uid.bytes, 0xab, sizeof(claim.uid.bytes));
	assert_cell(&claim_thing, &claim, "id", "c12");
	assert_cell(&claim_thing, &claim, "uid", "abababababababababababababababab");
	assert_cell(&claim_thing, &claim, "source", "s5");
	assert_cell(&claim_thing, &claim, "quote", "The bridge\nis closed.");
	assert_cell(&claim_thing, &claim, "tags", "bridge;flood");
	assert_absent(&claim_thing, &claim, "article");
	assert_absent(&claim_thing, &claim, "note");
	assert_absent(&claim_thing, &claim, "start");
	assert_true(cell_named(&claim_thing, &claim, "paragraph", &scratch).number == 3);

	thing_clear(&figure_thing, &figure);
	figure.low = 2.5;
	assert_true(cell_named(&figure_thing, &figure, "low", &scratch).number == 2.5);
	assert_absent(&figure_thing, &figure, "high");
	buffer_release(&scratch);
}

static void spans_are_given_for_one_span_too(void **state)
{
	struct buffer scratch;
	struct claim claim;

	(void)state;
	buffer_init(&scratch);
	thing_clear(&claim_thing, &claim);
	assert_absent(&claim_thing, &claim, "spans");
	claim.start = 0;
	claim.end = 60;
	assert_cell(&claim_thing, &claim, "spans", "0-60");
	claim.spans = "0-20;40-60";
	assert_cell(&claim_thing, &claim, "spans", "0-20;40-60");
	buffer_release(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_columns_stand_in_the_designs_order),
		cmocka_unit_test(columns_are_chosen_by_name),
		cmocka_unit_test(cells_are_ids_numbers_texts_or_absent),
		cmocka_unit_test(spans_are_given_for_one_span_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
