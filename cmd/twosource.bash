# bash completion for twosource(1), made by 'twosource completion bash'
_twosource()
{
	local current=${COMP_WORDS[COMP_CWORD]} first='' second='' command='' word i
	local before=${COMP_WORDS[COMP_CWORD-1]} words='' files=''

	# bash takes --format=csv apart at the equals sign.
	if [[ $current == = ]]; then
		current=''
	elif [[ $before == = ]]; then
		before=${COMP_WORDS[COMP_CWORD-2]}
	fi
	for ((i = 1; i < COMP_CWORD; i++)); do
		word=${COMP_WORDS[i]}
		case $word in
		--ledger | --by) ((i++)) ;;
		-*) ;;
		*)
			if [[ -z $first ]]; then first=$word
			elif [[ -z $second ]]; then second=$word; fi ;;
		esac
	done
	case "$first $second" in
	'init '*) command='init' ;;
	'help '*) command='help' ;;
	'completion '*) command='completion' ;;
	'manual '*) command='manual' ;;
	esac
	case $command in
	'')
		case $first in
		'') words='init help completion manual ' ;;
		esac
		;;
	'init')
		files=yes
		[[ $current == -* ]] && files='' words='--ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'help')
		files=''
		[[ $current == -* ]] && files='' words='--ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'completion')
		files=''
		[[ $current == -* ]] && files='' words='--ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'manual')
		files=''
		[[ $current == -* ]] && files='' words='--ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	esac
	COMPREPLY=()
	if [[ -n $files ]]; then
		compopt -o filenames 2>/dev/null
		local IFS=$'\n'
		COMPREPLY=($(compgen -f -- "$current"))
	elif [[ -n $words ]]; then
		COMPREPLY=($(compgen -W "$words" -- "$current"))
	fi
}
complete -F _twosource twosource
