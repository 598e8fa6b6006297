#!/bin/sh -eu
# Prints style and script of the HTML report as C strings.
#
# usage: lib/reporting/embed.sh report.css report.js
echo '#include "reporting/html_parts.h"'
for pair in "html_style $1" "html_script $2"
do
	printf '\nconst char %s[] =\n' "${pair%% *}"
	sed 's/[\\"?]/\\&/g; s/.*/	"&\\n"/' "${pair#* }"
	echo '	;'
done
