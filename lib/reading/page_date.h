#ifndef READING_PAGE_DATE_H
#define READING_PAGE_DATE_H

#include "reading/page_head.h"

#include <stdint.h>

/*
 * The first full date in text, in the forms that web pages have: ISO 8601,
 * "27.03.2020", "3/27/2020", "March 27, 2020", "27 de marzo de 2020",
 * "2020年3月27日", "27 марта 2020 г.", "20200327".  Months are known in the
 * languages of month_names in page_date.c.  Of "3/4/2020" the month stands
 * first where month_first says so, else the day.  The day is the one written:
 * no zone is applied.  Days since 1970-01-01; false without one.  Only years
 * 1990 to 2100 count: a page on the web has no older day.
 */
bool page_date_read(struct slice text, bool month_first, int64_t *day);

/* "/2020/03/27/", "/2020-03-27-", "/20200327/" in an address. */
bool page_date_in_url(const char *url, int64_t *day);

/*
 * The day of publication, as EDTF, or NULL: what JSON-LD and meta tags say,
 * elements that are marked as the date, the address, a date that is shown by
 * the headline; the day of the last change only when nothing else is said.
 * title is the node of the headline, or NULL.  The string lives in arena.
 */
const char *page_published(const struct page_head *head, const struct page_tree *tree,
			   const struct page_node *title, struct arena *arena);

#endif
