#ifndef INTAKE_INTAKE_H
#define INTAKE_INTAKE_H

#include "ledger/article.h"
#include "ledger/claim.h"
#include "ledger/figure.h"
#include "ledger/review.h"
#include "ledger/source.h"
#include "reading/reading.h"

/*
 * From the candidates of an article to claims, sources, figures and links of
 * the ledger, one decision at a time.
 *
 *	struct intake *intake;
 *	struct intake_options options = { .by = by };
 *	if (intake_open(&intake, store, article, &options, err) < 0) return -1;
 *	for (size_t i = 0; i < intake_count(intake); i++) {
 *		struct intake_plan plan;
 *		if (intake_plan(intake, i, &plan, err) < 0) ...
 *		if (plan.decision == REVIEW_NONE) show it, ask, then
 *			intake_log(intake, i, NULL, &claim, err) or
 *			intake_decline(intake, i, err)
 *	}
 *	intake_close(intake);
 *
 * Each decision is a write of its own ("log").  What was decided before is
 * read back from the ledger, at opening and again inside each write: a passage
 * at whose place a claim of the article already stands, logged here or by hand,
 * is logged (marks and stops around the words do not matter); and a speaker of
 * whom one claim is logged is the source it has.
 *
 * Who speaks.  A speaker becomes a source with their first claim, with the
 * fields the text gives and nothing guessed beside them.  Nobody is merged
 * with a source of another article, not even one of the same name: that is
 * proposed (same_name).  A speaker set apart by the text ("a separate source")
 * gets `different` links to the unnamed speakers of this article before, with
 * those words as the basis.  An unnamed speaker heard only inside another's
 * quote is no source: those words came to us through the one quoted.
 */
struct intake;

struct intake_options {
	bool own_voice;		/* the article's own statements are candidates too */
	bool again;		/* what was declined is offered again */
	const char *by;		/* for the audit log, or NULL */
};

/* Reads the article's snapshot.  ERROR_MISSING when it has none.  *opened is
 * the caller's, to intake_close(); store must outlive it. */
int intake_open(struct intake **opened, struct store *store, int64_t article,
		const struct intake_options *options, struct error *err);
void intake_close(struct intake *intake);

/* The same with a reading of the article's text made elsewhere; text and
 * reading are borrowed until intake_close(). */
int intake_open_reading(struct intake **opened, struct store *store, int64_t article,
			struct slice text, const struct reading *reading,
			const struct intake_options *options, struct error *err);

/* The article, its text and its candidates, in the order of the article. */
const struct article *intake_article(const struct intake *intake);
struct slice intake_text(const struct intake *intake);
const struct reading *intake_reading(const struct intake *intake);
size_t intake_count(const struct intake *intake);

enum intake_who {
	INTAKE_NOBODY,		/* no source: vague, own voice, or not said */
	INTAKE_KNOWN,		/* a source of this ledger */
	INTAKE_NEW,		/* one that would be made */
};

/* What would be stored for a candidate, or was decided about it. */
struct intake_plan {
	const struct candidate *candidate;
	enum review_decision decision;
	int64_t logged;			/* the claim it was logged as, or 0 */
	struct claim claim;		/* without id; source where it is known */
	const struct figure *figures;	/* without claim */
	size_t figure_count;
	enum intake_who who;
	struct source source;		/* unless INTAKE_NOBODY */
	const char *why;		/* "the source just quoted", "set apart by the text
					 * ("a separate source")"; NULL: named here */
	int64_t same_name;		/* INTAKE_NEW: the oldest source published under
					 * this very name, or 0 */
	const char *left_out;		/* why intake_log_rest() would leave it out
					 * ("a word or name in quotation marks, no
					 * speech"), or NULL */
};

/* Its strings last until intake_close(). */
int intake_plan(struct intake *intake, size_t i, struct intake_plan *filled,
		struct error *err);

/* The decision about a candidate, without the rest of its plan. */
enum review_decision intake_decision(const struct intake *intake, size_t i,
				     int64_t *claim);

/* How a person departs from the plan. */
struct intake_choice {
	const struct claim *claim;	/* edited from plan.claim; NULL: as planned.  Its
					 * source, when it names one, is that source */
	struct ref source;		/* attributed to this source; id 0: as planned */
	bool new_source;		/* to a new one, though the speaker has one */
};

/* Logs candidate i: source if new, claim, figures, links and the decision, in
 * one write.  choice may be NULL.  A speaker without a source yet becomes the
 * one chosen; a speaker who has one keeps it.  *claim is the new claim's id.
 * ERROR_CONFLICT when it was logged already.  A failure changes nothing. */
int intake_log(struct intake *intake, size_t i, const struct intake_choice *choice,
	       int64_t *claim, struct error *err);

/* Logs every undecided candidate from i on, in one write, but for those that
 * plan.left_out tells of. */
int intake_log_rest(struct intake *intake, size_t from, struct error *err);

/* Declines candidate i; every undecided one from `from` on.  One write each. */
int intake_decline(struct intake *intake, size_t i, struct error *err);
int intake_decline_rest(struct intake *intake, size_t from, struct error *err);

/* Which claims this intake has logged, rising, of how many sources they are,
 * and which sources it made.  The lists last until the next call that logs. */
struct intake_tally {
	const int64_t *claims, *new_sources;
	size_t claim_count, source_count, new_source_count;
};

void intake_tally(const struct intake *intake, struct intake_tally *tally);

#endif
