#include "reading/page_date.h"

#include "base/buffer.h"
#include "base/edtf.h"
#include "base/utf8.h"

#include <string.h>

/* Month names and their usual short forms, folded as utf8_fold() does (small
 * letters without accents).  A word is a month when it begins with one of
 * them; longer ones stand before shorter ones that they begin with.  Languages
 * with the same word share a line. */
static const struct {
	const char *name;
	int month;
} month_names[] = {
	/* Latin script: en de fr es pt it nl da nb sv fi pl cs sk hr ro hu tr id tl sq */
	{ "jan", 1 }, { "january", 1 }, { "jän", 1 }, { "janv", 1 }, { "ene", 1 },
	{ "gen", 1 }, { "tammi", 1 }, { "stycz", 1 }, { "led", 1 }, { "sijec", 1 },
	{ "ian", 1 }, { "oca", 1 }, { "enero", 1 },
	{ "feb", 2 }, { "fev", 2 }, { "fevr", 2 }, { "febb", 2 }, { "helmi", 2 },
	{ "lut", 2 }, { "unor", 2 }, { "velja", 2 }, { "sub", 2 }, { "peb", 2 },
	{ "shkurt", 2 },
	{ "mar", 3 }, { "marz", 3 }, { "mrz", 3 }, { "mrt", 3 }, { "maart", 3 },
	{ "maalis", 3 }, { "brez", 3 }, { "ozuj", 3 },
	{ "apr", 4 }, { "avr", 4 }, { "abr", 4 }, { "huhti", 4 }, { "kwie", 4 },
	{ "dub", 4 }, { "trav", 4 }, { "nis", 4 }, { "prill", 4 },
	{ "may", 5 }, { "mai", 5 }, { "mag", 5 }, { "mei", 5 }, { "maj", 5 },
	{ "touko", 5 }, { "kvet", 5 }, { "svib", 5 }, { "maggio", 5 },
	{ "jun", 6 }, { "juin", 6 }, { "giu", 6 }, { "kesa", 6 }, { "czerw", 6 },
	{ "cerven", 6 }, { "lip", 7 }, { "iun", 6 }, { "haz", 6 }, { "qershor", 6 },
	{ "jul", 7 }, { "juil", 7 }, { "lug", 7 }, { "heina", 7 }, { "cervenec", 7 },
	{ "cervence", 7 }, { "srp", 8 }, { "iul", 7 }, { "tem", 7 }, { "korrik", 7 },
	{ "aug", 8 }, { "aout", 8 }, { "ago", 8 }, { "elo", 8 }, { "sierp", 8 },
	{ "kolov", 8 }, { "ogos", 8 }, { "agu", 8 }, { "gusht", 8 },
	{ "sep", 9 }, { "set", 9 }, { "syys", 9 }, { "wrze", 9 }, { "zari", 9 },
	{ "ruj", 9 }, { "eyl", 9 }, { "shtator", 9 },
	{ "oct", 10 }, { "okt", 10 }, { "out", 10 }, { "ott", 10 }, { "loka", 10 },
	{ "pazd", 10 }, { "rij", 10 }, { "listopad", 11 }, { "eki", 10 }, { "tetor", 10 },
	{ "nov", 11 }, { "marras", 11 }, { "stud", 11 }, { "noi", 11 }, { "kas", 11 },
	{ "nentor", 11 },
	{ "dec", 12 }, { "dez", 12 }, { "dic", 12 }, { "des", 12 }, { "joulu", 12 },
	{ "grud", 12 }, { "pros", 12 }, { "ara", 12 }, { "dhjetor", 12 }, { "dis", 12 },
	/* Cyrillic: ru uk bg sr mk kk */
	{ "янв", 1 }, { "фев", 2 }, { "мар", 3 }, { "апр", 4 }, { "мая", 5 }, { "маи", 5 },
	{ "май", 5 }, { "мај", 5 }, { "июн", 6 }, { "јун", 6 }, { "юни", 6 }, { "июл", 7 },
	{ "јул", 7 }, { "юли", 7 }, { "авг", 8 }, { "сен", 9 }, { "септ", 9 }, { "окт", 10 },
	{ "ноя", 11 }, { "нояб", 11 }, { "ное", 11 }, { "нов", 11 }, { "дек", 12 },
	{ "јан", 1 }, { "јануар", 1 }, { "яну", 1 },
	{ "січ", 1 }, { "сiч", 1 }, { "лют", 2 }, { "берез", 3 }, { "квіт", 4 }, { "трав", 5 },
	{ "черв", 6 }, { "лип", 7 }, { "серп", 8 }, { "верес", 9 }, { "жовт", 10 },
	{ "листопад", 11 }, { "груд", 12 },
	/* Greek */
	{ "ιαν", 1 }, { "φεβ", 2 }, { "μαρ", 3 }, { "απρ", 4 }, { "μαι", 5 }, { "ιουν", 6 },
	{ "ιουλ", 7 }, { "αυγ", 8 }, { "σεπ", 9 }, { "οκτ", 10 }, { "νοε", 11 }, { "δεκ", 12 },
	/* Arabic, Persian in the Gregorian calendar */
	{ "يناير", 1 }, { "فبراير", 2 }, { "مارس", 3 }, { "ابريل", 4 }, { "أبريل", 4 },
	{ "مايو", 5 }, { "يونيو", 6 }, { "يوليو", 7 }, { "اغسطس", 8 }, { "أغسطس", 8 },
	{ "سبتمبر", 9 }, { "اكتوبر", 10 }, { "أكتوبر", 10 }, { "نوفمبر", 11 },
	{ "ديسمبر", 12 },
	/* Hindi */
	{ "जनवरी", 1 }, { "फरवरी", 2 }, { "मार्च", 3 }, { "अप्रैल", 4 }, { "मई", 5 },
	{ "जून", 6 }, { "जुलाई", 7 }, { "अगस्त", 8 }, { "सितंबर", 9 }, { "अक्टूबर", 10 },
	{ "नवंबर", 11 }, { "दिसंबर", 12 },
};

