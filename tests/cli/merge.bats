load trust
load merge

# ours.db as trust.bash makes it, and a colleague's, made elsewhere.
two() {
	mv twosource.db ours.db
	rm -r twosource.db.evidence
	twosource --ledger theirs.db init 2>/dev/null
	printf 'Lamps out at the lock\n\nBy Sol Ember, 2019-04-02\n\n"No lamp has burned since Friday," a keeper said. A second keeper said eleven boats ran aground.\n' >lock.txt
	in_ theirs.db article add lock.txt --outlet 'The Lock'
	in_ theirs.db article add ferry.txt --outlet 'The Pier' --published 2019-03-20
	in_ theirs.db log a1 --all --by tove
	in_ theirs.db log a2 --all --by tove
	in_ theirs.db source add --codename still-otter --description 'another one' --by tove
	in_ theirs.db claim add --quote 'It stank of oil' --source still-otter --tags 'x;y' --by tove
	in_ theirs.db check add c1 --result confirmed --checker Tove --checked-on 2019-04-03
}

@test "two ledgers become one, in either order" {
	two
	both ours.db theirs.db
	[ "$(sqlite3 ab.db 'SELECT count(*) FROM article')" = 5 ]
	[ "$(sqlite3 ab.db 'SELECT count(DISTINCT ledger) FROM change')" = 2 ]
	[ "$(sqlite3 ab.db "SELECT count(*) FROM source WHERE codename GLOB 'still-otter*'")" = 2 ]
	twosource --ledger ab.db search stank --format csv 2>/dev/null | grep -q stank
	# Again adds nothing, and leaves no entry.
	before=$(sha256sum <ab.db)
	run --separate-stderr twosource --ledger ab.db merge theirs.db
	[ "$status" -eq 0 ]
	[[ "$stderr" == "merged 'theirs.db': 0 rows added, 0 changed, 0 removed; 0 entries of its audit log" ]]
	facts ab.db >once
	in_ ab.db merge ba.db
	in_ ba.db merge ab.db
	whole ab.db
	whole ba.db
	same ab.db ba.db
	facts ab.db | diff - once
}

@test "a dry run says the same, and changes nothing" {
	two
	before=$(sha256sum <ours.db)
	run --separate-stderr twosource --ledger ours.db merge theirs.db --dry-run
	[ "$status" -eq 0 ]
	[[ "$stderr" == "would merge 'theirs.db': "* ]]
	[ "$(sha256sum <ours.db)" = "$before" ]
	said=$output
	run --separate-stderr twosource --ledger ours.db merge theirs.db
	[ "$output" = "$said" ]
	grep -q "two sources were called 'still-otter'" <<<"$output"
	grep -q 'are the same passage of the same text, logged twice' <<<"$output"
}

@test "the other ledger's history comes along" {
	two
	in_ ours.db merge theirs.db --by mara
	id=$(sqlite3 ours.db "SELECT 'c' || id FROM claim WHERE quote = 'It stank of oil'")
	run --separate-stderr twosource --ledger ours.db history "$id"
	[ "$status" -eq 0 ]
	[[ "$output" == *tove* ]]
	# What it said is its own: only ours is undone, and not a merge.
	run --separate-stderr twosource --ledger ours.db undo --by mara
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'the last command was a merge, which cannot be taken back'* ]]
	# And goes on as ours.
	in_ ours.db claim edit "$id" --note 'smelt too'
	whole ours.db
	in_ theirs.db merge ours.db
	whole theirs.db
	[ "$(sqlite3 theirs.db "SELECT note FROM claim WHERE quote = 'It stank of oil'")" = 'smelt too' ]
}

