-- The audit log learns what lies beside the things (the text of an article,
-- what was decided about a passage, a dismissed pair), each row of it on its
-- own: thing is "snapshot", "review" or "dismissal", row the id of the article
-- or of the pair's first claim, and item tells those of one row apart (the
-- spans; the other claim's id).  Which words thing may be is the program's
-- business from now on.  A row that has been erased has neither salt nor
-- before, and row 0.
CREATE TABLE change_row_with_item (
	thing      TEXT NOT NULL CHECK (thing <> ''),
	row        INTEGER NOT NULL,                  -- id in that table
	item       TEXT CHECK (item <> ''),
	change     INTEGER NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
	n          INTEGER NOT NULL,                  -- order within the entry, from 1
	action     TEXT NOT NULL CHECK (action IN ('add', 'edit', 'remove')),
	salt       BLOB CHECK (length(salt) = 16),
	commitment BLOB NOT NULL CHECK (length(commitment) = 32),
	before     TEXT CHECK (before <> ''),
	PRIMARY KEY (change, n)
) STRICT, WITHOUT ROWID;
INSERT INTO change_row_with_item
	SELECT thing, row, NULL, change, n, action, salt, commitment, before
	FROM change_row ORDER BY change, n;
DROP TABLE change_row;
ALTER TABLE change_row_with_item RENAME TO change_row;
CREATE INDEX change_row_thing ON change_row (thing, row, item, change);

-- Erasing for a source in danger.  Three tables say that something is gone, and
-- nothing about what it was; "erasure" below is the entry of the audit log that
-- the erasing itself left, and that entry commits to these rows.

-- Rows with these uids never come back: not by import, nor by undo.
CREATE TABLE tombstone (
	uid     BLOB PRIMARY KEY CHECK (length(uid) = 16),
	erasure INTEGER NOT NULL REFERENCES change (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstone_erasure ON tombstone (erasure);

-- What the audit log no longer holds: row n of an entry, or with n = 0 the
-- entry's own salt, time, name and command (and then all its rows).
CREATE TABLE erased (
	change  INTEGER NOT NULL REFERENCES change (id),
	n       INTEGER NOT NULL CHECK (n >= 0),
	erasure INTEGER NOT NULL REFERENCES change (id),
	PRIMARY KEY (change, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX erased_erasure ON erased (erasure);

-- Articles with passages blacked out, and the hash of the text as it has been
-- since.  article.sha256 stays that of the text as it was read.
CREATE TABLE redaction (
	article BLOB NOT NULL CHECK (length(article) = 16),   -- its uid
	erasure INTEGER NOT NULL REFERENCES change (id),
	sha256  TEXT NOT NULL CHECK (length(sha256) = 64),
	PRIMARY KEY (article, erasure)
) STRICT, WITHOUT ROWID;
CREATE INDEX redaction_erasure ON redaction (erasure);

-- The rows are gone once an erasure is committed; what is left to do then
-- (writing the file anew, removing copies of evidence) stands here until it is
-- done.
CREATE TABLE erasure_due (
	id      INTEGER PRIMARY KEY,
	erasure INTEGER NOT NULL REFERENCES change (id),
	sha256  TEXT CHECK (length(sha256) = 64)      -- a copy of evidence; NULL: the file itself
) STRICT;

-- What was there, beside the things, before the log knew of it: no entry added
-- these.  Nothing is ever added here.
CREATE TABLE unlogged (
	thing TEXT NOT NULL CHECK (thing <> ''),
	row   INTEGER NOT NULL,
	item  TEXT NOT NULL,                          -- '' where there is none
	PRIMARY KEY (thing, row, item)
) STRICT, WITHOUT ROWID;
INSERT INTO unlogged SELECT 'snapshot', article, '' FROM snapshot;
INSERT INTO unlogged SELECT 'filing', id, '' FROM filing;
INSERT INTO unlogged SELECT 'filed', claim, 'r' || filing FROM filing_claim;
INSERT INTO unlogged SELECT 'copy', 1, sha256 FROM evidence_copy;
