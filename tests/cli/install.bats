# What users get: `make install`, `make dist`, and a program without the
# switches of the tests.

bats_require_minimum_version 1.5.0

setup() {
	[ -x "${TWOSOURCE_RELEASE-}/twosource" ] || skip "needs the release build of make check"
	cd "$BATS_TEST_DIRNAME/../.."
	root=$BATS_TEST_TMPDIR/root
}

# The release build as make check made it, so that nothing is compiled again.
make_release() {
	make -s BUILD="$TWOSOURCE_RELEASE" CFLAGS='-O2 -g -Werror' DESTDIR="$root" PREFIX=/usr "$@"
}

@test "install puts program, manual page and completions, and uninstall takes them away" {
	run --separate-stderr make_release install
	[ "$status" -eq 0 ]
	[ "$stderr" = "" ]
	run bash -c "cd '$root' && find . -type f | sort"
	[ "$output" = "./usr/bin/twosource
./usr/share/bash-completion/completions/twosource
./usr/share/man/man1/twosource.1
./usr/share/zsh/site-functions/_twosource" ]
	run "$root/usr/bin/twosource" --version
	[ "$status" -eq 0 ]
	[[ "$output" == twosource\ * ]]
	make_release uninstall
	[ -z "$(find "$root" -type f)" ]
}

@test "the program that users get cannot be told its random numbers or its time" {
	run grep -c TWOSOURCE_TEST_ "$TWOSOURCE_RELEASE/twosource"
	[ "$output" = 0 ]
	run grep -c TWOSOURCE_TEST_ "$TWOSOURCE_BUILD/twosource"
	[ "$status" -eq 0 ]
}

@test "install refuses a build for tests" {
	run --separate-stderr make -s BUILD="$TWOSOURCE_BUILD" DESTDIR="$root" CPPFLAGS=-DTWOSOURCE_TESTING install
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"a build with TWOSOURCE_TESTING is never installed"* ]]
	[ ! -e "$root" ]
}

@test "the program is hardened" {
	command -v readelf >/dev/null || skip "no readelf"
	run readelf -hld "$TWOSOURCE_RELEASE/twosource"
	[[ "$output" == *"Type:"*"DYN"* ]]
	[[ "$output" == *GNU_RELRO* ]]
	[[ "$output" == *NOW* ]]
	run readelf -s "$TWOSOURCE_RELEASE/twosource"
	[[ "$output" == *__stack_chk_fail* ]]
}

@test "dist gives the same bytes twice, and builds without git" {
	git rev-parse HEAD >/dev/null 2>&1 || skip "not in a clone"
	make -s BUILD="$BATS_TEST_TMPDIR/one" dist
	make -s BUILD="$BATS_TEST_TMPDIR/two" dist
	cmp "$BATS_TEST_TMPDIR"/one/*.tar.gz "$BATS_TEST_TMPDIR"/two/*.tar.gz
	cd "$BATS_TEST_TMPDIR"
	tar xzf one/twosource-*.tar.gz
	cd twosource-*/
	make -s CFLAGS=-O0 HARDEN= PATH="$PATH"
	build/twosource --version
}
