#include "ledger/verify_against.h"

#include "base/rows.h"
#include "ledger/beside.h"
#include "ledger/logged.h"

#include <string.h>

/* ---- Entries from before the log knew of items ------------------------------ */

/* As the log once put it: less was said. */
static void write_old(const struct against *against, struct statement *row, int attempt,
		      struct buffer *out)
{
	bool review = strcmp(against->name, "review") == 0;

	buffer_clear(out);
	if (review) {
		buffer_format(out, "{\"spans\":\"%s\",\"decision\":\"%s\"}", statement_text(row, 1),
			      attempt ? "declined" : "logged");
		return;
	}
	buffer_format(out, "{\"claim\":\"%s\",\"other\":\"%s\"", statement_text(row, 2),
		      statement_text(row, 3));
	if (!statement_is_null(row, 4)) {
		buffer_text(out, ",\"reason\":");
		json_quote(out, statement_slice(row, 4));
	}
	buffer_byte(out, '}');
}

/* Of texts, filed reports and copies of evidence the log once knew nothing. */
static int was_unlogged(struct against *against, int64_t row, struct slice item,
			struct error *err)
{
	struct statement query;
	bool found;

	statement_open(&query, against->verify->store,
		"SELECT 1 FROM unlogged WHERE thing = :thing AND row = :row"
		" AND item = coalesce(:item, '')");
	statement_bind_text(&query, ":thing", against->name);
	statement_bind_int(&query, ":row", row);
	statement_bind_slice(&query, ":item", item);
	found = statement_step(&query);
	return statement_close(&query, err) < 0 ? -1 : found;
}

/* Is there an old entry about this row?  1, 0; -1. */
static int has_old(struct against *against, struct statement *row, struct error *err)
{
	struct statement query;
	int found = 0;

	found = was_unlogged(against, statement_int(row, 0), statement_slice(row, 1), err);
	if (found || !against_is_told_by_content(against))
		return found;
	statement_open(&query, against->verify->store,
		"SELECT salt, commitment FROM change_row"
		" WHERE thing = :thing AND row = :row AND item IS NULL");
	statement_bind_text(&query, ":thing", against->name);
	statement_bind_int(&query, ":row", statement_int(row, 0));
	while (!found && statement_step(&query))
		for (int attempt = 0; !found && attempt < 2; attempt++) {
			write_old(against, row, attempt, &against->scratch);
			found = logged_matches(buffer_all(&against->scratch),
					       statement_slice(&query, 0),
					       statement_slice(&query, 1), &against->content);
		}
	return statement_close(&query, err) < 0 ? -1 : found;
}

/* ---- Their rows ------------------------------------------------------------- */

static int check_beside_rows(struct verify *verify, const struct beside *beside,
			     struct error *err)
{
	struct statement query;
	struct against against;
	struct error ignored;
	int status = against_open(&against, verify, beside->name, 0, err);

	statement_open(&query, verify->store, beside->all);
	while (status == 0 && statement_step(&query)) {
		int64_t row = statement_int(&query, 0);
		struct slice item = statement_slice(&query, 1);

		status = against_catch_up(&against, row, item, err);
		if (status == 0) {
			status = has_old(&against, &query, err);
			if (status >= 0)
				status = status ? 0 : against_unknown(&against, row, item, err);
		} else if (status > 0) {
			buffer_clear(&against.content);
			beside_write(beside, &query, &against.content);
			status = against_compare(&against, row, item, err);
		}
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (status == 0)
		status = against_finish(&against, err);
	return against_close(&against, status, err);
}

int verify_beside(struct verify *verify, struct error *err)
{
	for (const struct beside *const *beside = besides; *beside; beside++)
		if (check_beside_rows(verify, *beside, err) < 0)
			return -1;
	return 0;
}
