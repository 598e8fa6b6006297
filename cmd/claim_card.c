#include "cmd/claim_card.h"

#include "cmd/hanging.h"
#include "cmd/output.h"
#include "cmd/passage.h"

#include "base/terminal.h"
#include "base/utf8.h"
#include "judging/ground_rules.h"
#include "judging/todo.h"
#include "ledger/article.h"
#include "ledger/source.h"
#include "ledger/spans.h"

#include <inttypes.h>

enum {
	SIMILAR_MOST = 3,
	PIECES_MOST = 64,	/* of one quote */
	WORDS_SHOWN = 60,	/* columns of a similar claim's words */
};

/* Below, two claims share a word or two and no more; see cmd/similar.c. */
#define LEAST_SCORE 0.3

int claim_card_open(struct claim_card *card, struct invocation *call, struct error *err)
{
	*card = (struct claim_card){ .call = call };
	buffer_init(&card->text);
	return similar_open(&card->similar, call->store, err);
}

void claim_card_close(struct claim_card *card)
{
	similar_close(card->similar);
	buffer_release(&card->text);
}

/* ---- The passage ------------------------------------------------------------ */

/* 1 with the text of the claim's article, 0 when there is none. */
static int read_text(struct claim_card *card, const struct claim *claim, struct error *err)
{
	struct error why;

	if (!claim->article.id)
		return 0;
	if (card->article == claim->article.id)
		return card->text.length > 0;
	buffer_clear(&card->text);
	card->article = claim->article.id;
	if (snapshot_load(card->call->store, claim->article.id, &card->text, &why) == 0)
		return 1;
	if (why.kind == ERROR_MISSING)
		return 0;
	card->article = 0;
	*err = why;
	return -1;
}

/* The spans of a claim in bytes of its text; 0 when they are not there. */
static size_t find_pieces(struct slice text, const struct claim *claim,
			  struct span pieces[PIECES_MOST])
{
	struct slice rest = slice_of(claim->spans);
	struct utf8_walk walk = { .text = text };
	int64_t start, end;
	size_t count = 0;

	while (count < PIECES_MOST && spans_next(&rest, &start, &end)) {
		struct span piece;

		piece.start = utf8_bytes(&walk, (size_t)start);
		piece.end = utf8_bytes(&walk, (size_t)end);
		if (piece.end <= piece.start)
			return 0;
		pieces[count++] = piece;
	}
	return count;
}

/* Is the line that begins there blank? */
static bool blank_line(struct slice text, size_t at)
{
	while (at < text.length && (text.at[at] == ' ' || text.at[at] == '\t' ||
				    text.at[at] == '\r'))
		at++;
	return at == text.length || text.at[at] == '\n';
}

