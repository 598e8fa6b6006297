-- More to be searched: the texts of articles, and what is found inside words.
-- All of it is worked out from "claim" and "snapshot", as "claim_search" is, and
-- can be made again:
--	INSERT INTO article_search (article_search) VALUES ('rebuild');
--	INSERT INTO claim_inside (claim_inside) VALUES ('rebuild');
--	INSERT INTO article_inside (article_inside) VALUES ('rebuild');
--	DELETE FROM article_search_due;

CREATE VIRTUAL TABLE article_search USING fts5 (
	text,
	content = 'snapshot', content_rowid = 'article',
	tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO article_search (article_search) VALUES ('rebuild');

-- Snapshots that came or went since they were indexed, as claim_search_due is
-- for claims.
CREATE TABLE article_search_due (
	id      INTEGER PRIMARY KEY,        -- of the article
	indexed INTEGER NOT NULL CHECK (indexed IN (0, 1)),
	text    TEXT                        -- that the index has
) STRICT;

CREATE TRIGGER article_search_added AFTER INSERT ON snapshot BEGIN
	INSERT INTO article_search_due (id, indexed) SELECT new.article, 0
	WHERE NOT EXISTS (SELECT 1 FROM article_search_due WHERE id = new.article);
END;
CREATE TRIGGER article_search_removed AFTER DELETE ON snapshot BEGIN
	INSERT INTO article_search_due (id, indexed, text) SELECT old.article, 1, old.text
	WHERE NOT EXISTS (SELECT 1 FROM article_search_due WHERE id = old.article);
END;
CREATE TRIGGER article_search_edited AFTER UPDATE OF text ON snapshot
WHEN old.text IS NOT new.text BEGIN
	INSERT INTO article_search_due (id, indexed, text) SELECT old.article, 1, old.text
	WHERE NOT EXISTS (SELECT 1 FROM article_search_due WHERE id = old.article);
END;

-- Korean, Chinese and Japanese are found inside words too: an index of every
-- three letters in a row, of the rows only that have a letter of theirs.  Two
-- blanks stand behind each text, so that its last letters begin a row of three
-- as well; one or two letters are looked up through ..._terms.  Whether a text
-- has more bytes than letters is asked first because it is quick to tell.
-- ..._gone is what the index has of the rows that are due.

CREATE VIEW claim_inside_text (id, words) AS
	SELECT id, coalesce(quote, '') || '  ' || coalesce(statement, '') || '  ' || coalesce(attribution, '') || '  ' || coalesce(about, '') || '  '
	FROM claim
	WHERE length(CAST(coalesce(quote, '') || coalesce(statement, '') || coalesce(attribution, '') || coalesce(about, '') AS BLOB)) > length(coalesce(quote, '') || coalesce(statement, '') || coalesce(attribution, '') || coalesce(about, '')) + 1
	  AND coalesce(quote, '') || coalesce(statement, '') || coalesce(attribution, '') || coalesce(about, '') GLOB '*[ᄀ-ᇿ⺀-鿿가-힣豈-﫿𠀀-𯿿]*';
CREATE VIEW claim_inside_gone (id, words) AS
	SELECT id, coalesce(quote, '') || '  ' || coalesce(statement, '') || '  ' || coalesce(attribution, '') || '  ' || coalesce(about, '') || '  '
	FROM claim_search_due
	WHERE indexed AND length(CAST(coalesce(quote, '') || coalesce(statement, '') || coalesce(attribution, '') || coalesce(about, '') AS BLOB)) > length(coalesce(quote, '') || coalesce(statement, '') || coalesce(attribution, '') || coalesce(about, '')) + 1
	  AND coalesce(quote, '') || coalesce(statement, '') || coalesce(attribution, '') || coalesce(about, '') GLOB '*[ᄀ-ᇿ⺀-鿿가-힣豈-﫿𠀀-𯿿]*';
CREATE VIRTUAL TABLE claim_inside USING fts5 (
	words, content = 'claim_inside_text', content_rowid = 'id', tokenize = 'trigram'
);
CREATE VIRTUAL TABLE claim_inside_terms USING fts5vocab (claim_inside, row);
INSERT INTO claim_inside (claim_inside) VALUES ('rebuild');

CREATE VIEW article_inside_text (id, words) AS
	SELECT article, text || '  '
	FROM snapshot
	WHERE length(CAST(text AS BLOB)) > length(text) + 1
	  AND text GLOB '*[ᄀ-ᇿ⺀-鿿가-힣豈-﫿𠀀-𯿿]*';
CREATE VIEW article_inside_gone (id, words) AS
	SELECT id, text || '  '
	FROM article_search_due
	WHERE indexed AND length(CAST(text AS BLOB)) > length(text) + 1
	  AND text GLOB '*[ᄀ-ᇿ⺀-鿿가-힣豈-﫿𠀀-𯿿]*';
CREATE VIRTUAL TABLE article_inside USING fts5 (
	words, content = 'article_inside_text', content_rowid = 'id', tokenize = 'trigram'
);
CREATE VIRTUAL TABLE article_inside_terms USING fts5vocab (article_inside, row);
INSERT INTO article_inside (article_inside) VALUES ('rebuild');
