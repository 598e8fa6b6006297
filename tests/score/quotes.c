/*
 * Reads article files and prints their candidates, one JSON object a line,
 * positions in bytes: what the scorers of quotations and naming want.
 *
 *	quotes FILE...
 *
 * With -s the lines of standard input are attribution phrases, and the naming
 * of each is printed.
 */
#include "base/buffer.h"
#include "base/file.h"
#include "base/rows.h"
#include "reading/reading.h"

#include <stdio.h>
#include <stdlib.h>

static void put_spans(struct buffer *out, const char *name, const struct spans *spans)
{
	buffer_format(out, "\"%s\":[", name);
	for (size_t i = 0; i < spans->count; i++)
		buffer_format(out, "%s[%zu,%zu]", i > 0 ? "," : "", spans->all[i].start,
			      spans->all[i].end);
	buffer_text(out, "],");
}

static void put_text(struct buffer *out, const char *name, const char *text)
{
	buffer_format(out, "\"%s\":", name);
	if (text)
		json_quote(out, slice_of(text));
	else
		buffer_text(out, "null");
	buffer_byte(out, ',');
}

/* Is the verb of this cue one that reports, as TimeML has it: not one of a state
 * of mind, nor one by which something is asked or judged, nor, but for words in
 * marks, one by which something is done ("promised", "ruled": its I_ACTION)? */
static bool reports(const struct lexicon *lexicon, struct slice text, struct span cue,
		    bool quoted)
{
	struct slice word = slice_part(text, cue);
	const char *blank = memchr(word.at, ' ', word.length);
	const struct lexeme *verb;

	if (blank)
		word.length = (size_t)(blank - word.at);
	verb = lexicon_find(lexicon, word);
	/* "would not say", "declined to confirm": the verb stands last. */
	if (verb && (verb->classes & (WORD_AUXILIARY | WORD_NEGATION))) {
		word = (struct slice){ text.at + cue.end, 0 };
		while (word.at > text.at + cue.start && word.at[-1] != ' ') {
			word.at--;
			word.length++;
		}
		verb = lexicon_find(lexicon, word);
	}
	return verb && verb->classes && !(verb->classes & WORD_HEDGE) &&
	       (!(verb->classes & WORD_BELIEF) || (verb->classes & WORD_SPEECH)) &&
	       !lexeme_is(verb, VERB_BIDS | VERB_MIND) &&
	       (quoted || !lexeme_is(verb, VERB_ACT) ||
		lexeme_is(verb, VERB_QUOTES | VERB_CALLS | VERB_ANSWERS)) &&
	       (!lexeme_is(verb, VERB_ABOUT) || lexeme_is(verb, VERB_THAT));
}

static void put_verbs(struct buffer *out, const struct candidate *candidate,
		      const struct lexicon *lexicon, struct slice text)
{
	bool first = true;

	buffer_text(out, "\"verbs\":[");
	for (size_t i = 0; i < candidate->cue.count; i++) {
		struct span cue = candidate->cue.all[i];

		if (candidate->voice == VOICE_ARTICLE ||
		    !reports(lexicon, text, cue, candidate->type != QUOTE_INDIRECT))
			continue;
		buffer_format(out, "%s[%zu,%zu]", first ? "" : ",", cue.start, cue.end);
		first = false;
	}
	buffer_text(out, "],");
}

static void put_candidate(struct buffer *out, const struct reading *reading,
			  const struct candidate *candidate, const struct lexicon *lexicon,
			  struct slice text)
{
	const struct speaker *speaker = candidate->speaker < 0 ? NULL :
		&reading->speakers[candidate->speaker];

