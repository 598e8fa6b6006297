#include "reading/page_author.h"

#include "reading/page_phrase.h"

#include <string.h>

/* A name is no longer than this. */
#define NAME_BYTES 90
#define NAME_WORDS 5

/* What stands before a name. */
static const char *const openings[] = {
	"by:", "by ", "written by", "words by", "story by", "posted by", "published by",
	"reported by", "reporting by", "author:", "authors:", "author ", "text by", "text:",
	"from ", "von ", "autor:", "autorin:", "autor ", "text von", "par ", "auteur:",
	"por ", "por:", "di ", "a cura di", "door ", "av ", "af ", "przez ", "автор:",
	"автор ", "oleh ", "oleh:", "penulis:", "yazan:", "文:", "文●", "文／", "作者:", "作者：",
	"記者", "撰文", "reporter:", "writer:", "contributor:", "editor:", "edited by",
	"view orcid profile", "medically reviewed by", "reviewed by", "guest post by",
};

/* What parts names. */
static const char *const between[] = {
	" and ", " & ", " with ", " und ", " et ", " y ", " e ", " og ", " och ", " en ",
	" и ", " i ", ";", ",", "|", "·", "•", "、", "／", " / ", "\n", " via ", "–", "—",
	" - ",
};

/* What a name is followed by that is none: "Ana Weaver in Hyesan". */
static const char *const endings[] = {
	" @", " in ", " on ", " for ", " at ", " of the ", " from ", "(", " am ", " für ", " aus ",
};

/* Words that no name has: jobs, desks, times. */
static const char *const jobs[] = {
	"reporter", "reporters", "editor", "editors", "writer", "writers", "correspondent",
	"correspondents", "contributor", "contributors", "columnist", "journalist",
	"producer", "staff", "director", "manager", "professor", "photographer", "desk",
	"updated", "published", "posted", "redaktion", "redaktor", "redactie", "redacción",
	"redazione", "rédaction", "publisher", "team", "bureau", "chief", "senior",
	"associate", "assistant", "analyst", "ceo", "founder", "co-founder", "president",
	"admin", "administrator", "webmaster", "guest", "comments", "comment", "minutes",
	"min", "read", "more", "share", "subscribe", "follow", "twitter", "facebook",
	"email", "am", "pm", "est", "edt", "gmt", "utc", "today", "yesterday", "ago",
	"hours", "january", "february", "march", "april", "june", "july", "august",
	"september", "october", "november", "december", "unknown", "anonymous", "none",
	"null", "undefined", "author", "authors", "special", "opinion", "freelance",
	"newsroom", "website", "reviewer", "expert", "abteilung", "blog", "about", "agencies", "wires",
};

/* What groups that sign together call themselves. */
static const char *const groups[] = { "team", "editors", "staff", "newsroom", "desk" };

/* What tells nobody's group from another's. */
static const char *const anybody[] = {
	"editorial", "news", "web", "sports", "online", "digital", "our", "the", "content",
	"press", "media", "marketing", "support", "by", "design", "product", "sales", "city",
};

/* Openings that nothing followed. */
static const char *const particles[] = {
	"by", "von", "por", "par", "di", "de", "av", "af", "door", "from", "text", "autor",
	"автор", "photo", "photos", "foto", "source", "quelle", "fuente",
};

/* Belong to the name before the comma. */
static const char *const degrees[] = {
	"ph.d.", "ph.d", "phd", "m.d.", "m.d", "md", "jr.", "jr", "sr.", "sr", "ii", "iii",
	"iv", "mph", "rn", "esq.", "esq", "r.d.", "rd", "rdn", "dds", "dvm", "mba", "cfp",
	"cpa", "m.s.", "ms", "m.a.", "b.a.", "pharmd", "psyd",
};

static bool in_list(const char *const *list, size_t count, struct slice word)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(list[i]) == word.length && page_begins(word, list[i]))
			return true;
	return false;
}

/* Without blanks and marks around it. */
static struct slice strip(struct slice text)
{
	static const char marks[] = " \t\r\n,;:|-*()[]<>\"/";

	while (text.length > 0 && strchr(marks, text.at[0]) && text.at[0] != '\0')
		text = (struct slice){ text.at + 1, text.length - 1 };
	while (text.length > 0 && strchr(marks, text.at[text.length - 1]) &&
	       text.at[text.length - 1] != '\0')
		text.length--;
	return text;
}

static struct slice without_opening(struct slice text)
{
	bool again = true;

	text = strip(text);
	while (again) {
		again = false;
		for (size_t i = 0; i < sizeof(openings) / sizeof(openings[0]); i++) {
			size_t length = strlen(openings[i]);

			if (!page_begins(text, openings[i]) || length > text.length)
				continue;
			text = strip((struct slice){ text.at + length, text.length - length });
			again = true;
		}
	}
	return text;
}

