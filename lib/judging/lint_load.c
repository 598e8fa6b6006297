#include "judging/lint_parts.h"

#include "base/utf8.h"
#include "ledger/claim_sql.h"
#include "ledger/article.h"
#include "ledger/review.h"
#include "ledger/statement.h"

#include <stdlib.h>

/* The claims of an article (of none, when :article is NULL), with what their
 * sources and checks say, in the order of the article. */
static const char CLAIMS[] =
	"SELECT c.id, coalesce(c.quote, c.statement), c.attribution, c.voice, c.quote_type,"
	" c.kind, c.\"start\", c.\"end\", c.stated_on IS NOT NULL OR c.happened_on IS NOT NULL,"
	" c.knowledge, c.heard_from, c.credibility, c.response, c.approved_by IS NOT NULL,"
	" c.flags, c.source, s.naming, s.kind, s.description, s.role, s.anonymity_reason,"
	" s.motive IS NOT NULL, s.identity_known_to, " CLAIM_STATUS ","
	" (SELECT count(*) FROM verification v WHERE v.claim = c.id AND v.content = c.content"
	"   AND v.result IN ('confirmed', 'corrected') AND v.evidence_kind = 'primary'),"
	" (SELECT count(DISTINCT coalesce(v.origin, v.evidence)) FROM verification v"
	"   WHERE v.claim = c.id AND v.content = c.content"
	"   AND v.result IN ('confirmed', 'corrected')),"
	" c.ground_rules, s.ground_rules, c.within IS NOT NULL, c.cue, c.quote IS NULL"
	" FROM claim c LEFT JOIN source s ON s.id = c.source"
	" WHERE c.article IS :article"
	" ORDER BY c.\"start\" IS NULL, c.\"start\", c.id";

enum {
	ID, WORDS, ATTRIBUTION, VOICE, QUOTE_TYPE, KIND, START, END, DATED, KNOWLEDGE,
	HEARD_FROM, CREDIBILITY, RESPONSE, APPROVED, FLAGS, SOURCE, NAMING, SOURCE_KIND,
	DESCRIPTION, ROLE, REASON, MOTIVE, KNOWN_TO, STATUS, PRIMARY, SECONDARY, RULES,
	SOURCE_RULES, INSIDE, CUE, HOUSE
};

static bool is(const char *word, const char *other)
{
	return word && strcmp(word, other) == 0;
}

static bool has_word(const char *list, const char *word)
{
	struct slice rest = slice_of(list), piece;

	while (slice_next(&rest, ';', &piece))
		if (slice_is(piece, word))
			return true;
	return false;
}

static enum naming naming_of(const char *word)
{
	static const enum naming all[] = { NAMING_NAMED, NAMING_PARTLY_NAMED,
					   NAMING_PSEUDONYM };

	for (size_t i = 0; i < 3; i++)
		if (is(word, naming_word(all[i])))
			return all[i];
	return NAMING_UNNAMED;
}

static enum speaker_kind kind_of(const char *word)
{
	for (int i = SPEAKER_UNKNOWN; i <= SPEAKER_OUTLET; i++)
		if (is(word, speaker_kind_word((enum speaker_kind)i)))
			return (enum speaker_kind)i;
	return SPEAKER_UNKNOWN;
}

/* The teller that is the source of a row. */
static int32_t read_teller(struct view *view, struct linter *linter, struct statement *s)
{
	int64_t source = statement_int(s, SOURCE);
	int32_t person = people_find(&linter->mentions.people, source);
	struct teller *teller;

	if (person >= 0 && linter->teller_of[person] >= 0)
		return linter->teller_of[person];
	teller = view_teller(view);
	if (!teller)
		return -1;
	*teller = (struct teller){
		.source = source,
		.naming = naming_of(statement_text(s, NAMING)),
		.kind = kind_of(statement_text(s, SOURCE_KIND)),
		.description = arena_text(&view->arena, statement_text(s, DESCRIPTION)),
		.role = arena_text(&view->arena, statement_text(s, ROLE)),
		.reason = arena_text(&view->arena, statement_text(s, REASON)),
		.motive = statement_int(s, MOTIVE) != 0,
		.editor_knows = has_word(statement_text(s, KNOWN_TO), "editor"),
	};
	if (person >= 0)
		linter->teller_of[person] = (int32_t)view->teller_count - 1;
	return (int32_t)view->teller_count - 1;
}

static void read_place(struct said *said, struct statement *s, struct utf8_walk *walk)
{
	if (statement_is_null(s, START) || walk->text.length == 0)
		return;
	said->place.start = utf8_bytes(walk, (size_t)statement_int(s, START));
	said->place.end = utf8_bytes(walk, (size_t)statement_int(s, END));
	said->placed = said->place.start < said->place.end;
}

static int read_claim(struct view *view, struct linter *linter, struct statement *s,
		      struct utf8_walk *walk, struct error *err)
{
	const char *voice = statement_text(s, VOICE), *kind = statement_text(s, KIND);
	const char *flags = statement_text(s, FLAGS);
	struct said *said = view_said(view);

