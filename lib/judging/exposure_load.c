#include "judging/exposure_parts.h"

#include "base/array.h"
#include "base/edtf.h"
#include "ledger/statement.h"

#include <stdlib.h>

/* What was published: attributions of claims by sources that are not named, and
 * what the sources are called.  Off the record is not published; nor is what
 * stands in a quote that was. */
static const char CLAIMS[] =
	"WITH RECURSIVE kept (id) AS ("
	" SELECT c.id FROM claim c LEFT JOIN source s ON s.id = c.source"
	"  WHERE c.ground_rules = 'off_record' OR s.ground_rules = 'off_record'"
	" UNION SELECT c.id FROM kept JOIN claim c ON c.within = kept.id)"
	" SELECT c.source, coalesce(c.article, 0), c.attribution, c.stated_on,"
	" c.happened_on, c.knowledge, s.description, s.role, s.place"
	" FROM claim c JOIN source s ON s.id = c.source"
	" WHERE s.naming <> 'named' AND s.kind IN ('person', 'group', 'unknown')"
	" AND c.id NOT IN kept"
	" ORDER BY c.id";

static const char ARTICLES[] =
	"SELECT id, published_earliest, published, outlet, byline FROM article ORDER BY id";

struct loader {
	struct exposures *to;
	struct lexicon *lexicon;
	struct pieces pieces;		/* of the row being read */
	struct pieces places;		/* named in the article being read... */
	int32_t places_of;		/* ...which is this one */
	bool *described;		/* of each row of people: its record is read */
	struct arena scratch;
	struct error *err;
};

static uint64_t hash(const struct piece *piece)
{
	uint64_t key = 0xcbf29ce484222325u ^ (uint64_t)piece->kind;

	for (const char *at = piece->key; *at; at++)
		key = (key ^ (unsigned char)*at) * 0x100000001b3u;
	return key ^ key >> 29;
}

static int32_t *place_of(const struct exposures *exposures, const struct piece *piece,
			 uint64_t key)
{
	size_t mask = exposures->place_count - 1, at = key & mask;

	while (exposures->places[at] >= 0) {
		const struct known_piece *known = &exposures->pieces[exposures->places[at]];

		if (known->key == key && known->piece.kind == piece->kind &&
		    strcmp(known->piece.key, piece->key) == 0)
			break;
		at = (at + 1) & mask;
	}
	return &exposures->places[at];
}

int32_t known_find(const struct exposures *exposures, const struct piece *piece)
{
	return exposures->place_count ? *place_of(exposures, piece, hash(piece)) : -1;
}

static int grow_places(struct exposures *to, struct error *err)
{
	size_t count = to->place_count ? to->place_count * 2 : 1024;
	int32_t *places = malloc(count * sizeof(*places));

	if (!places)
		return error_memory(err);
	free(to->places);
	to->places = places;
	to->place_count = count;
	for (size_t i = 0; i < count; i++)
		places[i] = -1;
	for (size_t i = 0; i < to->piece_count; i++)
		*place_of(to, &to->pieces[i].piece, to->pieces[i].key) = (int32_t)i;
	return 0;
}

/* The index of a piece, which is made known; -1 without memory. */
static int32_t know(struct exposures *to, const struct piece *piece, struct error *err)
{
	struct known_piece *more;
	uint64_t key = hash(piece);
	int32_t *place;

	if (to->piece_count * 2 >= to->place_count && grow_places(to, err) < 0)
		return -1;
	place = place_of(to, piece, key);
	if (*place >= 0)
		return *place;
	more = array_room(to->pieces, &to->piece_room, to->piece_count + 1, sizeof(*more));
	if (!more) {
		error_memory(err);
		return -1;
	}
	to->pieces = more;
	more = &to->pieces[to->piece_count];
	*more = (struct known_piece){
		.piece = { piece->kind, arena_text(&to->arena, piece->value),
			   arena_text(&to->arena, piece->key) },
		.key = key };
	*place = (int32_t)to->piece_count++;
	return *place;
}

static int32_t article_index(const struct exposures *exposures, int64_t id)
{
	size_t low = 0, high = exposures->article_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (exposures->articles[middle].id < id)
			low = middle + 1;
		else
			high = middle;
	}
	return (int32_t)low;
}

static int keep_pieces(struct loader *loader, int32_t person, int32_t article)
{
	struct exposures *to = loader->to;

	for (size_t i = 0; i < loader->pieces.count; i++) {
		int32_t piece = know(to, &loader->pieces.all[i], loader->err);
		struct trace *more;

		if (piece < 0)
			return -1;
		more = array_room(to->traces, &to->trace_room, to->trace_count + 1,
				  sizeof(*more));
		if (!more)
			return error_memory(loader->err);
		to->traces = more;
		to->traces[to->trace_count++] = (struct trace){ person, piece, article };
	}
	return 0;
}

