#include "judging/edition_changes.h"

#include "base/utf8.h"
#include "judging/matching.h"
#include "judging/resemblance.h"
#include "judging/similar_said.h"
#include "ledger/article.h"
#include "ledger/statement.h"
#include "reading/reading.h"

#include <stdlib.h>

const char *const edition_change_words[] = {
	"same", "field", "added", "removed", "words", "figures", "speaker", NULL
};

/* Two claims that are less alike are two claims.  A place in the same row of
 * claims and the same speaker speak for a pair. */
#define LEAST_SCORE 0.4
#define OF_SPEAKER 0.05

struct side {
	int64_t article;
	struct edition_claim *claims;
	struct gist *gists;
	size_t count, room;
};

struct comparison {
	struct edition_changes *changes;
	struct store *store;
	struct gist_reader *reader;
	struct arena *arena;
	struct side sides[2];
	struct rarity rarity;
	size_t *partner;		/* of each claim of the first side */
	struct buffer stands;		/* the text of a side whose claims were logged,
					 * where those of the other were read */
};

/* ---- The claims of an edition ---------------------------------------------- */

static int add_claim(struct side *side, struct edition_claim claim, struct arena *arena,
		     struct error *err)
{
	if (side->count == side->room) {
		size_t room = side->room ? 2 * side->room : 32;
		struct edition_claim *claims = arena_take(arena, room * sizeof(*claims));

		if (!claims)
			return error_memory(err);
		if (side->count)
			memcpy(claims, side->claims, side->count * sizeof(*claims));
		side->claims = claims;
		side->room = room;
	}
	side->claims[side->count++] = claim;
	return 0;
}

static int load_claims(struct comparison *c, struct side *side, struct error *err)
{
	struct statement s;
	struct error ignored;
	int status = 0;

	statement_open(&s, c->store,
		"SELECT c.id, coalesce(c.start, -1), coalesce(c.\"end\", -1),"
		" coalesce(c.quote, c.statement, ''), c.quote IS NOT NULL,"
		" coalesce(s.name, c.attribution, s.description),"
		" (SELECT group_concat(words, ';') FROM (SELECT coalesce(f.words, coalesce(f.low, '')"
		"  || '-' || coalesce(f.high, '')) || ' ' || coalesce(f.role, '') AS words"
		"  FROM figure f WHERE f.claim = c.id ORDER BY f.start, f.id))"
		" FROM claim c LEFT JOIN source s ON s.id = c.source WHERE c.article = :article"
		" ORDER BY c.start IS NULL, c.start, c.id");
	statement_bind_int(&s, ":article", side->article);
	while (status == 0 && statement_step(&s))
		status = add_claim(side, (struct edition_claim){
			statement_int(&s, 0), statement_int(&s, 1), statement_int(&s, 2),
			arena_text(c->arena, statement_text(&s, 3)), statement_int(&s, 4) != 0,
			arena_text(c->arena, statement_text(&s, 5)),
			arena_text(c->arena, statement_text(&s, 6)) }, c->arena, err);
	if (statement_close(&s, status < 0 ? &ignored : err) < 0)
		status = -1;
	return status;
}

static int take_candidates(struct comparison *c, struct side *side,
			   const struct reading *reading, struct slice text, struct error *err)
{
	struct utf8_walk walk = { .text = text };

	for (size_t i = 0; i < reading->candidate_count; i++) {
		const struct candidate *candidate = &reading->candidates[i];
		const struct span *last = &candidate->content.all[candidate->content.count - 1];
		const struct speaker *speaker = candidate->speaker < 0
			? NULL : &reading->speakers[candidate->speaker];
		const char *said_by = !speaker ? candidate->attribution
				      : speaker->name ? speaker->name : speaker->description;
		struct edition_claim claim = {
			.start = (int64_t)utf8_points(&walk, candidate->content.all[0].start),
			.words = arena_text(c->arena, candidate->text),
			.quoted = candidate->type != QUOTE_INDIRECT,
			.speaker = arena_text(c->arena, said_by),
		};

		claim.end = (int64_t)utf8_points(&walk, last->end);
		if (add_claim(side, claim, c->arena, err) < 0)
			return -1;
	}
	return 0;
}

/* What a reader finds in the snapshot; nothing where there is none. */
static int read_claims(struct comparison *c, struct side *side, bool *read,
		       struct error *err)
{
	const struct reading_options options = { .on = TIMEX_NO_DAY, .own_voice = true };
	struct reading reading;
	struct buffer text;
	struct error none;
	int status = 0;

	buffer_init(&text);
	if (snapshot_load(c->store, side->article, &text, &none) < 0) {
		status = none.kind == ERROR_MISSING ? 0 : (*err = none, -1);
	} else if (reading_open(&reading, buffer_all(&text), &options, err) < 0) {
		status = -1;
	} else {
		*read = true;
		status = take_candidates(c, side, &reading, buffer_all(&text), err);
		reading_release(&reading);
	}
	buffer_release(&text);
	return status;
}

