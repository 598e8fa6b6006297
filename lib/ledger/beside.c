#include "ledger/beside.h"

#include "base/array.h"
#include "base/object.h"
#include "base/rows.h"
#include "ledger/thing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const snapshot_members[] = { "article", "raw_sha256", "text", NULL };
static const char *const review_members[] = {
	"article", "spans", "decision", "claim", "decided_on", NULL
};
static const char *const dismissal_members[] = {
	"claim", "other", "reason", "dismissed_by", "dismissed_on", NULL
};

#define SNAPSHOT \
	"SELECT s.article, NULL, lower(hex(a.uid)), s.raw_sha256, s.text FROM snapshot s" \
	" JOIN article a ON a.id = s.article"

const struct beside snapshot_beside = {
	.name = "snapshot", .members = snapshot_members, .refs = "a--",
	.select = SNAPSHOT " WHERE s.article = :row AND :item IS NULL",
	.all = SNAPSHOT " ORDER BY s.article",
	.insert = "INSERT INTO snapshot (article, raw_sha256, text)"
		  " VALUES (:article, :raw_sha256, :text)",
	.remove = "DELETE FROM snapshot WHERE article = :row AND :item IS NULL",
};

#define REVIEW \
	"SELECT r.article, r.spans, lower(hex(a.uid)), r.spans, r.decision," \
	" (SELECT lower(hex(c.uid)) FROM claim c WHERE c.id = r.claim), r.decided_on" \
	" FROM review r JOIN article a ON a.id = r.article"

const struct beside review_beside = {
	.name = "review", .members = review_members, .refs = "a--c-",
	.select = REVIEW " WHERE r.article = :row AND r.spans = :item",
	.all = REVIEW " ORDER BY r.article, r.spans",
	.insert = "INSERT INTO review (article, spans, decision, claim, decided_on)"
		  " VALUES (:article, :spans, :decision, :claim, :decided_on)",
	.remove = "DELETE FROM review WHERE article = :row AND spans = :item",
};

#define DISMISSAL \
	"SELECT d.claim, 'c' || d.other, lower(hex(c.uid)), lower(hex(o.uid)), d.reason," \
	" d.dismissed_by, d.dismissed_on FROM dismissal d" \
	" JOIN claim c ON c.id = d.claim JOIN claim o ON o.id = d.other"

const struct beside dismissal_beside = {
	.name = "dismissal", .members = dismissal_members, .refs = "cc---",
	.select = DISMISSAL " WHERE d.claim = :row AND 'c' || d.other = :item",
	.all = DISMISSAL " ORDER BY d.claim, 'c' || d.other",
	.insert = "INSERT INTO dismissal (claim, other, reason, dismissed_by, dismissed_on)"
		  " VALUES (:claim, :other, :reason, :dismissed_by, :dismissed_on)",
	.remove = "DELETE FROM dismissal WHERE claim = :row AND 'c' || other = :item",
};

static const char *const filing_members[] = {
	"uid", "sha256", "audience", "format", "about", "claims", "filed_by", "filed_on", NULL
};
static const char *const filed_members[] = { "filing", "claim", "content", NULL };
static const char *const copy_members[] = { "sha256", "bytes", "kept_on", NULL };

#define FILING \
	"SELECT id, NULL, lower(hex(uid)), sha256, audience, format, about, claims, filed_by," \
	" filed_on FROM filing"

const struct beside filing_beside = {
	.name = "filing", .members = filing_members, .refs = "x-------",
	.select = FILING " WHERE id = :row AND :item IS NULL",
	.all = FILING " ORDER BY id",
	.insert = "INSERT INTO filing (id, uid, sha256, audience, format, about, claims, filed_by,"
		  " filed_on) VALUES (:row, :uid, :sha256, :audience, :format, :about, :claims,"
		  " :filed_by, :filed_on)",
	.remove = "DELETE FROM filing WHERE id = :row AND :item IS NULL",
};

#define FILED \
	"SELECT w.claim, 'r' || w.filing, lower(hex(f.uid)), lower(hex(c.uid))," \
	" lower(hex(w.content)) FROM filing_claim w JOIN filing f ON f.id = w.filing" \
	" JOIN claim c ON c.id = w.claim"

const struct beside filed_beside = {
	.name = "filed", .members = filed_members, .refs = "xcx",
	.select = FILED " WHERE w.claim = :row AND 'r' || w.filing = :item",
	.all = FILED " ORDER BY w.claim, 'r' || w.filing",
	.insert = "INSERT INTO filing_claim (filing, claim, content)"
		  " SELECT id, :claim, :content FROM filing WHERE uid = :filing",
	.remove = "DELETE FROM filing_claim WHERE claim = :row AND 'r' || filing = :item",
};

/* They belong to no row: 1 stands for all of them. */
#define COPY "SELECT 1, sha256, sha256, bytes, kept_on FROM evidence_copy"

