-- More to be searched: the texts of articles, and what is written without
-- blanks.  The program writes these along with each claim and article; all can
-- be rebuilt:
--	INSERT INTO article_search (article_search) VALUES ('rebuild')
-- and the same of claim_inside and article_inside.

CREATE VIRTUAL TABLE article_search USING fts5 (
	text,
	content = 'snapshot', content_rowid = 'article',
	tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO article_search (article_search) VALUES ('rebuild');

-- Korean, Chinese and Japanese are found inside words too: an index of every
-- three letters in a row, of the rows only that have a letter of theirs.  Two
-- blanks stand behind each text, so that its last letters begin a row of three
-- as well; one or two letters are looked up through ..._terms.  Whether a text
-- has more bytes than letters is asked first because it is quick to tell.

CREATE VIEW claim_inside_text (id, words) AS
	SELECT id, coalesce(quote, '') || '  ' || coalesce(statement, '') || '  ' || coalesce(attribution, '') || '  '
	FROM claim
	WHERE length(CAST(coalesce(quote, '') || coalesce(statement, '') || coalesce(attribution, '') AS BLOB)) > length(coalesce(quote, '') || coalesce(statement, '') || coalesce(attribution, '')) + 1
	  AND coalesce(quote, '') || coalesce(statement, '') || coalesce(attribution, '') GLOB '*[ᄀ-ᇿ⺀-鿿가-힣豈-﫿𠀀-𯿿]*';
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
CREATE VIRTUAL TABLE article_inside USING fts5 (
	words, content = 'article_inside_text', content_rowid = 'id', tokenize = 'trigram'
);
CREATE VIRTUAL TABLE article_inside_terms USING fts5vocab (article_inside, row);
INSERT INTO article_inside (article_inside) VALUES ('rebuild');
