#ifndef CMD_CHECK_WALK_H
#define CMD_CHECK_WALK_H

#include "cmd/command.h"

/*
 * Walks a person through claims that are to be checked: shows each with what
 * bears on it, and keeps what the answer says at once, so that the next time
 * goes on where this one stopped.  What another person does to a claim meanwhile
 * is seen before an answer is kept: the claim is then shown again.
 */
struct check_walk_options {
	struct ref of;		/* a claim, or an article with all of its claims */
	bool all;		/* those that have a result, too */
	bool copy;		/* keep copies of files that are given as evidence */
	const char *on;		/* EDTF: the day of the checks */
};

int check_walk(struct invocation *call, const struct check_walk_options *options,
	       struct error *err);

#endif