static int fill_side(struct comparison *c, int which, bool read, struct error *err)
{
	struct side *side = &c->sides[which];

	if (!read && load_claims(c, side, err) < 0)
		return -1;
	if (side->count == 0 && read_claims(c, side, &c->changes->read[which], err) < 0)
		return -1;
	side->gists = arena_take(c->arena, (side->count + 1) * sizeof(*side->gists));
	if (!side->gists)
		return error_memory(err);
	for (size_t i = 0; i < side->count; i++) {
		gist_read(c->reader, &side->gists[i], slice_of(side->claims[i].words), c->arena);
		if (rarity_add(&c->rarity, &side->gists[i], err) < 0)
			return -1;
	}
	return arena_failed(c->arena) ? error_memory(err) : 0;
}

/* ---- Which go together ----------------------------------------------------- */

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

/* Much quicker than the score: do they share a word that says something? */
static bool share_a_word(const struct gist *a, const struct gist *b)
{
	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count && !a->words[i].common; j++)
			if (a->words[i].alike == b->words[j].alike)
				return true;
	return false;
}

static int score_pair(struct comparison *c, size_t i, size_t j, double *score,
		      struct error *err)
{
	const struct edition_claim *before = &c->sides[0].claims[i];
	const struct edition_claim *after = &c->sides[1].claims[j];
	const struct gist *a = &c->sides[0].gists[i], *b = &c->sides[1].gists[j];
	struct resemblance resemblance;

	*score = 0;
	if (same_text(before->words, after->words)) {
		*score = 1;
	} else if (share_a_word(a, b)) {
		if (resemblance_of(a, b, &c->rarity, &resemblance, err) < 0)
			return -1;
		if (resemblance.score >= LEAST_SCORE)
			*score = resemblance.score;
	}
	if (*score > 0 && before->speaker && same_text(before->speaker, after->speaker))
		*score += OF_SPEAKER;
	/* Of equals, those that keep their order. */
	if (*score > 0)
		*score -= 1e-6 * (i > j ? (double)(i - j) : (double)(j - i));
	return 0;
}

static int match(struct comparison *c, struct error *err)
{
	size_t rows = c->sides[0].count, columns = c->sides[1].count;
	double *scores = calloc(rows * columns + 1, sizeof(*scores));
	int status = 0;

	c->partner = arena_take(c->arena, (rows + 1) * sizeof(*c->partner));
	if (!scores || !c->partner) {
		free(scores);
		return error_memory(err);
	}
	for (size_t i = 0; status == 0 && i < rows; i++)
		for (size_t j = 0; status == 0 && j < columns; j++)
			status = score_pair(c, i, j, &scores[i * columns + j], err);
	if (status == 0)
		status = matching_best(scores, rows, columns, c->partner, err);
	free(scores);
	return status;
}

/* ---- What is different ----------------------------------------------------- */

static struct edition_difference *add(struct comparison *c, enum edition_change change)
{
	struct edition_difference *difference = &c->changes->all[c->changes->count++];

	*difference = (struct edition_difference){ .change = change };
	c->changes->changed += change != EDITION_SAME;
	return difference;
}

/* "two / six": of the words, or else of the figures that are kept. */
static const char *figures_of(struct comparison *c, const struct edition_claim *before,
			      const struct edition_claim *after, const struct gist *a,
			      const struct gist *b)
{
	static const char *const places[] = { "before", "now" };
	const char *words = said_differs(a, b, places, c->arena);

	if (words || same_text(before->figures, after->figures) || before->id == 0 ||
	    after->id == 0)
		return words;
	return arena_format(c->arena, "%s / %s", before->figures ? before->figures : "none",
			    after->figures ? after->figures : "none");
}

static int compare(struct comparison *c, size_t i, size_t j, struct error *err)
{
	const struct edition_claim *before = &c->sides[0].claims[i];
	const struct edition_claim *after = &c->sides[1].claims[j];
	const struct gist *a = &c->sides[0].gists[i], *b = &c->sides[1].gists[j];
	struct edition_difference *difference = add(c, EDITION_SAME);
	struct resemblance resemblance;

	difference->before = before;
	difference->after = after;
	difference->speaker = before->speaker && after->speaker &&
			      !same_text(before->speaker, after->speaker);
	if (worddiff_make(&difference->diff, slice_of(before->words), slice_of(after->words),
			  WORDDIFF_EXACT, c->arena, err) < 0 ||
	    resemblance_of(a, b, &c->rarity, &resemblance, err) < 0)
		return -1;
	difference->score = same_text(before->words, after->words) ? 1 : resemblance.score;
	difference->figures = figures_of(c, before, after, a, b);
	if (difference->figures)
		difference->change = EDITION_FIGURES;
	else if (!worddiff_none(&difference->diff))
		difference->change = EDITION_WORDS;
	else if (difference->speaker)
		difference->change = EDITION_SPEAKER;
	c->changes->changed += difference->change != EDITION_SAME;
	return 0;
}

