load kept

# Four claims of two outlets: two that say the same, one with another figure, and
# one about something else.
fleet() {
	twosource article add --title 'Dark harbour' --outlet 'The Pier' >/dev/null 2>&1
	twosource article add --title 'Boats late' --outlet 'The Gazette' >/dev/null 2>&1
	twosource source add --description 'a fisher' --codename fisher >/dev/null 2>&1
	twosource claim add --article a1 --source s1 --stated-on 2019-03-12 \
		--quote 'Thirty boats leave the harbour an hour later' >/dev/null 2>&1
	twosource claim add --article a2 \
		--quote 'Forty boats leave the harbour an hour later' >/dev/null 2>&1
	twosource claim add --article a2 \
		--statement 'The fishing boats sailed an hour late.' >/dev/null 2>&1
	twosource claim add --article a1 \
		--quote 'The museum bought a painting of a horse' >/dev/null 2>&1
}

@test "what says the same as a claim, and why" {
	fleet
	try similar c1
	[ "$status" -eq 0 ]
	[[ "${lines[0]}" == 'c2  0.'*'"Forty boats leave the harbour an hour later"' ]]
	[ "${lines[1]}" = '    a2, The Gazette' ]
	[[ "${lines[2]}" == '    shares: '*harbour* ]]
	[ "${lines[3]}" = '    differs: Thirty / Forty' ]
	[[ "$output" == *'c3  0.'* ]]
	[[ "$output" != *museum* ]]
	try similar --text 'a fisherman said that boats sail one hour late' --format jsonl --limit 1
	[ "$status" -eq 0 ]
	[[ "$output" == '{"rank":1,"claim":"c3","uid":"'*'","score":0.'*'"article":"a2","source":null,"outlet":"The Gazette"'* ]]
	try similar --text 'volcanoes of Iceland'
	gave 0 '' 'nothing says the like'
}

@test "a pair that was dismissed is not proposed again, until it is restored" {
	fleet
	try similar --dismiss c2 c1 --reason 'other boats' --by Ines
	gave 0 '' 'c2 and c1 are not proposed for each other again'
	try similar c1
	[[ "$output" != *c2* ]]
	try similar c2
	[[ "$output" != *c1* ]]
	try similar --all
	gave 0 '' $'0 pairs of claims\n0 pairs of articles'
	[ "$(sqlite3 twosource.db 'SELECT claim, other, reason, dismissed_by FROM dismissal')" = '1|2|other boats|Ines' ]
	[ "$(sqlite3 twosource.db "SELECT thing, row, action, command FROM change_row r JOIN change c ON c.id = r.change WHERE thing = 'dismissal'")" = 'dismissal|1|add|similar --dismiss' ]
	before=$(ledger)
	try similar --dismiss c1 c2
	gave 0 '' 'c1 and c2 were dismissed already'
	[ "$(ledger)" = "$before" ]
	try similar --restore c1 c2
	gave 0 '' 'c1 and c2 may be proposed for each other again'
	try similar c1
	[[ "$output" == *c2* ]]
	try similar --restore c1 c2
	gave 0 '' 'c1 and c2 were not dismissed'
}

@test "near copies over the whole ledger; a link settles them" {
	fleet
	try similar --all
	gave 0 $'c1 and c2: 78% of the words shared; differs: Thirty / Forty
    c1  a1, "Thirty boats leave the harbour an hour later"
    c2  a2, "Forty boats leave the harbour an hour later"' \
		$'1 pair of claims\n0 pairs of articles'
	try similar --all --format csv
	gave 0 $'"kind","id","other","score","article","other_article","source","other_source","differs","words","other_words"\r
"claims","c1","c2","0.7778","a1","a2","s1","","Thirty / Forty","Thirty boats leave the harbour an hour later","Forty boats leave the harbour an hour later"\r' \
		$'1 pair of claims\n0 pairs of articles'
	twosource link add c2 contradicts c1 --basis 'another figure' >/dev/null 2>&1
	try similar --all
	gave 0 '' $'0 pairs of claims\n0 pairs of articles'
	try similar c1
	[[ "$output" == *'linked already: contradicts'* ]]
}

@test "reprints of an article are listed, editions that are known are not" {
	article
	sed 's/^Ferries stop/FENMOUTH, Dec 29 - Ferries stop/; $d' article.txt >reprint.txt
	twosource article add reprint.txt --title 'No ferries' >/dev/null 2>&1
	try similar --all --articles
	[ "$status" -eq 0 ]
	[[ "${lines[0]}" == 'a1 and a2: '*'% of the words shared' ]]
	[ "$stderr" = '1 pair of articles' ]
	twosource article edit a2 --edition-kind republication_of --edition-of a1 2>/dev/null
	try similar --all --articles
	gave 0 '' '0 pairs of articles'
}

