#include "ledger/erasure_log.h"

#include "ledger/change.h"
#include "ledger/statement.h"

static int add_all(struct store *store, const char *sql, int64_t change,
		   struct digester *digester, int columns, struct error *err)
{
	struct statement query;

	statement_open(&query, store, sql);
	statement_bind_int(&query, ":id", change);
	while (statement_step(&query))
		for (int column = 0; column < columns; column++)
			digester_part(digester, statement_slice(&query, column));
	return statement_close(&query, err);
}

int erasure_commitment(struct store *store, int64_t change, struct slice salt,
		       struct digest *commitment, struct error *err)
{
	struct digester digester;

	digester_start(&digester);
	digester_part(&digester, salt);
	digester_part(&digester, SLICE("erasure"));
	if (add_all(store, "SELECT uid FROM tombstone WHERE erasure = :id ORDER BY uid", change,
		    &digester, 1, err) < 0)
		return -1;
	digester_part(&digester, SLICE("emptied"));
	if (add_all(store,
		    "SELECT c.ledger, c.seq, e.n FROM erased e JOIN change c ON c.id = e.change"
		    " WHERE e.erasure = :id ORDER BY c.ledger, c.seq, e.n", change, &digester, 3,
		    err) < 0)
		return -1;
	digester_part(&digester, SLICE("redacted"));
	if (add_all(store,
		    "SELECT article, sha256 FROM redaction WHERE erasure = :id ORDER BY article",
		    change, &digester, 2, err) < 0)
		return -1;
	digester_end(&digester, commitment);
	return 0;
}

int erasure_log(struct store *store, struct error *err)
{
	int64_t change = change_id(store);
	unsigned char salt[16];
	struct digest commitment;

	random_bytes(salt, sizeof(salt));
	if (erasure_commitment(store, change, (struct slice){ (const char *)salt, sizeof(salt) },
			       &commitment, err) < 0)
		return -1;
	return change_row_committed(store, "erasure", change, CHANGE_ADD, salt, &commitment, err);
}
