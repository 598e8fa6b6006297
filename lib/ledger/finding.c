#include "ledger/finding.h"

#include "base/array.h"
#include "base/clock.h"
#include "ledger/beside.h"
#include "ledger/statement.h"

#include <stdlib.h>
#include <string.h>

enum { HASH_DIGITS = 16 };

static const struct beside *beside_of(struct ref on)
{
	return on.kind == THING_CLAIM ? &claim_finding_beside : &finding_beside;
}

static bool is_mark(const char *mark)
{
	const char *colon = strchr(mark, ':');

	return colon && colon > mark && strlen(mark) < FINDING_MARK &&
	       strspn(mark, "abcdefghijklmnopqrstuvwxyz_") == (size_t)(colon - mark) &&
	       strspn(colon + 1, "0123456789abcdef") == HASH_DIGITS &&
	       colon[1 + HASH_DIGITS] == '\0';
}

static int check(struct ref on, const char *mark, struct error *err)
{
	if (on.kind != THING_CLAIM && on.kind != THING_ARTICLE)
		return error_set(err, ERROR_INPUT, "a finding is of a claim or of an article");
	if (!is_mark(mark))
		return error_set(err, ERROR_INPUT, "'%s' is no mark of a finding", mark);
	return 0;
}

int finding_put_back(struct store *store, struct ref on, const char *mark,
		     const char *reason, const char *by, const char *day,
		     struct error *err)
{
	struct statement insert;

	if (check(on, mark, err) < 0)
		return -1;
	statement_open(&insert, store,
		"INSERT INTO finding_dismissal (article, claim, finding, reason, dismissed_by,"
		" dismissed_on) VALUES (:article, :claim, :finding, :reason, :by, :on)");
	statement_bind_int(&insert, on.kind == THING_CLAIM ? ":claim" : ":article", on.id);
	statement_bind_text(&insert, ":finding", mark);
	statement_bind_text(&insert, ":reason", reason);
	statement_bind_text(&insert, ":by", by);
	statement_bind_text(&insert, ":on", day);
	statement_step(&insert);
	if (statement_close(&insert, err) < 0)
		return -1;
	return beside_log(store, beside_of(on), on.id, mark, SLICE_NONE, err);
}

static int stands(struct store *store, struct ref on, const char *mark, struct error *err)
{
	struct buffer content;
	int status;

	buffer_init(&content);
	status = beside_read(store, beside_of(on), on.id, mark, &content, err);
	buffer_release(&content);
	return status;
}

int finding_dismiss(struct store *store, struct ref on, const char *mark,
		    const char *reason, const char *by, struct error *err)
{
	char now[CLOCK_TEXT];
	int there = check(on, mark, err) < 0 ? -1 : stands(store, on, mark, err);

	if (there != 0)
		return there < 0 ? -1 : 0;
	clock_now(now);
	return finding_put_back(store, on, mark, reason, by, now, err) < 0 ? -1 : 1;
}

int finding_restore(struct store *store, struct ref on, const char *mark,
		    struct error *err)
{
	int there = check(on, mark, err) < 0 ? -1 : stands(store, on, mark, err);

	if (there <= 0)
		return there;
	return beside_remove(store, beside_of(on), on.id, mark, err) < 0 ? -1 : 1;
}

int dismissed_findings_load(struct dismissed_findings *findings, struct store *store,
			    int64_t article, struct arena *arena, struct error *err)
{
	struct dismissed_finding *all = NULL, *more;
	struct statement query;
	size_t room = 0;

	*findings = (struct dismissed_findings){ .all = NULL };
	statement_open(&query, store,
		"SELECT d.claim, d.article, d.finding, d.reason, d.dismissed_by, d.dismissed_on"
		" FROM finding_dismissal d WHERE d.article = :article"
		" UNION ALL SELECT d.claim, NULL, d.finding, d.reason, d.dismissed_by, d.dismissed_on"
		" FROM finding_dismissal d JOIN claim c ON c.id = d.claim"
		" WHERE c.article IS nullif(:article, 0)");
	statement_bind_int(&query, ":article", article);
	while (statement_step(&query)) {
		more = array_room(all, &room, findings->count + 1, sizeof(*all));
		if (!more) {
			arena->failed = true;
			break;
		}
		all = more;
		all[findings->count++] = (struct dismissed_finding){
			.on = statement_is_null(&query, 0)
				      ? (struct ref){ THING_ARTICLE, statement_int(&query, 1) }
				      : (struct ref){ THING_CLAIM, statement_int(&query, 0) },
			.mark = arena_text(arena, statement_text(&query, 2)),
			.reason = arena_text(arena, statement_text(&query, 3)),
			.by = arena_text(arena, statement_text(&query, 4)),
			.day = arena_text(arena, statement_text(&query, 5)),
		};
	}
	if (all && findings->count)
		findings->all = arena_take(arena, findings->count * sizeof(*all));
	if (all && findings->all)
		memcpy(findings->all, all, findings->count * sizeof(*all));
	free(all);
	if (statement_close(&query, err) < 0)
		return -1;
	return arena_failed(arena) ? error_memory(err) : 0;
}
