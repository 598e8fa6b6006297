-- Ledgers that were merged keep the audit logs of all: each is a strand, named by
-- the uid of the ledger it was written in.  A ledger that was copied as a file has
-- the uid of the first; when both were written to since, the strand forks.  branch
-- tells its arms apart: it is empty in the one that was here first, and else the
-- first 16 bytes of the hash of the arm's first entry.
PRAGMA legacy_alter_table = ON;
CREATE TABLE change_with_branch (
	id         INTEGER PRIMARY KEY AUTOINCREMENT,
	ledger     BLOB NOT NULL CHECK (length(ledger) = 16),
	seq        INTEGER NOT NULL CHECK (seq >= 1),
	previous   BLOB NOT NULL CHECK (length(previous) = 32),
	commitment BLOB NOT NULL CHECK (length(commitment) = 32),
	salt       BLOB CHECK (length(salt) = 16),
	made_on    TEXT,                              -- UTC
	made_by    TEXT CHECK (made_by <> ''),        -- as the person gave it, or NULL
	command    TEXT CHECK (command <> ''),        -- "claim edit"
	branch     BLOB NOT NULL DEFAULT x'' CHECK (length(branch) IN (0, 16)),
	UNIQUE (ledger, branch, seq)
) STRICT;
INSERT INTO change_with_branch (id, ledger, seq, previous, commitment, salt, made_on, made_by, command)
	SELECT id, ledger, seq, previous, commitment, salt, made_on, made_by, command
	FROM change ORDER BY id;
DELETE FROM sqlite_sequence WHERE name = 'change_with_branch';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'change_with_branch', seq FROM sqlite_sequence WHERE name = 'change';
DROP TABLE change;
ALTER TABLE change_with_branch RENAME TO change;

-- Two ledgers may have erased the same row, each with an entry that commits to it.
CREATE TABLE tombstone_of_each (
	uid     BLOB NOT NULL CHECK (length(uid) = 16),
	erasure INTEGER NOT NULL REFERENCES change (id),
	PRIMARY KEY (uid, erasure)
) STRICT, WITHOUT ROWID;
INSERT INTO tombstone_of_each SELECT uid, erasure FROM tombstone;
DROP TABLE tombstone;
ALTER TABLE tombstone_of_each RENAME TO tombstone;
CREATE INDEX tombstone_erasure ON tombstone (erasure);

CREATE TABLE erased_by_each (
	change  INTEGER NOT NULL REFERENCES change (id),
	n       INTEGER NOT NULL CHECK (n >= 0),
	erasure INTEGER NOT NULL REFERENCES change (id),
	PRIMARY KEY (change, n, erasure)
) STRICT, WITHOUT ROWID;
INSERT INTO erased_by_each SELECT change, n, erasure FROM erased;
DROP TABLE erased;
ALTER TABLE erased_by_each RENAME TO erased;
CREATE INDEX erased_erasure ON erased (erasure);
PRAGMA legacy_alter_table = OFF;

-- The other ledgers whose strands are here, and when each was made, which its
-- first entry commits to.
CREATE TABLE strand (
	ledger  BLOB PRIMARY KEY CHECK (length(ledger) = 16),
	created TEXT NOT NULL                         -- UTC
) STRICT, WITHOUT ROWID;

-- Rows that were changed in both ledgers before a merge.  One version stands; how
-- the other was is what row n of an entry keeps as `before`.  A working list, until
-- a person has looked, and no fact: the log has both.
CREATE TABLE conflict (
	change INTEGER NOT NULL REFERENCES change (id),
	n      INTEGER NOT NULL,
	PRIMARY KEY (change, n)
) STRICT, WITHOUT ROWID;
