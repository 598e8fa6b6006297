#include "reporting/report_text.h"

#include "base/array.h"
#include "base/utf8.h"
#include "ledger/spans.h"
#include "reporting/report_inside.h"

#include <stdlib.h>

int report_articles_close(struct report_articles *articles, int64_t id, struct error *err)
{
	int64_t *more;

	if (id == 0 || (articles->count && articles->closed[articles->count - 1] == id))
		return 0;
	more = array_room(articles->closed, &articles->room, articles->count + 1,
			  sizeof(*more));
	if (!more)
		return error_memory(err);
	articles->closed = more;
	articles->closed[articles->count++] = id;
	return 0;
}

void report_articles_release(struct report_articles *articles)
{
	free(articles->closed);
	*articles = (struct report_articles){ NULL, 0, 0 };
}

static int by_id(const void *left, const void *right)
{
	const int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;

	return (a > b) - (a < b);
}

static bool may_be_shown(const struct report *report)
{
	const struct report_articles *articles = &report->articles;

	if (!report->article_id ||
	    !audience_sees_fact(report->reader.audience, FACT_TEXT))
		return false;
	if (report->reader.audience == AUDIENCE_INTERNAL)
		return true;
	if (report->filter.source || report->filter.tag)
		return false;
	return articles->count == 0 ||
	       !bsearch(&report->article_id, articles->closed, articles->count,
			sizeof(*articles->closed), by_id);
}

void report_text_init(struct report_text *text)
{
	*text = (struct report_text){ .marks = NULL };
	buffer_init(&text->text);
}

void report_text_release(struct report_text *text)
{
	buffer_release(&text->text);
	free(text->marks);
}

static int add_marks(struct report_text *text, int64_t row, struct slice spans,
		     struct error *err)
{
	int64_t start, end;
	size_t before = text->count;

	while (spans_next(&spans, &start, &end)) {
		struct report_mark *more = array_room(text->marks, &text->room,
						      text->count + 1, sizeof(*more));

		if (!more)
			return error_memory(err);
		text->marks = more;
		text->marks[text->count++] = (struct report_mark){
			.row = row, .start = (size_t)start, .end = (size_t)end,
		};
	}
	if (text->count > before) {
		text->marks[before].first = true;
		text->marks[text->count - 1].last = true;
	}
	return 0;
}

static int by_end(const void *left, const void *right)
{
	const struct report_mark *a = left, *b = right;

	return (a->end > b->end) - (a->end < b->end);
}

static int by_start(const void *left, const void *right)
{
	const struct report_mark *a = left, *b = right;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

/* From code points to bytes; each walk goes forward only. */
static void place_marks(struct report_text *text)
{
	struct utf8_walk walk = { .text = buffer_all(&text->text) };
	size_t i, kept = 0;

	if (text->count == 0)
		return;
	qsort(text->marks, text->count, sizeof(*text->marks), by_end);
	for (i = 0; i < text->count; i++)
		text->marks[i].end = utf8_bytes(&walk, text->marks[i].end);
	qsort(text->marks, text->count, sizeof(*text->marks), by_start);
	walk = (struct utf8_walk){ .text = buffer_all(&text->text) };
	for (i = 0; i < text->count; i++)
		text->marks[i].start = utf8_bytes(&walk, text->marks[i].start);
	/* What lies beyond the text has nothing to mark. */
	for (i = 0; i < text->count; i++)
		if (text->marks[i].start < text->marks[i].end)
			text->marks[kept++] = text->marks[i];
	text->count = kept;
	qsort(text->marks, text->count, sizeof(*text->marks), by_start);
}

static int load_marks(struct report *report, struct report_text *text, struct error *err)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	statement_open(&query, report->reader.store,
		       "SELECT id, coalesce(spans, \"start\" || '-' || \"end\") FROM claim"
		       " WHERE article = :article AND \"start\" IS NOT NULL");
	statement_bind_int(&query, ":article", report->article_id);
	while (status == 0 && statement_step(&query)) {
		const struct place *place = places_find(&report->reader.places,
							statement_int(&query, 0));

		if (place)
			status = add_marks(text, place->row, statement_slice(&query, 1), err);
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

int report_text_load(struct report *report, struct report_text *text, bool *there,
		     struct error *err)
{
	struct error why;

	*there = false;
	text->count = 0;
	buffer_clear(&text->text);
	if (!may_be_shown(report))
		return 0;
	if (snapshot_load(report->reader.store, report->article_id, &text->text, &why) < 0) {
		if (why.kind == ERROR_MISSING)
			return 0;
		*err = why;
		return -1;
	}
	if (codenames_mentioned(&report->reader.codenames, buffer_all(&text->text))) {
		buffer_clear(&text->text);
		return 0;
	}
	if (load_marks(report, text, err) < 0)
		return -1;
	place_marks(text);
	*there = text->text.length > 0;
	return 0;
}
