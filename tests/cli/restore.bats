load trust

phrase() {
	printf '%s\n' 'nine ropes under a wet lamp' >secret
	chmod 600 secret
}

sealed() {
	phrase
	twosource backup kept.sealed --encrypt --passphrase-file secret "$@" 2>/dev/null
}

@test "restore puts a backup back, and says what it holds" {
	twosource backup monday.db 2>/dev/null
	before=$(sha256sum <monday.db)
	mkdir elsewhere
	try restore monday.db --to elsewhere/ledger.db
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[[ "$stderr" == "restored to 'elsewhere/ledger.db' ("*" bytes), and verified: 3 articles, "*" of the audit log"* ]]
	[[ "$stderr" == *"1 copy of evidence that the ledger knows is lost: "* ]]
	[ "$(find elsewhere/ledger.db -perm 600)" = elsewhere/ledger.db ]
	[ "$(ls -A elsewhere)" = ledger.db ]
	[ "$(sha256sum <monday.db)" = "$before" ]
	cmp elsewhere/ledger.db monday.db
	twosource --ledger elsewhere/ledger.db verify 2>/dev/null
}

@test "restore puts the ledger back where it was lost" {
	twosource backup monday.db --with-evidence 2>/dev/null
	[ "$(ls monday.db.evidence)" = "$(ls twosource.db.evidence)" ]
	rm -r twosource.db twosource.db.evidence
	cd ..
	cd - >/dev/null
	try restore monday.db
	[ "$status" -eq 0 ]
	[[ "$stderr" == "restored to 'twosource.db' "* ]]
	[[ "$stderr" == *"1 copy of evidence put back beside it" ]]
	try verify
	[ "$status" -eq 0 ]
	try restore monday.db
	[ "$status" -eq 1 ]
	rm twosource.db
	try restore monday.db
	[[ "$stderr" == *"1 copy of evidence was there already" ]]
}

@test "restore never writes over what is there unseen" {
	twosource backup monday.db 2>/dev/null
	twosource claim add --quote 'added by zebrafish' 2>/dev/null
	before=$(ledger)
	place=$PWD/twosource.db
	try restore monday.db
	gave 1 '' "twosource: '$place' is there already (name a new file with --to; or add --replace, which keeps what is there under another name)"
	[ "$(ledger)" = "$before" ]
	try restore monday.db --replace
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"what stood there is '$place.replaced' now"* ]]
	[ "$(sha256sum <twosource.db.replaced)" = "${before%% *}  -" ]
	[ "$(twosource search zebrafish --format csv 2>/dev/null | wc -l)" -le 1 ]
	[ "$(twosource --ledger twosource.db.replaced search zebrafish --format csv | wc -l)" -eq 2 ]
	try restore monday.db --replace
	[ -e twosource.db.replaced-2 ]
	[ -z "$(find . -name '.twosource*')" ]
	ln -s twosource.db link.db
	try restore monday.db --to link.db --replace
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"'link.db' is no ordinary file"* ]]
	try restore monday.db --to nowhere/x.db
	[ "$status" -eq 1 ]
	try restore none.db --to x.db
	gave 1 '' "twosource: cannot open 'none.db': No such file or directory"
	try restore - --to x.db
	[ "$status" -eq 2 ]
	try restore . --to x.db
	gave 1 '' "twosource: '.' is a directory, no backup"
	[ ! -e x.db ]
}

@test "restore never takes a journal of another ledger for its own" {
	twosource backup monday.db 2>/dev/null
	rm twosource.db
	echo 'left over' >twosource.db-journal
	try restore monday.db
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"twosource.db-journal' is left over from another ledger"* ]]
	try restore monday.db --replace
	[ "$status" -eq 0 ]
	[ ! -e twosource.db-journal ]
	[ "$(cat twosource.db.replaced-journal)" = 'left over' ]
	try verify
	[ "$status" -eq 0 ]
}

@test "restore replaces what is no ledger at all, and refuses such a backup" {
	twosource backup monday.db 2>/dev/null
	echo 'not a ledger' >twosource.db
	try restore monday.db --replace
	[ "$status" -eq 0 ]
	[ "$(cat twosource.db.replaced)" = 'not a ledger' ]
	try restore twosource.db.replaced --to x.db
	gave 1 '' "twosource: 'twosource.db.replaced' is no backup of a ledger"
	sqlite3 other.db 'CREATE TABLE t (x); INSERT INTO t VALUES (1)'
	try restore other.db --to x.db
	gave 1 '' "twosource: 'other.db' is no backup of a ledger"
	: >empty
	try restore empty --to x.db
	[ "$status" -eq 1 ]
	[ ! -e x.db ]
	[ -z "$(find . -name '.twosource*')" ]
}

