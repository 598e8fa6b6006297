#include "ledger/search_rank.h"

enum { PHRASES = 64, COLUMNS = 8 };

/* The usual constants of BM25. */
#define SATURATION 1.2
#define LENGTH_MATTERS 0.75

/* How long the row is, against the average. */
static double relative_length(const Fts5ExtensionApi *api, Fts5Context *fts)
{
	sqlite3_int64 total = 0, rows = 0;
	int length = 0;

	if (api->xColumnTotalSize(fts, -1, &total) != SQLITE_OK ||
	    api->xRowCount(fts, &rows) != SQLITE_OK ||
	    api->xColumnSize(fts, -1, &length) != SQLITE_OK || total <= 0 || rows <= 0)
		return 1;
	return (double)length * (double)rows / (double)total;
}

static void closeness(const Fts5ExtensionApi *api, Fts5Context *fts,
		      sqlite3_context *context, int value_count, sqlite3_value **values)
{
	double times[PHRASES] = { 0 }, norm, score = 0;
	int count, code, i;

	(void)value_count;
	(void)values;
	code = api->xInstCount(fts, &count);
	for (i = 0; code == SQLITE_OK && i < count; i++) {
		int phrase, column, offset;

		code = api->xInst(fts, i, &phrase, &column, &offset);
		if (code == SQLITE_OK && phrase < PHRASES)
			times[phrase] += 1;
	}
	if (code != SQLITE_OK) {
		sqlite3_result_error_code(context, code);
		return;
	}
	norm = SATURATION * (1 - LENGTH_MATTERS +
			     LENGTH_MATTERS * relative_length(api, fts));
	for (i = 0; i < PHRASES; i++)
		if (times[i] > 0)
			score += times[i] * (SATURATION + 1) / (times[i] + norm);
	sqlite3_result_double(context, score);
}

int search_rank_add(struct store *store, struct error *err)
{
	sqlite3 *db = store_handle(store);
	sqlite3_stmt *stmt = NULL;
	fts5_api *api = NULL;
	int code;

	code = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &stmt, NULL);
	if (code == SQLITE_OK) {
		sqlite3_bind_pointer(stmt, 1, (void *)&api, "fts5_api_ptr", NULL);
		sqlite3_step(stmt);
	}
	sqlite3_finalize(stmt);
	if (!api)
		return error_set(err, ERROR_STORE, "this SQLite has no full-text search (FTS5)");
	code = api->xCreateFunction(api, "closeness", NULL, closeness, NULL);
	return code == SQLITE_OK ? 0 : error_memory(err);
}
