#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/folder.h"
#include "base/random.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

static char place[] = "/tmp/folder_test.XXXXXX", before[4096];

static int enter(void **state)
{
	(void)state;
	return random_start() < 0 || !getcwd(before, sizeof(before)) || !mkdtemp(place)
		       ? -1
		       : chdir(place);
}

static int leave(void **state)
{
	(void)state;
	return chdir(before) < 0 ? -1 : rmdir(place);
}

static int entries(const char *path)
{
	DIR *all = opendir(path);
	const struct dirent *entry;
	int count = 0;

	assert_non_null(all);
	while ((entry = readdir(all)) != NULL)
		count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	closedir(all);
	return count;
}

static void put(struct folder *folder, const char *name, const char *text)
{
	char hash[SHA256_TEXT];
	struct error err;
	uint64_t bytes;
	FILE *out = folder_file(folder, name, &err);

	assert_non_null(out);
	fputs(text, out);
	assert_int_equal(folder_keep(folder, out, name, hash, &bytes, &err), 0);
	assert_int_equal(bytes, strlen(text));
}

static void it_appears_whole(void **state)
{
	struct folder folder;
	struct error err;

	(void)state;
	assert_int_equal(folder_create(&folder, "new//", &err), 0);
	assert_int_equal(folder_inside(&folder, "texts", &err), 0);
	put(&folder, "texts/one", "1");
	put(&folder, "two", "2");
	assert_int_equal(access("new", F_OK), -1);
	assert_int_equal(entries("."), 1);
	assert_int_equal(folder_commit(&folder, &err), 0);
	assert_int_equal(entries("."), 1);
	assert_int_equal(access("new/texts/one", F_OK), 0);
	assert_int_equal(unlink("new/texts/one") + rmdir("new/texts") + unlink("new/two") +
				 rmdir("new"), 0);
}

static void or_not_at_all(void **state)
{
	struct folder folder;
	struct error err;

	(void)state;
	assert_int_equal(folder_create(&folder, "new", &err), 0);
	assert_int_equal(folder_inside(&folder, "texts", &err), 0);
	put(&folder, "texts/one", "1");
	folder_abandon(&folder);
	assert_int_equal(entries("."), 0);
}

static void who_came_first_stays(void **state)
{
	struct folder folder;
	struct error err;

	(void)state;
	assert_int_equal(folder_create(&folder, "new", &err), 0);
	put(&folder, "two", "2");
	assert_int_equal(mkdir("new", 0700) + mkdir("new/other", 0700), 0);
	assert_int_equal(folder_commit(&folder, &err), -1);
	assert_int_equal(err.kind, ERROR_CONFLICT);
	assert_int_equal(entries("."), 1);
	assert_int_equal(rmdir("new/other") + rmdir("new"), 0);
}

static void the_hash_is_that_of_the_file(void **state)
{
	char hash[SHA256_TEXT];
	struct folder folder;
	struct error err;
	uint64_t bytes;
	FILE *out;

	(void)state;
	assert_int_equal(folder_create(&folder, "new", &err), 0);
	out = folder_file(&folder, "abc", &err);
	assert_non_null(out);
	fputs("abc", out);
	assert_int_equal(folder_keep(&folder, out, "abc", hash, &bytes, &err), 0);
	/* FIPS 180-2, appendix B.1 */
	assert_string_equal(hash,
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	assert_null(folder_file(&folder, "abc", &err));
	folder_abandon(&folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_appears_whole),
		cmocka_unit_test(or_not_at_all),
		cmocka_unit_test(who_came_first_stays),
		cmocka_unit_test(the_hash_is_that_of_the_file),
	};

	return cmocka_run_group_tests(tests, enter, leave);
}
