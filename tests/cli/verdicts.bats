load kept

# The cases on which such tools mislead, each in a ledger as an editor makes one.

wire() {
	cat >wire.txt <<-'END'
	Dam at Orsk gives way

	ORSK, April 3, 2021 (North Wire) - The dam above Orsk gave way on Friday night, a
	fire officer said on Saturday. "The water came over the wall at two in the morning,"
	said Lena Hodak, a farmer below the dam. Six houses were swept away.
	END
	sed '1s/.*/Orsk dam breaks/' wire.txt >gazette.txt
	sed '1s/.*/Flood after dam breaks/' wire.txt >post.txt
	printf 'Staudamm bei Orsk gebrochen\n\n"Das Wasser kam um zwei über die Mauer", sagte Lena Hodak.\n' >bote.txt
	{
		twosource article add wire.txt --outlet 'North Wire' --published 2021-04-03
		twosource article add gazette.txt --outlet 'The Gazette' --edition-of a1 --edition-kind republication_of
		twosource article add post.txt --outlet 'The Post' --edition-of a1 --edition-kind republication_of
		twosource article add bote.txt --outlet 'Der Bote' --language de --edition-of a1 --edition-kind translation_of
		twosource source add --name 'Lena Hodak' --codename hodak --kind person
		for article in a1 a2 a3; do
			twosource claim add --article $article --source hodak \
				--quote 'The water came over the wall at two in the morning'
		done
		twosource claim add --article a4 --source hodak --quote 'Das Wasser kam um zwei über die Mauer'
		twosource link add c2 repeats c1 --basis 'wire copy'
		twosource link add c3 repeats c1 --basis 'wire copy'
		twosource link add c4 repeats c1 --basis 'a translation of it'
	} >/dev/null 2>&1
}

pit() {
	cat >mine.txt <<-'END'
	Guards take bread

	HAMNES, May 4, 2021 - Guards at the mine took the bread of the night shift, a miner
	said on Tuesday. "They counted six cameras in all," the miner said.

	"Nobody was beaten," mine director Robert Vance said on Wednesday. "We will not shut
	the mine as long as I am its director," Mr. Vance said.
	END
	{
		twosource article add mine.txt --outlet 'The Lamp' --published 2021-05-04
		twosource article add --title 'Bread taken' --outlet 'The Pit News' --published 2021-05-05
		twosource source add --description 'a miner' --codename miner
		twosource source add --description 'a worker at the pit' --codename worker
		twosource source add --name 'Robert Vance' --codename vance --kind person
		twosource claim add --article a1 --source miner --quote 'Guards at the mine took the bread of the night shift'
		twosource claim add --article a2 --source worker --quote 'Guards at the mine took the bread of the night shift'
		twosource claim add --article a1 --source miner --quote 'They counted six cameras in all'
		twosource claim add --article a2 --source worker --quote 'Six more cameras were put up'
		twosource claim add --article a1 --source vance --quote 'Nobody was beaten'
		twosource claim add --article a2 --statement 'Three men were beaten.'
		twosource claim add --article a1 --source vance --quote $'We will not shut\nthe mine as long as I am its director'
		twosource link add c2 supports c1 --basis 'the same night'
	} >/dev/null 2>&1
}

# Without the line ends of a wrapped paragraph.
flat() {
	output=$(tr '\n' ' ' <<<"$output" | tr -s ' ')
}

@test "three reprints of a wire story and a translation are one origin" {
	wire
	try corroborate c1
	flat
	[[ "$output" == 'c1 one_origin '* ]]
	[[ "$output" == *'One source, hodak (named), 4 mentions in 4 articles of 4 outlets, 2 of them reprints, one of them a translation: still one origin.'* ]]
	try similar c1
	[[ "$output" == *'nearly word for word c1'* ]]
	try similar --all
	gave 0 '' $'0 pairs of claims\n0 pairs of articles'
}

@test "two unnamed sources with the same wording are neither one nor two" {
	pit
	try corroborate c1
	flat
	[[ "$output" == 'c1 single_source '* ]]
	[[ "$output" == *'At least 1 source, at most 2, 2 mentions in 2 articles of 2 outlets: no link and no name tells miner (unnamed) and worker (unnamed) apart, and their wording does not.'* ]]
}

@test "one person under two descriptions is one source when somebody knows it" {
	pit
	twosource link add s1 same s2 --basis 'the reporter met one man' >/dev/null 2>&1
	try corroborate c1
	flat
	[[ "$output" == 'c1 one_origin '* ]]
	[[ "$output" == *'One source, miner (unnamed), 2 mentions in 2 articles of 2 outlets: still one origin.'* ]]
	twosource link remove l2 --yes >/dev/null 2>&1
	twosource link add s1 different s2 --basis 'the text says a second one' >/dev/null 2>&1
	try corroborate c1
	[[ "$output" == 'c1  different_sources '* ]]
}

@test "six in all and six more are two claims, and whether they are is open" {
	pit
	twosource figure add c3 --words six --low 6 --thing cameras --role total >/dev/null 2>&1
	twosource figure add c4 --words Six --low 6 --thing cameras --role added >/dev/null 2>&1
	try similar c3
	[[ "$output" == *'differs: six / Six more'* ]]
	[[ "$output" != *' same '* ]]
	try figures
	[[ "$output" == *'open: 6 (c3) against 6 (added) (c4): so many in all, or so many more?'* ]]
	[ "$stderr" = '2 figures on 1 thing: 0 conflicts, 1 open' ]
}

@test "a denial is similar, and not the same" {
	pit
	try similar c5
	[[ "$output" == *'c6  0.'* ]]
	[[ "$output" == *'differs: (none) / Three, negated only in what was asked: Nobody'* ]]
	[[ "$output" != *' same '* ]]
	twosource link add c6 contradicts c5 --basis 'beaten or not' >/dev/null 2>&1
	try corroborate c5
	[[ "$output" == *'Contradicted by c6.'*'against it c6: Three men were beaten.'* ]]
}

@test "a quote with one other word, one cut, and one by a nickname" {
	pit
	cat >draft.txt <<-'END'
	"Nobody was hurt," mine director Robert Vance said.

	"We will not shut the mine," Mr. Vance said. "We will shut the mine," he said.

	"Nobody was beaten," said Bob Vance.
	END
	try proof draft.txt
	[ "$status" -eq 1 ]
	[[ "$output" == *$'1:2: words changed (c5, a1)\n    Nobody was [-beaten-]{+hurt+}'* ]]
	[[ "$output" == *$'3:2: exact, meaning turned (c7, a1)\n    We will not shut the mine,\n    left out behind it: "as long as I am its director"'* ]]
	[[ "$output" == *$'meaning turned (c7, a1)\n    We will [-not-] shut the mine\n    left out: "not"'* ]]
	[[ "$output" == *$'5:2: exact (c5, a1)'* ]]
	[[ "$output" != *attributed* ]]
}
