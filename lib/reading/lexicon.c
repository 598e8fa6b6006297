#include "reading/terms.h"

#include <stdlib.h>

/*
 * A hash table with open addressing, at most half full, made once a language.
 * The folded words themselves are those of the tables: every table holds them
 * in lower case already.
 */
struct slot {
	uint32_t hash;
	uint32_t at;		/* index into merged, plus 1; 0: free */
};

struct lexicon {
	const struct language *language;
	struct lexeme *merged;
	uint16_t *lengths;
	size_t count;
	struct slot *slots;
	size_t mask;
};

/* Longer words are in no table, and are not looked up. */
#define WORD_LONGEST 40

/* Folds word into folded; its length, or 0 when it is too long. */
static size_t fold(char folded[WORD_LONGEST], struct slice word, uint32_t *hash)
{
	uint32_t mixed = 2166136261u;
	size_t length = 0;

	if (word.length > WORD_LONGEST)
		return 0;
	for (size_t i = 0; i < word.length; i++) {
		unsigned char c = (unsigned char)word.at[i];

		if (c >= 'A' && c <= 'Z') {
			c = (unsigned char)(c | 0x20);
		} else if (c == 0xE2 && i + 2 < word.length &&
			   (unsigned char)word.at[i + 1] == 0x80 &&
			   (unsigned char)word.at[i + 2] == 0x99) {
			c = '\'';
			i += 2;
		}
		folded[length++] = (char)c;
		mixed = (mixed ^ c) * 16777619u;
	}
	*hash = mixed ^ (mixed >> 15);
	return length;
}

/* The slot of a folded word: the one that holds it, or the free one where it
 * would go. */
static struct slot *find(const struct lexicon *lexicon, const char *folded,
			 size_t length, uint32_t hash)
{
	for (size_t i = hash & lexicon->mask;; i = (i + 1) & lexicon->mask) {
		struct slot *slot = &lexicon->slots[i];

		if (slot->at == 0)
			return slot;
		if (slot->hash == hash && lexicon->lengths[slot->at - 1] == length &&
		    memcmp(lexicon->merged[slot->at - 1].word, folded, length) == 0)
			return slot;
	}
}

static void add(struct lexicon *lexicon, const struct lexeme *lexeme)
{
	char folded[WORD_LONGEST];
	uint32_t hash;
	size_t length = fold(folded, slice_of(lexeme->word), &hash);
	struct lexeme *known;
	struct slot *slot;

	if (length == 0)
		return;
	slot = find(lexicon, folded, length, hash);
	if (slot->at == 0) {
		lexicon->merged[lexicon->count] = *lexeme;
		if (lexeme->detail & DETAIL_MARK)
			lexicon->merged[lexicon->count].traits = lexeme->detail & ~DETAIL_MARK;
		lexicon->lengths[lexicon->count] = (uint16_t)length;
		slot->hash = hash;
		slot->at = (uint32_t)++lexicon->count;
		return;
	}
	known = &lexicon->merged[slot->at - 1];
	known->classes |= lexeme->classes;
	if (lexeme->detail & DETAIL_MARK)
		known->traits |= lexeme->detail & ~DETAIL_MARK;
	if (known->detail == 0)
		known->detail = lexeme->detail;
	if (!known->form)
		known->form = lexeme->form;
}

/* Notes for each word which phrase of anonymous sourcing holds it. */
static void add_terms(struct lexicon *lexicon)
{
	const struct terms_pattern *terms = lexicon->language->terms;
	char folded[WORD_LONGEST];
	uint32_t hash;

	for (unsigned p = 0; terms && p < TERMS_MOST && terms[p].words; p++) {
		const char *at = terms[p].words;

		while (*at) {
			size_t length = strcspn(at, " |[]"), size;

			size = fold(folded, (struct slice){ at, length }, &hash);
			if (size > 0) {
				struct slot *slot = find(lexicon, folded, size, hash);

				if (slot->at)
					lexicon->merged[slot->at - 1].terms |= (uint64_t)1 << p;
			}
			at += length;
			at += strspn(at, " |[]");
		}
	}
}

int lexicon_new(struct lexicon **made, const struct language *language,
		struct error *err)
{
	struct lexicon *lexicon = calloc(1, sizeof(*lexicon));
	size_t total = 0, room = 16;

	if (!lexicon)
		return error_memory(err);
	for (size_t t = 0; language->tables[t]; t++)
		total += language->tables[t]->count;
	while (room < total * 2 + 2)
		room *= 2;
	lexicon->language = language;
	lexicon->mask = room - 1;
	lexicon->merged = calloc(total + 1, sizeof(*lexicon->merged));
	lexicon->lengths = calloc(total + 1, sizeof(*lexicon->lengths));
	lexicon->slots = calloc(room, sizeof(*lexicon->slots));
	if (!lexicon->merged || !lexicon->lengths || !lexicon->slots) {
		lexicon_free(lexicon);
		return error_memory(err);
	}
	for (size_t t = 0; language->tables[t]; t++) {
		const struct lexeme_table *table = language->tables[t];

		for (size_t i = 0; i < table->count; i++)
			add(lexicon, &table->lexemes[i]);
	}
	add_terms(lexicon);
	*made = lexicon;
	return 0;
}

void lexicon_free(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	free(lexicon->merged);
	free(lexicon->lengths);
	free(lexicon->slots);
	free(lexicon);
}

const struct language *lexicon_language(const struct lexicon *lexicon)
{
	return lexicon->language;
}

const struct lexeme *lexicon_find(const struct lexicon *lexicon, struct slice word)
{
	char folded[WORD_LONGEST];
	uint32_t hash;
	size_t length = fold(folded, word, &hash);
	const struct slot *slot;

	if (length == 0)
		return NULL;
	slot = find(lexicon, folded, length, hash);
	return slot->at ? &lexicon->merged[slot->at - 1] : NULL;
}
