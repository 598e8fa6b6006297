#ifndef JUDGING_TODO_H
#define JUDGING_TODO_H

#include "judging/corroboration.h"

/*
 * What would settle each claim, the most exposed and least supported first.
 *
 * Exposed: what would hurt most if it were wrong.  It is contradicted and no
 * check has answered that (4); it is an allegation (3), or an event or a
 * figure (1); nobody or only somebody unnamed says it (2); other outlets carry
 * it too (1).
 * Unsupported: by its verdict (none 4, single source 3, one origin 2,
 * different sources 1) and its checks (none, or disputed, 3; not finished, or
 * changed since, 2; unsupported or unverifiable 1).
 * Nobody to be contacted is named: who a person is to the desk stays with it.
 */
struct todo {
	int64_t claim;
	int exposed, unsupported;	/* 0 to 10, 0 to 7 */
	enum verdict verdict;
	bool contradicted;		/* and no check has answered it */
	bool no_response;		/* an allegation; nobody says they were asked */
};

struct todo_list {
	struct todo *all;
	size_t count;
};

/* The first `limit` (0: all) of a scope.  Claims of the same weight stand in
 * order of id.  The list is the caller's, to be released in either case. */
int todo_load(struct todo_list *list, struct store *store, const struct scope *scope,
	      size_t limit, struct error *err);
void todo_release(struct todo_list *list);

/* Appends what would settle it, one phrase after the other joined by ";";
 * nothing when nothing is to be done.  *status is then the claim's status, in
 * arena. */
int todo_tasks(struct store *store, const struct todo *todo, struct buffer *out,
	       const char **status, struct arena *arena, struct error *err);

#endif
