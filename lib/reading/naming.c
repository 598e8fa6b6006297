#include "reading/idiom.h"
#include "reading/naming_parts.h"
#include "reading/phrase_parts.h"
#include "reading/verb_last.h"

/* "al-Masri", "el-Sisi": names that begin with an article in small letters. */
static bool arab_article(const struct frame *frame, const struct token *token)
{
	const char *at = frame->tokens->text.at + token->start;

	return token->end - token->start > 4 && (at[0] == 'a' || at[0] == 'e') && at[1] == 'l' &&
	       at[2] == '-' && at[3] >= 'A' && at[3] <= 'Z';
}

/* "Half of the dockers", "Scores of villagers": at the head of a sentence, and no name, since
 * no name goes on in small letters. */
static bool is_amount(const struct frame *frame, uint32_t i)
{
	uint32_t of = i + 2;

	if (!item_plays(frame, i + 1, GRAMMAR_GENITIVE) ||
	    !(item_is_known(frame, i) || item_suffix(frame, i, SUFFIX_PLURAL)))
		return false;
	while (item_is(frame, of, WORD_ARTICLE | WORD_DETERMINER))
		of++;
	return item_kind(frame, of, TOKEN_WORD) && !item_is_capital(frame, of);
}

bool in_name(const struct frame *frame, uint32_t i)
{
	const struct token *token = item_token(frame, i);

	if (!token || token->kind != TOKEN_WORD)
		return false;
	if (!(token->flags & TOKEN_CAPITAL))
		return arab_article(frame, token);
	if (token->flags & TOKEN_CAPITALS)
		return true;
	/* "James A. Baker" */
	if (item_is(frame, i, WORD_ARTICLE))
		return !(token->flags & TOKEN_SENTENCE) && i > 0 &&
		       frame->tokens->text.at[token->end - 1] == '.';
	if (item_is(frame, i, WORD_DETERMINER | WORD_PRONOUN | WORD_CONJUNCTION |
			      WORD_PREPOSITION))
		return false;
	/* At the head of a sentence every word has a capital. */
	if (!(token->flags & TOKEN_SENTENCE) || lexeme_is(token->lexeme, PERSON_PROPER))
		return true;
	/* "Bank of Selm" */
	if (item_is(frame, i, WORD_ORGANISATION) && item_plays(frame, i + 1, GRAMMAR_GENITIVE) &&
	    item_is_capital(frame, i + 2) && !item_is(frame, i + 2, WORD_ARTICLE | WORD_DETERMINER))
		return true;
	return !item_suffix(frame, i, SUFFIX_AGENTS) && !is_amount(frame, i) &&
	       !(token->lexeme &&
		 (token->lexeme->classes & (SPEAKERS | WORD_VAGUE | WORD_ADVERB | WORD_CARDINAL |
					    WORD_SCALE)));
}

static uint32_t part_end(const struct frame *frame, struct range range)
{
	for (uint32_t i = range.first; i < range.last; i++)
		if (item_kind(frame, i, TOKEN_COMMA) || item_kind(frame, i, TOKEN_OPEN) ||
		    (item_kind(frame, i, TOKEN_DASH) && i > range.first) ||
		    item_has(frame, i, PERSON_RELATIVE))
			return i;
	return range.last;
}

/* Where the name word before the small words that end before item i stands; i itself
 * without them. */
static uint32_t name_before_link(const struct frame *frame, uint32_t first, uint32_t i)
{
	uint32_t k = i;

	while (k > first && item_plays(frame, k - 1, GRAMMAR_NAME_LINK) &&
	       !item_is_capital(frame, k - 1))
		k--;
	return k < i && k > first && in_name(frame, k - 1) && !item_is_known(frame, k - 1) ?
	       k - 1 : i;
}

uint32_t name_first(const struct frame *frame, uint32_t first, uint32_t head)
{
	uint32_t i = head;

	for (;;) {
		while (i > first && !item_suffix(frame, i - 1, SUFFIX_OWNER) &&
		       (in_name(frame, i - 1) ||
			((item_has(frame, i - 1, NAME_PARTICLE) || item_mark(frame, i - 1, '&')) &&
			 i - 1 > first)))
			i--;
		/* "Luis de la Torre" */
		if (name_before_link(frame, first, i) == i)
			break;
		i = name_before_link(frame, first, i);
	}
	while (i < head && item_has(frame, i, NAME_PARTICLE))
		i++;
	/* "Secretary of State Ana Roth" */
	if (i > first + 1 && i + 2 <= head && item_plays(frame, i - 1, GRAMMAR_GENITIVE) &&
	    item_is(frame, i - 2, WORD_TITLE | WORD_PERSON))
		return head - 1;
	/* "Defense Minister Jane Moss" */
	for (uint32_t k = head; k > i; k--)
		if (item_is(frame, k - 1, WORD_TITLE | WORD_PERSON))
			return k;
	return i;
}

