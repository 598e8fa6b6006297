-- A ledger of schema version 8, for upgrade.bats.  Never edited.
PRAGMA application_id = 1953984371;
PRAGMA user_version = 8;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE ledger (
	id      INTEGER PRIMARY KEY CHECK (id = 1),
	uid     BLOB NOT NULL CHECK (length(uid) = 16),
	created TEXT NOT NULL               -- UTC, 2016-12-28T16:51:07Z
) STRICT;
INSERT INTO ledger VALUES(1,X'535880f4e2f78c3372c395dd87890eac','2026-11-24T13:50:00Z');
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
INSERT INTO article VALUES(1,X'bbe4be31483a11c232e5ba130f392e4c','Ferry held at the quay','The Pier','Ida Frost',NULL,'2019-03-20',17975,17975,NULL,NULL,NULL,'unknown',NULL,'cfadc163efc94d4a53fe0372e1064a4e06c7ddd843319196e164dd5fb145155e',NULL);
INSERT INTO article VALUES(2,X'e88dd377e51ca4f2edc7082618dc5385','Ropes and lamps',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'update_of',NULL,'a3934aa05e36cb47abb4ea6ea7a912b7b75a5565a007660adeecc1009246062e',NULL);
INSERT INTO article VALUES(3,X'aee1214de48d722d6c8a3e33e6bfa35f','Night log',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unknown',NULL,NULL,NULL);
CREATE TABLE snapshot (
	article    INTEGER PRIMARY KEY REFERENCES article (id),
	text       TEXT NOT NULL,           -- valid UTF-8 without a byte order mark
	raw_sha256 TEXT NOT NULL CHECK (length(raw_sha256) = 64) -- of the file as it was read
) STRICT;
INSERT INTO snapshot VALUES(1,replace('Ferry held at the quay\n\nBy Ida Frost, 2019-03-20\n\nThe evening ferry left forty minutes late, a clerk at the port told this paper on Tuesday. "We could not see the ropes," the clerk said, "and nobody sent us lamps."\n\nA second clerk said about thirty boats stayed in the harbour. "It is the worst week of the year," she added.\n','\n',char(10)),'cfadc163efc94d4a53fe0372e1064a4e06c7ddd843319196e164dd5fb145155e');
INSERT INTO snapshot VALUES(2,replace('Ropes and lamps\n\nA porter said █████████████████████████████████.\n','\n',char(10)),'a3934aa05e36cb47abb4ea6ea7a912b7b75a5565a007660adeecc1009246062e');
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
INSERT INTO source VALUES(1,X'3398f6d07b2f185e2e8fb7addcc6b60a','smooth-nautilus','person','unnamed',NULL,'a clerk at the port','clerk',NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(2,X'daacb39c17685e51e305bb321a0d6fdd','oaten-stoat','unknown','unnamed',NULL,'A porter',NULL,NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(3,X'32bdc9e8a58d45acd070dbcdf338b31e','quay-porter','unknown','unnamed',NULL,NULL,NULL,NULL,'unknown','not_stated',NULL,'unknown',NULL,NULL);
INSERT INTO source VALUES(4,X'e6eeb0642ab92a449ee64530a34a77c6','still-otter','unknown','named','Ana Weaver',NULL,'keeper','Harbour','unknown','not_stated','worried','unknown','B','calls at night');
INSERT INTO source VALUES(5,X'5b45eed38960c89c29724a3409a35bab','grey-heron','unknown','unnamed',NULL,'a porter',NULL,NULL,'background','not_stated',NULL,'unknown',NULL,NULL);
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
INSERT INTO figure VALUES(1,X'51a08a5ccb51d657dd0c35c2007e95d0',1,'forty minutes',73,86,40.0,40.0,'minute',NULL,NULL,'exact','not_stated',NULL,NULL,NULL,NULL);
INSERT INTO figure VALUES(2,X'6c6017f0af9db159fda9d0f6b5cb1148',1,'forty minutes',73,86,40.0,41.0,'minute','day','delay','exact','not_stated','2019-03',17956,17986,1);
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
INSERT INTO link VALUES(1,X'39490d04dc41d4d2d0e06f5e3c7429ff',NULL,NULL,4,5,'different','the text says so',1,'Noor',NULL);
INSERT INTO link VALUES(2,X'7ad3bd363a09dc5d4823527fe50ae5dd',2,1,NULL,NULL,'supports','the same evening',NULL,'Noor','2019-03-21');
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
INSERT INTO verification VALUES(1,X'd74393a9806db9b7e371af7c39285e66',1,'confirmed','called','Noor','2019-03-22',17977,17977,'ropes.txt','ab85376b842019103a7faa00f97c1ed409d84ef917df12f6ec20dd07c73c5c02','primary','port','ok',X'f5e9fdaf5894b95b1cb3953bda07c37e',NULL);
INSERT INTO verification VALUES(2,X'a7407bfa8f83ffa2bcb88ae570ec4bee',1,'pending',NULL,'mara',NULL,NULL,NULL,'ropes.txt','ab85376b842019103a7faa00f97c1ed409d84ef917df12f6ec20dd07c73c5c02',NULL,NULL,NULL,X'f5e9fdaf5894b95b1cb3953bda07c37e',NULL);
CREATE TABLE review (
	article  INTEGER NOT NULL REFERENCES article (id),
	spans    TEXT NOT NULL CHECK (spans <> ''),   -- "120-180;200-260"
	decision TEXT NOT NULL CHECK (decision IN ('logged', 'declined')),
	claim    INTEGER REFERENCES claim (id),
	decided_on TEXT NOT NULL,                     -- UTC
	PRIMARY KEY (article, spans)
) STRICT, WITHOUT ROWID;
INSERT INTO review VALUES(1,'142-168;188-212','logged',2,'2026-11-24T13:50:00Z');
INSERT INTO review VALUES(1,'50-91','logged',1,'2026-11-24T13:50:00Z');
INSERT INTO review VALUES(2,'31-64','logged',4,'2026-11-24T13:50:00Z');
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
INSERT INTO change VALUES(1,X'535880f4e2f78c3372c395dd87890eac',1,X'0000000000000000000000000000000000000000000000000000000000000000',X'3915ff8670162a0abacf2be9916d97fe5e6277e6e9e97e36c14550485372ed23',X'09549de3cb7ddc7d40d3f2990421dce9','2026-11-24T13:50:00Z','mara','article add');
INSERT INTO change VALUES(2,X'535880f4e2f78c3372c395dd87890eac',2,X'a3b42b9b6ce2b1fdd02cb6ccb76ce87e635d7cbb3c10629b9ae5718f1326e307',X'bb071380a47eed999054530a061f598955e871bc9e3f8ee62a11254bca378271',X'15a55e6261985c00b2c2a144c2f7e1b1','2026-11-24T13:50:00Z','mara','article add');
INSERT INTO change VALUES(3,X'535880f4e2f78c3372c395dd87890eac',3,X'04e77819e3ae08bd3bc20ae4a097fc455f65001e6a6de031ba27095c8489727d',X'9cc6bbf92bfc1a996bc755ca3d03e24b88b94c3c6a985ebacc4e26883b424963',X'bf74228608109c8cf7cad3ad250f07d0','2026-11-24T13:50:00Z','mara','log');
INSERT INTO change VALUES(4,X'535880f4e2f78c3372c395dd87890eac',4,X'ff1bd643ed2d4f7447444c3aa5b2e551303a232e50a152e72d972b8f0ecaae61',X'ac014d0213177fb91abb841d6e55a64233f8fdb2ed7e8caa9836179f2725f36a',X'd2e94d7a812f5c5aa25a35125212acbd','2026-11-24T13:50:00Z','mara','log');
INSERT INTO change VALUES(5,X'535880f4e2f78c3372c395dd87890eac',5,X'0a7b403f976fd9d0ca0bbaf7f98c28f364670dce5188ae4d7736deeb50a63e62',X'570c3a11568f09ab777583c6a17cd02929f8b1db729dacc5264a6c5ce9ef7e4f',X'6fba8f6fac04ce3ada76ce249a27395c','2026-11-24T13:50:00Z','mara','import claims');
INSERT INTO change VALUES(6,X'535880f4e2f78c3372c395dd87890eac',6,X'e2ec049c493349e522972218bdf37f2a2062f7f977ba9654f5a75c073a46955e',X'1b69c7d7c46a1bff59509fc29f7746157957e24f2b916aac30ea2072021e768a',X'a002acfa2d354cec4d9b9c246e338faa','2026-11-24T13:50:00Z','mara','source add');
INSERT INTO change VALUES(7,X'535880f4e2f78c3372c395dd87890eac',7,X'433e8d474b86b99a46fdefef292961981226a18ae4b8d8f0dca412b33f59a9e2',X'9e24f0036b8a7b7900477411c68f983171515a6a95516138c7c1017031ebd5c5',X'4926026a3fbabd434982be36c12a59d7','2026-11-24T13:50:00Z','mara','source add');
INSERT INTO change VALUES(8,X'535880f4e2f78c3372c395dd87890eac',8,X'367055e248023715c255330b81747b920b5ab57d5548d8f9697b9e0a772ad682',X'ba735909261d2a05ef2cbc4599f0aa9a04f27f0008cb944b56fb6c39adc98881',X'0bb1b9cc3a459926d1dc9c90f982df75','2026-11-24T13:50:00Z','mara','source link');
INSERT INTO change VALUES(9,X'535880f4e2f78c3372c395dd87890eac',9,X'0b86aad8350fc1bc6d08d1497ac730160e8b393d8758df40e528b70d35f70b85',X'1bc3270cf92ad0f2818fd876ba88264844a5391a2f44dee0648cdb4997db1d09',X'500f131d7131cbb23268f4a59879e202','2026-11-24T13:50:00Z','mara','claim add');
INSERT INTO change VALUES(10,X'535880f4e2f78c3372c395dd87890eac',10,X'bb44f2ab25f83bd05f1031af2fb1e375646ecaaaf5e5666c6998e499fb17a426',X'58ef5aa9b227a3a8a0a5885f4e16955a3dc301d627ac52b3fa498b9edbbc8bf0',X'bd9ff543b3e74a06fb09688ab0878c20','2026-11-24T13:50:00Z','mara','figure add');
INSERT INTO change VALUES(11,X'535880f4e2f78c3372c395dd87890eac',11,X'6cceac8dd38e52ac01a4b2edb8199b1fd851a5e805446fbb1382d05e2f6dbb83',X'5d34ee243073d3dacb189acb4626e4988529a06b361c25ec52b35ed77b611f7e',X'd69c9cf411fde4ec5573e8a581c9a3d8','2026-11-24T13:50:00Z','mara','link add');
INSERT INTO change VALUES(12,X'535880f4e2f78c3372c395dd87890eac',12,X'5f639890d087e1a0e8c00782350931bf3e9e0402cbbd8aae81b704569999f044',X'570945c3a609fa3fb811702de32f5d76e2f4d335af50ab078e0f66b77c26f72d',X'efcca561911e966cdf7486430786e95e','2026-11-24T13:50:00Z','mara','check add');
INSERT INTO change VALUES(13,X'535880f4e2f78c3372c395dd87890eac',13,X'786a1eb6f8cd044efcbc3bb6f55439f21e9e9869b3b998e3988317f6a85ae818',X'909dd6cc438cd79531543c76063a9a95c34be1ad8b15b61870eacbf64c6402be',X'b1f4dfd1c19382f4204cbfc396dae7df','2026-11-24T13:50:00Z','mara','check add');
INSERT INTO change VALUES(14,X'535880f4e2f78c3372c395dd87890eac',14,X'37155fa570aa9219df8bd38cff9e2de638ff04fb707c7667cdf4851b6c60b0e7',X'e9df40c87d35c32106748869eef5d5c5509423206d2a3919d5d2397592b33656',X'2d10750a08697dd016df39634a60548e','2026-11-24T13:50:00Z','mara','claim edit');
INSERT INTO change VALUES(15,X'535880f4e2f78c3372c395dd87890eac',15,X'f55f405485734be18214e6bdb23c05cc458eec10ef6850241804f4941e878682',X'f3991075dc30986b0a6049f50d32d7f086f3520c56b405d4a03847de9300510a',X'e1ff680fee7004f5a252f50658ffe94f','2026-11-24T13:50:00Z','mara','claim edit');
INSERT INTO change VALUES(16,X'535880f4e2f78c3372c395dd87890eac',16,X'e3bf9396a6a0293a1382500278dc4d0819a7b5d206161e27ecada0bc98519f78',X'164e231edfe4ad9219c3e1c1b3695af5a567da5cc91c79609911d6c02bf706bf',X'9f3efbe8228f1f2415ba7b1caf39ca26','2026-11-24T13:50:00Z','mara','similar --dismiss');
INSERT INTO change VALUES(17,X'535880f4e2f78c3372c395dd87890eac',17,X'a1813fdd45b1c8eb64feead20383294c680657511e4633b14a23d353b45c52f2',X'6626008d21f15a386fad2873d070efbcc1e21a3744c96ce95025c57a9ce6421f',X'43d14190510a83725cc7a14b9382988f','2026-11-24T13:50:00Z','mara','source add');
INSERT INTO change VALUES(18,X'535880f4e2f78c3372c395dd87890eac',18,X'51d0891945becffbc3ee2f8466bf1bca3bb756c95b88026b18584b479ea15acf',X'697a66e6f839c411155dbb187f19f230beb3a3de2b60db71b0fbff5f94474aa5',X'f370b88097e5efb150fba85877b524dc','2026-11-24T13:50:00Z','mara','source remove');
INSERT INTO change VALUES(19,X'535880f4e2f78c3372c395dd87890eac',19,X'f27b4c314b690b48cc6df041a70ce20dd2774c3c9d16b94af4f187553e087b49',X'df55bb223fb6f1b17bd91c0fb44f1f194716b1c2629814a890c682129c957078',X'f7eb799169d7fe802b62ed851ed79556','2026-11-24T13:50:00Z','mara','claim add');
INSERT INTO change VALUES(20,X'535880f4e2f78c3372c395dd87890eac',20,X'ceac439c20e1953e8e189209bc63a3e69cdf76eb0afeef68ff9e0e3bf2805768',X'4163738cda9c06b353ba70470763e51a0836911058a7aef907981f1120717f1b',X'838687354049caaa112fad03e7615540','2026-11-24T13:50:00Z','mara','claim remove');
INSERT INTO change VALUES(21,X'535880f4e2f78c3372c395dd87890eac',21,X'ec4e2de59c598e6292e39a63cea480bf1c572f1e7d0a6c0201b5d2c5188b2e5c',X'ef4e19c2e4241ba6d93c14a1fda16855eadd9d4cf2c1d7c48c104697d36859ab',NULL,NULL,NULL,NULL);
INSERT INTO change VALUES(22,X'535880f4e2f78c3372c395dd87890eac',22,X'8f8e3dfec842cdcef59cc26b3573b1759aa5acacd191ef5adf026cb1e9fd486c',X'e9fa8dcb2e643a63ef2d30aa944311b9d7785cf7426ea12185a956b64cb22247',NULL,NULL,NULL,NULL);
INSERT INTO change VALUES(23,X'535880f4e2f78c3372c395dd87890eac',23,X'46fe08d6d5a0110928304378226dbd22d8c5a649780eb80a3f07ac3b448e15fd',X'7fa7b976322f461d7c65ab4e9ccb6ae51eed6c7d935946a0bd2a326ba0fcd9b1',X'c9b303c341918b8b251500db0bacf3b9','2026-11-24T13:50:00Z','noor','erase');
INSERT INTO change VALUES(24,X'535880f4e2f78c3372c395dd87890eac',24,X'c5692ee03967f12324ee3440deb0c80d397b165e50ace8b56c8045205fb44ef3',X'fc70f13026422816c1b535b7a10b087e074bee1d1a83d079c0b1f132c6aebfa6',X'63d3732123820b3acbbc738744aa7803','2026-11-24T13:50:00Z','mara','erase');
INSERT INTO change VALUES(25,X'535880f4e2f78c3372c395dd87890eac',25,X'82982db686e8f4b3a8e5fd032352ac5c74d8c788151d6102144cbe8737f2ab61',X'587509794a0834bab5f19688b4d6a94cfd12cc849e86af2599c748f1876fb971',X'0bf5905da91356aab2e5685dda4f4053','2026-11-24T13:50:00Z','mara','claim edit');
INSERT INTO change VALUES(26,X'535880f4e2f78c3372c395dd87890eac',26,X'18720976b1c1ee1eb26a4fe736a8251154389f38f1b3e4675fad376a5947bd51',X'f87a142669510f8d38cb2508ff72084724350834c2d765c4e25c20773acddc2f',X'9692a53d61d5fc4f4f56d1a27c953224','2026-11-24T13:50:00Z','mara','undo 25');
CREATE TABLE IF NOT EXISTS 'claim_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO claim_search_data VALUES(1,X'0622080902');
INSERT INTO claim_search_data VALUES(10,X'000000040101010001010101');
INSERT INTO claim_search_data VALUES(137438953473,X'0000016c0230610106010202030601020202026e64020208020272650706010104020174010601020401046265656e0402050205726f6b656e07060101050105636c65726b0106010203010601020302046f756c6402020301046461726b05020501076576656e696e670102030105666572727901080401010302026f7204020702020504027479010206010368616404020401056c616d707302020c020203020202010601010303027465010808010105020365667401020501076d696e7574657301020701066e6f626f647902020903017402020401047061696404020602020402036f7274010601020606060103030502657204060102030104717561790502030105726f706573020207010373656502020503026e7402020a0103746865010e02010102010205010806010202020202010202020c0101020103020204776963650402080202060102757302020b0103776173010601010404020402016502020203027265060203040d070908090c1109090c0d0a0708150a080c0b060c0f09090a0807220c070d06');
CREATE TABLE IF NOT EXISTS 'claim_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO claim_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'claim_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO claim_search_docsize VALUES(1,X'07040500');
INSERT INTO claim_search_docsize VALUES(2,X'0b000200');
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
INSERT INTO import_row VALUES('claim',5,3562773513528381389);
INSERT INTO import_row VALUES('claim',6,-651093328471944671);
CREATE TABLE IF NOT EXISTS 'article_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO article_search_data VALUES(1,X'0245');
INSERT INTO article_search_data VALUES(10,X'000000000101010001010101');
INSERT INTO article_search_data VALUES(137438953473,X'000001c40330303301020b0102323001020c0302313901020a0101610104141a0102050204626f757401023002046464656401024002026e64010227010203020174010404140105626f6174730102320201790102070105636c65726b010615120b02046f756c6401021f01076576656e696e6701020e010566657272790104020f02046f7274790102110204726f73740102090107686172626f75720102360203656c64010203010369646101020802016e01023402017301023802017401023701056c616d707301022b01020403027465010213020365667401021001076d696e7574657301021201066e6f626f647901022803017401022001026f6601023c02016e01021c0105706170657201021b02036f7274010218050265720202060104717561790102060105726f7065730102230102020104736169640104260b010207020565636f6e6401022d03016501022103026e740102290202686501023f0205746179656401023301037468650110050a0c0d0413060603046972747901023104017301021a02036f6c64010219020675657364617901021d0102757301022a0102776501021e0302656b01023b02046f72737401023a01047965617201023e040707070a09090a070a060c090c0b09090c08080606060d07080c0b0607060a0807090d0d0a0607070a0f0906080b07070709');
CREATE TABLE IF NOT EXISTS 'article_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO article_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'article_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO article_search_docsize VALUES(1,X'3f');
INSERT INTO article_search_docsize VALUES(2,X'06');
CREATE TABLE IF NOT EXISTS 'article_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO article_search_config VALUES('version',4);
CREATE TABLE article_search_due (
	id      INTEGER PRIMARY KEY,        -- of the article
	indexed INTEGER NOT NULL CHECK (indexed IN (0, 1)),
	text    TEXT                        -- that the index has
) STRICT;
CREATE TABLE IF NOT EXISTS 'claim_inside_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO claim_inside_data VALUES(1,X'0000');
INSERT INTO claim_inside_data VALUES(10,X'00000004000000');
CREATE TABLE IF NOT EXISTS 'claim_inside_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'claim_inside_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE IF NOT EXISTS 'claim_inside_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO claim_inside_config VALUES('automerge',4);
INSERT INTO claim_inside_config VALUES('hashsize',1048576);
INSERT INTO claim_inside_config VALUES('version',4);
CREATE TABLE IF NOT EXISTS 'article_inside_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO article_inside_data VALUES(1,X'0000');
INSERT INTO article_inside_data VALUES(10,X'00000000000000');
CREATE TABLE IF NOT EXISTS 'article_inside_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'article_inside_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE IF NOT EXISTS 'article_inside_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO article_inside_config VALUES('version',4);
CREATE TABLE dismissal (
	claim        INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
	other        INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
	reason       TEXT CHECK (reason <> ''),
	dismissed_by TEXT CHECK (dismissed_by <> ''),
	dismissed_on TEXT NOT NULL,                   -- UTC
	PRIMARY KEY (claim, other),
	CHECK (claim < other)
) STRICT, WITHOUT ROWID;
INSERT INTO dismissal VALUES(1,2,'not the same','mara','2026-11-24T13:50:00Z');
CREATE TABLE evidence_copy (
	sha256  TEXT PRIMARY KEY CHECK (length(sha256) = 64),
	bytes   INTEGER NOT NULL CHECK (bytes >= 0),
	kept_on TEXT NOT NULL                         -- UTC
) STRICT, WITHOUT ROWID;
INSERT INTO evidence_copy VALUES('ab85376b842019103a7faa00f97c1ed409d84ef917df12f6ec20dd07c73c5c02',16,'2026-11-24T13:50:00Z');
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
CREATE TABLE filing_claim (
	filing  INTEGER NOT NULL REFERENCES filing (id) ON DELETE CASCADE,
	claim   INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
	content BLOB NOT NULL CHECK (length(content) = 16), -- claim.content at that time
	PRIMARY KEY (filing, claim)
) STRICT, WITHOUT ROWID;
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
INSERT INTO claim VALUES(1,X'cf2048a06089b768d3bfec86d32dd7c7',1,1,'source',NULL,'The evening ferry left forty minutes late','The ferry was late','a clerk at the port','told','indirect','not_stated',50,91,NULL,replace('quay\n\nBy Ida Frost, 2019-03-20\n\n','\n',char(10)),', a clerk at the port told this ',1,'2019-03-19',17974,17974,'on Tuesday',NULL,NULL,NULL,NULL,'Pier','not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,'as told',X'88a483123c7a3cf9eb46aa707029c1a5');
INSERT INTO claim VALUES(2,X'c0d703bd56b9d67084839aea1eee6465',1,1,'source',NULL,'We could not see the ropes … and nobody sent us lamps',NULL,'the clerk','said','direct','not_stated',142,212,'142-168;188-212','rt told this paper on Tuesday. "',replace('."\n\nA second clerk said about th','\n',char(10)),1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'dd0b033ca9bf52e147829b19456aefa3');
INSERT INTO claim VALUES(4,X'f6378385906be8173ea54fdc01cbb3c5',2,2,'source',NULL,'the lamps had been paid for twice',NULL,'A porter','said','indirect','not_stated',31,64,NULL,replace('Ropes and lamps\n\nA porter said ','\n',char(10)),replace('.\n','\n',char(10)),1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'f1cba545da0b0dc834f0d3d9f1e40b40');
INSERT INTO claim VALUES(5,X'019fd7661abad68ee661cbdd34f19e0b',3,3,'source',NULL,'The quay was dark',NULL,NULL,NULL,NULL,'not_stated',NULL,NULL,NULL,NULL,NULL,NULL,'2019-03-18',17973,17973,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'd80fea1e42a484ec69ea8b899a0ef244');
INSERT INTO claim VALUES(6,X'87b9b7fe0c8d7df196246acedc7364a7',3,3,'source',NULL,'Lamps were paid for twice',NULL,NULL,NULL,NULL,'not_stated',NULL,NULL,NULL,NULL,NULL,NULL,'2019-03-19',17974,17974,NULL,NULL,NULL,NULL,NULL,NULL,'not_stated',NULL,'unknown',NULL,NULL,NULL,NULL,NULL,NULL,X'cf95baefe17bc0cd7c71ab219248a9f3');
INSERT INTO claim VALUES(7,X'a0c926380679f9a7cfacb010334ce58e',NULL,4,'source',NULL,NULL,'The lamps are broken',NULL,NULL,NULL,'not_stated',NULL,NULL,NULL,NULL,NULL,NULL,'2019-03',17956,17986,NULL,'2019-02~',17928,17955,NULL,'Quay','not_stated',5,'unknown',2,'the port','sought','Lee',NULL,'look again',X'b7169cf2caf6396c8520f7adce88742d');
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
INSERT INTO change_row VALUES('article',1,NULL,1,1,'add',X'3234ca74c843ee60cb85b56d0d167988',X'0c8f3be925e1865791bf31087fa4ed0eb92172b0376bab54b20bc502407045dd',NULL);
INSERT INTO change_row VALUES('snapshot',1,NULL,1,2,'add',X'7d8b2b6281a75a9f7a68da5e463a6c93',X'3ac2ee47e3de610d46d4636ae0257ac575c9fd8cc3e7bf0360d9a0173869220d',NULL);
INSERT INTO change_row VALUES('article',2,NULL,2,1,'add',X'46d8fecb99c418cc4bb31a587d13921f',X'9cd56a8802ef6ad688afa25c667b1752aa7852922ac148241e39a91179bab345',NULL);
INSERT INTO change_row VALUES('snapshot',2,NULL,2,2,'add',NULL,X'acd6b71e241156581381e6c893185440d94201b96d29c1ecf5f4d881d640111f',NULL);
INSERT INTO change_row VALUES('source',1,NULL,3,1,'add',X'7129f388b85d261d36a0a602b5be8233',X'b1cde6fd4f3d176c074b331e875df24a5bb648c68580ae9837da519d6fa2ac70',NULL);
INSERT INTO change_row VALUES('claim',1,NULL,3,2,'add',X'5f63b5aee64958274e1602e95e49128a',X'd5be80af50d918b6ec1be07658e7fdca851fbe7a1b409da51151b1242e95981b',NULL);
INSERT INTO change_row VALUES('figure',1,NULL,3,3,'add',X'7f31f51b94eaa4faa298ac5d89180f53',X'9725e6ca2e9bd4cec767a386efc04befd20ffa160fc26665876bf5a7e28cb579',NULL);
INSERT INTO change_row VALUES('review',1,'50-91',3,4,'add',X'aeddccdaaea0c57283476d5604614d2e',X'a77e501d5d584507592cc7560c641d3fe7d08e8cf7d0919ce735bc6592ba659a',NULL);
INSERT INTO change_row VALUES('claim',2,NULL,3,5,'add',X'16d71cd903f23762767dc2bf45df9cc7',X'3fcbec7ae0628f6a2ad85bfcb3f8f981a0521df750a2127701239e13a66cc935',NULL);
INSERT INTO change_row VALUES('review',1,'142-168;188-212',3,6,'add',X'761839a91d96d056315496571a8e713e',X'5ab941ef779ff98620fcdf567b6a3b17a37b37cbde5058c6917421dd60d058ae',NULL);
INSERT INTO change_row VALUES('claim',0,NULL,3,7,'add',NULL,X'592cad228cb3a0b24def43a88610a480aa95e5c33de07a882f8175e329b2e6a5',NULL);
INSERT INTO change_row VALUES('review',0,NULL,3,8,'add',NULL,X'df9dd8983c1d58c6c0dec8c7d7218209c1a09913d89e9fd7a1582c2fa014178c',NULL);
INSERT INTO change_row VALUES('source',2,NULL,4,1,'add',X'2726d279c867b06be19e33450cb40616',X'29b380643178064c5f019bceef362e19ff94d36c0fb94def08607e85f2a1bb25',NULL);
INSERT INTO change_row VALUES('claim',4,NULL,4,2,'add',X'd5d138585b1b28ae2631fdb2396462de',X'68d631f6c2f22dd9abaffcd4784ffcb183cc642700d64a05ed10b50e1c4fb078',NULL);
INSERT INTO change_row VALUES('review',2,'31-64',4,3,'add',X'bb1312a1612060e01b859d44e0ec95ea',X'1b5103b55b0346074aa1b139b784e8b84c5b17896a115d9a12e4cbf2eef1b336',NULL);
INSERT INTO change_row VALUES('article',3,NULL,5,1,'add',X'd3a6d7a9d571b4f62eeffb8bc5fd818d',X'aab210ad4ade1ad87d643a352bd2bdb5153b729874d9e0e190d430a10a25d78d',NULL);
INSERT INTO change_row VALUES('source',3,NULL,5,2,'add',X'8d43e1a65cf8be52d63d9e9054a089d5',X'8b32a93c93de1319a5b91117c70f6df9d2f022601de0eb3a44bb866bea9aef57',NULL);
INSERT INTO change_row VALUES('claim',5,NULL,5,3,'add',X'6a5618234368e579551a14e44a38280c',X'5c29f8acf40c1bae6323d78be040824c6901bbbef1d40dcf0911ffc465e38386',NULL);
INSERT INTO change_row VALUES('claim',6,NULL,5,4,'add',X'17e2cc5967eb6559b2071d115a653748',X'8df48caf6e2c2599f0add1686fabe4aa377c88054e809c889b3f5856c05238f1',NULL);
INSERT INTO change_row VALUES('source',4,NULL,6,1,'add',X'33cf8a3fa34deb02ccf2b20987af4380',X'9948a8a2d0efa5daf8a16201f52d54fbc7bf4e50f427954a30e3ac177653aebd',NULL);
INSERT INTO change_row VALUES('source',5,NULL,7,1,'add',X'003ce63de11f106a77bf5b5fe16fe54c',X'f704fc6881b82ef93760d9b7cc1cd71ed370bb76e1dcdc6547a65edefd2da581',NULL);
INSERT INTO change_row VALUES('link',1,NULL,8,1,'add',X'43c881cace7e11a72cdd43ff92098101',X'8de4fbcc754d2d56225da6de1a6183ab34c14a2d2c0d0e6d738e43347b6512bd',NULL);
INSERT INTO change_row VALUES('claim',7,NULL,9,1,'add',X'6fcdf2f188ee8ccb74bba5b5e7903d38',X'5fa2dfda2d90fe8708619652d1f3e3c25e6eb8780e14d73ed1c20e3392d064da',NULL);
INSERT INTO change_row VALUES('figure',2,NULL,10,1,'add',X'a43b15ff049aebfb36e605e2085e4141',X'4c1c302537a1af7431d6cc3997cab25c8dcef3dcf4ca6fbb4335efe560cdbe10',NULL);
INSERT INTO change_row VALUES('link',2,NULL,11,1,'add',X'e35e075549b150828cec771f73ab31d1',X'5e0bc529e767adf651bf2bc65c8ecf298de27a6e5f5434f53dd8766c3dec87d3',NULL);
INSERT INTO change_row VALUES('check',1,NULL,12,1,'add',X'8920d65cc58851349867489213e69b1e',X'ed51e6a9d375db0b2e6a27e35fe084012711ad7687d48af6ab2abbed4fa23b91',NULL);
INSERT INTO change_row VALUES('copy',1,'ab85376b842019103a7faa00f97c1ed409d84ef917df12f6ec20dd07c73c5c02',13,1,'add',X'8c61402f8f7749a881cc0cf64a872071',X'52bf33296293514519ca6ee93f34ef36c137f18abd0a97668606e8d9b48bc6d9',NULL);
INSERT INTO change_row VALUES('check',2,NULL,13,2,'add',X'8b9b48eca060ff21f66aac66b49e0642',X'eda29bcf46fd21905262ee7df6adc512ca33370c37894412eae5fb064a8cd687',NULL);
INSERT INTO change_row VALUES('claim',1,NULL,14,1,'edit',X'26b3cdbdd5f06ed01f956a452c552e13',X'cd00336d313475e81f992d3fe334264dd03029251774bd78a2ea32ea7d44024a','{"uid":"cf2048a06089b768d3bfec86d32dd7c7","article":"bbe4be31483a11c232e5ba130f392e4c","source":"3398f6d07b2f185e2e8fb7addcc6b60a","voice":"source","quote":"The evening ferry left forty minutes late","attribution":"a clerk at the port","cue":"told","quote_type":"indirect","kind":"not_stated","start":50,"end":91,"spans":"50-91","prefix":"quay\n\nBy Ida Frost, 2019-03-20\n\n","suffix":", a clerk at the port told this ","paragraph":1,"stated_on":"2019-03-19","stated_words":"on Tuesday","knowledge":"not_stated","ground_rules":"unknown"}');
INSERT INTO change_row VALUES('claim',1,NULL,15,1,'edit',X'5be2e01b7875585c92366190988b41b5',X'6debd8b8e23a15a4f670457e2055f0cb60162397da041e3fae91d1e7f2c85e5e','{"uid":"cf2048a06089b768d3bfec86d32dd7c7","article":"bbe4be31483a11c232e5ba130f392e4c","source":"3398f6d07b2f185e2e8fb7addcc6b60a","voice":"source","quote":"The evening ferry left forty minutes late","attribution":"a clerk at the port","cue":"told","quote_type":"indirect","kind":"not_stated","start":50,"end":91,"spans":"50-91","prefix":"quay\n\nBy Ida Frost, 2019-03-20\n\n","suffix":", a clerk at the port told this ","paragraph":1,"stated_on":"2019-03-19","stated_words":"on Tuesday","place":"Pier","knowledge":"not_stated","ground_rules":"unknown","note":"as told"}');
INSERT INTO change_row VALUES('dismissal',1,'c2',16,1,'add',X'814be90d64c3962df77590fd504d61f5',X'b80d1fbaacd7a0aa7d662c4e0f30c88419af48445fda886164d1243bc74a2cef',NULL);
INSERT INTO change_row VALUES('source',6,NULL,17,1,'add',X'781099770ce1e7b7399c29f6e8f15aa5',X'f7079ce5e0ea5b93e1369b012f9a9ddf3a3df5e8208dd56da96932982a913780',NULL);
INSERT INTO change_row VALUES('source',6,NULL,18,1,'remove',X'0447be11c34ae9d14e3de90fa42efb64',X'0ba3b61048edece46fff9e0ec9c293318e03e42ae524b7f0c32b1831f9b995c8','{"uid":"85a25d317c8978891711fec12ab29ceb","codename":"brown-hare","kind":"unknown","naming":"unnamed","ground_rules":"unknown","anonymity_reason":"not_stated","identity_known_to":"unknown"}');
INSERT INTO change_row VALUES('claim',8,NULL,19,1,'add',X'37cfaced6eae9aa44febf17371c73f36',X'a4c90f2c3b3c1e5334de0f85f7e53b57c455e504d4576c605ca3423e8e27e4cc',NULL);
INSERT INTO change_row VALUES('claim',8,NULL,20,1,'remove',X'659cc9a8467311156d3cd90bf27ed00a',X'9537fcbd63a10c5e7a941947fffaf78792face6daaa60f571b4c28f36b6eec0b','{"uid":"b6dc4427bcca8ff825edc9299f532439","source":"5b45eed38960c89c29724a3409a35bab","voice":"source","quote":"one that goes","kind":"not_stated","knowledge":"not_stated","ground_rules":"unknown","tags":"gone"}');
INSERT INTO change_row VALUES('snapshot',2,NULL,23,1,'edit',X'db3abcaea20d9317a617e063e45a9853',X'd9850c160ab2f3d76a78068467c83bddb152687c72e6f52870e571ca5e4c8e7d',NULL);
INSERT INTO change_row VALUES('erasure',23,NULL,23,2,'add',X'87f889f6797bc2dda990e6dba0848a9f',X'2f3f47b3f8ddf8a52930177b4604658ac1379aca8ab9ca7e1594eb92a2ddbf4d',NULL);
INSERT INTO change_row VALUES('erasure',24,NULL,24,1,'add',X'68366b7a7c963ae923892da858a42353',X'c629742950469ac981520565a6903286fc29af4a04ca19e12664dc3d286b8b0e',NULL);
INSERT INTO change_row VALUES('claim',2,NULL,25,1,'edit',X'b6b9660e4e7a155517b057bb5f1c3f6f',X'00ffed3159d0f04c9e70ba0f19045faca8830f3b7063275e15ce2fea04515bfd','{"uid":"c0d703bd56b9d67084839aea1eee6465","article":"bbe4be31483a11c232e5ba130f392e4c","source":"3398f6d07b2f185e2e8fb7addcc6b60a","voice":"source","quote":"We could not see the ropes … and nobody sent us lamps","attribution":"the clerk","cue":"said","quote_type":"direct","kind":"not_stated","start":142,"end":212,"spans":"142-168;188-212","prefix":"rt told this paper on Tuesday. \"","suffix":".\"\n\nA second clerk said about th","paragraph":1,"knowledge":"not_stated","ground_rules":"unknown"}');
INSERT INTO change_row VALUES('claim',2,NULL,26,1,'edit',X'9d62e44d69f539fde09109aaabc7a1e6',X'e6b58f0b8c65a322021a7b71e1fc69cb29e0d06c8a3026fc7a8870edcbb0ebc0','{"uid":"c0d703bd56b9d67084839aea1eee6465","article":"bbe4be31483a11c232e5ba130f392e4c","source":"3398f6d07b2f185e2e8fb7addcc6b60a","voice":"source","quote":"We could not see the ropes … and nobody sent us lamps","attribution":"the clerk","cue":"said","quote_type":"direct","kind":"not_stated","start":142,"end":212,"spans":"142-168;188-212","prefix":"rt told this paper on Tuesday. \"","suffix":".\"\n\nA second clerk said about th","paragraph":1,"knowledge":"not_stated","ground_rules":"unknown","note":"more"}');
CREATE TABLE tombstone (
	uid     BLOB PRIMARY KEY CHECK (length(uid) = 16),
	erasure INTEGER NOT NULL REFERENCES change (id)
) STRICT, WITHOUT ROWID;
INSERT INTO tombstone VALUES(X'37d1440fbd1bffd9956be2f2aa52ac96',23);
INSERT INTO tombstone VALUES(X'bd9bfdd1a8e20656c092d1073f15f992',23);
INSERT INTO tombstone VALUES(X'4ad79d8da00e79303b5c25419dd0f04f',24);
CREATE TABLE erased (
	change  INTEGER NOT NULL REFERENCES change (id),
	n       INTEGER NOT NULL CHECK (n >= 0),
	erasure INTEGER NOT NULL REFERENCES change (id),
	PRIMARY KEY (change, n)
) STRICT, WITHOUT ROWID;
INSERT INTO erased VALUES(2,2,23);
INSERT INTO erased VALUES(21,0,23);
INSERT INTO erased VALUES(22,0,23);
INSERT INTO erased VALUES(3,7,24);
INSERT INTO erased VALUES(3,8,24);
CREATE TABLE redaction (
	article BLOB NOT NULL CHECK (length(article) = 16),   -- its uid
	erasure INTEGER NOT NULL REFERENCES change (id),
	sha256  TEXT NOT NULL CHECK (length(sha256) = 64),
	PRIMARY KEY (article, erasure)
) STRICT, WITHOUT ROWID;
INSERT INTO redaction VALUES(X'e88dd377e51ca4f2edc7082618dc5385',23,'417e460fca7cda2721d69acc8dc4efe1662cc676139ee1c363d79a17b85ca172');
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
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','claim_search','claim_search',0,'CREATE VIRTUAL TABLE claim_search USING fts5 (
	quote, statement, attribution, about,
	content = ''claim'', content_rowid = ''id'',
	tokenize = ''unicode61 remove_diacritics 2'', detail = full
)');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','article_search','article_search',0,'CREATE VIRTUAL TABLE article_search USING fts5 (
	text,
	content = ''snapshot'', content_rowid = ''article'',
	tokenize = ''unicode61 remove_diacritics 2''
)');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','claim_inside','claim_inside',0,'CREATE VIRTUAL TABLE claim_inside USING fts5 (
	words, content = ''claim_inside_text'', content_rowid = ''id'', tokenize = ''trigram''
)');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','claim_inside_terms','claim_inside_terms',0,'CREATE VIRTUAL TABLE claim_inside_terms USING fts5vocab (claim_inside, row)');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','article_inside','article_inside',0,'CREATE VIRTUAL TABLE article_inside USING fts5 (
	words, content = ''article_inside_text'', content_rowid = ''id'', tokenize = ''trigram''
)');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','article_inside_terms','article_inside_terms',0,'CREATE VIRTUAL TABLE article_inside_terms USING fts5vocab (article_inside, row)');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('article',3);
INSERT INTO sqlite_sequence VALUES('change',26);
INSERT INTO sqlite_sequence VALUES('source',7);
INSERT INTO sqlite_sequence VALUES('claim',9);
INSERT INTO sqlite_sequence VALUES('figure',2);
INSERT INTO sqlite_sequence VALUES('link',2);
INSERT INTO sqlite_sequence VALUES('verification',2);
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
CREATE INDEX dismissal_other ON dismissal (other);
CREATE INDEX filing_claim_claim ON filing_claim (claim);
CREATE UNIQUE INDEX claim_uid ON claim (uid);
CREATE INDEX claim_article ON claim (article, "start" IS NULL, "start");
CREATE INDEX claim_source ON claim (source);
CREATE INDEX claim_within ON claim (within) WHERE within IS NOT NULL;
CREATE INDEX claim_heard_from ON claim (heard_from) WHERE heard_from IS NOT NULL;
CREATE INDEX change_row_thing ON change_row (thing, row, item, change);
CREATE INDEX tombstone_erasure ON tombstone (erasure);
CREATE INDEX erased_erasure ON erased (erasure);
CREATE INDEX redaction_erasure ON redaction (erasure);
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
CREATE TRIGGER claim_search_added AFTER INSERT ON claim BEGIN
	INSERT INTO claim_search_due (id, indexed)
	SELECT new.id, 0 WHERE NOT EXISTS (SELECT 1 FROM claim_search_due WHERE id = new.id);
END;
PRAGMA writable_schema=OFF;
COMMIT;
