load kept

# What the snapshot of a1 has from start to end of a claim.
passage() {
	twosource claim list --format json --columns id,quote,start,end,prefix,suffix,spans |
	python3 -c 'import json, sys
text = open("article.txt").read()
for claim in json.load(sys.stdin)["claims"]:
	if claim["id"] != sys.argv[1]:
		continue
	start, end = claim["start"], claim["end"]
	if start is None:
		print("nowhere", claim["prefix"], claim["spans"])
		continue
	assert text[:start].endswith(claim["prefix"] or ""), claim
	assert text[end:].startswith(claim["suffix"] or ""), claim
	print(text[start:end])' "$1"
}

@test "a quote is found in the snapshot" {
	article
	try claim add --article a1 --quote '부두는 이틀 동안 닫혔다'
	gave 0 c1 'added claim c1: "부두는 이틀 동안 닫혔다"'
	[ "$(passage c1)" = '부두는 이틀 동안 닫혔다' ]
	try claim list --columns paragraph --format jsonl
	gave 0 '{"paragraph":3}' ''
}

@test "a quote in pieces has spans" {
	article
	try claim add --article a1 --quote 'The ice came early … We have two boats left.'
	gave 0 c1 'added claim c1: "The ice came early … We have two boats left."'
	try claim list --columns spans --format jsonl
	gave 0 '{"spans":["115-133","147-170"]}' ''
	[ "$(passage c1)" = 'The ice came early," she said. "We have two boats left.' ]
}

@test "a quote that is wrapped differently is kept as the text has it" {
	printf 'Ice\n\nShe said “it’s cold\nout there” today.\n' >wrapped.txt
	twosource article add wrapped.txt >/dev/null 2>&1
	try claim add --article a1 --quote "it's cold out there"
	gave 0 c1 $'the quote is kept as it stands in a1\nadded claim c1: "it’s cold out there"'
}

@test "a quote found several times, or not at all, gets no place" {
	article
	try claim add --article a1 --quote 'The ice came late'
	gave 0 c1 $'the quote does not stand in a1 word for word: its place is left empty\nadded claim c1: "The ice came late"'
	try claim add --article a1 --quote in
	gave 0 c2 $'the quote stands in a1 more than once (--start and --end say where): its place is left empty\nadded claim c2: "in"'
	[ "$(passage c2)" = 'nowhere None None' ]
}

@test "a position gives the quote, and an edited quote its new position" {
	article
	try claim add --article a1 --start 115 --end 133
	gave 0 c1 'added claim c1: "The ice came early"'
	try claim add --article a1 --start 115 --end 9999
	gave 1 '' 'twosource: a1 ends before position 9999'
	try claim add --article a1 --start 115 --end 133 --quote 'no such words'
	[ "$status" -eq 0 ]
	[[ "$stderr" == 'twosource: the quote is not what stands there in a1 (without --start, --end and --spans a --quote is looked for)'* ]]
	try claim edit c1 --spans 3-1
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: spans: '* ]]
	try claim add --article a1 --start 115
	[ "$status" -eq 1 ]
	try claim edit c1 --quote 'two boats'
	[ "$status" -eq 0 ]
	[ "$(passage c1)" = 'two boats' ]
	try claim edit c1 --quote 'three boats'
	[[ "$stderr" == 'the quote does not stand in a1 word for word'* ]]
	[ "$(passage c1)" = 'nowhere None None' ]
}

# place CLAIM: all of where it stands, as the ledger keeps it.
place() {
	twosource claim show "$1" --format json |
		jq -c '.claims[0] | [.quote, .start, .["end"], .spans, .prefix, .suffix, .paragraph]'
}

@test "a position that is given has all that a found one has" {
	article
	twosource claim add --article a1 --quote 'The ice came early' 2>/dev/null
	twosource claim add --article a1 --start 115 --end 133 2>/dev/null
	[ "$(place c1)" = "$(place c2)" ]
	twosource claim add --article a1 --quote 'The ice came early … We have two boats left.' 2>/dev/null
	twosource claim add --article a1 --spans '115-133;147-170' 2>/dev/null
	[ "$(place c3)" = "$(place c4)" ]
	[ "$(place c4 | jq 'all(. != null)')" = true ]
	# A place that is edited leaves nothing of the old one behind.
	twosource claim add --article a1 --quote '부두는 이틀 동안 닫혔다' 2>/dev/null
	twosource claim edit c5 --start 115 --end 133 --quote 'The ice came early' 2>/dev/null
	[ "$(place c5)" = "$(place c1)" ]
	twosource claim edit c5 --start 115 --end 9999 2>/dev/null
	[ "$(place c5 | jq -c '.[4:]')" = '[null,null,null]' ]
	# What a person says of it stands.
	twosource claim add --article a1 --start 115 --end 133 --paragraph 9 --prefix 'said: ' 2>/dev/null
	[ "$(place c6 | jq -c '[.[4], .[6]]')" = '["said: ",9]' ]
	[ "$(place c6 | jq '.[5]')" = "$(place c1 | jq '.[5]')" ]
	[ "$(passage c2)" = 'The ice came early' ]
}

