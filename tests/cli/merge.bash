# For tests of merging: what a ledger holds, without the ids that are its own.

facts() {
	sqlite3 "$1" "
	SELECT 'article', hex(a.uid), a.title, a.outlet, a.byline, a.published, a.edition_kind, hex(o.uid), a.sha256, a.note
	FROM article a LEFT JOIN article o ON o.id = a.edition_of ORDER BY a.uid;
	SELECT 'text', hex(a.uid), s.raw_sha256, length(s.text), s.text FROM snapshot s JOIN article a ON a.id = s.article ORDER BY a.uid;
	SELECT 'source', hex(uid), codename, kind, naming, name, description, role, place, ground_rules, motive, reliability, note FROM source ORDER BY uid;
	SELECT 'claim', hex(c.uid), hex(a.uid), hex(s.uid), c.voice, hex(w.uid), c.quote, c.statement, c.attribution, c.start, c.end, c.spans,
		c.stated_on, c.stated_earliest, c.happened_on, c.place, hex(h.uid), c.ground_rules, c.credibility, c.note, hex(c.content),
		(SELECT group_concat(tag, ';') FROM (SELECT tag FROM claim_tag WHERE claim = c.id ORDER BY tag))
	FROM claim c LEFT JOIN article a ON a.id = c.article LEFT JOIN source s ON s.id = c.source
	LEFT JOIN claim w ON w.id = c.within LEFT JOIN source h ON h.id = c.heard_from ORDER BY c.uid;
	SELECT 'figure', hex(f.uid), hex(c.uid), f.words, f.low, f.high, f.unit, f.role, f.reading FROM figure f JOIN claim c ON c.id = f.claim ORDER BY f.uid;
	SELECT 'link', hex(l.uid), l.relation, hex(c.uid), hex(d.uid), hex(s.uid), hex(t.uid), l.basis, l.said_by FROM link l
	LEFT JOIN claim c ON c.id = l.subject_claim LEFT JOIN claim d ON d.id = l.object_claim
	LEFT JOIN source s ON s.id = l.subject_source LEFT JOIN source t ON t.id = l.object_source ORDER BY l.uid;
	SELECT 'check', hex(v.uid), hex(c.uid), v.result, v.method, v.checker, v.checked_on, v.evidence, v.note, hex(v.content), v.content = c.content
	FROM verification v JOIN claim c ON c.id = v.claim ORDER BY v.uid;
	SELECT 'review', hex(a.uid), r.spans, r.decision, hex(c.uid), r.decided_on FROM review r JOIN article a ON a.id = r.article
	LEFT JOIN claim c ON c.id = r.claim ORDER BY a.uid, r.spans;
	SELECT 'dismissal', min(hex(c.uid), hex(o.uid)), max(hex(c.uid), hex(o.uid)), d.reason FROM dismissal d JOIN claim c ON c.id = d.claim
	JOIN claim o ON o.id = d.other ORDER BY 2, 3;
	SELECT 'finding', hex(coalesce(c.uid, a.uid)), d.finding, d.reason FROM finding_dismissal d LEFT JOIN claim c ON c.id = d.claim
	LEFT JOIN article a ON a.id = d.article ORDER BY 2, 3;
	SELECT 'copy', sha256, bytes FROM evidence_copy ORDER BY sha256;
	SELECT 'gone', hex(uid) FROM tombstone GROUP BY uid ORDER BY uid;"
}

# same ONE OTHER: they hold the same facts.
same() {
	facts "$1" >one.facts
	facts "$2" >other.facts
	diff one.facts other.facts
}

# whole LEDGER: it verifies, evidence aside.
whole() {
	run --separate-stderr twosource --ledger "$1" verify
	[ "$status" -eq 0 ] || { echo "$output"; return 1; }
}

# in LEDGER ARGUMENTS: a command on it, silent.
in_() {
	local ledger=$1
	shift
	twosource --ledger "$ledger" "$@" >/dev/null 2>err || { cat err; return 1; }
}

# both ONE OTHER: each merged into a copy of the other; the copies are ab.db and ba.db.
both() {
	rm -f ab.db ba.db
	cp "$1" ab.db
	cp "$2" ba.db
	in_ ab.db merge "$2"
	in_ ba.db merge "$1"
	whole ab.db
	whole ba.db
	same ab.db ba.db
}
