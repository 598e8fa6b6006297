#include "reading/speaker.h"
#include "reading/verb_last.h"

void cast_open(struct cast *cast, struct arena *arena)
{
	*cast = (struct cast){ .last = -1, .arena = arena };
}

static struct slice words_of(const struct frame *frame, struct span span)
{
	return slice_part(frame->tokens->text, span);
}

static struct slice token_slice(const struct frame *frame, const struct token *token)
{
	struct slice word = { frame->tokens->text.at + token->start,
			      token->end - token->start };

	if (word.length > token->tail)
		word.length -= token->tail;
	if (token->flags & TOKEN_COMPOUND)
		word.length -= language_suffix(frame->tokens->language, SUFFIX_OWNER, word);
	return word;
}

static bool same_word(const struct frame *frame, const struct token *a,
		      const struct token *b)
{
	const char *text = frame->tokens->text.at;

	/* most differ by their first letter, which is never left out */
	return a && b && text[a->start] == text[b->start] &&
	       slice_equal(token_slice(frame, a), token_slice(frame, b));
}

/* Looking back goes only so far: whoever was silent for that long is not "he"
 * any more, and reading stays linear. */
#define LOOK_BACK 64

static const char *text_or_null(const struct frame *frame, struct span span,
				struct arena *arena)
{
	return span.start < span.end ? arena_slice(arena, words_of(frame, span)) : NULL;
}

struct speaker speaker_of(const struct frame *frame, const struct mention *mention,
			  struct arena *arena)
{
	return (struct speaker){
		.name = mention->naming == NAMING_UNNAMED ? NULL :
			text_or_null(frame, mention->name, arena),
		.description = text_or_null(frame, mention->words, arena),
		.role = text_or_null(frame, mention->role, arena),
		.place = text_or_null(frame, mention->place, arena),
		.kind = mention->kind,
		.naming = mention->naming,
		.anonymity_reason = "not_stated",
		.ground_rules = "unknown",
		.set_apart = text_or_null(frame, mention->apart, arena),
	};
}

static int add_speaker(struct cast *cast, const struct frame *frame,
		       const struct mention *mention)
{
	struct speaker *speaker;

	if (cast->count == cast->room) {
		size_t room = cast->room * 2 + 16;
		struct speaker *all = arena_more(cast->arena, cast->all, cast->count, room,
						 sizeof(*all));
		struct mention *firsts;

		if (!all)
			return -1;
		cast->all = all;
		firsts = arena_more(cast->arena, cast->firsts, cast->count, room,
				    sizeof(*firsts));
		if (!firsts)
			return -1;
		cast->firsts = firsts;
		cast->room = room;
	}
	speaker = &cast->all[cast->count];
	cast->firsts[cast->count] = *mention;
	*speaker = speaker_of(frame, mention, cast->arena);
	return (int)cast->count++;
}

static size_t look_back(const struct cast *cast)
{
	return cast->count > LOOK_BACK ? cast->count - LOOK_BACK : 0;
}

/* The earlier speaker with this name, or a fuller form of it. */
static int find_named(const struct cast *cast, const struct frame *frame,
		      const struct mention *mention)
{
	size_t stop = look_back(cast);

	for (size_t i = cast->count; i-- > stop;) {
		const struct mention *first = &cast->firsts[i];

		if (first->naming == NAMING_UNNAMED || !first->last_name ||
		    (first->kind == SPEAKER_GROUP) != (mention->kind == SPEAKER_GROUP))
			continue;
		if (same_word(frame, first->last_name, mention->last_name) ||
		    (mention->first_name == mention->last_name &&
		     same_word(frame, first->first_name, mention->last_name))) {
			/* Two full names that differ are two persons. */
			if (mention->first_name != mention->last_name &&
			    first->first_name != first->last_name &&
			    !same_word(frame, first->first_name, mention->first_name))
				continue;
			return (int)i;
		}
	}
	return -1;
}

/* The same noun, or two compounds of it: 소식통, 대북소식통. */
static bool same_noun(const struct frame *frame, const struct token *a,
		      const struct token *b)
{
	return same_word(frame, a, b) ||
	       (a && b && a->lexeme && a->lexeme->form && b->lexeme &&
		a->lexeme->form == b->lexeme->form &&
		lexicon_language(frame->tokens->lexicon)->endings);
}

/* 홍 대변인 after 홍길동 대변인, 김 씨 after 김모 씨: a family name in front, of
 * the only one with it, or of the latest with the same title. */
static int find_family(const struct cast *cast, const struct frame *frame,
		       const struct mention *mention)
{
	struct slice family = words_of(frame, mention->name);
	size_t stop = look_back(cast);
	int found = -1;

	if (mention->naming != NAMING_PARTLY_NAMED || mention->kind != SPEAKER_PERSON)
		return -1;
	for (size_t i = cast->count; i-- > stop;) {
		const struct mention *first = &cast->firsts[i];
		struct slice name = words_of(frame, first->name);

		if (first->kind != SPEAKER_PERSON || name.length < family.length ||
		    memcmp(name.at, family.at, family.length) != 0)
			continue;
		if (same_noun(frame, first->head, mention->head))
			return (int)i;
		if (found >= 0)
			return -1;
		found = (int)i;
	}
	return found;
}

