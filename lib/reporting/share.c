#include "reporting/share.h"

#include "base/file.h"
#include "ledger/figure.h"
#include "ledger/link.h"
#include "ledger/logged.h"
#include "ledger/source.h"
#include "ledger/verification.h"
#include "reporting/report_row.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* "supports" and "contradicts" between two rows, which may be yet to come. */
struct pair {
	int64_t subject, object;	/* claims of the new ledger */
	bool contradicts;
};

struct sharing {
	struct store *to;
	struct shared *what;
	struct arena arena;	/* of a row */
	int64_t article;	/* in the new ledger; 0: not made yet */
	int64_t before;		/* claims there before this report */
	struct pair *pairs;
	size_t pair_count, pair_room;
};

static const char *cell_text(struct sharing *sharing, const struct report_row *row,
			     enum report_column column, size_t part)
{
	const struct report_cell *cell = &row->cells[column];

	if (part >= cell->count || !cell->parts[part].at || cell->parts[part].length == 0)
		return NULL;
	return arena_slice(&sharing->arena, cell->parts[part]);
}

static const char *cell(struct sharing *sharing, const struct report_row *row,
			enum report_column column)
{
	return cell_text(sharing, row, column, 0);
}

/* The parts of a list in one text again. */
static const char *list(struct sharing *sharing, const struct report_row *row,
			enum report_column column)
{
	const struct report_cell *all = &row->cells[column];
	struct buffer joined;
	const char *text = NULL;

	buffer_init(&joined);
	for (size_t i = 0; i < all->count; i++) {
		if (i)
			buffer_byte(&joined, ';');
		buffer_slice(&joined, all->parts[i]);
	}
	if (buffer_failed(&joined))
		sharing->arena.failed = true;
	else if (joined.length > 0)
		text = arena_slice(&sharing->arena, buffer_all(&joined));
	buffer_release(&joined);
	return text;
}

static int64_t number(struct sharing *sharing, const struct report_row *row,
		      enum report_column column)
{
	const char *text = cell(sharing, row, column);

	return text ? strtoll(text, NULL, 10) : -1;
}

static void replace(const char **field, const char *text)
{
	if (text)
		*field = text;
}

/* ---- One row ---------------------------------------------------------------- */

static int add_article(struct sharing *sharing, const struct report_row *row,
		       struct error *err)
{
	struct article article;

	thing_clear(&article_thing, &article);
	article.title = cell(sharing, row, REPORT_TITLE);
	article.outlet = cell(sharing, row, REPORT_OUTLET);
	article.published = cell(sharing, row, REPORT_PUBLISHED);
	if (record_add(sharing->to, &article_thing, &article, &sharing->arena, err) < 0)
		return -1;
	sharing->article = article.id;
	sharing->what->articles++;
	return 0;
}

static bool same(const char *one, const char *other)
{
	if (!one || !other)
		return one == other;
	return slice_equal(slice_of(one), slice_of(other));
}

/* The one with that name that is there already; 0 when there is none. */
static int find_named(struct sharing *sharing, const struct source *wanted, int64_t *id,
		      struct error *err)
{
	int64_t ids[16];
	int count = source_by_name(sharing->to, wanted->name, ids, 16, err);
	struct source source;

	*id = 0;
	if (count < 0)
		return -1;
	for (int i = 0; i < count && i < 16 && !*id; i++) {
		if (record_load(sharing->to, &source_thing, ids[i], &source, &sharing->arena,
				err) < 0)
			return -1;
		if (same(source.naming, wanted->naming) &&
		    same(source.reliability, wanted->reliability))
			*id = ids[i];
	}
	return 0;
}

static int add_source(struct sharing *sharing, const struct report_row *row,
		      struct claim *claim, struct error *err)
{
	const char *said_by = cell(sharing, row, REPORT_SOURCE);
	const char *naming = cell(sharing, row, REPORT_NAMING);
	struct source source;
	int64_t id = 0;

	if (!naming)
		return 0;	/* nobody is known to have said it */
	thing_clear(&source_thing, &source);
	source.naming = naming;
	source.reliability = cell(sharing, row, REPORT_RELIABILITY);
	/* Without a published name the cell has the attribution. */
	if (!same(naming, "unnamed") &&
	    (same(naming, "named") || !same(said_by, claim->attribution)))
		source.name = said_by;
	else
		source.description = said_by;
	if (source.name && find_named(sharing, &source, &id, err) < 0)
		return -1;
	if (!id) {
		source.codename = arena_format(&sharing->arena, "source-%" PRId64,
					       sharing->what->sources + 1);
		if (record_add(sharing->to, &source_thing, &source, &sharing->arena, err) < 0)
			return -1;
		id = source.id;
		sharing->what->sources++;
	}
	claim->source = (struct ref){ THING_SOURCE, id };
	return 0;
}

