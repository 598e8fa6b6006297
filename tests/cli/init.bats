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

@test "a ledger on a network drive is refused, unless that is asked for" {
	grep -q TWOSOURCE_TEST_MOUNTS "$(command -v twosource)" ||
		skip 'this build takes no other list of drives'
	twosource init here.db
	printf '22 1 8:1 / / rw - ext4 /dev/sda1 rw\n90 22 0:50 / %s rw shared:9 - cifs //host/desk rw\n' \
		"$PWD" >mounts
	export TWOSOURCE_TEST_MOUNTS=$PWD/mounts
	run --separate-stderr twosource init there.db
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"'there.db' is on a network drive (cifs)"* ]]
	[ ! -e there.db ]
	run --separate-stderr twosource --ledger here.db source add --codename heron
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'TWOSOURCE_NETWORK_DRIVE=allow'* ]]
	run --separate-stderr twosource --ledger here.db source list
	[ "$status" -eq 0 ]
	TWOSOURCE_NETWORK_DRIVE=allow twosource --ledger here.db source add --codename heron
}