void set_name(const struct frame *frame, uint32_t first, uint32_t head,
		     struct mention *mention)
{
	uint32_t name = name_first(frame, first, head), last = head + 1;

	/* "Kim Jr." and such belong to the name but do not name. */
	mention->naming = NAMING_NAMED;
	mention->name = span_of(frame, name, last);
	mention->first_name = token_at(frame, item_has(frame, name, NAME_PARTICLE) ? head : name);
	mention->last_name = token_at(frame, head);
	for (uint32_t i = first; i < name; i++) {
		if (item_is(frame, i, WORD_TITLE | WORD_PERSON)) {
			mention->kind = SPEAKER_PERSON;
			if (item_has(frame, i, PERSON_MALE))
				mention->sex = PERSON_MALE;
			if (item_has(frame, i, PERSON_FEMALE))
				mention->sex = PERSON_FEMALE;
		}
	}
	while (name > first && item_is(frame, name - 1, WORD_SPEECH) &&
	       !(token_at(frame, name - 1)->flags & TOKEN_CAPITAL))
		name--;		/* "a man called Kim" */
	if (item_is(frame, first, WORD_ARTICLE))
		first++;
	if (first < name)
		mention->role = span_of(frame, first, name);
}

static enum speaker_kind kind_of_lexeme(const struct lexeme *lexeme)
{
	if (!lexeme)
		return SPEAKER_UNKNOWN;
	if (lexeme->classes & WORD_PERSON)
		return SPEAKER_PERSON;
	if (lexeme->classes & WORD_GROUP)
		return SPEAKER_GROUP;
	if (lexeme->classes & WORD_ORGANISATION)
		return SPEAKER_ORGANISATION;
	if (lexeme->classes & WORD_DOCUMENT)
		return SPEAKER_DOCUMENT;
	return SPEAKER_UNKNOWN;
}

/* The words of place in the first part: "in North Hamgyong Province". */
static void set_place(const struct frame *frame, uint32_t first, uint32_t end,
		      struct mention *mention)
{
	for (uint32_t i = first; i + 1 < end; i++) {
		if (item_plays(frame, i, GRAMMAR_PLACE)) {
			uint32_t last = i + 1;

			while (last < end && !item_is(frame, last, WORD_SPEECH) &&
			       !item_key(frame, last, KEY_PLACE_ENDS))
				last++;
			if (last > i + 1)
				mention->place = span_of(frame, i + 1, last);
			return;
		}
	}
}

/* Do name words from first to head say more of a place, as in "a trader in
 * Hyesan, North Korea" and "a resident of Flint, Michigan"? */
static bool names_place(const struct frame *frame, uint32_t first, uint32_t head,
			const struct mention *mention)
{
	uint32_t before = first > 1 ? first - 2 : 0;

	if (mention->place.start < mention->place.end)
		return true;
	for (uint32_t i = first; i <= head; i++)
		if (!in_name(frame, i))
			return false;
	while (before > 0 && in_name(frame, before))
		before--;
	/* "la ministra de Defensa, Ana Torres" */
	return item_is(frame, before, WORD_PREPOSITION) &&
	       !item_plays(frame, before, GRAMMAR_BENEFIT) &&
	       !(frame->tokens->language->head_first && head > first &&
	         item_plays(frame, before, GRAMMAR_GENITIVE));
}

/* "Ana Cook", "Jan Bishop": a surname that is a noun for persons too. */
static bool surname(const struct frame *frame, uint32_t first, uint32_t head)
{
	return head == first + 1 && item_is(frame, head, WORD_PERSON) && in_name(frame, first) &&
	       !item_is(frame, first, SPEAKERS | WORD_TITLE) &&
	       !item_is(frame, head, WORD_GROUP | WORD_ORGANISATION | WORD_DOCUMENT);
}

/* A name or a role in apposition, behind the comma before item first. */
static void read_apposition(const struct frame *frame, uint32_t first, uint32_t last,
			    struct mention *mention)
{
	struct range rest = { first, last };
	uint32_t end = part_end(frame, rest), head;

