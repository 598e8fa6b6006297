#include "ledger/verify_against.h"

#include "ledger/claim.h"
#include "ledger/content.h"
#include "ledger/known_uids.h"
#include "ledger/logged.h"

#include <stdlib.h>
#include <string.h>

/* What is worked out of a claim and kept beside it. */
struct contents {
	struct statement kept;		/* claim.content, in order of id */
	struct statement figured;	/* claims that have figures */
	int64_t next_figured;		/* 0: no more */
};

static void contents_open(struct contents *contents, struct store *store)
{
	statement_open(&contents->kept, store, "SELECT content FROM claim ORDER BY id");
	statement_open(&contents->figured, store,
		"SELECT DISTINCT claim FROM figure ORDER BY claim");
	contents->next_figured = statement_step(&contents->figured)
					 ? statement_int(&contents->figured, 0)
					 : 0;
}

static int contents_close(struct contents *contents, struct error *err)
{
	struct error ignored;
	int status = statement_close(&contents->kept, err);

	return statement_close(&contents->figured, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

static int check_content(struct against *against, struct contents *contents, struct known_uids *known,
			 const struct claim *claim, struct error *err)
{
	struct content content;
	struct slice kept;
	struct uid source;

	while (contents->next_figured && contents->next_figured < claim->id)
		contents->next_figured = statement_step(&contents->figured)
						 ? statement_int(&contents->figured, 0)
						 : 0;
	if (contents->next_figured == claim->id) {
		if (content_of(against->verify->store, claim, &content, err) < 0)
			return -1;
	} else {
		if (claim->source.id && known_uids_find(known, claim->source, &source, err) < 0)
			return -1;
		content_of_new(claim, claim->source.id ? &source : NULL, &content);
	}
	kept = statement_step(&contents->kept) ? statement_slice(&contents->kept, 0) : SLICE_NONE;
	if (kept.length == sizeof(content.bytes) &&
	    memcmp(kept.at, content.bytes, kept.length) == 0)
		return 0;
	return verify_problem(against->verify, err, "c%lld: the hash by which checks know its content is not"
			      " that of its content (%s)", (long long)claim->id, VERIFY_ROW_REMEDY);
}

/* The record as the log has it.  Something it refers to may be missing: then
 * nothing can match. */
static int write_content(struct against *against, struct alongs *alongs, const void *record,
			 struct known_uids *known, struct error *err)
{
	const struct thing *thing = alongs->thing;
	struct buffer *along = &against->along;
	struct error why;

	buffer_clear(&against->content);
	if (record_json_by(thing, record, known_uids_find, known, &against->content, &why) < 0) {
		if (why.kind == ERROR_MISSING)
			return 0;
		*err = why;
		return -1;
	}
	buffer_clear(along);
	if (alongs_write(alongs, *(const int64_t *)field_in(&thing->fields[0], record), along,
			 err) < 0)
		return -1;
	logged_insert(&against->content, buffer_all(along));
	return 0;
}

static int walk_thing(struct against *against, struct alongs *alongs, struct statement *query,
		      struct contents *contents, struct known_uids *known, struct arena *arena,
		      struct error *err)
{
	const struct thing *thing = alongs->thing;
	void *record = malloc(thing->size);
	int64_t done = 0;
	int status = record ? 0 : error_memory(err);

	while (status == 0 && statement_step(query)) {
		int64_t id;

		arena_reset(arena);
		record_read(query, thing, record, arena);
		id = *(int64_t *)field_at(&thing->fields[0], record);
		status = against_catch_up(against, id, SLICE_NONE, err);
		if (status == 0)
			status = against_unknown(against, id, SLICE_NONE, err);
		else if (status > 0 &&
			 (status = write_content(against, alongs, record, known, err)) == 0)
			status = against_compare(against, id, SLICE_NONE, err);
		if (status == 0 && thing->kind == THING_CLAIM)
			status = check_content(against, contents, known, record, err);
		if (status == 0 && ++done % 10000 == 0)
			status = verify_go_on(against->verify, thing->plural,
					      against->verify->what->rows, against->verify->all, err);
	}
	free(record);
	return status;
}

static int check_thing_rows(struct verify *verify, const struct thing *thing, struct error *err)
{
	struct contents contents;
	struct statement query;
	struct known_uids known;
	struct arena arena;
	struct against against;
	struct alongs alongs;
	struct error ignored;
	int status;

	if (known_uids_open(&known, verify->store, err) < 0)
		return -1;
	arena_init(&arena);
	contents_open(&contents, verify->store);
	alongs_open(&alongs, verify->store, thing);
	statement_open(&query, verify->store, thing->list_plain ? thing->list_plain
								: thing->list_by_id);
	if (statement_has(&query, ":limit"))
		statement_bind_int(&query, ":limit", -1);
	status = against_open(&against, verify, thing->name, thing->letter, err);
	if (status == 0)
		status = walk_thing(&against, &alongs, &query, &contents, &known, &arena, err);
	if (status == 0)
		status = against_finish(&against, err);
	status = against_close(&against, status, err);
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (alongs_close(&alongs, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (contents_close(&contents, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (status == 0 && arena_failed(&arena))
		status = error_memory(err);
	arena_release(&arena);
	known_uids_release(&known);
	return status;
}

/* About, for the telling how far it is. */
#define HIGHEST(table) "(SELECT coalesce(max(id), 0) FROM " table ")"
static const char how_many[] =
	"SELECT " HIGHEST("article") " + " HIGHEST("source") " + " HIGHEST("claim") " + "
	HIGHEST("figure") " + " HIGHEST("link") " + " HIGHEST("verification");

int verify_rows(struct verify *verify, struct error *err)
{
	static const enum thing_kind kinds[] = {
		THING_ARTICLE, THING_SOURCE, THING_CLAIM, THING_FIGURE, THING_LINK, THING_CHECK,
	};

	if (statement_read_int(verify->store, how_many, &verify->all, err) < 0)
		return -1;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (check_thing_rows(verify, thing_of(kinds[i]), err) < 0)
			return -1;
	return 0;
}
