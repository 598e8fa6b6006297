#include "ledger/bulk_parts.h"

#include "ledger/change.h"
#include "ledger/claim.h"
#include "ledger/content.h"
#include "ledger/figure.h"
#include "ledger/known_uids.h"
#include "ledger/logged.h"
#include "ledger/search_build.h"
#include "ledger/search_index.h"
#include "ledger/statement.h"
#include "ledger/tags.h"
#include "ledger/tombstone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RANDOM = 8192 };		/* bytes drawn at once */

struct bulk {
	struct store *store;
	struct bulk_table tables[BULK_KINDS];
	struct bulk_inserter inserters[BULK_KINDS];
	struct known_uids uids;
	unsigned char random[RANDOM];
	size_t random_left;
	struct buffer json;
	struct search_build *words;	/* of claims, in a ledger that had none */
	int64_t *figured;	/* claims that got figures */
	size_t figured_count, figured_capacity;
	const int64_t *import;	/* of the row that comes next, or NULL */
	int erased;		/* are there tombstones?  -1: not asked yet */
	record_uid_finder *find;	/* of rows that come back, else NULL */
	void *find_context;
};

/* The CHECKs of the schema are
 * left to record_check() and field_set(), which know the same rules: SQLite
 * builds a table in memory for each list of words in a CHECK, for each row
 * (it took two thirds of the time). */
static const char settings_of_bulk[] =
	"PRAGMA cache_size = -12288; PRAGMA ignore_check_constraints = ON";
/* Into an index that is kept meanwhile rows go in any order, and touch all of its
 * pages: so much holds those of six indexes of a million rows.  With half of it
 * each page was written and read again three times, and 100,000 rows more took
 * twice as long. */
static const char settings_of_indexes[] = "PRAGMA cache_size = -98304";
static const char settings_after[] =
	"PRAGMA cache_size = -2000; PRAGMA ignore_check_constraints = OFF";

int bulk_open(struct bulk **opened, struct store *store, struct error *err)
{
	struct bulk *bulk = calloc(1, sizeof(*bulk));

	if (!bulk)
		return error_memory(err);
	bulk->store = store;
	bulk->erased = -1;
	buffer_init(&bulk->json);
	if (known_uids_open(&bulk->uids, store, err) < 0) {
		free(bulk);
		return -1;
	}
	if (statement_run(store, settings_of_bulk, err) < 0) {
		known_uids_release(&bulk->uids);
		free(bulk);
		return -1;
	}
	*opened = bulk;
	return 0;
}

int bulk_restoring(struct bulk *bulk, record_uid_finder *find, void *context,
		   struct error *err)
{
	bulk->find = find;
	bulk->find_context = context;
	return statement_run(bulk->store, "PRAGMA ignore_check_constraints = OFF", err);
}

static void draw(struct bulk *bulk, unsigned char bytes[16])
{
	if (bulk->random_left == 0) {
		random_bytes(bulk->random, RANDOM);
		bulk->random_left = RANDOM;
	}
	bulk->random_left -= 16;
	memcpy(bytes, bulk->random + bulk->random_left, 16);
}

/* ---- Uids ------------------------------------------------------------------ */

static int find_uid(void *context, struct ref ref, struct uid *uid, struct error *err)
{
	struct bulk *bulk = context;

	return bulk->find ? bulk->find(bulk->find_context, ref, uid, err)
			  : known_uids_find(&bulk->uids, ref, uid, err);
}

int bulk_has(struct bulk *bulk, struct ref ref, struct error *err)
{
	struct error why;
	struct uid uid;

	if (find_uid(bulk, ref, &uid, &why) == 0)
		return 1;
	if (why.kind == ERROR_MISSING)
		return 0;
	*err = why;
	return -1;
}

/* From now on uids of this thing are looked for. */
static int need_uids(struct bulk *bulk, const struct thing *thing, struct error *err)
{
	struct bulk_table *table = &bulk->tables[thing->kind];

	if (!table->uid_bare)
		return 0;
	if (statement_run(bulk->store, settings_of_indexes, err) < 0)
		return -1;
	return bulk_index_uid(bulk->store, thing, table, err);
}

int bulk_find_uid(struct bulk *bulk, const struct thing *thing, const struct uid *uid,
		  int64_t *id, struct error *err)
{
	static const char *const queries[BULK_KINDS] = {
		[THING_ARTICLE] = "SELECT id FROM article WHERE uid = :uid",
		[THING_SOURCE] = "SELECT id FROM source WHERE uid = :uid",
		[THING_CLAIM] = "SELECT id FROM claim WHERE uid = :uid",
		[THING_FIGURE] = "SELECT id FROM figure WHERE uid = :uid",
		[THING_LINK] = "SELECT id FROM link WHERE uid = :uid",
		[THING_CHECK] = "SELECT id FROM verification WHERE uid = :uid",
	};
	struct statement query;
	bool found;

	if (need_uids(bulk, thing, err) < 0)
		return -1;
	statement_open(&query, bulk->store, queries[thing->kind]);
	statement_bind_blob(&query, ":uid", uid->bytes, sizeof(uid->bytes));
	found = statement_step(&query);
	if (found)
		*id = statement_int(&query, 0);
	if (statement_close(&query, err) < 0)
		return -1;
	return found;
}

