#include "reading/ending.h"

/* Longer words are no compounds that a table knows the end of. */
enum { COMPOUND_LONGEST = 60, PART_LONGEST = 30 };

static inline bool ends_with(struct slice word, struct slice ending)
{
	return word.length > ending.length &&
	       word.at[word.length - 1] == ending.at[ending.length - 1] &&
	       memcmp(word.at + word.length - ending.length, ending.at, ending.length) == 0;
}

/* The longest end of word, not all of it, that the lexicon has as the end of a
 * compound. */
static const struct lexeme *compound(const struct lexicon *lexicon, struct slice word)
{
	char part[PART_LONGEST + 1] = "~";

	if (word.length > COMPOUND_LONGEST)
		return NULL;
	for (size_t at = 1; at < word.length; at++) {
		const struct lexeme *lexeme;

		if (((unsigned char)word.at[at] & 0xC0) == 0x80 ||
		    word.length - at > PART_LONGEST)
			continue;
		memcpy(part + 1, word.at + at, word.length - at);
		if (!(lexicon_lengths(lexicon, (struct slice){ part, word.length - at + 1 }) >>
		      (word.length - at + 1) & 1))
			continue;
		lexeme = lexicon_find(lexicon, (struct slice){ part, word.length - at + 1 });
		if (lexeme)
			return lexeme;
	}
	return NULL;
}

/* The lexeme of a stem, which may have a plural ending. */
static const struct lexeme *find_stem(const struct lexicon *lexicon, struct slice stem,
				      struct ended *ended)
{
	const struct ending *endings = lexicon_language(lexicon)->endings;
	const struct lexeme *lexeme = lexicon_find(lexicon, stem);

	if (lexeme)
		return lexeme;
	for (const struct ending *e = endings; e->ending; e++) {
		struct slice ending = lexicon_endings(lexicon)[e - endings], rest = stem;

		if (!(e->says & ENDING_MANY) || !ends_with(stem, ending))
			continue;
		rest.length -= ending.length;
		lexeme = lexicon_find(lexicon, rest);
		if (!lexeme)
			lexeme = compound(lexicon, rest);
		if (lexeme) {
			ended->says |= ENDING_MANY;
			return lexeme;
		}
	}
	return compound(lexicon, stem);
}

/* How good a cut is: one that ends reported words is never anything else; one
 * that leaves a known word goes before one that does not. */
static unsigned worth(const struct ended *ended, size_t stem)
{
	if (ended->says & ENDINGS_QUOTING)
		return 2000u + ended->tail;
	if (ended->lexeme)
		return 1000u + ended->tail;
	return stem >= 6 ? ended->tail : 0;
}

struct ended word_ended(const struct lexicon *lexicon, struct slice word)
{
	const struct ending *endings = lexicon_language(lexicon)->endings;
	const struct slice *texts = lexicon_endings(lexicon);
	struct ended best = { lexicon_find(lexicon, word), 0, 0 };
	unsigned most = 0;

	if (best.lexeme || word.length > COMPOUND_LONGEST * 2)
		return best;
	for (size_t i = 0; word.length > 0; i++) {
		struct slice ending, stem = word;
		const struct ending *e;
		struct ended ended;
		unsigned how;

		i = lexicon_next_ending(lexicon, i, word.at[word.length - 1]);
		e = &endings[i];
		ending = texts[i];
		if (!e->ending)
			break;
		if (!ends_with(word, ending))
			continue;
		ended = (struct ended){ NULL, e->says, (uint8_t)(ending.length - e->stays) };
		stem.length -= ended.tail;
		ended.lexeme = find_stem(lexicon, stem, &ended);
		how = worth(&ended, stem.length);
		if (how > most) {
			most = how;
			best = ended;
		}
	}
	if (!best.lexeme && !(best.says & ENDINGS_QUOTING)) {
		const struct lexeme *whole = compound(lexicon, word);

		if (whole)
			best = (struct ended){ whole, 0, 0 };
	}
	return best;
}
