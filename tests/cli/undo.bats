load trust

# Every fact, in order: what undo must bring back to the byte.
facts() {
	for table in article snapshot source claim claim_tag figure link verification review dismissal finding_dismissal import_row; do
		sqlite3 "${1:-twosource.db}" ".mode quote" "SELECT '$table', * FROM $table" | sort
	done
}

@test "undo goes back through every command to nothing, and redo to the end again" {
	facts >end
	steps=0
	while twosource undo 2>said; do
		steps=$((steps + 1))
		facts >"step$steps"
		twosource verify >problems 2>&1 || { cat said problems; return 1; }
	done
	grep -q '^twosource: nothing to undo by mara' said || { cat said; return 1; }
	[ "$steps" -eq "$(sqlite3 twosource.db "SELECT count(*) FROM change WHERE made_by = 'mara' AND command NOT LIKE 'undo %'")" ]
	facts | cmp - /dev/null
	for ((i = steps - 1; i > 0; i--)); do
		twosource undo --redo 2>said || { cat said; return 1; }
		facts | diff - "step$i"
		twosource verify >problems 2>&1 || { cat said problems; return 1; }
	done
	twosource undo --redo 2>/dev/null
	facts | diff - end
	twosource verify 2>/dev/null
	try undo --redo
	[ "$status" -eq 1 ]
	[ "$stderr" = 'twosource: nothing to redo: the last command by mara was no undo' ]
	# What was brought back is found again.
	twosource search ropes | grep -q ropes
}

@test "undo brings back a removed article with its text, claims, decisions and all" {
	twosource article edit a2 --edition-of '' --edition-kind unknown 2>/dev/null
	facts >before
	twosource article remove a1 --cascade --yes 2>/dev/null
	twosource verify 2>/dev/null
	[ -z "$(sqlite3 twosource.db 'SELECT * FROM snapshot WHERE article = 1')" ]
	try undo
	[ "$status" -eq 0 ]
	[[ "$stderr" == "took back entry "*" (article remove, "*"): "*" and more"* ]]
	facts | diff before -
	twosource verify 2>/dev/null
}

@test "undo is refused where a row was changed since, or something depends on it" {
	twosource --by mara claim edit c2 --note mine 2>/dev/null
	twosource --by noor claim edit c2 --note hers 2>/dev/null
	before=$(ledger)
	try undo
	[ "$status" -eq 1 ]
	[[ "$stderr" == "twosource: cannot take back entry "*" (claim edit): c2 was changed since" ]]
	[ "$(ledger)" = "$before" ]
	twosource --by noor undo 2>/dev/null
	try undo
	[ "$status" -eq 0 ]
	twosource claim add --quote 'one more' 2>/dev/null
	twosource --by noor check add c9 --result pending 2>/dev/null
	try undo
	[ "$status" -eq 1 ]
	[[ "$stderr" == *": c9 has 1 check by now" ]]
	twosource verify 2>/dev/null
}

@test "undo takes back the last command of the same name only" {
	twosource --by noor source add --codename loud-wren 2>/dev/null
	try undo --dry-run
	[ "$status" -eq 0 ]
	[[ "$stderr" == "would take back entry 21 (claim remove, "*"): c8" ]]
	before=$(ledger)
	twosource undo --dry-run 2>/dev/null
	[ "$(ledger)" = "$before" ]
	twosource undo 2>/dev/null
	[ "$(sqlite3 twosource.db 'SELECT quote FROM claim WHERE id = 8')" = 'one that goes' ]
	[ "$(sqlite3 twosource.db "SELECT count(*) FROM source WHERE codename = 'loud-wren'")" = 1 ]
	[ "$(sqlite3 twosource.db "SELECT made_by, command FROM change ORDER BY id DESC LIMIT 1")" = 'mara|undo 21' ]
	unset TWOSOURCE_BY
	try undo
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: nothing to undo by nobody named '* ]]
}

@test "nothing that was erased comes back by undo" {
	twosource source edit still-otter --note 'once more' 2>/dev/null
	twosource --by noor erase still-otter --yes still-otter 2>/dev/null
	while twosource undo 2>said; do
		twosource verify 2>/dev/null
	done
	run ! grep -aq 'once more' twosource.db
	[ "$(sqlite3 twosource.db "SELECT count(*) FROM source WHERE codename = 'still-otter'")" = 0 ]
	try --by noor undo
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'the last command was an erasure, and nothing brings that back' ]]
}
