#include "ledger/wording.h"

/* Stepping over so many rows is quicker than looking for the next one. */
enum { NEAR = 16 };

void wording_open(struct wording *wording, struct store *store)
{
	wording->at = 0;
	wording->quoted = false;
	statement_open(&wording->query, store,
		       "SELECT id, coalesce(quote, statement), quote IS NOT NULL"
		       " FROM claim WHERE id >= :from ORDER BY id");
}

struct slice wording_of(struct wording *wording, int64_t claim)
{
	struct statement *query = &wording->query;

	if (wording->at == 0 || claim < wording->at || claim - wording->at > NEAR) {
		statement_reset(query);
		statement_bind_int(query, ":from", claim);
		wording->at = 0;
	}
	while (wording->at < claim)
		if (statement_step(query)) {
			wording->at = statement_int(query, 0);
		} else {
			wording->at = 0;
			return SLICE_NONE;
		}
	if (wording->at != claim)
		return SLICE_NONE;
	wording->quoted = statement_int(query, 2) != 0;
	return statement_slice(query, 1);
}

int wording_close(struct wording *wording, struct error *err)
{
	return statement_close(&wording->query, err);
}