const struct beside copy_beside = {
	.name = "copy", .members = copy_members, .refs = "---",
	.select = COPY " WHERE sha256 = :item AND :row = 1",
	.all = COPY " ORDER BY sha256",
	.insert = "INSERT INTO evidence_copy (sha256, bytes, kept_on)"
		  " VALUES (:sha256, :bytes, :kept_on)",
	.remove = "DELETE FROM evidence_copy WHERE sha256 = :item AND :row = 1",
};

static const char *const finding_members[] = {
	"article", "finding", "reason", "dismissed_by", "dismissed_on", NULL
};
static const char *const claim_finding_members[] = {
	"claim", "finding", "reason", "dismissed_by", "dismissed_on", NULL
};

#define FINDING \
	"SELECT d.article, d.finding, lower(hex(a.uid)), d.finding, d.reason, d.dismissed_by," \
	" d.dismissed_on FROM finding_dismissal d JOIN article a ON a.id = d.article"
#define CLAIM_FINDING \
	"SELECT d.claim, d.finding, lower(hex(c.uid)), d.finding, d.reason, d.dismissed_by," \
	" d.dismissed_on FROM finding_dismissal d JOIN claim c ON c.id = d.claim"

const struct beside finding_beside = {
	.name = "finding", .members = finding_members, .refs = "a----",
	.select = FINDING " WHERE d.article = :row AND d.finding = :item",
	.all = FINDING " ORDER BY d.article, d.finding",
	.insert = "INSERT INTO finding_dismissal (article, finding, reason, dismissed_by,"
		  " dismissed_on) VALUES (:article, :finding, :reason, :dismissed_by,"
		  " :dismissed_on)",
	.remove = "DELETE FROM finding_dismissal WHERE article = :row AND finding = :item",
};

const struct beside claim_finding_beside = {
	.name = "claim_finding", .members = claim_finding_members, .refs = "c----",
	.select = CLAIM_FINDING " WHERE d.claim = :row AND d.finding = :item",
	.all = CLAIM_FINDING " ORDER BY d.claim, d.finding",
	.insert = "INSERT INTO finding_dismissal (claim, finding, reason, dismissed_by,"
		  " dismissed_on) VALUES (:claim, :finding, :reason, :dismissed_by,"
		  " :dismissed_on)",
	.remove = "DELETE FROM finding_dismissal WHERE claim = :row AND finding = :item",
};

const struct beside *const besides[] = {
	&snapshot_beside, &review_beside, &dismissal_beside, &filing_beside, &filed_beside,
	&copy_beside, &finding_beside, &claim_finding_beside, NULL
};

const struct beside *beside_named(const char *name)
{
	for (const struct beside *const *beside = besides; *beside; beside++)
		if (strcmp((*beside)->name, name) == 0)
			return *beside;
	return NULL;
}

void beside_write(const struct beside *beside, struct statement *row, struct buffer *out)
{
	char separator = '{';

	for (int i = 0; beside->members[i]; i++) {
		if (statement_is_null(row, i + 2))
			continue;
		buffer_byte(out, separator);
		json_quote(out, slice_of(beside->members[i]));
		buffer_byte(out, ':');
		json_quote(out, statement_slice(row, i + 2));
		separator = ',';
	}
	buffer_byte(out, '}');
}

int beside_read(struct store *store, const struct beside *beside, int64_t row,
		const char *item, struct buffer *out, struct error *err)
{
	struct statement query;
	bool found;

	statement_open(&query, store, beside->select);
	statement_bind_int(&query, ":row", row);
	statement_bind_text(&query, ":item", item);
	found = statement_step(&query);
	if (found)
		beside_write(beside, &query, out);
	if (statement_close(&query, err) < 0)
		return -1;
	return buffer_failed(out) ? error_memory(err) : found;
}

int beside_log(struct store *store, const struct beside *beside, int64_t row,
	       const char *item, struct slice before, struct error *err)
{
	struct buffer content;
	int status;

	buffer_init(&content);
	status = beside_read(store, beside, row, item, &content, err);
	if (status > 0)
		status = change_row_item(store, beside->name, row, item,
					 before.at ? CHANGE_EDIT : CHANGE_ADD,
					 buffer_all(&content), before, err);
	buffer_release(&content);
	return status;
}

static int delete_row(struct store *store, const struct beside *beside, int64_t row,
		      const char *item, struct error *err)
{
	struct statement remove;

	statement_open(&remove, store, beside->remove);
	statement_bind_int(&remove, ":row", row);
	statement_bind_text(&remove, ":item", item);
	statement_step(&remove);
	return statement_close(&remove, err);
}

int beside_remove(struct store *store, const struct beside *beside, int64_t row,
		  const char *item, struct error *err)
{
	struct buffer before;
	int status;

	buffer_init(&before);
	status = beside_read(store, beside, row, item, &before, err);
	if (status > 0) {
		status = delete_row(store, beside, row, item, err);
		if (status == 0)
			status = change_row_item(store, beside->name, row, item, CHANGE_REMOVE,
						 buffer_all(&before), buffer_all(&before), err);
	}
	buffer_release(&before);
	return status;
}

