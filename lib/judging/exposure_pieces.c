#include "judging/exposure_pieces.h"

#include "base/array.h"
#include "base/utf8.h"
#include "judging/lint_words.h"
#include "reading/reading.h"

#include <stdlib.h>

const char *piece_word(enum piece_kind kind)
{
	static const char *const words[PIECE_KIND_COUNT] = {
		[PIECE_PLACE] = "place", [PIECE_ROLE] = "role",
		[PIECE_EMPLOYER] = "employer", [PIECE_AGE] = "age", [PIECE_SEX] = "sex",
		[PIECE_RELATION] = "relation", [PIECE_HABIT] = "habit",
		[PIECE_PRESENCE] = "presence", [PIECE_KNOWLEDGE] = "knowledge",
		[PIECE_SPOKE] = "spoke", [PIECE_OUTLET] = "outlet",
		[PIECE_REPORTER] = "reporter",
	};

	return words[kind];
}

void pieces_release(struct pieces *pieces)
{
	free(pieces->all);
	*pieces = (struct pieces){ NULL, 0, 0 };
}

/* The words of a phrase; what is longer is no attribution. */
enum { MOST_WORDS = 80 };

struct reading_of {
	struct slice text;
	struct span words[MOST_WORDS];
	bool joined[MOST_WORDS];	/* only white space stands before it */
	size_t count;
	struct pieces *pieces;
	struct arena *arena;
	struct error *err;
	int status;
};

static bool is(const struct reading_of *of, size_t i, const char *word)
{
	struct slice text;

	if (i >= of->count)
		return false;
	text = slice_part(of->text, of->words[i]);
	for (size_t k = 0; k < text.length; k++)
		if (!word[k] || (text.at[k] | (text.at[k] >= 'A' && text.at[k] <= 'Z' ? 32 : 0)) !=
				word[k])
			return false;
	return word[text.length] == '\0';
}

static bool is_one(const struct reading_of *of, size_t i, const char *const *list)
{
	for (; *list; list++)
		if (is(of, i, *list))
			return true;
	return false;
}

/* ---- Keeping -------------------------------------------------------------------- */

int pieces_add(struct pieces *pieces, enum piece_kind kind, struct slice text,
	       struct arena *arena, struct error *err)
{
	struct buffer folded;
	struct piece *more;
	size_t i;

	const struct slice published = slice_trim(text);

	text = published;
	if (text.length >= 4 && (memcmp(text.at, "the ", 4) == 0 || memcmp(text.at, "The ", 4) == 0))
		text = (struct slice){ text.at + 4, text.length - 4 };
	if (text.length == 0)
		return 0;
	buffer_init(&folded);
	utf8_fold(&folded, text);
	for (i = 0; i < pieces->count; i++)
		if (pieces->all[i].kind == kind && strcmp(pieces->all[i].key, folded.data) == 0)
			break;
	if (i < pieces->count) {
		buffer_release(&folded);
		return 0;
	}
	more = array_room(pieces->all, &pieces->room, pieces->count + 1, sizeof(*more));
	if (more) {
		pieces->all = more;
		pieces->all[pieces->count++] = (struct piece){
			kind, arena_slice(arena, published), arena_text(arena, folded.data) };
	}
	if (!more || buffer_failed(&folded) || arena_failed(arena)) {
		buffer_release(&folded);
		return error_memory(err);
	}
	buffer_release(&folded);
	return 0;
}

static void add(struct reading_of *of, enum piece_kind kind, struct slice text)
{
	if (of->status == 0)
		of->status = pieces_add(of->pieces, kind, text, of->arena, of->err);
}

/* The words from first to before last, and what stands between. */
static void add_words(struct reading_of *of, enum piece_kind kind, size_t first,
		      size_t last)
{
	if (first < last && last <= of->count)
		add(of, kind, slice_part(of->text, (struct span){ of->words[first].start,
								 of->words[last - 1].end }));
}

/* ---- Clauses -------------------------------------------------------------------- */

/* Where the part that begins at word i ends: at a mark, or a new clause. */
static size_t part_end(const struct reading_of *of, size_t i)
{
	static const char *const ends[] = { "who", "whose", "speaking", "citing", "whom", NULL };

	for (i++; i < of->count; i++)
		if (!of->joined[i] || is_one(of, i, ends))
			break;
	return i;
}