/* A person logs some of what a reader finds: what was read in one text and
 * stands in the other is no change, though it is no claim there. */
static int load_what_stands(struct comparison *c, struct error *err)
{
	const bool *read = c->changes->read;
	struct error none;

	if (read[0] == read[1] ||
	    snapshot_load(c->store, c->sides[read[0] ? 1 : 0].article, &c->stands, &none) == 0)
		return 0;
	if (none.kind == ERROR_MISSING)
		return 0;
	*err = none;
	return -1;
}

static bool stands(const struct comparison *c, const struct edition_claim *claim)
{
	return claim->id == 0 && c->stands.length && strstr(c->stands.data, claim->words);
}

/* What went, from claim *next of the first side on, up to one whose partner is
 * still to come. */
static void list_gone(struct comparison *c, size_t *next, size_t listed)
{
	for (; *next < c->sides[0].count; (*next)++)
		if (c->partner[*next] != MATCHING_NONE) {
			if (c->partner[*next] >= listed)
				return;
		} else if (!stands(c, &c->sides[0].claims[*next])) {
			add(c, EDITION_REMOVED)->before = &c->sides[0].claims[*next];
		}
}

/* In the order of the second; what went stands before what followed it. */
static int list_claims(struct comparison *c, struct error *err)
{
	size_t count = c->sides[1].count, next = 0;
	size_t *row_of = arena_take(c->arena, (count + 1) * sizeof(*row_of));

	if (!row_of)
		return error_memory(err);
	for (size_t j = 0; j < count; j++)
		row_of[j] = MATCHING_NONE;
	for (size_t i = 0; i < c->sides[0].count; i++)
		if (c->partner[i] != MATCHING_NONE)
			row_of[c->partner[i]] = i;
	for (size_t j = 0; j < count; j++) {
		list_gone(c, &next, j);
		if (row_of[j] != MATCHING_NONE) {
			if (compare(c, row_of[j], j, err) < 0)
				return -1;
		} else if (!stands(c, &c->sides[1].claims[j])) {
			add(c, EDITION_ADDED)->after = &c->sides[1].claims[j];
		}
	}
	list_gone(c, &next, count);
	return 0;
}

/* ---- Of the article itself ------------------------------------------------- */

static int list_fields(struct comparison *c, struct error *err)
{
	static const char *const names[] = { "title", "byline", "credits", "published",
					     "outlet", "language", "url" };
	const size_t count = sizeof(names) / sizeof(names[0]);
	struct article articles[2];

	for (int i = 0; i < 2; i++)
		if (record_load(c->store, &article_thing, c->sides[i].article, &articles[i],
				c->arena, err) < 0)
			return -1;
	c->changes->all = arena_take(c->arena, (count + c->sides[0].count + c->sides[1].count + 1) *
					       sizeof(*c->changes->all));
	if (!c->changes->all)
		return error_memory(err);
	for (size_t i = 0; i < count; i++) {
		const struct field *field = thing_field(&article_thing, names[i]);
		const char *was = *(const char *const *)field_in(field, &articles[0]);
		const char *is = *(const char *const *)field_in(field, &articles[1]);
		struct edition_difference *difference;

		if (same_text(was, is))
			continue;
		difference = add(c, EDITION_FIELD);
		difference->field = names[i];
		difference->was = was;
		difference->is = is;
		if (worddiff_make(&difference->diff, slice_of(was), slice_of(is),
				  WORDDIFF_EXACT, c->arena, err) < 0)
			return -1;
	}
	return 0;
}

int edition_changes_find(struct edition_changes *changes, struct store *store,
			 int64_t before, int64_t after,
			 const struct edition_options *options, struct arena *arena,
			 struct error *err)
{
	struct comparison c = { .changes = changes, .store = store, .arena = arena };
	int status = -1;

	*changes = (struct edition_changes){ NULL };
	buffer_init(&c.stands);
	c.sides[0].article = before;
	c.sides[1].article = after;
	if (gist_reader_new(&c.reader, err) < 0)
		return -1;
	if (fill_side(&c, 0, options->read, err) == 0 &&
	    fill_side(&c, 1, options->read, err) == 0 && match(&c, err) == 0 &&
	    load_what_stands(&c, err) == 0 && list_fields(&c, err) == 0 &&
	    list_claims(&c, err) == 0)
		status = arena_failed(arena) ? error_memory(err) : 0;
	buffer_release(&c.stands);
	rarity_release(&c.rarity);
	gist_reader_free(c.reader);
	return status;
}
