#include "reading/page_hint.h"

#include <string.h>

enum match { WHOLE, BEGINS };

struct hint_word {
	const char *word;
	enum match match;
	unsigned hints;
};

/* Words of classes and ids, one at a time. */
static const struct hint_word words[] = {
	{ "articlebody", BEGINS, HINT_BODY }, { "articletext", BEGINS, HINT_BODY },
	{ "articlecontent", BEGINS, HINT_BODY }, { "storybody", BEGINS, HINT_BODY },
	{ "storytext", BEGINS, HINT_BODY }, { "storycontent", BEGINS, HINT_BODY },
	{ "postbody", BEGINS, HINT_BODY }, { "postcontent", BEGINS, HINT_BODY },
	{ "posttext", BEGINS, HINT_BODY }, { "entrycontent", BEGINS, HINT_BODY },
	{ "maincontent", BEGINS, HINT_BODY }, { "bodytext", BEGINS, HINT_BODY },
	{ "newsbody", BEGINS, HINT_BODY }, { "newstext", BEGINS, HINT_BODY },
	{ "bodycopy", BEGINS, HINT_BODY }, { "fulltext", BEGINS, HINT_BODY },

	{ "comment", WHOLE, HINT_COMMENT }, { "comments", WHOLE, HINT_COMMENT },
	{ "commentlist", BEGINS, HINT_COMMENT }, { "commentbox", BEGINS, HINT_COMMENT },
	{ "commentform", BEGINS, HINT_COMMENT }, { "commentarea", BEGINS, HINT_COMMENT },
	{ "commentsection", BEGINS, HINT_COMMENT }, { "commentthread", BEGINS, HINT_COMMENT },
	{ "commenting", BEGINS, HINT_COMMENT }, { "kommentare", BEGINS, HINT_COMMENT },
	{ "comentarios", BEGINS, HINT_COMMENT }, { "commentaires", BEGINS, HINT_COMMENT },
	{ "disqus", BEGINS, HINT_COMMENT }, { "respond", WHOLE, HINT_COMMENT },
	{ "replies", WHOLE, HINT_COMMENT }, { "reply", WHOLE, HINT_COMMENT },
	{ "discussion", WHOLE, HINT_COMMENT }, { "guestbook", WHOLE, HINT_COMMENT },
	{ "trackbacks", WHOLE, HINT_COMMENT }, { "pingbacks", WHOLE, HINT_COMMENT },

	{ "related", BEGINS, HINT_RELATED }, { "recommend", BEGINS, HINT_RELATED },
	{ "recirc", BEGINS, HINT_RELATED }, { "trending", BEGINS, HINT_RELATED },
	{ "mostread", BEGINS, HINT_RELATED }, { "mostpopular", BEGINS, HINT_RELATED },
	{ "popular", WHOLE, HINT_RELATED }, { "outbrain", BEGINS, HINT_RELATED },
	{ "taboola", BEGINS, HINT_RELATED }, { "zergnet", BEGINS, HINT_RELATED },
	{ "revcontent", BEGINS, HINT_RELATED }, { "readmore", BEGINS, HINT_RELATED },
	{ "readnext", BEGINS, HINT_RELATED }, { "seealso", BEGINS, HINT_RELATED },
	{ "morefrom", BEGINS, HINT_RELATED }, { "morestories", BEGINS, HINT_RELATED },
	{ "morenews", BEGINS, HINT_RELATED }, { "alsoread", BEGINS, HINT_RELATED },
	{ "teaser", WHOLE, HINT_RELATED }, { "teasers", WHOLE, HINT_RELATED },
	{ "suggested", BEGINS, HINT_RELATED }, { "suggestions", BEGINS, HINT_RELATED },
	{ "similar", BEGINS, HINT_RELATED }, { "upnext", BEGINS, HINT_RELATED },
	{ "latestnews", BEGINS, HINT_RELATED }, { "crosslinks", BEGINS, HINT_RELATED },

	{ "nav", WHOLE, HINT_CHROME }, { "navbar", BEGINS, HINT_CHROME },
	{ "navigation", BEGINS, HINT_CHROME }, { "menu", WHOLE, HINT_CHROME },
	{ "submenu", BEGINS, HINT_CHROME }, { "breadcrumb", BEGINS, HINT_CHROME },
	{ "footer", BEGINS, HINT_CHROME }, { "masthead", BEGINS, HINT_CHROME },
	{ "toolbar", BEGINS, HINT_CHROME }, { "share", WHOLE, HINT_CHROME },
	{ "sharing", BEGINS, HINT_CHROME }, { "sharebar", BEGINS, HINT_CHROME },
	{ "sharetools", BEGINS, HINT_CHROME }, { "sharebutton", BEGINS, HINT_CHROME },
	{ "sharedaddy", BEGINS, HINT_CHROME }, { "addtoany", BEGINS, HINT_CHROME },
	{ "addthis", BEGINS, HINT_CHROME }, { "social", BEGINS, HINT_CHROME },
	{ "pagination", BEGINS, HINT_CHROME }, { "pager", WHOLE, HINT_CHROME },
	{ "paging", WHOLE, HINT_CHROME }, { "skip", WHOLE, HINT_CHROME },
	{ "cookie", BEGINS, HINT_CHROME }, { "gdpr", BEGINS, HINT_CHROME },
	{ "consent", BEGINS, HINT_CHROME }, { "modal", BEGINS, HINT_CHROME },
	{ "popup", BEGINS, HINT_CHROME }, { "overlay", WHOLE, HINT_CHROME },
	{ "tooltip", BEGINS, HINT_CHROME }, { "noprint", WHOLE, HINT_CHROME },
	{ "sitemap", WHOLE, HINT_CHROME }, { "login", WHOLE, HINT_CHROME },
	{ "search", WHOLE, HINT_CHROME }, { "toc", WHOLE, HINT_CHROME },
	{ "copyright", BEGINS, HINT_CHROME }, { "disclaimer", WHOLE, HINT_CHROME },
	{ "rating", WHOLE, HINT_CHROME }, { "ratings", WHOLE, HINT_CHROME },
	{ "player", WHOLE, HINT_CHROME }, { "slideshow", WHOLE, HINT_CHROME },

	{ "ad", WHOLE, HINT_PROMO }, { "ads", WHOLE, HINT_PROMO },
	{ "advert", BEGINS, HINT_PROMO }, { "adsense", BEGINS, HINT_PROMO },
	{ "adsbygoogle", BEGINS, HINT_PROMO }, { "dfp", WHOLE, HINT_PROMO },
	{ "banner", WHOLE, HINT_PROMO }, { "sponsor", BEGINS, HINT_PROMO },
	{ "promo", BEGINS, HINT_PROMO }, { "newsletter", BEGINS, HINT_PROMO },
	{ "subscribe", BEGINS, HINT_PROMO }, { "subscription", BEGINS, HINT_PROMO },
	{ "signup", BEGINS, HINT_PROMO }, { "optin", BEGINS, HINT_PROMO },
	{ "mailchimp", BEGINS, HINT_PROMO }, { "donate", BEGINS, HINT_PROMO },
	{ "donation", BEGINS, HINT_PROMO }, { "cta", WHOLE, HINT_PROMO },
	{ "affiliate", BEGINS, HINT_PROMO }, { "shopping", WHOLE, HINT_PROMO },

	{ "sidebar", BEGINS, HINT_SIDE },
	{ "rightrail", BEGINS, HINT_SIDE }, { "widget", WHOLE, HINT_WIDGET },
	{ "widgets", WHOLE, HINT_WIDGET }, { "infobox", BEGINS, HINT_WIDGET },
	{ "factbox", BEGINS, HINT_WIDGET }, { "supplemental", BEGINS, HINT_WIDGET },
	{ "pullquote", BEGINS, HINT_WIDGET },

	{ "byline", BEGINS, HINT_BYLINE }, { "author", WHOLE, HINT_BYLINE },
	{ "authors", WHOLE, HINT_BYLINE }, { "authorname", BEGINS, HINT_BYLINE },
	{ "autor", WHOLE, HINT_BYLINE }, { "auteur", WHOLE, HINT_BYLINE },
	{ "writer", WHOLE, HINT_BYLINE }, { "contributor", WHOLE, HINT_BYLINE },
	{ "dateline", WHOLE, HINT_DATE }, { "date", WHOLE, HINT_DATE },
	{ "datetime", WHOLE, HINT_DATE }, { "timestamp", BEGINS, HINT_DATE },
	{ "pubdate", BEGINS, HINT_DATE }, { "published", WHOLE, HINT_DATE },
	{ "postdate", BEGINS, HINT_DATE }, { "fecha", WHOLE, HINT_DATE },
	{ "datum", WHOLE, HINT_DATE },

	{ "caption", BEGINS, HINT_CAPTION }, { "imgcaption", BEGINS, HINT_CAPTION },
	{ "credit", WHOLE, HINT_CAPTION }, { "credits", WHOLE, HINT_CAPTION },
	{ "photocredit", BEGINS, HINT_CAPTION }, { "gallery", WHOLE, HINT_CAPTION },
	{ "tags", WHOLE, HINT_TAGS }, { "taglist", BEGINS, HINT_TAGS },
	{ "keywords", WHOLE, HINT_TAGS }, { "topics", WHOLE, HINT_TAGS },
	{ "categories", WHOLE, HINT_TAGS }, { "bio", WHOLE, HINT_BIO },
	{ "biography", WHOLE, HINT_BIO }, { "authorbio", BEGINS, HINT_BIO },
	{ "authorbox", BEGINS, HINT_BIO }, { "aboutauthor", BEGINS, HINT_BIO },
	{ "headline", WHOLE, HINT_TITLE }, { "lead", WHOLE, HINT_LEAD },
	{ "lede", WHOLE, HINT_LEAD }, { "standfirst", WHOLE, HINT_LEAD },
	{ "dek", WHOLE, HINT_LEAD }, { "subtitle", WHOLE, HINT_LEAD },
	{ "subhead", WHOLE, HINT_LEAD }, { "subheadline", WHOLE, HINT_LEAD },
	{ "excerpt", WHOLE, HINT_LEAD },
	{ "visuallyhidden", WHOLE, HINT_HIDDEN }, { "sronly", WHOLE, HINT_HIDDEN },
};

