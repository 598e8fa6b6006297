#include "judging/proof_parts.h"

#include "base/utf8.h"
#include "ledger/statement.h"

#include <stdlib.h>

const char *const proof_words[] = {
	"exact", "marks_differ", "brackets", "cut_marked", "cut", "altered", "other_speaker",
	"joined", "not_in_ledger", NULL
};

const char *const proof_speaker_words[] = { "unknown", "same", "other", NULL };

/* A part of a quote is one from so many words on. */
enum { PART_WORDS = 3 };

/* Marks in a title or around a word or two are no speech. */
enum { SCARE_WORDS = 2 };

struct proof {
	struct store *store;
	struct lexicon *lexicon;
	struct gist_reader *reader;
	struct proof_shelf *shelf;
	struct arena scratch;		/* of the quote that is looked at */
};

int proof_open(struct proof **opened, struct store *store, struct error *err)
{
	struct proof *proof = calloc(1, sizeof(*proof));

	if (!proof)
		return error_memory(err);
	proof->store = store;
	arena_init(&proof->scratch);
	if (lexicon_new(&proof->lexicon, &language_english, err) < 0 ||
	    gist_reader_new(&proof->reader, err) < 0 ||
	    proof_shelf_new(&proof->shelf, store, proof->lexicon, proof->reader, err) < 0) {
		proof_close(proof);
		return -1;
	}
	*opened = proof;
	return 0;
}

void proof_close(struct proof *proof)
{
	if (!proof)
		return;
	proof_shelf_free(proof->shelf);
	gist_reader_free(proof->reader);
	lexicon_free(proof->lexicon);
	arena_release(&proof->scratch);
	free(proof);
}

bool proof_is_altered(const struct proof_finding *finding)
{
	switch (finding->verdict) {
	case PROOF_CUT:
	case PROOF_ALTERED:
	case PROOF_OTHER_SPEAKER:
	case PROOF_JOINED:
		return true;
	case PROOF_NOT_FOUND:
		return false;
	default:
		return finding->turns;
	}
}

/* "[W]e" is "We": a capital that a quote begins with is nobody's words. */
static struct slice without_letter_brackets(struct slice text, struct arena *arena)
{
	struct buffer out;
	size_t at = 0;

	buffer_init(&out);
	while (at < text.length) {
		bool letter = text.at[at] == '[' && at + 3 < text.length &&
			      text.at[at + 2] == ']' &&
			      utf8_wordlike((unsigned char)text.at[at + 1]) &&
			      utf8_wordlike((unsigned char)text.at[at + 3]);

		if (letter) {
			buffer_byte(&out, text.at[at + 1]);
			at += 3;
		} else {
			buffer_byte(&out, text.at[at++]);
		}
	}
	text = slice_of(arena_slice(arena, buffer_all(&out)));
	arena->failed |= buffer_failed(&out);
	buffer_release(&out);
	return text;
}

void proof_quote_make(struct proof_quote *quote, const struct quoted *quoted,
		      struct slice draft, struct arena *arena)
{
	quote->quoted = quoted;
	quote->text = slice_part(draft, quoted->at);
	quote->letter_brackets = false;
	if (memchr(quote->text.at, '[', quote->text.length)) {
		quote->text = without_letter_brackets(quote->text, arena);
		quote->letter_brackets = quote->text.length <
					 quoted->at.end - quoted->at.start;
	}
	textwords_cut(&quote->words, quote->text, arena);
	spoken_make(&quote->spoken, &quote->words, arena);
}

/* ---- Whom the ledger gives the words to ------------------------------------ */

/* The claim logged at a place of an article; 0: none. */
static int claim_at(struct proof *proof, const struct proof_text *text, struct span place,
		    int64_t *claim, struct error *err)
{
	struct utf8_walk walk = { .text = text->text };
	struct statement s;

	*claim = 0;
	statement_open(&s, proof->store,
		"SELECT id FROM claim WHERE article = :article AND start < :to AND \"end\" > :from"
		" ORDER BY min(\"end\", :to) - max(start, :from) DESC, voice = 'source' DESC, id"
		" LIMIT 1");
	statement_bind_int(&s, ":article", text->article);
	statement_bind_int(&s, ":from", (int64_t)utf8_points(&walk, place.start));
	statement_bind_int(&s, ":to", (int64_t)utf8_points(&walk, place.end));
	if (statement_step(&s))
		*claim = statement_int(&s, 0);
	return statement_close(&s, err);
}

