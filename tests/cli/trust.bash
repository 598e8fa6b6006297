# For the tests of the audit log: a ledger in which every table of facts has
# rows, made by every kind of command.

load kept

eval "kept_$(declare -f setup)"

setup() {
	kept_setup
	full_ledger >/dev/null 2>made || { cat made; return 1; }
}

full_ledger() {
	export TWOSOURCE_BY=mara
	printf '%s\n' 'Ferry held at the quay' '' 'By Ida Frost, 2019-03-20' '' \
		'The evening ferry left forty minutes late, a clerk at the port told this paper on Tuesday. "We could not see the ropes," the clerk said, "and nobody sent us lamps."' '' \
		'A second clerk said about thirty boats stayed in the harbour. "It is the worst week of the year," she added.' >ferry.txt
	printf 'Ropes and lamps\n\nA porter said the lamps had been paid for twice.\n' >lamps.txt
	printf '%s\n' 'quote,source,article,stated_on,tags' \
		'"The quay was dark",quay-porter,Night log,2019-03-18,dark' \
		'"Lamps were paid for twice",quay-porter,Night log,2019-03-19,dark;paid' >rows.csv
	echo 'a list of ropes' >ropes.txt
	twosource article add ferry.txt --outlet 'The Pier' --published 2019-03-20 &&
	twosource article add lamps.txt --edition-of a1 --edition-kind update_of &&
	twosource log a1 --all --own-voice &&
	twosource log a2 --all &&
	twosource import claims rows.csv &&
	twosource source add --codename still-otter --name 'Ana Weaver' --naming named --role keeper \
		--place Harbour --motive worried --reliability B --note 'calls at night' &&
	twosource source add --codename grey-heron --description 'a porter' --ground-rules background &&
	twosource source link still-otter grey-heron --different --basis 'the text says so' --basis-article a1 --said-by Noor &&
	twosource claim add --statement 'The lamps are broken' --source still-otter --stated-on 2019-03 \
		--happened-on 2019-02~ --place Quay --about 'the port' --response sought --approved-by Lee \
		--credibility 2 --heard-from grey-heron --tags 'a;b' --note 'look again' &&
	twosource figure add c1 --words 'forty minutes' --low 40 --high 41 --unit minute --per day \
		--thing delay --as-of 2019-03 --reading 1 &&
	twosource link add c2 supports c1 --basis 'the same evening' --said-by Noor --linked-on 2019-03-21 &&
	twosource check add c1 --result confirmed --method called --checker Noor --checked-on 2019-03-22 \
		--evidence ropes.txt --evidence-kind primary --origin port --note ok &&
	twosource check add c1 --result pending --evidence ropes.txt --copy &&
	twosource claim edit c1 --note 'as told' --place Pier &&
	twosource claim edit c1 --statement 'The ferry was late' &&
	twosource similar --dismiss c1 c2 --reason 'not the same' &&
	twosource lint a1 --reason 'seen' --dismiss "$(twosource lint a1 --format jsonl |
		head -n 1 | jq -r .finding)" &&
	twosource source add --codename brown-hare &&
	twosource source remove brown-hare --yes &&
	twosource claim add --quote 'one that goes' --source grey-heron --tags gone &&
	twosource claim remove "c$(sqlite3 twosource.db 'SELECT max(id) FROM claim')" --yes
}
