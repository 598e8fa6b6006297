load helper

@test "the committed manual and completions are those of the program" {
	twosource manual >twosource.1
	twosource completion bash >twosource.bash
	twosource completion zsh >_twosource
	for file in twosource.1 twosource.bash _twosource; do
		diff -u "$top/cmd/$file" "$file" >difference || {
			echo "cmd/$file is out of date: run 'make manual'"
			head -20 difference
			false
		}
	done
}

@test "the manual page is good mdoc" {
	command -v mandoc >/dev/null || skip "no mandoc"
	twosource manual >twosource.1
	run --separate-stderr mandoc -T lint -W warning twosource.1
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[ -z "$stderr" ]
}

@test "the manual names every command and each of its options" {
	twosource manual >twosource.1
	while read -r name; do
		grep -Fqx ".It Cm $name Oo Ar option ... Oc" twosource.1 ||
			grep -Fq ".It Cm $name Oo Ar option ... Oc Ar " twosource.1
		# shellcheck disable=SC2086
		twosource $name --help | sed -n 's/^  \(-., \|    \)--\([a-z0-9-]*\).*/\2/p' >names
		while read -r option; do
			grep -Eq "^\.It (Fl . , )?Fl Fl $option( |\$)" twosource.1
		done <names
	done < <(command_names)
}

# What bash would offer after the words given.
offers() {
	COMP_WORDS=("$@")
	COMP_CWORD=$(($# - 1))
	_twosource
	printf '%s\n' "${COMPREPLY[@]}"
}

@test "bash completes commands, options and files" {
	# shellcheck disable=SC1090
	source <(twosource completion bash)
	touch field-notes.db
	[[ $'\n'"$(offers twosource '')"$'\n' == *$'\ninit\n'* ]]
	[ "$(offers twosource ini)" = init ]
	[ "$(offers twosource init --led)" = --ledger ]
	[ "$(offers twosource init --ledger fie)" = field-notes.db ]
	[ "$(offers twosource init --ledger = fie)" = field-notes.db ]
	[ "$(offers twosource init fie)" = field-notes.db ]
	[ -z "$(offers twosource init --by fie)" ]
	[ "$(offers twosource --by me ini)" = init ]
}

@test "every command completes its own options in bash" {
	# shellcheck disable=SC1090
	source <(twosource completion bash)
	while read -r name; do
		# shellcheck disable=SC2086
		twosource $name --help | sed -n 's/^  \(-., \|    \)\(--[a-z0-9-]*\).*/\2/p' | sort >expected
		# shellcheck disable=SC2086
		offers twosource $name -- | sort | diff expected -
	done < <(command_names)
}

@test "zsh can read its completion" {
	command -v zsh >/dev/null || skip "no zsh"
	twosource completion zsh >_twosource
	run --separate-stderr zsh -n _twosource
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[ -z "$stderr" ]
}
