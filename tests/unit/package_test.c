#include "newsroom.h"
#include "packed.h"

#include "ledger/statement.h"

static json_t *sidecar(const char *folder)
{
	char path[128];
	json_t *root;

	snprintf(path, sizeof(path), "%s/datapackage.json", folder);
	root = json_load_file(path, JSON_REJECT_DUPLICATES, NULL);
	assert_non_null(root);
	return root;
}

static const char *text_of(const json_t *object, const char *name)
{
	return json_string_value(json_object_get(object, name));
}

static const json_t *named(const json_t *array, const char *name)
{
	size_t i;
	json_t *one;

	json_array_foreach(array, i, one)
		if (text_of(one, "name") && strcmp(text_of(one, "name"), name) == 0)
			return one;
	return NULL;
}

static const json_t *field_of(const json_t *root, const char *resource, const char *name)
{
	const json_t *table = named(json_object_get(root, "resources"), resource);

	return named(json_object_get(json_object_get(table, "schema"), "fields"), name);
}

static void fill(struct store *store)
{
	char sha256[SHA256_TEXT];
	struct error err;

	add(store, &article_thing, "title", "One", NULL);
	sha256_text(sha256, SLICE("부두\r\n"));
	must(store_begin(store, "test", NULL, &err), &err, "begin");
	must(snapshot_add(store, 1, SLICE("부두\r\n"), sha256, &err), &err, "snapshot");
	must(store_commit(store, &err), &err, "commit");
	add(store, &source_thing, "codename", "grey-heron", NULL);
	add(store, &claim_thing, "quote", "=1+1", "article", "a1", "source", "s1", NULL);
}

static int check_mode(const char *path, const struct stat *info, int kind, struct FTW *at)
{
	(void)path;
	(void)at;
	return (info->st_mode & 0777) == (kind == FTW_F ? 0600 : 0700) ? 0 : 1;
}

static void the_folder_is_private_and_holds_the_texts(void **state)
{
	struct desk *desk = *state;
	size_t length;
	char *text;

	fill(desk->store);
	umask(0);
	pack(desk->store, "one", false);
	umask(077);
	assert_int_equal(nftw("one", check_mode, 4, FTW_PHYS), 0);
	text = content_of_file("one/texts/a1.txt", &length);
	assert_int_equal(length, 8);
	assert_memory_equal(text, "부두\r\n", 8);
	free(text);
}

/* Every file of the folder stands in it as it is: bytes and SHA-256. */
static const json_t *resources_checked;

static int check_described(const char *path, const struct stat *info, int kind,
			   struct FTW *at)
{
	char hash[SHA256_TEXT + 8] = "sha256:";
	uint64_t bytes;
	json_t *one;
	size_t i;
	FILE *in;

	(void)info;
	(void)at;
	if (kind != FTW_F || strcmp(path, "one/datapackage.json") == 0)
		return 0;
	in = fopen(path, "r");
	assert_non_null(in);
	assert_int_equal(sha256_file(hash + 7, in, &bytes), 0);
	fclose(in);
	json_array_foreach(resources_checked, i, one)
		if (strcmp(text_of(one, "path"), path + 4) == 0 &&
		    strcmp(text_of(one, "hash"), hash) == 0 &&
		    (uint64_t)json_integer_value(json_object_get(one, "bytes")) == bytes &&
		    strcmp(text_of(one, "encoding"), "utf-8") == 0)
			return 0;
	return 1;
}

static void every_file_is_described(void **state)
{
	struct desk *desk = *state;
	json_t *root;

	fill(desk->store);
	pack(desk->store, "one", false);
	root = sidecar("one");
	resources_checked = json_object_get(root, "resources");
	assert_int_equal(json_array_size(resources_checked), HOLDINGS + 1);
	assert_int_equal(nftw("one", check_described, 4, FTW_PHYS), 0);
	json_decref(root);
}

/* The specification wants names of these letters, each once. */
static void check_name(const json_t *resources, const json_t *one)
{
	const char *name = text_of(one, "name");

	assert_non_null(name);
	assert_int_equal(strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-_./"),
			 strlen(name));
	assert_ptr_equal(named(resources, name), one);
}

static void check_field(const json_t *field)
{
	static const char *const types[] = { "string", "integer", "number" };
	bool known = false;

	assert_non_null(text_of(field, "name"));
	for (size_t i = 0; i < 3; i++)
		known |= strcmp(text_of(field, "type"), types[i]) == 0;
	assert_true(known);
}