/* Words that say more together with the next. */
static const struct {
	const char *first, *second;
	unsigned hints;
} pairs[] = {
	{ "article", "body", HINT_BODY }, { "article", "content", HINT_BODY },
	{ "article", "text", HINT_BODY }, { "story", "body", HINT_BODY },
	{ "story", "content", HINT_BODY }, { "story", "text", HINT_BODY },
	{ "post", "body", HINT_BODY }, { "post", "content", HINT_BODY },
	{ "entry", "content", HINT_BODY }, { "entry", "body", HINT_BODY },
	{ "main", "content", HINT_BODY }, { "body", "text", HINT_BODY },
	{ "body", "copy", HINT_BODY }, { "news", "body", HINT_BODY },
	{ "news", "content", HINT_BODY }, { "single", "content", HINT_BODY },
	{ "blog", "content", HINT_BODY }, { "content", "body", HINT_BODY },
	{ "most", "read", HINT_RELATED }, { "most", "popular", HINT_RELATED },
	{ "read", "more", HINT_RELATED }, { "read", "next", HINT_RELATED },
	{ "see", "also", HINT_RELATED }, { "also", "read", HINT_RELATED },
	{ "more", "from", HINT_RELATED }, { "more", "stories", HINT_RELATED },
	{ "more", "news", HINT_RELATED }, { "more", "articles", HINT_RELATED },
	{ "more", "on", HINT_RELATED }, { "up", "next", HINT_RELATED },
	{ "latest", "news", HINT_RELATED }, { "you", "may", HINT_RELATED },
	{ "sign", "up", HINT_PROMO }, { "call", "out", HINT_WIDGET },
	{ "pull", "quote", HINT_WIDGET }, { "right", "rail", HINT_SIDE },
	{ "author", "bio", HINT_BIO }, { "author", "box", HINT_BIO },
	{ "about", "author", HINT_BIO }, { "author", "info", HINT_BIO },
	{ "author", "description", HINT_BIO }, { "sr", "only", HINT_HIDDEN },
	{ "screen", "reader", HINT_HIDDEN }, { "visually", "hidden", HINT_HIDDEN },
	{ "tag", "list", HINT_TAGS }, { "tag", "links", HINT_TAGS },
	{ "post", "tags", HINT_TAGS }, { "entry", "title", HINT_TITLE },
	{ "post", "title", HINT_TITLE }, { "article", "title", HINT_TITLE },
	{ "entry", "meta", HINT_DATE }, { "post", "meta", HINT_DATE },
	{ "article", "meta", HINT_DATE }, { "publish", "date", HINT_DATE },
};

