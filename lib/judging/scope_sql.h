#ifndef JUDGING_SCOPE_SQL_H
#define JUDGING_SCOPE_SQL_H

/*
 * The claims of a scope (:claim or :article) and those that links of supports
 * and repeats lead to, as the table near (id).  UNION ends where links go in
 * a circle.
 */
#define SCOPE_NEAR \
	"near (id) AS (" \
	" SELECT id FROM claim WHERE id = :claim OR article = :article" \
	" UNION SELECT CASE WHEN link.subject_claim = near.id THEN link.object_claim" \
	"        ELSE link.subject_claim END" \
	" FROM near JOIN link ON (link.subject_claim = near.id OR link.object_claim = near.id)" \
	" AND link.relation IN ('supports', 'repeats'))"

#endif
