#include "reading/chunk.h"
#include "reading/idiom.h"
#include "reading/lexicon_parts.h"
#include "reading/term.h"
#include "reading/terms_step.h"

#include <stdlib.h>

/*
 * A hash table with open addressing, at most half full, made once a language.
 * The folded words themselves are those of the tables: every table holds them
 * in lower case already.  A slot holds the first eight bytes of its word, so
 * that most look-ups read nothing else.
 */
struct slot {
	uint64_t head;		/* zeros behind a shorter word */
	uint32_t at;		/* index into merged, plus 1; 0: free */
	uint32_t length;
};

struct lexicon {
	const struct language *language;
	struct lexeme *merged;
	size_t count;
	struct slot *slots;
	size_t mask;
	struct slice *endings;
	uint16_t *next_endings;	/* of each and each last byte (its six low bits): the next
				 * from it on */
	/* Of words by their first bytes. */
	struct beginning {
		uint64_t lengths;
		uint32_t classes;
	} *beginnings;
	uint32_t short_classes;	/* of words too short for that */
	char *words;		/* of the language's lines of words, each ended */
	size_t words_length;
	uint64_t terms[32];	/* of its phrases of anonymous sourcing, those that may
				 * begin with each letter */
	struct terms_steps steps;	/* of those phrases */
	uint32_t abbreviated[CHUNK];	/* the first letters of abbreviations, a bit each, by
					 * their length */
};

/* Does a chunk hold this byte? */
static bool chunk_holds(uint64_t chunk, unsigned char byte)
{
	uint64_t same = chunk ^ CHUNK_EACH(byte);

	return ((same - CHUNK_EACH(1)) & ~same & CHUNK_EACH(0x80)) != 0;
}

/* Does it hold the first byte of a letter of two bytes? */
static bool chunk_two_bytes(uint64_t chunk)
{
	return (chunk & chunk << 1 & ~(chunk << 2) & CHUNK_EACH(0x80)) != 0;
}

static void fold(struct folded *folded, struct slice word)
{
	folded->length = word.length > WORD_LONGEST ? 0 : word.length;
	folded->hash = folded->length;
	for (size_t i = 0; i < folded->length; i += CHUNK) {
		uint64_t chunk = word.length - i >= CHUNK ? chunk_load(word.at + i)
						: chunk_part(word.at + i, word.length - i);

		uint64_t beyond = chunk_beyond_ascii(chunk);

		if (beyond && (chunk_holds(chunk, 0xE2) || chunk_two_bytes(chunk))) {
			lexicon_fold_other(folded, word);
			return;
		}
		chunk |= (chunk_capitals(chunk ^ beyond) & ~beyond) >> 2;
		folded->chunks[i / CHUNK] = chunk;
		folded->hash = lexicon_mix(folded->hash, chunk);
	}
}

/* Is word, whose letters are small, the one in chunks, behind its first chunk? */
static bool same_rest(const uint64_t *chunks, size_t length, const char *word)
{
	for (size_t i = CHUNK; i < length; i += CHUNK) {
		size_t left = length - i;

		if (chunks[i / CHUNK] != (left >= CHUNK ? chunk_load(word + i)
							: chunk_part(word + i, left)))
			return false;
	}
	return true;
}

/* The slot of a folded word: the one that holds it, or the free one where it
 * would go. */
static struct slot *find(const struct lexicon *lexicon, const struct folded *folded)
{
	for (size_t i = folded->hash & lexicon->mask;; i = (i + 1) & lexicon->mask) {
		struct slot *slot = &lexicon->slots[i];

		if (slot->at == 0)
			return slot;
		if (slot->head == folded->chunks[0] && slot->length == folded->length &&
		    (folded->length <= CHUNK ||
		     same_rest(folded->chunks, folded->length,
			       lexicon->merged[slot->at - 1].word)))
			return slot;
	}
}

/* So many first bytes tell which lengths a word may have; shorter ones are told by
 * nothing. */
enum { BEGINNING = 3, BEGINNINGS = 1024 };

