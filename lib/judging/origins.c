#include "judging/origins.h"

#include <stdlib.h>

static const struct mention *mention_of(const struct corroborator *c, size_t i)
{
	return &c->mentions->all[c->tellings[i].mention];
}

static int32_t marked(const struct corroborator *c, const struct mark *mark)
{
	return mark->turn == c->turn ? mark->value : -1;
}

static void set_mark(const struct corroborator *c, struct mark *mark, int32_t value)
{
	mark->turn = c->turn;
	mark->value = value;
}

/* For each family of texts the edition that counts: the one the others come
 * from where it is among the mentions, else the earliest.  For each outlet the
 * first mention. */
static void choose_bases(struct corroborator *c)
{
	const struct edition *editions = c->mentions->editions.all;
	size_t i;

	for (i = 0; i < c->count; i++) {
		int32_t edition = mention_of(c, i)->edition, head, base;
		struct mark *family, *outlet;

		if (edition < 0)
			continue;
		head = editions[edition].family;
		family = &c->of_edition[head];
		base = marked(c, family);
		if (base < 0 || edition == head || (base != head && base > edition))
			set_mark(c, family, edition);
		if (editions[edition].same_outlet < 0)
			continue;
		outlet = &c->of_outlet[editions[edition].same_outlet];
		if (marked(c, outlet) < 0)
			set_mark(c, outlet, (int32_t)i);
	}
}

static bool told_apart(const struct corroborator *c, int32_t one, int32_t other)
{
	const struct apart *by;

	return one >= 0 && other >= 0 &&
	       people_apart(&c->mentions->people, one, other, &by) != APART_OPEN;
}

static bool same_text(const struct edition *one, const struct edition *other)
{
	return one == other || (one->sha256 && other->sha256 &&
				strcmp(one->sha256, other->sha256) == 0);
}

/* The same passage of the same text, logged a second time (by two reporters whose
 * ledgers were merged): one mention, whoever each of them took for its source. */
static bool logged_twice(struct corroborator *c, size_t i)
{
	const struct edition *editions = c->mentions->editions.all;
	const struct mention *mention = mention_of(c, i);

	for (size_t k = 0; k < i && mention->edition >= 0 && mention->start >= 0; k++) {
		const struct mention *other = mention_of(c, k);

		if (other->edition < 0 || other->off_record || other->start != mention->start ||
		    other->end != mention->end ||
		    !same_text(&editions[other->edition], &editions[mention->edition]))
			continue;
		c->tellings[i].way = TELLS_SAME_TEXT;
		c->tellings[i].from = c->tellings[k].mention;
		return true;
	}
	return false;
}

/* In a copy of a text: who speaks there speaks in the text it comes from, but
 * where it is known to be somebody else than all who do. */
static bool copied(struct corroborator *c, size_t i)
{
	const struct edition *editions = c->mentions->editions.all;
	struct telling *telling = &c->tellings[i];
	int32_t edition = mention_of(c, i)->edition, base;
	bool apart = true, same = false, speakers = false;
	size_t k;

	if (edition < 0)
		return false;
	base = marked(c, &c->of_edition[editions[edition].family]);
	if (base == edition)
		return false;
	for (k = 0; k < c->count; k++) {
		const struct telling *other = &c->tellings[k];

		if (mention_of(c, k)->edition != base)
			continue;
		if (other->speaker != -1)
			speakers = true;
		if (telling->from < 0 || (other->speaker == telling->speaker && !same))
			telling->from = other->mention;
		if (other->speaker == telling->speaker)
			same = true;
		if (!told_apart(c, other->speaker, telling->speaker))
			apart = false;
	}
	/* The text it comes from gives no source for it, and this one does. */
	if (!same && telling->speaker != -1 && (apart || !speakers)) {
		telling->from = -1;
		return false;
	}
	if (strcmp(editions[edition].kind, "translation_of") == 0)
		telling->way = TELLS_TRANSLATED;
	else
		telling->way = editions[edition].copy ? TELLS_REPUBLISHED : TELLS_SAME_TEXT;
	return true;
}

static bool repeated(struct corroborator *c, size_t i)
{
	const struct mentions *mentions = c->mentions;
	struct telling *telling = &c->tellings[i];
	uint32_t k;

	for (k = mentions->first[telling->mention];
	     k < mentions->first[telling->mention + 1]; k++) {
		const struct tie *tie = &mentions->ties[k];

		if (tie->kind == TIE_REPEATS && tie->subject && tie->other >= 0) {
			telling->way = TELLS_REPEATED;
			telling->from = tie->other;
			return true;
		}
	}
	return false;
}

