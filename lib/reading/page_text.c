#include "reading/page_text.h"

#include "reading/page_block.h"
#include "reading/page_phrase.h"
#include "reading/page_prune.h"

#include <stdlib.h>

/* How much the hints of the markup are believed, from most to least. */
enum belief { BELIEVE_ALL, BELIEVE_COMMENTS, BELIEVE_NONE };

#define JUNK (HINT_COMMENT | HINT_RELATED | HINT_CHROME | HINT_PROMO | HINT_SIDE | \
	      HINT_TAGS | HINT_BIO | HINT_WIDGET)

/* How much one block speaks for the article (above 0) or against it. */
static double block_value(const struct page_blocks *blocks, const struct page_block *block)
{
	struct slice text = page_block_text(blocks, block);
	double length = (double)text.length, links = page_block_links(block);
	enum element element = block->box->element;

	if (links > .5)
		return -10 - (length < 100 ? length : 100) / 2;
	if (element_is_heading(element) || page_phrase_of(text) != PHRASE_NONE)
		return 0;
	if (block->box->measure->hints & (HINT_CAPTION | HINT_BYLINE | HINT_DATE))
		return 0;
	if (length >= 120 || (length >= 40 && page_ends_sentence(text)))
		return length * (1 - links);
	if (element == ELEMENT_P || block->broken)
		return length * .3;
	if (element == ELEMENT_LI)
		return length >= 20 && links < .2 ? length * .2 : -5;
	return -15;
}

/* What the markup says is the body of the article counts more. */
#define BODY_WEIGHT 1.5

static void value_blocks(struct page_blocks *blocks)
{
	for (size_t i = 0; i < blocks->count; i++) {
		struct page_block *block = &blocks->all[i];
		const struct page_node *node = block->box;

		block->value = block_value(blocks, block);
		while (node && !(node->measure->hints & HINT_BODY))
			node = node->parent;
		if (node && block->value > 0)
			block->value *= BODY_WEIGHT;
	}
}

/* Adds each node's measure to its parent's: parents come earlier. */
static void sum_up(struct page_tree *tree, struct page_blocks *blocks)
{
	for (struct page_node *node = tree->newest; node; node = node->earlier) {
		node->measure->value = 0;
		node->measure->bytes = node->measure->linked = 0;
	}
	for (size_t i = 0; i < blocks->count; i++) {
		struct page_measure *measure = blocks->all[i].box->measure;

		if (measure->dropped)
			continue;
		measure->value += blocks->all[i].value;
		measure->bytes += blocks->all[i].text.end - blocks->all[i].text.start;
		measure->linked += blocks->all[i].linked;
	}
	for (struct page_node *node = tree->newest; node->parent; node = node->earlier) {
		struct page_measure *up = node->parent->measure;

		up->value += node->measure->value;
		up->bytes += node->measure->bytes;
		up->linked += node->measure->linked;
	}
}

static bool may_be_dropped(const struct page_node *node, enum belief belief)
{
	unsigned hints = node->measure->hints;

	if (node->element == ELEMENT_HTML || node->element == ELEMENT_BODY ||
	    node->element == ELEMENT_ARTICLE || node->element == ELEMENT_MAIN)
		return false;
	if (belief == BELIEVE_NONE)
		return false;
	if (belief == BELIEVE_COMMENTS)
		return (hints & HINT_COMMENT) != 0;
	return (hints & JUNK) && !(hints & HINT_BODY);
}

static void drop_junk(struct page_tree *tree, enum belief belief)
{
	double all = tree->root->measure->value;

	for (struct page_node *node = tree->root; node; node = page_next(node, tree->root)) {
		if (node->parent && node->parent->measure->dropped)
			node->measure->dropped = true;
		else if (may_be_dropped(node, belief))
			node->measure->dropped = node->measure->value < all / 2 ||
						 (node->measure->hints & HINT_COMMENT);
	}
}

static struct page_node *choose(struct page_tree *tree)
{
	struct page_node *best = tree->root;

	for (struct page_node *node = tree->newest; node; node = node->earlier)
		if (!node->measure->dropped && node->measure->value > best->measure->value)
			best = node;
	for (;;) {
		struct page_node *into = NULL;
		const char *e=getenv("DESC"), *e2=getenv("DESCB");
		for (struct page_node *child = best->first; child; child = child->next)
			if (!child->measure->dropped && child->measure->value > (child->measure->hints & HINT_BODY ? (e2?atof(e2):.8):(e?atof(e):.9)) * best->measure->value)
				into = child;
		if (!into)
			return best;
		best = into;
	}
}

static void write_blocks(const struct page_blocks *blocks, const struct page_node *article,
			 const bool *keep, struct buffer *out)
{
	size_t first = article->measure->first, count = article->measure->last - first;
	bool any = false;

	for (size_t i = 0; i < count; i++) {
		if (!keep[i])
			continue;
		if (any)
			buffer_text(out, "\n\n");
		buffer_slice(out, page_block_text(blocks, &blocks->all[first + i]));
		any = true;
	}
}

static int try_belief(struct page_tree *tree, const struct page_wanted *wanted,
		      enum belief belief, struct buffer *out, struct error *err)
{
	struct page_blocks blocks;
	struct page_node *article;
	bool *keep = NULL;
	int status = -1;

	if (page_blocks_cut(&blocks, tree, belief == BELIEVE_NONE, err) < 0)
		goto out;
	value_blocks(&blocks);
	sum_up(tree, &blocks);
	drop_junk(tree, belief);
	sum_up(tree, &blocks);
	article = choose(tree);
	keep = malloc(blocks.count + 1);
	if (!keep) {
		error_memory(err);
		goto out;
	}
	memset(keep, true, blocks.count + 1);
	page_prune(&blocks, article, wanted, keep);
	write_blocks(&blocks, article, keep, out);
	status = buffer_failed(out) ? error_memory(err) : 0;
out:
	free(keep);
	page_blocks_release(&blocks);
	return status;
}

int page_text(struct page_tree *tree, const struct page_wanted *wanted, struct buffer *out,
	      struct error *err)
{
	struct buffer more;
	size_t start = out->length;
	int status;

	if (try_belief(tree, wanted, BELIEVE_ALL, out, err) < 0)
		return -1;
	if (out->length - start >= 500)
		return 0;
	buffer_init(&more);
	status = try_belief(tree, wanted, BELIEVE_COMMENTS, &more, err);
	if (status == 0 && more.length < 250) {
		buffer_clear(&more);
		status = try_belief(tree, wanted, BELIEVE_NONE, &more, err);
	}
	if (status == 0 && more.length > 2 * (out->length - start)) {
		out->length = start;
		buffer_slice(out, buffer_all(&more));
	}
	if (buffer_failed(&more))
		status = error_memory(err);
	buffer_release(&more);
	return status;
}
