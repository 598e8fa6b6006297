#include "ledger/tombstone.h"

#include "ledger/statement.h"

int tombstones_any(struct store *store, struct error *err)
{
	int64_t any;

	return statement_read_int(store, "SELECT EXISTS (SELECT 1 FROM tombstone)", &any, err) < 0
		       ? -1
		       : any != 0;
}

int tombstone_stands(struct store *store, const struct uid *uid, struct error *err)
{
	struct statement query;
	bool stands;

	statement_open(&query, store, "SELECT 1 FROM tombstone WHERE uid = :uid");
	statement_bind_blob(&query, ":uid", uid->bytes, sizeof(uid->bytes));
	stands = statement_step(&query);
	return statement_close(&query, err) < 0 ? -1 : stands;
}

int tombstone_set(struct store *store, const struct uid *uid, int64_t erasure,
		  struct error *err)
{
	struct statement insert;

	statement_open(&insert, store,
		"INSERT OR IGNORE INTO tombstone (uid, erasure) VALUES (:uid, :erasure)");
	statement_bind_blob(&insert, ":uid", uid->bytes, sizeof(uid->bytes));
	statement_bind_int(&insert, ":erasure", erasure);
	statement_step(&insert);
	return statement_close(&insert, err);
}

int tombstone_refuse(struct store *store, const struct uid *uid, struct error *err)
{
	int stands = tombstone_stands(store, uid, err);
	char text[UID_TEXT];

	if (stands <= 0)
		return stands;
	uid_write(text, uid);
	return error_set(err, ERROR_CONFLICT, "uid: %s was erased from this ledger on purpose,"
			 " and is not taken back", text);
}