static struct beginning *beginning_of(const struct lexicon *lexicon, const char *at)
{
	uint32_t bytes = 0;

	for (unsigned i = 0; i < BEGINNING; i++) {
		unsigned char c = (unsigned char)at[i];

		bytes = bytes << 8 | (c >= 'A' && c <= 'Z' ? c | 0x20u : c);
	}
	return &lexicon->beginnings[bytes * UINT32_C(0x9E3779B1) >> 22];
}

/* A straight apostrophe of a table may be a curly one of a text, two bytes longer. */
static void add_beginning_of(struct lexicon *lexicon, const struct lexeme *lexeme)
{
	struct slice word = slice_of(lexeme->word);
	size_t curly = slice_count(word, '\'');
	struct beginning *beginning;

	if (word.length < BEGINNING) {
		lexicon->short_classes |= lexeme->classes;
		return;
	}
	beginning = beginning_of(lexicon, word.at);
	beginning->classes |= lexeme->classes;
	for (size_t k = 0; k <= curly && word.length + 2 * k < 64; k++)
		beginning->lengths |= (uint64_t)1 << (word.length + 2 * k);
}

uint64_t lexicon_lengths(const struct lexicon *lexicon, struct slice text)
{
	const uint64_t shorter = ((uint64_t)1 << BEGINNING) - 1;

	if (text.length < BEGINNING)
		return shorter;
	if (memchr(text.at, 0xE2, BEGINNING))
		return UINT64_MAX;
	return beginning_of(lexicon, text.at)->lengths | shorter;
}

uint32_t lexicon_classes(const struct lexicon *lexicon, struct slice text)
{
	if (text.length < BEGINNING)
		return lexicon->short_classes;
	if (memchr(text.at, 0xE2, BEGINNING))
		return UINT32_MAX;
	/* a character of three bytes begins no shorter word */
	return beginning_of(lexicon, text.at)->classes |
	       ((unsigned char)text.at[0] < 0xE0 ? lexicon->short_classes : 0);
}

static void add(struct lexicon *lexicon, const struct lexeme *lexeme)
{
	struct folded folded;
	struct lexeme *known;
	struct slot *slot;

	fold(&folded, slice_of(lexeme->word));
	if (folded.length == 0)
		return;
	slot = find(lexicon, &folded);
	add_beginning_of(lexicon, lexeme);
	if (slot->at == 0) {
		lexicon->merged[lexicon->count] = *lexeme;
		if (lexeme->detail & DETAIL_MARK)
			lexicon->merged[lexicon->count].traits = lexeme->detail & ~DETAIL_MARK;
		slot->head = folded.chunks[0];
		slot->length = (uint32_t)folded.length;
		slot->at = (uint32_t)++lexicon->count;
		return;
	}
	known = &lexicon->merged[slot->at - 1];
	known->classes |= lexeme->classes;
	if (lexeme->detail & DETAIL_MARK)
		known->traits |= lexeme->detail & ~DETAIL_MARK;
	if (known->detail == 0)
		known->detail = lexeme->detail;
	if (!known->form)
		known->form = lexeme->form;
}

size_t lexicon_next_ending(const struct lexicon *lexicon, size_t i, char last)
{
	return lexicon->next_endings[i * LAST_BYTES + (unsigned char)last % LAST_BYTES];
}

const struct slice *lexicon_endings(const struct lexicon *lexicon)
{
	return lexicon->endings;
}

/* Notes which first letters abbreviations of each length have. */
static void add_abbreviations(struct lexicon *lexicon)
{
	const char *const *known = lexicon->language->abbreviations;

	for (size_t i = 0; known && known[i]; i++)
		if (strlen(known[i]) < CHUNK)
			lexicon->abbreviated[strlen(known[i])] |= terms_letter(known[i][0]);
}

/* Letters in either case have a place each, and all other bytes share some. */
static unsigned letter_place(unsigned char byte)
{
	return byte & 31;
}

/* Notes by which letters phrase p may begin: any, if its first word may lack or be
 * any word. */
