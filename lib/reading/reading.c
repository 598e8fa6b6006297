#include "reading/reading.h"

#include "base/edtf.h"
#include "base/utf8.h"
#include "reading/candidate.h"
#include "reading/languages.h"
#include "reading/terms.h"
#include "reading/verb_last.h"

/* The language asked for, else the one the text is in. */
static int choose_language(const struct language **language, const char *code,
			   struct slice text, struct error *err)
{
	struct told_language told;

	*language = code ? language_find(code) : NULL;
	if (code && !*language)
		*language = &language_unknown;
	if (*language)
		return 0;
	if (language_tell(&told, text, err) < 0)
		return -1;
	*language = told.language;
	return 0;
}

static int64_t article_day(const struct reading_options *options,
			   const struct masthead *masthead)
{
	struct edtf date;
	struct error ignored;

	if (options && options->on != TIMEX_NO_DAY)
		return options->on;
	if (masthead->published &&
	    edtf_parse(slice_of(masthead->published), &date, &ignored) == 0 &&
	    date.earliest == date.latest)
		return date.earliest;
	return TIMEX_NO_DAY;
}

static int find_paragraphs(struct article *article, struct error *err)
{
	const struct tokens *tokens = article->tokens;
	const struct token *all = tokens->all;

	article->paragraphs = arena_take(article->arena,
					 (tokens->paragraphs + 1) * sizeof(struct span));
	if (!article->paragraphs)
		return error_memory(err);
	for (size_t i = 0; i < tokens->count; i++) {
		if (!(all[i].flags & TOKEN_PARAGRAPH))
			continue;
		article->paragraphs[all[i].paragraph].start = all[i].start;
		if (i > 0)
			article->paragraphs[all[i - 1].paragraph].end = all[i - 1].end;
	}
	if (tokens->count > 0)
		article->paragraphs[tokens->paragraphs - 1].end = all[tokens->count - 1].end;
	return 0;
}

/* Speech inside speech: the inside of every quotation long enough to report
 * somebody else. */
static int read_inner(struct article *article, struct error *err)
{
	const struct quotations *quotations = article->quotations;

	for (size_t q = 0; q < quotations->count; q++) {
		const struct quotation *quotation = &quotations->all[q];
		struct attributions inner = { 0 };
		struct frame frame;

		if (quotation->last - quotation->first < 6)
			continue;
		if (frame_open(&frame, article->tokens, quotations, (int32_t)q,
			       article->arena, err) < 0 ||
		    attributions_find(&inner, &frame, article->arena, err) < 0 ||
		    candidates_add(article, &frame, &inner, err) < 0)
			return -1;
	}
	return 0;
}

/* What the candidates are made from. */
struct parts {
	struct tokens tokens;
	struct quotations quotations;
};

static int cut_parts(struct parts *parts, struct reading *reading,
		     const struct reading_options *options, const struct lexicon *lexicon,
		     struct slice text, struct arena *arena, struct error *err)
{
	reading->on = article_day(options, &reading->masthead);
	if (tokens_cut(&parts->tokens, text, reading->masthead.body, lexicon, arena, err) < 0 ||
	    quotations_find(&parts->quotations, &parts->tokens, arena, err) < 0 ||
	    findings_find(&reading->figures, &reading->dates, &parts->tokens, reading->on,
			  options && options->on != TIMEX_NO_DAY ? options->second - 1 : -1, arena, err) < 0)
		return -1;
	return 0;
}

static int read_body(struct article *article, const struct reading_options *options,
		     struct error *err)
{
	struct reading *reading = article->reading;
	struct arena *arena = article->arena;
	struct attributions said = { 0 };
	struct frame frame;

	cast_open(&article->cast, arena);
	if (find_paragraphs(article, err) < 0 ||
	    frame_open(&frame, article->tokens, article->quotations, QUOTATION_NONE, arena,
		       err) < 0 ||
	    attributions_find(&said, &frame, arena, err) < 0 ||
	    attributions_join(&said, &frame, arena, err) < 0 ||
	    candidates_add(article, &frame, &said, err) < 0 ||
	    read_inner(article, err) < 0)
		return -1;
	if (options && options->own_voice &&
	    own_voice_add(article, &frame, &said, err) < 0)
		return -1;
	reading->speakers = article->cast.all;
	reading->speaker_count = article->cast.count;
	return candidates_order(article, err);
}

