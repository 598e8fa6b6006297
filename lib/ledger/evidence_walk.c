#include "ledger/evidence_walk.h"

#include <sys/stat.h>

struct walk {
	struct store *store;
	evidence_look *look;
	void *context;
};

static int look_at_known(void *context, const char *sha256, struct error *err)
{
	struct evidence_found found = { sha256, true, EVIDENCE_ABSENT, NULL };
	const struct walk *walk = context;
	struct error why;

	if (evidence_copy_state(walk->store, sha256, &found.state, &why) < 0)
		found.why = why.text;
	return walk->look(walk->context, &found, err);
}

static int look_at_stranger(void *context, const char *name, struct error *err)
{
	const struct evidence_found found = { name, false, EVIDENCE_ABSENT, NULL };
	const struct walk *walk = context;
	int known = evidence_copy_known(walk->store, name, err);

	return known ? (known < 0 ? -1 : 0) : walk->look(walk->context, &found, err);
}

int evidence_walk(struct store *store, bool strangers, evidence_look *look, void *context,
		  struct error *err)
{
	struct walk walk = { store, look, context };

	if (evidence_copies_known(store, look_at_known, &walk, err) < 0)
		return -1;
	return strangers ? evidence_copies(store, look_at_stranger, &walk, err) : 0;
}

bool evidence_folder_stands(struct store *store)
{
	struct buffer path;
	struct error ignored;
	struct stat what;
	bool there;

	buffer_init(&path);
	there = evidence_folder(store, &path, &ignored) == 0 && stat(path.data, &what) == 0;
	buffer_release(&path);
	return there;
}
