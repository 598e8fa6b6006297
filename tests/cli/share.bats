load trust

@test "share makes a ledger of its own for the desk" {
	twosource check add c2 --result confirmed --method 'asked the port' --checker Noor 2>/dev/null
	twosource claim edit c2 --statement 'They saw no ropes' 2>/dev/null
	twosource claim edit c3 --ground-rules off_record 2>/dev/null
	twosource check add c4 --result confirmed --checker Noor 2>/dev/null
	twosource check add c4 --result disputed --checker Lee 2>/dev/null
	twosource check add c4 --result unsupported --checker Lee 2>/dev/null
	twosource link add c4 contradicts c1 --basis 'secret basis' 2>/dev/null
	before=$(ledger)
	try share desk.db --article a1 --article a2 --audience desk
	echo "$stderr"
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[[ "$stderr" == "made 'desk.db' for the desk: 2 articles, "*" claims, "* ]]
	[[ "$stderr" == *'withheld: 1 claim that this audience may not see'* ]]
	[ "$(ledger)" = "$before" ]
	[ "$(find desk.db -perm 600)" = desk.db ]
	try --ledger desk.db verify
	[ "$status" -eq 0 ]
	# The status of each claim is what the report for the desk says.
	for article in a1 a2; do
		twosource report $article --audience desk --format jsonl 2>/dev/null
	done | jq -r '[.quote // .statement, .status] | @tsv' >reported
	twosource --ledger desk.db export claims --format jsonl 2>/dev/null |
		jq -r '[.quote // .statement, .status] | @tsv' >shared
	cmp reported shared
	grep -q changed_since_check shared
	grep -q disputed shared
	[ "$(sqlite3 desk.db "SELECT count(*) FROM change")" = 1 ]
	[ "$(sqlite3 desk.db "SELECT made_by IS NULL FROM change")" = 1 ]
	[ "$(sqlite3 desk.db "SELECT relation FROM link WHERE subject_claim IS NOT NULL ORDER BY 1")" = supports ]
	[ -z "$(sqlite3 desk.db "SELECT codename FROM source WHERE codename NOT LIKE 'source-%'")" ]
	for word in still-otter grey-heron worried Noor Lee 'secret basis' 'look again' mara; do
		! grep -aq -- "$word" desk.db
	done
	[ -z "$(find . -name '.twosource*')" ]
}

@test "share wants articles, an audience and a new file" {
	try share x.db --audience desk
	[ "$status" -eq 2 ]
	[[ "$stderr" == *'share what?'* ]]
	try share x.db --article a1
	[ "$status" -eq 2 ]
	[[ "$stderr" == *'share with whom?'* ]]
	try share x.db --article a1 --audience internal
	[ "$status" -eq 2 ]
	try share x.db --article a1 --article a1 --audience desk
	gave 2 '' 'twosource: --article a1 is given twice'
	try share x.db --article a99 --audience desk
	gave 1 '' 'twosource: no article a99'
	try share - --article a1 --audience desk
	[ "$status" -eq 2 ]
	try share x.db --article a1 --audience public
	gave 1 '' 'twosource: there is no claim in it that this audience may see: nothing was shared'
	[ ! -e x.db ]
	try share twosource.db --article a1 --audience desk
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'is there already'* ]]
	[ -z "$(find . -name '.twosource*')" ]
}
