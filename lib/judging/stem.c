#include "judging/stem.h"

#include <stdbool.h>
#include <string.h>

/* A "y" that counts as a consonant is kept as "Y" meanwhile. */
struct stem {
	char *word;
	size_t length;
	size_t r1, r2;		/* where the regions begin that suffixes must lie in */
};

/* What a suffix becomes. */
struct change {
	const char *suffix, *becomes;
};

static bool is_vowel(char letter)
{
	return letter && strchr("aeiouy", letter);
}

static bool ends(const struct stem *stem, const char *suffix)
{
	size_t length = strlen(suffix);

	return length <= stem->length &&
	       memcmp(stem->word + stem->length - length, suffix, length) == 0;
}

static bool is(const struct stem *stem, const char *word)
{
	return strlen(word) == stem->length && ends(stem, word);
}

static bool vowel_before(const struct stem *stem, size_t end)
{
	for (size_t i = 0; i < end; i++)
		if (is_vowel(stem->word[i]))
			return true;
	return false;
}

/* Does a short syllable end at `end`: a vowel between consonants, the last one
 * not w, x or Y; or a vowel and a consonant at the beginning? */
static bool short_syllable(const struct stem *stem, size_t end)
{
	const char *at = stem->word + end;

	if (end == 2)
		return is_vowel(at[-2]) && !is_vowel(at[-1]);
	return end >= 3 && !is_vowel(at[-3]) && is_vowel(at[-2]) && !is_vowel(at[-1]) &&
	       !strchr("wxY", at[-1]);
}

/* Behind the first consonant after a vowel. */
static size_t region(const struct stem *stem, size_t from)
{
	for (size_t i = from + 1; i < stem->length; i++)
		if (!is_vowel(stem->word[i]) && is_vowel(stem->word[i - 1]))
			return i + 1;
	return stem->length;
}

static void mark(struct stem *stem)
{
	static const char *const long_prefixes[] = { "gener", "commun", "arsen" };
	char *word = stem->word;

	if (word[0] == 'y')
		word[0] = 'Y';
	for (size_t i = 1; i < stem->length; i++)
		if (word[i] == 'y' && is_vowel(word[i - 1]))
			word[i] = 'Y';
	stem->r1 = region(stem, 0);
	for (size_t i = 0; i < sizeof(long_prefixes) / sizeof(long_prefixes[0]); i++) {
		size_t length = strlen(long_prefixes[i]);

		if (length <= stem->length && memcmp(word, long_prefixes[i], length) == 0)
			stem->r1 = length;
	}
	stem->r2 = stem->r1 < stem->length ? region(stem, stem->r1) : stem->length;
}

/* Takes so many letters off the end and puts others there, no more of them. */
static void replace(struct stem *stem, size_t letters, const char *with)
{
	size_t length = strlen(with);

	memcpy(stem->word + stem->length - letters, with, length);
	stem->length = stem->length - letters + length;
}

static void plural(struct stem *stem)
{
	if (ends(stem, "sses"))
		replace(stem, 2, "");
	else if (ends(stem, "ied") || ends(stem, "ies"))
		replace(stem, 3, stem->length > 4 ? "i" : "ie");
	else if (ends(stem, "s") && !ends(stem, "us") && !ends(stem, "ss") &&
		 stem->length > 2 && vowel_before(stem, stem->length - 2))
		replace(stem, 1, "");
}

static void past(struct stem *stem)
{
	static const char *const suffixes[] = { "ingly", "edly", "ing", "ed" };
	static const char *const doubles[] = { "bb", "dd", "ff", "gg", "mm", "nn", "pp",
					       "rr", "tt" };
	size_t length = 0, i;

	if (ends(stem, "eedly") || ends(stem, "eed")) {
		length = ends(stem, "eed") ? 3 : 5;
		if (stem->length - length >= stem->r1)
			replace(stem, length, "ee");
		return;
	}
	for (i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]) && !length; i++)
		if (ends(stem, suffixes[i]))
			length = strlen(suffixes[i]);
	if (!length || !vowel_before(stem, stem->length - length))
		return;
	replace(stem, length, "");
	if (ends(stem, "at") || ends(stem, "bl") || ends(stem, "iz")) {
		stem->word[stem->length++] = 'e';
		return;
	}
	for (i = 0; i < sizeof(doubles) / sizeof(doubles[0]); i++)
		if (ends(stem, doubles[i])) {
			stem->length--;
			return;
		}
	if (stem->r1 >= stem->length && short_syllable(stem, stem->length))
		stem->word[stem->length++] = 'e';
}

/* The first change whose suffix the word ends with, or NULL; longer suffixes
 * stand first. */
static const struct change *find(const struct stem *stem, const struct change *changes,
				 size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (ends(stem, changes[i].suffix))
			return &changes[i];
	return NULL;
}

