load log

@test "log --all logs every candidate once and says what it left out" {
	kept_quay
	try log a1 --all
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[ "${lines[*]}" = '' ]
	[[ "$stderr" == 'left out: "long grey watch of a winter night" at '*': a word or name in quotation marks, no speech'* ]]
	[[ "$stderr" == *$'\nlogged 5 claims (c1-c5) from 3 sources; next: twosource report a1' ]]
	[ "$(cells claim id,voice,quote_type,stated_on)" = "c1,source,indirect,2019-03-09
c2,source,direct,
c3,vague,indirect,
c4,source,direct,
c5,source,indirect," ]

	try log a1 --all
	[ "$status" -eq 0 ]
	[[ "$stderr" == *'logged nothing new in a1: 5 logged before, 0 declined, 1 open' ]]
	[ "$(cells claim id | wc -l)" -eq 5 ]
}

@test "sources get codenames, figures both readings, and who is set apart a link" {
	kept_quay
	twosource log a1 --all 2>/dev/null
	[ "$(cells claim source)" = "s1
s1

s2
s3" ]
	cells source codename,naming,name,description >sources
	[[ "$(sed -n 1p sources)" =~ ^[a-z]+-[a-z]+,unnamed,,A\ source\ in\ the\ harbour\ office$ ]]
	[[ "$(sed -n 2p sources)" =~ ^[a-z]+-[a-z]+,unnamed,,a\ separate\ source ]]
	[[ "$(sed -n 3p sources)" == ada-moreau,named,Ada\ Moreau,* ]]
	[ "$(cells link subject,relation,object,basis,said_by | tr -d '\"')" = 's2,different,s1,the text says a separate source,text' ]
	[ "$(cells figure claim,words,low,role,reading)" = "c2,two,2,from,
c2,six,6,to,1
c2,six,6,added,2" ]
}

@test "log --own-voice takes the article's own statements too" {
	kept_quay
	try log a1 --all --own-voice
	[ "$status" -eq 0 ]
	[ "$(cells claim voice,happened_on | head -1)" = 'article,2019-03-04/..' ]
	[[ "$stderr" == *'logged 6 claims (c1-c6) from 3 sources'* ]]
}

@test "who is named as a source elsewhere is proposed, not merged" {
	kept_quay
	twosource source add --name 'Ada Moreau' --naming named --codename ada >/dev/null 2>&1
	try log a1 --all
	[ "$status" -eq 0 ]
	[ "$(cells source name | grep -c 'Ada Moreau')" -eq 2 ]
	[[ "$stderr" == *'ada-moreau (s4) has the same name as s1; if they are one: twosource source link s4 s1 --same'* ]]
}

@test "log without a terminal says what to do" {
	kept_quay
	before=$(ledger)
	try log a1 </dev/null
	gave 2 '' 'twosource: log asks about each claim, and here is no terminal to ask on (--all logs them without asking)'
	[ "$(ledger)" = "$before" ]
}

@test "an article that is not there, or has no text" {
	kept_quay
	twosource article add --title 'Ferries stop' >/dev/null 2>&1
	before=$(ledger)
	try log a7 --all
	gave 1 '' 'twosource: no article a7'
	try log a2 --all
	gave 1 '' 'twosource: the text of a2 is not in the ledger'
	[ "$(ledger)" = "$before" ]
}

@test "an article in which nobody speaks" {
	printf 'Nothing is said here.\n' >silent.txt
	twosource article add silent.txt >/dev/null 2>&1
	try log a1 --all
	gave 0 '' 'no candidates in a1'
}

@test "who logged stands in the audit log" {
	kept_quay
	twosource --by Noor log a1 --all 2>/dev/null
	command -v sqlite3 >/dev/null || skip 'no sqlite3'
	[ "$(sqlite3 twosource.db "SELECT made_by, command FROM change WHERE command = 'log'")" = 'Noor|log' ]
}

@test "the walk shows the passage, the words marked, and what would be stored" {
	kept_quay
	NO_COLOR=1 COLUMNS=60 answer q -- a1
	[ "$status" -eq 0 ]
	[[ "$output" == *'(1/6) paragraph '* ]]
	[[ "$output" == *'that [new'*'quay].'* ]]
	[[ "$output" =~ source:\ +[a-z]+-[a-z]+\ \(new\) ]]
	[[ "$output" == *'stated on:         2019-03-09 ("on March 9")'* ]]
	[[ "$output" == *'log this claim [y,n,e,s,a,d,q,?]? q'* ]]
	[[ "$output" == *'logged nothing new in a1: 0 logged before, 0 declined, 6 open'* ]]
	while IFS= read -r line; do [ "${#line}" -le 60 ] || [[ "$line" == logged* ]]; done <<<"$output"
	[ -z "$(cells claim id)" ]
}

@test "colour marks the words where it is allowed" {
	kept_quay
	TERM=xterm answer q -- a1
	[[ "$output" == *$'that \033[1mnew cables'* ]]
	TERM=dumb answer q -- a1
	[[ "$output" != *$'\033'* ]]
}

@test "y logs, n declines, and the next time goes on" {
	kept_quay
	answer y n q -- a1
	[ "$status" -eq 0 ]
	[[ "$output" == *'logged c1'*'logged 1 claim (c1) from 1 source; next: twosource report a1'* ]]
	[ "$(cells claim quote)" = 'new cables are being laid along the quay' ]
	answer '?' y q -- a1
	[[ "$output" == *'(1/4)'*'y - yes, log this claim'*'logged c2'* ]]
	[ "$(cells claim quote | tail -1)" = 'many question the plan' ]
	answer q -- a1 --declined
	[[ "$output" == *'(1/4)'*'There used to be two guards'* ]]
}

@test "the end of input stops as q does" {
	kept_quay
	answer y $'\004' -- a1
	[ "$status" -eq 0 ]
	[ "$(cells claim id)" = c1 ]
}

@test "s gives the claim to another source, and the speaker is that one" {
	kept_quay
	twosource source add --codename tide-gull --naming unnamed >/dev/null 2>&1
	answer s zork s tide-gull y q -- a1
	[ "$status" -eq 0 ]
	[[ "$output" == *"no source named 'zork'"* ]]
	[[ "$output" == *'tide-gull (s1: '* ]]
	[ "$(cells claim source)" = $'s1\ns1' ]
	[ "$(cells source id)" = s1 ]
}

@test "s takes the source of the same name when only Enter is given" {
	kept_quay
	twosource source add --name 'Ada Moreau' --naming named --codename ada >/dev/null 2>&1
	answer n n n n s '' q -- a1
	[ "$status" -eq 0 ]
	[[ "$output" == *'the same name as s1'*'only Enter: s1'* ]]
	[ "$(cells claim source)" = s1 ]
	[ "$(cells source id)" = s1 ]
}

@test "e opens the editor and logs what it leaves" {
	kept_quay
	cat >editor <<-'END'
	#!/bin/sh
	sed 's/^statement:.*/statement: New cables come to the quay./; s/^kind:.*/kind: event/' "$1" >"$1.new"
	cat "$1.new" >"$1" && rm "$1.new"
	END
	chmod +x editor
	EDITOR="'$PWD/editor'" answer e q -- a1
	[ "$status" -eq 0 ]
	[ "$(cells claim kind,statement,source)" = 'event,New cables come to the quay.,s1' ]
	EDITOR=false answer e q -- a1
	[ "$status" -eq 0 ]
	[ "$(cells claim id)" = c1 ]
}

@test "an edit that is refused can be edited again" {
	kept_quay
	cat >editor <<-'END'
	#!/bin/sh
	if grep -q '^stated_on: never' "$1"
	then new=2019-03-08
	else new=never
	fi
	sed "s/^stated_on:.*/stated_on: $new/" "$1" >"$1.new"
	cat "$1.new" >"$1" && rm "$1.new"
	END
	chmod +x editor
	EDITOR="'$PWD/editor'" answer e y q -- a1
	[ "$status" -eq 0 ]
	[[ "$output" == *'stated_on'*'Edit again?'* ]]
	[ "$(cells claim stated_on)" = 2019-03-08 ]
	EDITOR=: answer q -- a1
	[[ "$output" == *'(1/5)'* ]]
}

@test "a logs all that are left, d declines them" {
	kept_quay
	answer y a -- a1
	[ "$status" -eq 0 ]
	[[ "$output" == *'logged 5 claims (c1-c5) from 3 sources'* ]]
	answer d -- a1
	[ "$status" -eq 0 ]
	[[ "$output" == *'(1/1)'* ]]
	try log a1 --all
	gave 0 '' 'logged nothing new in a1: 5 logged before, 1 declined, 0 open'
}

@test "a claim logged by hand is not logged again" {
	kept_quay
	twosource source add --codename tide-gull --naming unnamed >/dev/null 2>&1
	twosource claim add --article a1 --source tide-gull \
		--quote 'new cables are being laid along the quay.' >/dev/null 2>&1
	try log a1 --all
	[ "$status" -eq 0 ]
	[[ "$stderr" == *'logged 4 claims (c2-c5) from 3 sources'* ]]
	[ "$(cells claim id,source | head -2)" = $'c1,s1\nc2,s1' ]
}

@test "log --all leaves out who said nothing, and says so" {
	printf '%s\n' 'The bridge' '' \
		'"The bridge is closed," the mayor said. Ina Holm declined to comment.' >quiet.txt
	twosource article add quiet.txt >/dev/null 2>&1
	try log a1 --all
	[ "$status" -eq 0 ]
	[[ "$stderr" == *'left out: "declined to comment" at '*': no words that could be checked'* ]]
	try claim list --columns cue,flags --format csv
	[[ "$output" != *declined* ]]
}