static void check_keys(const json_t *root, const json_t *schema)
{
	const json_t *fields = json_object_get(schema, "fields");
	const json_t *primary = json_object_get(schema, "primaryKey");
	json_t *key;
	size_t i;

	assert_non_null(primary);
	if (json_is_string(primary))
		assert_non_null(named(fields, json_string_value(primary)));
	json_array_foreach(primary, i, key)
		assert_non_null(named(fields, json_string_value(key)));
	json_array_foreach(json_object_get(schema, "foreignKeys"), i, key) {
		const json_t *reference = json_object_get(key, "reference");
		const char *resource = text_of(reference, "resource");

		assert_non_null(named(fields, text_of(key, "fields")));
		if (*resource)
			assert_non_null(field_of(root, resource, text_of(reference, "fields")));
		else
			assert_non_null(named(fields, text_of(reference, "fields")));
	}
}

static void it_is_a_data_package(void **state)
{
	struct desk *desk = *state;
	const json_t *resources;
	json_t *root, *one, *field;
	size_t i, j;

	fill(desk->store);
	pack(desk->store, "one", false);
	root = sidecar("one");
	assert_string_equal(text_of(root, "profile"), "data-package");
	assert_null(json_object_get(root, "created"));
	resources = json_object_get(root, "resources");
	json_array_foreach(resources, i, one) {
		const json_t *schema = json_object_get(one, "schema");

		check_name(resources, one);
		assert_non_null(text_of(one, "path"));
		if (strcmp(text_of(one, "profile"), "data-resource") == 0)
			continue;
		assert_string_equal(text_of(one, "profile"), "tabular-data-resource");
		assert_true(json_is_true(json_object_get(one, "guarded")));
		assert_string_equal(text_of(json_object_get(one, "dialect"), "lineTerminator"),
				    "\r\n");
		json_array_foreach(json_object_get(schema, "fields"), j, field)
			check_field(field);
		check_keys(root, schema);
	}
	json_decref(root);
}

/* One field of each kind, as a validator would read it. */
static void constraints_say_what_may_stand_in_a_cell(void **state)
{
	struct desk *desk = *state;
	json_t *root, *wanted;
	const struct {
		const char *table, *field, *constraints;
	} fields[] = {
		{ "claims", "id",
		  "{\"unique\":true,\"required\":true,\"pattern\":\"^c[1-9][0-9]*$\"}" },
		{ "claims", "uid",
		  "{\"unique\":true,\"required\":true,\"pattern\":\"^[0-9a-f]{32}$\"}" },
		{ "claims", "voice",
		  "{\"required\":true,\"enum\":[\"source\",\"article\",\"vague\"]}" },
		{ "claims", "response",
		  "{\"enum\":[\"not_sought\",\"sought\",\"replied\",\"refused\"]}" },
		{ "claims", "heard_from", "{\"pattern\":\"^s[1-9][0-9]*$\"}" },
		{ "claims", "start", "{\"minimum\":0}" },
		{ "sources", "codename", "{\"unique\":true,\"required\":true}" },
		{ "checks", "claim", "{\"required\":true,\"pattern\":\"^c[1-9][0-9]*$\"}" },
		{ "links", "subject", "{\"required\":true,\"pattern\":\"^[a-z][1-9][0-9]*$\"}" },
		{ "snapshots", "article",
		  "{\"unique\":true,\"required\":true,\"pattern\":\"^a[1-9][0-9]*$\"}" },
		{ "reviews", "article", "{\"required\":true,\"pattern\":\"^a[1-9][0-9]*$\"}" },
		{ "changed_since_check", "content",
		  "{\"required\":true,\"pattern\":\"^[0-9a-f]{32}$\"}" },
	};

	pack(desk->store, "one", false);
	root = sidecar("one");
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		const json_t *field = field_of(root, fields[i].table, fields[i].field);

		wanted = json_loads(fields[i].constraints, 0, NULL);
		assert_non_null(wanted);
		if (!json_equal(json_object_get(field, "constraints"), wanted))
			fail_msg("%s of %s", fields[i].field, fields[i].table);
		json_decref(wanted);
	}
	assert_null(json_object_get(field_of(root, "claims", "quote"), "constraints"));
	assert_string_equal(text_of(field_of(root, "figures", "low"), "type"), "number");
	assert_string_equal(text_of(field_of(root, "claims", "credibility"), "type"), "integer");
	json_decref(root);
}

