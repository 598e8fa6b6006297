# For the tests of `extract` and `log`: an article to read.
load kept

quay() {
	cat >quay.txt <<-'END'
	Quay lamps stay dark

	Ines Varga  |  2019-03-12 08:10

	The lamps on the north quay have been dark since March 4.

	A source in the harbour office told the Tide on March 9 that new cables are being laid along the quay.

	"There used to be two guards on the quay, but they are now hiring six guards," the source said.

	However, many question the plan.

	"Nobody walks there after dark," a separate source in the harbour office added.

	Ada Moreau, the harbour master, said that the lamps would be lit again in June.

	It was a "long grey watch of a winter night" for them.
	END
}

# a1, not yet logged
kept_quay() {
	quay
	twosource article add quay.txt --outlet 'The Tide' >/dev/null 2>&1
}

# Columns of a listing, as CSV without quotes and heading: THING COLUMNS
cells() {
	twosource "$1" list --format csv --columns "$2" 2>/dev/null | tr -d '"\r' | tail -n +2
}

# `twosource log ARGUMENTS`: answer ANSWER... -- ARGUMENTS
answer() {
	local answers=()

	while [ "$1" != -- ]; do
		answers+=("$1")
		shift
	done
	shift
	converse "${answers[@]}" -- log "$@"
}