@test "restore verifies first" {
	twosource backup monday.db 2>/dev/null
	sqlite3 monday.db "UPDATE claim SET statement = 'somebody else wrote this' WHERE id = 1"
	try restore monday.db --to x.db
	[ "$status" -eq 1 ]
	[[ "$stderr" == *"c1"* ]]
	[[ "$stderr" == *"the backup does not hold, and nothing was put back"* ]]
	[ ! -e x.db ]
	try restore monday.db --to x.db --despite
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"though it does not hold: "* ]]
	dd if=/dev/urandom of=monday.db bs=1000 seek=20 count=60 conv=notrunc 2>/dev/null
	try restore monday.db --to y.db
	[ "$status" -eq 1 ]
	[ ! -e y.db ]
	[ -z "$(find . -name '.twosource*')" ]
}

@test "a backup from an older twosource is brought up to date on the way" {
	sqlite3 old.db <"$top/tests/schema/0005.sql"
	before=$(sha256sum <old.db)
	try restore old.db --to x.db
	echo "$stderr"
	[ "$status" -eq 0 ]
	[ "$(sha256sum <old.db)" = "$before" ]
	try --ledger x.db claim list
	[ "$status" -eq 0 ]
}

@test "an encrypted backup comes back byte for byte, evidence included" {
	sealed --with-evidence
	try backup again.sealed --encrypt --passphrase-file secret
	[[ "$stderr" == "backed up to 'again.sealed' ("*" bytes, encrypted), and checked: 3 articles, "* ]]
	[[ "$stderr" == *"not in it: 1 copy of evidence (--with-evidence takes them along)" ]]
	[ "$(find kept.sealed -perm 600)" = kept.sealed ]
	! grep -aq -e 'SQLite' -e lamps -e ferry kept.sealed
	mkdir new
	try restore kept.sealed --to new/ledger.db --passphrase-file secret
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"1 copy of evidence put back beside it" ]]
	cmp new/ledger.db twosource.db
	diff -r new/ledger.db.evidence twosource.db.evidence
	[ "$(ls -A new)" = $'ledger.db\nledger.db.evidence' ]
	[ "$(find new/ledger.db.evidence -perm 700)" = new/ledger.db.evidence ]
	[ "$(find new/ledger.db.evidence -type f ! -perm 600)" = '' ]
	! cmp -s kept.sealed again.sealed
}

@test "the passphrase comes from a file, a descriptor or a command, or not at all" {
	sealed
	try restore kept.sealed --to a.db --passphrase-command 'cat secret'
	[ "$status" -eq 0 ]
	exec 7<secret
	try restore kept.sealed --to b.db --passphrase-fd 7
	[ "$status" -eq 0 ]
	printf 'nine ropes under a wet lamp\r\nmore\n' >other
	chmod 644 other
	try restore kept.sealed --to c.db --passphrase-file other
	[ "$status" -eq 0 ]
	[[ "$stderr" == *"others can read 'other'"* ]]
	cmp a.db b.db && cmp b.db c.db
	try restore kept.sealed --to d.db --passphrase-command 'cat secret; exit 3'
	gave 1 '' "twosource: the command that gives the passphrase failed: 'cat secret; exit 3'"
	try restore kept.sealed --to d.db --passphrase-file secret --passphrase-fd 7
	[ "$status" -eq 2 ]
	try restore kept.sealed --to d.db --passphrase-fd x7
	[ "$status" -eq 2 ]
	try restore kept.sealed --to d.db --passphrase-fd 99
	[ "$status" -eq 1 ]
	try restore kept.sealed --to d.db --passphrase-command 'printf ""'
	gave 1 '' 'twosource: the passphrase is empty'
	try restore kept.sealed --to d.db --passphrase-command 'head -c 5000 /dev/zero'
	gave 1 '' 'twosource: the passphrase is longer than 4096 bytes'
	run --separate-stderr setsid -w "$(command -v twosource)" restore kept.sealed --to d.db </dev/null
	[ "$status" -eq 2 ]
	[[ "$stderr" == *'there is no terminal to ask for the passphrase at'* ]]
	try restore kept.sealed --to d.db --passphrase-command 'echo another'
	gave 1 '' 'twosource: the passphrase is wrong, or the sealed file is damaged'
	twosource backup plain.db 2>/dev/null
	try restore plain.db --to d.db --passphrase-file secret
	gave 2 '' "twosource: 'plain.db' is not encrypted: it wants no passphrase"
	try backup plain2.db --passphrase-file secret
	gave 2 '' 'twosource: a passphrase is for --encrypt'
	try backup weak.sealed --encrypt --passphrase-command 'echo pear'
	[[ "$stderr" == *'a passphrase of 4 bytes can be guessed'* ]]
	[ ! -e d.db ]
	try backup x --encrypt --passphrase secret
	[ "$status" -eq 2 ]
}

