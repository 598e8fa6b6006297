#include "judging/lint_parts.h"

#include <stdlib.h>

/* What follows from a view: who is kept unnamed, how they can know, and which
 * statements accuse, attack or hold an opinion. */

bool lint_is_one_of(struct slice word, const char *const *list)
{
	char lower[24];
	size_t i;

	if (word.length >= sizeof(lower))
		return false;
	for (i = 0; i < word.length; i++)
		lower[i] = (char)(word.at[i] >= 'A' && word.at[i] <= 'Z' ? word.at[i] - 'A' + 'a'
									 : word.at[i]);
	lower[i] = '\0';
	for (; *list; list++)
		if (strcmp(lower, *list) == 0)
			return true;
	return false;
}

struct slice head_of(struct slice description)
{
	/* What ends the first part of a description. */
	static const char *const ends[] = {
		"in", "at", "of", "from", "for", "near", "inside", "within", "to", "on", "by",
		"about", "with", "who", "whom", "whose", "that", "which", "familiar", "close",
		"briefed", "speaking", "told", "said", "says", "involved", "working", "living",
		"based", "aboard", "across", "among", "along", "between", "and", "or", "under",
		"there", "here", "present", "knowledgeable", "privy", "aware", "as", "he", "she",
		"called", "named", "identified", NULL
	};
	struct slice head = SLICE_NONE;
	struct span word;
	size_t at = 0;
	bool joined;

	while (lint_word_next(description, &at, &word, &joined)) {
		struct slice text = slice_part(description, word);

		if (head.length && (!joined || lint_is_one_of(text, ends)))
			break;
		head = text;
	}
	return head;
}

bool is_mention_again(struct slice attribution)
{
	static const char *const again[] = {
		"the", "this", "that", "he", "she", "they", "it", "we", "i", "his", "her",
		"their", "who", "these", "those", NULL
	};
	struct span word;
	size_t at = 0;
	bool joined;

	return lint_word_next(attribution, &at, &word, &joined) &&
	       lint_is_one_of(slice_part(attribution, word), again);
}

/* Does a paragraph end at byte at?  At a blank line; in a text without any, at
 * each line. */
static bool ends_paragraph(const struct view *view, size_t at)
{
	const struct slice text = view->text;

	if (text.at[at] != '\n')
		return false;
	if (!view->blank_lines)
		return true;
	for (size_t i = at; i-- > 0 && text.at[i] != '\n';)
		if (text.at[i] != ' ' && text.at[i] != '\r' && text.at[i] != '\t') {
			i = at + 1;
			while (i < text.length && (text.at[i] == ' ' || text.at[i] == '\r' ||
						   text.at[i] == '\t'))
				i++;
			return i >= text.length || text.at[i] == '\n';
		}
	return true;
}

struct span paragraph_around(const struct view *view, struct span place)
{
	const size_t first = place.start > REACH ? place.start - REACH : 0;
	const size_t last = view->text.length - place.end > REACH ? place.end + REACH :
			    view->text.length;

	while (place.start > first && !ends_paragraph(view, place.start - 1))
		place.start--;
	while (place.end < last && !ends_paragraph(view, place.end))
		place.end++;
	return place;
}

static bool ends_sentence(struct slice text, size_t at)
{
	if (text.at[at] != ' ' && text.at[at] != '\n')
		return false;
	/* A closing mark may stand between. */
	if (at > 0 && (text.at[at - 1] == '"' || text.at[at - 1] == '\'' || text.at[at - 1] == ')'))
		at--;
	else if (at > 3 && (memcmp(text.at + at - 3, "\xE2\x80\x9D", 3) == 0 ||
			    memcmp(text.at + at - 3, "\xE2\x80\x99", 3) == 0))
		at -= 3;
	return at > 0 && strchr(".!?", text.at[at - 1]);
}

struct span sentence_around(const struct view *view, struct span place)
{
	const struct span paragraph = paragraph_around(view, place);
	struct span found = place;

	while (found.start > paragraph.start && !ends_sentence(view->text, found.start - 1))
		found.start--;
	while (found.end < paragraph.end && !ends_sentence(view->text, found.end))
		found.end++;
	return found;
}

/* Are all words before the head, and the head, such that they say nothing?
 * "One reliable source"; what follows behind a comma may only say that they
 * are not named. */
