/*
 * Fuzzes the reading of sourcing policies (see tests/fuzz/run).
 */
#include "judging/policy.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct policy policy;
	struct error err;

	if (policy_parse(&policy, (struct slice){ (const char *)bytes, length }, "x.policy",
			 &err) < 0)
		return 0;
	for (int i = 0; i < RULE_COUNT; i++)
		if (!rule_name((enum rule)i))
			abort();
	policy_release(&policy);
	return 0;
}
