load log

@test "extract shows what it found and needs no ledger" {
	quay
	rm twosource.db
	try extract quay.txt
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[[ "$output" == 'quay.txt: 1 of '*', at '*', paragraph '* ]]
	[[ "$output" == *$'\nquote:             new cables are being laid along the quay\n'* ]]
	[[ "$output" == *$'\nattribution:       A source in the harbour office\n'* ]]
	[[ "$output" == *$'\nsaid:              indirect, "told"\n'* ]]
	[[ "$output" == *$'\nstated on:         2019-03-09 ("on March 9")\n'* ]]
	[[ "$output" == *'flags:'*'ambiguous_figure'* ]]
	[ ! -e twosource.db ]
}

@test "extract gives one object a candidate, its positions in code points" {
	printf 'Größe\n\n"Es ist kalt here," said Ada Moreau, a pilot.\n' >'기사.txt'
	try extract --format jsonl '기사.txt'
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[ "${#lines[@]}" -eq 1 ]
	[[ "$output" == '{"file":"기사.txt","n":1,"voice":"source","type":"direct","content":[[8,24]],"text":"Es ist kalt here","cue":[[27,31]],"cue_text":"said",'* ]]
	[[ "$output" == *'"speaker":"Ada Moreau","naming":"named","anonymity_reason":"not_stated","knowledge":"not_stated","within":null,'* ]]
}

@test "extract --format json is one document, csv one table, of all files" {
	quay
	cp quay.txt other.txt
	printf 'Nothing is said here.\n' >silent.txt
	try extract --format json silent.txt quay.txt silent.txt other.txt
	[ "$status" -eq 0 ]
	[[ "$output" == '{"schema":1,"candidates":['* ]]
	[ "$(grep -c '"file":"quay.txt"' <<<"$output")" -gt 2 ]
	[ "$(grep -c '"file":"quay.txt"' <<<"$output")" = "$(grep -c '"file":"other.txt"' <<<"$output")" ]
	if command -v python3 >/dev/null; then
		python3 -c 'import json,sys; json.load(sys.stdin)' <<<"$output"
	fi
	try extract --format json silent.txt
	gave 0 $'{"schema":1,"candidates":[\n]}' ''
	try extract --format csv quay.txt other.txt
	[ "$status" -eq 0 ]
	[ "$(grep -c '"file","n","voice"' <<<"$output")" -eq 1 ]
}

@test "extract reads standard input and an article of the ledger alike" {
	kept_quay
	twosource extract --format csv - <quay.txt | sed "s/^\"'-\"/X/" >one
	twosource extract --format csv a1 | sed 's/^"a1"/X/' >two
	cmp one two
	[ "$(wc -l <one)" -gt 4 ]
	[ -z "$(cells claim id)" ]
}

@test "extract takes a file before an id" {
	kept_quay
	printf 'Nothing is said here.\n' >a1
	try extract a1
	gave 0 '' "no candidates in 'a1'"
}

@test "a bad file is told and does not stop the rest" {
	quay
	printf 'one\ncaf\351 two\n' >latin.txt
	printf '\377\376T\000e\000' >wide.txt
	try extract --format jsonl latin.txt missing.txt . wide.txt a9 quay.txt
	[ "$status" -eq 1 ]
	[ "$(grep -c '"file":"quay.txt"' <<<"$output")" -gt 2 ]
	[ "$(grep -vc '"file":"quay.txt"' <<<"$output")" -eq 0 ]
	[ "$(wc -l <<<"$stderr")" -eq 5 ]
	[[ "$stderr" == "twosource: 'latin.txt': line 2: not UTF-8 (byte 0xE9)"* ]]
	[[ "$stderr" == *"'missing.txt'"*"'wide.txt': this is UTF-16"*'a9'* ]]
}

@test "extract --own-voice offers the article's own dated statements" {
	quay
	try extract --format csv quay.txt
	[[ "$output" != *'"article"'* ]]
	try extract --own-voice --format csv quay.txt
	[ "$status" -eq 0 ]
	[[ "$output" == *'"article"'*'The lamps on the north quay have been dark'* ]]
	[[ "$output" == *'"2019-03-04/.."'* ]]
}

@test "extract --on is the day that dates count from" {
	printf 'The pilot said on March 9 that the quay is shut.\n' >day.txt
	try extract --format jsonl --on 1999-03-12 day.txt
	[ "$status" -eq 0 ]
	[[ "$output" == *'"stated_on":"1999-03-09"'* ]]
	try extract --on 1999-13-01 day.txt
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[[ "$stderr" == "twosource: '1999-13-01' is no EDTF date"* ]]
	try extract --on 1999-03 day.txt
	gave 2 '' "twosource: --on: '1999-03' is no single day"
}