	if (first >= last || end == first)
		return;
	head = phrase_head(frame, (struct range){ first, end });
	if (mention->naming == NAMING_NAMED) {
		if (item_is(frame, first, WORD_ARTICLE | WORD_PERSON | WORD_TITLE) ||
		    item_has(frame, first, PERSON_OWN)) {
			mention->role = span_of(frame, first, end);
			bool company = mention->head && mention->head->lexeme &&
				       (mention->head->lexeme->classes & WORD_ORGANISATION);

			if (mention->kind == SPEAKER_UNKNOWN ||
			    (mention->kind == SPEAKER_ORGANISATION && !company) ||
			    item_is(frame, head, WORD_ORGANISATION))
				mention->kind = item_is(frame, head, WORD_ORGANISATION) &&
						!item_is(frame, head, WORD_PERSON) ?
					SPEAKER_ORGANISATION : SPEAKER_PERSON;
			set_place(frame, first, end, mention);
		} else if (item_kind(frame, first, TOKEN_NUMBER)) {
			mention->kind = SPEAKER_PERSON;
			read_apposition(frame, end + 1, last, mention);
		}
		return;
	}
	/* "one of the traders, Kim Min Ji,": but not "in Hyesan, North Korea", nor
	 * "several traders, including Kim". */
	if (item_is(frame, first, WORD_PREPOSITION) || item_key(frame, first, KEY_INCLUDING))
		return;
	/* "his wife, Jane": a name of one word only behind a plain noun. */
	if (head == first && (mention->kind != SPEAKER_PERSON ||
			      mention->head != item_token(frame, first - 2)))
		return;
	if (in_name(frame, head) && !names_place(frame, first, head, mention) &&
	    (!item_is(frame, head, SPEAKERS) || surname(frame, first, head)) && mention->kind != SPEAKER_DOCUMENT) {
		uint32_t name = name_first(frame, first, head);

		mention->role = (struct span){ mention->words.start,
					       item_span(frame, first - 1).start };
		mention->naming = NAMING_NAMED;
		mention->kind = SPEAKER_PERSON;
		mention->name = span_of(frame, name, head + 1);
		mention->first_name = token_at(frame, name);
		mention->last_name = token_at(frame, head);
	}
}

/* "who gave only her first name, Noor": item i is "name". */
static void read_part_of_name(const struct frame *frame, uint32_t i, struct range range,
			      struct mention *mention)
{
	if (mention->naming != NAMING_UNNAMED || !item_key(frame, i, KEY_NAME) ||
	    !item_mark(frame, i + 1, ',') || i + 2 >= range.last || !in_name(frame, i + 2) ||
	    in_name(frame, i + 3))
		return;
	mention->naming = NAMING_PARTLY_NAMED;
	mention->name = span_of(frame, i + 2, i + 3);
	mention->first_name = mention->last_name = token_at(frame, i + 2);
}

/* "a man called Kim", "surnamed Kim", "identified only as K.", "(not his real
 * name)", "whose name has been changed". */
static void read_naming_words(const struct frame *frame, struct range range,
			      struct mention *mention)
{
	for (uint32_t i = range.first; i < range.last; i++) {
		bool called =
		    item_key(frame, i, KEY_CALLED) ||
		    (item_plays(frame, i, GRAMMAR_ESSIVE) && i > range.first + 1 &&
		     (item_plays(frame, i - 1, GRAMMAR_EXCLUSIVE) ||
		      item_key(frame, i - 1, KEY_KNOWN)));

		if (called && in_name(frame, i + 1) && i + 1 < range.last) {
			uint32_t last = i + 2;

			while (last < range.last && in_name(frame, last))
				last++;
			mention->naming = last == i + 2 ? NAMING_PARTLY_NAMED : NAMING_NAMED;
			if (item_key(frame, i, KEY_NICKNAMED))
				mention->naming = NAMING_PSEUDONYM;
			mention->name = span_of(frame, i + 1, last);
			mention->first_name = token_at(frame, i + 1);
			mention->last_name = token_at(frame, last - 1);
		}
		read_part_of_name(frame, i, range, mention);
		if (item_idiom(frame, i, frame->count, IDIOM_PSEUDONYM, NULL) !=
		    ITEM_NONE)
			if (mention->naming != NAMING_UNNAMED)
				mention->naming = NAMING_PSEUDONYM;
	}
}