@test "a wrong date, source, word or nothing at all is refused" {
	story
	local before
	before=$(ledger)
	try claim add --quote x --stated-on 2016-02-30
	[ "$status" -eq 2 ]
	[[ "$stderr" == "twosource: stated_on: '2016-02-30' is no EDTF date"* ]]
	try claim add --quote x --source dockhnad
	gave 1 '' "twosource: no source named 'dockhnad' (did you mean 'dockhand'?)"
	try claim add --quote x --source s9
	gave 1 '' 'twosource: no source s9'
	try claim add --quote x --quote-type dirct
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"did you mean 'direct'"* ]]
	try claim add --source s1
	gave 1 '' 'twosource: a claim needs its quote, or a statement'
	try claim add --quote x --credibility 7
	gave 2 '' 'twosource: credibility: 1 to 6'
	try claim add --quote x --paragraph 0
	gave 2 '' 'twosource: paragraph: counts from 1'
	try figure add c1 --low 1 --reading 0
	gave 2 '' 'twosource: reading: counts from 1'
	try claim add --quote x --voice vague --source s1
	[ "$status" -eq 1 ]
	try claim add --quote $'caf\351'
	[ "$status" -ne 0 ]
	try claim add --qote x
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"'--quote'"* ]]
	try claim edit c1 --within c1
	[ "$status" -eq 1 ]
	[ "$(ledger)" = "$before" ]
}

@test "every field is an option, and comes back" {
	story
	try claim add --article a1 --source mara --voice source --within c1 --quote new \
		--statement 'It is new' --attribution 'the master' --cue said \
		--quote-type mixed --kind event --stated-on 2016-12~ \
		--stated-words 'in December' --happened-on 2016-12-20/.. \
		--happened-words 'since the 20th' --place 'the pier' --knowledge witnessed \
		--heard-from dockhand --ground-rules on_record --credibility 2 \
		--about 'the port' --response sought --approved-by Ines --tags 'ice;pier' \
		--flags nested --note 'call again'
	[ "$status" -eq 0 ]
	try claim show c3 --format json
	run python3 -c 'import json, sys
claim, = json.loads(sys.argv[1])["claims"]
want = dict(article="a1", source="s1", voice="source", within="c1", quote="new",
	statement="It is new", attribution="the master", cue="said", quote_type="mixed",
	kind="event", stated_on="2016-12~", stated_words="in December",
	happened_on="2016-12-20/..", happened_words="since the 20th", place="the pier",
	knowledge="witnessed", heard_from="s2", ground_rules="on_record", credibility=2,
	about="the port", response="sought", approved_by="Ines", tags=["ice", "pier"],
	flags=["nested"], note="call again", status="unchecked")
for name in want:
	assert claim[name] == want[name], (name, claim[name])' "$output"
	[ "$status" -eq 0 ]
}

@test "EDTF ranges pass what may lie in them" {
	story
	twosource claim add --quote undated >/dev/null 2>&1
	twosource claim add --quote later --stated-on 2017-03/.. >/dev/null 2>&1
	ids() { twosource claim list "$@" --columns id --sort id --format csv --raw | tr -d '"\r\n'; }
	[ "$(ids)" = idc1c2c3c4 ]
	[ "$(ids --stated 2016-12-27)" = idc1c2 ]
	[ "$(ids --stated 2016-12-01/2016-12-05)" = idc2 ]
	[ "$(ids --stated-after 2016-12-28)" = idc2c4 ]
	[ "$(ids --stated-before 2016-12-27)" = idc1c2 ]
	[ "$(ids --stated-after 2016-12-28 --stated-before 2016)" = idc2 ]
	[ "$(ids --stated 2019)" = idc4 ]
	[ "$(ids --happened 2016-12-21)" = idc2 ]
	[ "$(ids --happened-before 2016-12-19)" = id ]
	try claim list --stated-after 2017 --stated-before 2016
	gave 2 '' 'twosource: no day is both after and before what was given'
	try claim list --stated 2016-13
	[ "$status" -eq 2 ]
	[[ "$stderr" == "twosource: '2016-13' is no EDTF date"* ]]
}

