#include "newsroom.h"

#include "ledger/erasure.h"
#include "ledger/merge.h"
#include "ledger/statement.h"

#include <dirent.h>
#include <unistd.h>

/* Three reporters work on copies of one ledger and on rows of their own, and then
 * merge: in whichever order, the same facts come of it. */

struct place {
	char folder[64], before[4096];
	uint32_t lot;		/* what is drawn next */
};

static int arrive(void **state)
{
	struct place *place = calloc(1, sizeof(*place));

	if (!place || random_start() < 0)
		return -1;
	strcpy(place->folder, "/tmp/twosource-XXXXXX");
	*state = place;
	return !getcwd(place->before, sizeof(place->before)) || !mkdtemp(place->folder) ||
			       chdir(place->folder) < 0
		       ? -1
		       : 0;
}

static int leave(void **state)
{
	struct place *place = *state;
	DIR *here = opendir(".");
	const struct dirent *entry;
	int status;

	while (here && (entry = readdir(here)) != NULL)
		remove(entry->d_name);
	closedir(here);
	status = chdir(place->before);
	rmdir(place->folder);
	free(place);
	return status;
}

#define at_place(test) cmocka_unit_test_setup_teardown(test, arrive, leave)

/* ---- Ledgers as files ------------------------------------------------------- */

static struct store *open_ledger(const char *path)
{
	struct store *store;
	struct error err;

	must(store_open(&store, path, STORE_WRITE, &err), &err, path);
	return store;
}

static void copy(const char *from, const char *to)
{
	FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
	char chunk[65536];
	size_t length;

	assert_non_null(in);
	assert_non_null(out);
	while ((length = fread(chunk, 1, sizeof(chunk), in)) > 0)
		assert_int_equal(fwrite(chunk, 1, length, out), length);
	fclose(in);
	assert_int_equal(fclose(out), 0);
}

static int tell_problem(void *context, const char *line, struct error *err)
{
	(void)context;
	(void)err;
	printf("# %s\n", line);
	return 0;
}

static void must_hold(struct store *store, const char *what)
{
	const struct verify_how how = { .tell = tell_problem };
	struct verified found;
	struct error err;

	must(verify_ledger(store, &how, &found, &err), &err, what);
	if (found.problems)
		fail_msg("%s does not hold", what);
}

static int tell(void *context, const char *line, struct error *err)
{
	(void)context;
	(void)line;
	(void)err;
	return 0;
}

static int erase_too(void *context, struct store *store, const struct ref *all, size_t count,
		     struct error *err)
{
	int *asked = context;

	(void)store;
	(void)all;
	(void)err;
	assert_true(count > 0);
	++*asked;
	return 1;
}

static int erase_nothing(void *context, struct store *store, const struct ref *all,
			 size_t count, struct error *err)
{
	int *asked = context;

	(void)store;
	(void)all;
	(void)count;
	(void)err;
	++*asked;
	return 0;
}

static struct merged merge(const char *into, const char *other)
{
	int asked = 0;
	const struct merge_how how = {
		.verify = { .tell = tell_problem }, .tell = tell, .erase = erase_too,
		.context = &asked,
	};
	struct store *store = open_ledger(into);
	struct merged what;
	struct error err;

	must(merge_ledger(store, other, &how, &what, &err), &err, "merge");
	must_hold(store, into);
	store_close(store);
	return what;
}

/* ---- What a ledger says, without the ids that are its own ------------------- */

#define UID_OF(table, id) "(SELECT hex(uid) FROM " table " WHERE id = " id ")"

