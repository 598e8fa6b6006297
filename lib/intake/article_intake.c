#include "intake/article_intake.h"

#include "base/utf8.h"
#include "ledger/listing.h"
#include "reading/languages.h"
#include "reading/masthead.h"
#include "reading/page.h"

#include <inttypes.h>

static bool begins(struct slice bytes, const char *with, size_t length)
{
	return bytes.length >= length && memcmp(bytes.at, with, length) == 0;
}

/* UTF-16 without a mark: plain text has a NUL in every second byte, and the
 * first pair is enough to tell it from a text with one stray NUL. */
static const char *wide_encoding(struct slice bytes)
{
	if (begins(bytes, "\xff\xfe\0\0", 4) || begins(bytes, "\0\0\xfe\xff", 4))
		return "UTF-32";
	if (begins(bytes, "\xff\xfe", 2) || begins(bytes, "\xfe\xff", 2))
		return "UTF-16";
	if (bytes.length >= 4 && (bytes.at[0] == '\0') != (bytes.at[1] == '\0') &&
	    (bytes.at[0] == '\0') == (bytes.at[2] == '\0') &&
	    (bytes.at[1] == '\0') == (bytes.at[3] == '\0'))
		return "UTF-16";
	return NULL;
}

static size_t line_of(struct slice bytes, size_t at)
{
	size_t line = 1;

	for (size_t i = 0; i < at; i++)
		line += bytes.at[i] == '\n';
	return line;
}

int article_decode(struct slice bytes, struct slice *text, struct error *err)
{
	const char *wide = wide_encoding(bytes);
	struct slice rest = bytes;
	size_t bad;

	if (wide)
		return error_set(err, ERROR_INPUT,
			"this is %s; save it as UTF-8 (iconv -f %s -t UTF-8)", wide, wide);
	if (begins(bytes, "\xef\xbb\xbf", 3)) {
		rest.at += 3;
		rest.length -= 3;
	}
	if (slice_trim(rest).length == 0)
		return error_set(err, ERROR_INPUT, "there is no text in it");
	if (!utf8_valid(rest, &bad)) {
		size_t line = line_of(rest, bad);
		unsigned byte = (unsigned char)rest.at[bad];

		if (byte == 0)
			return error_set(err, ERROR_INPUT,
				"line %zu: a NUL byte; this is no text", line);
		return error_set(err, ERROR_INPUT,
			"line %zu: not UTF-8 (byte 0x%02X); convert it first"
			" (iconv -f windows-1252 -t UTF-8, or what it was saved as)",
			line, byte);
	}
	*text = rest;
	return 0;
}

static void fill(const char **field, const char *from_text)
{
	if (!*field)
		*field = from_text;
}

/* "unknown" is what a person who said nothing about it leaves. */
static void fill_edition(struct article *article, const struct masthead *masthead)
{
	if (masthead->edition_kind &&
	    (!article->edition_kind || strcmp(article->edition_kind, "unknown") == 0))
		article->edition_kind = masthead->edition_kind;
	if (!article->edition_kind)
		article->edition_kind = "unknown";
}

/* The text itself tells best: the language a page says is often that of its
 * template.  Where it does not tell, what the page says stands. */
static int fill_language(struct article *article, const char *said, struct slice text,
			 struct error *err)
{
	struct told_language told;

	if (article->language)
		return 0;
	if (language_tell(&told, text, err) < 0)
		return -1;
	article->language = told.code ? told.code : said;
	return 0;
}

int article_read(struct article *article, struct article_text *text,
		 struct slice bytes, struct arena *arena, struct error *err)
{
	struct masthead masthead;
	struct article_text read = { 0 };

	if (charset_sees_html(bytes))
		return article_read_page(article, text, bytes, arena, err);
	if (article_decode(bytes, &read.text, err) < 0 ||
	    masthead_read(&masthead, read.text, arena, err) < 0)
		return -1;
	read.body = masthead.body;
	sha256_text(read.sha256, read.text);
	sha256_text(read.raw_sha256, bytes);

	fill(&article->title, masthead.title);
	fill(&article->byline, masthead.byline);
	fill(&article->credits, masthead.credits);
	fill(&article->published, masthead.published);
	if (fill_language(article, masthead.language, slice_part(read.text, read.body), err) < 0)
		return -1;
	fill_edition(article, &masthead);
	article->sha256 = arena_text(arena, read.sha256);
	if (arena_failed(arena))
		return error_memory(err);
	*text = read;
	return 0;
}

bool article_page_name(const char *path)
{
	static const char *const endings[] = { ".html", ".htm", ".xhtml", ".xht" };
	size_t length = strlen(path);

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		size_t ending = strlen(endings[i]), at = 0;

		if (length <= ending)
			continue;
		while (at < ending && (path[length - ending + at] | 0x20) ==
				      (endings[i][at] | 0x20))
			at++;
		if (at == ending)
			return true;
	}
	return false;
}

