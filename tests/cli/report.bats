load helper

try() {
	run --separate-stderr twosource "$@"
}

# An article with claims on every footing, logged out of order, and a second
# one with a claim that contradicts one of the first.
story() {
	twosource init
	twosource article add --title 'The bridge' --outlet 'The Gazette' --published 2021-04-02
	twosource article add --title 'The ferry'
	twosource source add --codename grey-heron --ground-rules background
	twosource source add --name 'Ada Field' --ground-rules on_record
	twosource source add --codename tin-otter --ground-rules off_record
	twosource claim add --article a1 --source s2 --quote 'It will fall.' --attribution 'Ms Field' --note 'call her'
	twosource claim add --article a1 --source s1 --quote '=safe' --attribution 'a clerk' --tags bridge
	twosource claim add --article a1 --source s3 --quote 'It fell.' --attribution 'a third'
	twosource claim add --article a1 --voice vague --quote 'Many doubt it.'
	twosource claim add --article a2 --source s2 --quote 'It stands.' --attribution 'she'
	twosource check add c1 --result confirmed --method 'read the plan' --checker 'M. Stone' --checked-on 2021-04-05 --evidence https://example.org/plan
	twosource check add c1 --result confirmed --method $'asked\nagain' --evidence 'a letter'
	twosource link add c5 contradicts c1 --basis 'stands or falls'
	twosource link add c3 supports c1 --basis 'both say so'
	twosource figure add c1 --words six --low 6 --high 6 --unit cracks --role total --reading 1
	twosource figure add c1 --words six --low 6 --high 6 --unit cracks --role added --reading 2
} >/dev/null 2>&1

@test "report is internal where nothing is said, and says so" {
	story
	try report a1
	[ "$status" -eq 0 ]
	[ "$stderr" = 'internal report: it holds codenames and ids; use --audience desk or public for others' ]
	[[ "${lines[0]}" == '"row","claim","article","title",'*',"status","missing","flags"'$'\r' ]]
	[[ "${lines[1]}" == '"1","c1","a1","The bridge","The Gazette","2021-04-02","","It will fall.","","","","Ms Field","","source",'* ]]
	[[ "$output" == *'"grey-heron"'* ]]
	[[ "$output" == *'"supported by c3: both say so","contradicted by c5: stands or falls",'* ]]
	[[ "$output" == *$'"confirmed\nconfirmed","read the plan\nasked again","https://example.org/plan\na letter","M. Stone\n(none)",'* ]]
	[[ "$output" == *'"either 6 cracks (total) or 6 cracks (added)"'* ]]
	[[ "$output" == *"\"'=safe\""* ]]
	[[ "$output" != *'call her'* ]]
}

@test "the columns are those that help lists, in that order" {
	story
	twosource report --all 2>/dev/null | head -1 | tr -d '"\r' | tr , '\n' >columns
	twosource report --help | sed -n '/^Columns/,$s/^  \([a-z_]*\)\**  *.*/\1/p' | grep . >listed
	diff columns listed
	twosource report --help | sed -n '/^Columns/,$s/^  \([a-z_]*\)  *.*/\1/p' | grep . >public
	twosource report --all --audience public 2>/dev/null | head -1 | tr -d '"\r' | tr , '\n' | diff - public
}

