#ifndef JUDGING_LINT_PARTS_H
#define JUDGING_LINT_PARTS_H

/* For the files of lint only: what a text and the ledger say, in one form that
 * the rules read. */
#include "judging/corroboration.h"
#include "judging/lint.h"
#include "judging/lint_words.h"
#include "reading/reading.h"

/* Somebody who speaks: a source of the ledger, or a speaker read in the text. */
struct teller {
	int64_t source;			/* 0: not in the ledger */
	enum naming naming;
	enum speaker_kind kind;
	const char *description;	/* the fullest as published here; or NULL */
	const char *role;		/* as published, or NULL */
	const char *reason;		/* for anonymity: DESIGN's words */
	bool motive, editor_knows;
	bool anonymous;			/* somebody whose name is kept back */
	bool named_beside;		/* "Jon Ort, a clerk who told ..." */
	bool introduced;		/* not only "the source" of whom nothing was read */
	bool several;			/* "sources", "two officials" */
	bool described;			/* some attribution says more than "a source" */
	bool goes_on;			/* the text says more than the attribution has */
	bool knows, knows_directly;	/* ... how they can know, how they do */
	bool tells;			/* they do not only answer an accusation */
	bool reasoned;			/* the text says why they are not named */
	size_t first;			/* index of their first said */
	size_t count;			/* of saids */
};

/* One thing said. */
struct said {
	int64_t claim;			/* 0: read in the text, not logged */
	bool placed;
	struct span place;		/* bytes of the text, outer bounds */
	struct span by;			/* of the attribution; empty: not found */
	const char *words, *attribution, *cue;	/* NULL: none */
	enum candidate_voice voice;
	bool direct, no_speaker, unclosed, dated;
	bool inside;			/* a claim within another */
	bool house;			/* words are a statement: there is no quote */
	bool new_speaker;		/* "the source" of whom nothing was read before */
	int32_t teller;			/* index, -1 */
	bool accuses, opines, attacks;
	struct span accusation, opinion, attack;	/* the words that tell, in the
							 * text; empty: none there */
	const char *knowledge;
	bool second_hand;
	/* of claims */
	const char *response, *status;
	bool approved, off_record;
	int credibility;		/* 0: not judged */
	enum verdict verdict;
	int primary, secondary;		/* confirming evidence: sources, origins */
};

struct view {
	struct slice text;		/* empty: none at hand */
	struct span body;
	struct said *saids;
	size_t said_count, said_room;
	struct teller *tellers;
	size_t teller_count, teller_room;
	size_t claims;
	size_t *bys;			/* where attributions begin, in order... */
	size_t by_count;		/* ...so many of them */
	bool corroborated;		/* the text says so, or that it could not be */
	bool blank_lines;		/* part the paragraphs */
	bool unread;			/* the text is in no language known here */
	bool ledger;			/* of an article of the ledger */
	struct arena arena;
};

struct off_record;

struct linter {
	const struct policy *policy;
	struct store *store;
	struct lexicon *lexicon;
	struct lint_words words;
	struct mentions mentions;
	struct corroborator *corroborator;
	int32_t *teller_of;		/* of each row of people, in the view that is
					 * being read; else -1 */
	struct off_record *off_record;	/* what must not be published; NULL: nothing */
};

/* Adds a row, NULL without memory. */
struct said *view_said(struct view *view);
struct teller *view_teller(struct view *view);

/* Who says it, or NULL. */
static inline struct teller *teller_of_said(const struct view *view, const struct said *said)
{
	return said->teller < 0 || !view->tellers ? NULL : &view->tellers[said->teller];
}

/* A text that may be absent, never a NULL slice. */
static inline struct slice words_of(const char *text)
{
	return slice_of(text ? text : "");
}

/* Fills an empty view from a reading of text; logged: places that are left
 * out, being claims (in rising order), and the tellers they have. */
int view_read(struct view *view, const struct linter *linter, struct error *err);

/* From the claims of an article, then from what is not logged of its text. */
int view_load(struct view *view, struct linter *linter, int64_t article,
	      struct error *err);

/* Works out what follows from the rest: who is anonymous, what accuses ... */
void view_settle(struct view *view, const struct linter *linter);

/* list is NULL-ended. */
bool lint_is_one_of(struct slice word, const char *const *list);

/* The noun of a description: "source" of "A senior source in the port". */
struct slice head_of(struct slice description);

/* Is it only "the source", "he": somebody spoken of before? */
bool is_mention_again(struct slice attribution);

/* The sentence and the paragraph around a place, as far as REACH bytes to either
 * side: what is longer is no sentence.  A line that ends without a stop goes on
 * in the next. */
enum { REACH = 2000 };
struct span sentence_around(const struct view *view, struct span place);
struct span paragraph_around(const struct view *view, struct span place);

/* Does a name stand just before the attribution, "Jon Ort, a clerk at the port who
 * told ..."?  Two words with a capital and a comma, which say no place ("In New
 * Hamnes, a clerk who ..."). */
bool is_named_beside(const struct view *view, const struct said *said);

/* Does text say so, and not deny it?  *place: the words that do. */
bool says_so(const struct linter *linter, enum lint_list list, struct slice text,
	     struct span *place);

/* The rules; each adds its findings. */
struct findings_to {
	const struct linter *linter;
	const struct view *view;
	struct lint *lint;
	bool failed;			/* no memory */
};

/* Adds one, unless its rule is off: about what is said as a whole, about some
 * words of it (as a whole where they are empty), about who says it, or about a
 * place. */
void find_said(struct findings_to *to, enum rule rule, const struct said *said,
	       const char *reason);
void find_teller(struct findings_to *to, enum rule rule, const struct teller *teller,
		 const char *reason);
void find_words(struct findings_to *to, enum rule rule, const struct said *said,
		struct span words, const char *reason);
void find_place(struct findings_to *to, enum rule rule, struct span place,
		const char *reason);

/* Marks the findings from `from` on, and finds which of them were dismissed. */
int mark_findings(struct linter *linter, const struct view *view, int64_t article,
		  struct lint *lint, size_t from, struct error *err);

void lint_tellers(struct findings_to *to);
void lint_saids(struct findings_to *to);
void lint_whole(struct findings_to *to);
void lint_dates(struct findings_to *to);

/* Quotes of the ledger that were said off the record. */
int off_record_load(struct off_record **loaded, struct store *store, struct error *err);
void off_record_free(struct off_record *off_record);
int off_record_find(struct findings_to *to, const struct off_record *off_record,
		    struct error *err);

#endif
