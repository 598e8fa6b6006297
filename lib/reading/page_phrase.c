#include "reading/page_phrase.h"

#include <stddef.h>

/* A line that is longer is no furniture by its first words alone. */
#define SHORT 220

struct phrase {
	const char *words;	/* small letters */
	enum page_phrase what;
	size_t longest;		/* of the line, in bytes; 0: SHORT */
};

/* What such lines begin with. */
static const struct phrase beginnings[] = {
	{ "advertisement", PHRASE_FURNITURE, 40 }, { "advertising", PHRASE_FURNITURE, 24 },
	{ "anzeige", PHRASE_FURNITURE, 24 }, { "publicidad", PHRASE_FURNITURE, 24 },
	{ "publicité", PHRASE_FURNITURE, 24 }, { "pubblicità", PHRASE_FURNITURE, 24 },
	{ "publicidade", PHRASE_FURNITURE, 24 }, { "реклама", PHRASE_FURNITURE, 30 },
	{ "sponsored", PHRASE_FURNITURE, 40 }, { "광고", PHRASE_FURNITURE, 20 },
	{ "story continues below", PHRASE_FURNITURE, 0 },
	{ "article continues", PHRASE_FURNITURE, 60 },
	{ "continue reading", PHRASE_FURNITURE, 60 },
	{ "scroll to continue", PHRASE_FURNITURE, 60 },
	{ "read more", PHRASE_FURNITURE, 0 }, { "read also", PHRASE_FURNITURE, 0 },
	{ "also read", PHRASE_FURNITURE, 0 }, { "read next", PHRASE_FURNITURE, 0 },
	{ "read:", PHRASE_FURNITURE, 0 }, { "read our full", PHRASE_FURNITURE, 120 },
	{ "see also", PHRASE_FURNITURE, 0 }, { "related:", PHRASE_FURNITURE, 0 },
	{ "related article", PHRASE_FURNITURE, 60 }, { "related stor", PHRASE_FURNITURE, 60 },
	{ "related content", PHRASE_FURNITURE, 60 }, { "related post", PHRASE_FURNITURE, 0 },
	{ "related news", PHRASE_FURNITURE, 60 }, { "related topics", PHRASE_FURNITURE, 60 },
	{ "recommended for you", PHRASE_FURNITURE, 60 },
	{ "recommended reading", PHRASE_FURNITURE, 60 },
	{ "you may also like", PHRASE_FURNITURE, 60 },
	{ "you might also like", PHRASE_FURNITURE, 60 },
	{ "more from ", PHRASE_FURNITURE, 80 }, { "more stories", PHRASE_FURNITURE, 60 },
	{ "more on this", PHRASE_FURNITURE, 60 }, { "most read", PHRASE_FURNITURE, 40 },
	{ "most popular", PHRASE_FURNITURE, 40 }, { "trending", PHRASE_FURNITURE, 30 },
	{ "lire aussi", PHRASE_FURNITURE, 0 }, { "à lire aussi", PHRASE_FURNITURE, 0 },
	{ "leer también", PHRASE_FURNITURE, 0 }, { "lea también", PHRASE_FURNITURE, 0 },
	{ "lesen sie auch", PHRASE_FURNITURE, 0 }, { "lesen sie hier", PHRASE_FURNITURE, 0 },
	{ "mehr zum thema", PHRASE_FURNITURE, 60 }, { "leggi anche", PHRASE_FURNITURE, 0 },
	{ "leia também", PHRASE_FURNITURE, 0 }, { "baca juga", PHRASE_FURNITURE, 0 },
	{ "lees ook", PHRASE_FURNITURE, 0 }, { "läs också", PHRASE_FURNITURE, 0 },
	{ "lue myös", PHRASE_FURNITURE, 0 }, { "les også", PHRASE_FURNITURE, 0 },
	{ "læs også", PHRASE_FURNITURE, 0 }, { "czytaj też", PHRASE_FURNITURE, 0 },
	{ "czytaj także", PHRASE_FURNITURE, 0 }, { "zobacz też", PHRASE_FURNITURE, 0 },
	{ "vea también", PHRASE_FURNITURE, 0 }, { "te puede interesar", PHRASE_FURNITURE, 0 },
	{ "síguenos en", PHRASE_FURNITURE, 0 }, { "veja também", PHRASE_FURNITURE, 0 },
	{ "siga-nos", PHRASE_FURNITURE, 0 }, { "voir aussi", PHRASE_FURNITURE, 0 },
	{ "suivez-nous", PHRASE_FURNITURE, 0 }, { "follow @", PHRASE_FURNITURE, 80 },
	{ "in this article:", PHRASE_FURNITURE, 0 }, { "in diesem artikel", PHRASE_FURNITURE, 60 },
	{ "читайте также", PHRASE_FURNITURE, 0 }, { "читайте також", PHRASE_FURNITURE, 0 },
	{ "関連記事", PHRASE_FURNITURE, 60 }, { "관련기사", PHRASE_FURNITURE, 60 },
	{ "sign up for", PHRASE_FURNITURE, 0 }, { "sign up to", PHRASE_FURNITURE, 0 },
	{ "sign up now", PHRASE_FURNITURE, 0 }, { "sign up here", PHRASE_FURNITURE, 0 },
	{ "subscribe", PHRASE_FURNITURE, 160 }, { "already a subscriber", PHRASE_FURNITURE, 0 },
	{ "get breaking news", PHRASE_FURNITURE, 0 }, { "get the latest", PHRASE_FURNITURE, 160 },
	{ "get our ", PHRASE_FURNITURE, 120 }, { "download our", PHRASE_FURNITURE, 120 },
	{ "download the app", PHRASE_FURNITURE, 120 }, { "join our", PHRASE_FURNITURE, 160 },
	{ "click here", PHRASE_FURNITURE, 120 }, { "click to ", PHRASE_FURNITURE, 80 },
	{ "tap here", PHRASE_FURNITURE, 120 }, { "follow us", PHRASE_FURNITURE, 0 },
	{ "like us on", PHRASE_FURNITURE, 120 }, { "find us on", PHRASE_FURNITURE, 120 },
	{ "share this", PHRASE_FURNITURE, 60 }, { "share on", PHRASE_FURNITURE, 60 },
	{ "share via", PHRASE_FURNITURE, 60 }, { "share:", PHRASE_FURNITURE, 60 },
	{ "link copied", PHRASE_FURNITURE, 40 }, { "copy link", PHRASE_FURNITURE, 40 },
	{ "print this", PHRASE_FURNITURE, 60 }, { "email this", PHRASE_FURNITURE, 60 },
	{ "tags:", PHRASE_FURNITURE, 0 }, { "tagged ", PHRASE_FURNITURE, 120 },
	{ "filed under", PHRASE_FURNITURE, 0 }, { "posted in", PHRASE_FURNITURE, 0 },
	{ "categories:", PHRASE_FURNITURE, 0 }, { "category:", PHRASE_FURNITURE, 0 },
	{ "topics:", PHRASE_FURNITURE, 0 }, { "keywords:", PHRASE_FURNITURE, 0 },
	{ "copyright", PHRASE_FURNITURE, 0 }, { "©", PHRASE_FURNITURE, 0 },
	{ "(c) ", PHRASE_FURNITURE, 120 }, { "all rights reserved", PHRASE_FURNITURE, 0 },
	{ "loading", PHRASE_FURNITURE, 24 }, { "we use cookies", PHRASE_FURNITURE, 0 },
	{ "this website uses cookies", PHRASE_FURNITURE, 400 },
	{ "this site uses cookies", PHRASE_FURNITURE, 400 },
	{ "by continuing to use", PHRASE_FURNITURE, 0 },
	{ "last updated", PHRASE_FURNITURE, 60 }, { "updated:", PHRASE_FURNITURE, 60 },
	{ "published:", PHRASE_FURNITURE, 60 }, { "min read", PHRASE_FURNITURE, 24 },
	{ "jump to", PHRASE_FURNITURE, 30 }, { "table of contents", PHRASE_FURNITURE, 30 },
	{ "skip to", PHRASE_FURNITURE, 40 }, { "back to top", PHRASE_FURNITURE, 30 },
	{ "buy now", PHRASE_FURNITURE, 60 }, { "shop now", PHRASE_FURNITURE, 60 },
	{ "photo:", PHRASE_CAPTION, 0 },
	{ "photos:", PHRASE_CAPTION, 0 }, { "photo by", PHRASE_CAPTION, 0 },
	{ "(photo", PHRASE_CAPTION, 0 }, { "photograph:", PHRASE_CAPTION, 0 },
	{ "photo credit", PHRASE_CAPTION, 0 }, { "photo courtesy", PHRASE_CAPTION, 0 },
	{ "image:", PHRASE_CAPTION, 0 }, { "image credit", PHRASE_CAPTION, 0 },
	{ "(image", PHRASE_CAPTION, 0 }, { "image via", PHRASE_CAPTION, 0 },
	{ "image source", PHRASE_CAPTION, 0 }, { "picture:", PHRASE_CAPTION, 0 },
	{ "credit:", PHRASE_CAPTION, 160 }, { "foto:", PHRASE_CAPTION, 0 },
	{ "(foto", PHRASE_CAPTION, 0 }, { "bild:", PHRASE_CAPTION, 0 },
	{ "crédit photo", PHRASE_CAPTION, 0 }, { "фото:", PHRASE_CAPTION, 0 },
	{ "getty images", PHRASE_CAPTION, 60 }, { "file photo", PHRASE_CAPTION, 120 },
	{ "reporting by", PHRASE_CREDIT, 0 }, { "(reporting", PHRASE_CREDIT, 0 },
	{ "additional reporting", PHRASE_CREDIT, 0 }, { "writing by", PHRASE_CREDIT, 0 },
	{ "editing by", PHRASE_CREDIT, 0 }, { "(editing", PHRASE_CREDIT, 0 },
	{ "(writing", PHRASE_CREDIT, 0 }, { "translated by", PHRASE_CREDIT, 0 },
	{ "compiled by", PHRASE_CREDIT, 0 }, { "with files from", PHRASE_CREDIT, 0 },
	{ "comments", PHRASE_END, 16 }, { "leave a comment", PHRASE_END, 60 }, { "leave a reply", PHRASE_END, 60 },
	{ "post a comment", PHRASE_END, 60 }, { "add a comment", PHRASE_END, 60 },
	{ "about the author", PHRASE_END, 60 }, { "view comments", PHRASE_END, 60 },
};

