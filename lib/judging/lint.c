#include "judging/lint.h"

#include "base/utf8.h"
#include "judging/lint_parts.h"
#include "ledger/article.h"
#include "ledger/statement.h"

#include <stdlib.h>

void lint_init(struct lint *lint)
{
	*lint = (struct lint){ 0 };
	arena_init(&lint->arena);
}

void lint_release(struct lint *lint)
{
	free(lint->all);
	arena_release(&lint->arena);
	lint_init(lint);
}

/* ---- Opening -------------------------------------------------------------------- */

/* Which list a policy's own words of a rule go to. */
static void take_changes(struct lint_words_change *changes, const struct policy *policy)
{
	static const struct { enum rule rule; enum lint_list list; } lists[] = {
		{ RULE_BARE_SOURCE, LIST_BARE },
		{ RULE_NO_REASON, LIST_REASON },
		{ RULE_NO_KNOWLEDGE, LIST_POSITION },
		{ RULE_NO_RESPONSE, LIST_RESPONSE },
		{ RULE_UNCORROBORATED_ALLEGATION, LIST_ACCUSES },
		{ RULE_UNNAMED_OPINION, LIST_OPINION },
		{ RULE_UNNAMED_ATTACK, LIST_ATTACKS },
		{ RULE_OFF_RECORD, LIST_OFF_RECORD },
	};

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		changes[lists[i].list] = (struct lint_words_change){
			policy->rules[lists[i].rule].also, policy->rules[lists[i].rule].except };
}

static int open_store(struct linter *linter, const struct scope *scope, struct error *err)
{
	const struct people *people = &linter->mentions.people;

	if (mentions_load(&linter->mentions, linter->store, scope, err) < 0)
		return -1;
	linter->corroborator = corroborator_new(&linter->mentions);
	linter->teller_of = calloc(people->count + 1, sizeof(*linter->teller_of));
	if (!linter->corroborator || !linter->teller_of)
		return error_memory(err);
	for (size_t i = 0; i < people->count; i++)
		linter->teller_of[i] = -1;
	if (linter->policy->rules[RULE_OFF_RECORD].severity == SEVERITY_OFF)
		return 0;
	return off_record_load(&linter->off_record, linter->store, err);
}

int linter_open(struct linter **opened, const struct policy *policy,
		struct store *store, const struct scope *scope, struct error *err)
{
	struct lint_words_change changes[LIST_COUNT] = { { NULL, NULL } };
	struct linter *linter = calloc(1, sizeof(*linter));

	if (!linter)
		return error_memory(err);
	linter->policy = policy;
	linter->store = store;
	arena_init(&linter->words.arena);
	arena_init(&linter->mentions.people.arena);
	arena_init(&linter->mentions.editions.arena);
	take_changes(changes, policy);
	if (lexicon_new(&linter->lexicon, &language_english, err) < 0 ||
	    lint_words_open(&linter->words, changes, err) < 0 ||
	    (store && open_store(linter, scope, err) < 0)) {
		linter_free(linter);
		return -1;
	}
	*opened = linter;
	return 0;
}

void linter_free(struct linter *linter)
{
	if (!linter)
		return;
	off_record_free(linter->off_record);
	corroborator_free(linter->corroborator);
	mentions_release(&linter->mentions);
	lint_words_release(&linter->words);
	lexicon_free(linter->lexicon);
	free(linter->teller_of);
	free(linter);
}

/* ---- One text ------------------------------------------------------------------- */

static int compare(const void *left, const void *right)
{
	const struct finding *a = left, *b = right;

	if (a->placed != b->placed)
		return b->placed - a->placed;
	if (a->place.start != b->place.start)
		return (a->place.start > b->place.start) - (a->place.start < b->place.start);
	if (a->claim != b->claim)
		return (a->claim > b->claim) - (a->claim < b->claim);
	return (a->rule > b->rule) - (a->rule < b->rule);
}

static bool same(const struct finding *a, const struct finding *b)
{
	return a->rule == b->rule && a->placed && b->placed && a->claim == b->claim &&
	       a->place.start == b->place.start && a->place.end == b->place.end;
}

static void tidy(struct lint *lint, size_t from)
{
	size_t kept = from;

	if (lint->count <= from)
		return;
	qsort(lint->all + from, lint->count - from, sizeof(*lint->all), compare);
	for (size_t i = from; i < lint->count; i++)
		if (i == from || !same(&lint->all[kept - 1], &lint->all[i]))
			lint->all[kept++] = lint->all[i];
	lint->count = kept;
}

static int judge(struct linter *linter, struct view *view, struct lint *lint,
		 struct error *err)
{
	struct findings_to to = { linter, view, lint, false };
	const size_t from = lint->count;

	view_settle(view, linter);
	lint_tellers(&to);
	lint_saids(&to);
	lint_whole(&to);
	if (linter->off_record && off_record_find(&to, linter->off_record, err) < 0)
		return -1;
	if (to.failed || arena_failed(&lint->arena) || arena_failed(&view->arena))
		return error_memory(err);
	tidy(lint, from);
	return 0;
}

static void view_open(struct view *view, struct slice text)
{
	*view = (struct view){ .text = text, .body = { 0, text.length } };
	arena_init(&view->arena);
}

static void view_close(struct view *view)
{
	free(view->saids);
	free(view->tellers);
	arena_release(&view->arena);
}

/* Is it written in other letters than English is? */
static bool in_other_letters(struct slice text)
{
	size_t letters = 0, others = 0, at = 0;

	while (at < text.length) {
		const char byte = text.at[at];
		const int32_t point = utf8_next(text, &at);

		letters += (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
		others += point >= 0x250 && utf8_wordlike(point);
	}
	return others > letters;
}

int linter_text(struct linter *linter, struct slice text, struct lint *lint,
		struct error *err)
{
	struct view view;
	int status = 0;

	view_open(&view, text);
	lint->unread = in_other_letters(text);
	if (!lint->unread)
		status = view_read(&view, linter, err);
	if (status == 0)
		status = judge(linter, &view, lint, err);
	view_close(&view);
	return status;
}

static int load_text(struct linter *linter, int64_t article, struct buffer *text,
		     struct error *err)
{
	struct error why;

	buffer_clear(text);
	if (article == 0 || snapshot_load(linter->store, article, text, &why) == 0)
		return 0;
	if (why.kind == ERROR_MISSING)
		return 0;
	*err = why;
	return -1;
}

/* Does the ledger say that the article is in another language than English? */
static int load_language(struct linter *linter, int64_t article, bool *other,
			 struct error *err)
{
	struct statement query;
	const char *language;

	statement_open(&query, linter->store, "SELECT language FROM article WHERE id = :id");
	statement_bind_int(&query, ":id", article);
	language = statement_step(&query) ? statement_text(&query, 0) : NULL;
	*other = language && strncmp(language, "en", 2) != 0;
	return statement_close(&query, err);
}

int linter_article(struct linter *linter, int64_t article, struct buffer *text,
		   struct lint *lint, struct error *err)
{
	const size_t from = lint->count;
	struct view view;
	int status;

	if (load_text(linter, article, text, err) < 0 ||
	    load_language(linter, article, &lint->unread, err) < 0)
		return -1;
	view_open(&view, buffer_all(text));
	lint->unread = text->length && (lint->unread || in_other_letters(view.text));
	view.unread = lint->unread;
	status = view_load(&view, linter, article, err);
	view.ledger = article != 0;
	if (status == 0)
		status = judge(linter, &view, lint, err);
	if (status == 0)
		status = mark_findings(linter, &view, article, lint, from, err);
	view_close(&view);
	return status;
}
