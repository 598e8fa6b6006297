#include "judging/lint_parts.h"

#include "base/array.h"

#include <stdio.h>

/* ---- Findings ------------------------------------------------------------------- */

static struct finding *add(struct findings_to *to, enum rule rule, const char *reason)
{
	const struct policy_rule *asked = &to->linter->policy->rules[rule];
	struct lint *lint = to->lint;
	struct finding *more;

	if (asked->severity == SEVERITY_OFF || to->failed)
		return NULL;
	more = array_room(lint->all, &lint->room, lint->count + 1, sizeof(*more));
	if (!more) {
		to->failed = true;
		return NULL;
	}
	lint->all = more;
	more = &lint->all[lint->count++];
	*more = (struct finding){
		.rule = rule, .severity = asked->severity, .asks = asked->says,
		.cites = asked->cites, .reason = arena_text(&lint->arena, reason),
	};
	return more;
}

static void set_place(struct findings_to *to, struct finding *finding, struct span place,
		      const char *words)
{
	struct slice text = to->view->text;

	finding->placed = place.start < place.end && place.end <= text.length;
	if (finding->placed) {
		finding->place = place;
		finding->words = arena_slice(&to->lint->arena, slice_part(text, place));
	} else {
		finding->words = arena_text(&to->lint->arena, words);
	}
}

void find_said(struct findings_to *to, enum rule rule, const struct said *said,
	       const char *reason)
{
	const struct teller *teller = teller_of_said(to->view, said);
	struct finding *finding = add(to, rule, reason);

	if (!finding)
		return;
	set_place(to, finding, said->placed ? said->place : (struct span){ 0, 0 },
		  said->words);
	if (said->words)	/* the spans of a quote, without what parts them */
		finding->words = arena_text(&to->lint->arena, said->words);
	finding->house = said->house;
	finding->claim = said->claim;
	if (teller)
		finding->source = teller->source;
}

void find_words(struct findings_to *to, enum rule rule, const struct said *said,
		struct span words, const char *reason)
{
	const size_t before = to->lint->count;

	find_said(to, rule, said, reason);
	if (words.start >= words.end || to->lint->count == before)
		return;
	to->lint->all[before].house = false;
	set_place(to, &to->lint->all[before], words, said->words);
}

void find_teller(struct findings_to *to, enum rule rule, const struct teller *teller,
		 const char *reason)
{
	const struct said *said = &to->view->saids[teller->first];
	struct finding *finding = add(to, rule, reason);
	struct span by = said->by;

	if (!finding)
		return;
	/* "A source, who" */
	if (by.end - by.start > 5 && memcmp(to->view->text.at + by.end - 5, ", who", 5) == 0)
		by.end -= 5;
	set_place(to, finding, by, said->attribution ? said->attribution
							   : teller->description);
	finding->claim = said->claim;
	finding->source = teller->source;
}

void find_place(struct findings_to *to, enum rule rule, struct span place,
		const char *reason)
{
	struct finding *finding = add(to, rule, reason);

	if (finding)
		set_place(to, finding, place, NULL);
}

/* ---- Who speaks ----------------------------------------------------------------- */

/* Statements that "the source" may be away from "sources". */
enum { SOON = 100 };

/* "The source" of whom nothing was read before, behind "sources": one after all.
 * And "sources ... because he". */
static bool is_plural_for_one(const struct view *view, const struct teller *teller,
			      size_t index)
{
	static const char *const singular[] = { "he", "she", "his", "her" };
	struct slice description = words_of(teller->description), word;
	struct span span;
	size_t at = 0;
	bool joined;

	if (!teller->several || (teller->source && teller->kind == SPEAKER_GROUP))
		return false;
	if (teller->source && teller->kind == SPEAKER_PERSON)
		return true;
	while (lint_word_next(description, &at, &span, &joined)) {
		word = slice_part(description, span);
		for (size_t i = 0; i < 4; i++)
			if (slice_is(word, singular[i]))
				return true;
	}
	for (size_t i = teller->first; i < view->said_count && i < teller->first + SOON; i++) {
		const struct said *said = &view->saids[i];
		struct slice by = words_of(said->attribution);

		if (said->teller < 0 || said->teller == (int32_t)index || !said->new_speaker)
			continue;
		if (is_mention_again(by) && slice_is(head_of(by), "source"))
			return true;
	}
	return false;
}

