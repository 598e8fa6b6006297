#include "judging/corroboration.h"

#include <inttypes.h>

static void say_count(struct buffer *out, size_t count, const char *one, const char *many)
{
	if (count == 1)
		buffer_format(out, "1 %s", one);
	else
		buffer_format(out, "%zu %s", count, many);
}

/* "heron (unnamed)" */
static void say_person(const struct mentions *mentions, int32_t person, struct buffer *out)
{
	static const char *const namings[][2] = {
		{ "partly_named", "partly named" }, { "pseudonym", "under a pseudonym" },
	};
	const struct source_row *row;
	const char *naming;

	if (person < 0) {
		buffer_text(out, "somebody who is not kept as a source");
		return;
	}
	row = &mentions->people.rows[person];
	naming = row->naming;
	for (int i = 0; i < 2; i++)
		if (strcmp(namings[i][0], naming) == 0)
			naming = namings[i][1];
	buffer_format(out, "%s (%s)", row->codename, naming);
}

/* "in 2 articles of 2 outlets" */
static void say_places(const struct corroboration *judged, struct buffer *out)
{
	if (judged->articles == 0) {
		buffer_text(out, "in no article");
		return;
	}
	buffer_text(out, "in ");
	say_count(out, judged->articles, "article", "articles");
	if (judged->outlets > 1 || (judged->outlets && judged->articles > 1)) {
		buffer_text(out, " of ");
		say_count(out, judged->outlets, "outlet", "outlets");
	}
}

static const struct {
	enum telling_way way;
	const char *one, *many;
} ways[] = {
	{ TELLS_REPUBLISHED, "a reprint", "reprints" },
	{ TELLS_TRANSLATED, "a translation", "translations" },
	{ TELLS_SAME_TEXT, "the same text again", "the same text again" },
	{ TELLS_CITED, "a citation", "citations" },
	{ TELLS_REPEATED, "a repetition", "repetitions" },
	{ TELLS_UNSOURCED, "without a source", "without a source" },
	{ TELLS_OFF_RECORD, "off the record, which does not count",
	  "off the record, which do not count" },
};

/* ", 2 of them reprints, one of them a translation" */
static void say_ways(const struct corroboration *judged, struct buffer *out)
{
	size_t heard = 0, i, k;

	for (i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
		size_t count = 0;

		for (k = 0; k < judged->mentions; k++)
			count += judged->tellings[k].way == ways[i].way;
		if (count == 1)
			buffer_format(out, ", one of them %s", ways[i].one);
		else if (count)
			buffer_format(out, ", %zu of them %s", count, ways[i].many);
	}
	for (k = 0; k < judged->mentions; k++)
		heard += judged->tellings[k].way == TELLS &&
			 judged->tellings[k].heard_from != -1;
	if (heard == 1)
		buffer_text(out, ", one of them hearsay from somebody else");
	else if (heard)
		buffer_format(out, ", %zu of them hearsay from somebody else", heard);
}

static void say_mentions(const struct corroboration *judged, struct buffer *out)
{
	if (judged->mentions > 1) {
		say_count(out, judged->mentions, "mention", "mentions");
		buffer_byte(out, ' ');
	}
	say_places(judged, out);
	if (judged->mentions > 1)
		say_ways(judged, out);
}

static const struct telling *first_with_speaker(const struct corroboration *judged)
{
	size_t i;

	for (i = 0; i < judged->mentions; i++)
		if (judged->tellings[i].way == TELLS)
			return &judged->tellings[i];
	return &judged->tellings[0];
}

static void say_none(const struct corroboration *judged, struct buffer *out)
{
	if (judged->mentions == 1 && judged->tellings[0].way == TELLS_UNSOURCED) {
		buffer_text(out, "No source: nobody is given who says it.");
		return;
	}
	buffer_text(out, "No source: ");
	say_mentions(judged, out);
	buffer_byte(out, '.');
}

static void say_single(const struct mentions *mentions,
		       const struct corroboration *judged, struct buffer *out)
{
	const struct telling *telling = first_with_speaker(judged);

	buffer_text(out, "One source, ");
	say_person(mentions, telling->speaker, out);
	buffer_text(out, ", ");
	say_mentions(judged, out);
	if (telling->heard_from != -1) {
		buffer_text(out, ", heard from ");
		say_person(mentions, telling->heard_from, out);
	}
	buffer_text(out, judged->mentions == 1 ? ": no other mention is linked."
					       : ": nobody else says it.");
}