@test "filters go together" {
	story
	twosource claim tag c2 ice >/dev/null 2>&1
	ids() { twosource claim list "$@" --columns id --format csv --raw | tr -d '"\r\n'; }
	[ "$(ids --source mara)" = idc1 ]
	[ "$(ids --naming unnamed)" = idc2 ]
	[ "$(ids --tag ice)" = idc2 ]
	[ "$(ids --tag ice --naming named)" = id ]
	[ "$(ids --outlet 'THE HARBOUR GAZETTE' --status unchecked --voice source)" = idc1c2 ]
	[ "$(ids --text '이틀')" = idc2 ]
	[ "$(ids --text 'ICE came')" = idc1 ]
	[ "$(ids --limit 1)" = idc1 ]
	[ "$(ids --sort -id)" = idc2c1 ]
	[ "$(ids --sort id,desc --limit 1)" = idc2 ]
	[ "$(ids --sort stated-on)" = idc2c1 ]
	try claim list --source nobody
	gave 1 '' "twosource: no source named 'nobody'"
	try claim list --status confrimed
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[[ "$stderr" == *"did you mean 'confirmed'"* ]]
	try claim list --naming unnaned
	gave 2 '' "twosource: --naming: no 'unnaned' (did you mean 'unnamed'?)"
	try claim list --sort stated
	[ "$status" -eq 2 ]
	[[ "$stderr" == "twosource: claims cannot be sorted by 'stated'"* ]]
	try claim list --sort foo
	[ "$status" -eq 2 ]
	[[ "$stderr" == "twosource: claims cannot be sorted by 'foo' (one of: id, article, "* ]]
	try claim show c99999999999999999999
	gave 1 '' "twosource: 'c99999999999999999999' names no claim (write c1, c2 ...)"
	try claim list --columns id,qoute
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"'quote'"* ]]
	try claim list --format xml
	[ "$status" -eq 2 ]
}

@test "a table fits 60 columns, Korean text too" {
	story
	twosource claim add --article a1 --statement '항구는 겨울 내내 닫혀 있었고 배는 한 척도 나가지 못했다' --voice article >/dev/null 2>&1
	local line
	COLUMNS=60 twosource claim list >table
	[ "$(wc -l <table)" -eq 4 ]
	python3 -c 'import unicodedata
for line in open("table", encoding="utf-8"):
	width = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.rstrip("\n"))
	assert width <= 60, (width, line)'
	grep -q '항구는' table
	COLUMNS=60 LC_ALL=C twosource claim list >table.c
	cmp table table.c
	COLUMNS=60 twosource claim show c2 >shown
	python3 -c 'import unicodedata
for line in open("shown", encoding="utf-8"):
	width = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.rstrip("\n"))
	assert width <= 60, (width, line)'
}

@test "a source stands in a table by its codename, and as an id for machines" {
	story
	try claim list --article a1
	[[ "${lines[0]}" =~ ^id\ +source\ +quote\ +stated_on\ +status$ ]]
	try claim list --columns id,source
	gave 0 $'id  source\nc1  mara\nc2  dockhand' ''
	try claim list --columns id,source --format jsonl
	gave 0 $'{"id":"c1","source":"s1"}\n{"id":"c2","source":"s2"}' ''
}

@test "CSV has every column of a claim, guards formulas, and can leave that out" {
	twosource claim add --quote '=1+1' --tags 'a;b' >/dev/null 2>&1
	run bash -c "twosource claim list --format csv | head -1 | tr -d '\"\r'"
	[ "$output" = id,uid,article,source,voice,within,quote,statement,attribution,cue,quote_type,kind,start,end,spans,prefix,suffix,paragraph,stated_on,stated_words,happened_on,happened_words,place,knowledge,heard_from,ground_rules,credibility,about,response,approved_by,status,tags,flags,note ]
	try claim list --columns quote,tags --format csv
	gave 0 $'"quote","tags"\r\n"\'=1+1","a;b"\r' ''
	try claim list --columns quote --format csv --raw
	gave 0 $'"quote"\r\n"=1+1"\r' ''
	run bash -c "twosource claim list --columns quote --format csv --excel | head -c 3 | od -An -tx1"
	[ "$output" = ' ef bb bf' ]
}

@test "hostile text shows as what it is" {
	twosource claim add --quote $'a\033[2Jb\342\200\256c' --statement 'x' >/dev/null 2>err
	[[ "$(cat err)" != *$'\033'* ]]
	grep -q '<U+001B>' err
	for verb in 'list' 'show c1' 'edit c1 --note x' 'remove c1 --yes'; do
		# shellcheck disable=SC2086
		run twosource claim $verb
		[ "$status" -eq 0 ]
		[[ "$output" != *$'\033'* && "$output" != *$'\342\200\256'* ]]
		[[ "$verb" == edit* || "$output" == *'a<U+001B>[2Jb<U+202E>c'* ]]
	done
}

