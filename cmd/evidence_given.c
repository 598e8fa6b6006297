#include "cmd/evidence_given.h"

#include "cmd/output.h"

#include "intake/evidence.h"
#include "ledger/evidence_copy.h"

#include <string.h>

int evidence_given(struct invocation *call, struct check *check, bool copy,
		   struct arena *arena, struct error *err)
{
	char sha256[SHA256_TEXT];
	int is_file, kept = -1;

	check->evidence_sha256 = NULL;
	if (!check->evidence)
		return 0;
	is_file = evidence_file(check->evidence, sha256, err);
	if (is_file <= 0)
		return is_file;
	if (copy) {
		kept = evidence_copy_add(call->store, check->evidence, sha256, err);
		if (kept < 0)
			return -1;
	}
	check->evidence_sha256 = arena_text(arena, sha256);
	if (check->evidence[0] == '/')
		check->evidence = strrchr(check->evidence, '/') + 1;
	say("evidence '%s' has SHA-256 %s%s", check->evidence, sha256,
	    kept > 0 ? "; a copy is kept" : kept == 0 ? "; a copy was kept before" : "");
	return arena_failed(arena) ? error_memory(err) : 1;
}
