-- Findings of `lint` that a person has dismissed: they are not shown again until
-- the words that they are about change.  On a claim, or else on the text of an
-- article.  finding is the rule, a colon, and 16 hexadecimal digits of a hash over
-- the words: what was said is not kept here.
CREATE TABLE finding_dismissal (
	article      INTEGER REFERENCES article (id) ON DELETE CASCADE,
	claim        INTEGER REFERENCES claim (id) ON DELETE CASCADE,
	finding      TEXT NOT NULL CHECK (finding GLOB '?*:????????????????'),
	reason       TEXT NOT NULL CHECK (reason <> ''),
	dismissed_by TEXT CHECK (dismissed_by <> ''),
	dismissed_on TEXT NOT NULL,                   -- UTC
	UNIQUE (article, finding),
	UNIQUE (claim, finding),
	CHECK ((article IS NULL) <> (claim IS NULL))
) STRICT;
