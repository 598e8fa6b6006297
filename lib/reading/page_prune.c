#include "reading/page_prune.h"

#include "reading/page_date.h"
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
	/* A linked heading may stand above text: prune_headings() looks. */
	return links > .8 && !element_is_heading(block->box->element);
}

static bool is_title(const struct pruner *pruner, struct slice text)
{
	return (pruner->wanted->title && same_words(text, slice_of(pruner->wanted->title))) ||
	       (pruner->wanted->byline && same_words(text, slice_of(pruner->wanted->byline)));
}

/* Is it the only text, and a short one, in a box with a picture?  Such are
 * captions when they are no sentence, or say what the picture's own text does. */
static bool beside_picture(const struct page_block *block, struct slice text)
{
	const struct page_node *box = block->box;

	if (text.length > 250 || element_is_heading(box->element) ||
	    box->element == ELEMENT_LI)
		return false;
	if (box->parent && box->parent->measure->bytes == box->measure->bytes)
		box = box->parent;
	if (box->measure->bytes > text.length)
		return false;
	for (const struct page_node *node = box->first; node; node = page_next(node, box)) {
		const char *alt;

		if (node->element != ELEMENT_IMG)
			continue;
		alt = page_attribute(node, "alt");
		if (!page_ends_sentence(text) || (alt && same_words(text, slice_of(alt))))
			return true;
	}
	return false;
}

/* In a figure that is a picture, and no table or quotation? */
static bool in_picture(const struct pruner *pruner, const struct page_block *block)
{
	const struct page_node *figure = page_within(block->box, ELEMENT_FIGURE);

	return figure && figure != pruner->article && page_contains(pruner->article, figure) &&
	       !page_within(block->box, ELEMENT_TABLE) &&
	       !page_within(block->box, ELEMENT_BLOCKQUOTE) &&
	       !page_within(block->box, ELEMENT_PRE);
}

static bool unwanted(const struct pruner *pruner, const struct page_block *block)
{
	struct slice text = page_block_text(pruner->blocks, block);
	unsigned hints = hints_of(pruner, block);
	enum page_phrase phrase;

	if (block->box->measure->dropped || linked(pruner, block) || is_title(pruner, text))
		return true;
	phrase = page_phrase_of(text);
	if (phrase == PHRASE_CREDIT)
		return false;
	if (phrase != PHRASE_NONE || beside_picture(block, text))
		return true;
	if ((hints & HINT_CAPTION) || in_picture(pruner, block))
		return true;
	return (hints & (HINT_BYLINE | HINT_DATE)) && text.length < 250 &&
	       !(hints & HINT_BODY);
}

/* Where a block hangs in the flow of the text: items and cells count as their
 * list or table. */
static const struct page_node *place_of(const struct page_block *block)
{
	const struct page_node *node = block->box;

	for (;; node = node->parent) {
		switch (node->parent ? node->element : ELEMENT_HTML) {
		case ELEMENT_P: case ELEMENT_LI: case ELEMENT_UL: case ELEMENT_OL:
		case ELEMENT_DL: case ELEMENT_DD: case ELEMENT_DT: case ELEMENT_BLOCKQUOTE:
		case ELEMENT_H2: case ELEMENT_H3: case ELEMENT_H4: case ELEMENT_H5:
		case ELEMENT_H6: case ELEMENT_TD: case ELEMENT_TH: case ELEMENT_TR:
		case ELEMENT_TBODY: case ELEMENT_TABLE: case ELEMENT_PRE:
			continue;
		default:
			return node;
		}
	}
}

static bool beside(const struct pruner *pruner, size_t i, size_t j)
{
	const struct page_node *a = place_of(block_at(pruner, i));
	const struct page_node *b = place_of(block_at(pruner, j));

	return a == b || a == b->parent || b == a->parent;
}

/* Is it a line of the text, though a short one: a sentence, an item? */
static bool textual(const struct pruner *pruner, size_t i)
{
	return page_ends_sentence(text_at(pruner, i)) || block_at(pruner, i)->value > 0 ||
	       page_phrase_of(text_at(pruner, i)) == PHRASE_CREDIT;
}

