#include "reading/page_block.h"

#include <stdlib.h>

struct cutter {
	struct page_blocks *blocks;
	struct page_node *box;	/* of the text collected since the last block */
	size_t start;		/* of that text */
	size_t linked;
	unsigned links;		/* open <a> */
	unsigned breaks;	/* <br> since the last letter */
	bool space, broken;	/* white space is pending; a block ended at <br><br> */
	bool hidden;		/* take what is hidden */
};

static bool white(struct slice text, size_t i, size_t *length)
{
	char c = text.at[i];

	*length = 1;
	if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f')
		return true;
	/* The no-break blank; the zero-width one and the mark. */
	if (c == '\xc2' && i + 1 < text.length && text.at[i + 1] == '\xa0') {
		*length = 2;
		return true;
	}
	if ((c == '\xe2' && i + 2 < text.length && memcmp(text.at + i, "\xe2\x80\x8b", 3) == 0) ||
	    (c == '\xef' && i + 2 < text.length && memcmp(text.at + i, "\xef\xbb\xbf", 3) == 0)) {
		*length = 3;
		return true;
	}
	return false;
}

static void end_block(struct cutter *cutter)
{
	struct page_blocks *blocks = cutter->blocks;

	cutter->space = false;
	cutter->breaks = 0;
	if (blocks->text.length == cutter->start)
		return;
	blocks->all[blocks->count++] = (struct page_block){
		.box = cutter->box, .text = { cutter->start, blocks->text.length },
		.linked = cutter->linked, .broken = cutter->broken,
	};
	cutter->start = blocks->text.length;
	cutter->linked = 0;
	cutter->broken = false;
}

static void add_text(struct cutter *cutter, struct page_node *node)
{
	struct buffer *out = &cutter->blocks->text;
	struct slice text = node->text;
	size_t i = 0, length;

	while (i < text.length) {
		size_t from, before = out->length;

		if (white(text, i, &length)) {
			cutter->space = true;
			i += length;
			continue;
		}
		from = i;
		while (i < text.length && !white(text, i, &length))
			i++;
		if (out->length == cutter->start)
			cutter->box = node->parent;
		else if (cutter->breaks)
			buffer_byte(out, '\n');
		else if (cutter->space)
			buffer_byte(out, ' ');
		buffer_add(out, text.at + from, i - from);
		cutter->space = false;
		cutter->breaks = 0;
		/* An address that is written out is a text of its own. */
		if (cutter->links && !(i - from > 7 && memcmp(text.at + from, "http", 4) == 0))
			cutter->linked += out->length - before;
	}
}

/* Is this no text of the page for a reader? */
static bool left_out(const struct cutter *cutter, const struct page_node *node)
{
	unsigned hints = node->measure->hints;

	if (hints & HINT_NEVER)
		return true;
	return (hints & HINT_HIDDEN) && !cutter->hidden && node->element != ELEMENT_BODY &&
	       node->element != ELEMENT_HTML;
}

/* Is it a link that a reader would follow?  A heading that links to itself is
 * none. */
static bool leads_away(const struct page_node *node)
{
	const char *href = node->element == ELEMENT_A ? page_attribute(node, "href") : NULL;

	if (!href || href[0] != '#')
		return href != NULL;
	for (int i = 0; i < 3 && node; i++, node = node->parent)
		if (element_is_heading(node->element))
			return false;
	return true;
}

static void enter(struct cutter *cutter, struct page_node *node)
{
	node->measure->first = cutter->blocks->count;
	if (node->element == ELEMENT_TEXT) {
		add_text(cutter, node);
	} else if (element_is_block(node->element)) {
		end_block(cutter);
		node->measure->first = cutter->blocks->count;
	} else if (leads_away(node)) {
		cutter->links++;
	} else if (node->element == ELEMENT_BR && ++cutter->breaks == 2) {
		end_block(cutter);
		cutter->breaks = 2;
		cutter->broken = true;
	}
}

static void leave(struct cutter *cutter, struct page_node *node)
{
	if (element_is_block(node->element))
		end_block(cutter);
	else if (leads_away(node))
		cutter->links--;
	node->measure->last = cutter->blocks->count;
}

static void walk(struct cutter *cutter, struct page_node *top)
{
	struct page_node *node = top;

	for (;;) {
		bool out = left_out(cutter, node);

		if (!out) {
			enter(cutter, node);
		} else {
			if (element_is_block(node->element))
				end_block(cutter);
			node->measure->first = node->measure->last = cutter->blocks->count;
		}
		if (!out && node->first) {
			node = node->first;
			continue;
		}
		if (!out)
			leave(cutter, node);
		while (node != top && !node->next) {
			node = node->parent;
			leave(cutter, node);
		}
		if (node == top)
			break;
		node = node->next;
	}
}

/* The text's parent may be an inline element in the box. */
static void find_boxes(struct page_blocks *blocks)
{
	for (size_t i = 0; i < blocks->count; i++) {
		struct page_node *box = blocks->all[i].box;

		while (box->parent && !element_is_block(box->element))
			box = box->parent;
		blocks->all[i].box = box;
	}
}

/* Gives every node a measure with its hints; how many texts there are, in
 * *texts. */
static int measure_nodes(struct page_tree *tree, size_t *texts, struct error *err)
{
	*texts = 0;
	for (struct page_node *node = tree->newest; node; node = node->earlier) {
		unsigned hints;

		*texts += node->element == ELEMENT_TEXT;
		if (node->measure) {
			hints = node->measure->hints;
		} else {
			node->measure = arena_take(&tree->arena, sizeof(*node->measure));
			if (!node->measure)
				return error_memory(err);
			hints = node->element == ELEMENT_TEXT ? 0 : page_hints(node);
		}
		*node->measure = (struct page_measure){ .hints = hints };
	}
	return 0;
}

int page_blocks_cut(struct page_blocks *blocks, struct page_tree *tree, bool hidden,
		    struct error *err)
{
	struct cutter cutter = { .blocks = blocks, .hidden = hidden, .box = tree->root };
	size_t texts;

	*blocks = (struct page_blocks){ .all = NULL };
	buffer_init(&blocks->text);
	if (measure_nodes(tree, &texts, err) < 0)
		return -1;
	/* Each block has a text of the tree that no other has. */
	blocks->all = calloc(texts + 1, sizeof(*blocks->all));
	if (!blocks->all)
		return error_memory(err);
	walk(&cutter, tree->root);
	end_block(&cutter);
	if (buffer_failed(&blocks->text))
		return error_memory(err);
	find_boxes(blocks);
	return 0;
}

void page_blocks_release(struct page_blocks *blocks)
{
	buffer_release(&blocks->text);
	free(blocks->all);
}

struct slice page_block_text(const struct page_blocks *blocks, const struct page_block *block)
{
	return slice_part(buffer_all(&blocks->text), block->text);
}

double page_block_links(const struct page_block *block)
{
	return (double)block->linked / (double)(block->text.end - block->text.start);
}
