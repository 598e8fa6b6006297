load kept

@test "check CLAIM keeps one check, today where no day is given" {
	story
	try check c1 --result confirmed --method 'asked the office' --by Ines
	gave 0 k1 'added check k1: c1 confirmed'
	try check c1 --result disputed --on 2016-12-30
	[ "$status" -eq 0 ]
	try check list --columns checked_on,checker --format jsonl
	gave 0 "{\"checked_on\":\"$(date -u +%F)\",\"checker\":\"Ines\"}"$'\n{"checked_on":"2016-12-30","checker":null}' ''
}

@test "a copy of evidence is private, named by its hash, and verified" {
	story
	printf 'notice\n' >notice.txt
	hash=$(sha256sum <notice.txt | cut -c1-64)
	try check c1 --result confirmed --evidence notice.txt --copy --retrieved 2016-12-29
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"$hash; a copy is kept"* ]]
	[ "$(stat -c %a twosource.db.evidence twosource.db.evidence/"$hash" | tr '\n' ' ')" = '700 600 ' ]
	cmp notice.txt twosource.db.evidence/"$hash"
	try evidence verify
	gave 0 '' '1 copy of evidence unaltered, 0 faults'
	try evidence list --format csv
	[[ "$output" == *"\"k1\",\"c1\",\"notice.txt\",\"\",\"\",\"2016-12-29\",\"kept\",\"$hash\""* ]]
}

@test "an altered copy, a lost one and a stranger are told of" {
	story
	printf 'notice\n' >notice.txt
	printf 'letter\n' >letter.txt
	twosource check c1 --result confirmed --evidence notice.txt --copy >/dev/null 2>&1
	twosource check c2 --result confirmed --evidence letter.txt --copy >/dev/null 2>&1
	notice=$(sha256sum <notice.txt | cut -c1-64)
	letter=$(sha256sum <letter.txt | cut -c1-64)
	echo more >>twosource.db.evidence/"$notice"
	rm twosource.db.evidence/"$letter"
	touch twosource.db.evidence/$'str\033anger'
	try evidence verify
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 3 ]
	[[ "$output" == *"$notice: the copy was altered"* ]]
	[[ "$output" == *"$letter: the copy is lost"* ]]
	[[ "$output" == *'anger: no check of this ledger knows this file'* ]]
	[[ "$output" != *$'\033'* ]]
	try check edit k2 --evidence letter.txt --copy
	[ "$status" -eq 0 ]
	try evidence verify
	[ "${#lines[@]}" -eq 2 ]
}

@test "a copy is wanted of what is no file" {
	story
	before=$(ledger)
	try check c1 --result confirmed --evidence 'a call' --copy
	gave 1 '' "twosource: --copy wants a file, and there is none at 'a call'"
	try check c1 --result confirmed --copy
	gave 2 '' 'twosource: --copy wants --evidence, the file to copy'
	[ "$(ledger)" = "$before" ]
	[ ! -e twosource.db.evidence ]
}

@test "copies of one origin count once" {
	story
	for paper in Tide Gazette Courier; do
		twosource check c1 --result pending --evidence "$paper, page 2" --origin 'The Wire' \
			>/dev/null 2>&1
	done
	twosource check c1 --result confirmed --evidence 'a call' --evidence-kind primary >/dev/null 2>&1
	try claim show c1
	[[ "$output" == *'evidence:          4 pieces of 2 origins, 1 of them primary'* ]]
}
