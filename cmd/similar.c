#include "cmd/similar.h"

#include "cmd/judged.h"
#include "cmd/output.h"

#include "judging/similar.h"
#include "ledger/article.h"
#include "ledger/claim.h"
#include "ledger/source.h"

#include <inttypes.h>
#include <stdlib.h>

enum { USUAL_LIMIT = 10 };

/* Below, two claims share a word or two and no more. */
#define LEAST_SCORE 0.15

struct similar_wish similar_wish;

static const struct choice choices[] = {
	{ "text", 't', "TEXT", "claims that say the same as TEXT, which need be in no claim",
	  .text = &similar_wish.text },
	{ "all", 'a', .flag = &similar_wish.all, .help = "pairs of claims over the whole "
	  "ledger that say the same in nearly the same words, and near copies of articles" },
	{ "articles", .flag = &similar_wish.articles, .help = "with --all: only the articles" },
	{ "lines", 0, "FILE", "one text a line: for each, the ranked claims (JSON Lines)",
	  .text = &similar_wish.lines, .completes = "file" },
	{ "pairs", 0, "FILE", "for each row of a CSV with columns a and b: a score, and "
	  "whether the two say the same", .text = &similar_wish.pairs, .completes = "file" },
	{ "dismiss", .flag = &similar_wish.dismiss, .help = "never propose these two claims "
	  "for each other again" },
	{ "restore", .flag = &similar_wish.restore, .help = "take that back" },
	{ "reason", 0, "TEXT", "with --dismiss: why", .text = &similar_wish.reason },
	{ "limit", 'n', "NUMBER", "at most so many (10 where not given)",
	  .number = &similar_wish.limit },
	{ "top", 0, "NUMBER", "the same", .number = &similar_wish.limit },
	{ "format", 'f', "WORD", "how it is written", .text = &similar_wish.format,
	  .words = judged_formats },
	{ "raw", 0, .flag = &similar_wish.raw, .help = "csv: cells exactly as they are, "
	  "formulas too" },
	{ "excel", 0, .flag = &similar_wish.excel, .help = "csv: with the mark that Excel "
	  "wants (BOM)" },
	CHOICE_END
};

