#include "described.h"
#include "spec.h"

#include "judging/figures_compared.h"
#include "judging/figures_thing.h"

static void say_group(const struct compared *compared, const struct figure_group *group,
		      struct buffer *out)
{
	uint32_t i;

	buffer_format(out, "%s:", group->key ? group->key : "(no thing)");
	for (i = group->first; i < group->first + group->count; i++)
		buffer_format(out, " f%d", (int)compared->figures[i].id);
	buffer_byte(out, '\n');
	for (i = group->pair; i < group->pair + group->pair_count; i++) {
		buffer_text(out, "  ");
		figure_pair_say(compared, &compared->pairs[i], out);
		buffer_byte(out, '\n');
	}
	buffer_text(out, "  over time: ");
	figure_timeline_say(compared, group, out);
	if (out->data[out->length - 1] == ' ')
		out->length -= strlen("  over time: ");
	else
		buffer_byte(out, '\n');
	out->data[out->length] = '\0';
}

static void compare(struct store *store, struct scope scope, const char *thing,
		    struct buffer *out)
{
	struct compared compared;
	struct error err;
	size_t i;

	must(compared_load(&compared, store, &scope, thing, &err), &err, "compare");
	for (i = 0; i < compared.group_count; i++)
		say_group(&compared, &compared.groups[i], out);
	compared_release(&compared);
}

static int example(const char *input, const char *expected, int line)
{
	struct buffer out;
	struct store *store;
	void *state = NULL;
	const char *at;
	int failed = 0;

	assert_int_equal(open_newsroom(&state), 0);
	store = state;
	buffer_init(&out);
	for (at = input; *at; at += strcspn(at, "\n") + (strchr(at, '\n') != NULL)) {
		char what[64] = "";

		if (sscanf(at, "compare %63[^\n]", what) == 1) {
			struct scope scope = { 0 };

			if (what[0] == 'c' && what[1] >= '0' && what[1] <= '9')
				scope.claim = atoi(what + 1);
			compare(store, scope,
				scope.claim || strcmp(what, "all") == 0 ? NULL : what, &out);
		} else if (!describe(store, at)) {
			fail_msg("line %d: cannot read '%.40s'", line, at);
		}
	}
	if (out.length)
		out.data[--out.length] = '\0';
	if (strcmp(out.data, expected) != 0) {
		fprintf(stderr, "figures.txt:%d\n%s\n-- wanted:\n%s\n\n", line, out.data,
			expected);
		failed = 1;
	}
	buffer_release(&out);
	close_newsroom(&state);
	return failed;
}

static void the_cases_written_by_hand(void **state)
{
	(void)state;
	assert_int_equal(spec_each("figures.txt", example), 0);
}

static void things_are_the_same_by_their_words(void **state)
{
	static const char *const same[][2] = {
		{ "The Fishing Boats", "fishing boat" }, { "boxes of rice", "box rice" },
		{ "Küsten-Wachen", "kusten wachen" }, { "countries", "country" },
		{ "glass", "glass" }, { "buses", "bus" }, { "카메라", "카메라" },
	};
	struct buffer one, other;

	(void)state;
	buffer_init(&one);
	buffer_init(&other);
	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
		buffer_clear(&one);
		buffer_clear(&other);
		thing_key(slice_of(same[i][0]), &one);
		thing_key(slice_of(same[i][1]), &other);
		assert_string_equal(one.data, other.data);
	}
	assert_true(thing_key_has(SLICE("fishing boat"), SLICE("boat")));
	assert_false(thing_key_has(SLICE("fishing boat"), SLICE("boat sail")));
	assert_false(thing_key_has(SLICE("boathouse"), SLICE("boat")));
	buffer_release(&one);
	buffer_release(&other);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cases_written_by_hand),
		cmocka_unit_test(things_are_the_same_by_their_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
