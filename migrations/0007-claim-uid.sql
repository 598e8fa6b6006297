-- That uids of claims are unique is kept by an index with a name, so that a bulk
-- load into an empty ledger can make it at the end, as the others: uids are
-- random, and each lands on another page.  The index of a UNIQUE cannot be
-- dropped, so it is the same table again, with the same rows.  (Foreign keys are
-- off during a migration, and names of tables in other tables, in views and in
-- triggers stay as they are.)
PRAGMA legacy_alter_table = ON;
CREATE TABLE claim_with_named_uid (
	id           INTEGER PRIMARY KEY AUTOINCREMENT,
	uid          BLOB NOT NULL CHECK (length(uid) = 16),
	article      INTEGER REFERENCES article (id),
	source       INTEGER REFERENCES source (id),
	voice        TEXT NOT NULL CHECK (voice IN ('source', 'article', 'vague')),
	within       INTEGER REFERENCES claim (id),  -- the claim that contains it
	quote        TEXT CHECK (quote <> ''),       -- the exact words; spans joined by " … "
	statement    TEXT CHECK (statement <> ''),   -- what is asserted, written by a person
	attribution  TEXT CHECK (attribution <> ''), -- as published
	cue          TEXT CHECK (cue <> ''),         -- the reporting verb
	quote_type   TEXT CHECK (quote_type IN ('direct', 'indirect', 'mixed')),
	kind         TEXT NOT NULL CHECK (kind IN
		('event', 'figure', 'allegation', 'opinion', 'prediction', 'not_stated')),
	"start"      INTEGER CHECK ("start" >= 0),
	"end"        INTEGER CHECK ("end" > "start"),
	spans        TEXT CHECK (spans LIKE '%;%'),  -- "120-180;200-260", only when more than one
	prefix       TEXT CHECK (prefix <> ''),      -- W3C TextQuoteSelector
	suffix       TEXT CHECK (suffix <> ''),
	paragraph    INTEGER CHECK (paragraph >= 1), -- of the article's body, from 1
	stated_on    TEXT CHECK (stated_on <> ''),   -- EDTF
	stated_earliest   INTEGER,
	stated_latest     INTEGER,
	stated_words TEXT CHECK (stated_words <> ''),
	happened_on  TEXT CHECK (happened_on <> ''), -- EDTF
	happened_earliest INTEGER,
	happened_latest   INTEGER,
	happened_words TEXT CHECK (happened_words <> ''),
	place        TEXT CHECK (place <> ''),
	knowledge    TEXT NOT NULL CHECK (knowledge IN
		('witnessed', 'participant', 'saw_document', 'told_by_witness', 'hearsay',
		 'inference', 'not_stated')),
	heard_from   INTEGER REFERENCES source (id),
	ground_rules TEXT NOT NULL CHECK (ground_rules IN
		('on_record', 'background', 'deep_background', 'off_record', 'unknown')),
	credibility  INTEGER CHECK (credibility BETWEEN 1 AND 6),
	about        TEXT CHECK (about <> ''),
	response     TEXT CHECK (response IN ('not_sought', 'sought', 'replied', 'refused')),
	approved_by  TEXT CHECK (approved_by <> ''),
	flags        TEXT CHECK (flags <> ''),       -- of the reader: "unclosed;nested"
	note         TEXT CHECK (note <> ''),
	content      BLOB NOT NULL CHECK (length(content) = 16), -- hash of what a check checks
	CHECK (voice = 'source' OR source IS NULL),
	CHECK (("start" IS NULL) = ("end" IS NULL)),
	CHECK ("start" IS NULL OR article IS NOT NULL),
	CHECK (quote IS NOT NULL OR statement IS NOT NULL),
	CHECK ((stated_on IS NULL) = (stated_earliest IS NULL)),
	CHECK ((stated_on IS NULL) = (stated_latest IS NULL)),
	CHECK ((happened_on IS NULL) = (happened_earliest IS NULL)),
	CHECK ((happened_on IS NULL) = (happened_latest IS NULL)),
	CHECK (within <> id)
) STRICT;
INSERT INTO claim_with_named_uid SELECT * FROM claim ORDER BY id;
-- An id is never used twice, though its claim be gone.
DELETE FROM sqlite_sequence WHERE name = 'claim_with_named_uid';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'claim_with_named_uid', seq FROM sqlite_sequence WHERE name = 'claim';
DROP TABLE claim;
ALTER TABLE claim_with_named_uid RENAME TO claim;
PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX claim_uid ON claim (uid);
-- The order of an article; what has no place in it comes last.
CREATE INDEX claim_article ON claim (article, "start" IS NULL, "start");
CREATE INDEX claim_source ON claim (source);
CREATE INDEX claim_within ON claim (within) WHERE within IS NOT NULL;
CREATE INDEX claim_heard_from ON claim (heard_from) WHERE heard_from IS NOT NULL;

-- Its triggers went with it.
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
CREATE TRIGGER import_row_claim AFTER DELETE ON claim BEGIN
	DELETE FROM import_row WHERE thing = 'claim' AND row = old.id;
END;