@test "a copy that both worked on forks at the last entry they share" {
	mv twosource.db ours.db
	cp ours.db theirs.db
	in_ ours.db claim add --quote 'only here' --by mara
	in_ ours.db claim edit c2 --note 'from here'
	in_ ours.db source remove s2 --cascade --yes || true
	in_ theirs.db claim add --quote 'only there' --source still-otter --by tove
	in_ theirs.db claim edit c3 --note 'from there'
	in_ theirs.db check remove k2 --yes
	both ours.db theirs.db
	[ "$(sqlite3 ab.db "SELECT count(*) FROM claim WHERE quote LIKE 'only%'")" = 2 ]
	[ "$(sqlite3 ab.db "SELECT count(*) FROM claim WHERE note LIKE 'from%here'")" = 2 ]
	[ "$(sqlite3 ab.db 'SELECT count(DISTINCT branch) FROM change')" = 2 ]
	[ "$(sqlite3 ab.db 'SELECT count(DISTINCT ledger) FROM change')" = 1 ]
	[ "$(sqlite3 ab.db 'SELECT count(*) FROM verification WHERE id = 2')" = 0 ]
	[ "$(sqlite3 ab.db 'SELECT count(*) FROM conflict')" = 0 ]
	# Both go on, and merge again.
	in_ ab.db claim edit c4 --note 'more from ab'
	in_ ba.db claim add --quote 'more from ba'
	in_ ab.db merge ba.db
	in_ ba.db merge ab.db
	whole ab.db
	whole ba.db
	same ab.db ba.db
	# The head of each stands, whatever came since.
	head=$(twosource --ledger ours.db verify --head)
	twosource --ledger ab.db verify --expect "$head" 2>/dev/null
}

@test "what one side had is not news to it" {
	mv twosource.db ours.db
	cp ours.db theirs.db
	in_ theirs.db claim edit c1 --note 'newer'
	in_ theirs.db claim remove c2 --cascade --yes
	facts theirs.db >newer
	in_ theirs.db merge ours.db
	facts theirs.db | diff - newer
	in_ ours.db merge theirs.db
	facts ours.db | diff - newer
	whole ours.db
}

@test "a row that both have changed is a conflict, decided the same way" {
	mv twosource.db ours.db
	cp ours.db theirs.db
	in_ ours.db claim edit c1 --note 'ours' --place Here
	in_ theirs.db claim edit c1 --note 'theirs'
	in_ ours.db claim remove c2 --cascade --yes
	in_ theirs.db claim edit c2 --note 'still needed'
	in_ ours.db claim edit c3 --note same
	in_ theirs.db claim edit c3 --note same
	both ours.db theirs.db
	[ "$(sqlite3 ab.db "SELECT count(*) FROM claim WHERE note = 'still needed'")" = 1 ]
	for ledger in ab.db ba.db; do
		run --separate-stderr twosource --ledger $ledger conflict list
		[ "$status" -eq 0 ]
		[[ "$output" == *'c1'* && "$output" == *'c2'* && "$output" != *'c3'* ]]
	done
	stood=$(sqlite3 ab.db 'SELECT note FROM claim WHERE id = 1')
	run --separate-stderr twosource --ledger ab.db conflict settle c1 --fields note
	[ "$status" -eq 2 ]
	run --separate-stderr twosource --ledger ab.db conflict settle c1 --take-other --fields 'note;plase'
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"has no field 'plase' (did you mean 'place'?)"* ]]
	place=$(sqlite3 ab.db 'SELECT place FROM claim WHERE id = 1')
	in_ ab.db conflict settle c1 --take-other --fields note
	[ "$(sqlite3 ab.db 'SELECT note FROM claim WHERE id = 1')" != "$stood" ]
	[ "$(sqlite3 ab.db 'SELECT place FROM claim WHERE id = 1')" = "$place" ]
	in_ ab.db conflict settle c2
	run --separate-stderr twosource --ledger ab.db conflict list
	[ -z "$(grep '^c' <<<"$output")" ]
	run --separate-stderr twosource --ledger ab.db conflict settle c1
	[ "$status" -eq 1 ]
	whole ab.db
	in_ ba.db merge ab.db
	whole ba.db
	same ab.db ba.db
}

@test "three ledgers become one in any order" {
	two
	cp ours.db a.db
	cp theirs.db b.db
	twosource --ledger c.db init 2>/dev/null
	in_ c.db source add --codename still-otter --description 'a third'
	in_ c.db article add ferry.txt --outlet 'The Pier'
	in_ c.db log a1 --all
	for order in 'a b c' 'b c a' 'c a b' 'c b a'; do
		set -- $order
		cp $1.db all.db
		in_ all.db merge $2.db
		in_ all.db merge $3.db
		whole all.db
		facts all.db >"facts.$1$2$3"
	done
	diff facts.abc facts.bca
	diff facts.abc facts.cab
	diff facts.abc facts.cba
	[ "$(sqlite3 all.db "SELECT count(*) FROM source WHERE codename GLOB 'still-otter*'")" = 3 ]
}

