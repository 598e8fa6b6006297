-- A ledger of schema version 5, for upgrade.bats.  Never edited.
PRAGMA application_id = 1953984371;
PRAGMA user_version = 5;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE ledger (
	id      INTEGER PRIMARY KEY CHECK (id = 1),
	uid     BLOB NOT NULL CHECK (length(uid) = 16),
	created TEXT NOT NULL               -- UTC, 2016-12-28T16:51:07Z
) STRICT;
INSERT INTO ledger VALUES(1,X'fdf4ae564cb917ce9c341a1770868988','2026-11-24T10:22:23Z');
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
INSERT INTO article VALUES(1,X'8d23ba66227117f0b83df3fac0065fd2','Selm bolts down new pumps as the spring tide nears','The Orm Post','Ilka Dvořáková','Translated by Pia Lindqvist; Edited by Oskar Weil','2019-04-17',18003,18003,NULL,NULL,NULL,'translation_of',NULL,'f0b9ac688601c5bfb00537171fad062247440fb6f3c20385497a43ee1b92355f',NULL);
INSERT INTO article VALUES(2,X'5e2e0aefc0fe966f96ee290095c2c8e9','Five pumps for Selm, says river board','Other Paper','Marek Osei',NULL,'2019-04-18',18004,18004,NULL,NULL,1,'update_of',NULL,'3708edbabc29c74c653b7afd6145ebf9837c7783685630f302ab3e49cde97903',NULL);
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
INSERT INTO source VALUES(1,X'11472ec45d821a6ceb4154c29924e003','crisp-nightingale','person','unnamed',NULL,'A source at the river board',NULL,NULL,'background','not_stated',NULL,'reporter',NULL,NULL);
INSERT INTO source VALUES(2,X'4e8605e8e8f7a22853b5c6ed40a89c10','harvest-fennel','person','unnamed',NULL,'a separate source in the harbour',NULL,'the harbour','unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(3,X'cd51f8927999928d64f7bec2a64f6dbe','mellow-dormouse','person','unnamed',NULL,'Another source in the quarter',NULL,'the quarter','unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(4,X'5035a6801faa18fdcfc94ec1a57c267c','tomas-brek','person','named','Tomas Brek','Tomas Brek, the harbour master of Selm','the harbour master of Selm',NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(5,X'5e6e5bd42aee5a52bd7523bfd1de7051','aule-river-board','organisation','named','Aule River Board','The Aule River Board',NULL,NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(6,X'c346d9c5e6c2766e847762f01dc71dc3','hana-riedl','person','named','Hana Riedl','Hana Riedl, a spokeswoman for the board','a spokeswoman for the board',NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(7,X'1130c944e0e4217668a5f646f326eb0a','swift-harebell','unknown','unnamed',NULL,'that',NULL,NULL,'unknown','job',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(8,X'b0a06eb05e8b24bdeb69887d1dc37d64','cork-pheasant','person','unnamed',NULL,'A dike worker','dike worker',NULL,'unknown','job',NULL,'unknown',NULL,NULL);
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
INSERT INTO claim VALUES(1,X'f8ed74707ed5f213a68ab3ed189a2409',1,NULL,'article',NULL,'Crews of the Aule River Board have been mounting diesel pumps on the northern dike of Selm, a port in the Lower Aule district of Maravia, since April 9',NULL,NULL,NULL,NULL,'not_stated',107,258,NULL,replace('-04-17 08:30\nRead in Maravian  \n','\n',char(10)),'. The old pumping station burned',1,NULL,NULL,NULL,NULL,'2019-04-09/..',17995,1000000000000,'since April 9',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'5f2be7c74ae87cf9dfa96f74beda8484');
INSERT INTO claim VALUES(2,X'3a573650d62d6b5aa6c6dd1d37ee29c6',1,NULL,'article',NULL,'The old pumping station burned down in February, and',NULL,NULL,NULL,NULL,'not_stated',260,312,NULL,'rict of Maravia, since April 9. ',' the hurry is widely regarded as',1,NULL,NULL,NULL,NULL,'2019-02',17928,17955,'in February',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'b2bf2d5e1788578d159a9a5c8244fac2');
INSERT INTO claim VALUES(3,X'9ac3701636f34d263215f09790bc7569',1,NULL,'vague',NULL,'the hurry is widely regarded as a last try to keep the harbour quarter dry','Seven pumps.',NULL,'regarded as','indirect','not_stated',313,387,NULL,'on burned down in February, and ',replace('.\n\nA source at the river board t','\n',char(10)),1,'2019-02',17928,17955,'in February',NULL,NULL,NULL,NULL,NULL,'not_stated',2,'unknown',NULL,NULL,NULL,NULL,'vague',NULL,X'b6eae4f7000c49f1b458ec9e56242002');
INSERT INTO claim VALUES(4,X'f64226ea01576a281b9a4cb45e30ec62',1,1,'source',NULL,'pumps are going in at the four weakest places of the dike, among them Brook Gate, Kessel Lane and the Salt Steps',NULL,'A source at the river board','told','indirect','not_stated',457,569,NULL,'e Aule Courier on April 14 that ',replace('.\n\n"Last year we had three pumps','\n',char(10)),2,'2019-04-14',18000,18000,'on April 14',NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'c307579e8a710ff9228ad5d84addd20d');
INSERT INTO claim VALUES(5,X'41c72ec098add01d81ec0420b4a9dcc9',1,1,'source',NULL,'Last year we had three pumps for the whole northern dike, and now the board is mounting seven. It makes a fine photograph for the minister, but not one of them has been tested',NULL,'the source','said','direct','not_stated',573,748,NULL,replace('ssel Lane and the Salt Steps.\n\n"','\n',char(10)),replace(', the source said.\n\nThe stretch ','\n',char(10)),3,NULL,NULL,NULL,NULL,'2018',17532,17896,'Last year',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'unclosed;ambiguous_figure',NULL,X'30961230a75d7f6c92092066ce8de528');
INSERT INTO claim VALUES(6,X'94b7938722d359f8879bce62d2caffdf',1,NULL,'vague',NULL,'The board is allegedly spending most of its money there because a relative of the governor owns the mills',NULL,NULL,'allegedly','indirect','not_stated',855,960,NULL,'under water almost every April. ',replace('.\n\n"They want everything running','\n',char(10)),4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'vague',NULL,X'ec28027fba952af308e9227b0e5b3f66');
INSERT INTO claim VALUES(7,X'3758da56d950bf9a0db544f1febd955f',1,1,'source',NULL,'They want everything running before the tide of May 3 … because after that day nobody will believe a word of it',NULL,'the source','added','direct','not_stated',964,1094,'964-1017;1039-1094',replace(' the governor owns the mills.\n\n"','\n',char(10)),replace('."\n\nYet many doubt that the mach','\n',char(10)),5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'2b16694cdc99e08cf388733fab42149c');
INSERT INTO claim VALUES(8,X'4cac12622d13b8c100a3e37d5a1b024e',1,NULL,'vague',NULL,'Yet many doubt that the machines, which carry the label "한강 펌프", will be ready in time',NULL,NULL,'doubt','mixed','not_stated',1098,1184,NULL,replace('dy will believe a word of it."\n\n','\n',char(10)),'. It is also being said in the C',6,NULL,NULL,NULL,NULL,'2019-03~',17956,17986,NULL,NULL,'not_stated',NULL,'background',3,NULL,NULL,NULL,'vague',NULL,X'499b9c74ee5d17113f8a2c2c0771b775');
INSERT INTO claim VALUES(9,X'e2b4a55a98fd1ca78f8e05d2cfd2a002',1,2,'source',NULL,'All winter the pumps ran for 2-3 hours a day, because diesel was handed out by the bucket. Seven dry tanks move as much water as three',NULL,'a separate source in the harbour','said','direct','not_stated',1288,1422,NULL,replace(' filled again after the fire.\n\n"','\n',char(10)),'," a separate source in the harb',7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'bb1d72f12776824f5807bd28f39e8499');
INSERT INTO claim VALUES(12,X'50b6f32a5b176150d138aac6c516bd7f',1,4,'source',NULL,'this',NULL,'Tomas Brek, the harbour master of Selm','denied','indirect','not_stated',1778,1782,NULL,' harbour master of Selm, denied ','. "Our pumps have not flooded a ',9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'794abdf7e4235466abf99fa722da833e');
INSERT INTO claim VALUES(13,X'7c570c2ca1a397c3c203282e92fbbbb5',1,4,'source',NULL,'Our pumps have not flooded a single cellar',NULL,'he','said','direct','not_stated',1785,1827,NULL,'r master of Selm, denied this. "',replace('," he said on Tuesday.\n\n*Transla','\n',char(10)),9,'2019-04-16',18002,18002,'on Tuesday',NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'0b77026578946679e672c4d57a1f625d');
INSERT INTO claim VALUES(14,X'8bbecf01b44ac88a9b8f50c83cb43b44',2,5,'source',NULL,'the northern dike of Selm has all the pumps it needs',NULL,'The Aule River Board','announced','indirect','not_stated',119,171,NULL,'oard announced on Thursday that ',replace('.\n\n"Five new pumps are on the di','\n',char(10)),1,'2019-04-18',18004,18004,'on Thursday',NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'cce655ff7690f0aa2a7cbd64259826bb');
INSERT INTO claim VALUES(15,X'd67ba1dc015c6c580198123d3ac04446',2,6,'source',NULL,'Five new pumps are on the dike today, and we have tested each of them',NULL,'Hana Riedl, a spokeswoman for the board','told','direct','not_stated',175,244,NULL,replace('m has all the pumps it needs.\n\n"','\n',char(10)),'," Hana Riedl, a spokeswoman for',2,NULL,NULL,NULL,NULL,'2019-04-18',18004,18004,'today',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'd2840f6f5c927e98d2bf100ac14c57e4');
INSERT INTO claim VALUES(16,X'41334a1bae170f15b5a94b32468ac8da',2,7,'source',NULL,'A dike worker, who asked not to be named for fear of losing his job',NULL,'that','said','indirect','not_stated',312,379,NULL,replace(' board, told the Maravia Post.\n\n','\n',char(10)),', said that he had counted seven',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'nested',NULL,X'dd682dff2a092aafbbea85e1b44ff936');
INSERT INTO claim VALUES(17,X'cee4fdddec52f5ca78ead7618900dfd2',2,8,'source',16,'to be named for fear of losing his job',NULL,'A dike worker','asked','indirect','not_stated',341,379,NULL,replace('.\n\nA dike worker, who asked not ','\n',char(10)),', said that he had counted seven',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'c0f41427d2eab52423402c46ad5e6b4d');
INSERT INTO claim VALUES(18,X'4baa3868a51ad126973cfc539d99deac',2,8,'source',NULL,'Two of the seven have no engine inside',NULL,'he','said','direct','not_stated',414,452,NULL,'aid that he had counted seven. "',replace('," he said.\n\nAccording to the wo','\n',char(10)),3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'0836c9af6fbc801183e08ec81d63574f');
INSERT INTO claim VALUES(19,X'2da05a1a97874088d1f611e0872b89d1',2,8,'source',NULL,'the old pumps ran for at least six hours a day last winter',NULL,'the worker','According to','indirect','not_stated',490,548,NULL,replace('said.\n\nAccording to the worker, ','\n',char(10)),replace('.\n','\n',char(10)),4,NULL,NULL,NULL,NULL,'2018-24',17866,17955,'last winter',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'91c50bd64aa137afe3bd248463bb2a78');
INSERT INTO claim VALUES(20,X'44df315291e7c86125f505f3a4af6b3c',2,NULL,'source',NULL,NULL,'The harbour was dry','a porter',NULL,NULL,'not_stated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'6923d8484fc2bbd658cecd63ffb3dff6');
INSERT INTO claim VALUES(21,X'58dddca2b5f96066f4f1f2f2dcc6fe98',2,NULL,'source',NULL,NULL,'펌프가 돌았다','a porter',NULL,NULL,'not_stated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'908b8b8a85fd2a94bfbaa244c473b850');
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
INSERT INTO figure VALUES(1,X'f2739e78132dc463aed6bcf214ce9cb9',4,'four',483,487,4.0,4.0,NULL,NULL,'weakest places','exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(2,X'56d6610e51e0aee9ba53792f86b1c9d4',5,'three',590,595,3.0,3.0,NULL,NULL,'pumps','exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(3,X'e83b5ac77aa31ef16ef3733a0c46750f',5,'seven',661,666,7.0,7.0,NULL,NULL,NULL,'exact','total',NULL,NULL,NULL,1);
INSERT INTO figure VALUES(4,X'8a8ea348695740d3319fd26d45232e64',5,'seven',661,666,7.0,7.0,NULL,NULL,NULL,'exact','added',NULL,NULL,NULL,2);
INSERT INTO figure VALUES(5,X'0929f05586e46fb1eb337c6ed84ce320',9,'2-3 hours a day',1317,1332,2.0,3.0,'hour','day',NULL,'exact','rate',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(6,X'4f561e0452be5e3a18a14274cf874213',9,'Seven',1379,1384,7.0,7.0,NULL,NULL,'dry tanks','exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(7,X'd3bb8868b81058a6aa3783dc622bfb77',9,'three',1417,1422,3.0,3.0,NULL,NULL,NULL,'exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(10,X'eb15df5c19015e6f9ae7339e3936dddb',15,'Five',175,179,5.0,5.0,NULL,NULL,'new pumps','exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(11,X'5821ee811e410f57457ddcc6377c7301',18,'Two',414,417,2.0,2.0,NULL,NULL,NULL,'exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(12,X'0a0dfe6623858f6b762bce5ba5a4cc84',18,'seven',425,430,7.0,7.0,NULL,NULL,NULL,'exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(13,X'4829ba344b34f48b664c5f6c5370f9b4',19,'at least six hours a day',512,536,6.0,6.0,'hour','day',NULL,'at_least','rate',NULL,NULL,NULL,NULL);
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
INSERT INTO link VALUES(1,X'fe4bd84cee4d82d5bbbafae9864fd9fd',NULL,NULL,2,1,'different','the text says "a separate source"',1,'text',NULL);
INSERT INTO link VALUES(2,X'd3b291083d9a23dbe2ff6b56600f4448',NULL,NULL,3,1,'different','the text says "Another source"',1,'text',NULL);
INSERT INTO link VALUES(3,X'1043384a0dceb057500f021aae9845c9',NULL,NULL,3,2,'different','the text says "Another source"',1,'text',NULL);
INSERT INTO link VALUES(4,X'ef87729d8f8a8e4fbeaae7866796059b',2,3,NULL,NULL,'contradicts','other numbers',NULL,'bo',NULL);
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
INSERT INTO verification VALUES(1,X'35954feabe6b3431d0212bfafc36323d',2,'confirmed','called the board','ada','2019-04-18',18004,18004,'notes, p. 3',NULL,NULL,NULL,NULL,X'b2bf2d5e1788578d159a9a5c8244fac2');
INSERT INTO verification VALUES(2,X'7ed061387d320f84bd3e44374c3461fe',3,'pending',NULL,'bo',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'b6eae4f7000c49f1b458ec9e56242002');
CREATE TABLE review (
	article  INTEGER NOT NULL REFERENCES article (id),
	spans    TEXT NOT NULL CHECK (spans <> ''),   -- "120-180;200-260"
	decision TEXT NOT NULL CHECK (decision IN ('logged', 'declined')),
	claim    INTEGER REFERENCES claim (id),
	decided_on TEXT NOT NULL,                     -- UTC
	PRIMARY KEY (article, spans)
) STRICT, WITHOUT ROWID;
INSERT INTO review VALUES(1,'107-258','logged',1,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(1,'1098-1184','logged',8,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(1,'1288-1422','logged',9,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(1,'1515-1551;1562-1728','declined',NULL,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(1,'1685-1728','declined',NULL,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(1,'1778-1782','logged',12,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(1,'1785-1827','logged',13,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(1,'260-312','logged',2,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(1,'313-387','logged',3,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(1,'457-569','logged',4,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(1,'573-748','logged',5,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(1,'855-960','logged',6,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(1,'964-1017;1039-1094','logged',7,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(2,'119-171','logged',14,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(2,'175-244','logged',15,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(2,'312-379','logged',16,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(2,'341-379','logged',17,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(2,'414-452','logged',18,'2026-11-24T10:22:23Z');
INSERT INTO review VALUES(2,'490-548','logged',19,'2026-11-24T10:22:23Z');
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
INSERT INTO change VALUES(1,X'fdf4ae564cb917ce9c341a1770868988',1,X'0000000000000000000000000000000000000000000000000000000000000000',X'44ad5f69fd61dacafa4e5ff8ae968b4d4f06908c21ace5fa3449e3e93c32f299',X'7708beb4a839ffd3346084654eb7b76b','2026-11-24T10:22:23Z','ada','article add');
INSERT INTO change VALUES(2,X'fdf4ae564cb917ce9c341a1770868988',2,X'f792ce1da76b90875208baf014a88df32ece811c2619cb652ad4d77c3626eda4',X'cf65adb31f30bef65f4b1bea5cb75d556a47bc37ef996283e5b8c57c9df9310e',X'b36cad5bc8b4571415a5efa2c0e0499c','2026-11-24T10:22:23Z','bo','article add');
INSERT INTO change VALUES(3,X'fdf4ae564cb917ce9c341a1770868988',3,X'259bb0289d09a3a86050b91cc2cad7db2c21bec47ef92ee05fb63f26071987cb',X'3684105af5344dca40958e92cf491a45607de4adc684078b29cc74350f2c7ab1',X'2bba5dbaa7d526e9186a79a90572e824','2026-11-24T10:22:23Z','ada','log');
INSERT INTO change VALUES(4,X'fdf4ae564cb917ce9c341a1770868988',4,X'30144a56caaa5f11dce3dcb9da6f0f727ff42c9d86113b040fd873636035e06d',X'1b8f8578f7784d26c603a1cdb76197e791c0864e727c36bd3a8d974baab08967',X'eb5a2ba4d7c557b0cd496df2ca72314f','2026-11-24T10:22:23Z',NULL,'log');
INSERT INTO change VALUES(5,X'fdf4ae564cb917ce9c341a1770868988',5,X'3bee31d08675ef10b634511b6f4776619ebfbacd969aaf2862f6589d7aec4231',X'dd589b252a60117ac38fc60720bf82d06be40c46bbe147baeb36a7b4207aad98',X'6c7431be8cb2820c56a73db2f09a4bdb','2026-11-24T10:22:23Z',NULL,'claim tag');
INSERT INTO change VALUES(6,X'fdf4ae564cb917ce9c341a1770868988',6,X'827e1c9f03238e96a9bb044806ccc9eb721e076658dffb0acbcf99a2ef305c12',X'720eacf10e86739ba562e680df228bd96efbc76dc722e35fc877a630c22bb317',X'ee0aa0d11b18b49f44cf1514c34fc233','2026-11-24T10:22:23Z','bo','claim edit');
INSERT INTO change VALUES(7,X'fdf4ae564cb917ce9c341a1770868988',7,X'2232b966b018a7de347a31a5cd037d34187fdd848e3e98fafb6643c880817287',X'be4871665ffc7a58aba142758636ae5f7e49d9563139f2c54c5cf389a968fb7d',X'ef6fd7699a5fdbdd8e9c46469db9df54','2026-11-24T10:22:23Z',NULL,'claim edit');
INSERT INTO change VALUES(8,X'fdf4ae564cb917ce9c341a1770868988',8,X'efc8cc8851564ac4c9b3cf2421c8d55294c0554b627061134e665bdd4616a7be',X'c9c539d3e80088f54ff8c383689ebaaff3e4c63e02e3e25042cf86ebf3f56c4e',X'ea47786991dc9b5675896dc52afc2a50','2026-11-24T10:22:23Z',NULL,'claim remove');
INSERT INTO change VALUES(9,X'fdf4ae564cb917ce9c341a1770868988',9,X'422a8a27effa0713428d2475b6eef9e61023ee2b593a4b5c33e09ed9115ad756',X'4caac1706b07e859145e4dffae567b939414ce1e2aedde4cef4aa29eee5da0f8',X'4c36a98e376b698be9d00a0f14ef8dd2','2026-11-24T10:22:23Z','ada','check add');
INSERT INTO change VALUES(10,X'fdf4ae564cb917ce9c341a1770868988',10,X'e451e23d351f15cfe7bb7a80df19a0f6cebda005b41a9c2808f3acbe4b77c15a',X'687c590b2028a256aa7a4e4c0bd75b66e135f7dc0a5f5ccb4e7d9e9ac8f4873f',X'a7d37dcce9b2a23a218bb6ec230a9ca3','2026-11-24T10:22:23Z','bo','check add');
INSERT INTO change VALUES(11,X'fdf4ae564cb917ce9c341a1770868988',11,X'2233275a8c7346bd81e76e48e5c2e83a7783d2f02e8cfee11e1caeb185b9a01e',X'a0fb165bfd4a46431e055cd677f973ac21cff1db9721370dd750c60eea7e2c19',X'2b4d37195a9183fb7e6b39c6c7dc2bba','2026-11-24T10:22:23Z','bo','link add');
INSERT INTO change VALUES(12,X'fdf4ae564cb917ce9c341a1770868988',12,X'4da17c51e20a7241b0f05bad6ad897dc0046a56c18f00126b18619121e3da8c6',X'9a4389854d401d944a62f2ba15f5e1d3ea04a46a9622ca96cdde0027bd7bf1be',X'334a320da28e88eb68ce33fc6f32edf8','2026-11-24T10:22:23Z',NULL,'source edit');
INSERT INTO change VALUES(13,X'fdf4ae564cb917ce9c341a1770868988',13,X'877e7d0e7efa141e626ad72f91d20a5af3c06f069c75bea0e68ae34396e15df2',X'ed3883d5da42bd2fafc68f2e67262d6c8125bb22a097c9559e0473857f3542f5',X'6a4c016e61937e36c314c223ff20b2ff','2026-11-24T10:22:23Z',NULL,'import claims');
INSERT INTO change VALUES(14,X'fdf4ae564cb917ce9c341a1770868988',14,X'433e8981d133a3632f2cdb78dbad03c53f6b50bea63b9625a17cf3adc43f6ebc',X'8eacd5df815345aed0ab9c29d3d5dde53b66d286868c7db2d0c660dca12fac01',X'ce601c5a24b9145a5d799e5a2354bf84','2026-11-24T11:27:38Z','Ines','similar --dismiss');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','claim_search','claim_search',0,'CREATE VIRTUAL TABLE claim_search USING fts5 (
	quote, statement, attribution, about,
	content = ''claim'', content_rowid = ''id'',
	tokenize = ''unicode61 remove_diacritics 2'', detail = full
)');
CREATE TABLE IF NOT EXISTS 'claim_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO claim_search_data VALUES(1,X'138212082e00');
INSERT INTO claim_search_data VALUES(10,X'000000040106050006010101020101030101040101050101060101');
INSERT INTO claim_search_data VALUES(137438953473,X'000006b302303209020801013307020b020209010234300a022201020301013901021e010161010213020208010601020201021601020d01021302080b0102020402070204626f75740a0221010202020563726f73730a020e02046674657207020d02026c6c0902020102190406656765646c7906020502046d6f6e6704020e02026e6402020a02021401020d03056f746865720a0601020202047072696c01021d0202726504020306021e020173030207060419050201740408060102040602180203756c6501040515010462616e6b0a021202016508020f0305636175736506020c01020c02020d0302656e0102090402220304666f726507020603056c6965766507021202046f6172640102070306010207010210010203020372656b0c0601020303036f6f6b040210020575636b65740902140304726e656402020603017405021c020179090212010563617272790802090205656c6c61720d02090701730a0223010204020a6f6d706c61696e696e670a021f020472657773010202010364617907020f02020c0205696573656c01020b08020e03026b6501021003020d01020c050217030673747269637401021902016f0a020503037562740802040302776e020207020272790302100602160104656173740a02110209766572797468696e67070204010866656272756172790202090205696c6c65640a022401020503026e650502170307736865726d656e0a021b010601020302066c6f6f6465640d020602026f72050408130402070302757204020801046761746504021102046f696e6704020403026f640a020903067665726e6f72060211010368616405020503046e646564090210030572626f757203020e0606010207030601020504016d0a0207030173050221030276650102080c02040201650d0601020202046f75727309020a0204757272790302030102696e0102150102080202050402110106010205010601020402017303020402021101020404021502017405021402021603017306020901046b65657003020c03047373656c04021201056c6162656c08020b03026e650402130302737403020902020202046f77657201021701086d616368696e657308020703036b657305021503026e790802030305726176696101021b0304737465720c0601020603017907020a0302040204696c6c7306021403066e697374657205021b02046f6e657906020a030272650a0206030273740602070306756e74696e6701020a04021203027665090218020375636809021a01056e696768740a022801020902016f0a02160304626f6479070210030672746865726e01020f04020b03017405021d08020503017705020e01026f66010603100b03020b01021f010408090104090e050601020702026c6402020302016e01020d03016505021e050227010208020275720d020203017409021102037665720a021c01060102040203776e73060212010a70686f746f677261706805021802056c6163657304020a02036f72740102140206756d70696e6702020405017301020c03020201020704020501020303020301077175617274657203020f0706010206010372616e090206020465616479080210030667617264656403020603066c617469766506020e02046976657201020603060102060206756e6e696e67070205010473616c740402160203656c6d0102120b0601020803067061726174650906010203030376656e0502130402150204696e636501021c0403676c650d020802056f7572636504060102030106010203020601020302060102040106010203020770656e64696e670602060206746174696f6e0202050303657073040217010574616e6b7309021702056573746564050223020368616e0a020804017407020e0102050202200301650106040c0a0102020104020d010c07070b010205010c09080d010202010602100501080701020201040606010a0411010206010e020c060c0102050106010202010601020404016d04020f0102200402726506020b0404140b04017907020203020a030269730c0202030372656505020604021d04026f770a020b020369646507020803026d6508021202016f03020b07020f03036d61730c060102020202727903020a010275700a0225010206010477616e7407020303017309020f030374657209021b01020d0201650502040305616b6573740402090204686572650a0213030369636808020803036f6c6505020a02056964656c7903020503026c6c07021101020e03046e74657209020303047468696e0a022601020702036f72640702140104796561720502030301740802020106ed8e8ced948408020d0205959ceab09508020c0406090a06200c0a090a0b090d0c090a0a0c090906100a090a140a080a0906060a0a090f090b0d100b0608070a090e0d0d07110b0b070909070b08091406060a0809091a0f090609090a070a090d08070a0b09090b0907070e07080d06090e09061c07060c07060d080f0a080b151108090b0b0e0b090d0d0b0908200c0b080a0a080c48090b09070b070807090a070a09060b060a0908080a0a090c0809060b');
INSERT INTO claim_search_data VALUES(274877906945,X'000002450230610f06010204010202010601020202020b02026c6c0e020802026e640f020a020272650f02050204736b65641002060201741302070203756c650e060102030102626510020901020302046f6172640e060102050106010208010364617913020c0203696b650e020401020801020301060102030104656163680f020e02056e67696e6512020801046665617210020c01020602036976650f020202026f720f0601020601020b010205020206010468616e610f060102020301730e0207030276650f020c03020602016512060102020202697310020f01020902046f75727313020a0106696e736964651202090201740e020b01036a6f6210021001020a01046c61737413020d02046561737413020802056f73696e6710020e01020801056e616d656410020a0102040204656564730e020c0301770f020302016f120207030672746865726e0e020303017410020701026f660e020501020f01020d01020701020302026c6413020302016e0f0206010570756d70730e020a010204040204010372616e13020502046965646c0f0601020303037665720e06010204010473656c6d0e0206030376656e12020502026978130209020a706f6b6573776f6d616e0f0601020501067465737465640f020d020368617410060102020301650e0a020901020201080701020703020401080201020204016d0f021002016f10020801020203036461790f02090202776f120202010277650f020b0202686f1002050205696e74657213020e02056f726b657210020401060102040206010203041307070709060a0a100813090a0c08120b060a080a090b060b09090d0d0906060b0613070610080b0a090807110b0a190609080707070a');
INSERT INTO claim_search_data VALUES(412316860417,X'0000007102306103010201730301010364727903010107686172626f75720301020475727279030101026973030101046b656570030101046c617374030101077175617274657203010108726567617264656403010103746865030102016f03010202727903010106776964656c790301040505070b080608080b0c070506');
INSERT INTO claim_search_data VALUES(549755813889,X'0000009802306103020802017303020701036472790302100107686172626f757203020e0204757272790302030102697303020401046b65657003020c01046c617374030209010570756d7073030601010301077175617274657203020f010872656761726465640302060105736576656e030601010201037468650304020d02016f03020b0202727903020a0106776964656c79030205040606080c090709090c0c0d0c090607');
INSERT INTO claim_search_data VALUES(687194767361,X'00000144033034300a010101010561626f75740a010101020563726f73730a0102026c6c0a0102066e6f746865720a01020272650a010201740a01010462616e6b0a01010763656c6c6172730a010101020a6f6d706c61696e696e670a01010464696b650a0102016f0a010104656173740a01010666696c6c65640a0101010307736865726d656e0a0101010104676f6f640a0101046861726d0a010102696e0a010201730a0101036d61790a0102036f72650a0101056e696768740a01010102016f0a0101036f6e650a01010102037665720a010101010570756d70730a010107717561727465720a010106736f757263650a0101047468616e0a010401740a010301650a010101040272650a010401790a010303726f770a0102016f0a01010275700a010101010577617465720a010204686572650a010205697468696e0a01010104080b09060a0605080d0e0805080c0d0808060507070b050909090b0a08050706050705080908');
INSERT INTO claim_search_data VALUES(824633720833,X'0000006f02306114060102020106010202010364727914060101050107686172626f757214060101030106706f727465721406010203010601020301037468651406010102010377617314060101040109eb8f8cec9598eb8ba415060101030109ed8e8ced9484eab0801506010102040d0a0e120a0a10');
CREATE TABLE IF NOT EXISTS 'claim_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO claim_search_idx VALUES(1,X'',2);
INSERT INTO claim_search_idx VALUES(2,X'',2);
INSERT INTO claim_search_idx VALUES(3,X'',2);
INSERT INTO claim_search_idx VALUES(4,X'',2);
INSERT INTO claim_search_idx VALUES(5,X'',2);
INSERT INTO claim_search_idx VALUES(6,X'',2);
CREATE TABLE IF NOT EXISTS 'claim_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO claim_search_docsize VALUES(1,X'1d000000');
INSERT INTO claim_search_docsize VALUES(2,X'09000000');
INSERT INTO claim_search_docsize VALUES(3,X'0f020000');
INSERT INTO claim_search_docsize VALUES(4,X'16000600');
INSERT INTO claim_search_docsize VALUES(5,X'22000200');
INSERT INTO claim_search_docsize VALUES(6,X'13000000');
INSERT INTO claim_search_docsize VALUES(7,X'15000200');
INSERT INTO claim_search_docsize VALUES(8,X'11000000');
INSERT INTO claim_search_docsize VALUES(9,X'1c000600');
INSERT INTO claim_search_docsize VALUES(12,X'01000700');
INSERT INTO claim_search_docsize VALUES(13,X'08000100');
INSERT INTO claim_search_docsize VALUES(14,X'0b000400');
INSERT INTO claim_search_docsize VALUES(15,X'0f000700');
INSERT INTO claim_search_docsize VALUES(16,X'0f000100');
INSERT INTO claim_search_docsize VALUES(17,X'09000300');
INSERT INTO claim_search_docsize VALUES(18,X'08000100');
INSERT INTO claim_search_docsize VALUES(19,X'0d000200');
INSERT INTO claim_search_docsize VALUES(20,X'00040200');
INSERT INTO claim_search_docsize VALUES(21,X'00020200');
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
INSERT INTO import_row VALUES('claim',20,-2441813875784916726);
INSERT INTO import_row VALUES('claim',21,2066678144907298105);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','article_search','article_search',0,'CREATE VIRTUAL TABLE article_search USING fts5 (
	text,
	content = ''snapshot'', content_rowid = ''article'',
	tokenize = ''unicode61 remove_diacritics 2''
)');
CREATE TABLE IF NOT EXISTS 'article_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO article_search_data VALUES(1,X'02835a');
INSERT INTO article_search_data VALUES(10,X'000000000102020002010101020101');
INSERT INTO article_search_data VALUES(137438953473,X'000008120330303401020f0201380102110102313401025702013701021001013201048179020330313901020e0101330106813f3d020130010212010234300104823f0101390102320101610112271d0b3a2d1e3415470204626f75740104823e020563726f73730104822b02046464656401048142020466746572010681442e02046761696e0104816f02026c6c01068173450406656765646c790104812603046d6f7374010481200302736f0104816102046d6f6e6701026502026e6401083b32112103056f746865720104821702047072696c010631274e0202726501065a8163020173010a073c814b0502017401084d12815a0203756c65010a191529821f010462616e6b0104822f0201650104815b030563617573650108812d183d0302656e01041d740304666f72650104813a0303696e670104816203056c69657665010481490305747765656e0104811602046f61726401081b372f2903036c7473010203020372656b0104824703036f6f6b010267020575636b6574010482050304726e656401023703017401048109020179010882035b06010463616665010481660303727279010481550205656c6c61720104825607017301048240020a6f6d706c61696e696e670104823c0305757269657201025402047265777301021602067573746f6d730104811b010364617901068146390205656e6965640104824d0205696573656c01061f816203026b65010a244217813d030673747269637401022d02016f010482210303756274010481500302776e010404360202727901064a813f0208766f72616b6f766101020d0104656173740104822e020564697465640104825f0204766572790104812106057468696e67010481380108666562727561727901023a0205696c6c65640106816e5503026e650104810403027265010481720307736865726d656e0104823802066c6f6f6465640104825302026f7201087513746f0302757201025f020572696461790104826703026f6d0104826d020375656c0104816a010467617465010268020265740104826a02046f696e6701025b03026f640104822503067665726e6f7201048132010368616401027203046e64656401048201030572626f7572010848814e3704016d010482230301730104810e0302766501061c82370201650104825702046f7572730104817b040273650104811c02047572727901023d0104696c6b6101020c02016e0112141712258103093009020173010c3e42210a3d54020174010881014e140301730104812a01046b65657001024603047373656c01026901056c6162656c0104815703026e6501026a030273740104432e02056574746572010482680208696e6471766973740104825e02046f77657201062b824601086d616368696e65730104815303036b65730104810203026e790104814f0305726176696101022f08016e0102150304737465720104824a0301790106813e640204696c6c73010681181f03066e69737465720104810802046f6e65790104812b03027265010682224b03027374010481280306756e74696e6701041e63030276650104820902037563680104820b01056e6561727301020b03037665720104816d0301770102050401730104826c0204696768740104824502016f010482330304626f647901048147030672746865726e010423570301740108810a814a03017701027b01026f66011617100b362c1f090f11810102026c6401023402016e0108213682060301650108810b813b0204736b617201048261020275720106824f19030174010482020203766572010482390203776e7301048133010a70686f746f677261706801048105020269610104825d02056c6163657301026102036f72740102280206756d70696e670102350501730110061c3b1d81042b33010771756172746572010849814e08010372616e0104817702036561640102130501790104815c030667617264656401024003066c61746976650104812f02046976657201041a370206756e6e696e6701048139010473616964010a811352354403026c7401026d030479696e67010482260203656c6d010802268228030670617261746501048210030376656e010881008108020369676e0104826303036e63650102300403676c650104825502056f75726365010a4c48315209020770656e64696e6701048127030472696e670102090206746174696f6e010236030365707301026e03036f72650104816b0305726574636801048115010574616e6b73010482080205657374656401048110020368616e01048224040174010c586f0e193722030165014e08120c0a0b0b0d09060e070b0c080d0c0505050b10050907140611060a06111109060d060c132804016d0104662904027265010a812c81070b0401790106813673030269730104824e0303726565010673811d04026f7701048228020369646501060a813403026d650104815e02016f01084581693f03026c6401025103036d617301048246020972616e736c617465640104825b03017901024402067565736461790104825a0105756e6465720104811e0201700106824224010477616e74010481370304726e65640104821c0301730106816c1603037465720108811f6f200201650102710305616b6573740102600302696c010482620204686572650104823003036963680104815403036f6c6501027702056964656c7901023f03026c6c010681481403046e7465720104817403047468696e0104824302036f72640104814b0104796561720102700301740104814e01067a61746f6b61010481670106ed8e8ced9484010481590205959ceab0950104815804070607060708080608060e0a0b0a0b0a090c0a08090a0b0b090a090c0a070d080a090b0b0c0809080b0907090a090b07100a090c0a0b0c0b0b070908090d0a0b0a0b0d0c08080d0c0a070b0809090809080c080a0d070709070a0809090e0b090709090b07080b0e0b0e09080a060a080b0c0a09080c08090a0906070a070a0c0906110709090a0907090910080a080b0d0f0908070b0c0a0c0d070a0b0c0b0908090e0d090b08090b0b0b090b2c070b08080a080a080907090f060c0b080a0a080b060a080a09080a090a0a0909070c0c');
INSERT INTO article_search_data VALUES(274877906945,X'0000027a0330303402020c02013502020f0102313702020e02013802020d01043230313902020b0101610206340b2e020863636f7264696e6702025c02026c6c02021e02026e6402022b03076e6f756e636564020214020272650202260204736b65640202410201740202650203756c650202110102626502024402046f6172640206080d270107636f756e746564020250010364617902026a0203696b6502061a111701046561636802022f02056e67696e6502025801046665617202024702036976650204022302026f72020804341220010368616402024f03026e6102023203017302021d0302766502042d2b02016502044e0e0202697302024a02046f7572730202680106696e7369646502025902017402022101036a6f6202024b01046c61737402026b02046561737402026602056f73696e6702024901076d61726176696102023b0402656b02020901056e616d656402024502046565647302022203017702022402016f020257030672746865726e02021903017402024201026f6602081b171a0d02026c6402026102016e02041514020373656902020a0104706f737402023c0204756d70730208031f073f010372616e02026302046965646c02023303037665720204070d01047361696402044c11030279730202060203656c6d02040519030376656e0204510602026978020267020a706f6b6573776f6d616e020235010674657374656402022e0203686174020417380301650212100a090b11051c0c0404016d020231030675727364617902021602016f0204431c030364617902022a03026c640202390202776f0202520102776502022c0202686f0202400205696e74657202026c02056f726b657202043f22040706070609080d07070c07090608070b0c080a090a09090a080706080707090b060809090a0c070a0906060b060a070708090c0809090a070909070f0b090e060b0708070707070a');
CREATE TABLE IF NOT EXISTS 'article_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO article_search_idx VALUES(1,X'',2);
INSERT INTO article_search_idx VALUES(2,X'',2);
CREATE TABLE IF NOT EXISTS 'article_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO article_search_docsize VALUES(1,X'826f');
INSERT INTO article_search_docsize VALUES(2,X'6b');
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
INSERT INTO claim_inside_data VALUES(1,X'0271');
INSERT INTO claim_inside_data VALUES(10,X'000000040102010002010101020101');
INSERT INTO claim_inside_data VALUES(137438953473,X'0000025f0430202020080c580303030303020422ed959c08023902026265080247020263610802290202646f08020a0202696e08025002026c6108023302026d61080405160202726508024a02027468080610071c030169080253020277680802230301690802420206ed8e8ced948408023d0103222c200802400206ed959ceab09508023a01032c20770804222101036162650802350202636808021b0202647908024d02026e790802070202727208022b02027420080213010362652008024803016c0802360202742008020e010363617208022a0202682008022703016908021c0103646f7508020b0202792008024e010365202008025703016c08023203016d0802180301720802490202616408024c02026c200802370202732c08022002027420080203010368206308022802026174080212020265200804171c0202696308022503016e08021d010369636808022602026c6c08024402026d6508025502026e2008025103016508021e01036c20220802380301620802460202616208023402026c2008024501036d616308021a03016e0802060202652008025601036e20740802520202657308021f0202792008020801036f756208020c010372656108024b0202727908022c0202792008022d0103732c20080221010374206d08020403017408040f07020268610802110301650804161c0202696d080254010375627408020d01037768690802240202696c080243010379206408020903016908024f03017408022e020265740802020107eab09520ed8e8c08023c0107ed8e8ced94842208023e02049484222c08023f0206959ceab0952008023b040d0907070707070807090607060b080b0908070707070708060708070608070806060607070707080708070608070707060806070708060708070708080707080807070707080807080606070c0c09');
INSERT INTO claim_inside_data VALUES(274877906945,X'000000be04302020201504150303016115020b0303ed8e8c1502020202612015020c0202706f15020e0206eb8f8cec95981502070206ed8e8ced9484150203010361207015020d010365722015021301036f72741502100103706f7215020f01037220201502140202746515021101037465721502120107eab08020eb8f8c1502060105eb8ba4202015020a02088f8cec9598eb8ba41502080107ec9598eb8ba4201502090109ed8e8ced9484eab08015020402069484eab080201502050409060807070b0b080808080807080c0a0d0c0e');
CREATE TABLE IF NOT EXISTS 'claim_inside_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO claim_inside_idx VALUES(1,X'',2);
INSERT INTO claim_inside_idx VALUES(2,X'',2);
CREATE TABLE IF NOT EXISTS 'claim_inside_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO claim_inside_docsize VALUES(8,X'5c');
INSERT INTO claim_inside_docsize VALUES(21,X'15');
CREATE TABLE IF NOT EXISTS 'claim_inside_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO claim_inside_config VALUES('automerge',4);
INSERT INTO claim_inside_config VALUES('hashsize',1048576);
INSERT INTO claim_inside_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','claim_inside_terms','claim_inside_terms',0,'CREATE VIRTUAL TABLE claim_inside_terms USING fts5vocab (claim_inside, row)');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','article_inside','article_inside',0,'CREATE VIRTUAL TABLE article_inside USING fts5 (
	words, content = ''article_inside_text'', content_rowid = ''id'', tokenize = ''trigram''
)');
CREATE TABLE IF NOT EXISTS 'article_inside_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO article_inside_data VALUES(1,X'018f33');
INSERT INTO article_inside_data VALUES(10,X'000000000101030001010103');
INSERT INTO article_inside_data VALUES(137438953473,X'00000e4f04300a0a22010c843c8309824603012a01048e3b03016101088306883d03016901023403017301048e6f0301740108860087450301790104884a0202202001048f340202226101048a0803016c0104843d0301740104874402022a6501048e5903017401048e3c020261200104830703016e01048b420202637201026c0202696c010235020272650102590202736901048e70020274680104860103016f01048d44020279650104884b0103200a6301026b0202200a01026a03013201024703017c010244020222620104880f03016f01048d7903017401048c1a0303ed959c010489030202303801025302023134010483420202322d01048a260301300102480202332c010487790202343001048d1c0202392e0104820202026120011e81488114824e81748125817764830503016201048d1603016301048c30030164010488080301660108881881610301670104897103016c010e8644238246833c03016d0104840503016e010e82368174528129030170010c817c81428317030172010883508933030173010c1b823e882410030174010a83104f8905030175010c796581528c040202626101048c43030165011a810f84552d81055453601f810b03016f0112068100821b8169815a03017201088410893c030175010c821d832f8514030179010a8a5583751b02026361010688734f03016501088d1f810103016f010883318956030175010486270202646101088823821103016501048d6c0301690116811d1f29822075854f821e03016f010e0c821a8632832803017201088301876b03017601023a0202656101048c3e0301760108864b8106020266650104822c03016901108528844419826d3d03016c01048e0d03016f01108364795f846c845803017201068f002103017501048955020267610104841603016501048f1103016f010c83548358846402026861011e810a8169815c8115846e635981543203016501048e2703016f0108862f837d0301750104823e0202696e01165e735c8133854221816d2f030173011682448248812d2f82468331030174010e851d816581476002026b6501088268813602026c61010c825c8149845c03016501048f0703016901048e4f03016f010881568d5402026d61011a61810e833582575c1683158168030169010a85405b812503016f011a8114837b816d0e8372810b831a03017501048a7c02026e65010c111f8938853803016901048d3c03016f01188131833a1554825b8433813302026f66011c724f2d821081608129285152852303016c0104820903016e0112812a8211821b87687903017301048e6403017501088a51842d03017601048c7603017701048733020270680104852d03016901048e4b03016c0104837103016f0104814a030175011c1581116b813f810d8545815a821002027175010a8279883c270202726101048a1e030165010c824e844e817c03016901067e821b0301750104875a0202736101168430814c833c820959821a0301650112814283568550328254030169010881768c2303016f01128309826c8210831e2f030170010622864f030174011082158222815283570202746101048a6e03016501048567030168016e1e593a2735373528171f1d1d12232512233e1f18281037341e143316233e071c4512072e1946341f2f15071d1b0816171b151841258133030169010a298746813203016f010e826540891682590301720104826103017501048e320202756e0104863803017001088d2e8149020277610114863e810e8218683d614c030165010a8369618a24030168010c8463840c835e030169011282478569608103832603016f0104883d020279650104844302037ac3a10104894502027c200102450206ed8e8ced9484010489070103220a0a010488490202206101048b1103016801048e260301740104877c02022c200104890a0202616c01048a09020262650104881002026c610104843e02026f7501048d7a020274680108874584580206ed959ceab0950104890401032a656401048e5a0202747201048e3d01032c20220108880e840d030161010c81477081517503016201088549846f03016401048d6b03016b0104841b030173010881758a1e0301740108856e8763030177010a886c21833f02022220010c877b8317831701032d303401024d020231370102500202332001048a2801032e0a0a011e83058138814681458246813c82047a03012001048f330202202201048d780301690108851c840803017301048a63030174010c8204845586120202220a010488480103300a720102580202206301048d1e0202313901024a0202342d01024e0202383a010254010331342001048343020237200102510202392d01024b0103322d3301048a2702023031010249010333206801048a2902022c220104877a0202300a01025701033420740104834402022d3101024f0202302001048d1d01033720300102520103383a330102550103392d3001024c02022e200104820301033a33300102560103612064010639897a0301660104852703016c0108825b8b750301700104814903017201048719030173010c8308880d83050301740104894b0301770104883c02022c2001048174020262650104887f03016f01048d1702026365010483740301680104886503017201048c310202642001065c83730301640104880903017901048917020266740108881981610302c3a9010489420202676101048972020269640110857c833c8209827103016e01088974831902026b650108836c813802026c6c010c86668326825c03016d010486450301730104892a0301740104843202026d6f0104840602026e20010a68893a816c030164011282378174528129842e0301650104842503016b01088a70815703016f01048b4303017301048e400301740104874c030179010488510202706801048535030172010c817d8142831702027220010884468a2403012c01048e23030161010a63810e892b030162010c8273883c822b03016401128107814d508169815a03016501088351893303016d01048c0403016e01048b62030172010488750301730106318c75030174010a827c883c27030179010482320202732001181c823e830a840468341082420301740110825e8164880281200202742001188311391884453e74821d793503016501168418822a8445198114821a0301690108821885080202756c010c7a6581528c04030173010c871481028229020276650108810c8c7c030169010665810e02027920010e8777308355830f03012c01048a3403012e01048e3803016901048c14010362616e01048c440202652001048912030163010c871181028229030165010881108455030166010487630301690104892f03016c010688344e0301740104860e02026f6101108105821b8169815a0301640104882a03016c010207030175010e8275883c816b420202726501048d4b03016f010484110301750104822f02027420010488580202756301048a5d0301720104821e0301740104854b02027920010a8a5683751b01036361660104894103017201048874030175010c871381028229020265200116817a8116826c8210831e2f03016c01088d2081010301730104837502026820010c860b826882100301690104886602026b6501048a5f02026f6d01048d06030175010483320202726501026d03016f01048c32020274200104816802027573010486280103642061010c8256871c842603016201068e471b0301640104822303016801048109030169010e5d842e815a825903016e0104847b03016f010c8841821183600301700104820c030174011a82396b0781062581568546820e03017501048d2d02022c20010c856d8222840502022e0a0108857e854302026179010e8824821184064f020264650104880a0202652001062c87460301640110825485398245834603016c0104824a03016e01048d6d0301720104863b020269650108811e892403016b010e813b824775876b03016e010486740301730104816203017401048e5c02026c790104866c02026f2001048b7b0301750104885503017701060d821a0202717601048e530202727901088302876b0202766f01023b020279200106882c6e0103652061012278810581161e7e827272122582408169230301620112810e8377815a36834e030163011483308278831b8347811b030164010c81608220864203016501048c3d030166010e836385732e826d0301670108835383580301680114823d35815c8662598154030169010e863484712f810603016c010c81558729862d03016d010e853f5b8125812903016e01142d8105833a88554f811303016f0110813e4c834f814f51030170010e84545a846d815a03017101048b57030172010a7d821b857f030173011a2184108145090d817e831e830f030174010a8768068464030177010c8462847f824c02022c2001088403195e03012201048b0f02022e0a01088a05852f030120010489210202616401065b883d03016b0104836b030172010630841703017301048c3f020262720104822e02026361010c87128102822902026420011c822235871c62811881494724351b03012c0108856c822203016901048e5b03016c0104866b020265200104845303012c01048b0e03016e010a81118455300301700104826a0202666f010487640202676101048250030165010486690202696c01048e6c03016e0104893002026b2c01048d4d02026c200110812283018462596e0301610104871c0301690104883503016c01088d21810103016d010a0381438c260301790104824b02026d200108840e815002026e20011281128455308457820e03012e0104851a0301640104867203016901048d6e020270200104826b03016101048b160301730104843802027220013481025a81271e1e830708815c814e151975361118524d6a812d2203012c01048547030165010c870d8541082e03016d01048c7103016e010c8137833a82410301790108864e81060202732001088376813003012c0104886a03016401048e35040d0709060709070808070708070807070707080807080807060608070709070808060808081507070709070c070c0b090b0a0b08120e090b0a090909070a07100c09060809080d070d080708070b1507090711100c0a0c070709130a12070c071114070e0709070708070707130b080b0807110e090e080d08073c0a0c07070809100a0b0e070809070c0908070708080808080a0c09080b0b09070709090a0c08070816070809070b080808070707090707090709080709070808080808080a070907070b07070808070807070907070a08080e090a0c070707080b0e070907070707080b0a070a0b0e09070707080a07120d1210090c0b0a080d07070709080b09070708070e07060c080707080807070b09070b1109070c07080807070708080d0807070c070b0712070c0a0d08090d0707070a0c07070708080708080a0709180e0f0b070c090f0c0b0c0f0d0c070a120a0b0a070a0709070807080c1409070708070a070808070807080e0707090a070a0f07070708070720070b070b090a07');
INSERT INTO article_inside_data VALUES(137438953474,X'00000e3604306573650108812089240301730104841e0301740108836e817d020274200108884d864803012e01048a610301630104860903017401048f090301770104860f0202766501168518813681066a813081020202772001021303017301066f8e2f02027920010a870842845801036620690108867f814703016d0108816c860a030173010881418c26030174010e7483088160814f020265620104822d0202696c0108896b833f03016e0104852903017201048a0203017301048c6d02026c6f01048e0e02026f720112845c5f822e82408458030175010483650202726901048f0103016f01048f20020274650108881a816102027565010489560203c3a920010489430103672062010487610301640104811c0301690104835903016d0104867703017201048759030173010c821483038420030174010a288364890802022c2001048c1802026169010489730301720104825103017401048417020265640104866a03017401048f120202687401048d3f02026c6501048e1b02026e2001048e7302026f690104835503016f01048c0d0301760104872b020272610104853301036820620104860c030163010488720301660104853703017701048b00020261640104844c03016e01088a4b8140030172010e8272883c5981540301730104855f03017401148347845b3e74821d812c0301760108810b8c7c02026520015220593a2735373528173a1d3335233e351416103750143316641c45172e1946512f1a3c16306a58810003016d0108840d8150030172011a8136833a8220843d810608210f030179010887478458020269630104886f03016e010c87568113845003017301048d7502026f6c010484650301740104852f03017501088630837d0202726501088451863d03016f01048c220202742e01048d40020275720104823f010369612001048e4d03012c0104817303016e0102670202636801048870030174010481670202642001088937847803012e0108857d854303016101048f03030165010a2b822085280202656401048d70030172010483360301730108811f8924030176010488370202676801048d3e03016e01048e7202026b65010e813c824775876b02026c0a01048e6d03012001088200814203012e0104865503016b01023603016c0112861b8125746060833f02026d650104891f02026e20011c5f735c81338542213d81322f81660301630104817803016401048e510301650108852a8340030167012426767a8147813e8164640a815482677a810d03016901088542874c03017401048a0f02026f6e0104821a0202726501048a0302027320011682458248812d2f8246833103012e01048d7603016801048c6e030174010c816383638914020274200108851e840803012e0104884603016501048e5d03016801048d330301730104870102027665010c8100821b840901036b20670104841502022c2001088c47810902026120010638891403017201048e67020265200108813d8b2303012c010684027503016501048269030173010a836d32810803017401048a6002026f760102400202732001048a7201036c0a0a01048e6e02022022010489020301310104834103013901048201030162010688326003016c01048422030170010481230301730104895903017701068a0c3b02022e20010886568612020261620104887e0301630104837303016901048d0a03016e0104842403017201088d2381010301730108825d81640301740108871d8728020264200108820b811d0202652001107c658152813a893703012e01048f310301640108896e833f0301670104866803017401048f08020269650104883603016e01048e5002026b6101023702026c2001088831607e03012e01048c6503016101088d228101030165010c86678308833f0301730108861c812502026d2001020403012c010881458c2603016f0104864602026f6f01048e0f030177010881578d54020273200104861d03012e0104874003016f0104892b0202742001048433030173010209020279200108824c842301036d2062010605840c0301680104855d03017401088c06831f02022c20010881468c26020261630104886403016b0104852103016e01048850030172010662810e03017301068d47180301790108877684030202652e0104892003016e01048c730202696c0108861a812503016e0104854102026f6e01088407830003017201088b7e831a030173010686473403017501088115837b03017601048a75020270690104821003016c01048d08030173011a1881118228810d8545815a8210020273200104862d0202756301048a7d01036e2020010269030161010a833b23861c0301620104821c030164010c8139833a857a0301660108822b877803016701048c0b0301690104822803016d0104603503016e01021003016f01068c7544030174011c812c27841730830a21816d2f826003017501048e7402022e200104851b020263650104817902026420010e823881745281290301650108863a84150301690104867303017101048e5202026520010e842681072b876803016101022f03016401088221894503017301048869030176010489650301770106128f0b0301790104870702026720012027767a814733810d8164640a8154835f03012c01048c1703016c01048e1a0202696501048d6f03016701048d3d03016e0108875e85310301730104854302026b2c01048c4603017301048a7102026e690104875d02026f2001048c5903016201048828030172010c8132833a8248030174010c854f857782480301770104847d020273200104873603016c01048e41020274200104874d03016501048a1003016901088118837b020279200104885201036f20620104892d03016401048c5a03016701048f1003016b0104826703016d01048b7c03017401048c390202617201108106821b8169815a0202626f010488290202642c01048c0f03016501048e110301790104882b02026620011c734f2d821081608129285152852302026772010485320202696e0104835602026b20010484140301610104894902026c640108820a811d0301650104846603017401020802026d2001048f2203016101048d4603017001048d070301730104862c02026e20010e812b7281218a78030165010c8553813586350301670104840802026f6401088c0e820403016b01048413020272200112845d5f8179827584580301640104883f0301650110876681798224831a030174010a81331b83210202736b01048e6503017301048c3403017401068648340202742001088550883d03016801048b4503016f01048530020275620104885603016e01088116837b03017201268276172a3582118210822b75131e820f2481040301730104863103017401088a52824902027665010c872c834c82030302c3a1010241020277200108847e8728030165010881588d5403016e010a0e821a85100204c599c3a101023d010370206601048e770301740104826c03017701048d300202617201048b170202656e01048671020268200104853603016f0104852e0202696101048e4c03016e0104821102026c6101088372891902026f720104814b02027269010e24815c8142831702027320011a1981118228810d8545815a821003012e010484390202756d011c1681116b813f810d8545815a82100103717561010a827a883c270202766901048e54010372203201048a250301610114815b846a8445812b830003016201088103821b0301640104830003016601088969851803016d01048d5b03016f01108338837c8632811b03017001048d7d03017101088278883c03017301068b3a110301740118845e5f826481611982698215030177011283686181788524830c02022c200104854803012201048e240202616e01088a1f84220301700104853403017401048b19030176010664810e0202626f010c8274883c822b020263650112830d826c8210831e2f0202642001148108821b8169815a81620301650104825302026520011e8352833e5b817982244f082e06821703012e01048a0403016101065a883d03016501088452863d0301670104824f03016b01048d4c03016c0104871b0301740104860803017701026e020269630104816603016401048f020301650104833503016c010c817f8142831703016e01022503017601067f821b02026d2001048c0503016501048c7202026e2001088138833a03016501088220894503016f0104872f02026f6d01048f2103016f0104841203017301048c3303017701048c23020272790108824186370202730a01023203012001088a2e8279020274200104814d030165010a827d883c2703016801088134833a020275610104823003016e0104875b020279200112824223836e822a817703012c0104823303012e01048303030174010487530103730a0a0102330202206101181a82417881587b488246810903016201088561876a03016401020b030166010c845a884e817a030168010c862e841d833c03016d0110850c817983720a7c03016e01088963827603016f0108713a825003017201048a1d030174010e1d871c8354812f030175010486370301770104824602022c200104886b02022e0a0108843a830903012001048d77020261690110857b833c8209827103016c0104843103017901048c130202646101048e3602026520010e8633658102822903016c011402812124825f8625832603017001048b150301760108851785500202686501048c6f0202696701048e7103016e010881778c2302026b6101048e6602026c6101048e4202026f200104892c0301750112830a826c8210831e2f02027065010486700301720102230202732001048c350301650104841f0202740a01048e570301200114825f811254820a34854803016101048216030165010e8436811127877703016f0108862a83330301720108816484240103740a2a01048e580202203401048d1b03016101068c623503016201088a548170040b07090a070707071107080b0b09090c080a070707080f0708070a080909070707070b0a080807070807080808080707080907070708090c070f092f091209080b070807090a07080809070608070a09070a0807090708070d080907060e081407070917090708081107070b0a070707070c090a09070a08070a0707080908070708070707080a080707070909090a0e070907070807070a07090b09070907080908070708060a0a07090a08070708080908070a070a090809070807120808080a070b090707070608130708080d0907070d0609070708071607070807090708070808070b0b070807080709080907070707070e0808070714080808070a0706080707070d0b070a070f070d0a0807080a070708091807090c070a090a090907070808080708070a080d1307140c08090f090709070d070908110e08070a0707080c0f10071507080907070707060807070b060808070a0907080707070a0709080a0908070f070707081209060b0b0d0909070c0707080a070e0707080d0f07090808090808080e08060807080f070c0909090808');
INSERT INTO article_inside_data VALUES(137438953475,X'000004920430742064010488220301650108864a810603016601048e0c0301690108814e875903016d010c851f8331864803016e0104854d03016f010c8169836a812d03017001068349290301730104843403017401148260344f847c0774821d0301790104844202022e0a01048d4103012001048a62030122010488470202616e01048a6f03017401048217020263680104860a0202652001048b1b03012c01048419030164010a856b885c1b030170010484370301720124827e824a7d815c816119753627528135812d030173010485680202686101168346845b3e74821d22810c03016501641f593a092035373528173a1d1223350f163e1f1814161037341e140f2616641c45172e19465120111a310d16171b15578156030169010a8755856142030172010c8450863d81180202696401062a874603016d0104891e03016e01088119837b03016f010482190301760104871f02026f20010c8266895482590301670104853103016b0104894803016c0104832403016d0108862b871c0301720104895c0202726101048e3e0301650104860703016901048165030179010482620202732001060a867a0202746501048f0a0202756501048e3302027765010486100103756172010c82314c883c2702026274010488570202636801048a7e03016b01048a5e0202656c0104895703017301048e3402026c65010c7b6581528c0402026d70011c1781116b813f810d8545815a821002026e640104863903016e0104875c03017401088117837b0202702001088d2f8149020272200114827772874c822b2481040301630112830c826c8210831e2f0301690104833403016e0104821f0301720104824003017301048a2d02027365010e863265810282290301740104862902027420010c854c8509824901037665200114810d8616811a8240831203016e01088519855003017201188101821b833562268218831302026961010666810e03017301048e5502036fc59901023c0203c3a12001024201037720700102140301740108847f87280202616e0104874b03017201048b610301730106896168030174010c863f8445812b02026520010484490301610104836a0301650104861103016901048e6b030172010881598d540202686501048c4a0301690104886e03016f01048464020269640104824803016c0106882f6003016e01048a0e03017401048d3202026e2001060f821a0301730104873502026f720104883e020273200106708e2f0103792033010487780301610104865003016401088853832803016901088243865803016c01048f0603016e0104882603016f01048e6303017001048e4a0301720104824d0301730104866e03017401168264842781718161188134030177010687496602022c2001088234880302022e0a010883048b3702026561010484440301740104884c0202696e01048c15020274680104875401047ac3a1740104894601037c20200102460104c3a1202001024303026b6f01023f0302746f010489470203a9207a010489440105c599c3a16b01023e0107eab09520ed8e8c010489060107ed8e8ced9484220104890802049484222c010489090206959ceab095200104890504090907090b070b08070f0708070708070808070a07170711370a0b09070907070c070707090708070707090808080d08080708070c140807090a100e070707070d070c1109110907080808090807080b080707070908070708080707090708090907090907070707070710080a0a080708080a08090708090a0d0d0a');
CREATE TABLE IF NOT EXISTS 'article_inside_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO article_inside_idx VALUES(1,X'',2);
INSERT INTO article_inside_idx VALUES(1,X'30657365',4);
INSERT INTO article_inside_idx VALUES(1,X'30742064',6);
CREATE TABLE IF NOT EXISTS 'article_inside_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO article_inside_docsize VALUES(1,X'8f33');
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
INSERT INTO dismissal VALUES(1,2,'two matters','Ines','2026-11-24T11:27:38Z');
CREATE TABLE IF NOT EXISTS "change_row" (
	thing      TEXT NOT NULL CHECK (thing IN
		('article', 'source', 'claim', 'figure', 'link', 'check', 'review', 'dismissal')),
	row        INTEGER NOT NULL,                  -- id in that table; for a review, of its article
	change     INTEGER NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
	n          INTEGER NOT NULL,                  -- order within the entry, from 1
	action     TEXT NOT NULL CHECK (action IN ('add', 'edit', 'remove')),
	salt       BLOB CHECK (length(salt) = 16),
	commitment BLOB NOT NULL CHECK (length(commitment) = 32),
	before     TEXT CHECK (before <> ''),
	PRIMARY KEY (change, n)
) STRICT, WITHOUT ROWID;
INSERT INTO change_row VALUES('article',1,1,1,'add',X'ae3f5dc4c08198a2508b1fc54c641ec8',X'd3851ff85da1b60d5244a005303947c6c44d8a9b23d32ce8fc86ece3e9921998',NULL);
INSERT INTO change_row VALUES('article',2,2,1,'add',X'eefe97d0b8b161ea19754d69078edd97',X'6cde696540756ef76529fd397b6cdceee89789a9f544b04318c5895494457add',NULL);
INSERT INTO change_row VALUES('claim',1,3,1,'add',X'fe38a26af8eef0f155a74d8ba3bc7dda',X'e28d713ffdd77da9f161c532c77aca6f9ae91fe7b29e213a97ffb7094dcb64b9',NULL);
INSERT INTO change_row VALUES('review',1,3,2,'add',X'f5ff95a8acc7749e1a70f89e97d24aa0',X'63aa0345a7e15e1d8e2cf1ae7993b292df98020871d5705d663c0ca7b3e61614',NULL);
INSERT INTO change_row VALUES('claim',2,3,3,'add',X'6bb39831e104382a7d23040f00723df5',X'668c8a62bffb9f047c22c265a916252ac48d276f3290eea368bef1a682b96c90',NULL);
INSERT INTO change_row VALUES('review',1,3,4,'add',X'f96c263aa5ec94afc3bcd01b6441dccb',X'ff64292eca5713dc251386a0a30622cd2b059a8ffbdf650e2203b5fa23add337',NULL);
INSERT INTO change_row VALUES('claim',3,3,5,'add',X'e9431ba275a700d47e7d7cbedba83ae5',X'f409b3b26119e65b95ffd951b9d15800187b0bd606451dc3837519a4de170b26',NULL);
INSERT INTO change_row VALUES('review',1,3,6,'add',X'115bcdf9f7e5ad40f1227bcc7c206361',X'83e8727c4a0c543d277ab7a8616c080809b6d2a4efb668a95e519cb2a9413be2',NULL);
INSERT INTO change_row VALUES('source',1,3,7,'add',X'753ac327f962ee7606397d9ad47cda5e',X'f0fc1aa53f17ddccdf23bf9ddf02f823464976bfd0eb878193ff4a07999bd6d5',NULL);
INSERT INTO change_row VALUES('claim',4,3,8,'add',X'fe48839fd4cea36c5e0a6c9c8cfc16d3',X'b4a217191291c61c2651586d2e7999312338336ba5e5fd481925e245bd85fbec',NULL);
INSERT INTO change_row VALUES('figure',1,3,9,'add',X'922517ef3d7ac35e318ba022956af903',X'1bd9d6f70b241bdf3bd3b36e61189ae50b17c74fd2e21088ac487e0834ff8ed3',NULL);
INSERT INTO change_row VALUES('review',1,3,10,'add',X'1db9ff17a5fcc5aef4e912ca585227cc',X'6063f9a1c8dc1dbd6c89855717839e47a9aef10f49bef08bac83607f49ab7c2a',NULL);
INSERT INTO change_row VALUES('claim',5,3,11,'add',X'779162919f56ea08a49b777020fdbc4b',X'5016b5aaee8fd798af0e9e56a08d7ad738f2fa519a05c29d99637e2d93a948ba',NULL);
INSERT INTO change_row VALUES('figure',2,3,12,'add',X'f34716526f287a52697fb966a2171fb4',X'c9a1bb694da6ebd176418d361613565dbceeb5ce56ca76fbe9d5fb540d98392c',NULL);
INSERT INTO change_row VALUES('figure',3,3,13,'add',X'3da9695ba4a441dcec9082ccee8107cd',X'5325b8c301d3e62131bd0a859dd3c25c2da7d403846d2e840ce16fb1ef9f751d',NULL);
INSERT INTO change_row VALUES('figure',4,3,14,'add',X'02a4d897f27da1e2aae56a30ef949300',X'05dce7640243b81d6ada97a9160868e758ae82d3645cb7d4ff3d899e972df1bf',NULL);
INSERT INTO change_row VALUES('review',1,3,15,'add',X'ddbcbf26d83107f1723b2d16e195f1ef',X'eea9688b4b2752f8e53f6aa1acc5e670f7b928bf7c44cc2052805ea8c54281fa',NULL);
INSERT INTO change_row VALUES('claim',6,3,16,'add',X'44c326630737eab4dfd2dd1727f03229',X'af3a589ecd007ceb9c9b1a2a8189e2961c7ba48d7ccd1f406d15bfb9ff64585f',NULL);
INSERT INTO change_row VALUES('review',1,3,17,'add',X'527fae4d7481b4a935d14c957eeb3127',X'9474c35d32da684cfa5996e779f19089cc2ba239625e69ca944410317edc4640',NULL);
INSERT INTO change_row VALUES('claim',7,3,18,'add',X'139e8303c8bfdf9b54f5089e3853cfac',X'bd91711df60e13c9155df9334bf2f2c737f3409327cd6523d954159ca9f0949f',NULL);
INSERT INTO change_row VALUES('review',1,3,19,'add',X'334c128f35d63fc996e0547c05c124c0',X'19edc7a7fce1f7c3c9702afd23d09f61130ebfb7c1d0bf39ac5a1f676dacbcd1',NULL);
INSERT INTO change_row VALUES('claim',8,3,20,'add',X'ce0bd58e38a588959c7e6b1a7f825823',X'a72fc466c1bbb26e76b49b8ca51d3415e241ad4c97b4d6159984a6ec971c9ce0',NULL);
INSERT INTO change_row VALUES('review',1,3,21,'add',X'9ed16fba26b883d2db9ccd7c1837557f',X'dfe5507d6522dd9e2eb85010cfa81b46539b96e87dfcce4a672cd81b78417555',NULL);
INSERT INTO change_row VALUES('source',2,3,22,'add',X'6eb9aa7f0435ef22857c2b56ac23a54b',X'1fdb9125f8059bd4316a06f06ccde938ce95f72d7b24ec737a08eaf5010a51fc',NULL);
INSERT INTO change_row VALUES('claim',9,3,23,'add',X'58dc72a19abf9e7da42862b778273bd9',X'776711704eadce79afde28fc7c44de08b05727d211213c4e45ccc9317ef24a03',NULL);
INSERT INTO change_row VALUES('figure',5,3,24,'add',X'd373d58ab6abd29f19bfa9869cc282a1',X'40c97d6d2a99d656078d9ebd58d92cb6c317f1fb260ac66f2433b2d66f728bb2',NULL);
INSERT INTO change_row VALUES('figure',6,3,25,'add',X'9e82fd9152e8ef7f614ac0fc56708624',X'7a94c51fcb8aa58f4382e136934dc341f8b5b3a0223ef8e695e1b7639ab58fe4',NULL);
INSERT INTO change_row VALUES('figure',7,3,26,'add',X'529afef2297cfb79aea442dc1ca8224a',X'13bc73d7e53debb61e1e327d86a39d78009f84df5572290eb2375b80e6033fc5',NULL);
INSERT INTO change_row VALUES('review',1,3,27,'add',X'c4acaf0e2b23490bd680120fd1f58eb7',X'3870c9fe938065bf94b32deb6f0bfc998148413009b8ac6efab71e6bcf32d064',NULL);
INSERT INTO change_row VALUES('link',1,3,28,'add',X'c08afa32ef8e80accca9dd308eb7f55a',X'3a532eaea39c8f4a81859a9f700105008981a8ce2be936cb73a9a7c0fbf8ecd1',NULL);
INSERT INTO change_row VALUES('source',3,3,29,'add',X'6582900dce4d523f61f27b90f0b356d6',X'2220036d0bc952b3fbdb59c6de6e9629c96fbeeb3fed782b9a0781a3cc2eaf9f',NULL);
INSERT INTO change_row VALUES('claim',10,3,30,'add',X'9feb79fb2241089c05bec19629ed4444',X'380e6a85d8dc1f0a4a0ce50f3a4de472db4b68fb4bf825b6934ffc6ae330e78b',NULL);
INSERT INTO change_row VALUES('figure',8,3,31,'add',X'8f9bb25a40eb3649cdf0046b40a77583',X'3f8e0dd49242ce304536f04bc573c2096b60a7962a97728f5e37acae24607831',NULL);
INSERT INTO change_row VALUES('review',1,3,32,'add',X'6f2bb82237416932a576104d54e1120a',X'0bbd2e1fc19aca9f229367dfbe148d07114dda87aa23470362e9bc4e9ad4cc4e',NULL);
INSERT INTO change_row VALUES('link',2,3,33,'add',X'72c7ac98bcb06dc4ed5d99fa834c2937',X'd7bbd6f465a5cc18aa6c8883381acad05ea1249bed655651eaa7fc7021a9d52c',NULL);
INSERT INTO change_row VALUES('link',3,3,34,'add',X'ceaed3137bbee2a0ae0878a1f71c87ca',X'd21ef84391229bc8173ac5640ab09e7e4c45ceef2298031f1afdf2c848b02e8d',NULL);
INSERT INTO change_row VALUES('claim',11,3,35,'add',X'5a1a94a247722e6b4ee094693bcec0d4',X'cf4f4ce1f0eaa0eef08aef4d8113ba8233b12c17dcf27b2956a46191b0d682f2',NULL);
INSERT INTO change_row VALUES('figure',9,3,36,'add',X'b006a4e3f1355aac03a2715ecee2bae1',X'2e484dfa4f08d87ffe02b266d79daa6de0118e191c2689556653f395bd582aea',NULL);
INSERT INTO change_row VALUES('review',1,3,37,'add',X'ea4416d3c9fc45015b5fe5539e44b6ab',X'5708965834cecbb88081f757157c7b9b001823abe1aee5128dc3f3e5cc66f5e4',NULL);
INSERT INTO change_row VALUES('source',4,3,38,'add',X'28973f4c5182c370cfc234bb37d5ecfc',X'9599c44bc8743ea93423da8cecc3204bbc57f08818fd55e4e03676fdc8a3fc45',NULL);
INSERT INTO change_row VALUES('claim',12,3,39,'add',X'bd76fdd252ccbddae8a54e844d093c08',X'9c51de34c3077497a1be11e7ba117909ca805e9156b89a5be2958f7140e645eb',NULL);
INSERT INTO change_row VALUES('review',1,3,40,'add',X'7ef8b30a5402ebf1932035ed0e9bf661',X'df4b794166d9b9f07fc368a0997d7bfaa97803f28134a9f13eb5445fc927080e',NULL);
INSERT INTO change_row VALUES('claim',13,3,41,'add',X'6fb24c3f985efc9a90461e674f294c9f',X'b397548a8b46fdb76eaec0904e56f0653097c612d4642baf2d5efaa7474d284b',NULL);
INSERT INTO change_row VALUES('review',1,3,42,'add',X'8e69268969ed86d359923561273dfdb9',X'bebaaed782bec51aadefdafdd32dcb1168f9e5006a0d57e8568d03423098ee28',NULL);
INSERT INTO change_row VALUES('source',5,4,1,'add',X'3e456ed52603b3594160035ad2f3a4fd',X'c0811042e44e27970243e980bae6ca605c33a871358597749eb080421eb642b7',NULL);
INSERT INTO change_row VALUES('claim',14,4,2,'add',X'342dcb3ce438cf878df6ebaa4180c7fb',X'add6381fd48fd9141fb8e4ef8260adc729caee451d238b00d91df5bd840bccc3',NULL);
INSERT INTO change_row VALUES('review',2,4,3,'add',X'520ce2e2f1a6a66a7ea5af610629df39',X'cf69742bdd377d09ee779e75ec08c8b1d1ccf561f592c51ed34fe976e0d27cf0',NULL);
INSERT INTO change_row VALUES('source',6,4,4,'add',X'e8f5b183e500726be8f4d4fac82d983b',X'ef3146de39a4194d254b682ccf241467a005b1e7c92bf5fec7d5caf157e17c5d',NULL);
INSERT INTO change_row VALUES('claim',15,4,5,'add',X'ee766e58b8d28e4129a2c1dcd27f8a0f',X'577ddb6e2c0b7e9769e67cc43ade9e830a9d818c56c6e2c2f87985c5bd39fdf2',NULL);
INSERT INTO change_row VALUES('figure',10,4,6,'add',X'44073209c9a5b06810219b9d51454963',X'96a97adad93840d1bd907a6b31e2ff60d7611f1964d0434effc103468043cdb1',NULL);
INSERT INTO change_row VALUES('review',2,4,7,'add',X'92a1a878b167d4d6fb8a206a60e930c4',X'cf2226baab6fa2176acb8130ff501edb291d212424c0a0ac6fc893296b55e462',NULL);
INSERT INTO change_row VALUES('source',7,4,8,'add',X'd730c3ca16e5574c42d2c200c932d5cc',X'e18d356bd99ce93462acdc62a49cd9dd5bd953d903f6ec550cab74026ddc8f72',NULL);
INSERT INTO change_row VALUES('claim',16,4,9,'add',X'020693ce63685007a4f5ce74098f5a76',X'65ddf2867c729e016cd0d027081f732ed85493d21e24865158feb5264b8a7e37',NULL);
INSERT INTO change_row VALUES('review',2,4,10,'add',X'6b9201eb59bf9608c3e9e8f3600cc329',X'2e6f1f4bb309e93492e176e65ff022bc4887f553a4d6269fa413a1a87fa7e1bc',NULL);
INSERT INTO change_row VALUES('source',8,4,11,'add',X'75c7cddee2387c6ac5d6545540acfaa3',X'b495869f871f1994a8c6996e2e798864c5c201182a57d0409076820225b17431',NULL);
INSERT INTO change_row VALUES('claim',17,4,12,'add',X'fb78e53baac37c914e0a3259edabfe34',X'89169b8fc456e5165218bcc54c706fab1335f81bab2da6fd490d7992b5addd97',NULL);
INSERT INTO change_row VALUES('review',2,4,13,'add',X'596bd321833c5677df2117e970147ff3',X'1c4e15621208138ecb1cf50833eebc1847d29b9c0400dfed1984aa525fda742d',NULL);
INSERT INTO change_row VALUES('claim',18,4,14,'add',X'e78255c3434715b0a8ba6fa409d95776',X'748ba1036efdb9bad5878c055531b56767374e9095e4c1484b04227bc5f9efae',NULL);
INSERT INTO change_row VALUES('figure',11,4,15,'add',X'1761bd370cf9e47d781e8adf1cfca37a',X'e5f8a7a0257269c47dd339d7d28307a1d236994ee6473bb6d3d34185c679a74e',NULL);
INSERT INTO change_row VALUES('figure',12,4,16,'add',X'392adfebe27495fd3e5ed425f488c9c8',X'2d73a7fee6d02600283d31e01877dbe32b9c947151b44045f338ebf2110db8f3',NULL);
INSERT INTO change_row VALUES('review',2,4,17,'add',X'244167be0e46ee12761804f701fb0003',X'52444a1f463110bbc60f96ca5d8e771b676694129538b429cf294a9910f993da',NULL);
INSERT INTO change_row VALUES('claim',19,4,18,'add',X'ccef843a986e9096a45bacd40a8ce9b2',X'cc931d54423f03a93c72a7df9ecd30c7e3a96d45bf017a1612eaa0387621dd5c',NULL);
INSERT INTO change_row VALUES('figure',13,4,19,'add',X'e5c779245ca820037e5c48645c03fae1',X'7eead3e90f99241aa2a369580b0f7bf16667b871eb31421b6a566ebafe6d8273',NULL);
INSERT INTO change_row VALUES('review',2,4,20,'add',X'49e121ceda56b97f369960a5e964aed6',X'303b095975a1940e1a910bf8a9f61cc869a36e49009f712abcbc7b922118efa6',NULL);
INSERT INTO change_row VALUES('claim',2,5,1,'edit',X'3beab49a63db461e194dd6202df3485f',X'eca5bbaf9640d6d117120f3324c1bceb01f313dae49a925fc4893c4565d12e5a','{"uid":"3a573650d62d6b5aa6c6dd1d37ee29c6","article":"8d23ba66227117f0b83df3fac0065fd2","voice":"article","quote":"The old pumping station burned down in February, and","kind":"not_stated","start":260,"end":312,"spans":"260-312","prefix":"rict of Maravia, since April 9. ","suffix":" the hurry is widely regarded as","paragraph":1,"happened_on":"2019-02","happened_words":"in February","knowledge":"not_stated","ground_rules":"unknown"}');
INSERT INTO change_row VALUES('claim',3,6,1,'edit',X'115ab7b1988e70c794494290e4fca747',X'fa12bcc8a26c4d404eb5cbfc5eb99a430a302ef66f211a45e7756b509e9bf0f0','{"uid":"9ac3701636f34d263215f09790bc7569","article":"8d23ba66227117f0b83df3fac0065fd2","voice":"vague","quote":"the hurry is widely regarded as a last try to keep the harbour quarter dry","cue":"regarded as","quote_type":"indirect","kind":"not_stated","start":313,"end":387,"spans":"313-387","prefix":"on burned down in February, and ","suffix":".\n\nA source at the river board t","paragraph":1,"stated_on":"2019-02","stated_words":"in February","knowledge":"not_stated","ground_rules":"unknown","flags":"vague"}');
INSERT INTO change_row VALUES('claim',8,7,1,'edit',X'304f31291660d4a61b04a6c1f205ebe5',X'8633f43c5bcbf76a1414d0a2052909119940f391be09e25b5344a0f20e5b7ff8','{"uid":"4cac12622d13b8c100a3e37d5a1b024e","article":"8d23ba66227117f0b83df3fac0065fd2","voice":"vague","quote":"Yet many doubt that the machines, which carry the label \"한강 펌프\", will be ready in time","cue":"doubt","quote_type":"mixed","kind":"not_stated","start":1098,"end":1184,"spans":"1098-1184","prefix":"dy will believe a word of it.\"\n\n","suffix":". It is also being said in the C","paragraph":6,"knowledge":"not_stated","ground_rules":"unknown","flags":"vague"}');
INSERT INTO change_row VALUES('figure',9,8,1,'remove',X'96c64a67c5b2dbbf08b3fb914204c32a',X'0801f8dd5b575975e172c22ba936a95fcfac11e1753e145cc6dd544c9ffb6402','{"uid":"38bf6a9daf912be25670e3075485d103","claim":"5817072635732039fe35a7bcbbff7160","words":"about 40","start":1685,"end":1693,"low":40,"high":40,"thing":"cellars","precision":"about","role":"not_stated"}');
INSERT INTO change_row VALUES('figure',8,8,2,'remove',X'859c07ef155b669d5d26eaf3d39c1480',X'4945b0cff8f5ac3aa2d95db8edee43e009e92bb9c73e46f0cdfa1dc065400f59','{"uid":"644cdbdc1b72ee7e395715558389df1b","claim":"9c88de067c703e9fdb4ea5dc9d0e1c25","words":"about 40","start":1685,"end":1693,"low":40,"high":40,"thing":"cellars","precision":"about","role":"not_stated"}');
INSERT INTO change_row VALUES('claim',11,8,3,'remove',X'b91e92d5c5b6cdc494054304ee9837b8',X'3f234136ae7747de5d19bcb70f74fba716151c727239283dab35760261f354f0','{"uid":"5817072635732039fe35a7bcbbff7160","article":"8d23ba66227117f0b83df3fac0065fd2","voice":"source","within":"9c88de067c703e9fdb4ea5dc9d0e1c25","quote":"about 40 cellars filled up within one night","attribution":"The fishermen over","cue":"complaining","quote_type":"indirect","kind":"not_stated","start":1685,"end":1728,"spans":"1685-1728","prefix":"over there are complaining that ","suffix":".\n\nTomas Brek, the harbour maste","paragraph":8,"knowledge":"not_stated","ground_rules":"unknown"}');
INSERT INTO change_row VALUES('claim',10,8,4,'remove',X'df81af76e6cbd23ea4eee10abd33e6b9',X'7a031a78054c5bf2f5955ba717e1b68c4fcd7ad23a5bf7d12c4c6146996b0236','{"uid":"9c88de067c703e9fdb4ea5dc9d0e1c25","article":"8d23ba66227117f0b83df3fac0065fd2","source":"cd51f8927999928d64f7bec2a64f6dbe","voice":"source","quote":"the pumps may do more harm than good … They throw the water across to the east bank, where there is no dike at all. The fishermen over there are complaining that about 40 cellars filled up within one night","attribution":"Another source in the quarter","cue":"warned saying","quote_type":"mixed","kind":"not_stated","start":1515,"end":1728,"spans":"1515-1551;1562-1728","prefix":"urce in the quarter warned that ","suffix":".\n\nTomas Brek, the harbour maste","paragraph":8,"knowledge":"not_stated","ground_rules":"unknown","flags":"unclosed;nested"}');
INSERT INTO change_row VALUES('check',1,9,1,'add',X'15e491c0c0c243b632d0195228036de7',X'12358091e62a358a82658de831d50a5557df1706a596b1ecd090749841be3073',NULL);
INSERT INTO change_row VALUES('check',2,10,1,'add',X'10bba06ffe6e50eebdc513c69cff97a6',X'c63af98245f53d7295d6de8fe58e2fa532f65a8773c2e942342add261a1429a1',NULL);
INSERT INTO change_row VALUES('link',4,11,1,'add',X'8c97f18d1514cfc9db3f04f7ce2e4034',X'b9d8e1a1faf2b6033504c5fee6c7964d39d4b3768ff1d6c3baa8a14d987cec5b',NULL);
INSERT INTO change_row VALUES('source',1,12,1,'edit',X'86c1b3a82e94c9060f91b0c90dd4c135',X'afeabc0d203b3b6969668fdbb6ec3f55c6c8c77497d8a66dd3cd47950f88b83a','{"uid":"11472ec45d821a6ceb4154c29924e003","codename":"crisp-nightingale","kind":"person","naming":"unnamed","description":"A source at the river board","ground_rules":"unknown","anonymity_reason":"not_stated","identity_known_to":"unknown"}');
INSERT INTO change_row VALUES('claim',20,13,1,'add',X'1ff2cfcab17d0a2c0a3077d76ab8257f',X'327c0d93406e6a42ebd310f4e6001f0a84d15e816c38a154d959ecdd7b9655c8',NULL);
INSERT INTO change_row VALUES('claim',21,13,2,'add',X'845ab2e5becc33b0c01b034a546d7f33',X'78f7388842b78bf4c7527f8cec395e65ced0c326b068db494009df83a3bf1314',NULL);
INSERT INTO change_row VALUES('dismissal',1,14,1,'add',X'cf64f44c6b252b7accd8a7d844339d53',X'fb6f6dfb64168d4c28a1acc425b76552d4b0d8e444e9165103541f3706edf4d2',NULL);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('article',2);
INSERT INTO sqlite_sequence VALUES('change',14);
INSERT INTO sqlite_sequence VALUES('claim',21);
INSERT INTO sqlite_sequence VALUES('source',8);
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
CREATE TRIGGER claim_search_added AFTER INSERT ON claim BEGIN
	INSERT INTO claim_search_due (id, indexed)
	SELECT new.id, 0 WHERE NOT EXISTS (SELECT 1 FROM claim_search_due WHERE id = new.id);
END;
CREATE INDEX dismissal_other ON dismissal (other);
CREATE INDEX change_row_thing ON change_row (thing, row, change);
PRAGMA writable_schema=OFF;
COMMIT;