/* A line with the names of the authors, or with a date and little else? */
static bool says_who_or_when(const struct pruner *pruner, struct slice text)
{
	struct slice rest = slice_of(pruner->wanted->byline), name;
	int64_t day;

	if (text.length <= 60 && page_date_read(text, false, &day))
		return true;
	while (text.length <= 160 && slice_next(&rest, ';', &name)) {
		name = slice_trim(name);
		for (size_t i = 0; name.length > 0 && i + name.length <= text.length; i++)
			if (page_same_case((struct slice){ text.at + i, name.length }, name))
				return true;
	}
	return false;
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
		enum element element = block_at(pruner, i)->box->element;

		if (element == ELEMENT_H1 || says_who_or_when(pruner, text_at(pruner, i)) ||
		    !beside(pruner, i, start) ||
		    !(textual(pruner, i) || element_is_heading(element)))
			pruner->keep[i] = false;
	}
}

/* Does text say who the author is: "Ana Weaver is a reporter ..."? */
static bool about_author(const struct pruner *pruner, struct slice text)
{
	static const char *const verbs[] = { " is ", " has ", " was ", " covers ", " writes ",
					     " lives ", " joined ", " works ", ", " };
	struct slice rest = slice_of(pruner->wanted->byline), name;

	while (slice_next(&rest, ';', &name)) {
		name = slice_trim(name);
		if (name.length < 5 || text.length <= name.length ||
		    !page_same_case((struct slice){ text.at, name.length }, name))
			continue;
		text.at += name.length;
		text.length -= name.length;
		for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
			if (page_begins(text, verbs[i]))
				return true;
	}
	return false;
}

/* The last paragraphs may be about the author. */
static void prune_bio(struct pruner *pruner)
{
	double rest = 0, part = pruner->article->measure->prose / 5;

	for (size_t i = pruner->count; i-- > 0 && rest < part;) {
		const struct page_block *block = block_at(pruner, i);

		if (!pruner->keep[i])
			continue;
		rest += block->value > 0 ? block->value : 0;
		if (about_author(pruner, text_at(pruner, i))) {
			memset(pruner->keep + i, false, pruner->count - i);
			return;
		}
	}
}

/* Under the last stand tags, notes on the author and links. */
static void prune_foot(struct pruner *pruner)
{
	size_t end = pruner->count;

	while (end > 0 && !(pruner->keep[end - 1] && prose(block_at(pruner, end - 1))))
		end--;
	for (size_t i = end; end > 0 && i < pruner->count; i++)
		if (!beside(pruner, i, end - 1) || !textual(pruner, i))
			pruner->keep[i] = false;
	/* "More on this:", and what came next is gone. */
	for (size_t i = pruner->count; i-- > 0;) {
		struct slice text = text_at(pruner, i);

		if (!pruner->keep[i])
			continue;
		if (text.length > 80 || text.at[text.length - 1] != ':')
			return;
		pruner->keep[i] = false;
	}
}

/* A heading stands above something: not above nothing, and not above another
 * heading of the same or a higher rank. */
static void prune_headings(struct pruner *pruner)
{
	enum element below = ELEMENT_H1;
	size_t next = pruner->count;	/* the kept text under the heading */
	bool text = false;

	for (size_t i = pruner->count; i-- > 0;) {
		const struct page_block *block = block_at(pruner, i);
		enum element element = block->box->element;

		if (!pruner->keep[i])
			continue;
		if (!element_is_heading(element) || prose(block)) {
			text = true;
			next = i;
			continue;
		}
		/* A linked one is another article's, unless text stands beside it. */
		if ((!text && element >= below) ||
		    (page_block_links(block) > .9 &&
		     !(text && beside(pruner, i, next) && prose(block_at(pruner, next))))) {
			pruner->keep[i] = false;
			continue;
		}
		below = element;
		text = false;
	}
}

/* What follows "Leave a comment" is none of it, if most of it has passed. */
static void prune_end(struct pruner *pruner)
{
	double passed = 0, half = pruner->article->measure->prose / 2;

	for (size_t i = 0; i < pruner->count; i++) {
		const struct page_block *block = block_at(pruner, i);

		passed += block->value > 0 ? block->value : 0;
		if (passed < half || page_phrase_of(text_at(pruner, i)) != PHRASE_END)
			continue;
		memset(pruner->keep + i, false, pruner->count - i);
		return;
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
	prune_end(&pruner);
	prune_bio(&pruner);
	prune_head(&pruner);
	prune_foot(&pruner);
	prune_headings(&pruner);
}
