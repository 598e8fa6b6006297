-- When evidence was retrieved, beside when the check was made.
ALTER TABLE verification ADD COLUMN retrieved TEXT CHECK (retrieved <> ''); -- EDTF

-- Which evidence has a copy beside the ledger, so that one that is lost is
-- missed.  Checks name it by the same hash.
CREATE TABLE evidence_copy (
	sha256  TEXT PRIMARY KEY CHECK (length(sha256) = 64),
	bytes   INTEGER NOT NULL CHECK (bytes >= 0),
	kept_on TEXT NOT NULL                         -- UTC
) STRICT, WITHOUT ROWID;

-- A report that left the house: known by the hash of its bytes, so that it can
-- be found again when a claim in it turns out wrong.
CREATE TABLE filing (
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	uid      BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
	sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
	audience TEXT NOT NULL CHECK (audience IN ('internal', 'desk', 'public')),
	format   TEXT NOT NULL CHECK (format <> ''),
	about    TEXT NOT NULL CHECK (about <> ''),   -- "a3", "source s5", "all"
	claims   INTEGER NOT NULL CHECK (claims >= 0), -- how many were in it
	filed_by TEXT CHECK (filed_by <> ''),
	filed_on TEXT NOT NULL                        -- UTC
) STRICT;

-- The claims in it, as they stood.
CREATE TABLE filing_claim (
	filing  INTEGER NOT NULL REFERENCES filing (id) ON DELETE CASCADE,
	claim   INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
	content BLOB NOT NULL CHECK (length(content) = 16), -- claim.content at that time
	PRIMARY KEY (filing, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX filing_claim_claim ON filing_claim (claim);
