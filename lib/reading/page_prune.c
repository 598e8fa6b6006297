#include "reading/page_prune.h"

void page_prune(const struct page_blocks *blocks, const struct page_node *article,
		const struct page_wanted *wanted, bool *keep)
{
	size_t first = article->measure->first, count = article->measure->last - first;
	(void)wanted;
	for (size_t i = 0; i < count; i++) {
		const struct page_block *block = &blocks->all[first + i];
		if (block->box->measure->dropped)
			keep[i] = false;
		else if (page_block_links(block) > .8)
			keep[i] = false;
	}
}
