#include "reporting/package_parts.h"

#include "ledger/article.h"
#include "ledger/evidence_copy.h"

#include <errno.h>
#include <stdlib.h>

#define CHUNK ((size_t)64 * 1024)

int package_go_on(struct package *package, struct error *err)
{
	if (!package->options->stop || !package->options->stop(package->options->context))
		return 0;
	return error_set(err, ERROR_SYSTEM, "interrupted: nothing was exported");
}

int64_t package_article(struct statement *query)
{
	const char *id = statement_text(query, SNAPSHOT_ARTICLE);

	return id ? strtoll(id + 1, NULL, 10) : 0;
}

static int write_text(struct package *package, int64_t article, struct slice text,
		      struct error *err)
{
	struct package_file file;
	char path[TEXT_PATH];
	FILE *out;

	holding_text_path(path, article);
	file.path = path;
	out = folder_file(&package->folder, path, err);
	if (!out)
		return -1;
	fwrite(text.at, 1, text.length, out);	/* folder_keep() asks how it went */
	if (folder_keep(&package->folder, out, path, file.sha256, &file.bytes, err) < 0)
		return -1;
	package->result->texts++;
	package_sidecar_text(package->sidecar, article, &file);
	return 0;
}

int package_texts(struct package *package, struct error *err)
{
	struct statement query;
	struct buffer text;
	struct error why;
	int status = 0;

	buffer_init(&text);
	statement_open(&query, package->store, holdings[HOLDING_SNAPSHOTS].select);
	while (status == 0 && statement_step(&query)) {
		int64_t article = package_article(&query);

		if (package->result->texts == 0)
			status = folder_inside(&package->folder, "texts", &why);
		buffer_clear(&text);
		if (status == 0 &&
		    (snapshot_load(package->store, article, &text, &why) < 0 ||
		     write_text(package, article, buffer_all(&text), &why) < 0 ||
		     package_go_on(package, &why) < 0))
			status = -1;
	}
	buffer_release(&text);
	if (statement_close(&query, err) < 0)
		return -1;
	if (status < 0)
		*err = why;
	return status;
}

static int copy_bytes(FILE *in, FILE *out, const char *path, struct error *err)
{
	char chunk[CHUNK];
	size_t length;

	errno = 0;
	while ((length = fread(chunk, 1, sizeof(chunk), in)) > 0)
		if (fwrite(chunk, 1, length, out) != length)
			return error_system(err, "write", path);
	return ferror(in) ? error_system(err, "read", path) : 0;
}

/* The copy of evidence is there, and has been read once. */
static int write_copy(struct package *package, const char *sha256, struct error *err)
{
	struct package_file file;
	char path[EVIDENCE_PATH_SIZE];
	FILE *in, *out;
	int status;

	holding_evidence_path(path, sha256);
	file.path = path;
	if (evidence_copy_open(package->store, sha256, &in, err) < 0)
		return -1;
	if (!in)
		return error_set(err, ERROR_CONFLICT, "the copy of evidence %s went away", sha256);
	out = folder_file(&package->folder, path, err);
	if (!out) {
		fclose(in);
		return -1;
	}
	status = copy_bytes(in, out, path, err);
	fclose(in);
	if (status < 0) {
		fclose(out);
		return -1;
	}
	if (folder_keep(&package->folder, out, path, file.sha256, &file.bytes, err) < 0)
		return -1;
	package->result->copies++;
	return package_sidecar_evidence(package->sidecar, &file);
}

static int write_evidence(void *context, const char *sha256, struct error *err)
{
	struct package *package = context;
	enum evidence_state state;

	if (evidence_copy_state(package->store, sha256, &state, err) < 0)
		return -1;
	if (state != EVIDENCE_WHOLE) {
		package->result->lost++;
		return 0;
	}
	if (package->result->copies == 0 && folder_inside(&package->folder, "evidence", err) < 0)
		return -1;
	return write_copy(package, sha256, err) < 0 ? -1 : package_go_on(package, err);
}

int package_evidence(struct package *package, struct error *err)
{
	return evidence_copies_known(package->store, write_evidence, package, err);
}
