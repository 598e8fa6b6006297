load kept

@test "a check gives a claim its status" {
	story
	try check add c1 --result confirmed --method 'asked the office' \
		--evidence https://example.org/notice --checked-on 2016-12-29 --by Ines
	gave 0 k1 'added check k1: c1 confirmed'
	try claim list --status confirmed --columns id,status --format jsonl
	gave 0 '{"id":"c1","status":"confirmed"}' ''
	try claim show c1
	[[ "$output" == *'k1 confirmed on 2016-12-29 by Ines; asked the office; https://example.org/notice'* ]]
	twosource check add c1 --result disputed --checker Olav >/dev/null 2>&1
	try claim list --columns id,status --format jsonl
	gave 0 $'{"id":"c1","status":"disputed"}\n{"id":"c2","status":"unchecked"}' ''
}

@test "a claim edited since is changed_since_check" {
	story
	twosource check add c1 --result confirmed >/dev/null 2>&1
	twosource claim edit c1 --statement 'Ice came' 2>/dev/null
	try claim list --status changed_since_check --columns id --format jsonl
	gave 0 '{"id":"c1"}' ''
}

@test "a file of evidence is kept by its hash, and a long path by its name" {
	story
	printf 'notice\n' >'공고 1.txt'
	local hash
	hash=$(sha256sum <'공고 1.txt' | cut -c1-64)
	try check add c1 --result confirmed --evidence '공고 1.txt'
	gave 0 k1 "evidence '공고 1.txt' has SHA-256 $hash"$'\nadded check k1: c1 confirmed'
	try check add c1 --result confirmed --evidence "$PWD/공고 1.txt" --evidence-kind primary
	[ "$status" -eq 0 ]
	try check list --columns evidence,evidence_sha256 --format jsonl
	gave 0 "{\"evidence\":\"공고 1.txt\",\"evidence_sha256\":\"$hash\"}"$'\n'"{\"evidence\":\"공고 1.txt\",\"evidence_sha256\":\"$hash\"}" ''
	try check edit k1 --evidence 'a call'
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"evidence_sha256: empty (was $(printf %.20s "$hash")"* ]]
}

@test "a wrong check is refused" {
	story
	local before
	before=$(ledger)
	try check add c1
	gave 1 '' 'twosource: a check needs its result'
	try check add c1 --result confirm
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"did you mean 'confirmed'"* ]]
	try check add c1 --result confirmed --checked-on yesterday
	[ "$status" -eq 2 ]
	[[ "$stderr" == "twosource: checked_on: 'yesterday' is no EDTF date"* ]]
	try check add c1 --result confirmed --evidence-sha256 12
	[ "$status" -eq 1 ]
	[ "$(ledger)" = "$before" ]
}

@test "evidence that cannot be read is an error" {
	[ "$(id -u)" -ne 0 ] || skip "root reads everything"
	story
	: >locked && chmod 0 locked
	try check add c1 --result confirmed --evidence locked
	[ "$status" -eq 1 ]
	[[ "$stderr" == "twosource: cannot read 'locked'"* ]]
}

@test "checks are listed by result and date, and removed" {
	story
	twosource check add c1 --result pending --checked-on 2016-12 >/dev/null 2>&1
	twosource check add c2 --result confirmed --checked-on 2017-01-02 >/dev/null 2>&1
	try check list --result pending --columns id --format jsonl
	gave 0 '{"id":"k1"}' ''
	try check list --checked 2016-12-24 --columns id --format jsonl
	gave 0 '{"id":"k1"}' ''
	try check list --article a1 --sort checked_on,desc --columns id --format jsonl
	gave 0 $'{"id":"k2"}\n{"id":"k1"}' ''
	try check remove k1 --yes
	gave 0 '' 'removed check k1: c1 pending'
}