static int keep_calling(struct loader *loader, int32_t person, int32_t article,
			const char *words)
{
	struct exposures *to = loader->to;
	struct calling *more;

	if (!words)
		return 0;
	more = array_room(to->callings, &to->calling_room, to->calling_count + 1,
			  sizeof(*more));
	if (!more)
		return error_memory(loader->err);
	to->callings = more;
	to->callings[to->calling_count++] = (struct calling){
		person, article, arena_text(&to->arena, words) };
	return 0;
}

static int add_piece(struct loader *loader, enum piece_kind kind, const char *text)
{
	return text ? pieces_add(&loader->pieces, kind, slice_of(text), &loader->scratch,
				 loader->err) : 0;
}

static int read_text(struct loader *loader, const char *text)
{
	return text ? pieces_read(&loader->pieces, slice_of(text), loader->lexicon,
				  &loader->scratch, loader->err) : 0;
}

/* "The province" is the one that the article has named: "North Hamgyong
 * Province". */
static void name_place(struct loader *loader, struct piece *place)
{
	const size_t length = strlen(place->key);

	if (strncmp(place->value, "the ", 4) != 0 || strchr(place->key, ' '))
		return;
	for (size_t i = loader->places.count; i-- > 0;) {
		const struct piece *named = &loader->places.all[i];
		const size_t longer = strlen(named->key);

		if (longer > length + 1 && named->key[longer - length - 1] == ' ' &&
		    strcmp(named->key + longer - length, place->key) == 0) {
			*place = *named;
			return;
		}
	}
}

static int name_places(struct loader *loader, int32_t article)
{
	if (loader->places_of != article)
		loader->places.count = 0;
	loader->places_of = article;
	for (size_t i = 0; i < loader->pieces.count; i++) {
		struct piece *piece = &loader->pieces.all[i];

		if (piece->kind != PIECE_PLACE)
			continue;
		name_place(loader, piece);
		if (pieces_add(&loader->places, PIECE_PLACE, slice_of(piece->value),
			       &loader->to->arena, loader->err) < 0)
			return -1;
	}
	return 0;
}

static bool is_there(const char *knowledge)
{
	return strcmp(knowledge, "witnessed") == 0 || strcmp(knowledge, "participant") == 0;
}

/* What the source is called in its record, as first published. */
static int read_record(struct loader *loader, struct statement *s)
{
	return read_text(loader, statement_text(s, 6)) < 0 ||
	       add_piece(loader, PIECE_ROLE, statement_text(s, 7)) < 0 ||
	       add_piece(loader, PIECE_PLACE, statement_text(s, 8)) < 0 ? -1 : 0;
}

static int read_claim(struct loader *loader, struct statement *s)
{
	struct exposures *to = loader->to;
	int32_t row = people_find(&to->people, statement_int(s, 0)), *who;
	int32_t article = article_index(to, statement_int(s, 1));
	const struct exposed_article *in = &to->articles[article];

	if (row < 0)
		return 0;
	who = &to->person_of[to->people.rows[row].person];
	if (*who < 0)
		*who = (int32_t)to->count++;
	arena_reset(&loader->scratch);
	loader->pieces.count = 0;
	if (read_text(loader, statement_text(s, 2)) < 0 ||
	    add_piece(loader, PIECE_SPOKE, statement_text(s, 3)) < 0 ||
	    (is_there(statement_text(s, 5)) &&
	     add_piece(loader, PIECE_PRESENCE, statement_text(s, 4)) < 0) ||
	    (!loader->described[row] && read_record(loader, s) < 0) ||
	    add_piece(loader, PIECE_OUTLET, in->outlet) < 0 ||
	    add_piece(loader, PIECE_REPORTER, in->byline) < 0)
		return -1;
	loader->described[row] = true;
	if (name_places(loader, article) < 0)
		return -1;
	if (keep_pieces(loader, *who, article) < 0)
		return -1;
	return keep_calling(loader, *who, article, statement_text(s, 2) ? statement_text(s, 2)
			    : statement_text(s, 6));
}

static int load_claims(struct loader *loader, struct store *store)
{
	struct statement query;
	struct error ignored;
	int status = 0;

	statement_open(&query, store, CLAIMS);
	while (status == 0 && statement_step(&query))
		status = read_claim(loader, &query);
	if (statement_close(&query, status < 0 ? &ignored : loader->err) < 0)
		return -1;
	return status;
}

