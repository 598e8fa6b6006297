load kept

draft() {
	cat >draft.txt
}

@test "quotations of a draft against the ledger, for people" {
	story
	draft <<-'END'
	"The ice came early," said Mara Lindqvist.

	"The ice came late," said Mara Lindqvist, and 부두는 닫혔다.
	END
	try proof draft.txt
	gave 1 '1:2: exact (c1, a1)
    The ice came early,
3:2: words changed (c1, a1)
    The ice came [-early-]{+late+}' '2 quotes: 1 exact; 1 altered'
}

@test "exact, or with other marks, is no complaint; nor is what is not in the ledger" {
	story
	draft <<<'"The ice came early," Lindqvist said. "The museum bought a painting," she said.'
	try proof draft.txt --format editor
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = 'draft.txt:1:2: note: exact (c1, a1): The ice came early,' ]
	[ "${lines[1]}" = 'draft.txt:1:40: warning: not in the ledger: The museum bought a painting,' ]
	try proof --strict draft.txt --format editor
	[ "$status" -eq 1 ]
}

@test "rows have places in characters" {
	story
	draft <<<'부두: "The ice came late," said Mara Lindqvist.'
	try proof draft.txt --format jsonl
	[ "$status" -eq 1 ]
	[ -z "$stderr" ]
	[[ "$output" == '{"file":"draft.txt","line":1,"column":6,"start":5,"end":23,"verdict":"altered","meaning":null,"claim":"c1","article":"a1","joined_with":null,"quote":"The ice came late,","original":"The ice came early","diff":"The ice came [-early-]{+late+}","speaker":"Mara Lindqvist","said_by":"Mara Lindqvist","speakers":"same","note":null}' ]]
	try proof draft.txt --format csv
	[[ "${lines[0]}" == '"file","line","column","start","end","verdict",'* ]]
	[[ "${lines[1]}" == '"draft.txt",1,6,5,23,"altered",'* || "${lines[1]}" == '"draft.txt","1","6"'* ]]
	try proof draft.txt --format json
	[[ "$output" == '{"schema":1,"proof":['* ]]
}

@test "an article of the ledger is proofed against the others" {
	story
	try proof a1
	[ "$status" -eq 0 ]
	[[ "$output" == *'not in the ledger'* ]]
	draft <article.txt
	try proof draft.txt
	[ "$status" -eq 0 ]
	[[ "$output" == *': exact (c1, a1)'* ]]
	[[ "$stderr" == 'a1 is this very text: `twosource proof a1` compares it with the other articles'* ]]
}

@test "names, numbers and dates that no claim supports" {
	story
	twosource figure add c1 --words 'six ferries' --low 6 --unit ferries >/dev/null 2>&1
	draft <<-'END'
	The ice came early on December 27 and stopped six ferries, said Mara Lindqvist.
	The ice came early and stopped nine ferries, said Jonas Berg.
	Nobody waited.
	END
	try proof --coverage draft.txt
	gave 0 '2:32: no claim supports the number "nine"
2:51: no claim supports the name "Jonas Berg"' '0 quotes
1 of 2 sentences with names, numbers or dates are covered (50%)'
	try proof --coverage draft.txt --format editor
	[ "${lines[0]}" = 'draft.txt:2:32: warning: no claim supports the number "nine"' ]
	try proof --coverage --strict draft.txt --format jsonl
	[ "$status" -eq 1 ]
	[[ "${lines[0]}" == *'"state":"covered","supported":["December 27","six","Mara Lindqvist"],"unsupported":null,"claims":["c1"],'* ]]
	[[ "${lines[1]}" == *'"state":"not_covered","supported":null,"unsupported":["nine","Jonas Berg"],'* ]]
	[[ "${lines[2]}" == *'"state":"nothing_to_check"'* ]]
}

@test "a draft from standard input; no quotation; no file" {
	story
	run --separate-stderr twosource proof - <<<'The ferries stopped.'
	gave 0 '' '0 quotes'
	try proof nowhere.txt
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"nowhere.txt"* ]]
	try proof
	[ "$status" -eq 2 ]
	try proof a7
	gave 1 '' 'twosource: no article a7'
}

@test "nothing of the draft reaches the terminal as it is, and lines fit" {
	story
	printf '"The ice \033[31mcame late and nobody in the harbour saw a boat for seventy days," said Mara Lindqvist.\n' >draft.txt
	COLUMNS=60 try proof draft.txt
	[[ "$output" != *$'\033'* ]]
	while IFS= read -r line; do [ "${#line}" -le 60 ]; done <<<"$output"
}

@test "days count from that of the draft" {
	story
	draft <<<'The ice came early on Tuesday. The ice came early on Friday.'
	try proof --coverage --on 2016-12-29 draft.txt
	gave 0 '1:54: no claim supports the date "Friday"' '0 quotes
1 of 2 sentences with names, numbers or dates are covered (50%)'
	try proof --coverage --on Christmas draft.txt
	[ "$status" -eq 2 ]
	[[ "$stderr" == *Christmas* ]]
}
