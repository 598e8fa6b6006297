#include "reading/page_head.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <string.h>

static bool is_blank(const char *text)
{
	return text[strspn(text, " \t\r\n\f")] == '\0';
}

static const char *lowered(struct arena *arena, const char *text)
{
	const char *copy = arena_text(arena, text);
	size_t length = strlen(copy);
	char *small = arena_take(arena, length + 1);

	if (!small)
		return "";
	for (size_t i = 0; i < length; i++)
		small[i] = copy[i] >= 'A' && copy[i] <= 'Z' ? (char)(copy[i] | 0x20) : copy[i];
	return small;
}

static const char *plain(struct arena *arena, const struct page_node *node)
{
	struct buffer text;
	const char *kept;

	buffer_init(&text);
	page_plain_text(node, 4000, &text);
	kept = text.length > 0 ? arena_slice(arena, buffer_all(&text)) : NULL;
	if (buffer_failed(&text))
		arena->failed = true;
	buffer_release(&text);
	return kept;
}

/* The meta tag of node, or NULL. */
static struct page_meta *meta_of(const struct page_node *node, struct arena *arena)
{
	static const char *const attributes[] = { "property", "name", "itemprop",
						  "http-equiv" };
	const char *content = page_attribute(node, "content");
	struct page_meta *meta;

	if (!content || is_blank(content))
		return NULL;
	for (size_t i = 0; i < sizeof(attributes) / sizeof(attributes[0]); i++) {
		const char *name = page_attribute(node, attributes[i]);

		if (!name)
			continue;
		meta = arena_take(arena, sizeof(*meta));
		if (!meta)
			return NULL;
		meta->name = lowered(arena, name);
		meta->content = content;
		meta->next = NULL;
		return meta;
	}
	return NULL;
}

const char *page_head_meta(const struct page_head *head, const char *name)
{
	for (const struct page_meta *meta = head->metas; meta; meta = meta->next)
		if (strcmp(meta->name, name) == 0)
			return meta->content;
	return NULL;
}

const char *page_head_first(const struct page_head *head, const char *const *names)
{
	const char *found = NULL;

	for (; *names && !found; names++)
		found = page_head_meta(head, *names);
	return found;
}

static void read_tags(struct page_head *head, const struct page_tree *tree,
		      struct arena *arena)
{
	struct page_meta *last = NULL;

	for (struct page_node *node = tree->root; node; node = page_next(node, tree->root)) {
		const char *rel;

		if (node->element == ELEMENT_META) {
			struct page_meta *meta = meta_of(node, arena);

			if (!meta)
				continue;
			if (last)
				last->next = meta;
			else
				head->metas = meta;
			last = meta;
		} else if (node->element == ELEMENT_TITLE && !head->title &&
			   !page_within(node, ELEMENT_SVG)) {
			head->title = plain(arena, node);
		} else if (node->element == ELEMENT_LINK && !head->canonical) {
			rel = page_attribute(node, "rel");
			if (rel && strcmp(rel, "canonical") == 0)
				head->canonical = page_attribute(node, "href");
		} else if (node->element == ELEMENT_HTML && !head->language) {
			head->language = page_attribute(node, "lang");
			if (!head->language)
				head->language = page_attribute(node, "xml:lang");
		}
	}
}

static const char *host_of(struct arena *arena, const char *url)
{
	const char *host = url ? strstr(url, "//") : NULL;

	if (!host)
		return NULL;
	host += 2;
	if (strncmp(host, "www.", 4) == 0)
		host += 4;
	return arena_slice(arena, (struct slice){ host, strcspn(host, "/?#:") });
}

/* Only letters and digits, folded: "The Pier" and "thepier" are the same. */
static void letters(struct buffer *out, struct slice text)
{
	struct buffer folded;

	buffer_init(&folded);
	utf8_fold(&folded, text);
	for (size_t i = 0; i < folded.length; i++) {
		unsigned char c = (unsigned char)folded.data[i];

		if (c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			buffer_byte(out, (char)c);
	}
	if (buffer_failed(&folded))
		out->failed = true;
	buffer_release(&folded);
}

bool page_head_is_site(const struct page_head *head, struct slice text)
{
	struct buffer a, b;
	const char *name;
	bool same;

	buffer_init(&a);
	buffer_init(&b);
	letters(&a, text);
	letters(&b, slice_of(head->outlet));
	name = strncmp(a.data, "the", 3) == 0 ? a.data + 3 : a.data;
	same = a.length > 0 &&
	       strcmp(name, strncmp(b.data, "the", 3) == 0 ? b.data + 3 : b.data) == 0;
	if (!same && a.length >= 3 && head->host) {
		/* The host without its last part: "harbourgazette". */
		const char *dot = strrchr(head->host, '.');
		struct slice host = { head->host,
				      dot ? (size_t)(dot - head->host) : strlen(head->host) };

		buffer_clear(&b);
		letters(&b, slice_of(head->host));
		same = strcmp(a.data, b.data) == 0;
		buffer_clear(&b);
		letters(&b, host);
		same = same || strcmp(a.data, b.data) == 0 || strcmp(name, b.data) == 0 ||
		       (strstr(b.data, name) && strlen(name) * 2 > b.length);
	}
	buffer_release(&a);
	buffer_release(&b);
	return same;
}

int page_head_read(struct page_head *head, const struct page_tree *tree, const char *url,
		   struct arena *arena, struct error *err)
{
	static const char *const names[] = { "og:site_name", "application-name",
					     "dc.publisher", "dcterms.publisher",
					     "apple-mobile-web-app-title", NULL };
	static const char *const languages[] = { "og:locale", "content-language", "language",
						 "dc.language", NULL };

	*head = (struct page_head){ .metas = NULL };
	read_tags(head, tree, arena);
	if (page_linked_read(&head->linked, tree, arena, err) < 0)
		return -1;
	if (url)
		head->canonical = url;
	else if (!head->canonical || !strstr(head->canonical, "//"))
		head->canonical = page_head_meta(head, "og:url");
	if (!head->canonical && head->linked.url && strstr(head->linked.url, "//"))
		head->canonical = head->linked.url;
	head->host = host_of(arena, head->canonical);
	head->outlet = page_head_first(head, names);
	/* Some give the page's own title there. */
	if (head->outlet && strlen(head->outlet) > 24 &&
	    ((head->title && strncmp(head->title, head->outlet, strlen(head->outlet)) == 0) ||
	     (page_head_meta(head, "og:title") &&
	      strcmp(page_head_meta(head, "og:title"), head->outlet) == 0)))
		head->outlet = NULL;
	if (!head->outlet)
		head->outlet = head->linked.publisher;
	if (!head->language)
		head->language = page_head_first(head, languages);
	if (!head->language)
		head->language = head->linked.language;
	return arena_failed(arena) ? error_memory(err) : 0;
}
