-- The words of claims, to be searched.  The program writes it along with each
-- claim (a trigger would have to trust the schema of a stranger's file), and
-- it can be rebuilt from the claims:
-- INSERT INTO claim_search (claim_search) VALUES ('rebuild').
CREATE VIRTUAL TABLE claim_search USING fts5 (
	quote, statement, attribution,
	content = 'claim', content_rowid = 'id',
	tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO claim_search (claim_search) VALUES ('rebuild');