@test "a reader that leaves early is no failure" {
	story
	for format in table csv json jsonl; do
		run bash -c "{ twosource claim list --format $format; echo \$? >status; } | true; cat status"
		[ "$output" = 0 ]
	done
	run bash -c "{ twosource claim show c1 c2; echo \$? >status; } | true; cat status"
	[ "$output" = 0 ]
	# More than a pipe holds: it leaves in the middle.
	twosource claim add --quote "$(printf '%0100000d' 7)" >/dev/null 2>&1
	for command in 'list --format csv' 'list --format json' list 'show c3'; do
		run --separate-stderr bash -c "{ twosource claim $command; echo \$? >status; } | head -c 1; cat status"
		[ "${output: -1}" = 0 ]
		[ -z "$stderr" ]
	done
}

@test "a full disk is a failure" {
	[ -e /dev/full ] || skip "no /dev/full here"
	story
	for command in 'list' 'list --format csv' 'list --format json' 'show c1' 'show c1 --format json'; do
		run bash -c "twosource claim $command 2>err >/dev/full"
		[ "$status" -eq 1 ]
		[[ "$(cat err)" == 'twosource: cannot write '* ]]
	done
}

@test "edit: heard from, cleared, several, none" {
	story
	try claim edit c1 --heard-from dockhand --knowledge hearsay
	gave 0 '' $'c1 knowledge: hearsay (was not_stated)\nc1 heard_from: s2 (was empty)'
	try claim show c1
	[[ "$output" == *'heard_from:        s2 dockhand'* ]]
	try claim edit c1 --heard-from '' --knowledge ''
	gave 0 '' $'c1 knowledge: not_stated (was hearsay)\nc1 heard_from: empty (was s2)'
	try claim edit c1 c2 --ground-rules background
	[ "$status" -eq 0 ]
	local before
	before=$(ledger)
	try claim edit c1 c2 --stated-on ''  --statement '' --quote ''
	gave 1 '' 'twosource: a claim needs its quote, or a statement'
	[ "$(ledger)" = "$before" ]
}

@test "tags come and go" {
	story
	try claim tag c1 pier 'the ice' pier
	gave 0 '' 'c1 tags: pier;the ice (was empty)'
	try claim tag c1 pier
	gave 0 '' 'nothing changed'
	try claim tag c1 pier --remove
	gave 0 '' 'c1 tags: the ice (was pier;the ice)'
	try claim tag c1 'a;b'
	gave 1 '' "twosource: a tag cannot have ';' in it: 'a;b'"
	try claim tag c1 ' '
	gave 1 '' 'twosource: a tag cannot be empty'
	try claim tag c9 x
	gave 1 '' 'twosource: no claim c9'
	try claim tag c1
	[ "$status" -eq 2 ]
}

@test "show says what is not known, and several at once" {
	story
	try claim show c1 c2
	[ "$status" -eq 0 ]
	[[ "$output" == *'knowledge:         not_stated'* ]]
	[[ "$output" == *'empty:             within, statement, '* ]]
	[[ "$output" == *$'\n\nid:                c2'* ]]
	try claim show c1 c9
	gave 1 '' 'twosource: no claim c9'
	try claim show
	[ "$status" -eq 2 ]
}

@test "remove is refused while something depends on it" {
	story
	twosource figure add c1 --low 2 >/dev/null 2>&1
	twosource check add c1 --result pending >/dev/null 2>&1
	twosource link add c2 repeats c1 --basis x >/dev/null 2>&1
	local before
	before=$(ledger)
	try claim remove c1 --yes
	gave 1 '' 'twosource: c1 has 1 figure, 1 link, 1 check (--cascade removes them too)'
	try claim remove c2 c1 --yes
	[ "$status" -eq 1 ]
	[ "$(ledger)" = "$before" ]
	try claim remove c1 --yes --cascade
	gave 0 '' 'removed claim c1: "The ice came early" (and with it 1 figure, 1 link, 1 check)'
	try link list
	gave 0 '' 'no links'
	try claim remove c2
	gave 2 '' $'to be removed: claim c2: "부두는 이틀 동안 닫혔다"\ntwosource: add --yes to remove without being asked'
}