/* May a name of one word, in mention, be that of full? */
static bool short_for(const struct frame *frame, const struct mention *mention,
		      const struct mention *full)
{
	return mention->first_name == mention->last_name &&
	       full->first_name != full->last_name &&
	       (same_word(frame, full->last_name, mention->last_name) ||
		same_word(frame, full->first_name, mention->last_name));
}

void cast_see(struct cast *cast, const struct mention *mention)
{
	struct seen *seen = &cast->seen[cast->seen_count++ % SEEN_MOST];

	seen->mention = *mention;
	seen->sentence = cast->now;
}

void cast_pseudonym(struct cast *cast, const struct frame *frame,
		    const struct mention *mention)
{
	int known = find_named(cast, frame, mention);

	if (known >= 0)
		cast->all[known].naming = cast->firsts[known].naming = NAMING_PSEUDONYM;
	else
		cast_see(cast, mention);
}

/* The one seen i places back (0: the latest) within so many sentences; NULL for
 * none. */
static const struct mention *seen_back(const struct cast *cast, size_t i, uint32_t sentences)
{
	const struct seen *seen;

	if (i >= cast->seen_count || i >= SEEN_MOST)
		return NULL;
	seen = &cast->seen[(cast->seen_count - 1 - i) % SEEN_MOST];
	return seen->sentence + sentences >= cast->now ? &seen->mention : NULL;
}

/* A speaker for somebody seen, who may have spoken before. */
static int speaks_now(struct cast *cast, const struct frame *frame,
		      const struct mention *mention)
{
	int speaker = find_named(cast, frame, mention);

	return speaker >= 0 ? speaker : add_speaker(cast, frame, mention);
}

/* Who was seen in full and is now called by one name: "Choe". */
static int find_seen_name(struct cast *cast, const struct frame *frame,
			  const struct mention *mention)
{
	for (size_t i = 0; i < SEEN_MOST; i++) {
		const struct mention *seen = seen_back(cast, i, UINT32_MAX / 2);

		if (!seen)
			break;
		if ((short_for(frame, mention, seen) ||
		     (seen->naming == NAMING_PSEUDONYM &&
		      same_word(frame, seen->last_name, mention->last_name))) &&
		    !(seen->sex && mention->sex && seen->sex != mention->sex))
			return speaks_now(cast, frame, seen);
	}
	return -1;
}

/* Who "she" is when somebody else than the last speaker was the subject since:
 * only one of whom the text says that it is a person. */
static int find_seen_pronoun(struct cast *cast, const struct frame *frame,
			     const struct mention *mention)
{
	const struct mention *seen = seen_back(cast, 0, 2);
	int known;

	if (!seen || mention->many || mention->kind != SPEAKER_PERSON ||
	    (cast->last >= 0 &&
	     cast->seen[(cast->seen_count - 1) % SEEN_MOST].sentence <= cast->last_at) ||
	    (seen->sex && mention->sex && seen->sex != mention->sex))
		return -1;
	known = find_named(cast, frame, seen);
	if (known >= 0)
		return cast->firsts[known].sex && mention->sex &&
		       cast->firsts[known].sex != mention->sex ? -1 : known;
	if (seen->role.start == seen->role.end && !seen->sex)
		return -1;
	return add_speaker(cast, frame, seen);
}

/* The speaker so far called by one name is now named in full. */
static void name_in_full(struct cast *cast, const struct frame *frame, int i,
			 const struct mention *mention)
{
	struct mention *first = &cast->firsts[i];
	const char *name;

	if (mention->naming != NAMING_NAMED || first->naming != NAMING_NAMED ||
	    !short_for(frame, first, mention) || !mention->last_name ||
	    !(name = text_or_null(frame, mention->name, cast->arena)))
		return;
	cast->all[i].name = name;
	first->name = mention->name;
	first->first_name = mention->first_name;
	first->last_name = mention->last_name;
	if (!cast->all[i].role)
		cast->all[i].role = text_or_null(frame, mention->role, cast->arena);
}

static bool may_be(const struct mention *first, const struct mention *mention)
{
	if (mention->sex && first->sex && mention->sex != first->sex)
		return false;
	if (mention->many)
		return first->many || first->kind == SPEAKER_ORGANISATION;
	if (mention->kind == SPEAKER_PERSON)
		return !first->many &&
		       (first->kind == SPEAKER_PERSON || first->kind == SPEAKER_UNKNOWN);
	return mention->kind == first->kind;
}

