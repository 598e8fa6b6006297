load kept

@test "backup makes a private copy that is a ledger, audit log included" {
	twosource claim add --quote 'The dam is full' 2>/dev/null
	twosource source add --codename grey-heron 2>/dev/null
	try backup copy.db
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[[ "$stderr" == "backed up to 'copy.db' ("*" bytes), and checked: 0 articles, 1 source, 1 claim, 0 checks, 2 entries of the audit log" ]]
	[ "$(find copy.db -perm 600)" = copy.db ]
	[ "$(ls -A)" = $'copy.db\ntwosource.db' ]
	twosource export claims | cmp - <(twosource --ledger copy.db export claims)
	[ "$(sqlite3 copy.db 'SELECT count(*) FROM change')" = 2 ]
	[ "$(sqlite3 copy.db 'PRAGMA integrity_check')" = ok ]
	twosource --ledger copy.db claim add --quote more 2>/dev/null
	[ "$(twosource export claims | wc -l)" -eq 2 ]
}

@test "backup never writes over a file" {
	twosource claim add --quote x 2>/dev/null
	echo precious >there
	try backup there
	gave 1 '' "twosource: 'there' is there already (name a new file)"
	[ "$(cat there)" = precious ]
	before=$(ledger)
	try backup twosource.db
	gave 1 '' "twosource: 'twosource.db' is there already (name a new file)"
	[ "$(ledger)" = "$before" ]
	ln -s nowhere link
	try backup link
	gave 1 '' "twosource: 'link' is there already (name a new file)"
	try backup -
	gave 2 '' 'twosource: a backup is a file: name one'
	try backup nowhere/copy.db
	[ "$status" -eq 1 ]
	[[ "$stderr" == "twosource: cannot write 'nowhere/copy.db'"* ]]
	try backup
	[ "$status" -eq 2 ]
	[ "$(ls -A)" = $'link\nthere\ntwosource.db' ]
}

@test "backup wants a ledger" {
	cd / 
	run --separate-stderr twosource --ledger "$BATS_TEST_TMPDIR/none.db" backup "$BATS_TEST_TMPDIR/copy.db"
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"no ledger '"* ]]
	[ ! -e "$BATS_TEST_TMPDIR/copy.db" ]
}

@test "backup while others write is the state of one moment" {
	twosource claim add --quote 'claim 0' 2>/dev/null
	(
		i=0
		while [ ! -e stop ] && [ $i -lt 500 ]; do
			i=$((i + 1))
			twosource claim add --quote "claim $i" --tags "t$i" 2>>errors || exit 1
		done
	) >/dev/null &
	writer=$!
	for i in 1 2 3 4 5; do
		twosource backup "copy$i.db" 2>/dev/null
	done
	touch stop
	wait $writer
	last=0
	for i in 1 2 3 4 5; do
		# Each write is a claim, its tag and its entry of the log: all or none.
		counts=$(sqlite3 "copy$i.db" 'PRAGMA integrity_check; PRAGMA foreign_key_check;
			SELECT (SELECT count(*) FROM claim) - 1 = (SELECT count(*) FROM claim_tag),
			(SELECT count(*) FROM claim) = (SELECT count(*) FROM change)')
		[ "$counts" = $'ok\n1|1' ]
		count=$(sqlite3 "copy$i.db" 'SELECT count(*) FROM claim')
		[ "$count" -ge "$last" ]
		last=$count
	done
	[ -z "$(find . -name '.twosource*')" ]
}

@test "a backup that is killed or finds the disk full leaves no half copy" {
	awk 'BEGIN { print "quote"; for (i = 0; i < 5000; i++) print "Statement", i }' |
		twosource import claims - 2>/dev/null
	for i in 1 2 3 4 5 6; do
		timeout -s KILL "0.0$((i * 2 + 1))" twosource backup copy.db >/dev/null 2>&1 || true
		[ ! -e copy.db ] || [ "$(sqlite3 copy.db 'PRAGMA integrity_check')" = ok ]
		rm -f copy.db
	done
	rm -f .twosource*
	before=$(ledger)
	run --separate-stderr bash -c "trap '' XFSZ; ulimit -f 300; twosource backup copy.db"
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: cannot write the copy: '* ]]
	[ "$(ls -A)" = twosource.db ]
	[ "$(ledger)" = "$before" ]
}