static void add_beginning(struct lexicon *lexicon, const char *words, unsigned p)
{
	uint64_t bit = (uint64_t)1 << p;

	for (unsigned i = 0; i < 32 && strchr("[*_", words[0]); i++)
		lexicon->terms[i] |= bit;
	for (size_t i = 0; words[i] && words[i] != ' '; i++)
		if (i == 0 || words[i - 1] == '|')
			lexicon->terms[letter_place((unsigned char)words[i])] |= bit;
}

const struct terms_steps *lexicon_steps(const struct lexicon *lexicon)
{
	return &lexicon->steps;
}

uint64_t lexicon_terms(const struct lexicon *lexicon, char first)
{
	return lexicon->terms[letter_place((unsigned char)first)];
}

/* Notes for each word which phrase of anonymous sourcing holds it. */
static void add_terms(struct lexicon *lexicon)
{
	const struct terms_pattern *terms = lexicon->language->terms;

	for (unsigned p = 0; terms && p < TERMS_MOST && terms[p].words; p++) {
		const char *at = terms[p].words;

		add_beginning(lexicon, at, p);
		while (*at) {
			size_t length = strcspn(at, " |[]");
			struct folded folded;

			fold(&folded, (struct slice){ at, length });
			if (folded.length > 0) {
				struct slot *slot = find(lexicon, &folded);

				if (slot->at)
					lexicon->merged[slot->at - 1].terms |= (uint64_t)1 << p;
			}
			at += length;
			at += strspn(at, " |[]");
		}
	}
}

/* What a line of words gives them; of an idiom its first words are given. */
enum line_kind { LINE_GRAMMAR, LINE_KEYS, LINE_IDIOM };

static void add_word(struct lexicon *lexicon, struct slice word, enum line_kind kind,
		     uint64_t bits)
{
	struct folded folded;
	struct slot *slot;
	struct lexeme lexeme = { 0 };
	char *copy = lexicon->words + lexicon->words_length;

	fold(&folded, word);
	if (folded.length == 0)
		return;
	if (find(lexicon, &folded)->at == 0) {
		memcpy(copy, word.at, word.length);
		lexicon->words_length += word.length + 1;
		lexeme.word = copy;
		add(lexicon, &lexeme);
	}
	slot = find(lexicon, &folded);
	if (kind == LINE_GRAMMAR)
		lexicon->merged[slot->at - 1].grammar |= bits;
	else
		lexicon->merged[slot->at - 1].keys |= bits;
}

/* Adds the words of a line, up to the byte that ends them; counts them only when
 * there is nowhere to put them yet. */
static size_t add_line(struct lexicon *lexicon, const char *line, enum line_kind kind,
		       uint64_t bits, size_t *bytes)
{
	const char *parted = kind == LINE_IDIOM ? "|" : " ";
	size_t end = kind == LINE_IDIOM ? strcspn(line, " ") : strlen(line), words = 0;

	for (size_t at = 0; at < end; words++) {
		size_t length = strcspn(line + at, parted);

		if (length > end - at)
			length = end - at;
		*bytes += length + 1;
		if (lexicon->words)
			add_word(lexicon, (struct slice){ line + at, length }, kind, bits);
		at += length + 1;
	}
	return words;
}

/* The words of the language's grammar, keys and idioms: how many there are, and
 * how many bytes they take. */
static size_t add_lines(struct lexicon *lexicon, size_t *bytes)
{
	const struct language *language = lexicon->language;
	size_t words = 0;

	for (const struct key_words *k = language->grammar; k && k->bits; k++)
		words += add_line(lexicon, k->words, LINE_GRAMMAR, k->bits, bytes);
	for (const struct key_words *k = language->keys; k && k->bits; k++)
		words += add_line(lexicon, k->words, LINE_KEYS, k->bits, bytes);
	for (const struct idiom *k = language->idioms; k && k->words; k++)
		words += add_line(lexicon, k->words, LINE_IDIOM, KEY_BEGINS(k->role), bytes);
	return words;
}