@test "extract: a wrong word is answered with the nearest" {
	quay
	try extract --format jsno quay.txt
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[[ "$stderr" == *json* ]]
	try extract
	[ "$status" -eq 2 ]
}

@test "nothing in a text or a name reaches the terminal as a control" {
	printf 'T\n\n"It is \033[31mred\342\200\256 here," said Ada Moreau, a pilot.\n' >$'a\033b.txt'
	try extract $'a\033b.txt'
	[ "$status" -eq 0 ]
	[[ "$output" == *'<U+001B>'*'<U+202E>'* ]]
	[[ "$output" != *$'\033'* ]]
	[[ "$output" != *$'\342\200\256'* ]]
}

@test "a full disk and a reader that left" {
	quay
	for i in 1 2 3 4 5 6 7 8; do cat quay.txt quay.txt quay.txt quay.txt; done >long.txt
	run --separate-stderr bash -c 'twosource extract --format jsonl long.txt >/dev/full'
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: cannot write output'* ]]
	run --separate-stderr bash -c 'set -o pipefail; twosource extract --format jsonl long.txt long.txt long.txt | head -1'
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[ "${#lines[@]}" -eq 1 ]
}

@test "extract --what figures,dates gives those of the whole text" {
	printf 'Größe: 12 boats on May 3, 2016.\n' >sea.txt
	try extract --what figures,dates --format jsonl sea.txt
	gave 0 '{"file":"sea.txt","type":"figure","words":"12","start":7,"end":9,"low":12,"high":12,"unit":null,"per":null,"thing":"boats","precision":"exact","role":"not_stated","change":"=","reading":null}
{"file":"sea.txt","type":"date","words":"May 3, 2016","start":19,"end":30,"kind":"date","edtf":"2016-05-03","value":"2016-05-03","said":"2016-05-03","from":"2016-05-03","until":"2016-05-04","phrase":"on May 3, 2016","phrase_start":16}' ''
	try extract --what dates --format json sea.txt
	gave 0 '{"schema":1,"records":[
{"file":"sea.txt","type":"date","words":"May 3, 2016","start":19,"end":30,"kind":"date","edtf":"2016-05-03","value":"2016-05-03","said":"2016-05-03","from":"2016-05-03","until":"2016-05-04","phrase":"on May 3, 2016","phrase_start":16}]}' ''
	try extract --what 'figures, dates' --format csv sea.txt
	gave 0 $'"file","line","type","words","start","end","meaning","low","high","unit","kind","naming","anonymity_reason"\r
"sea.txt","","figure","12","7","9","12 boats","12","12","","","",""\r
"sea.txt","","date","May 3, 2016","19","30","2016-05-03","","","","date","",""\r' ''
	try extract --what figures,dates sea.txt
	gave 0 'sea.txt: figure at 7-9: "12" = 12 boats
sea.txt: date at 19-30: "May 3, 2016" = 2016-05-03' ''
}

@test "extract --what figures gives ordinals and idle numbers in their place, for machines" {
	printf 'The third of 12 boats sank; one of the last ones was towed.\n' >sea.txt
	try extract --lang en --what figures --format jsonl sea.txt
	gave 0 '{"file":"sea.txt","type":"ordinal","words":"third","start":4,"end":9,"low":3,"high":3,"from":"start"}
{"file":"sea.txt","type":"figure","words":"12","start":13,"end":15,"low":12,"high":12,"unit":null,"per":null,"thing":"boats","precision":"exact","role":"not_stated","change":"=","reading":null}
{"file":"sea.txt","type":"number","words":"one","start":28,"end":31,"low":1,"high":1}
{"file":"sea.txt","type":"ordinal","words":"last","start":39,"end":43,"low":0,"high":0,"from":"end"}' ''
	try extract --lang en --what figures --format csv sea.txt
	gave 0 $'"file","line","type","words","start","end","meaning","low","high","unit","kind","naming","anonymity_reason"\r
"sea.txt","","ordinal","third","4","9","","3","3","","start","",""\r
"sea.txt","","figure","12","13","15","12 boats","12","12","","","",""\r
"sea.txt","","number","one","28","31","","1","1","","","",""\r
"sea.txt","","ordinal","last","39","43","","0","0","","end","",""\r' ''
	try extract --lang en --what figures sea.txt
	gave 0 'sea.txt: figure at 13-15: "12" = 12 boats' ''
}

