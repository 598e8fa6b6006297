#include "reading/page_mend.h"

#include "reading/page_tree.h"

#include <stdlib.h>

/* An element that is open, and where in the stack to go on looking. */
struct open_element {
	enum element element;
	int same;	/* the one below that is the same element; -1 */
	int barrier;	/* the nearest, this one too, that end tags do not cross; -1 */
};

struct mender {
	struct slice page;
	struct buffer *out;
	size_t copied;			/* what of page is in out */
	struct open_element *stack;
	int depth;
	int last[ELEMENT_COUNT];	/* the topmost of each element; -1 */
};

enum { NOT_TRACKED = ELEMENT_OTHER };

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static bool begins(struct slice text, size_t at, const char *word)
{
	size_t i = 0;

	while (word[i] != '\0' && at + i < text.length && lower(text.at[at + i]) == word[i])
		i++;
	return word[i] == '\0';
}

static bool blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* The elements whose nesting is watched. */
static bool tracked(enum element element)
{
	switch (element) {
	case ELEMENT_DIV: case ELEMENT_SECTION: case ELEMENT_ARTICLE: case ELEMENT_NAV:
	case ELEMENT_HEADER: case ELEMENT_FOOTER: case ELEMENT_ASIDE: case ELEMENT_MAIN:
	case ELEMENT_FIGURE: case ELEMENT_FIGCAPTION: case ELEMENT_BUTTON: case ELEMENT_UL:
	case ELEMENT_OL: case ELEMENT_LI: case ELEMENT_TABLE: case ELEMENT_TR:
	case ELEMENT_TD: case ELEMENT_TH:
		return true;
	default:
		return false;
	}
}

static bool barrier(enum element element)
{
	return element == ELEMENT_TABLE || element == ELEMENT_TD || element == ELEMENT_TH;
}

static void copy_until(struct mender *mender, size_t at)
{
	buffer_add(mender->out, mender->page.at + mender->copied, at - mender->copied);
	mender->copied = at;
}

static void open_element(struct mender *mender, enum element element)
{
	struct open_element *open;

	/* Deeper than that the page will be refused. */
	if (mender->depth >= PAGE_OPEN)
		return;
	open = &mender->stack[mender->depth];
	open->element = element;
	open->same = mender->last[element];
	open->barrier = barrier(element) ? mender->depth :
		mender->depth > 0 ? mender->stack[mender->depth - 1].barrier : -1;
	mender->last[element] = mender->depth++;
}

static void pop(struct mender *mender)
{
	struct open_element *open = &mender->stack[--mender->depth];

	mender->last[open->element] = open->same;
}

/* Writes the end tags of what is open from place upwards. */
static void close_from(struct mender *mender, int place)
{
	while (mender->depth > place) {
		enum element element = mender->stack[mender->depth - 1].element;

		buffer_format(mender->out, "</%s>", element_name(element));
		pop(mender);
	}
}

static int top_barrier(const struct mender *mender)
{
	return mender->depth > 0 ? mender->stack[mender->depth - 1].barrier : -1;
}

