-- Pairs of claims that were proposed as saying the same, and that a person has
-- dismissed: they are not proposed again.  (A pair that is accepted becomes a
-- link.)  The smaller id stands first, so that a pair is there once.
CREATE TABLE dismissal (
	claim        INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
	other        INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
	reason       TEXT CHECK (reason <> ''),
	dismissed_by TEXT CHECK (dismissed_by <> ''),
	dismissed_on TEXT NOT NULL,                   -- UTC
	PRIMARY KEY (claim, other),
	CHECK (claim < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX dismissal_other ON dismissal (other);

-- The audit log learns the word "dismissal".  A CHECK cannot be changed in
-- place: the same table again, with the same rows.  The row of a dismissal is
-- the id of its first claim.
CREATE TABLE change_row_with_dismissal (
	thing      TEXT NOT NULL CHECK (thing IN
		('article', 'source', 'claim', 'figure', 'link', 'check', 'review', 'dismissal')),
	row        INTEGER NOT NULL,                  -- id in that table; for a review, of its article
	change     INTEGER NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
	n          INTEGER NOT NULL,                  -- order within the entry, from 1
	action     TEXT NOT NULL CHECK (action IN ('add', 'edit', 'remove')),
	salt       BLOB CHECK (length(salt) = 16),
	commitment BLOB NOT NULL CHECK (length(commitment) = 32),
	before     TEXT CHECK (before <> ''),
	PRIMARY KEY (change, n)
) STRICT, WITHOUT ROWID;
INSERT INTO change_row_with_dismissal SELECT * FROM change_row ORDER BY change, n;
DROP TABLE change_row;
ALTER TABLE change_row_with_dismissal RENAME TO change_row;
CREATE INDEX change_row_thing ON change_row (thing, row, change);
