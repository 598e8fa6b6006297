#include "intake/evidence.h"

#include <stdio.h>
#include <sys/stat.h>

int evidence_file(const char *evidence, char sha256[SHA256_TEXT], struct error *err)
{
	struct stat what;
	uint64_t bytes;
	FILE *in;
	int status = 1;

	if (stat(evidence, &what) < 0 || !S_ISREG(what.st_mode))
		return 0;
	in = fopen(evidence, "rb");
	if (!in)
		return error_system(err, "read", evidence);
	if (sha256_file(sha256, in, &bytes) < 0)
		status = error_system(err, "read", evidence);
	fclose(in);
	return status;
}
