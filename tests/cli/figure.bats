load kept

@test "a figure is kept, found in the text, and shown with its claim" {
	story
	twosource claim add --article a1 --source s1 --quote 'We have two boats left.' >/dev/null 2>&1
	try figure add c3 --words 'two boats' --low 2 --thing boats --role total
	gave 0 f1 'added figure f1: 2 boats (total)'
	try figure list --claim c3 --format jsonl --columns words,start,end,low,high,precision
	[ "$status" -eq 0 ]
	run python3 -c 'import json, sys
got = json.loads(sys.argv[1])
text = open("article.txt").read()
assert text[got["start"]:got["end"]] == "two boats", got
assert got["low"] == got["high"] == 2 and got["precision"] == "exact"' "$output"
	[ "$status" -eq 0 ]
	try claim show c3
	[[ "$output" == *'f1 2 boats (total): "two boats"'* ]]
}

@test "what is open to one side stays open" {
	story
	try figure add c1 --low 6 --precision at_least --unit hours --per day
	gave 0 f1 'added figure f1: at least 6 hours per day'
	try figure list --columns low,high --format jsonl
	gave 0 '{"low":6,"high":null}' ''
}

@test "a wrong figure is refused" {
	story
	local before
	before=$(ledger)
	try figure add c1
	gave 1 '' 'twosource: a figure needs low, high, or both'
	try figure add c1 --low six
	gave 2 '' "twosource: low: 'six' is no number (write 1200 or 2.5)"
	try figure add c1 --low 3 --high 2
	gave 1 '' 'twosource: low: more than high'
	try figure add c9 --low 3
	gave 1 '' 'twosource: no claim c9'
	try figure add --low 3
	[ "$status" -eq 2 ]
	[ "$(ledger)" = "$before" ]
}

@test "settle keeps one reading and drops its rivals" {
	story
	twosource figure add c1 --words 'now installing six' --low 6 --role total --reading 1 >/dev/null 2>&1
	twosource figure add c1 --words 'now installing six' --low 6 --role added --reading 2 >/dev/null 2>&1
	twosource figure add c1 --words 'two' --low 2 >/dev/null 2>&1
	try figure settle f2
	gave 0 '' 'kept f2: 6 (added); removed 1 other reading'
	try figure list --columns id,reading --format jsonl
	gave 0 $'{"id":"f2","reading":null}\n{"id":"f3","reading":null}' ''
	try figure settle f3
	gave 1 '' 'twosource: f3 has no rival reading'
}

@test "a figure is edited and removed" {
	story
	twosource figure add c1 --low 6 >/dev/null 2>&1
	try figure edit f1 --high 7 --as-of 2016-12
	gave 0 '' $'f1 high: 7 (was 6)\nf1 as_of: 2016-12 (was empty)'
	try figure show f1 --format json
	[[ "$output" == '{"schema":1,"figures":['*'"high":7,'* ]]
	try figure remove f1 --yes
	gave 0 '' 'removed figure f1: 6-7 (as of 2016-12)'
}
