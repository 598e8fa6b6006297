/* Power loss: from what a folder held and what strace saw of a command there, makes
 * the folders that a disk could hold when the power is cut at any moment, and has
 * each looked at.
 *
 * usage: replay [-a] [-k KEEP] [-m MOST] [-s SEED] BEFORE TRACE ROOT OLD NEW WORK LOOK
 *	BEFORE	the folder as it was before the command
 *	TRACE	what strace wrote (see trace.c)
 *	ROOT	the absolute path under which the command ran
 *	OLD NEW	what LOOK printed of the folder before and after the command
 *	WORK	where to make folders (WORK/state); not there yet
 *	LOOK	a program; run in the folder it prints lines of what stands there, and
 *		exits with 1 if something is not sound
 *	-a	before every call, not only at syncs and changes of names
 *	-k	a new folder: what is there while the last journal is, for another cut while
 *		that is taken back; none when there never was one
 *	-m	at most so many folders, spread evenly
 *
 * Each line must be one of OLD or of NEW; what was acknowledged (the last words of
 * a command that succeeded) must be as in NEW.  Prints the faults, then
 * "STATES FAULTS"; exits with 1 if there are any. */
#include "disk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RANDOM = 6 };	/* of each kind, at each moment */

struct state {
	size_t at;
	struct choice choice;
	const char *how;
};

struct replay {
	struct disk disk;
	struct state *states;
	size_t count;
	uint64_t *seen, seed;
	size_t acknowledged;	/* from this op on */
	char *old, *new;
	const char *work, *look;
	size_t faults;
};

static char *read_all(FILE *in)
{
	char *text = NULL;
	size_t length = 0, got;

	do {
		text = room(text, length + 4096 + 1);
		got = fread(text + length, 1, 4096, in);
		length += got;
	} while (got > 0);
	text[length] = '\0';
	return text;
}

static char *read_text(const char *path)
{
	FILE *in = fopen(path, "r");
	char *text;

	if (!in)
		give_up("cannot read %s", path);
	text = read_all(in);
	fclose(in);
	return text;
}

/* ---- Which states ----------------------------------------------------------- */

static void add(struct replay *replay, size_t at, const char *how, struct choice choice)
{
	uint64_t hash = disk_write(&replay->disk, at, &choice, NULL);

	/* Another that looks the same but is told to be there must be there. */
	hash = hash * 2 + (at >= replay->acknowledged);
	for (size_t i = 0; i < replay->count; i++)
		if (replay->seen[i] == hash)
			return;
	replay->states = room(replay->states, (replay->count + 1) * sizeof(*replay->states));
	replay->seen = room(replay->seen, (replay->count + 1) * sizeof(*replay->seen));
	replay->states[replay->count] = (struct state){ at, choice, how };
	replay->seen[replay->count++] = hash;
}

/* Any of the pending, in any order, torn at sectors of that size. */
static void add_random(struct replay *replay, size_t at, struct choice choice)
{
	static const unsigned chances[] = { 128, 30, 226 };

	choice.data = choice.names = FATE_COIN;
	for (unsigned i = 0; i < RANDOM; i++) {
		choice.seed = replay->seed + i * 1000 + at;
		choice.chance = chances[i % 3];
		choice.growth = (enum growth)(i / 2 % 3);
		choice.sector = 512;
		add(replay, at, "any sectors of 512 bytes", choice);
		choice.sector = 4096;
		add(replay, at, "any sectors of 4096 bytes", choice);
		choice.names = FATE_ALL;
		add(replay, at, "any sectors, all names", choice);
		choice.names = FATE_COIN;
	}
}

/* Up to, and from, each of some pending ops; that one torn. */
static void add_cut(struct replay *replay, size_t at, struct choice choice)
{
	size_t pending = 0, step;

	for (size_t i = 0; i < at; i++)
		pending += replay->disk.ops[i].pending;
	step = pending / (2 * RANDOM) + 1;
	pending = 0;
	for (size_t i = 0; i < at; i++) {
		if (!replay->disk.ops[i].pending || pending++ % step != 0)
			continue;
		choice.from = 0;
		choice.to = i + 1;
		choice.torn = i;
		add(replay, at, "those up to one, which is torn", choice);
		choice.torn = SIZE_MAX;
		choice.from = i;
		choice.to = at;
		add(replay, at, "the last ones only", choice);
	}
}

static struct choice everything(const struct replay *replay, size_t at)
{
	return (struct choice){
		.data = FATE_ALL, .names = FATE_ALL, .only = GONE, .to = at, .torn = SIZE_MAX,
		.sector = 512, .seed = replay->seed,
	};
}

static void add_at(struct replay *replay, size_t at)
{
	const struct choice all = everything(replay, at);
	struct choice choice = all;

	disk_mark(&replay->disk, at);
	add(replay, at, "everything", all);
	choice.data = choice.names = FATE_NONE;
	add(replay, at, "what was synced", choice);
	choice.names = FATE_ALL;
	add(replay, at, "names, no content", choice);
	choice.growth = GROW_ZERO;
	add(replay, at, "names, lengths with zeros", choice);
	choice.growth = GROW_GARBAGE;
	add(replay, at, "names, lengths with garbage", choice);
	choice = all;
	choice.names = FATE_NONE;
	add(replay, at, "content, no names", choice);
	choice.names = FATE_ALL;
	for (size_t file = 0; file < replay->disk.file_count; file++) {
		choice.only = (int)file;
		add(replay, at, "one file alone", choice);
	}
	add_cut(replay, at, all);
	add_random(replay, at, all);
}

static void find_states(struct replay *replay, bool everywhere)
{
	const struct disk *disk = &replay->disk;

	for (size_t at = 0; at <= disk->op_count; at++)
		if (everywhere || at == disk->op_count || disk->ops[at].kind == OP_SYNC ||
		    disk->ops[at].kind == OP_NAME || disk->ops[at].kind == OP_SAID)
			add_at(replay, at);
}

