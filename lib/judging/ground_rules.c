#include "judging/ground_rules.h"

#include "ledger/statement.h"

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

/* What a claim and its speakers say for themselves. */
static int own_rules(struct store *store, const struct claim *claim,
		     enum ground_rules *rules, struct arena *arena, struct error *err)
{
	enum ground_rules source, heard;

	if (source_rules(store, claim->source, &source, arena, err) < 0 ||
	    source_rules(store, claim->heard_from, &heard, arena, err) < 0)
		return -1;
	*rules = ground_rules_said(ground_rules_of(claim->ground_rules), source);
	*rules = ground_rules_bound(*rules, heard);
	return 0;
}

/* Quotes within quotes do not go deeper; where claims do, as in a circle, the
 * terms cannot be known and the strictest hold. */
enum { DEEPEST = 32 };

static int bind_outwards(struct store *store, struct ref within,
			 enum ground_rules *rules, struct arena *arena,
			 struct error *err)
{
	struct claim outer;
	enum ground_rules own;
	int depth;

	for (depth = 0; within.id && depth < DEEPEST; depth++) {
		if (record_load(store, &claim_thing, within.id, &outer, arena, err) < 0 ||
		    own_rules(store, &outer, &own, arena, err) < 0)
			return -1;
		*rules = ground_rules_bound(*rules, own);
		within = outer.within;
	}
	if (within.id)
		*rules = RULES_OFF_RECORD;
	return 0;
}

static int bind_inwards(struct store *store, int64_t id, enum ground_rules *rules,
			struct arena *arena, struct error *err)
{
	struct statement inside, any;
	struct claim inner;
	enum ground_rules own;
	int status = 0;
	bool none;

	/* Most hold no other, and getting ready to walk is dear. */
	statement_open(&any, store, "SELECT EXISTS (SELECT 1 FROM claim WHERE within = :claim)");
	statement_bind_int(&any, ":claim", id);
	none = statement_step(&any) && statement_int(&any, 0) == 0;
	if (statement_close(&any, err) < 0)
		return -1;
	if (none)
		return 0;
	/* UNION, not UNION ALL: it ends where claims go in a circle. */
	statement_open(&inside, store,
		"WITH RECURSIVE inside (id) AS ("
		" SELECT id FROM claim WHERE within = :claim"
		" UNION SELECT claim.id FROM inside JOIN claim ON within = inside.id)"
		" SELECT id FROM inside");
	statement_bind_int(&inside, ":claim", id);
	while (status == 0 && statement_step(&inside)) {
		if (record_load(store, &claim_thing, statement_int(&inside, 0),
				&inner, arena, err) < 0 ||
		    own_rules(store, &inner, &own, arena, err) < 0)
			status = -1;
		else if (own > RULES_UNKNOWN)
			*rules = ground_rules_bound(*rules, own);
	}
	if (status < 0) {
		(void)!statement_close(&inside, &(struct error){ 0 });
		return -1;
	}
	return statement_close(&inside, err);
}

enum ground_rules ground_rules_alone(const struct claim *claim, const struct source *source)
{
	return ground_rules_said(ground_rules_of(claim->ground_rules),
				 source ? ground_rules_of(source->ground_rules) : RULES_UNKNOWN);
}

int ground_rules_load(struct store *store, const struct claim *claim,
		      const struct source *source, enum ground_rules *rules,
		      struct error *err)
{
	enum ground_rules bound, heard;
	struct arena arena;
	int status = -1;

	arena_init(&arena);
	bound = ground_rules_alone(claim, source);
	if (source_rules(store, claim->heard_from, &heard, &arena, err) < 0)
		goto out;
	bound = ground_rules_bound(bound, heard);
	if (bind_outwards(store, claim->within, &bound, &arena, err) < 0 ||
	    bind_inwards(store, claim->id, &bound, &arena, err) < 0)
		goto out;
	*rules = bound;
	status = 0;
out:
	arena_release(&arena);
	return status;
}
