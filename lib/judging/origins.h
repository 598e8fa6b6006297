#ifndef JUDGING_ORIGINS_H
#define JUDGING_ORIGINS_H

#include "judging/corroboration.h"

/* The parts of corroboration.c that follow a claim to where it comes from. */

/* A person with a part in it. */
struct member {
	int32_t person;
	int32_t group;			/* index of the member that stands for all who
					 * have it from one origin */
	bool said;			/* an outlet gives it as a source */
	bool speaks;			/* in a mention that stands for itself */
	bool from_other;		/* has it from somebody else */
	bool in_origin;			/* belongs to some group */
};

struct corroborator {
	const struct mentions *mentions;
	uint32_t turn;			/* marks of other turns are stale */
	struct mark {
		uint32_t turn;
		int32_t value;
	} *of_mention, *of_person, *of_edition, *of_outlet;
	struct telling *tellings;
	size_t count, room;
	struct member *cast;
	size_t cast_count, cast_room;
	int64_t *against;
	size_t against_count, against_room;
};

/* Sets way and from of every telling. */
void origins_trace(struct corroborator *corroborator);

/* Fills the cast, and groups it by origin. */
int origins_group(struct corroborator *corroborator, struct error *err);

#endif
