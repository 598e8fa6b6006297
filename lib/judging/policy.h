#ifndef JUDGING_POLICY_H
#define JUDGING_POLICY_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

/*
 * A sourcing policy: which rules a newsroom has, how much each weighs, and
 * where the newsroom published it.  A text file that people write:
 *
 *	# A comment has a line of its own.
 *	policy: gazette
 *	about: The Harbour Gazette, desk rules of 2021
 *	extends: ap
 *
 *	[bare_source]
 *	severity: error
 *	says: We never write just "a source".
 *	cites: Desk rules, 3
 *	also: tipster
 *
 * policy comes first; about, source (where it is published; several times) and
 * extends (a policy that comes with the program) may follow.  Then each rule by
 * its name in brackets, once, with
 *
 *	severity: error, warning, note or off
 *	says: what the newsroom asks, added to the reason of a finding
 *	cites: where that stands
 *	also: words that count too, parted by commas; "bribe*" is any word that
 *	      begins so (rules that look for words, and may several times)
 *	except: words that do not count
 *	sources: so many secondary sources are enough, 1 to 9 (thin_evidence)
 *	accepts: position, or direct (no_knowledge)
 *
 * A rule that is not there is as in the policy that is extended, else off.
 * Anything else is refused with file and line.
 */
enum severity { SEVERITY_OFF, SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

extern const char *const severity_words[];	/* NULL-ended, in this order */

enum rule {
	/* who speaks */
	RULE_BARE_SOURCE, RULE_PLURAL_FOR_ONE, RULE_NO_REASON, RULE_WEAK_REASON,
	RULE_NO_KNOWLEDGE, RULE_SECOND_HAND, RULE_PSEUDONYM, RULE_NO_MOTIVE,
	RULE_EDITOR_UNAWARE, RULE_NOT_APPROVED,
	/* what it stands on */
	RULE_SINGLE_UNNAMED, RULE_UNCORROBORATED_ALLEGATION, RULE_NO_RESPONSE,
	RULE_UNNAMED_OPINION, RULE_UNNAMED_ATTACK, RULE_OFF_RECORD,
	RULE_UNPROVEN_CREDIBILITY, RULE_NO_CHECK, RULE_THIN_EVIDENCE,
	/* how it is written */
	RULE_NO_SPEAKER, RULE_NOBODY_NAMED, RULE_UNCLOSED_QUOTE, RULE_NO_DATE,
	RULE_COUNT
};

/* "bare_source"; one line on what it finds. */
const char *rule_name(enum rule rule);
const char *rule_help(enum rule rule);

struct policy_rule {
	enum severity severity;
	const char *says, *cites;	/* may be NULL */
	const char *const *also, *const *except;	/* folded as words are; NULL-ended */
	int sources;			/* 0: not said */
	bool direct;
};

struct policy {
	const char *name, *about;	/* about may be NULL */
	struct policy_rule rules[RULE_COUNT];
	struct arena arena;
};

/* POLICY_LIMIT: the most bytes a policy may have. */
enum { POLICY_LIMIT = 64 << 10 };

/* Reads text; file is what messages call it.  On success *policy is the
 * caller's, to policy_release().  ERROR_INPUT: "gazette.policy:7: no rule
 * 'bare_sorce' (did you mean 'bare_source'?)". */
int policy_parse(struct policy *policy, struct slice text, const char *file,
		 struct error *err);
void policy_release(struct policy *policy);

/* The policies that come with the program: name and text. */
struct policy_text {
	const char *name, *text;
};

extern const struct policy_text policy_texts[];
extern const size_t policy_text_count;

/* NULL if there is none of that name. */
const struct policy_text *policy_built_in(const char *name);

#endif
