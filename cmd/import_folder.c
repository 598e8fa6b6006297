#include "cmd/import_folder.h"

#include "cmd/interrupt.h"
#include "cmd/output.h"
#include "cmd/progress.h"
#include "intake/unpack.h"

static bool show_progress(void *progress, size_t bytes, size_t all, size_t rows)
{
	progress_show(progress, (double)bytes, (double)all, rows);
	return interrupted(NULL);
}

static int tell(void *progress, const char *fault, struct error *err)
{
	progress_clear(progress);
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
	struct progress progress;
	const struct unpack_options options = {
		.folder = call->arguments[0], .by = call->by, .dry_run = dry_run, .bad = tell,
		.progress = show_progress, .context = &progress,
	};
	struct unpack_result result;
	int status;

	interrupt_watch();
	progress_start(&progress, true);
	status = unpack(call->store, &options, &result, err);
	progress_clear(&progress);
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
