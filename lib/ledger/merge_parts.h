#ifndef LEDGER_MERGE_PARTS_H
#define LEDGER_MERGE_PARTS_H

#include "ledger/merge.h"

#include "ledger/beside.h"
#include "ledger/statement.h"

/*
 * The parts of a merge, in the order in which they run:
 *	merge_erased()	what was erased there goes here too, if a person says so
 *	merge_match()	which entries of the other log are here already
 *	merge_map()	which row there is which here; new ones get their ids
 *	merge_log()	the entries that are not here come in
 *	merge_rows()	and what they led to, row by row
 *	merge_beside()	the same of what lies beside the things
 *	merge_removed()	rows that were removed there go; what lay beside them has gone
 *	merge_log_refused()	what of it all says nothing here any more, as an erasure
 *
 * Tables in memory hold what is known:
 *	merge_entry	other, mine (ids of entries), fresh (it came with this merge)
 *	merge_row	thing, other, mine (ids of rows; 0: refused)
 *	merge_emptied	change, n: rows of entries that came, and say nothing here
 *	merge_claim	id: claims that came, or got figures
 *	merge_gone	uid: what was erased there; made first, outside the write
 */
struct merge {
	struct store *to, *from;
	const struct merge_how *how;
	struct merged *what;
	int64_t first_fresh;	/* the id of the first entry that came */
	struct arena arena;	/* of a row */
	struct buffer mine, other, line;
	struct buffer told;	/* lines, each ended by a line feed */
	struct buffer put;	/* hashes of copies of evidence, each with its NUL */
};

int merge_erased(struct merge *merge, struct error *err);
int merge_refuse_erased(struct merge *merge, struct error *err);
int merge_match(struct merge *merge, struct error *err);
int merge_map(struct merge *merge, struct error *err);
int merge_log(struct merge *merge, struct error *err);
int merge_log_refused(struct merge *merge, struct error *err);
int merge_rows(struct merge *merge, struct error *err);
int merge_beside(struct merge *merge, struct error *err);
int merge_removed(struct merge *merge, struct error *err);

/* The row here that has that id there: 0 when it was refused, -1 when it is not
 * known. */
int merge_id(struct merge *merge, const char *thing, int64_t other, int64_t *mine,
	     struct error *err);

/* "claim" for a claim and what is named by its id; NULL for what has no map. */
const char *merge_map_of(const char *thing);

/* The item of a row as it is called here, in the arena; NULL for NULL.  *refused when
 * it names a row that is. */
int merge_item(struct merge *merge, const char *thing, const char *item,
	       const char **mine, bool *refused, struct error *err);

/* Does a row beside the things belong to what is refused, though neither its row nor
 * its item says so: the decision to log a claim, a copy of a check's evidence? */
int merge_belongs_to_refused(struct merge *merge, const char *thing, int64_t other,
			     const char *item, bool *refused, struct error *err);

/* Text that is no UTF-8 gets past SQLite: ERROR_INPUT. */
int merge_allow_text(struct slice text, struct error *err);

/* What was done to a row on either side that the other does not know of. */
struct news {
	bool here, there;
	bool here_by_hand, there_by_hand;	/* by more than what another merge decided */
	char here_on[32], there_on[32];	/* ...and when last */
	bool removed_here, removed_there;	/* by the last of these */
	int64_t remove_change, remove_n;	/* that last one, if it removed */
};

int merge_news(struct merge *merge, const char *thing, int64_t mine, const char *item,
	       struct news *news, struct error *err);

/* Of two versions, which one stands?  Where one side has nothing but what a merge
 * decided, the other one, and that is no conflict. */
enum verdict_of_merge { MERGE_MINE, MERGE_THEIRS, MERGE_MINE_DISPUTED, MERGE_THEIRS_DISPUTED };
enum verdict_of_merge merge_decide(const struct news *news, struct slice mine,
				   struct slice other);

/* The id here of an entry there; 0 where there is none. */
int merge_entry_id(struct merge *merge, int64_t other, int64_t *mine, struct error *err);

/* Does a former state say something of what was erased here? */
int merge_mentions_erased(struct merge *merge, struct slice before, bool *mentions,
			  struct error *err);

/* Row n of an entry says nothing here. */
int merge_note_emptied(struct merge *merge, int64_t change, int64_t n, struct error *err);

/* The state that the last entry about a row left, and that came from there, named what
 * was erased here: nobody can try guesses against it any more. */
int merge_fade(struct merge *merge, const char *thing, int64_t row, struct error *err);

/* The same of what the entry before this one left, `other` there: row is one of its rows,
 * with the first columns as here, whose `before` named it. */
enum { MERGE_N, MERGE_THING, MERGE_ROW, MERGE_ITEM };
int merge_fade_before(struct merge *merge, struct statement *row, int64_t other,
		      struct error *err);

/* Notes a conflict at row n of an entry; of the entry being written with n 0: its
 * last row. */
int merge_conflict(struct merge *merge, int64_t change, int64_t n, struct error *err);
int merge_tell(struct merge *merge, struct error *err, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

#endif
