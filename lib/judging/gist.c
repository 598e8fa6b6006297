#include "judging/gist.h"

#include "base/utf8.h"
#include "judging/gist_cut.h"
#include "judging/gist_lexicon.h"
#include "judging/stem.h"

#include <math.h>
#include <stdio.h>

enum { LONGEST = 64 };	/* bytes of a word that is looked up and stemmed */

struct reading_gist {
	const struct gist_reader *reader;
	struct gist *gist;
	struct arena *arena;
	struct piece *pieces;
	size_t count, at;
	size_t room;		/* of gist->words */
};

static struct gist_word *add(struct reading_gist *r, const char *form, size_t length,
			     struct slice said, enum gist_kind kind)
{
	struct gist *gist = r->gist;
	struct gist_word *word;

	if (gist->count == r->room) {
		size_t room = r->room ? 2 * r->room : 32;
		struct gist_word *words = arena_take(r->arena, room * sizeof(*words));

		if (!words)
			return NULL;
		if (gist->count)
			memcpy(words, gist->words, gist->count * sizeof(*words));
		gist->words = words;
		r->room = room;
	}
	word = &gist->words[gist->count++];
	*word = (struct gist_word){ .said = said, .kind = kind, .value = NAN };
	word->form = slice_of(arena_slice(r->arena, (struct slice){ form, length }));
	word->key = word->alike = gist_key(word->form);
	for (size_t i = 0; i < word->form.length; i++)
		word->letters |= 1u << (word->form.at[i] & 31);
	return word;
}

static struct gist_word *add_text(struct reading_gist *r, const char *form,
				  struct slice said, enum gist_kind kind)
{
	return add(r, form, strlen(form), said, kind);
}

static void add_number(struct reading_gist *r, double value, struct slice said, bool year)
{
	struct buffer form;
	struct gist_word *word;

	buffer_init(&form);
	buffer_number(&form, value);
	word = add(r, form.data, form.length, said, year ? GIST_DATE : GIST_NUMBER);
	if (word)
		word->value = value;
	buffer_release(&form);
}

/* From the beginning of the one to the end of the other. */
static struct slice from_to(const struct piece *first, const struct piece *last)
{
	return (struct slice){ first->text.at, (size_t)(last->text.at + last->text.length -
							first->text.at) };
}

/* The word of a piece as it is looked up: lower case, without accents, dots of
 * initials and what stands from an apostrophe on.  Its length, at most LONGEST;
 * what was behind the apostrophe in *tail. */
static size_t plain(const struct piece *piece, char word[LONGEST], struct slice *tail)
{
	struct slice text = piece->text;
	size_t length = 0;
	struct buffer folded;

	*tail = SLICE_NONE;
	buffer_init(&folded);
	if (!piece->ascii) {
		utf8_fold(&folded, text);
		text = buffer_all(&folded);
	}
	for (size_t i = 0; i < text.length && length < LONGEST; i++) {
		char byte = text.at[i];
		bool curly = (unsigned char)byte == 0xe2 && i + 2 < text.length;

		if (byte == '.')
			continue;
		if (byte == '\'' || curly) {
			size_t behind = i + (curly ? 3 : 1);
			size_t left = text.length > behind ? text.length - behind : 0;

			/* "o'clock" and "O'Brien" are one word. */
			if (length == 1) {
				i = behind - 1;
				continue;
			}
			*tail = (struct slice){ piece->text.at + piece->text.length - left, left };
			break;
		}
		word[length++] = (char)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
	}
	buffer_release(&folded);
	return length;
}

static const struct gist_entry *entry_of(const struct reading_gist *r, size_t at)
{
	struct slice tail;
	char word[LONGEST];
	size_t length;

	if (at >= r->count || r->pieces[at].kind != PIECE_LETTERS)
		return NULL;
	length = plain(&r->pieces[at], word, &tail);
	return gist_find(&r->reader->words, (struct slice){ word, length });
}

static bool is_flagged(const struct reading_gist *r, size_t at, unsigned flags)
{
	const struct gist_entry *entry = entry_of(r, at);

	return entry && (entry->flags & flags);
}

static double digits_value(struct slice text)
{
	double value = 0, part = 0;

	for (size_t i = 0; i < text.length; i++) {
		if (text.at[i] == ',')
			continue;
		if (text.at[i] == '.') {
			if (part > 0)
				break;	/* "1.2.3" */
			part = 1;
			continue;
		}
		value = value * 10 + (text.at[i] - '0');
		part *= 10;
	}
	return part > 0 ? value / part : value;
}

/* "5m", "5bn", "10k" right behind digits. */
static double suffix_scale(const struct piece *piece)
{
	static const struct {
		const char *suffix;
		double scale;
	} scales[] = { { "k", 1e3 },  { "m", 1e6 },   { "mn", 1e6 }, { "bn", 1e9 },
		       { "b", 1e9 },  { "tn", 1e12 }, { "th", 1 },   { "st", 1 },
		       { "nd", 1 },   { "rd", 1 },    { "s", 1 } };
	struct slice tail;
	char word[LONGEST];
	size_t length = plain(piece, word, &tail);

	for (size_t i = 0; i < sizeof(scales) / sizeof(scales[0]); i++)
		if (slice_is((struct slice){ word, length }, scales[i].suffix))
			return scales[i].scale;
	return 0;
}