static unsigned word_hints(const char *word)
{
	unsigned hints = 0;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (words[i].word[0] != word[0])
			continue;
		if (words[i].match == WHOLE ? strcmp(word, words[i].word) == 0 :
		    strncmp(word, words[i].word, strlen(words[i].word)) == 0)
			hints |= words[i].hints;
	}
	return hints;
}

static unsigned pair_hints(const char *first, const char *second)
{
	unsigned hints = 0;

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (strcmp(first, pairs[i].first) == 0 && strcmp(second, pairs[i].second) == 0)
			hints |= pairs[i].hints;
	return hints;
}

#define WORD 24

/* The next word of a class or id in small letters, from *at on; words end
 * where letters do and where a capital follows a small one.  Empty at the end.
 * *glued tells that it follows the last one without a space. */
static void next_word(const char **at, char word[WORD], bool *glued)
{
	size_t length = 0;
	char before = '\0';

	*glued = true;
	for (; **at != '\0'; ++*at) {
		char c = **at;
		bool capital = c >= 'A' && c <= 'Z', small = c >= 'a' && c <= 'z';

		if (!capital && !small) {
			if (length > 0)
				break;
			if (c == ' ')
				*glued = false;
			continue;
		}
		if (length > 0 && capital && before >= 'a' && before <= 'z')
			break;
		if (length + 1 < WORD)
			word[length++] = capital ? (char)(c | 0x20) : c;
		before = c;
	}
	word[length] = '\0';
}

