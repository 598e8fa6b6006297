load kept

draft() {
	cat >draft.txt <<-'END'
	The crane at the pier fell on Monday, a source said.

	"He is a liar," said a clerk at the port, who feared reprisals.
	END
}

@test "a text is held against the rules, without a ledger" {
	draft
	rm twosource.db
	try lint draft.txt
	[ "$status" -eq 1 ]
	[[ "$output" == $'draft.txt\n  1:39  warning bare_source\n    "a source"\n'* ]]
	[[ "$output" == *$'\n  3:10  error unnamed_attack\n    "liar"\n'* ]]
	[ "$stderr" = '4 findings: 1 error, 3 warnings' ]
	[ ! -e twosource.db ]
}

@test "what could not be read has no findings and is not said to have none" {
	try lint nowhere.txt
	gave 1 '' "twosource: cannot open 'nowhere.txt': No such file or directory"
	echo 'The pier opens on Monday, port director Milo Brandt said on Friday.' >good.txt
	try lint nowhere.txt good.txt
	gave 1 '' "twosource: cannot open 'nowhere.txt': No such file or directory
no findings"
}

@test "the rules are text, and no other format is taken and left aside" {
	try lint --policy ap --rules --format json
	gave 2 '' 'twosource: --rules is written as text only: leave --format out'
	try lint --policy ap --show --format csv
	[ "$status" -eq 2 ]
	try lint --policy ap --rules --format text
	[ "$status" -eq 0 ]
}

@test "nothing to find is exit status 0" {
	echo 'The pier opens on Monday, port director Milo Brandt said on Friday.' >good.txt
	try lint good.txt
	gave 0 '' 'no findings'
	draft
	try lint good.txt draft.txt --rule off_record
	gave 0 '' 'no findings'
}

@test "editors jump to a finding" {
	printf 'Åse på brygga\n\nThe crane at Ørnes fell on Monday, a source said.\n' >draft.txt
	try lint draft.txt --policy ap --rule bare_source --format editor
	gave 1 'draft.txt:3:36: bare_source: a source (Nothing more is said of who this is. Simply quoting "a source" is not allowed.)' '1 finding: 1 error'
}

@test "machines get columns, with places in code points" {
	printf 'Åse på brygga\n\nThe crane at Ørnes fell on Monday, a source said.\n' >draft.txt
	try lint draft.txt --policy ap --rule bare_source --format jsonl
	[ "$output" = '{"file":"draft.txt","line":3,"column":36,"start":50,"end":58,"severity":"error","rule":"bare_source","words":"a source","reason":"Nothing more is said of who this is.","asks":"Simply quoting \"a source\" is not allowed.","cites":"AP, News Values and Principles, Anonymous sources","claim":null,"source":null,"finding":null,"dismissed":null}' ]
	try lint draft.txt --policy ap --rule bare_source --format csv
	[ "$(wc -l <<<"$output")" -eq 2 ]
	try lint draft.txt --policy ap --rule bare_source --format json
	[[ "$output" == '{"schema":1,"findings":['* ]]
}

@test "policies differ, and severities can be asked for" {
	draft
	try lint draft.txt --policy ap --severity error --format csv
	[[ "$output" == *'"error","bare_source"'* ]]
	[[ "$output" != *'"warning"'* ]]
	try lint draft.txt --policy bbc --severity error --format csv
	[[ "$output" != *bare_source* ]]
	[ "$status" -eq 0 ]
}

@test "a newsroom's own policy: copied, changed, refused with its line" {
	draft
	twosource lint --policy ap --show >ours.policy
	try lint draft.txt --policy ours.policy --format csv
	[[ "$output" == *'"error","bare_source"'* ]]
	printf 'policy: ours\nextends: ap\n[bare_source]\nseverity: off\n' >ours.policy
	try lint draft.txt --policy ours.policy --format csv
	[[ "$output" != *bare_source* ]]
	printf 'policy: ours\n[bare_sorce]\n' >ours.policy
	try lint draft.txt --policy ours.policy
	gave 1 '' "twosource: ours.policy:2: no rule 'bare_sorce' (did you mean 'bare_source'?)"
	head -c 70000 /dev/zero | tr '\0' '#' >ours.policy
	try lint draft.txt --policy ours.policy
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	try lint draft.txt --policy rueters
	gave 2 '' "twosource: no policy and no file 'rueters' (did you mean 'reuters'?)"
}

