#!/bin/sh -eu
# Prints the policies named as arguments as a C table.
echo '#include "judging/policy.h"'
echo
echo 'const struct policy_text policy_texts[] = {'
for path
do
	printf '\t{ "%s",\n' "$(basename "$path" .policy)"
	sed 's/[\\"?]/\\&/g; s/.*/"&\\n"/' "$path"
	printf '\t},\n'
done
echo '};'
echo
echo "const size_t policy_text_count = $#;"
