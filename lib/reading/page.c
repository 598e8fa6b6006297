#include "reading/page.h"

#include "reading/page_author.h"
#include "reading/page_date.h"
#include "reading/page_head.h"
#include "reading/page_text.h"
#include "reading/page_title.h"

/* The text in JSON-LD is taken from this length on, in bytes, when it is more
 * than twice as long as what the page shows. */
#define LINKED_TEXT 250

/* A language as its first subtag ("en-US" is "en"), NULL for what is none. */
static const char *language_of(struct arena *arena, const char *tag)
{
	char code[4] = "";
	size_t length = 0;

	while (tag && length < 3 && ((tag[length] | 0x20) >= 'a' && (tag[length] | 0x20) <= 'z')) {
		code[length] = (char)(tag[length] | 0x20);
		length++;
	}
	if (length < 2 || (tag[length] != '\0' && !strchr("-_ ,;", tag[length])))
		return NULL;
	return arena_text(arena, code);
}

/* Pages that scripts build may have their text in JSON-LD only.  Markup in it
 * is not read. */
static void take_linked_text(struct buffer *text, const char *body)
{
	struct slice rest = slice_of(body), line;

	if (rest.length < LINKED_TEXT || rest.length / 2 < text->length ||
	    strstr(body, "</") || strstr(body, "&lt;"))
		return;
	buffer_clear(text);
	while (slice_next(&rest, '\n', &line)) {
		line = slice_trim(line);
		if (line.length > 0 && text->length > 0)
			buffer_text(text, "\n\n");
		buffer_slice(text, line);
	}
}

static int read_tree(struct page *page, struct page_tree *tree, const char *url,
		     struct error *err)
{
	static const char *const summaries[] = { "og:description", "description",
						 "twitter:description", NULL };
	struct page_wanted wanted;
	struct page_head head;
	const struct page_node *headline;

	if (page_head_read(&head, tree, url, &page->arena, err) < 0)
		return -1;
	page->title = page_title(&head, tree, &page->arena);
	headline = page_title_node(tree, page->title);
	page->byline = page_author(&head, tree, headline, &page->arena);
	page->published = page_published(&head, tree, headline, &page->arena);
	page->outlet = arena_text(&page->arena, head.outlet);
	page->url = arena_text(&page->arena, head.canonical);
	page->language = language_of(&page->arena, head.language);
	wanted = (struct page_wanted){
		.title = page->title, .byline = page->byline,
		.summary = page_head_first(&head, summaries), .headline = headline,
	};
	if (page_text(tree, &wanted, &page->text, err) < 0)
		return -1;
	take_linked_text(&page->text, head.linked.body);
	if (buffer_failed(&page->text))
		return error_memory(err);
	return arena_failed(&page->arena) ? error_memory(err) : 0;
}

int page_read(struct page *page, struct slice bytes, const char *url, struct error *err)
{
	struct page_tree tree;
	struct buffer text;
	int status;

	*page = (struct page){ .title = NULL };
	arena_init(&page->arena);
	buffer_init(&page->text);
	buffer_init(&text);
	status = charset_decode(&page->charset, bytes, &text, err);
	if (status == 0) {
		status = page_tree_parse(&tree, buffer_all(&text), err);
		if (status == 0)
			status = read_tree(page, &tree, url, err);
		page_tree_release(&tree);
	}
	buffer_release(&text);
	if (status < 0)
		page_release(page);
	return status;
}

void page_release(struct page *page)
{
	arena_release(&page->arena);
	buffer_release(&page->text);
}
