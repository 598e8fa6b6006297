#include "reading/masthead.h"

#include "base/buffer.h"
#include "base/edtf.h"
#include "reading/masthead_date.h"

#include <stdbool.h>

/*
 * The head of a saved article is read line by line until a line is none of
 * title, byline, date and notice; the foot from the end upwards.  Whatever is
 * not known for certain is text of the article.
 */
#define HEAD_LINES 8	/* lines with text that a head has at most */
#define FOOT_LINES 14

/* Without white space at either end, saved pages' no-break blanks too. */
static struct slice trim(struct slice text)
{
	for (;;) {
		text = slice_trim(text);
		if (text.length >= 2 && memcmp(text.at, "\xC2\xA0", 2) == 0) {
			text.at += 2;
			text.length -= 2;
		} else if (text.length >= 2 &&
			   memcmp(text.at + text.length - 2, "\xC2\xA0", 2) == 0) {
			text.length -= 2;
		} else {
			return text;
		}
	}
}

/* A bit for each letter in either case; all other bytes share some. */
static uint32_t letter_bit(char c)
{
	return (uint32_t)1 << ((unsigned char)c & 31);
}

/* Does text contain one of count phrases?  Most letters begin none. */
static bool contains_any(struct slice text, const char *const *phrases, size_t count)
{
	uint32_t letters = 0;

	for (size_t i = 0; i < count; i++)
		letters |= letter_bit(phrases[i][0]);
	for (size_t at = 0; at < text.length; at++) {
		struct slice rest = { text.at + at, text.length - at };

		if (!(letters & letter_bit(*rest.at)))
			continue;
		for (size_t i = 0; i < count; i++)
			if (masthead_lower(*rest.at) == phrases[i][0] &&
			    masthead_begins(rest, phrases[i]))
				return true;
	}
	return false;
}

static bool contains(struct slice text, const char *words)
{
	return contains_any(text, &words, 1);
}

static struct slice skip(struct slice text, size_t bytes)
{
	return trim((struct slice){ text.at + bytes, text.length - bytes });
}

/* Is text a person's name, or several: words with capitals, "and", commas? */
static bool is_name(struct slice text)
{
	unsigned words = 0;
	struct slice rest = text, word;

	while (slice_next(&rest, ' ', &word)) {
		if (word.length == 0)
			continue;
		if (slice_is(word, "and") || slice_is(word, "&") || slice_is(word, "de") ||
		    slice_is(word, "van") || slice_is(word, "von"))
			continue;
		if (!((word.at[0] >= 'A' && word.at[0] <= 'Z') ||
		      (unsigned char)word.at[0] >= 0xC3) ||
		    word.at[word.length - 1] == '.' || word.at[word.length - 1] == ':')
			if (!(word.length == 2 && word.at[1] == '.'))
				return false;
		words++;
	}
	return words > 0 && words <= 8 && text.length < 120;
}

/* A line without the bars and dots that part a byline from a date. */
static struct slice strip(struct slice text)
{
	static const char *const marks[] = { "|", "-", "\xC2\xB7", "\xE2\x80\xA2",
					     "\xE2\x80\x93", "\xE2\x80\x94", "," };
	bool again = true;

	text = trim(text);
	while (again) {
		again = false;
		for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
			size_t length = strlen(marks[i]);

			if (text.length < length)
				continue;
			if (memcmp(text.at, marks[i], length) == 0) {
				text = skip(text, length);
				again = true;
			} else if (memcmp(text.at + text.length - length, marks[i],
					  length) == 0) {
				text = trim((struct slice){ text.at,
								  text.length - length });
				again = true;
			}
		}
	}
	return text;
}

/* Who a line names that is a byline ("By Ana Roth | The Daily Post"); empty for
 * other lines. */
static struct slice byline_of(struct slice line)
{
	const char *bar;

	if (!line.at || !masthead_begins(line, "by "))
		return SLICE_NONE;
	bar = memchr(line.at, '|', line.length);
	if (bar)
		line.length = (size_t)(bar - line.at);
	line = line.length > 3 ? strip(skip(line, 3)) : SLICE_NONE;
	return is_name(line) ? line : SLICE_NONE;
}