static int speaker_of_claim(struct proof *proof, int64_t claim, struct said_by *by,
			    struct error *err)
{
	struct arena *arena = &proof->scratch;
	struct statement s;

	statement_open(&s, proof->store,
		"SELECT s.name, coalesce(s.description, CASE WHEN s.name IS NULL THEN"
		" c.attribution END), s.role, s.naming, c.quote_type = 'indirect'"
		" FROM claim c LEFT JOIN source s ON s.id = c.source WHERE c.id = :id");
	statement_bind_int(&s, ":id", claim);
	if (statement_step(&s)) {
		by->name = arena_text(arena, statement_text(&s, 0));
		by->description = arena_text(arena, statement_text(&s, 1));
		by->role = arena_text(arena, statement_text(&s, 2));
		by->unnamed = slice_is(statement_slice(&s, 3), "unnamed");
		by->indirect = statement_int(&s, 4) != 0;
	}
	return statement_close(&s, err);
}

static void speaker_of_article(const struct proof_text *text, struct span place,
			       struct said_by *by)
{
	const char *attribution = NULL;
	const struct speaker *speaker =
		text->quoted ? quoted_speaker(text->quoted, place, &attribution) : NULL;

	*by = (struct said_by){ .description = attribution };
	if (speaker)
		*by = (struct said_by){ speaker->name, speaker->description, speaker->role,
					speaker->naming == NAMING_UNNAMED };
}

/* ---- The best of what was found -------------------------------------------- */

/* A text, with how the quote fits it and what is thought of it. */
struct match {
	struct weighed weighed;
	struct buffer note;
	int64_t claim;
	struct said_by by;
	enum proof_speaker said;
};

static bool words_are_right(enum proof_verdict verdict)
{
	return verdict <= PROOF_CUT_MARKED;
}

/* What to prefer: right words, then the right speaker, then fewer changes. */
static int rank_of(const struct match *match)
{
	int rank = 4 * (int)match->weighed.verdict;

	if (words_are_right(match->weighed.verdict) && match->said == PROOF_SPEAKER_OTHER)
		rank += 4 * PROOF_CUT_MARKED + 2;
	return rank + (match->said != PROOF_SPEAKER_SAME) + (match->claim == 0);
}

static bool is_better(const struct match *match, const struct match *best)
{
	int rank = rank_of(match), before = rank_of(best);

	if (match->weighed.verdict == PROOF_NOT_FOUND)
		return false;
	if (best->weighed.verdict == PROOF_NOT_FOUND || rank != before)
		return best->weighed.verdict == PROOF_NOT_FOUND || rank < before;
	if (match->weighed.changed != best->weighed.changed)
		return match->weighed.changed < best->weighed.changed;
	/* A snapshot has what a claim's quote leaves out around it. */
	return match->weighed.turns && !best->weighed.turns &&
	       match->weighed.text->article == best->weighed.text->article;
}

struct judging {
	struct proof *proof;
	const struct proof_quote *quote;
	int64_t without;
	struct match matches[2], *best, *next;
	/* The fit of every text, for quotes that are made of two. */
	struct weighed *fits;
	size_t fit_count, fit_room;
};

static int weigh(struct judging *judging, struct weighed *fit, struct error *err)
{
	struct proof *proof = judging->proof;
	struct match *match = judging->next;
	const struct speaker *speaker = judging->quote->quoted->speaker;

	buffer_clear(&match->note);
	match->weighed = *fit;
	match->weighed.note = &match->note;
	match->claim = fit->text->claim;
	match->by = (struct said_by){ NULL };
	if (proof_shelf_read(proof->shelf, fit->text, err) < 0 ||
	    proof_weigh(&match->weighed, judging->quote, proof->reader, &proof->scratch,
			err) < 0)
		return -1;
	if (match->weighed.verdict == PROOF_NOT_FOUND)
		return 0;
	if (!match->claim &&
	    claim_at(proof, fit->text, match->weighed.place, &match->claim, err) < 0)
		return -1;
	if (match->claim && speaker_of_claim(proof, match->claim, &match->by, err) < 0)
		return -1;
	if (!match->by.name && !match->by.description && !match->by.role)
		speaker_of_article(fit->text, match->weighed.place, &match->by);
	if (match->by.indirect || (fit->text->quoted &&
				   !quoted_at(fit->text->quoted, match->weighed.place.start)))
		proof_note(&match->note, "not quoted there: these are the article's own words");
	match->said = proof_speakers(speaker, &match->by, proof->reader, &match->note,
				     &proof->scratch);
	if (is_better(match, judging->best)) {
		judging->next = judging->best;
		judging->best = match;
	}
	return buffer_failed(&match->note) ? error_memory(err) : 0;
}

