#ifndef REPORTING_PACKAGE_PARTS_H
#define REPORTING_PACKAGE_PARTS_H

#include "base/folder.h"
#include "ledger/statement.h"
#include "reporting/package.h"
#include "reporting/package_sidecar.h"

/* What the files of package.h share. */
struct package {
	struct store *store;
	const struct package_options *options;
	struct package_result *result;
	struct folder folder;
	struct package_sidecar *sidecar;
	size_t written, all;		/* rows of things: before this file, and to come */
};

/* -1, "interrupted", when the caller wants it to stop. */
int package_go_on(struct package *package, struct error *err);

/* The article of a row of snapshots. */
int64_t package_article(struct statement *query);

/* The texts of articles, and the copies of evidence that are whole. */
int package_texts(struct package *package, struct error *err);
int package_evidence(struct package *package, struct error *err);

#endif
