#include "reading/page_text.h"

#include "reading/page_block.h"
#include "reading/page_phrase.h"
#include "reading/page_prune.h"

#include <stdint.h>
#include <stdlib.h>

/* How much the hints of the markup are believed, from most to least. */
enum belief { BELIEVE_ALL, BELIEVE_COMMENTS, BELIEVE_NONE };

/* The part of the article's value that is enough to take a part for the whole. */
#define PART_SHARE .9
#define BODY_SHARE .8	/* what the markup says is the body */
#define HEADLINE_SHARE .3	/* what has the headline in it */

/* Prose that makes an article, in the measure of a block's value, and as a
 * share of the page's. */
#define ARTICLE_PROSE 300
#define ARTICLE_SHARE .1

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
	/* Some set their first paragraph as a heading. */
	if (element_is_heading(element) && !(length >= 160 && page_ends_sentence(text)))
		return 0;
	if (page_phrase_of(text) != PHRASE_NONE)
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

/* What the markup says is the body of the article counts more, and what has
 * words of the title and of the summary. */
#define BODY_WEIGHT 1.5
#define WORD_WEIGHT .15
#define WORDS 4

/* How many of the longer words of about are in text, WORDS at most. */
static unsigned shared_words(struct slice text, const char *about)
{
	struct slice rest = slice_of(about), word;
	unsigned shared = 0;

	if (rest.length > 400)
		rest.length = 400;
	while (shared < WORDS && slice_next(&rest, ' ', &word)) {
		if (word.length < 5)
			continue;
		for (size_t i = 0; i + word.length <= text.length; i++)
			if (page_same_case((struct slice){ text.at + i, word.length }, word)) {
				shared++;
				break;
			}
	}
	return shared;
}

static void value_blocks(struct page_blocks *blocks, const struct page_wanted *wanted)
{
	for (size_t i = 0; i < blocks->count; i++) {
		struct page_block *block = &blocks->all[i];
		const struct page_node *node = block->box;
		struct slice text = page_block_text(blocks, block);

		block->value = block_value(blocks, block);
		if (block->value <= 0)
			continue;
		while (node && !(node->measure->hints & HINT_BODY))
			node = node->parent;
		if (node)
			block->value *= BODY_WEIGHT;
		if (text.length > 2000)
			text.length = 2000;
		block->value *= 1 + WORD_WEIGHT * (shared_words(text, wanted->title) +
						   shared_words(text, wanted->summary));
	}
}

/* Adds each node's measure to its parent's: parents come earlier. */
static void sum_up(struct page_tree *tree, struct page_blocks *blocks)
{
	for (struct page_node *node = tree->newest; node; node = node->earlier) {
		node->measure->value = node->measure->prose = 0;
		node->measure->bytes = node->measure->linked = 0;
	}
	for (size_t i = 0; i < blocks->count; i++) {
		struct page_measure *measure = blocks->all[i].box->measure;

		if (measure->dropped)
			continue;
		measure->value += blocks->all[i].value;
		if (blocks->all[i].value > 0)
			measure->prose += blocks->all[i].value;
		measure->bytes += blocks->all[i].text.end - blocks->all[i].text.start;
		measure->linked += blocks->all[i].linked;
	}
	for (struct page_node *node = tree->newest; node && node->parent;
	     node = node->earlier) {
		struct page_measure *up = node->parent->measure;

		up->value += node->measure->value;
		up->prose += node->measure->prose;
		up->bytes += node->measure->bytes;
		up->linked += node->measure->linked;
	}
}

static bool may_be_dropped(const struct page_node *node, enum belief belief)
{
	unsigned hints = node->measure->hints;

	if (node->element == ELEMENT_HTML || node->element == ELEMENT_BODY ||
	    node->element == ELEMENT_MAIN || belief == BELIEVE_NONE)
		return false;
	if (node->element == ELEMENT_ARTICLE)
		hints &= HINT_COMMENT;
	if (belief == BELIEVE_COMMENTS)
		return (hints & HINT_COMMENT) != 0;
	return (hints & JUNK) && !(hints & HINT_BODY);
}

/* Marks the articles that have a heading of the rank of the headline. */
static void find_headed(struct page_tree *tree, const struct page_node *headline)
{
	for (struct page_node *node = tree->newest; node; node = node->earlier) {
		struct page_node *above = node;

		if (!element_is_heading(node->element) || node->element > headline->element)
			continue;
		/* Those above one that is marked are marked. */
		for (; above && !above->measure->headed; above = above->parent)
			above->measure->headed = above->element == ELEMENT_ARTICLE;
	}
}

/* The article that has the headline and enough of prose to be one; or NULL. */
static const struct page_node *own_article(const struct page_node *headline, double all)
{
	const struct page_node *own = page_within(headline, ELEMENT_ARTICLE);

	return own && own->measure->prose >= ARTICLE_PROSE &&
	       own->measure->prose >= all * ARTICLE_SHARE ? own : NULL;
}

