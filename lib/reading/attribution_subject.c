#include "reading/attribution_read.h"
#include "reading/phrase_parts.h"

/* Who says it: the subject of a verb of speaking. */

/* The subject of the whole sentence, for a verb form at item verb without one of
 * its own: that of the attribution before it in the sentence, else the phrase
 * that the sentence begins with. */
static bool sentence_subject(struct reader *reader, uint32_t verb, struct phrase *phrase)
{
	const struct frame *frame = reader->frame;
	const struct attributions *found = reader->found;
	uint32_t i = reader->from, when;

	if (found->count > reader->before && found->all[found->count - 1].has_source) {
		*phrase = found->all[found->count - 1].source;
		phrase->relative = 0;	/* "who" was that clause's */
		/* Nobody speaks on and on in one sentence. */
		return phrase->whole.last + SENTENCE_REACH > verb;
	}
	while (i < reader->limit && (item_kind(frame, i, TOKEN_COMMA) ||
				     item_kind(frame, i, TOKEN_OPEN) ||
				     item_is_adverb(frame, i) ||
				     item_plays(frame, i, GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE)))
		i++;
	when = skip_when(frame, i, reader->limit);
	/* "Earlier that day, Kim" */
	if (item_is(frame, i, WORD_DETERMINER) && item_is_date(frame, i + 1) && when == i)
		when = i + 2;
	/* "This year, Kim" */
	if (when > i && item_mark(frame, when, ',')) {
		i = when + 1;
	} else if (item_is(frame, i, WORD_PREPOSITION | WORD_CONJUNCTION) ||
		   item_suffix(frame, i, SUFFIX_GERUND)) {
		/* "In a speech on Monday, Kim attacked ..., saying" */
		while (i < reader->limit && i < reader->from + 24 && !item_mark(frame, i, ','))
			i++;
		i++;
	}
	/* "Noting that ..., Kim left": the subject stands behind. */
	if (!phrase_after(frame, i, i < verb ? verb : reader->limit, phrase))
		return false;
	phrase_end_at_verb(frame, phrase);
	return phrase->whole.last + SENTENCE_REACH > verb;
}

uint32_t said_relative(const struct frame *frame, const struct phrase *source,
				   struct said *said)
{
	uint32_t who = source->head + 1;

	while (who < source->whole.last && (!item_has(frame, who, PERSON_RELATIVE) ||
					    item_plays(frame, who, GRAMMAR_RELATIVE_OWN)))
		who++;
	for (uint32_t i = who + 1; i < source->whole.last && i < who + 6; i++) {
		if (verb_use(frame, who + 1, i, &said->group, &said->cue) != USE_FINITE ||
		    said->group.first != who + 1 ||
		    !item_has(frame, i, VERB_QUOTES | VERB_THAT | VERB_TELLS) ||
		    /* "who asked not to be named" */
		    (item_has(frame, i, VERB_BIDS) &&
		     item_plays(frame, i + 1, GRAMMAR_INFINITIVE | GRAMMAR_NEGATOR)))
			continue;
		said->verb = item_token(frame, i)->lexeme;
		/* "una mujer que perdió su casa" and "que pidió ayuda" */
		if (frame->tokens->language->that_stays &&
		    verb_behind(frame, said->cue.last, source->whole.last, said->verb).kind ==
			    BEHIND_OBJECT)
			continue;
		said->use = USE_FINITE;
		return who;
	}
	return ITEM_NONE;
}

/* "..., said the Port Co. of Odden filed a request": with a verb behind a name and an
 * object behind that, it is what is said, and no speaker. */
static bool is_clause_of(const struct frame *frame, struct range part)
{
	for (uint32_t i = part.first + 1; i + 1 < part.last; i++) {
		if (item_mark(frame, i, ',') || item_has(frame, i, PERSON_RELATIVE))
			return false;
		if (item_is_past(frame, part.first, i) && item_is_capital(frame, i - 1) &&
		    (item_is(frame, i + 1, WORD_ARTICLE) || item_kind(frame, i + 1, TOKEN_NUMBER) ||
		     item_has(frame, i + 1, PERSON_OWN)))
			return true;
	}
	return false;
}

/* "said Kim Jr." */
static bool ends_in_stop(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	return token && token->kind == TOKEN_WORD && token->end - token->start > 1 &&
	       frame->tokens->text.at[token->end - 1] == '.';
}

/* Where the subject may begin behind a verb that ends before item i: "dijo ayer a la
 * prensa el alcalde". */
