# For the tests of the things kept: a fresh ledger in a folder whose name has
# blanks and Korean letters, and an article to keep.

load helper

# That of helper.bash, and then a ledger.
eval "bare_$(declare -f setup)"

setup() {
	bare_setup
	mkdir '원고 2016' && cd '원고 2016' || return 1
	twosource init 2>/dev/null
}

# Runs twosource and keeps its words apart: $status, $output, $stderr.
try() {
	run --separate-stderr twosource "$@"
}

# What try() is to have given: STATUS OUTPUT STDERR
gave() {
	if [ "$status" -ne "$1" ] || [ "$output" != "$2" ] || [ "$stderr" != "$3" ]; then
		printf 'status %s, wanted %s\n' "$status" "$1"
		printf 'stdout [%s]\nwanted [%s]\n' "$output" "$2"
		printf 'stderr [%s]\nwanted [%s]\n' "$stderr" "$3"
		return 1
	fi
}

# The ledger in one line, to see that nothing changed.
ledger() {
	sha256sum twosource.db
}

article() {
	cat >article.txt <<-'END'
	Ferries stop in the north harbour

	Six ferries were stopped on Tuesday, said Mara Lindqvist, the harbour master.

	"The ice came early," she said. "We have two boats left."

	A dock worker said that 부두는 이틀 동안 닫혔다.
	END
	twosource article add article.txt --outlet 'The Harbour Gazette' \
		--published 2016-12-28 >/dev/null 2>&1
}

# a1; s1 mara-lindqvist (named), s2 dockhand (unnamed); c1, c2
story() {
	article
	twosource source add --name 'Mara Lindqvist' --codename mara >/dev/null 2>&1
	twosource source add --description 'a dock worker' --codename dockhand \
		--ground-rules background >/dev/null 2>&1
	twosource claim add --article a1 --source s1 --quote 'The ice came early' \
		--stated-on 2016-12-27 >/dev/null 2>&1
	twosource claim add --article a1 --source s2 --quote '부두는 이틀 동안 닫혔다' \
		--stated-on 2016-12 --happened-on 2016-12-20/2016-12-21 >/dev/null 2>&1
}

# Runs twosource on a terminal, giving each answer to the question it is for:
# converse ANSWER... -- ARGUMENTS
converse() {
	local answers=()
	on_a_terminal
	while [ "$1" != -- ]; do
		answers+=("$1")
		shift
	done
	shift
	printf '%s\n' "${answers[@]}" >answers
	cat >conversation <<-'END'
	set timeout 20
	set file [open answers]
	set answers [split [string trimright [read $file] "\n"] "\n"]
	spawn -noecho twosource {*}$argv
	foreach answer $answers {
		expect {
			-re {(\]\? |\): |\[y/N\] )$} {}
			timeout { exit 97 }
			eof { exit 98 }
		}
		send -- "$answer\r"
	}
	expect { timeout { exit 97 } eof {} }
	exit [lindex [wait] 3]
	END
	run --separate-stderr expect -f conversation -- "$@"
	output=${output//$'\r'/}
}