/* Where a place or an employer that begins at word i ends. */
static size_t name_end(const struct reading_of *of, size_t i, size_t end)
{
	static const char *const ends[] = {
		"in", "on", "at", "since", "with", "during", "for", "to", "by", "after",
		"before", "near", "from", "while", "when", "as", "told", "said", "says",
		"because", "that", "which", "called", "named", "surnamed", "identified",
		"familiar", "aged", NULL
	};

	for (i++; i < end; i++)
		if (is_one(of, i, ends) ||
		    (of->words[i].end - of->words[i].start == 4 &&
		     strchr("12", of->text.at[of->words[i].start])))
			break;
	return i;
}

static const char *const prepositions[] = { "at", "for", "with", "in", "from", "of", "near",
					    "inside", NULL };

/* Behind a preposition at or after i: the rest of the part. */
static bool add_behind(struct reading_of *of, enum piece_kind kind, size_t i, size_t end)
{
	for (; i + 1 < end; i++)
		if (is_one(of, i, prepositions)) {
			add_words(of, kind, i + 1, name_end(of, i + 1, end));
			return true;
		}
	return false;
}

/* "who ...": about speaking itself it tells nothing. */
static void read_who(struct reading_of *of, size_t i, size_t end)
{
	static const char *const silent[] = {
		"spoke", "asked", "requested", "declined", "insisted", "refused", "wished",
		"wanted", "preferred", "would", "did", "agreed", "said", "added", "gave",
		"speaks", "do", "does", "could", "cannot", "chose", "identified", NULL
	};
	static const char *const works[] = { "works", "worked", "work", "serves", "served", NULL };
	static const char *const lives[] = { "lives", "lived", "live", "resides", "comes",
					     "came", NULL };
	static const char *const there[] = {
		"saw", "witnessed", "attended", "watched", "heard", "visited", "survived",
		"fled", "escaped", "participated", "took", "travelled", "traveled", NULL
	};
	static const char *const be[] = { "is", "was", "are", "were", NULL };
	static const char *const have[] = { "has", "have", "had", "knows", "knew", "know", NULL };
	size_t verb = i + 1, next = i + 2;

	if (verb >= end || is_one(of, verb, silent))
		return;
	for (size_t k = verb; k < end; k++)
		if (is(of, k, "anonymity") || is(of, k, "anonymously") || is(of, k, "unnamed"))
			return;
	if (is_one(of, verb, be)) {
		if (is(of, next, "not") || is(of, next, "granted") || is(of, next, "given") ||
		    is(of, next, "speaking"))
			return;
		if (is(of, next, "present") || is(of, next, "there") || is(of, next, "at") ||
		    is(of, next, "in") || is(of, next, "on"))
			add_words(of, PIECE_PRESENCE, i, end);
		else if (is(of, next, "familiar") || is(of, next, "briefed") ||
			 is(of, next, "involved") || is(of, next, "aware"))
			return;		/* read by its own words */
		else if (is(of, next, "a") || is(of, next, "an") || is(of, next, "the"))
			add_words(of, PIECE_ROLE, next + 1, end);
		else
			add_words(of, PIECE_HABIT, verb, end);
	} else if (is_one(of, verb, works)) {
		if (!add_behind(of, PIECE_EMPLOYER, next, end))
			add_words(of, PIECE_HABIT, verb, end);
	} else if (is_one(of, verb, lives)) {
		if (!add_behind(of, PIECE_PLACE, next, end))
			add_words(of, PIECE_HABIT, verb, end);
	} else if (is_one(of, verb, there)) {
		add_words(of, PIECE_PRESENCE, verb, end);
	} else if (is_one(of, verb, have)) {
		add_words(of, PIECE_KNOWLEDGE, verb, end);
	} else {
		add_words(of, PIECE_HABIT, verb, end);
	}
}

/* ---- Words ---------------------------------------------------------------------- */

static bool all_digits(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.at[i] < '0' || text.at[i] > '9')
			return false;
	return text.length > 0;
}

