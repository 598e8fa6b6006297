load kept

# A ledger with a little of everything, and what spreadsheets stumble over.
story() {
	article
	twosource article edit a1 --outlet '=Gazette' --note "'quoted"
	twosource source add --codename grey-heron --description '+a clerk'
	twosource source add --name 'Ada Field'
	twosource claim add --article a1 --source s2 --quote 'Six ferries were stopped' --tags 'ferry;-x'
	twosource claim add --article a1 --source s1 --quote $'=2+3\r\nboats,\n"six"' --note "''"
	twosource claim add --voice vague --quote '부두는 닫혔다' --note $'\u202e-1'
	twosource check add c1 --result confirmed --method '@asked' --checked-on 2016-12~
	twosource check add c2 --result disputed
	twosource claim edit c2 --place '-'
	twosource link add c1 contradicts c3 --basis 'open or closed'
	twosource figure add c1 --words Six --low -6 --high 6.5
	printf 'quote,note\n=a,\nb,-\n' | twosource import claims - --raw
	twosource claim remove c5 --yes
	twosource similar --dismiss c3 c1 --reason '=no' --by Noor
	twosource lint a1 --reason '+seen' --by Noor --dismiss \
		"$(twosource lint a1 --rule no_date --format jsonl | head -n 1 | jq -r .finding)"
} >/dev/null 2>&1

# The export in a folder, taken into a ledger of its own and exported again, is
# the same byte for byte.
comes_back() {
	twosource init "$1.db"
	twosource --ledger "$1.db" import "$1"
	twosource --ledger "$1.db" export all --to "$1.again" "${@:2}"
	diff -r "$1" "$1.again"
} 2>/dev/null

# Makes datapackage.json agree with the file of an export that was changed.
seal() {
	local hash
	hash=sha256:$(sha256sum <"$1/$2" | cut -d' ' -f1)
	jq --arg path "$2" --arg hash "$hash" --argjson bytes "$(wc -c <"$1/$2")" \
		'(.resources[] | select(.path == $path)) |= (.hash = $hash | .bytes = $bytes)' \
		"$1/datapackage.json" >sealed
	mv sealed "$1/datapackage.json"
}

