#include "reading/page_prune.h"

#include "reading/page_phrase.h"

/* A run of blocks in the article, and what is known of each. */
struct pruner {
	const struct page_blocks *blocks;
	const struct page_node *article;
	const struct page_wanted *wanted;
	bool *keep;
	size_t first, count;
};

static const struct page_block *block_at(const struct pruner *pruner, size_t i)
{
	return &pruner->blocks->all[pruner->first + i];
}

static struct slice text_at(const struct pruner *pruner, size_t i)
{
	return page_block_text(pruner->blocks, block_at(pruner, i));
}

/* The hints of the elements between the block and the article. */
static unsigned hints_of(const struct pruner *pruner, const struct page_block *block)
{
	unsigned hints = 0;

	for (const struct page_node *node = block->box; node && node != pruner->article;
	     node = node->parent)
		hints |= node->measure->hints;
	return hints;
}

static bool prose(const struct page_block *block)
{
	return block->value >= 40;
}

static const struct page_node *list_of(const struct page_node *node,
				       const struct page_node *top)
{
	while (node && node != top && node->element != ELEMENT_UL &&
	       node->element != ELEMENT_OL && node->element != ELEMENT_DL)
		node = node->parent;
	return node == top ? NULL : node;
}

/* Letters and digits of a and b are the same, but for case. */
static bool same_words(struct slice a, struct slice b)
{
	size_t i = 0, j = 0;

	for (;;) {
		unsigned char c, d;

		while (i < a.length && (unsigned char)a.at[i] < 0x80 &&
		       !((a.at[i] | 0x20) >= 'a' && (a.at[i] | 0x20) <= 'z') &&
		       !(a.at[i] >= '0' && a.at[i] <= '9'))
			i++;
		while (j < b.length && (unsigned char)b.at[j] < 0x80 &&
		       !((b.at[j] | 0x20) >= 'a' && (b.at[j] | 0x20) <= 'z') &&
		       !(b.at[j] >= '0' && b.at[j] <= '9'))
			j++;
		if (i == a.length || j == b.length)
			return i == a.length && j == b.length && i > 0;
		c = (unsigned char)a.at[i++];
		d = (unsigned char)b.at[j++];
		if (c != d && !(c < 0x80 && d < 0x80 && (c | 0x20) == (d | 0x20)))
			return false;
	}
}

/* Is it mostly links, or in a list that is? */
static bool linked(const struct pruner *pruner, const struct page_block *block)
{
	const struct page_node *list = list_of(block->box, pruner->article);
	double links = page_block_links(block);

	if (list && list->measure->bytes > 0 &&
	    (double)list->measure->linked / (double)list->measure->bytes > .5)
		return true;
	if (element_is_heading(block->box->element))
		return links > .9;
	return links > .8;
}

static bool is_title(const struct pruner *pruner, struct slice text)
{
	return (pruner->wanted->title && same_words(text, slice_of(pruner->wanted->title))) ||
	       (pruner->wanted->byline && same_words(text, slice_of(pruner->wanted->byline)));
}

static bool unwanted(const struct pruner *pruner, const struct page_block *block)
{
	struct slice text = page_block_text(pruner->blocks, block);
	unsigned hints = hints_of(pruner, block);

	if (block->box->measure->dropped || linked(pruner, block) || is_title(pruner, text))
		return true;
	if (page_phrase_of(text) != PHRASE_NONE)
		return true;
	if ((hints & HINT_CAPTION) ||
	    (page_within(block->box, ELEMENT_FIGURE) &&
	     page_contains(pruner->article, page_within(block->box, ELEMENT_FIGURE)) &&
	     page_within(block->box, ELEMENT_FIGURE) != pruner->article))
		return true;
	return (hints & (HINT_BYLINE | HINT_DATE)) && text.length < 250 &&
	       !(hints & HINT_BODY);
}

/* Above the first prose stand headlines, bylines, dates and pictures. */
static void prune_head(struct pruner *pruner)
{
	size_t start = 0;

	while (start < pruner->count &&
	       !(pruner->keep[start] && prose(block_at(pruner, start))))
		start++;
	if (start == pruner->count)
		return;
	for (size_t i = 0; i < start; i++) {
		const struct page_block *block = block_at(pruner, i);
		bool beside = block->box->parent == block_at(pruner, start)->box->parent ||
			      block->box == block_at(pruner, start)->box;

		if (block->box->element == ELEMENT_H1 ||
		    !(beside && (page_ends_sentence(text_at(pruner, i)) ||
				 element_is_heading(block->box->element))))
			pruner->keep[i] = false;
	}
}

/* Under the last stand tags, notes on the author and links. */
static void prune_foot(struct pruner *pruner)
{
	size_t end = pruner->count;

	while (end > 0 && !(pruner->keep[end - 1] && prose(block_at(pruner, end - 1))))
		end--;
	for (size_t i = end; end > 0 && i < pruner->count; i++) {
		const struct page_block *block = block_at(pruner, i);
		bool beside = block->box->parent == block_at(pruner, end - 1)->box->parent ||
			      block->box == block_at(pruner, end - 1)->box;

		if (!beside || !page_ends_sentence(text_at(pruner, i)))
			pruner->keep[i] = false;
	}
}

/* A heading stands above something: not above nothing, and not above another
 * heading of the same or a higher rank. */
static void prune_headings(struct pruner *pruner)
{
	enum element below = ELEMENT_H1;
	bool text = false;

	for (size_t i = pruner->count; i-- > 0;) {
		enum element element = block_at(pruner, i)->box->element;

		if (!pruner->keep[i])
			continue;
		if (!element_is_heading(element)) {
			text = true;
			continue;
		}
		if (!text && element >= below) {
			pruner->keep[i] = false;
			continue;
		}
		below = element;
		text = false;
	}
}

void page_prune(const struct page_blocks *blocks, const struct page_node *article,
		const struct page_wanted *wanted, bool *keep)
{
	struct pruner pruner = {
		.blocks = blocks, .article = article, .wanted = wanted, .keep = keep,
		.first = article->measure->first,
		.count = article->measure->last - article->measure->first,
	};

	for (size_t i = 0; i < pruner.count; i++)
		keep[i] = !unwanted(&pruner, block_at(&pruner, i));
	prune_head(&pruner);
	prune_foot(&pruner);
	prune_headings(&pruner);
}
