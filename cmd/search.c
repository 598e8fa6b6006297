#include "cmd/judged.h"
#include "cmd/list.h"
#include "cmd/output.h"

#include "ledger/article.h"
#include "ledger/claim.h"
#include "ledger/search.h"

#include <inttypes.h>

enum { USUAL_LIMIT = 20, SNIPPET = 140 };

static struct wish wish;
static bool claims_only, articles_only;

static const struct choice choices[] = {
	LIST_SOURCE(wish), LIST_ARTICLE(wish), LIST_OUTLET(wish), LIST_TAG(wish),
	LIST_STATUS(wish), LIST_NAMING(wish), LIST_GROUND_RULES(wish), LIST_VOICE(wish),
	LIST_STATED(wish), LIST_HAPPENED(wish),
	{ "claims", .flag = &claims_only, .help = "only in claims" },
	{ "articles", .flag = &articles_only, .help = "only in the texts of articles" },
	{ "limit", 'n', "NUMBER", "at most so many claims and so many articles (20 where "
	  "not given)", .number = &wish.limit },
	{ "format", 'f', "WORD", "how it is written", .text = &wish.format,
	  .words = judged_formats },
	{ "raw", 0, .flag = &wish.raw, .help = "csv: cells exactly as they are, formulas too" },
	{ "excel", 0, .flag = &wish.excel, .help = "csv: with the mark that Excel wants (BOM)" },
	CHOICE_END
};

