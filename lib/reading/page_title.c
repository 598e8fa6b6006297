#include "reading/page_title.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "reading/page_hint.h"

#include <string.h>

#define HEADINGS 12	/* how many first-rank headings are looked at */
#define LONGEST 400	/* bytes of a headline */

/* What parts a headline from the name of the site. */
static const char *const separators[] = { " | ", " - ", " – ", " — ", " :: ", " » ", " « ",
					  " · ", " • ", " / ", " ~ ", "｜", " ‹ ", " › ",
					  "|", " : ", " — ", " » " };

/* Cuts the last part of *text off at a separator; empty without one. */
static struct slice last_part(struct slice *text)
{
	size_t best = 0, length = 0;
	struct slice part = SLICE_NONE;

	for (size_t s = 0; s < sizeof(separators) / sizeof(separators[0]); s++) {
		size_t mark = strlen(separators[s]);

		for (size_t i = text->length; i-- > best + (best > 0);) {
			if (i + mark > text->length || i == 0 ||
			    memcmp(text->at + i, separators[s], mark) != 0)
				continue;
			best = i;
			length = mark;
			break;
		}
	}
	if (best == 0)
		return SLICE_NONE;
	part.at = text->at + best + length;
	part.length = text->length - best - length;
	text->length = best;
	return slice_trim(part);
}

static struct slice first_part(struct slice *text)
{
	size_t best = text->length, length = 0;
	struct slice part;

	for (size_t s = 0; s < sizeof(separators) / sizeof(separators[0]); s++) {
		size_t mark = strlen(separators[s]);

		for (size_t i = 1; i + mark < text->length && i < best; i++) {
			if (memcmp(text->at + i, separators[s], mark) != 0)
				continue;
			best = i;
			length = mark;
			break;
		}
	}
	if (best == text->length)
		return SLICE_NONE;
	part = (struct slice){ text->at, best };
	text->at += best + length;
	text->length -= best + length;
	return slice_trim(part);
}

/* The number of words in text; a script without blanks has few. */
static size_t words_in(struct slice text)
{
	struct slice word;
	size_t count = 0;

	while (slice_next(&text, ' ', &word))
		count += word.length > 0;
	return count;
}

/* Is it one or two words that the host's name has: "Fern" of buildwithfern? */
static bool in_host(const struct page_head *head, struct slice part)
{
	char word[40];
	size_t length = 0;

	for (size_t i = 0; i < part.length; i++) {
		char c = part.at[i];

		if (c == ' ')
			continue;
		if (length + 1 >= sizeof(word))
			return false;
		word[length++] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
	}
	word[length] = '\0';
	return length >= 4 && words_in(part) <= 2 && head->host && strstr(head->host, word);
}

/* Is part, the last of text, parted from the rest by a bar? */
static bool behind_bar(struct slice text, struct slice part)
{
	const char *at = part.at;

	while (at > text.at && at[-1] == ' ')
		at--;
	return at > text.at && at[-1] == '|';
}

/* text without the site's name at its end or beginning.  "Headline | World |
 * The Pier" keeps the headline: with a bar what follows is not its part. */
static struct slice without_site(const struct page_head *head, struct slice text)
{
	struct slice rest = slice_trim(text), part;
	bool cut = false;

	for (int i = 0; i < 3; i++) {
		struct slice before = rest;

		part = last_part(&rest);
		if (part.length == 0)
			break;
		if (page_head_is_site(head, part) || in_host(head, part)) {
			cut = true;
			continue;
		}
		/* A section behind the headline, before the site's name; or a name
		 * that nothing else on the page tells, behind a bar. */
		if (!(((cut && memchr(text.at, '|', text.length)) ||
		       (!cut && behind_bar(before, part))) &&
		      words_in(part) <= 2 && words_in(rest) >= 4)) {
			rest = before;
			break;
		}
	}
	text = rest;
	part = first_part(&rest);
	if (part.length > 0 && page_head_is_site(head, part))
		text = rest;
	text = slice_trim(text);
	while (text.length > 2 && (text.at[text.length - 1] == '-' ||
				   text.at[text.length - 1] == '|'))
		text = slice_trim((struct slice){ text.at, text.length - 1 });
	return text;
}