	if (!said)
		return error_memory(err);
	said->claim = statement_int(s, ID);
	said->words = arena_text(&view->arena, statement_text(s, WORDS));
	said->attribution = arena_text(&view->arena, statement_text(s, ATTRIBUTION));
	said->cue = arena_text(&view->arena, statement_text(s, CUE));
	said->voice = is(voice, "vague") ? VOICE_VAGUE :
		      is(voice, "article") ? VOICE_ARTICLE : VOICE_SOURCE;
	said->direct = is(statement_text(s, QUOTE_TYPE), "direct");
	said->no_speaker = said->voice == VOICE_SOURCE && statement_is_null(s, SOURCE) &&
			   !said->attribution;
	said->unclosed = has_word(flags, "unclosed");
	said->house = statement_int(s, HOUSE) != 0;
	said->inside = statement_int(s, INSIDE) != 0;
	said->dated = statement_int(s, DATED) != 0;
	said->accuses = is(kind, "allegation");
	said->opines = is(kind, "opinion") || is(kind, "prediction");
	said->knowledge = arena_text(&view->arena, statement_text(s, KNOWLEDGE));
	said->second_hand = !statement_is_null(s, HEARD_FROM);
	said->response = arena_text(&view->arena, statement_text(s, RESPONSE));
	said->status = arena_text(&view->arena, statement_text(s, STATUS));
	said->approved = statement_int(s, APPROVED) != 0;
	said->off_record = is(statement_text(s, RULES), "off_record") ||
			   is(statement_text(s, SOURCE_RULES), "off_record");
	said->credibility = (int)statement_int(s, CREDIBILITY);
	said->primary = (int)statement_int(s, PRIMARY);
	said->secondary = (int)statement_int(s, SECONDARY);
	read_place(said, s, walk);
	if (statement_is_null(s, SOURCE))
		return 0;
	view->saids[view->said_count - 1].teller = read_teller(view, linter, s);
	return view->saids[view->said_count - 1].teller < 0 ? error_memory(err) : 0;
}

static int read_claims(struct view *view, struct linter *linter, int64_t article,
		       struct error *err)
{
	struct utf8_walk walk = { .text = view->text };
	struct statement query;
	struct error ignored;
	int status = 0;

	statement_open(&query, linter->store, CLAIMS);
	if (article)
		statement_bind_int(&query, ":article", article);
	while (status == 0 && statement_step(&query))
		status = read_claim(view, linter, &query, &walk, err);
	view->claims = view->said_count;
	for (size_t i = 0; i < view->teller_count; i++) {
		int32_t person = people_find(&linter->mentions.people,
					     view->tellers[i].source);

		if (person >= 0)
			linter->teller_of[person] = -1;
	}
	if (statement_close(&query, status < 0 ? &ignored : err) < 0)
		return -1;
	return status;
}

static int judge(struct view *view, struct linter *linter, struct error *err)
{
	for (size_t i = 0; i < view->claims; i++) {
		struct said *said = &view->saids[i];
		struct corroboration judged;
		int32_t index = mentions_find(&linter->mentions, said->claim);

		if (index < 0)
			continue;
		if (corroborate(linter->corroborator, index, &judged, err) < 0)
			return -1;
		said->verdict = judged.verdict;
		if (linter->mentions.all[index].off_record)
			said->off_record = true;
	}
	return 0;
}

/* What a person declined to log is no business of lint's either. */
static int drop_declined(struct view *view, struct linter *linter, int64_t article,
			 struct error *err)
{
	struct utf8_walk walk = { .text = view->text };
	struct statement query;

	statement_open(&query, linter->store,
		"SELECT spans FROM review WHERE article = :article AND decision = 'declined'");
	statement_bind_int(&query, ":article", article);
	while (statement_step(&query)) {
		const char *spans = statement_text(&query, 0), *last;
		size_t start, end, kept = view->claims;

		if (!spans)
			continue;
		last = strrchr(spans, '-');
		start = utf8_bytes(&walk, strtoul(spans, NULL, 10));
		end = utf8_bytes(&walk, last ? strtoul(last + 1, NULL, 10) : 0);
		for (size_t i = view->claims; i < view->said_count; i++)
			if (view->saids[i].place.start < start || view->saids[i].place.end > end)
				view->saids[kept++] = view->saids[i];
		view->said_count = kept;
	}
	return statement_close(&query, err);
}

int view_load(struct view *view, struct linter *linter, int64_t article,
	      struct error *err)
{
	view->ledger = true;
	if (read_claims(view, linter, article, err) < 0 || judge(view, linter, err) < 0)
		return -1;
	if (view->text.length == 0 || view->unread)
		return 0;
	if (view_read(view, linter, err) < 0)
		return -1;
	return drop_declined(view, linter, article, err);
}