static unsigned name_hints(const char *name)
{
	char word[WORD], before[WORD] = "";
	unsigned hints = 0;
	size_t count = 0;
	bool glued;

	/* A class of a hundred words says nothing. */
	while (count++ < 64) {
		next_word(&name, word, &glued);
		if (word[0] == '\0')
			break;
		hints |= word_hints(word);
		if (glued)
			hints |= pair_hints(before, word);
		memcpy(before, word, sizeof(before));
	}
	return hints;
}

/* Is the class "hidden" among classes, and none like "md:block" that shows it
 * again on a wider screen?  ("overflow-hidden" is another class.) */
static bool class_hides(const char *classes)
{
	static const char *const hiding[] = { "hidden", "hide", "invisible", "is-hidden" };
	const char *at = classes;
	bool hides = false;

	while (*at != '\0') {
		size_t length = strcspn(at, " \t\n\r");

		for (size_t i = 0; i < sizeof(hiding) / sizeof(hiding[0]); i++)
			hides |= length == strlen(hiding[i]) &&
				 memcmp(at, hiding[i], length) == 0;
		if (memchr(at, ':', length))
			return false;
		at += length + strspn(at + length, " \t\n\r");
	}
	return hides;
}

static unsigned role_hints(const char *role)
{
	static const struct {
		const char *role;
		unsigned hints;
	} roles[] = {
		{ "navigation", HINT_CHROME }, { "banner", HINT_CHROME },
		{ "contentinfo", HINT_CHROME }, { "search", HINT_CHROME },
		{ "menu", HINT_CHROME }, { "menubar", HINT_CHROME },
		{ "dialog", HINT_CHROME }, { "alertdialog", HINT_CHROME },
		{ "toolbar", HINT_CHROME }, { "complementary", HINT_SIDE },
	};

	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
		if (strcmp(role, roles[i].role) == 0)
			return roles[i].hints;
	return 0;
}

