# What the measuring scripts share; read by them with `.` after they have set
# `work`, the folder they measure in.
#
# Commands that are compared run in turns, and each turn gives one ratio: what
# disturbs the machine disturbs both.  A table tells the median of them, and the
# lowest and the highest.

here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
case ${BENCH_ROWS:-} in
full) rows=1000000 ;;
'') rows=100000 ;;
*) rows=$BENCH_ROWS ;;
esac
runs=${BENCH_RUNS:-3}
work=$build/bench
table=$work/table.md
mkdir -p "$work"

if ! command -v sqlite3 >/dev/null; then
	echo 'bench: sqlite3 is wanted, to compare with' >&2
	exit 1
fi
for program in claims copies measure; do
	"${CC:-cc}" -O2 -std=c11 -D_DEFAULT_SOURCE -D_DARWIN_C_SOURCE \
		-o "$work/$program" "$here/$program.c" -lm
done
PATH=$work:$build:$PATH
unset TWOSOURCE_LEDGER TWOSOURCE_BY
cd "$work"
trap 'rm -rf measured.* one log out ./*.db ./*.db-*' EXIT
rm -rf measured.* ./*.db ./*.db-*

has() {
	command -v "$1" >/dev/null
}

# once NAME COMMAND...: runs it and keeps seconds, seconds of processors and MB.
once() {
	name=$1
	shift
	measure one "$@" >out 2>log || { echo "bench: $*" >&2; cat log >&2; exit 1; }
	cat one >>"measured.$name"
}

# turns COUNT NAME...: calls the functions of these names, in turns.
turns() {
	count=$1
	shift
	for turn in $(seq "$count"); do
		for name in "$@"; do
			"run_$name"
		done
	done
}

# heading TEXT: of a part of the table.
heading() {
	printf '\n%s\n%-58s %9s %9s %5s  %s\n' "$1" '' seconds CPU MB 'ratio (from-to)'
	printf '\n| %s | seconds | CPU | MB | ratio | from-to | bar |\n| --- | --- | --- | --- | --- | --- | --- |\n' \
		"$1" >>"$table"
}

# line TEXT NAME [BASE [BAR [TIMES]]]: the medians of NAME, and the ratio to
# BASE, turn by turn; TIMES: so many times the work.
line() {
	name=$2 base=${3:-$2}
	awk -v what="$1" -v same="$([ "$name" = "$base" ] && echo 1)" -v bar="${4:-}" \
		-v times="${5:-1}" -v table="$table" '
		function median(values, n,   i, j, t) {
			for (i = 2; i <= n; i++)
				for (j = i; j > 1 && values[j - 1] > values[j]; j--) {
					t = values[j]; values[j] = values[j - 1]; values[j - 1] = t
				}
			return n % 2 ? values[(n + 1) / 2] : (values[n / 2] + values[n / 2 + 1]) / 2
		}
		NR == FNR { base[FNR] = $1; next }
		{ n++; wall[n] = $1; cpu[n] = $2; mb[n] = $3; ratio[n] = $1 / base[FNR] / times }
		END {
			r = median(ratio, n); m = median(mb, n)
			ratios = same ? "" : sprintf("%.2f", r)
			spread = same ? "" : sprintf("%.2f-%.2f", ratio[1], ratio[n])
			met = bar == "" ? "" : r <= bar ? "" : "  over " bar
			printf "%-58s %9.3f %9.3f %5d  %5s%s%s\n", what, median(wall, n), median(cpu, n), m,
				ratios, same ? "" : " (" spread ")", met
			printf "| %s | %.3f | %.3f | %d | %s | %s | %s |\n", what, median(wall, n),
				median(cpu, n), m, ratios, spread, bar >>table
		}' "measured.$base" "measured.$name"
}

# absent PROGRAM...: tells which of them are not there to compare with.
absent() {
	for program in "$@"; do
		has "$program" || echo "skipped: $program is not installed"
	done
}
