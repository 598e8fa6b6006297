#include "ledger/sql_functions.h"

#include "base/utf8.h"

#include <string.h>

/* As the views of the schema have it. */
#define EAST_ASIAN "*[ᄀ-ᇿ⺀-鿿가-힣豈-﫿𠀀-𯿿]*"

static void sql_fold(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct buffer folded;
	const char *text = (const char *)sqlite3_value_text(values[0]);

	(void)count;
	if (!text)
		return;
	buffer_init(&folded);
	utf8_fold(&folded, (struct slice){ text, (size_t)sqlite3_value_bytes(values[0]) });
	if (buffer_failed(&folded))
		sqlite3_result_error_nomem(context);
	else
		sqlite3_result_text64(context, folded.data, folded.length,
				      SQLITE_TRANSIENT, SQLITE_UTF8);
	buffer_release(&folded);
}

/* Does any of the texts contain the word, both folded?  -1 without memory. */
static int any_mentions(struct slice word, int count, sqlite3_value **texts)
{
	int found = 0;

	for (int i = 0; i < count && found == 0; i++) {
		const char *text = (const char *)sqlite3_value_text(texts[i]);

		if (text)
			found = utf8_contains(
				(struct slice){ text, (size_t)sqlite3_value_bytes(texts[i]) },
				word);
	}
	return found;
}

/* mentions(words, text...): is each of the words in some text? */
static void sql_mentions(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct slice rest = slice_of((const char *)sqlite3_value_text(values[0])), word;
	int found = 1;

	while (found == 1 && slice_next(&rest, ' ', &word)) {
		word = slice_trim(word);
		if (word.length)
			found = any_mentions(word, count - 1, values + 1);
	}
	if (found < 0)
		sqlite3_result_error_nomem(context);
	else
		sqlite3_result_int(context, found);
}

static void sql_wide(sqlite3_context *context, int count, sqlite3_value **texts)
{
	int found = 0;

	for (int i = 0; i < count && !found; i++) {
		const char *text = (const char *)sqlite3_value_text(texts[i]);

		found = text && utf8_has_wide((struct slice){
					text, (size_t)sqlite3_value_bytes(texts[i]) });
	}
	sqlite3_result_int(context, found);
}

/* SQLite's own GLOB takes each letter of a text and goes through the whole class of
 * letters with it.  The one pattern of the schema is looked at in bytes first. */
static void sql_glob(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *pattern = (const char *)sqlite3_value_text(values[0]);
	const char *text = (const char *)sqlite3_value_text(values[1]);

	(void)count;
	if (!pattern || !text)
		return;
	if (strcmp(pattern, EAST_ASIAN) == 0 &&
	    !utf8_has_wide((struct slice){ text, (size_t)sqlite3_value_bytes(values[1]) }))
		sqlite3_result_int(context, 0);
	else
		sqlite3_result_int(context, sqlite3_strglob(pattern, text) == 0);
}

int sql_functions_add(struct store *store, struct error *err)
{
	const int kind = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
	sqlite3 *db = store_handle(store);

	if (sqlite3_create_function(db, "fold", 1, kind, NULL, sql_fold, NULL, NULL) ||
	    sqlite3_create_function(db, "mentions", -1, kind, NULL, sql_mentions, NULL, NULL) ||
	    sqlite3_create_function(db, "wide", -1, kind, NULL, sql_wide, NULL, NULL) ||
	    sqlite3_create_function(db, "glob", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC |
				    SQLITE_INNOCUOUS, NULL, sql_glob, NULL, NULL))
		return error_memory(err);
	return 0;
}