/* ---- Tables and their inserts ---------------------------------------------- */

/* Do new rows land all over a large index?  Of articles and sources there are
 * few. */
static bool rows_in_any_order(const struct thing *thing, const struct bulk_table *table)
{
	return thing->kind != THING_ARTICLE && thing->kind != THING_SOURCE && !table->uid_bare;
}

static struct bulk_table *table_of(struct bulk *bulk, const struct thing *thing,
				   struct error *err)
{
	struct bulk_table *table = &bulk->tables[thing->kind];

	if (table->known)
		return table;
	if (bulk_index_drop(bulk->store, thing, table, err) < 0)
		return NULL;
	if (rows_in_any_order(thing, table) &&
	    statement_run(bulk->store, settings_of_indexes, err) < 0)
		return NULL;
	if (thing->kind == THING_CLAIM && table->last == 0 &&
	    search_build_start(&bulk->words, bulk->store, err) < 0)
		return NULL;
	return table;
}

int bulk_fresh(struct bulk *bulk, const struct thing *thing, struct error *err)
{
	const struct bulk_table *table = table_of(bulk, thing, err);

	return table ? table->fresh : -1;
}

/* ---- Adding ----------------------------------------------------------------- */

static int insert_row(struct bulk *bulk, const struct thing *thing, void *record,
		      struct error *err)
{
	const struct claim *claim = thing->kind == THING_CLAIM ? record : NULL;
	struct uid source;

	if (claim && claim->source.id && find_uid(bulk, claim->source, &source, err) < 0)
		return -1;
	return bulk_insert(&bulk->inserters[thing->kind], bulk->store, thing, record,
			   claim && claim->source.id ? &source : NULL, err);
}

/* What the audit log commits to.  On the way everything that the record refers
 * to is looked up, so that it is there. */
static int write_json(struct bulk *bulk, const struct thing *thing, const void *record,
		      struct error *err)
{
	buffer_clear(&bulk->json);
	return record_json_by(thing, record, find_uid, bulk, &bulk->json, err);
}

/* Behind it what is kept along: of a check, what its insert took. */
static int write_along(struct bulk *bulk, const struct thing *thing, const void *record,
		       struct error *err)
{
	const struct along along = { NULL, bulk->import };
	struct buffer members;
	int status = 0;

	if (thing->kind != THING_CHECK && !bulk->import)
		return 0;
	buffer_init(&members);
	if (thing->kind == THING_CHECK)
		status = logged_along(bulk->store, thing,
				      *(const int64_t *)field_in(&thing->fields[0], record),
				      &members, err);
	logged_write_along(&along, &members);
	logged_insert(&bulk->json, buffer_all(&members));
	if (status == 0 && (buffer_failed(&members) || buffer_failed(&bulk->json)))
		status = error_memory(err);
	buffer_release(&members);
	return status;
}

static int log_row(struct bulk *bulk, const struct thing *thing, const void *record,
		   struct error *err)
{
	unsigned char salt[16];

	if (write_along(bulk, thing, record, err) < 0)
		return -1;
	draw(bulk, salt);
	return change_row_loaded(bulk->store, thing,
				 *(const int64_t *)field_in(&thing->fields[0], record),
				 buffer_all(&bulk->json), salt, err);
}

static int note_figured(struct bulk *bulk, int64_t claim, struct error *err)
{
	if (bulk->figured_count && bulk->figured[bulk->figured_count - 1] == claim)
		return 0;
	if (bulk->figured_count == bulk->figured_capacity) {
		size_t capacity = bulk->figured_capacity ? bulk->figured_capacity * 2 : 1024;
		int64_t *all = realloc(bulk->figured, capacity * sizeof(*all));

		if (!all)
			return error_memory(err);
		bulk->figured = all;
		bulk->figured_capacity = capacity;
	}
	bulk->figured[bulk->figured_count++] = claim;
	return 0;
}

/* What the thing keeps outside of its own table. */
static int save_more(struct bulk *bulk, const struct thing *thing, int64_t id,
		     const void *record, struct error *err)
{
	if (thing->kind == THING_CLAIM) {
		const struct claim *claim = record;

		if (bulk->words && search_build_add(bulk->words, claim, err) < 0)
			return -1;
		return claim->tags ? tags_add(bulk->store, id, claim->tags, err) : 0;
	}
	if (thing->kind == THING_FIGURE)
		return note_figured(bulk, ((const struct figure *)record)->claim.id, err);
	return thing->save_more ? thing->save_more(bulk->store, id, record, err) : 0;
}