@test "desk leaves out what is off the record, without a gap" {
	story
	try report a1 --audience desk
	[ "$status" -eq 0 ]
	[ "${lines[0]:0:14}" = '"row","title",' ]
	[ "$(grep -o '^"[0-9]*","The' <<<"$output" | tr -d '\n')" = '"1","The"2","The"3","The' ]
	[ "$stderr" = 'desk report: 3 claims; withheld: 1 off the record' ]
	[[ "$output" != *'It fell.'* ]]
	[[ "$output" != *'supported by'* ]]
	[[ "$output" == *'"contradicted by a claim in ""The ferry"""'* ]]
	[[ "$output" != *heron* && "$output" != *otter* && "$output" != *Stone* ]]
	[ -z "$(grep -E '\b[acfkls][0-9]+\b' <<<"$output")" ]
	try report --all --audience desk
	[[ "$output" == *'"contradicted by row 4"'* ]]
	[[ "$output" == *'"contradicts row 1"'* ]]
}

@test "public holds what is on the record or on background" {
	story
	try report a1 --audience public --format json
	[ "$status" -eq 0 ]
	[[ "$output" == '{"schema":1,"report":['* ]]
	[[ "$output" == *'"source":"Ada Field"'* ]]
	[[ "$output" == *'"source":"a clerk"'* ]]
	[[ "$output" == *'"check_evidence":"https://example.org/plan\n(none)"'* ]]
	[[ "$output" != *letter* && "$output" != *doubt* && "$output" != *fell* ]]
	[[ "$output" != *contradict* && "$output" != *support* && "$output" != *missing* ]]
	[ "${stderr_lines[0]}" = 'public report: 2 claims; withheld: 1 off the record, 1 on unknown ground rules' ]
	[[ "$stderr" == *'--ground-rules'* ]]
}

@test "report by source, by tag, and over nothing" {
	story
	try report --source grey-heron --format jsonl
	[ "${#lines[@]}" -eq 1 ]
	[[ "$output" == '{"row":1,"claim":"c2",'* ]]
	try report a1 --tag bridge --format jsonl
	[ "${#lines[@]}" -eq 1 ]
	try report --tag nothing
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq 1 ]
	[[ "$stderr" == *'no claims to report on' ]]
}

@test "a report of one unnamed source warns before it leaves" {
	story
	try report --source s1 --audience desk
	[ "$status" -eq 0 ]
	[[ "$stderr" == *'all rows are of one unnamed source'* ]]
	try report --source s2 --audience desk
	[[ "$stderr" != *unnamed* ]]
}

@test "a text that mentions a codename stays inside" {
	story
	twosource check add c2 --result confirmed --method 'asked grey-heron' 2>/dev/null
	try report a1 --audience desk
	[ "$status" -eq 0 ]
	[[ "$output" != *heron* ]]
	[[ "$stderr" == *'1 text left out: a codename, or a name that is withheld, is mentioned (find it in the internal report)'* ]]
}

@test "a codename stays inside in whatever field it was typed" {
	local format
	story
	twosource claim edit c2 --ground-rules on_record --statement 'Grey Heron again' \
		--attribution 'GREY-HERON at the quay' --stated-words 'on grey-heron day' \
		--happened-words grey_heron --flags 'grey heron' --quote grey‑heron \
		--about grey-heron --place grey-heron --tags grey-heron --approved-by grey-heron
	twosource claim edit c2 --note grey-heron --prefix grey-heron --suffix grey-heron \
		--cue grey-heron
	twosource source edit s1 --ground-rules on_record --description grey-heron \
		--role grey-heron --place grey-heron --motive grey-heron --note grey-heron
	twosource article edit a1 --title 'Of grey-heron' --outlet grey-heron \
		--byline 'By Grey-Heron' --credits grey-heron --note grey-heron \
		--url https://grey-heron.example.org/
	twosource figure add c2 --words grey-heron --low 3 --thing grey-heron --unit grey-heron
	twosource check add c2 --result confirmed --method 'rang grey heron' --checker grey-heron \
		--evidence https://example.org/grey_heron --origin grey-heron --note grey-heron
	twosource link add c1 contradicts c2 --basis grey-heron --said-by grey-heron
	for audience in desk public; do
		for format in csv json jsonl html markdown; do
			try report a1 --audience $audience --format $format
			[ "$status" -eq 0 ]
			[ -n "$output" ]
			[[ "${output,,}" != *heron* ]]
			[[ "$stderr" == *' texts left out: a codename, or a name that is withheld, is mentioned'* ]]
		done
		try report --all --index --audience $audience --format csv
		[ "$status" -eq 0 ]
		[[ "${output,,}" != *heron* ]]
	done
}

