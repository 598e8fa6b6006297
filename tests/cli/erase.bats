load trust

# No word of the canary is in any byte of the folder's ledgers.
silent() {
	local left
	left=$(find . -name 'twosource.db*' -type f -exec grep -aiIl canary {} + -exec grep -ail canary {} + 2>/dev/null | sort -u)
	[ -z "$left" ] || { echo "the canary still sings in: $left"; strings -n 6 twosource.db | grep -i canary | head; return 1; }
	# Nor in the UTF-16 or base64 of it, nor any part of a row's uid.
	for uid in "$@"; do
		if xxd -p twosource.db | tr -d '\n' | grep -q "$uid"; then
			# Tombstones alone may have it.
			[ "$(sqlite3 twosource.db "SELECT count(*) FROM tombstone WHERE uid = x'$uid'")" = 1 ] || return 1
		fi
	done
}

# A source whose every column, and every column of what hangs on it, has a word
# that is found again.
canary_source() {
	twosource source add --codename canary-codename --kind person --naming named --name 'Canaryname' \
		--description canarydescription --role canaryrole --place canaryplace --motive canarymotive \
		--note canarynote --reliability C &&
	twosource claim add --article a1 --source canary-codename \
		--quote 'stayed in the harbour' --statement 'canarystatement is so' --attribution 'canaryattribution' \
		--cue canarycue --stated-on 2019-03-20 --stated-words canarystatedwords \
		--happened-on 2019-03-19 --happened-words canaryhappenedwords --place canaryclaimplace \
		--about canaryabout --approved-by canaryapprover --tags 'canarytag;canarytwo' --flags canaryflag \
		--note canaryclaimnote &&
	last=c$(sqlite3 twosource.db 'SELECT max(id) FROM claim') &&
	twosource claim add --quote '새로운 canaryquote 카나리아' --source canary-codename --within "$last" --prefix canaryprefix --suffix canarysuffix &&
	twosource figure add "$last" --words canarywords --low 3 --unit canaryunit --per canaryper --thing canarything --as-of 2019 &&
	twosource link add "$last" contradicts c1 --basis canarybasis --said-by canarysayer &&
	twosource source link canary-codename s1 --different --basis canarysourcebasis --said-by canarysourcesayer &&
	twosource check add "$last" --result disputed --method canarymethod --checker canarychecker \
		--evidence canaryevidence --origin canaryorigin --note canarychecknote &&
	twosource similar --dismiss "$last" c2 --reason canaryreason &&
	twosource claim edit c1 --heard-from canary-codename
}

# Every way for words to get into the log.
canary_past() {
	twosource source edit canary-codename --note 'canarysecondnote' --motive 'canarysecondmotive' &&
	twosource claim edit "$last" --statement 'canarysecondstatement' --tags 'canarythird' &&
	twosource claim edit "$last" --source s1 &&
	twosource claim edit "$last" --source canary-codename &&
	twosource figure edit "f$(sqlite3 twosource.db 'SELECT max(id) FROM figure')" --words canarysecondwords &&
	twosource check edit "k$(sqlite3 twosource.db 'SELECT max(id) FROM verification')" --note canarysecondchecknote &&
	twosource link edit "l$(sqlite3 twosource.db 'SELECT max(id) FROM link')" --basis canarysecondbasis &&
	twosource claim edit c2 --source canary-codename --note 'once of the other' &&
	twosource claim edit c2 --source s1 --note '' &&
	twosource claim add --quote 'canaryremovedquote' --source canary-codename --tags canaryremovedtag &&
	removed=c$(sqlite3 twosource.db 'SELECT max(id) FROM claim') &&
	twosource figure add "$removed" --words canaryremovedfigure --low 2 &&
	twosource claim remove "$removed" --cascade --yes
}

@test "erase leaves no byte of a source, its claims and what hangs on them" {
	canary_source 2>said || { cat said; false; }
	canary_past 2>said || { cat said; false; }
	grep -aqi canary twosource.db
	uids=$(sqlite3 twosource.db "SELECT lower(hex(uid)) FROM source WHERE codename = 'canary-codename'
		UNION SELECT lower(hex(uid)) FROM claim WHERE source = (SELECT id FROM source WHERE codename = 'canary-codename')")
	head=$(twosource verify --head)
	claims=$(sqlite3 twosource.db 'SELECT count(*) FROM claim')
	try erase canary-codename --yes canary-codename
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[[ "$stderr" == "to be erased for good: s"*" canary-codename: 1 source, 2 claims, 1 figure, 2 links, 1 check, 1 dismissed pair, 2 rows removed before, "*" places in the audit log"* ]]
	[[ "$stderr" == *"heard from the source, and stay without that (look at their words): c1"* ]]
	[[ "$stderr" == *"beyond this ledger, and for you to see to: backups"* ]]
	silent $uids
	[ "$(find . -name 'twosource.db?*' ! -name '*.evidence')" = '' ]
	try verify --expect "$head"
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"erased: something was erased from the ledger on purpose"* ]]
	[ "$(sqlite3 twosource.db 'SELECT count(*) FROM claim')" -eq $((claims - 2)) ]
	[ -z "$(twosource claim list --source s1 --format jsonl | grep -i canary)" ]
	# What stays is as it was, but for whom it was heard from.
	[ "$(sqlite3 twosource.db 'SELECT heard_from IS NULL FROM claim WHERE id = 1')" = 1 ]
	# History and as-of know nothing.
	twosource history --all >all
	run ! grep -i canary all
	try history canary-codename
	[ "$status" -eq 1 ]
	try history "$last"
	[ "$status" -eq 1 ]
	# A second time there is nobody.
	try erase canary-codename --yes canary-codename
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"canary-codename"* ]]
}