/* What they have anywhere. */
static const struct phrase parts[] = {
	{ "all rights reserved", PHRASE_FURNITURE, 0 },
	{ "our newsletter", PHRASE_FURNITURE, 200 },
	{ "on twitter @", PHRASE_FURNITURE, 160 }, { "on twitter at", PHRASE_FURNITURE, 200 },
	{ "on facebook and", PHRASE_FURNITURE, 160 },
	{ "image credit:", PHRASE_CAPTION, 220 }, { "photo credit:", PHRASE_CAPTION, 220 },
	{ "getty images)", PHRASE_CAPTION, 220 }, { "/getty", PHRASE_CAPTION, 220 },
	{ "privacy policy", PHRASE_FURNITURE, 200 }, { "terms of service", PHRASE_FURNITURE, 200 },
	{ "affiliate link", PHRASE_FURNITURE, 220 }, { "affiliate commission", PHRASE_FURNITURE, 220 },
};

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

bool page_begins(struct slice text, const char *words)
{
	size_t i = 0;

	while (i < text.length && words[i] != '\0' && lower(text.at[i]) == words[i])
		i++;
	return words[i] == '\0';
}

bool page_has(struct slice text, const char *words)
{
	for (; text.length > 0; text.at++, text.length--)
		if (lower(text.at[0]) == words[0] && page_begins(text, words))
			return true;
	return false;
}

