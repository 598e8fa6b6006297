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
	'article add') command='article add' ;;
	'article list') command='article list' ;;
	'article show') command='article show' ;;
	'article edit') command='article edit' ;;
	'article remove') command='article remove' ;;
	'article read') command='article read' ;;
	'source add') command='source add' ;;
	'source list') command='source list' ;;
	'source show') command='source show' ;;
	'source edit') command='source edit' ;;
	'source remove') command='source remove' ;;
	'source link') command='source link' ;;
	'claim add') command='claim add' ;;
	'claim list') command='claim list' ;;
	'claim show') command='claim show' ;;
	'claim edit') command='claim edit' ;;
	'claim remove') command='claim remove' ;;
	'claim tag') command='claim tag' ;;
	'figure add') command='figure add' ;;
	'figure list') command='figure list' ;;
	'figure show') command='figure show' ;;
	'figure edit') command='figure edit' ;;
	'figure remove') command='figure remove' ;;
	'figure settle') command='figure settle' ;;
	'link add') command='link add' ;;
	'link list') command='link list' ;;
	'link show') command='link show' ;;
	'link edit') command='link edit' ;;
	'link remove') command='link remove' ;;
	'check add') command='check add' ;;
	'check list') command='check list' ;;
	'check show') command='check show' ;;
	'check edit') command='check edit' ;;
	'check remove') command='check remove' ;;
	'evidence list') command='evidence list' ;;
	'evidence verify') command='evidence verify' ;;
	'report list') command='report list' ;;
	'conflict list') command='conflict list' ;;
	'conflict settle') command='conflict settle' ;;
	'init '*) command='init' ;;
	'extract '*) command='extract' ;;
	'log '*) command='log' ;;
	'check '*) command='check' ;;
	'search '*) command='search' ;;
	'similar '*) command='similar' ;;
	'corroborate '*) command='corroborate' ;;
	'figures '*) command='figures' ;;
	'todo '*) command='todo' ;;
	'lint '*) command='lint' ;;
	'proof '*) command='proof' ;;
	'diff '*) command='diff' ;;
	'affected '*) command='affected' ;;
	'exposure '*) command='exposure' ;;
	'report '*) command='report' ;;
	'import '*) command='import' ;;
	'export '*) command='export' ;;
	'backup '*) command='backup' ;;
	'restore '*) command='restore' ;;
	'share '*) command='share' ;;
	'merge '*) command='merge' ;;
	'history '*) command='history' ;;
	'undo '*) command='undo' ;;
	'verify '*) command='verify' ;;
	'erase '*) command='erase' ;;
	'rebuild '*) command='rebuild' ;;
	'doctor '*) command='doctor' ;;
	'help '*) command='help' ;;
	'completion '*) command='completion' ;;
	'manual '*) command='manual' ;;
	esac
	case $command in
	'')
		case $first in
		'') words='init article extract log source claim figure link check evidence search similar corroborate figures todo lint proof diff affected exposure report import export backup restore share merge conflict history undo verify erase rebuild doctor help completion manual ' ;;
		article) words='add list show edit remove read ' ;;
		source) words='add list show edit remove link ' ;;
		claim) words='add list show edit remove tag ' ;;
		figure) words='add list show edit remove settle ' ;;
		link) words='add list show edit remove ' ;;
		check) words='add list show edit remove ' ;;
		evidence) words='list verify ' ;;
		report) words='list ' ;;
		conflict) words='list settle ' ;;
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
	'article add')
		files=yes
		[[ $current == -* ]] && files='' words='--edit --title --outlet --byline --credits --published --url --language --edition-of --edition-kind --retrieved --note --ledger --by --help --version '
		case $before in
		--title) words='' files='' ;;
		--outlet) words='' files='' ;;
		--byline) words='' files='' ;;
		--credits) words='' files='' ;;
		--published) words='' files='' ;;
		--url) words='' files='' ;;
		--language) words='' files='' ;;
		--edition-of) words='' files='' ;;
		--edition-kind) words='original translation_of republication_of update_of unknown' files='' ;;
		--retrieved) words='' files='' ;;
		--note) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'article list')
		files=''
		[[ $current == -* ]] && files='' words='--outlet --published --published-after --published-before --text --sort --columns --limit --format --raw --excel --ledger --by --help --version '
		case $before in
		--outlet) words='' files='' ;;
		--published) words='' files='' ;;
		--published-after) words='' files='' ;;
		--published-before) words='' files='' ;;
		--text) words='' files='' ;;
		--sort) words='' files='' ;;
		--columns) words='' files='' ;;
		--limit | -n) words='' files='' ;;
		--format | -f) words='table csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'article show')
		files=''
		[[ $current == -* ]] && files='' words='--text --format --ledger --by --help --version '
		case $before in
		--format | -f) words='text json' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'article edit')
		files=''
		[[ $current == -* ]] && files='' words='--edit --title --outlet --byline --credits --published --url --language --edition-of --edition-kind --retrieved --note --ledger --by --help --version '
		case $before in
		--title) words='' files='' ;;
		--outlet) words='' files='' ;;
		--byline) words='' files='' ;;
		--credits) words='' files='' ;;
		--published) words='' files='' ;;
		--url) words='' files='' ;;
		--language) words='' files='' ;;
		--edition-of) words='' files='' ;;
		--edition-kind) words='original translation_of republication_of update_of unknown' files='' ;;
		--retrieved) words='' files='' ;;
		--note) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'article remove')
		files=''
		[[ $current == -* ]] && files='' words='--yes --cascade --ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'article read')
		files=yes
		[[ $current == -* ]] && files='' words='--format --lang --ledger --by --help --version '
		case $before in
		--format | -f) words='text json jsonl csv' files='' ;;
		--lang) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'extract')
		files=yes
		[[ $current == -* ]] && files='' words='--format --what --lines --own-voice --on --lang --jobs --ledger --by --help --version '
		case $before in
		--format | -f) words='text jsonl json csv' files='' ;;
		--what) words='' files='' ;;
		--on) words='' files='' ;;
		--lang) words='' files='' ;;
		--jobs) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'log')
		files=''
		[[ $current == -* ]] && files='' words='--all --own-voice --declined --ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'source add')
		files=''
		[[ $current == -* ]] && files='' words='--edit --codename --kind --naming --name --description --role --place --ground-rules --anonymity-reason --motive --identity-known-to --reliability --note --ledger --by --help --version '
		case $before in
		--codename) words='' files='' ;;
		--kind) words='person group organisation document outlet unknown' files='' ;;
		--naming) words='named partly_named pseudonym unnamed' files='' ;;
		--name) words='' files='' ;;
		--description) words='' files='' ;;
		--role) words='' files='' ;;
		--place) words='' files='' ;;
		--ground-rules) words='on_record background deep_background off_record unknown' files='' ;;
		--anonymity-reason) words='safety legal job not_authorised other not_stated' files='' ;;
		--motive) words='' files='' ;;
		--identity-known-to) words='reporter editor reporter;editor none unknown' files='' ;;
		--reliability) words='A B C D E F' files='' ;;
		--note) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'source list')
		files=''
		[[ $current == -* ]] && files='' words='--naming --ground-rules --article --outlet --text --sort --columns --limit --format --raw --excel --ledger --by --help --version '
		case $before in
		--naming) words='' files='' ;;
		--ground-rules) words='on_record background deep_background off_record unknown' files='' ;;
		--article | -a) words='' files='' ;;
		--outlet) words='' files='' ;;
		--text) words='' files='' ;;
		--sort) words='' files='' ;;
		--columns) words='' files='' ;;
		--limit | -n) words='' files='' ;;
		--format | -f) words='table csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'source show')
		files=''
		[[ $current == -* ]] && files='' words='--format --ledger --by --help --version '
		case $before in
		--format | -f) words='text json' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'source edit')
		files=''
		[[ $current == -* ]] && files='' words='--edit --codename --kind --naming --name --description --role --place --ground-rules --anonymity-reason --motive --identity-known-to --reliability --note --ledger --by --help --version '
		case $before in
		--codename) words='' files='' ;;
		--kind) words='person group organisation document outlet unknown' files='' ;;
		--naming) words='named partly_named pseudonym unnamed' files='' ;;
		--name) words='' files='' ;;
		--description) words='' files='' ;;
		--role) words='' files='' ;;
		--place) words='' files='' ;;
		--ground-rules) words='on_record background deep_background off_record unknown' files='' ;;
		--anonymity-reason) words='safety legal job not_authorised other not_stated' files='' ;;
		--motive) words='' files='' ;;
		--identity-known-to) words='reporter editor reporter;editor none unknown' files='' ;;
		--reliability) words='A B C D E F' files='' ;;
		--note) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'source remove')
		files=''
		[[ $current == -* ]] && files='' words='--yes --cascade --ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'source link')
		files=''
		[[ $current == -* ]] && files='' words='--same --different --independent --basis --basis-article --said-by --linked-on --ledger --by --help --version '
		case $before in
		--basis) words='' files='' ;;
		--basis-article) words='' files='' ;;
		--said-by) words='' files='' ;;
		--linked-on) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'claim add')
		files=''
		[[ $current == -* ]] && files='' words='--edit --article --source --voice --within --quote --statement --attribution --cue --quote-type --kind --start --end --spans --prefix --suffix --paragraph --stated-on --stated-words --happened-on --happened-words --place --knowledge --heard-from --ground-rules --credibility --about --response --approved-by --tags --flags --note --ledger --by --help --version '
		case $before in
		--article) words='' files='' ;;
		--source) words='' files='' ;;
		--voice) words='source article vague' files='' ;;
		--within) words='' files='' ;;
		--quote) words='' files='' ;;
		--statement) words='' files='' ;;
		--attribution) words='' files='' ;;
		--cue) words='' files='' ;;
		--quote-type) words='direct indirect mixed' files='' ;;
		--kind) words='event figure allegation opinion prediction not_stated' files='' ;;
		--start) words='' files='' ;;
		--end) words='' files='' ;;
		--spans) words='' files='' ;;
		--prefix) words='' files='' ;;
		--suffix) words='' files='' ;;
		--paragraph) words='' files='' ;;
		--stated-on) words='' files='' ;;
		--stated-words) words='' files='' ;;
		--happened-on) words='' files='' ;;
		--happened-words) words='' files='' ;;
		--place) words='' files='' ;;
		--knowledge) words='witnessed participant saw_document told_by_witness hearsay inference not_stated' files='' ;;
		--heard-from) words='' files='' ;;
		--ground-rules) words='on_record background deep_background off_record unknown' files='' ;;
		--credibility) words='' files='' ;;
		--about) words='' files='' ;;
		--response) words='not_sought sought replied refused' files='' ;;
		--approved-by) words='' files='' ;;
		--tags) words='' files='' ;;
		--flags) words='' files='' ;;
		--note) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'claim list')
		files=''
		[[ $current == -* ]] && files='' words='--source --article --outlet --tag --status --naming --ground-rules --voice --stated --stated-after --stated-before --happened --happened-after --happened-before --text --sort --columns --limit --format --raw --excel --ledger --by --help --version '
		case $before in
		--source | -s) words='' files='' ;;
		--article | -a) words='' files='' ;;
		--outlet) words='' files='' ;;
		--tag | -t) words='' files='' ;;
		--status) words='unchecked pending changed_since_check confirmed corrected disputed unsupported unverifiable' files='' ;;
		--naming) words='' files='' ;;
		--ground-rules) words='on_record background deep_background off_record unknown' files='' ;;
		--voice) words='' files='' ;;
		--stated) words='' files='' ;;
		--stated-after) words='' files='' ;;
		--stated-before) words='' files='' ;;
		--happened) words='' files='' ;;
		--happened-after) words='' files='' ;;
		--happened-before) words='' files='' ;;
		--text) words='' files='' ;;
		--sort) words='' files='' ;;
		--columns) words='' files='' ;;
		--limit | -n) words='' files='' ;;
		--format | -f) words='table csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'claim show')
		files=''
		[[ $current == -* ]] && files='' words='--format --ledger --by --help --version '
		case $before in
		--format | -f) words='text json' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'claim edit')
		files=''
		[[ $current == -* ]] && files='' words='--edit --article --source --voice --within --quote --statement --attribution --cue --quote-type --kind --start --end --spans --prefix --suffix --paragraph --stated-on --stated-words --happened-on --happened-words --place --knowledge --heard-from --ground-rules --credibility --about --response --approved-by --tags --flags --note --ledger --by --help --version '
		case $before in
		--article) words='' files='' ;;
		--source) words='' files='' ;;
		--voice) words='source article vague' files='' ;;
		--within) words='' files='' ;;
		--quote) words='' files='' ;;
		--statement) words='' files='' ;;
		--attribution) words='' files='' ;;
		--cue) words='' files='' ;;
		--quote-type) words='direct indirect mixed' files='' ;;
		--kind) words='event figure allegation opinion prediction not_stated' files='' ;;
		--start) words='' files='' ;;
		--end) words='' files='' ;;
		--spans) words='' files='' ;;
		--prefix) words='' files='' ;;
		--suffix) words='' files='' ;;
		--paragraph) words='' files='' ;;
		--stated-on) words='' files='' ;;
		--stated-words) words='' files='' ;;
		--happened-on) words='' files='' ;;
		--happened-words) words='' files='' ;;
		--place) words='' files='' ;;
		--knowledge) words='witnessed participant saw_document told_by_witness hearsay inference not_stated' files='' ;;
		--heard-from) words='' files='' ;;
		--ground-rules) words='on_record background deep_background off_record unknown' files='' ;;
		--credibility) words='' files='' ;;
		--about) words='' files='' ;;
		--response) words='not_sought sought replied refused' files='' ;;
		--approved-by) words='' files='' ;;
		--tags) words='' files='' ;;
		--flags) words='' files='' ;;
		--note) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'claim remove')
		files=''
		[[ $current == -* ]] && files='' words='--yes --cascade --ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'claim tag')
		files=''
		[[ $current == -* ]] && files='' words='--remove --ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'figure add')
		files=''
		[[ $current == -* ]] && files='' words='--edit --claim --words --start --end --low --high --unit --per --thing --precision --role --as-of --reading --ledger --by --help --version '
		case $before in
		--claim) words='' files='' ;;
		--words) words='' files='' ;;
		--start) words='' files='' ;;
		--end) words='' files='' ;;
		--low) words='' files='' ;;
		--high) words='' files='' ;;
		--unit) words='' files='' ;;
		--per) words='' files='' ;;
		--thing) words='' files='' ;;
		--precision) words='exact about at_least at_most' files='' ;;
		--role) words='total added rate from to not_stated' files='' ;;
		--as-of) words='' files='' ;;
		--reading) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'figure list')
		files=''
		[[ $current == -* ]] && files='' words='--claim --article --source --text --sort --columns --limit --format --raw --excel --ledger --by --help --version '
		case $before in
		--claim | -c) words='' files='' ;;
		--article | -a) words='' files='' ;;
		--source | -s) words='' files='' ;;
		--text) words='' files='' ;;
		--sort) words='' files='' ;;
		--columns) words='' files='' ;;
		--limit | -n) words='' files='' ;;
		--format | -f) words='table csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'figure show')
		files=''
		[[ $current == -* ]] && files='' words='--format --ledger --by --help --version '
		case $before in
		--format | -f) words='text json' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'figure edit')
		files=''
		[[ $current == -* ]] && files='' words='--edit --claim --words --start --end --low --high --unit --per --thing --precision --role --as-of --reading --ledger --by --help --version '
		case $before in
		--claim) words='' files='' ;;
		--words) words='' files='' ;;
		--start) words='' files='' ;;
		--end) words='' files='' ;;
		--low) words='' files='' ;;
		--high) words='' files='' ;;
		--unit) words='' files='' ;;
		--per) words='' files='' ;;
		--thing) words='' files='' ;;
		--precision) words='exact about at_least at_most' files='' ;;
		--role) words='total added rate from to not_stated' files='' ;;
		--as-of) words='' files='' ;;
		--reading) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'figure remove')
		files=''
		[[ $current == -* ]] && files='' words='--yes --cascade --ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'figure settle')
		files=''
		[[ $current == -* ]] && files='' words='--ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'link add')
		files=''
		[[ $current == -* ]] && files='' words='--edit --subject --relation --object --basis --said-by --linked-on --basis-article --ledger --by --help --version '
		case $before in
		--subject) words='' files='' ;;
		--relation) words='supports contradicts repeats updates same different independent' files='' ;;
		--object) words='' files='' ;;
		--basis) words='' files='' ;;
		--said-by) words='' files='' ;;
		--linked-on) words='' files='' ;;
		--basis-article) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'link list')
		files=''
		[[ $current == -* ]] && files='' words='--claim --source --article --relation --text --sort --columns --limit --format --raw --excel --ledger --by --help --version '
		case $before in
		--claim | -c) words='' files='' ;;
		--source | -s) words='' files='' ;;
		--article | -a) words='' files='' ;;
		--relation) words='' files='' ;;
		--text) words='' files='' ;;
		--sort) words='' files='' ;;
		--columns) words='' files='' ;;
		--limit | -n) words='' files='' ;;
		--format | -f) words='table csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'link show')
		files=''
		[[ $current == -* ]] && files='' words='--format --ledger --by --help --version '
		case $before in
		--format | -f) words='text json' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'link edit')
		files=''
		[[ $current == -* ]] && files='' words='--edit --subject --relation --object --basis --said-by --linked-on --basis-article --ledger --by --help --version '
		case $before in
		--subject) words='' files='' ;;
		--relation) words='supports contradicts repeats updates same different independent' files='' ;;
		--object) words='' files='' ;;
		--basis) words='' files='' ;;
		--said-by) words='' files='' ;;
		--linked-on) words='' files='' ;;
		--basis-article) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'link remove')
		files=''
		[[ $current == -* ]] && files='' words='--yes --cascade --ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'check')
		files=''
		[[ $current == -* ]] && files='' words='--on --copy --edit --all --claim --result --method --checker --checked-on --evidence --evidence-sha256 --evidence-kind --origin --note --retrieved --ledger --by --help --version '
		case $before in
		--on) words='' files='' ;;
		--claim) words='' files='' ;;
		--result) words='pending confirmed corrected disputed unsupported unverifiable' files='' ;;
		--method) words='' files='' ;;
		--checker) words='' files='' ;;
		--checked-on) words='' files='' ;;
		--evidence) words='' files='' ;;
		--evidence-sha256) words='' files='' ;;
		--evidence-kind) words='primary secondary' files='' ;;
		--origin) words='' files='' ;;
		--note) words='' files='' ;;
		--retrieved) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'check add')
		files=''
		[[ $current == -* ]] && files='' words='--on --copy --edit --claim --result --method --checker --checked-on --evidence --evidence-sha256 --evidence-kind --origin --note --retrieved --ledger --by --help --version '
		case $before in
		--on) words='' files='' ;;
		--claim) words='' files='' ;;
		--result) words='pending confirmed corrected disputed unsupported unverifiable' files='' ;;
		--method) words='' files='' ;;
		--checker) words='' files='' ;;
		--checked-on) words='' files='' ;;
		--evidence) words='' files='' ;;
		--evidence-sha256) words='' files='' ;;
		--evidence-kind) words='primary secondary' files='' ;;
		--origin) words='' files='' ;;
		--note) words='' files='' ;;
		--retrieved) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'check list')
		files=''
		[[ $current == -* ]] && files='' words='--claim --article --source --result --checked --checked-after --checked-before --text --sort --columns --limit --format --raw --excel --ledger --by --help --version '
		case $before in
		--claim | -c) words='' files='' ;;
		--article | -a) words='' files='' ;;
		--source | -s) words='' files='' ;;
		--result) words='' files='' ;;
		--checked) words='' files='' ;;
		--checked-after) words='' files='' ;;
		--checked-before) words='' files='' ;;
		--text) words='' files='' ;;
		--sort) words='' files='' ;;
		--columns) words='' files='' ;;
		--limit | -n) words='' files='' ;;
		--format | -f) words='table csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'check show')
		files=''
		[[ $current == -* ]] && files='' words='--format --ledger --by --help --version '
		case $before in
		--format | -f) words='text json' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'check edit')
		files=''
		[[ $current == -* ]] && files='' words='--copy --edit --claim --result --method --checker --checked-on --evidence --evidence-sha256 --evidence-kind --origin --note --retrieved --ledger --by --help --version '
		case $before in
		--claim) words='' files='' ;;
		--result) words='pending confirmed corrected disputed unsupported unverifiable' files='' ;;
		--method) words='' files='' ;;
		--checker) words='' files='' ;;
		--checked-on) words='' files='' ;;
		--evidence) words='' files='' ;;
		--evidence-sha256) words='' files='' ;;
		--evidence-kind) words='primary secondary' files='' ;;
		--origin) words='' files='' ;;
		--note) words='' files='' ;;
		--retrieved) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'check remove')
		files=''
		[[ $current == -* ]] && files='' words='--yes --cascade --ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'evidence list')
		files=''
		[[ $current == -* ]] && files='' words='--article --format --raw --excel --ledger --by --help --version '
		case $before in
		--article | -a) words='' files='' ;;
		--format | -f) words='table csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'evidence verify')
		files=''
		[[ $current == -* ]] && files='' words='--ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'search')
		files=''
		[[ $current == -* ]] && files='' words='--source --article --outlet --tag --status --naming --ground-rules --voice --stated --stated-after --stated-before --happened --happened-after --happened-before --claims --articles --limit --format --raw --excel --ledger --by --help --version '
		case $before in
		--source | -s) words='' files='' ;;
		--article | -a) words='' files='' ;;
		--outlet) words='' files='' ;;
		--tag | -t) words='' files='' ;;
		--status) words='unchecked pending changed_since_check confirmed corrected disputed unsupported unverifiable' files='' ;;
		--naming) words='' files='' ;;
		--ground-rules) words='on_record background deep_background off_record unknown' files='' ;;
		--voice) words='' files='' ;;
		--stated) words='' files='' ;;
		--stated-after) words='' files='' ;;
		--stated-before) words='' files='' ;;
		--happened) words='' files='' ;;
		--happened-after) words='' files='' ;;
		--happened-before) words='' files='' ;;
		--limit | -n) words='' files='' ;;
		--format | -f) words='text csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'similar')
		files=''
		[[ $current == -* ]] && files='' words='--text --all --articles --lines --pairs --dismiss --restore --reason --limit --top --format --raw --excel --ledger --by --help --version '
		case $before in
		--text | -t) words='' files='' ;;
		--lines) words='' files=yes ;;
		--pairs) words='' files=yes ;;
		--reason) words='' files='' ;;
		--limit | -n) words='' files='' ;;
		--top) words='' files='' ;;
		--format | -f) words='text csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'corroborate')
		files=''
		[[ $current == -* ]] && files='' words='--all --verdict --format --raw --excel --ledger --by --help --version '
		case $before in
		--verdict) words='none single_source one_origin different_sources independent' files='' ;;
		--format | -f) words='text csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'figures')
		files=''
		[[ $current == -* ]] && files='' words='--all --conflicts --thing --format --raw --excel --ledger --by --help --version '
		case $before in
		--thing | -t) words='' files='' ;;
		--format | -f) words='text csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'todo')
		files=''
		[[ $current == -* ]] && files='' words='--all --limit --format --raw --excel --ledger --by --help --version '
		case $before in
		--limit | -n) words='' files='' ;;
		--format | -f) words='text csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'lint')
		files=yes
		[[ $current == -* ]] && files='' words='--all --policy --severity --rule --rules --show --dismiss --reason --restore --dismissed --format --raw --excel --ledger --by --help --version '
		case $before in
		--policy | -p) words='' files=yes ;;
		--severity) words='off note warning error' files='' ;;
		--rule) words='' files='' ;;
		--dismiss) words='' files='' ;;
		--reason) words='' files='' ;;
		--restore) words='' files='' ;;
		--format | -f) words='text editor csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'proof')
		files=''
		[[ $current == -* ]] && files='' words='--coverage --all --on --strict --format --raw --excel --ledger --by --help --version '
		case $before in
		--on) words='' files='' ;;
		--format | -f) words='text editor csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'diff')
		files=''
		[[ $current == -* ]] && files='' words='--all --read --format --raw --excel --ledger --by --help --version '
		case $before in
		--format | -f) words='text csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'affected')
		files=''
		[[ $current == -* ]] && files='' words='--format --raw --excel --ledger --by --help --version '
		case $before in
		--format | -f) words='text csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'exposure')
		files=''
		[[ $current == -* ]] && files='' words='--all --draft --rare --format --raw --excel --ledger --by --help --version '
		case $before in
		--draft | -d) words='' files=yes ;;
		--rare) words='' files='' ;;
		--format | -f) words='text csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'report')
		files=''
		[[ $current == -* ]] && files='' words='--source --tag --all --index --audience --preflight --format --output --file --raw --excel --ledger --by --help --version '
		case $before in
		--source | -s) words='' files='' ;;
		--tag | -t) words='' files='' ;;
		--audience) words='internal desk public' files='' ;;
		--format | -f) words='csv json jsonl html markdown' files='' ;;
		--output | -o) words='' files=yes ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'report list')
		files=''
		[[ $current == -* ]] && files='' words='--file --format --raw --excel --ledger --by --help --version '
		case $before in
		--file) words='' files=yes ;;
		--format | -f) words='table csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'import')
		files=yes
		[[ $current == -* ]] && files='' words='--map --mapping --save-mapping --delimiter --ignore-unknown --guarded --raw --keep-going --rejects --dry-run --ledger --by --help --version '
		case $before in
		--map | -m) words='' files='' ;;
		--mapping) words='' files=yes ;;
		--save-mapping) words='' files=yes ;;
		--delimiter | -d) words='comma semicolon tab bar' files='' ;;
		--rejects) words='' files=yes ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'export')
		files=''
		[[ $current == -* ]] && files='' words='--format --output --raw --excel --to --ledger --by --help --version '
		case $before in
		--format | -f) words='csv json jsonl' files='' ;;
		--output | -o) words='' files=yes ;;
		--to) words='' files=yes ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'backup')
		files=yes
		[[ $current == -* ]] && files='' words='--encrypt --with-evidence --passphrase-file --passphrase-fd --passphrase-command --ledger --by --help --version '
		case $before in
		--passphrase-file) words='' files=yes ;;
		--passphrase-fd) words='' files='' ;;
		--passphrase-command) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'restore')
		files=''
		[[ $current == -* ]] && files='' words='--to --replace --despite --passphrase-file --passphrase-fd --passphrase-command --ledger --by --help --version '
		case $before in
		--to) words='' files=yes ;;
		--passphrase-file) words='' files=yes ;;
		--passphrase-fd) words='' files='' ;;
		--passphrase-command) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'share')
		files=yes
		[[ $current == -* ]] && files='' words='--article --audience --ledger --by --help --version '
		case $before in
		--article | -a) words='' files='' ;;
		--audience) words='desk public' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'merge')
		files=''
		[[ $current == -* ]] && files='' words='--backup --erase --dry-run --ledger --by --help --version '
		case $before in
		--backup | -b) words='' files=yes ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'conflict list')
		files=''
		[[ $current == -* ]] && files='' words='--format --ledger --by --help --version '
		case $before in
		--format | -f) words='table csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'conflict settle')
		files=''
		[[ $current == -* ]] && files='' words='--take-other --fields --ledger --by --help --version '
		case $before in
		--fields) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'history')
		files=''
		[[ $current == -* ]] && files='' words='--all --as-of --format --raw --excel --ledger --by --help --version '
		case $before in
		--as-of) words='' files='' ;;
		--format | -f) words='text csv json jsonl' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'undo')
		files=''
		[[ $current == -* ]] && files='' words='--redo --dry-run --ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'verify')
		files=''
		[[ $current == -* ]] && files='' words='--head --expect --ledger --by --help --version '
		case $before in
		--expect) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'erase')
		files=''
		[[ $current == -* ]] && files='' words='--yes --redact --keep-text --finish --ledger --by --help --version '
		case $before in
		--yes | -y) words='' files='' ;;
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'rebuild')
		files=''
		[[ $current == -* ]] && files='' words='--ledger --by --help --version '
		case $before in
		--ledger) words='' files=yes ;;
		--by) words='' files='' ;;
		esac
		;;
	'doctor')
		files=''
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
