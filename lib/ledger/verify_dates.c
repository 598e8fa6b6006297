#include "ledger/verify_parts.h"

#include "base/edtf.h"

/* Dates as written, and the first and last day kept beside them for sorting. */
static const struct {
	char letter;
	const char *name, *select;
} dates[] = {
	{ 'a', "published", "SELECT id, published, published_earliest, published_latest FROM article"
			    " WHERE published IS NOT NULL" },
	{ 'c', "stated_on", "SELECT id, stated_on, stated_earliest, stated_latest FROM claim"
			    " WHERE stated_on IS NOT NULL" },
	{ 'c', "happened_on", "SELECT id, happened_on, happened_earliest, happened_latest FROM claim"
			      " WHERE happened_on IS NOT NULL" },
	{ 'f', "as_of", "SELECT id, as_of, as_of_earliest, as_of_latest FROM figure"
			" WHERE as_of IS NOT NULL" },
	{ 'k', "checked_on", "SELECT id, checked_on, checked_earliest, checked_latest"
			     " FROM verification WHERE checked_on IS NOT NULL" },
};

/* Bounds without a date are never read; CHECKs of the schema forbid them. */
static const char loose[] =
	"SELECT (SELECT count(*) FROM article WHERE published IS NULL"
	"  AND (published_earliest IS NOT NULL OR published_latest IS NOT NULL))"
	" + (SELECT count(*) FROM claim WHERE stated_on IS NULL"
	"  AND (stated_earliest IS NOT NULL OR stated_latest IS NOT NULL))"
	" + (SELECT count(*) FROM claim WHERE happened_on IS NULL"
	"  AND (happened_earliest IS NOT NULL OR happened_latest IS NOT NULL))"
	" + (SELECT count(*) FROM figure WHERE as_of IS NULL"
	"  AND (as_of_earliest IS NOT NULL OR as_of_latest IS NOT NULL))"
	" + (SELECT count(*) FROM verification WHERE checked_on IS NULL"
	"  AND (checked_earliest IS NOT NULL OR checked_latest IS NOT NULL))";

static int check_date(struct verify *verify, size_t kind, struct statement *query,
		      struct error *err)
{
	struct edtf date;
	struct error why;

	if (edtf_parse(statement_slice(query, 1), &date, &why) == 0 &&
	    !statement_is_null(query, 2) && !statement_is_null(query, 3) &&
	    date.earliest == statement_int(query, 2) && date.latest == statement_int(query, 3))
		return 0;
	return verify_problem(verify, err, "%c%lld: the days kept for sorting by %s are not those of its"
			      " date (%s)", dates[kind].letter,
			      (long long)statement_int(query, 0), dates[kind].name,
			      VERIFY_ROW_REMEDY);
}

int verify_dates(struct verify *verify, struct error *err)
{
	int64_t count;

	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++) {
		struct statement query;
		int64_t done = 0;
		int status = 0;

		statement_open(&query, verify->store, dates[i].select);
		while (status == 0 && statement_step(&query)) {
			status = check_date(verify, i, &query, err);
			if (status == 0 && ++done % 100000 == 0)
				status = verify_go_on(verify, "dates", done, 0, err);
		}
		if (statement_close(&query, err) < 0 || status < 0)
			return -1;
	}
	if (statement_read_int(verify->store, loose, &count, err) < 0)
		return -1;
	return count ? verify_problem(verify, err, "%lld row%s sorted by a date that is not there (%s)",
				      (long long)count, count == 1 ? " is" : "s are",
				      VERIFY_ROW_REMEDY)
		     : 0;
}