@test "one text a line" {
	fleet
	printf 'boats leave an hour later\r\n\nof the and\nthe museum' >queries.txt
	try similar --lines queries.txt --top 2
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq 4 ]
	[[ "${lines[0]}" =~ ^'{"line":1,"query":"boats leave an hour later","claims":[{"id":"c'[12]'","uid":"'[0-9a-f]{32}'","score":0.'[0-9]+'},{"id":"c'[12]'"' ]]
	[ "${lines[1]}" = '{"line":2,"query":"","claims":[]}' ]
	[ "${lines[2]}" = '{"line":3,"query":"of the and","claims":[]}' ]
	[[ "${lines[3]}" == '{"line":4,"query":"the museum","claims":[{"id":"c4",'* ]]
	[ "$(twosource similar --lines - --top 2 <queries.txt)" = "$output" ]
	try similar --lines nowhere.txt
	gave 1 '' "twosource: cannot open 'nowhere.txt': No such file or directory"
	printf 'good\n\377\n' >bad.txt
	try similar --lines bad.txt
	[ "$status" -eq 1 ]
	[ "$stderr" = 'twosource: bad.txt:2: not UTF-8' ]
}

@test "pairs of texts need no ledger" {
	rm twosource.db
	printf '%s\n' 'id,b,a' 'x,"Thirty boats left the harbour late","Late on, thirty boats left the harbour"' \
		'=y,The museum bought a horse,Ferries run twice a day' >pairs.csv
	try similar --pairs pairs.csv
	[ "$status" -eq 0 ]
	[ "${lines[0]}" = $'"id","score","same"\r' ]
	[[ "${lines[1]}" =~ ^'"x","'[01][.0-9]*'","yes"'.$ ]]
	[[ "${lines[2]}" =~ ^'"'"'"'=y","0.'[0-9]+'","no"'.$ ]]
	printf 'a,b\nx,y\n' >pairs.csv
	try similar --pairs pairs.csv --format jsonl
	[[ "$output" =~ ^'{"score":0'[0-9.]*',"same":"no"}'$ ]]
	printf 'a,c\nx,y\n' >pairs.csv
	try similar --pairs pairs.csv
	gave 1 '' "twosource: pairs.csv:1: no column 'b' (a and b are the two texts)"
	printf 'a,b\nx\n' >pairs.csv
	try similar --pairs pairs.csv
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: pairs.csv:2: '* ]]
}

@test "one way of asking at a time" {
	fleet
	try similar
	[ "$status" -eq 2 ]
	[[ "$stderr" == 'twosource: similar to what?'* ]]
	try similar c1 --all
	[ "$status" -eq 2 ]
	try similar c1 c2
	gave 2 '' 'twosource: one claim at a time'
	try similar --dismiss c1
	gave 2 '' 'twosource: --dismiss takes two claims (c3 c9)'
	try similar --dismiss c1 c1
	gave 1 '' 'twosource: c1 cannot be dismissed for itself'
	try similar c9
	gave 1 '' 'twosource: no claim c9'
}

@test "what the texts hold does not reach the terminal" {
	twosource claim add --quote $'dark \033[31mlamps of Fenmouth' >/dev/null 2>&1
	twosource claim add --quote $'dark \033[31mlamps of the Fenmouth' >/dev/null 2>&1
	try similar c1
	[[ "$output" == *Fenmouth* && "$output" != *$'\033'* ]]
	try similar --all
	[[ "$output" == *Fenmouth* && "$output" != *$'\033'* ]]
}

@test "a reprint comes behind what says it in other words, and is called one" {
	for outlet in Wire Pier Gazette Post; do
		twosource article add --title "Ferry of the $outlet" --outlet "$outlet" >/dev/null 2>&1
	done
	twosource claim add --article a1 \
		--quote 'The ferry has not sailed since the storm broke the eastern quay' >/dev/null 2>&1
	twosource claim add --article a2 \
		--quote 'The ferry has not sailed since a storm broke the eastern quay' >/dev/null 2>&1
	twosource claim add --article a3 \
		--quote 'The ferry has not sailed since a storm broke the eastern quay.' >/dev/null 2>&1
	twosource claim add --article a4 \
		--quote 'Since the eastern quay was broken by the storm, no ferry sails' >/dev/null 2>&1
	try similar c1 --format csv
	[ "$status" -eq 0 ]
	[[ "${lines[1]}" == '"1","c4",'*',""'* ]]
	[[ "${lines[2]}" == '"2","c2",'*',"c1"'* ]]
	[[ "${lines[3]}" == '"3","c3",'*',"c1"'* ]]
	try similar c1
	[[ "$output" == *'nearly word for word c1'* ]]
	# What was asked in words that stand in the ledger is found there first.
	try similar --text 'The ferry has not sailed since the storm broke the eastern quay' --format csv
	[[ "${lines[1]}" == '"1","c1",'*',""'* ]]
	[[ "${lines[2]}" == '"2","c4",'* ]]
	[[ "${lines[4]}" == *',"c1"'* ]]
}
