#include "reading/page_tree.h"

#include "reading/page_library.h"
#include "reading/page_mend.h"

#include <limits.h>
#include <string.h>

/* What the parser's events build. */
struct builder {
	struct page_tree *tree;
	struct page_node *open[PAGE_DEPTH + 1];	/* from the root */
	size_t depth;			/* elements open, the root not counted */
	struct buffer text;		/* collected until the next tag */
	struct page_library xml;
	xmlParserCtxtPtr parser;
	bool too_deep, unclosed_comment, unclosed_value;
};

/* In the order of enum element, from ELEMENT_A. */
static const char *const names[] = {
	"a", "abbr", "address", "article", "aside", "audio", "b", "blockquote", "body",
	"br", "button", "canvas", "center", "cite", "code", "dd", "details", "dialog",
	"div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font",
	"footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
	"html", "i", "iframe", "img", "input", "label", "li", "link", "main", "menu",
	"meta", "nav", "noscript", "object", "ol", "option", "p", "pre", "script",
	"section", "select", "span", "strong", "style", "sub", "summary", "sup", "svg",
	"table", "tbody", "td", "template", "textarea", "th", "thead", "time", "title",
	"tr", "u", "ul", "video",
};

enum element element_named(const char *name)
{
	size_t low = 0, high = sizeof(names) / sizeof(names[0]);

	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = strcmp(name, names[middle]);

		if (order == 0)
			return (enum element)(ELEMENT_A + middle);
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return ELEMENT_OTHER;
}

const char *element_name(enum element element)
{
	return element >= ELEMENT_A && element < ELEMENT_COUNT ? names[element - ELEMENT_A] : "";
}

static struct page_node *top_open(const struct builder *builder)
{
	return builder->open[builder->depth < PAGE_DEPTH ? builder->depth : PAGE_DEPTH];
}

static struct page_node *hang(struct builder *builder, enum element element)
{
	struct page_tree *tree = builder->tree;
	struct page_node *parent = top_open(builder);
	struct page_node *node = arena_take(&tree->arena, sizeof(*node));

	if (!node) {
		builder->xml.stop(builder->parser);
		return NULL;
	}
	*node = (struct page_node){
		.element = element, .parent = parent, .previous = parent->last,
		.earlier = tree->newest, .depth = parent->depth + 1,
	};
	if (parent->last)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
	tree->newest = node;
	tree->count++;
	return node;
}

static void end_text(struct builder *builder)
{
	struct page_node *node;

	if (builder->text.length == 0)
		return;
	node = hang(builder, ELEMENT_TEXT);
	if (node)
		node->text = slice_of(arena_slice(&builder->tree->arena,
						  buffer_all(&builder->text)));
	buffer_clear(&builder->text);
}

static void add_attributes(struct builder *builder, struct page_node *node,
			   const xmlChar **attributes)
{
	struct arena *arena = &builder->tree->arena;

	for (; attributes && attributes[0]; attributes += 2) {
		struct page_attribute *kept = arena_take(arena, sizeof(*kept));

		if (!kept)
			return;
		kept->name = arena_text(arena, (const char *)attributes[0]);
		kept->value = attributes[1] ?
			arena_text(arena, (const char *)attributes[1]) : "";
		kept->next = node->attributes;
		node->attributes = kept;
	}
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes)
{
	struct builder *builder = context;
	struct page_node *node;

	end_text(builder);
	if (builder->depth >= PAGE_OPEN) {
		builder->too_deep = true;
		builder->xml.stop(builder->parser);
		return;
	}
	node = hang(builder, element_named((const char *)name));
	if (!node)
		return;
	add_attributes(builder, node, attributes);
	builder->depth++;
	if (builder->depth <= PAGE_DEPTH)
		builder->open[builder->depth] = node;
}

/* The parser closes what it opened, in order. */
static void end_element(void *context, const xmlChar *name)
{
	struct builder *builder = context;

	(void)name;
	end_text(builder);
	if (builder->depth > 0)
		builder->depth--;
}

/* "&#146;" and its like mean the characters of windows-1252 (HTML standard,
 * "numeric character reference end state"). */
