-- Full text of the claims.  Nothing here is a fact: all of it is worked out
-- from "claim" and can be dropped and made again,
--     INSERT INTO claim_search (claim_search) VALUES ('rebuild');
--     DELETE FROM claim_search_due;
-- The text itself stays in "claim" (content=); the index holds where words
-- stand, in every column, so that phrases are found.  Words are folded by
-- Unicode, accents dropped.  A deleted word stays in the index until it is
-- rebuilt: erasing a claim for safety ends with a rebuild and a VACUUM.
CREATE VIRTUAL TABLE claim_search USING fts5 (
	quote, statement, attribution, about,
	content = 'claim', content_rowid = 'id',
	tokenize = 'unicode61 remove_diacritics 2', detail = full
);
INSERT INTO claim_search (claim_search) VALUES ('rebuild');

-- Claims whose words have changed since they were indexed, with the words that
-- the index has (indexed = 0: none yet).  Triggers note them here, since a
-- trigger may not write to claim_search itself under trusted_schema = OFF;
-- every write of ours indexes them before it commits, and those of a program
-- that knows nothing of it wait here for the next.
CREATE TABLE claim_search_due (
	id          INTEGER PRIMARY KEY,
	indexed     INTEGER NOT NULL CHECK (indexed IN (0, 1)),
	quote       TEXT,
	statement   TEXT,
	attribution TEXT,
	about       TEXT
) STRICT;

-- A bulk load sets this first one aside and indexes its rows at the end
-- (lib/ledger/bulk_index.c has it word for word).
CREATE TRIGGER claim_search_added AFTER INSERT ON claim BEGIN
	INSERT INTO claim_search_due (id, indexed)
	SELECT new.id, 0 WHERE NOT EXISTS (SELECT 1 FROM claim_search_due WHERE id = new.id);
END;
CREATE TRIGGER claim_search_removed AFTER DELETE ON claim BEGIN
	INSERT INTO claim_search_due (id, indexed, quote, statement, attribution, about)
	SELECT old.id, 1, old.quote, old.statement, old.attribution, old.about
	WHERE NOT EXISTS (SELECT 1 FROM claim_search_due WHERE id = old.id);
END;
CREATE TRIGGER claim_search_edited AFTER UPDATE OF quote, statement, attribution, about
ON claim WHEN old.quote IS NOT new.quote OR old.statement IS NOT new.statement
	OR old.attribution IS NOT new.attribution OR old.about IS NOT new.about
BEGIN
	INSERT INTO claim_search_due (id, indexed, quote, statement, attribution, about)
	SELECT old.id, 1, old.quote, old.statement, old.attribution, old.about
	WHERE NOT EXISTS (SELECT 1 FROM claim_search_due WHERE id = old.id);
END;