static bool says_nothing(const struct linter *linter, struct slice description)
{
	struct slice head = head_of(description), rest;
	struct span word;
	size_t at = 0;
	bool joined;

	if (!lint_words_is(&linter->words, LIST_BARE, head))
		return false;
	while (lint_word_next(description, &at, &word, &joined) &&
	       description.at + word.start < head.at)
		if (!lint_words_is(&linter->words, LIST_EMPTY, slice_part(description, word)))
			return false;
	rest.at = head.at + head.length;
	rest.length = description.length - (size_t)(rest.at - description.at);
	at = 0;
	return !lint_word_next(rest, &at, &word, &joined) ||
	       (lint_words_has(&linter->words, LIST_ANONYMITY, rest) &&
		!lint_words_has(&linter->words, LIST_POSITION, rest) &&
		!lint_words_has(&linter->words, LIST_DIRECT, rest));
}

/* "A", "one", "another", "several": somebody new, or so many. */
static bool begins_counted(const struct linter *linter, struct slice description)
{
	struct span word;
	size_t at = 0;
	bool joined;

	return lint_word_next(description, &at, &word, &joined) &&
	       !is_mention_again(description) &&
	       lint_words_is(&linter->words, LIST_EMPTY, slice_part(description, word));
}

/* Somebody whose name is kept back: no office, no crowd, and nobody whom the
 * text may have named elsewhere ("the senator"). */
static bool is_anonymous(const struct linter *linter, const struct teller *teller)
{
	static const char *const people[] = { "people", "persons", NULL };
	const struct lint_words *words = &linter->words;
	struct slice description = words_of(teller->description);
	struct slice head = head_of(description);
	const bool kept_back = lint_words_has(words, LIST_ANONYMITY, description);

	if (teller->naming != NAMING_UNNAMED || teller->kind > SPEAKER_GROUP)
		return false;
	if (lint_words_is(words, LIST_SPOKEN_FOR, head))
		return kept_back;
	if (kept_back || lint_words_is(words, LIST_BARE, head))
		return true;
	/* "Two officials" are persons, "Saudi officials" an office. */
	if (lint_words_is(words, LIST_INSIDERS, head) || lint_is_one_of(head, people))
		return begins_counted(linter, description) ||
		       lint_words_has(words, LIST_POSITION, description) ||
		       lint_words_has(words, LIST_DIRECT, description);
	if (teller->kind == SPEAKER_GROUP)
		return false;
	/* Whom the ledger has as unnamed is, unless an office names them: "the
	 * harbour master". */
	if (teller->source)
		return !is_mention_again(description);
	return begins_counted(linter, description) &&
	       lint_words_is(words, LIST_INSIDER, head);
}

/* Does the text go on about them where the attribution was cut off: "a source |
 * on the call"? */
static bool goes_on(const struct view *view, const struct said *said)
{
	static const char *const more[] = {
		"in", "at", "on", "of", "from", "with", "near", "close", "familiar", "inside",
		"within", "who", "briefed", "aboard", "involved", "based", "working", NULL
	};
	struct slice rest = slice_part(view->text, (struct span){ said->by.end,
								 view->text.length });
	struct span word;
	size_t at = 0;
	bool joined;

	return said->by.start < said->by.end && lint_word_next(rest, &at, &word, &joined) &&
	       joined && lint_is_one_of(slice_part(rest, word), more);
}

/* The fullest of what this text calls them. */
static void describe(struct teller *teller, const struct said *said)
{
	if (!said->attribution || is_mention_again(words_of(said->attribution)))
		return;
	if (!teller->described || !teller->description ||
	    strlen(said->attribution) > strlen(teller->description))
		teller->description = said->attribution;
	teller->described = true;
}

static void weigh_knowledge(const struct linter *linter, struct teller *teller,
			    const struct said *said)
{
	static const char *const direct[] = { "witnessed", "participant", "saw_document",
					      NULL };
	const struct lint_words *words = &linter->words;
	struct slice by = words_of(said->attribution), what = words_of(said->words);

	if (said->knowledge && lint_is_one_of(words_of(said->knowledge), direct))
		teller->knows_directly = true;
	else if (said->knowledge && strcmp(said->knowledge, "not_stated") != 0)
		teller->knows = true;
	if (lint_words_has(words, LIST_DIRECT, by) ||
	    (said->direct && lint_words_has(words, LIST_DIRECT, what)))
		teller->knows_directly = true;
	if (lint_words_has(words, LIST_POSITION, by))
		teller->knows = true;
}

/* Somebody with an office or a trade is in a position to know; "a source", "a
 * person" or "a man" is not yet; "an intelligence source" is. */
