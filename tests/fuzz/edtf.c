/*
 * Fuzzes the reading of dates as they are kept (see tests/fuzz/run).
 *
 * A date is refused, or has days in order.
 */
#include "base/edtf.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct edtf date;
	struct error err;

	if (edtf_parse((struct slice){ (const char *)bytes, length }, &date, &err) == 0 &&
	    date.earliest > date.latest)
		abort();
	return 0;
}