static int add_claim(struct sharing *sharing, const struct report_row *row,
		     struct claim *claim, struct error *err)
{
	thing_clear(&claim_thing, claim);
	claim->article = (struct ref){ THING_ARTICLE, sharing->article };
	replace(&claim->voice, cell(sharing, row, REPORT_VOICE));
	claim->quote = cell(sharing, row, REPORT_QUOTE);
	claim->statement = cell(sharing, row, REPORT_STATEMENT);
	if (!claim->quote && !claim->statement)
		claim->statement = "(left out)";
	claim->attribution = cell(sharing, row, REPORT_ATTRIBUTION);
	claim->quote_type = cell(sharing, row, REPORT_QUOTE_TYPE);
	claim->paragraph = number(sharing, row, REPORT_PARAGRAPH);
	claim->stated_on = cell(sharing, row, REPORT_STATED_ON);
	claim->stated_words = cell(sharing, row, REPORT_STATED_WORDS);
	claim->happened_on = cell(sharing, row, REPORT_HAPPENED_ON);
	claim->happened_words = cell(sharing, row, REPORT_HAPPENED_WORDS);
	replace(&claim->knowledge, cell(sharing, row, REPORT_KNOWLEDGE));
	replace(&claim->ground_rules, cell(sharing, row, REPORT_GROUND_RULES));
	claim->credibility = number(sharing, row, REPORT_CREDIBILITY);
	claim->flags = list(sharing, row, REPORT_FLAGS);
	if (add_source(sharing, row, claim, err) < 0 ||
	    record_add(sharing->to, &claim_thing, claim, &sharing->arena, err) < 0)
		return -1;
	sharing->what->claims++;
	return 0;
}

/* The words of a figure are the audience's where they stand in words it has
 * anyway. */
static const char *words_of(const struct figure *figure, const struct claim *claim)
{
	return figure->words && claim->quote && strstr(claim->quote, figure->words) ?
		figure->words : NULL;
}

static int add_figures(struct sharing *sharing, const struct report_row *row,
		       const struct claim *claim, struct error *err)
{
	for (size_t i = 0; i < row->figure_count; i++) {
		const struct figure *from = &row->figures[i];
		struct figure figure;

		thing_clear(&figure_thing, &figure);
		figure.claim = (struct ref){ THING_CLAIM, claim->id };
		figure.words = words_of(from, claim);
		figure.low = from->low;
		figure.high = from->high;
		figure.unit = from->unit;
		figure.per = from->per;
		figure.thing = from->thing;
		figure.precision = from->precision;
		figure.role = from->role;
		figure.as_of = from->as_of;
		figure.reading = from->reading;
		if (record_add(sharing->to, &figure_thing, &figure, &sharing->arena, err) < 0)
			return -1;
		sharing->what->figures++;
	}
	return 0;
}

/* ---- Checks ----------------------------------------------------------------- */

/* The status of a claim follows from its checks (verification.h), among it from
 * who made them and when.  Without these it comes out as it was when the last one
 * has the result they came to; when they disagreed, each result has a checker of
 * its own; and none is about the claim as it is when it was changed since. */
struct telling {
	const char *status;
	bool disputed, changed;
};

static int add_check(struct sharing *sharing, const struct report_row *row, size_t i,
		     const struct claim *claim, const struct telling *telling,
		     struct error *err)
{
	struct uid other = uid_new();
	const struct along along = { .content = other.bytes };
	struct check check;
	bool pending;

	thing_clear(&check_thing, &check);
	check.claim = (struct ref){ THING_CLAIM, claim->id };
	check.result = cell_text(sharing, row, REPORT_CHECK_RESULT, i);
	check.method = cell_text(sharing, row, REPORT_CHECK_METHOD, i);
	check.evidence = cell_text(sharing, row, REPORT_CHECK_EVIDENCE, i);
	pending = check.result && strcmp(check.result, "pending") == 0;
	if (telling->disputed && !pending)
		check.checker = arena_format(&sharing->arena, "whoever said %s", check.result);
	sharing->what->checks++;
	if (!telling->changed || pending)
		return record_add(sharing->to, &check_thing, &check, &sharing->arena, err);
	check.id = sharing->what->checks;
	check.uid = uid_new();
	return record_return(sharing->to, &check_thing, &check, &along, &sharing->arena, err);
}

static int add_checks(struct sharing *sharing, const struct report_row *row,
		      const struct claim *claim, struct error *err)
{
	const struct report_cell *results = &row->cells[REPORT_CHECK_RESULT];
	struct telling telling = { .status = cell(sharing, row, REPORT_STATUS) };
	size_t last = results->count;

	telling.changed = same(telling.status, "changed_since_check");
	for (size_t i = 0; i < results->count; i++)
		if (telling.status && slice_is(results->parts[i], telling.status))
			last = i;
	telling.disputed = last == results->count && same(telling.status, "disputed");
	for (size_t i = 0; i < results->count; i++)
		if (i != last && add_check(sharing, row, i, claim, &telling, err) < 0)
			return -1;
	return last < results->count ? add_check(sharing, row, last, claim, &telling, err) : 0;
}

