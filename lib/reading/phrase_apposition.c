#include "reading/phrase_parts.h"

/* Parts of a sentence between commas: which is the noun phrase, which belongs to
 * it, and which is a clause of its own. */

bool part_has_verb(const struct frame *frame, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++) {
		if (item_has(frame, i, PERSON_RELATIVE) ||
		    item_plays(frame, i, GRAMMAR_DECLARATIVE))
			return false;
		if (item_is(frame, i, WORD_AUXILIARY) && !item_is(frame, i, WORD_MONTH))
			return true;
	}
	return false;
}

/* "Asked about the logs, Kim said", "Reached by phone, ...": a participle in front of its
 * sentence, whose capital makes it no name. */
static bool fronted_participle(const struct frame *frame, uint32_t first)
{
	const struct token *token = item_token(frame, first);

	return token && token->kind == TOKEN_WORD && (token->flags & TOKEN_SENTENCE) &&
	       (item_has(frame, first, VERB_PARTICIPLE) ||
		(item_is(frame, first, WORD_SPEECH) && item_has(frame, first, VERB_PAST)) ||
		item_suffix(frame, first, SUFFIX_PAST)) &&
	       item_is(frame, first + 1, WORD_PREPOSITION | WORD_COMPLEMENTISER | WORD_CONJUNCTION);
}

bool part_is_adverbial(const struct frame *frame, uint32_t first, uint32_t last)
{
	if (first >= last)
		return true;
	if (item_is(frame, first, WORD_PREPOSITION | WORD_COMPLEMENTISER | WORD_AUXILIARY) &&
	    !item_is(frame, first, WORD_DETERMINER | WORD_ARTICLE))
		return true;
	if (item_is(frame, first, WORD_CONJUNCTION) || item_is_date(frame, first))
		return true;
	if (item_is_adverb(frame, first) && !item_begins_phrase(frame, first))
		return true;
	if (item_suffix(frame, first, SUFFIX_GERUND) &&
	    !item_is(frame, first, WORD_PERSON | WORD_DOCUMENT))
		return true;
	if (item_is(frame, first, WORD_PRONOUN) && !item_has(frame, first, PERSON_OWN) &&
	    last > first + 1)
		return true;
	return fronted_participle(frame, first) || part_has_verb(frame, first, last);
}

bool item_is_past(const struct frame *frame, uint32_t from, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	if (!token || token->kind != TOKEN_WORD || (token->flags & TOKEN_CAPITAL) ||
	    i == from || item_is(frame, i - 1, WORD_ARTICLE | WORD_PREPOSITION) ||
	    item_has(frame, i - 1, PERSON_OWN) ||
	    item_suffix(frame, i - 1, SUFFIX_OWNER))
		return false;
	if (item_has(frame, i, VERB_PAST) && !item_is(frame, i, WORD_SPEECH | WORD_BELIEF))
		return true;
	return item_suffix(frame, i, SUFFIX_PAST) && token->end - token->start > 3 &&
	       !item_is(frame, i,
	                WORD_PERSON | WORD_GROUP | WORD_ADVERB | WORD_ANONYMITY |
	                    WORD_SPEECH | WORD_BELIEF) &&
	       !item_suffix(frame, i, SUFFIX_NOT_PAST) &&
	       !item_is(frame, i - 1, WORD_DETERMINER) &&
	       !item_key(frame, i, KEY_NOT_PAST) &&
	       !memchr(frame->tokens->text.at + token->start, '-',
	               token->end - token->start);
}

bool surely_finite(const struct frame *frame, uint32_t first, uint32_t i)
{
	if (item_is(frame, i, WORD_AUXILIARY) && !item_is(frame, i, WORD_MONTH))
		return true;
	if (item_has(frame, i, VERB_PAST) && !item_has(frame, i, VERB_PARTICIPLE) &&
	    item_is_past(frame, first, i))
		return true;
	if (item_suffix(frame, i, SUFFIX_FINITE) && item_is_past(frame, first, i))
		return true;
	return i > first && item_is(frame, i, WORD_SPEECH | WORD_BELIEF) &&
	       item_has(frame, i, VERB_PAST | VERB_THIRD) && !item_has(frame, i, VERB_NOUN);
}

static bool has_finite(const struct frame *frame, struct range part, bool sure)
{
	for (uint32_t i = part.first; i < part.last; i++) {
		if (item_has(frame, i, PERSON_RELATIVE) ||
		    item_plays(frame, i, GRAMMAR_DECLARATIVE))
			return false;
		if (surely_finite(frame, part.first, i) ||
		    (!sure && item_is_past(frame, part.first, i)))
			return true;
	}
	return false;
}

bool part_has_finite(const struct frame *frame, uint32_t first, uint32_t last)
{
	return has_finite(frame, (struct range){ first, last }, false);
}