static int find_pronoun(struct cast *cast, const struct mention *mention)
{
	size_t stop = look_back(cast);

	if (cast->last >= 0 && may_be(&cast->firsts[cast->last], mention))
		return cast->last;
	for (size_t i = cast->count; i-- > stop;)
		if (may_be(&cast->firsts[i], mention))
			return (int)i;
	return -1;
}

/* Does a noun phrase end at byte at of words: "a trader, ...", "a trader in Hyesan"?
 * "A company official" is no company. */
static bool ends_noun(struct slice words, size_t at, const struct mention *mention)
{
	static const char *const behind[] = { " of ", " in ", " at ", " for ", " from ", " who ",
					      " with ", " on ", " and ", " to " };

	if (at == words.length || words.at[at] == ',')
		return true;
	if (words.at[at] != ' ')
		return false;
	if (mention->kind != SPEAKER_ORGANISATION)
		return true;
	for (size_t i = 0; i < sizeof(behind) / sizeof(behind[0]); i++)
		if (words.length - at > strlen(behind[i]) &&
		    memcmp(words.at + at, behind[i], strlen(behind[i])) == 0)
			return true;
	return false;
}

static bool says_first(const struct frame *frame, const struct mention *mention)
{
	static const char first[] = "the first ";
	struct slice words = words_of(frame, mention->words);

	return words.length > sizeof(first) && (words.at[0] | 0x20) == 't' &&
	       memcmp(words.at + 1, first + 1, sizeof(first) - 2) == 0;
}

/* "the source", "the official": the latest speaker described by that noun,
 * in its own phrase or in its apposition. */
static int find_definite(struct cast *cast, const struct frame *frame,
			 const struct mention *mention)
{
	size_t stop = look_back(cast);
	struct slice noun = token_slice(frame, mention->head);
	bool source = mention->head->lexeme && (mention->head->lexeme->keys & KEY_SOURCE);

	/* "the first official" is not the last one */
	if (says_first(frame, mention)) {
		for (size_t i = stop; i < cast->count; i++)
			if (same_noun(frame, cast->firsts[i].head, mention->head))
				return (int)i;
		return -1;
	}
	if (cast->last >= 0 &&
	    same_noun(frame, cast->firsts[cast->last].head, mention->head))
		return cast->last;
	for (size_t i = cast->count; i-- > stop;) {
		const struct mention *first = &cast->firsts[i];
		struct slice words = words_of(frame, first->words);

		if (first->many != mention->many)
			continue;
		if (same_noun(frame, first->head, mention->head))
			return (int)i;
		if (first->kind != SPEAKER_PERSON || words.length > 200)
			continue;
		if (source && first->naming == NAMING_UNNAMED)
			return (int)i;
		for (size_t k = 0; k + noun.length <= words.length; k++)
			if (words.at[k] == noun.at[0] &&
			    memcmp(words.at + k, noun.at, noun.length) == 0 &&
			    ends_noun(words, k + noun.length, mention))
				return (int)i;
	}
	return -1;
}

struct casting cast_find(struct cast *cast, const struct frame *frame,
			 const struct mention *mention, bool inside)
{
	struct casting casting = { -1, NULL };

	if (!mention->head)
		return casting;
	if (mention->pronoun) {
		if (mention->speaking)
			return casting;
		casting.speaker = find_seen_pronoun(cast, frame, mention);
		if (casting.speaker >= 0)
			casting.why = "a pronoun for the subject of the sentence before";
		else
			casting.speaker = find_pronoun(cast, mention);
		if (!casting.why)
			casting.why = casting.speaker < 0 ? NULL :
			casting.speaker == cast->last ? "a pronoun for the speaker before" :
			"a pronoun for the last such speaker";
	} else if (mention->naming != NAMING_UNNAMED) {
		casting.speaker = find_named(cast, frame, mention);
		if (casting.speaker < 0 && frame_verb_last(frame))
			casting.speaker = find_family(cast, frame, mention);
		if (casting.speaker >= 0)
			name_in_full(cast, frame, casting.speaker, mention);
		else
			casting.speaker = find_seen_name(cast, frame, mention);
		if (casting.speaker >= 0)
			casting.why = "the name given before";
	} else if (mention->apart.start == mention->apart.end &&
		   (mention->definite || mention->same)) {
		casting.speaker = find_definite(cast, frame, mention);
		if (casting.speaker >= 0)
			casting.why = casting.speaker == cast->last ?
				"the speaker just quoted" : "described so before";
	}
	if (casting.speaker < 0 && !mention->pronoun) {
		if (inside && mention->naming == NAMING_UNNAMED)
			return casting;
		casting.why = NULL;
		casting.speaker = add_speaker(cast, frame, mention);
	}
	if (casting.speaker >= 0 && mention->sex && cast->firsts[casting.speaker].sex == 0)
		cast->firsts[casting.speaker].sex = mention->sex;
	if (casting.speaker >= 0 && !inside)
		cast->last = casting.speaker;
	if (casting.speaker >= 0 && !inside)
		cast->last_at = cast->now;
	return casting;
}
