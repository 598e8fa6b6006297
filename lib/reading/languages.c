#include "reading/languages.h"

#include "base/utf8.h"

#include <stdlib.h>

/* Adding a language: its file under language/, and its name here. */
static const struct language *const languages[] = {
	&language_english, &language_korean, &language_spanish,
};

enum { LANGUAGES = sizeof(languages) / sizeof(languages[0]) };

static const struct lexeme_table *const no_tables[] = { NULL };
static const char *const no_words[] = { NULL };

const struct language language_unknown = {
	.code = "und", .name = "unknown", .tables = no_tables, .abbreviations = no_words,
	.common = no_words,
};

/*
 * Languages without tables here, by their commonest words, so that a text in
 * one of them is not taken for another.  Frequency ranks: the function words
 * of each language's grammar, those of fewer letters and of several languages
 * ("in", "de") in all of them.
 */
static const struct stranger {
	const char *code;
	const char *common[36];
} strangers[] = {
	{ "de", { "der", "die", "das", "und", "den", "von", "zu", "mit", "sich", "des", "auf",
		  "für", "ist", "im", "dem", "nicht", "ein", "eine", "als", "auch", "es", "an",
		  "er", "hat", "dass", "sie", "nach", "wird", "bei", "einer", "um", "am", "in",
		  "war", "sagte" } },
	{ "fr", { "de", "la", "le", "et", "les", "des", "en", "un", "du", "une", "que", "est",
		  "pour", "qui", "dans", "a", "par", "plus", "pas", "au", "sur", "ne", "se",
		  "ce", "il", "sont", "avec", "ont", "aux", "mais", "été", "cette", "elle",
		  "leur", "d'un" } },
	{ "it", { "di", "e", "il", "la", "che", "in", "a", "per", "un", "del", "è", "non", "i",
		  "con", "le", "si", "una", "da", "della", "al", "sono", "nel", "dei", "alla",
		  "più", "anche", "ha", "gli", "ma", "dal", "delle", "come", "lo", "questo",
		  "o" } },
	{ "pt", { "de", "a", "o", "que", "e", "do", "da", "em", "um", "para", "com", "não",
		  "uma", "os", "no", "se", "na", "por", "mais", "as", "dos", "como", "mas",
		  "ao", "ele", "das", "à", "seu", "sua", "ou", "foi", "disse", "são", "pela",
		  "pelo" } },
	{ "nl", { "de", "van", "het", "een", "en", "in", "is", "dat", "op", "te", "zijn", "voor",
		  "met", "die", "niet", "aan", "er", "om", "ook", "als", "dan", "maar", "bij",
		  "hij", "uit", "wordt", "door", "naar", "heeft", "hebben", "of", "was", "zegt",
		  "ze", "over" } },
	{ "sv", { "och", "i", "att", "det", "som", "en", "på", "är", "av", "för", "med", "till",
		  "den", "har", "de", "inte", "om", "ett", "han", "men", "var", "jag", "från",
		  "vi", "så", "kan", "när", "säger", "under", "efter", "också", "ska", "sig",
		  "eller", "hon" } },
	{ "da", { "og", "i", "at", "det", "er", "en", "til", "på", "som", "af", "for", "den",
		  "med", "de", "har", "ikke", "om", "et", "han", "men", "var", "jeg", "fra",
		  "vi", "så", "kan", "når", "siger", "efter", "også", "skal", "sig", "eller",
		  "der", "blev" } },
	{ "pl", { "w", "i", "na", "z", "się", "do", "nie", "że", "to", "jest", "o", "a", "od",
		  "po", "za", "przez", "jak", "przy", "co", "są", "dla", "ale", "oraz", "ma",
		  "który", "tym", "ze", "tego", "także", "już", "był", "jego", "które", "być",
		  "może" } },
	{ "id", { "yang", "dan", "di", "dengan", "untuk", "dari", "ini", "itu", "pada", "ke",
		  "tidak", "dalam", "akan", "juga", "oleh", "karena", "ada", "bisa", "telah",
		  "mereka", "sebagai", "kata", "saat", "para", "adalah", "kepada", "lebih",
		  "tersebut", "atau", "harus", "sudah", "orang", "seorang", "bahwa", "kami" } },
	{ "tr", { "ve", "bir", "bu", "da", "de", "için", "ile", "olarak", "olan", "çok", "daha",
		  "en", "ne", "gibi", "kadar", "sonra", "var", "ama", "o", "ise", "göre", "her",
		  "dedi", "olduğunu", "değil", "üzerine", "yeni", "söyledi", "ya", "ki",
		  "tarafından", "büyük", "iki", "oldu", "türkiye" } },
	{ "vi", { "và", "của", "là", "có", "được", "trong", "cho", "các", "với", "không", "một",
		  "người", "những", "này", "đã", "đến", "khi", "từ", "cũng", "về", "để", "ở",
		  "như", "đó", "nhiều", "ra", "vào", "năm", "sẽ", "trên", "nhưng", "tại", "theo",
		  "lại", "sau" } },
	{ "ro", { "de", "și", "în", "a", "la", "cu", "pe", "din", "că", "o", "nu", "un", "care",
		  "pentru", "este", "mai", "fost", "se", "sunt", "au", "al", "ale", "sau", "după",
		  "dar", "prin", "fi", "ce", "lui", "unei", "unui", "această", "către", "iar",
		  "fost" } },
	{ "cs", { "a", "v", "se", "na", "je", "že", "s", "z", "do", "o", "to", "i", "ve", "za",
		  "k", "by", "pro", "od", "které", "který", "jako", "po", "jsou", "ale", "podle",
		  "také", "při", "řekl", "bude", "už", "byl", "jeho", "ze", "uvedl", "jsem" } },
	{ "hu", { "a", "az", "és", "hogy", "is", "nem", "egy", "ez", "meg", "volt", "de", "csak",
		  "még", "mint", "már", "ki", "el", "azt", "ha", "van", "vagy", "aki", "ami",
		  "lesz", "után", "szerint", "kell", "mert", "ezt", "között", "mondta", "majd",
		  "lehet", "pedig", "arra" } },
};