static void set_published(struct masthead *masthead, int64_t day, struct arena *arena)
{
	char text[11];

	if (masthead->published)
		return;
	edtf_write_day(text, day);
	masthead->published = arena_text(arena, text);
}

static bool is_credit(struct slice line)
{
	static const char *const openings[] = {
		"translated by", "edited by", "translation by", "translation:", "reporting by",
		"additional reporting", "writing by", "editing by", "compiled by",
		"with reporting by", "contributed to this report", "edited for", "editor:",
		"translator:", "(reporting by", "(additional reporting", "(writing by",
		"(editing by",
	};

	while (line.length > 0 && (line.at[0] == '*' || line.at[0] == '-' || line.at[0] == ' '))
		line = skip(line, 1);
	for (size_t i = 0; i < sizeof(openings) / sizeof(openings[0]); i++)
		if (masthead_begins(line, openings[i]))
			return line.length < 400;
	return line.length < 300 && contains(line, " contributed to this ");
}

static void add_credit(struct masthead *masthead, struct slice line, struct arena *arena,
		       bool before)
{
	const char *credit;

	while (line.length > 0 && (line.at[0] == '*' || line.at[0] == '-'))
		line = skip(line, 1);
	if (masthead_begins(line, "translat") || contains(line, "translated by"))
		masthead->edition_kind = "translation_of";
	credit = arena_slice(arena, line);
	if (!masthead->credits)
		masthead->credits = credit;
	else if (before)
		masthead->credits = arena_format(arena, "%s; %s", credit, masthead->credits);
	else
		masthead->credits = arena_format(arena, "%s; %s", masthead->credits, credit);
}

/* Is line one of byline, date, credit or notice?  Takes what it says. */
static bool read_head_line(struct masthead *masthead, struct slice line, struct arena *arena)
{
	struct slice who;
	struct span place;
	int64_t day;

	if (line.length > 200)
		return false;
	if (masthead_begins(line, "read in ") && line.length < 40) {
		masthead->edition_kind = "translation_of";
		return true;
	}
	if (is_credit(line)) {
		add_credit(masthead, line, arena, false);
		return true;
	}
	if (masthead_date(line, &day, &place)) {
		struct slice before = strip((struct slice){ line.at, place.start });
		struct slice behind = { line.at + place.end, line.length - place.end };

		/* Words in small letters around a date are a sentence. */
		if (masthead_begins(before, "by "))
			before = skip(before, 3);
		while (masthead_begins(before, "published") || masthead_begins(before, "updated") ||
		       masthead_begins(before, "posted") || masthead_begins(before, "date:")) {
			size_t word = 0;

			while (word < before.length && before.at[word] != ' ')
				word++;
			before = strip(skip(before, word));
		}
		if (slice_is(before, "on"))
			before = SLICE_NONE;
		if ((before.length > 0 && !is_name(before)) || behind.length > 60)
			return false;
		set_published(masthead, day, arena);
		behind = strip(behind);
		while (behind.length > 0 && (masthead_digit(behind.at[0]) || behind.at[0] == ':' ||
					     behind.at[0] == ' ' || behind.at[0] == 'T'))
			behind = skip(behind, 1);
		behind = strip(behind);
		if (masthead_begins(behind, "by "))
			behind = skip(behind, 3);
		if (before.length > 2 && !masthead->byline && !contains(before, "day"))
			masthead->byline = arena_slice(arena, before);
		else if (behind.length > 4 && is_name(behind) && !masthead->byline)
			masthead->byline = arena_slice(arena, behind);
		return true;
	}
	who = byline_of(line);
	if (who.length > 0 && !masthead->byline) {
		masthead->byline = arena_slice(arena, who);
		return true;
	}
	return false;
}

/* The line at *at, trimmed; *at moves behind it. */
static struct slice next_line(struct slice text, size_t *at)
{
	const char *start = text.at + *at;
	const char *end = memchr(start, '\n', text.length - *at);
	size_t length = end ? (size_t)(end - start) : text.length - *at;

	*at += length + (end != NULL);
	return trim((struct slice){ start, length });
}

/* Is the next line with text, from `at` on, a byline ("By Ana Roth")? */
static bool byline_next(struct slice text, size_t at)
{
	struct slice line = SLICE_NONE;

	while (at < text.length && line.length == 0)
		line = next_line(text, &at);
	return byline_of(line).length > 0;
}

