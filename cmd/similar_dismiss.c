#include "cmd/similar.h"

#include "cmd/output.h"

#include "ledger/dismissal.h"
#include "ledger/record.h"

static int find_both(struct invocation *call, struct ref refs[2], struct error *err)
{
	for (int i = 0; i < 2; i++)
		if (ref_find(call->store, THING_CLAIM, call->arguments[i], &refs[i], err) < 0)
			return -1;
	return 0;
}

int similar_dismiss(struct invocation *call, struct error *err)
{
	struct ref refs[2];
	int changed;

	if (find_both(call, refs, err) < 0 ||
	    store_begin(call->store, similar_wish.dismiss ? "similar --dismiss"
							  : "similar --restore",
			call->by, err) < 0)
		return -1;
	changed = similar_wish.dismiss
			  ? dismissal_add(call->store, refs[0].id, refs[1].id,
					  similar_wish.reason, call->by, err)
			  : dismissal_remove(call->store, refs[0].id, refs[1].id, err);
	if (changed < 0) {
		store_rollback(call->store);
		return -1;
	}
	if (store_commit(call->store, err) < 0)
		return -1;
	if (similar_wish.dismiss)
		say(changed ? "c%lld and c%lld are not proposed for each other again"
			    : "c%lld and c%lld were dismissed already",
		    (long long)refs[0].id, (long long)refs[1].id);
	else
		say(changed ? "c%lld and c%lld may be proposed for each other again"
			    : "c%lld and c%lld were not dismissed",
		    (long long)refs[0].id, (long long)refs[1].id);
	return 0;
}