/* Has it a capital (or a letter of a script that we know none of), and no
 * figure unless it is all one word, as names of users are? */
static bool has_capital(struct slice text)
{
	bool capital = false, figure = false, blank = false;

	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i];

		capital |= (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
		figure |= c >= '0' && c <= '9';
		blank |= c == ' ';
	}
	return capital && !(figure && blank);
}

/* Is text a name, or the name of a group that signs alone? */
static bool is_name(struct slice text, bool first)
{
	struct slice rest = text, word;
	size_t words = 0, jobs_in = 0;
	bool own = false;		/* the first word may be the outlet's name */

	if (text.length < 2 || text.length > NAME_BYTES || page_has(text, "http") ||
	    page_has(text, "www.") || page_has(text, ".com") || page_has(text, ".org") ||
	    memchr(text.at, '@', text.length) || memchr(text.at, '{', text.length) ||
	    memchr(text.at, '/', text.length) || memchr(text.at, '?', text.length) ||
	    memchr(text.at, '=', text.length) || memchr(text.at, ':', text.length))
		return false;
	while (slice_next(&rest, ' ', &word)) {
		if (word.length == 0)
			continue;
		words++;
		if (words == 1)
			own = word.at[0] >= 'A' && word.at[0] <= 'Z' &&
			      !in_list(anybody, sizeof(anybody) / sizeof(anybody[0]), word);
		/* "Harbour Gazette staff", when no person is named before. */
		if ((first || word.at[0] < 'a') && (words > 2 || (words == 2 && own)) &&
		    slice_trim(rest).length == 0 &&
		    in_list(groups, sizeof(groups) / sizeof(groups[0]), word))
			continue;
		jobs_in += in_list(jobs, sizeof(jobs) / sizeof(jobs[0]), word);
	}
	return words <= NAME_WORDS && jobs_in == 0 && !page_has(text, " by ") && has_capital(text) &&
	       !in_list(particles, sizeof(particles) / sizeof(particles[0]), text);
}

/* Does out have this name since start? */
static bool has_name(const struct buffer *out, struct slice name)
{
	struct slice rest = buffer_all(out), one;

	while (slice_next(&rest, ';', &one)) {
		size_t i = 0;

		one = slice_trim(one);
		while (i < one.length && i < name.length &&
		       (one.at[i] | 0x20) == (name.at[i] | 0x20))
			i++;
		if (i == one.length && i == name.length)
			return true;
	}
	return false;
}

/* Is the full stop at i the end of a sentence: "... news. Ana Weaver"?  Not
 * that of "J. Weaver", "Dr. Weaver". */
static bool ends_sentence(struct slice text, size_t i)
{
	size_t letters = 0;

	if (text.at[i] != '.' || i + 1 >= text.length || text.at[i + 1] != ' ')
		return false;
	while (letters < i && text.at[i - 1 - letters] != ' ')
		letters++;
	return letters > 4;
}

/* The place of the next mark between names, and its length; text.length
 * without one.  *ends: what follows the mark up to the next is no name. */
static size_t next_between(struct slice text, size_t *length, bool *ends)
{
	*ends = false;
	for (size_t i = 0; i < text.length; i++) {
		struct slice rest = { text.at + i, text.length - i };

		if (ends_sentence(text, i)) {
			*length = 2;
			return i;
		}
		for (size_t b = 0; b < sizeof(between) / sizeof(between[0]); b++)
			if (page_begins(rest, between[b])) {
				*length = strlen(between[b]);
				return i;
			}
		for (size_t b = 0; b < sizeof(endings) / sizeof(endings[0]); b++)
			if (page_begins(rest, endings[b])) {
				/* The blank behind may begin the next mark. */
				*length = 1;
				*ends = true;
				return i;
			}
	}
	*length = 0;
	return text.length;
}

void page_names(struct buffer *out, struct slice text)
{
	bool named = false, skip = false;

	/* A byline, not an article. */
	if (text.length > 2000)
		return;
	text = without_opening(text);
	while (text.length > 0) {
		size_t mark, end;
		bool ends;
		struct slice name;

		end = next_between(text, &mark, &ends);
		name = without_opening((struct slice){ text.at, end });
		if (skip) {
			named = false;
		} else if (named && in_list(degrees, sizeof(degrees) / sizeof(degrees[0]), name)) {
			buffer_text(out, ", ");
			buffer_slice(out, name);
		} else if (is_name(name, out->length == 0)) {
			named = !has_name(out, name);
			if (named && out->length > 0)
				buffer_text(out, "; ");
			if (named)
				buffer_slice(out, name);
		} else {
			named = false;
		}
		skip = ends || (skip && mark == 1 && text.at[end] == ' ');
		text = (struct slice){ text.at + end + mark, text.length - end - mark };
	}
}
