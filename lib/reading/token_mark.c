#include "reading/token_cut.h"

#include "base/utf8.h"

#include <utf8proc.h>

const unsigned char byte_classes[256] = {
	['\t'] = BLANK, ['\n'] = BLANK, ['\v'] = BLANK, ['\f'] = BLANK, ['\r'] = BLANK,
	[' '] = BLANK,
	['0'] = DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT,
	['A'] = LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
	LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
	LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
	['a'] = LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
	LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
	LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
};

int32_t point_at(const struct cutter *cutter, size_t at, size_t *after)
{
	struct slice text = { cutter->tokens->text.at, cutter->end };
	int32_t point;

	if (at >= cutter->end) {
		*after = at;
		return 0;
	}
	*after = at;
	point = utf8_next(text, after);
	return point;
}

bool is_letter(int32_t point)
{
	utf8proc_category_t category;

	if (point < 128)
		return ascii_class((unsigned char)point) == LETTER;
	category = utf8proc_category(point);
	return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
	       (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME);
}

bool is_upper(int32_t point)
{
	if (point < 128)
		return point >= 'A' && point <= 'Z';
	return utf8proc_category(point) == UTF8PROC_CATEGORY_LU;
}

bool letter_at(const struct cutter *cutter, size_t at)
{
	size_t after;

	return at < cutter->end && is_letter(point_at(cutter, at, &after));
}

bool digit_at(const struct cutter *cutter, size_t at)
{
	return at < cutter->end && is_digit(cutter->at[at]);
}

bool blank_at(const struct cutter *cutter, size_t at)
{
	return at >= cutter->end || ascii_class(cutter->at[at]) == BLANK ||
	       (cutter->at[at] == 0xC2 && cutter->at[at + 1] == 0xA0);
}

size_t apostrophe(const struct cutter *cutter, size_t at)
{
	if (at >= cutter->end)
		return 0;
	if (cutter->at[at] == '\'')
		return 1;
	return cutter->at[at] == 0xE2 && cutter->at[at + 1] == 0x80 &&
	       cutter->at[at + 2] == 0x99 ? 3 : 0;
}

bool apostrophe_joins(const struct cutter *cutter, size_t at)
{
	size_t after;
	int32_t point = point_at(cutter, at, &after);

	return at < cutter->end && is_letter(point) &&
	       (point < 0x0590 || (point >= 0x1E00 && point < 0x2000));
}

/* Where the next single mark that surely closes stands (after a stop, before
 * a blank), from at on in this paragraph.  It is looked for once for all marks
 * before it, so that the text is read twice at most. */
static bool closes_later(struct cutter *cutter, size_t at)
{
	size_t i;

	if (cutter->single_close > at)
		return cutter->single_close < cutter->end;
	for (i = at + 1; i < cutter->end; i++) {
		size_t mark = apostrophe(cutter, i);

		if (cutter->at[i] == '\n' && (cutter->lines || (i + 1 < cutter->end &&
						cutter->at[i + 1] == '\n')))
			return false;
		if (mark && (cutter->at[i - 1] == '.' || cutter->at[i - 1] == ',' ||
			     cutter->at[i - 1] == '?' || cutter->at[i - 1] == '!') &&
		    blank_at(cutter, i + mark))
			break;
	}
	cutter->single_close = i;
	return i < cutter->end;
}

/* "'90s", "'em": letters left out, no mark. */
static bool elision(const struct cutter *cutter, size_t at)
{
	const char *const *words = cutter->tokens->language->elisions;

	if (digit_at(cutter, at) && digit_at(cutter, at + 1) && !digit_at(cutter, at + 2))
		return true;
	/* "in 't Veld": one letter alone. */
	if (letter_at(cutter, at) && cutter->at[at] < 128 && blank_at(cutter, at + 1) &&
	    cutter->at[at] >= 'a')
		return true;
	for (; words && *words; words++) {
		size_t length = strlen(*words);

		if (at + length <= cutter->end &&
		    memcmp(cutter->at + at, *words, length) == 0 &&
		    !letter_at(cutter, at + length))
			return true;
	}
	return false;
}

bool single_quotes(struct cutter *cutter, size_t at, size_t width)
{
	size_t next = at + width;
	bool before = at == 0 || cutter->blank || cutter->paragraph ||
		      cutter->tokens->count == 0 || cutter->at[at - 1] == '(' ||
		      cutter->at[at - 1] == '"' || cutter->at[at - 1] == '[' ||
		      cutter->at[at - 1] == '-' || cutter->at[at - 1] == 0x94 ||
		      cutter->at[at - 1] == 0x9C;

	if (cutter->single_open && !before) {
		unsigned char last = cutter->at[at - 1];

		if (apostrophe_joins(cutter, next) || digit_at(cutter, next))
			return false;
		/* "the residents' houses": maybe a genitive, if the quotation
		 * ends elsewhere. */
		if (last == 's' && next + 1 < cutter->end && cutter->at[next] == ' ' &&
		    cutter->at[next + 1] >= 'a' && cutter->at[next + 1] <= 'z' &&
		    closes_later(cutter, at))
			return false;
		cutter->single_open = false;
		return true;
	}
	if (!before || blank_at(cutter, next) || elision(cutter, next))
		return false;
	cutter->single_open = true;
	return true;
}