static void take_digits(struct reading_gist *r)
{
	const struct piece *first = &r->pieces[r->at], *last = first;
	double value = digits_value(first->text);
	bool year = first->text.length == 4 && value >= 1900 && value < 2100;

	r->at++;
	if (r->at < r->count && r->pieces[r->at].joined &&
	    r->pieces[r->at].kind == PIECE_LETTERS) {
		double scale = suffix_scale(&r->pieces[r->at]);

		if (scale > 0) {
			value *= scale;
			last = &r->pieces[r->at++];
		} else {	/* "4x4", "16th-century": a word with digits */
			year = false;
		}
	}
	while (is_flagged(r, r->at, GIST_SCALE)) {
		value *= entry_of(r, r->at)->value;
		last = &r->pieces[r->at++];
		year = false;
	}
	add_number(r, value, from_to(first, last), year);
}

/* "two hundred and six thousand".  False where there is no number in words:
 * "one" alone is hardly ever one. */
static bool take_number_words(struct reading_gist *r)
{
	size_t from = r->at, at = from, last = from;
	double total = 0, part = 0;

	if (!is_flagged(r, at, GIST_UNIT | GIST_TEN | GIST_SCALE))
		return false;
	for (; at < r->count; at++) {
		const struct gist_entry *entry = entry_of(r, at);

		if (!entry || !(entry->flags & (GIST_UNIT | GIST_TEN | GIST_SCALE))) {
			if (at > from && is_flagged(r, at + 1, GIST_UNIT | GIST_TEN) &&
			    is_flagged(r, at - 1, GIST_SCALE) &&
			    slice_is(r->pieces[at].text, "and"))
				continue;
			break;
		}
		if (!(entry->flags & GIST_SCALE)) {
			part += entry->value;
		} else if (entry->value < 1000) {
			part = (part > 0 ? part : 1) * entry->value;
		} else {
			total += (part > 0 ? part : 1) * entry->value;
			part = 0;
		}
		last = at;
	}
	if (last == from && total + part == 1)
		return false;
	r->at = last + 1;
	add_number(r, total + part, from_to(&r->pieces[from], &r->pieces[last]), false);
	return true;
}

/* "Not", "is not there", "is not", "could not" in Korean. */
static bool negates_in_korean(struct slice pair)
{
	static const char *const letters[] = { "\xec\x95\x8a", "\xec\x97\x86", NULL };
	static const char *const pairs[] = { "\xec\x95\x84\xeb\x8b\x88", "\xec\x95\x84\xeb\x8b\x8c",
					     "\xeb\xaa\xbb\xed\x96\x88", "\xeb\xaa\xbb\xed\x95\x98",
					     "\xeb\xaa\xbb\xed\x95\x9c", NULL };

	for (const char *const *letter = letters; *letter; letter++)
		if (pair.length >= 3 && memcmp(pair.at, *letter, 3) == 0)
			return true;
	for (const char *const *other = pairs; *other; other++)
		if (slice_is(pair, *other))
			return true;
	return false;
}

static void add_pair(struct reading_gist *r, struct slice pair)
{
	struct gist_word *word = add(r, pair.at, pair.length, pair, GIST_PAIR);

	if (word)
		word->negation = negates_in_korean(pair);
}

/* Two letters each; a letter alone stands for itself. */
static void take_pairs(struct reading_gist *r)
{
	const struct piece *piece = &r->pieces[r->at++];
	size_t at = 0, next;

	utf8_next(piece->text, &at);
	if (at >= piece->text.length)
		add_pair(r, (struct slice){ piece->text.at, at });
	for (size_t from = 0; at < piece->text.length; from = next) {
		next = at;
		utf8_next(piece->text, &at);
		add_pair(r, (struct slice){ piece->text.at + from, at - from });
	}
}

/* A month needs its capital, and the ambiguous ones a number beside them. */
static bool is_date(const struct reading_gist *r, const struct piece *piece,
		    const struct gist_entry *entry)
{
	size_t at = (size_t)(piece - r->pieces);

	if (!piece->capital)
		return false;
	if (!slice_is(slice_of(entry->form), "may") && !slice_is(slice_of(entry->form), "march"))
		return true;
	return (at > 0 && piece[-1].kind == PIECE_DIGITS) ||
	       (at + 1 < r->count && piece[1].kind == PIECE_DIGITS) ||
	       is_flagged(r, at - 1, GIST_COMMON);
}

