#include "intake/unpack_table.h"

#include "base/utf8.h"
#include "ledger/article.h"
#include "ledger/evidence_copy.h"
#include "ledger/spans.h"

#include <stdlib.h>
#include <string.h>

/* A cell that is needed is never empty here. */
static const char *text_of(const struct table *table, size_t i)
{
	const char *text = table->values[i].text;

	return text ? text : "";
}

/* What is wrong with the text of an article, or NULL. */
static const char *fault_of_text(struct table *table, const struct unpack_file *file)
{
	const struct value *values = table->values;
	struct slice text = buffer_all(&table->text);
	struct article article;
	struct error ignored;

	if (strcmp(text_of(table, SNAPSHOT_SHA256), file->sha256) != 0)
		return "sha256 is not that of the file";
	if (!sha256_valid(text_of(table, SNAPSHOT_RAW)))
		return "raw_sha256 is not 64 hexadecimal digits";
	if (!utf8_valid(text, NULL))
		return "the file is not UTF-8";
	if (record_load(table->unpack->store, &article_thing, values[SNAPSHOT_ARTICLE].ref.id,
			&article, &table->arena, &ignored) < 0)
		return NULL;	/* its row was refused, and told of */
	if (!article.sha256 || strcmp(article.sha256, file->sha256) != 0)
		return "articles.csv has another sha256 for this article";
	return NULL;
}

static int take_snapshot(struct table *table, size_t line, struct error *err)
{
	const struct value *values = table->values;
	char path[TEXT_PATH];
	struct unpack_file *file = unpack_find(table->unpack, text_of(table, SNAPSHOT_PATH));
	const char *fault;
	struct error why;
	int status;

	holding_text_path(path, values[SNAPSHOT_ARTICLE].ref.id);
	if (strcmp(text_of(table, SNAPSHOT_PATH), path) != 0)
		return table_complain(table, line, "path", "the file of this article has another name",
				err);
	if (!file)
		return table_complain(table, line, "path", "datapackage.json does not name this file",
				err);
	file->taken = true;
	status = unpack_text(table->unpack, file, &table->text, err);
	if (status < 0)
		return -1;
	fault = status == 0 ? "the file is being changed" : fault_of_text(table, file);
	if (fault)
		return table_complain(table, line, NULL, fault, err);
	if (restore_snapshot(table->unpack->restore, values[SNAPSHOT_ARTICLE].ref.id,
			     buffer_all(&table->text), text_of(table, SNAPSHOT_RAW), &why) < 0)
		return table_refuse(table, line, NULL, &why, err);
	table->unpack->result->texts++;
	return 0;
}

static int take_review(struct table *table, size_t line, struct error *err)
{
	const struct value *values = table->values;
	const char *spans = text_of(table, REVIEW_SPANS);
	bool logged = strcmp(text_of(table, REVIEW_DECISION), "logged") == 0;
	int64_t start, end;
	struct error why;

	if (!logged && strcmp(text_of(table, REVIEW_DECISION), "declined") != 0)
		return table_complain(table, line, "decision", "it is one of logged, declined", err);
	if (spans_normal(&spans, &start, &end, &table->arena, &why) < 0 ||
	    restore_review(table->unpack->restore, values[REVIEW_ARTICLE].ref.id,
			   spans, logged ? REVIEW_LOGGED : REVIEW_DECLINED,
			   values[REVIEW_CLAIM].ref.id, text_of(table, REVIEW_ON), &why) < 0)
		return table_refuse(table, line, "spans", &why, err);
	return 0;
}

static int take_dismissal(struct table *table, size_t line, struct error *err)
{
	const struct value *values = table->values;
	struct error why;

	if (restore_dismissal(table->unpack->restore, values[DISMISSAL_CLAIM].ref.id,
			      values[DISMISSAL_OTHER].ref.id, values[DISMISSAL_REASON].text,
			      values[DISMISSAL_BY].text, text_of(table, DISMISSAL_ON), &why) < 0)
		return table_refuse(table, line, NULL, &why, err);
	return 0;
}

static int take_finding(struct table *table, size_t line, struct error *err)
{
	const struct value *values = table->values;
	struct error why;

	if (restore_finding(table->unpack->restore, values[FINDING_ON].ref,
			    text_of(table, FINDING_IS), text_of(table, FINDING_REASON),
			    values[FINDING_BY].text, text_of(table, FINDING_DAY), &why) < 0)
		return table_refuse(table, line, NULL, &why, err);
	return 0;
}

