#include "newsroom.h"
#include "spec.h"

#include "reporting/codenames.h"

static void mentions_are_found_as_the_spec_says(void **state)
{
	struct spec *spec = spec_open("codename_mentioned.txt");
	struct codenames codenames;
	const char *input, *expected;
	struct error err;
	int line;

	add(*state, &source_thing, "codename", "old-lantern-2", NULL);
	add(*state, &source_thing, "codename", "ada", "naming", "named", "name", "Ada", NULL);
	add(*state, &source_thing, "codename", "ember-kestrel", NULL);
	add(*state, &source_thing, "codename", "불씨-황조롱이", "naming", "pseudonym",
	    "name", "Bo", NULL);
	codenames_init(&codenames);
	must(codenames_load(&codenames, *state, &err), &err, "load");
	while (spec_next(spec, &input, &expected, &line)) {
		bool mentioned = strcmp(expected, "mentioned") == 0;
		struct slice rest = slice_of(input), piece;

		while (slice_next(&rest, '\n', &piece))
			if (codenames_mentioned(&codenames, piece) != mentioned)
				fail_msg("line %d: '%.*s' should be %s", line,
					 (int)piece.length, piece.at, expected);
	}
	spec_close(spec);
	codenames_release(&codenames);
}

static void without_codenames_nothing_is_mentioned(void **state)
{
	struct codenames codenames;
	struct error err;

	codenames_init(&codenames);
	must(codenames_load(&codenames, *state, &err), &err, "load");
	assert_false(codenames_mentioned(&codenames, SLICE("ember-kestrel")));
	codenames_release(&codenames);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_newsroom(mentions_are_found_as_the_spec_says),
		in_newsroom(without_codenames_nothing_is_mentioned),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
