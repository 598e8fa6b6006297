#include "reporting/report_has.h"

#include "base/array.h"
#include "ledger/statement.h"

#include <stdlib.h>
#include <string.h>

static int add(struct report_has *has, int64_t id, struct error *err)
{
	size_t byte, before = has->room;
	unsigned char *more;

	if (id < 0)
		return 0;
	byte = (size_t)id / 8;
	more = array_room(has->bits, &has->room, byte + 1, 1);
	if (!more)
		return error_memory(err);
	has->bits = more;
	memset(more + before, 0, has->room - before);
	more[byte] = (unsigned char)(more[byte] | 1u << id % 8);
	return 0;
}

int report_has_load(struct report_has *has, struct store *store, const char *sql,
		    struct error *err)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	statement_open(&query, store, sql);
	while (status == 0 && statement_step(&query))
		status = add(has, statement_int(&query, 0), err);
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

bool report_has(const struct report_has *has, int64_t id)
{
	return id >= 0 && (size_t)id / 8 < has->room && has->bits[id / 8] & 1u << id % 8;
}

void report_has_release(struct report_has *has)
{
	free(has->bits);
	*has = (struct report_has){ NULL, 0 };
}
