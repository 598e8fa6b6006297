#ifndef READING_PAGE_BLOCK_H
#define READING_PAGE_BLOCK_H

#include "base/buffer.h"
#include "reading/page_hint.h"
#include "reading/page_tree.h"

/*
 * The text of a web page cut into blocks: what a reader sees as one paragraph,
 * heading, item, cell or line.  A block is a run of text and inline elements
 * in one box (the nearest element that begins a new line); "<br><br>" parts
 * blocks, a single "<br>" is a line feed in one.  White space is folded.
 * Scripts, buttons, frames and what the markup hides are left out.
 */
struct page_block {
	struct page_node *box;
	struct span text;	/* bytes of page_blocks.text; never empty */
	size_t linked;		/* bytes of it in links */
	bool broken;		/* begins after "<br><br>" */
	double value;		/* above 0: prose; below: furniture (page_text.c) */
};

struct page_blocks {
	struct buffer text;
	struct page_block *all;	/* in document order */
	size_t count;
};

/* What is known of each node of the tree beside its markup. */
struct page_measure {
	unsigned hints;		/* enum page_hint, its own */
	bool headed;		/* an article with a headline of its own */
	bool dropped;		/* it or an ancestor is no part of the article */
	double value;		/* of all blocks in it that are not dropped */
	double prose;		/* of those above 0 */
	size_t bytes, linked;	/* the same, of their text */
	size_t first, last;	/* blocks in it; last is not included */
};

/* Cuts the tree into blocks and gives every node its measure (hints, first and
 * last are set).  hidden: take what the markup hides, too.  -1 without memory;
 * release the blocks in any case. */
int page_blocks_cut(struct page_blocks *blocks, struct page_tree *tree, bool hidden,
		    struct error *err);
void page_blocks_release(struct page_blocks *blocks);

struct slice page_block_text(const struct page_blocks *blocks, const struct page_block *block);

/* The share of its text that is in links, 0 to 1. */
double page_block_links(const struct page_block *block);

#endif
