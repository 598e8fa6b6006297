#ifndef READING_PAGE_TREE_H
#define READING_PAGE_TREE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/slice.h"

#include <stdbool.h>

/*
 * A web page as a tree of elements and texts, parsed by libxml2's HTML parser
 * (never from the network, no entities from outside).  The parser's events
 * build a tree of our own, so that its depth is bounded: what stands deeper
 * than PAGE_DEPTH levels hangs at that level, in order, and nothing is lost.
 * Time and memory are linear in the length of the page.
 *
 * A page is refused, with the reason, when the parser gave up before its end:
 * no memory, more than PAGE_OPEN elements open at once, a tag with more than
 * PAGE_ATTRIBUTES attributes, or a comment or attribute that never ends (the
 * rest of the page would silently be part of it).
 */
#define PAGE_DEPTH 256
#define PAGE_OPEN 1000
#define PAGE_ATTRIBUTES 1024

/* The elements that matter to a reader; all others are ELEMENT_OTHER. */
enum element {
	ELEMENT_TEXT,		/* no element: a text */
	ELEMENT_OTHER,
	ELEMENT_A, ELEMENT_ABBR, ELEMENT_ADDRESS, ELEMENT_ARTICLE, ELEMENT_ASIDE,
	ELEMENT_AUDIO, ELEMENT_B, ELEMENT_BLOCKQUOTE, ELEMENT_BODY, ELEMENT_BR,
	ELEMENT_BUTTON, ELEMENT_CANVAS, ELEMENT_CENTER, ELEMENT_CITE, ELEMENT_CODE,
	ELEMENT_DD, ELEMENT_DETAILS, ELEMENT_DIALOG, ELEMENT_DIV, ELEMENT_DL, ELEMENT_DT,
	ELEMENT_EM, ELEMENT_EMBED, ELEMENT_FIELDSET, ELEMENT_FIGCAPTION, ELEMENT_FIGURE,
	ELEMENT_FONT, ELEMENT_FOOTER, ELEMENT_FORM, ELEMENT_H1, ELEMENT_H2, ELEMENT_H3,
	ELEMENT_H4, ELEMENT_H5, ELEMENT_H6, ELEMENT_HEAD, ELEMENT_HEADER, ELEMENT_HR,
	ELEMENT_HTML, ELEMENT_I, ELEMENT_IFRAME, ELEMENT_IMG, ELEMENT_INPUT,
	ELEMENT_LABEL, ELEMENT_LI, ELEMENT_LINK, ELEMENT_MAIN, ELEMENT_MENU,
	ELEMENT_META, ELEMENT_NAV, ELEMENT_NOSCRIPT, ELEMENT_OBJECT, ELEMENT_OL,
	ELEMENT_OPTION, ELEMENT_P, ELEMENT_PRE, ELEMENT_SCRIPT, ELEMENT_SECTION,
	ELEMENT_SELECT, ELEMENT_SPAN, ELEMENT_STRONG, ELEMENT_STYLE, ELEMENT_SUB,
	ELEMENT_SUMMARY, ELEMENT_SUP, ELEMENT_SVG, ELEMENT_TABLE, ELEMENT_TBODY,
	ELEMENT_TD, ELEMENT_TEMPLATE, ELEMENT_TEXTAREA, ELEMENT_TH, ELEMENT_THEAD,
	ELEMENT_TIME, ELEMENT_TITLE, ELEMENT_TR, ELEMENT_U, ELEMENT_UL, ELEMENT_VIDEO,
	ELEMENT_COUNT
};

struct page_attribute {
	const char *name, *value;	/* name in small letters; value never NULL */
	const struct page_attribute *next;
};

struct page_node {
	enum element element;
	struct page_node *parent, *first, *last, *next, *previous;
	struct page_node *earlier;	/* the one before it in document order */
	const struct page_attribute *attributes;
	struct slice text;		/* of a text, entities resolved */
	unsigned depth;			/* of the root: 0 */

	/* Set by those who read the tree (page_text.c). */
	struct page_measure *measure;
};

struct page_tree {
	struct arena arena;		/* everything */
	struct page_node *root;		/* never NULL; an element above html */
	struct page_node *newest;	/* the last in document order */
	size_t count;			/* nodes */
};

/* Parses page, which is UTF-8 (charset.h).  Release the tree in any case. */
int page_tree_parse(struct page_tree *tree, struct slice page, struct error *err);
void page_tree_release(struct page_tree *tree);

/* The node after `node` in document order that lies within top (after top's
 * last one: NULL), with or without what node contains. */
struct page_node *page_next(const struct page_node *node, const struct page_node *top);
struct page_node *page_after(const struct page_node *node, const struct page_node *top);

/* The text that is not blank and stands `back` such texts before node, or the
 * first in the tree. */
const struct page_node *page_text_before(const struct page_node *node, unsigned back);

/* The value of an attribute, or NULL. */
const char *page_attribute(const struct page_node *node, const char *name);

/* The nearest ancestor (or node itself) that is such an element, or NULL. */
const struct page_node *page_within(const struct page_node *node, enum element element);
bool page_contains(const struct page_node *top, const struct page_node *node);

/* The element with this name in small letters, and back ("" for texts and for
 * ELEMENT_OTHER). */
enum element element_named(const char *name);
const char *element_name(enum element element);

/* Does the element begin a new line: a paragraph, a division, an item? */
bool element_is_block(enum element element);
bool element_is_heading(enum element element);

/* Appends the text in node with white space folded to single blanks; stops
 * soon after limit bytes. */
void page_plain_text(const struct page_node *node, size_t limit, struct buffer *out);

#endif
