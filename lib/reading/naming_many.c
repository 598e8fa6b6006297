#include "reading/idiom.h"
#include "reading/naming_parts.h"

/* "Kim and other traders": named by the first. */
void read_first_conjunct(const struct frame *frame, struct range part,
				uint32_t head, struct mention *mention)
{
	for (uint32_t i = part.first + 1; i < head; i++) {
		struct mention first = { .naming = NAMING_UNNAMED };
		uint32_t name;

		if (!item_plays(frame, i, GRAMMAR_ADDITIVE))
			continue;
		name = phrase_head(frame, (struct range){ part.first, i });
		if (!in_name(frame, name) ||
		    ((token_at(frame, name)->flags & TOKEN_SENTENCE) &&
		     item_suffix(frame, name, SUFFIX_ADJECTIVE)))
			return;
		set_name(frame, part.first, name, &first);
		mention->naming = NAMING_NAMED;
		mention->name = first.name;
		mention->first_name = first.first_name;
		mention->last_name = first.last_name;
		mention->kind = SPEAKER_GROUP;
		return;
	}
}

/* "Noel Kim and Thomas Roth": two who are named, a group of their own. */
void read_two_names(const struct frame *frame, struct range part, uint32_t head,
			   struct mention *mention)
{
	uint32_t second = name_first(frame, part.first, head), first;

	if (second < part.first + 2 || !item_plays(frame, second - 1, GRAMMAR_ADDITIVE) ||
	    !in_name(frame, second - 2) || item_is(frame, second - 2, SPEAKERS))
		return;
	first = name_first(frame, part.first, second - 2);
	if (first != part.first && !item_is(frame, first - 1, WORD_TITLE | WORD_PERSON | WORD_GROUP))
		return;
	mention->name = span_of(frame, first, head + 1);
	mention->role = first > part.first ? span_of(frame, part.first, first)
					   : (struct span){ 0, 0 };
	mention->kind = SPEAKER_GROUP;
	mention->sex = 0;
}

/* "experts like Jan Roth", "outsiders such as Ana Kess": named by example. */
void read_example(const struct frame *frame, struct range part, uint32_t head,
			 struct mention *mention)
{
	uint32_t i = item_idiom(frame, head + 1, frame->count, IDIOM_EXAMPLE, NULL), last;

	if (i == ITEM_NONE)
		return;
	for (last = i; last < part.last && in_name(frame, last); last++)
		;
	if (last < i + 2)
		return;
	mention->naming = NAMING_NAMED;
	mention->name = span_of(frame, i, last);
	mention->first_name = token_at(frame, i);
	mention->last_name = token_at(frame, last - 1);
}
