#ifndef JUDGING_LINT_H
#define JUDGING_LINT_H

#include "judging/people.h"
#include "judging/policy.h"
#include "ledger/finding.h"
#include "reading/lexicon.h"

/*
 * A text, or an article of the ledger, against a sourcing policy.  A finding
 * says what stands in the text or the ledger and which rule asks for something
 * else; it accuses nobody, and "not found" is said as that.
 *
 *	if (linter_open(&linter, &policy, store, &scope, err) < 0) ...
 *	lint_init(&lint);
 *	if (linter_article(linter, 3, &text, &lint, err) < 0) ...
 *	for (i = 0; i < lint.count; i++) lint.all[i]...
 *	lint_release(&lint);
 *	linter_free(linter);
 *
 * Rules on an article of the ledger read its claims, sources, links and checks,
 * and of its snapshot what is not logged yet and was not declined.  Without a
 * ledger a text is read as `extract` reads it.
 *
 * The words of a finding are what was published, its reason is ours: neither
 * holds a codename, an id, or a name that the text does not have, so that a
 * report for the desk can show them.  Only the statement of a claim without a
 * quote is the house's own (house), and may mention a codename.
 */
struct finding {
	enum rule rule;
	enum severity severity;
	bool placed;			/* does it stand anywhere in the text? */
	struct span place;		/* bytes of the text */
	const char *words;		/* what it is about, as published, or NULL */
	bool house;			/* words are a statement that the house wrote */
	const char *reason;		/* what is seen */
	const char *asks, *cites;	/* what the policy says, and where it stands;
					 * the policy's own, or NULL */
	int64_t claim, source;		/* ids; 0: none */
	/* Of an article of the ledger only, or of claims in none (else mark is ""): */
	struct ref on;			/* the claim, or else the article */
	char mark[FINDING_MARK];	/* what it is dismissed by: ledger/finding.h */
	const struct dismissed_finding *dismissed;	/* or NULL */
};

/* The hash of a finding's mark, by which a person names it. */
const char *finding_handle(const struct finding *finding);

/* Findings of one text, in order of their places; those without one last. */
struct lint {
	struct finding *all;
	size_t count, room;
	bool unread;			/* the text is in no language that is known here:
					 * only the ledger was asked, and for words that
					 * were off the record */
	struct arena arena;
};

void lint_init(struct lint *lint);
void lint_release(struct lint *lint);

struct linter;

/* policy and store (NULL: no ledger at hand) must outlive it.  scope: which
 * claims may be asked about (people.h).  With a store, words that the ledger
 * has off the record are looked for in every text. */
int linter_open(struct linter **opened, const struct policy *policy,
		struct store *store, const struct scope *scope, struct error *err);
void linter_free(struct linter *linter);

/* Adds the findings of a text (valid UTF-8). */
int linter_text(struct linter *linter, struct slice text, struct lint *lint,
		struct error *err);

/* Adds the findings of an article, those that were dismissed too; 0: of the claims in no article.  text, which
 * the caller has initialised, gets the snapshot, or stays empty without one. */
int linter_article(struct linter *linter, int64_t article, struct buffer *text,
		   struct lint *lint, struct error *err);

#endif