static const struct column columns[] = {
	{ "rank", ROWS_NUMBER, NULL },	 { "found", ROWS_TEXT, NULL },
	{ "article", ROWS_TEXT, NULL },	 { "source", ROWS_TEXT, NULL },
	{ "outlet", ROWS_TEXT, NULL },	 { "stated_on", ROWS_TEXT, NULL },
	{ "published", ROWS_TEXT, NULL }, { "where", ROWS_TEXT, NULL },
	{ "snippet", ROWS_TEXT, NULL },
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* One row found: a claim, or (claim.id 0) an article. */
struct found {
	struct search_claim claim;
	struct article article;
	const char *where;	/* quote, statement, attribution, about, text */
	const char *snippet;	/* made safe; NULL: none */
};

struct run {
	struct store *store;
	struct search_query query;
	struct search_results claims, articles;
	struct found *found;	/* those claims, then those articles */
	struct rows rows;
	bool text;
	size_t width;		/* of a snippet */
	struct arena arena;	/* what found points to */
	struct buffer snippet, line;
	const char *on, *off;
};

static void look_in(struct run *run, const char *where, const char *text,
		    struct found *found)
{
	if (found->where || !text)
		return;
	buffer_clear(&run->snippet);
	if (search_snippet(&run->query, slice_of(text), run->width, run->on, run->off,
			   &run->snippet)) {
		found->where = where;
		found->snippet = arena_slice(&run->arena, buffer_all(&run->snippet));
	}
}

static int read_claim(struct run *run, int64_t id, struct found *found, struct error *err)
{
	const struct search_claim *claim = &found->claim;

	if (search_claim_load(run->store, id, &found->claim, &run->arena, err) < 0)
		return -1;
	look_in(run, "quote", claim->quote, found);
	look_in(run, "statement", claim->statement, found);
	look_in(run, "attribution", claim->attribution, found);
	look_in(run, "about", claim->about, found);
	return 0;
}

static int read_article(struct run *run, int64_t id, struct found *found,
			struct error *err)
{
	struct buffer text;
	int status;

	if (record_load(run->store, &article_thing, id, &found->article, &run->arena, err) < 0)
		return -1;
	buffer_init(&text);
	status = snapshot_load(run->store, id, &text, err);
	if (status == 0)
		look_in(run, "text", text.data, found);
	buffer_release(&text);
	return status;
}

static void cell_id(struct run *run, char letter, int64_t id)
{
	buffer_clear(&run->line);
	if (id)
		buffer_format(&run->line, "%c%" PRId64, letter, id);
	rows_text(&run->rows, id ? buffer_all(&run->line) : SLICE_NONE);
}

static void write_row(struct run *run, size_t rank, const struct found *found)
{
	const struct search_claim *claim = &found->claim;
	const struct article *article = &found->article;
	struct rows *rows = &run->rows;
	bool is_claim = claim->id != 0;

	rows_number(rows, (double)rank);
	cell_id(run, is_claim ? 'c' : 'a', is_claim ? claim->id : article->id);
	cell_id(run, 'a', is_claim ? claim->article : article->id);
	cell_id(run, 's', claim->source);
	rows_text(rows, slice_of(is_claim ? claim->outlet : article->outlet));
	rows_text(rows, slice_of(claim->stated_on));
	rows_text(rows, slice_of(is_claim ? claim->published : article->published));
	rows_text(rows, slice_of(found->where));
	rows_text(rows, slice_of(found->snippet));
	rows_next(rows);
}

static void add_part(struct buffer *line, const char *text)
{
	if (text)
		buffer_format(line, "%s%s", line->length ? ", " : "", text);
}

/* "c12  a1 The Harbour Gazette, grey-heron, 2019-03-12" and the passage. */
static void show(struct run *run, const struct found *found)
{
	const struct search_claim *claim = &found->claim;
	const struct article *article = &found->article;
	char lead[32];

	snprintf(lead, sizeof(lead), "%c%" PRId64 "  ", claim->id ? 'c' : 'a',
		 claim->id ? claim->id : article->id);
	buffer_clear(&run->line);
	if (claim->article)
		buffer_format(&run->line, "a%" PRId64, claim->article);
	add_part(&run->line, claim->id ? claim->outlet : article->outlet);
	if (claim->id) {
		add_part(&run->line, claim->codename);
		add_part(&run->line, claim->stated_on);
	} else {
		add_part(&run->line, article->published);
		add_part(&run->line, article->title);
	}
	if (found->where && strcmp(found->where, "attribution") == 0)
		add_part(&run->line, "in its attribution");
	if (found->where && strcmp(found->where, "about") == 0)
		add_part(&run->line, "in what it is about");
	judged_line(stdout, lead, buffer_all(&run->line));
	/* Made safe already; the marks are ours. */
	if (found->snippet)
		printf("    %s\n", found->snippet);
}

static int read_found(struct run *run, struct error *err)
{
	size_t claims = run->claims.count, count = claims + run->articles.count;

	run->found = arena_take(&run->arena, (count + 1) * sizeof(*run->found));
	for (size_t i = 0; run->found && i < count; i++) {
		run->found[i] = (struct found){ 0 };
		if ((i < claims ? read_claim(run, run->claims.ids[i], &run->found[i], err)
				: read_article(run, run->articles.ids[i - claims],
					       &run->found[i], err)) < 0)
			return -1;
	}
	if (arena_failed(&run->arena) || buffer_failed(&run->snippet))
		return error_memory(err);
	return 0;
}

static int write_found(struct run *run, struct error *err)
{
	for (size_t i = 0; i < run->claims.count + run->articles.count; i++) {
		if (run->text)
			show(run, &run->found[i]);
		else
			write_row(run, i + 1, &run->found[i]);
	}
	return buffer_failed(&run->line) ? error_memory(err) : 0;
}

/* ", 3 articles", and whether there are more than were shown. */
static void tell(struct buffer *line, const struct search_results *results,
		 const char *noun)
{
	bool many = results->found >= SEARCH_RANKED;

	buffer_format(line, "%s%zu", line->length ? ", " : "", results->count);
	if (many)
		buffer_format(line, " of the newest %d", SEARCH_RANKED);
	else if ((int64_t)results->count < results->found)
		buffer_format(line, " of %" PRId64, results->found);
	buffer_format(line, " %s%s", noun,
		      results->found == 1 && results->count == 1 ? "" : "s");
}

/* Exceptions alone ask for nothing. */
static bool asks_something(const struct search_query *query)
{
	for (size_t i = 0; i < query->count; i++)
		if (!query->terms[i].without)
			return true;
	return false;
}

static int look_up(struct run *run, const struct filter *filter, struct error *err)
{
	if ((!articles_only || claims_only) &&
	    search_claims(run->store, &run->query, filter, &run->claims, err) < 0)
		return -1;
	if ((!claims_only || articles_only) &&
	    search_articles(run->store, &run->query, filter, &run->articles, err) < 0)
		return -1;
	return read_found(run, err);
}

static void tell_count(const struct run *run)
{
	struct buffer line;

	buffer_init(&line);
	if (!articles_only || claims_only)
		tell(&line, &run->claims, "claim");
	if (!claims_only || articles_only)
		tell(&line, &run->articles, "article");
	say("%s", asks_something(&run->query) ? line.data
					      : "nothing to look for: give a word");
	buffer_release(&line);
}

/* All is read before the first line is written: while the ledger is read nobody
 * can write to it, and whoever reads our lines may take an hour. */
static int search_both(struct run *run, const struct filter *filter, struct error *err)
{
	int status;

	if (store_begin_read(run->store, err) < 0)
		return -1;
	status = look_up(run, filter, err);
	store_end_read(run->store);
	if (status == 0)
		status = write_found(run, err);
	if (status == 0)
		tell_count(run);
	return status;
}

/* Of a passage, behind its four blanks. */
static size_t snippet_width(bool text)
{
	size_t width = output_width(stdout);

	return text && width > 24 && width < SNIPPET ? width - 8 : SNIPPET;
}

/* The arguments are one query, as if they had been typed on one line. */
static const char *typed(struct invocation *call, struct arena *arena)
{
	const char *text = call->arguments[0];

	for (int i = 1; i < call->count; i++)
		text = arena_format(arena, "%s %s", text, call->arguments[i]);
	return text;
}

static int run(struct invocation *call, struct error *err)
{
	bool colour = output_colour(stdout);
	struct run run = { .store = call->store };
	enum rows_format format = ROWS_CSV;
	struct filter filter;
	struct arena arena;
	int status = -1;

	if (judged_format(wish.format, &run.text, &format, err) < 0)
		return -1;
	run.on = run.text && colour ? "\033[1m" : "[";
	run.off = run.text && colour ? "\033[0m" : "]";
	run.width = snippet_width(run.text);
	arena_init(&arena);
	arena_init(&run.arena);
	buffer_init(&run.snippet);
	buffer_init(&run.line);
	if (list_filter(call, &claim_thing, &wish, &filter, &arena, err) < 0 ||
	    search_query_make(&run.query, slice_of(typed(call, &arena)), &arena, err) < 0)
		goto out;
	if (!filter.limit)
		filter.limit = USUAL_LIMIT;
	if (!run.text)
		judged_open(&run.rows, &(struct judged_sheet){
			format, wish.raw, wish.excel, columns, COLUMNS, "results" });
	status = search_both(&run, &filter, err);
	if (!run.text)
		status = judged_close(&run.rows, status, err);
out:
	buffer_release(&run.snippet);
	buffer_release(&run.line);
	arena_release(&run.arena);
	arena_release(&arena);
	return status;
}

static const char *const examples[] = {
	"twosource search cables",
	"twosource search '\"goes out in the dark\"' -cables",
	"twosource search 'harb*' --outlet 'The Harbour Gazette' --articles",
	"twosource search dark --naming unnamed --format jsonl",
	NULL
};

const struct command search_command = {
	.name = "search",
	.arguments = "WORDS...",
	.summary = "find words in claims and in the texts of articles",
	.group = "Judge",
	.examples = examples,
	.detail =
		"Looks in quotes, statements, attributions and what claims are about, then in"
		" the texts of articles."
		"  All words have to be there, in any order; case and accents do not matter."
		"  \"Several words\" stand in a row; -word must not be there; begin* stands"
		" for all words that begin so.  Nothing you type is an error.  A word in"
		" Korean, Chinese or Japanese is found inside others too.  Marks that"
		" the shell would take for itself go into its quotes: '\"in the dark\"'.\n"
		"\n"
		"The best come first: those that have the words more often for their length."
		"  Where many thousands have them, the newest are ranked.  --stated asks an"
		" article for when it was published; with any other filter of claims no"
		" articles are shown.\n"
		"\n"
		"Columns:\n"
		"  rank       from 1\n"
		"  found      id of the claim or article\n"
		"  article    id of the article it stands in\n"
		"  source     id of the source\n"
		"  outlet, stated_on, published  of these\n"
		"  where      quote, statement, attribution, about or text\n"
		"  snippet    the passage, what was found between [ and ]\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 1, .max = -1,
	.words = true,
	.run = run,
};
