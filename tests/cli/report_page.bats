load helper

# What a text would do if it could: markup and scripts, references, formulas, text
# turned around, escapes of a terminal, Markdown, a word without end.  $1 tells
# where it stands.
hostile() {
	printf '%s' "=1+1 $1</mark></article></script><script>owned=1</script>"
	printf '%s' "<img src=//evil.example/x onerror=owned=1>\"><svg onload=owned=1> '"
	printf '%s' "&lt;b&gt; ]]> <!-- \${7*7} {{7*7}} javascript:owned=1 "
	printf '%s' "![i](http://evil.example/i) [l](javascript:owned=1) <http://evil.example> "
	printf '%s' "\`code\` # h * i _u_ ~~~ | t | "
	printf '\u202Edrawkcab\u2066 \u200B\uFEFF \x1b[31mred\x1b]0;title\x07 \x7f \u009b2J '
	printf 'w%.0s' {1..3000}
}

# A ledger with such a text in every field that takes any.
hostile_ledger() {
	twosource init
	hostile text >text.txt
	{ printf 'Lead.\n\n'; cat text.txt; printf '\n\nThe "end".\n'; } >article.txt
	twosource article add article.txt --title "$(hostile title)" --outlet "$(hostile outlet)" \
		--byline "$(hostile byline)" --credits "$(hostile credits)" --url "$(hostile url)" \
		--language "$(hostile language)" --published 2020-01-01 --note "$(hostile note)"
	twosource source add --codename grey-heron --ground-rules background \
		--description "$(hostile description)" --role "$(hostile role)"
	twosource source add --name "$(hostile name)" --ground-rules on_record
	for source in s1 s2; do
		twosource claim add --article a1 --source $source --quote "$(hostile quote)" \
			--statement "$(hostile statement)" --attribution "$(hostile attribution)" \
			--cue "$(hostile cue)" --stated-on 2020-01-02 --stated-words "$(hostile said)" \
			--happened-on '2020?' --happened-words "$(hostile happened)" \
			--about "$(hostile about)" --place "$(hostile place)" --note "$(hostile note)" \
			--ground-rules on_record
	done
	twosource claim edit c1 --start 7 --end 40
	twosource claim edit c2 --start 20 --end 60
	twosource figure add c1 --words "$(hostile words)" --low 1 --unit "$(hostile unit)" \
		--thing "$(hostile thing)" --per "$(hostile per)"
	twosource figure add c2 --words six --low 6 --high 7 --unit "$(hostile unit)" \
		--thing "$(hostile thing)" --per "$(hostile per)"
	twosource check add c1 --result confirmed --method "$(hostile method)" \
		--checker "$(hostile checker)" --evidence "$(hostile evidence)" --checked-on 2020-02-02
	twosource check add c1 --result disputed --evidence 'https://example.org/a"onclick="owned=1'
	twosource link add c1 contradicts c2 --basis "$(hostile basis)"
	twosource link add s1 different s2 --basis "$(hostile basis)"
} >/dev/null 2>&1

# No control character but line ends, nothing that turns or hides text.
plain() {
	! LC_ALL=C grep -qP '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf' "$1"
}

@test "hostile text in every field is text in the page" {
	hostile_ledger
	[ "$(twosource claim list --format jsonl | wc -l)" -eq 2 ]
	[ "$(twosource figure list --format jsonl | wc -l)" -eq 2 ]
	[ "$(twosource link list --format jsonl | wc -l)" -eq 2 ]
	for audience in internal desk public; do
		twosource report a1 --audience $audience --format html -o $audience.html 2>/dev/null
		plain $audience.html
		run ! grep -i '<script>owned\|<img\|<svg onload\|</mark></article></script>' $audience.html
		[ "$(grep -o '<script' $audience.html | wc -l)" -eq 1 ]
		[ -z "$(grep -o 'href="[^"#]*"' $audience.html)" ]
	done
}

@test "hostile text in every field is text in Markdown" {
	hostile_ledger
	twosource report a1 --format markdown -o report.md 2>/dev/null
	plain report.md
	command -v cmark >/dev/null || skip 'no cmark'
	cmark --unsafe report.md >report.html
	run ! grep -i '<script\|<img\|<svg\|<pre\|<code\|<!--\|<hr\|javascript:owned=1"' report.html
	run ! grep '<a ' report.html
	[ "$(grep -c '<h1' report.html)" -eq 1 ]
	grep -q '&lt;script&gt;owned=1&lt;/script&gt;' report.html
}

@test "hostile text reaches no terminal by preflight and index" {
	hostile_ledger
	twosource report --all --preflight --format html >preflight 2>&1
	plain preflight
	twosource report --all --index --format markdown >index.md 2>/dev/null
	plain index.md
}

@test "the page is valid, accessible, whole in itself, and runs nothing of others" {
	[ -d "${TWOSOURCE_PAGE:-none}/node_modules" ] || skip 'no packages of npm (make check gets them)'
	command -v chromium >/dev/null || [ -n "${CHROMIUM-}" ] || skip 'no chromium'
	mkdir demo hostile
	cp "$top"/tests/demo/*.txt demo
	cd demo
	{
		twosource init
		twosource article add article.txt --outlet 'Aule Courier' --language en
		twosource article add second.txt --outlet 'Maravia Post'
		twosource log a1 --all
		twosource log a2 --all
		n=1
		for result in confirmed corrected disputed unsupported unverifiable pending confirmed; do
			twosource check add c$n --result $result --method 'asked' --checker 'M. Stone' \
				--evidence https://example.org/register --checked-on 2019-04-2$n
			n=$((n + 1))
		done
		twosource claim edit c7 --stated-on 2019-04-15
		twosource link add c13 contradicts c3 --basis 'one tested each, the other none'
		twosource report a1 --format html -o ../demo.html
		twosource report a1 --audience public --format html -o ../public.html
		twosource report --all --audience desk --format html -o ../all.html
		twosource report --all --index --format html -o ../index.html
	} >/dev/null 2>&1
	cd ../hostile
	hostile_ledger
	twosource report a1 --format html -o ../hostile.html 2>/dev/null
	cd ..
	run node "$top/tests/page/check.mjs" "$TWOSOURCE_PAGE" demo.html public.html all.html index.html hostile.html
	echo "$output"
	[ "$status" -eq 0 ]
}
