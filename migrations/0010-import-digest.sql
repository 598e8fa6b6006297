-- A row of a spreadsheet is looked up by what its cells were, so that a small file
-- need not have the digests of a million earlier rows read first.
CREATE INDEX import_row_digest ON import_row (thing, digest);