static int insert_row(struct store *store, const struct beside *beside, int64_t row,
		      const struct object *object, struct error *err)
{
	struct uid blobs[16];	/* until the step */
	struct statement insert;
	struct error why = { 0 };
	bool found = true;

	statement_open(&insert, store, beside->insert);
	if (statement_has(&insert, ":row"))
		statement_bind_int(&insert, ":row", row);
	for (int i = 0; found && beside->members[i]; i++) {
		const char *value = object_get(object, beside->members[i]);
		char name[64];
		struct ref ref;

		snprintf(name, sizeof(name), ":%s", beside->members[i]);
		if (!value || beside->refs[i] == '-') {
			statement_bind_text(&insert, name, value);
			continue;
		}
		if (beside->refs[i] == 'x') {
			if (uid_read(&blobs[i], value) == 0)
				statement_bind_blob(&insert, name, blobs[i].bytes,
						    sizeof(blobs[i].bytes));
			continue;
		}
		found = ref_find(store, thing_lettered(beside->refs[i])->kind, value, &ref,
				 &why) == 0;
		if (found)
			statement_bind_int(&insert, name, ref.id);
	}
	if (found)
		statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	if (found)
		return 0;
	*err = why;
	if (err->kind == ERROR_INPUT)
		err->kind = ERROR_MISSING;
	return -1;
}

int beside_put(struct store *store, const struct beside *beside, int64_t row,
	       const char *item, const struct object *object, struct error *err)
{
	return delete_row(store, beside, row, item, err) < 0
		       ? -1
		       : insert_row(store, beside, row, object, err);
}

int beside_take_away(struct store *store, const struct beside *beside, int64_t row,
		     const char *item, struct error *err)
{
	return delete_row(store, beside, row, item, err);
}

int beside_return(struct store *store, const struct beside *beside, int64_t row,
		  const char *item, const struct object *object, struct error *err)
{
	struct buffer before;
	int status;

	buffer_init(&before);
	status = beside_read(store, beside, row, item, &before, err);
	if (status >= 0) {
		struct slice was = status > 0 ? buffer_all(&before) : SLICE_NONE;

		status = was.at ? delete_row(store, beside, row, item, err) : 0;
		if (status == 0)
			status = insert_row(store, beside, row, object, err);
		if (status == 0)
			status = beside_log(store, beside, row, item, was, err);
	}
	buffer_release(&before);
	return status < 0 ? -1 : 0;
}

/* ---- All of one row --------------------------------------------------------- */

struct one {
	const struct beside *beside;
	int64_t row;
	const char *item;	/* in arena; NULL: the only one */
};

struct several {
	struct one *all;
	size_t count, room;
	struct arena arena;
};

static int several_find(struct several *several, struct store *store,
			const struct beside *beside, const char *sql, int64_t id,
			struct error *err)
{
	struct statement query;
	bool memory = true;

	statement_open(&query, store, sql);
	statement_bind_int(&query, ":id", id);
	while (memory && statement_step(&query)) {
		struct one *all = array_room(several->all, &several->room, several->count + 1,
					     sizeof(*all));

		memory = all != NULL;
		if (!memory)
			break;
		several->all = all;
		all[several->count++] = (struct one){
			beside, statement_int(&query, 0),
			arena_text(&several->arena, statement_text(&query, 1)),
		};
	}
	if (statement_close(&query, err) < 0)
		return -1;
	return memory && !arena_failed(&several->arena) ? 0 : error_memory(err);
}

int beside_remove_of(struct store *store, char letter, int64_t id, struct error *err)
{
	struct several several = { 0 };
	int status = 0;

	arena_init(&several.arena);
	if (letter == 'a') {
		status = several_find(&several, store, &review_beside,
				      "SELECT article, spans FROM review WHERE article = :id", id,
				      err);
		if (status == 0)
			status = several_find(&several, store, &snapshot_beside,
					      "SELECT article, NULL FROM snapshot"
					      " WHERE article = :id", id, err);
		if (status == 0)
			status = several_find(&several, store, &finding_beside,
					      "SELECT article, finding FROM finding_dismissal"
					      " WHERE article = :id", id, err);
	} else if (letter == 'c') {
		status = several_find(&several, store, &dismissal_beside,
				      "SELECT claim, 'c' || other FROM dismissal"
				      " WHERE claim = :id OR other = :id", id, err);
		if (status == 0)
			status = several_find(&several, store, &filed_beside,
					      "SELECT claim, 'r' || filing FROM filing_claim"
					      " WHERE claim = :id", id, err);
		if (status == 0)
			status = several_find(&several, store, &claim_finding_beside,
					      "SELECT claim, finding FROM finding_dismissal"
					      " WHERE claim = :id", id, err);
	}
	for (size_t i = 0; status == 0 && i < several.count; i++)
		status = beside_remove(store, several.all[i].beside, several.all[i].row,
				       several.all[i].item, err);
	free(several.all);
	arena_release(&several.arena);
	return status;
}
