# The session: `twosource check ARTICLE` on a terminal.
load kept

# Columns of the checks, as CSV without quotes and heading.
checks() {
	twosource check list --format csv --columns "$1" 2>/dev/null | tr -d '"\r' | tail -n +2
}

@test "one key for each result, and the session goes on where it stopped" {
	story
	export TWOSOURCE_BY=Ines
	converse c q -- check a1
	[ "$status" -eq 0 ]
	[[ "$output" == *'(1/2) c1 unchecked'*'c1: confirmed'*'(2/2) c2 unchecked'* ]]
	[[ "$output" == *'1 result kept; to go on: twosource check a1'* ]]
	[ "$(checks claim,result,checker,checked_on)" = "c1,confirmed,Ines,$(date -u +%F)" ]
	converse d -- check a1
	[[ "$output" == *'(1/1) c2 unchecked'*'1 result kept, 1 claim seen; next: twosource report a1'* ]]
	[ "$(checks claim,result)" = $'c1,confirmed\nc2,disputed' ]
	converse -- check a1
	[ "$status" -eq 0 ]
	[[ "$output" == *'no claim of a1 waits for a check'* ]]
	converse n n -- check a1 --all
	[[ "$output" == *'(1/2) c1 confirmed'*'(2/2) c2 disputed'* ]]
}

@test "a claim is shown with all that bears on it" {
	story
	twosource claim add --article a1 --source s1 --quote 'We have two boats left' \
		--statement 'The ice came early' >/dev/null 2>&1
	twosource figure add c3 --words 'two boats' --low 2 --thing boats >/dev/null 2>&1
	twosource link add c3 contradicts c2 --basis 'ice, or not' >/dev/null 2>&1
	NO_COLOR=1 COLUMNS=60 converse q -- check c3
	[ "$status" -eq 0 ]
	[[ "$output" == *'[We have two boats'*'left]."'* ]]
	[[ "$output" == *'source:            mara (s1): named unknown, Mara Lindqvist'* ]]
	[[ "$output" == *'ground rules:      unknown'* ]]
	[[ "$output" == *'figure:            f1 2 boats: "two boats"'* ]]
	[[ "$output" == *'link:              l1 contradicts c2: ice, or not'* ]]
	[[ "$output" == *'similar:           c1 (a1) The ice came early'* ]]
	[[ "$output" == *'to do:             check it: nobody has'* ]]
	while IFS= read -r line; do [ "${#line}" -le 60 ] || [[ "$line" == *kept* ]]; done <<<"$output"
}

@test "evidence is kept at once, and the result is about it" {
	story
	printf 'notice\n' >notice.txt
	converse m 'rang the office' e notice.txt c p 'port office' q -- check c1 --copy --by Ines
	[ "$(checks claim,result,evidence,evidence_kind,origin)" = 'c1,pending,notice.txt,primary,port office' ]
	[ "$(twosource evidence list --format csv | tail -1 | tr -d '"\r' | cut -d, -f7)" = kept ]
	converse c -- check c1 --by Ines
	[ "$(checks claim,result,evidence)" = 'c1,confirmed,notice.txt' ]
	[ "$(twosource claim list --columns status --format jsonl | head -1)" = '{"status":"confirmed"}' ]
}

@test "another checker's pending work is left alone" {
	story
	twosource check c1 --result pending --by Olav >/dev/null 2>&1
	converse c -- check c1 --by Ines
	[ "$(checks checker,result)" = $'Olav,pending\nInes,confirmed' ]
}

@test "corrected asks what is right, and b goes back" {
	story
	converse o 'it came late' b u q -- check a1
	[ "$(checks claim,result,note)" = $'c1,corrected,it came late\nc1,unsupported,' ]
}

@test "what somebody else does meanwhile is seen before a result is kept" {
	story
	on_a_terminal
	cat >conversation <<-'END'
	set timeout 20
	spawn -noecho twosource check c1
	expect -re {\]\? $}
	exec twosource check add c1 --result disputed --by Olav >& /dev/null
	send "c\r"
	expect {looks again} {} {look again} {}
	expect -re {k1 disputed by Olav}
	expect -re {\]\? $}
	send "q\r"
	expect eof
	END
	run --separate-stderr expect -f conversation
	[ "$status" -eq 0 ]
	[[ "$output" == *'c1 was edited or checked by somebody else meanwhile: look again'*'k1 disputed by Olav'* ]]
	[ "$(checks result)" = disputed ]
}

@test "without a terminal it says what to do, and changes nothing" {
	story
	before=$(ledger)
	try check a1 </dev/null
	gave 2 '' 'twosource: check asks about each claim, and here is no terminal to ask on (check CLAIM --result ... keeps one)'
	try check a1 --result confirmed
	gave 2 '' "twosource: a result is of one claim: name it, or leave the options out to go through the article's"
	try check s1 --result confirmed
	gave 2 '' "twosource: 's1' is no claim and no article"
	[ "$(ledger)" = "$before" ]
}
