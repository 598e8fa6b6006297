#ifndef TESTS_SNAPSHOTS_H
#define TESTS_SNAPSHOTS_H

#include "described.h"

/* "text a1", then the lines of the snapshot of that article up to "."; gives
 * what stands behind them. */
static inline const char *describe_text(struct store *store, const char *at)
{
	const char *from = strchr(at, '\n') + 1, *to = strstr(from, "\n.\n");
	char sha256[SHA256_TEXT];
	struct slice text;
	struct error err;

	if (!to)
		to = from + strlen(from) - 2;
	text = (struct slice){ from, (size_t)(to + 1 - from) };
	sha256_text(sha256, text);
	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(snapshot_add(store, strtol(at + strlen("text a"), NULL, 10), text, sha256, &err),
	     &err, "snapshot");
	must(store_commit(store, &err), &err, "commit");
	return to[2] ? to + 3 : to + 2;
}

#endif
