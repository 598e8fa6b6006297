#include "cmd/import_folder.h"

#include "cmd/output.h"
#include "intake/unpack.h"

static int tell(void *context, const char *fault, struct error *err)
{
	(void)context;
	(void)err;
	say("%s", fault);
	return 0;
}

static const char *s_of(size_t count)
{
	return count == 1 ? "" : "s";
}

int import_folder(struct invocation *call, bool dry_run, struct error *err)
{
	const struct unpack_options options = {
		.folder = call->arguments[0], .by = call->by, .dry_run = dry_run, .bad = tell,
	};
	struct unpack_result result;
	int status = unpack(call->store, &options, &result, err);

	if (status < 0)
		return -1;
	if (status > 0) {
		say("%zu fault%s: nothing was imported", result.bad, s_of(result.bad));
		return 1;
	}
	say("%s everything in '%s': %zu article%s (%zu with text), %zu source%s, %zu claim%s,"
	    " %zu check%s",
	    dry_run ? "would import" : "imported", options.folder,
	    result.rows[HOLDING_ARTICLES], s_of(result.rows[HOLDING_ARTICLES]), result.texts,
	    result.rows[HOLDING_SOURCES], s_of(result.rows[HOLDING_SOURCES]),
	    result.rows[HOLDING_CLAIMS], s_of(result.rows[HOLDING_CLAIMS]),
	    result.rows[HOLDING_CHECKS], s_of(result.rows[HOLDING_CHECKS]));
	return 0;
}
