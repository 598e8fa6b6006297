-- Which rows came from a spreadsheet, and from what: so that importing the
-- same file twice adds nothing, whatever was done to the rows since.  digest
-- is the first 64 bits of a BLAKE2b over the cells as they were given
-- (lib/intake/import_row.h).  It goes when its row goes: nobody can try
-- guesses against what was removed.
CREATE TABLE import_row (
	thing  TEXT NOT NULL CHECK (thing IN
		('article', 'source', 'claim', 'figure', 'link', 'check')),
	row    INTEGER NOT NULL,            -- id in that table
	digest INTEGER NOT NULL,
	PRIMARY KEY (thing, row)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER import_row_article AFTER DELETE ON article BEGIN
	DELETE FROM import_row WHERE thing = 'article' AND row = old.id;
END;
CREATE TRIGGER import_row_source AFTER DELETE ON source BEGIN
	DELETE FROM import_row WHERE thing = 'source' AND row = old.id;
END;
CREATE TRIGGER import_row_claim AFTER DELETE ON claim BEGIN
	DELETE FROM import_row WHERE thing = 'claim' AND row = old.id;
END;
CREATE TRIGGER import_row_figure AFTER DELETE ON figure BEGIN
	DELETE FROM import_row WHERE thing = 'figure' AND row = old.id;
END;
CREATE TRIGGER import_row_link AFTER DELETE ON link BEGIN
	DELETE FROM import_row WHERE thing = 'link' AND row = old.id;
END;
CREATE TRIGGER import_row_check AFTER DELETE ON verification BEGIN
	DELETE FROM import_row WHERE thing = 'check' AND row = old.id;
END;
