#include "cmd/judged.h"
#include "cmd/list.h"
#include "cmd/output.h"

#include "ledger/evidence_walk.h"
#include "ledger/listing.h"
#include "ledger/verification.h"

#include <inttypes.h>
#include <string.h>

#define GROUP "Verify"

static const char *format_named, *article;
static bool raw, excel;

static const struct choice list_choices[] = {
	{ "article", 'a', "ARTICLE", "only of checks of claims in this article",
	  .text = &article, .completes = "article" },
	{ "format", 'f', "WORD", "how it is written", .text = &format_named,
	  .words = output_formats },
	{ "raw", 0, .flag = &raw, .help = "csv: cells exactly as they are, formulas too" },
	{ "excel", 0, .flag = &excel, .help = "csv: with the mark that Excel wants (BOM)" },
	CHOICE_END
};

static const struct column columns[] = {
	{ "check", ROWS_TEXT, NULL },	 { "claim", ROWS_TEXT, NULL },
	{ "evidence", ROWS_TEXT, NULL }, { "kind", ROWS_TEXT, NULL },
	{ "origin", ROWS_TEXT, NULL },	 { "retrieved", ROWS_TEXT, NULL },
	{ "copy", ROWS_TEXT, NULL },	 { "sha256", ROWS_TEXT, NULL },
};

/* ---- list ------------------------------------------------------------------- */

/* How a copy stands, in a word: kept, altered, lost; none where there never was
 * one. */
static int copy_word(struct store *store, const char *sha256, const char **word,
		     struct error *err)
{
	enum evidence_state state;
	int known;

	*word = NULL;
	if (!sha256)
		return 0;
	known = evidence_copy_known(store, sha256, err);
	if (known < 0 || evidence_copy_state(store, sha256, &state, err) < 0)
		return -1;
	*word = state == EVIDENCE_WHOLE ? "kept" : state == EVIDENCE_ALTERED ? "altered" :
		known ? "lost" : "none";
	return 0;
}

static void write_row(struct output *output, const struct check *check, const char *copy)
{
	output_text(output, slice_of(id_of(&check_thing, check->id).text));
	output_text(output, slice_of(id_of(thing_of(THING_CLAIM), check->claim.id).text));
	output_text(output, slice_of(check->evidence));
	output_text(output, slice_of(check->evidence_kind));
	output_text(output, slice_of(check->origin));
	output_text(output, slice_of(check->retrieved));
	output_text(output, slice_of(copy));
	output_text(output, slice_of(check->evidence_sha256));
	output_next(output);
}

static int list(struct invocation *call, struct error *err)
{
	struct output_options options = { .raw = raw, .excel = excel, .name = "evidence" };
	struct filter filter = filter_all();
	struct error ignored;
	struct output *output;
	struct listing listing;
	struct check check;
	struct ref ref;
	int status = 0;

	if (output_format_of(format_named, &options.format, err) < 0)
		return -1;
	if (article) {
		if (ref_find(call->store, THING_ARTICLE, article, &ref, err) < 0)
			return -1;
		filter.article = ref.id;
	}
	if (output_open(&output, stdout, columns, sizeof(columns) / sizeof(columns[0]), &options,
			err) < 0)
		return -1;
	listing_open(&listing, call->store, &check_thing, &filter);
	while (status == 0 && listing_next(&listing, &check)) {
		const char *copy;

		if (!check.evidence)
			continue;
		status = copy_word(call->store, check.evidence_sha256, &copy, err);
		if (status == 0)
			write_row(output, &check, copy);
	}
	if (listing_close(&listing, status < 0 ? &ignored : err) < 0)
		status = -1;
	if (output_close(output, status < 0 ? &ignored : err) < 0)
		status = -1;
	return status;
}

/* ---- verify ----------------------------------------------------------------- */

struct verified {
	int64_t whole, faults;
};

static const char *fault_of(const struct evidence_found *found)
{
	if (!found->known)
		return "no check of this ledger knows this file (left over, or put there by"
		       " somebody)";
	if (found->why)
		return found->why;
	return found->state == EVIDENCE_ABSENT
		       ? "the copy is lost (put it back: check edit CHECK --evidence FILE --copy)"
		       : "the copy was altered: its bytes have another hash (take it from a backup)";
}

static int look_at(void *context, const struct evidence_found *found, struct error *err)
{
	struct verified *verified = context;
	struct buffer line;
	bool failed;

	if (found->known && !found->why && found->state == EVIDENCE_WHOLE) {
		verified->whole++;
		return 0;
	}
	verified->faults++;
	buffer_init(&line);
	output_safe(&line, slice_of(found->name));
	buffer_text(&line, ": ");
	output_safe(&line, slice_of(fault_of(found)));
	failed = buffer_failed(&line);
	if (!failed)
		puts(line.data);
	buffer_release(&line);
	return failed ? error_memory(err) : 0;
}

static int verify(struct invocation *call, struct error *err)
{
	struct verified verified = { 0 };

	if (evidence_walk(call->store, true, look_at, &verified, err) < 0)
		return -1;
	say("%" PRId64 " cop%s of evidence unaltered, %" PRId64 " fault%s", verified.whole,
	    verified.whole == 1 ? "y" : "ies", verified.faults, verified.faults == 1 ? "" : "s");
	return verified.faults > 0;
}

static const char *const list_examples[] = {
	"twosource evidence list",
	"twosource evidence list --article a1 --format csv",
	NULL
};

const struct command evidence_list_command = {
	.name = "evidence list", .arguments = "",
	.summary = "list the evidence of checks, and which of it has a copy", .group = GROUP,
	.examples = list_examples, .choices = list_choices, .access = STORE_READ, .run = list,
	.detail = "`copy` is kept, altered (its bytes have another hash), lost (there was one), "
		  "or none; empty where the evidence is no file.  `check ... --copy` keeps one: "
		  "in a folder beside the ledger (of twosource.db, twosource.db.evidence), "
		  "readable by its owner only, under the name of its SHA-256.",
};

static const char *const verify_examples[] = { "twosource evidence verify", NULL };

const struct command evidence_verify_command = {
	.name = "evidence verify", .arguments = "",
	.summary = "read all copies of evidence again, and compare their hashes",
	.group = GROUP, .examples = verify_examples, .access = STORE_READ, .run = verify,
	.detail = "One line for each copy that was altered or is lost, and for each file in the "
		  "folder that no check knows; exit status 1 if there is any.",
};