/* Just before the last removal of a journal. */
static void keep_journal(struct replay *replay, const char *path)
{
	for (size_t at = replay->disk.op_count; at-- > 0; ) {
		const struct op *op = &replay->disk.ops[at];
		const char *end = op->kind == OP_NAME ? strrchr(op->change[0].name, '-') : NULL;
		const struct choice all = everything(replay, at);

		if (end && strcmp(end, "-journal") == 0 && op->change[0].file == GONE) {
			disk_write(&replay->disk, at, &all, path);
			return;
		}
	}
}

/* ---- What is made of them --------------------------------------------------- */

static bool has_line(const char *text, const char *line, size_t length)
{
	while (*text) {
		size_t next = strcspn(text, "\n");

		if (next == length && memcmp(text, line, length) == 0)
			return true;
		text += next + (text[next] == '\n');
	}
	return false;
}

static void complain(struct replay *replay, const struct state *state, const char *what,
		     const char *line)
{
	int length = (int)strcspn(line, "\n");

	printf("before call %zu of %zu, %s (seed %llu): %s: %.*s\n", state->at,
	       replay->disk.op_count, state->how, (unsigned long long)state->choice.seed, what,
	       length < 300 ? length : 300, line);
	replay->faults++;
}

/* Does a line begin with the name that this one begins with ("report.csv: ")? */
static bool has_name(const char *text, const char *line)
{
	size_t length = strcspn(line, ":\n") + 1;

	while (*text) {
		size_t next = strcspn(text, "\n");

		if (next >= length && memcmp(text, line, length) == 0)
			return true;
		text += next + (text[next] == '\n');
	}
	return false;
}

/* The first line of text that is not as it should be; NULL. */
static const char *wrong_line(const struct replay *replay, const char *found, bool must)
{
	const char *line;
	size_t length;

	for (line = found; *line; line += length + (line[length] == '\n')) {
		length = strcspn(line, "\n");
		if (!has_line(replay->new, line, length) &&
		    (must || !has_line(replay->old, line, length)))
			return line;
	}
	/* What is in both must be there, in whichever state. */
	for (line = replay->new; *line; line += length + (line[length] == '\n')) {
		length = strcspn(line, "\n");
		if ((must || has_name(replay->old, line)) && !has_name(found, line))
			return line;
	}
	return NULL;
}

static void judge(struct replay *replay, const struct state *state, const char *found, bool sound)
{
	bool must = state->at >= replay->acknowledged;
	const char *line = sound ? wrong_line(replay, found, must) : NULL;

	if (!sound && strstr(found, "NOT SOUND: "))
		complain(replay, state, "not sound", strstr(found, "NOT SOUND: ") + 11);
	else if (!sound)
		complain(replay, state, "cannot be looked at", found);
	else if (line)
		complain(replay, state, must ? "acknowledged, and not there" : "neither old nor new",
			 line);
}

static void run(struct replay *replay, const struct state *state)
{
	char folder[4096], command[9000], *found;
	FILE *out;
	int status;

	snprintf(folder, sizeof(folder), "%s/state", replay->work);
	snprintf(command, sizeof(command), "rm -rf '%s'", folder);
	if (system(command) != 0)
		give_up("cannot remove %s", folder);
	disk_mark(&replay->disk, state->at);
	disk_write(&replay->disk, state->at, &state->choice, folder);
	snprintf(command, sizeof(command), "cd '%s' && '%s' 2>&1", folder, replay->look);
	out = popen(command, "r");
	if (!out)
		give_up("cannot run %s", replay->look);
	found = read_all(out);
	status = pclose(out);
	judge(replay, state, found, WIFEXITED(status) && WEXITSTATUS(status) == 0);
	free(found);
}

int main(int argc, char **argv)
{
	struct replay replay = { .seed = 1 };
	const char *keep = NULL;
	bool everywhere = false;
	size_t most = 0, made = 0, step;
	int letter;

	while ((letter = getopt(argc, argv, "ak:m:s:")) > 0) {
		if (letter == 'a')
			everywhere = true;
		else if (letter == 'k')
			keep = optarg;
		else if (letter == 'm')
			most = (size_t)atol(optarg);
		else if (letter == 's')
			replay.seed = (uint64_t)atoll(optarg);
		else
			return 2;
	}
	argv += optind;
	if (argc - optind != 7)
		give_up("usage: replay [-a] [-k KEEP] [-m MOST] [-s SEED] BEFORE TRACE ROOT OLD"
			" NEW WORK LOOK");
	disk_read(&replay.disk, argv[0]);
	trace_read(&replay.disk, argv[1], argv[2]);
	replay.old = read_text(argv[3]);
	replay.new = read_text(argv[4]);
	replay.work = argv[5];
	replay.look = argv[6];
	replay.acknowledged = replay.disk.op_count;
	while (replay.acknowledged > 0 &&
	       replay.disk.ops[replay.acknowledged - 1].kind != OP_SAID)
		replay.acknowledged--;
	if (replay.acknowledged == 0)
		replay.acknowledged = replay.disk.op_count;
	find_states(&replay, everywhere);
	if (keep)
		keep_journal(&replay, keep);
	step = most > 0 && replay.count > most ? replay.count / most : 1;
	/* Those after the end are never left out: little else shows what is lost
	 * that was acknowledged. */
	for (size_t i = 0; i < replay.count; i++)
		if (i % step == step / 2 || replay.states[i].at >= replay.acknowledged) {
			run(&replay, &replay.states[i]);
			made++;
		}
	printf("%zu %zu\n", made, replay.faults);
	return replay.faults > 0;
}
