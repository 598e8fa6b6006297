#ifndef REPORTING_PACKAGE_SIDECAR_H
#define REPORTING_PACKAGE_SIDECAR_H

#include "base/hash.h"
#include "ledger/holding.h"

#include <stdbool.h>

/* datapackage.json as package.h describes it, put together file by file. */
struct package_sidecar;

#define PACKAGE_SIDECAR "datapackage.json"
enum { PACKAGE_SCHEMA = 1 };

struct package_file {
	const char *path;		/* within the folder, "/" between its parts */
	char sha256[SHA256_TEXT];
	uint64_t bytes;
};

struct package_sidecar *package_sidecar_new(bool guarded);
void package_sidecar_free(struct package_sidecar *sidecar);

/* -1 without memory, which the caller need ask for only at the end: it sticks. */
int package_sidecar_highest(struct package_sidecar *sidecar, const char *name,
			    int64_t highest);
int package_sidecar_rows(struct package_sidecar *sidecar, const struct holding *holding,
			 const struct package_file *file);
int package_sidecar_text(struct package_sidecar *sidecar, int64_t article,
			 const struct package_file *file);
int package_sidecar_evidence(struct package_sidecar *sidecar, const struct package_file *file);

/* ERROR_SYSTEM without memory, or when out cannot be written. */
int package_sidecar_write(struct package_sidecar *sidecar, FILE *out, struct error *err);

#endif