static const struct column columns[] = {
	{ "rank", ROWS_NUMBER, NULL },	{ "claim", ROWS_TEXT, NULL },
	{ "uid", ROWS_TEXT, NULL },	{ "score", ROWS_NUMBER, NULL },
	{ "same", ROWS_TEXT, NULL },	{ "article", ROWS_TEXT, NULL },
	{ "source", ROWS_TEXT, NULL },	{ "outlet", ROWS_TEXT, NULL },
	{ "stated_on", ROWS_TEXT, NULL }, { "shared", ROWS_LIST, NULL },
	{ "differs", ROWS_LIST, NULL },	{ "relation", ROWS_TEXT, NULL },
	{ "words", ROWS_TEXT, NULL },	{ "copy_of", ROWS_TEXT, NULL },
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* A claim that was found, with what it belongs to; id 0: none. */
struct found {
	struct claim claim;
	struct article article;
	struct source source;
};

void similar_rows(struct rows *rows, enum rows_format format,
		  const struct column *of, size_t count, const char *name)
{
	judged_open(rows, &(struct judged_sheet){ format, similar_wish.raw,
						  similar_wish.excel, of, count, name });
}

void similar_id(struct rows *rows, char letter, int64_t id)
{
	char text[32];

	snprintf(text, sizeof(text), "%c%" PRId64, letter, id);
	rows_text(rows, id ? slice_of(text) : SLICE_NONE);
}

static int read_found(struct store *store, int64_t id, struct found *found,
		      struct arena *arena, struct error *err)
{
	struct claim *claim = &found->claim;

	if (record_load(store, &claim_thing, id, claim, arena, err) < 0 ||
	    (claim->article.id && record_load(store, &article_thing, claim->article.id,
					      &found->article, arena, err) < 0) ||
	    (claim->source.id && record_load(store, &source_thing, claim->source.id,
					     &found->source, arena, err) < 0))
		return -1;
	return 0;
}

static const char *words_of(const struct claim *claim)
{
	return claim->quote ? claim->quote : claim->statement;
}

static void write_row(struct rows *rows, size_t rank, const struct similar_claim *similar,
		      const struct found *found)
{
	char uid[UID_TEXT];

	uid_write(uid, &similar->uid);
	rows_number(rows, (double)rank);
	similar_id(rows, 'c', similar->id);
	rows_text(rows, slice_of(uid));
	rows_number(rows, (double)(int)(similar->score * 10000 + 0.5) / 10000);
	rows_text(rows, similar->same ? SLICE("yes") : SLICE("no"));
	similar_id(rows, 'a', found->article.id);
	similar_id(rows, 's', found->source.id);
	rows_text(rows, slice_of(found->article.outlet));
	rows_text(rows, slice_of(found->claim.stated_on));
	rows_text(rows, slice_of(similar->shared));
	rows_text(rows, slice_of(similar->differs));
	rows_text(rows, slice_of(similar->relation));
	rows_text(rows, slice_of(words_of(&found->claim)));
	similar_id(rows, 'c', similar->copy_of);
	rows_next(rows);
}

static void add_part(struct buffer *line, const char *text)
{
	if (text)
		buffer_format(line, "%s%s", line->length ? ", " : "", text);
}

/* "shares: lamps, harbour": a list as people read it. */
static void show_list(const char *what, const char *list)
{
	struct slice rest = slice_of(list), piece;
	struct buffer line;

	buffer_init(&line);
	while (slice_next(&rest, ';', &piece)) {
		buffer_text(&line, line.length ? ", " : what);
		buffer_slice(&line, piece);
	}
	if (line.length)
		judged_paragraph(stdout, 4, buffer_all(&line));
	buffer_release(&line);
}

static void show(const struct similar_claim *similar, const struct found *found)
{
	struct buffer line;
	char mark[32];

	snprintf(mark, sizeof(mark), "%.2f%s", similar->score, similar->same ? " same" : "");
	judged_heading(stdout, similar->id, mark, slice_of(words_of(&found->claim)),
		       found->claim.quote != NULL);
	buffer_init(&line);
	if (found->article.id)
		buffer_format(&line, "a%" PRId64, found->article.id);
	add_part(&line, found->article.outlet);
	add_part(&line, found->source.id ? found->source.codename : NULL);
	add_part(&line, found->claim.stated_on);
	if (line.length)
		judged_line(stdout, "    ", buffer_all(&line));
	buffer_release(&line);
	show_list("shares: ", similar->shared);
	show_list("differs: ", similar->differs);
	show_list("linked already: ", similar->relation);
	if (similar->copy_of)
		printf("    nearly word for word c%" PRId64 "\n", similar->copy_of);
}

static int write_results(struct invocation *call, const struct similar_results *results,
			 bool text, enum rows_format format, struct error *err)
{
	struct rows rows;
	struct arena arena;
	int status = 0;

	arena_init(&arena);
	if (!text)
		similar_rows(&rows, format, columns, COLUMNS, "similar");
	for (size_t i = 0; status == 0 && i < results->count; i++) {
		struct found found = { 0 };

		arena_reset(&arena);
		status = read_found(call->store, results->all[i].id, &found, &arena, err);
		if (status == 0 && text)
			show(&results->all[i], &found);
		else if (status == 0)
			write_row(&rows, i + 1, &results->all[i], &found);
	}
	arena_release(&arena);
	return text ? status : judged_close(&rows, status, err);
}

/* What is asked: a text, or what a claim says. */
static int ask(struct invocation *call, struct similar_query *query, struct arena *arena,
	       struct error *err)
{
	struct claim claim;
	struct ref ref;

	query->text = slice_of(similar_wish.text);
	if (!call->count)
		return 0;
	if (ref_find(call->store, THING_CLAIM, call->arguments[0], &ref, err) < 0 ||
	    record_load(call->store, &claim_thing, ref.id, &claim, arena, err) < 0)
		return -1;
	query->claim = ref.id;
	/* A statement may say what a short quote leaves to its surroundings. */
	query->text = slice_of(claim.quote && claim.statement
				       ? arena_format(arena, "%s\n%s", claim.quote,
						      claim.statement)
				       : words_of(&claim));
	return 0;
}

static int find(struct invocation *call, struct error *err)
{
	struct similar_query query = { .least = LEAST_SCORE };
	enum rows_format format = ROWS_CSV;
	struct similar *similar = NULL;
	struct similar_results results;
	struct arena arena;
	bool text;
	int status = -1;

	query.most = similar_wish.limit ? (size_t)similar_wish.limit : USUAL_LIMIT;
	if (judged_format(similar_wish.format, &text, &format, err) < 0)
		return -1;
	arena_init(&arena);
	if (ask(call, &query, &arena, err) == 0 &&
	    similar_open(&similar, call->store, err) == 0 &&
	    similar_find(similar, &query, &arena, &results, err) == 0)
		status = write_results(call, &results, text, format, err);
	if (status == 0 && results.count == 0)
		say("nothing says the like");
	similar_close(similar);
	arena_release(&arena);
	return status;
}

/* Exactly one way of asking. */
static int check_wish(const struct invocation *call, struct error *err)
{
	const bool pair = similar_wish.dismiss || similar_wish.restore;
	int ways = (call->count > 0 || pair) + (similar_wish.text != NULL) +
		   similar_wish.all + (similar_wish.lines != NULL) +
		   (similar_wish.pairs != NULL);

	if (similar_wish.dismiss && similar_wish.restore)
		return error_set(err, ERROR_USAGE, "--dismiss or --restore, not both");
	if (pair && call->count != 2)
		return error_set(err, ERROR_USAGE, "--%s takes two claims (c3 c9)",
				 similar_wish.dismiss ? "dismiss" : "restore");
	if (!pair && call->count > 1)
		return error_set(err, ERROR_USAGE, "one claim at a time");
	if (ways == 0)
		return error_set(err, ERROR_USAGE, "similar to what? (name a CLAIM, --text, "
				 "--all, --lines or --pairs)");
	if (ways > 1)
		return error_set(err, ERROR_USAGE, "one of CLAIM, --text, --all, --lines and "
				 "--pairs at a time");
	return 0;
}

static int open_ledger(struct invocation *call, struct error *err)
{
	bool writes = similar_wish.dismiss || similar_wish.restore;
	char *path;
	int status;

	if (ledger_find(&path, err) < 0)
		return -1;
	status = store_open(&call->store, path, writes ? STORE_WRITE : STORE_READ, err);
	free(path);
	return status;
}

static int run(struct invocation *call, struct error *err)
{
	if (check_wish(call, err) < 0)
		return -1;
	if (similar_wish.pairs)
		return similar_pairs(err);
	if (open_ledger(call, err) < 0)
		return -1;
	if (similar_wish.dismiss || similar_wish.restore)
		return similar_dismiss(call, err);
	if (similar_wish.lines)
		return similar_lines(call, err);
	return similar_wish.all ? similar_all(call, err) : find(call, err);
}

static const char *const examples[] = {
	"twosource similar c2",
	"twosource similar --text 'the fishing boats leave an hour later in the dark'",
	"twosource similar --all",
	"twosource similar --dismiss c1 c2 --reason 'cables and darkness are two things'",
	"twosource similar --lines queries.txt --top 5",
	"twosource similar --pairs pairs.csv",
	NULL
};

const struct command similar_command = {
	.name = "similar",
	.arguments = "[CLAIM [OTHER]]",
	.summary = "find claims that say the same thing",
	.group = "Judge",
	.examples = examples,
	.detail =
		"Ranks the claims of all articles and sources by what they share with the one"
		" that is named: words in any inflection, names, numbers and dates; rare words"
		" weigh most.  What happened, was said, published or checked within days of it"
		" goes before the same words at another time.  A text tells its time by the days"
		" it names in full (\"May 24, 2019\"), a claim also by its dates in the ledger.\n"
		"\n"
		"It shows what is shared, and what may make it another claim: other figures and"
		" dates, a \"not\".  What nearly repeats a claim above it word for word (a reprint:"
		" no second source) comes behind what says the same in other words.  These are proposals: `link"
		" add` makes one a link, --dismiss keeps the pair from being"
		" proposed again.  Wording proves nothing about who is behind it.\n"
		"\n"
		"--all compares nearly equal claims of the whole ledger (three of five words"
		" shared, or more), then the texts of articles: reprints, and near copies."
		"  Pairs that are linked or dismissed are left out.\n"
		"\n"
		"--lines writes {\"line\":1,\"query\":...,\"claims\":[{\"id\",\"uid\",\"score\"}...]}"
		" for each line of a text file.  --pairs needs no ledger: a score from 0 to 1, and"
		" whether the two texts of a row say the same; a column id is kept.\n"
		"\n"
		"Columns:\n"
		"  rank       from 1\n"
		"  claim, uid the claim that was found\n"
		"  score      0 to 1: how much of what is said it has too, and how near in time\n"
		"  same       yes where it says the same, no less and no more\n"
		"  article, source, outlet, stated_on  of it\n"
		"  shared     words that both have, the rarest first\n"
		"  differs    figures and dates of what was asked / of this one; and words that"
		" negate only one of the two (\"negated only here: Nobody\")\n"
		"  relation   of a link between the two\n"
		"  words      its quote, or its statement\n"
		"  copy_of    the claim, asked for or above, that it repeats nearly word for word\n",
	.choices = choices,
	.access = STORE_NONE,
	.min = 0, .max = 2,
	.run = run,
};