static void say_open(const struct mentions *mentions, const struct corroboration *judged,
		     struct buffer *out)
{
	buffer_format(out, "At least 1 source, at most %zu, ",
		      judged->sources_most > judged->origins_most ? judged->sources_most
								  : judged->origins_most);
	say_mentions(judged, out);
	buffer_text(out, ": no link and no name tells ");
	say_person(mentions, judged->one, out);
	buffer_text(out, " and ");
	say_person(mentions, judged->other, out);
	buffer_text(out, " apart, and their wording does not.");
}

static void say_one_origin(const struct mentions *mentions,
			   const struct corroboration *judged, struct buffer *out)
{
	if (judged->sources_most == 1) {
		buffer_text(out, "One source, ");
		say_person(mentions, first_with_speaker(judged)->speaker, out);
	} else if (judged->sources_least == judged->sources_most) {
		buffer_format(out, "%zu sources", judged->sources_most);
	} else {
		buffer_format(out, "At least %zu and at most %zu sources",
			      judged->sources_least, judged->sources_most);
	}
	buffer_text(out, ", ");
	say_mentions(judged, out);
	buffer_text(out, ": still one origin.");
}

static void say_two(const struct mentions *mentions, const struct corroboration *judged,
		    struct buffer *out)
{
	const bool independent = judged->verdict == VERDICT_INDEPENDENT;

	if (judged->sources_least == judged->sources_most)
		buffer_format(out, "%zu sources, ", judged->sources_most);
	else
		buffer_format(out, "At least %zu sources, at most %zu, ",
			      judged->sources_least > 1 ? judged->sources_least : 2,
			      judged->sources_most);
	say_mentions(judged, out);
	buffer_text(out, ".  ");
	say_person(mentions, judged->one, out);
	buffer_text(out, " and ");
	say_person(mentions, judged->other, out);
	buffer_text(out, independent ? " are independent" : " are different people");
	if (judged->basis)
		buffer_format(out, " (l%" PRId64 ": %s)", judged->basis->link,
			      judged->basis->basis);
	else
		buffer_text(out, " (two published names)");
	buffer_text(out, independent ? "." : "; nothing shows that they are independent.");
	if (judged->origins_least != judged->origins_most)
		buffer_format(out, "  At least %zu origin%s, at most %zu.",
			      judged->origins_least, judged->origins_least == 1 ? "" : "s",
			      judged->origins_most);
}

void corroboration_say(const struct mentions *mentions,
		       const struct corroboration *judged, struct buffer *out)
{
	size_t i;

	switch (judged->verdict) {
	case VERDICT_NONE:
	case VERDICT_COUNT:
		say_none(judged, out);
		break;
	case VERDICT_SINGLE_SOURCE:
		if (judged->origins_most > 1)
			say_open(mentions, judged, out);
		else
			say_single(mentions, judged, out);
		break;
	case VERDICT_ONE_ORIGIN:
		say_one_origin(mentions, judged, out);
		break;
	case VERDICT_DIFFERENT_SOURCES:
	case VERDICT_INDEPENDENT:
		say_two(mentions, judged, out);
		break;
	}
	for (i = 0; i < judged->against_count; i++)
		buffer_format(out, "%s c%" PRId64, i ? "," : "  Contradicted by",
			      judged->against[i]);
	if (judged->against_count)
		buffer_byte(out, '.');
}

static void say_article(const struct mentions *mentions, int32_t mention,
			struct buffer *out)
{
	int32_t edition = mentions->all[mention].edition;

	if (edition >= 0)
		buffer_format(out, "a%" PRId64, mentions->editions.all[edition].id);
	else
		buffer_format(out, "c%" PRId64, mentions->all[mention].id);
}

void telling_say(const struct mentions *mentions, const struct telling *telling,
		 struct buffer *out)
{
	static const char *const of_article[] = {
		[TELLS_REPUBLISHED] = "a reprint of ",
		[TELLS_TRANSLATED] = "a translation of ",
		[TELLS_SAME_TEXT] = "the same text as ",
		[TELLS_CITED] = "cites ",
	};

	switch (telling->way) {
	case TELLS:
		if (telling->heard_from != -1) {
			buffer_text(out, "heard from ");
			say_person(mentions, telling->heard_from, out);
		} else if (telling->through != -1) {
			buffer_text(out, "in a quote of ");
			say_person(mentions, telling->through, out);
		}
		break;
	case TELLS_UNSOURCED:
		buffer_text(out, "no source");
		break;
	case TELLS_REPEATED:
		buffer_format(out, "repeats c%" PRId64, mentions->all[telling->from].id);
		break;
	case TELLS_REPUBLISHED:
	case TELLS_TRANSLATED:
	case TELLS_SAME_TEXT:
	case TELLS_CITED:
		buffer_text(out, of_article[telling->way]);
		say_article(mentions, telling->from, out);
		break;
	case TELLS_OFF_RECORD:
		buffer_text(out, "off the record: does not count");
		break;
	}
}