@test "the rules of a policy are listed, all of them" {
	try lint --policy nyt --rules
	[ "$status" -eq 0 ]
	[ "$(grep -cE '^(off|note|warning|error) +[a-z_]+$' <<<"$output")" -eq 23 ]
	for rule in $(grep -E '^(off|note|warning|error) ' <<<"$output" | awk '{ print $2 }'); do
		twosource lint --help | grep -q "\\b$rule\\b"
	done
	try lint draft.txt --rules
	[ "$status" -eq 2 ]
}

@test "an article of the ledger: its claims and sources, and what is not logged" {
	story
	try lint a1 --format jsonl
	[ "$status" -eq 1 ]
	[[ "$output" == *'"line":7,"column":1,'*'"rule":"no_reason","words":"A dock worker",'*'"claim":"c2","source":"s2",'* ]]
	[[ "$output" == *'"rule":"single_unnamed","words":"부두는 이틀 동안 닫혔다",'*'"claim":"c2"'* ]]
	[[ "$output" != *'c1'*'no_date'* ]]
	[[ "$output" != *dockhand* ]]
	[[ "$output" != *mara-* ]]
	twosource source edit s2 --anonymity-reason job >/dev/null 2>&1
	try lint a1 --rule no_reason
	gave 0 '' 'no findings'
}

@test "claims in no article, and everything" {
	story
	twosource claim add --source s2 --statement 'They stole it' --kind allegation >/dev/null 2>&1
	try lint --all --rule no_response
	[ "$status" -eq 1 ]
	[[ "$output" == $'in no article\n  error no_response c3 #'*$'\n    "They stole it"\n'* ]]
	try lint --all --rule no_response --format editor
	[[ "$output" == 'c3:1:1: no_response: They stole it ('* ]]
}

@test "words that the ledger has off the record are found in a draft" {
	story
	twosource claim add --source s2 --quote 'We moved the boats at night' \
		--ground-rules off_record >/dev/null 2>&1
	printf 'It is known now: "we moved the boats, at night", they said.\n' >draft.txt
	try lint draft.txt --rule off_record --format editor
	[ "$status" -eq 1 ]
	[[ "$output" == 'draft.txt:1:19: off_record: we moved the boats, at night (The ledger has these words off the record.'* ]]
	try lint draft.txt --rule off_record --ledger nowhere.db
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	printf 'We moved the boats by day.\n' >draft.txt
	try lint draft.txt --rule off_record
	gave 0 '' 'no findings'
}

@test "misuse is said, a bad file does not stop the rest, the ledger is left alone" {
	story
	draft
	before=$(ledger)
	try lint
	gave 2 '' 'twosource: of what? (name an ARTICLE, a FILE, or --all)'
	try lint draft.txt --all
	[ "$status" -eq 2 ]
	try lint draft.txt --rule bare_sauce
	gave 2 '' "twosource: no rule 'bare_sauce', did you mean 'bare_source'? (--rules lists them)"
	try lint draft.txt --severity grave
	[ "$status" -eq 2 ]
	try lint a99
	gave 1 '' 'twosource: no article a99'
	printf 'a\0b' >bad.txt
	try lint bad.txt draft.txt --rule bare_source --format editor
	[ "$status" -eq 1 ]
	[[ "$output" == draft.txt:* ]]
	[[ "$stderr" == *"bad.txt"* ]]
	try lint a1
	[ "$(ledger)" = "$before" ]
}

@test "the columns of the manual are those of the csv" {
	draft
	documented=$(twosource lint --help | sed -n '/^ *Columns:/,$p' | tr -s ' ,' '\n' | grep -x '[a-z_]*' | tr '\n' ' ')
	for name in $(twosource lint draft.txt --format csv 2>/dev/null | head -1 | tr -d '"\r' | tr ',' ' '); do
		[[ " $documented " == *" $name "* ]]
	done
}

