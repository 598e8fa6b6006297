load trust

@test "history tells who changed what, with the words that changed" {
	twosource --by noor claim edit c1 --statement 'The ferry was forty minutes late' 2>/dev/null
	try history c1
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[ "$(tail -3 <<<"$output" | sed 's/^....-..-..T..:..:..Z/TIME/')" = 'TIME  noor  claim edit  (entry 22)
  c1 changed
    statement: The ferry was {+forty minutes+} late' ]
	# What hangs on it, by those who did it.
	for line in 'f1 added' 'f2 added' 'k1 added' 'k2 added' 'l2 added' 'dismissal of c1 and c2 added'; do
		grep -qx "  $line" <<<"$output"
	done
	grep -qx '    article: a1' <<<"$output"
	grep -qx '    subject: c2' <<<"$output"
	run ! grep -q 'f3\|l1 ' <<<"$output"
}

@test "history of what is there no more" {
	try history c8
	[ "$status" -eq 0 ]
	grep -qx '  c8 removed' <<<"$output"
	[ "$(grep -c '^    quote: one that goes$' <<<"$output")" -eq 2 ]
	twosource history brown-hare | grep -qx '  s6 removed'
	try history c99
	[ "$status" -eq 1 ]
	[ "$stderr" = 'twosource: no claim c99' ]
}

@test "history of imported rows, sources and articles" {
	twosource claim edit c5 --note dim 2>/dev/null
	twosource history c5 >said
	grep -qx '    quote: The quay was dark' said
	grep -qx '    note: {+dim+}' said
	grep -q 'Z  mara  import claims  (entry 5)$' said
	grep -q 'Z  mara  claim edit  (entry 22)$' said
	[ "$(grep -c '(entry ' said)" -eq 2 ]
	twosource history still-otter | grep -qx '  l1 added'
	twosource history a1 | grep -q '    text: ([0-9]* characters)'
}

@test "history for machines has one row for each field" {
	twosource --by noor claim edit c1 --note '=1+1' 2>/dev/null
	try history c1 --format csv
	[ "$status" -eq 0 ]
	[ "$(head -1 <<<"$output" | tr -d '\r')" = '"entry","made_on","made_by","command","row","action","field","before","after"' ]
	tail -1 <<<"$output" | tr -d '\r' | grep -qE "^\"22\",\"[^\"]*\",\"noor\",\"claim edit\",\"c1\",\"changed\",\"note\",\"as told\",\"'=1\+1\"$"
	try history --all --format jsonl
	[ "$status" -eq 0 ]
	grep -q '"row":"s6","action":"removed","field":"codename","before":"brown-hare","after":null' <<<"$output"
	try history --all --format json
	[[ "$output" == '{"schema":1,"history":['* ]]
}

@test "history --all tells the whole log, one line a row" {
	try history --all
	[ "$status" -eq 0 ]
	grep -qx '  c8 removed: one that goes' <<<"$output"
	[ "$(grep -c '(entry ' <<<"$output")" -eq 21 ]
}

@test "history --as-of shows a claim as it stood, with all that hung on it" {
	before=$(twosource claim show c1)
	# Entries of one second are one moment: the clock is set on by hand.
	sqlite3 twosource.db "UPDATE change SET made_on = '2019-03-2' || (id % 10) || 'T12:00:00Z' WHERE id <= 9"
	sqlite3 twosource.db "UPDATE change SET made_on = '2019-04-' || id || 'T12:00:00Z' WHERE id > 9"
	twosource claim edit c1 --source s4 --stated-on 2018 --quote '' --statement changed 2>/dev/null
	twosource source edit s1 --description 'now otherwise' 2>/dev/null
	twosource figure remove f2 --yes 2>/dev/null
	twosource check edit k1 --result disputed 2>/dev/null
	twosource link remove l2 --yes 2>/dev/null
	try history c1 --as-of 2019-04
	[ "$status" -eq 0 ]
	[ "$stderr" = 'c1 as it stood at 2019-04-30T23:59:59Z' ]
	diff <(echo "$before") <(echo "$output")
	# Before it was checked, and before the figure.
	twosource history c1 --as-of 2019-04-10T12:00:00Z 2>/dev/null >said
	grep -q '^figure: *f2 ' said
	run ! grep -q '^check:\|^link:' said
	grep -qx 'status: *unchecked' said
	run ! grep -q '^statement:' said
	twosource history c1 --as-of 2019-04 --format json 2>/dev/null | grep -q '"result":"confirmed"'
	twosource history s1 --as-of 2019-04 2>/dev/null | grep -q '^description: *a clerk at the port'
	twosource history c8 --as-of 2019-04-20 2>/dev/null | grep -q 'one that goes'
	try history c8 --as-of 2019-04-21
	[ "$status" -eq 1 ]
	try history c1 --as-of 2018
	[ "$status" -eq 1 ]
	[ "$stderr" = "twosource: there was no c1 at 2018-12-31T23:59:59Z ('twosource history c1' says when it was added)" ]
	try history c1 --as-of yesterday
	[ "$status" -eq 2 ]
	try history c1 --as-of 2019 --format csv
	[ "$status" -eq 2 ]
	try history
	[ "$status" -eq 2 ]
	try history --all c1
	[ "$status" -eq 2 ]
}

@test "history is safe to show, and fits" {
	twosource claim edit c1 --note "$(printf 'red \033[31m words and \342\200\256 turned, again and again and again and again')" 2>/dev/null
	COLUMNS=60 twosource history c1 >said
	run ! grep -q $'\033' said
	grep -q '<U+001B>' said
	[ "$(awk '{ if (length > 60) print }' said | wc -l)" -eq 0 ]
}
