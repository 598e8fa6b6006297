#include "newsroom.h"
#include "packed.h"

#include "ledger/review.h"
#include "ledger/statement.h"

/* What a spreadsheet, a terminal, a CSV reader or a careless program would
 * stumble over. */
static const char *const hostile[] = {
	"=1+1", "+1", "-", "-2.5", "@SUM(A1)", "\tx", "\rx", "'", "''", "'=1", "''=1",
	"a\r\nb", "a\nb", "a\rb", "\n", "\r\n", " ", "  blank at both ends  ", "\"", "\"\"",
	"a\"b", ",", ";", "a,b;c\td", "007", "1e5", "TRUE", "NULL", "#N/A",
	"부두는 닫혔다", "\xe2\x80\xae" "desrever", "\xe2\x80\x8f" "right", "\xef\xbb\xbf" "mark",
	"e\xcc\x81", "\xf0\x9f\x9a\xa2", "</script>", "\x1b[31mred", "\x01", "\\", "\\n",
};

enum { HOSTILE = sizeof(hostile) / sizeof(hostile[0]) };

/* A row whose every text is hostile, each a different one. */
static void add_hostile(struct store *store, const struct thing *thing, size_t turn,
			void (*complete)(struct store *, void *, struct arena *))
{
	union any_record record;
	struct arena arena;
	struct error err;

	arena_init(&arena);
	thing_clear(thing, &record);
	for (size_t i = 0; i < thing->field_count; i++) {
		const struct field *field = &thing->fields[i];

		if (field->type == FIELD_TEXT && !(field->flags & FIELD_DERIVED) &&
		    strcmp(field->name, "codename") != 0 && !strstr(field->name, "sha256"))
			must(field_set(thing, field, &record,
				       slice_of(hostile[(turn + i) % HOSTILE]), store, &arena,
				       &err), &err, field->name);
	}
	complete(store, &record, &arena);
	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(record_add(store, thing, &record, &arena, &err), &err, thing->name);
	must(store_commit(store, &err), &err, "commit");
	arena_release(&arena);
}

static void nothing_more(struct store *store, void *record, struct arena *arena)
{
	(void)store;
	(void)record;
	(void)arena;
}

static int turns;

static void name_source(struct store *store, void *record, struct arena *arena)
{
	struct source *source = record;

	(void)store;
	source->codename = arena_format(arena, "source-%d", ++turns);
	source->naming = "named";
}

static void tag_claim(struct store *store, void *record, struct arena *arena)
{
	struct claim *claim = record;

	(void)store;
	claim->tags = arena_text(arena, "=1;-b;'c;d e;부두");
	claim->flags = arena_text(arena, "nested;'x");
}

static void give_low(struct store *store, void *record, struct arena *arena)
{
	static const double numbers[] = { -5, 0.1, 1e300, -1e-300, 123456789012345.0 };
	struct figure *figure = record;

	(void)store;
	(void)arena;
	figure->claim = (struct ref){ THING_CLAIM, 1 };
	figure->low = numbers[turns++ % 5];
}

static void give_claim(struct store *store, void *record, struct arena *arena)
{
	struct check *done = record;

	(void)store;
	(void)arena;
	done->claim = (struct ref){ THING_CLAIM, 1 };
	done->result = "confirmed";
}


/* An article with this text. */
static int64_t add_text(struct store *store, struct slice text)
{
	struct article article;
	char sha256[SHA256_TEXT], raw[SHA256_TEXT];
	struct arena arena;
	struct error err;

	arena_init(&arena);
	thing_clear(&article_thing, &article);
	sha256_text(sha256, text);
	sha256_text(raw, SLICE("as it was read"));
	article.sha256 = sha256;
	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(record_add(store, &article_thing, &article, &arena, &err), &err, "article");
	must(snapshot_add(store, article.id, text, raw, &err), &err, "snapshot");
	must(store_commit(store, &err), &err, "commit");
	arena_release(&arena);
	return article.id;
}