@test "no text of the house names a source on background" {
	twosource init 2>/dev/null
	twosource source add --codename lena-marsh --name 'Lena Marsh' 2>/dev/null
	twosource claim add --source lena-marsh --ground-rules background --quote 'It sank' \
		--attribution 'a pilot' --statement 'LENA MARSH says it sank' 2>/dev/null
	twosource check add c1 --result confirmed --method 'rang lena-marsh' 2>/dev/null
	for audience in desk public; do
		for format in csv html; do
			try report --all --audience $audience --format $format
			[ "$status" -eq 0 ]
			[[ "$output" == *'It sank'* ]]
			[[ "${output,,}" != *marsh* ]]
			[[ "$stderr" == *'left out: a codename, or a name that is withheld, is mentioned'* ]]
		done
	done
	# On the record it is the source's published name.
	twosource claim edit c1 --ground-rules on_record 2>/dev/null
	try report --all --audience desk --format csv
	[[ "$output" == *'LENA MARSH says'*'rang lena-marsh'* ]]
}

@test "report says what it does not understand" {
	story
	try report a9
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[ "$stderr" = 'twosource: no article a9' ]
	try report
	[ "$status" -eq 2 ]
	[ "$stderr" = 'twosource: report on what? (name an ARTICLE, --source, --tag or --all)' ]
	try report a1 --all
	[ "$status" -eq 2 ]
	try report a1 --audience pubic
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"did you mean 'public'?"* ]]
	try report --source s99
	[ "$status" -eq 1 ]
	[ -z "$output" ]
}

@test "report -o writes a private file and says so" {
	story
	try report a1 --audience desk --excel -o desk.csv
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[[ "$stderr" == *"wrote 'desk.csv'" ]]
	[ "$(find desk.csv -perm 600)" = desk.csv ]
	twosource report a1 --audience desk --excel 2>/dev/null | cmp - desk.csv
	[ "$(head -c 3 desk.csv | od -An -tx1)" = ' ef bb bf' ]
}

@test "report to a full disk fails, to a reader that left does not" {
	story
	run --separate-stderr bash -c 'twosource report --all >/dev/full'
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'No space left on device'* ]]
	run --separate-stderr bash -c 'set -o pipefail; twosource report --all 2>/dev/null | head -1'
	[ "$status" -eq 0 ]
}

@test "the same ledger gives the same bytes, in any locale" {
	story
	twosource report --all --audience desk -o one.csv
	LC_ALL=C twosource report --all --audience desk -o two.csv
	cmp one.csv two.csv
}

@test "preflight lists what would leave and what not, and writes nothing" {
	story
	try report a1 --audience public --preflight
	[ "$status" -eq 0 ]
	twosource report a1 --audience public 2>/dev/null | head -1 | tr -d '"\r' | tr , '\n' >columns
	awk '$1 == "column" { print $2 }' <<<"$output" | diff columns -
	[[ "$output" == *'withheld  off_record '*' 1  given off the record'* ]]
	[[ "$output" == *'withheld  unknown '*' 1  nobody said on what terms'* ]]
	[[ "$output" == *'left out  check_evidence '*' 1  evidence that is no public web address'* ]]
	[[ "$output" != *heron* && "$output" != *Field* && "$output" != *fall* ]]
	[ "${stderr_lines[0]}" = 'public report: 2 claims; withheld: 1 off the record, 1 on unknown ground rules' ]
	[ "$(ls)" = $'columns\ntwosource.db' ]
	try report a1 --preflight -o report.csv
	[ "$status" -eq 2 ]
	[ ! -e report.csv ]
}

@test "preflight of a page tells of the articles too" {
	story
	try report --all --audience desk --preflight --format html
	[ "$status" -eq 0 ]
	[[ "$output" == *'article   title '*' 2  of the article'* ]]
	[[ "$output" == *'article   text '*' 0 '* ]]
	try report --all --audience public --preflight --format html
	[ -z "$(grep '^article *text' <<<"$output")" ]
}