@test "text from outside does nothing to the terminal or a spreadsheet, and fits it" {
	printf '"=1+1 \033[31m is what they must have known about the crane," a source said.\n' >bad.txt
	for format in text editor jsonl; do
		COLUMNS=60 try lint bad.txt --format $format
		[[ "$output" != *$'\e'* ]]
	done
	COLUMNS=60 try lint bad.txt
	while IFS= read -r line; do [ "${#line}" -le 60 ]; done <<<"$output"
	COLUMNS=60 try lint --rules
	while IFS= read -r line; do [ "${#line}" -le 60 ]; done <<<"$output"
}

@test "a page and standard input are read, a reader may leave" {
	try lint - <<<'The crane at the pier fell on Monday, a source said.'
	[[ "$output" == stdin* ]]
	printf '<!DOCTYPE html><html><body><article><h1>Crane</h1><p>The crane at the pier fell on Monday, a source said, and it will be a long time until it stands again.</p></article></body></html>' >page.html
	try lint page.html --rule bare_source
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"'page.html' is a web page"* ]]
	draft
	twosource lint draft.txt --format editor 2>err | head -1 | grep -q '^draft.txt:1:'
	! grep -q twosource: err
}

@test "a text that is not read is said to be so" {
	printf '소식통은 다리가 폐쇄되었다고 말했다. 시장은 조용했다.\n' >ko.txt
	try lint ko.txt
	[ "$status" -eq 0 ]
	[[ "$stderr" == "twosource: 'ko.txt' is not in English: its text was only searched"* ]]
	twosource article add ko.txt --language ko >/dev/null 2>&1
	try lint a1
	[[ "$stderr" == "twosource: 'a1' is not in English:"* ]]
}

@test "who holds an office is not unnamed, logged or not" {
	printf 'Pier\n\nThe harbour master said on Monday the pier was shut.\n' >office.txt
	try lint office.txt
	gave 0 '' 'no findings'
	twosource article add office.txt >/dev/null 2>&1
	twosource log a1 --all >/dev/null 2>&1
	try lint a1 --severity warning
	gave 0 '' 'no findings'
}

@test "what was declined is not asked again, what is not logged is" {
	printf 'Pier\n\nThe crane at the pier fell on Monday, a source said. The pier is shut, a driver said on Friday.\n' >draft.txt
	twosource article add draft.txt >/dev/null 2>&1
	try lint a1 --rule bare_source --format csv
	[[ "$output" == *'"bare_source","a source"'* ]]
	sqlite3 twosource.db "INSERT INTO review (article, spans, decision, decided_on) VALUES (1, '6-42', 'declined', '2021-01-01T00:00:00Z')"
	try lint a1 --rule bare_source
	gave 0 '' 'no findings'
	try lint a1 --rule no_reason --format csv
	[[ "$output" == *'"a driver"'* ]]
}

@test "several articles and files at once" {
	story
	printf 'The crane at the pier fell on Monday, a source said.\n' >draft.txt
	try lint a1 draft.txt --rule no_reason --format editor
	[ "$status" -eq 1 ]
	[ "$(cut -d: -f1 <<<"$output" | tr '\n' ' ')" = 'a1 draft.txt ' ]
	echo 'not the article' >a1
	try lint a1 --rule no_reason
	gave 0 '' 'no findings'
}

# a1 with c1 of an unnamed source; and "a source" in the text, which is not logged.
quay() {
	printf 'Quay shut\n\n"The quay is shut," a clerk at the port said.\n\nIt opens on Monday, a source said.\n' >quay.txt
	{
		twosource article add quay.txt --outlet 'The Pier'
		twosource source add --description 'a clerk at the port' --codename clerk
		twosource claim add --article a1 --source clerk --quote 'The quay is shut'
	} >/dev/null 2>&1
}

# handle RULE [false]: of the first finding of a rule; false: on a claim.
handle() {
	twosource lint a1 --rule "$1" --format jsonl 2>/dev/null | jq -r "select(.claim or ${2:-true}) | .finding" | head -n 1
}