static void decide(struct store *store, int64_t article, const char *spans,
		   enum review_decision decision, int64_t claim)
{
	struct error err;

	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(review_record(store, article, spans, decision, claim, &err), &err, "review");
	must(store_commit(store, &err), &err, "commit");
}

static void remove_row(struct store *store, const struct thing *thing, int64_t id)
{
	struct error err;

	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(record_remove(store, thing, id, true, &err), &err, "remove");
	must(store_commit(store, &err), &err, "commit");
}

/* Compares two files. */
static void same_bytes(const char *one, const char *two)
{
	size_t first, second;
	char *a = content_of_file(one, &first), *b = content_of_file(two, &second);

	if (first != second || memcmp(a, b, first) != 0)
		fail_msg("%s and %s differ:\n%s\n---\n%s", one, two, a, b);
	free(a);
	free(b);
}

static int compare_with_two(const char *path, const struct stat *info, int kind,
			    struct FTW *at)
{
	char other[256];

	(void)info;
	(void)at;
	snprintf(other, sizeof(other), "two%s", path + 3);
	if (kind == FTW_F)
		same_bytes(path, other);
	return access(other, F_OK);
}

static int compare_with_one(const char *path, const struct stat *info, int kind,
			    struct FTW *at)
{
	char other[256];

	(void)info;
	(void)at;
	(void)kind;
	snprintf(other, sizeof(other), "one%s", path + 3);
	return access(other, F_OK);
}

/* Exports, takes back, exports again; every file is the same. */
static struct store *round_trip(struct desk *desk, bool raw)
{
	struct store *again;
	struct error err;
	int status;

	pack(desk->store, "one", raw);
	status = take_back(desk, "one", &again, &err);
	if (status != 0)
		fail_msg("taken back: %d, %s%s", status, status < 0 ? err.text : "", desk->faults);
	pack(again, "two", raw);
	assert_int_equal(nftw("one", compare_with_two, 4, FTW_PHYS), 0);
	assert_int_equal(nftw("two", compare_with_one, 4, FTW_PHYS), 0);
	return again;
}

static void fill_with_hostile(struct store *store)
{
	for (size_t turn = 0; turn < HOSTILE; turn++) {
		add_hostile(store, &article_thing, turn, nothing_more);
		add_hostile(store, &source_thing, turn, name_source);
		add_hostile(store, &claim_thing, turn, tag_claim);
		add_hostile(store, &figure_thing, turn, give_low);
		add_hostile(store, &check_thing, turn, give_claim);
	}
	for (size_t i = 0; i < HOSTILE; i++)
		add_text(store, slice_of(hostile[i]));
	add_text(store, SLICE(""));
}

static void hostile_texts_come_back(void **state)
{
	struct desk *desk = *state;
	struct store *again;

	fill_with_hostile(desk->store);
	again = round_trip(desk, false);
	store_close(again);
}

static void hostile_texts_come_back_raw(void **state)
{
	struct desk *desk = *state;
	struct store *again;

	fill_with_hostile(desk->store);
	again = round_trip(desk, true);
	store_close(again);
}

static void an_empty_ledger_comes_back(void **state)
{
	struct store *again = round_trip(*state, false);

	store_close(again);
}

static void a_cell_of_megabytes_comes_back(void **state)
{
	struct desk *desk = *state;
	struct store *again;
	size_t length = 1200 * 1000;
	char *text = malloc(length + 1);

	assert_non_null(text);
	for (size_t i = 0; i < length; i++)
		text[i] = "=\"\r\n, 'x"[i % 9];
	text[length] = '\0';
	add(desk->store, &claim_thing, "quote", text, "note", text, NULL);
	again = round_trip(desk, false);
	store_close(again);
	free(text);
}

