#ifndef CMD_LIST_H
#define CMD_LIST_H

#include "cmd/output.h"
#include "cmd/verbs.h"

#include "ledger/listing.h"
#include "ledger/words.h"

/*
 * `list` of any thing: its filters as options, sorting, columns and formats.
 * A command file keeps one struct wish and puts into its choices the filters
 * that its thing has:
 *
 *	static struct wish wish;
 *	static const struct choice choices[] = {
 *		LIST_ARTICLE(wish), LIST_TEXT(wish), LIST_CHOICES(wish), CHOICE_END
 *	};
 */
struct wish {
	const char *source, *article, *claim;
	const char *outlet, *tag, *status, *naming, *ground_rules;
	const char *relation, *result, *voice, *text;
	/* Dates as given: during, from and up to one. */
	const char *stated, *stated_after, *stated_before;
	const char *happened, *happened_after, *happened_before;
	const char *sort, *columns, *format;
	int limit;
	bool raw, excel;
};

/* A claim's status is worked out, so that no field knows its words. */
extern const char *const list_statuses[];

#define LIST_SOURCE(wish) { "source", 's', "SOURCE", \
	"only those of this source", .text = &(wish).source, .completes = "source" }
#define LIST_ARTICLE(wish) { "article", 'a', "ARTICLE", \
	"only those in this article", .text = &(wish).article, .completes = "article" }
#define LIST_CLAIM(wish) { "claim", 'c', "CLAIM", \
	"only those of this claim", .text = &(wish).claim, .completes = "claim" }
#define LIST_OUTLET(wish) { "outlet", 0, "NAME", \
	"only from this outlet", .text = &(wish).outlet }
#define LIST_TAG(wish) { "tag", 't', "TAG", \
	"only those with this tag", .text = &(wish).tag }
#define LIST_STATUS(wish) { "status", 0, "WORD", \
	"only those with this status", .text = &(wish).status, \
	.words = list_statuses }
#define LIST_NAMING(wish) { "naming", 0, "WORD", \
	"only sources that are named, partly_named, pseudonym or unnamed", \
	.text = &(wish).naming }
#define LIST_GROUND_RULES(wish) { "ground-rules", 0, "WORD", \
	"only under these ground rules", .text = &(wish).ground_rules, \
	.words = words_ground_rules }
#define LIST_RELATION(wish) { "relation", 0, "WORD", \
	"only links of this kind: contradicts, same ...", .text = &(wish).relation }
#define LIST_RESULT(wish) { "result", 0, "WORD", \
	"only checks with this result: confirmed, disputed ...", \
	.text = &(wish).result }
#define LIST_VOICE(wish) { "voice", 0, "WORD", \
	"only claims made by a source, the article, or a vague voice", \
	.text = &(wish).voice }
#define LIST_TEXT(wish) { "text", 0, "WORDS", \
	"only those with these words in their text", .text = &(wish).text }

/* name is "stated", "happened" or "published"; an EDTF date may be a range. */
#define LIST_DATES(name, what, on, after, before) \
	{ name, 0, "DATE", "only those that may have been " what " then " \
	  "(2016-12, 2016-12-20/2016-12-24)", .text = &(on) }, \
	{ name "-after", 0, "DATE", "only those that may have been " what \
	  " on DATE or later", .text = &(after) }, \
	{ name "-before", 0, "DATE", "only those that may have been " what \
	  " on DATE or earlier", .text = &(before) }
#define LIST_STATED(wish) LIST_DATES("stated", "stated", (wish).stated, \
	(wish).stated_after, (wish).stated_before)
#define LIST_HAPPENED(wish) LIST_DATES("happened", "happening", (wish).happened, \
	(wish).happened_after, (wish).happened_before)
#define LIST_PUBLISHED(wish) LIST_DATES("published", "published", (wish).stated, \
	(wish).stated_after, (wish).stated_before)

#define LIST_CHOICES(wish) \
	{ "sort", 0, "FIELD", "in the order of this field; FIELD,desc or -FIELD " \
	  "for the other way", .text = &(wish).sort }, \
	{ "columns", 0, "LIST", "these columns: id,quote,status", \
	  .text = &(wish).columns }, \
	{ "limit", 'n', "NUMBER", "at most so many", .number = &(wish).limit }, \
	{ "format", 'f', "WORD", "how it is written", .text = &(wish).format, \
	  .words = output_formats }, \
	{ "raw", 0, .flag = &(wish).raw, .help = "csv: cells exactly as they are, " \
	  "formulas too" }, \
	{ "excel", 0, .flag = &(wish).excel, .help = "csv: with the mark that Excel " \
	  "wants (BOM)" }

/* What the options ask for; memory comes from arena.  ERROR_USAGE. */
int list_filter(struct invocation *call, const struct thing *thing, const struct wish *wish,
		struct filter *filter, struct arena *arena, struct error *err);

/* Lists the rows of kept that pass.  Returns as run() does. */
int verb_list(struct invocation *call, const struct kept *kept, const struct wish *wish,
	      struct error *err);

#endif