static int take_import(struct table *table, size_t line, struct error *err)
{
	const char *digest = text_of(table, IMPORT_DIGEST);
	size_t digits = strspn(digest, "0123456789abcdef");
	struct error why;

	if (digits != 16 || digest[digits])
		return table_complain(table, line, "digest", "it is not 16 hexadecimal digits", err);
	if (restore_import(table->unpack->restore, table->values[IMPORT_ROW].ref,
			   (int64_t)strtoull(digest, NULL, 16), &why) < 0)
		return table_refuse(table, line, NULL, &why, err);
	return 0;
}

static int take_changed(struct table *table, size_t line, struct error *err)
{
	struct error why;

	if (restore_changed(table->unpack->restore, table->values[CHANGED_CHECK].ref.id,
			    &table->values[CHANGED_CONTENT].uid, &why) < 0)
		return table_refuse(table, line, NULL, &why, err);
	return 0;
}

/* The bytes go into the folder of the ledger; a copy that was lost stays missed. */
static int take_evidence(struct table *table, size_t line, struct error *err)
{
	struct unpack *unpack = table->unpack;
	const char *sha256 = text_of(table, EVIDENCE_SHA256);
	char path[EVIDENCE_PATH_SIZE], found[SHA256_TEXT];
	struct kept_copy *kept;
	struct unpack_file *file;
	struct error why;
	int status;

	if (!sha256_valid(sha256))
		return table_complain(table, line, "sha256", "it is not 64 hexadecimal digits", err);
	holding_evidence_path(path, sha256);
	if (table->values[EVIDENCE_PATH].text) {
		file = unpack_find(unpack, path);
		if (strcmp(text_of(table, EVIDENCE_PATH), path) != 0 || !file)
			return table_complain(table, line, "path", "datapackage.json names no such"
							  " file of evidence", err);
		file->taken = true;
		if (strcmp(file->sha256, sha256) != 0)
			return table_complain(table, line, "sha256", "it is not that of the file",
					      err);
		status = evidence_copy_add(unpack->store, unpack_name(unpack, path), found, &why);
		kept = status > 0 ? arena_take(&unpack->arena, sizeof(*kept)) : NULL;
		if (kept) {
			*kept = (struct kept_copy){ arena_text(&unpack->arena, found),
						    unpack->copies };
			unpack->copies = kept;
		}
		if (status < 0)
			return table_refuse(table, line, "path", &why, err);
	}
	if (restore_evidence(unpack->restore, sha256, text_of(table, EVIDENCE_BYTES),
			     text_of(table, EVIDENCE_ON), &why) < 0)
		return table_refuse(table, line, NULL, &why, err);
	return 0;
}

static int take_filing(struct table *table, size_t line, struct error *err)
{
	const struct value *values = table->values;
	const char *texts[FILING_FIELDS];
	struct error why;

	for (size_t i = 0; i < FILING_FIELDS; i++)
		texts[i] = values[i].text;
	if (restore_filing(table->unpack->restore, texts, &values[FILING_UID].uid, &why) < 0)
		return table_refuse(table, line, NULL, &why, err);
	return 0;
}

static int take_filed(struct table *table, size_t line, struct error *err)
{
	const struct value *values = table->values;
	struct error why;

	if (restore_filed(table->unpack->restore, text_of(table, FILED_IN),
			  values[FILED_CLAIM].ref.id, &values[FILED_CONTENT].uid, &why) < 0)
		return table_refuse(table, line, NULL, &why, err);
	return 0;
}

static int take_tombstone(struct table *table, size_t line, struct error *err)
{
	struct error why;

	if (restore_tombstone(table->unpack->restore, &table->values[TOMBSTONE_UID].uid, &why) < 0)
		return table_refuse(table, line, "uid", &why, err);
	return 0;
}

int table_take_beside(struct table *table, size_t line, struct error *err)
{
	switch (table->holding->number) {
	case HOLDING_SNAPSHOTS:
		return take_snapshot(table, line, err);
	case HOLDING_CHANGED:
		return take_changed(table, line, err);
	case HOLDING_REVIEWS:
		return take_review(table, line, err);
	case HOLDING_IMPORTS:
		return take_import(table, line, err);
	case HOLDING_DISMISSALS:
		return take_dismissal(table, line, err);
	case HOLDING_EVIDENCE:
		return take_evidence(table, line, err);
	case HOLDING_FILINGS:
		return take_filing(table, line, err);
	case HOLDING_FILED:
		return take_filed(table, line, err);
	case HOLDING_FINDINGS:
		return take_finding(table, line, err);
	case HOLDING_TOMBSTONES:
		return take_tombstone(table, line, err);
	default:
		return table_complain(table, line, NULL, "nobody knows what to do with it", err);
	}
}
