load trust

@test "doctor finds nothing wrong with a new ledger, and changes nothing" {
	before=$(ledger; ls -lA --time-style=full-iso)
	try doctor
	echo "$output"
	[ "$status" -eq 0 ]
	[[ "$stderr" == "looking at '"*"twosource.db'
no problem; whether all in it holds, 'twosource verify' tells" ]]
	[ -z "$(grep -v '^fine     ' <<<"$output")" ]
	for word in owner permissions folder journal 'left over' drive space program \
		'write-ahead mode' schema references 'evidence: 1 copy, all there'; do
		grep -q "^fine     $word" <<<"$output"
	done
	[ "$(ledger; ls -lA --time-style=full-iso)" = "$before" ]
}

# problem PATTERN: what doctor is to complain about, and nothing else.
problem() {
	try doctor
	echo "$output"
	[ "$status" -eq 1 ]
	[ "$(grep -c '^PROBLEM' <<<"$output")" -eq 1 ]
	grep -q "^PROBLEM  .*$1.*(.*)" <<<"$output"
	[[ "$stderr" == *'1 problem; nothing was changed' ]]
}

@test "doctor says who else may read it" {
	chmod 644 twosource.db
	problem "others may read it"
	chmod 662 twosource.db
	problem 'others may change it'
	chmod 600 twosource.db
	chmod 777 .
	problem "others may put files into"
	chmod 755 .
	chmod 755 twosource.db.evidence
	problem 'others may look into'
}

@test "doctor says what was left over" {
	touch .twosource-0123456789abcdef
	problem "left over: '.*twosource-0123456789abcdef' (0 bytes)"
	rm .twosource*
	ln twosource.db other.db
	problem 'has 2 names'
	rm other.db
	echo hot >twosource.db-journal
	before=$(ledger)
	problem 'journal: '
	grep -q '^note     inside: not looked at' <<<"$output"
	[ "$(ledger)" = "$before" ]
	[ "$(cat twosource.db-journal)" = hot ]
}

@test "doctor knows write-ahead mode, and its remedy works" {
	sqlite3 twosource.db 'PRAGMA journal_mode = WAL' >/dev/null
	problem 'write-ahead mode: another program'
	[ ! -e twosource.db-wal ]
	twosource backup one.db 2>/dev/null
	twosource restore one.db --replace 2>/dev/null
	try doctor
	[ "$status" -eq 0 ]
	[ "$(sqlite3 twosource.db 'PRAGMA journal_mode')" = delete ]
}

@test "doctor knows schemas, lost evidence, and what is no ledger" {
	sqlite3 twosource.db 'PRAGMA user_version = 999'
	try doctor
	[ "$status" -eq 1 ]
	grep -q '^PROBLEM  schema: 999, from a newer twosource' <<<"$output"
	rm twosource.db
	sqlite3 twosource.db <"$top/tests/schema/0005.sql"
	chmod 600 twosource.db
	try doctor
	[ "$status" -eq 1 ]
	grep -q '^PROBLEM  schema: 5, from an older twosource' <<<"$output"
	echo words >twosource.db
	problem 'is no twosource ledger'
	: >twosource.db
	problem 'it is empty'
	rm twosource.db
	mkfifo twosource.db
	problem 'is no ordinary file'
	rm twosource.db
	try doctor
	[ "$status" -eq 1 ]
	try --ledger nowhere.db doctor
	[ "$status" -eq 1 ]
	[[ "$output" == "PROBLEM  there is no 'nowhere.db'"* ]]
}

@test "doctor misses copies of evidence" {
	rm twosource.db.evidence/*
	problem 'evidence: 1 of 1 copies are not there'
	touch twosource.db.evidence/strange
	try doctor
	grep -q '^note     evidence: 1 files* in the folder' <<<"$output"
}
