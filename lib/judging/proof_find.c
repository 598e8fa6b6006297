#include "judging/proof_parts.h"

#include "base/array.h"
#include "base/utf8.h"
#include "ledger/article.h"
#include "ledger/search_query.h"
#include "ledger/statement.h"

#include <stdlib.h>

/* Texts with the very words that are looked at; articles with rare words of a
 * quote; and how much of snapshots is kept in memory from quote to quote. */
enum { SAME_MOST = 40, ARTICLES_MOST = 30, KEPT_MOST = 32 << 20 };

struct kept {
	struct proof_text text;		/* first: a text is its snapshot */
	struct quoted_text quoted;
	struct buffer bytes;
	struct arena arena;
	bool given;			/* for the present quote */
};

struct proof_shelf {
	struct store *store;
	const struct lexicon *lexicon;
	const struct gist_reader *reader;
	int64_t newest_claim, newest_article;
	struct kept **kept;		/* snapshots, from quote to quote */
	size_t kept_count, kept_room, kept_bytes;
	struct proof_text **texts;	/* given for this quote */
	size_t count, room;
	size_t given;			/* before the present call */
	struct arena arena;		/* of this quote */
};

int proof_shelf_new(struct proof_shelf **made, struct store *store,
		    const struct lexicon *lexicon, const struct gist_reader *reader,
		    struct error *err)
{
	struct proof_shelf *shelf = calloc(1, sizeof(*shelf));

	if (!shelf)
		return error_memory(err);
	shelf->store = store;
	shelf->lexicon = lexicon;
	shelf->reader = reader;
	arena_init(&shelf->arena);
	if (statement_read_int(store, "SELECT max(id) FROM claim", &shelf->newest_claim, err) < 0 ||
	    statement_read_int(store, "SELECT max(id) FROM article", &shelf->newest_article,
			       err) < 0) {
		free(shelf);
		return -1;
	}
	*made = shelf;
	return 0;
}

static void kept_free(struct kept *kept)
{
	if (kept->text.quoted)
		quoted_release(&kept->quoted);
	buffer_release(&kept->bytes);
	arena_release(&kept->arena);
	free(kept);
}

static void let_go(struct proof_shelf *shelf)
{
	for (size_t i = 0; i < shelf->kept_count; i++)
		kept_free(shelf->kept[i]);
	shelf->kept_count = shelf->kept_bytes = 0;
}

void proof_shelf_free(struct proof_shelf *shelf)
{
	if (!shelf)
		return;
	let_go(shelf);
	free(shelf->kept);
	free(shelf->texts);
	arena_release(&shelf->arena);
	free(shelf);
}

void proof_shelf_clear(struct proof_shelf *shelf)
{
	if (shelf->kept_bytes > KEPT_MOST)
		let_go(shelf);
	for (size_t i = 0; i < shelf->kept_count; i++)
		shelf->kept[i]->given = false;
	shelf->count = 0;
	arena_reset(&shelf->arena);
}

static int give(struct proof_shelf *shelf, struct proof_text *text, struct error *err)
{
	struct proof_text **more = array_room(shelf->texts, &shelf->room, shelf->count + 1,
					      sizeof(*more));

	if (!more)
		return error_memory(err);
	shelf->texts = more;
	shelf->texts[shelf->count++] = text;
	return 0;
}

static void cut(struct proof_text *text, struct arena *arena)
{
	textwords_cut(&text->words, text->text, arena);
	spoken_make(&text->spoken, &text->words, arena);
}

static int give_claim(struct proof_shelf *shelf, int64_t id, int64_t without,
		      struct error *err)
{
	struct arena *arena = &shelf->arena;
	struct proof_text *text;
	struct statement s;

	for (size_t i = 0; i < shelf->count; i++)
		if (shelf->texts[i]->claim == id)
			return 0;
	text = arena_take(arena, sizeof(*text));
	if (!text)
		return error_memory(err);
	statement_open(&s, shelf->store, "SELECT article, quote FROM claim WHERE id = :id"
		       " AND quote IS NOT NULL");
	statement_bind_int(&s, ":id", id);
	if (statement_step(&s)) {
		text->claim = id;
		text->article = statement_int(&s, 0);
		text->text = slice_of(arena_slice(arena, statement_slice(&s, 1)));
	}
	if (statement_close(&s, err) < 0)
		return -1;
	if (!text->claim || (without && text->article == without))
		return 0;
	cut(text, arena);
	return arena_failed(arena) ? error_memory(err) : give(shelf, text, err);
}