/* A little of everything that a ledger can hold. */
static void fill(struct store *store)
{
	int64_t article = add_text(store, SLICE("The dam is full, a clerk said."));

	add(store, &source_thing, "codename", "grey-heron", "description", "a clerk", NULL);
	add(store, &source_thing, "codename", "tin-otter", "naming", "named", "name", "Kim", NULL);
	add(store, &claim_thing, "quote", "The dam is full", "article", "a1", "source", "s1",
	    "start", "0", "end", "15", "stated_on", "2016-12~", NULL);
	add(store, &claim_thing, "quote", "full", "within", "c1", "heard_from", "s2", NULL);
	add(store, &claim_thing, "statement", "It is empty", "voice", "vague", NULL);
	add(store, &figure_thing, "claim", "c1", "words", "six", "low", "6", "reading", "1", NULL);
	add(store, &figure_thing, "claim", "c1", "words", "six", "low", "6", "reading", "2", NULL);
	add(store, &link_thing, "subject", "c1", "relation", "contradicts", "object", "c3",
	    "basis", "full or empty", "linked_on", "2016", NULL);
	add(store, &link_thing, "subject", "s1", "relation", "different", "object", "s2",
	    "basis", "'another'", "basis_article", "a1", NULL);
	add(store, &check_thing, "claim", "c1", "result", "confirmed", "checker", "Ada", NULL);
	add(store, &check_thing, "claim", "c3", "result", "disputed", NULL);
	decide(store, article, "0-15", REVIEW_LOGGED, 1);
	decide(store, article, "17-24;26-29", REVIEW_DECLINED, 0);
}

static char *status_of(struct store *store, int64_t id)
{
	struct claim claim;
	struct arena arena;
	struct error err;
	char *status;

	arena_init(&arena);
	must(record_load(store, &claim_thing, id, &claim, &arena, &err), &err, "load");
	status = strdup(claim.status);
	arena_release(&arena);
	return status;
}

static void has_status(struct store *store, int64_t id, const char *expected)
{
	char *status = status_of(store, id);

	assert_string_equal(status, expected);
	free(status);
}

static void a_check_remembers_what_it_checked(void **state)
{
	struct desk *desk = *state;
	struct store *again;

	fill(desk->store);
	has_status(desk->store, 1, "confirmed");	/* it has figures, too */
	change(desk->store, &claim_thing, 3, "statement", "It is nearly empty");
	has_status(desk->store, 3, "changed_since_check");
	again = round_trip(desk, false);
	has_status(again, 1, "confirmed");
	has_status(again, 3, "changed_since_check");
	/* Put back as it was, the check is about it again. */
	change(again, &claim_thing, 3, "statement", "It is empty");
	has_status(again, 3, "disputed");
	store_close(again);
}

static void rows_may_refer_to_later_ones(void **state)
{
	struct desk *desk = *state;
	struct store *again;

	fill(desk->store);
	add_text(desk->store, SLICE("The second one."));
	change(desk->store, &claim_thing, 2, "within", "");
	change(desk->store, &claim_thing, 1, "within", "c2");
	change(desk->store, &article_thing, 1, "edition_kind", "update_of");
	change(desk->store, &article_thing, 1, "edition_of", "a2");
	change(desk->store, &article_thing, 2, "edition_kind", "translation_of");
	change(desk->store, &article_thing, 2, "edition_of", "a1");
	again = round_trip(desk, false);
	store_close(again);
}

static void no_id_is_used_again(void **state)
{
	struct desk *desk = *state;
	struct store *again;

	fill(desk->store);
	remove_row(desk->store, &claim_thing, 3);
	again = round_trip(desk, false);
	assert_int_equal(add(again, &claim_thing, "quote", "new", NULL), 4);
	assert_int_equal(add(again, &link_thing, "subject", "c1", "relation", "repeats",
			     "object", "c2", "basis", "x", NULL), 3);
	assert_int_equal(add(again, &article_thing, "title", "new", NULL), 2);
	store_close(again);
}

/* One who was published as Kim is known to be s1; later the article's link was
 * put right.  In order of id the second link would be refused today. */
