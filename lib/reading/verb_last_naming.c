#include "reading/verb_last.h"

/* Longer runs of unknown words before a title are no name. */
enum { NAME_WORDS = 3, LETTER = 3, PHRASE_SHORT = 8 };

static struct slice stem_text(const struct frame *frame, uint32_t i)
{
	return slice_part(frame->tokens->text, item_stem(frame, i));
}

static bool is_family(const struct frame *frame, struct slice name)
{
	return lexeme_is(lexicon_find(frame->tokens->lexicon, name), NAME_FAMILY);
}

/* A family name of one letter with two behind it, or of two with one or two. */
static bool is_full_name(const struct frame *frame, struct slice name)
{
	struct slice family = name;

	for (size_t i = 0; i < name.length; i += LETTER)
		if ((unsigned char)name.at[i] < 0xE1)
			return false;
	family.length = LETTER;
	if (name.length == 3 * LETTER && is_family(frame, family))
		return true;
	family.length = 2 * LETTER;
	return (name.length == 3 * LETTER || name.length == 4 * LETTER) &&
	       is_family(frame, family);
}

bool item_is_name(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	return token && token->kind == TOKEN_WORD && !token->lexeme &&
	       !(token->says & (ENDINGS_QUOTING | ENDING_LINKS | ENDING_DESCRIBES)) &&
	       (item_is(frame, i + 1, WORD_TITLE) ||
		!language_suffix(frame->tokens->language, SUFFIX_NO_NAME, stem_text(frame, i))) &&
	       is_full_name(frame, stem_text(frame, i));
}

bool item_behind_name(const struct frame *frame, uint32_t from, uint32_t i)
{
	uint32_t k = i;

	if (k > from && item_kind(frame, k - 1, TOKEN_CLOSE))
		while (k > from && i - k < PHRASE_SHORT && !item_kind(frame, k, TOKEN_OPEN))
			k--;
	return k > from && item_is_name(frame, k - 1) && item_says(frame, k - 1) == 0;
}

bool item_is_whole_name(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	return token && token->kind == TOKEN_WORD && !token->lexeme && token->tail == LETTER &&
	       item_is(frame, i + 1, WORD_TITLE) &&
	       is_full_name(frame, slice_part(frame->tokens->text, item_span(frame, i)));
}

/* 김모, 이모: the family name and what stands for the rest.  A letter: A, K. */
static bool is_cut_name(const struct frame *frame, struct slice name)
{
	struct slice rest = name;

	if (name.length == 1 && name.at[0] >= 'A' && name.at[0] <= 'Z')
		return true;
	if (name.length <= LETTER)
		return is_family(frame, name);
	name.length = LETTER;
	rest.at += LETTER;
	rest.length -= LETTER;
	return is_family(frame, name) &&
	       lexeme_is(lexicon_find(frame->tokens->lexicon, rest), NAME_CUT);
}

/* The items of a name that stands before a title or before a bracket, by their
 * first and last; false for none. */
static bool name_before(const struct frame *frame, uint32_t first, uint32_t title,
			struct range *name)
{
	uint32_t i = title;
	bool former = false;

	if (i > first && item_kind(frame, i - 1, TOKEN_CLOSE))
		while (i > first && !item_kind(frame, i, TOKEN_OPEN))
			i--;
	/* 오 전 시장: "former" is no part of the name */
	if (i > first + 1 && item_is(frame, i - 1, WORD_DETERMINER) &&
	    !item_is_whole_name(frame, i - 1) &&
	    (is_cut_name(frame, stem_text(frame, i - 2)) || is_full_name(frame, stem_text(frame, i - 2)))) {
		former = true;
		i--;
	}
	name->last = i;
	while (i > first && name->last - i < NAME_WORDS) {
		const struct token *token = item_token(frame, i - 1);

		if (item_is_whole_name(frame, i - 1)) {
			i--;
			break;
		}
		if (!token || token->kind != TOKEN_WORD || token->says ||
		    (token->lexeme && !lexeme_is(token->lexeme, NAME_FAMILY | NAME_CUT)))
			break;
		i--;
		if (is_full_name(frame, stem_text(frame, i)) ||
		    (is_cut_name(frame, stem_text(frame, i)) &&
		     stem_text(frame, i).length > LETTER))
			break;
	}
	name->first = i;
	/* 한 교수, 전 대통령: "a", "former", no name. */
	if (!former && name->last == i + 1 && item_has(frame, i, NAME_FAMILY) &&
	    item_is(frame, i, ~WORD_NAME) && !item_has(frame, title, NAME_CUT))
		return false;
	return name->first < name->last;
}

