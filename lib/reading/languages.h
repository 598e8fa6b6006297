#ifndef READING_LANGUAGES_H
#define READING_LANGUAGES_H

#include "base/buffer.h"
#include "reading/lexicon.h"

/*
 * The languages that can be read, and which of them a text is in.
 *
 * A language is data: a struct language with its word tables, in files of its
 * own under language/, and one line in the list of languages.c.  How to write
 * one stands in language/README.md.
 *
 *	struct lexicons *lexicons;
 *	struct told_language told;
 *	lexicons_new(&lexicons, err);
 *	told = lexicons_tell(lexicons, NULL, text);
 *	... lexicons_of(lexicons, told.language) ...
 *	lexicons_free(lexicons);
 */

/* The language of a BCP 47 tag ("ko", "en-GB", "EN_us"), NULL for one without
 * tables. */
const struct language *language_find(const char *tag);

/* Appends the codes that can be asked for: "en, ko". */
void languages_list(struct buffer *out);

/* Every language made ready for look-ups.  Read only once made; may be shared
 * by threads. */
struct lexicons;

int lexicons_new(struct lexicons **lexicons, struct error *err);
void lexicons_free(struct lexicons *lexicons);
const struct lexicon *lexicons_of(const struct lexicons *lexicons,
				  const struct language *language);

struct told_language {
	const char *code;	/* static; also of a language that has no tables; NULL:
				 * the text does not tell */
	const struct language *language;	/* to read it with: language_unknown when it
				 * is in another; never NULL */
};

/* The language that tag says, or without one (NULL) that of the text, by its
 * script and its commonest words: never guessed from a few words that several
 * languages share.  A text of a few words that do not tell, or of a few sentences
 * with words of its tables, is read as the first language of the list; its code
 * stays NULL. */
struct told_language lexicons_tell(const struct lexicons *lexicons, const char *tag,
				   struct slice text);

/* As lexicons_tell(), when nothing is made ready: for one text. */
int language_tell(struct told_language *told, struct slice text, struct error *err);

#endif
