load kept

# What import is to have said; the rest of $stderr does not matter.
said() {
	[[ $'\n'"$stderr"$'\n' == *$'\n'"$1"$'\n'* ]] || {
		printf 'wanted [%s]\nin [%s]\n' "$1" "$stderr"
		return 1
	}
}

# Nothing changed, exit status 1, and these words.
refused() {
	local before
	before=$(ledger)
	try import "${@:2}"
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	said "$1"
	[ "$(ledger)" = "$before" ]
}

query() {
	sqlite3 twosource.db "$1"
}

@test "a reporter's own spreadsheet, with a mapping that is saved and read" {
	cat >own.csv <<-'END'
	Paper;Headline;Who;Their words;Said on;Labels
	Gazette;The flood;Mara Lindqvist;"We had ""no"" warning; none";2016-12;water;
	END
	sed -i 's/;water;$/;"water;dike"/' own.csv
	try import claims own.csv --map Paper=outlet --map Headline=article --map Who=source \
		--map 'Their words=quote' --map 'Said on=stated_on' --map Labels=tags \
		--save-mapping own.map
	gave 0 '' "cells are separated by semicolon (--delimiter says otherwise)
made 1 source and 1 article on the way
imported 1 claim"
	[ "$(query 'SELECT quote, stated_on FROM claim')" = 'We had "no" warning; none|2016-12' ]
	[ "$(query 'SELECT group_concat(tag) FROM claim_tag')" = 'dike,water' ]
	[ "$(query 'SELECT codename, naming, name FROM source')" = 'mara-lindqvist|named|Mara Lindqvist' ]
	[ "$(query 'SELECT outlet, title FROM article')" = 'Gazette|The flood' ]
	try import claims own.csv --mapping own.map
	gave 0 '' "cells are separated by semicolon (--delimiter says otherwise)
1 row was there already
imported 0 claims"
	[ "$(head -1 own.map)" = Paper=outlet ]
}

@test "headers match whatever their case, blanks and hyphens" {
	printf 'Quote,Stated On,HAPPENED-ON\nx,2016,2015\n' | twosource import claims -
	[ "$(query 'SELECT stated_on, happened_on FROM claim')" = '2016|2015' ]
}

@test "every bad row is told of, and nothing is imported" {
	cat >bad.csv <<-'END'
	article,source,quote,stated_on,voice,credibility
	X,Kim,one,2016-13,,
	X,Kim,two,2016,nobody,
	X,Kim,three
	X,Kim,,2016,,

	X,Kim,four,,,9
	X,Kim,five,,vague,
	X,s99,six,,,
	X,Kim,good,2016,,
	END
	refused 'bad.csv:2: stated_on: '"'2016-13' is no EDTF date: there is no month 13 (write 2016-12-20, 2016-12, 2016, 2016~, 2016-XX, 2016-12-20/2016-12-24 or 2016-12-20/..)" claims bad.csv
	said "bad.csv:3: voice: no 'nobody' (it is one of source, article, vague)"
	said 'bad.csv:4: the row has 3 cells, the header 6'
	said 'bad.csv:5: a claim needs its quote, or a statement'
	said 'bad.csv:6: the line is blank'
	said 'bad.csv:7: credibility: 1 to 6'
	said "bad.csv:8: voice: only a claim of voice 'source' has a source"
	said 'bad.csv:9: source: no source s99'
	said '8 rows are bad: nothing was imported (correct the file, or --keep-going --rejects FILE)'
	[[ "$stderr" != *'bad.csv:10'* ]]
}

