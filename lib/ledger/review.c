#include "ledger/review.h"

#include "base/clock.h"
#include "ledger/beside.h"
#include "ledger/statement.h"

#include <string.h>

int review_find(struct store *store, int64_t article, const char *spans,
		enum review_decision *decision, int64_t *claim, struct error *err)
{
	struct statement query;

	*decision = REVIEW_NONE;
	*claim = 0;
	statement_open(&query, store, "SELECT decision, claim FROM review"
				      " WHERE article = :article AND spans = :spans");
	statement_bind_int(&query, ":article", article);
	statement_bind_text(&query, ":spans", spans);
	if (statement_step(&query)) {
		*decision = strcmp(statement_text(&query, 0), "logged") == 0
				    ? REVIEW_LOGGED
				    : REVIEW_DECLINED;
		*claim = statement_int(&query, 1);
	}
	return statement_close(&query, err);
}

static void bind_decision(struct statement *insert, enum review_decision decision,
			  int64_t claim, const char *decided_on)
{
	statement_bind_text(insert, ":decision", decision == REVIEW_LOGGED ? "logged"
									   : "declined");
	if (claim)
		statement_bind_int(insert, ":claim", claim);
	statement_bind_text(insert, ":decided_on", decided_on);
}

int review_record(struct store *store, int64_t article, const char *spans,
		  enum review_decision decision, int64_t claim, struct error *err)
{
	struct statement insert;
	struct buffer before;
	char now[CLOCK_TEXT];
	int stood, status;

	buffer_init(&before);
	stood = beside_read(store, &review_beside, article, spans, &before, err);
	if (stood < 0) {
		buffer_release(&before);
		return -1;
	}
	clock_now(now);
	statement_open(&insert, store,
		"INSERT INTO review (article, spans, decision, claim, decided_on)"
		" VALUES (:article, :spans, :decision, :claim, :decided_on)"
		" ON CONFLICT (article, spans) DO UPDATE SET decision = excluded.decision,"
		" claim = excluded.claim, decided_on = excluded.decided_on");
	statement_bind_int(&insert, ":article", article);
	statement_bind_text(&insert, ":spans", spans);
	bind_decision(&insert, decision, claim, now);
	statement_step(&insert);
	status = statement_close(&insert, err);
	if (status == 0)
		status = beside_log(store, &review_beside, article, spans,
				    stood ? buffer_all(&before) : SLICE_NONE, err);
	buffer_release(&before);
	return status;
}

/* The next review of a claim that is to go; false at the end or on failure. */
static bool next_of_claim(struct store *store, int64_t claim, int64_t *article,
			  struct buffer *spans, struct error *err, int *status)
{
	struct statement query;
	bool found;

	buffer_clear(spans);
	statement_open(&query, store,
		"SELECT article, spans FROM review WHERE claim = :claim LIMIT 1");
	statement_bind_int(&query, ":claim", claim);
	found = statement_step(&query);
	if (found) {
		*article = statement_int(&query, 0);
		buffer_slice(spans, statement_slice(&query, 1));
	}
	*status = statement_close(&query, err);
	if (*status == 0 && buffer_failed(spans))
		*status = error_memory(err);
	return found && *status == 0;
}

int review_forget_claim(struct store *store, int64_t claim, struct error *err)
{
	struct buffer spans, before;
	int64_t article = 0;
	int status;

	buffer_init(&spans);
	buffer_init(&before);
	while (next_of_claim(store, claim, &article, &spans, err, &status)) {
		struct statement update;

		buffer_clear(&before);
		status = beside_read(store, &review_beside, article, spans.data, &before, err);
		if (status < 0)
			break;
		statement_open(&update, store,
			"UPDATE review SET decision = 'declined', claim = NULL"
			" WHERE article = :article AND spans = :spans");
		statement_bind_int(&update, ":article", article);
		statement_bind_text(&update, ":spans", spans.data);
		statement_step(&update);
		status = statement_close(&update, err);
		if (status == 0)
			status = beside_log(store, &review_beside, article, spans.data,
					    buffer_all(&before), err);
		if (status < 0)
			break;
	}
	buffer_release(&before);
	buffer_release(&spans);
	return status;
}

int review_restore(struct store *store, int64_t article, const char *spans,
		   enum review_decision decision, int64_t claim, const char *decided_on,
		   struct error *err)
{
	struct statement insert;

	statement_open(&insert, store,
		"INSERT INTO review (article, spans, decision, claim, decided_on)"
		" VALUES (:article, :spans, :decision, :claim, :decided_on)");
	statement_bind_int(&insert, ":article", article);
	statement_bind_text(&insert, ":spans", spans);
	bind_decision(&insert, decision, claim, decided_on);
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	return beside_log(store, &review_beside, article, spans, SLICE_NONE, err);
}

int review_count(struct store *store, int64_t article, int64_t *count,
		 struct error *err)
{
	struct statement query;

	*count = 0;
	statement_open(&query, store, "SELECT count(*) FROM review WHERE article = :article");
	statement_bind_int(&query, ":article", article);
	if (statement_step(&query))
		*count = statement_int(&query, 0);
	return statement_close(&query, err);
}