@test "what was erased here stays gone, and what the other log says of it" {
	mv twosource.db ours.db
	twosource --ledger ours.db source edit still-otter --note 'canaryone' 2>/dev/null
	cp ours.db theirs.db
	in_ ours.db erase still-otter --yes still-otter --keep-text
	in_ theirs.db source edit still-otter --note 'canarytwo'
	in_ theirs.db claim add --quote 'canarythree' --source still-otter
	in_ theirs.db claim add --quote 'welcome'
	run --separate-stderr twosource --ledger ours.db merge theirs.db
	[ "$status" -eq 0 ]
	[[ "$stderr" == *'rows were refused: erased here on purpose'* ]]
	! grep -aq canary ours.db
	[ "$(sqlite3 ours.db "SELECT count(*) FROM claim WHERE quote = 'welcome'")" = 1 ]
	whole ours.db
	run --separate-stderr twosource --ledger ours.db merge theirs.db
	[ "$status" -eq 0 ]
	! grep -aq canary ours.db
	whole ours.db
	# The other way round a person has to say so.
	before=$(sha256sum <theirs.db)
	run --separate-stderr twosource --ledger theirs.db merge ours.db
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"OTHER has erased "*" still-otter: with it "*" claims"* ]]
	[[ "$stderr" == *"has erased "*" that stand here, s"*" among them: nothing was merged ('merge --erase'"* ]]
	[ "$(sha256sum <theirs.db)" = "$before" ]
	run --separate-stderr twosource --ledger theirs.db merge ours.db --dry-run --erase
	[ "$status" -eq 1 ]
	[ "$(sha256sum <theirs.db)" = "$before" ]
	run --separate-stderr twosource --ledger theirs.db merge ours.db --erase
	[ "$status" -eq 0 ]
	[[ "$stderr" == *'that the other had erased were erased here too'* ]]
	! grep -aq canary theirs.db
	in_ ours.db merge theirs.db
	whole ours.db
	whole theirs.db
	same ours.db theirs.db
	! grep -aq canary ours.db
}

@test "what is to be erased here too is asked, and a backup kept before" {
	on_a_terminal
	mv twosource.db ours.db
	cp ours.db theirs.db
	in_ theirs.db erase still-otter --yes still-otter --keep-text
	cp ours.db again.db
	run expect -c '
		spawn -noecho twosource --ledger ours.db merge theirs.db --backup before.db
		expect "type erase: "
		send "no\r"
		expect eof
		exit [lindex [wait] 3]'
	[ "$status" -eq 1 ]
	[ "$(sqlite3 ours.db "SELECT count(*) FROM source WHERE codename = 'still-otter'")" = 1 ]
	[ -e before.db ]
	run expect -c '
		spawn -noecho twosource --ledger ours.db merge theirs.db
		expect "type erase: "
		send "erase\r"
		expect eof
		exit [lindex [wait] 3]'
	[ "$status" -eq 0 ]
	[ "$(sqlite3 ours.db "SELECT count(*) FROM source WHERE codename = 'still-otter'")" = 0 ]
	whole ours.db
	same ours.db theirs.db
	# Undo says why not, and the backup is the way back.
	run --separate-stderr twosource --ledger ours.db undo --by mara
	[ "$status" -eq 1 ]
	whole before.db
	same before.db again.db
}

@test "copies of evidence come along" {
	mkdir there
	mv twosource.db there/ledger.db
	mv twosource.db.evidence there/ledger.db.evidence
	twosource init 2>/dev/null
	try merge there/ledger.db
	[ "$status" -eq 0 ]
	[[ "$stderr" == *'1 copy of evidence came along'* ]]
	diff -r twosource.db.evidence there/ledger.db.evidence
	whole twosource.db
	[ "$(twosource evidence verify >/dev/null 2>&1; echo $?)" = 0 ]
}