static int above(const struct mender *mender, enum element element, int than)
{
	return mender->last[element] > than ? mender->last[element] : -1;
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* What the start of element ends: an item the one before it, a cell the cell,
 * a row the row.  The place in the stack, or -1. */
static int ended_by(const struct mender *mender, enum element element)
{
	int table = mender->last[ELEMENT_TABLE];

	if (element == ELEMENT_LI)
		return above(mender, ELEMENT_LI,
			     larger(larger(mender->last[ELEMENT_UL], mender->last[ELEMENT_OL]),
				    top_barrier(mender)));
	if (table < 0)
		return -1;
	if (element == ELEMENT_TR)
		return above(mender, ELEMENT_TR, table);
	if (element == ELEMENT_TD || element == ELEMENT_TH) {
		int row = larger(mender->last[ELEMENT_TR], table);

		return larger(above(mender, ELEMENT_TD, row), above(mender, ELEMENT_TH, row));
	}
	return -1;
}

static void start_tag(struct mender *mender, enum element element, size_t at)
{
	int place = ended_by(mender, element);

	if (place >= 0) {
		copy_until(mender, at);
		close_from(mender, place);
	}
	open_element(mender, element);
}

/* Where an end tag may look for its beginning: not beyond the cell it is in,
 * unless it ends cells, rows or the table. */
static int scope(const struct mender *mender, enum element element)
{
	if (element == ELEMENT_TABLE)
		return -1;
	if (element == ELEMENT_TD || element == ELEMENT_TH || element == ELEMENT_TR)
		return mender->last[ELEMENT_TABLE];
	return top_barrier(mender);
}

static void end_tag(struct mender *mender, enum element element, size_t at, size_t end)
{
	int place = mender->last[element];

	copy_until(mender, at);
	if (place > scope(mender, element)) {
		close_from(mender, place + 1);
		pop(mender);
	} else if (mender->depth < PAGE_OPEN) {
		mender->copied = end;
	}
}

/* Where text goes on behind mark, from at on. */
static size_t behind(struct slice text, size_t at, const char *mark)
{
	while (at < text.length) {
		const char *next = memchr(text.at + at, mark[0], text.length - at);

		if (!next)
			break;
		at = (size_t)(next - text.at);
		if (begins(text, at, mark))
			return at + strlen(mark);
		at++;
	}
	return text.length;
}

/* Browsers let a comment end at "--!>", too ("comment end bang state"). */
static size_t comment(struct mender *mender, size_t at)
{
	struct slice page = mender->page;

	for (; at < page.length; at++) {
		if (page.at[at] != '-')
			continue;
		if (begins(page, at, "-->"))
			return at + 3;
		if (begins(page, at, "--!>")) {
			copy_until(mender, at);
			buffer_text(mender->out, "-->");
			mender->copied = at + 4;
			return at + 4;
		}
	}
	return at;
}

/* Moves *at from behind a tag's name to its ">", and counts its attributes. */
static size_t skip_attributes(struct slice text, size_t *at)
{
	size_t count = 0;
	char quote = '\0', before = ' ';
	bool word = false;

	for (; *at < text.length; ++*at) {
		char c = text.at[*at];
		bool space = blank(c) || c == '/';

		if (quote != '\0') {
			if (c == quote)
				quote = '\0';
			continue;
		}
		if (c == '>')
			break;
		if ((c == '"' || c == '\'') && before == '=') {
			quote = c;
			word = false;
		} else if (!space && !word) {
			word = true;
			count++;
		} else if (space) {
			word = false;
		}
		if (!blank(c))
			before = c;
	}
	return count;
}

/* The element at `at`, a letter; *at moves behind its name. */
static enum element read_name(struct slice text, size_t *at)
{
	char name[16];
	size_t length = 0;

	while (*at < text.length && text.at[*at] != '>' && text.at[*at] != '/' &&
	       !blank(text.at[*at])) {
		if (length + 1 < sizeof(name))
			name[length++] = lower(text.at[*at]);
		++*at;
	}
	name[length] = '\0';
	return element_named(name);
}

/* The end of an element in which no tags are: scripts and the like. */
static const char *raw_end(enum element element)
{
	switch (element) {
	case ELEMENT_SCRIPT: return "</script";
	case ELEMENT_STYLE: return "</style";
	case ELEMENT_TEXTAREA: return "</textarea";
	case ELEMENT_TITLE: return "</title";
	default: return NULL;
	}
}

/* The tag at `at`, which is "<"; returns where to go on. */
static int tag(struct mender *mender, size_t *at, struct error *err)
{
	struct slice page = mender->page;
	bool end = *at + 1 < page.length && page.at[*at + 1] == '/';
	size_t start = *at, next = *at + 1 + end;
	char letter = next < page.length ? lower(page.at[next]) : ' ';
	enum element element;
	bool empty;

	if (letter < 'a' || letter > 'z') {
		*at = begins(page, *at, "<!--") ? comment(mender, *at + 4) : *at + 1;
		return 0;
	}
	element = read_name(page, &next);
	if (skip_attributes(page, &next) > PAGE_ATTRIBUTES)
		return error_set(err, ERROR_INPUT, "a tag in its markup has more than %d"
				 " attributes", PAGE_ATTRIBUTES);
	empty = next > 0 && page.at[next - 1] == '/';
	if (next < page.length)
		next++;
	*at = next;
	if (!end && !empty && raw_end(element)) {
		size_t close = behind(page, next, raw_end(element));

		if (close == page.length && behind(page, next, "</p") < page.length)
			return error_set(err, ERROR_INPUT, "a %s in its markup never ends, and"
					 " the rest of the page would be lost",
					 element_name(element));
		*at = close < page.length ? close : next;
	} else if (tracked(element) && end) {
		end_tag(mender, element, start, next);
	} else if (tracked(element) && !empty) {
		start_tag(mender, element, start);
	}
	return 0;
}

int page_mend(struct slice page, struct buffer *mended, struct error *err)
{
	struct mender mender = { .page = page, .out = mended };
	size_t at = 0;
	int status = 0;

	for (size_t i = 0; i < ELEMENT_COUNT; i++)
		mender.last[i] = -1;
	mender.stack = malloc(PAGE_OPEN * sizeof(*mender.stack));
	if (!mender.stack)
		return error_memory(err);
	while (status == 0 && at < page.length) {
		const char *next = memchr(page.at + at, '<', page.length - at);

		if (!next)
			break;
		at = (size_t)(next - page.at);
		status = tag(&mender, &at, err);
	}
	copy_until(&mender, page.length);
	free(mender.stack);
	if (status == 0 && buffer_failed(mended))
		return error_memory(err);
	return status;
}