/* 홍길동 통일부 대변인, 마이클 브라운 국무부 대변인: the name in front of all. */
static bool name_in_front(const struct frame *frame, uint32_t first, uint32_t head,
			  struct range *name)
{
	uint32_t i = first;

	while (i < head && i < first + NAME_WORDS && item_kind(frame, i, TOKEN_WORD) &&
	       !item_token(frame, i)->lexeme && item_says(frame, i) == 0)
		i++;
	*name = (struct range){ first, i };
	if (i == first || i > head)
		return false;
	/* 이영수 전국농민회 대변인: the body is no part of the name. */
	if (i == head && i > first + 1 && item_is_name(frame, first) &&
	    (stem_text(frame, first + 1).length > 3 * LETTER ||
	     (stem_text(frame, first).length == 3 * LETTER &&
	      language_suffix(frame->tokens->language, SUFFIX_BODY,
			      stem_text(frame, first + 1))))) {
		name->last = first + 1;
		return true;
	}
	if (i == head || !item_is(frame, i, WORD_ORGANISATION))
		return false;
	return i > first + 1 || item_is_name(frame, first);
}

static void take_name(const struct frame *frame, struct span name, uint32_t first,
		      uint32_t last, struct mention *mention)
{
	mention->name = name;
	mention->kind = SPEAKER_PERSON;
	mention->first_name = &frame->tokens->all[frame->items[first].token];
	mention->last_name = &frame->tokens->all[frame->items[last].token];
	mention->naming = is_cut_name(frame, slice_part(frame->tokens->text, name)) ?
		NAMING_PARTLY_NAMED : NAMING_NAMED;
}

static void set_role(const struct frame *frame, uint32_t first, uint32_t last,
		     struct mention *mention)
{
	/* A place in front is told apart; "이", "한", "또 다른" say which one. */
	while (first < last && item_is(frame, first, WORD_DETERMINER | WORD_APART | WORD_VAGUE))
		first++;
	if (first < last)
		mention->role = (struct span){ item_span(frame, first).start,
					       item_stem(frame, last - 1).end };
}

/* The words of place before the head: 함경북도 회령시. */
static void set_place(const struct frame *frame, struct range part, struct mention *mention)
{
	uint32_t first = part.first, last;

	while (first < part.last && !item_has(frame, first, NAME_PLACE))
		first++;
	for (last = first; last < part.last && item_has(frame, last, NAME_PLACE); last++)
		continue;
	if (first < last)
		mention->place = (struct span){ item_span(frame, first).start,
						item_stem(frame, last - 1).end };
}

/* A person's name beside a title, in either order: 홍길동 대변인, 대변인 홍길동,
 * 김모 씨, and in one word: 김철수씨. */
static bool read_name(const struct frame *frame, struct range part, uint32_t head,
		      struct mention *mention)
{
	struct slice stem = stem_text(frame, head);
	struct span span = item_stem(frame, head);
	const struct lexeme *lexeme = mention->head->lexeme;
	struct range name;