enum { STRANGERS = sizeof(strangers) / sizeof(strangers[0]) };

/* A bit of lexeme.classes for each. */
_Static_assert((int)LANGUAGES + (int)STRANGERS <= 32, "more languages than bits");

enum script {
	SCRIPT_LATIN, SCRIPT_HANGUL, SCRIPT_KANA, SCRIPT_HAN, SCRIPT_CYRILLIC, SCRIPT_ARABIC,
	SCRIPT_HEBREW, SCRIPT_GREEK, SCRIPT_THAI, SCRIPT_DEVANAGARI, SCRIPT_OTHER,
};

/* Scripts by blocks of Unicode, and the language where one alone writes in it. */
static const struct block {
	int32_t first, last;
	enum script script;
	const char *code;
} blocks[] = {
	{ 0x00C0, 0x024F, SCRIPT_LATIN, NULL },
	{ 0x0370, 0x03FF, SCRIPT_GREEK, "el" },
	{ 0x0400, 0x052F, SCRIPT_CYRILLIC, NULL },
	{ 0x0590, 0x05FF, SCRIPT_HEBREW, "he" },
	{ 0x0600, 0x06FF, SCRIPT_ARABIC, NULL },
	{ 0x0900, 0x097F, SCRIPT_DEVANAGARI, NULL },
	{ 0x0E00, 0x0E7F, SCRIPT_THAI, "th" },
	{ 0x1100, 0x11FF, SCRIPT_HANGUL, "ko" },
	{ 0x1E00, 0x1EFF, SCRIPT_LATIN, NULL },
	{ 0x3040, 0x30FF, SCRIPT_KANA, "ja" },
	{ 0x3130, 0x318F, SCRIPT_HANGUL, "ko" },
	{ 0x3400, 0x9FFF, SCRIPT_HAN, "zh" },
	{ 0xAC00, 0xD7A3, SCRIPT_HANGUL, "ko" },
};