static void read_pronoun(const struct frame *frame, uint32_t i, struct mention *mention)
{
	mention->pronoun = true;
	mention->kind = SPEAKER_PERSON;
	mention->relative = item_has(frame, i, PERSON_RELATIVE);
	mention->speaking = item_has(frame, i, PERSON_SPEAKING);
	mention->many = item_has(frame, i, PERSON_MANY);
	if (item_has(frame, i, PERSON_MALE))
		mention->sex = PERSON_MALE;
	if (item_has(frame, i, PERSON_FEMALE))
		mention->sex = PERSON_FEMALE;
	if (item_has(frame, i, PERSON_THING))
		mention->kind = SPEAKER_ORGANISATION;
	if (mention->many)
		mention->kind = SPEAKER_GROUP;
}

/* Is item i the "and" in one name of an office: "the Food and Drug Office"?  Not in
 * "the Kremlin and Foreign Ministry". */
static bool joins_name(const struct frame *frame, uint32_t first, uint32_t i)
{
	const struct token *token = i > 0 ? item_token(frame, i - 1) : NULL;

	return item_plays(frame, i, GRAMMAR_ADDITIVE) && i > first + 1 && token &&
	       !(token->flags & TOKEN_CAPITALS) && in_name(frame, i - 1) &&
	       !item_is(frame, i - 1, SPEAKERS) && item_is(frame, i - 2, WORD_ARTICLE) &&
	       i - 2 == first;
}

static void read_head(const struct frame *frame, struct range part, uint32_t head,
		      struct mention *mention)
{
	const struct lexeme *lexeme = mention->head ? mention->head->lexeme : NULL;
	bool name = in_name(frame, head);

	mention->kind = kind_of_lexeme(lexeme);
	/* "two dockers" */
	if (mention->kind == SPEAKER_UNKNOWN && !name && item_suffix(frame, head, SUFFIX_AGENTS))
		mention->kind = SPEAKER_GROUP;
	if (lexeme_is(lexeme, PERSON_MALE | PERSON_FEMALE))
		mention->sex = lexeme->traits & (PERSON_MALE | PERSON_FEMALE);
	/* "the Ministry of Unification", "Kim Il Sung University", "the UN". */
	if (name && (mention->kind == SPEAKER_ORGANISATION ||
		     mention->kind == SPEAKER_DOCUMENT)) {
		uint32_t first = head, last = head + 1;

		while (first > part.first &&
		       (in_name(frame, first - 1) ||
			(item_mark(frame, first - 1, '&') && first > part.first + 1) ||
			joins_name(frame, part.first, first - 1)))
			first--;
		while (last < part.last &&
		       (in_name(frame, last) ||
		        (item_plays(frame, last, GRAMMAR_GENITIVE) &&
		         in_name(frame, last + 1))))
			last++;
		if (last > first + 1 || (mention->head->flags & TOKEN_CAPITALS) ||
		    lexeme_is(lexeme, PERSON_PROPER) ||
		    !(mention->head->flags & TOKEN_SENTENCE)) {
			mention->naming = NAMING_NAMED;
			mention->name = span_of(frame, first, last);
			mention->first_name = token_at(frame, first);
			mention->last_name = mention->head;
		}
		return;
	}
	/* "the Dutchman" is somebody; "the President" is as good as a name. */
	if (name && head == part.first + 1 && item_is(frame, part.first, WORD_ARTICLE) &&
	    mention->kind == SPEAKER_PERSON && !(mention->head->flags & TOKEN_CAPITALS)) {
		if (item_is(frame, head, WORD_TITLE))
			set_name(frame, part.first, head, mention);
		return;
	}
	if (name && !(lexeme && (lexeme->classes & (SPEAKERS | WORD_MONTH | WORD_WEEKDAY)) &&
		      head == part.first)) {
		mention->kind = SPEAKER_UNKNOWN;
		set_name(frame, part.first, head, mention);
		if (mention->kind == SPEAKER_UNKNOWN) {
			bool article = item_is(frame, part.first, WORD_ARTICLE) ||
				       (mention->head->flags & TOKEN_CAPITALS);

			mention->kind = article && mention->role.start == mention->role.end ?
				SPEAKER_ORGANISATION : SPEAKER_PERSON;
		}
	}
}

/* "one of them", "another of the traders": a person; "some of them": people. */
static void read_part_of(const struct frame *frame, struct range part, uint32_t head,
			 struct mention *mention)
{
	uint32_t i;