@test "remove asks a person" {
	on_a_terminal
	story
	run expect -c 'set timeout 20
		spawn twosource claim remove c1
		expect "Remove c1?"; send "n\r"; expect eof
		exit [lindex [wait] 3]'
	[ "$status" -eq 1 ]
	[[ "$output" == *'to be removed: claim c1'*'nothing was removed'* ]]
	run expect -c 'set timeout 20
		spawn twosource claim remove c1
		expect "Remove c1?"; send "y\r"; expect eof
		exit [lindex [wait] 3]'
	[ "$status" -eq 0 ]
	[[ "$output" == *'removed claim c1'* ]]
	try claim list --columns id --format jsonl
	gave 0 '{"id":"c2"}' ''
}

# An editor that does to its file what $1, a shell command, does to "$f".
editor() {
	printf '#!/bin/sh\nf=$1\n%s\n' "$1" >editor.sh
	chmod +x editor.sh
	export EDITOR="$PWD/editor.sh"
	# An editor is a command line: this one has a blank in its name.
	EDITOR="'$EDITOR'"
}

@test "the form adds and edits" {
	article
	editor 'sed "s/^quote:.*/quote: The ice came early/
		s/^stated_on:.*/stated_on: 2016-12-27/" "$f" >new && cat new >"$f"'
	try claim add --article a1 --edit
	gave 0 c1 'added claim c1: "The ice came early"'
	[ "$(passage c1)" = 'The ice came early' ]
	editor 'sed "s/^stated_on:.*/stated_on: 2016-12/" "$f" >new && cat new >"$f"'
	try claim edit c1 --edit
	gave 0 '' 'c1 stated_on: 2016-12 (was 2016-12-27)'
	editor ':'
	try claim edit c1 --edit
	gave 0 '' 'nothing changed'
}

@test "an empty form, a failed editor or a wrong form changes nothing" {
	story
	local before
	before=$(ledger)
	editor ': >"$f"'
	try claim add --edit
	gave 1 '' 'the form is empty: nothing was added'
	try claim edit c1 --edit
	gave 1 '' 'the form is empty: nothing was changed'
	editor 'exit 3'
	try claim edit c1 --edit
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: '*" failed; nothing was changed" && "$stderr" != *changed*changed* ]]
	try claim add --edit
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: '*'; nothing was changed' ]]
	EDITOR=/nonexistent/editor try claim add --edit
	[ "$status" -eq 1 ]
	editor 'printf "stated_on: 2016-13\n" >"$f"'
	try claim edit c1 --edit
	[ "$status" -eq 1 ]
	[[ "$stderr" == "twosource: line 1: "*"; nothing was changed" ]]
	try claim edit c1 c2 --edit
	gave 2 '' 'twosource: --edit takes one claim at a time'
	[ "$(ledger)" = "$before" ]
}

@test "a row changed by another while it stood in the editor is left alone" {
	story
	editor 'twosource claim edit c1 --note theirs 2>/dev/null; sed "s/^note:.*/note: mine/" "$f" >new; cat new >"$f"'
	try claim edit c1 --edit
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: c1 was changed by somebody else'* ]]
	try claim list --columns id,note --format jsonl --limit 1
	gave 0 '{"id":"c1","note":"theirs"}' ''
}

@test "--by stands in the audit log of a change" {
	command -v sqlite3 >/dev/null || skip "sqlite3 is not here"
	article
	twosource claim add --quote x --by Ines >/dev/null 2>&1
	TWOSOURCE_BY=Olav twosource claim edit c1 --note y 2>/dev/null
	twosource claim edit c1 --note z 2>/dev/null
	run sqlite3 twosource.db "SELECT command, made_by FROM change ORDER BY id DESC LIMIT 3"
	[ "$output" = $'claim edit|\nclaim edit|Olav\nclaim add|Ines' ]
}

@test "a wrong form is offered again to a person" {
	on_a_terminal
	story
	editor 'sed "s/^stated_on:.*/stated_on: $(cat date)/" "$f" >new; cat new >"$f"; echo 2016-12-26 >date'
	echo 2016-13 >date
	run expect -c 'set timeout 20
		spawn twosource claim edit c1 --edit
		expect "again?"; send "\r"; expect eof
		exit [lindex [wait] 3]'
	[ "$status" -eq 0 ]
	[[ "$output" == *"'2016-13' is no EDTF date"*'c1 stated_on: 2016-12-26 (was 2016-12-27)'* ]]
	echo 2016-13 >date
	run expect -c 'set timeout 20
		spawn twosource claim edit c1 --edit
		expect "again?"; send "n\r"; expect eof
		exit [lindex [wait] 3]'
	[ "$status" -eq 1 ]
	[[ "$output" == *'nothing was changed'* ]]
}