static void lint_anonymous(struct findings_to *to, const struct teller *teller)
{
	static const char *const kept[] = { "safety", "legal", "job", "other", NULL };
	const struct lint_words *words = &to->linter->words;
	const struct said *first = &to->view->saids[teller->first];
	const bool direct = to->linter->policy->rules[RULE_NO_KNOWLEDGE].direct;
	bool better = false;
	struct slice around = words_of(first->attribution);

	if (!teller->described)
		find_teller(to, RULE_BARE_SOURCE, teller,
			    "Nothing more is said of who this is.");
	if (!teller->reasoned)
		find_teller(to, RULE_NO_REASON, teller,
			    "No reason for not naming them was found.");
	if (first->by.start < first->by.end)
		around = slice_part(to->view->text,
				    sentence_around(to->view, first->by));
	for (int i = 0; teller->reason && kept[i]; i++)
		better = better || strcmp(teller->reason, kept[i]) == 0;
	if (!better && ((teller->reason && strcmp(teller->reason, "not_authorised") == 0) ||
			lint_words_has(words, LIST_NOT_AUTHORISED, around)))
		find_teller(to, RULE_WEAK_REASON, teller,
			    "The reason given is that they may not speak.");
	if (direct ? !teller->knows_directly : !teller->knows)
		find_teller(to, RULE_NO_KNOWLEDGE, teller, direct ?
			    "Nothing says that they know it directly." :
			    "Nothing says how they can know.");
	if (!teller->source)
		return;
	if (!teller->motive)
		find_teller(to, RULE_NO_MOTIVE, teller, "No motive is recorded.");
	if (!teller->editor_knows)
		find_teller(to, RULE_EDITOR_UNAWARE, teller,
			    "The ledger does not say that an editor knows who this is.");
}

void lint_tellers(struct findings_to *to)
{
	for (size_t i = 0; i < to->view->teller_count; i++) {
		const struct teller *teller = &to->view->tellers[i];

		if (teller->count == 0)
			continue;
		if (teller->naming == NAMING_PSEUDONYM)
			find_teller(to, RULE_PSEUDONYM, teller,
				    "The name is said not to be their own.");
		if (teller->naming == NAMING_UNNAMED && is_plural_for_one(to->view, teller, i))
			find_teller(to, RULE_PLURAL_FOR_ONE, teller, teller->source ?
				    "The words are plural, and the ledger has one person." :
				    "The words are plural, and go on about one person.");
		if (teller->anonymous && teller->introduced)
			lint_anonymous(to, teller);
	}
}

/* ---- What is said --------------------------------------------------------------- */

static void lint_unnamed(struct findings_to *to, const struct said *said)
{
	const bool corroborated = said->claim ? said->verdict == VERDICT_INDEPENDENT
					      : to->view->corroborated;

	if (said->attacks)
		find_words(to, RULE_UNNAMED_ATTACK, said, said->attack,
			   "Said of somebody by a source who is not named.");
	else if (said->opines)
		find_words(to, RULE_UNNAMED_OPINION, said, said->opinion,
			   "Reads as opinion or speculation, of a source who is not named.");
	if (said->accuses && !corroborated)
		find_words(to, RULE_UNCORROBORATED_ALLEGATION, said, said->accusation,
			   said->claim ?
			  "An accusation by a source who is not named; the ledger shows no"
			  " independent one." :
			  "An accusation by a source who is not named; the text says nothing of"
			  " corroboration.");
	if (said->second_hand)
		find_said(to, RULE_SECOND_HAND, said, "They have it from somebody else.");
	if (!said->claim)
		return;
	if (said->verdict == VERDICT_SINGLE_SOURCE || said->verdict == VERDICT_NONE)
		find_said(to, RULE_SINGLE_UNNAMED, said,
			  "It stands on one source, who is not named.");
	else if (said->verdict == VERDICT_ONE_ORIGIN)
		find_said(to, RULE_SINGLE_UNNAMED, said,
			  "All who say it go back to one origin, and the source is not named.");
	if (!said->approved)
		find_said(to, RULE_NOT_APPROVED, said,
			  "The ledger does not say who approved it.");
}