@test "a sealed file that was cut, altered or added to is refused" {
	sealed
	size=$(stat -c %s kept.sealed)
	for cut in 0 5 40 60 76 77 1000 65700 $((size - 1)); do
		head -c "$cut" kept.sealed >cut.sealed
		try restore cut.sealed --to x.db --passphrase-file secret
		[ "$status" -eq 1 ] || [ "$status" -eq 2 ]
		[ ! -e x.db ]
	done
	# At the border of a piece nothing but the missing end tells.
	head -c $((60 + 65553)) kept.sealed >cut.sealed
	try restore cut.sealed --to x.db --passphrase-file secret
	gave 1 '' 'twosource: the sealed file has been cut off'
	for at in 9 13 19 25 50 70 30000 70000 $((size - 3)); do
		cp kept.sealed bad.sealed
		printf '\377' | dd of=bad.sealed bs=1 seek="$at" conv=notrunc 2>/dev/null
		cmp -s bad.sealed kept.sealed && continue
		try restore bad.sealed --to x.db --passphrase-file secret
		[ "$status" -eq 1 ]
		[ ! -e x.db ]
	done
	(cat kept.sealed; echo more) >long.sealed
	try restore long.sealed --to x.db --passphrase-file secret
	[ "$status" -eq 1 ]
	[ -z "$(find . -name '.twosource*')" ]
}

@test "a sealed file cannot ask for memory without end" {
	sealed
	# 4 TiB
	cp kept.sealed bad.sealed
	printf '\377\377\377\377' | dd of=bad.sealed bs=1 seek=16 conv=notrunc 2>/dev/null
	try restore bad.sealed --to x.db --passphrase-file secret
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'asks for 3 passes over 4294967295 KiB, which no twosource does'* ]]
	cp kept.sealed bad.sealed
	printf '\377\377\377\377' | dd of=bad.sealed bs=1 seek=12 conv=notrunc 2>/dev/null
	try restore bad.sealed --to x.db --passphrase-file secret
	[ "$status" -eq 1 ]
	cp kept.sealed bad.sealed
	printf '\2' | dd of=bad.sealed bs=1 seek=8 conv=notrunc 2>/dev/null
	try restore bad.sealed --to x.db --passphrase-file secret
	[[ "$stderr" == *'from a newer twosource'* ]]
}

@test "a passphrase is asked for twice, and not shown" {
	on_a_terminal
	cat >conversation <<-'END'
	set timeout 20
	spawn -noecho twosource backup typed.sealed --encrypt
	expect "a passphrase for the backup: " {} timeout { exit 97 }
	send -- "a b\u00e9c wet lamps\r"
	expect "the same again: " {} timeout { exit 97 }
	send -- "[lindex $argv 0]\r"
	expect eof {} timeout { exit 97 }
	exit [lindex [wait] 3]
	END
	run expect -f conversation 'another one entirely'
	[ "$status" -eq 1 ]
	[[ "$output" == *'the two passphrases differ'* ]]
	[[ "$output" != *lamps* ]]
	[ ! -e typed.sealed ]
	run expect -f conversation 'a béc wet lamps'
	[ "$status" -eq 0 ]
	[[ "$output" != *lamps* ]]
	try restore typed.sealed --to x.db --passphrase-command "printf '%s' 'a béc wet lamps'"
	[ "$status" -eq 0 ]
}

@test "an encrypted backup leaves nothing in the clear while it is made" {
	phrase
	command -v strace >/dev/null || skip 'no strace'
	mkdir out
	strace -f -qq -e trace=openat,open,creat -o calls twosource backup out/kept.sealed --encrypt \
		--passphrase-file secret 2>/dev/null || skip 'strace cannot trace here'
	# Only files beside the sealed one are written to.
	[ -z "$(grep -E 'O_WRONLY|O_RDWR|O_CREAT' calls | grep -vE 'out/\.twosource|/dev/|twosource\.db"|ENOENT' )" ]
	[ "$(ls -A out)" = kept.sealed ]
}