/* The mention in an article of the outlet that row is, or -1. */
static int32_t cited_by(const struct corroborator *c, size_t i, int32_t row)
{
	const struct editions *editions = &c->mentions->editions;
	const char *outlet = row < 0 ? NULL : c->mentions->people.rows[row].outlet;
	size_t k;

	for (k = 0; outlet && k < c->count; k++) {
		int32_t edition = mention_of(c, k)->edition, own = mention_of(c, i)->edition;

		if (k == i || edition < 0 || !editions->all[edition].folded ||
		    strcmp(editions->all[edition].folded, outlet) != 0)
			continue;
		if (own < 0 || editions->all[own].same_outlet !=
				       editions->all[edition].same_outlet)
			return c->tellings[k].mention;
	}
	return -1;
}

static bool cited(struct corroborator *c, size_t i)
{
	const struct mention *mention = mention_of(c, i);
	int32_t from = cited_by(c, i, mention->heard_from);

	if (from < 0)
		from = cited_by(c, i, mention->speaker);
	if (from < 0)
		return false;
	c->tellings[i].way = TELLS_CITED;
	c->tellings[i].from = from;
	return true;
}

/* Where mentions have it from each other in a circle none would be left to
 * stand for itself: the first with a speaker does. */
static void break_circle(struct corroborator *c)
{
	struct telling *first = NULL;
	size_t i;

	for (i = 0; i < c->count; i++) {
		struct telling *telling = &c->tellings[i];

		if (telling->way == TELLS)
			return;
		if (telling->speaker != -1 && telling->way != TELLS_OFF_RECORD &&
		    (!first || telling->mention < first->mention))
			first = telling;
	}
	if (first) {
		first->way = TELLS;
		first->from = -1;
	}
}

void origins_trace(struct corroborator *c)
{
	size_t i;

	choose_bases(c);
	for (i = 0; i < c->count; i++) {
		struct telling *telling = &c->tellings[i];

		telling->from = -1;
		if (i && mention_of(c, i)->off_record) {
			telling->way = TELLS_OFF_RECORD;
			continue;
		}
		if (logged_twice(c, i) || copied(c, i) || repeated(c, i) || cited(c, i))
			continue;
		telling->way = telling->speaker == -1 ? TELLS_UNSOURCED : TELLS;
	}
	break_circle(c);
}

/* The place of a person in the cast, where it is put if it is new. */
static int32_t cast_place(struct corroborator *c, int32_t person, struct error *err)
{
	struct mark *mark = person >= 0 ? &c->of_person[person] : NULL;
	int32_t place = mark ? marked(c, mark) : -1;

	if (place >= 0)
		return place;
	if (c->cast_count == c->cast_room) {
		size_t room = c->cast_room ? 2 * c->cast_room : 16;
		struct member *more = realloc(c->cast, room * sizeof(*more));

		if (!more)
			return error_memory(err);
		c->cast = more;
		c->cast_room = room;
	}
	place = (int32_t)c->cast_count++;
	c->cast[place] = (struct member){ .person = person, .group = place };
	if (mark)
		set_mark(c, mark, place);
	return place;
}

static int32_t group_of(struct corroborator *c, int32_t member)
{
	while (c->cast[member].group != member) {
		c->cast[member].group = c->cast[c->cast[member].group].group;
		member = c->cast[member].group;
	}
	return member;
}

static int group_telling(struct corroborator *c, const struct telling *telling,
			 struct error *err)
{
	int32_t speaker, heard, through;

	speaker = cast_place(c, telling->speaker, err);
	if (speaker < 0)
		return -1;
	c->cast[speaker].said = true;
	if (telling->way != TELLS)
		return 0;
	c->cast[speaker].speaks = true;
	c->cast[speaker].in_origin = true;
	if (telling->through != -1) {
		through = cast_place(c, telling->through, err);
		if (through < 0)
			return -1;
		c->cast[through].in_origin = true;
		c->cast[group_of(c, through)].group = group_of(c, speaker);
	}
	if (telling->heard_from == -1 || telling->heard_from == telling->speaker)
		return 0;
	heard = cast_place(c, telling->heard_from, err);
	if (heard < 0)
		return -1;
	c->cast[speaker].from_other = true;
	c->cast[heard].in_origin = true;
	c->cast[group_of(c, speaker)].group = group_of(c, heard);
	return 0;
}

int origins_group(struct corroborator *c, struct error *err)
{
	size_t i;

	c->cast_count = 0;
	for (i = 0; i < c->count; i++) {
		const struct telling *telling = &c->tellings[i];

		if (telling->speaker == -1 ||
		    (telling->way != TELLS && telling->way != TELLS_REPEATED))
			continue;
		if (group_telling(c, telling, err) < 0)
			return -1;
	}
	for (i = 0; i < c->cast_count; i++)
		c->cast[i].group = group_of(c, (int32_t)i);
	return 0;
}
