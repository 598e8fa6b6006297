-- A ledger of schema version 6, for upgrade.bats.  Never edited.
PRAGMA application_id = 1953984371;
PRAGMA user_version = 6;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE ledger (
	id      INTEGER PRIMARY KEY CHECK (id = 1),
	uid     BLOB NOT NULL CHECK (length(uid) = 16),
	created TEXT NOT NULL               -- UTC, 2016-12-28T16:51:07Z
) STRICT;
INSERT INTO ledger VALUES(1,X'ec23ec841d2fca48b40bc524cee87c34','2026-11-24T13:02:33Z');
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
INSERT INTO article VALUES(1,X'4be273ad3dbcbacba06e4f5828008923','Selm bolts down new pumps as the spring tide nears','The Orm Post','Ilka Dvořáková','Translated by Pia Lindqvist; Edited by Oskar Weil','2019-04-17',18003,18003,NULL,NULL,NULL,'translation_of',NULL,'f0b9ac688601c5bfb00537171fad062247440fb6f3c20385497a43ee1b92355f',NULL);
INSERT INTO article VALUES(2,X'ebc795e8e786b834600c177399bf3b63','Five pumps for Selm, says river board','Other Paper','Marek Osei',NULL,'2019-04-18',18004,18004,NULL,NULL,1,'update_of',NULL,'3708edbabc29c74c653b7afd6145ebf9837c7783685630f302ab3e49cde97903',NULL);
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
INSERT INTO source VALUES(1,X'79fdac604a8333b825d1d741f6777d06','early-haddock','person','unnamed',NULL,'A source at the river board',NULL,NULL,'background','not_stated',NULL,'reporter',NULL,NULL);
INSERT INTO source VALUES(2,X'2329f26e2d3d4aa7bc6576765792a467','soft-goldfinch','person','unnamed',NULL,'a separate source in the harbour quarter',NULL,'the harbour quarter','unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(3,X'634b89001d264251940fc1f9653c2f19','clever-osprey','person','unnamed',NULL,'Another source in the quarter',NULL,'the quarter','unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(4,X'e7e9f859191abc502051c27b347abe25','tomas-brek','person','named','Tomas Brek','Tomas Brek, the harbour master of Selm','the harbour master of Selm',NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(5,X'dedc41997f29e003e12f8edc07b49764','aule-river-board','organisation','named','Aule River Board','The Aule River Board',NULL,NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(6,X'c875e3da789eb9ae89bb0ba0b8a9bf9d','hana-riedl','person','named','Hana Riedl','Hana Riedl, a spokeswoman for the board','a spokeswoman for the board',NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(7,X'1771fd92c3454549fe5c3f54dd970b63','sturdy-coot','unknown','unnamed',NULL,'that',NULL,NULL,'unknown','job',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(8,X'824b1671ed83f8cb49c7b6431616187a','calm-thrift','person','unnamed',NULL,'A dike worker','dike worker',NULL,'unknown','job',NULL,'unknown',NULL,NULL);
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
INSERT INTO claim VALUES(1,X'bde0d3660913b7cc0f295de3231a9897',1,NULL,'article',NULL,'Crews of the Aule River Board have been mounting diesel pumps on the northern dike of Selm, a port in the Lower Aule district of Maravia, since April 9',NULL,NULL,NULL,NULL,'not_stated',107,258,NULL,replace('-04-17 08:30\nRead in Maravian  \n','\n',char(10)),'. The old pumping station burned',1,NULL,NULL,NULL,NULL,'2019-04-09/..',17995,1000000000000,'since April 9',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'5f2be7c74ae87cf9dfa96f74beda8484');
INSERT INTO claim VALUES(2,X'9aeb512e9332d72740e2031b045cb12f',1,NULL,'article',NULL,'The old pumping station burned down in February, and',NULL,NULL,NULL,NULL,'not_stated',260,312,NULL,'rict of Maravia, since April 9. ',' the hurry is widely regarded as',1,NULL,NULL,NULL,NULL,'2019-02',17928,17955,'in February',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'b2bf2d5e1788578d159a9a5c8244fac2');
INSERT INTO claim VALUES(3,X'ed142285202e0a78a5a8aa30f5cc6e8f',1,NULL,'vague',NULL,'the hurry is widely regarded as a last try to keep the harbour quarter dry','Seven pumps.',NULL,'regarded as','indirect','not_stated',313,387,NULL,'on burned down in February, and ',replace('.\n\nA source at the river board t','\n',char(10)),1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',2,'unknown',NULL,NULL,NULL,NULL,'vague',NULL,X'467d4a915222ff500bf8698ba8f327f6');
INSERT INTO claim VALUES(4,X'47ac947fbb3007e4b399d06fbb16349b',1,1,'source',NULL,'pumps are going in at the four weakest places of the dike, among them Brook Gate, Kessel Lane and the Salt Steps',NULL,'A source at the river board','told','indirect','not_stated',457,569,NULL,'e Aule Courier on April 14 that ',replace('.\n\n"Last year we had three pumps','\n',char(10)),2,'2019-04-14',18000,18000,'on April 14',NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'45c765203fd92e39e4cc0d6f00c8f5e5');
INSERT INTO claim VALUES(5,X'15e8f004d0be857824ab04ba22a8ed7b',1,1,'source',NULL,'Last year we had three pumps for the whole northern dike, and now the board is mounting seven. It makes a fine photograph for the minister, but not one of them has been tested',NULL,'the source','said','direct','not_stated',573,748,NULL,replace('ssel Lane and the Salt Steps.\n\n"','\n',char(10)),replace(', the source said.\n\nThe stretch ','\n',char(10)),3,NULL,NULL,NULL,NULL,'2018',17532,17896,'Last year',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'unclosed;ambiguous_figure',NULL,X'8e156e5652c414d2dd4a230f2f749e59');
INSERT INTO claim VALUES(6,X'c17893ab0e7ab8ba291e8e4a82b0e22c',1,NULL,'vague',NULL,'The board is allegedly spending most of its money there because a relative of the governor owns the mills',NULL,NULL,'allegedly','indirect','not_stated',855,960,NULL,'under water almost every April. ',replace('.\n\n"They want everything running','\n',char(10)),4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'vague',NULL,X'ec28027fba952af308e9227b0e5b3f66');
INSERT INTO claim VALUES(7,X'90b84308faca50a693f792f649b913b3',1,1,'source',NULL,'They want everything running before the tide of May 3 … because after that day nobody will believe a word of it',NULL,'the source','added','direct','not_stated',964,1094,'964-1017;1039-1094',replace(' the governor owns the mills.\n\n"','\n',char(10)),replace('."\n\nYet many doubt that the mach','\n',char(10)),5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'7723750f144240f9450b7b2e340feae2');
INSERT INTO claim VALUES(8,X'e72a33415178a1ce839f1910fa6ee531',1,NULL,'vague',NULL,'many doubt that the machines, which carry the label "한강 펌프", will be ready in time',NULL,NULL,'doubt','mixed','not_stated',1102,1184,NULL,replace('ill believe a word of it."\n\nYet ','\n',char(10)),'. It is also being said in the C',6,NULL,NULL,NULL,NULL,'2019-03~',17956,17986,NULL,NULL,'not_stated',NULL,'background',3,NULL,NULL,NULL,'vague',NULL,X'357b23904f85634a8f74303679c8c668');
INSERT INTO claim VALUES(9,X'380e58a1f6e94afda5542f54d889eec8',1,NULL,'vague',NULL,'It is also being said in the Café Zátoka that the fuel store was never filled again after the fire',NULL,NULL,'said','indirect','not_stated',1186,1284,NULL,'"한강 펌프", will be ready in time. ',replace('.\n\n"All winter the pumps ran for','\n',char(10)),6,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'vague',NULL,X'b8fd1bf7cc3f2140b3719020992708d9');
INSERT INTO claim VALUES(11,X'24c057f1674f03c32164447001ab803a',1,3,'source',NULL,'the pumps may do more harm than good … They throw the water across to the east bank, where there is no dike at all. The fishermen over there are complaining that about 40 cellars filled up within one night',NULL,'Another source in the quarter','warned saying','mixed','not_stated',1515,1728,'1515-1551;1562-1728','urce in the quarter warned that ',replace('.\n\nTomas Brek, the harbour maste','\n',char(10)),8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'unclosed;nested',NULL,X'ed4b549a3e0436d95c3afb2f07807d64');
INSERT INTO claim VALUES(12,X'c75179ca7a319f2d26bdbc92c5130769',1,NULL,'source',11,'about 40 cellars filled up within one night',NULL,'The fishermen over there','complaining','indirect','not_stated',1685,1728,NULL,'over there are complaining that ',replace('.\n\nTomas Brek, the harbour maste','\n',char(10)),8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'e15914ec9125832bb87208fcbf41bd18');
INSERT INTO claim VALUES(13,X'b4f0aaa5b9a787601cd61a0df771ec83',1,4,'source',NULL,'Our pumps have not flooded a single cellar',NULL,'he','said','direct','not_stated',1785,1827,NULL,'r master of Selm, denied this. "',replace('," he said on Tuesday.\n\n*Transla','\n',char(10)),9,'2019-04-16',18002,18002,'on Tuesday',NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'df9b2226b82a0617580be142a99f6317');
INSERT INTO claim VALUES(14,X'd213be9e762c95a1c0993244f4fdace3',2,5,'source',NULL,'the northern dike of Selm has all the pumps it needs',NULL,'The Aule River Board','announced','indirect','not_stated',119,171,NULL,'oard announced on Thursday that ',replace('.\n\n"Five new pumps are on the di','\n',char(10)),1,'2019-04-18',18004,18004,'on Thursday',NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'25d0f5b1263625f070866e4ab8bf85db');
INSERT INTO claim VALUES(15,X'0f94a2d186f34e1e260f0b3ab9d235e1',2,6,'source',NULL,'Five new pumps are on the dike today, and we have tested each of them',NULL,'Hana Riedl, a spokeswoman for the board','told','direct','not_stated',175,244,NULL,replace('m has all the pumps it needs.\n\n"','\n',char(10)),'," Hana Riedl, a spokeswoman for',2,NULL,NULL,NULL,NULL,'2019-04-18',18004,18004,'today',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'ff8d705d9699bfa74032dab57c9f748c');
INSERT INTO claim VALUES(16,X'b56585e66d4a0f486472233ff937ad80',2,7,'source',NULL,'A dike worker, who asked not to be named for fear of losing his job',NULL,'that','said','indirect','not_stated',312,379,NULL,replace(' board, told the Maravia Post.\n\n','\n',char(10)),', said that he had counted seven',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,'nested',NULL,X'7c10894fe0d19e6906c0fa19bb6e796e');
INSERT INTO claim VALUES(17,X'0ce11d04d632c89a80a0a02645c7e773',2,8,'source',16,'to be named for fear of losing his job',NULL,'A dike worker','asked','indirect','not_stated',341,379,NULL,replace('.\n\nA dike worker, who asked not ','\n',char(10)),', said that he had counted seven',3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'f7dc82674c1bcc9ca3b0700d1c7b0a1e');
INSERT INTO claim VALUES(18,X'2476a3ad65a480068603f66243fabb41',2,8,'source',NULL,'Two of the seven have no engine inside',NULL,'he','said','direct','not_stated',414,452,NULL,'aid that he had counted seven. "',replace('," he said.\n\nAccording to the wo','\n',char(10)),3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'8b0387233c5900ba24565c5ac49e8d60');
INSERT INTO claim VALUES(19,X'e5c45804948b0361878540e9d46c18f9',2,8,'source',NULL,'the old pumps ran for at least six hours a day last winter',NULL,'the worker','According to','indirect','not_stated',490,548,NULL,replace('said.\n\nAccording to the worker, ','\n',char(10)),replace('.\n','\n',char(10)),4,NULL,NULL,NULL,NULL,'2018-24',17866,17955,'last winter',NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'3addfd84e2e74198e6afe31c44167d0c');
INSERT INTO claim VALUES(20,X'0b7dc18c263fa31d24cc87954179abf8',2,NULL,'source',NULL,NULL,'The harbour was dry','a porter',NULL,NULL,'not_stated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'6923d8484fc2bbd658cecd63ffb3dff6');
INSERT INTO claim VALUES(21,X'2634d6adf9da1de0abe14f87e4bd80fa',2,NULL,'source',NULL,NULL,'펌프가 돌았다','a porter',NULL,NULL,'not_stated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'908b8b8a85fd2a94bfbaa244c473b850');
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
INSERT INTO figure VALUES(1,X'9c1297b819ea45a5f10c24f8b040ecba',4,'four',483,487,4.0,4.0,NULL,NULL,'weakest places','exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(2,X'f230ba37eef0d58069b86301b8a89cce',5,'three',590,595,3.0,3.0,NULL,NULL,'pumps','exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(3,X'38c5cc0d198a49144d37617cc022d680',5,'seven',661,666,7.0,7.0,NULL,NULL,NULL,'exact','total',NULL,NULL,NULL,1);
INSERT INTO figure VALUES(4,X'db979eda2891148e7c33c3d9d9889a59',5,'seven',661,666,7.0,7.0,NULL,NULL,NULL,'exact','added',NULL,NULL,NULL,2);
INSERT INTO figure VALUES(8,X'2d8198fbc300be71facf724ad0b1f64b',11,'about 40',1685,1693,40.0,40.0,NULL,NULL,'cellars','about','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(9,X'5c07fd9a54a40f9db8a69074b8de2bc1',12,'about 40',1685,1693,40.0,40.0,NULL,NULL,'cellars','about','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(10,X'31476cc2a26b14b08b7e30d21131f568',15,'Five',175,179,5.0,5.0,NULL,NULL,'new pumps','exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(11,X'd3a313312350b44b591fcff30a76c275',18,'Two',414,417,2.0,2.0,NULL,NULL,NULL,'exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(12,X'c9431c713b31ed81ef48ab483bb79e66',18,'seven',425,430,7.0,7.0,NULL,NULL,NULL,'exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(13,X'e08499b2af9a2b12c2141850e6dc83a3',19,'at least six hours a day',512,536,6.0,6.0,'hour','day',NULL,'at_least','rate',NULL,NULL,NULL,NULL);
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
INSERT INTO link VALUES(1,X'f5cb19332246c95b82577d3d2c4d9050',NULL,NULL,2,1,'different','the text says "a separate source"',1,'text',NULL);
INSERT INTO link VALUES(2,X'5cb7ec8a84bc1cd77b07f751f87003b5',NULL,NULL,3,1,'different','the text says "Another source"',1,'text',NULL);
INSERT INTO link VALUES(3,X'e1a9f79b162aa3ec9a6a7ac255f41bae',NULL,NULL,3,2,'different','the text says "Another source"',1,'text',NULL);
INSERT INTO link VALUES(4,X'db77561d9716c47e06f4107ad623fa94',2,3,NULL,NULL,'contradicts','other numbers',NULL,'bo',NULL);
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
INSERT INTO verification VALUES(1,X'a25feabe122edfa4092985b64cbdf480',2,'confirmed','called the board','ada','2019-04-18',18004,18004,'notes, p. 3',NULL,NULL,NULL,NULL,X'b2bf2d5e1788578d159a9a5c8244fac2',NULL);
INSERT INTO verification VALUES(2,X'c4bf9448dfc3726733dacebf19e84854',3,'pending',NULL,'bo',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'467d4a915222ff500bf8698ba8f327f6',NULL);
INSERT INTO verification VALUES(3,X'd2a5d746b27b74f829201653c25af68a',4,'confirmed',NULL,NULL,'2019-04-18',18004,18004,'n.txt','5de37b4c620461f2b695f1cf6b8ee36e7d025da8334a3693c4ed9aa48a5c7d6a',NULL,NULL,NULL,X'45c765203fd92e39e4cc0d6f00c8f5e5','2019-04');
CREATE TABLE review (
	article  INTEGER NOT NULL REFERENCES article (id),
	spans    TEXT NOT NULL CHECK (spans <> ''),   -- "120-180;200-260"
	decision TEXT NOT NULL CHECK (decision IN ('logged', 'declined')),
	claim    INTEGER REFERENCES claim (id),
	decided_on TEXT NOT NULL,                     -- UTC
	PRIMARY KEY (article, spans)
) STRICT, WITHOUT ROWID;
INSERT INTO review VALUES(1,'107-258','logged',1,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(1,'1102-1184','logged',8,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(1,'1186-1284','logged',9,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(1,'1288-1422','declined',NULL,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(1,'1515-1551;1562-1728','logged',11,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(1,'1685-1728','logged',12,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(1,'1785-1827','logged',13,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(1,'260-312','logged',2,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(1,'313-387','logged',3,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(1,'457-569','logged',4,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(1,'573-748','logged',5,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(1,'855-960','logged',6,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(1,'964-1017;1039-1094','logged',7,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(2,'119-171','logged',14,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(2,'175-244','logged',15,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(2,'312-379','logged',16,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(2,'341-379','logged',17,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(2,'414-452','logged',18,'2026-11-24T13:02:33Z');
INSERT INTO review VALUES(2,'490-548','logged',19,'2026-11-24T13:02:33Z');
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
INSERT INTO change VALUES(1,X'ec23ec841d2fca48b40bc524cee87c34',1,X'0000000000000000000000000000000000000000000000000000000000000000',X'44e593b9be29ea79e89667cd2c88306f5a18c564c1688719f4269af51ee5f5f5',X'562ddb98cf87585facbd491d354df924','2026-11-24T13:02:33Z','ada','article add');
INSERT INTO change VALUES(2,X'ec23ec841d2fca48b40bc524cee87c34',2,X'3e470853f2dd2eaabf3ce619741d2af567fdfe9a7ffd93f4d7d51f0555788f02',X'1bd7b3c04e267c507117e99c51132922c87567f0304437cef0f8a2927f4019ef',X'581da989238623425c783fcab3acb7a8','2026-11-24T13:02:33Z','bo','article add');
INSERT INTO change VALUES(3,X'ec23ec841d2fca48b40bc524cee87c34',3,X'3140a2ccac5861dd1f21f4b1d538ce47ffc7f05324f057b003b56856fdac0961',X'a5e7214cce0e7989e50d3086f07148f94dcfca94c6526a96b5f9cd0fb89f3f06',X'afc31acb20e1c0828e1143d4d67c63fc','2026-11-24T13:02:33Z','ada','log');
INSERT INTO change VALUES(4,X'ec23ec841d2fca48b40bc524cee87c34',4,X'39f7274daa5ea00f73e7b5e54fe742097ec9921827580e416ebc73235c4b3b7a',X'03a4a739c60e498b469a453daeb9cd81ee2814dc409ce453f50b3dba6b1a680d',X'cb0a1583a5f6d23019322c5dfe510161','2026-11-24T13:02:33Z',NULL,'log');
INSERT INTO change VALUES(5,X'ec23ec841d2fca48b40bc524cee87c34',5,X'2bd76500f82f1c780fadbf923483e09a55ac442e24fba464943c34c02418523f',X'b52a6950795a96903762cdf601dfef1cd02b8611e35feb4bbcb8d181a37d7892',X'b1e9b68cfe7dff09540687056d35f4d0','2026-11-24T13:02:33Z',NULL,'claim tag');
INSERT INTO change VALUES(6,X'ec23ec841d2fca48b40bc524cee87c34',6,X'756ae59c91a24c2bc76b8334c7ba901aa33e3f79129229649a3043c3d778aaf3',X'48b3c8b29968e0014eaf5bda7dccc225e462de72a83bdc3eadcded6fdc9b7cc0',X'49a1f06f26fce191e9029de7f3b029d2','2026-11-24T13:02:33Z','bo','claim edit');
INSERT INTO change VALUES(7,X'ec23ec841d2fca48b40bc524cee87c34',7,X'43429771be8209043324cf6280b3bfc931b074c1f106247a663c6a6bde76e10a',X'ac637df704eb326b5a5ba39c5621e601af6c2e924abca566ad39e102d32ebe33',X'14f05c8089dc5a73c3cd2e1fd17ba9c8','2026-11-24T13:02:33Z',NULL,'claim edit');
INSERT INTO change VALUES(8,X'ec23ec841d2fca48b40bc524cee87c34',8,X'ea612709870e7ca64fcb7807f42b93231eba968937f40992d0ea267e2ace585c',X'4f8f6e50d05fb506da38c8591d5965ca0ea247d5783c9c6668f274a64ad83fe0',X'b6f687f66e483b1a644c64ffccf6179b','2026-11-24T13:02:33Z',NULL,'claim remove');
INSERT INTO change VALUES(9,X'ec23ec841d2fca48b40bc524cee87c34',9,X'61b22e0e59f0d626046ba859e0e2da859ea695e768da5428e3aa3584d0d5dce7',X'6d8158143dbeab8107b8037754ec687ac5aa0a9b5ae7a639b2e5bdff36cee799',X'b8fff9d508057510f0ff83dceebc3fb1','2026-11-24T13:02:33Z','ada','check add');
INSERT INTO change VALUES(10,X'ec23ec841d2fca48b40bc524cee87c34',10,X'0f842d700c44a03173abe55bd19ea9de99bc11c8a70af8678d870b3d40dbd50d',X'2a52104a5e62ce8ae40e8c3bdebf186e2110205dd870a671cdb14cffadd3c997',X'a912da2f944498f4a33856990b1cc555','2026-11-24T13:02:33Z','bo','check add');
INSERT INTO change VALUES(11,X'ec23ec841d2fca48b40bc524cee87c34',11,X'a6b75ce4a9c27098ec94f9badbb371307c9001d07a63568190b0a9311cfbf625',X'd9b76d4b4f6599d5e2af627f2ed8248c1b8f6a738fe7f64913bb0b21c5d3bccf',X'3666caa521e9ac6e5da70895fd28978f','2026-11-24T13:02:33Z','bo','link add');
INSERT INTO change VALUES(12,X'ec23ec841d2fca48b40bc524cee87c34',12,X'9d7b5470a1d92b6fe352f00d53bf722d2eb2e4f8bba27899b66785cf15a70181',X'06e5a7b71f952afe941ee2869f1850a91796bd83eb84c0d10dd11f4b65943544',X'664d88edd46943f6ac0702d30100f2f6','2026-11-24T13:02:33Z',NULL,'source edit');
INSERT INTO change VALUES(13,X'ec23ec841d2fca48b40bc524cee87c34',13,X'7ee6c45702a3a06ae1e882f9c53c9ab9e0c87207fb298c8e388ee87c74fac548',X'ee2c5bb8fe845abbab866376a3f41cbc9a9cd12d8f6c6a8674a97e33880b157b',X'be229efbde8c404a56fc2a92cd28dfc2','2026-11-24T13:02:33Z',NULL,'import claims');
INSERT INTO change VALUES(14,X'ec23ec841d2fca48b40bc524cee87c34',14,X'1ae99f1c58ee4f6f081e5a1eba1a4ed1b9ddc8080ee208e088565afac7b3e07b',X'af58fc155a28bd5edecfc2e9f655c66461d6bafdc4f393c84c48257b9e552edd',X'e157251f2970a71886c1a6ebd70654b9','2026-11-24T13:02:33Z',NULL,'similar --dismiss');
INSERT INTO change VALUES(15,X'ec23ec841d2fca48b40bc524cee87c34',15,X'a5158bd8a0e14d68e016ed505945d374e31000b9fb079cf46ceca6465180d7f0',X'8137486423775c8b2ea2700df83dd2d7997eab5b7c72fa925cfbc0031288e2e2',X'7c3c66217c647d1e3f85c542c66958a8','2026-11-24T13:02:33Z',NULL,'check');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','claim_search','claim_search',0,'CREATE VIRTUAL TABLE claim_search USING fts5 (
	quote, statement, attribution, about,
	content = ''claim'', content_rowid = ''id'',
	tokenize = ''unicode61 remove_diacritics 2'', detail = full
)');
CREATE TABLE IF NOT EXISTS 'claim_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO claim_search_data VALUES(1,X'148237082a00');
INSERT INTO claim_search_data VALUES(10,X'000000040106050006010101020101030101040101050101060101');
INSERT INTO claim_search_data VALUES(137438953473,X'000006e90230320a020801013307020b030209010234300b022201020301013901021e010161010213020208010601020201021601020d01021303080b0102020302070204626f75740b0221010202020563726f73730b020e02046674657207020d02021302046761696e09021202026c6c0a02020102190406656765646c790602050302736f09020402046d6f6e6704020e02026e6402020a02021401020d03056f746865720b0601020202047072696c01021d0202726504020307021e020173030207070419050201740408060102040702180203756c6501040515010462616e6b0b021202016508020e0305636175736506020c01020c03020d0302656e0102090402220304666f72650702060303696e6709020503056c6965766507021202046f61726401020703060102070102100102030204726f6f6b040210020575636b65740a02140304726e656402020603017405021c0201790a021201046361666509020903037272790802080205656c6c61720d02090701730b0223010204020a6f6d706c61696e696e670b021f020472657773010202010364617907020f03020c0205696573656c01020b09020e03026b6501021003020d01020c060217030673747269637401021902016f0b020503037562740802030302776e020207020272790302100702160104656173740b02110209766572797468696e67070204010866656272756172790202090205696c6c656409021102022401020503026e65050217030272650902150307736865726d656e0b021b010601020302066c6f6f6465640d020602026f720504081305020703027572040208020375656c09020d01046761746504021102046f696e6704020403026f640b020903067665726e6f72060211010368616405020503046e6465640a0210030572626f757203020e070601020704016d0b0207030173050221030276650102080c02040201650d0601020202046f7572730a020a0204757272790302030102696e0102150102080202050402100102070106010205010601020402017303020402021101020403020302021502017405021402021602020203017306020901046b65657003020c03047373656c04021201056c6162656c08020a03026e650402130302737403020902020202046f77657201021701086d616368696e657308020603036b657305021503026e790802020305726176696101021b03017907020a0402040204696c6c7306021403066e697374657205021b02046f6e657906020a030272650b0206030273740602070306756e74696e6701020a040212030276650a021802037563680a021a01056e657665720902100204696768740b022801020902016f0b02160304626f6479070210030672746865726e01020f04020b03017405021d08020503017705020e01026f66010603100b03020b01021f010408090104090e02026c6402020302016e01020d03016505021e060227010208020275720d02020301740a021102037665720b021c01060102040203776e73060212010a70686f746f677261706805021802056c6163657304020a02036f72740102140206756d70696e6702020405017301020c03020201020705020501020302020301077175617274657203020f07060102080106010206010372616e0a020602046561647908020f030667617264656403020603066c617469766506020e02046976657201020603060102060206756e6e696e6707020501047361696409020603026c740402160203656c6d01021203067061726174650a06010203030376656e0502130502150204696e636501021c0403676c650d020802056f7572636504060102030106010203020601020303060102040106010203020770656e64696e670602060206746174696f6e020205030365707304021703036f726509020e010574616e6b730a021702056573746564050223020368616e0b020804017407020e01020401020b0202200301650106040c0a0102020104020d010c07070b010205010c09080d010202010602100501080701020201040506010608060a010a0411010206010e020c060c010205010601020204016d04020f0102200402726506020b0504140b010601020504017907020204020a030372656505020605021d04026f770b020b020369646507020803026d6508021102016f03020b08020f0202727903020a010275700b0225010206010477616e7407020303017309020f01020f03037465720a021b01020d0201650502040305616b6573740402090204686572650b0213030369636808020703036f6c6505020a02056964656c7903020503026c6c07021101020d03046e7465720a020303047468696e0b022601020702036f726407021401047965617205020301067a61746f6b6109020a0106ed8e8ced948408020c0205959ceab09508020b0406090a06200c0a0c090a0b07090d0c090a0a0c090906100a09080a14090a09060609080a090f090b0d100b0608070a090e0d100707110b0b07080909070b08090f06060a0809091d120c0609090a070a090d08070a09090b0907070e07080a0c06090e09061707060c07060d080f0a080b151608090b0b0e0b0907080d0b0908200c0b08080a0a080f480910090b07080709070a09090b060a0908080a0a090c08090b0b');
INSERT INTO claim_search_data VALUES(274877906945,X'000002450230610f06010204010202010601020202020b02026c6c0e020802026e640f020a020272650f02050204736b65641002060201741302070203756c650e060102030102626510020901020302046f6172640e060102050106010208010364617913020c0203696b650e020401020801020301060102030104656163680f020e02056e67696e6512020801046665617210020c01020602036976650f020202026f720f0601020601020b010205020206010468616e610f060102020301730e0207030276650f020c03020602016512060102020202697310020f01020902046f75727313020a0106696e736964651202090201740e020b01036a6f6210021001020a01046c61737413020d02046561737413020802056f73696e6710020e01020801056e616d656410020a0102040204656564730e020c0301770f020302016f120207030672746865726e0e020303017410020701026f660e020501020f01020d01020701020302026c6413020302016e0f0206010570756d70730e020a010204040204010372616e13020502046965646c0f0601020303037665720e06010204010473656c6d0e0206030376656e12020502026978130209020a706f6b6573776f6d616e0f0601020501067465737465640f020d020368617410060102020301650e0a020901020201080701020703020401080201020204016d0f021002016f10020801020203036461790f02090202776f120202010277650f020b0202686f1002050205696e74657213020e02056f726b657210020401060102040206010203041307070709060a0a100813090a0c08120b060a080a090b060b09090d0d0906060b0613070610080b0a090807110b0a190609080707070a');
INSERT INTO claim_search_data VALUES(412316860417,X'0000007102306103010201730301010364727903010107686172626f75720301020475727279030101026973030101046b656570030101046c617374030101077175617274657203010108726567617264656403010103746865030102016f03010202727903010106776964656c790301040505070b080608080b0c070506');
INSERT INTO claim_search_data VALUES(549755813889,X'0000009802306103020802017303020701036472790302100107686172626f757203020e0204757272790302030102697303020401046b65657003020c01046c617374030209010570756d7073030601010301077175617274657203020f010872656761726465640302060105736576656e030601010201037468650304020d02016f03020b0202727903020a0106776964656c79030205040606080c090709090c0c0d0c090607');
INSERT INTO claim_search_data VALUES(687194767361,X'000000ef0230320a010101330a010101610a0102026c6c0a010201730a010107626563617573650a01020575636b65740a010201790a0101036461790a010205696573656c0a01020272790a010103666f720a01010668616e6465640a01030572626f75720a0102046f7572730a010102696e0a0101046d6f76650a0102037563680a0101036f75740a01010570756d70730a010107717561727465720a01010372616e0a01010873657061726174650a01030376656e0a0102056f757263650a01010574616e6b730a01020268650a0103037265650a0101037761730a0103037465720a010205696e7465720a010405050506050b0905070906070a090806080707090b070c07090906070707');
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
INSERT INTO claim_search_docsize VALUES(8,X'10000000');
INSERT INTO claim_search_docsize VALUES(9,X'14000000');
INSERT INTO claim_search_docsize VALUES(11,X'27000500');
INSERT INTO claim_search_docsize VALUES(12,X'08000400');
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
INSERT INTO claim_inside_data VALUES(1,X'026d');
INSERT INTO claim_inside_data VALUES(10,X'000000040102010002010101020101');
INSERT INTO claim_inside_data VALUES(137438953473,X'0000024a0430202020080c540303030303020422ed959c08023502026265080243020263610802250202646f0802060202696e08024c02026c6108022f02026d61080215020272650802460202746808060c071c03016908024f0202776808021f03016908023e0206ed8e8ced94840802390103222c2008023c0206ed959ceab09508023601032c207708041e210103616265080231020263680802170202647908024902026e79080203020272720802270202742008020f010362652008024403016c0802320202742008020a0103636172080226020268200802230301690802180103646f750802070202792008024a010365202008025303016c08022e03016d0802140301720802450202616408024802026c200802330202732c08021c01036820630802240202617408020e020265200804131c0202696308022103016e080219010369636808022202026c6c08024002026d6508025102026e2008024d03016508021a01036c20220802340301620802420202616208023002026c2008024101036d616308021603016e0802020202652008025201036e207408024e0202657308021b0202792008020401036f7562080208010372656108024702027279080228020279200802290103732c2008021d010374207408040b070202686108020d0301650804121c0202696d080250010375627408020901037768690802200202696c08023f010379206408020503016908024b03017408022a0107eab09520ed8e8c0802380107ed8e8ced94842208023a02049484222c08023b0206959ceab09520080237040d0907070707070707090607060b080b0908070707070708060708070608070806060607070708070807060807070706080607070806070807070808070708090707070808070806060c0c09');
INSERT INTO claim_inside_data VALUES(274877906945,X'000000be04302020201504150303016115020b0303ed8e8c1502020202612015020c0202706f15020e0206eb8f8cec95981502070206ed8e8ced9484150203010361207015020d010365722015021301036f72741502100103706f7215020f01037220201502140202746515021101037465721502120107eab08020eb8f8c1502060105eb8ba4202015020a02088f8cec9598eb8ba41502080107ec9598eb8ba4201502090109ed8e8ced9484eab08015020402069484eab080201502050409060807070b0b080808080807080c0a0d0c0e');
CREATE TABLE IF NOT EXISTS 'claim_inside_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO claim_inside_idx VALUES(1,X'',2);
INSERT INTO claim_inside_idx VALUES(2,X'',2);
CREATE TABLE IF NOT EXISTS 'claim_inside_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO claim_inside_docsize VALUES(8,X'58');
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
INSERT INTO dismissal VALUES(2,4,'other',NULL,'2026-11-24T13:02:33Z');
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
INSERT INTO change_row VALUES('article',1,1,1,'add',X'af0179a5b78b5a102fedf60b8c26a920',X'ece5873753d071dcf00c1edd27b88f3fd16674e50337b8042cabccbaf2e66c78',NULL);
INSERT INTO change_row VALUES('article',2,2,1,'add',X'0230fa40fdbb787efc9352d0c613bd7d',X'55e002286f4cd3252591eddc462a117434dbb4c5991ab4674412f2849b4006d2',NULL);
INSERT INTO change_row VALUES('claim',1,3,1,'add',X'064c23734c443b48efae82b687ade51c',X'7395fdf285b584d652e889b83ff32b620e1c22e1c779e446894db51b0b1d9a21',NULL);
INSERT INTO change_row VALUES('review',1,3,2,'add',X'433ed2dbd89384cd9430693c5806e9ad',X'9120de37693810d0d14ca25b090ecee259bb1a4b08278911b2b701699fe486ba',NULL);
INSERT INTO change_row VALUES('claim',2,3,3,'add',X'9918d6c086b20811b6a67071f7bc0587',X'6a849c11ce9ec9421cde5c1d1ae4abffc35d4e92b774dd0078254ae2facd064e',NULL);
INSERT INTO change_row VALUES('review',1,3,4,'add',X'518224d0d090959d19d346328788f8f4',X'5fbca3056d97ccf4e9b98fba09b8696dd897591da5dec40fa539e3b932a9f20a',NULL);
INSERT INTO change_row VALUES('claim',3,3,5,'add',X'083a578f0da28fe5978ac26eed2e02fc',X'6fb95bed83960910a28c795a87bf962c46e8906635eb7f96b208021e8ab76559',NULL);
INSERT INTO change_row VALUES('review',1,3,6,'add',X'abdac062669ce445384f32d0cb3a7076',X'81805cd790615872e018a344f407cb571ead05f4e8ef4d6996ae69d0a4a38365',NULL);
INSERT INTO change_row VALUES('source',1,3,7,'add',X'5b779ead4f87aafae4d0e6bc70bb087d',X'3a7744d1b59c45c82007c296f6a9b11ed4e591591974d5b46fe87aee94619166',NULL);
INSERT INTO change_row VALUES('claim',4,3,8,'add',X'16343f77557237ac69db333b96b969d3',X'f255c428e8677d759064bb49bf21f772548adc04014e53a7a5b845bf67437c20',NULL);
INSERT INTO change_row VALUES('figure',1,3,9,'add',X'4993fe7e3a1065c52fe04143b8e5a230',X'7e040341da4ba80fdf02895ae292f31b00508ed14c8a57c2fc7e00af24c44ebd',NULL);
INSERT INTO change_row VALUES('review',1,3,10,'add',X'efd282932ed46cf5e968b30cb41935da',X'f5fe705760585f3d938969426c146695bccc283780251ec65f7b0d249428c6ab',NULL);
INSERT INTO change_row VALUES('claim',5,3,11,'add',X'6544295c9cae8cc6fd5e19e62de95b96',X'07e38df772aa416700fefa474a45a552ae2becab98e5eaea74ce60513e803500',NULL);
INSERT INTO change_row VALUES('figure',2,3,12,'add',X'3c8441c098ca817c0483275e20596d38',X'f247f78ed4a1be137ad4bf6fc77ee8dbbcd7b4569c77750e80041718e0bebcff',NULL);
INSERT INTO change_row VALUES('figure',3,3,13,'add',X'f3b566433b848a38d6498a29b90571ca',X'8d46d0341c98b74053dcbc9ef3e4c6d815301622a285edcff409c831f8b7da16',NULL);
INSERT INTO change_row VALUES('figure',4,3,14,'add',X'57b17640d4375e5cd97ced617fdeede4',X'18fbf87ecf5bfa3c49fa7918da5941c2baf8a2e190fae6dd819b475fdb2e76b8',NULL);
INSERT INTO change_row VALUES('review',1,3,15,'add',X'1bc0781dd8c49d6f66117ecf1bb2b065',X'c25253bf0a6965d17300cc5d52f59b7b1a178649687daf04b720a085d127d6bc',NULL);
INSERT INTO change_row VALUES('claim',6,3,16,'add',X'c92e003e718f8aebf231280eec4ce403',X'75a7461f33debe28af815b16fd417a5899f6d7fa926eb2888332612d174da210',NULL);
INSERT INTO change_row VALUES('review',1,3,17,'add',X'e8c8d0c840ff714a7ec5480e074ec397',X'aebfd8b1fc256d88a5bc9a6d22c4efe44808bc321f66cac4ba261cb1e25d79ad',NULL);
INSERT INTO change_row VALUES('claim',7,3,18,'add',X'57ebfd2c04ae0f7851662c44520a10de',X'eb8f69ba795507808d0e84ddb71ffe5c3e4eaf3de997b5bc2f7ae6b69d71008f',NULL);
INSERT INTO change_row VALUES('review',1,3,19,'add',X'ede1e868732edf5dd49afa4b791280ed',X'f1dbaacac978852c5ff70d1ad366bab5ac3c95b7d94fd83c1ca63c7481997711',NULL);
INSERT INTO change_row VALUES('claim',8,3,20,'add',X'e42aac327e49bab13356625330aa4bfa',X'53a2c97f597527c0b6b7d3ed9310271f5952b1a12ff63c70ed6c374ac32ee0f4',NULL);
INSERT INTO change_row VALUES('review',1,3,21,'add',X'2b65075822daa9148cbb4f7d2e78cebc',X'3c73a1d99ce2aeb298de95614875ec2556a1cedd93b2d018b42594b2e57c78ec',NULL);
INSERT INTO change_row VALUES('claim',9,3,22,'add',X'd0477d757713acfc05136c8f1c436741',X'fca233c93365be297f50e4a1d19345e2a07a2deefd59bc50b7255eea574193d9',NULL);
INSERT INTO change_row VALUES('review',1,3,23,'add',X'ada4375b80c8b18ccd454753ac1e3211',X'ba76cdd4b2c0b7e89d52bc74678fd1100a515d15307d88fdc0b3f436373b837d',NULL);
INSERT INTO change_row VALUES('source',2,3,24,'add',X'5e390039a35f67efa362cd0929dc8a36',X'04fd065d3358d2cb04c65698abb01149808d8d999c69b2745b5484f7b954c9af',NULL);
INSERT INTO change_row VALUES('claim',10,3,25,'add',X'817e1beceba4c7234e0ef92ad85750f9',X'3726a1087e15980d811414ab350df80833086da11e5c9ba94c3e137ee514c288',NULL);
INSERT INTO change_row VALUES('figure',5,3,26,'add',X'63f939374fcc4715b96f95d246c09711',X'a9c7031669a7872d73ff5e9cef399f45ad46411be30e547bbaf972bdbe38cd9e',NULL);
INSERT INTO change_row VALUES('figure',6,3,27,'add',X'd827a8ce3362c617c642c0c7e4f7b75c',X'1f06d4ae88cba8429b605838b266c8518cf230be1683b21af2741bb154517b42',NULL);
INSERT INTO change_row VALUES('figure',7,3,28,'add',X'd1ddd554b27b0a09b161264022e91e8f',X'1d88781f3e73ae4cd8cd4557ab23b32c86fda59e7cc311b7d16da9dd1042d8a3',NULL);
INSERT INTO change_row VALUES('review',1,3,29,'add',X'2ef325d2c1cbe3b7fe0c74313e7bc561',X'be8377a34de0cd94ff67c4dd1ceb466bc736082a9fef49d2c23a0278386bb6c8',NULL);
INSERT INTO change_row VALUES('link',1,3,30,'add',X'948f2de7ca01500973cf610cb275bd77',X'763a2ebeeda6e568b702fc26cef6f4949af26be5d4234d5fa4f91ac600de4fc9',NULL);
INSERT INTO change_row VALUES('source',3,3,31,'add',X'119cacd29d35c12c2dcc9437dabb6ab0',X'4603e31242f270376821548f789164ac504c9582d49050cfcb14b55134dc2955',NULL);
INSERT INTO change_row VALUES('claim',11,3,32,'add',X'55216030b17675185fc82d767bb7743e',X'059f645da6d115c1c6a889cd055a6d52f5877352c95f2ce91ae6387f042dc49c',NULL);
INSERT INTO change_row VALUES('figure',8,3,33,'add',X'e55994ea162d2cf34db20d9e4a28dfdf',X'54804915a1f7448e5d7fb01984b9b5a9ac3f1db0dfd097ee8aca8e98af055654',NULL);
INSERT INTO change_row VALUES('review',1,3,34,'add',X'28a04ca626bcc9b24678d14b0dc32e75',X'4fa6abaeb4cfbe706e7d5ebe89358965f381c43f1fecf6e53d4effe14e2f9bbe',NULL);
INSERT INTO change_row VALUES('link',2,3,35,'add',X'9b0724c352c8ef846e04242c15d4e4a8',X'f781abf2b7cb3f926d990c336ff7d78717774f1f6b51b3da7524400d1c3bafd4',NULL);
INSERT INTO change_row VALUES('link',3,3,36,'add',X'8d7b8bafe51223289d3d48e2b0438636',X'bd4af8525184370893f5ae7d974c4aa86250f52d7c4b1d4b00812eae4b18ac14',NULL);
INSERT INTO change_row VALUES('claim',12,3,37,'add',X'bb3625a96a7a75c67246f19a1220f340',X'b7e29c5710df1512a73510894298cf6fcd1c93082ad9176d61f69b3819b52199',NULL);
INSERT INTO change_row VALUES('figure',9,3,38,'add',X'0e2cc59a87296e8af3545ccdde70a327',X'2b28f5586acd8620669e95d9381d2e47e2dbe92fccdcf062653cc623cc64940a',NULL);
INSERT INTO change_row VALUES('review',1,3,39,'add',X'0e4429f9fc151dd6e73dae3b575c33de',X'5acf165c4fa09076468c11b9d11871031fbfd7185eab13457f29466096aabf73',NULL);
INSERT INTO change_row VALUES('source',4,3,40,'add',X'7358f1644459d77c3acc2cb507aa1e8d',X'8702906503058d6ca4221bf395afa488e57f115fcbf587f017c6f4840b5c9f8f',NULL);
INSERT INTO change_row VALUES('claim',13,3,41,'add',X'841f511379610f0adc49e4395a71d713',X'01186db0e8d9b59a9d69ce868771fad22525a1abcaa76237eafa5d227ba19666',NULL);
INSERT INTO change_row VALUES('review',1,3,42,'add',X'9e0d47a3bf3d9b6727595da834cf3529',X'7ddadcd54ec7b77326b20a2295b6fcf7dfa666915df13747b47979572f7b3311',NULL);
INSERT INTO change_row VALUES('source',5,4,1,'add',X'dcd78588e86a90bba1ef254fcb8aa38c',X'ca5d1f22ddb971c6181991e26bab7e5783cc4eed647082d48fa1eb313956f8c8',NULL);
INSERT INTO change_row VALUES('claim',14,4,2,'add',X'be9ea3c252afa3d561c5e5a5787b81df',X'8967013e2a8b8b89b893c828bb33c567cec20646a5e65d77cb4fd00b2c0af6fc',NULL);
INSERT INTO change_row VALUES('review',2,4,3,'add',X'0fce3765c4865fcb896aff644e22d75c',X'c71a61811b5afa8ece357a131a21b0f4edb000836286507015fb3592a2c82ab7',NULL);
INSERT INTO change_row VALUES('source',6,4,4,'add',X'277bf3eba12e969088b49d5f205102c4',X'c90193efd20e2cc535c6550295ea5ff690b4c499c29adc486b0460649e839f47',NULL);
INSERT INTO change_row VALUES('claim',15,4,5,'add',X'ef489dec027aa173dd75616326fc2802',X'b582c2bbadc4f7001a279671976bdd14e4eeef03053fbcd233f83d20dc9fdc55',NULL);
INSERT INTO change_row VALUES('figure',10,4,6,'add',X'd7004d84c4befd87debc46767d01bbcb',X'2574750f3f8fab0f641c9e7bff612cbb6cf92a56acbe8e643e577bceb2388232',NULL);
INSERT INTO change_row VALUES('review',2,4,7,'add',X'76de611cd48d084f6b59fb3a0e5fd433',X'454a5ace01cc8bb6811da7cfa7914b3e47f92097a7b6e572d32ebd4c93fdba40',NULL);
INSERT INTO change_row VALUES('source',7,4,8,'add',X'6672efa445e891cf628ba6cd6eba4d4d',X'6871018d872a65980a2dfadf1721f6aabd4ddd8767855ec295e71f7dfb4bc2b0',NULL);
INSERT INTO change_row VALUES('claim',16,4,9,'add',X'1f28913ffe1bf9f46b6bb64a3530a215',X'189883c3adc0966906da44eb63d1299f2b6b5101fae52300e84dab2f6b08ec7d',NULL);
INSERT INTO change_row VALUES('review',2,4,10,'add',X'9f23613866723811eaff0ec430718015',X'6ff79535afceec638b0332fc76d5009b42bb568af05366dc18ff698ea5a7ffb4',NULL);
INSERT INTO change_row VALUES('source',8,4,11,'add',X'aceb313124f328b111f85f1c7e1d00b4',X'fec8a37c62f4038c0d3d0d8a68aab097201cf838775444d3a40281322f847e48',NULL);
INSERT INTO change_row VALUES('claim',17,4,12,'add',X'00cf4e89ff8b2ab72cfdb64039d19692',X'be80be0f1310c972d7c8664327607c3bfa19428df53c87e61908ecaf4f7b73ec',NULL);
INSERT INTO change_row VALUES('review',2,4,13,'add',X'2982862223eef981c9dd9298e919630d',X'401b821733060b5545e9b780527f435334fba5d06bbb0b11dafef27749a6ec7f',NULL);
INSERT INTO change_row VALUES('claim',18,4,14,'add',X'79e47aff1aa4336f07af02707a9ec774',X'9fe4ef1a13b418f926d467b843fcc0fe5c5f8714448242b7dbba736b463ee321',NULL);
INSERT INTO change_row VALUES('figure',11,4,15,'add',X'0329b83058aae9cbea089695964bd201',X'a9313e64bb550ee151cc50eb5dcea6d7a35729691b608f73b2c5be04a408ac87',NULL);
INSERT INTO change_row VALUES('figure',12,4,16,'add',X'cb55a46a9e96d03315734a5054526a53',X'55ec5dd69e3a8385d2b70382579a213cf8e2d427834207bfde8d3717a0e5f44e',NULL);
INSERT INTO change_row VALUES('review',2,4,17,'add',X'73ace0a21b57e4be59b808d494a3856c',X'9359fdc7e8f6047eeeb4c2137ca202cc1657efbc2598d56aac2a1621a36342e9',NULL);
INSERT INTO change_row VALUES('claim',19,4,18,'add',X'19f5f81d26f163a891d606948f02e46a',X'e3213fab16974f028abea3de3da37409c32db7a5462c3f8a4183df0384412221',NULL);
INSERT INTO change_row VALUES('figure',13,4,19,'add',X'4f58e89665fce2f399a6b11bcb28ada0',X'20f1f4f2a3c7c3ef7a5bcfccbcb79766a7dfc8a013ebc6fcbe2add90ad53a4d3',NULL);
INSERT INTO change_row VALUES('review',2,4,20,'add',X'b0e1ea6b8b60679195b44a14be1fcaad',X'e693332ec46942f079a4bc8d994920f6ed16b568cd14d1a391c4aafbb4f2c094',NULL);
INSERT INTO change_row VALUES('claim',2,5,1,'edit',X'33d1db40fb8de788ddb9ef7f053dd6ad',X'71a4aa9b4b1db4a9fafca33d9f033c8a0646fa999a0f61132431f5cd94bd96ea','{"uid":"9aeb512e9332d72740e2031b045cb12f","article":"4be273ad3dbcbacba06e4f5828008923","voice":"article","quote":"The old pumping station burned down in February, and","kind":"not_stated","start":260,"end":312,"spans":"260-312","prefix":"rict of Maravia, since April 9. ","suffix":" the hurry is widely regarded as","paragraph":1,"happened_on":"2019-02","happened_words":"in February","knowledge":"not_stated","ground_rules":"unknown"}');
INSERT INTO change_row VALUES('claim',3,6,1,'edit',X'289e20c8ec94343522d2f12ab6e91cb3',X'6ee415c9f2d72cb937df7879efd68f061798e7b4d1dfca979d13b75f7c59f3d1','{"uid":"ed142285202e0a78a5a8aa30f5cc6e8f","article":"4be273ad3dbcbacba06e4f5828008923","voice":"vague","quote":"the hurry is widely regarded as a last try to keep the harbour quarter dry","cue":"regarded as","quote_type":"indirect","kind":"not_stated","start":313,"end":387,"spans":"313-387","prefix":"on burned down in February, and ","suffix":".\n\nA source at the river board t","paragraph":1,"knowledge":"not_stated","ground_rules":"unknown","flags":"vague"}');
INSERT INTO change_row VALUES('claim',8,7,1,'edit',X'332d79ab335c61520f9e44fb65c8782b',X'0586f40da7564f82acac0d56d9eb6de979aa6ca0d501d7f9f0d99ae89529b66f','{"uid":"e72a33415178a1ce839f1910fa6ee531","article":"4be273ad3dbcbacba06e4f5828008923","voice":"vague","quote":"many doubt that the machines, which carry the label \"한강 펌프\", will be ready in time","cue":"doubt","quote_type":"mixed","kind":"not_stated","start":1102,"end":1184,"spans":"1102-1184","prefix":"ill believe a word of it.\"\n\nYet ","suffix":". It is also being said in the C","paragraph":6,"knowledge":"not_stated","ground_rules":"unknown","flags":"vague"}');
INSERT INTO change_row VALUES('figure',7,8,1,'remove',X'f746e6c3083ff00630211c6d06fad045',X'dd6510b509aabd713d31e2be16e1a227846d7c79379fcbcf3e4232f8e006119f','{"uid":"1292ea495d60f653df70974f873e933c","claim":"a49a7727b49132f9ea7279b1ae933344","words":"three","start":1417,"end":1422,"low":3,"high":3,"precision":"exact","role":"not_stated"}');
INSERT INTO change_row VALUES('figure',6,8,2,'remove',X'8087c62d9f00a4adc75883b095309cb7',X'b6d6813ec726085531ea71c9b4de5299f15f17bface56091ccd111e48f767caf','{"uid":"5677ca01188f4408c2d39ec488d5e433","claim":"a49a7727b49132f9ea7279b1ae933344","words":"Seven","start":1379,"end":1384,"low":7,"high":7,"thing":"dry tanks","precision":"exact","role":"not_stated"}');
INSERT INTO change_row VALUES('figure',5,8,3,'remove',X'8052702446ced7d3bc3a3ceef8444668',X'2e02ac72f11ec3a68093bb060f3be716cce42dc5aff3fb2fe698b330a4336b78','{"uid":"88c26348870effb3c658268c7da84d96","claim":"a49a7727b49132f9ea7279b1ae933344","words":"2-3 hours a day","start":1317,"end":1332,"low":2,"high":3,"unit":"hour","per":"day","precision":"exact","role":"rate"}');
INSERT INTO change_row VALUES('claim',10,8,4,'remove',X'39e7c1167d5bcddcef26eeb54d026621',X'227a7a1b79f5cf89eeb5d075e8a1b2f5a7454cc98360584666a88538d43d790a','{"uid":"a49a7727b49132f9ea7279b1ae933344","article":"4be273ad3dbcbacba06e4f5828008923","source":"2329f26e2d3d4aa7bc6576765792a467","voice":"source","quote":"All winter the pumps ran for 2-3 hours a day, because diesel was handed out by the bucket. Seven dry tanks move as much water as three","attribution":"a separate source in the harbour quarter","cue":"said","quote_type":"direct","kind":"not_stated","start":1288,"end":1422,"spans":"1288-1422","prefix":" filled again after the fire.\n\n\"","suffix":",\" a separate source in the harb","paragraph":7,"knowledge":"not_stated","ground_rules":"unknown"}');
INSERT INTO change_row VALUES('check',1,9,1,'add',X'38717ff16922d4636d023042ab0da5d0',X'dba080e5fa22fa053d09a31e7d05c9bb3d9c1ede6b3a6f5df531fbbf68245130',NULL);
INSERT INTO change_row VALUES('check',2,10,1,'add',X'84c3749e6cf6166f403118098a722bd3',X'a17959d00636b1bbd004e3058d5bba35e3eb6c9d207ca87068db92a013c9ec85',NULL);
INSERT INTO change_row VALUES('link',4,11,1,'add',X'd438925fa74637da69de60d430a8a0ec',X'd3041740fb59bd0e1ed3ddb3ee23bf6a85a063e26e6e3af58c71de61bc976ce9',NULL);
INSERT INTO change_row VALUES('source',1,12,1,'edit',X'2dc68f0910995fd0230a1910114a3d84',X'a55477fa0c225ebda9c1631844a1d2e07d667939eb6a35099f98af058e049cc5','{"uid":"79fdac604a8333b825d1d741f6777d06","codename":"early-haddock","kind":"person","naming":"unnamed","description":"A source at the river board","ground_rules":"unknown","anonymity_reason":"not_stated","identity_known_to":"unknown"}');
INSERT INTO change_row VALUES('claim',20,13,1,'add',X'ff8a5557cb3533704d63f1385934c5f6',X'caa3357745fa344476af4492394cc90954dc6a56317ce5ea1f727d1e9a51bdf3',NULL);
INSERT INTO change_row VALUES('claim',21,13,2,'add',X'ce8ffd67a51b0aa095ede51dde019d76',X'151d813324e674d04f76b5cca9642b67949f2ab84d9131d21172095ba8f1afd0',NULL);
INSERT INTO change_row VALUES('dismissal',2,14,1,'add',X'42197a18b9dd71195058ab97f1c4b791',X'a3438911b20c31a606ed0935e1a66d38d383110358e32ebbedd8c67ef9d00334',NULL);
INSERT INTO change_row VALUES('check',3,15,1,'add',X'f4f5ecebc2d57a5a27e464a5d3162426',X'4e873cb5d4fc0d95362a94c69c91636c3725cb560fe93ab70d40b6b01537a280',NULL);
CREATE TABLE evidence_copy (
	sha256  TEXT PRIMARY KEY CHECK (length(sha256) = 64),
	bytes   INTEGER NOT NULL CHECK (bytes >= 0),
	kept_on TEXT NOT NULL                         -- UTC
) STRICT, WITHOUT ROWID;
INSERT INTO evidence_copy VALUES('5de37b4c620461f2b695f1cf6b8ee36e7d025da8334a3693c4ed9aa48a5c7d6a',7,'2026-11-24T13:02:33Z');
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
INSERT INTO filing VALUES(1,X'6a12710d043df0632b95e482160a608a','5de37b4c620461f2b695f1cf6b8ee36e7d025da8334a3693c4ed9aa48a5c7d6a','desk','csv','a1',1,'ada','2019-04-19T08:00:00Z');
CREATE TABLE filing_claim (
	filing  INTEGER NOT NULL REFERENCES filing (id) ON DELETE CASCADE,
	claim   INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
	content BLOB NOT NULL CHECK (length(content) = 16), -- claim.content at that time
	PRIMARY KEY (filing, claim)
) STRICT, WITHOUT ROWID;
INSERT INTO filing_claim VALUES(1,2,X'b2bf2d5e1788578d159a9a5c8244fac2');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('article',2);
INSERT INTO sqlite_sequence VALUES('change',15);
INSERT INTO sqlite_sequence VALUES('claim',21);
INSERT INTO sqlite_sequence VALUES('source',8);
INSERT INTO sqlite_sequence VALUES('figure',13);
INSERT INTO sqlite_sequence VALUES('link',4);
INSERT INTO sqlite_sequence VALUES('verification',3);
INSERT INTO sqlite_sequence VALUES('filing',1);
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
CREATE INDEX dismissal_other ON dismissal (other);
CREATE INDEX change_row_thing ON change_row (thing, row, change);
CREATE INDEX filing_claim_claim ON filing_claim (claim);
CREATE TRIGGER claim_search_added AFTER INSERT ON claim BEGIN
	INSERT INTO claim_search_due (id, indexed)
	SELECT new.id, 0 WHERE NOT EXISTS (SELECT 1 FROM claim_search_due WHERE id = new.id);
END;
PRAGMA writable_schema=OFF;
COMMIT;
