# Commands broken off in the middle; the short form of `make torture`.
load helper

# The optimised build of the tests.
optimised() {
	local build=${TWOSOURCE_BUILD:-build}
	[ ! -x "$build/../clang/twosource" ] || build=$build/../clang
	cd "$top" && cd "$build" && pwd
}

# strace cannot watch a program with sanitizers.
broken_off() {
	command -v strace >/dev/null || skip 'no strace'
	strace -o /dev/null true 2>/dev/null || skip 'strace may not watch here'
	run "$top/tests/faults/run" -n 1 "$(optimised)" "$@"
	[ "$status" -ne 2 ] || skip 'the build takes no seed'
	echo "$output" | tail -20
	[ "$status" -eq 0 ]
	[[ "${lines[-1]}" =~ ^[1-9][0-9]*\ points,\ 0\ faults$ ]]
}

@test "a ledger broken off while it is made, or written to, is whole" {
	broken_off init article-add log
}

@test "so is one broken off while it is edited, or something is removed" {
	broken_off claim-edit claim-remove check dismiss
}

@test "an import or a report that is broken off leaves all or nothing" {
	broken_off import import-all export-all report
}

@test "many at once on one ledger lose nothing that was acknowledged" {
	command -v sqlite3 >/dev/null || skip 'no sqlite3'
	run "$top/tests/faults/crowd" -p 6 -t 4 "$(optimised)"
	echo "$output"
	[ "$status" -eq 0 ]
	[[ "$output" == *' 0 lost,'* ]]
}