static size_t line_start(struct slice text, size_t at)
{
	while (at > 0 && text.at[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_end(struct slice text, size_t at)
{
	while (at < text.length && text.at[at] != '\n')
		at++;
	return at;
}

static bool has_blank_line(struct slice text)
{
	for (size_t at = 0; at < text.length; at = line_end(text, at) + 1)
		if (blank_line(text, at))
			return true;
	return false;
}

/* The paragraph that words stand in.  A text may be cut into lines anywhere; only
 * where it has no blank line is each of them a paragraph. */
static struct span paragraph_of(struct slice text, struct span words)
{
	struct span passage = { line_start(text, words.start), line_end(text, words.end) };
	size_t next;

	if (!has_blank_line(text))
		return passage;
	while (passage.start > 0) {
		next = line_start(text, passage.start - 1);
		if (blank_line(text, next))
			break;
		passage.start = next;
	}
	while (passage.end < text.length && !blank_line(text, passage.end + 1))
		passage.end = line_end(text, passage.end + 1);
	return passage;
}

static int show_passage(struct claim_card *card, FILE *out, const struct claim *claim,
			struct error *err)
{
	struct span pieces[PIECES_MOST];
	struct spans content = { pieces, 0 };
	int status = read_text(card, claim, err);

	if (status < 0)
		return -1;
	if (status > 0)
		content.count = find_pieces(buffer_all(&card->text), claim, pieces);
	if (content.count > 0)
		return passage_mark(out, buffer_all(&card->text), &content,
				    paragraph_of(buffer_all(&card->text), (struct span){
					pieces[0].start, pieces[content.count - 1].end }),
				    err);
	if (claim->quote)
		output_pair(out, "quote", slice_of(claim->quote));
	return 0;
}

/* ---- Who, when, and on what terms ------------------------------------------- */

static void pair(FILE *out, const char *name, const char *value)
{
	if (value)
		output_pair(out, name, slice_of(value));
}

static int show_source(struct claim_card *card, FILE *out, const struct claim *claim,
		       struct arena *arena, struct error *err)
{
	enum ground_rules rules;
	struct source source;
	struct buffer line;

	if (!claim->source.id) {
		pair(out, "source", strcmp(claim->voice, "source") == 0 ? "none is kept" :
		     claim->voice);
		return 0;
	}
	if (record_load(card->call->store, &source_thing, claim->source.id, &source, arena,
			err) < 0)
		return -1;
	buffer_init(&line);
	buffer_format(&line, "%s (s%" PRId64 "): %s %s", source.codename, source.id,
		      source.naming, source.kind);
	if (source.name || source.description)
		buffer_format(&line, ", %s", source.name ? source.name : source.description);
	if (source.role)
		buffer_format(&line, ", %s", source.role);
	if (source.place)
		buffer_format(&line, ", %s", source.place);
	pair(out, "source", line.data);
	buffer_release(&line);
	if (ground_rules_load(card->call->store, claim, &source, &rules, err) < 0)
		return -1;
	pair(out, "ground rules", ground_rules_word(rules));
	return 0;
}

static void show_dated(FILE *out, const char *name, const char *date, const char *words)
{
	struct buffer line;

	buffer_init(&line);
	buffer_text(&line, date ? date : "not known");
	if (words)
		buffer_format(&line, " (\"%s\")", words);
	pair(out, name, line.data);
	buffer_release(&line);
}

/* ---- What else there is ----------------------------------------------------- */

static int show_similar(struct claim_card *card, FILE *out, const struct claim *claim,
			struct arena *arena, struct error *err)
{
	/* A statement may say what a short quote leaves to its surroundings. */
	const char *words = claim->quote && claim->statement
		? arena_format(arena, "%s\n%s", claim->quote, claim->statement)
		: claim->quote ? claim->quote : claim->statement;
	const struct similar_query query = {
		.text = slice_of(words), .claim = claim->id, .most = SIMILAR_MOST,
		.least = LEAST_SCORE,
	};
	struct similar_results results = { 0 };
	int status = 0;

	if (!words)
		return 0;
	if (similar_find(card->similar, &query, arena, &results, err) < 0)
		return -1;
	for (size_t i = 0; status == 0 && i < results.count; i++) {
		const struct similar_claim *found = &results.all[i];
		struct buffer line, safe;
		struct claim other;

		status = record_load(card->call->store, &claim_thing, found->id, &other, arena,
				     err);
		if (status < 0)
			break;
		buffer_init(&line);
		buffer_init(&safe);
		words = other.quote ? other.quote : other.statement;
		terminal_line(&safe, slice_of(words));
		buffer_format(&line, "c%" PRId64, found->id);
		if (other.article.id)
			buffer_format(&line, " (a%" PRId64 ")", other.article.id);
		buffer_byte(&line, ' ');
		terminal_cut(&line, buffer_all(&safe), WORDS_SHOWN);
		if (found->differs)
			buffer_format(&line, "; differs: %s", found->differs);
		if (found->relation)
			buffer_format(&line, "; %s", found->relation);
		pair(out, "similar", line.data);
		buffer_release(&line);
		buffer_release(&safe);
	}
	return status;
}

static int show_tasks(struct claim_card *card, FILE *out, const struct claim *claim,
		      struct arena *arena, struct error *err)
{
	const struct scope scope = { .claim = claim->id };
	struct buffer tasks;
	struct todo_list list;
	const char *checks;
	int status;

	buffer_init(&tasks);
	status = todo_load(&list, card->call->store, &scope, 0, err);
	for (size_t i = 0; status == 0 && i < list.count; i++)
		if (list.all[i].claim == claim->id) {
			pair(out, "verdict", verdict_words[list.all[i].verdict]);
			status = todo_tasks(card->call->store, &list.all[i], &tasks, &checks,
					    arena, err);
		}
	for (struct slice rest = buffer_all(&tasks), task; slice_next(&rest, ';', &task);)
		output_pair(out, "to do", task);
	todo_release(&list);
	buffer_release(&tasks);
	return status;
}

static int show_all(struct claim_card *card, FILE *out, const struct claim *claim,
		    struct arena *arena, struct error *err)
{
	if (show_passage(card, out, claim, err) < 0)
		return -1;
	putc('\n', out);
	pair(out, "statement", claim->statement);
	if (show_source(card, out, claim, arena, err) < 0)
		return -1;
	pair(out, "attribution", claim->attribution);
	show_dated(out, "stated on", claim->stated_on, claim->stated_words);
	show_dated(out, "happened on", claim->happened_on, claim->happened_words);
	pair(out, "knowledge", claim->knowledge ? claim->knowledge : "not_stated");
	if (hanging_show(card->call, out, claim->id, err) < 0 ||
	    show_similar(card, out, claim, arena, err) < 0)
		return -1;
	return show_tasks(card, out, claim, arena, err);
}

int claim_card_show(struct claim_card *card, FILE *out, const struct claim *claim,
		    struct error *err)
{
	struct arena arena;
	int status;

	arena_init(&arena);
	status = show_all(card, out, claim, &arena, err);
	arena_release(&arena);
	return status;
}