int reading_open(struct reading *reading, struct slice text,
		 const struct reading_options *options, struct error *err)
{
	struct parts parts;
	struct article article = { .reading = reading, .arena = &reading->arena,
				   .tokens = &parts.tokens, .quotations = &parts.quotations,
				   .dates = &reading->dates, .figures = &reading->figures };
	const struct lexicon *lexicon = options ? options->lexicon : NULL;
	struct lexicon *made = NULL;
	const struct language *language;
	struct span part = options && options->part.end > 0 ? options->part
							    : (struct span){ 0, text.length };
	size_t bad;
	int status = -1;

	*reading = (struct reading){ .masthead.body = part };
	arena_init(&reading->arena);
	if (!utf8_valid(slice_part(text, part), &bad)) {
		error_set(err, ERROR_INPUT, "not UTF-8 at byte %zu", part.start + bad);
		goto out;
	}
	if ((!options || options->part.end == 0) &&
	    masthead_read(&reading->masthead, text, &reading->arena, err) < 0)
		goto out;
	if (!lexicon) {
		if (choose_language(&language, options ? options->language : NULL,
				    slice_part(text, reading->masthead.body), err) < 0 ||
		    lexicon_new(&made, language, err) < 0)
			goto out;
		lexicon = made;
	}
	if (cut_parts(&parts, reading, options, lexicon, text, &reading->arena, err) < 0)
		goto out;
	reading->paragraphs = parts.tokens.paragraphs;
	status = read_body(&article, options, err);
out:
	lexicon_free(made);
	if (status < 0)
		reading_release(reading);
	return status;
}

int reading_phrase(struct speaker *speaker, struct slice phrase,
		   const struct lexicon *lexicon, struct arena *arena, struct error *err)
{
	struct tokens tokens;
	struct quotations quotations;
	struct frame frame;
	struct phrase whole = { .whole = { 0, 0 } };
	struct mention mention;
	struct anonymity anonymity;

	if (tokens_cut(&tokens, phrase, (struct span){ 0, phrase.length }, lexicon, arena,
		       err) < 0 ||
	    quotations_find(&quotations, &tokens, arena, err) < 0 ||
	    frame_open(&frame, &tokens, &quotations, QUOTATION_NONE, arena, err) < 0)
		return -1;
	*speaker = (struct speaker){ .kind = SPEAKER_UNKNOWN, .naming = NAMING_UNNAMED,
				     .anonymity_reason = "not_stated",
				     .ground_rules = "unknown" };
	if (frame.count == 0)
		return 0;
	whole.whole.last = frame.count;
	whole.head = frame_verb_last(&frame) ? frame.count - 1
					     : phrase_head(&frame, whole.whole);
	mention = mention_read(&frame, &whole);
	*speaker = speaker_of(&frame, &mention, arena);
	anonymity = anonymity_read(&frame, whole.whole);
	if (anonymity.reason)
		speaker->anonymity_reason = anonymity.reason;
	if (anonymity.ground_rules)
		speaker->ground_rules = anonymity.ground_rules;
	return arena_failed(arena) ? error_memory(err) : 0;
}

void reading_release(struct reading *reading)
{
	arena_release(&reading->arena);
	*reading = (struct reading){ .candidates = NULL };
	arena_init(&reading->arena);
}

const char *voice_word(enum candidate_voice voice)
{
	static const char *const words[] = { "source", "article", "vague" };

	return words[voice];
}

const char *quote_type_word(enum quote_type type)
{
	static const char *const words[] = { "direct", "indirect", "mixed" };

	return words[type];
}

const char *naming_word(enum naming naming)
{
	static const char *const words[] = { "unnamed", "named", "partly_named", "pseudonym" };

	return words[naming];
}

const char *speaker_kind_word(enum speaker_kind kind)
{
	static const char *const words[] = { "unknown", "person", "group", "organisation",
					     "document", "outlet" };

	return words[kind];
}

void flags_write(struct buffer *out, unsigned flags)
{
	static const char *const words[] = { "unclosed", "no_speaker", "vague", "scare_quote",
					     "nested", "ambiguous_figure", "no_words", "refused",
					     "sought" };
	bool first = true;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (!(flags & 1u << i))
			continue;
		if (!first)
			buffer_byte(out, ';');
		buffer_text(out, words[i]);
		first = false;
	}
}
