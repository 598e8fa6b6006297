#include "reading/terms_step.h"

#include "reading/chunk.h"

#include <stdlib.h>

/* As many steps, or words, as phrases can have: one for each mark that parts them. */
static size_t count_parts(const struct terms_pattern *patterns, const char *marks)
{
	size_t count = 0;

	for (unsigned p = 0; patterns && p < TERMS_MOST && patterns[p].words; p++) {
		count += 2;
		for (const char *at = patterns[p].words; *at; at++)
			count += strchr(marks, *at) != NULL;
	}
	return count + 1;
}

/* One of the words of a step. */
static void add_word(struct terms_steps *steps, struct terms_step *step, struct slice word)
{
	struct terms_word *added = &steps->words[step->last++];

	added->word = word.at;
	added->length = word.length;
	added->head = word.length >= CHUNK ? chunk_load(word.at)
					   : chunk_part(word.at, word.length);
	step->letters |= terms_letter(word.at[0]);
}

static void read_step(struct terms_steps *steps, struct terms_step *step, struct slice text)
{
	struct slice word;

	if (text.at[0] == '[') {
		step->optional = true;
		text.at++;
		text.length -= 2;
	}
	if (text.at[0] == '*' || text.at[0] == '_') {
		step->most = text.at[0] == '*' ? TERMS_ANY_MOST : 1;
		step->least = text.at[0] == '_' && !step->optional;
		return;
	}
	while (slice_next(&text, '|', &word))
		if (word.length > 0)
			add_word(steps, step, word);
}

int terms_steps_make(struct terms_steps *steps, const struct terms_pattern *patterns,
		     struct error *err)
{
	uint32_t count = 0, words = 0;

	*steps = (struct terms_steps){ .words = NULL };
	steps->words = calloc(count_parts(patterns, " |"), sizeof(*steps->words));
	steps->all = calloc(count_parts(patterns, " "), sizeof(*steps->all));
	if (!steps->words || !steps->all) {
		terms_steps_release(steps);
		return error_memory(err);
	}
	for (unsigned p = 0; patterns && p < TERMS_MOST && patterns[p].words; p++) {
		struct slice rest = slice_of(patterns[p].words), text;

		steps->first[p] = count;
		if (patterns[p].role == TERMS_REASON)
			steps->reasons |= (uint64_t)1 << p;
		while (slice_next(&rest, ' ', &text)) {
			if (text.length == 0)
				continue;
			steps->all[count].first = steps->all[count].last = words;
			read_step(steps, &steps->all[count], text);
			words = steps->all[count++].last;
		}
		steps->all[count++].end = true;
	}
	return 0;
}

void terms_steps_release(struct terms_steps *steps)
{
	free(steps->words);
	free(steps->all);
	*steps = (struct terms_steps){ .words = NULL };
}