/* Only letters and digits, folded, single blanks between words. */
static void fold_words(struct buffer *out, struct slice text)
{
	struct buffer folded;

	buffer_init(&folded);
	utf8_fold(&folded, text);
	for (size_t i = 0; i < folded.length; i++) {
		unsigned char c = (unsigned char)folded.data[i];

		if (c == '\'')
			continue;
		if (c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			buffer_byte(out, (char)c);
		else if (out->length > 0 && out->data[out->length - 1] != ' ')
			buffer_byte(out, ' ');
	}
	if (out->length > 0 && out->data[out->length - 1] == ' ')
		out->data[--out->length] = '\0';
	out->failed |= buffer_failed(&folded);
	buffer_release(&folded);
}

/* The share of a's words that b has, too. */
static double shared(struct slice a, struct slice b)
{
	struct slice word;
	size_t words = 0, found = 0;

	while (slice_next(&a, ' ', &word)) {
		struct slice rest = b, other;

		if (word.length == 0)
			continue;
		words++;
		while (slice_next(&rest, ' ', &other))
			if (slice_equal(word, other)) {
				found++;
				break;
			}
	}
	return words > 0 ? (double)found / (double)words : 0;
}

/* Do a heading and a title of the page say the same? */
static bool agree(struct slice heading, const char *title)
{
	struct buffer a, b;
	bool same;

	if (!title)
		return false;
	buffer_init(&a);
	buffer_init(&b);
	fold_words(&a, heading);
	fold_words(&b, slice_of(title));
	same = a.length > 0 && b.length > 0 && (a.length >= 8 || words_in(buffer_all(&a)) >= 2 ||
						strcmp(a.data, b.data) == 0) &&
	       ((strstr(b.data, a.data) &&
		 (a.length * 10 >= b.length * 3 ||
		  (strncmp(a.data, b.data, a.length) == 0 &&
		   words_in(buffer_all(&a)) >= 3))) ||
		(strstr(a.data, b.data) && b.length * 10 >= a.length * 4) ||
		(shared(buffer_all(&a), buffer_all(&b)) >= .6 &&
		 words_in(buffer_all(&a)) >= 3));
	buffer_release(&a);
	buffer_release(&b);
	return same;
}

static const char *text_of(const struct page_node *node, struct arena *arena)
{
	struct buffer text;
	const char *kept = NULL;

	buffer_init(&text);
	page_plain_text(node, 4 * LONGEST, &text);
	if (text.length > 0 && text.length <= LONGEST)
		kept = arena_slice(arena, buffer_all(&text));
	buffer_release(&text);
	return kept;
}

/* The title of the page that heading begins or ends with, with a section's
 * name or a standfirst beside it: then the title is the headline. */
static const char *headline_in(const struct page_head *head, const char *heading,
			       const char *title, struct arena *arena)
{
	struct slice bare = without_site(head, slice_of(title));
	size_t length = strlen(heading);

	if (bare.length < 20 || bare.length >= length || bare.length * 2 < length ||
	    (memcmp(heading + length - bare.length, bare.at, bare.length) != 0 &&
	     (memcmp(heading, bare.at, bare.length) != 0 || heading[bare.length] != ' ')))
		return heading;
	return arena_slice(arena, bare);
}

/* Does the heading lead to the site's first page?  Then it is the site's name,
 * whatever it is called elsewhere. */
static bool leads_home(const struct page_node *heading)
{
	const struct page_node *around = page_within(heading, ELEMENT_A);

	for (const struct page_node *node = around ? around : heading->first; node;
	     node = page_next(node, heading)) {
		const char *href = node->element == ELEMENT_A ? page_attribute(node, "href") :
								NULL;
		const char *host = href ? strstr(href, "://") : NULL;
		size_t length;

		if (href && strcmp(href, "/") == 0)
			return true;
		length = host ? strcspn(host + 3, "/?#") : 0;
		if (length > 0 && (host[3 + length] == '\0' ||
				   strcmp(host + 3 + length, "/") == 0))
			return true;
		if (node == around)
			break;
	}
	return false;
}

/* Does the heading lead to another page than this? */
static bool leads_elsewhere(const struct page_head *head, const struct page_node *heading)
{
	for (const struct page_node *node = heading->first; node;
	     node = page_next(node, heading)) {
		const char *href = node->element == ELEMENT_A ? page_attribute(node, "href") :
								NULL;

		if (href && strlen(href) > 1 && href[0] != '#' &&
		    !(head->canonical && strstr(head->canonical, href)))
			return true;
	}
	return false;
}

/* What is known of the headings of the first rank. */
struct headings {
	const char *agreed;	/* says what the page's own title says */
	const char *only;	/* the first other one */
	unsigned others;
	bool in_article;	/* the first other one is */
};

static void look_at_headings(struct headings *found, const struct page_head *head,
			     const struct page_tree *tree, const char *const *given,
			     size_t count, struct arena *arena)
{
	unsigned seen = 0;

	*found = (struct headings){ .agreed = NULL };
	for (const struct page_node *node = tree->root; node && seen < HEADINGS;
	     node = page_next(node, tree->root)) {
		const char *heading = node->element == ELEMENT_H1 ? text_of(node, arena) : NULL;

		if (!heading)
			continue;
		seen++;
		if (page_head_is_site(head, slice_of(heading)) || leads_home(node))
			continue;
		for (size_t i = 0; i < count; i++) {
			if (!agree(slice_of(heading), given[i]))
				continue;
			found->agreed = headline_in(head, heading, given[i], arena);
			return;
		}
		if (page_hinted(node, HINT_COMMENT | HINT_RELATED | HINT_SIDE | HINT_CHROME |
				      HINT_HIDDEN, NULL) || leads_elsewhere(head, node))
			continue;
		if (found->others++ == 0) {
			found->only = heading;
			found->in_article = page_within(node, ELEMENT_ARTICLE) != NULL;
		}
	}
}

/* Is heading one end of title, and nothing but names beside it: "The Pier for
 * phones :: Ferry late again"? */
static bool end_of_title(struct slice heading, struct slice title)
{
	struct slice beside = title;

	if (heading.length < 12 || words_in(heading) < 3 ||
	    heading.length + 3 > title.length || heading.length * 2 < title.length)
		return false;
	beside.length -= heading.length;
	if (memcmp(title.at + beside.length, heading.at, heading.length) != 0) {
		if (memcmp(title.at, heading.at, heading.length) != 0)
			return false;
		beside.at += heading.length;
	}
	for (size_t s = 0; s < sizeof(separators) / sizeof(separators[0]); s++) {
		struct slice mark = slice_of(separators[s]);

		if (beside.length >= mark.length &&
		    (memcmp(beside.at, mark.at, mark.length) == 0 ||
		     memcmp(beside.at + beside.length - mark.length, mark.at,
			    mark.length) == 0))
			return true;
	}
	return false;
}

/* A heading of a lower rank that is one end of the page's own title. */
static const char *lower_heading(const struct page_tree *tree, const char *title,
				 struct arena *arena)
{
	unsigned seen = 0;

	for (const struct page_node *node = tree->root; title && node && seen < HEADINGS;
	     node = page_next(node, tree->root)) {
		const char *heading;

		if (!element_is_heading(node->element) || node->element == ELEMENT_H1)
			continue;
		heading = text_of(node, arena);
		seen += heading != NULL;
		if (heading && end_of_title(slice_of(heading), slice_trim(slice_of(title))))
			return heading;
	}
	return NULL;
}

const char *page_title(const struct page_head *head, const struct page_tree *tree,
		       struct arena *arena)
{
	const char *open_graph = page_head_meta(head, "og:title");
	const char *given[] = { open_graph, head->linked.article ? head->linked.headline : NULL,
				page_head_meta(head, "twitter:title"), head->title,
				page_head_meta(head, "title"),
				page_head_meta(head, "dc.title") };
	size_t count = sizeof(given) / sizeof(given[0]);
	struct headings found;

	/* What is longer is no title. */
	for (size_t i = 0; i < count; i++)
		if (given[i] && strlen(given[i]) > 3 * LONGEST)
			given[i] = NULL;
	look_at_headings(&found, head, tree, given, count, arena);
	if (found.agreed)
		return found.agreed;
	/* The one headline that is shown, whatever the page calls itself to
	 * search engines. */
	if (found.others == 1 && found.in_article && words_in(slice_of(found.only)) >= 2)
		return found.only;
	for (size_t i = 0; i < count; i++) {
		struct slice title;
		const char *lower;

		if (!given[i])
			continue;
		lower = lower_heading(tree, given[i], arena);
		if (lower)
			return lower;
		title = without_site(head, slice_of(given[i]));
		if (title.length > 0 && title.length <= LONGEST &&
		    !page_head_is_site(head, title))
			return arena_slice(arena, title);
	}
	return found.others == 1 || found.in_article ? found.only : NULL;
}

const struct page_node *page_title_node(const struct page_tree *tree, const char *title)
{
	const struct page_node *first = NULL;
	size_t length = title ? strlen(title) : 0;

	for (const struct page_node *node = tree->root; node; node = page_next(node, tree->root)) {
		struct buffer text;
		bool same;

		if (!element_is_heading(node->element))
			continue;
		if (!first && node->element == ELEMENT_H1)
			first = node;
		buffer_init(&text);
		page_plain_text(node, 4 * LONGEST, &text);
		same = length > 0 && text.length >= length && text.length <= 2 * length &&
		       strstr(text.data, title);
		buffer_release(&text);
		if (same)
			return node;
	}
	return first;
}