	/* 한 방청객: "a" before it */
	if (item_is_name(frame, head) &&
	    !(head > part.first && item_is(frame, head - 1, WORD_DETERMINER | WORD_VAGUE))) {
		take_name(frame, span, head, head, mention);
		set_role(frame, part.first, head, mention);
		return true;
	}
	/* 박민수 기관총수: behind a name, a word that no table has is a title. */
	if (!lexeme && item_behind_name(frame, part.first, head)) {
		uint32_t at = item_kind(frame, head - 1, TOKEN_CLOSE) ? part.first : head - 1;

		while (!item_is_name(frame, at))
			at++;
		take_name(frame, item_stem(frame, at), at, at, mention);
		set_role(frame, head, head + 1, mention);
		return true;
	}
	if (!lexeme || !(lexeme->classes & (WORD_TITLE | WORD_PERSON)))
		return false;
	if (name_in_front(frame, part.first, head, &name)) {
		take_name(frame, (struct span){ item_span(frame, name.first).start,
						item_stem(frame, name.last - 1).end },
			  name.first, name.last - 1, mention);
		set_role(frame, name.last, head + 1, mention);
		return true;
	}
	if (!(lexeme->classes & WORD_TITLE))
		return false;
	if (lexeme->word[0] == '~' && stem.length > strlen(lexeme->word) - 1) {
		struct span inside = { span.start, span.end - (strlen(lexeme->word) - 1) };

		if (lexeme_is(lexeme, NAME_CUT) ||
		    is_full_name(frame, slice_part(frame->tokens->text, inside))) {
			take_name(frame, inside, head, head, mention);
			set_role(frame, part.first, head, mention);
			return true;
		}
	}
	if (!name_before(frame, part.first, head, &name))
		return false;
	take_name(frame, (struct span){ item_span(frame, name.first).start,
					item_is_whole_name(frame, name.last - 1) ?
					item_span(frame, name.last - 1).end :
					item_stem(frame, name.last - 1).end },
		  name.first, name.last - 1, mention);
	/* 씨 says nothing of a role: what stands before the name may; a title does. */
	if (lexeme_is(lexeme, NAME_CUT))
		set_role(frame, part.first, name.first, mention);
	else
		mention->role = (struct span){ item_span(frame, head).start, span.end };
	return true;
}

static void read_kind(struct mention *mention, const struct lexeme *lexeme)
{
	if (!lexeme)
		return;
	if (lexeme->classes & (WORD_PERSON | WORD_TITLE))
		mention->kind = SPEAKER_PERSON;
	else if (lexeme->classes & WORD_GROUP)
		mention->kind = SPEAKER_GROUP;
	else if (lexeme->classes & WORD_ORGANISATION)
		mention->kind = SPEAKER_ORGANISATION;
	else if (lexeme->classes & WORD_DOCUMENT)
		mention->kind = SPEAKER_DOCUMENT;
	mention->sex = lexeme->traits & (PERSON_MALE | PERSON_FEMALE);
}

/* 통일부, 조선중앙통신: a body whose whole word names it; 정부, 당국 do not. */
static void read_body(const struct frame *frame, struct range part, uint32_t head,
		      struct mention *mention)
{
	const struct lexeme *lexeme = mention->head->lexeme;
	struct span stem = item_stem(frame, head);
	uint32_t first = head;

	if (!lexeme_is(lexeme, PERSON_PROPER) && lexeme->word[0] != '~')
		return;
	while (first > part.first && item_kind(frame, first - 1, TOKEN_WORD) &&
	       item_says(frame, first - 1) == 0 &&
	       !item_is(frame, first - 1, WORD_DETERMINER | WORD_APART | WORD_PERSON))
		first--;
	mention->naming = NAMING_NAMED;
	mention->name = (struct span){ item_span(frame, first).start, stem.end };
	mention->first_name = &frame->tokens->all[frame->items[first].token];
	mention->last_name = mention->head;
}

static void read_unnamed(const struct frame *frame, struct range part, uint32_t head,
			 struct mention *mention)
{
	bool plain = true;

	for (uint32_t i = part.first; i < head; i++) {
		if (item_has(frame, i, DETERMINER_SAME))
			mention->definite = mention->same = true;
		if (item_is(frame, i, WORD_APART) && mention->kind == SPEAKER_PERSON)
			mention->apart = (struct span){ item_span(frame, part.first).start,
							item_stem(frame, head).end };
		if (item_is(frame, i, WORD_VAGUE))
			mention->many = true;
		plain = false;
	}
	/* 소식통은, with nothing that says which: the one told of before. */
	if (plain && mention->kind == SPEAKER_PERSON && !mention->many)
		mention->definite = true;
	set_place(frame, (struct range){ part.first, head }, mention);
	if (mention->kind == SPEAKER_PERSON && mention->head->lexeme &&
	    !lexeme_is(mention->head->lexeme, PERSON_THING)) {
		uint32_t role = part.first;

		for (uint32_t i = part.first; i < head; i++)
			if (item_has(frame, i, PERSON_RELATIVE | NAME_PLACE) ||
			    (item_says(frame, i) & ENDING_DESCRIBES))
				role = i + 1;
		set_role(frame, role, head + 1, mention);
	}
}

