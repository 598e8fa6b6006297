#include "judging/coverage.h"

#include "base/edtf.h"
#include "base/textword.h"
#include "judging/coverage_items.h"
#include "judging/similar.h"
#include "ledger/search_query.h"
#include "ledger/statement.h"
#include "reading/masthead.h"

#include <math.h>
#include <stdlib.h>

const char *const coverage_kind_words[] = { "name", "number", "date", NULL };

const char *const coverage_state_words[] = { "nothing_to_check", "covered", "partly",
					     "not_covered", NULL };

/* A claim says something of the same sentence from this score on. */
#define LEAST_SCORE 0.12
enum { CLAIMS_MOST = 20 };

struct covering {
	struct store *store;
	int64_t without;
	const char *published;
	struct lexicon *lexicon;
	struct gist_reader *reader;
	struct similar *similar;
	struct arena *arena;		/* of what is found */
	struct arena scratch;		/* of one sentence */
};

/* What a claim that is near a sentence has to show. */
struct evidence {
	int64_t claim;
	struct gist gist;		/* of its words */
	const char *dates[3];		/* EDTF; NULL: not given */
};

/* ---- Names ------------------------------------------------------------------ */

/* "ana" AND "roth": the words of a name that have a capital. */
static void name_query(struct slice name, struct buffer *match, struct buffer *words,
		       struct arena *arena)
{
	struct textwords cut;

	textwords_cut(&cut, name, arena);
	for (size_t i = 0; i < cut.count; i++) {
		const struct slice word = textword_text(&cut, i);

		if (cut.all[i].kind == TEXTWORD_MARK || !word.at || slice_is(word, "of"))
			continue;
		buffer_text(match, match->length ? " AND " : "");
		search_quote(match, word);
		buffer_text(words, words->length ? " " : "");
		buffer_slice(words, word);
	}
}

static int ask(struct covering *covering, const char *sql, const char *name,
	       struct slice value, bool *supported, struct error *err)
{
	struct statement s;

	statement_open(&s, covering->store, sql);
	statement_bind_slice(&s, name, value);
	statement_bind_int(&s, ":without", covering->without);
	*supported = statement_step(&s);
	return statement_close(&s, err);
}

static int find_name(struct covering *covering, struct slice name, bool *supported,
		     struct error *err)
{
	struct buffer match, words;
	int status = 0;

	*supported = false;
	buffer_init(&match);
	buffer_init(&words);
	name_query(name, &match, &words, &covering->scratch);
	if (buffer_failed(&match) || buffer_failed(&words))
		status = error_memory(err);
	else if (match.length == 0)
		*supported = true;
	else
		status = ask(covering,
			"SELECT 1 FROM claim_search s JOIN claim c ON c.id = s.rowid"
			" WHERE s.claim_search MATCH :match AND c.article IS NOT :without LIMIT 1",
			":match", buffer_all(&match), supported, err);
	if (status == 0 && !*supported)
		status = ask(covering,
			"SELECT 1 FROM source s WHERE mentions(:words, s.name, s.role, s.place,"
			" s.description) AND EXISTS (SELECT 1 FROM claim c WHERE c.source = s.id"
			" AND c.article IS NOT :without) LIMIT 1",
			":words", buffer_all(&words), supported, err);
	if (status == 0 && !*supported)
		status = ask(covering,
			"SELECT 1 FROM (SELECT DISTINCT outlet FROM article a WHERE a.id <> :without"
			" AND EXISTS (SELECT 1 FROM claim c WHERE c.article = a.id))"
			" WHERE mentions(:words, outlet) LIMIT 1",
			":words", buffer_all(&words), supported, err);
	buffer_release(&match);
	buffer_release(&words);
	return status;
}

/* A name, or else each of its parts: "the Harbour Gazette of Fenmouth". */
static int support_name(struct covering *covering, struct slice name, bool *supported,
			struct error *err)
{
	static const char of[] = " of ";
	const size_t length = sizeof(of) - 1;

	if (find_name(covering, name, supported, err) < 0)
		return -1;
	for (size_t at = 0; !*supported && at + length < name.length; at++)
		if (memcmp(name.at + at, of, length) == 0) {
			struct slice first = { name.at, at };
			struct slice rest = { name.at + at + length, name.length - at - length };

			if (find_name(covering, first, supported, err) < 0)
				return -1;
			if (!*supported)
				return 0;
			return support_name(covering, rest, supported, err);
		}
	return 0;
}

/* ---- Numbers and dates ------------------------------------------------------ */

