load helper

@test "without a command it lists them, as a misuse" {
	run --separate-stderr twosource
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[[ "$stderr" == *"Usage: twosource COMMAND"* ]]
	[[ "$stderr" == *"  init "* ]]
}

@test "--help lists them on stdout, by task" {
	run --separate-stderr twosource --help
	[ "$status" -eq 0 ]
	[[ "$output" == *$'\nStart:\n  init '* ]]
	[ -z "$stderr" ]
}

@test "--version" {
	run --separate-stderr twosource --version
	[ "$status" -eq 0 ]
	[[ "$output" =~ ^twosource\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
	[ -z "$stderr" ]
}

@test "an unknown word is answered with the nearest right one" {
	run --separate-stderr twosource intt
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[ "$stderr" = "twosource: no command 'intt' (did you mean 'init'?)" ]
}

@test "a word like no other is answered with where to look" {
	run --separate-stderr twosource xylophone
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[ "$stderr" = "twosource: no command 'xylophone' (see 'twosource --help')" ]
}

@test "an unknown word cannot talk to the terminal" {
	run --separate-stderr twosource $'x\033[31m\xff'
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[ "$stderr" = "twosource: no command 'x<U+001B>[31m<FF>' (see 'twosource --help')" ]
}

@test "help stands anywhere in the line" {
	twosource init --help >expected
	for line in 'help init' '--help init' 'init --nonsense --help' 'init a b c -h' \
		    '--by me init --help' 'init x --help'; do
		echo "twosource $line"
		run --separate-stderr twosource $line
		[ "$status" -eq 0 ]
		[ "$output" = "$(cat expected)" ]
		[ -z "$stderr" ]
	done
	[ "$(ls)" = expected ]
}

@test "a verb that is none is answered with a near one, or with the list" {
	run --separate-stderr twosource claim shwo c1
	[ "$status" -eq 2 ]
	[ "$stderr" = "twosource: no command 'claim shwo' (did you mean 'claim show'?)" ]
	run --separate-stderr twosource claim frob
	[ "$status" -eq 2 ]
	[ "$stderr" = "twosource: no command 'claim frob' (see 'twosource claim --help')" ]
}

@test "--format is -f and --all is -a in every command that has them" {
	local name help
	while read -r name; do
		help=$(twosource $name --help)
		[[ "$help" != *'      --format '* ]] || { echo "$name: --format"; false; }
		[[ "$help" != *'      --all '* ]] || { echo "$name: --all"; false; }
	done < <(twosource --help | sed -n 's/^  \([a-z]*\( [a-z]*\)\{0,1\}\)  .*/\1/p')
	[ -n "$name$help" ]
}

@test "--help after -- is an argument" {
	run --separate-stderr twosource help -- --help
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[[ "$stderr" == "twosource: no command '--help' "* ]]
}

@test "help fits the terminal" {
	for width in 30 60 80; do
		COLUMNS=$width run --separate-stderr twosource init --help
		[ "$status" -eq 0 ]
		# Examples and names are never broken.
		! sed '1,/^$/d' <<<"$output" | grep -v '^  ' | grep -E ".{$((width + 1))}" || false
		[ -z "$stderr" ]
	done
}

@test "a missing, a superfluous and a broken argument" {
	run --separate-stderr twosource completion
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[ "$stderr" = "twosource: an argument is missing (usage: twosource completion [OPTION...] bash|zsh)" ]
	run --separate-stderr twosource init a b
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[ "$stderr" = "twosource: too many arguments (usage: twosource init [OPTION...] [FILE])" ]
	run --separate-stderr twosource help $'\xff'
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[ "$stderr" = "twosource: argument 1 is not valid UTF-8" ]
}

@test "a full disk is a failure" {
	[ -e /dev/full ] || skip "no /dev/full"
	run --separate-stderr bash -c 'twosource --help >/dev/full'
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[ "$stderr" = "twosource: cannot write output: No space left on device" ]
}

@test "a closed stdout is a failure" {
	run --separate-stderr bash -c 'twosource --version >&-'
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[ "$stderr" = "twosource: cannot write output: Bad file descriptor" ]
}

@test "a reader that left is not" {
	mkfifo pipe
	run --separate-stderr bash -c 'exec 3<>pipe 4>pipe 3<&-; twosource manual >&4'
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[ -z "$stderr" ]
}

@test "it needs no locale" {
	LC_ALL=C run --separate-stderr twosource init 'Zürich 서울.db'
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[[ "$stderr" == *"'Zürich 서울.db'"* ]]
	[ -e 'Zürich 서울.db' ]
}

@test "an empty --ledger is not taken for another" {
	twosource init 2>/dev/null
	run --separate-stderr twosource claim list --ledger ''
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[ "$stderr" = "twosource: --ledger wants a FILE, and '' is none" ]
	TWOSOURCE_LEDGER='' run --separate-stderr twosource claim list
	[ "$status" -eq 0 ]
}