struct mention verb_last_mention(const struct frame *frame, const struct phrase *phrase)
{
	struct mention mention = { .naming = NAMING_UNNAMED };
	struct range part = phrase->whole;
	uint32_t head = phrase->head;
	bool said;

	mention.words = (struct span){ item_span(frame, part.first).start,
				       item_stem(frame, part.last - 1).end };
	mention.head = item_token(frame, head);
	if (!mention.head || mention.head->kind != TOKEN_WORD)
		return mention;
	read_kind(&mention, mention.head->lexeme);
	mention.many = mention.kind == SPEAKER_GROUP || (item_says(frame, head) & ENDING_MANY);
	if (mention.many && mention.kind == SPEAKER_PERSON)
		mention.kind = SPEAKER_GROUP;
	if (item_is(frame, head, WORD_PRONOUN) && head == part.first) {
		mention.pronoun = true;
		mention.kind = item_has(frame, head, PERSON_MANY) || mention.many ?
			SPEAKER_GROUP : SPEAKER_PERSON;
		mention.many = mention.kind == SPEAKER_GROUP;
		mention.speaking = item_has(frame, head, PERSON_SPEAKING);
		return mention;
	}
	if (!read_name(frame, part, head, &mention)) {
		if (mention.kind == SPEAKER_ORGANISATION || mention.kind == SPEAKER_DOCUMENT)
			read_body(frame, part, head, &mention);
		if (mention.naming == NAMING_UNNAMED)
			read_unnamed(frame, part, head, &mention);
	} else {
		set_place(frame, part, &mention);
	}
	told_read(frame, part, TOLD_PSEUDONYM, &said);
	if (said && mention.naming != NAMING_UNNAMED)
		mention.naming = NAMING_PSEUDONYM;
	return mention;
}

/* Does the word sequence stand at item i? Its words begin those of the text, or
 * follow one another inside one. */
static bool stands_at(const struct frame *frame, uint32_t i, const char *words)
{
	struct slice rest = slice_of(words), word;
	struct slice text = { "", 0 };

	while (slice_next(&rest, ' ', &word)) {
		if (text.length < word.length || memcmp(text.at, word.at, word.length) != 0) {
			if (!item_kind(frame, i, TOKEN_WORD))
				return false;
			text = slice_part(frame->tokens->text, item_span(frame, i++));
			if (text.length < word.length ||
			    memcmp(text.at, word.at, word.length) != 0)
				return false;
		}
		text.at += word.length;
		text.length -= word.length;
	}
	return true;
}

/* A quick no for most: do the first letters differ, where one has three bytes? */
static bool may_stand_at(const struct frame *frame, uint32_t i, const char *words)
{
	const unsigned char *first = (const unsigned char *)words;
	uint32_t letter = first[0];

	if (first[0] < 0xE0 || i >= frame->count)
		return true;
	letter |= (uint32_t)first[1] << 8 | (uint32_t)first[2] << 16;
	return (frame->items[i].head & 0xFFFFFF) == letter;
}

const char *told_read(const struct frame *frame, struct range clause, enum told_field field,
		      bool *said)
{
	const struct told_phrase *told = lexicon_language(frame->tokens->lexicon)->told;
	const char *value = NULL;

	*said = false;
	for (; told && told->words; told++) {
		if (told->field != field)
			continue;
		for (uint32_t i = clause.first; i < clause.last && !value; i++) {
			if (!may_stand_at(frame, i, told->words) ||
			    !stands_at(frame, i, told->words))
				continue;
			*said = true;
			value = told->value;
		}
	}
	return value;
}
