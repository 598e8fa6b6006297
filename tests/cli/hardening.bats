load trust

# The leak sanitizer cannot work where strace watches.
export ASAN_OPTIONS="${ASAN_OPTIONS-}:detect_leaks=0"

# Commands of every kind, those that make files among them.
work() {
	"$@" article show a1 >/dev/null
	"$@" claim add --quote 'nobody saw it' >/dev/null
	"$@" search lamps >/dev/null
	"$@" corroborate --all >/dev/null || true
	"$@" report a1 -o report.csv
	"$@" export all --to exported
	"$@" backup copy.db
	"$@" backup sealed --encrypt --passphrase-command 'echo nine ropes under a lamp'
	"$@" restore sealed --to back.db --passphrase-command 'echo nine ropes under a lamp'
	"$@" share desk.db --article a1 --audience desk
	"$@" --ledger back.db claim add --quote 'and neither did they' >/dev/null
	"$@" merge back.db >/dev/null
	"$@" doctor >/dev/null || true
	"$@" verify >/dev/null
}

@test "no command asks for the network" {
	command -v strace >/dev/null || skip 'no strace'
	strace -f -qq -e trace=none true 2>/dev/null || skip 'strace cannot trace here'
	traced() {
		strace -f -qq -A -o "$PWD/calls" -e trace=network "$(command -v twosource)" "$@"
	}
	work traced 2>err || { cat err; return 1; }
	[ -e calls ]
	! grep -E '^[0-9]* *(socket|connect|bind|listen|accept4?|sendto|recvfrom|sendmsg|recvmsg|getpeername)\(' calls
	# The trace sees such a call when there is one.
	strace -f -qq -A -o calls -e trace=network bash -c ': </dev/tcp/127.0.0.1/9' 2>/dev/null || true
	grep -q 'socket(' calls
}

@test "every command works where there is no network" {
	unshare -rn true 2>/dev/null || skip 'no unshare here'
	alone() {
		unshare -rn "$(command -v twosource)" "$@"
	}
	work alone 2>err || { cat err; return 1; }
	cmp <(twosource --ledger desk.db export claims 2>/dev/null) \
		<(twosource --ledger desk.db export claims 2>/dev/null)
}

@test "nothing is written for others to read, whatever the umask" {
	umask 000
	work twosource 2>/dev/null
	for made in report.csv copy.db sealed back.db desk.db twosource.db; do
		[ "$(find "$made" -perm 600)" = "$made" ] || { ls -l "$made"; return 1; }
	done
	[ -z "$(find exported -type f ! -perm 600)" ]
	[ -z "$(find exported -type d ! -perm 700)" ]
}

@test "no core dump holds what the ledger holds" {
	grep -q 'Max core file size' /proc/self/limits 2>/dev/null || skip 'no /proc here'
	ulimit -c unlimited 2>/dev/null || true
	# A command that waits for its input tells its limits.
	mkfifo waits
	twosource import claims - <waits >/dev/null 2>&1 &
	pid=$!
	exec 8>waits
	for _ in $(seq 100); do
		limits=$(grep 'Max core file size' "/proc/$pid/limits") || true
		[[ "$limits" == *' 0 '*' 0 '* ]] && break
		read -rt 0.05 <> <(:) || true
	done
	exec 8>&-
	wait "$pid" || true
	[[ "$limits" == *' 0 '*' 0 '* ]]
}

@test "a link in the place of a file is not written through" {
	echo precious >elsewhere
	for made in copy.db sealed desk.db back.db; do
		ln -s elsewhere "$made"
	done
	try backup copy.db
	[ "$status" -eq 1 ]
	try backup sealed --encrypt --passphrase-command 'echo nine ropes under a lamp'
	[ "$status" -eq 1 ]
	try share desk.db --article a1 --audience desk
	[ "$status" -eq 1 ]
	try restore twosource.db --to back.db
	[ "$status" -eq 1 ]
	try restore twosource.db --to back.db --replace
	[ "$status" -eq 1 ]
	[ "$(cat elsewhere)" = precious ]
}

@test "the passphrase is in no argument, and in no file" {
	command -v strace >/dev/null || skip 'no strace'
	strace -f -qq -e trace=none true 2>/dev/null || skip 'strace cannot trace here'
	(umask 077; echo 'nineropesunderalamp' >secret)
	strace -f -qq -s 1000 -e trace=execve,write,pwrite64 -o calls twosource backup sealed --encrypt \
		--passphrase-file secret 2>/dev/null
	! grep -q nineropes calls
}