static void links_that_stood_are_not_weighed_again(void **state)
{
	struct desk *desk = *state;
	struct store *again;

	add_text(desk->store, SLICE("Kim was the clerk."));
	add(desk->store, &source_thing, "codename", "grey-heron", NULL);
	add(desk->store, &source_thing, "codename", "tin-otter", "naming", "named", NULL);
	add(desk->store, &source_thing, "codename", "red-wren", "naming", "named", NULL);
	add(desk->store, &link_thing, "subject", "s2", "relation", "different", "object", "s1",
	    "basis", "so it seemed", NULL);
	add(desk->store, &link_thing, "subject", "s2", "relation", "same", "object", "s3",
	    "basis", "the same office", NULL);
	change(desk->store, &link_thing, 1, "relation", "independent");
	remove_row(desk->store, &link_thing, 1);
	add(desk->store, &link_thing, "subject", "s1", "relation", "same", "object", "s2",
	    "basis", "published", "basis_article", "a1", NULL);
	change(desk->store, &source_thing, 1, "naming", "partly_named");
	change(desk->store, &source_thing, 1, "naming", "unnamed");
	again = round_trip(desk, false);
	store_close(again);
}

/* ---- What is refused -------------------------------------------------------- */

static int64_t rows_in(struct store *store)
{
	int64_t count;
	struct error err;

	must(statement_read_int(store, "SELECT (SELECT count(*) FROM article)"
				" + (SELECT count(*) FROM source) + (SELECT count(*) FROM claim)"
				" + (SELECT count(*) FROM change) + (SELECT count(*) FROM review)"
				" + (SELECT count(*) FROM sqlite_sequence)", &count, &err),
	     &err, "count");
	return count;
}

/* These faults, and not a row in the ledger; which can then be used. */
static void refuses(struct desk *desk, const char *faults)
{
	struct store *store;
	struct error err;
	int status = take_back(desk, "one", &store, &err);

	if (status < 0)
		fail_msg("%s", err.text);
	assert_string_equal(desk->faults, faults);
	assert_int_equal(status, 1);
	assert_int_equal(rows_in(store), 0);
	assert_int_equal(add(store, &claim_thing, "quote", "new", NULL), 1);
	store_close(store);
}

static void only_a_new_ledger_takes_it(void **state)
{
	struct desk *desk = *state;
	const struct unpack_options options = { .folder = "one", .context = desk,
						.bad = note_fault };
	struct unpack_result result;
	struct error err;

	fill(desk->store);
	pack(desk->store, "one", false);
	assert_int_equal(unpack(desk->store, &options, &result, &err), -1);
	assert_int_equal(err.kind, ERROR_CONFLICT);
	assert_non_null(strstr(err.text, "the ledger is not new"));
	assert_string_equal(desk->faults, "");
}

static void changed_and_missing_files_are_told_of(void **state)
{
	struct desk *desk = *state;

	fill(desk->store);
	pack(desk->store, "one", false);
	replace("one", "claims.csv", "The dam is full", "The dam is fell");
	replace("one", "sources.csv", "Kim", "Kimberly");
	assert_int_equal(remove("one/texts/a1.txt"), 0);
	assert_int_equal(remove("one/links.csv"), 0);
	assert_int_equal(symlink("figures.csv", "one/links.csv"), 0);
	assert_int_equal(remove("one/reviews.csv"), 0);
	assert_int_equal(mkfifo("one/reviews.csv", 0600), 0);
	refuses(desk,
		"one/claims.csv: it was changed since it was exported: its SHA-256 is another\n"
		"one/links.csv: it is a link, not the file itself\n"
		"one/reviews.csv: it is no ordinary file\n"
		"one/sources.csv: it was changed since it was exported: it has 427 bytes, and"
		" not 422\n"
		"one/texts/a1.txt: the file is missing\n");
}

static void a_folder_of_something_else_is_refused(void **state)
{
	struct desk *desk = *state;

	assert_int_equal(mkdir("one", 0700), 0);
	refuses(desk, "one/datapackage.json: the file is missing\n");
	write_whole("one/datapackage.json", "{\n\"name\": oops\n}", 16);
	refuses(desk, "one/datapackage.json:2: invalid token near 'oops'\n");
	write_whole("one/datapackage.json", "{\"resources\": []}", 17);
	refuses(desk, "one/datapackage.json: this is not the description of an exported ledger\n");
	write_whole("one/datapackage.json", "[]", 2);
	refuses(desk, "one/datapackage.json: this is not the description of an exported ledger\n");
}