static int check_row(struct bulk *bulk, const struct thing *thing, void *record,
		     struct arena *arena, struct error *err)
{
	if (bulk->find)
		return record_check_alone(bulk->store, thing, record, arena, err);
	return record_check(bulk->store, thing, record, arena, err);
}

static int refuse_erased(struct bulk *bulk, const struct uid *uid, struct error *err)
{
	if (bulk->erased < 0)
		bulk->erased = tombstones_any(bulk->store, err);
	if (bulk->erased < 0)
		return -1;
	return bulk->erased ? tombstone_refuse(bulk->store, uid, err) : 0;
}

int bulk_add_imported(struct bulk *bulk, const struct thing *thing, void *record,
		      int64_t digest, struct arena *arena, struct error *err)
{
	int status;

	bulk->import = &digest;
	status = bulk_add(bulk, thing, record, arena, err);
	bulk->import = NULL;
	return status;
}

int bulk_add(struct bulk *bulk, const struct thing *thing, void *record,
	     struct arena *arena, struct error *err)
{
	struct bulk_inserter *inserter = &bulk->inserters[thing->kind];
	struct uid *uid = field_at(&thing->fields[1], record);
	struct ref ref = { thing->kind, 0 };

	if (!table_of(bulk, thing, err) ||
	    (!inserter->open && bulk_inserter_open(inserter, bulk->store, thing, err) < 0))
		return -1;
	if (!field_given(&thing->fields[1], record))
		draw(bulk, uid->bytes);
	else if (refuse_erased(bulk, uid, err) < 0 || need_uids(bulk, thing, err) < 0)
		return -1;
	if (check_row(bulk, thing, record, arena, err) < 0 ||
	    write_json(bulk, thing, record, err) < 0 ||
	    insert_row(bulk, thing, record, err) < 0)
		return -1;
	ref.id = *(const int64_t *)field_in(&thing->fields[0], record);
	if (thing->kind == THING_ARTICLE || thing->kind == THING_SOURCE)
		known_uids_remember(&bulk->uids, ref, uid);
	if (save_more(bulk, thing, ref.id, record, err) < 0)
		return -1;
	return log_row(bulk, thing, record, err);
}

/* ---- The end ---------------------------------------------------------------- */

static int by_number(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* What a claim says includes its figures. */
static int renew_contents(struct bulk *bulk, struct error *err)
{
	if (bulk->figured_count == 0)
		return 0;
	qsort(bulk->figured, bulk->figured_count, sizeof(*bulk->figured), by_number);
	for (size_t i = 0; i < bulk->figured_count; i++)
		if ((i == 0 || bulk->figured[i] != bulk->figured[i - 1]) &&
		    content_renew(bulk->store, bulk->figured[i], err) < 0)
			return -1;
	return 0;
}

static int close_inserters(struct bulk *bulk, struct error *err)
{
	struct error *first = err, ignored;
	int status = 0;

	for (int kind = 0; kind < BULK_KINDS; kind++) {
		if (bulk_inserter_close(&bulk->inserters[kind], first) == 0)
			continue;
		status = -1;
		first = &ignored;
	}
	return status;
}

static int index_words(struct bulk *bulk, struct error *err)
{
	const struct bulk_table *claims = &bulk->tables[THING_CLAIM];
	struct search_build *words = bulk->words;

	bulk->words = NULL;
	if (words)
		return search_build_finish(words, bulk->store, err);
	return claims->known ? search_index_add(bulk->store, claims->last, err) : 0;
}

static int finish(struct bulk *bulk, struct error *err)
{
	if (bulk->words && search_build_end(bulk->words, err) < 0)
		return -1;
	for (int kind = 0; kind < BULK_KINDS; kind++)
		if (bulk->tables[kind].known &&
		    bulk_index_make(bulk->store, thing_of((enum thing_kind)kind),
				    &bulk->tables[kind], err) < 0)
			return -1;
	if (index_words(bulk, err) < 0)
		return -1;
	return renew_contents(bulk, err);
}

int bulk_close(struct bulk *bulk, bool give_up, struct error *err)
{
	struct error ignored;
	int status = close_inserters(bulk, give_up ? &ignored : err);

	if (status == 0 && !give_up)
		status = finish(bulk, err);
	search_build_abandon(bulk->words);
	if (statement_run(bulk->store, settings_after, &ignored) < 0 && status == 0)
		*err = ignored, status = -1;
	free(bulk->figured);
	known_uids_release(&bulk->uids);
	buffer_release(&bulk->json);
	free(bulk);
	return give_up ? 0 : status;
}