	buffer_byte(out, '{');
	put_text(out, "voice", voice_word(candidate->voice));
	put_text(out, "type", quote_type_word(candidate->type));
	put_spans(out, "content", &candidate->content);
	put_spans(out, "source", &candidate->source);
	put_spans(out, "cue", &candidate->cue);
	put_verbs(out, candidate, lexicon, text);
	put_text(out, "text", candidate->text);
	put_text(out, "cue_text", candidate->cue_text);
	put_text(out, "attribution", candidate->attribution);
	put_text(out, "naming", speaker ? naming_word(speaker->naming) : NULL);
	put_text(out, "kind", speaker ? speaker_kind_word(speaker->kind) : NULL);
	put_text(out, "name", speaker ? speaker->name : NULL);
	put_text(out, "role", speaker ? speaker->role : NULL);
	put_text(out, "place", speaker ? speaker->place : NULL);
	put_text(out, "set_apart", speaker ? speaker->set_apart : NULL);
	put_text(out, "reason", speaker ? speaker->anonymity_reason : NULL);
	put_text(out, "why", candidate->speaker_why);
	put_text(out, "stated_on", candidate->stated_on);
	put_text(out, "happened_on", candidate->happened_on);
	buffer_text(out, "\"flags\":\"");
	flags_write(out, candidate->flags);
	buffer_format(out, "\",\"figures\":%zu,\"speaker\":%d,\"within\":%d,"
		      "\"paragraph\":%zu,\"confidence\":%.2f}",
		      candidate->figure_count, candidate->speaker, candidate->within,
		      candidate->paragraph, candidate->confidence);
}

static int read_file(const char *path, const struct lexicon *lexicon, struct error *err)
{
	struct reading_options options = { .language = "en", .on = TIMEX_NO_DAY,
					   .own_voice = getenv("OWN_VOICE") != NULL,
					   .lexicon = lexicon };
	struct reading reading;
	struct buffer content, out;
	int status = -1;

	buffer_init(&content);
	buffer_init(&out);
	if (file_read(&content, path, (size_t)64 << 20, err) < 0 ||
	    reading_open(&reading, buffer_all(&content), &options, err) < 0)
		goto out;
	buffer_text(&out, "{");
	put_text(&out, "file", path);
	put_text(&out, "title", reading.masthead.title);
	put_text(&out, "byline", reading.masthead.byline);
	put_text(&out, "published", reading.masthead.published);
	put_text(&out, "credits", reading.masthead.credits);
	put_text(&out, "edition_kind", reading.masthead.edition_kind);
	buffer_format(&out, "\"body\":[%zu,%zu],\"candidates\":[",
		      reading.masthead.body.start, reading.masthead.body.end);
	for (size_t i = 0; i < reading.candidate_count; i++) {
		if (i > 0)
			buffer_text(&out, ",\n ");
		put_candidate(&out, &reading, &reading.candidates[i], lexicon,
			      buffer_all(&content));
	}
	buffer_text(&out, "]}");
	if (!getenv("QUIET"))
		puts(out.data);
	reading_release(&reading);
	status = 0;
out:
	buffer_release(&content);
	buffer_release(&out);
	return status;
}

static int read_phrases(const struct lexicon *lexicon, struct error *err)
{
	char line[4096];

	while (fgets(line, sizeof(line), stdin)) {
		struct speaker speaker;
		struct arena arena;

		arena_init(&arena);
		if (reading_phrase(&speaker, slice_trim(slice_of(line)), lexicon, &arena,
				   err) < 0)
			return -1;
		printf("%s\t%s\t%s\n", naming_word(speaker.naming),
		       speaker_kind_word(speaker.kind), speaker.name ? speaker.name : "");
		arena_release(&arena);
	}
	return 0;
}

int main(int argc, char **argv)
{
	struct lexicon *lexicon;
	struct error err;
	int status = 0;

	if (lexicon_new(&lexicon, &language_english, &err) < 0) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	if (argc == 2 && strcmp(argv[1], "-s") == 0) {
		status = read_phrases(lexicon, &err) < 0;
		argc = 0;
	}
	for (int i = 1; i < argc; i++) {
		if (read_file(argv[i], lexicon, &err) < 0) {
			fprintf(stderr, "%s: %s\n", argv[i], err.text);
			status = 1;
		}
	}
	lexicon_free(lexicon);
	return status;
}
