#ifndef JUDGING_LINT_WORDS_H
#define JUDGING_LINT_WORDS_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"

#include <stdbool.h>

/*
 * The words that rules look for, in lists of phrases.  A phrase is words in
 * small letters with one blank between ("must have"); a word that ends with
 * "*" is any that begins so.  A policy may add some and take some out.
 *
 * Words match whole, in any case (of ASCII letters), with straight or curly
 * apostrophes, and across any white space, but not across other marks.
 */
enum lint_list {
	LIST_ACCUSES,		/* of something that needs a response */
	LIST_ACCUSING,		/* verbs: who is their subject accuses... */
	LIST_WRONG,		/* ...when one of these follows */
	LIST_ATTACKS,		/* a person */
	LIST_OPINION,		/* or speculation */
	LIST_RESPONSE,		/* those accused were asked, or answered */
	LIST_CORROBORATED,	/* or the text says that it could not be */
	LIST_REASON,		/* for not naming somebody */
	LIST_NOT_AUTHORISED,
	LIST_ANONYMITY,		/* a clause that only says they are not named */
	LIST_DIRECT,		/* how somebody knows: was there, saw, took part */
	LIST_POSITION,		/* how somebody can know */
	LIST_OFF_RECORD,
	LIST_BARE,		/* nouns that say no more than "source" */
	LIST_EMPTY,		/* what can stand before "source" and says nothing */
	LIST_INSIDER,		/* nouns for one whose name is kept back */
	LIST_INSIDERS,		/* and for several */
	LIST_SPOKEN_FOR,	/* nouns for one who speaks for an office */
	LIST_NEGATION,
	LIST_COMMON,		/* verbs of what everybody says: "known as", and of what is
				 * no statement: "chanted" */
	LIST_SUPPOSED,		/* in front of a verb: nobody does so yet */
	LIST_DAY,		/* words for a day */
	LIST_COUNT
};

struct lint_words {
	struct phrase_list {
		const char **all;	/* sorted */
		size_t count;
		unsigned first[257];	/* of each first byte */
	} lists[LIST_COUNT];
	struct arena arena;
};

/* also and except may be NULL for a list. */
struct lint_words_change {
	const char *const *also, *const *except;
};

int lint_words_open(struct lint_words *words,
		    const struct lint_words_change changes[LIST_COUNT], struct error *err);
void lint_words_release(struct lint_words *words);

/* The first place in text, from byte *at on, where a phrase of the list stands;
 * *at moves behind its first word, so that asking again finds the next. */
bool lint_words_find(const struct lint_words *words, enum lint_list list,
		     struct slice text, size_t *at, struct span *place);

/* Does one stand anywhere? */
bool lint_words_has(const struct lint_words *words, enum lint_list list,
		    struct slice text);

/* Is text, as a whole, one of the list? */
bool lint_words_is(const struct lint_words *words, enum lint_list list,
		   struct slice text);

/* Can the character that begins at byte at be part of a word (a hyphen too)? */
bool lint_is_letter(struct slice text, size_t at);

/* The next word of text from *at on; false at the end.  *joined: nothing but
 * white space stands between it and what was before *at. */
bool lint_word_next(struct slice text, size_t *at, struct span *word, bool *joined);

/* For lint_lexicon.c: NULL-ended. */
extern const char *const *const lint_lexicon[LIST_COUNT];

#endif