@test "a finding is dismissed with a reason, until the words it is about change" {
	quay
	claimed=$(handle no_date) bare=$(handle bare_source)
	try lint a1 --rule no_date
	[[ "$output" == *"no_date c1 #${claimed:0:8}"* ]]
	try lint a1 --dismiss "${claimed:0:6}"
	gave 2 '' 'twosource: a finding is dismissed with a --reason'
	try lint a1 --dismiss "#${claimed:0:6}" --reason 'asked: no day is known' --by Ines
	gave 0 '' 'no_date of c1 is not shown again, unless its words change'
	try lint a1 --dismiss "$bare" --reason 'known to the desk' --by Ines
	gave 0 '' 'bare_source of a1 is not shown again, unless its words change'
	try lint a1 --dismiss "$bare" --reason 'again' --by Ines
	gave 0 '' 'bare_source of a1 was dismissed already'
	try lint a1 --rule no_date
	gave 0 '' 'no findings; 1 dismissed (--dismissed shows them)'
	try lint a1 --dismissed --rule no_date
	[[ "$output" == *'dismissed by Ines, '*': asked: no day is known' ]]
	try lint a1 --dismissed --rule no_date --format jsonl
	[[ "$output" == *'"dismissed":"asked: no day is known"}' ]]
	try history c1
	[[ "$output" == *'Ines  lint --dismiss'* ]]
	[[ "$output" == *"dismissed finding no_date:$claimed of c1 added"* ]]
	try verify
	[ "$status" -eq 0 ]
	# The same words of another claim are another finding.
	twosource claim edit c1 --quote 'The quay is shut for good' >/dev/null 2>&1
	try lint a1 --rule no_date
	[ "$status" -eq 1 ]
	[[ "$output" == *'no_date c1 #'* ]]
	try lint a1 --rule bare_source
	[ "$status" -eq 0 ]
}

@test "a dismissal is taken back, by name or by undo" {
	quay
	bare=$(handle bare_source)
	twosource lint a1 --dismiss "$bare" --reason 'known' >/dev/null 2>&1
	try lint --all --restore "${bare:0:6}"
	gave 0 '' 'bare_source of a1 is shown again'
	try lint a1 --restore "$bare"
	gave 1 '' "twosource: no dismissed finding '$bare' (lint --dismissed shows them)"
	twosource lint --all --dismiss "$bare" --reason 'known' >/dev/null 2>&1
	twosource undo >/dev/null 2>&1
	try lint a1 --rule bare_source
	[ "$stderr" = '1 finding: 1 warning' ]
	twosource undo --redo >/dev/null 2>&1
	try lint a1 --rule bare_source
	[ "$status" -eq 0 ]
	try lint a1 --dismiss ffff --reason none
	gave 1 '' "twosource: no finding 'ffff' here (lint shows them, each with its # behind)"
	try lint a1 --dismiss zz --reason none
	[ "$status" -eq 2 ]
	try lint quay.txt --dismiss "$bare" --reason none
	gave 2 '' 'twosource: which article is it of? (name one that is in the ledger, or --all)'
	try verify
	[ "$status" -eq 0 ]
}

@test "what was dismissed goes with its claim, and with a source that is erased" {
	quay
	twosource lint a1 --dismiss "$(handle no_date)" --reason 'no day' >/dev/null 2>&1
	twosource lint a1 --dismiss "$(handle bare_source)" --reason 'known' >/dev/null 2>&1
	twosource erase clerk --yes clerk --keep-text >/dev/null 2>&1
	[ "$(sqlite3 twosource.db 'SELECT count(*) FROM finding_dismissal')" -eq 0 ]
	try verify
	[ "$status" -eq 0 ]
	twosource claim add --article a1 --quote 'It opens on Monday' >/dev/null 2>&1
	twosource lint a1 --dismiss "$(handle no_date false)" --reason 'no day' >/dev/null 2>&1
	twosource claim remove "c$(sqlite3 twosource.db 'SELECT max(id) FROM claim')" --yes >/dev/null 2>&1
	[ "$(sqlite3 twosource.db 'SELECT count(*) FROM finding_dismissal')" -eq 0 ]
	try verify
	[ "$status" -eq 0 ]
}

@test "reports have the findings that stand, and how many do not" {
	quay
	twosource lint a1 --dismiss "$(handle no_date)" --reason 'no day' >/dev/null 2>&1
	for format in markdown html; do
		try report a1 --format "$format"
		[ "$status" -eq 0 ]
		[[ "$output" == *'1 finding of the sourcing rules was dismissed by a person'* ]]
		[[ "$output" != *'has no day on which'* ]]
		[[ "$output" == *'more is said of who this is'* ]]
		try report a1 --format "$format" --audience public
		[[ "$output" != *dismissed* ]]
	done
}
