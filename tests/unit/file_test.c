#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/file.h"
#include "base/random.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

/* Each test has a folder of its own, and is in it. */
struct place {
	char folder[64], before[4096];
};

static int enter(void **state)
{
	struct place *place = calloc(1, sizeof(*place));

	if (!place)
		return -1;
	strcpy(place->folder, "/tmp/file_test.XXXXXX");
	*state = place;
	if (!getcwd(place->before, sizeof(place->before)) ||
	    !mkdtemp(place->folder))
		return -1;
	return chdir(place->folder);
}

static int files_here(void)
{
	DIR *here = opendir(".");
	struct dirent *entry;
	int count = 0;

	assert_non_null(here);
	while ((entry = readdir(here)))
		count += strcmp(entry->d_name, ".") != 0 &&
			 strcmp(entry->d_name, "..") != 0;
	closedir(here);
	return count;
}

static int leave(void **state)
{
	struct place *place = *state;
	DIR *here = opendir(".");
	struct dirent *entry;
	int status;

	if (!here)
		return -1;
	while ((entry = readdir(here)))
		if (strcmp(entry->d_name, ".") != 0 &&
		    strcmp(entry->d_name, "..") != 0)
			remove(entry->d_name);
	closedir(here);
	status = chdir(place->before);
	rmdir(place->folder);
	free(place);
	return status;
}

static void put(const char *path, const char *text)
{
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	fputs(text, out);
	fclose(out);
}

static void holds(const char *path, const char *text)
{
	struct buffer content;
	struct error err;

	buffer_init(&content);
	assert_int_equal(file_read(&content, path, 1 << 20, &err), 0);
	assert_string_equal(content.data, text);
	buffer_release(&content);
}

static void reads_whole_files(void **state)
{
	struct buffer content;
	struct error err;
	FILE *out;

	(void)state;
	buffer_init(&content);
	put("empty", "");
	holds("empty", "");
	put("words", "some words\n");
	holds("words", "some words\n");
	out = fopen("big", "w");
	assert_non_null(out);
	for (int i = 0; i < 200000; i++)
		fprintf(out, "%c", i % 251);
	fclose(out);
	assert_int_equal(file_read(&content, "big", 200000, &err), 0);
	assert_int_equal(content.length, 200000);
	for (int i = 0; i < 200000; i++)
		assert_int_equal((unsigned char)content.data[i], i % 251);
	/* What was in the buffer before is gone. */
	assert_int_equal(file_read(&content, "words", 11, &err), 0);
	assert_string_equal(content.data, "some words\n");
	buffer_release(&content);
}

static void refuses_to_read(void **state)
{
	struct buffer content;
	struct error err;

	(void)state;
	buffer_init(&content);
	assert_int_equal(file_read(&content, "missing", 10, &err), -1);
	assert_int_equal(err.kind, ERROR_SYSTEM);
	assert_non_null(strstr(err.text, "cannot open 'missing': "));
	assert_int_equal(file_read(&content, ".", 10, &err), -1);
	assert_string_equal(err.text, "'.' is a directory");
	put("words", "some words\n");
	assert_int_equal(file_read(&content, "words", 10, &err), -1);
	assert_int_equal(err.kind, ERROR_INPUT);
	assert_string_equal(err.text, "'words' is larger than 10 bytes");
	/* A device tells no size beforehand. */
	assert_int_equal(file_read(&content, "/dev/zero", 3 << 20, &err), -1);
	assert_string_equal(err.text, "'/dev/zero' is larger than 3 MiB");
	assert_int_equal(file_read(&content, "/dev/null", 0, &err), 0);
	assert_int_equal(content.length, 0);
	buffer_release(&content);
}

static void reads_standard_input(void **state)
{
	int before = dup(STDIN_FILENO);

	(void)state;
	put("words", "from the pipe");
	assert_non_null(freopen("words", "r", stdin));
	holds("-", "from the pipe");
	dup2(before, STDIN_FILENO);
	close(before);
}