@test "erase takes a claim that was removed before, by its id" {
	canary_source 2>/dev/null
	twosource claim remove "$last" --cascade --yes 2>/dev/null
	twosource source edit canary-codename --note nothing 2>/dev/null
	try erase "$last" --yes "$last"
	[ "$status" -eq 0 ]
	for word in canarystatement canarystatedwords canarywords canarybasis canarymethod canaryreason canarytag canaryquote; do
		run ! grep -aq "$word" twosource.db
	done
	grep -aq canarymotive twosource.db
	try verify
	[ "$status" -eq 0 ]
}

@test "erase takes rows that were imported" {
	printf '%s\n' 'quote,source,article,note' '"canaryone said here",canary-importer,Canarytitle,canarynote' \
		'"another",quay-porter,Night log,' >more.csv
	twosource import claims more.csv 2>/dev/null
	try erase canary-importer --yes canary-importer
	[ "$status" -eq 0 ]
	run ! grep -aqE 'canary(one|-importer|note)' twosource.db
	twosource verify 2>/dev/null
	# The article was published, and stays.
	grep -aq Canarytitle twosource.db
}

@test "what was erased does not come back with its uid" {
	twosource export claims -o claims.csv 2>/dev/null || twosource export claims >claims.csv
	twosource export sources >sources.csv
	twosource erase still-otter --yes still-otter 2>/dev/null
	try import sources sources.csv
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"was erased from this ledger on purpose, and is not taken back"* ]]
	twosource erase c3 --yes c3 2>/dev/null
	try import claims claims.csv --keep-going --rejects rejects.csv
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"claims.csv:"*": uid: "*" was erased from this ledger on purpose, and is not taken back"* ]]
	[ "$(sqlite3 twosource.db "SELECT count(*) FROM claim WHERE quote LIKE 'It is the worst%'")" = 0 ]
	twosource verify 2>/dev/null
}

@test "erase --redact blacks out the passages, and what others keep of them" {
	raw=$(sqlite3 twosource.db 'SELECT sha256 FROM article WHERE id = 1')
	twosource claim edit c3 --note seen 2>/dev/null
	try erase c2 --yes c2 --redact
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"redacted: its passages are blacked out"* ]]
	run ! grep -aqE 'not see the ropes|nobody sent us' twosource.db
	[ "$(sqlite3 twosource.db 'SELECT sha256 FROM article WHERE id = 1')" = "$raw" ]
	sqlite3 twosource.db 'SELECT text FROM snapshot WHERE article = 1' | grep -q '"██████████'
	try verify
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"redacted: 1 text has passages blacked out on purpose"* ]]
	twosource search ropes 2>/dev/null >searched || true
	run ! grep -i 'see the ropes' searched
}

@test "without --redact the texts stay, and erase says so" {
	try erase c2 --yes c2
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"its words stand in the texts of articles too, in "*"they stay there (--redact blacks them out)"* ]]
	sqlite3 twosource.db 'SELECT text FROM snapshot WHERE article = 1' | grep -q 'We could not see the ropes'
	twosource verify 2>/dev/null
}

@test "erase asks for the codename, and nothing else will do" {
	before=$(ledger)
	try erase still-otter
	gave 2 '' "$stderr"
	[[ "$stderr" == *"add --yes still-otter to erase without being asked" ]]
	try erase still-otter --yes grey-heron
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"--yes 'grey-heron' is not its name ('still-otter'): nothing was erased" ]]
	try erase a1 --yes a1
	[ "$status" -eq 2 ]
	try erase c99 --yes c99
	[ "$status" -eq 1 ]
	try erase
	[ "$status" -eq 2 ]
	[ "$(ledger)" = "$before" ]
	on_a_terminal
	expect -c 'spawn -noecho twosource erase still-otter; expect "type still-otter: "; send "no\r"; expect eof' >talk
	grep -q 'nothing was erased' talk
	[ "$(ledger)" = "$before" ]
	expect -c 'spawn -noecho twosource erase still-otter; expect "type still-otter: "; send "still-otter\r"; expect eof' >talk
	[ "$(sqlite3 twosource.db "SELECT count(*) FROM source WHERE codename = 'still-otter'")" = 0 ]
	twosource verify 2>/dev/null
}