static bool said_to_be_asked(const char *response)
{
	return response && strcmp(response, "not_sought") != 0;
}

static void lint_claim(struct findings_to *to, const struct said *said)
{
	const int enough = to->linter->policy->rules[RULE_THIN_EVIDENCE].sources;
	const bool settled = said->status && (strcmp(said->status, "confirmed") == 0 ||
					      strcmp(said->status, "corrected") == 0);

	if (said->credibility == 1 && said->verdict != VERDICT_INDEPENDENT)
		find_said(to, RULE_UNPROVEN_CREDIBILITY, said,
			  "Credibility is 1, and the ledger shows no independent source.");
	if (said->status && strcmp(said->status, "unchecked") == 0)
		find_said(to, RULE_NO_CHECK, said, "Nobody has checked it.");
	if (settled && said->primary == 0 && said->secondary < (enough ? enough : 1))
		find_said(to, RULE_THIN_EVIDENCE, said,
			  "It is confirmed without a primary source, or enough others of"
			  " different origins.");
	if (said->off_record && (said->placed || to->view->ledger))
		find_said(to, RULE_OFF_RECORD, said, "The ledger has it off the record.");
}

/* "Could be seen as" is the article's own guess, and what "some chanted" no
 * statement. */
static bool asserts(const struct linter *linter, const struct said *said)
{
	const struct slice words = words_of(said->words), cue = words_of(said->cue);

	if (lint_words_has(&linter->words, LIST_COMMON, cue))
		return false;
	for (size_t i = 0; cue.length && i + cue.length <= words.length; i++)
		if (memcmp(words.at + i, cue.at, cue.length) == 0)
			return !lint_words_has(&linter->words, LIST_SUPPOSED,
					       slice_part(words, (struct span){
						       i > 16 ? i - 16 : 0, i }));
	return true;
}

static void lint_said(struct findings_to *to, const struct said *said)
{
	const struct teller *teller = teller_of_said(to->view, said);

	if (said->no_speaker)
		find_said(to, RULE_NO_SPEAKER, said, "No speaker was found.");
	else if (said->voice == VOICE_VAGUE && asserts(to->linter, said))
		find_said(to, RULE_NOBODY_NAMED, said, "Nobody in particular says it.");
	if (said->unclosed)
		find_said(to, RULE_UNCLOSED_QUOTE, said,
			  "A quotation mark is missing: where it begins or ends is a guess.");
	if (teller && teller->anonymous)
		lint_unnamed(to, said);
	if (said->claim) {
		lint_claim(to, said);
		if (!said->dated && !said->inside && said->voice != VOICE_VAGUE)
			find_said(to, RULE_NO_DATE, said,
				  "The ledger has no day on which it was said or happened.");
	}
}

void lint_saids(struct findings_to *to)
{
	for (size_t i = 0; i < to->view->said_count; i++)
		lint_said(to, &to->view->saids[i]);
}

/* ---- The text as a whole -------------------------------------------------------- */

/* Does a claim stand there whose response the ledger has? */
static bool is_asked_of(const struct view *view, size_t at)
{
	for (size_t i = 0; i < view->claims; i++)
		if (view->saids[i].response && view->saids[i].placed &&
		    at >= view->saids[i].place.start && at < view->saids[i].place.end)
			return true;
	return false;
}

/* A text that accuses more often without saying of what says nothing. */
enum { MOST_TRIED = 1000 };

