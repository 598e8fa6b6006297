#include "base/clock.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* The years that four digits can write. */
#define FIRST_SECOND (-62167219200LL)	/* 0000-01-01T00:00:00Z */
#define LAST_SECOND 253402300799LL	/* 9999-12-31T23:59:59Z */

static void write_time(char text[CLOCK_TEXT], time_t seconds)
{
	struct tm tm;

	if (!gmtime_r(&seconds, &tm) ||
	    strftime(text, CLOCK_TEXT, "%Y-%m-%dT%H:%M:%SZ", &tm) !=
		    CLOCK_TEXT - 1)
		memcpy(text, "1970-01-01T00:00:00Z", CLOCK_TEXT);
}

#ifdef TWOSOURCE_TESTING
/* Does text look like 2016-12-28T16:51:07Z? */
static bool looks_right(const char *text)
{
	static const char SHAPE[CLOCK_TEXT] = "0000-00-00T00:00:00Z";

	if (strlen(text) != CLOCK_TEXT - 1)
		return false;
	for (size_t i = 0; i < CLOCK_TEXT - 1; i++) {
		if (SHAPE[i] == '0' ? text[i] < '0' || text[i] > '9'
				    : text[i] != SHAPE[i])
			return false;
	}
	return true;
}
#endif

void clock_now(char text[CLOCK_TEXT])
{
#ifdef TWOSOURCE_TESTING
	const char *fixed = getenv("TWOSOURCE_TEST_NOW");

	if (fixed && looks_right(fixed)) {
		memcpy(text, fixed, CLOCK_TEXT);
		return;
	}
#endif
	write_time(text, time(NULL));
}

void clock_stamp(char text[CLOCK_TEXT])
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");

	if (epoch && *epoch) {
		long long seconds;
		char *end;

		errno = 0;
		seconds = strtoll(epoch, &end, 10);
		if (errno == 0 && *end == '\0' && seconds >= FIRST_SECOND &&
		    seconds <= LAST_SECOND) {
			write_time(text, (time_t)seconds);
			return;
		}
	}
	clock_now(text);
}