static void fill_from_page(struct article *article, const struct page *page,
			   struct arena *arena)
{
	fill(&article->title, arena_text(arena, page->title));
	fill(&article->byline, arena_text(arena, page->byline));
	fill(&article->outlet, arena_text(arena, page->outlet));
	fill(&article->published, arena_text(arena, page->published));
	fill(&article->url, arena_text(arena, page->url));
}

int article_read_page(struct article *article, struct article_text *text,
		      struct slice bytes, struct arena *arena, struct error *err)
{
	struct article_text read = { .page = true };
	struct masthead masthead;
	struct page page;
	int status = -1;

	if (page_read(&page, bytes, article->url, err) < 0)
		return -1;
	if (page.text.length == 0) {
		error_set(err, ERROR_INPUT, "no main text was found in this web page; save "
			  "the text itself as a text file");
		goto out;
	}
	fill_from_page(article, &page, arena);
	read.text = slice_of(arena_slice(arena, buffer_all(&page.text)));
	if (fill_language(article, arena_text(arena, page.language), read.text, err) < 0)
		goto out;
	/* Who translated and edited it stands in the text, as in any other. */
	if (masthead_read(&masthead, read.text, arena, err) < 0)
		goto out;
	fill(&article->credits, masthead.credits);
	fill_edition(article, &masthead);
	read.body = (struct span){ 0, read.text.length };
	read.replaced = page.charset.replaced;
	read.charset = arena_text(arena, page.charset.name);
	sha256_text(read.sha256, read.text);
	sha256_text(read.raw_sha256, bytes);
	article->sha256 = arena_text(arena, read.sha256);
	if (arena_failed(arena)) {
		error_memory(err);
		goto out;
	}
	*text = read;
	status = 0;
out:
	page_release(&page);
	return status;
}

/* 1 when both are given and the same but for case and accents; -1 without
 * memory. */
static int same_outlet(const char *a, const char *b, struct error *err)
{
	struct buffer folded_a, folded_b;
	int same;

	if (!a || !b)
		return 0;
	buffer_init(&folded_a);
	buffer_init(&folded_b);
	utf8_fold(&folded_a, slice_of(a));
	utf8_fold(&folded_b, slice_of(b));
	same = slice_equal(buffer_all(&folded_a), buffer_all(&folded_b));
	if (buffer_failed(&folded_a) || buffer_failed(&folded_b))
		same = error_memory(err);
	buffer_release(&folded_a);
	buffer_release(&folded_b);
	return same;
}

/* May article stand beside kept, which has the same text? */
static int check_apart(const struct article *article, const struct article *kept,
		       struct error *err)
{
	int same = same_outlet(article->outlet, kept->outlet, err);

	if (same < 0)
		return -1;
	if (article->edition_of.id != 0)
		return 0;
	if (article->url && kept->url && strcmp(article->url, kept->url) == 0)
		same = 1;
	if (!article->outlet && !article->url)
		same = 1;
	if (!same)
		return 0;
	return error_set(err, ERROR_CONFLICT,
		"same text as a%" PRId64 "%s%s%s; if this is another edition of it,"
		" say so: an outlet or url of its own, or edition_of a%" PRId64,
		kept->id, kept->title ? " ('" : "", kept->title ? kept->title : "",
		kept->title ? "')" : "", kept->id);
}

/* Checks the article against every one with its text, *same the first. */
static int check_same_text(struct store *store, const struct article *article,
			   struct ref *same, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct article kept;
	int status = 0;

	if (article_with_sha256(store, article->sha256, same, err) < 0)
		return -1;
	if (same->id == 0)
		return 0;
	listing_open(&listing, store, &article_thing, &filter);
	while (status == 0 && listing_next(&listing, &kept))
		if (kept.sha256 && strcmp(kept.sha256, article->sha256) == 0)
			status = check_apart(article, &kept, err);
	if (status < 0) {
		struct error after;
		int closed = listing_close(&listing, &after);

		(void)closed;	/* the first failure is the one to tell */
		return -1;
	}
	return listing_close(&listing, err);
}

int article_keep(struct store *store, struct article *article,
		 const struct article_text *text, const char *by, struct ref *same,
		 struct arena *arena, struct error *err)
{
	*same = (struct ref){ THING_ARTICLE, 0 };
	if (store_begin(store, "article add", by, err) < 0)
		return -1;
	if (check_same_text(store, article, same, err) < 0 ||
	    record_add(store, &article_thing, article, arena, err) < 0 ||
	    snapshot_add(store, article->id, text->text, text->raw_sha256, err) < 0) {
		store_rollback(store);
		return -1;
	}
	return store_commit(store, err);
}
