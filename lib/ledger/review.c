#include "ledger/review.h"

#include "base/clock.h"
#include "ledger/change.h"
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

static int log_review(struct store *store, int64_t article, const char *spans,
		      const char *decision, enum change_action action, struct error *err)
{
	struct buffer content;
	int status;

	buffer_init(&content);
	buffer_format(&content, "{\"spans\":\"%s\",\"decision\":\"%s\"}", spans, decision);
	if (buffer_failed(&content))
		status = error_memory(err);
	else
		status = change_row(store, "review", article, action, buffer_all(&content),
				    SLICE_NONE, err);
	buffer_release(&content);
	return status;
}

int review_record(struct store *store, int64_t article, const char *spans,
		  enum review_decision decision, int64_t claim, struct error *err)
{
	const char *word = decision == REVIEW_LOGGED ? "logged" : "declined";
	enum review_decision earlier;
	struct statement insert;
	char now[CLOCK_TEXT];
	int64_t earlier_claim;

	if (review_find(store, article, spans, &earlier, &earlier_claim, err) < 0)
		return -1;
	clock_now(now);
	statement_open(&insert, store,
		"INSERT INTO review (article, spans, decision, claim, decided_on)"
		" VALUES (:article, :spans, :decision, :claim, :decided_on)"
		" ON CONFLICT (article, spans) DO UPDATE SET decision = excluded.decision,"
		" claim = excluded.claim, decided_on = excluded.decided_on");
	statement_bind_int(&insert, ":article", article);
	statement_bind_text(&insert, ":spans", spans);
	statement_bind_text(&insert, ":decision", word);
	if (claim)
		statement_bind_int(&insert, ":claim", claim);
	statement_bind_text(&insert, ":decided_on", now);
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	return log_review(store, article, spans, word,
			  earlier == REVIEW_NONE ? CHANGE_ADD : CHANGE_EDIT, err);
}

int review_restore(struct store *store, int64_t article, const char *spans,
		   enum review_decision decision, int64_t claim, const char *decided_on,
		   struct error *err)
{
	const char *word = decision == REVIEW_LOGGED ? "logged" : "declined";
	struct statement insert;

	statement_open(&insert, store,
		"INSERT INTO review (article, spans, decision, claim, decided_on)"
		" VALUES (:article, :spans, :decision, :claim, :decided_on)");
	statement_bind_int(&insert, ":article", article);
	statement_bind_text(&insert, ":spans", spans);
	statement_bind_text(&insert, ":decision", word);
	if (claim)
		statement_bind_int(&insert, ":claim", claim);
	statement_bind_text(&insert, ":decided_on", decided_on);
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	return log_review(store, article, spans, word, CHANGE_ADD, err);
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