static void a_path_never_leads_out_of_the_folder(void **state)
{
	struct desk *desk = *state;

	fill(desk->store);
	pack(desk->store, "one", false);
	replace("one", "datapackage.json", "\"texts/a1.txt\"", "\"../a1.txt\"");
	replace("one", "datapackage.json", "\"links.csv\"", "\"/etc/passwd\"");
	replace("one", "datapackage.json", "\"figures.csv\"", "\"checks.csv\"");
	refuses(desk,
		"one/datapackage.json: checks.csv: it has columns that this program does not know"
		" (bring the program up to date)\n"
		"one/datapackage.json: /etc/passwd: such a file is not part of a ledger that this"
		" program knows\n"
		"one/datapackage.json: ../a1.txt: such a file is not part of a ledger that this"
		" program knows\n"
		"one/datapackage.json: checks.csv: it is named twice\n");
}

static void a_newer_export_is_refused(void **state)
{
	struct desk *desk = *state;

	fill(desk->store);
	pack(desk->store, "one", false);
	replace("one", "datapackage.json", "\"schema\": 1", "\"schema\": 2");
	refuses(desk, "one/datapackage.json: the export is from a newer twosource (bring this"
		      " program up to date)\n");
}

static void every_bad_row_is_told_of(void **state)
{
	struct desk *desk = *state;

	fill(desk->store);
	pack(desk->store, "one", false);
	replace("one", "claims.csv", "\"c2\"", "\"s2\"");
	replace("one", "claims.csv", "\"2016-12~\"", "\"2016-13\"");
	replace("one", "claims.csv", "\"vague\"", "\"vage\"");
	seal("one", "claims.csv");
	replace("one", "sources.csv", "\"grey-heron\"", "\"\"");
	seal("one", "sources.csv");
	replace("one", "figures.csv", "\"c1\"", "\"c9\"");
	replace("one", "figures.csv", "\"6\"", "\"six\"");
	seal("one", "figures.csv");
	replace("one", "checks.csv", "\"c3\"", "\"s1\"");
	seal("one", "checks.csv");
	replace("one", "reviews.csv", "\"17-24;26-29\"", "\"30-20\"");
	seal("one", "reviews.csv");
	refuses(desk,
		"one/sources.csv:2: codename: it is empty\n"
		"one/claims.csv:2: stated_on: '2016-13' is no EDTF date: there is no month 13"
		" (write 2016-12-20, 2016-12, 2016, 2016~, 2016-XX, 2016-12-20/2016-12-24 or"
		" 2016-12-20/..)\n"
		"one/claims.csv:3: id: 's2' is no id of a claim\n"
		"one/claims.csv:4: voice: no 'vage' (did you mean 'vague'?)\n"
		"one/figures.csv:2: claim: 'c9' is not in claims.csv\n"
		"one/figures.csv:2: low: 'six' is no number (write 1200 or 2.5)\n"
		"one/checks.csv:3: claim: 's1' is no id of a claim\n"
		"one/reviews.csv:3: spans: '30-20' will not do (write 120-180;200-260, in rising"
		" order)\n");
}

static void ids_and_uids_are_there_once(void **state)
{
	struct desk *desk = *state;

	fill(desk->store);
	pack(desk->store, "one", false);
	replace("one", "figures.csv", "\"f2\"", "\"f1\"");
	seal("one", "figures.csv");
	refuses(desk, "one/figures.csv:3: id: f1 is there twice\n");
}

static void what_the_schema_refuses_is_told_of(void **state)
{
	struct desk *desk = *state;

	fill(desk->store);
	pack(desk->store, "one", false);
	replace("one", "sources.csv", "\"named\"", "\"unnamed\"");
	seal("one", "sources.csv");
	replace("one", "claims.csv", "\"vague\",\"\"", "\"vague\",\"c3\"");
	seal("one", "claims.csv");
	refuses(desk,
		"one/sources.csv:3: an unnamed source has no name here, and never will (give"
		" --naming if it was named in print)\n"
		"one/claims.csv:4: within: c3 stands in c3 itself\n");
}

