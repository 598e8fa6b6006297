#include "ledger/dismissal.h"

#include "base/clock.h"
#include "ledger/beside.h"
#include "ledger/statement.h"

#include <stdio.h>

enum { ITEM = 24 };

static void order(int64_t *claim, int64_t *other)
{
	if (*claim > *other) {
		int64_t held = *claim;

		*claim = *other;
		*other = held;
	}
}

static void bind_pair(struct statement *s, int64_t claim, int64_t other)
{
	order(&claim, &other);
	statement_bind_int(s, ":claim", claim);
	statement_bind_int(s, ":other", other);
}

int dismissal_stands(struct store *store, int64_t claim, int64_t other, struct error *err)
{
	struct statement query;
	bool stands;

	statement_open(&query, store, "SELECT 1 FROM dismissal"
				      " WHERE claim = :claim AND other = :other");
	bind_pair(&query, claim, other);
	stands = statement_step(&query);
	return statement_close(&query, err) < 0 ? -1 : stands;
}

/* The item of a pair in the log: its second claim. */
static void write_item(char item[ITEM], int64_t other)
{
	snprintf(item, ITEM, "c%lld", (long long)other);
}

int dismissal_restore(struct store *store, int64_t claim, int64_t other,
		      const char *reason, const char *by, const char *on,
		      struct error *err)
{
	struct statement insert;
	char item[ITEM];

	if (claim == other)
		return error_set(err, ERROR_INPUT, "c%lld cannot be dismissed for itself",
				 (long long)claim);
	statement_open(&insert, store,
		"INSERT INTO dismissal (claim, other, reason, dismissed_by, dismissed_on)"
		" VALUES (:claim, :other, :reason, :by, :on)");
	bind_pair(&insert, claim, other);
	statement_bind_text(&insert, ":reason", reason);
	statement_bind_text(&insert, ":by", by);
	statement_bind_text(&insert, ":on", on);
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	order(&claim, &other);
	write_item(item, other);
	return beside_log(store, &dismissal_beside, claim, item, SLICE_NONE, err);
}

int dismissal_add(struct store *store, int64_t claim, int64_t other,
		  const char *reason, const char *by, struct error *err)
{
	char now[CLOCK_TEXT];
	int stands;

	stands = dismissal_stands(store, claim, other, err);
	if (stands != 0)
		return stands < 0 ? -1 : 0;
	clock_now(now);
	return dismissal_restore(store, claim, other, reason, by, now, err) < 0 ? -1 : 1;
}

int dismissal_remove(struct store *store, int64_t claim, int64_t other, struct error *err)
{
	int stands = dismissal_stands(store, claim, other, err);
	char item[ITEM];

	if (stands <= 0)
		return stands;
	order(&claim, &other);
	write_item(item, other);
	return beside_remove(store, &dismissal_beside, claim, item, err) < 0 ? -1 : 1;
}
