load kept

@test "words are found in claims, then in articles" {
	story
	try search ICE
	gave 0 $'c1  a1, The Harbour Gazette, mara, 2016-12-27
    The [ice] came early
a1  The Harbour Gazette, 2016-12-28, Ferries stop in the north harbour
    … Mara Lindqvist, the harbour master. "The [ice] came early," she said. "We have two boats left." A dock worker said that 부두는 이틀 동안 …' \
		'1 claim, 1 article'
}

@test "Korean is found inside words" {
	story
	try search 두는 --claims
	gave 0 $'c2  a1, The Harbour Gazette, dockhand, 2016-12\n    부[두는] 이틀 동안 닫혔다' '1 claim'
	try search 닫 --format jsonl
	[[ "$output" == '{"rank":1,"found":"c2","article":"a1","source":"s2","outlet":"The Harbour Gazette","stated_on":"2016-12","published":"2016-12-28","where":"quote","snippet":"부두는 이틀 동안 [닫]혔다"}'$'\n''{"rank":2,"found":"a1"'* ]]
}

@test "phrases, exceptions and beginnings" {
	story
	try search '"came early"' --claims
	[[ "$output" == *'The ice [came early]' ]]
	try search 'ice -early'
	gave 0 '' '0 claims, 0 articles'
	try search 'ea*' --claims
	[[ "$output" == *'The ice came [early]' ]]
}

@test "nothing that is typed is an error" {
	story
	for words in '"' "it's" 'a-b' '(ice' 'NOT' 'AND OR' 'quote:ice' '*' '^' '{}' '-' '""' "'"; do
		try search "$words"
		[ "$status" -eq 0 ]
	done
	try search ice -zebra --claims
	gave 0 $'c1  a1, The Harbour Gazette, mara, 2016-12-27\n    The [ice] came early' '1 claim'
	try search ice -early --claims
	gave 0 '' '0 claims'
	try search -- -ice
	gave 0 '' 'nothing to look for: give a word'
	try search
	[ "$status" -eq 2 ]
}

@test "filters are those of claim list" {
	story
	try search early --source mara --format csv
	[ "$(wc -l <<<"$output")" -eq 2 ]
	try search early --source dockhand
	gave 0 '' '0 claims, 0 articles'
	try search early --stated 2016-12-27 --claims
	[[ "$output" == c1* ]]
	try search early --stated-after 2017
	gave 0 '' '0 claims, 0 articles'
	try search harbour --outlet 'the harbour GAZETTE' --articles
	[[ "$output" == a1* ]]
	try search early --naming nobody
	[ "$status" -eq 2 ]
}

@test "an edit and a removal are seen at once" {
	story
	twosource claim edit c1 --note 'seen' >/dev/null 2>&1
	twosource claim edit c1 --statement 'Frost came' >/dev/null 2>&1
	try search frost --claims
	[[ "$output" == *'[Frost] came' ]]
	twosource claim remove c1 --yes >/dev/null 2>&1
	try search 'frost' --claims
	gave 0 '' '0 claims'
	sqlite3 twosource.db "INSERT INTO claim_search (claim_search, rank) VALUES ('integrity-check', 1)"
	sqlite3 twosource.db "INSERT INTO claim_inside (claim_inside, rank) VALUES ('integrity-check', 1)"
}

@test "no control sequence of an article reaches the terminal" {
	printf 'Ice \033[31mred\033[0m and \342\200\256evil\n' >bad.txt
	twosource article add bad.txt >/dev/null 2>&1
	try search ice
	[[ "$output" != *$'\e'* ]]
	[[ "$output" == *'[Ice]'* ]]
}
