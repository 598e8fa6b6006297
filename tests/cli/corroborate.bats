load kept

# A wire story, its reprint, and somebody else: a1 to a3; s1 heron, s2 otter,
# s3 lark (unnamed), s4 ada (named); c1 to c4
wire() {
	{
		twosource article add --title 'Bridge shut' --outlet 'The Wire' --published 2021-04-02
		twosource article add --title 'Bridge shut' --outlet 'The Pier' \
			--edition-of a1 --edition-kind republication_of
		twosource article add --title 'At the river' --outlet 'The Gazette'
		for name in heron otter lark; do
			twosource source add --description "a driver ($name)" --codename "$name"
		done
		twosource source add --name 'Ada Field' --codename ada
		twosource claim add --article a1 --source heron --quote 'The bridge is shut.'
		twosource claim add --article a2 --source otter --quote 'The bridge is shut.'
		twosource claim add --article a3 --source lark --quote 'Nobody can cross.'
		twosource claim add --article a3 --source ada --quote 'The bridge is open.'
		twosource link add c2 supports c1 --basis 'both say it'
	} >/dev/null 2>&1
}

@test "a reprint is one origin, and the words say why" {
	wire
	try corroborate c1
	gave 0 $'c1  one_origin  "The bridge is shut."
  One source, heron (unnamed), 2 mentions in 2 articles of 2 outlets, one of them a reprint: still one origin.
    c2, a2 The Pier, otter, a reprint of a1: "The bridge is shut."' ''
}

@test "different, then independent, each with its basis" {
	wire
	twosource link add c3 supports c1 --basis 'both say it' >/dev/null 2>&1
	try corroborate c1 --format jsonl
	[[ "$output" == *'"verdict":"single_source","mentions":3,'*'"sources_said":2,"sources_known":1,"origins_least":1,"origins_most":2,"basis":null,'* ]]
	twosource link add lark different heron --basis 'the text says "another driver"' >/dev/null 2>&1
	try corroborate c1 --format jsonl
	[[ "$output" == *'"verdict":"different_sources"'*'"basis":"l3: the text says \"another driver\""'* ]]
	[[ "$output" == *'nothing shows that they are independent'* ]]
	twosource link add lark independent heron --basis 'they live on two sides of it' >/dev/null 2>&1
	try corroborate c1 --format jsonl
	[[ "$output" == *'"verdict":"independent"'*'"basis":"l4: they live on two sides of it"'*'"others":["c2","c3"],"how":["c2: a reprint of a1","c3: says it too"]'* ]]
}

@test "what contradicts is shown, and is no mention" {
	wire
	twosource link add c4 contradicts c1 --basis 'open, she says' >/dev/null 2>&1
	try corroborate c1
	[[ "$output" == *'Contradicted by c4.'* ]]
	[[ "$output" == *$'\n    against it c4: "The bridge is open."' ]]
	try corroborate c4 --format csv
	[[ "$output" == *'"c4","a3","s4","single_source","1"'*'"c1"'* ]]
}

@test "an article, all, and one verdict only" {
	wire
	try corroborate a3 --format csv
	[ "$status" -eq 0 ]
	[ "$(wc -l <<<"$output")" -eq 3 ]
	[ "$stderr" = '2 claims: 2 single_source' ]
	try corroborate --all --verdict one_origin
	[[ "$output" == 'c1  one_origin'* ]]
	[ "$stderr" = '4 claims: 3 single_source, 1 one_origin' ]
	try corroborate --all --verdict independent
	gave 0 '' '4 claims: 3 single_source, 1 one_origin'
}

@test "the columns of the manual are those of the csv" {
	wire
	documented=$(twosource corroborate --help | sed -n '/^ *Columns:/,$p' | tr -s ' ,' '\n' | grep -x '[a-z_]*' | tr '\n' ' ')
	for name in $(twosource corroborate c1 --format csv | head -1 | tr -d '"\r' | tr ',' ' '); do
		[[ " $documented " == *" $name "* ]]
	done
}

@test "misuse is said, and the ledger is left alone" {
	wire
	before=$(ledger)
	try corroborate
	gave 2 '' 'twosource: of what? (name a CLAIM, an ARTICLE, or --all)'
	try corroborate c1 --all
	[ "$status" -eq 2 ]
	try corroborate s1
	gave 2 '' "twosource: 's1' is no claim and no article"
	try corroborate c99
	gave 1 '' 'twosource: no claim c99'
	try corroborate c1 --format table
	[ "$status" -eq 2 ]
	try corroborate --all --verdict proven
	[ "$status" -eq 2 ]
	[ "$(ledger)" = "$before" ]
}

@test "text from outside does nothing to the terminal or a spreadsheet" {
	twosource source add --description x --codename heron >/dev/null 2>&1
	twosource claim add --source heron --statement $'=1+1 \e[31mred' >/dev/null 2>&1
	try corroborate c1
	[[ "$output" != *$'\e'* ]]
	try corroborate c1 --format csv
	[[ "$output" == *"\"'=1+1 "* ]]
	COLUMNS=40 try corroborate c1
	while IFS= read -r line; do [ "${#line}" -le 40 ]; done <<<"$output"
}
