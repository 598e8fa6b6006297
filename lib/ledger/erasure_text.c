#include "ledger/erasure_parts.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "ledger/beside.h"
#include "ledger/article.h"
#include "ledger/redacted.h"
#include "ledger/spans.h"
#include "ledger/statement.h"

#include <stdlib.h>
#include <string.h>

/* How far around a claim its attribution is looked for, in code points. */
enum { NEAR = 400 };

/* ---- Which passages --------------------------------------------------------- */

static int add_passage(struct store *store, int64_t article, int64_t start, int64_t end,
		       struct error *err)
{
	struct statement insert;

	statement_open(&insert, store,
		"INSERT INTO temp.passage (article, \"start\", \"end\")"
		" VALUES (:article, :start, :end)");
	statement_bind_int(&insert, ":article", article);
	statement_bind_int(&insert, ":start", start);
	statement_bind_int(&insert, ":end", end);
	statement_step(&insert);
	return statement_close(&insert, err);
}

/* Where words stand nearest to a passage, in code points from the beginning of a
 * piece of text; -1 for nowhere. */
static int64_t nearest(struct slice text, struct slice words, int64_t start, int64_t end)
{
	struct utf8_walk walk = { .text = text };
	int64_t best = -1, away = INT64_MAX, length = (int64_t)utf8_count(words);

	for (size_t at = 0; at + words.length <= text.length; at++) {
		int64_t from, distance;

		if (memcmp(text.at + at, words.at, words.length) != 0)
			continue;
		from = (int64_t)utf8_points(&walk, at);
		distance = from >= end ? from - end : from + length <= start ? start - from - length : 0;
		if (distance < away) {
			best = from;
			away = distance;
		}
	}
	return best;
}

/* Who said it is told beside the quote: "a clerk at the port".  A word as short as
 * "she" tells nothing. */
static int add_attribution(struct store *store, int64_t article, const char *attribution,
			   int64_t start, int64_t end, struct error *err)
{
	struct slice words = slice_of(attribution);
	int64_t from = start > NEAR ? start - NEAR : 0, at;
	struct statement query;
	int64_t count = (int64_t)utf8_count(words);

	if (words.length < 5)
		return 0;
	statement_open(&query, store,
		"SELECT substr(text, :from + 1, :length) FROM snapshot WHERE article = :article");
	statement_bind_int(&query, ":from", from);
	statement_bind_int(&query, ":length", end + NEAR - from);
	statement_bind_int(&query, ":article", article);
	at = statement_step(&query)
		     ? nearest(statement_slice(&query, 0), words, start - from, end - from)
		     : -1;
	if (statement_close(&query, err) < 0)
		return -1;
	return at < 0 ? 0 : add_passage(store, article, from + at, from + at + count, err);
}

static int add_claim(void *context, int64_t row, const struct object *object,
		     struct arena *arena, struct error *err)
{
	struct store *store = context;
	const char *article = object_get(object, "article"), *spans = object_get(object, "spans");
	const char *attribution = object_get(object, "attribution");
	struct slice rest = slice_of(spans);
	int64_t start, end, first = -1, last = -1;
	struct ref ref;
	struct error why;

	(void)row;
	(void)arena;
	if (!article || !spans || ref_find(store, THING_ARTICLE, article, &ref, &why) < 0)
		return 0;
	while (spans_next(&rest, &start, &end)) {
		if (add_passage(store, ref.id, start, end, err) < 0)
			return -1;
		first = first < 0 ? start : first;
		last = end;
	}
	return attribution && first >= 0
		       ? add_attribution(store, ref.id, attribution, first, last, err)
		       : 0;
}

int erasure_passages(struct store *store, int64_t *count, struct error *err)
{
	if (statement_run(store, "DELETE FROM temp.passage", err) < 0 ||
	    erasure_going(store, "claim", add_claim, store, err) < 0)
		return -1;
	return statement_read_int(store,
				  "SELECT count(*) FROM temp.passage p"
				  " JOIN snapshot s ON s.article = p.article", count, err);
}

/* ---- Blacking out ----------------------------------------------------------- */

/* Appends text with the passages of its article blacked out; they come in order of
 * their start and may overlap. */
static int black_out(struct store *store, int64_t article, struct slice text,
		     struct buffer *out, struct error *err)
{
	struct statement query;
	size_t at = 0;
	int64_t point = 0;

	statement_open(&query, store,
		"SELECT \"start\", \"end\" FROM temp.passage WHERE article = :article"
		" ORDER BY \"start\"");
	statement_bind_int(&query, ":article", article);
	while (statement_step(&query)) {
		int64_t start = statement_int(&query, 0), end = statement_int(&query, 1);

		while (at < text.length && point < end) {
			size_t from = at;
			int32_t letter = utf8_next(text, &at);

			if (point++ < start || letter == '\n')
				buffer_add(out, text.at + from, at - from);
			else
				buffer_text(out, REDACTED);
		}
	}
	buffer_add(out, text.at + at, text.length - at);
	return statement_close(&query, err);
}

static int write_text(struct store *store, int64_t article, struct slice text,
		      struct error *err)
{
	struct statement s;
	char sha256[SHA256_TEXT];
	int64_t change = change_id(store);