static const char *const facts[] = {
	"SELECT hex(uid), title, outlet, byline, published, edition_kind, sha256, note,"
	" (SELECT text FROM snapshot WHERE article = a.id) FROM article a ORDER BY uid",
	"SELECT hex(uid), codename, kind, naming, name, description, role, place, ground_rules,"
	" reliability, note FROM source ORDER BY uid",
	"SELECT hex(c.uid), " UID_OF("article", "c.article") ", " UID_OF("source", "c.source") ","
	" " UID_OF("claim", "c.within") ", " UID_OF("source", "c.heard_from") ", c.voice,"
	" c.quote, c.statement, c.place, c.note, c.happened_on, c.happened_earliest, hex(c.content),"
	" (SELECT group_concat(tag, ';') FROM (SELECT tag FROM claim_tag WHERE claim = c.id"
	"  ORDER BY tag)) FROM claim c ORDER BY c.uid",
	"SELECT hex(uid), " UID_OF("claim", "f.claim") ", words, low, high, unit, role"
	" FROM figure f ORDER BY uid",
	"SELECT hex(uid), relation, basis, " UID_OF("claim", "l.subject_claim") ","
	" " UID_OF("claim", "l.object_claim") ", " UID_OF("source", "l.subject_source") ","
	" " UID_OF("source", "l.object_source") " FROM link l ORDER BY uid",
	"SELECT hex(v.uid), " UID_OF("claim", "v.claim") ", v.result, v.checker, v.note,"
	" hex(v.content) FROM verification v ORDER BY v.uid",
	NULL
};

static char *read_facts(const char *path)
{
	struct store *store = open_ledger(path);
	struct buffer all;
	struct error err;

	buffer_init(&all);
	for (const char *const *sql = facts; *sql; sql++) {
		struct statement query;

		statement_open(&query, store, *sql);
		while (statement_step(&query)) {
			for (int i = 0; i < sqlite3_column_count(query.stmt); i++)
				buffer_format(&all, "%s|", statement_text(&query, i)
								  ? statement_text(&query, i) : "");
			buffer_byte(&all, '\n');
		}
		must(statement_close(&query, &err), &err, *sql);
	}
	store_close(store);
	assert_false(buffer_failed(&all));
	return all.data;
}

static void must_say(const char *path, const char *expected, const char *how)
{
	char *found = read_facts(path);

	if (strcmp(found, expected) != 0) {
		const char *a = found, *b = expected;

		/* From the line in which they differ. */
		for (size_t i = 0; found[i] && found[i] == expected[i]; i++)
			if (found[i] == '\n') {
				a = found + i + 1;
				b = expected + i + 1;
			}
		fail_msg("%s:\n# %.600s\n# and not\n# %.600s", how, a, b);
	}
	free(found);
}

/* ---- Work, drawn by lot ----------------------------------------------------- */

static int draw(struct place *place, int below)
{
	place->lot = place->lot * 1664525u + 1013904223u;
	return (int)((place->lot >> 8) % (uint32_t)below);
}

/* The id of some row; 0 where there is none. */
static int64_t some(struct place *place, struct store *store, const char *sql)
{
	struct statement query;
	struct error err;
	int64_t ids[256];
	int count = 0;

	statement_open(&query, store, sql);
	while (count < 256 && statement_step(&query))
		ids[count++] = statement_int(&query, 0);
	must(statement_close(&query, &err), &err, sql);
	return count ? ids[draw(place, count)] : 0;
}

static void edit(struct store *store, const struct thing *thing, int64_t id, const char *field,
		 const char *value)
{
	union any_record record;
	struct arena arena;
	struct error err;

	arena_init(&arena);
	must(store_begin(store, "test edit", "mara", &err), &err, "begin");
	must(record_load(store, thing, id, &record, &arena, &err), &err, "load");
	set(store, thing, &record, field, value, &arena);
	if (record_edit(store, thing, &record, &arena, &err) < 0)
		store_rollback(store);
	else
		must(store_commit(store, &err), &err, "commit");
	arena_release(&arena);
}

static void drop(struct store *store, const struct thing *thing, int64_t id)
{
	struct error err;

	must(store_begin(store, "test remove", "mara", &err), &err, "begin");
	if (record_remove(store, thing, id, true, &err) < 0)
		store_rollback(store);
	else
		must(store_commit(store, &err), &err, "commit");
}