/* A date is read from pieces: numbers, words, and what stands between. */
struct piece {
	enum { NUMBER, WORD } kind;
	int value;		/* of a number; a month, or 0 */
	size_t digits;
	char before;		/* the last mark before it; ' ' for white space */
	bool joined;		/* nothing but marks and blanks of a date before it */
};

struct reader {
	struct slice text;
	size_t at;
};

static bool letter(unsigned char c)
{
	return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool starts(struct slice word, const char *with)
{
	size_t length = strlen(with);

	return word.length >= length && memcmp(word.at, with, length) == 0;
}

static int month_of(struct slice word)
{
	struct buffer folded;
	size_t best = 0;
	int month = 0;

	if (word.length > 40)
		return 0;
	buffer_init(&folded);
	utf8_fold(&folded, word);
	for (size_t i = 0; i < sizeof(month_names) / sizeof(month_names[0]); i++) {
		size_t length = strlen(month_names[i].name);

		if (length > best && (starts(buffer_all(&folded), month_names[i].name) ||
				      starts(word, month_names[i].name))) {
			best = length;
			month = month_names[i].month;
		}
	}
	buffer_release(&folded);
	return month;
}

/* "年", "년" and their like behind a number part it as a mark does. */
static size_t sign(struct slice text, size_t at)
{
	static const char *const signs[] = { "年", "月", "日", "년", "월", "일" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (starts((struct slice){ text.at + at, text.length - at }, signs[i]))
			return strlen(signs[i]);
	return 0;
}

/* Words that stand between the parts of a date: "27 de marzo de 2020". */
static bool filler(struct slice word)
{
	static const char *const words[] = { "de", "del", "of", "th", "st", "nd", "rd", "er",
					     "le", "the", "ta", "г", "den", "d" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (slice_is(word, words[i]))
			return true;
	return false;
}

static bool next_piece(struct reader *reader, struct piece *piece)
{
	struct slice text = reader->text;

	piece->before = ' ';
	piece->joined = true;
	while (reader->at < text.length) {
		size_t start = reader->at, length = sign(text, start);
		char c = text.at[start];

		if (length > 0) {
			reader->at += length;
			piece->before = '.';
			continue;
		}
		if (digit(c)) {
			piece->kind = NUMBER;
			piece->value = 0;
			while (reader->at < text.length && digit(text.at[reader->at]) &&
			       reader->at - start < 9)
				piece->value = piece->value * 10 + (text.at[reader->at++] - '0');
			piece->digits = reader->at - start;
			return true;
		}
		if (letter((unsigned char)c)) {
			struct slice word;

			while (reader->at < text.length &&
			       letter((unsigned char)text.at[reader->at]) &&
			       sign(text, reader->at) == 0)
				reader->at++;
			word = (struct slice){ text.at + start, reader->at - start };
			if (filler(word))
				continue;
			piece->kind = WORD;
			piece->digits = 0;
			piece->value = word.length >= 3 ? month_of(word) : 0;
			return true;
		}
		if (c == '-' || c == '/' || c == '.' || c == ',' || c == ':')
			piece->before = c;
		else if (c != ' ' && c != '\n' && c != '\t' && c != '\'')
			piece->joined = false;
		reader->at++;
	}
	return false;
}

static bool valid(int year, int month, int date, int64_t *day)
{
	if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 ||
	    date > edtf_month_days(year, month))
		return false;
	*day = edtf_day(year, month, date);
	return true;
}

static bool month_name(const struct piece *piece)
{
	return piece->kind == WORD && piece->value > 0;
}

static bool number(const struct piece *piece, size_t least, size_t most)
{
	return piece->kind == NUMBER && piece->digits >= least && piece->digits <= most;
}

/* Are three pieces a date? */
static bool three(const struct piece *a, const struct piece *b, const struct piece *c,
		  bool month_first, int64_t *day)
{
	if (!b->joined || !c->joined)
		return false;
	if (number(a, 1, 2) && month_name(b) && number(c, 4, 4))
		return valid(c->value, b->value, a->value, day);
	if (month_name(a) && number(b, 1, 2) && number(c, 4, 4))
		return valid(c->value, a->value, b->value, day);
	if (number(a, 4, 4) && month_name(b) && number(c, 1, 2))
		return valid(a->value, b->value, c->value, day);
	/* Between figures the same mark stands twice: no time, no telephone. */
	if (b->before != c->before || b->before == ' ' || b->before == ':' ||
	    b->before == ',')
		return false;
	if (number(a, 4, 4) && number(b, 1, 2) && number(c, 1, 2))
		return valid(a->value, b->value, c->value, day);
	if (!number(a, 1, 2) || !number(b, 1, 2) || !number(c, 4, 4))
		return false;
	if (month_first && b->before == '/' && valid(c->value, a->value, b->value, day))
		return true;
	return valid(c->value, b->value, a->value, day) ||
	       valid(c->value, a->value, b->value, day);
}

bool page_date_read(struct slice text, bool month_first, int64_t *day)
{
	struct reader reader = { .text = text };
	struct piece pieces[3];
	size_t count = 0;

	while (count < 3 || true) {
		if (count == 3) {
			pieces[0] = pieces[1];
			pieces[1] = pieces[2];
			count = 2;
		}
		if (!next_piece(&reader, &pieces[count]))
			return false;
		count++;
		if (number(&pieces[count - 1], 8, 8) &&
		    valid(pieces[count - 1].value / 10000, pieces[count - 1].value / 100 % 100,
			  pieces[count - 1].value % 100, day))
			return true;
		if (count == 3 && three(&pieces[0], &pieces[1], &pieces[2], month_first, day))
			return true;
	}
}

bool page_date_in_url(const char *url, int64_t *day)
{
	const char *at = url ? strstr(url, "//") : NULL;

	if (!at)
		return false;
	at += 2;
	for (; *at != '\0' && *at != '#'; at++) {
		int part[3], i;
		const char *next = at;

		if (!strchr("/-_=", *at))
			continue;
		next++;
		for (i = 0; i < 3; i++) {
			int least = i == 0 ? 4 : 1, most = i == 0 ? 4 : 2, digits = 0;

			part[i] = 0;
			while (digits < most && digit(*next)) {
				part[i] = part[i] * 10 + (*next++ - '0');
				digits++;
			}
			if (digits < least)
				break;
			if (i < 2 && (*next == '/' || *next == '-' || *next == '_'))
				next++;
			else if (i < 2 && digits < 2)
				break;
		}
		if (i == 3 && !digit(*next) && valid(part[0], part[1], part[2], day))
			return true;
	}
	return false;
}
