#include "reading/attribution_read.h"

struct attribution *attribution_new(struct attributions *found, struct arena *arena)
{
	if (found->count == found->room) {
		uint32_t room = found->room * 2 + 16;
		struct attribution *more = arena_take(arena, room * sizeof(*more));

		if (!more)
			return NULL;
		if (found->count > 0)
			memcpy(more, found->all, found->count * sizeof(*more));
		found->all = more;
		found->room = room;
	}
	found->all[found->count] = (struct attribution){ .how = HOW_LOOSE };
	return &found->all[found->count++];
}

void attribution_content(struct attribution *attribution, struct range range,
			 struct arena *arena)
{
	uint32_t at = attribution->content_count, place;

	if (range.first >= range.last)
		return;
	while (at > 0 && attribution->content[at - 1].first > range.first)
		at--;
	if ((at > 0 && attribution->content[at - 1].last > range.first) ||
	    (at < attribution->content_count && attribution->content[at].first < range.last))
		return;
	place = at;
	if (attribution->content_count == attribution->content_room) {
		uint32_t room = attribution->content_room * 2 + 2;
		struct range *more = arena_take(arena, room * sizeof(*more));

		if (!more)
			return;
		if (attribution->content_count > 0)
			memcpy(more, attribution->content,
			       attribution->content_count * sizeof(*more));
		attribution->content = more;
		attribution->content_room = room;
	}
	for (at = attribution->content_count; at > place; at--)
		attribution->content[at] = attribution->content[at - 1];
	attribution->content[place] = range;
	attribution->content_count++;
}

static void read_item(struct reader *reader, uint32_t i, const struct token *token)
{
	const struct frame *frame = reader->frame;
	struct said said = { .verb = token->lexeme };

	if (item_word(frame, i, "according") && item_word(frame, i + 1, "to")) {
		read_according(reader, i);
		return;
	}
	if (item_mark(frame, i, ':')) {
		read_colon(reader, i);
		return;
	}
	if (item_is(frame, i, WORD_HEDGE)) {
		read_vague(reader, (struct range){ i, i + 1 });
		return;
	}
	said.use = verb_use(frame, reader->claimed, i, &said.group, &said.cue);
	if (said.use != USE_NONE && read_quoted_as(reader, i, &said.group))
		return;
	if (said.use == USE_PASSIVE)
		read_passive(reader, said.verb, said.cue);
	else if (said.use == USE_FINITE && !lexeme_is(said.verb, VERB_ABOUT) &&
		 vague_subject(frame, reader->claimed, said.group.first))
		read_vague(reader, said.cue);
	else if (said.use != USE_NONE)
		read_said(reader, &said);
	else if (item_is(frame, i, WORD_SPEECH_NOUN))
		read_nominal(reader, i);
}

int attributions_find(struct attributions *found, const struct frame *frame,
		      struct arena *arena, struct error *err)
{
	struct reader reader = { .found = found, .frame = frame, .arena = arena };

	for (uint32_t s = 0; s < frame->sentence_count; s++) {
		reader.sentence = s;
		reader.from = reader.claimed = frame->sentences[s].first;
		reader.limit = frame->sentences[s].last;
		reader.before = found->count;
		for (uint32_t i = reader.from; i < reader.limit; i++) {
			const struct token *token;

			if (i < reader.claimed)
				i = reader.claimed;
			token = item_token(frame, i);
			if (i < reader.limit && token &&
			    (token->lexeme || token->kind == TOKEN_COMMA))
				read_item(&reader, i, token);
		}
	}
	return arena_failed(arena) ? error_memory(err) : 0;
}
