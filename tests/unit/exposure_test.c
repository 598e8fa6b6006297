#include "described.h"
#include "spec.h"

#include "judging/exposure.h"

static void write_set(struct buffer *out, const struct exposure *exposure,
		      const struct exposed_set *set)
{
	buffer_text(out, "  enough:");
	for (size_t i = 0; i < set->count; i++)
		buffer_format(out, "%s %s", i ? " +" : "",
			      exposure->pieces[set->pieces[i]].piece.value);
	buffer_byte(out, '\n');
}

static void write_exposure(struct buffer *out, const struct exposure *exposure, bool draft)
{
	for (size_t i = 0; i < exposure->piece_count; i++) {
		const struct exposed_piece *piece = &exposure->pieces[i];

		if (piece->added == draft)
			buffer_format(out, "  %s %s: %zu\n", piece_word(piece->piece.kind),
				      piece->piece.value, piece->sources);
	}
	for (size_t i = 0; i < exposure->set_count; i++)
		if (exposure->sets[i].count > 1 && exposure->sets[i].added == draft)
			write_set(out, exposure, &exposure->sets[i]);
	buffer_format(out, "  all: %zu\n", exposure->together);
}

static void write_steps(struct buffer *out, const struct exposure *exposure)
{
	for (size_t i = 0; i < exposure->step_count; i++) {
		const struct exposed_step *step = &exposure->steps[i];

		buffer_format(out, "  a%d", (int)step->article);
		for (size_t k = 0; k < step->word_count; k++)
			buffer_format(out, " '%s'", step->words[k]);
		for (size_t k = 0; k < step->new_count; k++)
			buffer_format(out, " +%s",
				      piece_word(exposure->pieces[step->news[k]].piece.kind));
		buffer_byte(out, '\n');
	}
}

static void write_source(struct store *store, int64_t id, const char *text,
			 struct buffer *out)
{
	struct exposures *exposures;
	struct exposure exposure;
	struct draft draft;
	struct error err;
	int32_t person;

	must(exposures_load(&exposures, store, &err), &err, "load");
	person = exposures_find(exposures, id);
	buffer_format(out, "s%d of %zu\n", (int)id, exposures_people(exposures));
	if (person >= 0) {
		must(exposure_of(exposures, person, NULL, 1, &exposure, &err), &err, "one");
		write_exposure(out, &exposure, false);
		write_steps(out, &exposure);
		exposure_release(&exposure);
	}
	must(draft_read(&draft, slice_of(text ? text : ""), &err), &err, "draft");
	for (size_t i = 0; person >= 0 && i < draft.count; i++) {
		must(exposure_of(exposures, person, &draft.all[i].pieces, 1, &exposure, &err),
		     &err, "draft");
		buffer_format(out, "  draft: %s\n", draft.all[i].description);
		write_exposure(out, &exposure, true);
		exposure_release(&exposure);
	}
	draft_release(&draft);
	exposures_free(exposures);
}

/* What one attribution tells. */
static void write_phrase(const char *phrase, size_t length, struct buffer *out)
{
	struct pieces pieces = { NULL, 0, 0 };
	struct lexicon *lexicon;
	struct arena arena;
	struct error err;

	arena_init(&arena);
	must(lexicon_new(&lexicon, &language_english, &err), &err, "lexicon");
	must(pieces_read(&pieces, (struct slice){ phrase, length }, lexicon, &arena, &err),
	     &err, "phrase");
	if (pieces.count == 0)
		buffer_text(out, "nothing");
	for (size_t i = 0; i < pieces.count; i++)
		buffer_format(out, "%s%s %s", i ? "; " : "", piece_word(pieces.all[i].kind),
			      pieces.all[i].value);
	buffer_byte(out, '\n');
	pieces_release(&pieces);
	lexicon_free(lexicon);
	arena_release(&arena);
}

static int example(const char *input, const char *expected, int line)
{
	struct buffer out;
	void *state = NULL;
	const char *at;
	int failed = 0;

	assert_int_equal(open_newsroom(&state), 0);
	buffer_init(&out);
	for (at = input; *at; at += strcspn(at, "\n") + (strchr(at, '\n') != NULL)) {
		long long source;
		char draft[400] = "";

		if (strncmp(at, "phrase ", 7) == 0)
			write_phrase(at + 7, strcspn(at + 7, "\n"), &out);
		else if (sscanf(at, "expose s%lld %399[^\n]", &source, draft) >= 1)
			write_source(state, source, draft, &out);
		else if (!describe(state, at))
			fail_msg("line %d: cannot read '%.40s'", line, at);
	}
	if (out.length)
		out.data[--out.length] = '\0';
	if (strcmp(out.data, expected) != 0) {
		fprintf(stderr, "exposure.txt:%d\n%s\n-- wanted:\n%s\n\n", line, out.data,
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
	assert_int_equal(spec_each("exposure.txt", example), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cases_written_by_hand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
