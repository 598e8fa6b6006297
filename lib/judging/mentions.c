#include "judging/mentions.h"

#include "base/array.h"
#include "judging/scope_sql.h"
#include "ledger/statement.h"

#include <stdlib.h>

#define MENTION \
	"SELECT c.id, c.article, c.source, c.heard_from, c.voice = 'source'," \
	" c.attribution IS NOT NULL, c.ground_rules = 'off_record'," \
	" (SELECT source FROM claim o WHERE o.id = c.within), c.\"start\", c.\"end\""
#define TIE "SELECT link.id, link.subject_claim, link.object_claim, link.relation"

static const char ALL_MENTIONS[] = MENTION " FROM claim c ORDER BY c.id";
static const char ALL_TIES[] = TIE " FROM link WHERE link.subject_claim IS NOT NULL";
static const char NEAR_MENTIONS[] = "WITH RECURSIVE " SCOPE_NEAR MENTION
	" FROM near JOIN claim c USING (id) ORDER BY c.id";
static const char NEAR_TIES[] = "WITH RECURSIVE " SCOPE_NEAR TIE
	" FROM link WHERE link.subject_claim IN near OR link.object_claim IN near";

static int32_t found(const struct people *people, struct statement *s, int column)
{
	return statement_is_null(s, column) ? -1 : people_find(people, statement_int(s, column));
}

static void read_mention(struct mentions *mentions, struct statement *s)
{
	struct mention *mention = &mentions->all[mentions->count++];
	const struct people *people = &mentions->people;

	*mention = (struct mention){
		.id = statement_int(s, 0),
		.edition = statement_is_null(s, 1) ? -1 :
			editions_find(&mentions->editions, statement_int(s, 1)),
		.speaker = found(people, s, 2),
		.heard_from = found(people, s, 3),
		.through = found(people, s, 7),
		.off_record = statement_int(s, 6) != 0,
		.start = statement_is_null(s, 8) ? -1 : statement_int(s, 8),
		.end = statement_is_null(s, 9) ? -1 : statement_int(s, 9),
	};
	mention->spoken = mention->speaker >= 0 ||
			  (statement_int(s, 4) != 0 && statement_int(s, 5) != 0);
	if (mention->speaker >= 0 && people->rows[mention->speaker].off_record)
		mention->off_record = true;
	if (mention->heard_from >= 0 && people->rows[mention->heard_from].off_record)
		mention->off_record = true;
}

static int load_mentions(struct mentions *mentions, struct store *store,
			 const struct scope *scope, struct error *err)
{
	struct statement query;
	size_t room = 0;
	int status = 0;
	struct error ignored;

	statement_open(&query, store,
		       scope->claim || scope->article ? NEAR_MENTIONS : ALL_MENTIONS);
	scope_bind(scope, &query);
	while (status == 0 && statement_step(&query)) {
		struct mention *more = array_room(mentions->all, &room, mentions->count + 1,
					    sizeof(*more));

		if (!more) {
			status = error_memory(err);
			break;
		}
		mentions->all = more;
		read_mention(mentions, &query);
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

int32_t mentions_find(const struct mentions *mentions, int64_t id)
{
	size_t low = 0, high = mentions->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (mentions->all[middle].id < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < mentions->count && mentions->all[low].id == id ? (int32_t)low : -1;
}

static enum tie_kind kind_of(const char *relation)
{
	static const char *const words[] = {
		[TIE_SUPPORTS] = "supports", [TIE_REPEATS] = "repeats",
		[TIE_CONTRADICTS] = "contradicts",
	};

	for (int i = 0; relation && i < TIE_UPDATES; i++)
		if (strcmp(words[i], relation) == 0)
			return (enum tie_kind)i;
	return TIE_UPDATES;
}

/* A link hangs on both its ends. */
static void read_tie(struct mentions *mentions, struct statement *s)
{
	int64_t ids[2] = { statement_int(s, 1), statement_int(s, 2) };
	int32_t ends[2];
	int i;

	for (i = 0; i < 2; i++)
		ends[i] = mentions_find(mentions, ids[i]);
	for (i = 0; i < 2; i++)
		if (ends[i] >= 0)
			mentions->ties[mentions->tie_count++] = (struct tie){
				.at = ends[i], .other = ends[!i], .other_id = ids[!i],
				.link = statement_int(s, 0), .subject = i == 0,
				.kind = kind_of(statement_text(s, 3)),
			};
}

static int load_ties(struct mentions *mentions, struct store *store,
		     const struct scope *scope, struct error *err)
{
	struct statement query;
	size_t room = 0;
	int status = 0;
	struct error ignored;

	statement_open(&query, store,
		       scope->claim || scope->article ? NEAR_TIES : ALL_TIES);
	scope_bind(scope, &query);
	while (status == 0 && statement_step(&query)) {
		struct tie *more = array_room(mentions->ties, &room, mentions->tie_count + 2,
					    sizeof(*more));

		if (!more) {
			status = error_memory(err);
			break;
		}
		mentions->ties = more;
		read_tie(mentions, &query);
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

static int compare_ties(const void *left, const void *right)
{
	const struct tie *a = left, *b = right;

	if (a->at != b->at)
		return (a->at > b->at) - (a->at < b->at);
	return (a->link > b->link) - (a->link < b->link);
}

static int index_ties(struct mentions *mentions, struct error *err)
{
	size_t i, tie = 0;

	mentions->first = malloc((mentions->count + 1) * sizeof(*mentions->first));
	if (!mentions->first)
		return error_memory(err);
	if (mentions->tie_count)
		qsort(mentions->ties, mentions->tie_count, sizeof(*mentions->ties),
		      compare_ties);
	for (i = 0; i <= mentions->count; i++) {
		while (tie < mentions->tie_count && mentions->ties[tie].at < (int32_t)i)
			tie++;
		mentions->first[i] = (uint32_t)tie;
	}
	return 0;
}

int mentions_load(struct mentions *mentions, struct store *store,
		  const struct scope *scope, struct error *err)
{
	*mentions = (struct mentions){ 0 };
	arena_init(&mentions->editions.arena);
	if (people_load(&mentions->people, store, scope, err) < 0 ||
	    editions_load(&mentions->editions, store, scope, err) < 0 ||
	    load_mentions(mentions, store, scope, err) < 0 ||
	    load_ties(mentions, store, scope, err) < 0)
		return -1;
	return index_ties(mentions, err);
}

void mentions_release(struct mentions *mentions)
{
	free(mentions->all);
	free(mentions->ties);
	free(mentions->first);
	people_release(&mentions->people);
	editions_release(&mentions->editions);
}
