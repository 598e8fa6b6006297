#include "cmd/extract_list.h"

#include "cmd/output.h"
#include "cmd/passage.h"

#include <string.h>

static void put_place(struct buffer *line, const struct extract_text *from)
{
	output_safe(line, slice_of(from->name));
	if (from->line > 0)
		buffer_format(line, ":%zu", from->line);
	buffer_text(line, ": ");
}

static int show_candidate(const struct extract_text *from, size_t i, struct utf8_walk *walk,
			  struct error *err)
{
	const struct reading *reading = &from->reading;
	const struct candidate *candidate = &reading->candidates[i];
	struct buffer line;
	bool failed;

	buffer_init(&line);
	put_place(&line, from);
	buffer_format(&line, "%zu of %zu, at ", i + 1, reading->candidate_count);
	spans_say(&candidate->content, walk, &line);
	if (candidate->paragraph)
		buffer_format(&line, ", paragraph %zu", candidate->paragraph);
	if (candidate->within >= 0)
		buffer_format(&line, ", within %d", candidate->within + 1);
	puts(line.data);
	buffer_clear(&line);
	output_safe(&line, slice_of(candidate->text));
	output_pair(stdout, "quote", buffer_all(&line));
	failed = buffer_failed(&line);
	buffer_release(&line);
	if (failed)
		return error_memory(err);
	return passage_details(stdout, from->text, reading, candidate, err);
}

static void begin_finding(struct buffer *line, const struct extract_text *from,
			  const char *type, struct span words, struct utf8_walk *walk)
{
	put_place(line, from);
	buffer_format(line, "%s at ", type);
	spans_say(&(struct spans){ .all = &words, .count = 1 }, walk, line);
	buffer_text(line, ": \"");
	output_safe(line, slice_part(from->text, words));
	buffer_text(line, "\" = ");
}

static void put_source(struct buffer *line, const struct speaker *speaker)
{
	buffer_text(line, naming_word(speaker->naming));
	buffer_format(line, ", %s", speaker_kind_word(speaker->kind));
	if (speaker->anonymity_reason && strcmp(speaker->anonymity_reason, "not_stated") != 0)
		buffer_format(line, ", %s", speaker->anonymity_reason);
	if (speaker->name) {
		buffer_text(line, ", ");
		output_safe(line, slice_of(speaker->name));
	}
}

static void show_findings(const struct extract_text *from, unsigned what, struct buffer *out)
{
	const struct findings *found = &from->findings;
	struct utf8_walk walk = { .text = from->text };
	struct buffer said;

	buffer_init(&said);
	for (size_t i = 0; what & EXTRACTION_FIGURES && i < found->figures.count; i++) {
		begin_finding(out, from, "figure", found->figures.all[i].words, &walk);
		buffer_clear(&said);
		quantity_say(&found->figures.all[i], &said);
		output_safe(out, buffer_all(&said));
		buffer_byte(out, '\n');
	}
	for (size_t i = 0; what & EXTRACTION_DATES && i < found->dates.count; i++) {
		begin_finding(out, from, timex_type_word(found->dates.all[i].type),
			      found->dates.all[i].words, &walk);
		timex_say(&found->dates.all[i], out);
		buffer_byte(out, '\n');
	}
	for (size_t i = 0; what & EXTRACTION_SOURCES && i < found->source_count; i++) {
		begin_finding(out, from, "source", found->sources[i].words, &walk);
		put_source(out, found->sources[i].speaker);
		buffer_byte(out, '\n');
	}
	if (buffer_failed(&said))
		out->failed = true;
	buffer_release(&said);
}

int extract_list(const struct extract_text *from, unsigned what, bool *written,
		 struct error *err)
{
	struct utf8_walk walk = { .text = from->text };
	size_t quotes = what & EXTRACTION_QUOTES ? from->reading.candidate_count : 0;
	struct buffer out;
	bool failed;

	for (size_t i = 0; i < quotes; i++) {
		if (*written)
			putchar('\n');
		*written = true;
		if (show_candidate(from, i, &walk, err) < 0)
			return -1;
	}
	buffer_init(&out);
	show_findings(from, what, &out);
	if (*written && out.length > 0 && what & EXTRACTION_QUOTES)
		putchar('\n');
	*written = *written || out.length > 0;
	fwrite(out.data, 1, out.length, stdout);
	if (quotes == 0 && out.length == 0 && from->line == 0)
		say(what == EXTRACTION_QUOTES ? "no candidates in '%s'" :
		    "nothing found in '%s'", from->name);
	failed = buffer_failed(&out);
	buffer_release(&out);
	return failed ? error_memory(err) : 0;
}