static void erase(struct store *store, struct ref ref)
{
	const struct erasure_how how = { .by = "mara" };
	struct erasure_plan plan;
	struct erasure_done done;
	struct error err;

	must(erasure_plan(store, ref, &plan, &err), &err, "plan");
	must(erasure_make(store, ref, &plan, &how, &err), &err, "erase");
	must(erasure_finish(store, &done, &err), &err, "finish");
}

static void work_once(struct place *place, struct store *store, bool erasing)
{
	int64_t claim = some(place, store, "SELECT id FROM claim ORDER BY id");
	int64_t source = some(place, store, "SELECT id FROM source ORDER BY id");
	char word[32], c[32], s[32];

	snprintf(word, sizeof(word), "word %d", 100000 + draw(place, 900000));
	snprintf(c, sizeof(c), "c%lld", (long long)claim);
	snprintf(s, sizeof(s), "s%lld", (long long)source);
	if (!claim || !source)
		return;
	switch (draw(place, erasing ? 15 : 13)) {
	case 0:
		edit(store, &claim_thing, claim, "note", word);
		break;
	case 1:
		edit(store, &claim_thing, claim, "statement", word);
		break;
	case 2:
		edit(store, &claim_thing, claim, "tags", draw(place, 2) ? "a;b" : "b;c");
		break;
	case 3:
		edit(store, &claim_thing, claim, "source", s);
		break;
	case 4:
		edit(store, &claim_thing, claim, "happened_on", draw(place, 2) ? "2019-03" : "2018");
		break;
	case 5:
		drop(store, &claim_thing, claim);
		break;
	case 6:
		add(store, &claim_thing, "quote", word, "source", s, NULL);
		break;
	case 7:
		add(store, &figure_thing, "claim", c, "low", "4", "words", word, NULL);
		break;
	case 8:
		add(store, &check_thing, "claim", c, "result", "confirmed", "checker", word, NULL);
		break;
	case 9:
		edit(store, &source_thing, source, "note", word);
		break;
	case 10:
		add(store, &claim_thing, "statement", word, "within", c, NULL);
		break;
	case 11:
		edit(store, &claim_thing, claim, "heard_from", s);
		break;
	case 12:
		edit(store, &article_thing, 1, "note", word);
		break;
	case 13:
		erase(store, (struct ref){ THING_CLAIM, claim });
		break;
	default:
		if (draw(place, 2))
			erase(store, (struct ref){ THING_SOURCE, source });
		break;
	}
}

static void work(struct place *place, const char *path, int times, bool erasing)
{
	struct store *store = open_ledger(path);

	for (int i = 0; i < times; i++)
		work_once(place, store, erasing);
	must_hold(store, path);
	store_close(store);
}

/* What all of them begin with. */
static void make_first(const char *path)
{
	struct store *store;
	struct error err;

	must(store_create(path, &err), &err, "create");
	store = open_ledger(path);
	add(store, &article_thing, "title", "Night log", NULL);
	for (int i = 0; i < 4; i++) {
		char codename[32], s[8];

		snprintf(codename, sizeof(codename), "quiet-%d", i);
		snprintf(s, sizeof(s), "s%d", i + 1);
		add(store, &source_thing, "codename", codename, NULL);
		add(store, &claim_thing, "quote", codename, "source", s, "article", "a1", NULL);
		add(store, &claim_thing, "statement", s, "source", s, NULL);
	}
	add(store, &link_thing, "subject", "c1", "relation", "supports", "object", "c3", "basis", "b",
	    NULL);
	add(store, &link_thing, "subject", "s1", "relation", "different", "object", "s2", "basis",
	    "b", NULL);
	add(store, &figure_thing, "claim", "c2", "low", "3", NULL);
	add(store, &check_thing, "claim", "c5", "result", "pending", NULL);
	store_close(store);
}

/* ---- Nothing of what was erased ---------------------------------------------- */

