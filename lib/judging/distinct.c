#include "judging/distinct.h"

#include "judging/people.h"

int sources_distinct(struct store *store, int64_t one, int64_t other, bool *distinct,
		     struct error *err)
{
	struct people people;
	const struct apart *by;
	int status = people_load_two(&people, store, one, other, err);

	if (status == 0) {
		int32_t a = people_find(&people, one), b = people_find(&people, other);

		*distinct = a >= 0 && b >= 0 &&
			    people_apart(&people, people.rows[a].person,
					 people.rows[b].person, &by) != APART_OPEN;
	}
	people_release(&people);
	return status;
}
