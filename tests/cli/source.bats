load kept

@test "an unnamed source gets two random words, a named one its short form" {
	try source add --description 'a dock worker'
	[ "$status" -eq 0 ]
	[[ "$output" =~ ^s1\ [a-z]+-[a-z]+$ ]]
	[ "$stderr" = "added source s1: ${output#s1 }" ]
	try source add --name 'Kim Min Ji'
	gave 0 's2 kim-min-ji' 'added source s2: kim-min-ji'
	try source add --codename ember-kestrel
	gave 0 's3 ember-kestrel' 'added source s3: ember-kestrel'
}

@test "an equal name is proposed, never merged" {
	twosource source add --name 'Kim Min Ji' 2>/dev/null
	try source add --name 'Kim Min Ji'
	[ "$status" -eq 0 ]
	[ "$output" = 's2 kim-min-ji-2' ]
	[[ "$stderr" == *$'\n'"s1 has the same name"* ]]
	try source list --columns id,name --format jsonl
	gave 0 $'{"id":"s1","name":"Kim Min Ji"}\n{"id":"s2","name":"Kim Min Ji"}' ''
}

@test "an unnamed source is refused a name, and a codename must be free" {
	twosource source add --codename heron 2>/dev/null
	local before
	before=$(ledger)
	try source add --name 'Kim Min Ji' --naming unnamed
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: an unnamed source has no name here'* ]]
	try source edit heron --name 'Kim Min Ji'
	[ "$status" -eq 1 ]
	try source add --codename heron
	gave 1 '' "twosource: codename: 'heron' is taken by s1"
	try source add --codename 'Not This'
	[ "$status" -eq 1 ]
	try source add --codename s9
	[ "$status" -eq 1 ]
	try source add --naming unnammed
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"did you mean 'unnamed'"* ]]
	[ "$(ledger)" = "$before" ]
}

@test "a codename answers for its source, and a near miss is answered" {
	story
	try source show dockhand
	[ "$status" -eq 0 ]
	[[ "$output" == *'codename:'*'dockhand'*'claims:'*'1' ]]
	try source show dockhnad
	gave 1 '' "twosource: no source named 'dockhnad' (did you mean 'dockhand'?)"
	try source show a1
	gave 1 '' "twosource: 'a1' is an article, not a source"
}

@test "list filters by naming, ground rules and article" {
	story
	twosource source add --codename lone 2>/dev/null
	try source list --naming named --columns codename --format jsonl
	gave 0 '{"codename":"mara"}' ''
	try source list --ground-rules background --columns codename --format jsonl
	gave 0 '{"codename":"dockhand"}' ''
	try source list --article a1 --sort codename --columns codename --format jsonl
	gave 0 $'{"codename":"dockhand"}\n{"codename":"mara"}' ''
	try source list --naming nmaed
	[ "$status" -eq 2 ]
	[[ "$stderr" == *"did you mean 'named'"* ]]
}

@test "sources are linked with a basis" {
	story
	try source link s1 dockhand --different --basis "the text says 'a worker'"
	gave 0 l1 'added link l1: s1 different s2'
	try source show s2
	[[ "$output" == *"link:"*"l1 different from s1 mara: the text says 'a worker'" ]]
	try source link s1 s2 --different
	gave 2 '' 'twosource: --basis is needed: what says so?'
	try source link s1 s2 --basis x
	gave 2 '' 'twosource: give one of --same, --different and --independent'
	try source link s1 s2 --same --different --basis x
	[ "$status" -eq 2 ]
	try source link s1 s1 --different --basis x
	[ "$status" -eq 1 ]
	try source link s2 s1 --different --basis x
	gave 1 '' "twosource: they are linked as 'different' already"
}

@test "same and different together are refused, through others too" {
	for name in one two three; do
		twosource source add --codename "$name" >/dev/null 2>&1
	done
	twosource source link one two --same --basis x >/dev/null 2>&1
	local before
	before=$(ledger)
	try source link two one --different --basis y
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	[ "$(ledger)" = "$before" ]
	twosource source link two three --independent --basis x >/dev/null 2>&1
	try source link three one --same --basis y
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: l2 says that they are different'* ]]
}

@test "an unnamed source is joined to a named one only by what was published" {
	story
	try source link mara dockhand --same --basis 'I know'
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: that would join an unnamed source to a named one'* ]]
	try source link mara dockhand --same --basis 'named there' --basis-article a1
	gave 0 l1 'added link l1: s1 same s2'
}

@test "a source with claims is not removed, even with --cascade" {
	story
	try source remove s1 --cascade --yes
	[ "$status" -eq 1 ]
	[[ "$stderr" == 'twosource: s1 has 1 claim, which'* ]]
	twosource source add --codename lone >/dev/null 2>&1
	twosource source link lone s1 --different --basis x >/dev/null 2>&1
	try source remove lone --yes
	gave 1 '' 'twosource: s3 has 1 link (--cascade removes them too)'
	try source remove lone --yes --cascade
	gave 0 '' 'removed source s3: lone (and with it 1 link)'
}

@test "edit changes several at once or none" {
	story
	try source edit s1 s2 --reliability B
	gave 0 '' $'s1 reliability: B (was empty)\ns2 reliability: B (was empty)'
	try source edit s1 s9 --reliability C
	gave 1 '' 'twosource: no source s9'
	try source list --columns reliability --format jsonl
	gave 0 $'{"reliability":"B"}\n{"reliability":"B"}' ''
}

@test "a form that is left as it was adds nothing" {
	local before
	before=$(ledger)
	EDITOR=true try source add --edit
	gave 1 '' 'the form is as it was: nothing was added'
	[ "$(ledger)" = "$before" ]
	EDITOR=true try source add --codename heron --edit
	gave 0 's1 heron' 'added source s1: heron'
}

@test "an unnamed source that an edit gave a name is not joined to a named one by that" {
	twosource source add --codename heron 2>/dev/null
	twosource source add --name 'Bo Reed' --naming named --codename reed 2>/dev/null
	twosource source edit heron --naming named --name 'B. Reed' 2>/dev/null
	try source link heron reed --same --basis 'I know'
	[ "$status" -eq 1 ]
	[[ "$stderr" == *'only an article that published it can be the basis'* ]]
	twosource article add --title 'The name' >/dev/null 2>&1
	try source link heron reed --same --basis 'it names her' --basis-article a1
	[ "$status" -eq 0 ]
}