enum { BLOCKS = sizeof(blocks) / sizeof(blocks[0]) };

/* So much of a text tells its language; a lead of so many words is enough. */
enum { WORDS_MOST = 300, LEAD_ENOUGH = 6, WORDS_FEW = 12, WORDS_SURE = 40, WORDS_SOME = 80 };

struct lexicons {
	struct lexicon *all[LANGUAGES + 1];	/* the last: of language_unknown */
	struct lexicon *common;		/* the commonest words; classes: a bit a language */
	struct lexeme *words;		/* what common is made from */
	struct lexeme_table table;
	const struct lexeme_table *tables[2];
	struct language telling;
};

static bool same_subtag(const char *tag, const char *code)
{
	size_t i = 0;

	for (; code[i]; i++)
		if ((tag[i] | 0x20) != code[i])
			return false;
	return tag[i] == '\0' || tag[i] == '-' || tag[i] == '_';
}

const struct language *language_find(const char *tag)
{
	for (size_t i = 0; i < LANGUAGES; i++)
		if (same_subtag(tag, languages[i]->code))
			return languages[i];
	return NULL;
}

void languages_list(struct buffer *out)
{
	for (size_t i = 0; i < LANGUAGES; i++)
		buffer_format(out, "%s%s", i > 0 ? ", " : "", languages[i]->code);
}

static size_t add_words(struct lexeme *to, size_t count, const char *const *words,
			size_t most, size_t bit)
{
	size_t i = 0;

	for (; i < most && words[i]; i++)
		if (to)
			to[count + i] = (struct lexeme){ .word = words[i],
							 .classes = UINT32_C(1) << bit };
	return count + i;
}

static size_t add_all(struct lexeme *to)
{
	size_t count = 0;

	for (size_t i = 0; i < LANGUAGES; i++)
		count = add_words(to, count, languages[i]->common, SIZE_MAX, i);
	for (size_t i = 0; i < STRANGERS; i++)
		count = add_words(to, count, strangers[i].common, 35, LANGUAGES + i);
	return count;
}

int lexicons_new(struct lexicons **made, struct error *err)
{
	struct lexicons *lexicons = calloc(1, sizeof(*lexicons));

	if (!lexicons) {
		error_memory(err);
		return -1;
	}
	lexicons->table.count = add_all(NULL);
	lexicons->words = calloc(lexicons->table.count + 1, sizeof(*lexicons->words));
	if (!lexicons->words) {
		error_memory(err);
		goto failed;
	}
	add_all(lexicons->words);
	lexicons->table.lexemes = lexicons->words;
	lexicons->tables[0] = &lexicons->table;
	lexicons->telling = (struct language){ .code = "und", .tables = lexicons->tables };
	if (lexicon_new(&lexicons->common, &lexicons->telling, err) < 0)
		goto failed;
	for (size_t i = 0; i <= LANGUAGES; i++)
		if (lexicon_new(&lexicons->all[i], i < LANGUAGES ? languages[i]
							       : &language_unknown, err) < 0)
			goto failed;
	*made = lexicons;
	return 0;
failed:
	lexicons_free(lexicons);
	return -1;
}

void lexicons_free(struct lexicons *lexicons)
{
	if (!lexicons)
		return;
	for (size_t i = 0; i <= LANGUAGES; i++)
		lexicon_free(lexicons->all[i]);
	lexicon_free(lexicons->common);
	free(lexicons->words);
	free(lexicons);
}

const struct lexicon *lexicons_of(const struct lexicons *lexicons,
				  const struct language *language)
{
	for (size_t i = 0; i < LANGUAGES; i++)
		if (languages[i] == language)
			return lexicons->all[i];
	return lexicons->all[LANGUAGES];
}

/* What a text shows of itself. */
struct tally {
	unsigned words;			/* of letters */
	unsigned scripts[SCRIPT_OTHER + 1];	/* words in each, by their first letter */
	const char *codes[SCRIPT_OTHER + 1];
	unsigned hits[LANGUAGES + STRANGERS];	/* common words of each language */
};

