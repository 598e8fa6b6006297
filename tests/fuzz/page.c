/*
 * Fuzzes the reading of web pages:
 *
 *	clang -g -O1 -fsanitize=fuzzer,address,undefined ... tests/fuzz/page.c
 *
 * Whatever the bytes are, a page is read to valid UTF-8 or refused.
 */
#include "base/utf8.h"
#include "reading/page.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check(struct slice text)
{
	if (text.at && !utf8_valid(text, NULL))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct page page;
	struct error err;

	charset_sees_html((struct slice){ (const char *)bytes, length });
	if (page_read(&page, (struct slice){ (const char *)bytes, length }, NULL, &err) < 0)
		return 0;
	check(buffer_all(&page.text));
	check(slice_of(page.title));
	check(slice_of(page.byline));
	check(slice_of(page.outlet));
	check(slice_of(page.url));
	check(slice_of(page.language));
	page_release(&page);
	return 0;
}
