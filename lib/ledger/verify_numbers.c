#include "ledger/verify_parts.h"

/* Numbers that are given out, and rows said to come from spreadsheets. */
#define HIGHEST(thing, table) \
	"SELECT '" table "' AS name, max((SELECT coalesce(max(id), 0) FROM " table ")," \
	" (SELECT coalesce(max(row), 0) FROM change_row WHERE thing = '" thing "')) AS id"

static const char forgotten[] =
	"SELECT count(*) FROM (" HIGHEST("article", "article")
	" UNION ALL " HIGHEST("source", "source") " UNION ALL " HIGHEST("claim", "claim")
	" UNION ALL " HIGHEST("figure", "figure") " UNION ALL " HIGHEST("link", "link")
	" UNION ALL " HIGHEST("check", "verification") ") t"
	" WHERE t.id > coalesce((SELECT seq FROM sqlite_sequence s WHERE s.name = t.name), 0)";

static const char stray_imports[] =
	"SELECT count(*) FROM import_row i WHERE NOT CASE i.thing"
	" WHEN 'article' THEN EXISTS (SELECT 1 FROM article WHERE id = i.row)"
	" WHEN 'source' THEN EXISTS (SELECT 1 FROM source WHERE id = i.row)"
	" WHEN 'claim' THEN EXISTS (SELECT 1 FROM claim WHERE id = i.row)"
	" WHEN 'figure' THEN EXISTS (SELECT 1 FROM figure WHERE id = i.row)"
	" WHEN 'link' THEN EXISTS (SELECT 1 FROM link WHERE id = i.row)"
	" ELSE EXISTS (SELECT 1 FROM verification WHERE id = i.row) END";

/* The log may know of a row from a spreadsheet and not of its digest (logged.h), but
 * then an import of such rows added it.  What is put back or merged was added before. */
static const char made_up_imports[] =
	"SELECT count(DISTINCT i.thing || i.row) FROM change c"
	" CROSS JOIN change_row r ON r.change = c.id"
	" CROSS JOIN import_row i ON i.thing = r.thing AND i.row = r.row"
	" WHERE r.action = 'add' AND c.command NOT IN ('import', 'import ' || r.thing || 's')"
	" AND c.command NOT GLOB 'undo*' AND c.command NOT GLOB 'redo*'"
	" AND c.command NOT IN ('merge', 'erase')"
	" AND NOT EXISTS (SELECT 1 FROM change_row o JOIN change d ON d.id = o.change"
	"  WHERE o.thing = r.thing AND o.row = r.row AND o.action = 'add'"
	"  AND d.command IN ('import', 'import ' || r.thing || 's'))";

static int check_made_up(struct verify *verify, struct error *err)
{
	int64_t made_up;

	if (statement_read_int(verify->store, made_up_imports, &made_up, err) < 0)
		return -1;
	return made_up ? verify_problem(verify, err, "%lld row%s said to be imported that no import"
					" added (%s)", (long long)made_up,
					made_up == 1 ? " is" : "s are", VERIFY_ROW_REMEDY)
		       : 0;
}

int verify_numbers(struct verify *verify, struct error *err)
{
	int64_t wrong, stray;

	if (statement_read_int(verify->store, forgotten, &wrong, err) < 0 ||
	    statement_read_int(verify->store, stray_imports, &stray, err) < 0)
		return -1;
	if (wrong && verify_problem(verify, err, "ids could be given out a second time: the highest"
				    " ones are forgotten (go back to a backup)") < 0)
		return -1;
	if (stray && verify_problem(verify, err, "%lld row%s said to be imported that %s not there (%s)",
				    (long long)stray, stray == 1 ? " is" : "s are",
				    stray == 1 ? "is" : "are", VERIFY_ROW_REMEDY) < 0)
		return -1;
	return check_made_up(verify, err);
}