static enum script script_of(int32_t point, const char **code)
{
	*code = NULL;
	if ((point | 0x20) >= 'a' && (point | 0x20) <= 'z')
		return SCRIPT_LATIN;
	for (size_t i = 0; i < BLOCKS; i++) {
		if (point >= blocks[i].first && point <= blocks[i].last) {
			*code = blocks[i].code;
			return blocks[i].script;
		}
	}
	return SCRIPT_OTHER;
}

static bool in_word(int32_t point)
{
	return ((point | 0x20) >= 'a' && (point | 0x20) <= 'z') || point == '\'' ||
	       point == 0x2019 || (point >= 0xC0 && !(point >= 0x2000 && point < 0x3040) &&
				   !(point >= 0xFF00 && point < 0xFF21));
}

static void count_word(struct tally *tally, const struct lexicons *lexicons, struct slice word)
{
	size_t at = 0;
	const char *code;
	enum script script = script_of(utf8_next(word, &at), &code);
	const struct lexeme *lexeme;

	/* Without blanks a "word" is a clause; Japanese has kana in each. */
	while (script == SCRIPT_HAN && at < word.length && at < 200) {
		const char *other;

		if (script_of(utf8_next(word, &at), &other) == SCRIPT_KANA) {
			script = SCRIPT_KANA;
			code = other;
		}
	}
	if (script == SCRIPT_OTHER && word.length < 3)
		return;
	tally->words++;
	tally->scripts[script]++;
	if (code)
		tally->codes[script] = code;
	/* Names are spelt like common words of other languages: "Ada", "Van". */
	lexeme = script == SCRIPT_LATIN && (word.at[0] < 'A' || word.at[0] > 'Z') ?
		lexicon_find(lexicons->common, word) : NULL;
	for (size_t i = 0; lexeme && i < LANGUAGES + STRANGERS; i++)
		tally->hits[i] += (lexeme->classes >> i) & 1;
}

/* The index of the language with most hits, *second how many the next has. */
static size_t leader(const struct tally *tally, unsigned *second)
{
	size_t best = 0;

	for (size_t i = 1; i < LANGUAGES + STRANGERS; i++)
		if (tally->hits[i] > tally->hits[best])
			best = i;
	*second = 0;
	for (size_t i = 0; i < LANGUAGES + STRANGERS; i++)
		if (i != best && tally->hits[i] > *second)
			*second = tally->hits[i];
	return best;
}

static void count_text(struct tally *tally, const struct lexicons *lexicons, struct slice text)
{
	size_t at = 0, first = 0;
	bool inside = false;

	while (at <= text.length && tally->words < WORDS_MOST) {
		size_t here = at;
		bool letter = at < text.length && in_word(utf8_next(text, &at));
		unsigned second;

		if (letter && !inside)
			first = here;
		if (!letter && inside) {
			count_word(tally, lexicons,
				   (struct slice){ text.at + first, here - first });
			if (tally->words % 16 == 0 &&
			    tally->hits[leader(tally, &second)] >= second + LEAD_ENOUGH)
				return;
		}
		inside = letter;
		if (here >= text.length)
			break;
	}
}

/* By script: where Hangul or kana stand, Chinese signs may stand beside; names
 * in Latin letters stand in a text of any script. */
static const char *told_by_script(const struct tally *tally, enum script *most)
{
	*most = SCRIPT_LATIN;
	for (enum script s = SCRIPT_LATIN; s <= SCRIPT_OTHER; s++)
		if (tally->scripts[s] > tally->scripts[*most])
			*most = s;
	if (tally->scripts[SCRIPT_HANGUL] * 4 > tally->words)
		*most = SCRIPT_HANGUL;
	else if (tally->scripts[SCRIPT_KANA] * 8 > tally->words &&
		 (*most == SCRIPT_HAN || *most == SCRIPT_KANA))
		*most = SCRIPT_KANA;
	return tally->codes[*most];
}

