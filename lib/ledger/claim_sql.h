#ifndef LEDGER_CLAIM_SQL_H
#define LEDGER_CLAIM_SQL_H

/* The constant SQL of claims, for claim.c; and which of them pass a filter, for
 * search.c too. */

#define CLAIM_INSERT \
	"INSERT INTO claim (id, uid, article, source, voice, within, quote, statement," \
	" attribution, cue, quote_type, kind, \"start\", \"end\", spans, prefix, suffix," \
	" paragraph, stated_on, stated_earliest, stated_latest, stated_words, happened_on," \
	" happened_earliest, happened_latest, happened_words, place, knowledge, heard_from," \
	" ground_rules, credibility, about, response, approved_by, flags, note, content)" \
	" VALUES (:id, :uid, :article, :source, :voice, :within, :quote, :statement," \
	" :attribution, :cue, :quote_type, :kind, :start, :end," \
	" CASE WHEN :spans LIKE '%;%' THEN :spans END, :prefix, :suffix, :paragraph," \
	" :stated_on, :stated_earliest, :stated_latest, :stated_words, :happened_on," \
	" :happened_earliest, :happened_latest, :happened_words, :place, :knowledge," \
	" :heard_from, :ground_rules, :credibility, :about, :response, :approved_by, :flags," \
	" :note, :content)"

#define CLAIM_UPDATE \
	"UPDATE claim SET uid = :uid, article = :article, source = :source, voice = :voice," \
	" within = :within, quote = :quote, statement = :statement," \
	" attribution = :attribution, cue = :cue, quote_type = :quote_type, kind = :kind," \
	" \"start\" = :start, \"end\" = :end," \
	" spans = CASE WHEN :spans LIKE '%;%' THEN :spans END, prefix = :prefix," \
	" suffix = :suffix, paragraph = :paragraph, stated_on = :stated_on," \
	" stated_earliest = :stated_earliest, stated_latest = :stated_latest," \
	" stated_words = :stated_words, happened_on = :happened_on," \
	" happened_earliest = :happened_earliest, happened_latest = :happened_latest," \
	" happened_words = :happened_words, place = :place, knowledge = :knowledge," \
	" heard_from = :heard_from, ground_rules = :ground_rules," \
	" credibility = :credibility, about = :about, response = :response," \
	" approved_by = :approved_by, flags = :flags, note = :note, content = :content" \
	" WHERE id = :id"

/* The last result of each checker, of those about the content as it is now;
 * see verification.h. */
#define CLAIM_STATUS \
	"CASE WHEN c.id NOT IN (SELECT claim FROM verification)" \
	" THEN 'unchecked' ELSE (" \
	"  SELECT CASE WHEN count(*) = 0 THEN 'pending'" \
	"    WHEN count(*) FILTER (WHERE fresh) = 0 THEN 'changed_since_check'" \
	"    WHEN count(DISTINCT result) FILTER (WHERE fresh AND turn = 1) = 1" \
	"      THEN max(result) FILTER (WHERE fresh AND turn = 1)" \
	"    ELSE 'disputed' END" \
	"  FROM (SELECT v.result, v.content = c.content AS fresh, row_number() OVER (" \
	"          PARTITION BY coalesce(v.checker, ''), v.content = c.content" \
	"          ORDER BY v.checked_latest DESC, v.id DESC) AS turn" \
	"        FROM verification v WHERE v.claim = c.id AND v.result <> 'pending'))" \
	" END"

/* Most have none, which IN tells from an index that stays open. */
#define CLAIM_TAGS \
	"CASE WHEN c.id IN (SELECT claim FROM claim_tag) THEN" \
	" (SELECT group_concat(tag, ';') FROM" \
	" (SELECT tag FROM claim_tag WHERE claim = c.id ORDER BY tag)) END"

/* With what stands for status and tags. */
#define CLAIM_COLUMNS(status, tags) \
	"SELECT c.id, c.uid, c.article, c.source, c.voice, c.within, c.quote, c.statement," \
	" c.attribution, c.cue, c.quote_type, c.kind, c.\"start\", c.\"end\"," \
	" coalesce(c.spans, c.\"start\" || '-' || c.\"end\"), c.prefix, c.suffix," \
	" c.paragraph, c.stated_on, c.stated_words, c.happened_on, c.happened_words," \
	" c.place, c.knowledge, c.heard_from, c.ground_rules, c.credibility, c.about," \
	" c.response, c.approved_by, " status ", " tags ", c.flags, c.note" \
	" FROM claim c"
#define CLAIM_SELECT CLAIM_COLUMNS(CLAIM_STATUS, CLAIM_TAGS)
#define CLAIM_SELECT_BARE CLAIM_COLUMNS(CLAIM_STATUS, "NULL")

#define CLAIM_IN_ORDER " ORDER BY c.article, c.\"start\" IS NULL, c.\"start\", c.id LIMIT :limit"

#define CLAIM_KEY \
	"CASE :sort WHEN 'article' THEN c.article WHEN 'source' THEN c.source" \
	" WHEN 'quote' THEN fold(c.quote) WHEN 'attribution' THEN fold(c.attribution)" \
	" WHEN 'stated_on' THEN c.stated_earliest" \
	" WHEN 'happened_on' THEN c.happened_earliest WHEN 'place' THEN fold(c.place)" \
	" WHEN 'credibility' THEN c.credibility WHEN 'status' THEN " CLAIM_STATUS " END"

/* Wants claim c joined with these. */
#define CLAIM_JOIN " LEFT JOIN source s ON s.id = c.source"

#define CLAIM_PASSES \
	" (:article IS NULL OR c.article = :article)" \
	" AND (:source IS NULL OR c.source = :source OR c.heard_from = :source)" \
	" AND (:voice IS NULL OR c.voice = :voice)" \
	" AND (:outlet IS NULL OR c.article IN" \
	"      (SELECT o.id FROM article o WHERE fold(o.outlet) = fold(:outlet)))" \
	" AND (:tag IS NULL OR EXISTS" \
	"      (SELECT 1 FROM claim_tag t WHERE t.claim = c.id AND t.tag = :tag))" \
	" AND (:naming IS NULL OR s.naming = :naming)" \
	" AND (:ground_rules IS NULL OR c.ground_rules = :ground_rules)" \
	" AND (:stated_from IS NULL OR c.stated_latest >= :stated_from)" \
	" AND (:stated_to IS NULL OR c.stated_earliest <= :stated_to)" \
	" AND (:happened_from IS NULL OR c.happened_latest >= :happened_from)" \
	" AND (:happened_to IS NULL OR c.happened_earliest <= :happened_to)" \
	" AND (:text IS NULL OR mentions(:text, c.quote, c.statement, c.attribution," \
	"      c.about, c.place, c.note))" \
	" AND (:status IS NULL OR " CLAIM_STATUS " = :status)"

/* Without :sort, the order of the article; with it, ties by id. */
#define CLAIM_LIST(first) \
	CLAIM_SELECT \
	CLAIM_JOIN \
	" WHERE " first CLAIM_PASSES \
	" ORDER BY" \
	" CASE WHEN :descending THEN NULL ELSE " CLAIM_KEY " END," \
	" CASE WHEN :descending THEN " CLAIM_KEY " END DESC," \
	" CASE WHEN :sort IS NULL THEN c.article END," \
	" CASE WHEN :sort IS NULL THEN c.\"start\" IS NULL END," \
	" CASE WHEN :sort IS NULL THEN c.\"start\" END," \
	" CASE WHEN :descending THEN -c.id ELSE c.id END" \
	" LIMIT :limit"

#endif
