#include "reading/page_date.h"

#include "base/edtf.h"
#include "reading/page_hint.h"
#include "reading/page_phrase.h"

#include <string.h>

/* Meta tags with the day of publication, from most to least plain. */
static const char *const published_metas[] = {
	"article:published_time", "article:published", "og:article:published_time",
	"og:published_time", "datepublished", "rnews:datepublished", "og:publish_date",
	"parsely-pub-date", "sailthru.date", "article.published", "article:post_time",
	"bt:pubdate", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued",
	"dcterms.date", "dc.date", "dc.date.created", "dcterms.created", "dc.issued",
	"citation_publication_date", "citation_online_date", "citation_date", "pubdate",
	"publishdate", "publish-date", "publish_date", "published", "publication_date",
	"publicationdate", "date", "originalpublicationdate", "article_date_original",
	"displaydate", "release_date", "ptime", "created", "date_published", "vr:published_time",
	"displaydate", "article.created", "probe-created-at",
	NULL
};

/* Those that can mean nothing else. */
static const char *const plain_metas[] = {
	"article:published_time", "article:published", "og:article:published_time",
	"og:published_time", "datepublished", "parsely-pub-date", "pubdate", NULL
};

/* And of the last change. */
static const char *const modified_metas[] = {
	"article:modified_time", "og:updated_time", "datemodified", "last-modified",
	"dcterms.modified", "dc.date.modified", "lastmod", "revised", NULL
};

struct dates {
	const struct page_head *head;
	const struct page_tree *tree;
	const struct page_node *title;	/* the headline, or NULL */
	bool month_first;
	bool utc;		/* the last text read gave a moment in UTC */
	int64_t day;
};

/* "2016-12-23T00:47:31Z": a moment whose day may be another one where the
 * article came out. */
static bool is_utc(const char *text)
{
	size_t length = strlen(text);

	return memchr(text, ':', length) &&
	       ((length > 1 && text[length - 1] == 'Z') ||
		(length > 6 && (strcmp(text + length - 6, "+00:00") == 0 ||
				strcmp(text + length - 5, "+0000") == 0)));
}

static bool read(struct dates *dates, const char *text)
{
	dates->utc = text && is_utc(text);
	return text && page_date_read(slice_of(text), dates->month_first, &dates->day);
}

static bool from_metas(struct dates *dates, const char *const *names)
{
	for (; *names; names++)
		for (const struct page_meta *meta = dates->head->metas; meta; meta = meta->next)
			if (strcmp(meta->name, *names) == 0 && read(dates, meta->content))
				return true;
	return false;
}

static bool elsewhere(const struct dates *dates, const struct page_node *node)
{
	return page_hinted(node, HINT_COMMENT | HINT_RELATED | HINT_SIDE | HINT_PROMO |
				 HINT_NEVER, dates->title);
}

/* What is said to be the day of a change, or of the next event. */
static bool changed(const struct page_node *node)
{
	const char *class = page_attribute(node, "class");
	const char *itemprop = page_attribute(node, "itemprop");

	return (class && (page_has(slice_of(class), "updated") ||
			  page_has(slice_of(class), "modified")) &&
		!page_has(slice_of(class), "published")) ||
	       (itemprop && strcmp(itemprop, "dateModified") == 0);
}

static bool read_text(struct dates *dates, const struct page_node *node, size_t longest)
{
	struct buffer text;
	bool found = false;

	buffer_init(&text);
	page_plain_text(node, 1000, &text);
	if (text.length >= 6 && text.length <= longest)
		found = read(dates, text.data);
	buffer_release(&text);
	return found;
}

static bool read_element(struct dates *dates, const struct page_node *node, bool shown)
{
	static const char *const attributes[] = { "datetime", "content", "title",
						  "data-datetime", "data-date" };

	for (size_t i = 0; !shown && i < sizeof(attributes) / sizeof(attributes[0]); i++)
		if (read(dates, page_attribute(node, attributes[i])))
			return true;
	return read_text(dates, node, 120);
}

/* How surely node says when: 0 not at all. */
static int mark_of(const struct page_node *node)
{
	const char *itemprop = page_attribute(node, "itemprop");

	if (itemprop && strcmp(itemprop, "datePublished") == 0)
		return 5;
	if (node->element == ELEMENT_OTHER)
		return page_attribute(node, "datetime") ? 3 : 0;
	if (node->element == ELEMENT_TIME)
		return page_attribute(node, "pubdate") ? 5 :
		       page_attribute(node, "datetime") ? 4 : 3;
	if (page_hints(node) & HINT_DATE)
		return 2;
	return 0;
}

/* The first of the surest marks; shown: only by the text that a reader sees. */
static bool from_marks(struct dates *dates, int least, bool shown)
{
	bool utc = false;
	int best = 0;
	int64_t day = 0;
	unsigned marked = 0;

	for (const struct page_node *node = dates->tree->root; node && marked < 200;
	     node = page_next(node, dates->tree->root)) {
		int mark = node->element == ELEMENT_TEXT || node->element == ELEMENT_BODY ||
			node->element == ELEMENT_HTML ? 0 : mark_of(node);

		if (mark < least || mark == 0)
			continue;
		marked++;
		if (changed(node))
			mark = 1;
		if (mark <= best || elsewhere(dates, node) || !read_element(dates, node, shown))
			continue;
		best = mark;
		day = dates->day;
		utc = dates->utc;
	}
	dates->day = day;
	dates->utc = utc;
	return best >= least;
}

