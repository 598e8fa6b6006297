load kept

@test "what hangs on a source, in words and for machines" {
	story
	twosource link add c2 repeats c1 --basis 'cites her' >/dev/null 2>&1
	twosource check add c1 --result confirmed --by Ines >/dev/null 2>&1
	try affected mara
	gave 0 'Claims
c1  "The ice came early"
    s1 says it
c2  "부두는 이틀 동안 닫혔다"
    repeats c1

Links
l1  c2 repeats c1

Checks
k1  confirmed of c1 by Ines' 'to look at again: 2 claims, 1 link, 1 check, 0 filed reports'
	try affected c1 --format jsonl
	[ "$status" -eq 0 ]
	[ "${lines[1]}" = '{"kind":"claim","id":"c2","claim":"c1","steps":1,"why":"repeats c1","words":"부두는 이틀 동안 닫혔다"}' ]
}

@test "nothing hangs on it, or it is no source and no claim" {
	story
	twosource source add --codename wren >/dev/null 2>&1
	try affected wren
	gave 0 '' 'nothing rests on wren'
	try affected a1
	gave 2 '' "twosource: 'a1' is no claim and no source"
	try affected
	[ "$status" -eq 2 ]
}
