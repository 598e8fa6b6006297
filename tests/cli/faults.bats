# Commands broken off in the middle; the short form of `make torture`.
load helper

# The optimised build of the tests.
optimised() {
	local build=${TWOSOURCE_BUILD:-build}
	[ ! -x "$build/../clang/twosource" ] || build=$build/../clang
	cd "$top" && cd "$build" && pwd
}

# strace cannot watch a program with sanitizers.
tried() {
	command -v strace >/dev/null || skip 'no strace'
	strace --seccomp-bpf -f -o /dev/null true 2>/dev/null || skip 'strace may not watch here'
	run "$top/tests/faults/$1" "${@:2}"
	[ "$status" -ne 2 ] && [[ "$output" != *skipped* ]] || skip "$output"
	echo "$output" | tail -20
	[ "$status" -eq 0 ]
	[[ "${lines[-1]}" =~ ^[1-9][0-9]*\ (points|states|refused),\ 0\ faults$ ]]
}

broken_off() { tried run -n 1 -m 4 "$(optimised)" "$@"; }

power_cut() { tried power -m 12 "$(optimised)" "$@"; }

@test "a ledger broken off while it is made, or written to, is whole" {
	broken_off init article-add log
}

@test "so is one broken off while it is edited, or something is removed" {
	broken_off claim-edit claim-remove check dismiss
}

@test "an import or a report that is broken off leaves all or nothing" {
	broken_off import import-all export-all report
}

@test "what a merge, a restore or an erasure leaves when broken off is whole" {
	broken_off merge restore erase
}

@test "an upgrade that is broken off has the old version or the new" {
	broken_off upgrade-0001
}

@test "a power cut leaves the old state or the new, and what was acknowledged" {
	power_cut claim-add import check erase
}

@test "so it does where files are made and swapped" {
	power_cut init backup restore merge
}

@test "and in the middle of an upgrade" {
	power_cut upgrade-0001
}

@test "a request for memory that is refused leaks nothing" {
	tried leaks -m 4 "$(cd "$top" && cd "${TWOSOURCE_BUILD:-build}" && pwd)" log report merge erase
}

@test "many at once on one ledger lose nothing that was acknowledged" {
	command -v sqlite3 >/dev/null || skip 'no sqlite3'
	run "$top/tests/faults/crowd" -p 6 -t 4 "$(optimised)"
	echo "$output"
	[ "$status" -eq 0 ]
	[[ "$output" == *' 0 lost,'* ]]
}
