#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "cmd/prompt.h"

/* The editor's private folder is made in here, and must be gone afterwards. */
static char parent[] = "/tmp/editor test-XXXXXX";

static int make_parent(void **state)
{
	(void)state;
	unsetenv("VISUAL");
	return mkdtemp(parent) && setenv("TMPDIR", parent, 1) == 0 ? 0 : -1;
}

static int remove_parent(void **state)
{
	(void)state;
	return rmdir(parent);
}

static size_t left_behind(void)
{
	DIR *entries = opendir(parent);
	size_t count = 0;

	assert_non_null(entries);
	while (readdir(entries))
		count++;
	closedir(entries);
	return count - 2;
}

/* Edits text with editor; the caller releases it. */
static int edit(struct buffer *text, const char *editor, struct error *err)
{
	buffer_init(text);
	buffer_text(text, "one\n");
	setenv("EDITOR", editor, 1);
	return editor_edit(text, err);
}

static void what_the_editor_wrote_comes_back(void **state)
{
	struct buffer text;
	struct error err;

	(void)state;
	/* Options, quotes and a path with a blank in it, as git allows. */
	assert_int_equal(edit(&text, "sh -c 'echo \"two\" >>\"$1\"' sh", &err), 0);
	assert_string_equal(text.data, "one\ntwo\n");
	assert_int_equal(left_behind(), 0);
	buffer_release(&text);
}

static void the_file_is_private_and_backups_go_too(void **state)
{
	struct buffer text;
	struct error err;

	(void)state;
	assert_int_equal(edit(&text,
		"sh -c 'cp \"$1\" \"$1~\"; find \"$(dirname \"$1\")\" -perm 700 -o "
		"-name form.txt -perm 600 | sed \"s/.*[/]//\" >list; sort -r list >\"$1\"; "
		"rm list' sh", &err), 0);
	assert_ptr_equal(strstr(text.data, "twosource-"), text.data);
	assert_non_null(strstr(text.data, "\nform.txt\n"));
	assert_int_equal(left_behind(), 0);
	buffer_release(&text);
}

static void a_failed_editor_leaves_nothing(void **state)
{
	static const struct {
		const char *editor, *text;
	} cases[] = {
		{ "false", "the editor 'false' failed" },
		{ "kill -9 $$; :", "the editor 'kill -9 $$; :' failed" },
		{ "no-such-editor-here 2>/dev/null",
		  "cannot start the editor 'no-such-editor-here 2>/dev/null' (set EDITOR "
		  "to one you have)" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buffer text;
		struct error err;

		assert_int_equal(edit(&text, cases[i].editor, &err), -1);
		assert_int_equal(err.kind, ERROR_SYSTEM);
		assert_string_equal(err.text, cases[i].text);
		assert_string_equal(text.data, "one\n");
		assert_int_equal(left_behind(), 0);
		buffer_release(&text);
	}
}

static void an_interrupt_is_for_the_editor(void **state)
{
	struct buffer text;
	struct error err;

	(void)state;
	/* A terminal sends SIGINT to both; here only we get it. */
	assert_int_equal(edit(&text, "kill -INT $PPID; :", &err), 0);
	assert_string_equal(text.data, "one\n");
	buffer_release(&text);
}

static void without_a_place_for_the_file_it_says_so(void **state)
{
	struct buffer text;
	struct error err;

	(void)state;
	setenv("TMPDIR", "/nonexistent", 1);
	assert_int_equal(edit(&text, "true", &err), -1);
	assert_int_equal(err.kind, ERROR_SYSTEM);
	assert_non_null(strstr(err.text, "/nonexistent"));
	setenv("TMPDIR", parent, 1);
	buffer_release(&text);
}

static void without_a_person_nothing_is_confirmed(void **state)
{
	struct error err;

	(void)state;
	assert_int_equal(prompt_confirm("Remove c12?", true, &err), 1);
	if (prompt_possible())
		return;
	assert_int_equal(prompt_confirm("Remove c12?", false, &err), -1);
	assert_int_equal(err.kind, ERROR_USAGE);
	assert_string_equal(err.text, "add --yes to remove without being asked");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_the_editor_wrote_comes_back),
		cmocka_unit_test(the_file_is_private_and_backups_go_too),
		cmocka_unit_test(a_failed_editor_leaves_nothing),
		cmocka_unit_test(an_interrupt_is_for_the_editor),
		cmocka_unit_test(without_a_place_for_the_file_it_says_so),
		cmocka_unit_test(without_a_person_nothing_is_confirmed),
	};

	return cmocka_run_group_tests(tests, make_parent, remove_parent);
}
