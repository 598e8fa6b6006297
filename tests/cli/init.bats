load helper

@test "init makes twosource.db for its owner alone, and says what is next" {
	run --separate-stderr twosource init
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[[ "$stderr" == "made the ledger 'twosource.db'"$'\n'"next: "* ]]
	[ "$(find . -name twosource.db -perm 600)" = ./twosource.db ]
}

@test "init makes the file that is named, by argument, option or environment" {
	twosource init one.db
	twosource --ledger two.db init
	TWOSOURCE_LEDGER=three.db twosource init
	TWOSOURCE_LEDGER=no.db twosource init --ledger no.db four.db
	[ "$(ls)" = $'four.db\none.db\nthree.db\ntwo.db' ]
}

@test "init leaves a file that exists alone" {
	echo precious >notes.db
	run --separate-stderr twosource init notes.db
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[[ "$stderr" == "twosource: "*"notes.db"* ]]
	[ "$(cat notes.db)" = precious ]
}

@test "init says when there is no such folder" {
	run --separate-stderr twosource init nowhere/a.db
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[[ "$stderr" == "twosource: "*"nowhere/a.db"* ]]
	run --separate-stderr twosource init ''
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[ "$stderr" = "twosource: the name of the ledger is empty" ]
}