bool part_is_name(const struct frame *frame, uint32_t first, uint32_t last)
{
	if (first >= last || last > first + 6)
		return false;
	for (uint32_t i = first; i < last; i++)
		if (!item_is_capital(frame, i) || item_is_date(frame, i) ||
		    item_is(frame, i, WORD_ARTICLE | WORD_DETERMINER | WORD_PRONOUN |
				      WORD_PREPOSITION | WORD_CONJUNCTION | WORD_ADVERB |
				      WORD_AUXILIARY))
			return false;
	return true;
}

/* Is the range no more than an age: "43", "in his 40s" is a part like others? */
static bool is_age(const struct frame *frame, struct range part)
{
	return part.last == part.first + 1 && item_kind(frame, part.first, TOKEN_NUMBER);
}

/* Does the part belong to the noun phrase left of it, and can be no subject: an
 * age, a relative clause, "of Ohio", "speaking through an interpreter"? */
static bool belongs_left(const struct frame *frame, struct range part)
{
	uint32_t i = part.first;

	if (is_age(frame, part) || item_has(frame, i, PERSON_RELATIVE) ||
	    (item_is(frame, i, WORD_PREPOSITION) &&
	     item_has(frame, i + 1, PERSON_RELATIVE)))
		return true;
	if ((item_suffix(frame, i, SUFFIX_PAST) && !item_is_capital(frame, i)) ||
	    item_plays(frame, i, GRAMMAR_ESSIVE) ||
	    item_suffix(frame, i, SUFFIX_GERUND) ||
	    (part.last == i + 1 && item_is(frame, i, WORD_ADVERB | WORD_CONJUNCTION)))
		return true;
	/* "to the harbour and put him on a ship" */
	for (uint32_t k = i + 1; k < part.last; k++)
		if (item_has(frame, k, PERSON_OBJECT) && !item_has(frame, k, PERSON_OWN) &&
		    !item_is(frame, k - 1, WORD_PREPOSITION))
			return false;
	return part_is_adverbial(frame, i, part.last) &&
	       !item_is(frame, i, WORD_CONJUNCTION | WORD_AUXILIARY | WORD_PRONOUN) &&
	       !part_has_verb(frame, i, part.last);
}

bool part_apposes(const struct frame *frame, struct range host, struct range part)
{
	uint32_t classes = WORD_PERSON | WORD_GROUP | WORD_ORGANISATION | WORD_TITLE;
	uint32_t head = phrase_head(frame, host), inner = phrase_head(frame, part);
	bool named;

	/* "one of the lawyers, Kim Min Ji" */
	if (item_is(frame, head, WORD_CARDINAL | WORD_APART) &&
	    item_plays(frame, head + 1, GRAMMAR_GENITIVE)) {
		host.first = head + 2;
		head = phrase_head(frame, host);
	}
	named = item_is_capital(frame, head) &&
		(!item_is_date(frame, head) ||
		 (head > host.first && item_is_capital(frame, head - 1)));

	if (part_has_finite(frame, host.first, host.last) || host.last > host.first + 24)
		return false;
	if (!named && !item_is(frame, head, classes | WORD_DOCUMENT))
		return false;
	/* "A truck hit the mayor": a clause whose verb is not known. */
	for (uint32_t i = host.first + 1; i < head; i++)
		if (item_is(frame, i, WORD_ARTICLE | WORD_PRONOUN | WORD_CARDINAL) ||
		    item_has(frame, i, PERSON_OWN) || item_kind(frame, i, TOKEN_NUMBER))
			return false;
	/* "The plan, the port director, argued": not the same kind of thing. */
	if (!named && item_is(frame, head, WORD_DOCUMENT) && !item_is(frame, head, classes) &&
	    (item_is(frame, inner, WORD_PERSON | WORD_GROUP) || item_is_capital(frame, inner)))
		return false;
	/* "the mayor, Kim Min Ji", "Kim Min Ji, head of a school": one of them is
	 * a noun, the other a name. */
	return named || item_is_capital(frame, inner) ||
	       item_is(frame, part.first, WORD_ARTICLE) || item_has(frame, part.first, PERSON_OWN);
}

#define PARTS_MOST 8

/* The parts between commas left of the one at item comma, the nearest first: how
 * many. */
static uint32_t cut_parts(const struct frame *frame, uint32_t from, uint32_t comma,
			  struct range parts[PARTS_MOST])
{
	uint32_t count = 0, i = comma, end = comma;

