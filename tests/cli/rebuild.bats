load trust

@test "rebuild makes the search index anew, and says what it did" {
	try rebuild
	gave 0 '' "the search index was made anew from $(sqlite3 twosource.db 'SELECT count(*) FROM claim') claims and 2 texts
the days of dates and what checks are about were as they should be"
	entries=$(sqlite3 twosource.db 'SELECT count(*) FROM change')
	sqlite3 twosource.db "INSERT INTO claim_search (claim_search) VALUES ('delete-all')"
	try verify
	[ "$status" -eq 1 ]
	[[ "$output" == *"'twosource rebuild' makes it anew"* ]]
	found=$(twosource search lamps --format csv 2>/dev/null)
	try rebuild
	[ "$status" -eq 0 ]
	try verify
	[ "$status" -eq 0 ]
	[ "$(twosource search lamps --format csv 2>/dev/null | wc -l)" -gt "$(wc -l <<<"$found")" ]
	[ "$(sqlite3 twosource.db 'SELECT count(*) FROM change')" = "$entries" ]
}

@test "rebuild mends what follows from a date, and what checks are about" {
	before=$(twosource export claims)
	sqlite3 twosource.db "UPDATE claim SET stated_earliest = 5 WHERE stated_on = '2019-03-18';
		UPDATE claim SET content = zeroblob(16) WHERE id IN (1, 2)"
	try verify
	[ "$status" -eq 1 ]
	try rebuild
	[ "$status" -eq 0 ]
	[[ "$stderr" == *'the days that 1 date is sorted by were wrong, and are right now'* ]]
	[[ "$stderr" == *'what checks of 2 claims are about was wrong, and is right now'* ]]
	try verify
	[ "$status" -eq 0 ]
	[ "$(twosource export claims)" = "$before" ]
}

@test "rebuild wants a ledger and no arguments" {
	try rebuild c1
	[ "$status" -eq 2 ]
	rm twosource.db
	try rebuild
	[ "$status" -eq 1 ]
}
