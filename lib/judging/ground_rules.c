#include "judging/ground_rules.h"

static const char *const words[RULES_COUNT] = {
	[RULES_ON_RECORD] = "on_record",
	[RULES_BACKGROUND] = "background",
	[RULES_UNKNOWN] = "unknown",
	[RULES_DEEP_BACKGROUND] = "deep_background",
	[RULES_OFF_RECORD] = "off_record",
};

enum ground_rules ground_rules_of(const char *word)
{
	int i;

	for (i = 0; word && i < RULES_COUNT; i++)
		if (strcmp(word, words[i]) == 0)
			return (enum ground_rules)i;
	return RULES_UNKNOWN;
}

const char *ground_rules_word(enum ground_rules rules)
{
	return words[rules];
}

enum ground_rules ground_rules_said(enum ground_rules claim, enum ground_rules source)
{
	if (claim == RULES_UNKNOWN)
		return source;
	if (source == RULES_UNKNOWN)
		return claim;
	return claim > source ? claim : source;
}

enum ground_rules ground_rules_bound(enum ground_rules rules, enum ground_rules other)
{
	if (other == RULES_UNKNOWN)
		return rules;
	return rules > other ? rules : other;
}

static int source_rules(struct store *store, struct ref ref, enum ground_rules *rules,
			struct arena *arena, struct error *err)
{
	struct source source;

	*rules = RULES_UNKNOWN;
	if (!ref.id)
		return 0;
	if (record_load(store, &source_thing, ref.id, &source, arena, err) < 0)
		return -1;
	*rules = ground_rules_of(source.ground_rules);
	return 0;
}

/* Quotes within quotes do not go deeper; where claims do, as in a circle, the
 * terms cannot be known and the strictest hold. */
enum { DEEPEST = 32 };

int ground_rules_load(struct store *store, const struct claim *claim,
		      const struct source *source, enum ground_rules *rules,
		      struct error *err)
{
	enum ground_rules bound, other, said;
	struct claim outer = *claim;
	struct arena arena;
	int status = -1, depth;

	arena_init(&arena);
	bound = ground_rules_said(ground_rules_of(claim->ground_rules),
				  source ? ground_rules_of(source->ground_rules) :
					   RULES_UNKNOWN);
	if (source_rules(store, claim->heard_from, &other, &arena, err) < 0)
		goto out;
	bound = ground_rules_bound(bound, other);

	for (depth = 0; outer.within.id && depth < DEEPEST; depth++) {
		if (record_load(store, &claim_thing, outer.within.id, &outer,
				&arena, err) < 0 ||
		    source_rules(store, outer.source, &said, &arena, err) < 0 ||
		    source_rules(store, outer.heard_from, &other, &arena, err) < 0)
			goto out;
		said = ground_rules_said(ground_rules_of(outer.ground_rules), said);
		bound = ground_rules_bound(bound, said);
		bound = ground_rules_bound(bound, other);
	}
	*rules = outer.within.id ? RULES_OFF_RECORD : bound;
	status = 0;
out:
	arena_release(&arena);
	return status;
}
