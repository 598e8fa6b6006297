-- The claim ledger.  Tables from "article" to "review" hold facts: what
-- somebody published, said, checked or decided.  Columns named "..._earliest"
-- and "..._latest" and "claim.content" are worked out from the columns beside
-- them and can be worked out again.  "ledger", "change" and "change_row" are
-- the ledger's own identity and its audit log.
--
-- Conventions.  "id" is local to this file and never used twice; "uid" is 16
-- random bytes, the same in every ledger the row is merged into.  Nothing
-- holds an empty string: what is not there is NULL.  Positions count Unicode
-- code points from 0 in snapshot.text, end not included, so that
-- substr(text, "start" + 1, "end" - "start") is the passage.  Dates are EDTF
-- level 1 as written; earliest and latest are days since 1970-01-01
-- (date("earliest" * 86400, 'unixepoch')), with -1000000000000 and
-- 1000000000000 where a date is open to that side.

-- This file.  One row.  uid names the strand of the audit log written here.
CREATE TABLE ledger (
	id      INTEGER PRIMARY KEY CHECK (id = 1),
	uid     BLOB NOT NULL CHECK (length(uid) = 16),
	created TEXT NOT NULL               -- UTC, 2016-12-28T16:51:07Z
) STRICT;

-- One edition of a published text, or a draft.
CREATE TABLE article (
	id           INTEGER PRIMARY KEY AUTOINCREMENT,
	uid          BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
	title        TEXT CHECK (title <> ''),
	outlet       TEXT CHECK (outlet <> ''),
	byline       TEXT CHECK (byline <> ''),
	credits      TEXT CHECK (credits <> ''),    -- translator, editor: "Translated by ...; Edited by ..."
	published    TEXT CHECK (published <> ''),  -- EDTF
	published_earliest INTEGER,
	published_latest   INTEGER,
	url          TEXT CHECK (url <> ''),
	language     TEXT CHECK (language <> ''),   -- BCP 47: en, ko
	edition_of   INTEGER REFERENCES article (id),
	edition_kind TEXT NOT NULL CHECK (edition_kind IN
		('original', 'translation_of', 'republication_of', 'update_of', 'unknown')),
	retrieved    TEXT CHECK (retrieved <> ''),  -- UTC, or EDTF as a person gave it
	sha256       TEXT CHECK (length(sha256) = 64), -- of snapshot.text; NULL without one
	note         TEXT CHECK (note <> ''),
	CHECK ((published IS NULL) = (published_earliest IS NULL)),
	CHECK ((published IS NULL) = (published_latest IS NULL)),
	CHECK (edition_of IS NULL OR edition_kind NOT IN ('original', 'unknown')),
	CHECK (edition_of <> id)
) STRICT;
CREATE INDEX article_sha256 ON article (sha256);
CREATE INDEX article_edition_of ON article (edition_of) WHERE edition_of IS NOT NULL;

-- The text of an article as it was read, kept apart so that listing articles
-- does not read texts.
CREATE TABLE snapshot (
	article    INTEGER PRIMARY KEY REFERENCES article (id),
	text       TEXT NOT NULL,           -- valid UTF-8 without a byte order mark
	raw_sha256 TEXT NOT NULL CHECK (length(raw_sha256) = 64) -- of the file as it was read
) STRICT;

-- The one who speaks, known by a codename.  There is no column for who an
-- unnamed source really is, and there never will be.
CREATE TABLE source (
	id           INTEGER PRIMARY KEY AUTOINCREMENT,
	uid          BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
	codename     TEXT NOT NULL UNIQUE CHECK (codename <> ''),
	kind         TEXT NOT NULL CHECK (kind IN
		('person', 'group', 'organisation', 'document', 'outlet', 'unknown')),
	naming       TEXT NOT NULL CHECK (naming IN
		('named', 'partly_named', 'pseudonym', 'unnamed')),
	name         TEXT CHECK (name <> ''),         -- as published
	description  TEXT CHECK (description <> ''),  -- as published: "a source in the province"
	role         TEXT CHECK (role <> ''),         -- as published
	place        TEXT CHECK (place <> ''),        -- as published
	ground_rules TEXT NOT NULL CHECK (ground_rules IN
		('on_record', 'background', 'deep_background', 'off_record', 'unknown')),
	anonymity_reason TEXT NOT NULL CHECK (anonymity_reason IN
		('safety', 'legal', 'job', 'not_authorised', 'other', 'not_stated')),
	motive       TEXT CHECK (motive <> ''),
	identity_known_to TEXT NOT NULL CHECK (identity_known_to IN
		('reporter', 'editor', 'reporter;editor', 'none', 'unknown')),
	reliability  TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
	note         TEXT CHECK (note <> ''),
	CHECK (naming <> 'unnamed' OR name IS NULL)
) STRICT;
CREATE INDEX source_name ON source (name) WHERE name IS NOT NULL;

