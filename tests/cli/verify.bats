load trust

# Tables of facts and of the log.  What is worked out from them (the search
# index) has tests of its own.
fact_tables() {
	sqlite3 twosource.db "SELECT name FROM pragma_table_list WHERE schema = 'main'
		AND type = 'table' AND name NOT LIKE 'sqlite\_schema' ESCAPE '\'
		AND name NOT LIKE '%\_search%' ESCAPE '\' AND name NOT LIKE '%\_inside%' ESCAPE '\'"
}

# Runs SQL on a copy as somebody would who knows the file: without CHECKs and
# references, and with the search index made good afterwards.
tamper() {
	cp twosource.db bad.db
	[ -d bad.db.evidence ] || cp -R twosource.db.evidence bad.db.evidence
	sqlite3 -cmd 'PRAGMA ignore_check_constraints = ON' -cmd 'PRAGMA foreign_keys = OFF' \
		bad.db "$1; DELETE FROM claim_search_due; DELETE FROM article_search_due;
		INSERT INTO claim_search (claim_search) VALUES ('rebuild');
		INSERT INTO claim_inside (claim_inside) VALUES ('rebuild');
		INSERT INTO article_search (article_search) VALUES ('rebuild');
		INSERT INTO article_inside (article_inside) VALUES ('rebuild')" 2>tamper-errors
}

# Is it found, as a problem of one line with what to do?  Hundreds of ledgers are
# asked about, so the program is the one that users get where it was built.
found() {
	local program=twosource
	[ ! -x "${TWOSOURCE_RELEASE-}/twosource" ] || program=$TWOSOURCE_RELEASE/twosource
	run --separate-stderr "$program" --ledger bad.db verify
	if [ "$status" -ne 1 ] || [ -z "$output" ]; then
		echo "not found ($status): $1 $output $stderr"
		return 1
	fi
	grep -q '(.*)$' <<<"$output" || { echo "nothing to do about: $output"; return 1; }
}

@test "verify finds nothing wrong with a ledger of every kind of row" {
	for table in $(fact_tables); do
		case $table in
		tombstone | erased | redaction | erasure_due | unlogged | strand | conflict) continue ;;
		filing | filing_claim) continue ;;	# no report was filed
		esac
		[ "$(sqlite3 twosource.db "SELECT count(*) > 0 FROM \"$table\"")" = 1 ] || echo "empty: $table"
	done | cmp - /dev/null
	try verify
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[[ "$stderr" == "looked at "*"the ledger holds" ]]
	before=$(ledger)
	twosource verify 2>/dev/null
	[ "$(ledger)" = "$before" ]
}