bool page_same_case(struct slice a, struct slice b)
{
	size_t i = 0;

	while (i < a.length && i < b.length && lower(a.at[i]) == lower(b.at[i]))
		i++;
	return i == a.length && i == b.length;
}

/* "Image 1 of 5" */
static bool counts_pictures(struct slice text)
{
	return text.length < 24 && (page_begins(text, "image ") || page_begins(text, "photo ") ||
				    page_begins(text, "slide ")) &&
	       text.at[6] >= '0' && text.at[6] <= '9';
}

enum page_phrase page_phrase_of(struct slice text)
{
	if (text.length > 6 && counts_pictures(text))
		return PHRASE_CAPTION;
	if (text.length > 2 * SHORT)
		return PHRASE_NONE;
	while (text.length > 0 && (text.at[0] == '*' || text.at[0] == '-' || text.at[0] == '>' ||
				   text.at[0] == ' ' || text.at[0] == '['))
		text = (struct slice){ text.at + 1, text.length - 1 };
	for (size_t i = 0; i < sizeof(beginnings) / sizeof(beginnings[0]); i++)
		if (text.length <= (beginnings[i].longest ? beginnings[i].longest : SHORT) &&
		    beginnings[i].what != PHRASE_NONE && page_begins(text, beginnings[i].words))
			return beginnings[i].what;
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (text.length <= (parts[i].longest ? parts[i].longest : SHORT) &&
		    page_has(text, parts[i].words))
			return parts[i].what;
	return PHRASE_NONE;
}

bool page_ends_sentence(struct slice text)
{
	static const char *const marks[] = {
		".", "!", "?", "\"", ":", ")", ";", "”", "’", "…", "»", "。", "！", "？", "」",
		"।", "؟", "“",
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		size_t length = strlen(marks[i]);

		if (text.length >= length &&
		    memcmp(text.at + text.length - length, marks[i], length) == 0)
			return true;
	}
	return false;
}
