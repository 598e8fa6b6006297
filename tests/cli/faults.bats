# Commands broken off in the middle; the short form of `make torture`.
load helper

# The build of the tests that has no sanitizers, which strace cannot watch.
broken_off() {
	local build=${TWOSOURCE_BUILD:-build}
	[ ! -x "$build/../clang/twosource" ] || build=$build/../clang
	command -v strace >/dev/null || skip 'no strace'
	strace -o /dev/null true 2>/dev/null || skip 'strace may not watch here'
	run "$top/tests/faults/run" -n 1 "$(cd "$top" && cd "$build" && pwd)" "$@"
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
