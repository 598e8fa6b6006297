load kept

@test "what would settle a claim, the most pressing first" {
	story
	twosource claim add --article a1 --voice article --statement 'The board hid it' \
		--kind allegation >/dev/null 2>&1
	try todo
	[ "$status" -eq 0 ]
	[[ "$output" == $'c3  none, unchecked  The board hid it
  get the response of those it accuses: none is recorded
  check it: nobody has
  find out when: it has no date
c2  single_source, unchecked  "부두는 이틀 동안 닫혔다"'* ]]
	[ -z "$stderr" ]
}

@test "a contradiction nobody has answered comes first, until a check answers it" {
	story
	twosource link add c1 contradicts c2 --basis 'ice, or the dock' >/dev/null 2>&1
	try todo a1 --format jsonl
	[[ "$output" == '{"rank":1,"claim":"c2","exposed":6,"unsupported":6,"verdict":"single_source","status":"unchecked","todo":["answer what contradicts it: c1",'* ]]
	twosource check add c2 --result confirmed >/dev/null 2>&1
	try todo c2 --format jsonl
	[[ "$output" != *'contradicts'* ]]
	[[ "$output" == *'"status":"confirmed","todo":["find a second source, known to be another","find out how the source knows: no basis is stated"]'* ]]
}

@test "a limit keeps the first, and says so" {
	story
	try todo --limit 1 --format csv
	[ "$status" -eq 0 ]
	[ "$(wc -l <<<"$output")" -eq 2 ]
	[ "$stderr" = 'the first 1 claims; --all shows all' ]
	try todo --all --limit 1
	[ "$status" -eq 2 ]
}

@test "nothing to do is said" {
	try todo
	gave 0 '' 'nothing to do'
	try todo a1
	gave 1 '' 'twosource: no article a1'
}

@test "no one to be contacted is named" {
	story
	try todo --all
	[[ "$output" != *mara* ]]
	[[ "$output" != *Lindqvist* ]]
	[[ "$output" != *dockhand* ]]
}