@test "verify finds a changed byte in every column of every table" {
	missed=0
	while IFS='|' read -r table column key; do
		# One row after another, three at most, in which it has a value.
		for n in 0 1 2; do
			pick="WHERE \"$column\" IS NOT NULL ORDER BY $key LIMIT 1 OFFSET $n"
			[ -n "$(sqlite3 twosource.db "SELECT 1 FROM \"$table\" $pick")" ] || continue
			tamper "UPDATE \"$table\" SET \"$column\" = CASE typeof(\"$column\")
				WHEN 'integer' THEN \"$column\" - 1 WHEN 'real' THEN \"$column\" + 1
				WHEN 'blob' THEN CAST(substr(\"$column\", 1, length(\"$column\") - 1) || CASE
					WHEN substr(\"$column\", -1) = x'7f' THEN x'7e' ELSE x'7f' END AS BLOB)
				ELSE substr(\"$column\", 1, length(\"$column\") - 1) || CASE
					WHEN substr(\"$column\", -1) = '1' THEN '2' ELSE '1' END END
				WHERE ($key) = (SELECT $key FROM \"$table\" $pick)" || continue
			cmp -s twosource.db bad.db && echo "not changed: $table.$column $n" && continue
			found "$table.$column, row $n" || missed=$((missed + 1))
		done
	done < <(for table in $(fact_tables); do
		sqlite3 twosource.db "SELECT '$table', name, (SELECT coalesce(
			group_concat('\"' || name || '\"') FILTER (WHERE pk), 'rowid')
			FROM pragma_table_info('$table')) FROM pragma_table_info('$table')"
	done)
	[ "$missed" -eq 0 ]
}

@test "verify finds every row that was deleted" {
	missed=0
	while IFS='|' read -r table key; do
		rows=$(sqlite3 twosource.db "SELECT count(*) FROM \"$table\"")
		for ((n = 0; n < rows; n++)); do
			tamper "DELETE FROM \"$table\" WHERE ($key) = (SELECT $key FROM \"$table\"
				ORDER BY $key LIMIT 1 OFFSET $n)" || continue
			found "$table, row $n deleted" || missed=$((missed + 1))
		done
	done < <(for table in $(fact_tables); do
		[ "$table" = sqlite_sequence ] || sqlite3 twosource.db "SELECT '$table', coalesce(
			group_concat('\"' || name || '\"') FILTER (WHERE pk), 'rowid')
			FROM pragma_table_info('$table')"
	done)
	[ "$missed" -eq 0 ]
}

# Every row of a table once more, under another key.
@test "verify finds every row that was put in" {
	missed=0
	for table in article source claim figure link verification; do
		columns=$(sqlite3 twosource.db "SELECT group_concat(CASE name WHEN 'id' THEN 'id + 100'
			WHEN 'uid' THEN 'randomblob(16)' WHEN 'codename' THEN 'codename || ''-two'''
			ELSE '\"' || name || '\"' END) FROM pragma_table_info('$table')")
		tamper "INSERT INTO $table SELECT $columns FROM $table"
		found "$table doubled" || missed=$((missed + 1))
	done
	tamper "INSERT INTO claim_tag SELECT claim, 'planted' FROM claim_tag GROUP BY claim"
	found 'tags planted' || missed=$((missed + 1))
	tamper "INSERT INTO review SELECT article, '1-2', 'declined', NULL, decided_on FROM review LIMIT 1"
	found 'decision planted' || missed=$((missed + 1))
	tamper "INSERT INTO dismissal SELECT claim, other + 1, reason, dismissed_by, dismissed_on FROM dismissal"
	found 'dismissal planted' || missed=$((missed + 1))
	tamper "INSERT INTO import_row SELECT thing, row + 100, digest FROM import_row"
	found 'import planted' || missed=$((missed + 1))
	tamper "INSERT INTO import_row SELECT 'claim', min(row), 4711 FROM change_row r
		JOIN change c ON c.id = r.change WHERE thing = 'claim' AND action = 'add'
		AND command NOT LIKE 'import%' AND row IN (SELECT id FROM claim)"
	found 'import planted beside a claim that was logged' || missed=$((missed + 1))
	tamper "INSERT INTO tombstone SELECT randomblob(16), max(id) FROM change"
	found 'tombstone planted' || missed=$((missed + 1))
	[ "$missed" -eq 0 ]
}

@test "verify finds entries of the log that were cut, moved, swapped or made up" {
	missed=0
	last=$(sqlite3 twosource.db 'SELECT max(id) FROM change')
	for ((cut = 1; cut < last; cut++)); do
		tamper "DELETE FROM change WHERE id > $cut; DELETE FROM change_row WHERE change > $cut"
		found "cut after $cut" || missed=$((missed + 1))
		tamper "UPDATE change SET seq = -seq WHERE seq IN ($cut, $cut + 1);
			UPDATE change SET seq = CASE seq WHEN -$cut THEN $cut + 1 ELSE $cut END WHERE seq < 0"
		found "$cut swapped with the next" || missed=$((missed + 1))
		tamper "DELETE FROM change WHERE id = $cut; DELETE FROM change_row WHERE change = $cut;
			UPDATE change SET seq = seq - 1 WHERE seq > $cut"
		found "$cut taken out" || missed=$((missed + 1))
		tamper "UPDATE change_row SET change = -change WHERE change IN ($cut, $cut + 1);
			UPDATE change_row SET change = CASE change WHEN -$cut THEN $cut + 1 ELSE $cut END WHERE change < 0"
		found "rows of $cut swapped with the next's" || missed=$((missed + 1))
		tamper "UPDATE change SET salt = NULL, made_on = NULL, made_by = NULL, command = NULL WHERE id = $cut;
			DELETE FROM change_row WHERE change = $cut"
		found "$cut emptied" || missed=$((missed + 1))
		tamper "UPDATE change_row SET n = -n WHERE change = $cut; UPDATE change_row SET n = 3 + n WHERE change = $cut AND n > -3"
		found "rows of $cut turned round" || missed=$((missed + 1))
	done
	tamper "INSERT INTO change SELECT id + 1, ledger, seq + 1, previous, commitment, salt, made_on, made_by, command, branch
		FROM change ORDER BY id DESC LIMIT 1"
	found 'the last one doubled' || missed=$((missed + 1))
	[ "$missed" -eq 0 ]
}

@test "verify finds what is wrong with the file itself" {
	sqlite3 twosource.db "INSERT INTO claim_search (claim_search, rowid, quote) VALUES ('delete', 1, 'nothing')"
	try verify
	[ "$status" -eq 1 ]
	[[ "$output" == "the search index of claims is not what the ledger holds ("*")" ]]
	sqlite3 twosource.db "INSERT INTO claim_search (claim_search) VALUES ('rebuild')"
	try verify
	[ "$status" -eq 0 ]
	tamper 'DROP TRIGGER claim_search_edited'
	found 'trigger dropped'
	[ "$output" = "the ledger lacks its trigger 'claim_search_edited' (go back to a backup)" ]
	tamper 'CREATE TRIGGER evil AFTER INSERT ON claim BEGIN DELETE FROM claim; END'
	found 'trigger planted'
	[ "$output" = "the ledger has a foreign trigger 'evil' (made by another program: remove it with that)" ]
	tamper 'DROP INDEX figure_claim; CREATE INDEX figure_claim ON figure (thing)'
	found 'index altered'
	pages=$(($(wc -c <twosource.db) / 8192))
	for ((page = 1; page < pages; page++)); do
		cp twosource.db bad.db
		printf 'xxxxxxxxxxxxxxxx' | dd of=bad.db bs=1 seek=$((page * 8192)) conv=notrunc 2>/dev/null
		run -1 twosource --ledger bad.db verify
		grep -qv '^looked at' <<<"$output"
	done
}

@test "verify finds a quote that is not what stands at its place" {
	# By our own program, so that the log agrees.
	twosource claim add --article a1 --start 4 --end 9 --quote 'night' 2>/dev/null
	try verify
	[ "$status" -eq 1 ]
	[ "$output" = "c9: its quote is not what stands at 4-9 in a1 ('twosource claim edit c9 --quote' with the words as they stand there)" ]
	[[ "$stderr" == *"1 problem" ]]
}

@test "verify looks at evidence where it is at hand" {
	echo 'a list of lamps' >lamplist.txt
	twosource check add c2 --result confirmed --evidence lamplist.txt 2>/dev/null
	twosource verify 2>/dev/null
	echo more >>lamplist.txt
	try verify
	[ "$status" -eq 1 ]
	[ "$output" = "k3: its evidence 'lamplist.txt' is not the file that was looked at: its SHA-256 is another (find the file as it was)" ]
	rm lamplist.txt
	try verify
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"1 piece of evidence with a SHA-256 is not at hand"* ]]
	copy=twosource.db.evidence/$(sha256sum ropes.txt | cut -c1-64)
	echo more >>"$copy"
	try verify
	[ "$status" -eq 1 ]
	[ "$output" = "the copy of evidence ${copy##*/} was altered (go back to a backup of the folder beside the ledger)" ]
	rm "$copy"
	try verify
	[ "$status" -eq 1 ]
	[ "$output" = "the copy of evidence ${copy##*/} is missing (go back to a backup of the folder beside the ledger)" ]
	# A copy of the ledger somewhere else has no folder at all.
	rmdir twosource.db.evidence
	try verify
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"2 pieces of evidence with a SHA-256 are not at hand"* ]]
}

@test "verify --expect tells whether anything before a head was changed or cut" {
	head=$(twosource verify --head)
	[[ "$head" =~ ^[0-9]+:[0-9a-f]{64}$ ]]
	cp twosource.db then.db
	twosource claim edit c1 --note later 2>/dev/null
	try verify --expect "$head"
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"up to entry ${head%%:*} it is what it was" ]]
	later=$(twosource verify --head)
	[ "$later" != "$head" ]
	# A ledger put back as a whole holds by itself.
	try --ledger then.db verify
	[ "$status" -eq 0 ]
	try --ledger then.db verify --expect "$later"
	[ "$status" -eq 1 ]
	[[ "$output" == "the audit log was cut: it has no entry "* ]]
	twosource --ledger then.db claim edit c1 --note otherwise 2>/dev/null
	try --ledger then.db verify --expect "$later"
	[ "$status" -eq 1 ]
	[[ "$output" == "entry ${later%%:*} of the audit log, or one before it, is not what it was "* ]]
	try verify --expect nonsense
	[ "$status" -eq 2 ]
	try verify --head --expect "$head"
	[ "$status" -eq 2 ]
}
