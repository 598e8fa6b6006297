#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "ledger/drive.h"

static const char *const root = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n";
static const char *const share =
	"90 22 0:50 / /home/ann/the\\040desk rw master:1 shared:9 - nfs4 host:/desk rw,hard\n";

static void a_mount_is_found_above_a_path(void **state)
{
	char kind[16];

	(void)state;
	assert_int_equal(drive_mount(root, "/home/ann", kind, sizeof(kind)), 1);
	assert_string_equal(kind, "ext4");
	assert_int_equal(drive_mount(share, "/home/ann/the desk", kind, sizeof(kind)), 18);
	assert_string_equal(kind, "nfs4");
	assert_int_equal(drive_mount(share, "/home/ann/the desk/2019", kind, sizeof(kind)), 18);
}

static void nor_beside_it_nor_in_a_line_that_is_none(void **state)
{
	char kind[16];

	(void)state;
	assert_int_equal(drive_mount(share, "/home/ann", kind, sizeof(kind)), 0);
	assert_int_equal(drive_mount(share, "/home/ann/the desks", kind, sizeof(kind)), 0);
	assert_int_equal(drive_mount("", "/home", kind, sizeof(kind)), 0);
	assert_int_equal(drive_mount("a b c", "/home", kind, sizeof(kind)), 0);
	assert_int_equal(drive_mount("a b c d / e", "/home", kind, sizeof(kind)), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mount_is_found_above_a_path),
		cmocka_unit_test(nor_beside_it_nor_in_a_line_that_is_none),
	};

	return cmocka_run_group_tests_name("drive", tests, NULL, NULL);
}
