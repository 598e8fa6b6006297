#ifndef LEDGER_CHANGE_H
#define LEDGER_CHANGE_H

#include "base/buffer.h"
#include "base/hash.h"
#include "ledger/store.h"

#include <stdint.h>

struct thing;

/*
 * The audit log, written between store_begin() and store_commit().  One entry
 * a command; in it one row for each row of the ledger that it touched, with a
 * salted commitment to the row's content as record_json() writes it.
 *
 * What an entry commits to, all through the digester of base/hash.h:
 *	row commitment   = H(row salt, content)
 *	entry commitment = H(entry salt, made_on, made_by, command,
 *	                     in the first entry of a strand: when the ledger was made,
 *	                     then per row: action, thing, row commitment)
 *	entry hash       = H(ledger, seq, previous, entry commitment)
 * and previous is the entry hash of the entry before in the same strand.
 * Ids stand in none of them, so a strand verifies in any ledger it is merged
 * into, and erasing salts and contents leaves the chain whole.
 */
enum change_action { CHANGE_ADD, CHANGE_EDIT, CHANGE_REMOVE };

/* Rows of a bulk load that wait to be written together. */
enum { CHANGE_AT_ONCE = 16 };

struct change_waiting {
	const char *thing;	/* the thing's own name */
	int64_t row, n;
	enum change_action action;
	unsigned char salt[16];
	struct digest commitment;
};

struct change_log {
	struct digester digester;	/* over the rows so far */
	struct change_waiting waiting[CHANGE_AT_ONCE];
	size_t waiting_count;
	int64_t seq;		/* of the entry being written */
	int64_t id;
	int64_t rows;
	const char *command, *by;	/* borrowed from store_begin() */
	struct uid ledger;
	char created[21];	/* of the ledger; into its first entry */
	struct digest previous;
	unsigned char salt[16];
	char made_on[21];
};

/* Reads where the chain stands; the write lock is held. */
int change_start(struct store *store, const char *command, const char *by,
		 struct error *err);

/* Logs one row.  content is what the commitment is to; before, for an edit or
 * a removal, is how the row stood, else SLICE_NONE. */
int change_row(struct store *store, const char *thing, int64_t id,
	       enum change_action action, struct slice content, struct slice before,
	       struct error *err);

/* The same of a row that lies beside the things (beside.h): item tells it from
 * others with the same id; NULL: there are none. */
int change_row_item(struct store *store, const char *thing, int64_t id,
		    const char *item, enum change_action action, struct slice content,
		    struct slice before, struct error *err);

/* Logs a row that was added by a bulk load, with a salt that is at hand: it draws its
 * random bytes in blocks.  The row is in the table at the latest when the entry is
 * finished. */
int change_row_loaded(struct store *store, const struct thing *thing, int64_t id,
		      struct slice content, const unsigned char salt[16], struct error *err);

/* The commitment to content under a salt of 16 bytes. */
void change_commit(struct digest *commitment, struct slice salt, struct slice content);

/* Logs a row with a commitment that was worked out elsewhere. */
int change_row_committed(struct store *store, const char *thing, int64_t id,
			 enum change_action action, const unsigned char salt[16],
			 const struct digest *commitment, struct error *err);

/* The id that the entry being written will have. */
int64_t change_id(struct store *store);

/* Writes the entry, if there were rows. */
int change_finish(struct store *store, struct error *err);

/* The hash of an entry. */
void change_hash(struct digest *hash, const struct uid *ledger, int64_t seq,
		 const struct digest *previous, const struct digest *commitment);

#endif
