#include "reporting/export.h"

#include "ledger/article.h"
#include "ledger/claim.h"
#include "ledger/figure.h"
#include "ledger/link.h"
#include "ledger/listing.h"
#include "ledger/source.h"
#include "ledger/tags.h"
#include "ledger/verification.h"

const struct thing *const export_things[] = {
	&article_thing, &source_thing, &claim_thing,
	&figure_thing, &link_thing, &check_thing, NULL
};

enum {
	THINGS = sizeof(export_things) / sizeof(*export_things),
	WATCH = 1000,		/* rows between two calls of a watcher */
};

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

/* One row; the tags of claims come from a walk of their own. */
static void write_row(const struct cells *cells, struct listing *listing,
		      struct tag_walk *walk, struct rows *rows, struct buffer *scratch)
{
	struct slice tags;

	if (!cells->tags) {
		cells_row(cells, &listing->query, NULL, rows, scratch);
		return;
	}
	tags = tag_walk_to(walk, statement_int(&listing->query, 0));
	cells_row(cells, &listing->query, &tags, rows, scratch);
}

int export_rows(struct store *store, const struct cells *cells, struct rows *rows,
		export_watcher *watch, void *context, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct tag_walk walk;
	struct buffer scratch;
	struct error why;
	int status = 0, closed;

	filter.sort = "id";
	filter.bare = true;
	buffer_init(&scratch);
	listing_open(&listing, store, cells->thing, &filter);
	tag_walk_open(&walk, store);
	/* Once a row cannot be written there is no use in reading on. */
	while (status == 0 && !rows->failure && listing_step(&listing)) {
		write_row(cells, &listing, &walk, rows, &scratch);
		if (watch && rows->count % WATCH == 0)
			status = watch(context, rows->count, &why);
	}
	closed = listing_close(&listing, err);
	if (tag_walk_close(&walk, closed < 0 ? &why : err) < 0)
		closed = -1;
	if (closed == 0 && status < 0)
		*err = why;
	status = closed < 0 ? -1 : status;
	if (status == 0 && buffer_failed(&scratch))
		status = error_memory(err);
	buffer_release(&scratch);
	return status;
}