/* The first, id 0, is no article. */
static int load_articles(struct exposures *to, struct store *store, struct error *err)
{
	struct statement query;
	struct error ignored;
	bool more = true;
	int status = 0;

	statement_open(&query, store, ARTICLES);
	for (size_t i = 0; more; i++) {
		struct exposed_article *all = array_room(to->articles, &to->article_room,
							 i + 1, sizeof(*all));

		if (!all) {
			status = error_memory(err);
			break;
		}
		to->articles = all;
		to->article_count = i + 1;
		all[i] = (struct exposed_article){ .day = EDTF_FUTURE };
		if (i > 0)
			all[i] = (struct exposed_article){
				statement_int(&query, 0),
				statement_is_null(&query, 1) ? EDTF_FUTURE :
					statement_int(&query, 1),
				arena_text(&to->arena, statement_text(&query, 2)),
				arena_text(&to->arena, statement_text(&query, 3)),
				arena_text(&to->arena, statement_text(&query, 4)) };
		more = statement_step(&query);
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

static int compare_traces(const void *left, const void *right)
{
	const struct trace *a = left, *b = right;

	if (a->person != b->person)
		return (a->person > b->person) - (a->person < b->person);
	if (a->article != b->article)
		return (a->article > b->article) - (a->article < b->article);
	return (a->piece > b->piece) - (a->piece < b->piece);
}

static int compare_callings(const void *left, const void *right)
{
	const struct calling *a = left, *b = right;

	if (a->person != b->person)
		return (a->person > b->person) - (a->person < b->person);
	if (a->article != b->article)
		return (a->article > b->article) - (a->article < b->article);
	return strcmp(a->words, b->words);
}

/* Each once, and who holds each piece. */
static int settle(struct exposures *to, struct error *err)
{
	size_t kept = 0, at = 0;
	int32_t *last = malloc((to->piece_count + 1) * sizeof(*last));

	to->holders = malloc((to->trace_count + 1) * sizeof(*to->holders));
	if (!last || !to->holders) {
		free(last);
		return error_memory(err);
	}
	if (to->trace_count)
		qsort(to->traces, to->trace_count, sizeof(*to->traces), compare_traces);
	if (to->calling_count)
		qsort(to->callings, to->calling_count, sizeof(*to->callings),
		      compare_callings);
	for (size_t i = 0; i < to->piece_count; i++)
		last[i] = -1;
	for (size_t i = 0; i < to->trace_count; i++) {
		const struct trace *trace = &to->traces[i];

		if (i > 0 && compare_traces(&to->traces[kept - 1], trace) == 0)
			continue;
		if (last[trace->piece] != trace->person)
			to->pieces[trace->piece].count++;
		last[trace->piece] = trace->person;
		to->traces[kept++] = *trace;
	}
	to->trace_count = kept;
	for (size_t i = 0; i < to->piece_count; i++) {
		to->pieces[i].first = (uint32_t)at;
		at += to->pieces[i].count;
		to->pieces[i].count = 0;
		last[i] = -1;
	}
	for (size_t i = 0; i < kept; i++) {
		struct known_piece *piece = &to->pieces[to->traces[i].piece];

		if (last[to->traces[i].piece] != to->traces[i].person)
			to->holders[piece->first + piece->count++] = to->traces[i].person;
		last[to->traces[i].piece] = to->traces[i].person;
	}
	free(last);
	return 0;
}

int exposures_load(struct exposures **loaded, struct store *store, struct error *err)
{
	const struct scope all = { 0, 0 };
	struct exposures *to = calloc(1, sizeof(*to));
	struct loader loader = { .to = to, .err = err };
	int status = -1;

	if (!to)
		return error_memory(err);
	arena_init(&to->arena);
	arena_init(&to->people.arena);
	arena_init(&loader.scratch);
	if (lexicon_new(&loader.lexicon, &language_english, err) == 0 &&
	    people_load(&to->people, store, &all, err) == 0 &&
	    load_articles(to, store, err) == 0) {
		to->person_of = malloc((to->people.count + 1) * sizeof(*to->person_of));
		for (size_t i = 0; to->person_of && i < to->people.count; i++)
			to->person_of[i] = -1;
		loader.described = calloc(to->people.count + 1, sizeof(*loader.described));
		status = to->person_of && loader.described ? 0 : error_memory(err);
	}
	if (status == 0)
		status = load_claims(&loader, store);
	if (status == 0)
		status = settle(to, err);
	if (status == 0 && arena_failed(&to->arena))
		status = error_memory(err);
	free(loader.described);
	pieces_release(&loader.places);
	pieces_release(&loader.pieces);
	arena_release(&loader.scratch);
	lexicon_free(loader.lexicon);
	if (status < 0)
		exposures_free(to);
	else
		*loaded = to;
	return status;
}

void exposures_free(struct exposures *exposures)
{
	if (!exposures)
		return;
	people_release(&exposures->people);
	free(exposures->person_of);
	free(exposures->articles);
	free(exposures->pieces);
	free(exposures->places);
	free(exposures->traces);
	free(exposures->callings);
	free(exposures->holders);
	arena_release(&exposures->arena);
	free(exposures);
}