static void appears_at_the_commit(void **state)
{
	struct file file;
	struct error err;
	struct stat info;

	(void)state;
	assert_int_equal(file_create(&file, "report.csv", &err), 0);
	fputs("new words", file.out);
	assert_int_equal(access("report.csv", F_OK), -1);
	assert_int_equal(files_here(), 1);
	assert_int_equal(file_commit(&file, &err), 0);
	holds("report.csv", "new words");
	assert_int_equal(files_here(), 1);
	assert_int_equal(stat("report.csv", &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
}

static void replaces_what_was_there(void **state)
{
	struct place *place = *state;
	struct file file;
	struct error err;
	char path[128];

	put("report.csv", "old words, and more of them");
	snprintf(path, sizeof(path), "%s/report.csv", place->folder);
	assert_int_equal(file_create(&file, path, &err), 0);
	fputs("new words", file.out);
	holds("report.csv", "old words, and more of them");
	assert_int_equal(file_commit(&file, &err), 0);
	holds("report.csv", "new words");
	assert_int_equal(files_here(), 1);
}

static void leaves_nothing_when_abandoned(void **state)
{
	struct file file;
	struct error err;

	(void)state;
	put("report.csv", "old words");
	assert_int_equal(file_create(&file, "report.csv", &err), 0);
	fputs("new words", file.out);
	file_abandon(&file);
	holds("report.csv", "old words");
	assert_int_equal(files_here(), 1);
	file_abandon(&file);
}

static void a_link_stays_a_link(void **state)
{
	struct file file;
	struct error err;
	struct stat info;

	(void)state;
	put("target", "old words");
	assert_int_equal(symlink("target", "link"), 0);
	assert_int_equal(file_create(&file, "link", &err), 0);
	fputs("new words", file.out);
	assert_int_equal(file_commit(&file, &err), 0);
	holds("target", "new words");
	assert_int_equal(lstat("link", &info), 0);
	assert_true(S_ISLNK(info.st_mode));
}

static void refuses_to_write(void **state)
{
	struct file file;
	struct error err;

	(void)state;
	assert_int_equal(file_create(&file, ".", &err), -1);
	assert_string_equal(err.text, "'.' is a directory");
	assert_int_equal(file_create(&file, "/dev/null", &err), -1);
	assert_string_equal(err.text, "'/dev/null' is no ordinary file");
	assert_int_equal(file_create(&file, "missing/report.csv", &err), -1);
	assert_int_equal(err.kind, ERROR_SYSTEM);
	assert_non_null(strstr(err.text, "cannot write 'missing/report.csv'"));
	assert_int_equal(files_here(), 0);
}

/* The target turns into a folder while the file is written. */
static void a_failed_commit_cleans_up(void **state)
{
	struct file file;
	struct error err;

	(void)state;
	assert_int_equal(file_create(&file, "report.csv", &err), 0);
	fputs("new words", file.out);
	assert_int_equal(mkdir("report.csv", 0700), 0);
	assert_int_equal(file_commit(&file, &err), -1);
	assert_non_null(strstr(err.text, "cannot write 'report.csv'"));
	assert_int_equal(files_here(), 1);
}

/* What a full disk does, without one: the stream stands on /dev/full. */
static void a_full_disk_is_told(void **state)
{
	struct file file;
	struct error err;

	(void)state;
	if (access("/dev/full", W_OK) != 0)
		skip();
	assert_int_equal(file_create(&file, "report.csv", &err), 0);
	file.out = freopen("/dev/full", "w", file.out);
	assert_non_null(file.out);
	fputs("new words", file.out);
	assert_int_equal(file_commit(&file, &err), -1);
	assert_int_equal(err.kind, ERROR_SYSTEM);
	assert_int_equal(files_here(), 0);
}

static int start(void **state)
{
	(void)state;
	return random_start();
}

#define IN_A_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_A_FOLDER(reads_whole_files),
		IN_A_FOLDER(refuses_to_read),
		IN_A_FOLDER(reads_standard_input),
		IN_A_FOLDER(appears_at_the_commit),
		IN_A_FOLDER(replaces_what_was_there),
		IN_A_FOLDER(leaves_nothing_when_abandoned),
		IN_A_FOLDER(a_link_stays_a_link),
		IN_A_FOLDER(refuses_to_write),
		IN_A_FOLDER(a_failed_commit_cleans_up),
		IN_A_FOLDER(a_full_disk_is_told),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
