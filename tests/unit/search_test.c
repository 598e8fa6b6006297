#include "described.h"
#include "spec.h"

#include "ledger/search.h"
#include "ledger/search_index.h"
#include "ledger/statement.h"

static void keep_text(struct store *store, int64_t article, const char *text, size_t length)
{
	struct error err;

	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(snapshot_add(store, article, (struct slice){ text, length },
			  "0000000000000000000000000000000000000000000000000000000000000000",
			  &err), &err, "snapshot");
	must(store_commit(store, &err), &err, "commit");
}

static void show_claim(struct store *store, const struct search_query *query, int64_t id,
		       struct buffer *out)
{
	struct claim claim;
	struct error err;

	must(record_load(store, &claim_thing, id, &claim, query->arena, &err), &err, "load");
	buffer_format(out, "c%d ", (int)id);
	if (!search_snippet(query, slice_of(claim.quote), 60, "[", "]", out) &&
	    !search_snippet(query, slice_of(claim.statement), 60, "[", "]", out) &&
	    !search_snippet(query, slice_of(claim.attribution), 60, "[", "]", out))
		buffer_text(out, "(no passage)");
	buffer_byte(out, '\n');
}

static void show_article(struct store *store, const struct search_query *query, int64_t id,
			 struct buffer *out)
{
	struct buffer text;
	struct error err;

	buffer_init(&text);
	must(snapshot_load(store, id, &text, &err), &err, "load");
	buffer_format(out, "a%d ", (int)id);
	if (!search_snippet(query, buffer_all(&text), 60, "[", "]", out))
		buffer_text(out, "(no passage)");
	buffer_byte(out, '\n');
	buffer_release(&text);
}

static void look_for(struct store *store, struct slice words, struct buffer *out)
{
	const struct filter filter = filter_all();
	struct search_results results;
	struct search_query query;
	struct arena arena;
	struct error err;
	size_t i;

	arena_init(&arena);
	must(search_query_make(&query, words, &arena, &err), &err, "query");
	buffer_format(out, "%.*s:\n", (int)words.length, words.at);
	must(search_claims(store, &query, &filter, &results, &err), &err, "claims");
	for (i = 0; i < results.count; i++)
		show_claim(store, &query, results.ids[i], out);
	must(search_articles(store, &query, &filter, &results, &err), &err, "articles");
	for (i = 0; i < results.count; i++)
		show_article(store, &query, results.ids[i], out);
	arena_release(&arena);
}

static int example(const char *input, const char *expected, int line)
{
	struct buffer out;
	void *state = NULL;
	const char *at;
	int failed = 0;

	assert_int_equal(open_newsroom(&state), 0);
	buffer_init(&out);
	for (at = input; *at; at += strcspn(at, "\n") + (strchr(at, '\n') != NULL)) {
		size_t length = strcspn(at, "\n");
		long long article;
		int used = 0;

		if (strncmp(at, "search ", 7) == 0)
			look_for(state, (struct slice){ at + 7, length - 7 }, &out);
		else if (sscanf(at, "text a%lld: %n", &article, &used) == 1 && used)
			keep_text(state, article, at + used, length - (size_t)used);
		else if (!describe(state, at))
			fail_msg("line %d: cannot read '%.40s'", line, at);
	}
	if (out.length)
		out.data[--out.length] = '\0';
	if (strcmp(out.data, expected) != 0) {
		fprintf(stderr, "search.txt:%d\n%s\n-- wanted:\n%s\n\n", line, out.data,
			expected);
		failed = 1;
	}
	buffer_release(&out);
	close_newsroom(&state);
	return failed;
}

static void the_cases_written_by_hand(void **state)
{
	(void)state;
	assert_int_equal(spec_each("search.txt", example), 0);
}

static size_t count_of(struct store *store, const char *words, const struct filter *filter)
{
	struct search_results results;
	struct search_query query;
	struct arena arena;
	struct error err;
	size_t count;

	arena_init(&arena);
	must(search_query_make(&query, slice_of(words), &arena, &err), &err, "query");
	must(search_claims(store, &query, filter, &results, &err), &err, "search");
	count = results.count;
	arena_release(&arena);
	return count;
}

/* FTS5's own check: does the index say what the ledger says? */
static void whole(struct store *store)
{
	struct error err;

	must(statement_run(store,
		"INSERT INTO claim_search (claim_search, rank) VALUES ('integrity-check', 1);"
		"INSERT INTO claim_inside (claim_inside, rank) VALUES ('integrity-check', 1);"
		"INSERT INTO article_search (article_search, rank)"
		"  VALUES ('integrity-check', 1);"
		"INSERT INTO article_inside (article_inside, rank)"
		"  VALUES ('integrity-check', 1)", &err), &err, "the index");
}

static void an_edit_and_a_removal_reach_the_index(void **state)
{
	const struct filter all = filter_all();
	struct store *store = *state;
	struct error err;

	describe(store, "article outlet='The Wire'");
	keep_text(store, 1, "다리 is shut", strlen("다리 is shut"));
	describe(store, "claim article=a1 quote='The bridge is shut: 다리가 닫혔다.'");
	assert_int_equal(count_of(store, "bridge", &all), 1);
	assert_int_equal(count_of(store, "리가", &all), 1);
	change(store, &claim_thing, 1, "quote", "The ferry is late.");
	assert_int_equal(count_of(store, "bridge", &all), 0);
	assert_int_equal(count_of(store, "리가", &all), 0);
	assert_int_equal(count_of(store, "ferry", &all), 1);
	change(store, &claim_thing, 1, "statement", "배가 늦다");
	assert_int_equal(count_of(store, "늦다 ferry", &all), 1);
	whole(store);
	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(record_remove(store, &article_thing, 1, true, &err), &err, "remove");
	must(store_commit(store, &err), &err, "commit");
	assert_int_equal(count_of(store, "ferry", &all), 0);
	assert_int_equal(count_of(store, "늦다", &all), 0);
	whole(store);
}

static void a_rebuilt_index_is_the_same(void **state)
{
	const struct filter all = filter_all();
	struct store *store = *state;
	struct error err;

	describe(store, "claim quote='The bridge is shut: 다리가 닫혔다.'");
	describe(store, "claim quote='Open.'");
	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(search_index_rebuild(store, &err), &err, "rebuild");
	must(store_commit(store, &err), &err, "commit");
	assert_int_equal(count_of(store, "리가 bridge", &all), 1);
	whole(store);
}

static void filters_are_those_of_a_list(void **state)
{
	struct filter filter = filter_all();
	struct store *store = *state;

	describe(store, "source codename=heron");
	describe(store, "claim source=heron quote='The bridge is shut.' tags=bridge");
	describe(store, "claim quote='The bridge is open, 다리.'");
	filter.source = 1;
	assert_int_equal(count_of(store, "bridge", &filter), 1);
	assert_int_equal(count_of(store, "다리", &filter), 0);
	filter = filter_all();
	filter.tag = "bridge";
	assert_int_equal(count_of(store, "bridge", &filter), 1);
	filter.status = "confirmed";
	assert_int_equal(count_of(store, "bridge", &filter), 0);
	filter = filter_all();
	filter.limit = 1;
	assert_int_equal(count_of(store, "bridge", &filter), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cases_written_by_hand),
		in_newsroom(an_edit_and_a_removal_reach_the_index),
		in_newsroom(a_rebuilt_index_is_the_same),
		in_newsroom(filters_are_those_of_a_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