static int keep_fit(struct judging *judging, const struct weighed *fit, struct error *err)
{
	struct arena *arena = &judging->proof->scratch;

	if (judging->fit_count == judging->fit_room) {
		size_t room = judging->fit_room ? 2 * judging->fit_room : 32;
		struct weighed *fits = arena_take(arena, room * sizeof(*fits));

		if (!fits)
			return error_memory(err);
		if (judging->fit_count)
			memcpy(fits, judging->fits, judging->fit_count * sizeof(*fits));
		judging->fits = fits;
		judging->fit_room = room;
	}
	judging->fits[judging->fit_count++] = *fit;
	return 0;
}

static int look(struct judging *judging, enum proof_look look, struct error *err)
{
	struct proof_text *const *texts;
	size_t count;

	if (proof_shelf_find(judging->proof->shelf, judging->quote, look, judging->without,
			     &texts, &count, err) < 0)
		return -1;
	for (size_t i = 0; i < count; i++) {
		const struct spoken *spoken = &judging->quote->spoken;
		struct weighed fit = { .text = texts[i] };

		if (fit_find(&fit.fit, spoken, 0, spoken->count, &fit.text->spoken, err) < 0)
			return -1;
		if (fit.fit.matched > 0 && (keep_fit(judging, &fit, err) < 0 ||
					    weigh(judging, &fit, err) < 0))
			return -1;
	}
	return 0;
}

/* ---- Made of two quotes ---------------------------------------------------- */

/* The text that has most of the quote, at least a part of it and nearly word
 * for word. */
static const struct weighed *largest_part(const struct judging *judging)
{
	const struct weighed *best = NULL;

	for (size_t i = 0; i < judging->fit_count; i++) {
		const struct fit *fit = &judging->fits[i].fit;

		if (fit->matched >= PART_WORDS && 5 * fit->matched >= 4 * (fit->last - fit->first) &&
		    (!best || fit->matched > best->fit.matched))
			best = &judging->fits[i];
	}
	return best;
}

/* Looks for the words of the quote from first to last in any text but that. */
static int find_rest(const struct judging *judging, const struct weighed *part,
		     size_t first, size_t last, const struct proof_text **found,
		     struct error *err)
{
	size_t most = 0;

	*found = NULL;
	if (last - first < PART_WORDS)
		return 0;
	for (size_t i = 0; i < judging->fit_count; i++) {
		struct proof_text *text = judging->fits[i].text;
		struct fit fit;

		if (text == part->text)
			continue;
		if (fit_find(&fit, &judging->quote->spoken, first, last, &text->spoken, err) < 0)
			return -1;
		if (fit.matched > most && 5 * fit.matched >= 4 * (last - first)) {
			most = fit.matched;
			*found = text;
		}
	}
	return 0;
}

static int join(struct judging *judging, struct proof_finding *finding, struct error *err)
{
	const struct weighed *part = largest_part(judging);
	const struct proof_text *rest = NULL;
	size_t count = judging->quote->spoken.count;

	if (!part)
		return 0;
	if (find_rest(judging, part, part->fit.last, count, &rest, err) < 0 ||
	    (!rest && find_rest(judging, part, 0, part->fit.first, &rest, err) < 0))
		return -1;
	if (!rest)
		return 0;
	finding->verdict = PROOF_JOINED;
	finding->claim = part->text->claim;
	finding->article = part->text->article;
	finding->other_claim = rest->claim;
	finding->other_article = rest->article;
	return 0;
}

/* ---- Findings -------------------------------------------------------------- */

static const char *name_of(const struct said_by *by)
{
	return by->name ? by->name : by->description ? by->description : by->role;
}

static int report(const struct judging *judging, struct proof_finding *finding,
		  struct arena *arena, struct error *err)
{
	const struct match *best = judging->best;
	const struct weighed *weighed = &best->weighed;
	bool right = words_are_right(weighed->verdict);
	struct slice original;

