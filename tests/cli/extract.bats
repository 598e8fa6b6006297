load log

@test "extract shows what it found and needs no ledger" {
	quay
	rm twosource.db
	try extract quay.txt
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[[ "$output" == 'quay.txt: 1 of '*', at '*', paragraph '* ]]
	[[ "$output" == *$'\nquote:             new cables are being laid along the quay\n'* ]]
	[[ "$output" == *$'\nattribution:       A source in the harbour office\n'* ]]
	[[ "$output" == *$'\nsaid:              indirect, "told"\n'* ]]
	[[ "$output" == *$'\nstated on:         2019-03-09 ("on March 9")\n'* ]]
	[[ "$output" == *'flags:'*'ambiguous_figure'* ]]
	[ ! -e twosource.db ]
}

@test "extract gives one object a candidate, its positions in code points" {
	printf 'Größe\n\n"Es ist kalt here," said Ada Moreau, a pilot.\n' >'기사.txt'
	try extract --format jsonl '기사.txt'
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[ "${#lines[@]}" -eq 1 ]
	[[ "$output" == '{"file":"기사.txt","n":1,"voice":"source","type":"direct","content":[[8,24]],"text":"Es ist kalt here","cue":[[27,31]],"cue_text":"said",'* ]]
	[[ "$output" == *'"speaker":"Ada Moreau","naming":"named","anonymity_reason":"not_stated","knowledge":"not_stated","within":null,'* ]]
}

@test "extract --format json is one document, csv one table, of all files" {
	quay
	cp quay.txt other.txt
	printf 'Nothing is said here.\n' >silent.txt
	try extract --format json silent.txt quay.txt silent.txt other.txt
	[ "$status" -eq 0 ]
	[[ "$output" == '{"schema":1,"candidates":['* ]]
	[ "$(grep -c '"file":"quay.txt"' <<<"$output")" -gt 2 ]
	[ "$(grep -c '"file":"quay.txt"' <<<"$output")" = "$(grep -c '"file":"other.txt"' <<<"$output")" ]
	if command -v python3 >/dev/null; then
		python3 -c 'import json,sys; json.load(sys.stdin)' <<<"$output"
	fi
	try extract --format json silent.txt
	gave 0 $'{"schema":1,"candidates":[\n]}' ''
	try extract --format csv quay.txt other.txt
	[ "$status" -eq 0 ]
	[ "$(grep -c '"file","n","voice"' <<<"$output")" -eq 1 ]
}

@test "extract reads standard input and an article of the ledger alike" {
	kept_quay
	twosource extract --format csv - <quay.txt | sed "s/^\"'-\"/X/" >one
	twosource extract --format csv a1 | sed 's/^"a1"/X/' >two
	cmp one two
	[ "$(wc -l <one)" -gt 4 ]
	[ -z "$(cells claim id)" ]
}

@test "extract takes a file before an id" {
	kept_quay
	printf 'Nothing is said here.\n' >a1
	try extract a1
	gave 0 '' "no candidates in 'a1'"
}

@test "a bad file is told and does not stop the rest" {
	quay
	printf 'one\ncaf\351 two\n' >latin.txt
	printf '\377\376T\000e\000' >wide.txt
	try extract --format jsonl latin.txt missing.txt . wide.txt a9 quay.txt
	[ "$status" -eq 1 ]
	[ "$(grep -c '"file":"quay.txt"' <<<"$output")" -gt 2 ]
	[ "$(grep -vc '"file":"quay.txt"' <<<"$output")" -eq 0 ]
	[ "$(wc -l <<<"$stderr")" -eq 5 ]
	[[ "$stderr" == "twosource: 'latin.txt': line 2: not UTF-8 (byte 0xE9)"* ]]
	[[ "$stderr" == *"'missing.txt'"*"'wide.txt': this is UTF-16"*'a9'* ]]
}

@test "extract --own-voice offers the article's own dated statements" {
	quay
	try extract --format csv quay.txt
	[[ "$output" != *'"article"'* ]]
	try extract --own-voice --format csv quay.txt
	[ "$status" -eq 0 ]
	[[ "$output" == *'"article"'*'The lamps on the north quay have been dark'* ]]
	[[ "$output" == *'"2019-03-04/.."'* ]]
}

@test "extract --on is the day that dates count from" {
	printf 'The pilot said on March 9 that the quay is shut.\n' >day.txt
	try extract --format jsonl --on 1999-03-12 day.txt
	[ "$status" -eq 0 ]
	[[ "$output" == *'"stated_on":"1999-03-09"'* ]]
	try extract --on 1999-13-01 day.txt
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[[ "$stderr" == "twosource: '1999-13-01' is no EDTF date"* ]]
	try extract --on 1999-03 day.txt
	gave 2 '' "twosource: --on: '1999-03' is no single day"
}

@test "extract: a wrong word is answered with the nearest" {
	quay
	try extract --format jsno quay.txt
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[[ "$stderr" == *json* ]]
	try extract
	[ "$status" -eq 2 ]
}

@test "nothing in a text or a name reaches the terminal as a control" {
	printf 'T\n\n"It is \033[31mred\342\200\256 here," said Ada Moreau, a pilot.\n' >$'a\033b.txt'
	try extract $'a\033b.txt'
	[ "$status" -eq 0 ]
	[[ "$output" == *'<U+001B>'*'<U+202E>'* ]]
	[[ "$output" != *$'\033'* ]]
	[[ "$output" != *$'\342\200\256'* ]]
}

@test "a full disk and a reader that left" {
	quay
	for i in 1 2 3 4 5 6 7 8; do cat quay.txt quay.txt quay.txt quay.txt; done >long.txt
	run --separate-stderr bash -c 'twosource extract --format jsonl long.txt >/dev/full'
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: cannot write output'* ]]
	run --separate-stderr bash -c 'set -o pipefail; twosource extract --format jsonl long.txt long.txt long.txt | head -1'
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[ "${#lines[@]}" -eq 1 ]
}
