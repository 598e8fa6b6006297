#include "reading/page.h"

#include "reading/page_text.h"

static int read_tree(struct page *page, struct page_tree *tree, const char *url,
		     struct error *err)
{
	struct page_wanted wanted = { NULL, NULL };

	(void)url;
	if (page_text(tree, &wanted, &page->text, err) < 0)
		return -1;
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
