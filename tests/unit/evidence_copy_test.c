#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/random.h"
#include "ledger/evidence_copy.h"

#include <sys/stat.h>
#include <unistd.h>

struct place {
	char folder[64], ledger[96], evidence[128], notice[96];
	struct store *store;
	struct error err;
};

static void write_file(const char *path, const char *text)
{
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	fputs(text, out);
	fclose(out);
}

static int make_place(void **state)
{
	struct place *place = calloc(1, sizeof(*place));

	random_start();
	snprintf(place->folder, sizeof(place->folder), "/tmp/evidence_copy.XXXXXX");
	if (!mkdtemp(place->folder))
		return -1;
	snprintf(place->ledger, sizeof(place->ledger), "%s/l.db", place->folder);
	snprintf(place->evidence, sizeof(place->evidence), "%s.evidence", place->ledger);
	snprintf(place->notice, sizeof(place->notice), "%s/notice", place->folder);
	write_file(place->notice, "notice\n");
	*state = place;
	return store_create(place->ledger, &place->err) < 0 ||
	       store_open(&place->store, place->ledger, STORE_WRITE, &place->err) < 0;
}

/* In a write of its own. */
static int add_copy(struct place *place, const char *path, char sha256[SHA256_TEXT])
{
	int status;

	assert_int_equal(store_begin(place->store, "test", NULL, &place->err), 0);
	status = evidence_copy_add(place->store, path, sha256, &place->err);
	if (status < 0)
		store_rollback(place->store);
	else
		assert_int_equal(store_commit(place->store, &place->err), 0);
	return status;
}

static int leave_place(void **state)
{
	struct place *place = *state;
	char command[128];

	store_close(place->store);
	snprintf(command, sizeof(command), "rm -r '%s'", place->folder);
	if (system(command) != 0)
		return -1;
	free(place);
	return 0;
}

static enum evidence_state state_of(struct place *place, const char *sha256)
{
	enum evidence_state state = EVIDENCE_ABSENT;

	assert_int_equal(evidence_copy_state(place->store, sha256, &state, &place->err), 0);
	return state;
}

static int count_one(void *context, const char *name, struct error *err)
{
	(void)err;
	assert_int_equal(strlen(name), 64);
	++*(int *)context;
	return 0;
}

/* For a ledger that is to come: it lies there, and nobody knows of it. */
static void a_copy_can_be_put_before_its_ledger(void **state)
{
	struct place *place = *state;
	char sha256[SHA256_TEXT], ledger[128], folder[160];
	enum evidence_state found;
	struct stat info;

	snprintf(ledger, sizeof(ledger), "%s/later.db", place->folder);
	snprintf(folder, sizeof(folder), "%s.evidence", ledger);
	assert_int_equal(evidence_copy_put(ledger, place->notice, sha256, &place->err), 1);
	assert_int_equal(evidence_copy_put(ledger, place->notice, sha256, &place->err), 0);
	assert_int_equal(evidence_copy_state_at(ledger, sha256, &found, &place->err), 0);
	assert_int_equal(found, EVIDENCE_WHOLE);
	assert_int_equal(state_of(place, sha256), EVIDENCE_ABSENT);
	evidence_copy_take_back(ledger, sha256);
	assert_int_equal(stat(folder, &info), -1);
	evidence_copy_take_back(ledger, sha256);

	assert_int_equal(evidence_copy_put(place->ledger, place->notice, sha256, &place->err), 1);
	assert_int_equal(evidence_copy_known(place->store, sha256, &place->err), 0);
}

static void a_copy_is_private_and_named_by_its_hash(void **state)
{
	struct place *place = *state;
	char sha256[SHA256_TEXT], right[SHA256_TEXT], path[256];
	struct stat info;
	int count = 0;

	assert_int_equal(add_copy(place, place->notice, sha256), 1);
	sha256_text(right, (struct slice){ "notice\n", 7 });
	assert_string_equal(sha256, right);
	assert_int_equal(add_copy(place, place->notice, sha256), 0);
	assert_int_equal(stat(place->evidence, &info), 0);
	assert_int_equal(info.st_mode & 07777, 0700);
	snprintf(path, sizeof(path), "%s/%s", place->evidence, sha256);
	assert_int_equal(stat(path, &info), 0);
	assert_int_equal(info.st_mode & 07777, 0600);
	assert_int_equal(state_of(place, sha256), EVIDENCE_WHOLE);
	assert_int_equal(evidence_copies(place->store, count_one, &count, &place->err), 0);
	assert_int_equal(count, 1);
}

static void an_altered_copy_is_seen_and_replaced(void **state)
{
	struct place *place = *state;
	char sha256[SHA256_TEXT], path[256];

	assert_int_equal(add_copy(place, place->notice, sha256), 1);
	snprintf(path, sizeof(path), "%s/%s", place->evidence, sha256);
	write_file(path, "notices\n");
	assert_int_equal(state_of(place, sha256), EVIDENCE_ALTERED);
	assert_int_equal(add_copy(place, place->notice, sha256), 1);
	assert_int_equal(state_of(place, sha256), EVIDENCE_WHOLE);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(symlink(place->notice, path), 0);
	assert_int_equal(state_of(place, sha256), EVIDENCE_ALTERED);
}

static void a_copy_is_taken_away(void **state)
{
	struct place *place = *state;
	char sha256[SHA256_TEXT];
	FILE *copy;

	assert_int_equal(add_copy(place, place->notice, sha256), 1);
	assert_int_equal(evidence_copy_open(place->store, sha256, &copy, &place->err), 0);
	assert_non_null(copy);
	fclose(copy);
	assert_int_equal(evidence_copy_remove(place->store, sha256, &place->err), 1);
	assert_int_equal(evidence_copy_remove(place->store, sha256, &place->err), 0);
	assert_int_equal(state_of(place, sha256), EVIDENCE_ABSENT);
	assert_int_equal(evidence_copy_open(place->store, sha256, &copy, &place->err), 0);
	assert_null(copy);
}

static void a_link_in_place_of_the_folder_is_refused(void **state)
{
	struct place *place = *state;
	char sha256[SHA256_TEXT];

	assert_int_equal(symlink(place->folder, place->evidence), 0);
	assert_int_equal(add_copy(place, place->notice, sha256), -1);
	assert_int_equal(place->err.kind, ERROR_CONFLICT);
	assert_int_equal(unlink(place->evidence), 0);
}

static void nothing_is_there_before_the_first(void **state)
{
	struct place *place = *state;
	char none[SHA256_TEXT];
	int count = 0;

	sha256_text(none, slice_of("nothing"));
	assert_int_equal(state_of(place, none), EVIDENCE_ABSENT);
	assert_int_equal(evidence_copies(place->store, count_one, &count, &place->err), 0);
	assert_int_equal(count, 0);
	assert_int_equal(add_copy(place, "/nowhere/x", none), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_copy_is_private_and_named_by_its_hash,
						make_place, leave_place),
		cmocka_unit_test_setup_teardown(a_copy_can_be_put_before_its_ledger,
						make_place, leave_place),
		cmocka_unit_test_setup_teardown(an_altered_copy_is_seen_and_replaced,
						make_place, leave_place),
		cmocka_unit_test_setup_teardown(a_copy_is_taken_away, make_place, leave_place),
		cmocka_unit_test_setup_teardown(a_link_in_place_of_the_folder_is_refused,
						make_place, leave_place),
		cmocka_unit_test_setup_teardown(nothing_is_there_before_the_first, make_place,
						leave_place),
	};

	return cmocka_run_group_tests_name("evidence copies", tests, NULL, NULL);
}