static uint32_t subject_behind(const struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;
	uint32_t at;

	if (!frame->tokens->language->free_subject)
		return i;
	at = skip_when(frame, i, reader->limit);
	if (!item_plays(frame, at, GRAMMAR_RECIPIENT))
		return at;
	for (uint32_t k = at + 2; k < reader->limit && k < at + 12; k++) {
		const struct token *told = item_token(frame, k - 1);

		if (!told || !item_kind(frame, k, TOKEN_WORD))
			break;
		if ((item_is(frame, k, WORD_ARTICLE | WORD_DETERMINER | WORD_TITLE) &&
		     !item_is(frame, k - 1, WORD_PREPOSITION)) ||
		    (item_is_capital(frame, k) && (told->flags & TOKEN_CAPITALS)))
			return k;
	}
	return at;
}

/* "dijo el ingeniero a un reportero": who is told ends the subject; not the "a" of
 * "una fuente cercana a". */
static void end_before_told(const struct frame *frame, struct phrase *source)
{
	if (!frame->tokens->language->free_subject)
		return;
	for (uint32_t k = source->whole.first + 1; k < source->whole.last; k++) {
		if (item_kind(frame, k, TOKEN_COMMA))
			return;
		if (item_plays(frame, k, GRAMMAR_RECIPIENT) && k > source->head &&
		    !item_is(frame, k - 1, WORD_ANONYMITY)) {
			source->whole.last = k;
			return;
		}
	}
}

/* The subject is left out, and is who spoke before: "Añadió que ...". */
static bool left_out(struct reader *reader, struct said *said)
{
	const struct attributions *found = reader->found;

	const struct frame *frame = reader->frame;
	uint32_t first = said->group.first;

	if (!frame->tokens->language->free_subject || said->use != USE_FINITE ||
	    !(first == reader->from ||
	      (first == reader->from + 1 && item_plays(frame, first - 1, GRAMMAR_ADDITIVE)) ||
	      item_is_quote(frame, first - 1) || item_is_adverb(frame, first - 1) ||
	      (item_mark(frame, first - 1, ',') && (first - 1 == reader->from ||
						    item_is_quote(frame, first - 2)))))
		return false;
	for (uint32_t a = found->count; a-- > 0;) {
		if (found->all[a].has_source && !found->all[a].nested) {
			said->source = found->all[a].source;
			said->source.relative = 0;
			said->inherited = said->left_out = true;
			return true;
		}
	}
	return false;
}

/* "..., said Kim" and "Said Kim, ..." */
static bool inverted_subject(struct reader *reader, struct said *said)
{
	const struct frame *frame = reader->frame;
	struct said inner = { .verb = NULL };
	uint32_t first = said->group.first, who, after;

	if (first != reader->from && !item_is_quote(frame, first - 1) &&
	    !item_mark(frame, first - 1, ','))
		return false;
	/* "told Kim", "argued that", "called Kim": no speaker stands behind. */
	if (item_is(frame, said->cue.last, WORD_COMPLEMENTISER) || said->group.be ||
	    (said->verb->keys & KEY_TELLS) ||
	    (lexeme_is(said->verb, VERB_CALLS) && first > reader->from &&
	     !item_is_quote(frame, first - 1)) ||
	    (item_has(frame, said->cue.last, PERSON_OBJECT) &&
	     !item_has(frame, said->cue.last, PERSON_OWN)))
		return false;
	/* "Asked what happened, Kim said": not "Said Kim". */
	if (first == reader->from && (!lexeme_is(said->verb, VERB_QUOTES) ||
				      item_is(frame, said->cue.last, WORD_COMPLEMENTISER)))
		return false;
	if (!phrase_after(frame, subject_behind(reader, said->cue.last), reader->limit,
			  &said->source) ||
	    item_is(frame, said->source.whole.last, WORD_AUXILIARY) ||
	    is_clause_of(frame, said->source.whole))
		return false;
	/* "let's say they came" */
	if (item_has(frame, said->cue.last - 1, VERB_BASE) &&
	    !item_has(frame, said->cue.last - 1, VERB_PAST) &&
	    item_is(frame, said->source.head, WORD_PRONOUN))
		return false;
	end_before_told(frame, &said->source);
	if (first > reader->from && item_is_quote(frame, first - 1 - item_mark(frame, first - 1, ',')))
		phrase_take_relative(frame, reader->limit, &said->source);
	/* "wrote the authors of the "Growth Report," giving an example" */
	after = said->source.whole.last;
	if (item_is_quote(frame, after) && after < reader->limit &&
	    (item_is(frame, after - 1, WORD_ARTICLE) || item_is(frame, after, WORD_PREPOSITION)))
		said->source.whole.last++;
	after = said->source.whole.last;
	who = said_relative(frame, &said->source, &inner);
	/* "said Kim, who thinks the town "needs bread"" */
	if (who == ITEM_NONE && item_is_quote(frame, after))
		for (uint32_t i = said->source.head + 1; i < after && who == ITEM_NONE; i++)
			if (item_has(frame, i, PERSON_RELATIVE) && item_mark(frame, i - 1, ','))
				who = i;
	if (who != ITEM_NONE)
		said->source.whole.last = who - item_mark(frame, who - 1, ',');
	else if (item_is_quote(frame, after) && !ends_in_stop(frame, after - 1))
		return false;
	said->inverted = true;
	said->behind = verb_behind(frame, said->source.whole.last, reader->limit, said->verb);
	if (who != ITEM_NONE || said->behind.kind == BEHIND_CLAUSE ||
	    said->behind.kind == BEHIND_OBJECT)
		said->behind.kind = BEHIND_NOTHING;
	return true;
}