static void texts_and_articles_agree(void **state)
{
	struct desk *desk = *state;

	fill(desk->store);
	add_text(desk->store, SLICE("The second one."));
	pack(desk->store, "one", false);
	replace("one", "texts/a1.txt", "full", "fall");
	seal("one", "texts/a1.txt");
	refuses(desk, "one/snapshots.csv:2: sha256 is not that of the file\n");
	replace("one", "snapshots.csv", "\"texts/a2.txt\"", "\"texts/a1.txt\"");
	seal("one", "snapshots.csv");
	refuses(desk, "one/snapshots.csv:2: sha256 is not that of the file\n"
		      "one/snapshots.csv:3: path: the file of this article has another name\n"
		      "one/texts/a2.txt: snapshots.csv has no row for it\n");
}

static void a_table_that_cannot_be_read_is_told_of_once(void **state)
{
	struct desk *desk = *state;

	fill(desk->store);
	pack(desk->store, "one", false);
	replace("one", "claims.csv", "\"The dam is full\"", "\"The dam is full");
	seal("one", "claims.csv");
	replace("one", "sources.csv", "\"codename\"", "\"code\"");
	seal("one", "sources.csv");
	replace("one", "links.csv", "\"l2\",", "\"l2\",\"\",");
	seal("one", "links.csv");
	refuses(desk,
		"one/sources.csv:1: the columns are not those of an export\n"
		"one/claims.csv:2: text after a closing quotation mark (inside a quoted cell a mark"
		" is doubled: \"\")\n"
		"one/links.csv:3: the row has 10 cells, the header 9\n");
}

/* An export of an older program lacks the newest columns, at the end. */
static void older_exports_may_have_fewer_columns(void **state)
{
	static const char link[] = "\"id\",\"uid\",\"subject\",\"relation\",\"object\","
				   "\"basis\"\r\n\"l1\",\"000102030405060708090a0b0c0d0e0f\","
				   "\"c1\",\"repeats\",\"c2\",\"'=1\"\r\n";
	struct desk *desk = *state;
	struct store *again;
	struct error err;

	fill(desk->store);
	pack(desk->store, "one", false);
	write_whole("one/links.csv", link, sizeof(link) - 1);
	seal("one", "links.csv");
	assert_int_equal(take_back(desk, "one", &again, &err), 0);
	store_close(again);
	write_whole("one/links.csv", "\"id\",\"uid\",\"subject\"\r\n", 23);
	seal("one", "links.csv");
	write_whole("one/snapshots.csv", "\"article\"\r\n\"a1\"\r\n", 17);
	seal("one", "snapshots.csv");
	write_whole("one/reviews.csv", "", 0);
	seal("one", "reviews.csv");
	refuses(desk,
		"one/links.csv:1: the columns are not those of an export\n"
		"one/snapshots.csv:1: the columns are not those of an export\n"
		"one/reviews.csv:1: the file is empty (its first line names the columns)\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		at_desk(hostile_texts_come_back),
		at_desk(hostile_texts_come_back_raw),
		at_desk(an_empty_ledger_comes_back),
		at_desk(a_cell_of_megabytes_comes_back),
		at_desk(a_check_remembers_what_it_checked),
		at_desk(rows_may_refer_to_later_ones),
		at_desk(no_id_is_used_again),
		at_desk(links_that_stood_are_not_weighed_again),
		at_desk(only_a_new_ledger_takes_it),
		at_desk(changed_and_missing_files_are_told_of),
		at_desk(a_folder_of_something_else_is_refused),
		at_desk(a_path_never_leads_out_of_the_folder),
		at_desk(a_newer_export_is_refused),
		at_desk(every_bad_row_is_told_of),
		at_desk(ids_and_uids_are_there_once),
		at_desk(what_the_schema_refuses_is_told_of),
		at_desk(texts_and_articles_agree),
		at_desk(a_table_that_cannot_be_read_is_told_of_once),
		at_desk(older_exports_may_have_fewer_columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
