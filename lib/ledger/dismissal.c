#include "ledger/dismissal.h"

#include "base/clock.h"
#include "base/rows.h"
#include "ledger/change.h"
#include "ledger/statement.h"

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

/* The row as the log commits to it: {"claim":UID,"other":UID,"reason":...}. */
static int write_content(struct store *store, int64_t claim, int64_t other,
			 struct buffer *content, struct error *err)
{
	struct statement query;

	statement_open(&query, store,
		"SELECT lower(hex(c.uid)), lower(hex(o.uid)), d.reason FROM dismissal d"
		" JOIN claim c ON c.id = d.claim JOIN claim o ON o.id = d.other"
		" WHERE d.claim = :claim AND d.other = :other");
	bind_pair(&query, claim, other);
	if (statement_step(&query)) {
		buffer_format(content, "{\"claim\":\"%s\",\"other\":\"%s\"",
			      statement_text(&query, 0), statement_text(&query, 1));
		if (!statement_is_null(&query, 2)) {
			buffer_text(content, ",\"reason\":");
			json_quote(content, statement_slice(&query, 2));
		}
		buffer_byte(content, '}');
	}
	if (statement_close(&query, err) < 0)
		return -1;
	return buffer_failed(content) ? error_memory(err) : 0;
}

static int log_change(struct store *store, int64_t claim, int64_t other,
		      enum change_action action, struct error *err)
{
	struct buffer content;
	int status;

	buffer_init(&content);
	status = write_content(store, claim, other, &content, err);
	order(&claim, &other);
	if (status == 0)
		status = change_row(store, "dismissal", claim, action, buffer_all(&content),
				    action == CHANGE_REMOVE ? buffer_all(&content) : SLICE_NONE,
				    err);
	buffer_release(&content);
	return status;
}

int dismissal_restore(struct store *store, int64_t claim, int64_t other,
		      const char *reason, const char *by, const char *on,
		      struct error *err)
{
	struct statement insert;

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
	return log_change(store, claim, other, CHANGE_ADD, err);
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
	struct statement s;
	int stands = dismissal_stands(store, claim, other, err);

	if (stands <= 0)
		return stands;
	if (log_change(store, claim, other, CHANGE_REMOVE, err) < 0)
		return -1;
	statement_open(&s, store, "DELETE FROM dismissal"
				  " WHERE claim = :claim AND other = :other");
	bind_pair(&s, claim, other);
	statement_step(&s);
	return statement_close(&s, err) < 0 ? -1 : 1;
}