static bool has_position(const struct linter *linter, const struct teller *teller)
{
	static const char *const nobodies[] = {
		"source", "sources", "person", "people", "man", "woman", "resident", "insider",
		"insiders", "friend", "relative", "neighbour", "neighbor", NULL
	};
	struct slice description = words_of(teller->description);
	struct slice head = head_of(description);
	struct span word;
	size_t at = 0;
	bool joined;

	if (teller->role || (head.length && !lint_is_one_of(head, nobodies)))
		return true;
	while (lint_word_next(description, &at, &word, &joined) &&
	       description.at + word.start < head.at)
		if (!lint_words_is(&linter->words, LIST_EMPTY, slice_part(description, word)))
			return true;
	return false;
}

static void weigh_teller(const struct linter *linter, const struct view *view,
			 struct teller *teller, const struct said *said)
{
	if (said->by.start < said->by.end) {
		struct slice sentence = slice_part(view->text,
						   sentence_around(view, said->by));

		if (lint_words_has(&linter->words, LIST_REASON, sentence))
			teller->reasoned = true;
	} else if (lint_words_has(&linter->words, LIST_REASON, words_of(said->attribution))) {
		teller->reasoned = true;
	}
	weigh_knowledge(linter, teller, said);
}

/* "Was kidnapped": by whom is not said.  Phrases of several words have been
 * chosen with what they need. */
static bool is_passive(const struct lint_words *words, struct slice text, struct span place)
{
	static const char *const be[] = { "was", "were", "is", "are", "be", "been", "being",
					  "got", "get", "usually", "often", NULL };
	struct slice found = slice_part(text, place);
	size_t end = place.start, start;

	if (memchr(found.at, ' ', found.length) || !lint_words_is(words, LIST_ACCUSES, found))
		return false;
	while (end > 0 && text.at[end - 1] == ' ')
		end--;
	for (start = end; start > 0 && text.at[start - 1] != ' '; start--)
		;
	return lint_is_one_of(slice_part(text, (struct span){ start, end }), be);
}

/* "Is the mayor lying?" asks, and says nothing. */
static bool is_asked(struct slice text, size_t at)
{
	const size_t end = text.length - at > 200 ? at + 200 : text.length;

	while (at < end && !strchr(".!?\n", text.at[at]))
		at++;
	return at < end && text.at[at] == '?';
}

/* "took no bribes", "denied that he stole": words of the list that are not
 * said of anybody. */
bool says_so(const struct linter *linter, enum lint_list list, struct slice text,
	     struct span *place)
{
	size_t at = 0;

	while (lint_words_find(&linter->words, list, text, &at, place)) {
		size_t from = place->start > 40 ? place->start - 40 : 0;

		if (list == LIST_ACCUSES && (is_passive(&linter->words, text, *place) ||
					     is_asked(text, place->end)))
			continue;
		while (from > 0 && ((unsigned char)text.at[from] & 0xC0) == 0x80)
			from--;
		if (!lint_words_has(&linter->words, LIST_NEGATION,
				    slice_part(text, (struct span){ from, place->start })))
			return true;
	}
	return false;
}

/* Does what is said say so?  *words: where in the text. */
static bool tells(const struct linter *linter, const struct view *view,
		  const struct said *said, enum lint_list list, struct span *words)
{
	struct slice what = said->placed ? slice_part(view->text, said->place)
					 : words_of(said->words);
	struct span place;

	if (!says_so(linter, list, what, &place))
		return false;
	if (said->placed)
		*words = (struct span){ said->place.start + place.start,
					said->place.start + place.end };
	return true;
}

static bool begins_dash(struct slice text)
{
	return text.length && (text.at[0] == '-' ||
			       (text.length >= 3 && (memcmp(text.at, "\xE2\x80\x94", 3) == 0 ||
						     memcmp(text.at, "\xE2\x80\x93", 3) == 0)));
}

/* Does anybody speak in the paragraph from start to end, as far as its words
 * say? */