@test "extract --what sources gives each attribution phrase once, with its naming" {
	printf '"It is cold," said Ada Moreau, a pilot, and "it is dark," she said.\n\nA source in the port told us that the quay is shut.\n' >who.txt
	try extract --what sources --format jsonl who.txt
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[ "$(grep -c '"type":"source","words":"Ada Moreau, a pilot","start":19,"end":38,"naming":"named","kind":"person","anonymity_reason":"not_stated","speaker":"Ada Moreau"}' <<<"$output")" -eq 1 ]
	[ "$(grep -c '"words":"she",.*"naming":"named".*"speaker":"Ada Moreau"}' <<<"$output")" -eq 1 ]
	[ "$(grep -c '"words":"A source in the port",.*"naming":"unnamed"' <<<"$output")" -eq 1 ]
	try extract --what sources who.txt
	[[ "$output" == *'who.txt: source at 19-38: "Ada Moreau, a pilot" = named, person, Ada Moreau'* ]]
	printf 'a source in the port\nAda Moreau Jr.\n' >phrases
	try extract --what sources --lines --format jsonl phrases
	gave 0 '{"file":"phrases","line":1,"type":"source","words":"a source in the port","start":0,"end":20,"naming":"unnamed","kind":"person","anonymity_reason":"not_stated","speaker":"a source in the port"}
{"file":"phrases","line":2,"type":"source","words":"Ada Moreau Jr.","start":0,"end":14,"naming":"named","kind":"person","anonymity_reason":"not_stated","speaker":"Ada Moreau Jr."}' ''
}

@test "extract --lines reads each line as a text of its own" {
	printf '\357\273\277Six boats.\r\n\n"It is cold," said Ada Moreau.\nTwo cranes' >rows
	try extract --lines --what quotes,figures --format jsonl - <rows
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[ "${#lines[@]}" -eq 3 ]
	[[ "${lines[0]}" == '{"file":"-","line":1,"type":"figure","words":"Six","start":0,"end":3,"low":6,'* ]]
	[[ "${lines[1]}" == '{"file":"-","n":1,"voice":"source","type":"direct","content":[[1,11]],'*'"paragraph":1,"line":3}' ]]
	[[ "${lines[2]}" == '{"file":"-","line":4,"type":"figure","words":"Two",'* ]]
	try extract --lines --format csv rows
	[ "$status" -eq 0 ]
	[[ "${lines[0]}" == *'"paragraph","line"'$'\r' ]]
	[[ "${lines[1]}" == *',"1","3"'$'\r' ]]
	try extract --lines rows
	[[ "${lines[0]}" == 'rows:3: 1 of 1, at 1-11, paragraph 1' ]]
	try extract --lines --what figures rows
	[[ "${lines[1]}" == 'rows:4: figure at 0-3: "Two" = 2 cranes' ]]
}

@test "extract --lines: a bad line is told and does not stop the rest" {
	printf 'Six boats.\ncaf\351 two\nTwo\000 cranes\nTwo cranes.\n' >rows
	try extract --lines --what figures --format jsonl rows missing . rows
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 4 ]
	[ "$(wc -l <<<"$stderr")" -eq 6 ]
	[[ "$stderr" == "twosource: 'rows': line 2: not UTF-8 (byte 0xE9)"$'\n'"twosource: 'rows': line 3: a NUL byte"$'\n'* ]]
	[[ "$stderr" == *"cannot read 'missing'"*"cannot read '.'"* ]]
}

@test "extract --jobs changes nothing in what comes out, and in which order" {
	quay
	printf 'Nothing is said here.\n' >silent.txt
	for i in 1 2 3 4 5 6 7 8 9; do
		cp quay.txt "$i.txt"
		cat quay.txt quay.txt quay.txt >>rows
	done
	for i in 1 2; do cat rows rows rows >more && mv more rows; done
	for format in jsonl json; do
		for jobs in 1 3 40; do
			twosource extract --format $format --jobs $jobs silent.txt ?.txt none.txt quay.txt >$jobs 2>told.$jobs || true
			twosource extract --format $format --lines --jobs $jobs rows quay.txt >lines.$jobs
		done
		cmp 1 3
		cmp 1 40
		cmp told.1 told.3
		cmp lines.1 lines.3
		cmp lines.1 lines.40
	done
	[ "$(wc -l <lines.1)" -gt 500 ]
	[ "$(wc -l <told.1)" -eq 1 ]
	run --separate-stderr bash -c 'set -o pipefail; twosource extract --format jsonl --lines --jobs 3 rows rows | head -1'
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
}