int lexicon_new(struct lexicon **made, const struct language *language,
		struct error *err)
{
	struct lexicon *lexicon = calloc(1, sizeof(*lexicon));
	size_t total = 0, room = 16, bytes = 0;

	if (!lexicon)
		return error_memory(err);
	for (size_t t = 0; language->tables[t]; t++)
		total += language->tables[t]->count;
	lexicon->language = language;
	total += add_lines(lexicon, &bytes);
	while (room < total * 2 + 2)
		room *= 2;
	lexicon->mask = room - 1;
	lexicon->merged = calloc(total + 1, sizeof(*lexicon->merged));
	lexicon->slots = calloc(room, sizeof(*lexicon->slots));
	lexicon->words = calloc(bytes + 1, 1);
	lexicon->endings = lexicon_make_endings(language);
	lexicon->next_endings = lexicon->endings ? lexicon_next_endings(lexicon->endings) : NULL;
	lexicon->beginnings = calloc(BEGINNINGS, sizeof(*lexicon->beginnings));
	if (!lexicon->merged || !lexicon->slots || !lexicon->words || !lexicon->beginnings ||
	    !lexicon->next_endings) {
		lexicon_free(lexicon);
		return error_memory(err);
	}
	if (terms_steps_make(&lexicon->steps, language->terms, err) < 0) {
		lexicon_free(lexicon);
		return -1;
	}
	for (size_t t = 0; language->tables[t]; t++) {
		const struct lexeme_table *table = language->tables[t];

		for (size_t i = 0; i < table->count; i++)
			add(lexicon, &table->lexemes[i]);
	}
	add_lines(lexicon, &bytes);
	for (size_t i = 0; i < lexicon->count; i++)
		lexicon->merged[i].begins = term_begins(&lexicon->merged[i]);
	add_terms(lexicon);
	add_abbreviations(lexicon);
	*made = lexicon;
	return 0;
}

void lexicon_free(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	free(lexicon->merged);
	free(lexicon->slots);
	free(lexicon->beginnings);
	free(lexicon->endings);
	free(lexicon->next_endings);
	terms_steps_release(&lexicon->steps);
	free(lexicon->words);
	free(lexicon);
}

const struct language *lexicon_language(const struct lexicon *lexicon)
{
	return lexicon->language;
}

const struct lexeme *lexicon_find(const struct lexicon *lexicon, struct slice word)
{
	struct folded folded;
	const struct slot *slot;

	fold(&folded, word);
	if (folded.length == 0)
		return NULL;
	slot = find(lexicon, &folded);
	return slot->at ? &lexicon->merged[slot->at - 1] : NULL;
}

const struct lexeme *lexicon_find_short(const struct lexicon *lexicon, uint64_t chunk,
					size_t length)
{
	const struct slot *slots = lexicon->slots;

	for (size_t i = lexicon_mix(length, chunk) & lexicon->mask; slots[i].at;
	     i = (i + 1) & lexicon->mask)
		if (slots[i].head == chunk && slots[i].length == length)
			return &lexicon->merged[slots[i].at - 1];
	return NULL;
}

const struct lexeme *lexicon_find_long(const struct lexicon *lexicon, const uint64_t *chunks,
				       size_t length)
{
	uint64_t hash = length;

	for (size_t i = 0; i * CHUNK < length; i++)
		hash = lexicon_mix(hash, chunks[i]);
	for (size_t i = hash & lexicon->mask;; i = (i + 1) & lexicon->mask) {
		const struct slot *slot = &lexicon->slots[i];

		if (slot->at == 0)
			return NULL;
		if (slot->head == chunks[0] && slot->length == length &&
		    same_rest(chunks, length, lexicon->merged[slot->at - 1].word))
			return &lexicon->merged[slot->at - 1];
	}
}

bool lexicon_may_abbreviate(const struct lexicon *lexicon, uint64_t chunk, size_t length)
{
	return length < CHUNK &&
	       (length == 1 || (lexicon->abbreviated[length] & terms_letter((char)chunk)));
}
