load kept

editions() {
	story
	sed 's/early/late/; s/stop in/stop again in/' article.txt >second.txt
	twosource article add second.txt --outlet 'The Harbour Gazette' \
		--published 2016-12-29 --edition-of a1 --edition-kind update_of >/dev/null 2>&1
	twosource claim add --article a2 --source s1 --quote 'The ice came late' >/dev/null 2>&1
}

@test "what changed between two editions, for people" {
	editions
	try diff a1 a2
	gave 1 'title
    Ferries stop {+again+} in the north harbour
published
    2016-12-[-28-]{+29+}
c1, c3: other words
    The ice came [-early-]{+late+}
c2: went
    부두는 이틀 동안 닫혔다' 'claims: 1 went; 1 in other words'
}

@test "an edition is the same as itself" {
	story
	try diff a1 a1
	gave 0 '' 'claims: 2 the same'
	try diff a1 a1 --all
	[[ "$output" == 'c1, c1: the same'* ]]
}

@test "rows for machines" {
	editions
	try diff a1 a2 --format jsonl
	[ "$status" -eq 1 ]
	[ -z "$stderr" ]
	[ "${lines[0]}" = '{"change":"field","field":"title","before":null,"after":null,"score":null,"diff":"Ferries stop {+again+} in the north harbour","figures":null,"words_before":"Ferries stop in the north harbour","words_after":"Ferries stop again in the north harbour","speaker_before":null,"speaker_after":null}' ]
	[[ "${lines[2]}" == '{"change":"words","field":null,"before":"c1","after":"c3","score":0.'* ]]
	[[ "${lines[3]}" == '{"change":"removed","field":null,"before":"c2","after":null,'* ]]
	try diff a1 a2 --format csv
	[[ "${lines[0]}" == '"change","field","before","after","score",'* ]]
}

@test "texts are read where nothing was logged" {
	editions
	try diff --read a1 a2
	[ "$status" -eq 1 ]
	[[ "$output" == *$'other words\n    The ice came [-early-]{+late+}'* ]]
	[ "${stderr%%:*}" = claims ]
	twosource claim remove c3 --yes >/dev/null 2>&1
	try diff a1 a2
	[[ "$stderr" == 'a2 has no claims: its text was read'* ]]
}

@test "what nobody logged in one edition, and stands in both, did not come" {
	printf 'The ferry sank on 3 May with 12 boats.\n\n"The harbour lamps were all dark that night," said Ada Finch.\n' >one.txt
	printf 'The ferry sank on 3 May with 12 boats.\n\n"The harbour lamps were all lit that night," said Ada Finch.\n' >two.txt
	twosource article add one.txt >/dev/null 2>&1
	twosource article add two.txt --edition-of a1 --edition-kind update_of >/dev/null 2>&1
	twosource log a1 --all 2>/dev/null
	try diff a1 a2
	gave 1 'c1, 41-82: other words
    The harbour lamps were all [-dark-]{+lit+} that night' 'a2 has no claims: its text was read
claims: 1 in other words'
	try diff a2 a1
	[ "$status" -eq 1 ]
	[[ "$output" != *'The ferry'* ]]
}

@test "two articles are wanted" {
	story
	try diff a1
	[ "$status" -eq 2 ]
	try diff a1 a9
	gave 1 '' 'twosource: no article a9'
	try diff a1 c1
	[ "$status" -ne 0 ]
}
