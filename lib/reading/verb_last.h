#ifndef READING_VERB_LAST_H
#define READING_VERB_LAST_H

#include "reading/attribution_read.h"
#include "reading/naming.h"

/*
 * Sentences whose verb stands last, as in Korean: who speaks comes first, then
 * what is said, which a particle ends, then the verb.
 *
 *	소식통은 20일 "길이 막혔다"고 말했다.	source, quotation, particle, verb
 *	길이 막혔다고 소식통은 전했다.		words, source, verb
 *	소식통에 따르면 길이 막혔다.		source, words
 *	"길이 막혔다"며 "먹을 것이 없다"고 했다.	one claim; who speaks is left out,
 *					and is the one before
 *
 * All words are the language's (lexicon.h); here is only their order.
 */

/* Is the language of the frame one of these? */
static inline bool frame_verb_last(const struct frame *frame)
{
	return lexicon_language(frame->tokens->lexicon)->verb_last;
}

/* What the end of item i says (enum word_ending); 0 for a quotation. */
static inline unsigned item_says(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	return token ? token->says : 0;
}

/* The bytes of item i without its particle. */
struct span item_stem(const struct frame *frame, uint32_t i);

/* Does item i, a word of no table, begin with a family name, and is it as long
 * as the name of a person? */
bool item_is_name(const struct frame *frame, uint32_t i);

/* Does item i, no further back than item from, stand behind such a name, brackets
 * aside: "박민수(52) 선장은"? */
bool item_behind_name(const struct frame *frame, uint32_t from, uint32_t i);

/* Is item i such a name when what looks like a particle at its end belongs to
 * it, since a title follows: 김정은 위원장? */
bool item_is_whole_name(const struct frame *frame, uint32_t i);

/* Who the items first to last are about: the first topic among them that can
 * speak. */
bool verb_last_topic(const struct frame *frame, uint32_t first, uint32_t last,
		     struct phrase *phrase);

/* Is item i the day of a saying: "20일", "6월 16일"; "오늘", "이날"?  No quarter, and no
 * hour ("3일 오전 6시께" is when it happened); a month or a year, and "내일부터", belong
 * to what is said. */
bool verb_last_day(const struct frame *frame, uint32_t i);
bool verb_last_told_day(const struct frame *frame, uint32_t i);

/* Behind the day and the place of the saying that begin at item i, "20일(현지시간)
 * 회견에서"; and behind commas and conjunctions. */
uint32_t verb_last_adjuncts(const struct frame *frame, uint32_t i, uint32_t limit);
uint32_t verb_last_connectives(const struct frame *frame, uint32_t i, uint32_t limit);

/* Reads the attributions of the reader's sentence. */
void verb_last_read(struct reader *reader);

/* The noun phrase whose head, its last word, is item head; it begins at item
 * from at the earliest. */
struct phrase verb_last_phrase(const struct frame *frame, uint32_t from, uint32_t head);

/* What such a phrase says about who speaks. */
struct mention verb_last_mention(const struct frame *frame, const struct phrase *phrase);

/* The value of the first of the language's phrases of this field that stands in
 * clause; NULL for none.  *said: one stands there, with a value or without. */
const char *told_read(const struct frame *frame, struct range clause, enum told_field field,
		      bool *said);

#endif
