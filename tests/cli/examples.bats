load helper

# The examples of a command, one a line, from its --help.
examples_of() {
	# shellcheck disable=SC2086 # "claim add" is two words
	twosource $1 --help | sed -n '2,/^$/s/^  //p'
}

@test "every command answers --help, examples first, without a ledger" {
	names=$(command_names)
	[ -n "$names" ]
	while read -r name; do
		echo "twosource $name --help"
		# shellcheck disable=SC2086
		run --separate-stderr twosource $name --help
		[ "$status" -eq 0 ]
		[[ "$output" == $'Examples:\n  twosource '* ]]
		[[ "$output" == *$'\n\nUsage: twosource '"$name [OPTION...]"* ]]
		[ -z "$stderr" ]
		# shellcheck disable=SC2086
		[ "$(twosource help $name)" = "$output" ]
	done <<<"$names"
	[ -z "$(ls)" ]
}

@test "every example works" {
	mkdir prepared
	(cd prepared && "$top/tests/cli/examples.setup")
	# The editor that --edit opens writes one statement.
	cat >editor <<-'END'
	#!/bin/sh -e
	sed 's/^statement:.*/statement: the ferries stopped/' "$1" >"$1.new"
	mv "$1.new" "$1"
	END
	chmod +x editor
	export EDITOR="'$PWD/editor'"
	failed=
	while read -r name; do
		while IFS= read -r example; do
			expected=0
			[[ "$example" == *'# exits 1'* ]] && expected=1
			rm -rf fresh && cp -Rp prepared fresh
			status=0
			(cd fresh && bash -c "$example") >out 2>err </dev/null || status=$?
			if [ "$status" -ne "$expected" ]; then
				failed=yes
				printf '%s\nexit status %s, not %s\n' "$example" "$status" "$expected"
				head -5 err
			fi
		done < <(examples_of "$name")
	done < <(command_names)
	[ -z "$failed" ]
}
