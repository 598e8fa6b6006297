#include "reporting/package_parts.h"

#include "base/rows.h"
#include "ledger/article.h"
#include "ledger/evidence_copy.h"
#include "reporting/export.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Rows ------------------------------------------------------------------- */

/* The rows that stand beside the things.  The hash of a snapshot is that of the
 * file just written, which is not asked of the ledger. */
static int write_beside(struct package *package, const struct holding *holding,
			struct rows *rows, struct error *err)
{
	struct statement query;
	struct buffer text;
	struct error why;
	int status = 0;

	buffer_init(&text);
	statement_open(&query, package->store, holding->select);
	while (status == 0 && !rows->failure && statement_step(&query)) {
		enum evidence_state copy = EVIDENCE_WHOLE;
		char hash[SHA256_TEXT];

		if (holding->number == HOLDING_EVIDENCE)
			status = evidence_copy_state(package->store,
						     statement_text(&query, EVIDENCE_SHA256),
						     &copy, &why);
		if (holding->number == HOLDING_SNAPSHOTS) {
			buffer_clear(&text);
			status = snapshot_load(package->store, package_article(&query), &text, &why);
			sha256_text(hash, buffer_all(&text));
		}
		for (size_t i = 0; i < holding->field_count; i++)
			rows_text(rows, holding->number == HOLDING_SNAPSHOTS && i == SNAPSHOT_SHA256
						? slice_of(hash)
						: copy != EVIDENCE_WHOLE && i == EVIDENCE_PATH
						? SLICE_NONE
						: statement_slice(&query, (int)i));
		rows_next(rows);
	}
	buffer_release(&text);
	if (statement_close(&query, err) < 0)
		return -1;
	if (status < 0)
		*err = why;
	return status;
}

static int watch_rows(void *context, size_t rows, struct error *err)
{
	struct package *package = context;
	const struct package_options *options = package->options;

	if (options->progress)
		options->progress(options->context, package->written + rows, package->all);
	return package_go_on(package, err);
}

static int write_rows(struct package *package, const struct holding *holding, FILE *out,
		      const struct column *columns, size_t count, struct error *err)
{
	struct rows rows;
	struct cells cells;
	struct arena arena;
	int status;

	rows_open(&rows, out, ROWS_CSV, columns, count, holding->name);
	rows.guard = !package->options->raw;
	if (!holding->thing) {
		status = write_beside(package, holding, &rows, err);
	} else {
		arena_init(&arena);
		status = cells_choose(&cells, holding->thing, NULL, &arena, err);
		if (status == 0)
			status = export_rows(package->store, &cells, &rows, watch_rows, package,
					     err);
		arena_release(&arena);
	}
	package->result->rows[holding->number] = rows.count;
	if (holding->thing)
		package->written += rows.count;
	if (status < 0) {
		buffer_release(&rows.pending);
		return -1;
	}
	return rows_close(&rows, err);
}

static int write_holding(struct package *package, const struct holding *holding,
			 struct error *err)
{
	size_t count;
	const struct field *fields = holding_fields(holding, &count);
	struct column *columns = calloc(count, sizeof(*columns));
	struct package_file file;
	char path[64];
	FILE *out = NULL;
	int status = -1;

	if (!columns)
		return error_memory(err);
	for (size_t i = 0; i < count; i++)
		columns[i] = cell_column(&fields[i]);
	snprintf(path, sizeof(path), "%s.csv", holding->name);
	file.path = path;
	out = folder_file(&package->folder, path, err);
	if (!out)
		goto out;
	if (write_rows(package, holding, out, columns, count, err) < 0) {
		fclose(out);
		goto out;
	}
	if (folder_keep(&package->folder, out, path, file.sha256, &file.bytes, err) < 0)
		goto out;
	package_sidecar_rows(package->sidecar, holding, &file);
	status = 0;
out:
	free(columns);
	return status;
}

/* ---- The whole -------------------------------------------------------------- */

static int write_sidecar(struct package *package, struct error *err)
{
	struct package_file file = { .path = PACKAGE_SIDECAR };
	FILE *out;

	for (size_t i = 0; i < HOLDINGS; i++) {
		int64_t highest;

		if (!holdings[i].thing)
			continue;
		if (holding_highest(package->store, holdings[i].thing, &highest, err) < 0)
			return -1;
		package_sidecar_highest(package->sidecar, holdings[i].name, highest);
	}
	out = folder_file(&package->folder, file.path, err);
	if (!out)
		return -1;
	if (package_sidecar_write(package->sidecar, out, err) < 0) {
		fclose(out);
		return -1;
	}
	return folder_keep(&package->folder, out, file.path, file.sha256, &file.bytes, err);
}

/* How many rows there are to write, as far as ids tell. */
static int count_rows(struct package *package, struct error *err)
{
	for (size_t i = 0; i < HOLDINGS; i++) {
		int64_t highest = 0;

		if (holdings[i].thing &&
		    holding_highest(package->store, holdings[i].thing, &highest, err) < 0)
			return -1;
		package->all += (size_t)highest;
	}
	return 0;
}

static int write_all(struct package *package, struct error *err)
{
	if (count_rows(package, err) < 0)
		return -1;
	for (size_t i = 0; i < HOLDINGS; i++)
		if (write_holding(package, &holdings[i], err) < 0 || package_go_on(package, err) < 0)
			return -1;
	if (package_texts(package, err) < 0 || package_evidence(package, err) < 0)
		return -1;
	return write_sidecar(package, err);
}

int package_write(struct store *store, const struct package_options *options,
		  struct package_result *result, struct error *err)
{
	struct package package = { .store = store, .options = options, .result = result };
	int status = -1;

	*result = (struct package_result){ 0 };
	package.sidecar = package_sidecar_new(!options->raw);
	if (!package.sidecar)
		return error_memory(err);
	if (folder_create(&package.folder, options->path, err) < 0)
		goto out;
	if (store_begin_read(store, err) < 0) {
		folder_abandon(&package.folder);
		goto out;
	}
	status = write_all(&package, err);
	store_end_read(store);
	if (status < 0)
		folder_abandon(&package.folder);
	else
		status = folder_commit(&package.folder, err);
out:
	package_sidecar_free(package.sidecar);
	return status;
}
