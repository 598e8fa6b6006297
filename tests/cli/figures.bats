load kept

boats() {
	{
		twosource article add --title 'Boats' --outlet 'The Wire' --published 2021-04-02
		twosource article add --title 'More boats' --outlet 'The Pier' --published 2021-04-02
		twosource source add --description 'a fisher' --codename heron
		twosource claim add --article a1 --source heron --quote 'Six boats sank.'
		twosource claim add --article a2 --quote 'Nine boats sank.'
		twosource claim add --article a2 --quote 'Two more boats sank on Friday.' --stated-on 2021-05
		twosource figure add c1 --words 'Six' --low 6 --thing 'boats' --role total
		twosource figure add c2 --words 'Nine' --low 9 --thing 'Boat' --role total
	} >/dev/null 2>&1
}

@test "figures on the same thing stand side by side, with what conflicts" {
	boats
	try figures
	gave 0 $'boat
  2021-04-02  6 boats (total) "Six" f1, c1, a1 The Wire, heron
  2021-04-02  9 Boat (total) "Nine" f2, c2, a2 The Pier
    conflict: 6 (c1) against 9 (c2): no number fits both' \
		'2 figures on 1 thing: 1 conflict, 0 open'
}

@test "--conflicts fails where there are some, and only then" {
	boats
	try figures --conflicts --format csv
	[ "$status" -eq 1 ]
	[[ "$output" == *'"boat","f1","c1","a1","s1","2021-04-02","6","6","","","boats","exact","total","","Six","f2","","numbers"'* ]]
	twosource figure edit f2 --low 6 --high 6 >/dev/null 2>&1
	try figures --conflicts
	gave 0 '' 'no conflicts among 2 figures'
}

@test "a total against an addition is open; a later number is a change" {
	boats
	twosource figure edit f2 --low 6 --high 6 --role added >/dev/null 2>&1
	try figures --conflicts
	gave 0 '' 'no conflicts among 2 figures; 1 pair is open (`figures` without --conflicts shows them)'
	try figures
	[[ "$output" == *'open: 6 (c1) against 6 (added) (c2): so many in all, or so many more?'* ]]
	twosource figure add c3 --low 8 --thing boats >/dev/null 2>&1
	try figures c3
	[[ "$output" == *'over time: 6 (2021-04-02), then 8 (2021-05)' ]]
}

@test "two readings of the same words are both shown" {
	boats
	twosource figure edit f1 --reading 1 >/dev/null 2>&1
	twosource figure add c1 --words 'Six' --low 6 --thing 'boats' --role added --reading 2 >/dev/null 2>&1
	try figures a1 --format jsonl
	[ "$status" -eq 0 ]
	[[ "$output" == *'"reading":1,"words":"Six","conflicts":null,"open":["f2","f3"],"why":["numbers","readings"]'* ]]
	try figures --conflicts
	[ "$status" -eq 0 ]
}

@test "a thing is asked for in its words" {
	boats
	try figures --thing BOATS --format jsonl
	[ "$(wc -l <<<"$output")" -eq 2 ]
	try figures --thing bicycles
	gave 0 '' 'no figures count that'
	try figures c3
	gave 0 '' 'no figures are logged here'
	try figures s1
	[ "$status" -eq 2 ]
	try figure list --format csv --columns id
	[ "$status" -eq 0 ]
}