@test "merge refuses itself, what is not there, and what does not hold" {
	try merge twosource.db
	gave 1 '' "twosource: 'twosource.db' is this ledger itself"
	try merge none.db
	[ "$status" -eq 1 ]
	cp twosource.db bad.db
	sqlite3 bad.db "UPDATE claim SET note = 'altered' WHERE id = 1"
	before=$(ledger)
	try merge bad.db
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"'bad.db' does not hold: nothing was merged" ]]
	[ "$(ledger)" = "$before" ]
	sqlite3 old.db <"$top/tests/schema/0005.sql"
	try merge old.db
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'is from an older twosource'* ]]
}

@test "one passage that two reporters logged is never two sources" {
	printf 'Ropes\n\n"The ropes were cut," the warden said. "Nobody came," a guard said.\n' >ropes-story.txt
	for who in one two; do
		twosource --ledger $who.db init 2>/dev/null
		in_ $who.db article add ropes-story.txt --outlet "Paper $who"
	done
	in_ one.db source add --codename warden --name 'Milo Brandt' --naming named
	in_ two.db source add --codename keeper --name 'Ana Weaver' --naming named
	in_ one.db claim add --article a1 --source warden --quote 'The ropes were cut'
	in_ two.db claim add --article a1 --source keeper --quote 'The ropes were cut'
	in_ two.db claim add --article a1 --source keeper --quote 'Nobody came'
	in_ one.db merge two.db
	in_ one.db link add c2 supports c1 --basis 'the same words'
	run --separate-stderr twosource --ledger one.db corroborate c1 --format json
	echo "$output"
	[[ "$output" == *one_origin* ]]
	# Another passage of the second one is another mention.
	in_ one.db link add c3 supports c1 --basis 'it was the same night'
	run --separate-stderr twosource --ledger one.db corroborate c3 --format json
	[ "$status" -eq 0 ]
}

# A few commands drawn by lot on a ledger; SEED says which.
work_on() {
	local ledger=$1 i claim source
	RANDOM=$2
	for i in 1 2 3 4 5 6 7 8; do
		claim=$(sqlite3 "$ledger" "SELECT 'c' || id FROM claim ORDER BY id LIMIT 1 OFFSET $((RANDOM % 6))")
		source=$(sqlite3 "$ledger" "SELECT codename FROM source ORDER BY id LIMIT 1 OFFSET $((RANDOM % 3))")
		case $((RANDOM % 12)) in
		0) set -- claim edit "$claim" --note "note $2 $i" ;;
		1) set -- claim edit "$claim" --statement "statement $2 $i" --tags "t$i" ;;
		2) set -- claim remove "$claim" --cascade --yes ;;
		3) set -- claim add --quote "quote $2 $i" --source "$source" ;;
		4) set -- check add "$claim" --result confirmed --checker "checker $2" ;;
		5) set -- figure add "$claim" --low "$i" --unit boats ;;
		6) set -- source edit "$source" --note "note $2 $i" ;;
		7) set -- source add --codename "heron-$((RANDOM % 2))" ;;
		8) set -- link add "$claim" contradicts c2 --basis "basis $2 $i" ;;
		9) set -- similar --dismiss "$claim" c1 --reason "reason $2" ;;
		10) set -- article edit a1 --note "note $2 $i" ;;
		11) set -- lint a1 --reason "reason $2" --dismiss "$(twosource --ledger "$ledger" \
			lint a1 --format jsonl 2>/dev/null | jq -r .finding | sed -n "$((i % 3 + 1))p")" ;;
		esac
		twosource --ledger "$ledger" "$@" >/dev/null 2>&1 || true
	done
}

@test "generated ledgers come to the same facts in either order, and verify" {
	for seed in ${MERGE_SEEDS:-1 2 3 4}; do
		for ledger in one two; do
			cp twosource.db $ledger.db
		done
		work_on one.db "$seed"
		work_on two.db $((seed + 1000))
		both one.db two.db || { echo "seed $seed"; return 1; }
		work_on ab.db $((seed + 2000))
		work_on ba.db $((seed + 3000))
		cp ab.db one.db
		cp ba.db two.db
		both one.db two.db || { echo "second round of seed $seed"; return 1; }
	done
}