@test "extract: what cannot be asked for" {
	quay
	try extract --what quotes,figurs quay.txt
	gave 2 '' "twosource: --what: 'figurs' is none of quotes, figures, dates, sources"
	try extract --what quotes,dates --format csv quay.txt
	[ "$status" -eq 2 ]
	[[ "$stderr" == 'twosource: --what: quotes have columns of their own'* ]]
	try extract --jobs 0 quay.txt
	gave 2 '' 'twosource: --jobs: 1 to 256'
	try extract --lang xx quay.txt
	gave 2 '' "twosource: no language 'xx' (known: en, ko, es)"
}

@test "extract: texts in several languages and a web page, in one call" {
	quay
	printf '소식통은 20일 “길이 막혔다”고 말했다.\n' >road.txt
	cat >lamps.html <<-'END'
	<!DOCTYPE html><html lang="de"><head><title>Lamps | The Pier</title>
	<meta property="article:published_time" content="2019-03-14"></head>
	<body><nav><a href="/">Home</a></nav><article><h1>Lamps</h1>
	<p>"The lamps were lit on Tuesday," said Ada Moreau, who keeps the light for the port.</p>
	</article></body></html>
	END
	try extract --format jsonl road.txt missing.txt lamps.html
	[ "$status" -eq 1 ]
	[ "$stderr" = "twosource: cannot open 'missing.txt': No such file or directory" ]
	[ "$(wc -l <<<"$output")" -eq 2 ]
	[[ "$output" == *'"file":"road.txt","n":1,"voice":"source","type":"direct","content":[[10,16]],"text":"길이 막혔다","cue":[[19,22]],"cue_text":"말했다","source":[[0,3]],"attribution":"소식통"'* ]]
	# Positions are those of the text that is read out of the page, and its day is
	# what "Tuesday" counts from.
	[[ "$output" == *'"file":"lamps.html","n":1,'*'"content":[[1,30]],"text":"The lamps were lit on Tuesday"'*'2019-03-12'* ]]
	try article read lamps.html road.txt --format json
	[[ "$output" == *'"language":"en"'*'"language":"ko"'* ]]
}

@test "extract: a language that has no tables is told, and marks are still read" {
	printf 'De minister zei dat het nog niet klaar is. „Wij hebben het niet van hem gehoord,” zei hij.\n' >nl.txt
	try extract --format jsonl nl.txt
	[ "$status" -eq 0 ]
	[ "$stderr" = "twosource: 'nl.txt': in a language not known here (nl): only quotation marks and digits are read" ]
	[[ "$output" == *'"text":"Wij hebben het niet van hem gehoord"'*'no_speaker'* ]]
	printf 'Zub nop wof gar dit lum pef sok ruv bim tas wep gof.\n' >none.txt
	try extract none.txt
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"'none.txt': the language cannot be told; --lang says it"* ]]
}

@test "extract reads a very long text in sections, and numbers and places go on" {
	# 60 code points before the quotation in each of 11,000 blocks
	{ printf 'The pier\n\n'; awk 'BEGIN { for (i = 0; i < 11000; i++)
		printf "The café by the quay has 12 tables and is open in May 2011.\n\n\"It rains here,\" said Ada Moreau, a pilot.\n\n" }'; } >long.txt
	[ "$(wc -c <long.txt)" -gt 1048576 ]
	try extract --what quotes,figures,dates --format jsonl long.txt
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	[ "$(grep -c '"voice"' <<<"$output")" -eq 11000 ]
	# quotations first, then figures, then dates
	[ "$(sed -n 's/^{"file":"long.txt","\(n\|type\)":"\{0,1\}\([a-z]*\).*/\1\2/p' <<<"$output" | uniq | tr '\n' ' ')" = 'n typefigure typedate ' ]
	awk -F'[:,[]' '/"voice"/ { n++; for (i = 1; i < NF; i++) { if ($i == "\"n\"") at = $(i + 1)
			if ($i == "\"content\"") start = $(i + 3); if ($i == "\"paragraph\"") p = $(i + 1) }
		if (at != n || start != 10 + (n - 1) * 105 + 62 || p + 0 != 2 * n) { print n, at, start, p; exit 1 } }' <<<"$output"
	[[ "$output" == *'"words":"May 2011","start":'$((10 + 10999 * 105 + 50))',"end":'* ]]
	# and as one document
	twosource extract --what quotes,dates --format json long.txt >long.json
	if command -v python3 >/dev/null; then
		python3 -c 'import json; assert len(json.load(open("long.json"))["records"]) == 22000'
	fi
}