static bool somebody_speaks(const struct view *view, size_t start, size_t end)
{
	size_t low = 0, high = view->by_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (view->bys[middle] < start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < view->by_count && view->bys[low] < end;
}

static int compare_places(const void *left, const void *right)
{
	const size_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static void gather_bys(struct view *view)
{
	view->bys = arena_take(&view->arena, (view->said_count + 1) * sizeof(*view->bys));
	for (size_t i = 0; view->bys && i < view->said_count; i++)
		if (view->saids[i].by.start < view->saids[i].by.end)
			view->bys[view->by_count++] = view->saids[i].by.start;
	if (view->bys && view->by_count)
		qsort(view->bys, view->by_count, sizeof(*view->bys), compare_places);
}

/* A quotation that begins its paragraph and is alone in its sentence, where
 * nobody else speaks in the paragraph, not led in by a colon and without a dash
 * behind it: nothing there can say who speaks.  In a sentence with other words these may, in a way that was not
 * understood. */
static bool stands_alone(const struct view *view, const struct said *said)
{
	const struct slice text = view->text;
	struct span sentence = sentence_around(view, said->place), word;
	struct span paragraph = paragraph_around(view, said->place);
	size_t words = 0, at = 0;
	bool joined;

	while (words < 4 && lint_word_next(slice_part(text, said->place), &at, &word, &joined))
		words++;
	for (at = sentence.start; at < sentence.end; at++)
		if ((at < said->place.start || at >= said->place.end) && lint_is_letter(text, at))
			return false;
	if (words < 4 || paragraph.start < sentence.start ||
	    somebody_speaks(view, paragraph.start, paragraph.end))
		return false;
	for (at = sentence.start; at > 0 && strchr(" \t\r\n", text.at[at - 1]); at--)
		;
	if (at > 0 && text.at[at - 1] == ':')
		return false;
	for (at = sentence.end; at < text.length && strchr(" \t\r\n", text.at[at]); at++)
		;
	return !begins_dash(slice_part(text, (struct span){ at, text.length }));
}

static void settle_said(const struct linter *linter, const struct view *view,
			struct said *said)
{
	if (tells(linter, view, said, LIST_ACCUSES, &said->accusation) ||
	    (said->voice == VOICE_SOURCE &&
	     lint_words_has(&linter->words, LIST_ACCUSING, words_of(said->cue)) &&
	     lint_words_has(&linter->words, LIST_WRONG, words_of(said->words))))
		said->accuses = true;
	if (tells(linter, view, said, LIST_ATTACKS, &said->attack))
		said->attacks = true;
	if (said->voice == VOICE_SOURCE &&
	    tells(linter, view, said, LIST_OPINION, &said->opinion))
		said->opines = true;
	if (said->no_speaker && !said->claim)
		said->no_speaker = stands_alone(view, said);
	if (said->knowledge && (strcmp(said->knowledge, "hearsay") == 0 ||
				strcmp(said->knowledge, "told_by_witness") == 0))
		said->second_hand = true;
}

static bool has_blank_lines(struct slice text)
{
	for (size_t i = 0; i + 1 < text.length; i++)
		if (text.at[i] == '\n' && (text.at[i + 1] == '\n' || text.at[i + 1] == '\r'))
			return true;
	return false;
}

void view_settle(struct view *view, const struct linter *linter)
{
	view->blank_lines = has_blank_lines(view->text);
	view->corroborated = lint_words_has(&linter->words, LIST_CORROBORATED,
					    slice_part(view->text, view->body));
	gather_bys(view);
	for (size_t i = 0; i < view->said_count; i++) {
		struct said *said = &view->saids[i];
		struct teller *teller = teller_of_said(view, said);

		settle_said(linter, view, said);
		if (!teller)
			continue;
		if (teller->count++ == 0)
			teller->first = i;
		describe(teller, said);
		if (view->claims == 0 && !teller->tells)
			teller->tells = !lint_words_has(&linter->words, LIST_RESPONSE,
				slice_part(view->text, sentence_around(view, said->place)));
		if (is_named_beside(view, said))
			teller->named_beside = true;
		if (goes_on(view, said))
			teller->goes_on = true;
		weigh_teller(linter, view, teller, said);
	}
	for (size_t i = 0; view->tellers && i < view->teller_count; i++) {
		struct teller *teller = &view->tellers[i];
		struct slice description = words_of(teller->description);

		teller->anonymous = teller->count && !teller->named_beside &&
				    is_anonymous(linter, teller);
		teller->introduced = teller->source || !is_mention_again(description);
		teller->several = lint_words_is(&linter->words, LIST_INSIDERS,
						head_of(description));
		teller->described = teller->goes_on || !says_nothing(linter, description);
		teller->knows = teller->knows || teller->knows_directly || teller->goes_on || has_position(linter, teller);
		if (teller->reason && strcmp(teller->reason, "not_stated") != 0)
			teller->reasoned = true;
	}
}