static int read_evidence(struct covering *covering, int64_t claim, struct evidence *evidence,
			 bool *own, struct error *err)
{
	struct arena *arena = &covering->scratch;
	struct statement s;

	*evidence = (struct evidence){ .claim = claim };
	*own = false;
	statement_open(&s, covering->store,
		"SELECT coalesce(c.quote, '') || ' . ' || coalesce(c.statement, '') || ' . '"
		" || coalesce(c.about, '') || ' . ' || coalesce(c.attribution, ''),"
		" c.stated_on, c.happened_on, a.published,"
		" c.article IS :without FROM claim c LEFT JOIN article a ON a.id = c.article"
		" WHERE c.id = :id");
	statement_bind_int(&s, ":id", claim);
	statement_bind_int(&s, ":without", covering->without);
	if (statement_step(&s)) {
		gist_read(covering->reader, &evidence->gist,
			  slice_of(arena_slice(arena, statement_slice(&s, 0))), arena);
		for (int i = 0; i < 3; i++)
			evidence->dates[i] = arena_text(arena, statement_text(&s, i + 1));
		*own = statement_int(&s, 4) != 0;
	}
	return statement_close(&s, err);
}

/* Has a figure of the claim the number, or do its words? */
static int has_number(struct covering *covering, const struct evidence *evidence,
		      const struct covered_item *item, bool *found, struct error *err)
{
	double low = isnan(item->low) ? item->high : item->low;
	double high = isnan(item->high) ? item->low : item->high;
	struct statement s;
	bool lows = false, highs = false;

	for (size_t i = 0; i < evidence->gist.count; i++) {
		lows |= evidence->gist.words[i].value == low;
		highs |= evidence->gist.words[i].value == high;
	}
	*found = lows && highs;
	if (*found)
		return 0;
	statement_open(&s, covering->store, "SELECT 1 FROM figure WHERE claim = :id"
		       " AND coalesce(low, high) <= :low AND coalesce(high, low) >= :high LIMIT 1");
	statement_bind_int(&s, ":id", evidence->claim);
	statement_bind_number(&s, ":low", low);
	statement_bind_number(&s, ":high", high);
	*found = statement_step(&s);
	return statement_close(&s, err);
}

/* May a day fall on "XXXX-12-27" or on "XXXX-WXX-2"? */
static bool falls_on(const char *partial, const struct edtf *there)
{
	char day[11];

	if (there->earliest != there->latest)
		return false;
	if (strncmp(partial, "XXXX-WXX-", 9) == 0)
		return edtf_weekday(there->earliest) == partial[9] - '1';
	edtf_write_day(day, there->earliest);
	return strcmp(day + 4, partial + 4) == 0;
}

static bool is_then(const char *date, const char *other)
{
	struct edtf wanted, there;
	struct error ignored;

	if (!other || edtf_parse(slice_of(other), &there, &ignored) < 0)
		return false;
	if (strncmp(date, "XXXX-", 5) == 0)
		return falls_on(date, &there);
	return edtf_parse(slice_of(date), &wanted, &ignored) == 0 &&
	       there.earliest <= wanted.latest && wanted.earliest <= there.latest;
}

static bool has_date(const struct covering *covering, const struct evidence *evidence,
		     const struct covered_item *item, struct slice draft, struct arena *arena)
{
	struct gist said;
	size_t shared = 0, dates = 0;

	for (int i = 0; i < 3; i++)
		if (is_then(item->date, evidence->dates[i]))
			return true;
	gist_read(covering->reader, &said, slice_part(draft, item->at), arena);
	for (size_t i = 0; i < said.count; i++) {
		bool here = false;

		if (said.words[i].kind != GIST_DATE && said.words[i].kind != GIST_NUMBER)
			continue;
		dates++;
		for (size_t j = 0; j < evidence->gist.count && !here; j++)
			here = evidence->gist.words[j].key == said.words[i].key;
		shared += here;
	}
	return dates > 0 && shared == dates;
}

/* ---- Sentences -------------------------------------------------------------- */

struct nearby {
	struct evidence all[CLAIMS_MOST];
	size_t count;
};

/* Do they share more than numbers and days? */
static bool is_related(const struct gist *sentence, const struct gist *claim)
{
	for (size_t i = 0; i < sentence->count; i++) {
		const struct gist_word *word = &sentence->words[i];

		for (size_t j = 0; j < claim->count && !word->common; j++)
			if (word->kind != GIST_NUMBER && word->kind != GIST_DATE &&
			    word->alike == claim->words[j].alike)
				return true;
	}
	return false;
}

static int find_nearby(struct covering *covering, struct slice sentence,
		       struct nearby *nearby, struct error *err)
{
	const struct similar_query query = { .text = sentence, .most = CLAIMS_MOST,
					     .least = LEAST_SCORE, .scores_only = true };
	struct similar_results results;
	struct gist gist;

	nearby->count = 0;
	gist_read(covering->reader, &gist, sentence, &covering->scratch);
	if (similar_find(covering->similar, &query, &covering->scratch, &results, err) < 0)
		return -1;
	for (size_t i = 0; i < results.count; i++) {
		struct evidence *evidence = &nearby->all[nearby->count];
		bool own;

		if (read_evidence(covering, results.all[i].id, evidence, &own, err) < 0)
			return -1;
		nearby->count += !own && is_related(&gist, &evidence->gist);
	}
	return 0;
}

