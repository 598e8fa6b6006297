load kept

# s1 heron and s2 otter are not named, s3 ada is; a1 to a3.
harbour() {
	{
		twosource article add --title One --outlet 'The Pier' --published 2021-01-02
		twosource article add --title Two --outlet 'The Pier' --published 2021-02-05
		twosource source add --description 'a source in Hamnes' --codename heron \
			--note 'lives in Oksen' --motive revenge
		twosource source add --description 'a trader in Hamnes' --codename otter
		twosource source add --name 'Ada Field' --codename ada
		twosource claim add --article a1 --source heron --quote 'Shut.' \
			--attribution 'a source in Hamnes'
		twosource claim add --article a2 --source heron --quote 'Open.' \
			--attribution 'a 42-year-old trader in Hamnes'
		twosource claim add --article a2 --source otter --quote 'Open.' \
			--attribution 'a trader in Hamnes'
		twosource claim add --article a2 --source ada --quote 'Open.'
	} >/dev/null 2>&1
}

caution='twosource: this is a map to a person: show it to nobody who does not know the source, and keep no copy'

@test "what can be put together, who shares it, and how it came about" {
	harbour
	try exposure heron
	gave 0 's1
  No other source of the 2 here has all of this.
  pieces, the rarest first, and who shares them:
    age "42": no other source (a2)
    place "Hamnes": 2 of 2 sources (a1, a2)
    role "trader": 2 of 2 sources (a2)
    outlet "The Pier": 2 of 2 sources (a1, a2)
  called, from article to article:
    a1 2021-01-02: "a source in Hamnes"
    a2 2021-02-05: "a 42-year-old trader in Hamnes"
      new: age "42", role "trader"' "$caution"
}

@test "no codename, note or motive is shown" {
	harbour
	try exposure --all
	[[ "$output" != *heron* ]]
	[[ "$output" != *Oksen* ]]
	[[ "$output" != *revenge* ]]
	[[ "$output" != *Ada* ]]
}

@test "an article, all, and a source that is named" {
	harbour
	try exposure a1 --format csv
	[[ "$output" == *'"s1","piece","age","42","1","2","a2",""'* ]]
	[[ "$output" != *'"s2"'* ]]
	try exposure --all --format jsonl
	[[ "$output" == *'"source":["s2"]'* ]]
	try exposure ada
	gave 0 '' "$caution
nothing is published here of anybody as an unnamed source"
}

@test "what a draft would add" {
	harbour
	echo 'A trader in Hamnes who owns two boats said the pier was shut.' >draft.txt
	try exposure otter --draft draft.txt
	[[ "$output" == *$'If the draft\'s "A trader in Hamnes who owns two boats" is this source, it adds:\n    habit "owns two boats": no other source\n'* ]]
	[[ "$output" == *'With the draft no other source of the 2 here has all of this. Without it 2 did.' ]]
	try exposure otter --draft draft.txt --format csv
	[[ "$output" == *'"s2","draft piece","habit","owns two boats","1","2","","yes"'* ]]
}

@test "it is in no export, and the ledger is left alone" {
	harbour
	before=$(ledger)
	try exposure --all
	[ "$(ledger)" = "$before" ]
	[ "$(ls)" = twosource.db ]
}

@test "misuse is said" {
	harbour
	try exposure
	[ "$status" -eq 2 ]
	try exposure heron --all
	[ "$status" -eq 2 ]
	try exposure c1
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"'c1' is no source and no article"* ]]
	try exposure nobody
	[ "$status" -eq 1 ]
	try exposure heron --rare 0
	[ "$status" -eq 2 ]
	try exposure heron --draft nowhere.txt
	[ "$status" -eq 1 ]
}

@test "the columns of the manual are those of the csv" {
	harbour
	documented=$(twosource exposure --help | sed -n '/^ *Columns:/,$p' | tr -s ' ,' '\n' | grep -x '[a-z_]*' | tr '\n' ' ')
	for name in $(twosource exposure --all --format csv 2>/dev/null | head -1 | tr -d '"\r' | tr ',' ' '); do
		[[ " $documented " == *" $name "* ]]
	done
}

@test "text from outside does nothing to the terminal or a spreadsheet, and fits it" {
	twosource source add --codename heron --description x >/dev/null 2>&1
	twosource claim add --source heron --statement Shut \
		--attribution $'a trader in Ham\e[31mnes who =1+1 sells a very long list of things every week' >/dev/null 2>&1
	for format in text csv jsonl; do
		COLUMNS=60 try exposure heron --format $format
		[[ "$output" != *$'\e'* ]]
	done
	COLUMNS=60 try exposure heron
	while IFS= read -r line; do [ "${#line}" -le 60 ]; done <<<"$output"
}
