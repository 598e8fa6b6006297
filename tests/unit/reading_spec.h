#ifndef TESTS_READING_SPEC_H
#define TESTS_READING_SPEC_H

#include "base/buffer.h"
#include "reading/reading.h"

/* What an article's candidates look like in tests/spec/quotations.txt. */
static inline void write_candidate(struct buffer *out, const struct candidate *candidate)
{
	if (candidate->within >= 0)
		buffer_text(out, "  ");
	buffer_format(out, "%s | %s | %s | %s",
		      candidate->voice == VOICE_SOURCE ? quote_type_word(candidate->type)
						       : voice_word(candidate->voice),
		      candidate->cue_text ? candidate->cue_text : "-",
		      candidate->attribution ? candidate->attribution : "-",
		      candidate->text);
	if (candidate->stated_on)
		buffer_format(out, " | stated %s", candidate->stated_on);
	if (candidate->happened_on)
		buffer_format(out, " | happened %s", candidate->happened_on);
	if (candidate->flags & ~(unsigned)FLAG_VAGUE) {
		buffer_text(out, " | ");
		flags_write(out, candidate->flags & ~(unsigned)FLAG_VAGUE);
	}
	buffer_byte(out, '\n');
}

/* And in tests/spec/speakers.txt: who speaks, then who they are. */
static inline void write_speaker(struct buffer *out, const struct speaker *speaker, size_t i)
{
	buffer_format(out, "= S%zu %s %s", i + 1, naming_word(speaker->naming),
		      speaker_kind_word(speaker->kind));
	if (speaker->name)
		buffer_format(out, " | name %s", speaker->name);
	if (speaker->role)
		buffer_format(out, " | role %s", speaker->role);
	if (speaker->place)
		buffer_format(out, " | place %s", speaker->place);
	if (speaker->set_apart)
		buffer_format(out, " | apart %s", speaker->set_apart);
	if (strcmp(speaker->anonymity_reason, "not_stated") != 0)
		buffer_format(out, " | reason %s", speaker->anonymity_reason);
	if (strcmp(speaker->ground_rules, "unknown") != 0)
		buffer_format(out, " | rules %s", speaker->ground_rules);
	buffer_byte(out, '\n');
}

static inline void write_speakers(struct buffer *out, const struct reading *reading)
{
	for (size_t i = 0; i < reading->candidate_count; i++) {
		const struct candidate *candidate = &reading->candidates[i];

		if (candidate->voice != VOICE_SOURCE)
			continue;
		buffer_text(out, candidate->attribution ? candidate->attribution : "-");
		if (candidate->speaker >= 0)
			buffer_format(out, " > S%d", candidate->speaker + 1);
		else
			buffer_text(out, " > nobody");
		if (candidate->speaker_why)
			buffer_format(out, " (%s)", candidate->speaker_why);
		if (strcmp(candidate->knowledge, "not_stated") != 0)
			buffer_format(out, " | %s", candidate->knowledge);
		if (candidate->heard_from >= 0)
			buffer_format(out, " | heard from S%d", candidate->heard_from + 1);
		buffer_byte(out, '\n');
	}
	for (size_t i = 0; i < reading->speaker_count; i++)
		write_speaker(out, &reading->speakers[i], i);
}

/* And in tests/spec/unnamed.txt: who is spoken of without a name, and why. */
static inline void write_unnamed(struct buffer *out, const struct reading *reading,
				 struct slice text)
{
	for (size_t i = 0; i < reading->unnamed_count; i++) {
		const struct unnamed_source *unnamed = &reading->unnamed[i];
		const struct speaker *speaker = unnamed->speaker < 0 ? unnamed->described :
			&reading->speakers[unnamed->speaker];

		buffer_slice(out, slice_part(text, unnamed->words));
		if (unnamed->speaker >= 0)
			buffer_format(out, " > S%d", unnamed->speaker + 1);
		if (strcmp(speaker->anonymity_reason, "not_stated") != 0)
			buffer_format(out, " | %s", speaker->anonymity_reason);
		if (strcmp(speaker->ground_rules, "unknown") != 0)
			buffer_format(out, " | rules %s", speaker->ground_rules);
		buffer_byte(out, '\n');
	}
}

static inline void write_masthead(struct buffer *out, const struct masthead *masthead,
				  struct slice text)
{
	buffer_format(out, "title %s\nbyline %s\npublished %s\ncredits %s\nedition %s\nbody ",
		      masthead->title ? masthead->title : "-",
		      masthead->byline ? masthead->byline : "-",
		      masthead->published ? masthead->published : "-",
		      masthead->credits ? masthead->credits : "-",
		      masthead->edition_kind ? masthead->edition_kind : "-");
	buffer_slice(out, slice_trim(slice_part(text, masthead->body)));
	buffer_byte(out, '\n');
}

#endif
