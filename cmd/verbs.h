#ifndef CMD_VERBS_H
#define CMD_VERBS_H

#include "cmd/command.h"
#include "ledger/record.h"
#include "ledger/thing.h"

/*
 * What the commands on the things kept have in common: add, list, show, edit
 * and remove are the same for an article and for a check, and each thing says
 * in one table what is particular to it.  A command file is then that table,
 * its options and its examples.
 */
struct kept {
	const struct thing *thing;
	const char *table;	/* columns of a table on a terminal: "id,article" */
	/* In a table, what stands in the cell of a field that is empty: the
	 * statement of a claim without a quote.  Both NULL: nothing. */
	const char *empty, *instead;

	/* Appends what a person knows it by: the codename, the title, the
	 * words.  Nothing where there is none. */
	void (*title)(const void *record, struct buffer *out);

	/* Fills what follows from the rest, before a row is written: a codename,
	 * where a quote stands.  before is the row as it was, NULL for a new one.
	 * Runs inside the write.  May be NULL. */
	int (*complete)(struct invocation *call, const void *before, void *record,
			struct arena *arena, struct error *err);

	/* For show, what hangs on it: for people as pairs, for machines as
	 * further JSON members (",\"figures\":[...]").  May be NULL. */
	int (*show_more)(struct invocation *call, const void *record, struct error *err);
	int (*json_more)(struct invocation *call, const void *record,
			 struct buffer *out, struct error *err);
};

extern const struct kept article_kept, source_kept, claim_kept, figure_kept,
	link_kept, check_kept;

const struct kept *kept_of(enum thing_kind kind);

/* "c12", as one word in a message. */
struct id_text {
	char text[24];
};

/* The rule of exit statuses for what options give: a value that is wrong by itself (no
 * such word, no date, no number) is misuse, 2; one that does not fit the rest of its row,
 * the ledger or a file is a failure, 1.  Makes ERROR_INPUT the former.  -1. */
int misused(struct error *err);

struct id_text id_of(const struct thing *thing, int64_t id);

int64_t record_id(const struct thing *thing, const void *record);

/* Appends the title of record in one line that is safe to show. */
void title_write(const struct kept *kept, const void *record, struct buffer *out);

/* Finds what argument names and reads it. */
int record_find(struct invocation *call, const struct thing *thing,
		const char *argument, void *record, struct arena *arena,
		struct error *err);

/* Sets a field by name, as an option of that name does. */
int set_named(struct invocation *call, const struct thing *thing, const char *name,
	      void *record, const char *text, struct arena *arena, struct error *err);

/* The value given to the option of that field, or NULL. */
const char *value_of(const struct invocation *call, const char *name);

/*
 * Adds record, which the caller has cleared and filled from its arguments: the
 * options' fields, the editor's form if asked, complete(), and one write.  Says
 * on stderr what was added and prints "c12" on stdout, with `also` behind it
 * if there is such a member ("s5 ember-kestrel").  Returns as run() does.
 */
struct addition {
	const struct kept *kept;
	bool in_editor;
	const char *const *also;	/* into record; may be NULL */
};

int verb_add(struct invocation *call, const struct addition *how, void *record,
	     struct arena *arena, struct error *err);

/* The parts of verb_add() around the write: the fields given by options (their
 * number is returned); the form (1 when it came back empty, which has been
 * said); and what is said and printed once it is done. */
int fields_apply(struct invocation *call, void *record, struct arena *arena,
		 struct error *err);
int addition_form(struct invocation *call, const struct addition *how, void *record,
		  struct arena *arena, struct error *err);
void addition_say(const struct addition *how, const void *record);

#define EDIT_CHOICE(in_editor) \
	{ "edit", 'e', .flag = &(in_editor), \
	  .help = "fill in a form in $VISUAL or $EDITOR" }

/* Changes every record named by the arguments by the options' fields, or one
 * by the editor's form; all in one write; says what changed. */
int verb_edit(struct invocation *call, const struct kept *kept, bool in_editor,
	      struct error *err);

/* Appends one line for each field that differs: "stated_on: 2016-12 (was
 * 2016)", each ended by a line feed. */
void changes_write(const struct thing *thing, const void *before, const void *after,
		   struct buffer *out);

/* Says them, or that nothing changed. */
void changes_say(const struct buffer *changes);

/* cmd/show.c: the records named by the arguments. */
extern const char *const show_formats[];	/* "text", "json" */

int verb_show(struct invocation *call, const struct kept *kept, const char *format,
	      struct error *err);

#define SHOW_CHOICE(format) \
	{ "format", 'f', "WORD", "how it is written", .text = &(format), \
	  .words = show_formats }

/* Appends record as a JSON object with the members of its listing, without
 * the closing brace. */
int object_write(const struct thing *thing, const void *record, struct buffer *out,
		 struct error *err);

/* Appends ,"PLURAL":[...] with all rows of thing that belong to a claim or a
 * source. */
struct filter;
int objects_write(struct invocation *call, const struct thing *thing,
		  const struct filter *filter, struct buffer *out, struct error *err);

/* cmd/remove.c: the records named by the arguments. */
struct removal {
	const struct kept *kept;
	bool yes, cascade;
};

int verb_remove(struct invocation *call, const struct removal *how, struct error *err);

#define REMOVE_CHOICES(how) \
	{ "yes", 'y', .flag = &(how).yes, .help = "do not ask" }, \
	{ "cascade", .flag = &(how).cascade, \
	  .help = "take along what depends on it" }

#endif
