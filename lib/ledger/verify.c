#include "ledger/verify_parts.h"

#include "ledger/change.h"
#include "ledger/store_inside.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define DAMAGED "the ledger is damaged"	/* as statement.c says it */

int verify_problem(struct verify *verify, struct error *err, const char *format, ...)
{
	char line[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	verify->what->problems++;
	return verify->how->tell(verify->how->context, line, err);
}

int verify_go_on(struct verify *verify, const char *what, int64_t done, int64_t all,
		 struct error *err)
{
	int in_part = all > 0 && done < all ? (int)(verify->share * done / all) :
		      all > 0 ? verify->share : 0;

	if (verify->how->progress &&
	    verify->how->progress(verify->how->context, what, verify->before + in_part))
		return error_set(err, ERROR_SYSTEM, "interrupted: not everything was looked at");
	return 0;
}

/* SQLite's own checks take long without coming back to us. */
static int is_stopped(void *context)
{
	const struct verify *verify = context;

	return verify->how->progress(verify->how->context, NULL, 0);
}

/* What SQLite cannot read is a problem like others, and the rest is looked at. */
static int take_part(struct verify *verify, int (*part)(struct verify *, struct error *),
		     struct error *err)
{
	struct error why;

	if (part(verify, &why) == 0)
		return 0;
	if (why.kind == ERROR_STORE && strncmp(why.text, DAMAGED, sizeof(DAMAGED) - 1) == 0)
		return verify_problem(verify, err, "%s", why.text);
	*err = why;
	return -1;
}

static int look(struct verify *verify, struct error *err)
{
	/* How much of the whole they are of a large ledger. */
	static const struct {
		int (*look)(struct verify *, struct error *);
		int share;
	} parts[] = {
		{ verify_file, 600 }, { verify_log, 40 }, { verify_erasures, 0 },
		{ verify_rows, 280 }, { verify_beside, 10 }, { verify_numbers, 10 },
		{ verify_dates, 30 }, { verify_texts, 20 }, { verify_evidence, 10 },
	};

	verify->before = 0;
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		verify->share = parts[i].share;
		if (take_part(verify, parts[i].look, err) < 0)
			return -1;
		verify->before += parts[i].share;
	}
	return 0;
}

int verify_ledger(struct store *store, const struct verify_how *how,
		  struct verified *what, struct error *err)
{
	struct verify verify = { .store = store, .how = how, .what = what };
	struct error why;
	int status;

	*what = (struct verified){ 0 };
	/* Each index is held against its table row by row, all over the file. */
	if (statement_run(store, "PRAGMA cache_size = -65536", err) < 0 ||
	    store_begin_read(store, err) < 0)
		return -1;
	if (how->progress)
		sqlite3_progress_handler(store->db, 100000, is_stopped, &verify);
	status = look(&verify, &why);
	sqlite3_progress_handler(store->db, 0, NULL, NULL);
	store_end_read(store);
	/* Whatever SQLite made of being stopped. */
	if (status < 0 && verify_go_on(&verify, NULL, 0, 0, err) == 0)
		*err = why;
	return status;
}

/* ---- The head --------------------------------------------------------------- */

static void take(struct digest *digest, struct slice bytes)
{
	*digest = (struct digest){ { 0 } };
	if (bytes.length == DIGEST_BYTES)
		memcpy(digest->bytes, bytes.at, DIGEST_BYTES);
}

/* Entry seq of the ledger's own strand, or the last for 0: 1; 0 when there is
 * none. */
static int read_entry(struct store *store, int64_t seq, struct head *head,
		      struct error *err)
{
	struct statement query;
	struct digest previous, commitment;
	struct uid uid = { { 0 } };
	bool found;

	*head = (struct head){ 0 };
	statement_open(&query, store,
		"SELECT l.uid, e.seq, e.previous, e.commitment FROM ledger l"
		" JOIN change e ON e.ledger = l.uid AND e.branch = x''"
		" AND (:seq = 0 OR e.seq = :seq)"
		" ORDER BY e.seq DESC LIMIT 1");
	statement_bind_int(&query, ":seq", seq);
	found = statement_step(&query);
	if (found) {
		struct slice bytes = statement_slice(&query, 0);

		if (bytes.length == sizeof(uid.bytes))
			memcpy(uid.bytes, bytes.at, bytes.length);
		head->seq = statement_int(&query, 1);
		take(&previous, statement_slice(&query, 2));
		take(&commitment, statement_slice(&query, 3));
		change_hash(&head->hash, &uid, head->seq, &previous, &commitment);
	}
	return statement_close(&query, err) < 0 ? -1 : found;
}

int head_read(struct store *store, struct head *head, struct error *err)
{
	return read_entry(store, 0, head, err) < 0 ? -1 : 0;
}

void head_write(char text[HEAD_TEXT], const struct head *head)
{
	char hex[2 * DIGEST_BYTES + 1];

	sodium_bin2hex(hex, sizeof(hex), head->hash.bytes, DIGEST_BYTES);
	snprintf(text, HEAD_TEXT, "%lld:%s", (long long)head->seq, hex);
}

int head_parse(struct head *head, const char *text, struct error *err)
{
	struct slice trimmed = slice_trim(slice_of(text));
	size_t digits = 0, length;

	*head = (struct head){ 0 };
	for (; digits < trimmed.length && digits < 18 && trimmed.at[digits] >= '0' &&
	       trimmed.at[digits] <= '9'; digits++)
		head->seq = head->seq * 10 + (trimmed.at[digits] - '0');
	if (digits > 0 && trimmed.length == digits + 1 + (size_t)2 * DIGEST_BYTES &&
	    trimmed.at[digits] == ':' &&
	    sodium_hex2bin(head->hash.bytes, DIGEST_BYTES, trimmed.at + digits + 1,
			   2 * (size_t)DIGEST_BYTES, NULL, &length, NULL) == 0 &&
	    length == DIGEST_BYTES)
		return 0;
	return error_set(err, ERROR_INPUT, "'%s' is no head (write what 'twosource verify --head'"
			 " printed: a number, a colon and 64 hexadecimal digits)", text);
}

int head_stands(struct store *store, const struct head *head, struct buffer *why,
		struct error *err)
{
	struct head found;
	int there;

	if (head->seq == 0)
		return 1;	/* of an empty log: everything came later */
	there = read_entry(store, head->seq, &found, err);
	if (there < 0)
		return -1;
	if (!there)
		buffer_format(why, "the audit log was cut: it has no entry %lld, which was its"
			      " last once (or this is another ledger)", (long long)head->seq);
	else if (memcmp(found.hash.bytes, head->hash.bytes, DIGEST_BYTES) != 0)
		buffer_format(why, "entry %lld of the audit log, or one before it, is not what it"
			      " was (or this is another ledger)", (long long)head->seq);
	else
		return 1;
	return buffer_failed(why) ? error_memory(err) : 0;
}
