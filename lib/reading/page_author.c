#include "reading/page_author.h"

#include "reading/page_hint.h"
#include "reading/page_phrase.h"

#include <string.h>

/* How many elements that are marked as an author are looked at, and how long
 * their text may be. */
#define MARKED 30
#define MARKED_BYTES 160
#define MARKED_NODES 200	/* elements and texts in it */

/* How many places with the name are looked at. */
#define PLACES 50

/* Meta tags that name persons. */
static const char *const metas[] = {
	"author", "article:author", "article:author_name", "parsely-author", "sailthru.author",
	"dc.creator", "dcterms.creator", "dc.creator.aut", "byl", "byline", "authors",
	"article.author", "citation_author", "cxenseparse:author", "creator", "twitter:data1",
	NULL
};

/* Takes the names in text: those that are not the site's own, or only those. */
static const char *names_of(const struct page_head *head, const char *text, bool site,
			    struct arena *arena)
{
	struct buffer names, kept;
	struct slice rest, name;
	const char *result = NULL;

	if (!text)
		return NULL;
	buffer_init(&names);
	buffer_init(&kept);
	page_names(&names, slice_of(text));
	rest = buffer_all(&names);
	while (slice_next(&rest, ';', &name)) {
		name = slice_trim(name);
		/* A site that is called "The ..." is nobody's name. */
		if (name.length == 0 || page_head_is_site(head, name) != site ||
		    (site && page_begins(name, "the ")))
			continue;
		if (kept.length > 0)
			buffer_text(&kept, "; ");
		buffer_slice(&kept, name);
	}
	if (kept.length > 0)
		result = arena_slice(arena, buffer_all(&kept));
	if (buffer_failed(&names) || buffer_failed(&kept))
		arena->failed = true;
	buffer_release(&names);
	buffer_release(&kept);
	return result;
}

static const char *names_in(const struct page_head *head, const char *text,
			    struct arena *arena)
{
	return names_of(head, text, false, arena);
}

static const char *from_metas(const struct page_head *head, struct arena *arena)
{
	for (const char *const *name = metas; *name; name++) {
		const char *found = NULL;

		/* One tag an author is usual. */
		for (const struct page_meta *meta = head->metas; meta; meta = meta->next) {
			const char *more;

			if (strcmp(meta->name, *name) != 0)
				continue;
			/* Twitter's data is whatever label1 says. */
			if (strcmp(*name, "twitter:data1") == 0) {
				const char *label = page_head_meta(head, "twitter:label1");

				if (!label || !page_has(slice_of(label), "written by"))
					continue;
			}
			more = names_in(head, meta->content, arena);
			if (more && !found)
				found = more;
			else if (more && strlen(found) < 1500 && !strstr(found, more))
				found = arena_format(arena, "%s; %s", found, more);
		}
		if (found)
			return found;
	}
	return NULL;
}

/* The text in top, each piece of it apart: "By" and a name may stand in two
 * elements without a blank between them. */
static void spaced_text(const struct page_node *top, struct buffer *out)
{
	size_t start = out->length;
	unsigned nodes = 0;

	for (const struct page_node *node = top->element == ELEMENT_TEXT ? top : top->first;
	     node && out->length - start <= 4 * MARKED_BYTES && nodes++ < MARKED_NODES;
	     node = page_next(node, top)) {
		if (node->element != ELEMENT_TEXT || slice_trim(node->text).length == 0 ||
		    page_within(node, ELEMENT_SCRIPT) || page_within(node, ELEMENT_STYLE))
			continue;
		if (out->length > start)
			buffer_byte(out, ' ');
		page_plain_text(node, 4 * MARKED_BYTES, out);
	}
}

/* Does node link to what is the page of an author on many sites? */
static bool links_author(const struct page_node *node)
{
	static const char *const paths[] = { "/author/", "/authors/", "/autor/", "/autores/",
					     "/auteur/", "/contributor/", "/contributors/",
					     "/editors/", "/staff/", "/profile/", "/people/",
					     "/journalist/", "/writer/", "/by/" };
	const char *href = node->element == ELEMENT_A ? page_attribute(node, "href") : NULL;

	for (size_t i = 0; href && i < sizeof(paths) / sizeof(paths[0]); i++)
		if (strstr(href, paths[i]))
			return true;
	return false;
}

/* How a line that names the author begins. */
static bool says_by(struct slice text)
{
	static const char *const words[] = { "by ", "posted by ", "written by ", "von ",
					     "por ", "par ", "di ", "words by ", "story by ",
					     "автор", "text: ", "autor: ", "author: ", "by: " };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (page_begins(text, words[i]))
			return true;
	return false;
}

/* Is node a link to an author's page, in a line "By ..."? */
static bool in_byline(const struct page_node *node)
{
	const struct page_node *line = node;
	struct buffer text;
	bool by;

	if (!links_author(node))
		return false;
	while (line->parent && !element_is_block(line->element))
		line = line->parent;
	buffer_init(&text);
	spaced_text(line, &text);
	by = text.length <= MARKED_BYTES && says_by(buffer_all(&text));
	buffer_release(&text);
	return by;
}

/* How surely node names the author: 0 not at all. */
static int mark_of(const struct page_node *node)
{
	const char *itemprop = page_attribute(node, "itemprop");
	const char *rel = page_attribute(node, "rel");
	unsigned hints;

	if (itemprop && (strcmp(itemprop, "author") == 0 || strcmp(itemprop, "creator") == 0))
		return 4;
	if (rel && strcmp(rel, "author") == 0)
		return 3;
	hints = page_hints(node);
	if ((hints & HINT_BYLINE) && !(hints & (HINT_BIO | HINT_COMMENT | HINT_RELATED)))
		return 2;
	return in_byline(node);
}

