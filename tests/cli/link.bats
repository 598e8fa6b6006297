load kept

@test "two claims are linked, shown from both ends, and unlinked" {
	story
	try link add c2 contradicts c1 --basis 'one says open' --linked-on 2016-12-30 --by Ines
	gave 0 l1 'added link l1: c2 contradicts c1'
	try claim show c2
	[[ "$output" == *'l1 contradicts c1: one says open'* ]]
	try claim show c1
	[[ "$output" == *'l1 contradicted by c2: one says open'* ]]
	try link list --claim c1 --format csv --columns subject,relation,object,basis,said_by,linked_on
	gave 0 $'"subject","relation","object","basis","said_by","linked_on"\r\n"c2","contradicts","c1","one says open","Ines","2016-12-30"\r' ''
	try link edit l1 --said-by ''
	gave 0 '' 'l1 said_by: empty (was Ines)'
	try link remove l1 --yes
	gave 0 '' 'removed link l1: c2 contradicts c1'
}

@test "a link needs two things of a kind, a right relation and a basis" {
	story
	local before
	before=$(ledger)
	try link add c1 contradict c2 --basis x
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"did you mean 'contradicts'"* ]]
	try link add c1 contradicts s1 --basis x
	gave 1 '' 'twosource: a link is between two claims or between two sources'
	try link add c1 same c2 --basis x
	[ "$status" -eq 1 ]
	try link add c1 contradicts c1 --basis x
	[ "$status" -eq 1 ]
	try link add c1 contradicts c2
	gave 1 '' 'twosource: a link needs its basis'
	try link add c1 contradicts c9 --basis x
	gave 1 '' 'twosource: no claim c9'
	[ "$(ledger)" = "$before" ]
	try link add c1 contradicts
	[ "$status" -eq 2 ]
}

@test "a table shows sources by codename" {
	story
	twosource link add mara different dockhand --basis 'two people' >/dev/null 2>&1
	try link list
	gave 0 $'id  subject  relation   object    basis\nl1  mara     different  dockhand  two people' ''
	try link list --format jsonl --columns subject,object
	gave 0 '{"subject":"s1","object":"s2"}' ''
	try link list --relation same
	gave 0 '' 'no links'
	try link show l1
	[[ "$output" == *'s1 mara'*'s2 dockhand'* ]]
}