	if (weighed->verdict == PROOF_NOT_FOUND)
		return 0;
	original = slice_part(weighed->text->text, weighed->place);
	finding->original = arena_slice(arena, original);
	finding->claim = best->claim;
	finding->article = weighed->text->article;
	finding->said = best->said;
	finding->said_by = arena_text(arena, name_of(&best->by));
	finding->turns = weighed->turns;
	finding->verdict = right && best->said == PROOF_SPEAKER_OTHER ? PROOF_OTHER_SPEAKER
								      : weighed->verdict;
	if (best->note.length)
		finding->note = arena_slice(arena, buffer_all(&best->note));
	if (arena_failed(arena))
		return error_memory(err);
	return worddiff_make(&finding->diff, slice_of(finding->original),
			     slice_of(arena_slice(arena, proof_quote_words(judging->quote))),
			     right && weighed->verdict != PROOF_CUT_MARKED ? WORDDIFF_EXACT
									   : WORDDIFF_FOLDED,
			     arena, err);
}

static int judge(struct judging *judging, struct proof_finding *finding,
		 struct arena *arena, struct error *err)
{
	struct match *best;

	if (look(judging, PROOF_LOOK_WORDS, err) < 0)
		return -1;
	best = judging->best;
	if ((!words_are_right(best->weighed.verdict) || best->said == PROOF_SPEAKER_OTHER) &&
	    look(judging, PROOF_LOOK_LIKE, err) < 0)
		return -1;
	best = judging->best;
	if (!words_are_right(best->weighed.verdict) &&
	    join(judging, finding, err) < 0)
		return -1;
	return finding->verdict == PROOF_JOINED ? 0 : report(judging, finding, arena, err);
}

static int proof_one(struct proof *proof, const struct proof_quote *quote, int64_t without,
		     struct proof_finding *finding, struct arena *arena, struct error *err)
{
	struct judging judging = { .proof = proof, .quote = quote, .without = without };
	const struct speaker *speaker = quote->quoted->speaker;
	int status;

	judging.best = &judging.matches[0];
	judging.next = &judging.matches[1];
	for (int i = 0; i < 2; i++) {
		judging.matches[i].weighed.verdict = PROOF_NOT_FOUND;
		buffer_init(&judging.matches[i].note);
	}
	*finding = (struct proof_finding){ .at = quote->quoted->at,
					   .verdict = PROOF_NOT_FOUND };
	if (speaker)
		finding->speaker = arena_text(arena, speaker->name ? speaker->name
								   : speaker->description);
	else
		finding->speaker = arena_text(arena, quote->quoted->attribution);
	status = judge(&judging, finding, arena, err);
	for (int i = 0; i < 2; i++)
		buffer_release(&judging.matches[i].note);
	return status;
}

static int proof_all(struct proof *proof, const struct quoted_text *quoted,
		     struct slice draft, const struct proof_options *options,
		     struct arena *arena, struct proof_findings *findings, struct error *err)
{
	findings->all = arena_take(arena, (quoted->count + 1) * sizeof(*findings->all));
	if (!findings->all)
		return error_memory(err);
	for (size_t i = 0; i < quoted->count; i++) {
		struct proof_quote quote;

		arena_reset(&proof->scratch);
		proof_shelf_clear(proof->shelf);
		proof_quote_make(&quote, &quoted->all[i], draft, &proof->scratch);
		if (arena_failed(&proof->scratch))
			return error_memory(err);
		if (quote.spoken.count == 0)
			continue;
		if (!options->all && !quoted->all[i].speech &&
		    quote.spoken.count <= SCARE_WORDS) {
			findings->passed_over++;
			continue;
		}
		if (proof_one(proof, &quote, options->without,
			      &findings->all[findings->count++], arena, err) < 0)
			return -1;
	}
	return arena_failed(arena) ? error_memory(err) : 0;
}

int proof_read(struct proof *proof, struct slice draft,
	       const struct proof_options *options, struct arena *arena,
	       struct proof_findings *findings, struct error *err)
{
	struct quoted_text quoted;
	int status;

	*findings = (struct proof_findings){ NULL };
	if (quoted_open(&quoted, draft, proof->lexicon, proof->reader, err) < 0)
		return -1;
	status = proof_all(proof, &quoted, draft, options, arena, findings, err);
	quoted_release(&quoted);
	return status;
}
