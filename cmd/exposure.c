#include "cmd/article_file.h"
#include "cmd/exposure_write.h"
#include "cmd/output.h"

#include <stdlib.h>

static const char *format_named, *draft_file;
static int rare = 1;
static bool all, raw, excel;

static const struct choice choices[] = {
	{ "all", 'a', .flag = &all, .help = "every source that is not named" },
	{ "draft", 'd', "FILE", "what this text would add, if it were published",
	  .text = &draft_file, .completes = "file" },
	{ "rare", 0, "NUMBER", "show what at most so many sources share (1)",
	  .number = &rare },
	{ "format", 'f', "WORD", "how it is written", .text = &format_named,
	  .words = judged_formats },
	{ "raw", 0, .flag = &raw, .help = "csv: cells exactly as they are, formulas too" },
	{ "excel", 0, .flag = &excel, .help = "csv: with the mark that Excel wants (BOM)" },
	CHOICE_END
};

struct run {
	struct invocation *call;
	struct exposures *exposures;
	struct draft draft;
	struct exposure_output output;
};

/* Who is meant; *count of them. */
static int32_t *choose(struct run *run, size_t *count, struct error *err)
{
	const char *name = run->call->count ? run->call->arguments[0] : NULL;
	int32_t *list = NULL;
	struct ref ref = { THING_NONE, 0 };

	*count = 0;
	if (name && ref_find(run->call->store, THING_NONE, name, &ref, err) < 0)
		return NULL;
	if (name && ref.kind != THING_SOURCE && ref.kind != THING_ARTICLE) {
		error_set(err, ERROR_USAGE, "'%s' is no source and no article", name);
		return NULL;
	}
	if (ref.kind != THING_SOURCE) {
		list = exposures_in(run->exposures, ref.id, count);
	} else {
		list = malloc(sizeof(*list));
		if (list) {
			list[0] = exposures_find(run->exposures, ref.id);
			*count = list[0] >= 0;
		}
	}
	if (!list)
		error_memory(err);
	return list;
}

static int load_draft(struct run *run, struct error *err)
{
	struct article_text text;
	struct buffer bytes;
	struct arena arena;
	int status = -1;

	arena_init(&arena);
	buffer_init(&bytes);
	if (article_file_text(&text, &bytes, draft_file, &arena, err) == 0)
		status = draft_read(&run->draft, text.text, err);
	buffer_release(&bytes);
	arena_release(&arena);
	return status;
}

/* Could they be the same, as far as a reader sees?  They have a piece in common
 * that says something about the person. */
static bool may_be(const struct exposure *exposure, const struct draft_speaker *speaker)
{
	for (size_t i = 0; i < exposure->piece_count; i++) {
		const struct piece *piece = &exposure->pieces[i].piece;

		if (piece->kind >= PIECE_SPOKE || piece->kind == PIECE_SEX)
			continue;
		for (size_t k = 0; k < speaker->pieces.count; k++)
			if (speaker->pieces.all[k].kind == piece->kind &&
			    strcmp(speaker->pieces.all[k].key, piece->key) == 0)
				return true;
	}
	return false;
}

/* With a draft: as if the source were each of those whom it leaves unnamed and
 * who share a piece with it; all of them where none does. */
static int write_drafts(struct run *run, int32_t person, const struct exposure *exposure,
			struct error *err)
{
	bool any = false;
	int status = 0;

	for (size_t i = 0; i < run->draft.count; i++)
		any = any || may_be(exposure, &run->draft.all[i]);
	for (size_t i = 0; status == 0 && i < run->draft.count; i++) {
		struct exposure with;

		if (any ? !may_be(exposure, &run->draft.all[i]) : all)
			continue;
		status = exposure_of(run->exposures, person, &run->draft.all[i].pieces,
				     (size_t)rare, &with, err);
		if (status == 0)
			exposure_write_draft(&run->output, &with, &run->draft.all[i]);
		exposure_release(&with);
	}
	return status;
}

