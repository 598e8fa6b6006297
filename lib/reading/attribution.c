#include "reading/attribution_read.h"
#include "reading/idiom.h"
#include "reading/verb_last.h"

struct attribution *attribution_new(struct attributions *found, struct arena *arena)
{
	if (found->count == found->room) {
		uint32_t room = found->room * 2 + 16;
		struct attribution *more = arena_more(arena, found->all, found->count, room,
						      sizeof(*more));

		if (!more)
			return NULL;
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
		struct range *more = arena_more(arena, attribution->content,
						attribution->content_count, room, sizeof(*more));

		if (!more)
			return;
		attribution->content = more;
		attribution->content_room = room;
	}
	for (at = attribution->content_count; at > place; at--)
		attribution->content[at] = attribution->content[at - 1];
	attribution->content[place] = range;
	attribution->content_count++;
}

static void read_item(struct reader *reader, uint32_t i)
{
	const struct frame *frame = reader->frame;
	const struct token *token = item_token(frame, i);
	struct said said = { .verb = token ? token->lexeme : NULL };
	uint32_t end = item_idiom(frame, i, frame->count, IDIOM_ACCORDING, NULL);

	if (end != ITEM_NONE) {
		read_according(reader, (struct range){i, end});
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
	if (read_unsaid(reader, i))
		return;
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

/* What read_item() reads anything at. */
#define READ_CLASSES (WORD_SPEECH | WORD_BELIEF | WORD_HEDGE | WORD_SPEECH_NOUN)

/* A quick no for most items. */
static bool may_be_read(const struct frame *frame, uint32_t i)
{
	return item_is(frame, i, READ_CLASSES) ||
	       item_has(frame, i, VERB_REFUSES | VERB_ANSWERS | VERB_REACHES) ||
	       item_mark(frame, i, ':') || item_key(frame, i, KEY_BEGINS(IDIOM_ACCORDING));
}

static void read_items(struct reader *reader)
{
	for (uint32_t i = reader->from; i < reader->limit; i++) {
		if (i < reader->claimed)
			i = reader->claimed;
		if (i < reader->limit && may_be_read(reader->frame, i))
			read_item(reader, i);
	}
}

/* Is this, found in somebody's reported words, told as somebody else's words: by
 * a speaker of its own, in a clause?  Words in marks there are the outer one's. */
static bool stands_nested(const struct frame *frame, const struct attribution *attribution)
{
	for (uint32_t r = 0; r < attribution->content_count; r++)
		for (uint32_t i = attribution->content[r].first; i < attribution->content[r].last; i++)
			if (item_is_quote(frame, i))
				return false;
	return attribution->has_source && !attribution->inherited && attribution->verb &&
	       (attribution->verb->classes & WORD_SPEECH) && !attribution->modal &&
	       attribution->source.relative <= attribution->source.head &&
	       lexeme_is(attribution->verb, VERB_QUOTES | VERB_THAT | VERB_TELLS) &&
	       (attribution->how == HOW_THAT || attribution->how == HOW_CLAUSE ||
		attribution->how == HOW_QUOTE);
}

/* Keeps of what was found since `first` what stands nested. */
static void keep_nested(struct reader *reader, uint32_t first)
{
	struct attributions *found = reader->found;

	for (uint32_t b = first; b < found->count;) {
		found->all[b].nested = true;
		if (stands_nested(reader->frame, &found->all[b]))
			b++;
		else
			found->all[b] = found->all[--found->count];
	}
}

/* What is told within the reported words of the sentence just read. */
static void read_nested(struct reader *reader)
{
	struct attributions *found = reader->found;
	uint32_t end = found->count, first = reader->before;
	struct reader inner = *reader;

	for (uint32_t a = first; a < end; a++) {
		struct range said;

		if ((found->all[a].how != HOW_THAT && found->all[a].how != HOW_CLAUSE) ||
		    found->all[a].content_count == 0)
			continue;
		said = found->all[a].content[found->all[a].content_count - 1];
		inner.from = inner.claimed = said.first;
		inner.limit = said.last;
		inner.before = found->count;
		read_items(&inner);
		keep_nested(reader, inner.before);
	}
}

int attributions_find(struct attributions *found, const struct frame *frame,
		      struct arena *arena, struct error *err)
{
	struct reader reader = { .found = found, .frame = frame, .arena = arena };
	bool transcript = is_transcript(frame);
	uint32_t labelled = 0;		/* sentences before this one are somebody's */

	for (uint32_t s = 0; s < frame->sentence_count; s++) {
		if (transcript && s >= labelled)
			labelled = read_label(&reader, s);
		reader.sentence = s;
		reader.from = reader.claimed = frame->sentences[s].first;
		reader.limit = frame->sentences[s].last;
		reader.before = found->count;
		if (frame_verb_last(frame)) {
			verb_last_read(&reader);
			continue;
		}
		read_items(&reader);
		if (s < labelled)
			keep_nested(&reader, reader.before);
		else if (frame->inside == QUOTATION_NONE)
			read_nested(&reader);
	}
	return arena_failed(arena) ? error_memory(err) : 0;
}
