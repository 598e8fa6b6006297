#include "newsroom.h"
#include "spec.h"

#include "reporting/codenames.h"

typedef bool looker(const struct codenames *codenames, struct slice text);

static void look(struct store *store, const char *name, looker *found, const char *word)
{
	struct spec *spec = spec_open(name);
	struct codenames codenames;
	const char *input, *expected;
	struct error err;
	int line;

	codenames_init(&codenames);
	must(codenames_load(&codenames, store, &err), &err, "load");
	while (spec_next(spec, &input, &expected, &line)) {
		struct slice rest = slice_of(input), piece;

		while (slice_next(&rest, '\n', &piece))
			if (found(&codenames, piece) != (strcmp(expected, word) == 0))
				fail_msg("line %d: '%.*s' should be %s", line,
					 (int)piece.length, piece.at, expected);
	}
	spec_close(spec);
	codenames_release(&codenames);
}

static void mentions_are_found_as_the_spec_says(void **state)
{
	add(*state, &source_thing, "codename", "old-lantern-2", NULL);
	add(*state, &source_thing, "codename", "ada", "naming", "named", "name", "Ada", NULL);
	add(*state, &source_thing, "codename", "noor-2", "naming", "partly_named",
	    "name", "Noor", NULL);
	add(*state, &source_thing, "codename", "noor", "naming", "pseudonym",
	    "name", "Noor", NULL);
	add(*state, &source_thing, "codename", "ember-kestrel", NULL);
	add(*state, &source_thing, "codename", "불씨-황조롱이", "naming", "pseudonym",
	    "name", "Bo", NULL);
	look(*state, "codename_mentioned.txt", codenames_mentioned, "mentioned");
}

static void words_of_an_article_are_told_from_codenames(void **state)
{
	add(*state, &source_thing, "codename", "ember-kestrel", NULL);
	add(*state, &source_thing, "codename", "baker", NULL);
	look(*state, "codename_published.txt", codenames_published, "held");
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
		in_newsroom(words_of_an_article_are_told_from_codenames),
		in_newsroom(without_codenames_nothing_is_mentioned),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