	while (i > from && comma - i < PHRASE_REACH && count < PARTS_MOST) {
		uint32_t k = i - 1;

		if (item_kind(frame, k, TOKEN_CLOSE)) {
			i = before_bracket(frame, from, k);
			continue;
		}
		if (item_mark(frame, k, ',')) {
			parts[count++] = (struct range){ i, end };
			end = i = k;
			continue;
		}
		if (item_kind(frame, k, TOKEN_COMMA) || item_kind(frame, k, TOKEN_DASH) ||
		    (item_is_quote(frame, k) && item_breaks(frame, k)) ||
		    item_kind(frame, k, TOKEN_STOP))
			break;
		i = k;
	}
	if (count < PARTS_MOST)
		parts[count++] = (struct range){ i, end };
	return count;
}

/* Is part k of a relative clause that an apposition cuts in two: "whose shop, the
 * Lantern, sells"? */
static bool inside_relative(const struct frame *frame, const struct range *parts,
			    uint32_t count, uint32_t k)
{
	return k + 2 < count && item_has(frame, parts[k + 2].first, PERSON_RELATIVE) &&
	       !part_has_finite(frame, parts[k + 2].first + 1, parts[k + 2].last);
}

/* Which of the parts is the subject's first; count for none.  *first is where the
 * subject begins in it. */
static uint32_t subject_part(const struct frame *frame, const struct range *parts,
			     uint32_t count, uint32_t *first)
{
	uint32_t chosen = count;
	struct range inner = { 0, 0 };

	for (uint32_t k = 0; k < count; k++) {
		struct range part = { skip_lead(frame, parts[k].first, parts[k].last),
				      parts[k].last };

		if (part.first >= part.last)
			continue;
		if (chosen == count && inside_relative(frame, parts, count, k)) {
			k++;
			continue;
		}
		if (belongs_left(frame, part)) {
			/* Left of a name only what belongs to it: not "In May, Kim". */
			if (chosen != count && !is_age(frame, part) &&
			    !item_has(frame, part.first, PERSON_RELATIVE) &&
			    !item_plays(frame, part.first, GRAMMAR_GENITIVE))
				break;
			continue;
		}
		if (has_finite(frame, part, chosen == count) ||
		    part_is_adverbial(frame, part.first, part.last) ||
		    (chosen != count && !part_apposes(frame, part, inner)))
			break;
		inner = part;
		*first = part.first;
		chosen = k;
	}
	return chosen;
}

bool phrase_with_apposition(const struct frame *frame, uint32_t from, uint32_t comma,
			    struct phrase *phrase, uint32_t *clause)
{
	struct range parts[PARTS_MOST] = { { 0, 0 } };
	uint32_t count = cut_parts(frame, from, comma, parts), left = parts[count - 1].first;
	uint32_t end = parts[0].last, first = left;
	uint32_t chosen = subject_part(frame, parts, count, &first);

	*clause = left;
	/* A part alone before the comma is a clause, not its subject. */
	if (chosen == count || chosen == 0)
		return false;
	*clause = parts[chosen].first;
	/* What follows must set it off: only appositions, relative clauses and
	 * adverbials may. */
	for (uint32_t k = 0; k < chosen; k++) {
		uint32_t i = parts[k].first;

		if (item_is(frame, i, WORD_PERSON | WORD_TITLE) ||
		    !part_is_adverbial(frame, i, parts[k].last) ||
		    item_has(frame, i, PERSON_RELATIVE) ||
		    item_plays(frame, i, GRAMMAR_GENITIVE | GRAMMAR_ORIGIN) ||
		    inside_relative(frame, parts, count, k))
			break;
		end = i - 1;
	}
	return whole_phrase(frame, first, end, phrase);
}

uint32_t titled_head(const struct frame *frame, uint32_t title, uint32_t last)
{
	uint32_t i = title + 2;

	if (!item_is(frame, title, WORD_TITLE | WORD_PERSON) || !item_is_capital(frame, title) ||
	    !item_plays(frame, title + 1, GRAMMAR_GENITIVE))
		return title;
	while (i < last && item_is_capital(frame, i) && !item_suffix(frame, i, SUFFIX_OWNER))
		i++;
	return i >= title + 5 && !item_is(frame, i - 1, WORD_ORGANISATION) ? i - 1 : title;
}

void person_within(const struct frame *frame, struct phrase *phrase)
{
	uint32_t first = phrase->whole.last;

	if (item_is(frame, phrase->head, WORD_PERSON | WORD_GROUP | WORD_ORGANISATION | WORD_PRONOUN) ||
	    item_is_capital(frame, phrase->head))
		return;
	while (first > phrase->head + 1 && !item_is(frame, first - 1, WORD_PREPOSITION))
		first--;
	if (first > phrase->head + 1 && first < phrase->whole.last && item_begins_phrase(frame, first)) {
		phrase->whole.first = first;
		phrase->head = phrase_head(frame, phrase->whole);
	}
}