-- One statement in one article (or in none, when it came by a spreadsheet).
CREATE TABLE claim (
	id           INTEGER PRIMARY KEY AUTOINCREMENT,
	uid          BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
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
-- The order of an article; what has no place in it comes last.
CREATE INDEX claim_article ON claim (article, "start" IS NULL, "start");
CREATE INDEX claim_source ON claim (source);
CREATE INDEX claim_within ON claim (within) WHERE within IS NOT NULL;
CREATE INDEX claim_heard_from ON claim (heard_from) WHERE heard_from IS NOT NULL;

CREATE TABLE claim_tag (
	claim INTEGER NOT NULL REFERENCES claim (id),
	tag   TEXT NOT NULL CHECK (tag <> '' AND tag NOT LIKE '%;%'),
	PRIMARY KEY (claim, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_tag_tag ON claim_tag (tag, claim);

-- A quantity in a claim.  Rows of one claim with the same words and different
-- "reading" are rival interpretations, until a person keeps one.
CREATE TABLE figure (
	id        INTEGER PRIMARY KEY AUTOINCREMENT,
	uid       BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
	claim     INTEGER NOT NULL REFERENCES claim (id),
	words     TEXT CHECK (words <> ''),
	"start"   INTEGER CHECK ("start" >= 0),
	"end"     INTEGER CHECK ("end" > "start"),
	low       REAL,
	high      REAL,
	unit      TEXT CHECK (unit <> ''),
	per       TEXT CHECK (per <> ''),
	thing     TEXT CHECK (thing <> ''),
	"precision" TEXT NOT NULL CHECK ("precision" IN ('exact', 'about', 'at_least', 'at_most')),
	role      TEXT NOT NULL CHECK (role IN
		('total', 'added', 'rate', 'from', 'to', 'not_stated')),
	as_of     TEXT CHECK (as_of <> ''),           -- EDTF
	as_of_earliest INTEGER,
	as_of_latest   INTEGER,
	reading   INTEGER CHECK (reading >= 1),       -- NULL: nobody doubts it
	CHECK (low <= high),
	CHECK (low IS NOT NULL OR high IS NOT NULL),
	CHECK (("start" IS NULL) = ("end" IS NULL)),
	CHECK ((as_of IS NULL) = (as_of_earliest IS NULL)),
	CHECK ((as_of IS NULL) = (as_of_latest IS NULL))
) STRICT;
CREATE INDEX figure_claim ON figure (claim);

-- Between two claims, or between two sources, with who says so and why.
CREATE TABLE link (
	id             INTEGER PRIMARY KEY AUTOINCREMENT,
	uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
	subject_claim  INTEGER REFERENCES claim (id),
	object_claim   INTEGER REFERENCES claim (id),
	subject_source INTEGER REFERENCES source (id),
	object_source  INTEGER REFERENCES source (id),
	relation       TEXT NOT NULL,
	basis          TEXT NOT NULL CHECK (basis <> ''),
	basis_article  INTEGER REFERENCES article (id), -- that published it
	said_by        TEXT CHECK (said_by <> ''),
	linked_on      TEXT CHECK (linked_on <> ''),    -- EDTF
	CHECK ((subject_claim IS NULL) = (object_claim IS NULL)),
	CHECK ((subject_source IS NULL) = (object_source IS NULL)),
	CHECK ((subject_claim IS NULL) <> (subject_source IS NULL)),
	CHECK (subject_claim <> object_claim),
	CHECK (subject_source <> object_source),
	CHECK (subject_claim IS NULL OR
	       relation IN ('supports', 'contradicts', 'repeats', 'updates')),
	CHECK (subject_source IS NULL OR
	       relation IN ('same', 'different', 'independent'))
) STRICT;
CREATE INDEX link_subject_claim ON link (subject_claim) WHERE subject_claim IS NOT NULL;
CREATE INDEX link_object_claim ON link (object_claim) WHERE object_claim IS NOT NULL;
CREATE INDEX link_subject_source ON link (subject_source) WHERE subject_source IS NOT NULL;
CREATE INDEX link_object_source ON link (object_source) WHERE object_source IS NOT NULL;

-- One step of verification ("check" is a keyword of SQL).
CREATE TABLE verification (
	id              INTEGER PRIMARY KEY AUTOINCREMENT,
	uid             BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
	claim           INTEGER NOT NULL REFERENCES claim (id),
	result          TEXT NOT NULL CHECK (result IN
		('pending', 'confirmed', 'corrected', 'disputed', 'unsupported', 'unverifiable')),
	method          TEXT CHECK (method <> ''),
	checker         TEXT CHECK (checker <> ''),
	checked_on      TEXT CHECK (checked_on <> ''), -- EDTF
	checked_earliest INTEGER,
	checked_latest   INTEGER,
	evidence        TEXT CHECK (evidence <> ''),   -- URL, file name, or words
	evidence_sha256 TEXT CHECK (length(evidence_sha256) = 64),
	evidence_kind   TEXT CHECK (evidence_kind IN ('primary', 'secondary')),
	origin          TEXT CHECK (origin <> ''),     -- where the evidence comes from
	note            TEXT CHECK (note <> ''),
	content         BLOB NOT NULL CHECK (length(content) = 16), -- claim.content when it was checked
	CHECK ((checked_on IS NULL) = (checked_earliest IS NULL)),
	CHECK ((checked_on IS NULL) = (checked_latest IS NULL))
) STRICT;
CREATE INDEX verification_claim ON verification (claim);

-- What a person decided about a passage the reader proposed: logged or
-- declined.  So that coming back resumes, and nothing is offered twice.
CREATE TABLE review (
	article  INTEGER NOT NULL REFERENCES article (id),
	spans    TEXT NOT NULL CHECK (spans <> ''),   -- "120-180;200-260"
	decision TEXT NOT NULL CHECK (decision IN ('logged', 'declined')),
	claim    INTEGER REFERENCES claim (id),
	decided_on TEXT NOT NULL,                     -- UTC
	PRIMARY KEY (article, spans)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_claim ON review (claim) WHERE claim IS NOT NULL;

-- The audit log: one entry for each command that changed something.  Entries
-- of one ledger form a chain: previous is the hash of the entry before
-- (32 zero bytes in the first), BLAKE2b-256 over ledger, seq, previous and
-- commitment.  commitment is a salted hash of made_on, made_by, command and
-- the commitments of its rows.  To erase: set salt and payload columns NULL;
-- the chain still holds.
CREATE TABLE change (
	id         INTEGER PRIMARY KEY AUTOINCREMENT,
	ledger     BLOB NOT NULL CHECK (length(ledger) = 16),
	seq        INTEGER NOT NULL CHECK (seq >= 1),
	previous   BLOB NOT NULL CHECK (length(previous) = 32),
	commitment BLOB NOT NULL CHECK (length(commitment) = 32),
	salt       BLOB CHECK (length(salt) = 16),
	made_on    TEXT,                              -- UTC
	made_by    TEXT CHECK (made_by <> ''),        -- as the person gave it, or NULL
	command    TEXT CHECK (command <> ''),        -- "claim edit"
	UNIQUE (ledger, seq)
) STRICT;

-- The rows an entry touched.  commitment is a salted hash of the row as it
-- stood after (for a removal, before).  before is the row as it stood before
-- an edit or a removal, as JSON; an added row stands in its own table until
-- it is edited, so that adding costs no second copy.
CREATE TABLE change_row (
	thing      TEXT NOT NULL CHECK (thing IN
		('article', 'source', 'claim', 'figure', 'link', 'check', 'review')),
	row        INTEGER NOT NULL,                  -- id in that table; for a review, of its article
	change     INTEGER NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
	n          INTEGER NOT NULL,                  -- order within the entry, from 1
	action     TEXT NOT NULL CHECK (action IN ('add', 'edit', 'remove')),
	salt       BLOB CHECK (length(salt) = 16),
	commitment BLOB NOT NULL CHECK (length(commitment) = 32),
	before     TEXT CHECK (before <> ''),
	PRIMARY KEY (change, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_row_thing ON change_row (thing, row, change);
