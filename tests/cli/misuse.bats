load helper

# Every option whose value is a date, a number or one of some words, as the program's
# own table has them: "COMMAND<TAB>OPTION<TAB>KIND".
picky_options() {
	twosource completion zsh | awk -v OFS='\t' '
	/^\t\047.*\047\)$/ { command = $0; gsub(/^\t\047|\047\)$/, "", command) }
	/^\t\t\t\047--[a-z-]+=\[.*\]:[^:]*:/ {
		option = $0; sub(/^\t\t\t\047/, "", option); sub(/=.*/, "", option)
		kind = $0; sub(/.*\]:/, "", kind)
		words = kind ~ /:\(/; sub(/:.*/, "", kind)
		if (words || kind == "DATE" || kind == "NUMBER" || kind == "N")
			print command, option, words ? "WORD" : kind
	}'
}

# The examples of a command that can take an option at their end, without that option
# (and the passphrase, which comes from one place).
examples_without() {
	# shellcheck disable=SC2086 # "claim add" is two words
	twosource $1 --help | sed -n '2,/^$/s/^  //p' | grep -v -e '[|#]' -e ' --edit' |
		sed -E "s/ ($2|--passphrase-file)[ =]('[^']*'|[^ ]+)//g"
}

# Does `EXAMPLE OPTION=VALUE` end with status 2, and name the value?  Sets status.
refused() {
	status=0
	bash -c "$1 $2=$3" >out 2>err </dev/null || status=$?
	[ "$status" -eq 2 ] && grep -q -e "$3" err
}

@test "a value that is wrong by itself is misuse, for every option of every command" {
	"$top/tests/cli/examples.setup" >/dev/null 2>&1
	before=$(sha256sum twosource.db)
	picky_options >options
	for kind in DATE NUMBER WORD; do
		[ "$(cut -f 3 options | grep -c "^$kind\$")" -gt 20 ]
	done
	failed=
	while IFS=$'\t' read -r name option kind; do
		value=nonsense
		[ "$kind" = DATE ] && value=2019-02-30
		tried='no example to try' right=
		while IFS= read -r example; do
			tried='not refused'
			if refused "$example" "$option" "$value"; then
				right=yes
				break
			fi
			printf '%s %s=%s\nexit status %s\n' "$example" "$option" "$value" "$status"
			head -2 err
		done < <(examples_without "$name" "$option")
		if [ -z "$right" ]; then
			failed=yes
			echo "twosource $name $option: $tried"
		fi
	done <options
	[ -z "$failed" ]
	[ "$(sha256sum twosource.db)" = "$before" ]
}
