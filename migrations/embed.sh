#!/bin/sh -eu
# Prints the migrations named as arguments as a C table, checking that they
# are numbered 0001, 0002, ... without a gap.
number=0
echo '#include "ledger/migration.h"'
echo
echo 'const struct migration migrations[] = {'
for path
do
	number=$((number + 1))
	name=$(basename "$path" .sql)
	case $name in
	"$(printf %04d $number)"-*) ;;
	*) echo "$path: expected number $(printf %04d $number)" >&2; exit 1 ;;
	esac
	printf '\t{ "%s",\n' "$name"
	sed 's/[\\"?]/\\&/g; s/.*/"&\\n"/' "$path"
	printf '\t},\n'
done
echo '};'
echo
echo "const size_t migration_count = $number;"
