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

struct run {
	struct store *store;
	struct search_query query;
	struct rows rows;
	bool text;
	size_t rank;
	struct buffer snippet, line;
	const char *on, *off;
};

/* One row found: a claim, or (claim.id 0) an article. */
struct found {
	struct search_claim claim;
	struct article article;
	const char *where;	/* quote, statement, attribution, about, text */
};

static void look_in(struct run *run, const char *where, const char *text,
		    struct found *found)
{
	size_t width = output_width(stdout);

	if (found->where || !text)
		return;
	width = run->text && width > 24 && width < SNIPPET ? width - 8 : SNIPPET;
	if (search_snippet(&run->query, slice_of(text), width, run->on, run->off,
			   &run->snippet))
		found->where = where;
}

static int read_claim(struct run *run, int64_t id, struct found *found, struct arena *arena,
		      struct error *err)
{
	const struct search_claim *claim = &found->claim;

	if (search_claim_load(run->store, id, &found->claim, arena, err) < 0)
		return -1;
	look_in(run, "quote", claim->quote, found);
	look_in(run, "statement", claim->statement, found);
	look_in(run, "attribution", claim->attribution, found);
	look_in(run, "about", claim->about, found);
	return 0;
}

static int read_article(struct run *run, int64_t id, struct found *found,
			struct arena *arena, struct error *err)
{
	struct buffer text;
	int status;

	if (record_load(run->store, &article_thing, id, &found->article, arena, err) < 0)
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

static void write_row(struct run *run, const struct found *found)
{
	const struct search_claim *claim = &found->claim;
	const struct article *article = &found->article;
	struct rows *rows = &run->rows;
	bool is_claim = claim->id != 0;

	rows_number(rows, (double)run->rank);
	cell_id(run, is_claim ? 'c' : 'a', is_claim ? claim->id : article->id);
	cell_id(run, 'a', is_claim ? claim->article : article->id);
	cell_id(run, 's', claim->source);
	rows_text(rows, slice_of(is_claim ? claim->outlet : article->outlet));
	rows_text(rows, slice_of(claim->stated_on));
	rows_text(rows, slice_of(is_claim ? claim->published : article->published));
	rows_text(rows, slice_of(found->where));
	rows_text(rows, run->snippet.length ? buffer_all(&run->snippet) : SLICE_NONE);
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
	struct slice rest = buffer_all(&run->snippet);
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
	if (rest.length)
		printf("    %.*s\n", (int)rest.length, rest.at);
}

static int write_results(struct run *run, const struct search_results *results,
			 bool of_claims, struct error *err)
{
	struct arena arena;
	int status = 0;
	size_t i;

	arena_init(&arena);
	for (i = 0; status == 0 && i < results->count; i++) {
		struct found found = { 0 };

		arena_reset(&arena);
		buffer_clear(&run->snippet);
		run->rank++;
		status = of_claims ? read_claim(run, results->ids[i], &found, &arena, err)
				   : read_article(run, results->ids[i], &found, &arena, err);
		if (status < 0)
			break;
		if (run->text)
			show(run, &found);
		else
			write_row(run, &found);
	}
	arena_release(&arena);
	if (status == 0 && (buffer_failed(&run->snippet) || buffer_failed(&run->line)))
		status = error_memory(err);
	return status;
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

static int search_both(struct run *run, const struct filter *filter, struct error *err)
{
	struct search_results results;
	struct buffer line;
	int status = 0;

	buffer_init(&line);
	if (!articles_only || claims_only) {
		status = search_claims(run->store, &run->query, filter, &results, err);
		if (status == 0)
			status = write_results(run, &results, true, err);
		if (status == 0)
			tell(&line, &results, "claim");
	}
	if (status == 0 && (!claims_only || articles_only)) {
		status = search_articles(run->store, &run->query, filter, &results, err);
		if (status == 0)
			status = write_results(run, &results, false, err);
		if (status == 0)
			tell(&line, &results, "article");
	}
	if (status == 0)
		say("%s", asks_something(&run->query) ? line.data
						      : "nothing to look for: give a word");
	buffer_release(&line);
	return status;
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
	arena_init(&arena);
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
