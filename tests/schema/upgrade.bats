# Every released schema version is kept here as a filled ledger, NNNN.sql (made
# by `tests/schema/keep LEDGER`).  Each is brought up to date, and holds
# afterwards what it held before, under the schema that a new ledger has.

bats_require_minimum_version 1.5.0

setup() {
	PATH=${TWOSOURCE_BUILD:-$BATS_TEST_DIRNAME/../../build}:$PATH
	kept=("$BATS_TEST_DIRNAME"/[0-9]*.sql)
	[ -e "${kept[0]}" ] || skip "no ledger is kept yet"
	cd "$BATS_TEST_TMPDIR"
	export TWOSOURCE_LEDGER=new.db
	twosource init
	now=$(sqlite3 new.db 'PRAGMA user_version')
}

# Makes old.db from a kept ledger, and a copy of it to upgrade.
load_kept() {
	rm -f old.db upgraded.db
	sqlite3 old.db <"$1"
	chmod 600 old.db
	cp -p old.db upgraded.db
	version=$(sqlite3 old.db 'PRAGMA user_version')
	[ "$(basename "$1" .sql)" = "$(printf %04d "$version")" ]
}

# Tables with their columns, and indexes, whatever the wording of the SQL.
shape() {
	sqlite3 "$1" "
		SELECT m.name, p.name, p.type, p.\"notnull\", p.dflt_value, p.pk
		FROM sqlite_schema m, pragma_table_xinfo(m.name) p
		WHERE m.type IN ('table', 'view') ORDER BY 1, 2;
		SELECT m.name, i.\"unique\", i.partial, group_concat(c.name)
		FROM sqlite_schema m, pragma_index_list(m.name) i, pragma_index_info(i.name) c
		WHERE m.type = 'table' GROUP BY m.name, i.name ORDER BY 1, 2, 3, 4;
		SELECT m.name, f.\"table\", f.\"from\", f.\"to\", f.on_delete
		FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
		WHERE m.type = 'table' ORDER BY 1, 2, 3, 4;
		SELECT type, name FROM sqlite_schema
		WHERE type = 'trigger' ORDER BY name;"
}

# Rows of the first ledger that the second no longer has, table by table, in
# the columns that both have.
lost_rows() {
	sqlite3 "$1" "
		ATTACH '$2' AS later;
		SELECT 'SELECT ''' || t.name || ''', * FROM (SELECT ' || c.columns ||
			' FROM main.\"' || t.name || '\" EXCEPT SELECT ' || c.columns ||
			' FROM later.\"' || t.name || '\");'
		FROM sqlite_schema t, (
			SELECT a.name, group_concat('\"' || p.name || '\"') AS columns
			FROM sqlite_schema a, pragma_table_info(a.name) p
			WHERE a.type = 'table' AND EXISTS (
				SELECT 1 FROM later.sqlite_schema b, pragma_table_info(b.name, 'later') q
				WHERE b.name = a.name AND q.name = p.name)
			GROUP BY a.name) c
		WHERE t.name = c.name AND t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\'
			AND t.name IN (SELECT name FROM pragma_table_list
				WHERE schema = 'main' AND type = 'table')" >queries.sql
	[ -s queries.sql ]
	sqlite3 "$1" "ATTACH '$2' AS later" '.read queries.sql'
}

@test "every kept ledger is brought up to date without losing a row" {
	for sql in "${kept[@]}"; do
		echo "from $sql"
		load_kept "$sql"
		run --separate-stderr twosource --ledger upgraded.db source add \
			--codename upgrade-probe --kind person --naming unnamed
		[ "$status" -eq 0 ]
		[ "$(sqlite3 upgraded.db 'PRAGMA user_version')" -eq "$now" ]
		[ "$(sqlite3 upgraded.db 'PRAGMA integrity_check')" = ok ]
		[ -z "$(sqlite3 upgraded.db 'PRAGMA foreign_key_check')" ]
		diff <(shape new.db) <(shape upgraded.db)
		twosource --ledger upgraded.db verify
		run lost_rows old.db upgraded.db
		[ "$status" -eq 0 ]
		[ -z "$output" ]
	done
}

@test "an old ledger is not changed by a command that only reads" {
	for sql in "${kept[@]}"; do
		load_kept "$sql"
		run twosource --ledger upgraded.db claim list
		[ "$version" -ge "$now" ] || [ "$status" -eq 1 ]
		cmp old.db upgraded.db
	done
}

@test "the newest schema version is kept" {
	[ -e "$BATS_TEST_DIRNAME/$(printf %04d "$now").sql" ]
}
