#include "ledger/verify_parts.h"

#include "base/utf8.h"
#include "ledger/redacted.h"
#include "ledger/spans.h"

#define ELLIPSIS " \xe2\x80\xa6 "	/* between the pieces of a quote */

/* The text of an article, read from its beginning to its end once. */
struct text {
	int64_t article;
	struct slice words;
	struct utf8_walk walk;	/* stands where the last passage begins */
	bool redacted;
	struct buffer scratch;
};

/* The passage at code points start to end; false where the text is shorter. */
static bool passage(struct text *text, int64_t start, int64_t end, struct slice *words)
{
	struct utf8_walk ahead;
	size_t from, to;

	if (start < 0 || end <= start)
		return false;
	from = utf8_bytes(&text->walk, (size_t)start);
	if (text->walk.points < (size_t)start)
		return false;
	ahead = (struct utf8_walk){ .text = { text->words.at + from, text->words.length - from } };
	to = utf8_bytes(&ahead, (size_t)(end - start));
	*words = (struct slice){ text->words.at + from, to };
	return ahead.points == (size_t)(end - start);
}

static bool same(const struct text *text, struct slice found, struct slice words)
{
	return slice_equal(found, words) || (text->redacted && redacted_from(found, words));
}

/* ---- Claims and figures ----------------------------------------------------- */

static int check_quote(struct verify *verify, struct text *text, struct statement *claim,
		       struct error *err)
{
	struct slice spans = statement_slice(claim, 2), rest = spans, words;
	struct slice quote = statement_slice(claim, 1);
	bool stands = quote.at != NULL;
	struct utf8_walk first = { .bytes = 0 };
	int64_t start, end;

	buffer_clear(&text->scratch);
	for (size_t piece = 0; stands && spans_next(&rest, &start, &end); piece++) {
		stands = passage(text, start, end, &words);
		if (piece == 0)
			first = text->walk;
		else
			buffer_text(&text->scratch, ELLIPSIS);
		if (stands)
			buffer_slice(&text->scratch, words);
	}
	text->walk = first;	/* the next claim may begin within this one */
	verify->what->quotes++;
	if (stands && same(text, buffer_all(&text->scratch), quote))
		return 0;
	if (!quote.at)
		return 0;	/* a statement with its place */
	return verify_problem(verify, err, "c%lld: its quote is not what stands at %.*s in a%lld ('twosource"
			      " claim edit c%lld --quote' with the words as they stand there)",
			      (long long)statement_int(claim, 0), (int)spans.length, spans.at,
			      (long long)text->article, (long long)statement_int(claim, 0));
}

static int check_figure(struct verify *verify, struct text *text, struct statement *figure,
			struct error *err)
{
	struct slice words;

	if (passage(text, statement_int(figure, 2), statement_int(figure, 3), &words) &&
	    same(text, words, statement_slice(figure, 1)))
		return 0;
	return verify_problem(verify, err, "f%lld: its words are not what stands at %lld-%lld in a%lld"
			      " ('twosource figure edit f%lld --words' with those that stand there)",
			      (long long)statement_int(figure, 0),
			      (long long)statement_int(figure, 2),
			      (long long)statement_int(figure, 3), (long long)text->article,
			      (long long)statement_int(figure, 0));
}

static int check_all(struct verify *verify, struct text *text, const char *sql,
		     int (*check)(struct verify *, struct text *, struct statement *,
				  struct error *),
		     struct error *err)
{
	struct statement query;
	int64_t done = 0;
	int status = 0;

	text->walk = (struct utf8_walk){ .text = text->words };
	statement_open(&query, verify->store, sql);
	statement_bind_int(&query, ":article", text->article);
	while (status == 0 && statement_step(&query)) {
		status = check(verify, text, &query, err);
		if (status == 0 && ++done % 10000 == 0)
			status = verify_go_on(verify, "quotes", verify->what->quotes, 0, err);
	}
	return statement_close(&query, err) < 0 ? -1 : status;
}

/* ---- Texts ------------------------------------------------------------------ */

static int check_hash(struct verify *verify, struct text *text, struct statement *article,
		      struct error *err)
{
	char found[SHA256_TEXT];
	struct slice redacted = statement_slice(article, 3);

	sha256_text(found, text->words);
	text->redacted = redacted.at != NULL;
	verify->what->redacted += text->redacted;
	verify->what->texts++;
	if (slice_is(text->redacted ? redacted : statement_slice(article, 1), found))
		return 0;
	return verify_problem(verify, err, "the text of a%lld is not the one that was read: its SHA-256 is"
			      " another (go back to a backup)", (long long)text->article);
}

static int check_text(struct verify *verify, struct statement *article, struct error *err)
{
	struct text text = { .article = statement_int(article, 0),
			     .words = statement_slice(article, 2) };
	int status = -1;

	buffer_init(&text.scratch);
	if (!utf8_valid(text.words, NULL))
		status = verify_problem(verify, err, "the text of a%lld is not UTF-8 (go back to a"
						     " backup)", (long long)text.article);
	else if (check_hash(verify, &text, article, err) == 0 &&
		 check_all(verify, &text,
			   "SELECT id, quote, coalesce(spans, \"start\" || '-' || \"end\") FROM claim"
			   " WHERE article = :article AND \"start\" IS NOT NULL ORDER BY \"start\"",
			   check_quote, err) == 0 &&
		 check_all(verify, &text,
			   "SELECT f.id, f.words, f.\"start\", f.\"end\" FROM claim c"
			   " JOIN figure f ON f.claim = c.id WHERE c.article = :article"
			   " AND f.\"start\" IS NOT NULL AND f.words IS NOT NULL ORDER BY f.\"start\"",
			   check_figure, err) == 0)
		status = buffer_failed(&text.scratch) ? error_memory(err) : 0;
	buffer_release(&text.scratch);
	return status;
}

int verify_texts(struct verify *verify, struct error *err)
{
	struct statement query;
	int status = 0;

	statement_open(&query, verify->store,
		"SELECT a.id, a.sha256, s.text, (SELECT r.sha256 FROM redaction r"
		"  WHERE r.article = a.uid ORDER BY r.erasure DESC LIMIT 1)"
		" FROM snapshot s JOIN article a ON a.id = s.article ORDER BY a.id");
	while (status == 0 && statement_step(&query)) {
		status = check_text(verify, &query, err);
		if (status == 0)
			status = verify_go_on(verify, "texts", verify->what->texts, 0, err);
	}
	return statement_close(&query, err) < 0 ? -1 : status;
}