static bool elsewhere(const struct page_node *node, const struct page_node *headline)
{
	return page_hinted(node, HINT_COMMENT | HINT_RELATED | HINT_HIDDEN | HINT_NEVER,
			   headline);
}

/* The name in an element that is marked: the part with itemprop "name", its
 * link, or all of it. */
static const char *marked_text(const struct page_node *node, struct arena *arena)
{
	const struct page_node *name = NULL;
	struct buffer text;
	const char *kept = NULL;

	for (const struct page_node *in = node->first; in; in = page_next(in, node)) {
		const char *itemprop = page_attribute(in, "itemprop");

		if (itemprop && strcmp(itemprop, "name") == 0) {
			if (page_attribute(in, "content"))
				return page_attribute(in, "content");
			name = in;
			break;
		}
	}
	if (page_attribute(node, "content"))
		return page_attribute(node, "content");
	buffer_init(&text);
	spaced_text(name ? name : node, &text);
	if (text.length > 0 && text.length <= MARKED_BYTES)
		kept = arena_slice(arena, buffer_all(&text));
	buffer_release(&text);
	return kept;
}

static const char *from_marks(const struct page_head *head, const struct page_tree *tree,
			      const struct page_node *title, struct arena *arena)
{
	const char *found = NULL;
	const struct page_node *first = NULL;
	int best = 0;
	unsigned marked = 0;

	for (const struct page_node *node = tree->root; node && marked < MARKED;
	     node = page_next(node, tree->root)) {
		const char *names;
		int mark = node->element == ELEMENT_TEXT || node->element == ELEMENT_BODY ?
			0 : mark_of(node);

		if (mark == 0)
			continue;
		marked++;
		if (mark < best || elsewhere(node, title))
			continue;
		names = names_in(head, marked_text(node, arena), arena);
		if (!names)
			continue;
		if (mark > best) {
			found = names;
			first = node;
			best = mark;
		} else if (node->parent == first->parent && !strstr(found, names)) {
			/* Side by side: they wrote it together. */
			found = arena_format(arena, "%s; %s", found, names);
		}
	}
	return found;
}

/* A visible line "By Ana Weaver" near the headline. */
static const char *from_line(const struct page_head *head, const struct page_tree *tree,
			     const struct page_node *title, struct arena *arena)
{
	const char *linked = NULL;
	unsigned lines = 0;

	for (const struct page_node *node = title ? page_text_before(title, 10) : NULL;
	     node && lines < 40; node = page_next(node, tree->root)) {
		struct buffer text;
		const struct page_node *line = node;
		const char *names = NULL;

		if (!linked && links_author(node) && !elsewhere(node, title))
			linked = names_in(head, marked_text(node, arena), arena);

		if (node->element != ELEMENT_TEXT || slice_trim(node->text).length == 0 ||
		    page_within(node, ELEMENT_SCRIPT) || page_within(node, ELEMENT_STYLE))
			continue;
		lines++;
		while (line->parent && !element_is_block(line->element))
			line = line->parent;
		buffer_init(&text);
		spaced_text(line, &text);
		/* "By", and the name in the next box. */
		if (text.length < 12 && line->parent) {
			buffer_byte(&text, ' ');
			if (says_by(buffer_all(&text))) {
				buffer_clear(&text);
				spaced_text(line->parent, &text);
			}
		}
		if (text.length <= MARKED_BYTES && says_by(buffer_all(&text)) &&
		    !elsewhere(node, title))
			names = names_in(head, arena_slice(arena, buffer_all(&text)), arena);
		buffer_release(&text);
		if (names)
			return names;
	}
	return linked;
}

/* Does the page show the first of these names? */
static bool shown(const struct page_tree *tree, const char *names)
{
	struct slice name = { names, strcspn(names, ";,") };
	/* A name of two words is nobody's menu; it may unfold a box on the author. */
	bool found = false, full = memchr(name.at, ' ', name.length) != NULL;
	unsigned places = 0;

	for (const struct page_node *node = tree->root; node && !found;
	     node = page_next(node, tree->root)) {
		if (node->element != ELEMENT_TEXT)
			continue;
		for (size_t i = 0; i + name.length <= node->text.length && !found; i++)
			found = page_same_case((struct slice){ node->text.at + i, name.length },
					       name) &&
				++places < PLACES &&
				!page_hinted(node, HINT_NEVER | (full ? 0 : HINT_CHROME), NULL);
	}
	return found;
}

const char *page_author(const struct page_head *head, const struct page_tree *tree,
			const struct page_node *title, struct arena *arena)
{
	const char *said[2], *found;

	said[0] = names_in(head, head->linked.authors, arena);
	said[1] = from_metas(head, arena);
	for (size_t i = 0; i < 2; i++)
		if (said[i] && shown(tree, said[i]))
			return said[i];
	found = from_marks(head, tree, title, arena);
	if (!found)
		found = from_line(head, tree, title, arena);
	/* One word that the page does not show is a user of its system. */
	for (size_t i = 0; i < 2 && !found; i++)
		if (said[i] && strchr(said[i], ' '))
			found = said[i];
	/* On a site of one's own the author's name is the site's. */
	if (!found)
		found = names_of(head, head->linked.authors, true, arena);
	if (!found)
		found = names_of(head, page_head_meta(head, "author"), true, arena);
	return found;
}
