load kept

page() {
	cat >page.html <<-'END'
	<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry late again | The Pier</title>
	<meta property="og:site_name" content="The Pier"><link rel="canonical" href="https://pier.example/ferry"></head>
	<body><nav><a href="/">Home</a></nav><article><h1>Ferry late again</h1><p class="byline">By Ida Frost, March 20, 2019</p>
	<p>The evening ferry left the harbour forty minutes late on Tuesday, a clerk at the port said.</p>
	<p>"We will wait for daylight from now on," the clerk told this newspaper.</p>
	</article><footer>All rights reserved</footer></body></html>
	END
}

text='The evening ferry left the harbour forty minutes late on Tuesday, a clerk at the port said.

"We will wait for daylight from now on," the clerk told this newspaper.'

@test "a web page shows what would be kept, without a ledger" {
	page
	rm -f twosource.db
	try article read page.html
	gave 0 "file:              page.html
title:             Ferry late again
outlet:            The Pier
byline:            Ida Frost
published:         2019-03-20
url:               https://pier.example/ferry
language:          en

$text" ''
	[ ! -e twosource.db ]
}

@test "several files give one object each, and a bad one does not stop the rest" {
	page
	printf 'Ice in the harbour\n\nIt came early.\n' >ice.txt
	try article read page.html nowhere.html ice.txt --format json
	[ "$status" -eq 1 ]
	[[ "$stderr" == "twosource: cannot "*"'nowhere.html'"* ]]
	run python3 -c 'import json, sys
page, ice = [json.loads(line) for line in sys.argv[1].splitlines()]
assert page["schema"] == 1 and page["file"] == "page.html" and page["byline"] == "Ida Frost"
assert page["text"] == sys.argv[2] and page["sha256"] != page["raw_sha256"]
assert page["raw_sha256"] == sys.argv[3]
assert ice["title"] == "Ice in the harbour" and ice["outlet"] is None
assert ice["text"] == open("ice.txt").read() and ice["sha256"] == ice["raw_sha256"]' \
		"$output" "$text" "$(sha256sum <page.html | cut -c1-64)"
	[ "$status" -eq 0 ]
}

@test "the language that is given stands before the page's" {
	page
	run --separate-stderr bash -c 'twosource article read - --lang ko --format jsonl <page.html'
	[ "$status" -eq 0 ]
	[[ "$output" == *'"language":"ko"'* ]]
	try article read --format csv page.html
	[[ "$output" == '"schema","file","title",'* ]]
}

@test "a page without a main text, or that never ends, is refused" {
	printf '<html><body><ul><li><a href="/">Home</a></ul>' >menu.html
	try article read menu.html
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[[ "$stderr" == "twosource: 'menu.html': no main text was found in this web page"* ]]
	printf '<html><body><p>Ice.</p><!-- and <p>more ice.</p>' >cut.html
	try article read cut.html
	[ "$status" -eq 1 ]
	[[ "$stderr" == "twosource: 'cut.html': a comment in its markup never ends"* ]]
	try article read
	[ "$status" -eq 2 ]
}

@test "a page in an old charset is read, and what means nothing in it is said" {
	printf '<html><meta charset=iso-8859-1><p>The caf\351 on the quay is open \223all night\224, its owner said.</p>' >old.html
	try article read old.html
	[ "$status" -eq 0 ]
	[[ "$output" == *'The café on the quay is open “all night”, its owner said.' ]]
	printf '<html><meta charset=utf-8><p>The caf\351 on the quay is open all night, its owner said.</p>' >broken.html
	try article read broken.html
	[ "$status" -eq 0 ]
	[ "$stderr" = "twosource: 'broken.html': 1 byte means nothing in UTF-8 and stands as U+FFFD" ]
}

@test "hostile text of a page is harmless" {
	printf '<html><title>Ice \033[31mred</title><p>It came early &#27;]0;owned&#7; this year, \342\200\256 the pilot said.</p>' >bad.html
	try article read bad.html
	[ "$status" -eq 0 ]
	[[ "$output" != *$'\033'* ]]
	[[ "$output" == *'<U+202E>'* ]]
}

@test "article add keeps the main text, and the page's own hash beside it" {
	page
	try article add page.html
	gave 0 a1 $'added article a1: Ferry late again\nnext: twosource log a1'
	try article show a1 --text
	[[ "$output" == *"$(printf '%s' "$text" | sha256sum | cut -c1-64)"* ]]
	[[ "$output" == *"$text" ]]
	run sqlite3 twosource.db 'SELECT raw_sha256 FROM snapshot'
	[ "$output" = "$(sha256sum <page.html | cut -c1-64)" ]
	try article add page.html --title 'Late again' --outlet 'The Gazette' --url https://gazette.example/ferry
	[ "$status" -eq 0 ]
	try article list --columns title,outlet,byline --format jsonl
	[ "${lines[1]}" = '{"title":"Late again","outlet":"The Gazette","byline":"Ida Frost"}' ]
}