/* Does text say that something was changed, in the languages of most pages? */
static bool says_change(struct slice text)
{
	static const char *const words[] = {
		"updat", "modif", "revis", "review", "edited", "chang", "correct", "aktualisier",
		"geändert", "mis à jour", "mise à jour", "actualiz", "aggiorn", "atualiz",
		"bijgewerkt", "uppdater", "opdater", "oppdater", "обновл", "изменен", "수정",
		"업데이트", "更新", "修改", "güncel",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (page_has(text, words[i]))
			return true;
	return false;
}

/* A date in one of the short lines around the headline; plain: none of a line
 * that says, or stands behind one that says, that something was changed. */
static bool from_lines(struct dates *dates, bool plain)
{
	unsigned lines = 0;
	bool change = false;

	if (!dates->title)
		return false;
	for (const struct page_node *node = page_text_before(dates->title, 8);
	     node && lines < 40; node = page_next(node, dates->tree->root)) {
		struct slice text;

		if (node->element != ELEMENT_TEXT)
			continue;
		text = slice_trim(node->text);
		if (text.length == 0 || elsewhere(dates, node))
			continue;
		lines++;
		/* "Updated" may be a line of its own, in front of its date. */
		change = plain && text.length <= 100 && (says_change(text) || change);
		if (text.length > 100 || !page_date_read(text, dates->month_first, &dates->day))
			continue;
		if (!change)
			return true;
	}
	return false;
}

/* Is the whole of text a date, but for a few marks and words? */
static bool lone_date(struct dates *dates, struct slice text)
{
	return text.length >= 8 && text.length <= 30 &&
	       page_date_read(text, dates->month_first, &dates->day);
}

/* The only day that stands alone in a line anywhere in the page. */
static bool from_lone_line(struct dates *dates)
{
	unsigned lines = 0;
	int64_t day = 0;
	bool found = false;

	for (const struct page_node *node = dates->tree->root; node && lines < 2000;
	     node = page_next(node, dates->tree->root)) {
		if (node->element != ELEMENT_TEXT)
			continue;
		lines++;
		if (!lone_date(dates, slice_trim(node->text)) || elsewhere(dates, node))
			continue;
		if (found && dates->day != day)
			return false;
		day = dates->day;
		found = true;
	}
	dates->day = day;
	return found;
}

/* "3/4/2020" is March 4 in the United States and few other places. */
static bool month_comes_first(const struct page_head *head)
{
	const char *locale = page_head_meta(head, "og:locale");
	const char *language = head->language;

	if (language && page_begins(slice_of(language), "en") && strlen(language) >= 5)
		return page_has(slice_of(language), "us");
	if (locale && page_begins(slice_of(locale), "en") && strlen(locale) >= 5)
		return page_has(slice_of(locale), "us");
	return !language || page_begins(slice_of(language), "en");
}

/* Of a moment in UTC the day that the page shows, if that is the day before or
 * after. */
static void local_day(struct dates *dates)
{
	int64_t day = dates->day;

	if ((from_marks(dates, 2, true) && (dates->day == day + 1 || dates->day == day - 1)) ||
	    (from_lines(dates, false) && (dates->day == day + 1 || dates->day == day - 1)))
		return;
	dates->day = day;
}

/* A later day that stands by the headline, marked as the date and with no word
 * of a change: the page was published again, and says so to its readers. */
static void shown_day(struct dates *dates)
{
	int64_t day = dates->day, shown;

	if (from_lines(dates, true) && dates->day > day + 1) {
		shown = dates->day;
		if (from_marks(dates, 2, true) && dates->day == shown)
			return;
	}
	dates->day = day;
}

/* Some pages give the day of the last change as that of publication, too: then
 * an earlier day that an element marked as the day of publication says, or the
 * meta tag for it, is the day. */
static bool from_linked(struct dates *dates)
{
	const struct page_linked *linked = &dates->head->linked;
	int64_t day;
	bool utc;

	if (!linked->modified || !read(dates, linked->modified))
		return read(dates, linked->published);
	day = dates->day;
	if (!read(dates, linked->published))
		return false;
	utc = dates->utc;
	if (dates->day != day)
		return true;
	if ((from_marks(dates, 5, false) && dates->day < day) ||
	    (from_metas(dates, plain_metas) && dates->day < day))
		return true;
	dates->day = day;
	dates->utc = utc;
	return true;
}

const char *page_published(const struct page_head *head, const struct page_tree *tree,
			   const struct page_node *title, struct arena *arena)
{
	struct dates dates = { .head = head, .tree = tree, .title = title };
	char text[11];

	dates.month_first = month_comes_first(head);
	if (!from_linked(&dates) && !from_metas(&dates, published_metas) &&
	    !from_marks(&dates, 5, false) && !page_date_in_url(head->canonical, &dates.day) &&
	    !from_marks(&dates, 3, false) && !from_lines(&dates, false) &&
	    !from_marks(&dates, 2, false) && !from_lone_line(&dates) &&
	    !from_metas(&dates, modified_metas) && !from_marks(&dates, 1, false))
		return NULL;
	if (dates.utc)
		local_day(&dates);
	shown_day(&dates);
	edtf_write_day(text, dates.day);
	return arena_text(arena, text);
}