	if (mention->kind != SPEAKER_UNKNOWN ||
	    !item_plays(frame, head + 1, GRAMMAR_GENITIVE) || head + 2 >= part.last)
		return;
	i = phrase_head(frame, (struct range){ head + 2, part.last });
	if (!item_is(frame, i, WORD_PERSON | WORD_GROUP | WORD_PRONOUN))
		return;
	mention->kind =
	    item_plays(frame, head, GRAMMAR_SINGULAR) ? SPEAKER_PERSON : SPEAKER_GROUP;
}

/* Place and role of somebody without a name. */
static void read_role(const struct frame *frame, struct range part, uint32_t head,
		      struct mention *mention)
{
	set_place(frame, head + 1, part.last, mention);
	if (mention->kind == SPEAKER_PERSON && !item_key(frame, head, KEY_NO_ROLE) && !item_is(frame, head, WORD_CARDINAL) &&
	    !item_is(frame, head, WORD_DETERMINER)) {
		uint32_t role = part.first;

		while (role < head && item_is(frame, role, WORD_ARTICLE | WORD_DETERMINER))
			role++;
		mention->role = span_of(frame, role, head + 1);
	}
}

struct mention mention_read(const struct frame *frame, const struct phrase *phrase)
{
	struct mention mention = { .naming = NAMING_UNNAMED };
	struct range part = phrase->whole;
	uint32_t head = phrase->head, first = part.first;

	if (frame_verb_last(frame))
		return verb_last_mention(frame, phrase);
	part.last = part_end(frame, part);
	if (part.last <= part.first)
		part.last = phrase->whole.last;
	mention.words = span_of(frame, phrase->whole.first, phrase->whole.last);
	mention.head = item_token(frame, head);
	if (!mention.head || mention.head->kind != TOKEN_WORD)
		return mention;
	if (item_is(frame, head, WORD_PRONOUN) && head == part.first &&
	    !item_has(frame, head, PERSON_OWN)) {
		read_pronoun(frame, head, &mention);
		return mention;
	}
	read_head(frame, part, head, &mention);
	/* "Norvik Freight, which runs the port" */
	if (mention.naming == NAMING_NAMED && mention.kind == SPEAKER_PERSON &&
	    mention.role.start == mention.role.end && item_mark(frame, part.last, ',') &&
	    part.last < phrase->whole.last && item_has(frame, part.last + 1, PERSON_RELATIVE) &&
	    item_has(frame, part.last + 1, PERSON_THING))
		mention.kind = SPEAKER_ORGANISATION;
	if (mention.naming == NAMING_NAMED && mention.kind == SPEAKER_PERSON)
		read_two_names(frame, part, head, &mention);
	read_part_of(frame, part, head, &mention);
	mention.many = mention.kind == SPEAKER_GROUP;
	mention.definite =
	    item_plays(frame, first,
	               GRAMMAR_DEFINITE | GRAMMAR_PROXIMAL | GRAMMAR_DISTAL) ||
	    item_has(frame, first, PERSON_OWN);
	for (uint32_t i = first; i < head; i++) {
		if (item_key(frame, i, KEY_SAME))
			mention.same = true;
		if (item_is(frame, i, WORD_APART) && mention.naming == NAMING_UNNAMED &&
		    mention.kind == SPEAKER_PERSON)
			mention.apart = span_of(frame, first, head + 1);
	}
	if (mention.naming == NAMING_UNNAMED)
		read_role(frame, part, head, &mention);
	if (mention.naming == NAMING_UNNAMED)
		read_first_conjunct(frame, part, head, &mention);
	if (mention.naming == NAMING_UNNAMED && mention.kind == SPEAKER_GROUP)
		read_example(frame, part, head, &mention);
	/* "Kim Min Ji (not his real name), a trader" */
	if (item_kind(frame, part.last, TOKEN_OPEN)) {
		uint32_t close = part.last;

		while (close < phrase->whole.last && !item_kind(frame, close, TOKEN_CLOSE))
			close++;
		if (close + 1 < phrase->whole.last && item_mark(frame, close + 1, ','))
			part.last = close + 1;
	}
	if ((item_mark(frame, part.last, ',') || item_kind(frame, part.last, TOKEN_DASH)) &&
	    part.last < phrase->whole.last)
		read_apposition(frame, part.last + 1, phrase->whole.last, &mention);
	read_naming_words(frame, phrase->whole, &mention);
	return mention;
}