@test "nobody can pass something off as erased" {
	twosource erase still-otter --yes still-otter 2>/dev/null
	for sql in "DELETE FROM tombstone" "DELETE FROM erased" \
		"INSERT INTO erased SELECT change, n, (SELECT max(id) FROM change) FROM change_row WHERE thing = 'claim' LIMIT 1;
		 UPDATE change_row SET salt = NULL, before = NULL WHERE (change, n) = (SELECT change, n FROM change_row WHERE thing = 'claim' LIMIT 1)" \
		"INSERT INTO tombstone SELECT randomblob(16), max(id) FROM change" \
		"DELETE FROM change_row WHERE thing = 'erasure'"; do
		cp twosource.db bad.db
		sqlite3 bad.db "$sql"
		run -1 twosource --ledger bad.db verify
	done
}

@test "an interrupted erasure is finished by the next, and verify says so" {
	cp twosource.db whole.db
	twosource erase still-otter --yes still-otter 2>/dev/null
	# As a kill between the write and the rest leaves it.
	sqlite3 twosource.db 'INSERT INTO erasure_due (erasure) SELECT max(id) FROM change'
	try verify
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"twosource: an erasure was interrupted: its rows are gone, but the file may hold remnants ('twosource erase --finish')"* ]]
	try erase --finish
	gave 0 '' 'finished an erasure that was interrupted'
	twosource verify 2>/dev/null
	try erase --finish
	gave 0 '' 'there was nothing to finish'
}

@test "erase takes away copies of evidence, but for those of other checks" {
	canary_source 2>/dev/null
	echo 'a canary photograph' >photo.txt
	echo 'a shared list' >shared.txt
	twosource check add "$last" --result confirmed --evidence photo.txt --copy 2>/dev/null
	twosource check add "$last" --result confirmed --evidence shared.txt --copy 2>/dev/null
	twosource check add c1 --result confirmed --evidence shared.txt 2>/dev/null
	rm photo.txt
	twosource verify 2>said
	grep -q 'and 3 files of evidence' said
	[ "$(ls twosource.db.evidence | wc -l)" -eq 3 ]
	try erase canary-codename --yes canary-codename
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"took away 1 copy of evidence"* ]]
	silent
	[ "$(ls twosource.db.evidence)" = "$(sha256sum shared.txt ropes.txt | cut -c1-64 | sort)" ]
	twosource verify 2>/dev/null
}

@test "erase says where the codename is still mentioned, in what is not its own" {
	twosource check add c1 --result pending --method 'rang Grey Heron again' --note 'not grey-heron' 2>/dev/null
	twosource article edit a1 --note 'see grey_heron' 2>/dev/null
	twosource claim edit c2 --note 'the heron is grey' 2>/dev/null
	try erase grey-heron --yes grey-heron
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"twosource: 'grey-heron' is still mentioned: a1 (note), k"?*" (method, note) (edit what is your own; "* ]]
	try erase still-otter --yes still-otter
	[ "$status" -eq 0 ]
	[[ "$stderr" != *mentioned* ]]
}

@test "what was erased does not come back by an export of the rest" {
	twosource export all --to before >/dev/null 2>&1
	twosource erase still-otter --yes still-otter --keep-text 2>/dev/null
	twosource export all --to after >/dev/null 2>&1
	[ "$(wc -l <after/tombstones.csv)" -gt 3 ]
	! grep -riq still-otter after
	twosource --ledger new.db init 2>/dev/null
	try --ledger new.db import after
	[ "$status" -eq 0 ]
	twosource --ledger new.db verify 2>verified
	twosource --ledger new.db export all --to again >/dev/null 2>&1
	diff -r after again
	# The new ledger refuses them as this one does.
	head -1 before/sources.csv >back.csv
	grep still-otter before/sources.csv >>back.csv
	try --ledger new.db import sources back.csv
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'was erased from this ledger on purpose'* ]]
	# Rows that the export holds all the same: nothing comes of it.
	cp -r before forged
	twosource --ledger empty.db init 2>/dev/null
	(cd forged && cp ../after/tombstones.csv . &&
		sed -i "s/$(sha256sum <../before/tombstones.csv | cut -c1-64)/$(sha256sum <tombstones.csv | cut -c1-64)/
			/tombstones.csv/,/bytes/s/\"bytes\": *[0-9]*/\"bytes\": $(wc -c <tombstones.csv)/" datapackage.json)
	try --ledger empty.db import forged
	[ "$status" -eq 1 ]
	[ "$(sqlite3 empty.db 'SELECT count(*) FROM source')" = 0 ]
}

@test "digests of rows from a spreadsheet are committed to when an export comes back" {
	twosource export all --to whole >/dev/null 2>&1
	twosource --ledger new.db init 2>/dev/null
	twosource --ledger new.db import whole >/dev/null 2>&1
	twosource --ledger new.db verify 2>/dev/null
	[ "$(sqlite3 new.db 'SELECT count(*) FROM import_row')" -gt 0 ]
	sqlite3 new.db "UPDATE import_row SET digest = digest + 1 WHERE thing = 'claim'"
	try --ledger new.db verify
	[ "$status" -eq 1 ]
	[[ "$output" == *'is not as its last entry in the audit log left it'* ]]
}