/* "40s", "forties" */
static bool is_decade(const struct reading_of *of, size_t i)
{
	static const char *const tens[] = { "teens", "twenties", "thirties", "forties",
					    "fifties", "sixties", "seventies", "eighties", NULL };
	struct slice word;

	if (i >= of->count)
		return false;
	word = slice_part(of->text, of->words[i]);
	return is_one(of, i, tens) || (word.length == 3 && word.at[2] == 's' &&
				       all_digits((struct slice){ word.at, 2 }));
}

/* "42-year-old", "aged 42", "in her 40s", ", 42,". */
static void read_age(struct reading_of *of, size_t i)
{
	struct slice word = slice_part(of->text, of->words[i]);
	const char *dash = memchr(word.at, '-', word.length);
	size_t digits = dash ? (size_t)(dash - word.at) : 0;
	struct slice number = { word.at, digits };

	if (dash && all_digits(number) && word.length >= digits + 9 &&
	    memcmp(dash, "-year-old", 9) == 0)
		add(of, PIECE_AGE, number);
	else if (all_digits(word) && word.length == 2 && word.at[0] != '0' &&
		 ((i > 0 && is(of, i - 1, "aged")) ||
		  (!of->joined[i] && i > 0 && (i + 1 == of->count || !of->joined[i + 1]))))
		add(of, PIECE_AGE, word);
	else if (is_decade(of, i))
		add(of, PIECE_AGE, word);
}

static void read_sex(struct reading_of *of, size_t i)
{
	static const char *const male[] = {
		"he", "him", "man", "father", "husband", "brother", "son", "uncle",
		"boy", "fisherman", "businessman", "grandfather", "widower", "male", "policeman",
		"salesman", NULL
	};
	static const char *const female[] = {
		"she", "hers", "woman", "mother", "wife", "sister", "daughter", "aunt",
		"girl", "businesswoman", "grandmother", "widow", "housewife", "female",
		"policewoman", "saleswoman", NULL
	};

	/* "whose wife", "wife of": somebody else's. */
	if (i > 0 && is(of, i - 1, "whose"))
		return;
	if (is_one(of, i, male) || (is(of, i, "his") && is_decade(of, i + 1)))
		add(of, PIECE_SEX, SLICE("male"));
	else if (is_one(of, i, female) || (is(of, i, "her") && is_decade(of, i + 1)))
		add(of, PIECE_SEX, SLICE("female"));
}

static bool read_relation(struct reading_of *of, size_t i, size_t end)
{
	static const char *const kin[] = {
		"friend", "relative", "neighbour", "neighbor", "wife", "husband", "brother",
		"sister", "mother", "father", "son", "daughter", "cousin", "uncle", "aunt",
		"colleague", "co-worker", "associate", "widow", "widower", "classmate",
		"friends", "relatives", "neighbours", "neighbors", "colleagues", NULL
	};

	if (!is(of, i, "whose") && !(is_one(of, i, kin) && is(of, i + 1, "of")) &&
	    !(is(of, i, "close") && is(of, i + 1, "to")))
		return false;
	add_words(of, PIECE_RELATION, i, end);
	return true;
}

static void read_knowledge(struct reading_of *of, size_t i, size_t end)
{
	if ((is(of, i, "familiar") && is(of, i + 1, "with")) ||
	    (is(of, i, "knowledge") && is(of, i + 1, "of")) ||
	    (is(of, i, "briefed") && (is(of, i + 1, "on") || is(of, i + 1, "about"))) ||
	    (is(of, i, "involved") && is(of, i + 1, "in")))
		add_words(of, PIECE_KNOWLEDGE, i, end);
}

/* "in Hamnes", "near the port". */
static void read_place(struct reading_of *of, size_t i, size_t end)
{
	static const char *const in[] = { "in", "from", "near", "inside", "outside", NULL };
	static const char *const no_place[] = {
		"his", "her", "their", "my", "its", "both", "charge", "touch", "favour", "favor",
		"general", "particular", "question", "line", "contact", "attendance", "talks",
		"this", "that", "these", "those", "many", "some", "several", "all", "recent", "an",
		"a", NULL
	};
	static const char *const no_room[] = { "room", "meeting", "meetings", "matter", "case",
					       "talks", "negotiations", "crowd", "audience", NULL };

	if (i == 0 || !is_one(of, i, in) || i + 1 >= end || is_one(of, i + 1, no_place) ||
	    (of->text.at[of->words[i + 1].start] >= '0' &&
	     of->text.at[of->words[i + 1].start] <= '9'))
		return;
	add_words(of, is(of, i + 1, "the") && is_one(of, i + 2, no_room) ? PIECE_PRESENCE :
		  PIECE_PLACE, i + 1, name_end(of, i + 1, end));
}

