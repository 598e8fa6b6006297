#ifndef LEDGER_ARTICLE_H
#define LEDGER_ARTICLE_H

#include "ledger/record.h"

/* One edition of a published text or draft. */
struct article {
	int64_t id;
	struct uid uid;
	const char *title, *outlet, *byline, *credits;
	const char *published;		/* EDTF */
	const char *url, *language;
	struct ref edition_of;
	const char *edition_kind;
	const char *retrieved, *sha256, *note;
};

extern const struct thing article_thing;

/* Keeps text (valid UTF-8, no byte order mark) as the snapshot of article,
 * which has been added with the text's SHA-256.  raw_sha256 is that of the
 * file as it was read. */
int snapshot_add(struct store *store, int64_t article, struct slice text,
		 const char *raw_sha256, struct error *err);

/* Reads the snapshot into *text, which the caller has initialised.
 * ERROR_MISSING if the article has none. */
int snapshot_load(struct store *store, int64_t article, struct buffer *text,
		  struct error *err);

/* The first article whose snapshot has this SHA-256, or ref.id 0. */
int article_with_sha256(struct store *store, const char *sha256, struct ref *ref,
			struct error *err);

#endif
