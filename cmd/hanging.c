#include "cmd/hanging.h"

#include "cmd/output.h"

#include "ledger/figure.h"
#include "ledger/link.h"
#include "ledger/listing.h"
#include "ledger/verification.h"

#include <inttypes.h>

void hanging_line(FILE *out, const struct kept *kept, int64_t id,
		  const struct buffer *text)
{
	struct buffer line;

	buffer_init(&line);
	buffer_format(&line, "%s ", id_of(kept->thing, id).text);
	buffer_slice(&line, buffer_all(text));
	output_pair(out, kept->thing->name, buffer_all(&line));
	buffer_release(&line);
}

static int figure_text(struct invocation *call, const void *record, int64_t of,
		       struct buffer *out, struct error *err)
{
	const struct figure *figure = record;

	(void)call;
	(void)of;
	(void)err;
	figure_say(figure, out);
	if (figure->words)
		buffer_format(out, ": \"%s\"", figure->words);
	return 0;
}

/* From where this claim stands: "contradicts c7", "contradicted by c7". */
static int link_text(struct invocation *call, const void *record, int64_t of,
		     struct buffer *out, struct error *err)
{
	static const char *const passive[][2] = {
		{ "supports", "supported by" }, { "contradicts", "contradicted by" },
		{ "repeats", "repeated by" }, { "updates", "updated by" },
	};
	const struct link *link = record;
	const char *relation = link->relation;
	bool turned = link->subject.id != of;

	(void)call;
	(void)err;
	for (size_t i = 0; turned && i < sizeof(passive) / sizeof(passive[0]); i++)
		if (strcmp(passive[i][0], link->relation) == 0)
			relation = passive[i][1];
	buffer_format(out, "%s ", relation);
	ref_write(out, turned ? link->subject : link->object);
	buffer_format(out, ": %s", link->basis);
	return 0;
}

static int check_text(struct invocation *call, const void *record, int64_t of,
		      struct buffer *out, struct error *err)
{
	const struct check *check = record;

	(void)call;
	(void)of;
	(void)err;
	buffer_text(out, check->result);
	if (check->checked_on)
		buffer_format(out, " on %s", check->checked_on);
	if (check->checker)
		buffer_format(out, " by %s", check->checker);
	if (check->method)
		buffer_format(out, "; %s", check->method);
	if (check->evidence)
		buffer_format(out, "; %s", check->evidence);
	return 0;
}

/* What hangs on a claim, and how a line about it reads. */
static const struct hanging {
	const struct kept *kept;
	int (*text)(struct invocation *call, const void *record, int64_t of,
		    struct buffer *out, struct error *err);
} hangings[] = {
	{ &figure_kept, figure_text }, { &link_kept, link_text },
	{ &check_kept, check_text },
};

static int show_all(struct invocation *call, FILE *out, const struct hanging *hanging,
		    int64_t claim, struct error *err)
{
	const struct thing *thing = hanging->kept->thing;
	struct filter filter = filter_all();
	struct listing listing;
	struct buffer text;
	struct arena arena;
	struct error ignored;
	void *record;
	int status = 0;

	arena_init(&arena);
	record = arena_take(&arena, thing->size);
	if (!record)
		return error_memory(err);
	buffer_init(&text);
	filter.claim = claim;
	listing_open(&listing, call->store, thing, &filter);
	while (status == 0 && listing_next(&listing, record)) {
		buffer_clear(&text);
		status = hanging->text(call, record, claim, &text, err);
		if (status == 0)
			hanging_line(out, hanging->kept, record_id(thing, record), &text);
	}
	if (listing_close(&listing, status < 0 ? &ignored : err) < 0)
		status = -1;
	buffer_release(&text);
	arena_release(&arena);
	return status;
}

/* "3 pieces of 1 origin, 1 of them primary", where there is more than one. */
static int show_evidence(struct invocation *call, FILE *out, int64_t claim,
			 struct error *err)
{
	struct evidence_count count;
	char line[128];

	if (evidence_count(call->store, claim, &count, err) < 0)
		return -1;
	if (count.pieces < 2)
		return 0;
	snprintf(line, sizeof(line), "%" PRId64 " pieces of %" PRId64 " origin%s, %" PRId64
		 " of them primary", count.pieces, count.origins,
		 count.origins == 1 ? "" : "s", count.primary);
	output_pair(out, "evidence", slice_of(line));
	return 0;
}

int hanging_show(struct invocation *call, FILE *out, int64_t claim, struct error *err)
{
	for (size_t i = 0; i < sizeof(hangings) / sizeof(hangings[0]); i++)
		if (show_all(call, out, &hangings[i], claim, err) < 0)
			return -1;
	return show_evidence(call, out, claim, err);
}