@test "export all makes a private folder, and says what is not in it" {
	story
	try export all --to everything
	gave 0 '' "wrote everything to 'everything': 1 article (1 with text), 2 sources, 4 claims
but for the audit log, which \`twosource backup\` keeps"
	[ "$(ls everything)" = 'articles.csv
changed_since_check.csv
checks.csv
claims.csv
datapackage.json
dismissals.csv
dismissed_findings.csv
evidence.csv
figures.csv
filed_claims.csv
filings.csv
imports.csv
links.csv
reviews.csv
snapshots.csv
sources.csv
texts
tombstones.csv' ]
	[ -z "$(find everything -type f ! -perm 600)" ]
	[ -z "$(find everything -type d ! -perm 700)" ]
	twosource export claims | cmp - everything/claims.csv
	[ "$(sha256sum <everything/texts/a1.txt)" = "$(twosource export articles | tail -n 1 |
		tr , '\n' | grep -oE '[0-9a-f]{64}')  -" ]
	run ! grep -rqF "$PWD" everything
}

@test "a dismissed finding comes back, and is still dismissed" {
	story
	twosource export all --to everything 2>/dev/null
	grep -q "^\"c[0-9]*\",\"no_date:[0-9a-f]*\",\"'+seen\",\"Noor\"" everything/dismissed_findings.csv
	twosource --ledger back.db init 2>/dev/null
	twosource --ledger back.db import everything 2>/dev/null
	run --separate-stderr twosource --ledger back.db lint a1 --dismissed
	[[ "$output" == *'dismissed by Noor, '*'+seen'* ]]
	sed -i 's/no_date:./no_date:/' everything/dismissed_findings.csv
	seal everything dismissed_findings.csv
	twosource --ledger other.db init 2>/dev/null
	run --separate-stderr twosource --ledger other.db import everything
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'is no mark of a finding'* ]]
}

@test "an export from before there were dismissals still comes back" {
	story
	twosource export all --to everything 2>/dev/null
	grep -q "\"c1\",\"c3\",\"'=no\",\"Noor\"" everything/dismissals.csv
	rm everything/dismissals.csv
	jq 'del(.resources[] | select(.path == "dismissals.csv"))' everything/datapackage.json >older
	mv older everything/datapackage.json
	twosource init old.db 2>/dev/null
	try --ledger old.db import everything
	[ "$status" -eq 0 ]
	twosource --ledger old.db export all --to again 2>/dev/null
	[ "$(wc -l <again/dismissals.csv)" -eq 1 ]
}

@test "what is exported comes back byte for byte" {
	story
	before=$(ledger)
	twosource export all --to everything
	comes_back everything
	twosource export all --to raw --raw
	comes_back raw --raw
	grep -q '"=2+3' raw/claims.csv
	grep -q "\"'=2+3" everything/claims.csv
	[ "$(ledger)" = "$before" ]
	# ids, uids and what checks remember
	for what in claims sources checks; do
		twosource export $what | cmp - <(twosource --ledger everything.db export $what)
	done
	twosource --ledger everything.db claim list --columns id,status |
		grep -q 'c2 *changed_since_check'
	# no id is used again, and a spreadsheet is known again
	[ "$(twosource --ledger everything.db claim add --quote new)" = c6 ]
	printf 'quote,note\n=a,\nb,-\n' | twosource --ledger everything.db import claims - --raw 2>&1 |
		grep -q 'there already'
	twosource --ledger everything.db search ferries | grep -q c1
} 2>/dev/null

@test "cells and texts of a megabyte come back" {
	awk 'BEGIN { printf "quote,note\n\""; for (i = 0; i < 120000; i++) printf "=\"\"%d,\r\n", i
		printf "\",부두\n" }' >big.csv
	[ "$(wc -c <big.csv)" -gt 1000000 ]
	twosource import claims big.csv --raw
	awk 'BEGIN { print "A long one\n"; for (i = 0; i < 60000; i++) printf "Line %d is here.\n\n", i }' \
		>long.txt
	twosource article add long.txt
	twosource export all --to everything
	comes_back everything
} 2>/dev/null

@test "the same ledger gives the same bytes, at any time" {
	story
	twosource export all --to one
	twosource export all --to two
	diff -r one two
	SOURCE_DATE_EPOCH=86400 twosource export all --to three
	SOURCE_DATE_EPOCH=86400 twosource export all --to four
	diff -r three four
	grep -q '"created": "1970-01-02T00:00:00Z"' three/datapackage.json
} 2>/dev/null

@test "files are lines of CR LF with every cell quoted, and calculate nothing" {
	story
	twosource export all --to everything 2>/dev/null
	for file in everything/*.csv; do
		# One byte a line: what stands outside of quotation marks, and how each
		# cell begins.
		od -An -v -tx1 "$file" | tr -s ' ' '\n' | awk 'NF' | awk '
			!inside { if ($0 == "22") { inside = begun = 1 } else print "outside", $0; next }
			$0 == "22" && !half { half = 1; begun = 0; next }
			$0 != "22" && half { inside = half = 0; print "outside", $0; next }
			{ half = 0; if (begun) print "begins", $0; begun = 0 }' | sort -u >seen
		# 2c 0d 0a: comma, CR, LF; 3d 2b 40 09 0d: = + @ tab CR; 2d: -
		run ! grep -vqE '^begins|^outside (2c|0d|0a)' seen
		run ! grep -qE '^begins (3d|2b|40|09|0d)' seen
		[ "$file" = everything/figures.csv ] || run ! grep -q '^begins 2d' seen
		grep -q '^begins' seen
		[ "$file" != everything/sources.csv ] || grep -q '^begins 27' seen	# a guard
	done
	[[ "$(cat everything/figures.csv)" == *'"-6","6.5"'* ]]
}

@test "export all is not given what it cannot do" {
	story
	try export all
	gave 2 '' 'twosource: all is a folder of files (--to DIR says where)'
	try export claims --to x
	gave 2 '' 'twosource: --to is for `export all` (--output names a file)'
	try export all --to x --format json
	gave 2 '' 'twosource: --format is for one kind of rows, not for all'
	try export all --to x -o y
	gave 2 '' 'twosource: --output is for one kind of rows, not for all'
	mkdir full && touch full/x
	try export all --to full
	gave 1 '' "twosource: there is something in 'full' already (name a new folder)"
	try export all --to .
	[ "$status" -eq 1 ]
	try export all --to twosource.db
	gave 1 '' "twosource: 'twosource.db' is no folder"
	try export all --to nowhere/x
	[ "$status" -eq 1 ]
	[[ "$stderr" == "twosource: cannot write 'nowhere/x'"* ]]
	[ "$(ls -A)" = $'article.txt\nfull\ntwosource.db' ]
}

@test "export all to a place that cannot be written to" {
	[ "$(id -u)" -ne 0 ] || skip "root can write anywhere"
	story
	mkdir shut && chmod 500 shut
	try export all --to shut/x
	gave 1 '' "twosource: cannot write 'shut/x': Permission denied"
}

@test "import DIR wants a ledger that never held anything" {
	story
	twosource export all --to everything 2>/dev/null
	before=$(ledger)
	try import everything
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: the ledger is not new'* ]]
	[ "$(ledger)" = "$before" ]
	# nor one whose only claim is gone: its ids are used up
	twosource init used.db
	twosource --ledger used.db claim add --quote x
	twosource --ledger used.db claim remove c1 --yes
	run --separate-stderr twosource --ledger used.db import everything
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: the ledger is not new'* ]]
}

@test "import DIR tells of every file and row that will not do, and changes nothing" {
	command -v jq >/dev/null || skip "jq is not here"
	story
	twosource export all --to good
	twosource init new.db
	before=$(sha256sum new.db)
	cp -Rp good bad
	sed -i 's/부두/부서/' bad/claims.csv
	rm bad/texts/a1.txt
	run --separate-stderr twosource --ledger new.db import bad
	gave 1 '' 'bad/claims.csv: it was changed since it was exported: its SHA-256 is another
bad/texts/a1.txt: the file is missing
2 faults: nothing was imported'
	rm -r bad && cp -Rp good bad
	sed -i 's/"vague"/"nobody"/; s/"s2"/"s7"/' bad/claims.csv
	seal bad claims.csv
	sed -i 's/"disputed"/"dispute"/' bad/checks.csv
	seal bad checks.csv
	run --separate-stderr twosource --ledger new.db import bad/
	gave 1 '' "bad/claims.csv:2: source: 's7' is not in sources.csv
bad/claims.csv:8: voice: no 'nobody' (it is one of source, article, vague)
bad/checks.csv:3: result: no 'dispute' (did you mean 'disputed'?)
3 faults: nothing was imported"
	[ "$(sha256sum new.db)" = "$before" ]
	twosource --ledger new.db import good
	# a file that is not of the export is left alone
	touch good/notes.txt
	twosource init other.db
	twosource --ledger other.db import good
} 2>/dev/null

@test "import DIR --dry-run looks and changes nothing" {
	story
	twosource export all --to everything 2>/dev/null
	twosource init new.db 2>/dev/null
	before=$(sha256sum new.db)
	run --separate-stderr twosource --ledger new.db import everything --dry-run
	gave 0 '' "would import everything in 'everything': 1 article (1 with text), 2 sources, 4 claims, 2 checks"
	[ "$(sha256sum new.db)" = "$before" ]
	try import everything --map a=b
	[ "$status" -eq 2 ]
	[[ "$stderr" == *'leave the options out'* ]]
	try import nowhere
	gave 2 '' "twosource: no folder 'nowhere' (a file is imported with: import claims FILE, sources, articles ...)"
	try import claims
	gave 2 '' 'twosource: which file are the claims in? (- is standard input)'
}

# Enough rows that a command takes a while.
many() {
	awk 'BEGIN { print "article,quote"; for (i = 0; i < 3000; i++)
		printf "Paper %d,\"Statement %d, =of many\"\n", i % 50, i }' >many.csv
	twosource import claims many.csv 2>/dev/null
}

@test "killed at any moment, import DIR leaves the old ledger or the new one" {
	many
	twosource export all --to everything 2>/dev/null
	for i in 1 2 3 4 5 6 7 8; do
		rm -f new.db new.db-journal
		twosource init new.db 2>/dev/null
		timeout -s KILL "0.$((i * 7 + 10))" twosource --ledger new.db import everything \
			>/dev/null 2>&1 || true
		count=$(twosource --ledger new.db claim list --format csv | tail -n +2 | wc -l)
		[ "$count" -eq 0 ] || [ "$count" -eq 3000 ]
		[ "$count" -ne 0 ] || twosource --ledger new.db import everything 2>/dev/null
		twosource --ledger new.db export all --to again 2>/dev/null
		diff -r everything again
		rm -r again
	done
}

@test "killed at any moment, export all leaves no folder or the whole" {
	many
	twosource export all --to everything 2>/dev/null
	for i in 1 2 3 4 5 6 7 8; do
		timeout -s KILL "0.$((i * 4 + 2))" twosource export all --to out >/dev/null 2>&1 || true
		[ ! -e out ] || diff -r everything out
		rm -rf out
	done
}

@test "interrupted, export all leaves nothing behind" {
	many
	# The search for leaks at the end has a helper, which a signal would hit too.
	export ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0
	for i in 1 2 3; do
		# In the background timeout signals twice, which ends the program at once.
		timeout --foreground -k 20 -s INT "0.0$((i * 2))" twosource export all --to out >/dev/null 2>&1 || true
		[ -z "$(find . -name '.twosource*')" ]
		[ ! -e out ] || [ -e out/datapackage.json ]
		rm -rf out
	done
}

@test "a full disk leaves no folder, and the ledger as it was" {
	story
	many
	run --separate-stderr bash -c "trap '' XFSZ; ulimit -f 64; twosource export all --to out"
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: cannot write'* ]]
	[ ! -e out ]
	[ -z "$(find . -name '.twosource*')" ]
	twosource export all --to everything 2>/dev/null
	twosource init new.db 2>/dev/null
	before=$(sha256sum new.db)
	run --separate-stderr bash -c "trap '' XFSZ; ulimit -f 700; twosource --ledger new.db import everything"
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: '* ]]
	[ "$(sha256sum new.db)" = "$before" ]
	twosource --ledger new.db import everything 2>/dev/null
}

# The story with copies of two files; their hashes are $notice and $letter.
with_evidence() {
	story
	printf 'notice\n' >notice.txt
	printf 'letter\n' >letter.txt
	twosource check c1 --result confirmed --evidence notice.txt --copy
	twosource check c1 --result confirmed --evidence letter.txt --copy
	notice=$(sha256sum <notice.txt | cut -c1-64)
	letter=$(sha256sum <letter.txt | cut -c1-64)
} >/dev/null 2>&1

@test "copies of evidence come along, and a lost one stays missed" {
	with_evidence
	twosource export all --to whole
	comes_back whole
	cmp notice.txt "whole.db.evidence/$notice"
	[ "$(stat -c %a whole.db.evidence "whole.db.evidence/$notice" | tr '\n' ' ')" = '700 600 ' ]

	rm "twosource.db.evidence/$letter"
	try export all --to lossy
	[ "$status" -eq 0 ]
	[[ "$stderr" == *'1 copy of evidence is lost or altered, and left out'* ]]
	comes_back lossy
	try --ledger lossy.db evidence verify
	[ "$status" -eq 1 ]
	[[ "$output" == "$letter: the copy is lost"* ]]
}

@test "a changed copy of evidence is refused, and none is left behind" {
	with_evidence
	twosource export all --to whole
	twosource init new.db
	echo more >>"whole/evidence/$letter"
	try --ledger new.db import whole
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"whole/evidence/$letter: it was changed since it was exported"* ]]
	seal whole "evidence/$letter"
	try --ledger new.db import whole
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'whole/evidence.csv:'*'sha256: it is not that of the file'* ]]
	[ -z "$(ls new.db.evidence 2>/dev/null)" ]
}

@test "on a terminal a bar shows how far a folder is written and read" {
	on_a_terminal
	{ echo quote; seq -f 'the %g. lamp is dark' 2500; } | twosource import claims -
	bar=$'\\[#* *\\] +[0-9]+%  [0-9]+ rows?'
	run expect -c 'set timeout 60; spawn -noecho env TERM=xterm NO_COLOR= twosource export all --to out; expect eof'
	[[ $output =~ $bar ]]
	[[ $output = *"wrote everything to 'out'"*'2500 claims'* ]]
	twosource init again.db
	run expect -c 'set timeout 60; spawn -noecho env TERM=xterm NO_COLOR= twosource --ledger again.db import out; expect eof'
	[[ $output =~ $bar ]]
	[[ $output = *"imported everything in 'out'"* ]]
	twosource --ledger again.db export all --to out.again
	diff -r out out.again
}