	sha256_text(sha256, text);
	statement_open(&s, store, "UPDATE snapshot SET text = :text WHERE article = :article");
	statement_bind_slice(&s, ":text", text);
	statement_bind_int(&s, ":article", article);
	statement_step(&s);
	if (statement_close(&s, err) < 0)
		return -1;
	statement_open(&s, store,
		"INSERT INTO redaction (article, erasure, sha256)"
		" SELECT uid, :erasure, :sha256 FROM article WHERE id = :article");
	statement_bind_int(&s, ":erasure", change);
	statement_bind_text(&s, ":sha256", sha256);
	statement_bind_int(&s, ":article", article);
	statement_step(&s);
	if (statement_close(&s, err) < 0)
		return -1;
	return erasure_log_edit(store, "snapshot", article, err);
}

/* ---- The words around other quotes ------------------------------------------ */

/* The words that stand at start of a text, as many as there are in was; NULL when
 * they are the same, or no redaction of them. */
static const char *around(struct utf8_walk *walk, int64_t start, const char *was,
			  struct arena *arena)
{
	struct slice words = slice_of(was), now;
	struct span span;

	if (!was || start < 0)
		return NULL;
	span.start = utf8_bytes(walk, (size_t)start);
	span.end = utf8_bytes(walk, (size_t)start + utf8_count(words));
	now = slice_part(walk->text, span);
	if (slice_equal(now, words) || !redacted_from(now, words))
		return NULL;
	return arena_slice(arena, now);
}

static int set_context(struct store *store, int64_t claim, const char *prefix,
		       const char *suffix, struct error *err)
{
	struct statement update;

	statement_open(&update, store,
		"UPDATE claim SET prefix = coalesce(:prefix, prefix),"
		" suffix = coalesce(:suffix, suffix) WHERE id = :id");
	statement_bind_text(&update, ":prefix", prefix);
	statement_bind_text(&update, ":suffix", suffix);
	statement_bind_int(&update, ":id", claim);
	statement_step(&update);
	if (statement_close(&update, err) < 0)
		return -1;
	/* Each of its former states has those words. */
	if (statement_run_on(store,
		"INSERT OR IGNORE INTO temp.blot (change, n) SELECT change, n FROM change_row"
		" WHERE thing = 'claim' AND row = :id AND before IS NOT NULL", claim, err) < 0)
		return -1;
	return erasure_log_edit(store, "claim", claim, err);
}

static int mend_contexts(struct store *store, int64_t article, struct slice text,
			 struct error *err)
{
	struct utf8_walk walk = { .text = text };
	struct statement query;
	struct arena arena;
	int status = 0;

	arena_init(&arena);
	statement_open(&query, store,
		"SELECT id, prefix, suffix, \"start\", \"end\" FROM claim"
		" WHERE article = :article AND \"start\" IS NOT NULL"
		" AND id NOT IN (SELECT row FROM temp.going WHERE thing = 'claim')");
	statement_bind_int(&query, ":article", article);
	while (status == 0 && statement_step(&query)) {
		const char *prefix = statement_text(&query, 1);
		int64_t before = prefix ? (int64_t)utf8_count(slice_of(prefix)) : 0;

		prefix = around(&walk, statement_int(&query, 3) - before, prefix, &arena);
		const char *suffix = around(&walk, statement_int(&query, 4),
					    statement_text(&query, 2), &arena);

		if (prefix || suffix)
			status = set_context(store, statement_int(&query, 0), prefix, suffix, err);
	}
	if (statement_close(&query, err) < 0)
		status = -1;
	if (status == 0 && arena_failed(&arena))
		status = error_memory(err);
	arena_release(&arena);
	return status;
}

static int redact_text(struct store *store, int64_t article, struct error *err)
{
	struct buffer text, black;
	int status = -1;

	buffer_init(&text);
	buffer_init(&black);
	if (snapshot_load(store, article, &text, err) == 0 &&
	    black_out(store, article, buffer_all(&text), &black, err) == 0) {
		if (buffer_failed(&black))
			error_memory(err);
		else if (slice_equal(buffer_all(&text), buffer_all(&black)))
			status = 0;
		else if (write_text(store, article, buffer_all(&black), err) == 0)
			status = mend_contexts(store, article, buffer_all(&black), err);
	}
	buffer_release(&black);
	buffer_release(&text);
	return status;
}

/* A text that was removed with its article stands in the log: it goes whole. */
static const char removed_texts[] =
	"INSERT OR IGNORE INTO temp.going (thing, row, item, live)"
	" SELECT 'snapshot', r.row, '', 0 FROM change_row r WHERE r.thing = 'snapshot'"
	" AND r.before IS NOT NULL AND r.row <> 0"
	" AND NOT EXISTS (SELECT 1 FROM snapshot s WHERE s.article = r.row)"
	" AND EXISTS (SELECT 1 FROM temp.going g JOIN change_row c ON c.thing = 'claim'"
	"   AND c.row = g.row AND c.before IS NOT NULL"
	"   WHERE g.thing = 'claim' AND NOT g.live AND instr(c.before,"
	"   '\"article\":' || substr(r.before, instr(r.before, ':') + 1, 34)) > 0)";

int erasure_redact(struct store *store, struct error *err)
{
	int64_t article = 0;

	do {
		struct statement query;
		int64_t next = 0;

		statement_open(&query, store,
			"SELECT min(p.article) FROM temp.passage p"
			" JOIN snapshot s ON s.article = p.article WHERE p.article > :after");
		statement_bind_int(&query, ":after", article);
		if (statement_step(&query))
			next = statement_int(&query, 0);
		if (statement_close(&query, err) < 0)
			return -1;
		article = next;
		if (article && redact_text(store, article, err) < 0)
			return -1;
	} while (article);
	return statement_run(store, removed_texts, err);
}
