#include "ledger/thing.h"

#include "ledger/statement.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

void ref_write(struct buffer *out, struct ref ref)
{
	const struct thing *thing = thing_of(ref.kind);

	if (!thing || !ref.id)
		return;
	buffer_byte(out, thing->letter);
	buffer_integer(out, ref.id);
}

/* "c12": a letter of ours and a number. */
static bool read_id(const char *text, struct ref *ref)
{
	char *end;
	long long id;
	const struct thing *thing = text[0] ? thing_lettered(text[0]) : NULL;

	if (!thing || !isdigit((unsigned char)text[1]))
		return false;
	errno = 0;
	id = strtoll(text + 1, &end, 10);
	if (*end || id <= 0 || errno == ERANGE)
		return false;
	*ref = (struct ref){ thing->kind, id };
	return true;
}

static const char *const find_by_uid[] = {
	"SELECT 'a', id FROM article WHERE uid = :uid",
	"SELECT 's', id FROM source WHERE uid = :uid",
	"SELECT 'c', id FROM claim WHERE uid = :uid",
	"SELECT 'f', id FROM figure WHERE uid = :uid",
	"SELECT 'l', id FROM link WHERE uid = :uid",
	"SELECT 'k', id FROM verification WHERE uid = :uid",
};

static int find_uid(struct store *store, const char *text, struct ref *ref,
		    struct error *err)
{
	struct uid uid;

	*ref = (struct ref){ THING_NONE, 0 };
	if (uid_read(&uid, text) < 0)
		return 0;
	for (size_t i = 0; i < sizeof(find_by_uid) / sizeof(find_by_uid[0]); i++) {
		struct statement query;

		statement_open(&query, store, find_by_uid[i]);
		statement_bind_blob(&query, ":uid", uid.bytes, sizeof(uid.bytes));
		if (statement_step(&query))
			*ref = (struct ref){ thing_lettered(*statement_text(&query, 0))->kind,
					     statement_int(&query, 1) };
		if (statement_close(&query, err) < 0)
			return -1;
		if (ref->id)
			return 0;
	}
	return 0;
}

static int find_codename(struct store *store, const char *text, struct ref *ref,
			 struct error *err)
{
	struct statement query;

	*ref = (struct ref){ THING_NONE, 0 };
	statement_open(&query, store, "SELECT id FROM source WHERE codename = :codename");
	statement_bind_text(&query, ":codename", text);
	if (statement_step(&query))
		*ref = (struct ref){ THING_SOURCE, statement_int(&query, 0) };
	return statement_close(&query, err);
}

/* The codename nearest to a mistyped one; copied to arena, or NULL. */
static const char *nearest_codename(struct store *store, const char *text,
				    struct arena *arena)
{
	struct statement query;
	const char *nearest = NULL;
	struct error ignored;

	statement_open(&query, store, "SELECT codename FROM source ORDER BY id DESC LIMIT 2000");
	while (!nearest && statement_step(&query)) {
		const char *word[] = { statement_text(&query, 0), NULL };

		if (word[0] && word_nearest(text, word))
			nearest = arena_text(arena, word[0]);
	}
	if (statement_close(&query, &ignored) < 0)
		return NULL;
	return nearest;
}

static int refuse_source(struct store *store, const char *text, struct error *err)
{
	struct arena arena;
	const char *nearest;

	arena_init(&arena);
	nearest = nearest_codename(store, text, &arena);
	if (nearest)
		error_set(err, ERROR_MISSING, "no source named '%s' (did you mean '%s'?)",
			  text, nearest);
	else
		error_set(err, ERROR_MISSING, "no source named '%s'", text);
	arena_release(&arena);
	return -1;
}

int ref_missing(struct ref ref, struct error *err)
{
	const struct thing *thing = thing_of(ref.kind);

	return error_set(err, ERROR_MISSING, "no %s %c%lld", thing->name, thing->letter,
			 (long long)ref.id);
}

static int row_exists(struct store *store, struct ref ref, struct error *err)
{
	const struct thing *thing = thing_of(ref.kind);
	struct statement query;
	bool found;

	statement_open(&query, store, thing->select);
	statement_bind_int(&query, ":id", ref.id);
	found = statement_step(&query);
	if (statement_close(&query, err) < 0)
		return -1;
	if (!found)
		return ref_missing(ref, err);
	return 0;
}

static const char *with_article(enum thing_kind kind)
{
	static const char *const names[] = {
		[THING_NONE] = "nothing", [THING_ARTICLE] = "an article",
		[THING_SOURCE] = "a source", [THING_CLAIM] = "a claim",
		[THING_FIGURE] = "a figure", [THING_LINK] = "a link",
		[THING_CHECK] = "a check",
	};

	return names[kind];
}

int ref_find(struct store *store, enum thing_kind kind, const char *text,
	     struct ref *ref, struct error *err)
{
	const struct thing *wanted = thing_of(kind);
	struct ref found;

	if (read_id(text, &found)) {
		if (row_exists(store, found, err) < 0)
			return -1;
	} else {
		if (find_uid(store, text, &found, err) < 0)
			return -1;
		if (!found.id && (kind == THING_SOURCE || kind == THING_NONE) &&
		    find_codename(store, text, &found, err) < 0)
			return -1;
		if (!found.id && kind == THING_SOURCE)
			return refuse_source(store, text, err);
	}
	if (!found.id && wanted)
		return error_set(err, ERROR_INPUT, "'%s' names no %s (write %c1, %c2 ...)",
				 text, wanted->name, wanted->letter, wanted->letter);
	if (!found.id)
		return error_set(err, ERROR_INPUT, "'%s' names nothing in the ledger (write"
				 " c12, s5, a3 or a codename)", text);
	if (wanted && found.kind != kind)
		return error_set(err, ERROR_INPUT, "'%s' is %s, not %s", text,
				 with_article(found.kind), with_article(kind));
	*ref = found;
	return 0;
}