static int load_article(struct proof_shelf *shelf, int64_t id, struct kept **loaded,
			struct error *err)
{
	struct kept **more = array_room(shelf->kept, &shelf->kept_room, shelf->kept_count + 1,
					sizeof(*more));
	struct kept *kept = calloc(1, sizeof(*kept));

	if (more)
		shelf->kept = more;
	if (!more || !kept) {
		free(kept);
		return error_memory(err);
	}
	kept->text.article = id;
	arena_init(&kept->arena);
	buffer_init(&kept->bytes);
	if (snapshot_load(shelf->store, id, &kept->bytes, err) < 0) {
		kept_free(kept);
		return -1;
	}
	kept->text.text = buffer_all(&kept->bytes);
	cut(&kept->text, &kept->arena);
	if (arena_failed(&kept->arena)) {
		kept_free(kept);
		return error_memory(err);
	}
	/* The cut words take some ten times the text. */
	shelf->kept_bytes += 12 * kept->bytes.length;
	shelf->kept[shelf->kept_count++] = *loaded = kept;
	return 0;
}

static int give_article(struct proof_shelf *shelf, int64_t id, int64_t without,
			struct error *err)
{
	struct kept *kept = NULL;

	if (id == without)
		return 0;
	for (size_t i = 0; i < shelf->kept_count && !kept; i++)
		if (shelf->kept[i]->text.article == id)
			kept = shelf->kept[i];
	if (!kept && (load_article(shelf, id, &kept, err) < 0 || !kept))
		return -1;
	if (kept->given)
		return 0;
	kept->given = true;
	return give(shelf, &kept->text, err);
}

int proof_shelf_read(struct proof_shelf *shelf, struct proof_text *text,
		     struct error *err)
{
	struct kept *kept = (struct kept *)text;

	if (text->claim || text->quoted)
		return 0;
	if (quoted_open(&kept->quoted, text->text, shelf->lexicon, shelf->reader, err) < 0)
		return -1;
	text->quoted = &kept->quoted;
	return 0;
}

/* ---- The very words -------------------------------------------------------- */

static bool is_inside(struct slice text)
{
	for (size_t at = 0; at < text.length;)
		if (search_inside(utf8_next(text, &at)))
			return true;
	return false;
}

/* Enough to find it by, and no more than an expression of FTS5 may have. */
enum { PHRASES_MOST = 16 };

/* The stretches of a quote between ellipses and brackets, each a phrase that
 * has to be there. */
static void phrases_of(const struct proof_quote *quote, bool inside, struct buffer *out)
{
	const struct textwords *words = &quote->words;
	bool bracket = false;
	size_t from = 0, count = 0;

	for (size_t i = 0; i <= words->count && count < PHRASES_MOST; i++) {
		struct slice mark = i < words->count ? textword_text(words, i) : SLICE(".");
		bool cuts = i == words->count || slice_is(mark, "[") || slice_is(mark, "]") ||
			    slice_is(mark, "…") ||
			    (slice_is(mark, ".") && i + 1 < words->count &&
			     slice_is(textword_text(words, i + 1), "."));

		if (!cuts)
			continue;
		if (i > from && !bracket) {
			struct slice phrase = slice_part(quote->text, (struct span){
				words->all[from].at.start, words->all[i - 1].at.end });

			if (!inside || phrase.length >= 9) {
				buffer_text(out, out->length ? " AND " : "");
				search_quote(out, phrase);
				count++;
			}
		}
		bracket = slice_is(mark, "[");
		from = i + 1;
	}
}

/* Rows of words that are looked for where the whole is not there: one changed
 * word spoils one of them. */
enum { ROW_WORDS = 4, ROWS_MOST = 12 };

static void rows_of_words(const struct proof_quote *quote, struct buffer *out)
{
	const struct spoken *spoken = &quote->spoken;
	size_t words = spoken->count >= 2 * ROW_WORDS ? ROW_WORDS : ROW_WORDS - 1;
	size_t rows = spoken->count / words, step = rows / ROWS_MOST + 1;

	for (size_t row = 0; rows > 1 && row < rows; row += step) {
		buffer_text(out, out->length ? " OR " : "");
		search_quote(out, slice_part(quote->text, (struct span){
			spoken_span(spoken, row * words).start,
			spoken_span(spoken, row * words + words - 1).end }));
	}
}

enum { INDEX_WORDS, INDEX_INSIDE, INDEXES };