/* "So that he would not be accused", "they may accuse": nobody does. */
static bool is_supposed(const struct lint_words *words, struct slice body, struct span place)
{
	const size_t from = place.start > 24 ? place.start - 24 : 0;

	return lint_words_has(words, LIST_SUPPOSED,
			      slice_part(body, (struct span){ from, place.start }));
}

/* "Accuse the mayor of stealing": the verb, and behind it in the sentence what
 * of.  *place is within body. */
static bool finds_accusing(const struct findings_to *to, struct slice body,
			   struct span *place)
{
	const struct lint_words *words = &to->linter->words;
	const size_t begin = to->view->body.start;
	size_t at = 0, tried = 0;

	while (tried++ < MOST_TRIED && lint_words_find(words, LIST_ACCUSING, body, &at, place)) {
		struct span sentence = sentence_around(to->view, (struct span){
			begin + place->start, begin + place->end });

		sentence.start = begin + place->end;
		if (sentence.end > sentence.start + 160)
			sentence.end = sentence.start + 160;
		if (!is_supposed(words, body, *place) &&
		    lint_words_has(words, LIST_WRONG, slice_part(to->view->text, sentence)))
			return true;
	}
	return false;
}

/* The first words of the text that accuse, whoever says them, the article too;
 * one finding is enough, since the answer may stand anywhere. */
static void lint_text_response(struct findings_to *to)
{
	const struct view *view = to->view;
	struct slice body = slice_part(view->text, view->body);
	struct span place, other;
	bool accuses;

	if (lint_words_has(&to->linter->words, LIST_RESPONSE, body))
		return;
	accuses = says_so(to->linter, LIST_ACCUSES, body, &place);
	if (finds_accusing(to, body, &other) &&
	    (!accuses || other.start < place.start)) {
		accuses = true;
		place = other;
	}
	if (!accuses || is_asked_of(view, view->body.start + place.start))
		return;
	place.start += view->body.start;
	place.end += view->body.start;
	find_place(to, RULE_NO_RESPONSE, place,
		   "An accusation; no response of those accused was found in the text.");
}

static void lint_response(struct findings_to *to)
{
	const struct view *view = to->view;

	for (size_t i = 0; i < view->claims; i++) {
		const struct said *said = &view->saids[i];

		if (!said->accuses || said_to_be_asked(said->response))
			continue;
		if (said->response || view->text.length == 0)
			find_words(to, RULE_NO_RESPONSE, said, said->accusation, said->response ?
				   "An accusation; the ledger says that no response was sought." :
				   "An accusation; the ledger has no response of those accused.");
	}
	if (view->text.length)
		lint_text_response(to);
}

/* The text stands on one unnamed source: whoever else speaks in it is not there
 * to say what happened. */
static void lint_single(struct findings_to *to)
{
	const struct view *view = to->view;
	const struct teller *only = NULL;

	if (view->claims || view->corroborated)
		return;
	for (size_t i = 0; i < view->teller_count; i++) {
		const struct teller *teller = &view->tellers[i];

		if (!teller->tells || teller->count == 0)
			continue;
		if (only || !teller->anonymous || !teller->introduced || teller->several)
			return;
		only = teller;
	}
	if (only)
		find_teller(to, RULE_SINGLE_UNNAMED, only,
			    "Nobody else in the text is the source of what it says.");
}

/* "speaking off the record" */
static void lint_off_record_words(struct findings_to *to)
{
	const struct view *view = to->view;
	struct slice body = slice_part(view->text, view->body);
	struct span place;
	size_t at = 0;

	while (lint_words_find(&to->linter->words, LIST_OFF_RECORD, body, &at, &place)) {
		place.start += view->body.start;
		place.end += view->body.start;
		if (place.end - view->body.start > at)
			at = place.end - view->body.start;
		find_place(to, RULE_OFF_RECORD, place,
			   "The text itself says that it was not for publication.");
	}
}

void lint_whole(struct findings_to *to)
{
	lint_response(to);
	lint_single(to);
	lint_dates(to);
	lint_off_record_words(to);
}
