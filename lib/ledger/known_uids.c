#include "ledger/known_uids.h"

#include <stdlib.h>

enum {
	UID_BITS = 18,
	UIDS = 1 << UID_BITS,
};

/* A later row takes the place of an earlier one. */
struct known_uid {
	struct ref ref;
	struct uid uid;
};

int known_uids_open(struct known_uids *known, struct store *store, struct error *err)
{
	*known = (struct known_uids){ .store = store };
	known->all = calloc(UIDS, sizeof(*known->all));
	return known->all ? 0 : error_memory(err);
}

void known_uids_release(struct known_uids *known)
{
	free(known->all);
	known->all = NULL;
}

static struct known_uid *place_of(struct known_uids *known, struct ref ref)
{
	uint64_t mixed = ((uint64_t)ref.id * 8 + ref.kind) * 0x9e3779b97f4a7c15u;

	return &known->all[mixed >> (64 - UID_BITS)];
}

void known_uids_remember(struct known_uids *known, struct ref ref, const struct uid *uid)
{
	*place_of(known, ref) = (struct known_uid){ ref, *uid };
}

int known_uids_find(void *context, struct ref ref, struct uid *uid, struct error *err)
{
	struct known_uids *known = context;
	const struct known_uid *place = place_of(known, ref);

	if (place->ref.id == ref.id && place->ref.kind == ref.kind) {
		*uid = place->uid;
		return 0;
	}
	if (record_uid(known->store, ref, uid, err) < 0)
		return -1;
	known_uids_remember(known, ref, uid);
	return 0;
}