static void add_stem(struct reading_gist *r, char *word, size_t length,
		     const struct piece *piece, unsigned flags)
{
	const struct gist_entry *alike;
	struct gist_word *added;

	length = stem_english(word, length);
	added = add(r, word, length, piece->text, GIST_WORD);
	if (!added)
		return;
	alike = gist_find(&r->reader->stems, added->form);
	if (alike) {
		added->alike = gist_key(slice_of(alike->form));
		added->place = alike->flags & GIST_PLACE;
	}
	added->common = flags & GIST_COMMON;
	added->negation = flags & GIST_NEGATION;
	if (piece->capital && !piece->starts && !added->common)
		added->kind = GIST_NAME;
}

/* What "n't", "cannot" and the like say. */
static void add_not(struct reading_gist *r, const struct piece *piece)
{
	struct gist_word *word = add_text(r, "not", piece->text, GIST_WORD);

	if (word)
		word->negation = word->common = true;
}

static void take_letters(struct reading_gist *r)
{
	const struct piece *piece = &r->pieces[r->at++];
	char word[LONGEST];
	struct slice tail;
	size_t length = plain(piece, word, &tail);
	const struct gist_entry *entry;
	bool negated = slice_is(tail, "t") && length > 2 && word[length - 1] == 'n';

	if (length == 0)
		return;
	if (negated)
		length = length == 3 && word[0] == 'c' ? 3 : length - 1;	/* can't */
	if (piece->upper && slice_is((struct slice){ word, length }, "us")) {
		struct gist_word *usa = add_text(r, "usa", piece->text, GIST_NAME);

		if (usa)
			usa->place = true;
		return;
	}
	entry = gist_find(&r->reader->words, (struct slice){ word, length });
	if (entry && (entry->flags & (GIST_MONTH | GIST_WEEKDAY)) &&
	    is_date(r, piece, entry)) {
		add_text(r, entry->form, piece->text, GIST_DATE);
		return;
	}
	if (entry && entry->form && !(entry->flags & (GIST_MONTH | GIST_WEEKDAY))) {
		length = strlen(entry->form);
		memcpy(word, entry->form, length);
	}
	add_stem(r, word, length, piece, entry ? entry->flags : 0);
	if (negated)
		add_not(r, piece);
}

static void take_sign(struct reading_gist *r)
{
	const struct piece *piece = &r->pieces[r->at++];

	if (slice_is(piece->text, "%"))
		add_text(r, "percent", piece->text, GIST_WORD);
	else if (slice_is(piece->text, "$"))
		add_text(r, "dollar", piece->text, GIST_WORD);
	else if (slice_is(piece->text, "\xc2\xa3"))
		add_text(r, "pound", piece->text, GIST_WORD);
	else
		add_text(r, "euro", piece->text, GIST_WORD);
}

static void cut(struct reading_gist *r, struct slice text)
{
	struct cutter cutter;
	struct piece piece;
	size_t room = 0;

	cutter_open(&cutter, text);
	while (cutter_next(&cutter, &piece)) {
		if (r->count == room) {
			struct piece *pieces;

			room = room ? 2 * room : 64;
			pieces = arena_take(r->arena, room * sizeof(*pieces));
			if (!pieces)
				return;
			if (r->count)
				memcpy(pieces, r->pieces, r->count * sizeof(*pieces));
			r->pieces = pieces;
		}
		r->pieces[r->count++] = piece;
	}
}

static bool is_form(const struct gist *gist, size_t at, const char *form)
{
	return at < gist->count && slice_is(gist->words[at].form, form);
}

/* "six more", "another six", "an additional six"; not "six, more than ..." */
static bool is_added(const struct gist *gist, size_t at)
{
	static const char *const beside[] = { "addit", "extra", "further" };

	if ((is_form(gist, at + 1, "more") && !is_form(gist, at + 2, "than")) ||
	    is_form(gist, at - 1, "anoth"))
		return true;
	for (size_t i = 0; i < sizeof(beside) / sizeof(beside[0]); i++)
		if (is_form(gist, at + 1, beside[i]) || is_form(gist, at - 1, beside[i]))
			return true;
	return false;
}

static void mark_added(struct gist *gist)
{
	for (size_t i = 0; i < gist->count; i++)
		if (gist->words[i].kind == GIST_NUMBER)
			gist->words[i].added = is_added(gist, i);
}

void gist_read(const struct gist_reader *reader, struct gist *gist, struct slice text,
	       struct arena *arena)
{
	struct reading_gist r = { .reader = reader, .gist = gist, .arena = arena };

	*gist = (struct gist){ 0 };
	cut(&r, text);
	while (r.at < r.count && !arena_failed(arena))
		switch (r.pieces[r.at].kind) {
		case PIECE_LETTERS:
			if (!take_number_words(&r))
				take_letters(&r);
			break;
		case PIECE_DIGITS:
			take_digits(&r);
			break;
		case PIECE_SIGN:
			take_sign(&r);
			break;
		case PIECE_INSIDE:
			take_pairs(&r);
			break;
		case PIECE_END:
			r.at++;
			break;
		}
	if (!arena_failed(arena))
		mark_added(gist);
}
