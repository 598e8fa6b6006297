#ifndef READING_PAGE_PRUNE_H
#define READING_PAGE_PRUNE_H

#include "reading/page_block.h"
#include "reading/page_text.h"

/*
 * Takes out of the article what stands in it and is not its text: lists of
 * links, cards of other articles, pleas to subscribe, bylines and dates above
 * the text, tags and notes on the author under it.  Marks blocks in keep,
 * which has an entry for each of the blocks of article.
 */
void page_prune(const struct page_blocks *blocks, const struct page_node *article,
		const struct page_wanted *wanted, bool *keep);

#endif
