#include "cmd/similar.h"

#include "cmd/judged.h"
#include "cmd/output.h"

#include "judging/gist.h"
#include "judging/similar_all.h"
#include "judging/similar_said.h"
#include "ledger/article.h"
#include "ledger/claim.h"

#include <inttypes.h>
#include <stdlib.h>

static const struct column columns[] = {
	{ "kind", ROWS_TEXT, NULL },	{ "id", ROWS_TEXT, NULL },
	{ "other", ROWS_TEXT, NULL },	{ "score", ROWS_NUMBER, NULL },
	{ "article", ROWS_TEXT, NULL },	{ "other_article", ROWS_TEXT, NULL },
	{ "source", ROWS_TEXT, NULL },	{ "other_source", ROWS_TEXT, NULL },
	{ "differs", ROWS_LIST, NULL },	{ "words", ROWS_TEXT, NULL },
	{ "other_words", ROWS_TEXT, NULL },
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

struct run {
	struct store *store;
	struct gist_reader *reader;
	struct rows rows;
	bool text;
	size_t most, shown;
	struct arena arena;		/* of one pair */
};

/* One side of a pair: a claim, or an article under its title. */
struct side {
	int64_t id, article, source;
	const char *words;
	bool quoted;
};

static int read_claim(struct run *run, int64_t id, struct side *side, struct error *err)
{
	struct claim claim;

	if (record_load(run->store, &claim_thing, id, &claim, &run->arena, err) < 0)
		return -1;
	*side = (struct side){ id, claim.article.id, claim.source.id,
			       claim.quote ? claim.quote : claim.statement,
			       claim.quote != NULL };
	return 0;
}

static int read_article(struct run *run, int64_t id, struct side *side, struct error *err)
{
	struct article article;

	if (record_load(run->store, &article_thing, id, &article, &run->arena, err) < 0)
		return -1;
	*side = (struct side){ id, id, 0, article.title ? article.title : article.outlet, false };
	return 0;
}

static void write_row(struct run *run, char letter, const struct similar_pair *pair,
		      const struct side sides[2], const char *differs)
{
	struct rows *rows = &run->rows;

	rows_text(rows, letter == 'c' ? SLICE("claims") : SLICE("articles"));
	similar_id(rows, letter, pair->id);
	similar_id(rows, letter, pair->other);
	rows_number(rows, (double)(int)(pair->score * 10000 + 0.5) / 10000);
	similar_id(rows, 'a', sides[0].article);
	similar_id(rows, 'a', sides[1].article);
	similar_id(rows, 's', sides[0].source);
	similar_id(rows, 's', sides[1].source);
	rows_text(rows, slice_of(differs));
	rows_text(rows, slice_of(sides[0].words));
	rows_text(rows, slice_of(sides[1].words));
	rows_next(rows);
}

static void show_side(char letter, const struct side *side)
{
	struct buffer line;
	char lead[40];

	snprintf(lead, sizeof(lead), "    %c%" PRId64 "  ", letter, side->id);
	buffer_init(&line);
	if (letter == 'c' && side->article)
		buffer_format(&line, "a%" PRId64 ", ", side->article);
	if (side->quoted)
		buffer_byte(&line, '"');
	if (side->words)
		buffer_text(&line, side->words);
	if (side->quoted)
		buffer_byte(&line, '"');
	judged_line(stdout, lead, buffer_all(&line));
	buffer_release(&line);
}

static void show(char letter, const struct similar_pair *pair, const struct side sides[2],
		 const char *differs)
{
	struct buffer line;

	buffer_init(&line);
	buffer_format(&line, "%c%" PRId64 " and %c%" PRId64 ": ", letter, pair->id, letter,
		      pair->other);
	if (pair->score >= 1)
		buffer_text(&line, letter == 'c' ? "the same words" : "the same text");
	else
		buffer_format(&line, "%.0f%% of the words shared", pair->score * 100);
	if (differs)
		buffer_format(&line, "; differs: %s", differs);
	judged_title(stdout, buffer_all(&line));
	buffer_release(&line);
	show_side(letter, &sides[0]);
	show_side(letter, &sides[1]);
}

static int write_pair(struct run *run, char letter, const struct similar_pair *pair,
		      struct error *err)
{
	int (*read)(struct run *, int64_t, struct side *, struct error *) =
		letter == 'c' ? read_claim : read_article;
	static const char *const places[] = { "in the first", "in the second" };
	const char *differs = NULL;
	struct side sides[2];

	arena_reset(&run->arena);
	if (read(run, pair->id, &sides[0], err) < 0 ||
	    read(run, pair->other, &sides[1], err) < 0)
		return -1;
	if (letter == 'c') {
		struct gist gists[2];

		for (int i = 0; i < 2; i++)
			gist_read(run->reader, &gists[i], slice_of(sides[i].words),
				  &run->arena);
		differs = said_differs(&gists[0], &gists[1], places, &run->arena);
	}
	if (arena_failed(&run->arena))
		return error_memory(err);
	run->shown++;
	if (run->text)
		show(letter, pair, sides, differs);
	else
		write_row(run, letter, pair, sides, differs);
	return 0;
}

/* The pairs of one kind, up to the limit. */
static int write_pairs(struct run *run, char letter, struct error *err)
{
	int (*find)(struct store *, struct similar_pairs *, struct error *) =
		letter == 'c' ? similar_claim_pairs : similar_article_pairs;
	struct similar_pairs pairs;
	int status;

	if (find(run->store, &pairs, err) < 0)
		return -1;
	status = 0;
	for (size_t i = 0; status == 0 && i < pairs.count; i++) {
		if (run->most && run->shown >= run->most)
			break;
		status = write_pair(run, letter, &pairs.all[i], err);
	}
	if (status == 0)
		say("%zu pair%s of %s", pairs.count, pairs.count == 1 ? "" : "s",
		    letter == 'c' ? "claims" : "articles");
	free(pairs.all);
	return status;
}

int similar_all(struct invocation *call, struct error *err)
{
	struct run run = { .store = call->store, .most = (size_t)similar_wish.limit };
	enum rows_format format = ROWS_CSV;
	int status = -1;

	if (judged_format(similar_wish.format, &run.text, &format, err) < 0 ||
	    gist_reader_new(&run.reader, err) < 0)
		return -1;
	arena_init(&run.arena);
	if (!run.text)
		similar_rows(&run.rows, format, columns, COLUMNS, "pairs");
	if ((similar_wish.articles || write_pairs(&run, 'c', err) == 0) &&
	    write_pairs(&run, 'a', err) == 0)
		status = 0;
	if (!run.text)
		status = judged_close(&run.rows, status, err);
	arena_release(&run.arena);
	gist_reader_free(run.reader);
	return status;
}
