load kept

@test "add keeps a text and says what it did" {
	printf 'Ice in the harbour\n\nIt came early.\n' >'기사 1.txt'
	try article add '기사 1.txt' --outlet 'The Harbour Gazette'
	gave 0 a1 $'added article a1: Ice in the harbour\nnext: twosource log a1'
	try article show a1 --text
	[ "$status" -eq 0 ]
	[[ "$output" == *$'\n\nIce in the harbour\n\nIt came early.' ]]
	[[ "$output" == *'The Harbour Gazette'* ]]
	[[ "$output" == *"$(sha256sum <'기사 1.txt' | cut -c1-64)"* ]]
}

@test "add reads standard input" {
	run --separate-stderr bash -c "printf 'Ice\n\nIt came.\n' | twosource article add -"
	gave 0 a1 $'added article a1: Ice\nnext: twosource log a1'
}

@test "add without a file keeps an article whose text is not at hand" {
	try article add --title 'Ferries stop' --published 2016-12
	gave 0 a1 'added article a1: Ferries stop'
	try article show a1 --text
	[ "$status" -eq 1 ]
	[ "$stderr" = 'twosource: the text of a1 is not in the ledger' ]
	try article add
	gave 2 '' 'twosource: name the file of the article, or give at least --title, --url or --outlet'
}

@test "add refuses what is no text, and changes nothing" {
	local before
	before=$(ledger)
	try article add 'not there.txt'
	[ "$status" -eq 1 ]
	[[ "$stderr" == "twosource: cannot "*"'not there.txt'"* ]]
	try article add .
	[ "$status" -eq 1 ]
	printf 'caf\351\n' >latin.txt
	try article add latin.txt
	[ "$status" -eq 1 ]
	[ "$(wc -l <<<"$stderr")" -eq 1 ]
	[[ "$stderr" == "twosource: 'latin.txt': line 1: not UTF-8 "* ]]
	: >empty.txt
	try article add empty.txt
	gave 1 '' "twosource: 'empty.txt': there is no text in it"
	[ "$(ledger)" = "$before" ]
}

@test "add refuses a wrong date and a wrong word" {
	local before
	before=$(ledger)
	try article add --title Ice --published 2016-13
	[ "$status" -eq 2 ]
	[[ "$stderr" == "twosource: published: '2016-13' is no EDTF date"* ]]
	try article add --title Ice --edition-kind translation
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"did you mean 'translation_of'"* ]]
	[ "$(ledger)" = "$before" ]
}

@test "the same text from another outlet is said to be the same" {
	article
	try article add article.txt --outlet 'The Pier'
	[ "$status" -eq 0 ]
	[ "$output" = a2 ]
	[[ "$stderr" == *'a1 has the same text'* ]]
	try article add article.txt --outlet 'The Pier'
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'same text as a'* ]]
}

@test "list filters by outlet, date and words, and sorts" {
	article
	twosource article add --title 'Zebra crossing' --outlet 'The Pier' --published 2017-01 2>/dev/null
	try article list --outlet 'the harbour gazette' --columns id,title
	gave 0 $'id  title\na1  Ferries stop in the north harbour' ''
	try article list --published-after 2017 --columns id --format csv
	gave 0 $'"id"\r\n"a2"\r' ''
	try article list --published 2016-12-20/2017-01-02 --sort published,desc --columns id --format jsonl
	gave 0 $'{"id":"a2"}\n{"id":"a1"}' ''
	try article list --text crossing --columns id --format jsonl
	gave 0 '{"id":"a2"}' ''
	try article list --outlet nobody
	gave 0 '' 'no articles'
}

@test "show prints hostile text harmlessly" {
	printf 'Ice \033]0;owned\007 here\n\n\342\200\256 turned \033[31mred\n' >bad.txt
	twosource article add bad.txt 2>/dev/null
	try article show a1 --text
	[ "$status" -eq 0 ]
	[[ "$output" == *'Ice <U+001B>]0;owned<U+0007> here'* ]]
	[[ "$output" == *'<U+202E> turned <U+001B>[31mred'* ]]
	[[ "$output" != *$'\033'* ]]
	run twosource article list
	[[ "$output" != *$'\033'* ]]
}

@test "show as JSON has a schema, and the text when asked" {
	article
	try article show a1 --format json --text
	[ "$status" -eq 0 ]
	run python3 -c 'import json, sys
got = json.loads(sys.argv[1])
assert got["schema"] == 1
article, = got["articles"]
assert article["id"] == "a1" and article["claim_count"] == 0 and article["edition_of"] is None
assert article["text"] == open("article.txt").read()' "$output"
	[ "$status" -eq 0 ]
}

@test "edit says what changed, and an empty value clears" {
	article
	try article edit a1 --language en-GB --byline 'Ida Frost'
	gave 0 '' $'a1 byline: Ida Frost (was empty)\na1 language: en-GB (was en)'
	try article edit a1 --byline ''
	gave 0 '' 'a1 byline: empty (was Ida Frost)'
	try article edit a1 --language en-GB
	gave 0 '' 'nothing changed'
	try article edit a1
	gave 2 '' "twosource: nothing to change: give a field (see 'article edit --help') or --edit"
	try article edit a7 --language en
	gave 1 '' 'twosource: no article a7'
	try article edit s1 --language en
	[ "$status" -eq 1 ]
}

@test "remove says what goes along and is refused without --cascade" {
	story
	local before
	before=$(ledger)
	try article remove a1 --yes
	gave 1 '' 'twosource: a1 has 2 claims (--cascade removes them too)'
	try article remove a1 --cascade
	[ "$status" -eq 2 ]
	[[ "$stderr" == *'(and with it 2 claims)'*$'\n''twosource: add --yes'* ]]
	[ "$(ledger)" = "$before" ]
	try article remove a1 --cascade --yes
	gave 0 '' 'removed article a1: Ferries stop in the north harbour (and with it 2 claims)'
	try claim list
	gave 0 '' 'no claims'
}

@test "an article with other editions stays" {
	article
	twosource article add --title Fähren --edition-of a1 --edition-kind translation_of 2>/dev/null
	try article remove a1 --cascade --yes
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: a1 has other editions'* ]]
}

@test "the form of a new article has what its text says, and may correct it" {
	printf '#!/bin/sh\ngrep -q "^title: Ice in the harbour$" "$1" || exit 1\nsed "s/^title:.*/title: Ice/; s/^outlet:.*/outlet: The Pier/" "$1" >new; cat new >"$1"\n' >ed
	chmod +x ed
	printf 'Ice in the harbour\n\nIt came early.\n' >ice.txt
	EDITOR=./ed try article add ice.txt --edit
	gave 0 a1 $'added article a1: Ice\nnext: twosource log a1'
	try article list --columns title,outlet --format jsonl
	gave 0 '{"title":"Ice","outlet":"The Pier"}' ''
	EDITOR=false try article add ice.txt --outlet Other --edit
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'; nothing was changed' ]]
	try article list --columns id --format jsonl
	gave 0 '{"id":"a1"}' ''
}
