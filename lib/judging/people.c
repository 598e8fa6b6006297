#include "judging/people.h"

#include "base/array.h"
#include "base/utf8.h"
#include "judging/scope_sql.h"
#include "ledger/statement.h"

#include <stdlib.h>

#define ROW "SELECT s.id, s.codename, s.naming, s.kind, s.name, s.ground_rules"
#define APART \
	"SELECT link.subject_source, link.object_source, link.relation, link.id, link.basis"

static const char ALL_ROWS[] = ROW " FROM source s ORDER BY s.id";
static const char ALL_LINKS[] = APART " FROM link WHERE link.subject_source IS NOT NULL";

/* Everyone who speaks, was heard or passes it on in the claims that are near,
 * and who is the same as them. */
#define NEAR_PEOPLE \
	"WITH RECURSIVE " SCOPE_NEAR ", who (id) AS (" \
	" SELECT source FROM near JOIN claim USING (id) WHERE source IS NOT NULL" \
	" UNION SELECT heard_from FROM near JOIN claim USING (id)" \
	"  WHERE heard_from IS NOT NULL" \
	" UNION SELECT o.source FROM near JOIN claim USING (id)" \
	"  JOIN claim o ON o.id = claim.within WHERE o.source IS NOT NULL" \
	" UNION SELECT CASE WHEN link.subject_source = who.id THEN link.object_source" \
	"        ELSE link.subject_source END" \
	" FROM who JOIN link ON (link.subject_source = who.id OR link.object_source = who.id)" \
	" AND link.relation = 'same')"

static const char NEAR_ROWS[] = NEAR_PEOPLE ROW
	" FROM who JOIN source s USING (id) ORDER BY s.id";
static const char NEAR_LINKS[] = NEAR_PEOPLE APART
	" FROM link WHERE link.subject_source IN who AND link.object_source IN who";

/* Two sources, and who is the same as either. */
#define TWO_PEOPLE \
	"WITH RECURSIVE who (id) AS (VALUES (:one), (:other)" \
	" UNION SELECT CASE WHEN link.subject_source = who.id THEN link.object_source" \
	"        ELSE link.subject_source END" \
	" FROM who JOIN link ON (link.subject_source = who.id OR link.object_source = who.id)" \
	" AND link.relation = 'same')"

static const char TWO_ROWS[] = TWO_PEOPLE ROW
	" FROM who JOIN source s USING (id) ORDER BY s.id";
static const char TWO_LINKS[] = TWO_PEOPLE APART
	" FROM link WHERE link.subject_source IN who AND link.object_source IN who";

/* Who is loaded. */
struct asked {
	const char *rows, *links;
	struct scope scope;
	int64_t one, other;
};

static void bind(const struct asked *asked, struct statement *s)
{
	scope_bind(&asked->scope, s);
	if (asked->one) {
		statement_bind_int(s, ":one", asked->one);
		statement_bind_int(s, ":other", asked->other);
	}
}

static bool is(const char *word, const char *other)
{
	return word && strcmp(word, other) == 0;
}

/* "Ada Field (Harbour Board)": folded, in the arena; NULL stays NULL. */
static const char *folded(struct people *people, const char *text)
{
	struct buffer out;
	const char *kept;

	if (!text)
		return NULL;
	buffer_init(&out);
	utf8_fold(&out, slice_of(text));
	kept = arena_text(&people->arena, out.data);
	if (buffer_failed(&out))
		people->arena.failed = true;
	buffer_release(&out);
	return kept;
}

static void read_row(struct people *people, struct statement *s, int32_t index)
{
	struct source_row *row = &people->rows[index];

	*row = (struct source_row){
		.id = statement_int(s, 0),
		.codename = arena_text(&people->arena, statement_text(s, 1)),
		.naming = arena_text(&people->arena, statement_text(s, 2)),
		.kind = arena_text(&people->arena, statement_text(s, 3)),
		.off_record = is(statement_text(s, 5), "off_record"),
		.person = index,
	};
	if (is(row->naming, "named"))
		row->name = folded(people, statement_text(s, 4));
	if (is(row->kind, "outlet"))
		row->outlet = folded(people, statement_text(s, 4));
}