/* Is node another article than the one of the headline: beside that, or inside
 * an article with a headline of its own?  Pages that go on with the next
 * article have such. */
static bool other_article(const struct page_node *node, const struct page_node *headline,
			  const struct page_node *own)
{
	if (!headline || node->element != ELEMENT_ARTICLE || page_contains(node, headline))
		return false;
	if (own && !page_contains(own, node))
		return true;
	return node->measure->headed && page_within(node->parent, ELEMENT_ARTICLE);
}

/* A hint is not believed when most of the prose would go, unless it is about
 * comments; without the headline in it, when nearly all would. */
static void drop_junk(struct page_tree *tree, const struct page_wanted *wanted,
		      enum belief belief)
{
	double all = tree->root->measure->prose;
	const struct page_node *own = own_article(wanted->headline, all);

	if (wanted->headline)
		find_headed(tree, wanted->headline);
	for (struct page_node *node = tree->root; node; node = page_next(node, tree->root)) {
		bool headline = !wanted->headline || page_contains(node, wanted->headline);

		if (node->parent && node->parent->measure->dropped)
			node->measure->dropped = true;
		else if (other_article(node, wanted->headline, own))
			node->measure->dropped = true;
		else if (may_be_dropped(node, belief))
			node->measure->dropped =
				node->measure->prose < all * (headline ? .5 : .85) ||
				(node->measure->hints & HINT_COMMENT);
	}
}

/* The part of best that the headline stands in, when much of best is in it:
 * the rest is other articles. */
static struct page_node *around_headline(struct page_node *best,
					 const struct page_wanted *wanted)
{
	const struct page_node *node = wanted->headline;

	if (!node || !page_contains(best, node))
		return best;
	while (node != best && node->measure->value < HEADLINE_SHARE * best->measure->value)
		node = node->parent;
	return (struct page_node *)(uintptr_t)node;
}

/* Paragraphs and lists are parts of an article and never one. */
static bool is_part(enum element element)
{
	switch (element) {
	case ELEMENT_P: case ELEMENT_LI: case ELEMENT_UL: case ELEMENT_OL: case ELEMENT_DL:
	case ELEMENT_DD: case ELEMENT_DT: case ELEMENT_BLOCKQUOTE: case ELEMENT_PRE:
		return true;
	default:
		return element_is_heading(element);
	}
}

static struct page_node *choose(struct page_tree *tree, const struct page_wanted *wanted)
{
	struct page_node *best = tree->root;

	for (struct page_node *node = tree->newest; node; node = node->earlier)
		if (!node->measure->dropped && node->measure->value > best->measure->value)
			best = node;
	best = around_headline(best, wanted);
	while (is_part(best->element))
		best = best->parent;
	/* Into the part that has nearly all of it. */
	for (;;) {
		struct page_node *into = NULL;

		for (struct page_node *child = best->first; child; child = child->next) {
			double share = child->measure->hints & HINT_BODY ? BODY_SHARE :
									  PART_SHARE;

			if (!child->measure->dropped && !is_part(child->element) &&
			    child->measure->value > share * best->measure->value &&
			    child->measure->prose > share * best->measure->prose)
				into = child;
		}
		if (!into)
			return best;
		best = into;
	}
}

/* Two short cells of one row are one line. */
static bool same_row(const struct page_block *a, const struct page_block *b)
{
	const struct page_node *row = a ? page_within(a->box, ELEMENT_TR) : NULL;

	return row && a->text.end - a->text.start < 120 && b->text.end - b->text.start < 120 &&
	       page_within(b->box, ELEMENT_TR) == row;
}

static void write_blocks(const struct page_blocks *blocks, const struct page_node *article,
			 const bool *keep, struct buffer *out)
{
	size_t first = article->measure->first, count = article->measure->last - first;
	const struct page_block *last = NULL;

	for (size_t i = 0; i < count; i++) {
		const struct page_block *block = &blocks->all[first + i];

		if (!keep[i])
			continue;
		if (last)
			buffer_text(out, same_row(last, block) ? "\t" : "\n\n");
		buffer_slice(out, page_block_text(blocks, block));
		last = block;
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
	value_blocks(&blocks, wanted);
	sum_up(tree, &blocks);
	drop_junk(tree, wanted, belief);
	sum_up(tree, &blocks);
	article = choose(tree, wanted);
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

/* Less text than this, in bytes, may be what wrong hints have left. */
#define ENOUGH 250

int page_text(struct page_tree *tree, const struct page_wanted *wanted, struct buffer *out,
	      struct error *err)
{
	struct buffer more;
	size_t start = out->length;
	int status;

	if (try_belief(tree, wanted, BELIEVE_ALL, out, err) < 0)
		return -1;
	if (out->length - start >= ENOUGH)
		return 0;
	buffer_init(&more);
	status = try_belief(tree, wanted, BELIEVE_COMMENTS, &more, err);
	if (status == 0 && more.length < ENOUGH) {
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
