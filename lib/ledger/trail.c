#include "ledger/trail.h"

#include <string.h>

enum { ROW, ITEM, CHANGE, N, ACTION, SALT, COMMITMENT, BEFORE };

void trails_open(struct trails *trails, struct store *store, const char *thing)
{
	*trails = (struct trails){ .row = 0 };
	buffer_init(&trails->item);
	statement_open(&trails->query, store,
		"SELECT row, item, change, n, action, salt, commitment, before FROM change_row"
		" WHERE thing = :thing ORDER BY row, item, change, n");
	statement_bind_text(&trails->query, ":thing", thing);
}

static bool same_row(struct trails *trails)
{
	struct slice item = statement_slice(&trails->query, ITEM);

	return statement_int(&trails->query, ROW) == trails->row &&
	       (item.at != NULL) == trails->has_item &&
	       (!item.at || slice_equal(item, buffer_all(&trails->item)));
}

bool trails_next(struct trails *trails)
{
	struct slice item;

	while (trails->stepping && trail_step(trails))
		;
	if (!trails->begun)
		trails->more = statement_step(&trails->query);
	trails->begun = true;
	if (!trails->more)
		return false;
	trails->row = statement_int(&trails->query, ROW);
	item = statement_slice(&trails->query, ITEM);
	trails->has_item = item.at != NULL;
	buffer_clear(&trails->item);
	buffer_slice(&trails->item, item);
	trails->stepping = true;
	return true;
}

bool trail_step(struct trails *trails)
{
	struct statement *query = &trails->query;
	const char *action;

	if (!trails->more)
		trails->more = statement_step(query);
	if (!trails->more || !same_row(trails)) {
		trails->stepping = false;
		return false;
	}
	trails->change = statement_int(query, CHANGE);
	trails->n = statement_int(query, N);
	action = statement_text(query, ACTION);
	trails->action = action && strcmp(action, "add") == 0	 ? CHANGE_ADD
			 : action && strcmp(action, "edit") == 0 ? CHANGE_EDIT
								 : CHANGE_REMOVE;
	trails->salt = statement_slice(query, SALT);
	trails->commitment = statement_slice(query, COMMITMENT);
	trails->before = statement_slice(query, BEFORE);
	trails->more = false;	/* given out */
	return true;
}

int trails_close(struct trails *trails, struct error *err)
{
	bool failed = buffer_failed(&trails->item);

	buffer_release(&trails->item);
	if (statement_close(&trails->query, err) < 0)
		return -1;
	return failed ? error_memory(err) : 0;
}
