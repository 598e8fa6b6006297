bats_require_minimum_version 1.5.0

# Each test runs in an empty folder of its own, on the program of the build,
# with nothing of the caller's settings.
setup() {
	top=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
	PATH=$(cd "$top" && cd "${TWOSOURCE_BUILD:-build}" && pwd):$PATH
	unset TWOSOURCE_LEDGER TWOSOURCE_BY COLUMNS NO_COLOR VISUAL SOURCE_DATE_EPOCH
	export EDITOR=true TZ=UTC
	mkdir "$BATS_TEST_TMPDIR/here"
	cd "$BATS_TEST_TMPDIR/here" || exit 1
}

# The names of all commands, one a line.
command_names() {
	twosource --help | awk -F '  +' '/^  [a-z]/ { print $2 }'
}

# For a test that holds a conversation: skips it where no terminal can be had
# (a folder without /dev/pts, say).
on_a_terminal() {
	expect -c 'if {[catch {spawn -noecho true}]} { exit 1 }; expect eof' >/dev/null 2>&1 ||
		skip "no expect, or no terminal for it"
}