void scope_bind(const struct scope *scope, struct statement *s)
{
	if (scope->claim && statement_has(s, ":claim"))
		statement_bind_int(s, ":claim", scope->claim);
	if (scope->article && statement_has(s, ":article"))
		statement_bind_int(s, ":article", scope->article);
}

static int load_rows(struct people *people, struct store *store,
		     const struct asked *asked, struct error *err)
{
	struct statement query;
	size_t room = 0;
	int status = 0;
	struct error ignored;

	statement_open(&query, store, asked->rows);
	bind(asked, &query);
	while (status == 0 && statement_step(&query)) {
		struct source_row *more = array_room(people->rows, &room, people->count + 1,
					    sizeof(*more));

		if (!more) {
			status = error_memory(err);
			break;
		}
		people->rows = more;
		read_row(people, &query, (int32_t)people->count++);
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

int32_t people_find(const struct people *people, int64_t id)
{
	size_t low = 0, high = people->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (people->rows[middle].id < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < people->count && people->rows[low].id == id ? (int32_t)low : -1;
}

/* The row that stands for all that are the same as this one. */
static int32_t stands_for(struct people *people, int32_t row)
{
	struct source_row *rows = people->rows;

	while (rows[row].person != row) {
		rows[row].person = rows[rows[row].person].person;
		row = rows[row].person;
	}
	return row;
}

static void make_same(struct people *people, int32_t one, int32_t other)
{
	one = stands_for(people, one);
	other = stands_for(people, other);
	if (one < other)
		people->rows[other].person = one;
	else
		people->rows[one].person = other;
}

static int compare_aparts(const void *left, const void *right)
{
	const struct apart *a = left, *b = right;

	if (a->low != b->low)
		return (a->low > b->low) - (a->low < b->low);
	if (a->high != b->high)
		return (a->high > b->high) - (a->high < b->high);
	if (a->independent != b->independent)
		return b->independent - a->independent;
	return (a->link > b->link) - (a->link < b->link);
}

/* Until all links are read the ends are rows, then the persons they are. */
static void settle(struct people *people)
{
	size_t i;

	for (i = 0; i < people->count; i++)
		people->rows[i].person = stands_for(people, (int32_t)i);
	for (i = 0; i < people->apart_count; i++) {
		struct apart *apart = &people->aparts[i];
		int32_t one = people->rows[apart->low].person;
		int32_t other = people->rows[apart->high].person;

		apart->low = one < other ? one : other;
		apart->high = one < other ? other : one;
	}
	if (people->apart_count)
		qsort(people->aparts, people->apart_count, sizeof(*people->aparts),
		      compare_aparts);
}

static int add_apart(struct people *people, const struct apart *apart, size_t *room,
		     struct error *err)
{
	if (people->apart_count == *room) {
		struct apart *more;

		*room = *room ? 2 * *room : 64;
		more = realloc(people->aparts, *room * sizeof(*more));
		if (!more)
			return error_memory(err);
		people->aparts = more;
	}
	people->aparts[people->apart_count++] = *apart;
	return 0;
}

static int read_link(struct people *people, struct statement *s, size_t *room,
		     struct error *err)
{
	const char *relation = statement_text(s, 2);
	const struct apart apart = {
		.low = people_find(people, statement_int(s, 0)),
		.high = people_find(people, statement_int(s, 1)),
		.independent = is(relation, "independent"),
		.link = statement_int(s, 3),
		.basis = arena_text(&people->arena, statement_text(s, 4)),
	};

	if (apart.low < 0 || apart.high < 0)
		return 0;
	if (!is(relation, "same"))
		return add_apart(people, &apart, room, err);
	make_same(people, apart.low, apart.high);
	return 0;
}

static int load_links(struct people *people, struct store *store,
		      const struct asked *asked, struct error *err)
{
	struct statement query;
	struct error ignored;
	size_t room = 0;
	int status = 0;

	statement_open(&query, store, asked->links);
	bind(asked, &query);
	while (status == 0 && statement_step(&query))
		status = read_link(people, &query, &room, err);
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	settle(people);
	return status;
}

static int load(struct people *people, struct store *store, const struct asked *asked,
		struct error *err)
{
	*people = (struct people){ 0 };
	arena_init(&people->arena);
	if (load_rows(people, store, asked, err) < 0 ||
	    load_links(people, store, asked, err) < 0)
		return -1;
	return arena_failed(&people->arena) ? error_memory(err) : 0;
}

int people_load(struct people *people, struct store *store, const struct scope *scope,
		struct error *err)
{
	const bool near = scope->claim || scope->article;

	return load(people, store, &(struct asked){ near ? NEAR_ROWS : ALL_ROWS,
						    near ? NEAR_LINKS : ALL_LINKS,
						    *scope, 0, 0 }, err);
}

int people_load_two(struct people *people, struct store *store, int64_t one, int64_t other,
		    struct error *err)
{
	return load(people, store, &(struct asked){ TWO_ROWS, TWO_LINKS, { 0, 0 }, one,
						    other }, err);
}

void people_release(struct people *people)
{
	free(people->rows);
	free(people->aparts);
	arena_release(&people->arena);
}

/* The writing of a letter, coarsely: a name and its transliteration share no
 * word and are one person all the same. */
static int writing_of(int32_t point)
{
	static const int32_t ends[] = {
		0x250, 0x370, 0x400, 0x530, 0x590, 0x600, 0x700, 0x1100, 0x2e80, 0xac00,
		0xd7b0, 0x110000
	};
	int i = 0;

	if (point >= 0x1100 && point < 0x1200)	/* Hangul, taken apart by folding */
		return 100;
	while (point >= ends[i])
		i++;
	return i;
}

static bool writes_words_apart(int32_t point)
{
	return point < 0x1100;
}

static bool has_word(struct slice text, struct slice word)
{
	struct slice piece;

	while (slice_next(&text, ' ', &piece))
		if (slice_equal(piece, word))
			return true;
	return false;
}

/* Two names in full, folded, that cannot well be two writings of one: each of
 * two words or more, in the same script, no word in common.  Where words are
 * not written apart nothing is said. */
static bool names_differ(const char *one, const char *other)
{
	struct slice a = slice_of(one), b = slice_of(other), rest = a, word;
	size_t at = 0, words = 0;
	int32_t first;

	if (!one || !other || a.length == 0 || b.length == 0)
		return false;
	first = utf8_next(a, &at);
	at = 0;
	if (!writes_words_apart(first) ||
	    writing_of(first) != writing_of(utf8_next(b, &at)))
		return false;
	while (slice_next(&rest, ' ', &word)) {
		if (has_word(b, word))
			return false;
		words++;
	}
	return words >= 2 && memchr(b.at, ' ', b.length) != NULL;
}

static bool names_tell_apart(const struct people *people, int32_t one, int32_t other)
{
	const struct source_row *a = &people->rows[one], *b = &people->rows[other];

	return is(a->kind, b->kind) && names_differ(a->name, b->name);
}

enum apartness people_apart(const struct people *people, int32_t one, int32_t other,
			    const struct apart **by)
{
	int32_t a = one < other ? one : other, b = one < other ? other : one;
	size_t low = 0, high = people->apart_count;

	*by = NULL;
	if (one == other)
		return APART_OPEN;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct apart *apart = &people->aparts[middle];

		if (apart->low < a || (apart->low == a && apart->high < b))
			low = middle + 1;
		else
			high = middle;
	}
	if (low < people->apart_count && people->aparts[low].low == a &&
	    people->aparts[low].high == b) {
		*by = &people->aparts[low];
		return (*by)->independent ? APART_INDEPENDENT : APART_DIFFERENT;
	}
	return names_tell_apart(people, one, other) ? APART_NAMES : APART_OPEN;
}
