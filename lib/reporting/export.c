#include "reporting/export.h"

#include "ledger/article.h"
#include "ledger/claim.h"
#include "ledger/figure.h"
#include "ledger/link.h"
#include "ledger/listing.h"
#include "ledger/source.h"
#include "ledger/verification.h"

const struct thing *const export_things[] = {
	&article_thing, &source_thing, &claim_thing,
	&figure_thing, &link_thing, &check_thing, NULL
};

enum { THINGS = sizeof(export_things) / sizeof(*export_things) };

const struct thing *export_thing(const char *word, struct error *err)
{
	const char *words[THINGS];
	const char *near;
	int i;

	for (i = 0; export_things[i]; i++) {
		if (strcmp(word, export_things[i]->plural) == 0 ||
		    strcmp(word, export_things[i]->name) == 0)
			return export_things[i];
		words[i] = export_things[i]->plural;
	}
	words[i] = NULL;
	near = word_nearest(word, words);
	if (near)
		error_set(err, ERROR_USAGE,
			  "nothing called '%s' to export (did you mean '%s'?)", word, near);
	else
		error_set(err, ERROR_USAGE,
			  "nothing called '%s' to export (there are articles, sources,"
			  " claims, figures, links and checks)", word);
	return NULL;
}

int export_rows(struct store *store, const struct cells *cells, struct rows *rows,
		struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct buffer scratch;
	int status;

	filter.sort = "id";
	buffer_init(&scratch);
	listing_open(&listing, store, cells->thing, &filter);
	/* Once a row cannot be written there is no use in reading on. */
	while (!rows->failure && listing_step(&listing))
		cells_row(cells, &listing.query, rows, &scratch);
	status = listing_close(&listing, err);
	if (status == 0 && buffer_failed(&scratch))
		status = error_memory(err);
	buffer_release(&scratch);
	return status;
}
