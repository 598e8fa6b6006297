#include "base/csv_sniff.h"

static bool begins(struct slice text, const char *bytes, size_t length)
{
	return text.length >= length && memcmp(text.at, bytes, length) == 0;
}

const char *csv_sniff_fault(struct slice beginning)
{
	const char *bytes = beginning.at;

	if (begins(beginning, "\xff\xfe", 2) || begins(beginning, "\xfe\xff", 2) ||
	    (beginning.length >= 2 && !bytes[0] != !bytes[1]))
		return "the file is UTF-16 (save it as \"CSV UTF-8\")";
	if (begins(beginning, "PK\x03\x04", 4) || begins(beginning, "\xd0\xcf\x11\xe0", 4))
		return "this is a workbook, no CSV (save the sheet as \"CSV UTF-8\")";
	return NULL;
}

size_t csv_sniff_mark(struct slice beginning)
{
	return begins(beginning, "\xef\xbb\xbf", 3) ? 3 : 0;
}

char csv_sniff_delimiter(struct slice beginning)
{
	static const char candidates[] = ",;\t|";
	size_t counts[sizeof(candidates) - 1] = { 0 }, best = 0;
	bool quoted = false;

	for (size_t i = 0; i < beginning.length; i++) {
		char byte = beginning.at[i];
		const char *found;

		if (byte == '"')
			quoted = !quoted;
		if (quoted)
			continue;
		if (byte == '\n' || byte == '\r')
			break;
		found = byte ? strchr(candidates, byte) : NULL;
		if (found)
			counts[found - candidates]++;
	}
	for (size_t i = 1; i < sizeof(candidates) - 1; i++)
		if (counts[i] > counts[best])
			best = i;
	return candidates[best];
}

int csv_sniff_names(struct slice *names, size_t count, const char *file, size_t line,
		    struct error *err)
{
	for (size_t i = 0; i < count; i++) {
		names[i] = slice_trim(names[i]);
		if (names[i].length == 0) {
			names[i] = SLICE_NONE;
			continue;
		}
		for (size_t j = 0; j < i; j++)
			if (slice_equal(names[i], names[j]))
				return error_set(err, ERROR_INPUT, "%s:%zu: two columns are"
						 " called '%.*s' (the %zu. and the %zu.)", file,
						 line, (int)names[i].length, names[i].at, j + 1,
						 i + 1);
	}
	return 0;
}
