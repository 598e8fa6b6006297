#include "ledger/figure.h"

#include "ledger/content.h"
#include "ledger/statement.h"

#include <math.h>

static const char *const precisions[] = { "exact", "about", "at_least", "at_most", NULL };
static const char *const roles[] = {
	"total", "added", "rate", "from", "to", "not_stated", NULL
};

#define AT(member) offsetof(struct figure, member)

static const struct field fields[] = {
	{ "id", FIELD_ID, AT(id), FIELD_DERIVED, .help = "f1, f2 ..." },
	{ "uid", FIELD_UID, AT(uid), FIELD_DERIVED,
	  .help = "the same in every ledger the figure is merged into" },
	{ "claim", FIELD_REF, AT(claim), FIELD_NEEDED, .refers = THING_CLAIM,
	  .help = "the claim it stands in" },
	{ "words", FIELD_TEXT, AT(words), .help = "as published: \"2-3 hours a day\"" },
	{ "start", FIELD_POSITION, AT(start), FIELD_READ,
	  .help = "where the words begin in the text, in code points" },
	{ "end", FIELD_POSITION, AT(end), FIELD_READ, .help = "where they end" },
	{ "low", FIELD_NUMBER, AT(low), .help = "the least it can be; empty: open" },
	{ "high", FIELD_NUMBER, AT(high), .help = "the most it can be; empty: open" },
	{ "unit", FIELD_TEXT, AT(unit), .help = "hour, percent, USD, km" },
	{ "per", FIELD_TEXT, AT(per), .help = "of a rate: day, household" },
	{ "thing", FIELD_TEXT, AT(thing), .help = "what is counted" },
	{ "precision", FIELD_WORD, AT(precision), .words = precisions, .otherwise = "exact",
	  .help = "how exactly it is meant" },
	{ "role", FIELD_WORD, AT(role), .words = roles, .otherwise = "not_stated",
	  .help = "what it says: all, so many more, from, to" },
	{ "as_of", FIELD_DATE, AT(as_of), .help = "of when it is true (EDTF)",
	  .bounds = "as_of" },
	{ "reading", FIELD_POSITION, AT(reading), .least = 1,
	  .help = "which of rival interpretations of the same words, from 1" },
};

static const char *const sorts[] = { "id", "claim", "low", "high", "thing", "as_of", NULL };

#define COLUMNS \
	"f.id, f.uid, f.claim, f.words, f.\"start\", f.\"end\", f.low, f.high, f.unit," \
	" f.per, f.thing, f.\"precision\", f.role, f.as_of, f.reading"

#define KEY \
	"CASE :sort WHEN 'claim' THEN f.claim WHEN 'low' THEN f.low WHEN 'high' THEN f.high" \
	" WHEN 'thing' THEN fold(f.thing) WHEN 'as_of' THEN f.as_of_earliest END"

#define LIST(first) \
	"SELECT " COLUMNS " FROM figure f JOIN claim c ON c.id = f.claim WHERE " first \
	" (:claim IS NULL OR f.claim = :claim)" \
	" AND (:article IS NULL OR c.article = :article)" \
	" AND (:source IS NULL OR c.source = :source)" \
	" AND (:text IS NULL OR mentions(:text, f.words, f.unit, f.thing))" \
	" ORDER BY CASE WHEN :descending THEN NULL ELSE " KEY " END," \
	"          CASE WHEN :descending THEN " KEY " END DESC," \
	"          CASE WHEN :descending THEN -f.id ELSE f.id END" \
	" LIMIT :limit"

static int check(struct store *store, void *record, struct arena *arena,
		 struct error *err)
{
	struct figure *figure = record;

	(void)store;
	(void)arena;
	if (isnan(figure->low) && isnan(figure->high))
		return error_set(err, ERROR_INPUT, "a figure needs low, high, or both");
	if (figure->low > figure->high)
		return error_set(err, ERROR_INPUT, "low: more than high");
	if ((figure->start >= 0) != (figure->end >= 0) ||
	    (figure->start >= 0 && figure->end <= figure->start))
		return error_set(err, ERROR_INPUT, "start and end: give both, the end behind"
				 " the start");
	return 0;
}

static int claim_of(struct store *store, int64_t id, int64_t *claim, struct error *err)
{
	struct statement query;

	*claim = 0;
	statement_open(&query, store, "SELECT claim FROM figure WHERE id = :id");
	statement_bind_int(&query, ":id", id);
	if (statement_step(&query))
		*claim = statement_int(&query, 0);
	return statement_close(&query, err);
}

/* What a claim says includes its figures, so a check of it does too. */
static int save_more(struct store *store, int64_t id, const void *record,
		     struct error *err)
{
	int64_t claim;

	if (record)
		return content_renew(store, ((const struct figure *)record)->claim.id, err);
	if (claim_of(store, id, &claim, err) < 0 || statement_run_on(store, figure_thing.remove, id, err) < 0)
		return -1;
	return content_renew(store, claim, err);
}

