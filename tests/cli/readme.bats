load helper

@test "the commands of the README run as they stand there" {
	cp "$top/tests/demo/article.txt" .
	sed -n 's/^    \$ //p' "$top/README.md" >commands
	[ "$(wc -l <commands)" -ge 8 ]
	while IFS= read -r line; do
		echo "$line"
		run --separate-stderr bash -c "$line" </dev/null
		echo "$stderr"
		[ "$status" -eq 0 ]
	done <commands
	[ -s report.html ]
	[ -s desk.csv ]
}

@test "the demo works through its article" {
	mkdir build
	ln -s "$(command -v twosource)" build/twosource
	run "$top/tests/demo/run" "$PWD/build"
	[ "$status" -eq 0 ]
	[[ "$output" == *'$ twosource report a1'* ]]
	[[ "$output" == *'status           unchecked'* ]]
	[ -s build/demo/report.csv ]
	[[ "$(ls -l build/demo/twosource.db)" == -rw-------* ]]
}