static void add_c1(struct buffer *text, unsigned char c1)
{
	static const char *const meant[32] = {
		"€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
		"", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
	};

	buffer_text(text, meant[c1 & 31]);
}

static void characters(void *context, const xmlChar *text, int length)
{
	struct builder *builder = context;
	const char *at = (const char *)text, *end = at + length;

	while (at < end) {
		const char *c1 = at;

		while (c1 + 1 < end && !((unsigned char)c1[0] == 0xc2 &&
					 (unsigned char)c1[1] < 0xa0))
			c1++;
		if (c1 + 1 >= end)
			c1 = end;
		buffer_add(&builder->text, at, (size_t)(c1 - at));
		if (c1 < end) {
			add_c1(&builder->text, (unsigned char)c1[1]);
			c1 += 2;
		}
		at = c1;
	}
	if (buffer_failed(&builder->text))
		builder->xml.stop(builder->parser);
}

/* Structured errors come here only: nothing is printed. */
#if LIBXML_VERSION >= 21200
static void complaint(void *context, const xmlError *error)
#else
static void complaint(void *context, xmlErrorPtr error)
#endif
{
	struct builder *builder = context;

	if (error->code == XML_ERR_COMMENT_NOT_FINISHED)
		builder->unclosed_comment = true;
	if (error->code == XML_ERR_ATTRIBUTE_NOT_FINISHED)
		builder->unclosed_value = true;
}

/* What the parser could not read to its end. */
static int check_end(const struct builder *builder, struct error *err)
{
	if (arena_failed(&builder->tree->arena) || buffer_failed(&builder->text))
		return error_memory(err);
	if (builder->too_deep)
		return error_set(err, ERROR_INPUT, "its markup opens more than %d elements"
				 " inside each other", PAGE_OPEN);
	if (builder->unclosed_comment)
		return error_set(err, ERROR_INPUT, "a comment in its markup never ends, and"
				 " the rest of the page would be lost");
	if (builder->unclosed_value)
		return error_set(err, ERROR_INPUT, "an attribute in its markup never ends, and"
				 " the rest of the page would be lost");
	if (builder->parser->errNo == XML_ERR_NO_MEMORY)
		return error_memory(err);
	if (builder->parser->disableSAX)
		return error_set(err, ERROR_INPUT, "its markup could not be read to the end");
	return 0;
}