/* Does an inline style say "display: none" or "visibility: hidden"? */
static bool style_hides(const char *style)
{
	const char *display = strstr(style, "display"), *visible = strstr(style, "visibility");

	if (display && strspn(display + 7, " :") > 0 &&
	    strncmp(display + 7 + strspn(display + 7, " :"), "none", 4) == 0)
		return true;
	return visible && strspn(visible + 10, " :") > 0 &&
	       strncmp(visible + 10 + strspn(visible + 10, " :"), "hidden", 6) == 0;
}

static unsigned element_hints(enum element element)
{
	switch (element) {
	case ELEMENT_SCRIPT: case ELEMENT_STYLE: case ELEMENT_TEMPLATE:
	case ELEMENT_NOSCRIPT: case ELEMENT_IFRAME: case ELEMENT_SVG: case ELEMENT_BUTTON:
	case ELEMENT_SELECT: case ELEMENT_OPTION: case ELEMENT_TEXTAREA: case ELEMENT_OBJECT:
	case ELEMENT_EMBED: case ELEMENT_VIDEO: case ELEMENT_AUDIO: case ELEMENT_CANVAS:
	case ELEMENT_HEAD: case ELEMENT_TITLE: case ELEMENT_DIALOG: case ELEMENT_INPUT:
		return HINT_NEVER;
	case ELEMENT_NAV: case ELEMENT_MENU: case ELEMENT_FOOTER:
		return HINT_CHROME;
	case ELEMENT_ASIDE:
		return HINT_SIDE;
	case ELEMENT_FIGCAPTION:
		return HINT_CAPTION;
	default:
		return 0;
	}
}

/* Pages that are built by scripts keep their text here for readers without;
 * most others only "Please enable JavaScript". */
#define NOSCRIPT_TEXT 400

static bool has_text(const struct page_node *top)
{
	size_t bytes = 0;

	for (const struct page_node *node = top; node; node = page_next(node, top))
		if (node->element == ELEMENT_TEXT)
			bytes += slice_trim(node->text).length;
	return bytes >= NOSCRIPT_TEXT;
}

bool page_hinted(const struct page_node *node, unsigned hints,
		 const struct page_node *headline)
{
	for (; node; node = node->parent)
		if (node->element != ELEMENT_TEXT && node->element != ELEMENT_BODY &&
		    node->element != ELEMENT_HTML && node->element != ELEMENT_ARTICLE &&
		    node->element != ELEMENT_MAIN && (page_hints(node) & hints) &&
		    !(headline && page_contains(node, headline)))
			return true;
	return false;
}

unsigned page_hints(const struct page_node *node)
{
	unsigned hints = element_hints(node->element);

	if (node->element == ELEMENT_NOSCRIPT && has_text(node))
		hints = 0;

	for (const struct page_attribute *said = node->attributes; said; said = said->next) {
		if (strcmp(said->name, "class") == 0 || strcmp(said->name, "id") == 0)
			hints |= name_hints(said->value) |
				 (class_hides(said->value) ? HINT_HIDDEN : 0);
		else if (strcmp(said->name, "role") == 0)
			hints |= role_hints(said->value);
		else if (strcmp(said->name, "hidden") == 0 ||
			 (strcmp(said->name, "style") == 0 && style_hides(said->value)) ||
			 (strcmp(said->name, "aria-hidden") == 0 &&
			  strcmp(said->value, "true") == 0))
			hints |= HINT_HIDDEN;
		else if (strcmp(said->name, "itemprop") == 0 &&
			 (strcmp(said->value, "articleBody") == 0 ||
			  strcmp(said->value, "reviewBody") == 0))
			hints |= HINT_BODY;
		else if (strcmp(said->name, "itemprop") == 0 &&
			 strcmp(said->value, "comment") == 0)
			hints |= HINT_COMMENT;
	}
	return hints;
}
