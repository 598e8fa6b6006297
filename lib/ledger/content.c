#include "ledger/content.h"

#include "base/hash.h"
#include "ledger/statement.h"

#include <string.h>

static int add_source(struct store *store, int64_t id, struct digester *digester,
		      struct error *err)
{
	struct statement query;

	statement_open(&query, store, "SELECT uid FROM source WHERE id = :id");
	statement_bind_int(&query, ":id", id);
	if (statement_step(&query))
		digester_part(digester, statement_slice(&query, 0));
	else
		digester_part(digester, SLICE_NONE);
	return statement_close(&query, err);
}

static int add_figures(struct store *store, int64_t claim, struct digester *digester,
		       struct error *err)
{
	struct statement query;

	statement_open(&query, store,
		"SELECT words, low, high, unit, per, thing, \"precision\", role, as_of, reading"
		" FROM figure WHERE claim = :claim"
		" ORDER BY \"start\", reading, words, low, high, role, id");
	statement_bind_int(&query, ":claim", claim);
	while (statement_step(&query))
		for (int column = 0; column < 10; column++)
			digester_part(digester, statement_slice(&query, column));
	return statement_close(&query, err);
}

static void add_words(const struct claim *claim, struct digester *digester)
{
	digester_start(digester);
	digester_part(digester, slice_of(claim->voice));
	digester_part(digester, slice_of(claim->quote));
	digester_part(digester, slice_of(claim->statement));
	digester_part(digester, slice_of(claim->attribution));
	digester_part(digester, slice_of(claim->stated_on));
	digester_part(digester, slice_of(claim->happened_on));
	digester_part(digester, slice_of(claim->place));
}

static void end(struct digester *digester, struct content *content)
{
	struct digest digest;

	digester_end(digester, &digest);
	memcpy(content->bytes, digest.bytes, sizeof(content->bytes));
}

int content_of(struct store *store, const struct claim *claim, struct content *content,
	       struct error *err)
{
	struct digester digester;

	add_words(claim, &digester);
	if (add_source(store, claim->source.id, &digester, err) < 0 ||
	    (claim->id && add_figures(store, claim->id, &digester, err) < 0))
		return -1;
	end(&digester, content);
	return 0;
}

void content_of_new(const struct claim *claim, const struct uid *source,
		    struct content *content)
{
	struct digester digester;

	add_words(claim, &digester);
	digester_part(&digester, source ? (struct slice){ (const char *)source->bytes,
							  sizeof(source->bytes) }
					: SLICE_NONE);
	end(&digester, content);
}

int content_renew(struct store *store, int64_t id, struct error *err)
{
	struct claim claim;
	struct content content;
	struct arena arena;
	struct statement update;
	int status = -1;

	arena_init(&arena);
	if (record_load(store, &claim_thing, id, &claim, &arena, err) < 0 ||
	    content_of(store, &claim, &content, err) < 0)
		goto out;
	statement_open(&update, store, "UPDATE claim SET content = :content WHERE id = :id");
	statement_bind_blob(&update, ":content", content.bytes, sizeof(content.bytes));
	statement_bind_int(&update, ":id", id);
	statement_step(&update);
	status = statement_close(&update, err);
out:
	arena_release(&arena);
	return status;
}
