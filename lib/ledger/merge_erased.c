#include "ledger/merge_parts.h"

#include "base/array.h"
#include "ledger/erasure.h"

#include <stdlib.h>
#include <string.h>

/* What was erased in the other ledger and stands in this one; or was removed here, and
 * its audit log still says what it was. */

static const char standing[] =
	"SELECT 1, id FROM source WHERE uid IN (SELECT uid FROM temp.merge_gone)"
	" UNION SELECT 2, id FROM claim WHERE uid IN (SELECT uid FROM temp.merge_gone)"
	" UNION SELECT CASE r.thing WHEN 'source' THEN 1 ELSE 2 END, r.row FROM change_row r"
	" JOIN temp.merge_gone g ON g.digits = substr(r.before, 9, 32)"
	" WHERE r.thing IN ('source', 'claim') AND r.row <> 0 AND substr(r.before, 1, 8) = '{\"uid\":\"'"
	" ORDER BY 1, 2";

struct refs {
	struct ref *all;
	size_t count, room;
};

static int read_gone(struct merge *merge, struct error *err)
{
	struct statement query, insert;
	struct error ignored;
	int status = 0;

	if (statement_run(merge->to,
			  "DROP TABLE IF EXISTS temp.merge_gone;"
			  "CREATE TEMP TABLE merge_gone (uid BLOB PRIMARY KEY, digits TEXT UNIQUE)"
			  " WITHOUT ROWID", err) < 0)
		return -1;
	statement_open(&query, merge->from, "SELECT DISTINCT uid FROM tombstone");
	while (status == 0 && statement_step(&query)) {
		struct slice uid = statement_slice(&query, 0);

		statement_open(&insert, merge->to, "INSERT INTO temp.merge_gone (uid, digits)"
			       " VALUES (:uid, lower(hex(:uid)))");
		statement_bind_blob(&insert, ":uid", uid.at, uid.length);
		statement_step(&insert);
		status = statement_close(&insert, err);
	}
	return statement_close(&query, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

/* The sources first: their claims go with them. */
static int find_standing(struct merge *merge, struct refs *refs, struct error *err)
{
	struct statement query;
	int status = 0;

	statement_open(&query, merge->to, standing);
	while (status == 0 && statement_step(&query)) {
		struct ref *all = array_room(refs->all, &refs->room, refs->count + 1, sizeof(*all));

		if (!all) {
			status = -1;
			break;
		}
		refs->all = all;
		all[refs->count++] = (struct ref){
			statement_int(&query, 0) == 1 ? THING_SOURCE : THING_CLAIM,
			statement_int(&query, 1),
		};
	}
	if (statement_close(&query, err) < 0)
		return -1;
	return status < 0 ? error_memory(err) : 0;
}

/* May they go?  ERROR_CONFLICT when not. */
static int ask(struct merge *merge, const struct refs *refs, struct error *err)
{
	const struct thing *thing = thing_of(refs->all[0].kind);
	int answer = merge->how->erase ? merge->how->erase(merge->how->context, merge->to,
							   refs->all, refs->count, err)
				       : 0;

	if (answer)
		return answer < 0 ? -1 : 0;
	return error_set(err, ERROR_CONFLICT, "the other ledger has erased %zu source%s or claims that"
			 " stand here, %c%lld among them: nothing was merged ('merge --erase' erases"
			 " them here too, for good, and then merges)", refs->count,
			 refs->count == 1 ? "" : "s", thing->letter, (long long)refs->all[0].id);
}

static int erase_one(struct merge *merge, struct ref ref, struct error *err)
{
	const struct erasure_how how = { .by = merge->how->by };
	struct erasure_plan plan;
	struct error why;

	/* Gone already, with its source or the claim it stood in. */
	if (erasure_plan(merge->to, ref, &plan, &why) < 0) {
		*err = why;
		return why.kind == ERROR_MISSING ? 0 : -1;
	}
	if (erasure_make(merge->to, ref, &plan, &how, err) < 0)
		return -1;
	merge->what->erased++;
	return 0;
}

static int erase_all(struct merge *merge, const struct refs *refs, struct error *err)
{
	struct erasure_done done;

	for (size_t i = 0; i < refs->count; i++)
		if (erase_one(merge, refs->all[i], err) < 0)
			return -1;
	return erasure_finish(merge->to, &done, err);
}

int merge_erased(struct merge *merge, struct error *err)
{
	struct refs refs = { 0 };
	int status = -1;

	if (read_gone(merge, err) == 0 && find_standing(merge, &refs, err) == 0)
		status = refs.count ? ask(merge, &refs, err) : 0;
	if (status == 0 && refs.count)
		status = merge->how->dry_run
				 ? error_set(err, ERROR_CONFLICT, "what else the merge would do shows"
					     " only when they are erased")
				 : erase_all(merge, &refs, err);
	free(refs.all);
	return status;
}

/* Somebody may have added one meanwhile. */
int merge_refuse_erased(struct merge *merge, struct error *err)
{
	struct refs refs = { 0 };
	int status = find_standing(merge, &refs, err);

	if (status == 0 && refs.count)
		status = error_set(err, ERROR_CONFLICT, "the ledger was changed meanwhile: merge"
				   " again");
	free(refs.all);
	return status;
}