@test "an index of articles, in every format" {
	story
	try report --all --index --audience desk
	[ "$status" -eq 0 ]
	[[ "${lines[0]}" == '"row","title","outlet","published","claims","confirmed",'*',"unchecked","single_source","contradicted"'$'\r' ]]
	[[ "${lines[1]}" == '"1","The bridge","The Gazette","2021-04-02","3","0",'* ]]
	[[ "${lines[2]}" == '"2","The ferry","","","1","0",'* ]]
	try report --all --index --audience public
	[[ "${lines[0]}" != *single_source* ]]
	try report --all --index --format json
	[[ "$output" == '{"schema":1,"articles":['* ]]
	try report --all --index --format markdown
	[[ "$output" == *'1. *The bridge*, The Gazette, 2 April 2021: 4 claims, 1 changed since check, 3 unchecked'* ]]
	try report --all --format html
	[[ "$output" == *'<a href="#story-2">The ferry</a>'* ]]
	[[ "$output" == *'id="story-2"'* ]]
}

@test "JSON has a summary and the articles behind its rows" {
	story
	try report a1 --format json --audience desk
	[ "$status" -eq 0 ]
	[[ "$output" == *$'\n],"summary":{"claims":3,"by_status":{"changed_since_check":1,"unchecked":2},"single_source":2,"contradicted":1},"articles":['* ]]
	[[ "$output" == *'{"row":1,"title":"The bridge","outlet":"The Gazette","byline":null,'*'"claims":3,'* ]]
	[[ "$output" == *$'\n]}' ]]
	try report a1 --format json --audience public
	[[ "$output" != *single_source* && "$output" != *sha256* ]]
	try report --tag nothing --format json
	[[ "$output" == '{"schema":1,"report":[],"summary":{"claims":0,"by_status":{},'*',"articles":[]}' ]]
}

@test "a page and Markdown of nothing say so" {
	twosource init 2>/dev/null
	for form in html markdown; do
		try report --all --format $form
		[ "$status" -eq 0 ]
		[[ "$output" == *'There are no claims to report on.'* ]]
	done
}

@test "a page has the numbers of its rows, each claim marked with its status" {
	story
	try report a1 --format html --audience desk
	[ "$status" -eq 0 ]
	[ "$(grep -o 'id="r[0-9]*"' <<<"$output" | tr -d '\n')" = 'id="r1"id="r2"id="r3"' ]
	[[ "$output" == *'<mark class="s-changed" id="m1" data-r="1">It will fall.'* ]]
	[[ "$output" == *'Of 3 claims, none is confirmed, 1 changed since check and 2 not checked yet.'* ]]
	[[ "$output" == *"default-src 'none'"* ]]
}

@test "a date stands in a report only if it is given" {
	story
	for form in html markdown; do
		twosource report --all --format $form -o one 2>/dev/null
		twosource report --all --format $form -o two 2>/dev/null
		cmp one two
		[ -z "$(grep "$(date -u +%Y)" one)" ]
		SOURCE_DATE_EPOCH=86400 twosource report --all --format $form -o three 2>/dev/null
		grep -q '2 January 1970' three
	done
}

@test "the name of the file tells the format where none is named" {
	story
	for pair in 'r.html <!DOCTYPE' 'r.md # ' 'r.json {"schema":1' 'r.jsonl {"row":1' 'r.csv "row",' 'r "row",'; do
		twosource report a1 -o "${pair%% *}" 2>/dev/null
		[[ "$(head -1 "${pair%% *}")" == "${pair#* }"* ]]
	done
	twosource report a1 --format csv -o r.html 2>/dev/null
	[[ "$(head -1 r.html)" == '"row",'* ]]
	twosource report a1 -o R.HTM 2>/dev/null
	[[ "$(head -1 R.HTM)" == '<!DOCTYPE'* ]]
}

