-- A ledger of schema version 11, for upgrade.bats.  Never edited.
PRAGMA application_id = 1953984371;
PRAGMA user_version = 11;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE ledger (
	id      INTEGER PRIMARY KEY CHECK (id = 1),
	uid     BLOB NOT NULL CHECK (length(uid) = 16),
	created TEXT NOT NULL               -- UTC, 2016-12-28T16:51:07Z
) STRICT;
INSERT INTO ledger VALUES(1,X'827656e0ccab6002d270d5ed6ca1aa77','2026-11-24T17:48:42Z');
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
INSERT INTO article VALUES(1,X'4790fcf6bbcfcfdd67a372cdb73026ab','Ferry held at the quay','The Pier','Ida Frost',NULL,'2019-03-20',17975,17975,NULL,'en',NULL,'unknown',NULL,'cfadc163efc94d4a53fe0372e1064a4e06c7ddd843319196e164dd5fb145155e',NULL);
INSERT INTO article VALUES(2,X'aa9e13adeca20d142827fb51c99a1115','Ropes and lamps',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'en',1,'update_of',NULL,'a3934aa05e36cb47abb4ea6ea7a912b7b75a5565a007660adeecc1009246062e',NULL);
INSERT INTO article VALUES(3,X'd8809bb5fab743ca8bba3797aba99b1c','Night log',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unknown',NULL,NULL,NULL);
INSERT INTO article VALUES(4,X'3b297b1a4995ebd7abd85a5c7517e769','Late boats','Pier',NULL,NULL,NULL,NULL,NULL,NULL,'en',NULL,'unknown',NULL,'98c047101e36c8f357864d1c283f1569f72b9380b3129710700dd66da6fc683e',NULL);
CREATE TABLE snapshot (
	article    INTEGER PRIMARY KEY REFERENCES article (id),
	text       TEXT NOT NULL,           -- valid UTF-8 without a byte order mark
	raw_sha256 TEXT NOT NULL CHECK (length(raw_sha256) = 64) -- of the file as it was read
) STRICT;
INSERT INTO snapshot VALUES(1,replace('Ferry held at the quay\n\nBy Ida Frost, 2019-03-20\n\nThe evening ferry left forty minutes late, a clerk at the port told this paper on Tuesday. "We could not see the ropes," the clerk said, "and nobody sent us lamps."\n\nA second clerk said about thirty boats stayed in the harbour. "It is the worst week of the year," she added.\n','\n',char(10)),'cfadc163efc94d4a53fe0372e1064a4e06c7ddd843319196e164dd5fb145155e');
INSERT INTO snapshot VALUES(2,replace('Ropes and lamps\n\nA porter said the lamps had been paid for twice.\n','\n',char(10)),'a3934aa05e36cb47abb4ea6ea7a912b7b75a5565a007660adeecc1009246062e');
INSERT INTO snapshot VALUES(4,replace('Late boats\n\nThe boats were late on Monday, a source said.\n','\n',char(10)),'98c047101e36c8f357864d1c283f1569f72b9380b3129710700dd66da6fc683e');
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
INSERT INTO source VALUES(1,X'd6d6a9102fa06accb3fa03e464f7c56d','patient-ant','person','unnamed',NULL,'a clerk at the port','clerk',NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(2,X'c640725aba8c165ffe0c49a410c4d22b','cocoa-penguin','unknown','unnamed',NULL,'A porter',NULL,NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(3,X'eb0c86bccc9c6d723d5619eb98d8426e','quay-porter','unknown','unnamed',NULL,NULL,NULL,NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(4,X'7baf4b3a97aaa076e006680910d9c5cd','still-otter','unknown','named','Ana Weaver',NULL,'keeper','Harbour','unknown','not_stated','worried','unknown','B','calls at night');
INSERT INTO source VALUES(5,X'88898115be1b3f155f14762f08959074','grey-heron','unknown','unnamed',NULL,'a porter',NULL,NULL,'background','not_stated',NULL,'unknown',NULL,NULL);
CREATE TABLE claim_tag (
	claim INTEGER NOT NULL REFERENCES claim (id),
	tag   TEXT NOT NULL CHECK (tag <> '' AND tag NOT LIKE '%;%'),
	PRIMARY KEY (claim, tag)
) STRICT, WITHOUT ROWID;
INSERT INTO claim_tag VALUES(7,'a');
INSERT INTO claim_tag VALUES(7,'b');
INSERT INTO claim_tag VALUES(5,'dark');
INSERT INTO claim_tag VALUES(6,'dark');
INSERT INTO claim_tag VALUES(6,'paid');
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
INSERT INTO figure VALUES(1,X'fc9996688cb7dbcfd3414b73a41b87de',1,'forty minutes',73,86,40.0,40.0,'minute',NULL,NULL,'exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(2,X'15fd7abbd36ba0274f25e8aae49bab8b',1,'forty minutes',73,86,40.0,41.0,'minute','day','delay','exact','not_stated','2019-03',17956,17986,1);
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
INSERT INTO link VALUES(1,X'6291deb87dbed8db87c259f42e6afd01',NULL,NULL,4,5,'different','the text says so',1,'Noor',NULL);
INSERT INTO link VALUES(2,X'5f2451d9832a03f3f0027b1f8c5231cf',2,1,NULL,NULL,'supports','the same evening',NULL,'Noor','2019-03-21');
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
	content         BLOB NOT NULL CHECK (length(content) = 16), retrieved TEXT CHECK (retrieved <> ''), -- claim.content when it was checked
	CHECK ((checked_on IS NULL) = (checked_earliest IS NULL)),
	CHECK ((checked_on IS NULL) = (checked_latest IS NULL))
) STRICT;
INSERT INTO verification VALUES(1,X'22d893181cf6e2f7903c6caa4725d54e',1,'confirmed','called','Noor','2019-03-22',17977,17977,'ropes.txt','ab85376b842019103a7faa00f97c1ed409d84ef917df12f6ec20dd07c73c5c02','primary','port','ok',X'2756e526d8bbac22d54fc52cc42fd536',NULL);
INSERT INTO verification VALUES(2,X'2f9b38da0471474ad519f9b7e7dca67e',1,'pending',NULL,'mara',NULL,NULL,NULL,'ropes.txt','ab85376b842019103a7faa00f97c1ed409d84ef917df12f6ec20dd07c73c5c02',NULL,NULL,NULL,X'2756e526d8bbac22d54fc52cc42fd536',NULL);
CREATE TABLE review (
	article  INTEGER NOT NULL REFERENCES article (id),
	spans    TEXT NOT NULL CHECK (spans <> ''),   -- "120-180;200-260"
	decision TEXT NOT NULL CHECK (decision IN ('logged', 'declined')),
	claim    INTEGER REFERENCES claim (id),
	decided_on TEXT NOT NULL,                     -- UTC
	PRIMARY KEY (article, spans)
) STRICT, WITHOUT ROWID;
INSERT INTO review VALUES(1,'142-168;188-212','logged',2,'2026-11-24T17:48:42Z');
INSERT INTO review VALUES(1,'279-311','logged',3,'2026-11-24T17:48:42Z');
INSERT INTO review VALUES(1,'50-91','logged',1,'2026-11-24T17:48:42Z');
INSERT INTO review VALUES(2,'31-64','logged',4,'2026-11-24T17:48:42Z');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','claim_search','claim_search',0,'CREATE VIRTUAL TABLE claim_search USING fts5 (
	quote, statement, attribution, about,
	content = ''claim'', content_rowid = ''id'',
	tokenize = ''unicode61 remove_diacritics 2'', detail = full
)');
CREATE TABLE IF NOT EXISTS 'claim_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO claim_search_data VALUES(1,X'072a080a02');
INSERT INTO claim_search_data VALUES(10,X'000000040108070008010101020101030101040101050101060101070101080101');
INSERT INTO claim_search_data VALUES(137438953473,X'00000107023061010601020202026e6402020802017401060102040105636c65726b0106010203010601020302046f756c6402020301076576656e696e670102030105666572727901020402046f7274790102060102697303020302017403020201056c616d707302020c03027465010208020365667401020501076d696e7574657301020701066e6f626f647902020903017402020401026f660302070104706f727401060102060105726f706573020207010373656502020503026e7402020a0202686503060102020103746865010802010205010806010202010404060102757302020b010277650202020302656b03020602046f7273740302050104796561720302090408070811090c0a0907060a07080c0b06070b0a0807091507070709');
INSERT INTO claim_search_data VALUES(274877906945,X'00000055023061040601020201046265656e0402050103666f72040207010368616404020401056c616d707304020301047061696404020602056f727465720406010203010374686504020202047769636504020804080908080a090c08');
INSERT INTO claim_search_data VALUES(412316860417,X'0000005205306461726b0502050103666f7206020501056c616d70730602020104706169640602040104717561790502030103746865050202020477696365060206010377617305020402036572650602030409080a0909080908');
INSERT INTO claim_search_data VALUES(549755813889,X'0000003f04306172650706010104010662726f6b656e070601010501056c616d707307060101030104706f727407060103030103746865070c010102010302040a0d0c0b');
INSERT INTO claim_search_data VALUES(687194767361,X'0000005c023061010102017401010105636c65726b010101076576656e696e67010101056665727279010102046f727479010101046c61746501010203656674010101076d696e7574657301010104706f7274010101037468650101040505090b090808070b08');
INSERT INTO claim_search_data VALUES(824633720833,X'00000085023061010601020202017401060102040105636c65726b010601020301076576656e696e670102030105666572727901080401010302046f72747901020601046c617465010808010105020365667401020501076d696e757465730102070104706f727401060102060103746865010e02010102010205010377617301060101040408080c0c0d090c080c0b0e');
INSERT INTO claim_search_data VALUES(962072674305,X'0000001e0530676f657308020401036f6e65080202010474686174080203040908');
INSERT INTO claim_search_data VALUES(1099511627777,X'0000001b0530676f6573080101036f6e6508010104746861740801040807');
CREATE TABLE IF NOT EXISTS 'claim_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO claim_search_idx VALUES(1,X'',2);
INSERT INTO claim_search_idx VALUES(2,X'',2);
INSERT INTO claim_search_idx VALUES(3,X'',2);
INSERT INTO claim_search_idx VALUES(4,X'',2);
INSERT INTO claim_search_idx VALUES(5,X'',2);
INSERT INTO claim_search_idx VALUES(6,X'',2);
INSERT INTO claim_search_idx VALUES(7,X'',2);
INSERT INTO claim_search_idx VALUES(8,X'',2);
CREATE TABLE IF NOT EXISTS 'claim_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO claim_search_docsize VALUES(1,X'07040500');
INSERT INTO claim_search_docsize VALUES(2,X'0b000200');
INSERT INTO claim_search_docsize VALUES(3,X'08000100');
INSERT INTO claim_search_docsize VALUES(4,X'07000200');
INSERT INTO claim_search_docsize VALUES(5,X'04000000');
INSERT INTO claim_search_docsize VALUES(6,X'05000000');
INSERT INTO claim_search_docsize VALUES(7,X'00040002');
CREATE TABLE IF NOT EXISTS 'claim_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO claim_search_config VALUES('automerge',4);
INSERT INTO claim_search_config VALUES('hashsize',1048576);
INSERT INTO claim_search_config VALUES('version',4);
CREATE TABLE claim_search_due (
	id          INTEGER PRIMARY KEY,
	indexed     INTEGER NOT NULL CHECK (indexed IN (0, 1)),
	quote       TEXT,
	statement   TEXT,
	attribution TEXT,
	about       TEXT
) STRICT;
CREATE TABLE import_row (
	thing  TEXT NOT NULL CHECK (thing IN
		('article', 'source', 'claim', 'figure', 'link', 'check')),
	row    INTEGER NOT NULL,            -- id in that table
	digest INTEGER NOT NULL,
	PRIMARY KEY (thing, row)
) STRICT, WITHOUT ROWID;
INSERT INTO import_row VALUES('claim',6,-651093328471944671);
INSERT INTO import_row VALUES('claim',5,3562773513528381389);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','article_search','article_search',0,'CREATE VIRTUAL TABLE article_search USING fts5 (
	text,
	content = ''snapshot'', content_rowid = ''article'',
	tokenize = ''unicode61 remove_diacritics 2''
)');
CREATE TABLE IF NOT EXISTS 'article_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO article_search_data VALUES(1,X'0357');
INSERT INTO article_search_data VALUES(10,X'000000000103030003010101020101030101');
INSERT INTO article_search_data VALUES(137438953473,X'000001ae0330303301020b0102323001020c0302313901020a0101610104141a0204626f757401023002046464656401024002026e64010227020174010404140105626f6174730102320201790102070105636c65726b010615120b02046f756c6401021f01076576656e696e6701020e010566657272790104020f02046f7274790102110204726f73740102090107686172626f75720102360203656c64010203010369646101020802016e01023402017301023802017401023701056c616d707301022b03027465010213020365667401021001076d696e7574657301021201066e6f626f647901022803017401022001026f6601023c02016e01021c0105706170657201021b02036f72740102180104717561790102060105726f7065730102230104736169640104260b020565636f6e6401022d03016501022103026e740102290202686501023f0205746179656401023301037468650110050a0c0d0413060603046972747901023104017301021a02036f6c64010219020675657364617901021d0102757301022a0102776501021e0302656b01023b02046f72737401023a01047965617201023e0407070707090907070a060c090c0b09090c08080606060a07080c0b0607060a08090a0a0a0607070a0f0906080b07070709');
INSERT INTO article_search_data VALUES(274877906945,X'0000006c02306102020502026e6402020301046265656e02020b0103666f7202020d010368616402020a01056c616d70730204040701047061696402020c02056f727465720202060105726f706573020202010473616964020207010374686502020802047769636502020e0406070908080b090a0a0908');
INSERT INTO article_search_data VALUES(412316860417,X'0000005502306104020a0105626f6174730404030401046c6174650404020701066d6f6e64617904020901026f6e04020801047361696404020c02056f7572636504020b010374686504020401047765726504020604060b0a0b07090a08');
CREATE TABLE IF NOT EXISTS 'article_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO article_search_idx VALUES(1,X'',2);
INSERT INTO article_search_idx VALUES(2,X'',2);
INSERT INTO article_search_idx VALUES(3,X'',2);
CREATE TABLE IF NOT EXISTS 'article_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO article_search_docsize VALUES(1,X'3f');
INSERT INTO article_search_docsize VALUES(2,X'0d');
INSERT INTO article_search_docsize VALUES(4,X'0b');
CREATE TABLE IF NOT EXISTS 'article_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO article_search_config VALUES('version',4);
CREATE TABLE article_search_due (
	id      INTEGER PRIMARY KEY,        -- of the article
	indexed INTEGER NOT NULL CHECK (indexed IN (0, 1)),
	text    TEXT                        -- that the index has
) STRICT;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','claim_inside','claim_inside',0,'CREATE VIRTUAL TABLE claim_inside USING fts5 (
	words, content = ''claim_inside_text'', content_rowid = ''id'', tokenize = ''trigram''
)');
CREATE TABLE IF NOT EXISTS 'claim_inside_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO claim_inside_data VALUES(1,X'0000');
INSERT INTO claim_inside_data VALUES(10,X'00000004000000');
CREATE TABLE IF NOT EXISTS 'claim_inside_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'claim_inside_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE IF NOT EXISTS 'claim_inside_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO claim_inside_config VALUES('automerge',4);
INSERT INTO claim_inside_config VALUES('hashsize',1048576);
INSERT INTO claim_inside_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','claim_inside_terms','claim_inside_terms',0,'CREATE VIRTUAL TABLE claim_inside_terms USING fts5vocab (claim_inside, row)');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','article_inside','article_inside',0,'CREATE VIRTUAL TABLE article_inside USING fts5 (
	words, content = ''article_inside_text'', content_rowid = ''id'', tokenize = ''trigram''
)');
CREATE TABLE IF NOT EXISTS 'article_inside_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO article_inside_data VALUES(1,X'0000');
INSERT INTO article_inside_data VALUES(10,X'00000000000000');
CREATE TABLE IF NOT EXISTS 'article_inside_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'article_inside_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE IF NOT EXISTS 'article_inside_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO article_inside_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','article_inside_terms','article_inside_terms',0,'CREATE VIRTUAL TABLE article_inside_terms USING fts5vocab (article_inside, row)');
CREATE TABLE dismissal (
	claim        INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
	other        INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
	reason       TEXT CHECK (reason <> ''),
	dismissed_by TEXT CHECK (dismissed_by <> ''),
	dismissed_on TEXT NOT NULL,                   -- UTC
	PRIMARY KEY (claim, other),
	CHECK (claim < other)
) STRICT, WITHOUT ROWID;
INSERT INTO dismissal VALUES(1,2,'not the same','mara','2026-11-24T17:48:42Z');
CREATE TABLE evidence_copy (
	sha256  TEXT PRIMARY KEY CHECK (length(sha256) = 64),
	bytes   INTEGER NOT NULL CHECK (bytes >= 0),
	kept_on TEXT NOT NULL                         -- UTC
) STRICT, WITHOUT ROWID;
INSERT INTO evidence_copy VALUES('ab85376b842019103a7faa00f97c1ed409d84ef917df12f6ec20dd07c73c5c02',16,'2026-11-24T17:48:42Z');
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
INSERT INTO filing VALUES(1,X'af0294ca4b5d4aad30c91dc281de373c','607a70e26a1b2271f255385972d388c956c0c90a784015d5a53944efb8f80793','desk','csv','a1',3,'mara','2026-11-24T17:49:14Z');
CREATE TABLE filing_claim (
	filing  INTEGER NOT NULL REFERENCES filing (id) ON DELETE CASCADE,
	claim   INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
	content BLOB NOT NULL CHECK (length(content) = 16), -- claim.content at that time
	PRIMARY KEY (filing, claim)
) STRICT, WITHOUT ROWID;
INSERT INTO filing_claim VALUES(1,1,X'46eca565a950a4511f56ee6286074f69');
INSERT INTO filing_claim VALUES(1,2,X'ae4d056d0a78c2973b6eef5ca4480d0f');
INSERT INTO filing_claim VALUES(1,3,X'9190049f22fd7f620beb2ec8c2814035');
CREATE TABLE IF NOT EXISTS "claim" (
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
INSERT INTO claim VALUES(1,X'3fcdb9a2055731e4111a464496531bae',1,1,'source',NULL,'The evening ferry left forty minutes late','The ferry was late','a clerk at the port','told','indirect','not_stated',50,91,NULL,replace('quay\n\nBy Ida Frost, 2019-03-20\n\n','\n',char(10)),', a clerk at the port told this ',1,'2019-03-19',17974,17974,'on Tuesday',NULL,NULL,NULL,NULL,'Pier','not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,'as told',X'46eca565a950a4511f56ee6286074f69');
INSERT INTO claim VALUES(2,X'e49ac34ad5c60f775c981e4c3465cef9',1,1,'source',NULL,'We could not see the ropes … and nobody sent us lamps',NULL,'the clerk','said','direct','not_stated',142,212,'142-168;188-212','rt told this paper on Tuesday. "',replace('."\n\nA second clerk said about th','\n',char(10)),1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'ae4d056d0a78c2973b6eef5ca4480d0f');
INSERT INTO claim VALUES(3,X'3c788e0ddf55264bf5c0a0814a24d5d8',1,1,'source',NULL,'It is the worst week of the year',NULL,'she','added','direct','not_stated',279,311,NULL,'y boats stayed in the harbour. "',replace('," she added.\n','\n',char(10)),2,NULL,NULL,NULL,NULL,'2019',17897,18261,'the year',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'9190049f22fd7f620beb2ec8c2814035');
INSERT INTO claim VALUES(4,X'960064dab12ba60ad34e8fb0e77cb488',2,2,'source',NULL,'the lamps had been paid for twice',NULL,'A porter','said','indirect','not_stated',31,64,NULL,replace('Ropes and lamps\n\nA porter said ','\n',char(10)),replace('.\n','\n',char(10)),1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'3f5d624e62ce041606a8d853380a2d76');
INSERT INTO claim VALUES(5,X'7c72e0381083419937c6e493415e245d',3,3,'source',NULL,'The quay was dark',NULL,NULL,NULL,NULL,'not_stated',NULL,NULL,NULL,NULL,NULL,NULL,'2019-03-18',17973,17973,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'd7c45f164193ae1ee1f245ea4610ded8');
INSERT INTO claim VALUES(6,X'90c2dc8bc2acd9b3acbf2f87defac37c',3,3,'source',NULL,'Lamps were paid for twice',NULL,NULL,NULL,NULL,'not_stated',NULL,NULL,NULL,NULL,NULL,NULL,'2019-03-19',17974,17974,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'e57e83bf74d3781fd19c6cb439aeef09');
INSERT INTO claim VALUES(7,X'81166c5fe29bee384abb3dcd8c3c9ee7',NULL,4,'source',NULL,NULL,'The lamps are broken',NULL,NULL,NULL,'not_stated',NULL,NULL,NULL,NULL,NULL,NULL,'2019-03',17956,17986,NULL,'2019-02~',17928,17955,NULL,'Quay','not_stated',5,'unknown',2,'the port','sought','Lee',NULL,'look again',X'f6bef53b741925170afc9901502b4a70');
CREATE TABLE IF NOT EXISTS "change_row" (
	thing      TEXT NOT NULL CHECK (thing <> ''),
	row        INTEGER NOT NULL,                  -- id in that table
	item       TEXT CHECK (item <> ''),
	change     INTEGER NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
	n          INTEGER NOT NULL,                  -- order within the entry, from 1
	action     TEXT NOT NULL CHECK (action IN ('add', 'edit', 'remove')),
	salt       BLOB CHECK (length(salt) = 16),
	commitment BLOB NOT NULL CHECK (length(commitment) = 32),
	before     TEXT CHECK (before <> ''),
	PRIMARY KEY (change, n)
) STRICT, WITHOUT ROWID;
INSERT INTO change_row VALUES('article',1,NULL,1,1,'add',X'18c925e5c1f0a5c13f0bc609b4bf6180',X'ca5b6fad481f22a6ad49f67dfd455539823c975d0c1fe755fab39d05528d60ea',NULL);
INSERT INTO change_row VALUES('snapshot',1,NULL,1,2,'add',X'e74cbeff151805cbb84ea8f12b4b89f4',X'd8ca934d8bdd89bf9db798ce405eea7681b508dadcd3bf6865ea56989f07a762',NULL);
INSERT INTO change_row VALUES('article',2,NULL,2,1,'add',X'b103af174a184323db5b7464253ab534',X'26a0d18446486872a3c857942c6b5c8d62559122317faa06f28e61b892eebf73',NULL);
INSERT INTO change_row VALUES('snapshot',2,NULL,2,2,'add',X'ee16303e7bccc4c590c03a0d2f9bbcb5',X'06011be101ef7091b71193c74fe97a44a466fd57127e21a26a03d61ca5a708ef',NULL);
INSERT INTO change_row VALUES('source',1,NULL,3,1,'add',X'dd019e6dc6c218f7eecfb70bf98ea158',X'3694572edcdb97b542b31acd305edd408d9033fe4cef278170152bcd7977a05b',NULL);
INSERT INTO change_row VALUES('claim',1,NULL,3,2,'add',X'48b7bd8e6702edb761c806d193beb1bf',X'bcf6a849caa7b8ecff0325795afe868f3b7d0f5cece31a20dc6535cab0edde3f',NULL);
INSERT INTO change_row VALUES('figure',1,NULL,3,3,'add',X'11c0ad422950d1c25e3f28ed26b7bada',X'5f340413e3619630f7082e1c75511eb548e51b0c653dc7934a80e4b6f86417a3',NULL);
INSERT INTO change_row VALUES('review',1,'50-91',3,4,'add',X'cefe57f97b29ab4651eaa63ec0e59fdf',X'a51143832a49aa0374f3579e3f533b42873f6c30371329c74d8ae567f644fb6d',NULL);
INSERT INTO change_row VALUES('claim',2,NULL,3,5,'add',X'15300efb84c23f7ff403965a0b2c723b',X'8000f7ab852a99086725b78bbae7aebe5bcf0dd9752dbe6f47fd58b3eeae2028',NULL);
INSERT INTO change_row VALUES('review',1,'142-168;188-212',3,6,'add',X'582f2adb2ac19acb3ec571ed04117d18',X'a8e05236bce1465641ddd9e753faafedc03bb09ac6523705287b1122f5afc6af',NULL);
INSERT INTO change_row VALUES('claim',3,NULL,3,7,'add',X'6696838d3a091d7c49adcb028978c103',X'399b4a04fb688b7a94fa2056d3f541e17afbfe4a9d9a963bd3eb5db7e718eca1',NULL);
INSERT INTO change_row VALUES('review',1,'279-311',3,8,'add',X'a6431509601bf3797f8ceb3c28bbfc1c',X'31789729d0a0d233d3f360ba4ef952ce67fb4f9ff86dd950c3182044a9ee2556',NULL);
INSERT INTO change_row VALUES('source',2,NULL,4,1,'add',X'0ff6a8a43dac69352e9ae5de39974f2b',X'032eb78b311b05118066f87a93a265fc1a9f0ae369ba1cffe3471334c68d93ae',NULL);
INSERT INTO change_row VALUES('claim',4,NULL,4,2,'add',X'5c624353eb5e7f9c0bcc9d8429d70fd8',X'5859a26cda43aaf1ea410210879c741e6d5110f35ecdebf6d420c8b0049f9ed3',NULL);
INSERT INTO change_row VALUES('review',2,'31-64',4,3,'add',X'a77a18897f1d6f965b7a4cf949b33606',X'd6bcf9154f1dea4ffc013bf392a65ef9246f67d0e68b53847029328cf0073615',NULL);
INSERT INTO change_row VALUES('article',3,NULL,5,1,'add',X'd0c2624415efa4170f5db14abb4401f7',X'35fbd7e6fdb4bab9b08e34da7b1c84b14d93f1f0bfbc95955325288bfc13da7f',NULL);
INSERT INTO change_row VALUES('source',3,NULL,5,2,'add',X'24ac31af59ec9837abf80740e2f3470e',X'f25f958ce545910a4d7b9ce949c5194e090c32c94f624688198e8e73f06bca0f',NULL);
INSERT INTO change_row VALUES('claim',5,NULL,5,3,'add',X'f405b1e8dc39cdb370ae73ec5ba834d1',X'40a6bd15b8269156caba12e12f0501238ed46dec75fec6814896aaa5d777aade',NULL);
INSERT INTO change_row VALUES('claim',6,NULL,5,4,'add',X'ceca9d16ed7c4f0fcd83c0eaf6111b0c',X'c0a7ae2309685a0cd965cbc7f064b6bb392aa3562ecb39127671d6d8883dcda5',NULL);
INSERT INTO change_row VALUES('source',4,NULL,6,1,'add',X'3ea8f9c7f606f1bd691e298e60de3007',X'905805daabae79d177e479d0f8510b9fc615fcaaa2cba20bf0e00b664ac1537d',NULL);
INSERT INTO change_row VALUES('source',5,NULL,7,1,'add',X'5894fb0ac945263b9dd246fa473cf086',X'ca38d0e15ff5c0d082b29bddbc517c385ce089f8dbd4f0b15b7b5e8ddac5881e',NULL);
INSERT INTO change_row VALUES('link',1,NULL,8,1,'add',X'd96ef1898717557b646de6c357c62cc7',X'2975e41a24bb4256bf3474631275965da444b0c4a0eb8725a6657f371c0eb831',NULL);
INSERT INTO change_row VALUES('claim',7,NULL,9,1,'add',X'b4f814368c9f2173fc71bebfd53ef1e4',X'9af08207d7309a3d6031b851152d5eb9a9f985caaf75b7ebbf1a678f7f8b49a7',NULL);
INSERT INTO change_row VALUES('figure',2,NULL,10,1,'add',X'1b3a7eb186031ea512efee5041abf0ea',X'a8aba89da78cb6f45df5697dd8bf90b7ecbe3643a4c3a70a0a9a3a890ff8b600',NULL);
INSERT INTO change_row VALUES('link',2,NULL,11,1,'add',X'83701baee6d569101b599b1f661d17e2',X'ed689601cd99abd7483d28fae50a6cb955b6ebec1b822fe7adcd7d12a811343c',NULL);
INSERT INTO change_row VALUES('check',1,NULL,12,1,'add',X'a32ce00b997094b6968d3efdcf8862ae',X'4bfc3b2017ae7c18b6e6fcd5d7949947e80584ed151a62ab5dd630017fc63256',NULL);
INSERT INTO change_row VALUES('copy',1,'ab85376b842019103a7faa00f97c1ed409d84ef917df12f6ec20dd07c73c5c02',13,1,'add',X'2ee074c8d7aaaab5994a75a55f25c179',X'ad5ba2d2684787a8e15f192611e3672d8fd85ad5313c6120c5884d18fe52f51b',NULL);
INSERT INTO change_row VALUES('check',2,NULL,13,2,'add',X'9154b9c8d75a1868f6e30678ff241568',X'f666ad02d641e706cd8a747c0d720494c9afec3e96a7523bde5804fd58bcde60',NULL);
INSERT INTO change_row VALUES('claim',1,NULL,14,1,'edit',X'2528993bb79a3a5ec7d3ce88d3f2475e',X'6fd2836b0e22d52e17d9899b9075bf33f198f471e88af4ee1a223aa62ed19267','{"uid":"3fcdb9a2055731e4111a464496531bae","article":"4790fcf6bbcfcfdd67a372cdb73026ab","source":"d6d6a9102fa06accb3fa03e464f7c56d","voice":"source","quote":"The evening ferry left forty minutes late","attribution":"a clerk at the port","cue":"told","quote_type":"indirect","kind":"not_stated","start":50,"end":91,"spans":"50-91","prefix":"quay\n\nBy Ida Frost, 2019-03-20\n\n","suffix":", a clerk at the port told this ","paragraph":1,"stated_on":"2019-03-19","stated_words":"on Tuesday","knowledge":"not_stated","ground_rules":"unknown"}');
INSERT INTO change_row VALUES('claim',1,NULL,15,1,'edit',X'5454df2af043fc6cff69a45448087a6a',X'e0b08535ab70dcf99151d57ea14086239579f4a229a2343d85c052bd5fba2981','{"uid":"3fcdb9a2055731e4111a464496531bae","article":"4790fcf6bbcfcfdd67a372cdb73026ab","source":"d6d6a9102fa06accb3fa03e464f7c56d","voice":"source","quote":"The evening ferry left forty minutes late","attribution":"a clerk at the port","cue":"told","quote_type":"indirect","kind":"not_stated","start":50,"end":91,"spans":"50-91","prefix":"quay\n\nBy Ida Frost, 2019-03-20\n\n","suffix":", a clerk at the port told this ","paragraph":1,"stated_on":"2019-03-19","stated_words":"on Tuesday","place":"Pier","knowledge":"not_stated","ground_rules":"unknown","note":"as told"}');
INSERT INTO change_row VALUES('dismissal',1,'c2',16,1,'add',X'4ca398f61ec268963e1831cd3efabe13',X'4f7b923fc53292b07aedf8b27c7d5a1ffa9d03a0f93006a83bc88db2f1c1bbbf',NULL);
INSERT INTO change_row VALUES('claim_finding',1,'single_unnamed:1aec9df0f86a5620',17,1,'add',X'81898b4242ac93636d203f0e60e5ffa1',X'3aa1c6f6ba9d5145810f6b127d161b6f942c5432dc25158b6bd1bea28c7f587c',NULL);
INSERT INTO change_row VALUES('source',6,NULL,18,1,'add',X'd3f72d382141d630de558ff1b223dce3',X'956cec08bdefd8d88a36a2c8a76b9ca5ab2a62610488be496423da6c501e261d',NULL);
INSERT INTO change_row VALUES('source',6,NULL,19,1,'remove',X'5ba3c82d99deb8341eb079bba3003e6d',X'555adae952f36418cedaadb51352381e6fdbba547ff6a2e0c084d893acfafde1','{"uid":"0f610237640c62965caac47c0f8a8813","codename":"brown-hare","kind":"unknown","naming":"unnamed","ground_rules":"unknown","anonymity_reason":"not_stated","identity_known_to":"unknown"}');
INSERT INTO change_row VALUES('claim',8,NULL,20,1,'add',X'ffbf90b0e900bcb8fb21c662f596db58',X'693c205f35309bf8fc642b3d8fdab9c8d5738b2f5b8838a96cec995e8dc53ac2',NULL);
INSERT INTO change_row VALUES('claim',8,NULL,21,1,'remove',X'c2c2276aba55277601987819a2ba7965',X'583cf7d02c61c176426694bb9eb15d6c2e860d201dc88339f1db9913e6a796e8','{"uid":"3e7b4155e43c3f36561744f23c7b1e2c","source":"88898115be1b3f155f14762f08959074","voice":"source","quote":"one that goes","kind":"not_stated","knowledge":"not_stated","ground_rules":"unknown","tags":"gone"}');
INSERT INTO change_row VALUES('filing',1,NULL,22,1,'add',X'78fa02729335cee86fd0ab28a0a8c9d5',X'e111343add0830eb2dc1eb4e3f31b4b0bb86e92e8e2d7362b09f87c301928502',NULL);
INSERT INTO change_row VALUES('filed',1,'r1',22,2,'add',X'355b3f0a6faf690d3e95d511c4aa51ed',X'2289607c085cbc4b3048ce802f0d08eab671f5fd7cabaa0d0db67c875e8b2fa0',NULL);
INSERT INTO change_row VALUES('filed',2,'r1',22,3,'add',X'39298ce748749a5603847e1deb0f660c',X'49d2e6ab945672626c8e30faf9946d7b53dd280497d562f6180c614e4e0d8d53',NULL);
INSERT INTO change_row VALUES('filed',3,'r1',22,4,'add',X'1b4ec265d251f993afb7856ecfe66015',X'084ba967445053d09ae8b2f6e90086966c3fa537480b7a3085078751054af7f4',NULL);
INSERT INTO change_row VALUES('article',4,NULL,23,1,'add',X'8bf7fc31c17c66c3f5574d59cacf200f',X'e8075be48992b70fcee85617f086b5ae6fbaebfcd1942b04fe2e61f64a851b72',NULL);
INSERT INTO change_row VALUES('snapshot',4,NULL,23,2,'add',X'2322ba4a8c0345cbbed9c2ba5c2fc4dd',X'a80396c433970530bd2a7f2a6409dc36ba83ba9f3340ba77eab49b481f2abcaa',NULL);
INSERT INTO change_row VALUES('finding',4,'bare_source:e8200d4320ac56c7',24,1,'add',X'95fdfd8aa1da6190683261b07e8e8b05',X'b620c9acf15fbc4dbae198abc5b6703d69145732506c163e5cd1693716b35127',NULL);
CREATE TABLE redaction (
	article BLOB NOT NULL CHECK (length(article) = 16),   -- its uid
	erasure INTEGER NOT NULL REFERENCES change (id),
	sha256  TEXT NOT NULL CHECK (length(sha256) = 64),
	PRIMARY KEY (article, erasure)
) STRICT, WITHOUT ROWID;
CREATE TABLE erasure_due (
	id      INTEGER PRIMARY KEY,
	erasure INTEGER NOT NULL REFERENCES change (id),
	sha256  TEXT CHECK (length(sha256) = 64)      -- a copy of evidence; NULL: the file itself
) STRICT;
CREATE TABLE unlogged (
	thing TEXT NOT NULL CHECK (thing <> ''),
	row   INTEGER NOT NULL,
	item  TEXT NOT NULL,                          -- '' where there is none
	PRIMARY KEY (thing, row, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "change" (
	id         INTEGER PRIMARY KEY AUTOINCREMENT,
	ledger     BLOB NOT NULL CHECK (length(ledger) = 16),
	seq        INTEGER NOT NULL CHECK (seq >= 1),
	previous   BLOB NOT NULL CHECK (length(previous) = 32),
	commitment BLOB NOT NULL CHECK (length(commitment) = 32),
	salt       BLOB CHECK (length(salt) = 16),
	made_on    TEXT,                              -- UTC
	made_by    TEXT CHECK (made_by <> ''),        -- as the person gave it, or NULL
	command    TEXT CHECK (command <> ''),        -- "claim edit"
	branch     BLOB NOT NULL DEFAULT x'' CHECK (length(branch) IN (0, 16)),
	UNIQUE (ledger, branch, seq)
) STRICT;
INSERT INTO change VALUES(1,X'827656e0ccab6002d270d5ed6ca1aa77',1,X'0000000000000000000000000000000000000000000000000000000000000000',X'2b042b30143d546b00a9f892108f48ee5ec2f3cae0506a2d0cd9ecf10b69e16a',X'd30c727a6661363726cd52787d5b444c','2026-11-24T17:48:42Z','mara','article add',X'');
INSERT INTO change VALUES(2,X'827656e0ccab6002d270d5ed6ca1aa77',2,X'3cced1ef51d6ccc74e57784cc2450ad46a03f18e04367b851468cf907d521c68',X'73a905db43505542d42971d3ebcb2ac9d1c8bf13efef8cc8ab6818da0449a136',X'8dcece0bf109540c03b7df1ca71733de','2026-11-24T17:48:42Z','mara','article add',X'');
INSERT INTO change VALUES(3,X'827656e0ccab6002d270d5ed6ca1aa77',3,X'a6c9c4a69939fc6f980a16559215b7f987ed70c2daca97e7a22ca1b9f17c0886',X'5ccc4782136e16271481313039d1a39d19a717bd2c7690250a382a1bb2c29450',X'465307b38b96d911dfa91446bbc99810','2026-11-24T17:48:42Z','mara','log',X'');
INSERT INTO change VALUES(4,X'827656e0ccab6002d270d5ed6ca1aa77',4,X'55a7b6f679b9f1269865a912004f6c6853c88281fe93bd14b29dd771fb7bbaae',X'4d59328a9e27b30f87823a662a329a2264b4a836a7268e95ba92bf1f6ffca023',X'97fbee965ba6ad174a03865e671dcb1d','2026-11-24T17:48:42Z','mara','log',X'');
INSERT INTO change VALUES(5,X'827656e0ccab6002d270d5ed6ca1aa77',5,X'b24140eef88220e3e4bfa716c8a9447eab2bffbbc525062aad8a200d53d5387f',X'90d1f9cde5b0d1421246506629a1a2147b0a248f4d512ac454ad96caa9d99992',X'8fcea36ef13a2202087154446a0453d5','2026-11-24T17:48:42Z','mara','import claims',X'');
INSERT INTO change VALUES(6,X'827656e0ccab6002d270d5ed6ca1aa77',6,X'f0bda10d08e00c5973f7f53cf3bff987068ba1922672e94dda77ec6c6dfc133b',X'367c1a2acb1ee09b10cdf5d4eb222de0ae2074b6aa0f6ec33f1349f16b3fdc49',X'f9eef7f80f024f5d51ffd029d06d0e5f','2026-11-24T17:48:42Z','mara','source add',X'');
INSERT INTO change VALUES(7,X'827656e0ccab6002d270d5ed6ca1aa77',7,X'3be4eec4d884a52ac6fafd8a6a9160fdd373a575608445762769062169ddca84',X'1a03e2cedc3c4ac6f5db9ae3dbce4c9d5b8d7d8b803113d7ef60dafc0208113d',X'94f035dc51f643cf0520df1fbfaeaf7e','2026-11-24T17:48:42Z','mara','source add',X'');
INSERT INTO change VALUES(8,X'827656e0ccab6002d270d5ed6ca1aa77',8,X'cd0f098b66f6ef27e50c510813f8e6ab8f4bd5f2232d7919911c9f986777dccf',X'85f34255dc880d9800a0a71f2990854958ce2940aa20a57791397b1dc90491d9',X'85a67d000bdb974bd6fc0e23065f0e42','2026-11-24T17:48:42Z','mara','source link',X'');
INSERT INTO change VALUES(9,X'827656e0ccab6002d270d5ed6ca1aa77',9,X'6d2ed5a03064e0b939a87fe17b96295973c23b7e8a5b4039251d4e3206bc1756',X'd0b0c5a6c0ec24a2f546df6da4c319e1e0b90098bccefd91efa490fcc4bbbb8c',X'c59f95d414c6b890795f92caff202bef','2026-11-24T17:48:42Z','mara','claim add',X'');
INSERT INTO change VALUES(10,X'827656e0ccab6002d270d5ed6ca1aa77',10,X'1a1de26216dfac1ac535e33fa7232ee4a9ce91047814e34625286f1abd040940',X'd30c4265d4f30e960804b17d62f64331779d19f4f11bb651973946faeb3d641a',X'2341a2b8d366b45e55708af83886e546','2026-11-24T17:48:42Z','mara','figure add',X'');
INSERT INTO change VALUES(11,X'827656e0ccab6002d270d5ed6ca1aa77',11,X'6c45adaa8df8a62fa62accd029ba9ec3968f1db087d8dc701efa955766029c11',X'fd3f8786ca50cfaccc7b184c03e55a92e94039e52fd94674941a766c9dee6b16',X'04dfb5867aa6209f8e8ff0d08f8312b7','2026-11-24T17:48:42Z','mara','link add',X'');
INSERT INTO change VALUES(12,X'827656e0ccab6002d270d5ed6ca1aa77',12,X'98a86d7571fc52bccfc64ebea48d5691bf3ba19868f05a875828848d81128a48',X'2b3f288bcad7aa4836048360c8d45592dd328135c49e5c25eec648fabe0ca07f',X'e4198f7b2d3607ce785c31e08b180555','2026-11-24T17:48:42Z','mara','check add',X'');
INSERT INTO change VALUES(13,X'827656e0ccab6002d270d5ed6ca1aa77',13,X'0a30bf7ab2f17eafb9568aa85f2070f76ea799de8e2b74ecbb4e4ea91028bc5f',X'36a8d3935fd81aafcd7294f90c5fab9c789066df087aaa6fc6c1cf47f97c6e1e',X'e07ec8f4f65af7c65043816a1a8850de','2026-11-24T17:48:42Z','mara','check add',X'');
INSERT INTO change VALUES(14,X'827656e0ccab6002d270d5ed6ca1aa77',14,X'72326aecd7a7ecbe2e99160fc343662b0c832ae174dc1d22e413070c5d41c93f',X'd467e82a7794e85229347b3cf51f5e3eb992dd30ad83e190ede5edd6505fba33',X'a5e01285c4adaf3dc519a2f76a898439','2026-11-24T17:48:42Z','mara','claim edit',X'');
INSERT INTO change VALUES(15,X'827656e0ccab6002d270d5ed6ca1aa77',15,X'725f4027f4cb04456ceb57db3627018ba3e40327baddac6ef7f630ea2014882a',X'badf3f4ed5e4a9b07c743dd6580967a6ea7952f1aecb416ebc12d1542558a1f1',X'32b62497306eb3701ee9f9aec0decbc4','2026-11-24T17:48:42Z','mara','claim edit',X'');
INSERT INTO change VALUES(16,X'827656e0ccab6002d270d5ed6ca1aa77',16,X'b21847aaed90233ab93a60cf6460bd504d71a5db0afe82814f57fd5040773ae7',X'a1407572e17c65026512950066653b1561e32e3e4223fcfe1d5af468e3f48fa5',X'88cf70fa21c9df87c7cd4f03caeaf047','2026-11-24T17:48:42Z','mara','similar --dismiss',X'');
INSERT INTO change VALUES(17,X'827656e0ccab6002d270d5ed6ca1aa77',17,X'b1a7555a9ac2cf673b545f94ba196ac4b02e50ed2272bb8cb311f0d90e82376f',X'fcd8c8ae09e7690cbda055b917b08f531796ac34466c142b5487df7b405e9f58',X'd5d59a95c0813b84ec3b1ac57d5473a0','2026-11-24T17:48:43Z','mara','lint --dismiss',X'');
INSERT INTO change VALUES(18,X'827656e0ccab6002d270d5ed6ca1aa77',18,X'5820ae64cb9a9207e3581b82145663401f1182f46a1090c9b108c01dc0b30152',X'badd0c0c97b0aa3ec09b7d65e6a52e17ff57316030049340f01f8815322d00ff',X'47aae8210180be79ce9ed735f0d97b73','2026-11-24T17:48:43Z','mara','source add',X'');
INSERT INTO change VALUES(19,X'827656e0ccab6002d270d5ed6ca1aa77',19,X'ab4e9b816cf7e48c9f16ff163d02dcf2eaecaaf99fe949cfe278bdd063504dff',X'192ea0939654c847fb4a71059a72ebea721d67c919b61466064d2e92a747bf0b',X'c20a725b7a7a340262a3127495689637','2026-11-24T17:48:43Z','mara','source remove',X'');
INSERT INTO change VALUES(20,X'827656e0ccab6002d270d5ed6ca1aa77',20,X'c0e3ec061634bf07525ad4248367d433a8fc57a15db9263eb8ccc144396b4647',X'0102efe629b467a98f598f5bf3645cc2957518e59a2a29b288b2ff2cf7d4d727',X'58238b6f3be378b5f1adab784c621113','2026-11-24T17:48:43Z','mara','claim add',X'');
INSERT INTO change VALUES(21,X'827656e0ccab6002d270d5ed6ca1aa77',21,X'007466766a904c96946375a0412352a55a12d431253772e6fc3de6c7b7a746ad',X'989056af1eb0a9f897f6409a1b279fb219bf7157afdc1920e5dfcc786a7c577e',X'432b5708b74564022881ff7d54e27c2c','2026-11-24T17:48:43Z','mara','claim remove',X'');
INSERT INTO change VALUES(22,X'827656e0ccab6002d270d5ed6ca1aa77',22,X'ca3e029c0730b05b1d0f177a3fc411a71bddba760402659e5746e8bc0b8900d9',X'6f36037ea07d085d5322bfd35906bbe36e6fb58f5c0935af7882be9455c89163',X'5ead57d0a8693280e38612f745e340aa','2026-11-24T17:49:14Z','mara','report',X'');
INSERT INTO change VALUES(23,X'827656e0ccab6002d270d5ed6ca1aa77',23,X'e9b18f6f499cd99a1906f00fc613c2599e6a5abb56cf0ef9522868f3bcb84bc8',X'c44a44b8de2c9c84dc2bb32c10dccae35750df28bc36bc98dcd5bad732b79e56',X'eb08d79440a4af12041130983f6fb713','2026-11-24T17:49:15Z','mara','article add',X'');
INSERT INTO change VALUES(24,X'827656e0ccab6002d270d5ed6ca1aa77',24,X'f56328d3bde743500eeb2147b743627cd405718c02735bc3008a2efac4b2479a',X'fee2d1aa0d7f15272ffec68ec365e8e1ba551bc48db0cd0fefd63d7e6cc2c7c9',X'9756f14cb3c3b1780e43c04d762b41aa','2026-11-24T17:49:15Z','mara','lint --dismiss',X'');
CREATE TABLE IF NOT EXISTS "tombstone" (
	uid     BLOB NOT NULL CHECK (length(uid) = 16),
	erasure INTEGER NOT NULL REFERENCES change (id),
	PRIMARY KEY (uid, erasure)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "erased" (
	change  INTEGER NOT NULL REFERENCES change (id),
	n       INTEGER NOT NULL CHECK (n >= 0),
	erasure INTEGER NOT NULL REFERENCES change (id),
	PRIMARY KEY (change, n, erasure)
) STRICT, WITHOUT ROWID;
CREATE TABLE strand (
	ledger  BLOB PRIMARY KEY CHECK (length(ledger) = 16),
	created TEXT NOT NULL                         -- UTC
) STRICT, WITHOUT ROWID;
CREATE TABLE conflict (
	change INTEGER NOT NULL REFERENCES change (id),
	n      INTEGER NOT NULL,
	PRIMARY KEY (change, n)
) STRICT, WITHOUT ROWID;
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
INSERT INTO finding_dismissal VALUES(NULL,1,'single_unnamed:1aec9df0f86a5620','seen','mara','2026-11-24T17:48:43Z');
INSERT INTO finding_dismissal VALUES(4,NULL,'bare_source:e8200d4320ac56c7','an article finding','mara','2026-11-24T17:49:15Z');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('article',4);
INSERT INTO sqlite_sequence VALUES('change',24);
INSERT INTO sqlite_sequence VALUES('source',6);
INSERT INTO sqlite_sequence VALUES('claim',8);
INSERT INTO sqlite_sequence VALUES('figure',2);
INSERT INTO sqlite_sequence VALUES('link',2);
INSERT INTO sqlite_sequence VALUES('verification',2);
INSERT INTO sqlite_sequence VALUES('filing',1);
CREATE INDEX article_sha256 ON article (sha256);
CREATE INDEX article_edition_of ON article (edition_of) WHERE edition_of IS NOT NULL;
CREATE INDEX source_name ON source (name) WHERE name IS NOT NULL;
CREATE INDEX claim_tag_tag ON claim_tag (tag, claim);
CREATE INDEX figure_claim ON figure (claim);
CREATE INDEX link_subject_claim ON link (subject_claim) WHERE subject_claim IS NOT NULL;
CREATE INDEX link_object_claim ON link (object_claim) WHERE object_claim IS NOT NULL;
CREATE INDEX link_subject_source ON link (subject_source) WHERE subject_source IS NOT NULL;
CREATE INDEX link_object_source ON link (object_source) WHERE object_source IS NOT NULL;
CREATE INDEX verification_claim ON verification (claim);
CREATE INDEX review_claim ON review (claim) WHERE claim IS NOT NULL;
CREATE TRIGGER import_row_article AFTER DELETE ON article BEGIN
	DELETE FROM import_row WHERE thing = 'article' AND row = old.id;
END;
CREATE TRIGGER import_row_source AFTER DELETE ON source BEGIN
	DELETE FROM import_row WHERE thing = 'source' AND row = old.id;
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
CREATE INDEX dismissal_other ON dismissal (other);
CREATE INDEX filing_claim_claim ON filing_claim (claim);
CREATE UNIQUE INDEX claim_uid ON claim (uid);
CREATE INDEX claim_article ON claim (article, "start" IS NULL, "start");
CREATE INDEX claim_source ON claim (source);
CREATE INDEX claim_within ON claim (within) WHERE within IS NOT NULL;
CREATE INDEX claim_heard_from ON claim (heard_from) WHERE heard_from IS NOT NULL;
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
CREATE INDEX change_row_thing ON change_row (thing, row, item, change);
CREATE INDEX redaction_erasure ON redaction (erasure);
CREATE INDEX tombstone_erasure ON tombstone (erasure);
CREATE INDEX erased_erasure ON erased (erasure);
CREATE INDEX import_row_digest ON import_row (thing, digest);
CREATE TRIGGER claim_search_added AFTER INSERT ON claim BEGIN
	INSERT INTO claim_search_due (id, indexed)
	SELECT new.id, 0 WHERE NOT EXISTS (SELECT 1 FROM claim_search_due WHERE id = new.id);
END;
PRAGMA writable_schema=OFF;
COMMIT;
