/*
 * Fuzzes ledger files (see tests/fuzz/run): whatever the bytes are, the file is
 * refused, or its claims, sources and articles can be listed and searched.
 */
#include "base/random.h"
#include "ledger/article.h"
#include "ledger/claim.h"
#include "ledger/listing.h"
#include "ledger/search.h"
#include "ledger/source.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void list(struct store *store, const struct thing *thing, void *record)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct error err;

	listing_open(&listing, store, thing, &filter);
	while (listing_next(&listing, record))
		;
	(void)!listing_close(&listing, &err);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static char path[] = "/tmp/fuzz-ledger.XXXXXX";
	static int file = -1;
	struct article article;
	struct source source;
	struct claim claim;
	struct store *store;
	struct error err;

	if (file < 0 && (random_start() < 0 || (file = mkstemp(path)) < 0))
		abort();
	if (ftruncate(file, 0) < 0 || pwrite(file, bytes, length, 0) != (ssize_t)length)
		abort();
	if (store_open(&store, path, STORE_READ, &err) < 0)
		return 0;
	list(store, &article_thing, &article);
	list(store, &source_thing, &source);
	list(store, &claim_thing, &claim);
	store_close(store);
	return 0;
}