static int run_parser(struct builder *builder, struct slice text, struct error *err)
{
	xmlSAXHandler events = { .startElement = NULL };
	xmlParserCtxtPtr parser;
	int status;

	if (page_library_load(&builder->xml, err) < 0)
		return -1;
	parser = builder->xml.new_parser();
	if (!parser)
		return error_memory(err);
	builder->parser = parser;
	events.startElement = start_element;
	events.endElement = end_element;
	events.characters = characters;
	events.ignorableWhitespace = characters;
	events.cdataBlock = characters;
	events.serror = complaint;
	events.initialized = XML_SAX2_MAGIC;
	*parser->sax = events;
	parser->userData = builder;
	builder->xml.read(parser, text.at, (int)text.length, NULL, "UTF-8",
			  HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
	end_text(builder);
	status = check_end(builder, err);
	builder->xml.free_parser(parser);
	return status;
}

int page_tree_parse(struct page_tree *tree, struct slice page, struct error *err)
{
	struct builder builder = { .tree = tree };
	struct buffer mended;
	int status;

	*tree = (struct page_tree){ .root = NULL };
	arena_init(&tree->arena);
	if (page.length > INT_MAX / 4)
		return error_set(err, ERROR_INPUT, "it is larger than %d MiB",
				 INT_MAX / 4 / (1024 * 1024));
	tree->root = arena_take(&tree->arena, sizeof(*tree->root));
	if (!tree->root)
		return error_memory(err);
	*tree->root = (struct page_node){ .element = ELEMENT_OTHER };
	tree->newest = tree->root;
	tree->count = 1;
	builder.open[0] = tree->root;
	buffer_init(&builder.text);
	buffer_init(&mended);
	status = page_mend(page, &mended, err);
	if (status == 0)
		status = run_parser(&builder, buffer_all(&mended), err);
	buffer_release(&mended);
	buffer_release(&builder.text);
	return status;
}

void page_tree_release(struct page_tree *tree)
{
	arena_release(&tree->arena);
}

struct page_node *page_after(const struct page_node *node, const struct page_node *top)
{
	while (node && node != top && !node->next)
		node = node->parent;
	return node && node != top ? node->next : NULL;
}

struct page_node *page_next(const struct page_node *node, const struct page_node *top)
{
	return node->first ? node->first : page_after(node, top);
}

const struct page_node *page_text_before(const struct page_node *node, unsigned back)
{
	const struct page_node *found = node;

	while (node && back > 0) {
		if (node->element == ELEMENT_TEXT && slice_trim(node->text).length > 0) {
			found = node;
			back--;
		}
		node = node->earlier;
	}
	return found;
}

const char *page_attribute(const struct page_node *node, const char *name)
{
	for (const struct page_attribute *kept = node->attributes; kept; kept = kept->next)
		if (strcmp(kept->name, name) == 0)
			return kept->value;
	return NULL;
}

const struct page_node *page_within(const struct page_node *node, enum element element)
{
	while (node && node->element != element)
		node = node->parent;
	return node;
}

bool page_contains(const struct page_node *top, const struct page_node *node)
{
	while (node && node->depth > top->depth)
		node = node->parent;
	return node == top;
}

bool element_is_heading(enum element element)
{
	return element >= ELEMENT_H1 && element <= ELEMENT_H6;
}

bool element_is_block(enum element element)
{
	switch (element) {
	case ELEMENT_TEXT: case ELEMENT_OTHER: case ELEMENT_A: case ELEMENT_ABBR:
	case ELEMENT_B: case ELEMENT_BR: case ELEMENT_CITE: case ELEMENT_CODE:
	case ELEMENT_EM: case ELEMENT_FONT: case ELEMENT_I: case ELEMENT_IMG:
	case ELEMENT_INPUT: case ELEMENT_LABEL: case ELEMENT_SPAN: case ELEMENT_STRONG:
	case ELEMENT_SUB: case ELEMENT_SUP: case ELEMENT_TIME: case ELEMENT_U:
	case ELEMENT_LINK: case ELEMENT_META: case ELEMENT_SCRIPT: case ELEMENT_STYLE:
	case ELEMENT_NOSCRIPT: case ELEMENT_TEMPLATE: case ELEMENT_BUTTON:
		return false;
	default:
		return true;
	}
}

static bool silent(enum element element)
{
	return element == ELEMENT_SCRIPT || element == ELEMENT_STYLE ||
	       element == ELEMENT_TEMPLATE || element == ELEMENT_NOSCRIPT;
}

/* Appends text, each run of white space as one blank, none at the start. */
static void add_folded(struct buffer *out, struct slice text, size_t start)
{
	size_t from = 0;

	for (size_t i = 0; i <= text.length; i++) {
		char c = i < text.length ? text.at[i] : ' ';
		bool no_break = i + 1 < text.length && c == '\xc2' && text.at[i + 1] == '\xa0';

		if (i < text.length && !no_break && c != ' ' && c != '\n' && c != '\t' &&
		    c != '\r' && c != '\f')
			continue;
		buffer_add(out, text.at + from, i - from);
		if (i < text.length && out->length > start &&
		    out->data[out->length - 1] != ' ')
			buffer_byte(out, ' ');
		i += no_break;
		from = i + 1;
	}
}

void page_plain_text(const struct page_node *top, size_t limit, struct buffer *out)
{
	const struct page_node *node = top;
	size_t start = out->length;

	while (node && out->length - start <= limit) {
		if (node->element == ELEMENT_TEXT)
			add_folded(out, node->text, start);
		else if ((element_is_block(node->element) || node->element == ELEMENT_BR) &&
			 out->length > start && out->data[out->length - 1] != ' ')
			buffer_byte(out, ' ');
		node = silent(node->element) && node != top ? page_after(node, top) :
			page_next(node, top);
	}
	while (out->length > start && out->data[out->length - 1] == ' ')
		out->data[--out->length] = '\0';
}