/* "a clerk at the port authority", "an employee of the ministry"; "a resident of
 * Hamnes" is a place. */
static void read_employer(struct reading_of *of, size_t i, size_t end)
{
	static const char *const of_place[] = { "resident", "native", "citizen", "inhabitant",
						"residents", NULL };
	static const char *const of_work[] = {
		"clerk", "employee", "worker", "official", "officer", "member", "director",
		"manager", "engineer", "student", "teacher", "professor", "aide", "driver",
		"adviser", "advisor", "staffer", "executive", "soldier", "guard", "employees",
		"officials", "members", "workers", NULL
	};

	static const char *const idle[] = { "least", "odds", "large", "home", "risk", "work", "first",
					    NULL };

	if (i == 0)
		return;
	end = name_end(of, i + 1, end);
	if (is(of, i, "at") && !is_one(of, i + 1, idle))
		add_words(of, PIECE_EMPLOYER, i + 1, end);
	else if (is(of, i, "of") && is_one(of, i - 1, of_place))
		add_words(of, PIECE_PLACE, i + 1, end);
	else if ((is(of, i, "of") || is(of, i, "for") || is(of, i, "with")) &&
		 is_one(of, i - 1, of_work))
		add_words(of, PIECE_EMPLOYER, i + 1, end);
}

static void read_words(struct reading_of *of)
{
	for (size_t i = 0; i < of->count && of->status == 0; i++) {
		size_t end = part_end(of, i);

		read_age(of, i);
		read_sex(of, i);
		read_knowledge(of, i, end);
		/* What follows is said of somebody else: "whose wife works at". */
		if (read_relation(of, i, end)) {
			i = end - 1;
			continue;
		}
		if (is(of, i, "who") && of->text.at[of->words[i].start] == 'w') {
			read_who(of, i, end);
			/* What the clause says is read; ages and sexes in it too. */
			for (i++; i < end; i++) {
				read_age(of, i);
				read_sex(of, i);
				read_knowledge(of, i, end);
			}
			i--;
			continue;
		}
		read_employer(of, i, end);
		read_place(of, i, end);
	}
}

/* "42-year-old trader", "young trader": the role alone. */
static struct slice without_age(struct slice role)
{
	static const char *const ages[] = { "elderly", "young", "middle-aged", "old",
					    "younger", "older" };
	struct slice rest = role, word;

	while (slice_next(&rest, ' ', &word) && rest.length) {
		bool age = word.length > 9 && memcmp(word.at + word.length - 9, "-year-old", 9) == 0;

		for (size_t i = 0; i < sizeof(ages) / sizeof(ages[0]); i++)
			age = age || slice_is(word, ages[i]);
		if (!age)
			break;
		role = rest;
	}
	return role;
}

/* The role that reading finds. */
static void read_speaker(struct reading_of *of, const struct lexicon *lexicon)
{
	struct speaker speaker;

	if (of->status < 0)
		return;
	of->status = reading_phrase(&speaker, of->text, lexicon, of->arena, of->err);
	if (of->status < 0)
		return;
	if (speaker.role)
		add(of, PIECE_ROLE, without_age(slice_of(speaker.role)));
}

int pieces_read(struct pieces *pieces, struct slice phrase,
		const struct lexicon *lexicon, struct arena *arena, struct error *err)
{
	struct reading_of of = { .text = phrase, .pieces = pieces, .arena = arena,
				 .err = err };
	size_t at = 0;

	while (of.count < MOST_WORDS &&
	       lint_word_next(phrase, &at, &of.words[of.count], &of.joined[of.count]))
		of.count++;
	read_words(&of);
	read_speaker(&of, lexicon);
	return of.status;
}