/* ---- Links ------------------------------------------------------------------ */

static int note_links(struct sharing *sharing, const struct report_row *row,
		      struct error *err)
{
	for (size_t i = 0; i < row->relation_count; i++) {
		const struct report_relation *relation = &row->relations[i];

		/* The other end tells of it too. */
		if (!relation->row || relation->from_other)
			continue;
		if (sharing->pair_count == sharing->pair_room) {
			size_t room = sharing->pair_room ? 2 * sharing->pair_room : 16;
			struct pair *more = realloc(sharing->pairs, room * sizeof(*more));

			if (!more)
				return error_memory(err);
			sharing->pairs = more;
			sharing->pair_room = room;
		}
		sharing->pairs[sharing->pair_count++] = (struct pair){
			.subject = sharing->before + row->number,
			.object = sharing->before + relation->row,
			.contradicts = relation->contradicts,
		};
	}
	return 0;
}

static int add_links(struct sharing *sharing, struct error *err)
{
	for (size_t i = 0; i < sharing->pair_count; i++) {
		struct link link;

		arena_reset(&sharing->arena);
		thing_clear(&link_thing, &link);
		link.subject = (struct ref){ THING_CLAIM, sharing->pairs[i].subject };
		link.object = (struct ref){ THING_CLAIM, sharing->pairs[i].object };
		link.relation = sharing->pairs[i].contradicts ? "contradicts" : "supports";
		link.basis = "so says the ledger that this one was shared from";
		if (record_add(sharing->to, &link_thing, &link, &sharing->arena, err) < 0)
			return -1;
		sharing->what->links++;
	}
	return 0;
}

/* ---- All -------------------------------------------------------------------- */

static int add_row(struct sharing *sharing, const struct report_row *row, struct error *err)
{
	struct claim claim;

	arena_reset(&sharing->arena);
	if ((!sharing->article && add_article(sharing, row, err) < 0) ||
	    add_claim(sharing, row, &claim, err) < 0 ||
	    add_figures(sharing, row, &claim, err) < 0 ||
	    add_checks(sharing, row, &claim, err) < 0 ||
	    note_links(sharing, row, err) < 0)
		return -1;
	return arena_failed(&sharing->arena) ? error_memory(err) : 0;
}

static int share_article(struct sharing *sharing, struct store *from, int64_t article,
			 enum audience audience, struct error *err)
{
	const struct report_selection selection = { .article = article };
	const struct report_row *row;
	struct report *report;
	struct error ignored;
	int status = 0;

	sharing->article = 0;
	sharing->before = sharing->what->claims;
	if (report_open(&report, from, &selection, audience, err) < 0)
		return -1;
	while (status == 0 && (row = report_next(report)))
		status = add_row(sharing, row, err);
	if (status == 0) {
		const struct report_counts *counts = report_counts(report);

		sharing->what->counts.shown += counts->shown;
		sharing->what->counts.hushed += counts->hushed;
		sharing->what->counts.unnamed += counts->unnamed;
		sharing->what->counts.unshown += counts->unshown;
		for (int i = 0; i < RULES_COUNT; i++)
			sharing->what->counts.withheld[i] += counts->withheld[i];
	}
	return report_close(report, status < 0 ? &ignored : err) < 0 ? -1 : status;
}

static int fill(struct sharing *sharing, struct store *from, const int64_t *articles,
		size_t count, enum audience audience, struct error *err)
{
	if (store_begin(sharing->to, "share", NULL, err) < 0)
		return -1;
	for (size_t i = 0; i < count; i++)
		if (share_article(sharing, from, articles[i], audience, err) < 0)
			goto failed;
	if (sharing->what->claims == 0) {
		error_set(err, ERROR_MISSING, "there is no claim in it that this audience may"
			  " see: nothing was shared");
		goto failed;
	}
	if (add_links(sharing, err) < 0)
		goto failed;
	return store_commit(sharing->to, err);
failed:
	store_rollback(sharing->to);
	return -1;
}

int share_make(struct store *store, const char *path, const int64_t *articles, size_t count,
	       enum audience audience, struct shared *what, struct error *err)
{
	struct sharing sharing = { .what = what };
	char *beside;
	int status = -1;

	*what = (struct shared){ 0 };
	if (file_refuse_existing(path, err) < 0)
		return -1;
	beside = file_name_beside(path);
	if (!beside)
		return error_memory(err);
	arena_init(&sharing.arena);
	if (store_create(beside, err) == 0) {
		if (store_open(&sharing.to, beside, STORE_WRITE, err) == 0)
			status = fill(&sharing, store, articles, count, audience, err);
		store_close(sharing.to);
		if (status == 0)
			status = file_give_name(beside, path, err);
		if (status < 0)
			unlink(beside);
	}
	arena_release(&sharing.arena);
	free(sharing.pairs);
	free(beside);
	return status;
}