const struct thing figure_thing = {
	.kind = THING_FIGURE,
	.name = "figure",
	.plural = "figures",
	.letter = 'f',
	.size = sizeof(struct figure),
	.fields = fields,
	.field_count = sizeof(fields) / sizeof(fields[0]),
	.insert =
		"INSERT INTO figure (id, uid, claim, words, \"start\", \"end\", low, high, unit,"
		" per, thing, \"precision\", role, as_of, as_of_earliest, as_of_latest, reading)"
		" VALUES (:id, :uid, :claim, :words, :start, :end, :low, :high, :unit, :per,"
		" :thing, :precision, :role, :as_of, :as_of_earliest, :as_of_latest, :reading)",
	.update =
		"UPDATE figure SET uid = :uid, claim = :claim, words = :words,"
		" \"start\" = :start, \"end\" = :end, low = :low, high = :high, unit = :unit,"
		" per = :per, thing = :thing, \"precision\" = :precision, role = :role,"
		" as_of = :as_of, as_of_earliest = :as_of_earliest,"
		" as_of_latest = :as_of_latest, reading = :reading WHERE id = :id",
	.select = "SELECT " COLUMNS " FROM figure f WHERE id = :id",
	.remove = "DELETE FROM figure WHERE id = :id",
	.list = LIST(""),
	.list_by_id = "SELECT " COLUMNS " FROM figure f ORDER BY id LIMIT :limit",
	.list_of_claim = LIST("f.claim = :claim AND "),
	.sorts = sorts,
	.check = check,
	.save_more = save_more,
};

/* Every other reading of the same words at the same place of the same claim. */
static int next_rival(struct store *store, const struct figure *figure, int64_t *id,
		      struct error *err)
{
	struct statement query;

	*id = 0;
	statement_open(&query, store,
		"SELECT id FROM figure WHERE claim = :claim AND id <> :id"
		" AND reading IS NOT NULL AND words IS :words AND \"start\" IS :start LIMIT 1");
	statement_bind_int(&query, ":claim", figure->claim.id);
	statement_bind_int(&query, ":id", figure->id);
	statement_bind_text(&query, ":words", figure->words);
	if (figure->start >= 0)
		statement_bind_int(&query, ":start", figure->start);
	if (statement_step(&query))
		*id = statement_int(&query, 0);
	return statement_close(&query, err);
}

int figure_settle(struct store *store, int64_t id, struct error *err)
{
	struct figure figure;
	struct arena arena;
	int64_t rival;
	int status = -1;

	arena_init(&arena);
	if (record_load(store, &figure_thing, id, &figure, &arena, err) < 0)
		goto out;
	if (figure.reading < 0) {
		error_set(err, ERROR_CONFLICT, "f%lld has no rival reading", (long long)id);
		goto out;
	}
	for (;;) {
		if (next_rival(store, &figure, &rival, err) < 0)
			goto out;
		if (!rival)
			break;
		if (record_remove(store, &figure_thing, rival, true, err) < 0)
			goto out;
	}
	figure.reading = -1;
	status = record_edit(store, &figure_thing, &figure, &arena, err);
out:
	arena_release(&arena);
	return status;
}

static void say_amount(const struct figure *figure, struct buffer *out)
{
	if (strcmp(figure->precision, "about") == 0)
		buffer_text(out, "about ");
	else if (isnan(figure->high) || strcmp(figure->precision, "at_least") == 0)
		buffer_text(out, "at least ");
	else if (isnan(figure->low) || strcmp(figure->precision, "at_most") == 0)
		buffer_text(out, "at most ");
	buffer_number(out, isnan(figure->low) ? figure->high : figure->low);
	if (!isnan(figure->low) && !isnan(figure->high) && figure->low < figure->high) {
		buffer_byte(out, '-');
		buffer_number(out, figure->high);
	}
}

void figure_say(const struct figure *figure, struct buffer *out)
{
	const char *separator = " (";

	say_amount(figure, out);
	if (figure->unit)
		buffer_format(out, " %s", figure->unit);
	if (figure->thing)
		buffer_format(out, " %s", figure->thing);
	if (figure->per)
		buffer_format(out, " per %s", figure->per);
	if (strcmp(figure->role, "not_stated") != 0 && strcmp(figure->role, "rate") != 0) {
		buffer_format(out, "%s%s", separator, figure->role);
		separator = "; ";
	}
	if (figure->as_of) {
		buffer_format(out, "%sas of %s", separator, figure->as_of);
		separator = "; ";
	}
	if (figure->reading > 0) {
		buffer_format(out, "%sreading %lld", separator, (long long)figure->reading);
		separator = "; ";
	}
	if (separator[0] == ';')
		buffer_byte(out, ')');
}
