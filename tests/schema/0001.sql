-- A ledger of schema version 1, for upgrade.bats.  Never edited.
PRAGMA application_id = 1953984371;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE ledger (
	id      INTEGER PRIMARY KEY CHECK (id = 1),
	uid     BLOB NOT NULL CHECK (length(uid) = 16),
	created TEXT NOT NULL               -- UTC, 2016-12-28T16:51:07Z
) STRICT;
INSERT INTO ledger VALUES(1,X'e4709596b31f14d12e0ae45ae6891ac0','2026-11-24T09:05:06Z');
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
INSERT INTO article VALUES(1,X'0b53915e005525771efc8815620b0512','Selm bolts down new pumps as the spring tide nears','The Orm Post','Ilka Dvořáková','Translated by Pia Lindqvist; Edited by Oskar Weil','2019-04-17',18003,18003,NULL,NULL,NULL,'translation_of',NULL,'f0b9ac688601c5bfb00537171fad062247440fb6f3c20385497a43ee1b92355f',NULL);
INSERT INTO article VALUES(2,X'edfac73d1a5e72c14b2cb5310f4ec9fd','Five pumps for Selm, says river board','Other Paper','Marek Osei',NULL,'2019-04-18',18004,18004,NULL,NULL,1,'update_of',NULL,'3708edbabc29c74c653b7afd6145ebf9837c7783685630f302ab3e49cde97903',NULL);
CREATE TABLE snapshot (
	article    INTEGER PRIMARY KEY REFERENCES article (id),
	text       TEXT NOT NULL,           -- valid UTF-8 without a byte order mark
	raw_sha256 TEXT NOT NULL CHECK (length(raw_sha256) = 64) -- of the file as it was read
) STRICT;
INSERT INTO snapshot VALUES(1,replace('Selm bolts down new pumps as the spring tide nears\n\nIlka Dvořáková  |  2019-04-17 08:30\nRead in Maravian  \nCrews of the Aule River Board have been mounting diesel pumps on the northern dike of Selm, a port in the Lower Aule district of Maravia, since April 9. The old pumping station burned down in February, and the hurry is widely regarded as a last try to keep the harbour quarter dry.\n\nA source at the river board told the Aule Courier on April 14 that pumps are going in at the four weakest places of the dike, among them Brook Gate, Kessel Lane and the Salt Steps.\n\n"Last year we had three pumps for the whole northern dike, and now the board is mounting seven. It makes a fine photograph for the minister, but not one of them has been tested, the source said.\n\nThe stretch between the mills and the customs house is under water almost every April. The board is allegedly spending most of its money there because a relative of the governor owns the mills.\n\n"They want everything running before the tide of May 3," the source added, "because after that day nobody will believe a word of it."\n\nYet many doubt that the machines, which carry the label "한강 펌프", will be ready in time. It is also being said in the Café Zátoka that the fuel store was never filled again after the fire.\n\n"All winter the pumps ran for 2-3 hours a day, because diesel was handed out by the bucket. Seven dry tanks move as much water as three," a separate source in the harbour quarter said.\n\nAnother source in the quarter warned that the pumps may do more harm than good, saying, "They throw the water across to the east bank, where there is no dike at all. The fishermen over there are complaining that about 40 cellars filled up within one night.\n\nTomas Brek, the harbour master of Selm, denied this. "Our pumps have not flooded a single cellar," he said on Tuesday.\n\n*Translated by Pia Lindqvist\n*Edited by Oskar Weil\n\nSign up for our Friday letter to get more news from the lower Aule.\n','\n',char(10)),'f0b9ac688601c5bfb00537171fad062247440fb6f3c20385497a43ee1b92355f');
INSERT INTO snapshot VALUES(2,replace('Five pumps for Selm, says river board\n\nMarek Osei  |  2019-04-18 17:05\nThe Aule River Board announced on Thursday that the northern dike of Selm has all the pumps it needs.\n\n"Five new pumps are on the dike today, and we have tested each of them," Hana Riedl, a spokeswoman for the board, told the Maravia Post.\n\nA dike worker, who asked not to be named for fear of losing his job, said that he had counted seven. "Two of the seven have no engine inside," he said.\n\nAccording to the worker, the old pumps ran for at least six hours a day last winter.\n','\n',char(10)),'3708edbabc29c74c653b7afd6145ebf9837c7783685630f302ab3e49cde97903');
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
INSERT INTO source VALUES(1,X'ced06e3d0f5bef815be0fc8e0b717a6b','clever-partridge','person','unnamed',NULL,'A source at the river board',NULL,NULL,'background','not_stated',NULL,'reporter',NULL,NULL);
INSERT INTO source VALUES(2,X'38801ad8ee57e74a0a678b191f640bf4','chestnut-salmon','person','unnamed',NULL,'a separate source in the harbour',NULL,'the harbour','unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(3,X'8abc81910a403b165205e5b31eab7cb3','cork-marten','person','unnamed',NULL,'Another source in the quarter',NULL,'the quarter','unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(4,X'd9498638b985820e57d219d757709f66','tomas-brek','person','named','Tomas Brek','Tomas Brek, the harbour master of Selm','the harbour master of Selm',NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(5,X'3500650c17b769dc7ee674cda0e7cb26','aule-river-board','organisation','named','Aule River Board','The Aule River Board',NULL,NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(6,X'c4db3826ffb383eef49fb008769997c6','hana-riedl','person','named','Hana Riedl','Hana Riedl, a spokeswoman for the board','a spokeswoman for the board',NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(7,X'6efb011d8930c0567571ac4133574fb3','polished-periwinkle','person','unnamed',NULL,'A dike worker','dike worker',NULL,'unknown','job',NULL,'unknown',NULL,NULL);
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
INSERT INTO claim VALUES(1,X'3a479f16d99c460c43b59794f331b63c',1,NULL,'article',NULL,'Crews of the Aule River Board have been mounting diesel pumps on the northern dike of Selm, a port in the Lower Aule district of Maravia, since April 9',NULL,NULL,NULL,NULL,'not_stated',107,258,NULL,replace('-04-17 08:30\nRead in Maravian  \n','\n',char(10)),'. The old pumping station burned',1,NULL,NULL,NULL,NULL,'2019-04-09/..',17995,1000000000000,'since April 9',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'5f2be7c74ae87cf9dfa96f74beda8484');
INSERT INTO claim VALUES(2,X'c5740c1e7e88281663c5fd6090288814',1,NULL,'vague',NULL,'The old pumping station burned down in February, and the hurry is widely regarded as a last try to keep the harbour quarter dry',NULL,NULL,'regarded as','indirect','not_stated',260,387,NULL,'rict of Maravia, since April 9. ',replace('.\n\nA source at the river board t','\n',char(10)),1,NULL,NULL,NULL,NULL,'2019-02',17928,17955,'in February',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'vague',NULL,X'4b43cabfd49637a7a521d1d8f14a5690');
INSERT INTO claim VALUES(3,X'54e95f0a54436f8942a8a02de3702ce3',1,1,'source',NULL,'pumps are going in at the four weakest places of the dike, among them Brook Gate, Kessel Lane and the Salt Steps','Seven pumps.','A source at the river board','told','indirect','not_stated',457,569,NULL,'e Aule Courier on April 14 that ',replace('.\n\n"Last year we had three pumps','\n',char(10)),2,'2019-04-14',18000,18000,'on April 14',NULL,NULL,NULL,NULL,NULL,'not_stated',2,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'7a2731380115554a127c896c7996a0f7');
INSERT INTO claim VALUES(4,X'79256238210380e44353d0b5e0c195ca',1,1,'source',NULL,'Last year we had three pumps for the whole northern dike, and now the board is mounting seven. It makes a fine photograph for the minister, but not one of them has been tested',NULL,'the source','said','direct','not_stated',573,748,NULL,replace('ssel Lane and the Salt Steps.\n\n"','\n',char(10)),replace(', the source said.\n\nThe stretch ','\n',char(10)),3,NULL,NULL,NULL,NULL,'2018',17532,17896,'Last year',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'unclosed;ambiguous_figure',NULL,X'88c1e8210a3e957872c02b05defeb40e');
INSERT INTO claim VALUES(5,X'9364fd8b28056ab11b85856ecac524bc',1,NULL,'vague',NULL,'The board is allegedly spending most of its money there because a relative of the governor owns the mills',NULL,NULL,'allegedly','indirect','not_stated',855,960,NULL,'under water almost every April. ',replace('.\n\n"They want everything running','\n',char(10)),4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'vague',NULL,X'ec28027fba952af308e9227b0e5b3f66');
INSERT INTO claim VALUES(6,X'aa911bdebf494cb2bc4e0b7f6c1286f1',1,1,'source',NULL,'They want everything running before the tide of May 3 … because after that day nobody will believe a word of it',NULL,'the source','added','direct','not_stated',964,1094,'964-1017;1039-1094',replace(' the governor owns the mills.\n\n"','\n',char(10)),replace('."\n\nYet many doubt that the mach','\n',char(10)),5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'7f96a90dde10bbf273f859c27ddc13e0');
INSERT INTO claim VALUES(7,X'2c9245003a819fc7b0701302a8242043',1,NULL,'vague',NULL,'Yet many doubt that the machines, which carry the label "한강 펌프", will be ready in time',NULL,NULL,'doubt','mixed','not_stated',1098,1184,NULL,replace('dy will believe a word of it."\n\n','\n',char(10)),'. It is also being said in the C',6,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'vague',NULL,X'3e0206e65d3ca149864a9cdb3b0c71cd');
INSERT INTO claim VALUES(8,X'9f4420253a55c47032b5f65e1825040e',1,2,'source',NULL,'All winter the pumps ran for 2-3 hours a day, because diesel was handed out by the bucket. Seven dry tanks move as much water as three',NULL,'a separate source in the harbour','said','direct','not_stated',1288,1422,NULL,replace(' filled again after the fire.\n\n"','\n',char(10)),'," a separate source in the harb',7,NULL,NULL,NULL,NULL,'2019-03~',17956,17986,NULL,NULL,'not_stated',NULL,'background',3,NULL,NULL,NULL,NULL,NULL,X'8dffb749e75002829bd170a4ed4c5709');
INSERT INTO claim VALUES(9,X'91f9d3a0c0b5953feef7fe1c409edb2e',1,3,'source',NULL,'the pumps may do more harm than good … They throw the water across to the east bank, where there is no dike at all. The fishermen over there are complaining that about 40 cellars filled up within one night',NULL,'Another source in the quarter','warned saying','mixed','not_stated',1515,1728,'1515-1551;1562-1728','urce in the quarter warned that ',replace('.\n\nTomas Brek, the harbour maste','\n',char(10)),8,'2019-01/2019-03',17897,17986,'in the quarter',NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'unclosed;nested',NULL,X'1751b195ef51bcf4cfcb3fd3dc26a874');
INSERT INTO claim VALUES(10,X'f26eb741d48098b159f1a2fdd5d09aa8',1,NULL,'source',9,'about 40 cellars filled up within one night',NULL,'The fishermen over','complaining','indirect','not_stated',1685,1728,NULL,'over there are complaining that ',replace('.\n\nTomas Brek, the harbour maste','\n',char(10)),8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'0809d8627e633578321780e1aca65931');
INSERT INTO claim VALUES(11,X'65b90bc3f14d6c20a25923fbe839b199',1,4,'source',NULL,'this',NULL,'Tomas Brek, the harbour master of Selm','denied','indirect','not_stated',1778,1782,NULL,' harbour master of Selm, denied ','. "Our pumps have not flooded a ',9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'01ca86b9630b44c8e9295702e19617f4');
INSERT INTO claim VALUES(12,X'5927189cfaad8bb9f3d6a94f103c5bd6',1,4,'source',NULL,'Our pumps have not flooded a single cellar',NULL,'he','said','direct','not_stated',1785,1827,NULL,'r master of Selm, denied this. "',replace('," he said on Tuesday.\n\n*Transla','\n',char(10)),9,'2019-04-16',18002,18002,'on Tuesday',NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'af9cb4a512c8201887c605e6e01c66af');
INSERT INTO claim VALUES(13,X'a469e346163c1f32df31aed4c66590f7',2,5,'source',NULL,'the northern dike of Selm has all the pumps it needs',NULL,'The Aule River Board','announced','indirect','not_stated',119,171,NULL,'oard announced on Thursday that ',replace('.\n\n"Five new pumps are on the di','\n',char(10)),1,'2019-04-18',18004,18004,'on Thursday',NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'ed8bb9083f11d2ee032d63ae3b679080');
INSERT INTO claim VALUES(14,X'567ea5fd722b791bb25993bda432a657',2,6,'source',NULL,'Five new pumps are on the dike today, and we have tested each of them',NULL,'Hana Riedl, a spokeswoman for the board','told','direct','not_stated',175,244,NULL,replace('m has all the pumps it needs.\n\n"','\n',char(10)),'," Hana Riedl, a spokeswoman for',2,NULL,NULL,NULL,NULL,'2019-04-18',18004,18004,'today',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'310895c507812d421d43992686ceaabf');
INSERT INTO claim VALUES(15,X'8a4ef6e1eb2b4ff29fd97af0b79148da',2,7,'source',NULL,'to be named for fear of losing his job, said that he had counted seven',NULL,'A dike worker','asked','indirect','not_stated',341,411,NULL,replace('.\n\nA dike worker, who asked not ','\n',char(10)),'. "Two of the seven have no engi',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'ef0d79801a56f0dae1b4a180fdfe494e');
INSERT INTO claim VALUES(16,X'47a6fa0de8aa9b44572c72d4dc9c99ce',2,7,'source',NULL,'Two of the seven have no engine inside',NULL,'he','said','direct','not_stated',414,452,NULL,'aid that he had counted seven. "',replace('," he said.\n\nAccording to the wo','\n',char(10)),3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'9a3e1fed1da6769b7e858cf469bcce55');
INSERT INTO claim VALUES(17,X'124d6d507c08d1790953cc3302f9f241',2,7,'source',NULL,'hours a day last winter',NULL,'the worker, the old pumps ran for at least six','According to','indirect','not_stated',525,548,NULL,' old pumps ran for at least six ',replace('.\n','\n',char(10)),4,NULL,NULL,NULL,NULL,'2018-24',17866,17955,'last winter',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'd7bbd1b8da7e0394ba3c43c5f186c179');
CREATE TABLE claim_tag (
	claim INTEGER NOT NULL REFERENCES claim (id),
	tag   TEXT NOT NULL CHECK (tag <> '' AND tag NOT LIKE '%;%'),
	PRIMARY KEY (claim, tag)
) STRICT, WITHOUT ROWID;
INSERT INTO claim_tag VALUES(2,'dike');
INSERT INTO claim_tag VALUES(2,'pumps');
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
INSERT INTO figure VALUES(1,X'14a94b5a749ec6107c47387f34b5e7c5',3,'four',483,487,4.0,4.0,NULL,NULL,'weakest places','exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(2,X'8bbd97b1da9eba4ac12ca21368686956',4,'three',590,595,3.0,3.0,NULL,NULL,'pumps','exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(3,X'3f99e03e22f6ea1d6d0c77b850485c1f',4,'seven',661,666,7.0,7.0,NULL,NULL,NULL,'exact','total',NULL,NULL,NULL,1);
INSERT INTO figure VALUES(4,X'6f840c783b0632eaec1e5a3ffda2c872',4,'seven',661,666,7.0,7.0,NULL,NULL,NULL,'exact','added',NULL,NULL,NULL,2);
INSERT INTO figure VALUES(5,X'1fb2ba54fbc37ab28ffaff90dfe22276',8,'2-3 hours a day',1317,1332,2.0,3.0,'hour','day',NULL,'exact','rate',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(6,X'29bc6b8c9e7a74ce96287581d74b784f',8,'Seven',1379,1384,7.0,7.0,NULL,NULL,'dry tanks','exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(7,X'06439a9429a951079335d6b83effa4af',8,'three',1417,1422,3.0,3.0,NULL,NULL,NULL,'exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(8,X'1a28665cecfdc772e9c66c969cff07e3',9,'about 40',1685,1693,40.0,40.0,NULL,NULL,'cellars','about','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(9,X'188cd4e1894c65ef7e877e124adbb1f1',10,'about 40',1685,1693,40.0,40.0,NULL,NULL,'cellars','about','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(10,X'fc9ee38f7cd43570b0a4002375bb7406',14,'Five',175,179,5.0,5.0,NULL,NULL,'new pumps','exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(11,X'df9bf3c7fc495fb3da2192914baaaab8',15,'seven',406,411,7.0,7.0,NULL,NULL,NULL,'exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(12,X'deb1ea37ddfc9399195e9a205f998d2d',16,'Two',414,417,2.0,2.0,NULL,NULL,NULL,'exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(13,X'5a2d4fc33f64cb516c5fc8344fe2f5fb',16,'seven',425,430,7.0,7.0,NULL,NULL,NULL,'exact','not_stated',NULL,NULL,NULL,NULL);
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
INSERT INTO link VALUES(1,X'c05e0e98628114cea293f43e71097b7d',NULL,NULL,2,1,'different','the text says "a separate source"',1,'text',NULL);
INSERT INTO link VALUES(2,X'2673b9836f189f12a8a3734c551050c9',NULL,NULL,3,1,'different','the text says "Another source"',1,'text',NULL);
INSERT INTO link VALUES(3,X'849f0fab6c0b5e67aa6e3f3d04832aba',NULL,NULL,3,2,'different','the text says "Another source"',1,'text',NULL);
INSERT INTO link VALUES(4,X'a35dcf30cb0c95b257dfa32e3accf3f7',2,3,NULL,NULL,'contradicts','other numbers',NULL,'bo',NULL);
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
INSERT INTO verification VALUES(1,X'3bae1a3ebd08885eebe43f4ee3e1ccd2',2,'confirmed','called the board','ada','2019-04-18',18004,18004,'notes, p. 3',NULL,NULL,NULL,NULL,X'4b43cabfd49637a7a521d1d8f14a5690');
INSERT INTO verification VALUES(2,X'dc3a1045d5f36a195ac3610168794712',3,'pending',NULL,'bo',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'7a2731380115554a127c896c7996a0f7');
CREATE TABLE review (
	article  INTEGER NOT NULL REFERENCES article (id),
	spans    TEXT NOT NULL CHECK (spans <> ''),   -- "120-180;200-260"
	decision TEXT NOT NULL CHECK (decision IN ('logged', 'declined')),
	claim    INTEGER REFERENCES claim (id),
	decided_on TEXT NOT NULL,                     -- UTC
	PRIMARY KEY (article, spans)
) STRICT, WITHOUT ROWID;
INSERT INTO review VALUES(1,'107-258','logged',1,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(1,'1098-1184','logged',7,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(1,'1288-1422','logged',8,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(1,'1515-1551;1562-1728','logged',9,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(1,'1685-1728','logged',10,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(1,'1778-1782','logged',11,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(1,'1785-1827','logged',12,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(1,'260-387','logged',2,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(1,'457-569','logged',3,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(1,'573-748','logged',4,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(1,'855-960','logged',5,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(1,'964-1017;1039-1094','logged',6,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(2,'119-171','logged',13,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(2,'175-244','logged',14,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(2,'341-411','logged',15,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(2,'414-452','logged',16,'2026-11-24T09:05:07Z');
INSERT INTO review VALUES(2,'525-548','logged',17,'2026-11-24T09:05:07Z');
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
INSERT INTO change VALUES(1,X'e4709596b31f14d12e0ae45ae6891ac0',1,X'0000000000000000000000000000000000000000000000000000000000000000',X'cf2d5c1dfdf01dce769a3ac200e4a442b4c70bf0a15e00214d471b754d555dfb',X'ae74d6f62d4f346f11bb9b2e0adabd16','2026-11-24T09:05:06Z','ada','article add');
INSERT INTO change VALUES(2,X'e4709596b31f14d12e0ae45ae6891ac0',2,X'4eee2baeb0e0fd06a2f01ed78f8326e629ace4fc836abacef5ad69ba8bcc92c5',X'4ac6ffbd28599ac630ea4c4746f5c67c0048a2a4660678adfc7f485f5321cfc0',X'76dfb870b222867e06b5b60c39bc88b6','2026-11-24T09:05:06Z','bo','article add');
INSERT INTO change VALUES(3,X'e4709596b31f14d12e0ae45ae6891ac0',3,X'3092f6f5b92489df021c7011cb8d54d0a91423d21bf6b7210bb93806ce1a0dfb',X'9182db2351742758a04d577f0a5d9c8391c28fd8d7fde798711e8180db15f46f',X'c8e9fa151c05a3a91224a6ce9c00f715','2026-11-24T09:05:07Z','ada','log');
INSERT INTO change VALUES(4,X'e4709596b31f14d12e0ae45ae6891ac0',4,X'725432c4e30c6bdd916dc912d0efc353937783c25a12d491c2c99db7f3d8482b',X'311c1204080af89fa41d5ab2848b40f2d48423a92a71ff86e2efad8599bc06aa',X'bd04d28759e62e4af5ffa7f19f1f3a14','2026-11-24T09:05:07Z',NULL,'log');
INSERT INTO change VALUES(5,X'e4709596b31f14d12e0ae45ae6891ac0',5,X'c0e9937fc61fb64de6d76a3de030a0f2d3d626e565919faeb6ca2257de514089',X'89a750f04436ec0d274e6a64768fe2d59411d8fb0276784527a4f56c934a96ee',X'550fe90b4b63d9e45a83d8283f3eeba3','2026-11-24T09:05:07Z',NULL,'claim tag');
INSERT INTO change VALUES(6,X'e4709596b31f14d12e0ae45ae6891ac0',6,X'312ea27635c03e02fcd1cf14fb09cee9a16b370533d93e5e3a5b8e926f4f78e0',X'9e2d7f381c53c63603ce06079a162898e57ff37c85eaffeabcf8dc3bb05e00aa',X'4bef4bff133a047f9f3314eda92365bc','2026-11-24T09:05:07Z','bo','claim edit');
INSERT INTO change VALUES(7,X'e4709596b31f14d12e0ae45ae6891ac0',7,X'5f5326fab6e7126fc2670a8f8c9b6b8c45f0d54dda52e117332d8b3309f0199f',X'9b594fab087c3fabcdf72c4e2adf79bdaefcc31f4e4c023c722d6a66b1aebbf1',X'f34ff411b2abdc142ab62226c4029122','2026-11-24T09:05:07Z',NULL,'claim edit');
INSERT INTO change VALUES(8,X'e4709596b31f14d12e0ae45ae6891ac0',8,X'4bcdbeeb68941dd184b2c53adda3815dd42103a58c34bec679bf02489ff19be6',X'8b2f5fa3f9cc923849a126b5921d2fc4b9132c7a22ee124d189c8b2c18d038b9',X'c304ec9d44594915ed185cc23416d972','2026-11-24T09:05:07Z','ada','check add');
INSERT INTO change VALUES(9,X'e4709596b31f14d12e0ae45ae6891ac0',9,X'137fac326f27f0fdaf6f690c9b1736ad6ff05816dc7b1faf211019c907d6426e',X'99ca48d64e379238d8a33aa8608967408e1d815a6b6ebdadd9419772f6181e34',X'2a6b12713d0e05665378eddc5e270ea9','2026-11-24T09:05:07Z','bo','check add');
INSERT INTO change VALUES(10,X'e4709596b31f14d12e0ae45ae6891ac0',10,X'a29fa13daf54898642e2309f493ea9a6b518352e032d27c2897b31eebcb304ba',X'0a36b533c69b9cd09a5064e30c8039ad25c2a12aafbb6ed3fa549806071e0133',X'ca96303ec786f44ccdb01ec4e94a9425','2026-11-24T09:05:07Z','bo','link add');
INSERT INTO change VALUES(11,X'e4709596b31f14d12e0ae45ae6891ac0',11,X'fe604d199ed2cd83ecb38c7ce0cd739578388dfe31110dee0de92b03dbad830c',X'a6140944fa9e3c86573a82194c1ba4498dd093ea4a6d15d4fb97fc479d477192',X'292ba41063ae99ca8e03a674f539d0f0','2026-11-24T09:05:07Z',NULL,'source edit');
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
INSERT INTO change_row VALUES('article',1,1,1,'add',X'823e6320f8082f23bb782c67548e15e1',X'd31ae47bbc59880990f4d0722290214083f0c809e8f039bb230db0b636c71b9f',NULL);
INSERT INTO change_row VALUES('article',2,2,1,'add',X'a453e88005f9a290e0037b8ff2efb0e9',X'669d9e6e366892f0f0fad5aa0594db734bde10e09c4a2891312bf89b991dbef1',NULL);
INSERT INTO change_row VALUES('claim',1,3,1,'add',X'deed71a849e173e1b0308ecb1aafe810',X'd4dc730c8d65de0ae0a0fc4441fc053ae8c6c7bebb8d6bfd50c75d44c6038956',NULL);
INSERT INTO change_row VALUES('review',1,3,2,'add',X'2a4154be2448bbf72b42cc11f49517ba',X'6237e81329fae0199bc0605b47938d6cf498a1bae672c5cbfe2dc0b33210ed21',NULL);
INSERT INTO change_row VALUES('claim',2,3,3,'add',X'f5e1aafd50608de5e20a2a583c6dd9de',X'389294051311feac910b40f3b2a7b7af6e4c829f7f4c69adeec39d34bb4a7e5f',NULL);
INSERT INTO change_row VALUES('review',1,3,4,'add',X'f281162cc9797e606c6236db7b56eca8',X'3439f9886eeacab8db481bdaa45d73dbfec7fbee4c3bf81224537cc37be8c4cc',NULL);
INSERT INTO change_row VALUES('source',1,3,5,'add',X'99905721cfced46729b1f50909ea9dce',X'1b2466552418f308239208bc888d9420d30fc7b9f5598df9281f93115ee8bfbe',NULL);
INSERT INTO change_row VALUES('claim',3,3,6,'add',X'700f2526aa73eac8f7c973b1a23f2019',X'cca91f54104977823d66efaa58c80b15cb25d7d0d7fbe711801cf278b99859c2',NULL);
INSERT INTO change_row VALUES('figure',1,3,7,'add',X'5c48a63e2ad92001f3f71ceb7e0f4933',X'1e5d112e2649db5fac0dd2c35948a2add279f967ea25f5cdf941434ba58d0ef5',NULL);
INSERT INTO change_row VALUES('review',1,3,8,'add',X'bbcbb7627cb83cbd1ba62e942410b734',X'abbcf736421051163ed36217dd9693377149788ff5d91d28870c029511fd906e',NULL);
INSERT INTO change_row VALUES('claim',4,3,9,'add',X'd528e25a93c4a7f6c18eb57a125fc1cc',X'7fdc74c24517cff74ba03fae24cca516ca9c04c0c7f2cacd06979c33732de56c',NULL);
INSERT INTO change_row VALUES('figure',2,3,10,'add',X'c85a00ddff96ae9cd191f13fbfaa4682',X'0e8c1c883663f485d771aa0781b40eefe5ed24eb1e0d6469aacd594e1b0447ee',NULL);
INSERT INTO change_row VALUES('figure',3,3,11,'add',X'392755e81f4ed06206fab92e64dbd93d',X'2718bd5276bf35ba68192750cfffce74e5950000ad04ff5913c9f44423cc48fd',NULL);
INSERT INTO change_row VALUES('figure',4,3,12,'add',X'd662fc1f1125d012e11a6dacd51b07cc',X'a85f5aa7d8955b1de12e832a2a4eb9c846497804995c6911409b4b48e88cf837',NULL);
INSERT INTO change_row VALUES('review',1,3,13,'add',X'0404460885835771efa6039bf70f8bd8',X'541ecd09fe01a199a0f992a634816e17886eb5118b0ac79e07404dd20a85eb5a',NULL);
INSERT INTO change_row VALUES('claim',5,3,14,'add',X'f9aec7603a0a74418665242d2374eb6b',X'dab936f7a52ee8d8a7e92ea3659e7e1194f85d4af6ecedde09e47836c00a93ee',NULL);
INSERT INTO change_row VALUES('review',1,3,15,'add',X'440b181b44140cb07345e7a2194fa62a',X'c1e3c3c97e0e4083d3b72723b904efae1b9ab904a58f7934ce4e5a2e0c6491b3',NULL);
INSERT INTO change_row VALUES('claim',6,3,16,'add',X'ef1e55f30ab0c0b999d845294c0580a7',X'42d29f7a6921ac41aad9f8c0e648d4dc0ab3a1d133503a195535ced761476b4d',NULL);
INSERT INTO change_row VALUES('review',1,3,17,'add',X'b0f4870d828ac653202ba6e395d45ecf',X'b5c1d7c73151fa6884b1062b4380b768ab3ca2fe69efc465a7119f1cb4f4af07',NULL);
INSERT INTO change_row VALUES('claim',7,3,18,'add',X'd362fe3328d24596bd5df78c7cadee4f',X'fd3ab994a24c0259aa1e3d5535417819efa8da03445fa0189231a9ba8d75e700',NULL);
INSERT INTO change_row VALUES('review',1,3,19,'add',X'a982e21c073d5f13e7f2af7d53b9f783',X'141e7294e6e44c4f090055cb4af0146170ed3b379d9ed97050cabbbb1c6c9653',NULL);
INSERT INTO change_row VALUES('source',2,3,20,'add',X'd0b689ab483ed388c7edde3d0612c56d',X'294b88a584c1bd56ca5db78a5a096229fd52367663f78ae1ef4c626da18516fe',NULL);
INSERT INTO change_row VALUES('claim',8,3,21,'add',X'7d53385d1456be0951d7a574a43dd033',X'447fdc0b840f07efe1e83899e68d36d751fa27b74dfeef730e9488b00d4bb005',NULL);
INSERT INTO change_row VALUES('figure',5,3,22,'add',X'8d9fa2ecf69b5ac2ded41ae8224965fe',X'5d99d0ca0579a5fde694ebc92440649e7a81beed337c770ae0ec8af0b714e82b',NULL);
INSERT INTO change_row VALUES('figure',6,3,23,'add',X'8d5915a068c3bff6e129db55ce021d56',X'c7ec670409ef27f078370a541297c1cf1b4dae7c266c41fd534d05663186ccce',NULL);
INSERT INTO change_row VALUES('figure',7,3,24,'add',X'd973ac796e4c01606a291044b68140a8',X'ad5a13ea4e3f8f618fdb7e3782f988744a1de155e72ce13732d621db233c261c',NULL);
INSERT INTO change_row VALUES('review',1,3,25,'add',X'd07fa04bea8e7e73eaee2a4ffd249662',X'3bf8e7f7e0947b727e816996b375afdfd3cd3d7f88b8157ef5cd44ef8aea3212',NULL);
INSERT INTO change_row VALUES('link',1,3,26,'add',X'c7dedbb75cc169cfbb5196f442cad994',X'cd87db1ce38d2dd09fbb51c4953d2996794d94f5290eb3c89aa36370c54d16bc',NULL);
INSERT INTO change_row VALUES('source',3,3,27,'add',X'2ee8761c33267267725972040ad4dc2c',X'f402e3f42cd6b955cc794ff596f58d8e83a21f7ad9ca18f44ff8884aa6b3b12f',NULL);
INSERT INTO change_row VALUES('claim',9,3,28,'add',X'c3f281cbf7eb10b35c12dd3764c552d6',X'80f8ce9f1bab66e3618e7c27392c2fdc6f5e0008d6e2869c81a293378da32f70',NULL);
INSERT INTO change_row VALUES('figure',8,3,29,'add',X'260ba8880d34e729a34060e766d6c89a',X'479421e1c0c4d965a173c8db8a2ec14dc41fa97ef85810f069d90ea5e5622779',NULL);
INSERT INTO change_row VALUES('review',1,3,30,'add',X'5a6226a7ebb9eb405ab0f3df83472957',X'35e2a0ab52729daf24b7191f3ab2da350a6cb379150bc6dee5f664ed6317847d',NULL);
INSERT INTO change_row VALUES('link',2,3,31,'add',X'b4ca72bc4278556ea82ccc545163895a',X'1e169572898065f984ad39521d7708b00b8804b2b1da50ced3057bfceb964867',NULL);
INSERT INTO change_row VALUES('link',3,3,32,'add',X'4c961249bb42f77378f595edc88d380c',X'aaaafea73f765520233720045423867b8e2cf6a84a0632eb5616ca6639ad8d18',NULL);
INSERT INTO change_row VALUES('claim',10,3,33,'add',X'e65cf20c198c430e23dd32de28a81a88',X'c6da3413709eecb7c4cd03437a93872c5f9422233fb2153f4ad4d3c22ef65522',NULL);
INSERT INTO change_row VALUES('figure',9,3,34,'add',X'71c433a67928a0d4f7128557e463e8fd',X'1ee7ff832401ef5b95b49d1ab04e3cc7f8f07bb90f9a3cb562408c2f7c6c9e39',NULL);
INSERT INTO change_row VALUES('review',1,3,35,'add',X'62c1cd7009e9cf1c31125f3a7bd0a8f9',X'82666daebb203afab845a8d49d71ee38e6ec14f6c0af44664d86f18090982557',NULL);
INSERT INTO change_row VALUES('source',4,3,36,'add',X'a7699f5b8ff6fb86bc928d972ad2bb83',X'8400c4ad0bc635f83dec5b5ab02fb02fa484f4493ce686694b29d81adc6e5387',NULL);
INSERT INTO change_row VALUES('claim',11,3,37,'add',X'164d83c78759e3b98efe34c265bd57fb',X'f7ddacbf7e3a206e1684620a8422c233b5999ed15a85f1105fa281f3cccef47b',NULL);
INSERT INTO change_row VALUES('review',1,3,38,'add',X'ed8466cf2be5465a2b92a20702cb8b0b',X'263aecf3c215505c6a142b27532460f8decb10db831d48782cd7645ff2e9efbf',NULL);
INSERT INTO change_row VALUES('claim',12,3,39,'add',X'86af8d12021b508c40f9f06ad3f7fd1e',X'f4c3f2c35deb8351337d33c68e33fc9e22e0b92c924b88fc8fd6a218556681a4',NULL);
INSERT INTO change_row VALUES('review',1,3,40,'add',X'abab7a68f5f86fb85b0319bf282e4160',X'65f8586300001595a6d13fafaa46919b908f37133896604bf631d4fb0684af0f',NULL);
INSERT INTO change_row VALUES('source',5,4,1,'add',X'9a1c3eaa85cb68610904f257c5838875',X'd73b69289b112f8d26f60a4735548b07028905c49227ed1d71f1bc2d8ebc606b',NULL);
INSERT INTO change_row VALUES('claim',13,4,2,'add',X'244d90f57916b63c07407a2f715ae503',X'846e1fc5f203f1e64b3946492a26ee13190408626568be93bfe3e6a4f160b94c',NULL);
INSERT INTO change_row VALUES('review',2,4,3,'add',X'1bed197f499599886e917bc0268bbef3',X'ecd1b91fb9cbbbfde6b1eff59926630132dd4de6c995fdffee68439ab692dc17',NULL);
INSERT INTO change_row VALUES('source',6,4,4,'add',X'746f025f20641d15e502340358136991',X'd2e17399e46209b6b6470193ca83151a8ecd8922492e4b49b41b3149c6f865ed',NULL);
INSERT INTO change_row VALUES('claim',14,4,5,'add',X'743a48250f192d03dff3ccaaec1ad151',X'1473d1858ec79e4934e4dbd8dcaa8922544f62366baf00f43cb11727651e160a',NULL);
INSERT INTO change_row VALUES('figure',10,4,6,'add',X'c2912054bda53edc366399ba0201be72',X'2ff26977d221604a2ade34fa5bee5597f25271d6a7be79af6f2cc69355f6aca4',NULL);
INSERT INTO change_row VALUES('review',2,4,7,'add',X'feb4e3ff7180153e7264c591efdda448',X'e3f0b28f387ed0ab882f56a06bc232ab4a3007fbbeec1d600f5cb6449db63f69',NULL);
INSERT INTO change_row VALUES('source',7,4,8,'add',X'db8f388dcedf2768b77348c9113593cf',X'38d89faa2dd5654cf6e82629c778956eaeb830ebd16ce53d99ab0e41a96085f0',NULL);
INSERT INTO change_row VALUES('claim',15,4,9,'add',X'a14a64aa68b2249039950d509632a845',X'18cbb19297a81fc84c5eb86dfb4c552722b83159ca57d5bea0e9b8080154cc1a',NULL);
INSERT INTO change_row VALUES('figure',11,4,10,'add',X'3e47a380aec3f516d63cde4683b1ca5d',X'cd4edd5817915d0dea8afd0c570d33c10a44eae1dc7a69c4ffdd24760a0bfb30',NULL);
INSERT INTO change_row VALUES('review',2,4,11,'add',X'4cb828690905dfe9274a5db68f44660b',X'585837c136eed4c1e451d8c761b1568f0a2a031fd746414b57357f5e07a36e1c',NULL);
INSERT INTO change_row VALUES('claim',16,4,12,'add',X'1573d30b5aedc93df9bf74cf099fa631',X'bbe132db8f6631bc1e1849f855caf98930d60a8c514c7cde898ce123f23e411c',NULL);
INSERT INTO change_row VALUES('figure',12,4,13,'add',X'fd3074f4e397ed0cffdc3cb741ff12ab',X'89513d076f15e6122c7b01ee93e6f33bff264e355d67984d2baf81085cb18d96',NULL);
INSERT INTO change_row VALUES('figure',13,4,14,'add',X'83b61550d5a1cda7eecddd74ae4d4740',X'df1132dceb1a48c2bf3cc2df4bfff1cf7875f87177976aac1eb7b8a10e12e4fd',NULL);
INSERT INTO change_row VALUES('review',2,4,15,'add',X'acdbdd6a65a90ac5b2993760919a34cc',X'3e6faec3aae1072601c43b7b55677ad74206b1cf409ca551076a0d2772badf8f',NULL);
INSERT INTO change_row VALUES('claim',17,4,16,'add',X'f1682e04b6cbdff46370bc1aae33628c',X'fcda8e0e5e6bb17108acaa8a87829af9050e66a9b71b9947ae1e0ff7f3304609',NULL);
INSERT INTO change_row VALUES('review',2,4,17,'add',X'5ac24ecc01c140b12e703aceb5f2e343',X'b1816ebd3c0743d619317d65ad2a743c0fed1bc51e282bc0f96678adaf66d11e',NULL);
INSERT INTO change_row VALUES('claim',2,5,1,'edit',X'98a3bdc79689db0f912c9c07fb404ef5',X'd29ea7e589b2efc1f61166e246aaa889e3a9f1628e1a2318247efb98b1efc070','{"uid":"c5740c1e7e88281663c5fd6090288814","article":"0b53915e005525771efc8815620b0512","voice":"vague","quote":"The old pumping station burned down in February, and the hurry is widely regarded as a last try to keep the harbour quarter dry","cue":"regarded as","quote_type":"indirect","kind":"not_stated","start":260,"end":387,"spans":"260-387","prefix":"rict of Maravia, since April 9. ","suffix":".\n\nA source at the river board t","paragraph":1,"happened_on":"2019-02","happened_words":"in February","knowledge":"not_stated","ground_rules":"unknown","flags":"vague"}');
INSERT INTO change_row VALUES('claim',3,6,1,'edit',X'5f00817f9ea086f203b50613ae95a0b2',X'0452547aaac291e6b7fe78f221fd31b3ce935a8f79460732bd4533bb19fcde3c','{"uid":"54e95f0a54436f8942a8a02de3702ce3","article":"0b53915e005525771efc8815620b0512","source":"ced06e3d0f5bef815be0fc8e0b717a6b","voice":"source","quote":"pumps are going in at the four weakest places of the dike, among them Brook Gate, Kessel Lane and the Salt Steps","attribution":"A source at the river board","cue":"told","quote_type":"indirect","kind":"not_stated","start":457,"end":569,"spans":"457-569","prefix":"e Aule Courier on April 14 that ","suffix":".\n\n\"Last year we had three pumps","paragraph":2,"stated_on":"2019-04-14","stated_words":"on April 14","knowledge":"not_stated","ground_rules":"unknown"}');
INSERT INTO change_row VALUES('claim',8,7,1,'edit',X'f509daf3667714cd7546b9f7e8767574',X'192e1a1170626403dfe411731be394c57c8a0dd1dcd80d12b09458fc5dacb790','{"uid":"9f4420253a55c47032b5f65e1825040e","article":"0b53915e005525771efc8815620b0512","source":"38801ad8ee57e74a0a678b191f640bf4","voice":"source","quote":"All winter the pumps ran for 2-3 hours a day, because diesel was handed out by the bucket. Seven dry tanks move as much water as three","attribution":"a separate source in the harbour","cue":"said","quote_type":"direct","kind":"not_stated","start":1288,"end":1422,"spans":"1288-1422","prefix":" filled again after the fire.\n\n\"","suffix":",\" a separate source in the harb","paragraph":7,"knowledge":"not_stated","ground_rules":"unknown"}');
INSERT INTO change_row VALUES('check',1,8,1,'add',X'bf50a7caae1733faf63380c7d90cf0a2',X'b2fa7e99a8871e33fcae4709ef38f5236b9081ef6f7e26a9195a3f9e0c1bd19e',NULL);
INSERT INTO change_row VALUES('check',2,9,1,'add',X'9eff9780a862d8b235f5a52810f55040',X'c7c48dc2168642b8d3de2de4c1c47cf1624eb8aff4ad500981b57dcd3e426d41',NULL);
INSERT INTO change_row VALUES('link',4,10,1,'add',X'89a657a81efd752a1883df382ff1eac7',X'928ebd48aef1366ef3a7ff2e1036050f2d3aef092bd8007377635ef94bda4465',NULL);
INSERT INTO change_row VALUES('source',1,11,1,'edit',X'd18b73e980a4f34e4783ea6fa0fc436e',X'79366de73db8e57808cf26fe1bad68cb3b7f97eb0a3ec3fd68eec9923ccea62f','{"uid":"ced06e3d0f5bef815be0fc8e0b717a6b","codename":"clever-partridge","kind":"person","naming":"unnamed","description":"A source at the river board","ground_rules":"unknown","anonymity_reason":"not_stated","identity_known_to":"unknown"}');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('article',2);
INSERT INTO sqlite_sequence VALUES('change',11);
INSERT INTO sqlite_sequence VALUES('claim',17);
INSERT INTO sqlite_sequence VALUES('source',7);
INSERT INTO sqlite_sequence VALUES('figure',13);
INSERT INTO sqlite_sequence VALUES('link',4);
INSERT INTO sqlite_sequence VALUES('verification',2);
CREATE INDEX article_sha256 ON article (sha256);
CREATE INDEX article_edition_of ON article (edition_of) WHERE edition_of IS NOT NULL;
CREATE INDEX source_name ON source (name) WHERE name IS NOT NULL;
CREATE INDEX claim_article ON claim (article, "start" IS NULL, "start");
CREATE INDEX claim_source ON claim (source);
CREATE INDEX claim_within ON claim (within) WHERE within IS NOT NULL;
CREATE INDEX claim_heard_from ON claim (heard_from) WHERE heard_from IS NOT NULL;
CREATE INDEX claim_tag_tag ON claim_tag (tag, claim);
CREATE INDEX figure_claim ON figure (claim);
CREATE INDEX link_subject_claim ON link (subject_claim) WHERE subject_claim IS NOT NULL;
CREATE INDEX link_object_claim ON link (object_claim) WHERE object_claim IS NOT NULL;
CREATE INDEX link_subject_source ON link (subject_source) WHERE subject_source IS NOT NULL;
CREATE INDEX link_object_source ON link (object_source) WHERE object_source IS NOT NULL;
CREATE INDEX verification_claim ON verification (claim);
CREATE INDEX review_claim ON review (claim) WHERE claim IS NOT NULL;
CREATE INDEX change_row_thing ON change_row (thing, row, change);
COMMIT;