static char *read_bytes(const char *path, size_t *length)
{
	FILE *in = fopen(path, "rb");
	char *bytes;

	assert_non_null(in);
	assert_int_equal(fseek(in, 0, SEEK_END), 0);
	*length = (size_t)ftell(in);
	rewind(in);
	bytes = malloc(*length + 1);
	assert_non_null(bytes);
	assert_int_equal(fread(bytes, 1, *length, in), *length);
	fclose(in);
	return bytes;
}

static bool holds(const char *bytes, size_t length, const char *word)
{
	size_t size = strlen(word);

	for (size_t i = 0; i + size <= length; i++)
		if (memcmp(bytes + i, word, size) == 0)
			return true;
	return false;
}

/* Words of its own that a claim has in one of the three, and that any of them erased,
 * are in no byte of the ledger that they became. */
static void must_lack_the_erased(const char *path, const char *from)
{
	size_t length;
	char *bytes = read_bytes(path, &length), *gone;
	struct statement query;
	struct buffer uids;
	struct store *store = open_ledger(path);
	struct error err;

	buffer_init(&uids);
	statement_open(&query, store, "SELECT DISTINCT hex(uid) FROM tombstone");
	while (statement_step(&query))
		buffer_format(&uids, "%s ", statement_text(&query, 0));
	must(statement_close(&query, &err), &err, "tombstones");
	store_close(store);
	gone = uids.data;
	store = open_ledger(from);
	statement_open(&query, store, "SELECT hex(uid), quote, statement, note FROM claim");
	while (gone && statement_step(&query))
		for (int i = 1; i < 4 && strstr(gone, statement_text(&query, 0)); i++) {
			const char *word = statement_text(&query, i);

			if (word && strncmp(word, "word ", 5) == 0 && holds(bytes, length, word))
				fail_msg("'%s' is in %s", word, path);
		}
	must(statement_close(&query, &err), &err, "claims");
	store_close(store);
	buffer_release(&uids);
	free(bytes);
}

/* ---- In any order ----------------------------------------------------------- */

static const char *const orders[][3] = {
	{ "a.db", "b.db", "c.db" }, { "a.db", "c.db", "b.db" }, { "b.db", "a.db", "c.db" },
	{ "b.db", "c.db", "a.db" }, { "c.db", "a.db", "b.db" }, { "c.db", "b.db", "a.db" },
};

/* Of rows that one side erased while others moved them about, what stands may depend on
 * who merged first, since an erasure forgets when it was: but it holds, and has none of
 * the words. */
static void merge_in_all_orders(uint32_t seed, bool erasing)
{
	char *first = NULL, how[64];

	for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); i++) {
		struct merged again;

		remove("all.db");
		copy(orders[i][0], "all.db");
		merge("all.db", orders[i][1]);
		merge("all.db", orders[i][2]);
		snprintf(how, sizeof(how), "seed %u, order %.1s%.1s%.1s", seed,
			 orders[i][0], orders[i][1], orders[i][2]);
		if (!first)
			first = read_facts("all.db");
		if (erasing) {
			free(first);
			first = read_facts("all.db");
		}
		must_say("all.db", first, how);
		for (int k = 0; k < 3; k++)
			must_lack_the_erased("all.db", orders[i][k]);
		/* Again adds nothing. */
		for (int k = 0; k < 3; k++) {
			again = merge("all.db", orders[i][k]);
			assert_int_equal(again.entries, 0);
			assert_int_equal(again.added + again.edited + again.removed, 0);
		}
		must_say("all.db", first, how);
	}
	free(first);
}

/* Seeds that TWOSOURCE_TEST_SEEDS asks for: "1-200"; else a few. */
static void for_seeds(struct place *place, uint32_t from, uint32_t to, bool erasing)
{
	const char *asked = getenv("TWOSOURCE_TEST_SEEDS");

	if (asked)
		sscanf(asked, "%u-%u", &from, &to);
	for (uint32_t seed = from; seed <= to; seed++) {
		static const char *const names[] = { "a.db", "b.db", "c.db" };

		if (asked)
			printf("# seed %u\n", seed);
		place->lot = seed * 2654435761u;
		remove("first.db");
		make_first("first.db");
		for (int i = 0; i < 3; i++) {
			remove(names[i]);
			copy("first.db", names[i]);
			work(place, names[i], 3 + draw(place, 6), erasing);
		}
		merge_in_all_orders(seed, erasing);
	}
}