@test "an ending that names no format is refused, unless the format is named" {
	story
	try report a1 -o r.txt
	[ "$status" -eq 2 ]
	[ "$stderr" = "twosource: '.txt' stands for no format of 'r.txt' (end it with .csv, .json, .jsonl, .html or .md, or add --format csv, json, jsonl, html or markdown)" ]
	try report a1 -o a.html/r.v2
	[ "$status" -eq 2 ]
	[ ! -e r.txt ]
	twosource report a1 -o r.txt --format jsonl 2>/dev/null
	[[ "$(head -1 r.txt)" == '{"row":1'* ]]
	# A dot in a folder, or in front of a hidden file, is no ending.
	mkdir a.b
	twosource report a1 -o a.b/r 2>/dev/null
	twosource report a1 -o .r 2>/dev/null
	cmp a.b/r .r
}

@test "raw, excel and unknown formats are refused by name" {
	story
	try report a1 --format html --raw
	[ "$status" -eq 2 ]
	try report a1 --format htm
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"'htm' (did you mean 'html'?)" ]]
	try report a1 --format html -o twosource.db
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'is the ledger itself'* ]]
}

@test "a report is filed by its hash, with its claims as they stood" {
	story
	try report a1 -o desk.html --audience desk --file --by Ines
	[ "$status" -eq 0 ]
	hash=$(sha256sum <desk.html | cut -c1-64)
	[[ "$stderr" == *"filed as r1, "*" SHA-256 $hash" ]]
	try report list --format jsonl
	[[ "$output" == '{"report":"r1","about":"a1","audience":"desk","format":"html","claims":'*',"changed":0,"filed_by":"Ines","filed_on":"'*"\",\"sha256\":\"$hash\"}" ]]
	try report list --file desk.html
	[ "$status" -eq 0 ]
	echo >>desk.html
	try report list --file desk.html
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'no report with these bytes was filed in this ledger' ]]
	twosource claim edit c1 --statement 'otherwise' 2>/dev/null
	[[ "$(twosource report list --format jsonl)" == *'"changed":1,'* ]]
	try affected c1
	[[ "$output" == *$'Filed reports\nr1  a desk report on a1, filed on '*' by Ines, with 1 of these claims' ]]
}

@test "what is no file is not filed" {
	story
	before=$(sha256sum twosource.db)
	try report a1 --file
	[ "$status" -eq 2 ]
	[ "$stderr" = 'twosource: --file registers a file: name it with -o' ]
	try report a1 -o - --file
	[ "$status" -eq 2 ]
	try report a9 -o x.csv --file
	[ "$status" -eq 1 ]
	[ "$(sha256sum twosource.db)" = "$before" ]
}

@test "a file of evidence is named to others without its folders" {
	story
	mkdir -p 'grey-heron/from the yard'
	echo plan >'grey-heron/from the yard/plan.pdf'
	twosource check add c1 --result confirmed --evidence 'grey-heron/from the yard/plan.pdf' 2>/dev/null
	twosource check add c1 --result confirmed --evidence 'seen in /home/mara/leaks/b.pdf, page 2' 2>/dev/null
	twosource check add c1 --result confirmed --evidence https://example.org/home/mara/c.pdf 2>/dev/null
	evidence='select(.quote == "It will fall.").check_evidence | split("\n")[2:] | join("|")'
	internal=$(twosource report a1 --format jsonl 2>/dev/null | jq -r "$evidence")
	[ "$internal" = 'grey-heron/from the yard/plan.pdf|seen in /home/mara/leaks/b.pdf, page 2|https://example.org/home/mara/c.pdf' ]
	desk=$(twosource report a1 --audience desk --format jsonl 2>/dev/null | jq -r "$evidence")
	[ "$desk" = 'plan.pdf|seen in b.pdf, page 2|https://example.org/home/mara/c.pdf' ]
	for format in csv jsonl html markdown; do
		twosource report a1 --audience desk --format "$format" >"desk.$format" 2>/dev/null
		grep -q 'plan.pdf' "desk.$format"
		[ -z "$(grep 'from the yard\|leaks' "desk.$format")" ]
	done
	twosource share desk.db --article a1 --audience desk 2>/dev/null
	[ "$(sqlite3 desk.db "SELECT evidence FROM verification WHERE evidence LIKE '%plan.pdf'")" = plan.pdf ]
	[ -z "$(grep -a 'from the yard\|leaks' desk.db)" ]
}