static int read_ids(struct proof_shelf *shelf, const char *sql, struct slice match,
		    int64_t ids[SAME_MOST], size_t *count, struct error *err)
{
	struct statement s;

	*count = 0;
	statement_open(&s, shelf->store, sql);
	statement_bind_slice(&s, ":match", match);
	statement_bind_int(&s, ":limit", SAME_MOST);
	while (*count < SAME_MOST && statement_step(&s))
		ids[(*count)++] = statement_int(&s, 0);
	return statement_close(&s, err);
}

/* Gives the claims and articles that match. */
static int give_matching(struct proof_shelf *shelf, struct slice match, int index,
			 int64_t without, struct error *err)
{
	static const char *const sql[INDEXES][2] = {
		{ "SELECT rowid FROM claim_search WHERE claim_search MATCH :match"
		  " ORDER BY rowid LIMIT :limit",
		  "SELECT rowid FROM article_search WHERE article_search MATCH :match"
		  " ORDER BY rowid LIMIT :limit" },
		{ "SELECT rowid FROM claim_inside WHERE claim_inside MATCH :match"
		  " ORDER BY rowid LIMIT :limit",
		  "SELECT rowid FROM article_inside WHERE article_inside MATCH :match"
		  " ORDER BY rowid LIMIT :limit" },
	};
	int64_t ids[SAME_MOST];
	size_t count;

	if (match.length == 0)
		return 0;
	for (int articles = 0; articles < 2; articles++) {
		if (read_ids(shelf, sql[index][articles], match, ids, &count, err) < 0)
			return -1;
		for (size_t i = 0; i < count; i++)
			if ((articles ? give_article(shelf, ids[i], without, err)
				      : give_claim(shelf, ids[i], without, err)) < 0)
				return -1;
	}
	return 0;
}

static int find_same(struct proof_shelf *shelf, const struct proof_quote *quote,
		     int64_t without, struct error *err)
{
	int indexes = is_inside(quote->text) ? INDEXES : INDEX_INSIDE;
	struct buffer match;
	int status = 0;

	buffer_init(&match);
	for (int index = INDEX_WORDS; status == 0 && index < indexes; index++) {
		buffer_clear(&match);
		phrases_of(quote, index == INDEX_INSIDE, &match);
		status = buffer_failed(&match)
				 ? error_memory(err)
				 : give_matching(shelf, buffer_all(&match), index, without, err);
	}
	buffer_release(&match);
	return status;
}

static int find_rows(struct proof_shelf *shelf, const struct proof_quote *quote,
		     int64_t without, struct error *err)
{
	struct buffer match;
	int status;

	buffer_init(&match);
	rows_of_words(quote, &match);
	status = buffer_failed(&match)
			 ? error_memory(err)
			 : give_matching(shelf, buffer_all(&match), INDEX_WORDS, without, err);
	buffer_release(&match);
	return status;
}

/* ---- Rare words ------------------------------------------------------------ */

static int find_like(struct proof_shelf *shelf, const struct proof_quote *quote,
		     int64_t without, struct error *err)
{
	struct rarity rarity = { .texts = (double)shelf->newest_claim };
	struct gist gist;
	struct pool pool;
	int status;

	if (find_rows(shelf, quote, without, err) < 0)
		return -1;
	gist_read(shelf->reader, &gist, quote->text, &shelf->arena);
	if (arena_failed(&shelf->arena))
		return error_memory(err);
	status = pool_fill(&pool, shelf->store, &gist, 0, &rarity, err);
	for (size_t i = 0; status == 0 && i < pool.count; i++)
		status = give_claim(shelf, pool.ids[i], without, err);
	rarity_release(&rarity);
	if (status < 0)
		return -1;
	rarity = (struct rarity){ .texts = (double)shelf->newest_article };
	status = pool_fill_articles(&pool, shelf->store, &gist, without, ARTICLES_MOST, &rarity,
				    err);
	for (size_t i = 0; status == 0 && i < pool.count; i++)
		status = give_article(shelf, pool.ids[i], without, err);
	rarity_release(&rarity);
	return status;
}

int proof_shelf_find(struct proof_shelf *shelf, const struct proof_quote *quote,
		     enum proof_look look, int64_t without,
		     struct proof_text *const **texts, size_t *count, struct error *err)
{
	size_t before = shelf->count;
	int status;

	if (look == PROOF_LOOK_LIKE)
		status = find_like(shelf, quote, without, err);
	else
		status = find_same(shelf, quote, without, err);
	*texts = shelf->texts ? shelf->texts + before : NULL;
	*count = shelf->count - before;
	return status;
}