/* Where what says when or where begins that ends before item i ("and in recent days
 * said"); i itself when nothing does. */
static uint32_t before_when(const struct frame *frame, uint32_t from, uint32_t i)
{
	for (uint32_t k = i; k > from && i - k < 6; k--) {
		if (!item_plays(frame, k - 1, GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE))
			continue;
		return k < i && said_only_adverbial(frame, k, i) ? k : i;
	}
	return i;
}

/* "..., she laughed and said": the subject of the clause that the verb at item first
 * ends. */
static bool clause_subject(const struct reader *reader, uint32_t first, struct said *said)
{
	const struct frame *frame = reader->frame;
	uint32_t i = first;
	struct phrase subject;

	while (i > reader->claimed && first - i < 12 && !item_kind(frame, i - 1, TOKEN_COMMA) &&
	       !item_is_quote(frame, i - 1))
		i--;
	if (i == reader->from || first - i < 3 || !item_mark(frame, i - 1, ',') ||
	    !item_begins_phrase(frame, i) || !phrase_after(frame, i, first, &subject))
		return false;
	phrase_end_at_verb(frame, &subject);
	if (subject.whole.last + 1 >= first ||
	    !(item_is(frame, subject.head, WORD_PRONOUN) || item_is_capital(frame, subject.head)) ||
	    !(item_is_past(frame, i, subject.whole.last) ||
	      item_suffix(frame, subject.whole.last, SUFFIX_PAST)))
		return false;
	said->source = subject;
	said->clause = i;
	return true;
}

bool said_subject(struct reader *reader, struct said *said)
{
	const struct frame *frame = reader->frame;
	uint32_t first = said->group.first;
	bool before = phrase_before(frame, reader->claimed, first, &said->source,
				    &said->clause);

	/* '"The dam is old" said Kim': without its comma */
	if (said->use == USE_FINITE && before && item_is_quote(frame, first - 1) &&
	    said->source.whole.first == first - 1 && lexeme_is(said->verb, VERB_QUOTES) &&
	    quotation_words(frame, frame->items[first - 1].quotation) > 2 &&
	    inverted_subject(reader, said)) {
		said->clause = first;
		return true;
	}
	/* "Let me express" */
	if (before && said->source.whole.last == said->source.whole.first + 1 &&
	    item_has(frame, said->source.head, PERSON_OBJECT) &&
	    !item_has(frame, said->source.head, PERSON_OWN))
		return false;
	if (said->use != USE_ING && before && said->source.whole.first >= reader->claimed) {
		struct range *whole = &said->source.whole;

		/* "which Kim said was closed" */
		if (item_has(frame, whole->first, PERSON_RELATIVE) && whole->first + 1 < whole->last &&
		    said->source.head > whole->first && item_begins_phrase(frame, whole->first + 1))
			whole->first++;
		return true;
	}
	said->clause = first;
	if (said->use != USE_ING && !before) {
		if (inverted_subject(reader, said) || left_out(reader, said))
			return true;
		uint32_t joint = before_when(frame, reader->from, first);

		if (joint == reader->from ||
		    (!item_plays(frame, joint - 1, GRAMMAR_ADDITIVE | GRAMMAR_ADVERSATIVE) &&
		     !item_kind(frame, joint - 1, TOKEN_COMMA)))
			return false;
	}
	if (said->use != USE_ING && clause_subject(reader, first, said))
		return true;
	said->inherited = true;
	return sentence_subject(reader, first, &said->source);
}