static int write_one(struct run *run, int32_t person, struct error *err)
{
	struct exposure exposure;
	int status;

	status = exposure_of(run->exposures, person, NULL, (size_t)rare, &exposure, err);
	if (status == 0)
		exposure_write(&run->output, &exposure);
	if (status == 0 && draft_file)
		status = write_drafts(run, person, &exposure, err);
	exposure_release(&exposure);
	return status;
}

static int write_all(struct run *run, struct error *err)
{
	size_t count;
	int32_t *list = choose(run, &count, err);
	int status = list ? 0 : -1;

	if (!list)
		return -1;
	run->output.people = exposures_people(run->exposures);
	exposure_output_open(&run->output);
	for (size_t i = 0; status == 0 && !ferror(stdout) && i < count; i++)
		status = write_one(run, list[i], err);
	free(list);
	status = exposure_output_close(&run->output, status, err);
	if (status == 0 && count == 0)
		say("nothing is published here of anybody as an unnamed source");
	return status;
}

static int run(struct invocation *call, struct error *err)
{
	struct run run = { .call = call };
	int status = -1;

	run.output.store = call->store;
	run.output.raw = raw;
	run.output.excel = excel;
	arena_init(&run.draft.arena);
	if (judged_format(format_named, &run.output.text, &run.output.format, err) < 0)
		return -1;
	if (all == (call->count > 0))
		return error_set(err, ERROR_USAGE, all ?
				 "--all is for every source: leave it out, or the argument" :
				 "of whom? (name a SOURCE, an ARTICLE, or --all)");
	if (rare < 1)
		return error_set(err, ERROR_USAGE, "--rare: 1 or more");
	warn("this is a map to a person: show it to nobody who does not know the source,"
	     " and keep no copy");
	if ((!draft_file || load_draft(&run, err) == 0) &&
	    exposures_load(&run.exposures, call->store, err) == 0)
		status = write_all(&run, err);
	exposures_free(run.exposures);
	draft_release(&run.draft);
	return status;
}

static const char *const examples[] = {
	"twosource exposure s2",
	"twosource exposure a1 --draft draft.txt",
	"twosource exposure --all --rare 2 --format jsonl",
	NULL
};

const struct command exposure_command = {
	.name = "exposure",
	.arguments = "[SOURCE|ARTICLE]",
	.summary = "show what published words give away about an unnamed source",
	.group = "Judge",
	.examples = examples,
	.detail =
		"Puts together what a hostile reader can: each piece that the published"
		" attributions give of a source over all articles (place, role, employer, age,"
		" sex, relation, habit, presence, knowledge, the days it spoke, outlet and"
		" reporter), how many unnamed sources of this ledger share it, and which few"
		" pieces together are enough to tell the source apart.  Then how its"
		" description changed from article to article, and what each added.\n"
		"\n"
		"--draft reads a text that is not published yet and shows what it would add, as"
		" if the source were each of those whom it leaves unnamed and who share a piece"
		" with it (where none does, each of them).\n"
		"\n"
		"Only what was published is read: no codenames, notes or motives, and nothing"
		" that was off the record.  Sources linked as `same` are one person here,"
		" since a hostile reader may know that too.  A piece that others share is less"
		" rare in this ledger; in the world it may still be rare.\n"
		"\n"
		"The answer is a map to a person.  Nothing keeps it, and no report or export"
		" holds it.\n"
		"\n"
		"Columns:\n"
		"  source    ids of the source\n"
		"  what      piece, set (few that are enough together),\n"
		"            all, or draft (as `set` and `piece`, with\n"
		"            what the draft adds)\n"
		"  kind      of the piece, or of those of the set\n"
		"  value     as published\n"
		"  sources   unnamed sources that share it, this one too\n"
		"  people    unnamed sources there are\n"
		"  articles  where it is published\n"
		"  added     yes: by the draft\n",
	.choices = choices,
	.access = STORE_READ,
	.min = 0, .max = 1,
	.run = run,
};