static int support(struct covering *covering, const struct nearby *nearby,
		   const struct covered_item *item, struct slice draft, bool *supported,
		   struct error *err)
{
	*supported = false;
	if (item->kind == COVERAGE_NAME)
		return support_name(covering, slice_part(draft, item->at), supported, err);
	for (size_t i = 0; i < nearby->count && !*supported; i++) {
		const struct evidence *evidence = &nearby->all[i];

		if (item->kind == COVERAGE_DATE)
			*supported = has_date(covering, evidence, item, draft,
					      &covering->scratch);
		else if (has_number(covering, evidence, item, supported, err) < 0)
			return -1;
	}
	return 0;
}

static int cover_sentence(struct covering *covering, struct coverage_sentence *sentence,
			  const struct covered_item *from, struct slice draft,
			  struct error *err)
{
	struct coverage_item *items =
		arena_take(covering->arena, (sentence->count + 1) * sizeof(*items));
	struct nearby nearby;
	int64_t *claims;
	size_t supported = 0;

	arena_reset(&covering->scratch);
	if (sentence->count == 0)
		return 0;
	if (find_nearby(covering, slice_part(draft, sentence->at), &nearby, err) < 0)
		return -1;
	claims = arena_take(covering->arena, (nearby.count + 1) * sizeof(*claims));
	if (!items || !claims)
		return error_memory(err);
	for (size_t i = 0; i < nearby.count; i++)
		claims[i] = nearby.all[i].claim;
	for (size_t i = 0; i < sentence->count; i++) {
		items[i] = (struct coverage_item){ from[i].kind, from[i].at, false };
		if (support(covering, &nearby, &from[i], draft, &items[i].supported, err) < 0)
			return -1;
		supported += items[i].supported;
	}
	sentence->items = items;
	sentence->claims = claims;
	sentence->claim_count = nearby.count;
	sentence->state = supported == sentence->count ? COVERAGE_FULL
			  : supported ? COVERAGE_PART : COVERAGE_NONE;
	return arena_failed(&covering->scratch) ? error_memory(err) : 0;
}

static int cover_all(struct covering *covering, struct coverage *coverage,
		     const struct covered_items *items, struct slice draft, struct error *err)
{
	const struct tokens *tokens = &items->tokens;
	struct coverage_sentence *sentences =
		arena_take(covering->arena, ((size_t)tokens->sentences + 1) * sizeof(*sentences));
	size_t item = 0;

	if (!sentences)
		return error_memory(err);
	for (size_t i = 0; i < tokens->count; i++) {
		struct coverage_sentence *sentence = &sentences[tokens->all[i].sentence];

		if (sentence->at.end == 0)
			sentence->at.start = tokens->all[i].start;
		sentence->at.end = tokens->all[i].end;
	}
	coverage->sentences = sentences;
	coverage->count = tokens->sentences;
	for (size_t i = 0; i < coverage->count; i++) {
		size_t first = item;

		while (item < items->count && items->all[item].sentence == i)
			item++;
		sentences[i].count = item - first;
		if (cover_sentence(covering, &sentences[i], items->all + first, draft, err) < 0)
			return -1;
		coverage->checked += sentences[i].state != COVERAGE_NOTHING;
		coverage->covered += sentences[i].state == COVERAGE_FULL;
	}
	return 0;
}

static int64_t day_of(const char *published)
{
	struct edtf date;
	struct error ignored;

	if (published && edtf_parse(slice_of(published), &date, &ignored) == 0 &&
	    date.earliest == date.latest)
		return date.earliest;
	return TIMEX_NO_DAY;
}

static int read(struct covering *covering, struct coverage *coverage, struct slice draft,
		struct error *err)
{
	struct masthead masthead;
	struct covered_items items;

	if (lexicon_new(&covering->lexicon, &language_english, err) < 0 ||
	    gist_reader_new(&covering->reader, err) < 0 ||
	    similar_open(&covering->similar, covering->store, err) < 0 ||
	    masthead_read(&masthead, draft, covering->arena, err) < 0 ||
	    covered_items_find(&items, draft, masthead.body, day_of(covering->published ? covering->published
								  : masthead.published),
			       covering->lexicon, covering->arena, err) < 0)
		return -1;
	return cover_all(covering, coverage, &items, draft, err);
}

int coverage_read(struct coverage *coverage, struct store *store, struct slice draft,
		  const struct coverage_options *options, struct arena *arena,
		  struct error *err)
{
	struct covering covering = { .store = store, .without = options->without,
				     .published = options->published, .arena = arena };
	int status;

	*coverage = (struct coverage){ NULL };
	arena_init(&covering.scratch);
	status = read(&covering, coverage, draft, err);
	similar_close(covering.similar);
	gist_reader_free(covering.reader);
	lexicon_free(covering.lexicon);
	arena_release(&covering.scratch);
	return status;
}