/* A headline: one line, not long, not a sentence with its full stop, unless a
 * byline says that it is one. */
static bool is_title(struct slice line, bool bylined)
{
	char last;

	if (line.length == 0 || line.length > 220)
		return false;
	if (bylined)
		return true;
	last = line.at[line.length - 1];
	if (last == '.' || last == ':' || last == ',' || last == ';')
		return false;
	return !(last == '"' && line.length > 1 && line.at[line.length - 2] == '.');
}

static void read_head(struct masthead *masthead, struct slice text, struct arena *arena)
{
	size_t at = masthead->body.start, start;
	struct slice line = SLICE_NONE, title;
	bool blank = false, head = false;
	unsigned lines = 0;

	text.length = masthead->body.end;
	while (at < text.length && (line = next_line(text, &at)).length == 0)
		;
	if (!is_title(line, byline_next(text, at)))
		return;
	title = line;
	start = at;
	while (at < text.length && lines < HEAD_LINES) {
		size_t line_start = at;

		line = next_line(text, &at);
		if (line.length == 0) {
			blank |= lines == 0;
			continue;
		}
		if (!read_head_line(masthead, line, arena)) {
			/* A name alone above a line with the date. */
			size_t after = at;
			struct slice next = SLICE_NONE;
			struct span place;
			int64_t day;

			while (after < text.length && next.length == 0)
				next = next_line(text, &after);
			if (masthead->byline || line.length > 60 || !is_name(line) ||
			    next.length > 60 || !masthead_date(next, &day, &place)) {
				at = line_start;
				break;
			}
			masthead->byline = arena_slice(arena, line);
		}
		head = true;
		lines++;
		start = at;
	}
	/* Without a byline or date a title is one only when it stands apart from
	 * a text that goes on. */
	if (!head && (!blank || at >= text.length))
		return;
	masthead->title = arena_slice(arena, title);
	masthead->body.start = start;
}

/* Lines that saved pages end with, and no article does. */
static bool is_furniture(struct slice line)
{
	static const char *const words[] = {
		"will be deleted", "all rights reserved", "copyright ", "\xC2\xA9",
		"subscribe to our", "sign up for", "follow us on", "share this",
		"related articles", "read more:", "click here", "advertisement",
		"leave a comment", "terms of use", "privacy policy", "newsletter",
	};

	return line.length <= 240 &&
	       contains_any(line, words, sizeof(words) / sizeof(words[0]));
}

/* The line that ends before *end, trimmed; *end moves before it. */
static struct slice line_before(struct slice text, size_t *end)
{
	size_t last = *end, start;

	if (last > 0 && text.at[last - 1] == '\n')
		last--;
	start = last;
	while (start > 0 && text.at[start - 1] != '\n')
		start--;
	*end = start;
	return trim((struct slice){ text.at + start, last - start });
}

static void read_foot(struct masthead *masthead, struct slice text, struct arena *arena)
{
	size_t end = masthead->body.end, unknown = 0, keep = end;
	unsigned lines = 0;

	/* Lines behind the credits are furniture even when they are not known as
	 * such; so the end moves up only at a line that is known. */
	while (end > 0 && lines < FOOT_LINES && unknown < 4) {
		size_t start = end;
		struct slice line = line_before(text, &start);

		if (line.length > 300)
			break;
		if (is_credit(line)) {
			add_credit(masthead, line, arena, true);
			keep = start;
			unknown = 0;
		} else if (line.length > 0 && is_furniture(line) && unknown == 0) {
			keep = start;
		} else if (line.length > 0) {
			if (masthead->credits)
				break;
			unknown++;
		}
		lines += line.length > 0;
		end = start;
	}
	masthead->body.end = keep;
}

int masthead_read(struct masthead *masthead, struct slice text, struct arena *arena,
		  struct error *err)
{
	*masthead = (struct masthead){ .body = { 0, text.length } };
	if (text.length >= 3 && memcmp(text.at, "\xEF\xBB\xBF", 3) == 0)
		masthead->body.start = 3;
	read_foot(masthead, text, arena);
	if (masthead->body.start < masthead->body.end)
		read_head(masthead, text, arena);
	return arena_failed(arena) ? error_memory(err) : 0;
}
