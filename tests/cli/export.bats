load helper

try() {
	run --separate-stderr twosource "$@"
}

# Two articles, two sources, three claims with what hangs on them.
story() {
	twosource init
	twosource article add --title 'The bridge' --outlet 'The Gazette' --published 2021-04-02
	twosource article add --title 'The ferry'
	twosource source add --codename grey-heron --description 'a clerk'
	twosource source add --name 'Ada Field'
	twosource claim add --article a2 --source s1 --quote '=2+3 boats' --tags ferry
	twosource claim add --article a1 --source s2 --quote $'It will fall,\nshe "said"'
	twosource claim add --article a1 --voice vague --quote '부두는 닫혔다'
	twosource check add c2 --result confirmed --method "'asked"
	twosource link add c2 contradicts c3 --basis 'safe or not'
	twosource figure add c1 --words five --low 5 --high 5
} >/dev/null 2>&1

@test "export writes every kind with the columns of the design" {
	story
	try export claims
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[ "${lines[0]}" = '"id","uid","article","source","voice","within","quote","statement","attribution","cue","quote_type","kind","start","end","spans","prefix","suffix","paragraph","stated_on","stated_words","happened_on","happened_words","place","knowledge","heard_from","ground_rules","credibility","about","response","approved_by","status","tags","flags","note"'$'\r' ]
	try export sources
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = '"id","uid","codename","kind","naming","name","description","role","place","ground_rules","anonymity_reason","motive","identity_known_to","reliability","note"'$'\r' ]
	try export articles
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = '"id","uid","title","outlet","byline","credits","published","url","language","edition_of","edition_kind","retrieved","sha256","note"'$'\r' ]
	try export figures
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = '"id","uid","claim","words","start","end","low","high","unit","per","thing","precision","role","as_of","reading"'$'\r' ]
	try export links
	[ "$status" -eq 0 ]
	[[ "${lines[0]}" == '"id","uid","subject","relation","object","basis","said_by","linked_on"'* ]]
	try export checks
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = '"id","uid","claim","result","method","checker","checked_on","evidence","evidence_sha256","evidence_kind","origin","note","retrieved"'$'\r' ]
}

@test "export goes by id, guards formulas and keeps line breaks" {
	story
	twosource export claims >claims.csv
	grep -q '^"c1".*"'\''=2+3 boats"' claims.csv
	grep -q '^"c2".*"It will fall,$' claims.csv
	grep -q '^she ""said""","' claims.csv
	grep -q '^"c3".*"부두는 닫혔다"' claims.csv
	[ "$(grep -o '^"c[0-9]"' claims.csv | tr -d '\n')" = '"c1""c2""c3"' ]
	twosource export claims --raw | grep -q '"=2+3 boats"'
	twosource export checks | grep -q "\"''asked\""
}

@test "export --excel begins with the byte order mark, in CSV only" {
	story
	[ "$(twosource export links --excel | head -c 3 | od -An -tx1)" = ' ef bb bf' ]
	try export links --excel --format json
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[ "$stderr" = 'twosource: --excel is for CSV (leave out --format json)' ]
}

@test "export as JSON and JSON Lines" {
	story
	try export figures --format json
	[ "$status" -eq 0 ]
	[[ "$output" == '{"schema":1,"figures":['*'"low":5,"high":5,"unit":null,'*']}' ]]
	try export claims --format jsonl
	[ "${#lines[@]}" -eq 3 ]
	[[ "${lines[0]}" == '{"id":"c1",'*'"quote":"=2+3 boats",'*'"tags":["ferry"],'* ]]
}

@test "export -o writes a private file, whole or not at all" {
	story
	try export sources -o out.csv
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[ "$stderr" = "wrote 2 sources to 'out.csv'" ]
	[ "$(find out.csv -perm 600)" = out.csv ]
	twosource export sources | cmp - out.csv
	try export sources -o nowhere/out.csv
	[ "$status" -eq 1 ]
	[[ "$stderr" == "twosource: cannot write 'nowhere/out.csv'"* ]]
	[ "$(ls)" = $'out.csv\ntwosource.db' ]
}

@test "export -o goes by the ending of the name, as report does" {
	story
	twosource export sources -o out.jsonl 2>/dev/null
	twosource export sources --format jsonl | cmp - out.jsonl
	twosource export sources -o out.json 2>/dev/null
	twosource export sources --format json | cmp - out.json
	twosource export sources -o out 2>/dev/null
	twosource export sources | cmp - out
	for name in out.txt out.html; do
		try export sources -o "$name"
		[ "$status" -eq 2 ]
		[ "$stderr" = "twosource: '.${name#*.}' stands for no format of '$name' (end it with .csv, .json or .jsonl, or add --format csv, json or jsonl)" ]
		[ ! -e "$name" ]
		twosource export sources -o "$name" --format csv 2>/dev/null
		cmp out "$name"
	done
}

@test "export does not write over the ledger" {
	story
	before=$(cksum <twosource.db)
	ln -s twosource.db other
	try export claims -o ./other
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'is the ledger itself'* ]]
	[ "$(cksum <twosource.db)" = "$before" ]
}

@test "export answers a wrong word with the nearest right one" {
	twosource init 2>/dev/null
	try export clams
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[ "$stderr" = "twosource: nothing called 'clams' to export (did you mean 'claims'?)" ]
	try export claims --format jsn
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"did you mean 'json'?"* ]]
	try export
	[ "$status" -eq 2 ]
}

@test "export of nothing is a header and a word" {
	twosource init 2>/dev/null
	try export checks
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq 1 ]
	[ "$stderr" = 'no checks to export' ]
}

@test "export to a full disk fails, to a reader that left does not" {
	story
	run --separate-stderr bash -c 'twosource export claims >/dev/full'
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'No space left on device'* ]]
	run --separate-stderr bash -c 'set -o pipefail; twosource export claims | head -1'
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
}

@test "the same ledger gives the same bytes" {
	story
	twosource export claims -o one.csv
	twosource export claims -o two.csv
	cmp one.csv two.csv
}