/* Word classes by which a language is known to be read, names left out. */
#define TELLING_CLASSES (WORD_SPEECH | WORD_PERSON | WORD_GROUP | WORD_ORGANISATION | \
			 WORD_ARTICLE | WORD_DETERMINER | WORD_PREPOSITION | WORD_AUXILIARY | \
			 WORD_PRONOUN | WORD_CONJUNCTION | WORD_COMPLEMENTISER | WORD_ADVERB | \
			 WORD_NEGATION | WORD_DATE | WORD_CARDINAL | WORD_SCALE)

/* Is the word one of language l's, and none of the commonest of another? */
static bool word_tells(const struct lexicons *lexicons, size_t l, struct slice word)
{
	const struct lexeme *lexeme = lexicon_find(lexicons->all[l], word), *common;

	if (!lexeme || !(lexeme->classes & TELLING_CLASSES))
		return false;
	common = lexicon_find(lexicons->common, word);
	return !common || common->classes == UINT32_C(1) << l;
}

/* How many words of a text of a few sentences tell of language l, when they are
 * enough to read it in that language; 0 otherwise.  Words with a capital that tell
 * nothing are names. */
static unsigned reads_with(const struct lexicons *lexicons, size_t l, struct slice text)
{
	unsigned words = 0, known = 0, all = 0;
	size_t at = 0, first = 0;
	bool inside = false;

	while (at <= text.length && all < WORDS_SOME) {
		size_t here = at;
		bool letter = at < text.length && in_word(utf8_next(text, &at));

		if (letter && !inside)
			first = here;
		if (!letter && inside) {
			struct slice word = { text.at + first, here - first };
			bool tells = word_tells(lexicons, l, word);

			all++;
			known += tells;
			words += tells || word.at[0] < 'A' || word.at[0] > 'Z';
		}
		inside = letter;
		if (here >= text.length)
			break;
	}
	return all < WORDS_SOME && known >= 2 && known * 6 >= words ? known : 0;
}

/* The language with tables whose words a short text has, or NULL. */
static const struct language *told_by_tables(const struct lexicons *lexicons, struct slice text)
{
	const struct language *best = NULL;
	unsigned most = 0;

	for (size_t l = 0; l < LANGUAGES; l++) {
		unsigned known = languages[l]->common[0] ? reads_with(lexicons, l, text) : 0;

		if (known > most) {
			most = known;
			best = languages[l];
		}
	}
	return best;
}

static const char *told_by_words(const struct tally *tally)
{
	unsigned second;
	size_t best = leader(tally, &second);

	/* Half again as many as the next, and every sixteenth word; a few words alone
	 * do not tell of a language that cannot be read. */
	if (tally->hits[best] == 0 || tally->hits[best] * 2 < second * 3 ||
	    tally->hits[best] * 16 < tally->words ||
	    (best >= LANGUAGES && (tally->hits[best] < 2 ||
				   (tally->words < WORDS_SURE &&
				    tally->hits[best] * 4 < tally->words))))
		return NULL;
	return best < LANGUAGES ? languages[best]->code : strangers[best - LANGUAGES].code;
}

struct told_language lexicons_tell(const struct lexicons *lexicons, const char *tag,
				   struct slice text)
{
	struct told_language told = { tag, &language_unknown };
	struct tally tally = { 0 };
	enum script script;

	if (!tag) {
		count_text(&tally, lexicons, text);
		told.code = told_by_script(&tally, &script);
		if (!told.code && script == SCRIPT_LATIN)
			told.code = told_by_words(&tally);
		if (!told.code && script == SCRIPT_LATIN) {
			const struct language *found = told_by_tables(lexicons, text);

			if (found || tally.words < WORDS_FEW)
				told.language = found ? found : languages[0];
		}
	}
	if (told.code) {
		const struct language *found = language_find(told.code);

		told.language = found ? found : &language_unknown;
	}
	return told;
}

int language_tell(struct told_language *told, struct slice text, struct error *err)
{
	struct lexicons *lexicons = NULL;

	if (lexicons_new(&lexicons, err) < 0)
		return -1;
	*told = lexicons_tell(lexicons, NULL, text);
	lexicons_free(lexicons);
	return 0;
}
