load trust
load merge

# Somebody else's ledger, made to do harm, and what merge and restore say of it.
# refused WORDS: merge says so, and neither ledger is changed.
refused() {
	local before after
	before=$(ledger; sha256sum <evil.db)
	run --separate-stderr timeout 60 twosource merge evil.db
	after=$(ledger; sha256sum <evil.db)
	if [ "$status" -ne 1 ] || [[ "$stderr" != *"$1"* ]] || [ "$before" != "$after" ]; then
		printf 'status %s\nstdout [%s]\nstderr [%s]\n' "$status" "$output" "$stderr"
		return 1
	fi
	[ ! -e sprung ]
}

# evil SQL: another ledger, with that done to it.
evil() {
	rm -f evil.db
	cp colleague.db evil.db
	sqlite3 evil.db "$1"
}

# A ledger of somebody else, with rows in it.
colleague() {
	twosource --ledger colleague.db init 2>/dev/null
	in_ colleague.db source add --codename grey-goose --by tove
	in_ colleague.db claim add --quote 'the quay was dark' --source grey-goose --by tove
}

@test "triggers and views of another's ledger never run" {
	colleague
	evil "CREATE TRIGGER spring AFTER INSERT ON source BEGIN DELETE FROM claim; END"
	refused "'evil.db' is not made as a ledger is: nothing was merged"
	[[ "$stderr" == *"has a foreign trigger 'spring'"* ]]
	evil "DROP VIEW claim_inside_text; CREATE VIEW claim_inside_text (id, words) AS SELECT id, writefile('sprung', 'x') FROM claim"
	refused 'is not made as a ledger is'
	evil "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET type = 'view', rootpage = 0,
		sql = 'CREATE VIEW claim AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n'
		WHERE name = 'claim'"
	refused 'the ledger is damaged'
	evil "CREATE TABLE more (x); CREATE INDEX odd ON claim (abs(id))"
	refused 'is not made as a ledger is'
	evil "ALTER TABLE source ADD COLUMN real_name TEXT"
	refused 'is not made as a ledger is'
	evil "CREATE VIRTUAL TABLE other USING fts5 (x)"
	refused 'is not made as a ledger is'
}

@test "restore does not take such a ledger for a backup" {
	colleague
	evil "CREATE TRIGGER spring AFTER INSERT ON source BEGIN DELETE FROM claim; END"
	try restore evil.db --to x.db
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"foreign trigger 'spring'"* ]]
	[ ! -e x.db ]
	[ -z "$(find . -name '.twosource*')" ]
}

@test "rows that the log does not know, text that is none, and numbers that do not fit" {
	colleague
	evil "UPDATE claim SET quote = 'something else'"
	refused "'evil.db' does not hold: nothing was merged"
	evil "INSERT INTO source (uid, codename, kind, naming, ground_rules, anonymity_reason, identity_known_to)
		VALUES (randomblob(16), 'odd', 'person', 'unnamed', 'unknown', 'not_stated', 'unknown')"
	refused 'does not hold'
	evil "UPDATE change SET made_by = CAST(x'ff41' AS TEXT)"
	refused 'nothing was merged'
	evil "PRAGMA ignore_check_constraints = ON; UPDATE source SET name = 'Ana Weaver' WHERE naming = 'unnamed'"
	refused 'does not hold'
	evil "UPDATE ledger SET uid = randomblob(16)"
	refused 'does not hold'
	evil "UPDATE change SET seq = 9223372036854775807 WHERE id = 1"
	refused 'nothing was merged'
	evil "INSERT INTO tombstone SELECT uid, 1 FROM source"
	refused 'does not hold'
	evil "PRAGMA user_version = 99"
	refused 'from a newer twosource'
	evil "PRAGMA application_id = 1"
	refused 'is no twosource ledger'
}

@test "a value of half a gigabyte is refused, and not read into memory" {
	# A sanitizer reserves more memory than the limit lets anybody have.
	[ ! -x "${TWOSOURCE_RELEASE-}/twosource" ] || PATH=$TWOSOURCE_RELEASE:$PATH
	colleague
	evil "UPDATE claim SET note = printf('%.*c', 300000000, 'x') WHERE id = 1"
	before=$(ledger)
	run --separate-stderr bash -c "ulimit -v 4000000; timeout 100 twosource merge evil.db"
	[ "$status" -eq 1 ]
	[ "$(ledger)" = "$before" ]
}

@test "damaged pages are refused wherever they are" {
	colleague
	size=$(stat -c %s colleague.db)
	before=$(ledger)
	for at in 20 100 1000 8192 16500 30000 60000 100000 $((size / 2)) $((size - 8192)); do
		[ "$at" -lt "$size" ] || continue
		cp colleague.db evil.db
		head -c 3000 /dev/zero | tr '\0' '\377' | dd of=evil.db bs=1 seek="$at" conv=notrunc 2>/dev/null
		run --separate-stderr timeout 60 twosource merge evil.db
		# Free space of a page may be anything.
		[ "$status" -eq 1 ] || whole twosource.db
		[ "$status" -ne 1 ] || [ "$(ledger)" = "$before" ]
		before=$(ledger)
		for command in doctor verify 'claim list' 'search quay' 'restore evil.db --to x.db'; do
			# shellcheck disable=SC2086
			run --separate-stderr timeout 60 twosource --ledger evil.db $command
			[ "$status" -le 1 ]
			rm -f x.db
		done
	done
	for cut in 0 50 100 8000 8192 20000 $((size - 1)); do
		head -c "$cut" colleague.db >evil.db
		run --separate-stderr timeout 60 twosource merge evil.db
		[ "$status" -eq 1 ]
	done
}

@test "what lies in the ledger's place is not followed" {
	colleague
	ln -s colleague.db link.db
	mkfifo pipe.db
	mkdir folder.db
	for other in link.db pipe.db folder.db /dev/zero; do
		run --separate-stderr timeout 20 twosource merge "$other"
		[ "$status" -eq 1 ]
		run --separate-stderr timeout 20 twosource --ledger "$other" claim list
		[ "$status" -eq 1 ]
		run --separate-stderr timeout 20 twosource --ledger "$other" doctor
		[ "$status" -eq 1 ]
	done
	for other in pipe.db folder.db /dev/zero; do
		run --separate-stderr timeout 20 twosource restore "$other" --to x.db
		[ "$status" -eq 1 ]
	done
	[ ! -e x.db ]
}

@test "evidence of another's ledger leads nowhere else" {
	twosource --ledger colleague.db init 2>/dev/null
	in_ colleague.db claim add --quote 'the quay was dark'
	in_ colleague.db check add c1 --result confirmed --evidence ropes.txt --copy
	sha=$(ls colleague.db.evidence)
	rm "colleague.db.evidence/$sha"
	ln -s "$PWD/secret" "colleague.db.evidence/$sha"
	echo hush >secret
	run --separate-stderr twosource merge colleague.db
	! grep -rqs hush twosource.db.evidence
	rm -r colleague.db.evidence
	mkdir colleague.db.evidence
	mkfifo "colleague.db.evidence/$sha"
	run --separate-stderr timeout 20 twosource merge colleague.db
	[ "$status" -ne 124 ]
}

@test "a log of another's control characters reaches no terminal" {
	twosource --ledger colleague.db init 2>/dev/null
	in_ colleague.db source add --codename still-otter --description $'a\e[31mred' --by $'t\e[2Jove'
	run --separate-stderr twosource merge colleague.db
	[ "$status" -eq 0 ]
	[[ "$output$stderr" != *$'\e'* ]]
	run --separate-stderr twosource history --all
	[[ "$output" != *$'\e'* ]]
}