static void three_ledgers_in_any_order_are_one(void **state)
{
	for_seeds(*state, 1, 2, false);
}

static void what_was_erased_is_in_none_of_them(void **state)
{
	for_seeds(*state, 101, 102, true);
}

/* ---- What was erased there -------------------------------------------------- */

static void nothing_is_erased_that_no_person_says(void **state)
{
	int asked = 0;
	const struct merge_how how = {
		.verify = { .tell = tell_problem }, .tell = tell, .erase = erase_nothing,
		.context = &asked,
	};
	struct store *store;
	struct merged what;
	struct error err;
	char *before;

	(void)state;
	make_first("first.db");
	copy("first.db", "a.db");
	store = open_ledger("a.db");
	erase(store, (struct ref){ THING_SOURCE, 2 });
	store_close(store);
	before = read_facts("first.db");
	store = open_ledger("first.db");
	assert_int_equal(merge_ledger(store, "a.db", &how, &what, &err), -1);
	assert_int_equal(err.kind, ERROR_CONFLICT);
	assert_int_equal(asked, 1);
	store_close(store);
	must_say("first.db", before, "refused");
	free(before);
	assert_int_equal(merge("first.db", "a.db").erased, 1);
	before = read_facts("a.db");
	must_say("first.db", before, "erased here too");
	free(before);
}

static int count_conflict(void *context, const struct conflict *conflict, struct error *err)
{
	int *count = context;

	(void)err;
	assert_string_equal(conflict->thing, "claim");
	assert_int_equal(conflict->row, 1);
	++*count;
	return 0;
}

/* What each side did to different rows is none. */
static void a_conflict_stands_until_it_is_settled(void **state)
{
	struct store *store;
	struct error err;
	int count = 0;

	(void)state;
	make_first("a.db");
	copy("a.db", "b.db");
	store = open_ledger("a.db");
	edit(store, &claim_thing, 1, "note", "one");
	edit(store, &claim_thing, 2, "note", "mine alone");
	store_close(store);
	store = open_ledger("b.db");
	edit(store, &claim_thing, 1, "note", "two");
	edit(store, &claim_thing, 3, "note", "theirs alone");
	store_close(store);
	assert_int_equal(merge("a.db", "b.db").conflicts, 1);
	store = open_ledger("a.db");
	must(conflicts_each(store, count_conflict, &count, &err), &err, "conflicts");
	assert_int_equal(count, 1);
	must(store_begin(store, "conflict settle", NULL, &err), &err, "begin");
	assert_int_equal(conflict_settle(store, "claim", 1, &err), 1);
	must(store_commit(store, &err), &err, "commit");
	must(conflicts_each(store, count_conflict, &count, &err), &err, "conflicts");
	assert_int_equal(count, 1);
	must_hold(store, "a.db");
	store_close(store);
}

static void a_dry_run_keeps_nothing(void **state)
{
	const struct merge_how how = { .verify = { .tell = tell_problem }, .tell = tell,
				       .dry_run = true };
	struct store *store;
	struct merged what;
	struct error err;
	char *before;

	(void)state;
	make_first("a.db");
	make_first("b.db");
	before = read_facts("a.db");
	store = open_ledger("a.db");
	must(merge_ledger(store, "b.db", &how, &what, &err), &err, "merge");
	assert_true(what.added > 10);
	assert_int_equal(what.renamed, 4);
	store_close(store);
	must_say("a.db", before, "dry run");
	free(before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		at_place(three_ledgers_in_any_order_are_one),
		at_place(what_was_erased_is_in_none_of_them),
		at_place(nothing_is_erased_that_no_person_says),
		at_place(a_conflict_stands_until_it_is_settled),
		at_place(a_dry_run_keeps_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
