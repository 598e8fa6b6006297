/*
 * Fuzzes the description of an exported ledger (see tests/fuzz/run): a folder
 * with these bytes as its datapackage.json is refused, with words, or taken.
 */
#include "base/random.h"
#include "intake/unpack.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static int tell(void *context, const char *fault, struct error *err)
{
	(void)context;
	(void)err;
	if (!*fault)
		abort();
	return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static char folder[] = "/tmp/fuzz-sidecar.XXXXXX", path[64];
	const struct unpack_options options = { .folder = folder, .bad = tell, .dry_run = true };
	static struct store *store;	/* as it was, since nothing is kept */
	struct unpack_result result;
	struct error err;
	FILE *out;

	if (!*path) {
		if (random_start() < 0 || !mkdtemp(folder) || store_open_memory(&store, &err) < 0)
			abort();
		snprintf(path, sizeof(path), "%s/datapackage.json", folder);
	}
	out = fopen(path, "wb");
	if (!out)
		abort();
	fwrite(bytes, 1, length, out);
	fclose(out);
	(void)!unpack(store, &options, &result, &err);
	return 0;
}