static void raw_is_said(void **state)
{
	struct desk *desk = *state;
	json_t *root;
	size_t length;
	char *text;

	fill(desk->store);
	pack(desk->store, "one", true);
	root = sidecar("one");
	assert_true(json_is_false(json_object_get(json_object_get(root, "twosource"), "guarded")));
	assert_true(json_is_false(json_object_get(named(json_object_get(root, "resources"),
							"claims"), "guarded")));
	json_decref(root);
	text = content_of_file("one/claims.csv", &length);
	assert_non_null(strstr(text, "\"=1+1\""));
	free(text);
}

static void only_a_time_that_was_asked_for(void **state)
{
	struct desk *desk = *state;
	json_t *root;

	setenv("SOURCE_DATE_EPOCH", "86400", 1);
	pack(desk->store, "one", false);
	unsetenv("SOURCE_DATE_EPOCH");
	root = sidecar("one");
	assert_string_equal(text_of(root, "created"), "1970-01-02T00:00:00Z");
	json_decref(root);
}

static void refuses(struct desk *desk, const char *path, const char *words)
{
	const struct package_options options = { .path = path };
	struct package_result result;
	struct error err;

	assert_int_equal(package_write(desk->store, &options, &result, &err), -1);
	if (!strstr(err.text, words))
		fail_msg("'%s' is not in '%s'", words, err.text);
}

static void nothing_is_written_over(void **state)
{
	struct desk *desk = *state;
	struct stat info;

	fill(desk->store);
	assert_int_equal(mkdir("empty", 0755), 0);
	assert_int_equal(symlink("empty", "link"), 0);
	pack(desk->store, "link/", false);
	assert_int_equal(lstat("link", &info), 0);
	assert_true(S_ISLNK(info.st_mode));
	assert_int_equal(stat("empty/claims.csv", &info), 0);
	refuses(desk, "empty", "there is something in 'empty' already");
	write_whole("file", "x", 1);
	refuses(desk, "file", "'file' is no folder");
	refuses(desk, "nowhere/one", "cannot write 'nowhere/one'");
	refuses(desk, "file/one", "cannot write 'file/one'");
	refuses(desk, "", "the name of the folder is empty");
	assert_int_equal(mkdir("here", 0700), 0);
	assert_int_equal(chdir("here"), 0);
	refuses(desk, ".", "'.' is the folder you are in");
	refuses(desk, "../here", "'../here' is the folder you are in");
	assert_int_equal(chdir(".."), 0);
}

static bool at_once(void *context)
{
	(void)context;
	return true;
}

static void it_can_be_stopped(void **state)
{
	struct desk *desk = *state;
	const struct package_options options = { .path = "one", .stop = at_once };
	struct package_result result;
	struct error err;

	assert_int_equal(package_write(desk->store, &options, &result, &err), -1);
	assert_string_equal(err.text, "interrupted: nothing was exported");
	assert_int_equal(access("one", F_OK), -1);
}

/* ---- Is it everything? ------------------------------------------------------ */

/* Whoever adds a table says here whether it goes into an export. */
static void every_table_is_exported_or_known_not_to_be(void **state)
{
	static const char *const known[] = {
		"article", "source", "claim", "figure", "link", "verification",	/* things */
		"snapshot", "review", "import_row", "dismissal",	/* beside them */
		"finding_dismissal",
		"evidence_copy", "filing", "filing_claim",
		"claim_tag",			/* in claims.csv */
		"ledger", "change", "change_row",	/* of this one file alone */
		"tombstone", "erased", "redaction", "erasure_due", "unlogged", "strand", "conflict",
		"claim_search_due", "article_search_due",	/* worked out... */
		"sqlite_sequence",		/* "highest" */
	};
	struct desk *desk = *state;
	struct statement query;
	struct error err;

	statement_open(&query, desk->store,
		"SELECT name FROM sqlite_schema WHERE type = 'table'"
		" AND name NOT GLOB 'claim_search*' AND name NOT GLOB 'article_search*'"
		" AND name NOT GLOB '*_inside*' AND name NOT GLOB 'sqlite_stat*'");
	while (statement_step(&query)) {
		const char *name = statement_text(&query, 0);
		bool found = false;

		for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
			found |= strcmp(known[i], name) == 0;
		if (!found)
			fail_msg("what becomes of table %s in an export? (holding.h)", name);
	}
	must(statement_close(&query, &err), &err, "tables");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		at_desk(the_folder_is_private_and_holds_the_texts),
		at_desk(every_file_is_described),
		at_desk(it_is_a_data_package),
		at_desk(constraints_say_what_may_stand_in_a_cell),
		at_desk(raw_is_said),
		at_desk(only_a_time_that_was_asked_for),
		at_desk(nothing_is_written_over),
		at_desk(it_can_be_stopped),
		at_desk(every_table_is_exported_or_known_not_to_be),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