static void derived(struct stem *stem)
{
	static const struct change changes[] = {
		{ "ational", "ate" }, { "fulness", "ful" }, { "iveness", "ive" },
		{ "ization", "ize" }, { "ousness", "ous" }, { "biliti", "ble" },
		{ "lessli", "less" }, { "tional", "tion" }, { "alism", "al" },
		{ "aliti", "al" },    { "ation", "ate" },   { "entli", "ent" },
		{ "fulli", "ful" },   { "iviti", "ive" },   { "ousli", "ous" },
		{ "abli", "able" },   { "alli", "al" },	    { "anci", "ance" },
		{ "ator", "ate" },    { "enci", "ence" },   { "izer", "ize" },
		{ "bli", "ble" },     { "ogi", "og" },	    { "li", "" },
	};
	const struct change *change =
		find(stem, changes, sizeof(changes) / sizeof(changes[0]));
	size_t length, before;

	if (!change)
		return;
	length = strlen(change->suffix);
	before = stem->length - length;
	if (before < stem->r1 ||
	    (strcmp(change->suffix, "ogi") == 0 && stem->word[before - 1] != 'l') ||
	    (strcmp(change->suffix, "li") == 0 &&
	     !strchr("cdeghkmnrt", stem->word[before - 1])))
		return;
	replace(stem, length, change->becomes);
}

static void derived_again(struct stem *stem)
{
	static const struct change changes[] = {
		{ "ational", "ate" }, { "tional", "tion" }, { "alize", "al" },
		{ "icate", "ic" },    { "iciti", "ic" },    { "ative", "" },
		{ "ical", "ic" },     { "ness", "" },	    { "ful", "" },
	};
	const struct change *change =
		find(stem, changes, sizeof(changes) / sizeof(changes[0]));
	size_t before;

	if (!change)
		return;
	before = stem->length - strlen(change->suffix);
	if (before >= stem->r1 &&
	    (strcmp(change->suffix, "ative") != 0 || before >= stem->r2))
		replace(stem, strlen(change->suffix), change->becomes);
}

static void bare(struct stem *stem)
{
	static const struct change changes[] = {
		{ "ement", "" }, { "able", "" }, { "ance", "" }, { "ence", "" },
		{ "ible", "" },	 { "ment", "" }, { "ant", "" },	 { "ate", "" },
		{ "ent", "" },	 { "ion", "" },	 { "ism", "" },	 { "iti", "" },
		{ "ive", "" },	 { "ize", "" },	 { "ous", "" },	 { "al", "" },
		{ "er", "" },	 { "ic", "" },
	};
	const struct change *change =
		find(stem, changes, sizeof(changes) / sizeof(changes[0]));
	size_t before;

	if (!change)
		return;
	before = stem->length - strlen(change->suffix);
	if (before >= stem->r2 &&
	    (strcmp(change->suffix, "ion") != 0 || strchr("st", stem->word[before - 1])))
		replace(stem, strlen(change->suffix), "");
}

static void last_letter(struct stem *stem)
{
	size_t before = stem->length - 1;

	if (ends(stem, "e")) {
		if (before >= stem->r2 || (before >= stem->r1 && !short_syllable(stem, before)))
			stem->length--;
	} else if (ends(stem, "ll") && before >= stem->r2) {
		stem->length--;
	}
}

/* Words that the rules would get wrong; true when this was one. */
static bool exception(struct stem *stem)
{
	static const struct change changes[] = {
		{ "skies", "sky" },   { "dying", "die" },   { "lying", "lie" },
		{ "tying", "tie" },   { "idly", "idl" },    { "gently", "gentl" },
		{ "ugly", "ugli" },   { "early", "earli" }, { "only", "onli" },
		{ "singly", "singl" },
		{ "sky", "sky" },     { "news", "news" },   { "howe", "howe" },
		{ "atlas", "atlas" }, { "cosmos", "cosmos" }, { "bias", "bias" },
		{ "andes", "andes" },
	};

	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++)
		if (is(stem, changes[i].suffix)) {
			replace(stem, stem->length, changes[i].becomes);
			return true;
		}
	return false;
}

/* Words that stay as they are once their plural is gone. */
static bool stays(const struct stem *stem)
{
	static const char *const words[] = { "inning", "outing", "canning", "herring",
					     "earring", "proceed", "exceed", "succeed" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (is(stem, words[i]))
			return true;
	return false;
}

size_t stem_english(char *word, size_t length)
{
	struct stem stem = { .word = word, .length = length };

	for (size_t i = 0; i < length; i++)
		if (word[i] < 'a' || word[i] > 'z')
			return length;
	if (length <= 2 || exception(&stem))
		return stem.length;
	mark(&stem);
	plural(&stem);
	if (!stays(&stem)) {
		past(&stem);
		if (stem.length > 2 && strchr("yY", word[stem.length - 1]) &&
		    !is_vowel(word[stem.length - 2]))
			word[stem.length - 1] = 'i';
		derived(&stem);
		derived_again(&stem);
		bare(&stem);
		last_letter(&stem);
	}
	for (size_t i = 0; i < stem.length; i++)
		if (word[i] == 'Y')
			word[i] = 'y';
	return stem.length;
}