@test "--keep-going imports the good rows; the bad ones can be corrected and imported" {
	cat >rows.csv <<-'END'
	article,source,Words,stated_on
	X,Kim,'=1+1,2016
	X,Kim,"=2+2
	""two""",2016-13
	X,Kim,good,2016
	END
	try import claims rows.csv --map Words=quote --keep-going --rejects rejects.csv
	[ "$status" -eq 1 ]
	said 'imported 2 claims'
	said "1 row is bad: corrected in 'rejects.csv', it can be imported"
	[ "$(find rejects.csv -perm 600)" = rejects.csv ]
	grep -q '^"reason","article","source","Words","stated_on"' rejects.csv
	grep -q "\"'=2+2" rejects.csv
	[ "$(query 'SELECT quote FROM claim WHERE id = 1')" = "'=1+1" ]
	sed -i 's/2016-13"/2016-12"/' rejects.csv
	try import claims rejects.csv --map Words=quote
	[ "$status" -eq 0 ]
	said 'imported 1 claim'
	[ "$(query "SELECT count(*) FROM claim WHERE quote = '=2+2' || char(10) || '\"two\"'")" = 1 ]
	[ "$(query 'SELECT count(*) FROM source')" = 1 ]
	# All good: no file is made.
	try import claims rejects.csv --map Words=quote --keep-going --rejects none.csv
	[ "$status" -eq 0 ]
	[ ! -e none.csv ]
}

@test "rejects are asked for, and never written over what is read" {
	echo quote >a.csv
	try import claims a.csv --keep-going
	gave 2 '' 'twosource: --keep-going wants --rejects FILE, so that no row is lost'
	try import claims a.csv --keep-going --rejects a.csv
	[ "$status" -eq 2 ]
	try import claims a.csv --keep-going --rejects twosource.db
	[ "$status" -eq 2 ]
	printf 'quote,stated_on\nx,never\ny,\n' >a.csv
	before=$(ledger)
	try import claims a.csv --keep-going --rejects nowhere/r.csv
	[ "$status" -eq 1 ]
	[ "$(ledger)" = "$before" ]
}

@test "malformed files are refused in one line" {
	printf 'quote,note\na,b\nc,"d\ne,f\n' >f.csv
	refused 'twosource: f.csv:3: the quotation mark that opens this cell is never closed' claims f.csv
	printf 'quote,note\n"a"b,c\n' >f.csv
	refused 'twosource: f.csv:2: text after a closing quotation mark (inside a quoted cell a mark is doubled: "")' claims f.csv
	printf 'quote,note\na,b\0c\n' >f.csv
	refused 'twosource: f.csv:2: a NUL byte, which no text has (is this a CSV file?)' claims f.csv
	printf '\377\376q\0u\0' >f.csv
	refused 'twosource: f.csv:1: the file is UTF-16 (save it as "CSV UTF-8")' claims f.csv
	printf 'quote\ncaf\351\n' >f.csv
	refused 'twosource: f.csv:2: not UTF-8 at the byte 0xE9 (save the file as "CSV UTF-8")' claims f.csv
	printf 'quote,note\ra,b\r' >f.csv
	refused 'twosource: f.csv:1: a line ends in a carriage return alone (save the file with line ends LF or CR LF)' claims f.csv
	printf 'quote,quote\na,b\n' >f.csv
	refused "twosource: f.csv:1: two columns are called 'quote' (the 1. and the 2.)" claims f.csv
	printf 'quote,Stated on,stated_on\na,,\n' >f.csv
	refused "twosource: f.csv:1: the columns 'Stated on' and 'stated_on' are both 'stated_on' (--map \"stated_on=\" leaves one out)" claims f.csv
	: >f.csv
	refused 'twosource: f.csv:1: the file is empty (its first line names the columns)' claims f.csv
	printf 'qoute\na\n' >f.csv
	refused "twosource: f.csv:1: claims have no column 'qoute' (did you mean 'quote'? --map \"qoute=quote\" says so, --ignore-unknown leaves it out)" claims f.csv
	refused "twosource: cannot read 'nowhere.csv': No such file or directory" claims nowhere.csv
	refused "twosource: cannot read '.': Is a directory" claims .
}

@test "a byte order mark, a quoted header and blank lines at the end do no harm" {
	printf '\357\273\277"quote","note"\r\n"a","b"\r\n,\r\n\r\n\r\n' | twosource import claims -
	[ "$(query 'SELECT quote, note FROM claim')" = 'a|b' ]
}

@test "--ignore-unknown and an empty mapping leave columns out" {
	printf 'quote,mood,note\na,b,c\n' >f.csv
	twosource import claims f.csv --ignore-unknown --map note=
	[ "$(query 'SELECT quote, note FROM claim')" = 'a|' ]
}

@test "a mapping that makes no sense is refused" {
	printf 'Words\na\n' >f.csv
	try import claims f.csv --map Words=quot
	gave 2 '' "twosource: map 'Words=quot': claims have no 'quot' (did you mean 'quote'?)"
	try import claims f.csv --map Word=quote
	gave 1 '' "twosource: f.csv:1: no column is called 'Word', as the mapping has it"
	try import claims f.csv --map Words
	gave 2 '' "twosource: map 'Words': write \"Their header=quote\""
	echo nonsense >f.map
	try import claims f.csv --mapping f.map
	gave 1 '' 'twosource: f.map:1: no mapping (write "Their header=quote")'
}

@test "sources are found by id, codename and name; who is not there is made" {
	story
	cat >f.csv <<-'END'
	source,quote
	s2,one
	dockhand,two
	Mara Lindqvist,three
	grey-heron,four
	a source in the port,five
	a source in the port,six
	The official,seven
	The Harbour Watch,eight
	END
	try import claims f.csv
	[ "$status" -eq 0 ]
	said 'made 5 sources on the way'
	[ "$(query "SELECT group_concat(coalesce(source, '-'), ' ') FROM claim WHERE id > 2")" = '2 2 1 3 4 5 6 7' ]
	[ "$(query 'SELECT codename, naming FROM source WHERE id = 3')" = 'grey-heron|unnamed' ]
	[ "$(query 'SELECT naming, name, description FROM source WHERE id = 5')" = 'unnamed||a source in the port' ]
	[ "$(query 'SELECT naming, description FROM source WHERE id = 6')" = 'unnamed|The official' ]
	[ "$(query 'SELECT naming, name FROM source WHERE id = 7')" = 'named|The Harbour Watch' ]
}

@test "a name that fits several is refused, not guessed" {
	story
	twosource source add --name 'Mara Lindqvist' --codename mara-two 2>/dev/null
	twosource article add --title 'Same' --outlet One 2>/dev/null
	twosource article add --title 'Same' --outlet Two 2>/dev/null
	printf 'source,quote\nMara Lindqvist,x\n' >f.csv
	refused "f.csv:2: source: several sources are called 'Mara Lindqvist' (write the id or codename of the one)" claims f.csv
	printf 'article,quote\nSame,x\n' >f.csv
	refused "f.csv:2: article: several articles are called 'Same' (write the id of the one, or \"outlet: title\")" claims f.csv
	printf 'article,quote\nTwo: Same,x\n' | twosource import claims -
	printf 'article,outlet,quote\nSame,One,y\nSame,Three,z\na1,,w\n' | twosource import claims -
	[ "$(query 'SELECT group_concat(article) FROM claim WHERE id > 2')" = '3,2,4,1' ]
}

@test "nobody is made for a row that is refused" {
	printf 'source,article,quote\nKim,Flood,\nLee,Fire,good\n' >f.csv
	try import claims f.csv --keep-going --rejects r.csv
	[ "$status" -eq 1 ]
	[ "$(query 'SELECT group_concat(name) FROM source')" = Lee ]
	[ "$(query 'SELECT group_concat(title) FROM article')" = Fire ]
}

@test "quotes are found in the text of the article" {
	article
	printf 'article,quote\na1,We have two boats left\na1,We have ten boats\n' >f.csv
	try import claims f.csv
	[ "$status" -eq 0 ]
	said '1 quote is not in the text of the article just once: the place is left empty'
	[ "$(query 'SELECT substr(text, start + 1, "end" - start) FROM claim JOIN snapshot USING (article) WHERE claim.id = 1')" = 'We have two boats left' ]
	[ "$(query 'SELECT start IS NULL FROM claim WHERE id = 2')" = 1 ]
}

@test "importing twice adds nothing, whatever was done to the rows since" {
	printf 'source,quote\na source here,one\na source here,one\nKim,two\n' >f.csv
	twosource import claims f.csv 2>/dev/null
	twosource claim edit c3 --quote 'two, edited' 2>/dev/null
	twosource figure add c1 --low 3 2>/dev/null
	before=$(ledger)
	try import claims f.csv
	gave 0 '' "3 rows were there already
imported 0 claims"
	[ "$(ledger)" = "$before" ]
	twosource claim remove c3 --yes 2>/dev/null
	try import claims f.csv
	[ "$status" -eq 0 ]
	said '2 rows were there already'
	said 'imported 1 claim'
	[ "$(query 'SELECT count(*) FROM source')" = 3 ]
}

@test "what an export wrote goes into an empty ledger as it was, twice the same" {
	story
	twosource claim add --within c1 --voice vague --quote "'=1+1" 2>/dev/null
	twosource claim add --statement $'\t@x\r\ny' --within c3 --note '‮abc' 2>/dev/null
	twosource figure add c2 --words two --low 2 --high 2.5 2>/dev/null
	twosource link add c1 supports c2 --basis '+basis' 2>/dev/null
	twosource check add c1 --result confirmed --method '-phone' 2>/dev/null
	for what in sources articles claims figures links checks; do
		twosource export $what -o $what.csv 2>/dev/null
	done
	mkdir other
	cd other
	twosource init 2>/dev/null
	for what in sources articles claims figures links checks; do
		twosource import $what ../$what.csv
	done
	for what in sources articles claims figures links checks; do
		twosource export $what 2>/dev/null | sed 's/"[0-9a-f]\{64\}"/""/' >again.csv
		sed 's/"[0-9a-f]\{64\}"/""/' ../$what.csv | cmp - again.csv
	done
	before=$(ledger)
	for what in sources articles claims figures links checks; do
		try import $what ../$what.csv
		[ "$status" -eq 0 ]
		[[ "$stderr" == *"there already"* ]]
	done
	[ "$(ledger)" = "$before" ]
	[ "$(query 'PRAGMA integrity_check')" = ok ]
}

@test "in a ledger that has rows ids are new, and rows of the file find each other" {
	story
	cat >f.csv <<-'END'
	id,within,quote
	c7,c9,inner
	c9,c8,middle
	c8,,outer
	END
	twosource import claims f.csv
	[ "$(query 'SELECT id, within, quote FROM claim WHERE id > 2 ORDER BY id')" = \
		$'3||outer\n4|3|middle\n5|4|inner' ]
	printf 'id,within,quote\nc1,c2,x\nc2,c1,y\n' >f.csv
	refused 'f.csv:2: within: no row of this file has the id c2' claims f.csv
}

@test "the guard is kept with --raw, and dropped with --guarded" {
	printf "quote\n'=1\n''x\n" >f.csv
	twosource import claims f.csv
	twosource import claims f.csv --guarded
	[ "$(query 'SELECT quote FROM claim')" = $'\'=1\n\'\'x\n=1\n\'x' ]
}

@test "sources, checks, links and figures" {
	story
	cat >sources.csv <<-'END'
	name,description,kind
	Ilse Marek,,person
	,a clerk,
	END
	twosource import sources sources.csv
	[ "$(query 'SELECT codename, naming FROM source WHERE id = 3')" = 'ilse-marek|named' ]
	[ "$(query "SELECT naming, codename LIKE '%-%' FROM source WHERE id = 4")" = 'unnamed|1' ]
	printf 'codename\nmara\n' >f.csv
	refused "f.csv:2: codename: 'mara' is taken by s1" sources f.csv
	printf 'claim,result,checked_on\nc1,confirmed,2016\nc9,confirmed,\nx,pending,\n' >f.csv
	refused 'f.csv:3: claim: no claim c9' checks f.csv
	said "f.csv:4: claim: 'x' names no claim (write c1, c2 ...)"
	printf 'claim,result,checked_on\nc1,confirmed,2016\n' | twosource import checks -
	printf 'subject,relation,object,basis\nc1,supports,c2,why\nmara,different,dockhand,why\n' |
		twosource import links -
	[ "$(query 'SELECT count(*) FROM link')" = 2 ]
	printf 'claim,low,high,thing\nc1,2,,boats\n' | twosource import figures -
	[ "$(twosource figure list --format csv 2>/dev/null | wc -l)" -eq 2 ]
}

@test "--dry-run checks and changes nothing" {
	printf 'source,quote\nKim,x\n' >f.csv
	before=$(ledger)
	try import claims f.csv --dry-run
	gave 0 '' "would make 1 source on the way
would import 1 claim"
	[ "$(ledger)" = "$before" ]
}

@test "an import that is killed or runs out of room leaves the ledger as it was" {
	story
	twosource claim list --format csv >before 2>/dev/null
	awk 'BEGIN { print "quote"; for (i = 0; i < 60000; i++) print "the words of claim " i }' >long.csv
	before=$(ledger)
	(ulimit -f 400; twosource import claims long.csv) 2>/dev/null && false
	twosource claim list --format csv 2>/dev/null | cmp - before
	# All but what the pipe holds is read when the last row is written.
	mkfifo pipe
	twosource import claims - <pipe 2>/dev/null 3>&- &
	exec 4>pipe
	head -40000 long.csv >&4
	kill -9 $!
	wait $! 2>/dev/null || :
	exec 4>&-
	twosource claim list --format csv 2>/dev/null | cmp - before
	[ "$(query 'PRAGMA integrity_check')" = ok ]
	[ -z "$(find . -name 'twosource.db-search*')" ]
}

@test "a wrong word is answered with the nearest right one" {
	try import clams f.csv
	gave 2 '' "twosource: nothing called 'clams' to import (did you mean 'claims'?)"
	try import claims f.csv --delimiter tabb
	[ "$status" -eq 2 ]
}
