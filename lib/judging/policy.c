#include "judging/policy.h"

#include "base/utf8.h"
#include "ledger/thing.h"

const char *const severity_words[] = { "off", "note", "warning", "error", NULL };

static const char *const names[RULE_COUNT + 1] = {
	[RULE_BARE_SOURCE] = "bare_source",
	[RULE_PLURAL_FOR_ONE] = "plural_for_one",
	[RULE_NO_REASON] = "no_reason",
	[RULE_WEAK_REASON] = "weak_reason",
	[RULE_NO_KNOWLEDGE] = "no_knowledge",
	[RULE_SECOND_HAND] = "second_hand",
	[RULE_PSEUDONYM] = "pseudonym",
	[RULE_NO_MOTIVE] = "no_motive",
	[RULE_EDITOR_UNAWARE] = "editor_unaware",
	[RULE_NOT_APPROVED] = "not_approved",
	[RULE_SINGLE_UNNAMED] = "single_unnamed",
	[RULE_UNCORROBORATED_ALLEGATION] = "uncorroborated_allegation",
	[RULE_NO_RESPONSE] = "no_response",
	[RULE_UNNAMED_OPINION] = "unnamed_opinion",
	[RULE_UNNAMED_ATTACK] = "unnamed_attack",
	[RULE_OFF_RECORD] = "off_record",
	[RULE_UNPROVEN_CREDIBILITY] = "unproven_credibility",
	[RULE_NO_CHECK] = "no_check",
	[RULE_THIN_EVIDENCE] = "thin_evidence",
	[RULE_NO_SPEAKER] = "no_speaker",
	[RULE_NOBODY_NAMED] = "nobody_named",
	[RULE_UNCLOSED_QUOTE] = "unclosed_quote",
	[RULE_NO_DATE] = "no_date",
};

static const char *const helps[RULE_COUNT] = {
	[RULE_BARE_SOURCE] = "an unnamed source described as \"a source\" and no more",
	[RULE_PLURAL_FOR_ONE] = "\"sources say\" where there is one",
	[RULE_NO_REASON] = "an unnamed source, and no reason for not naming them",
	[RULE_WEAK_REASON] = "the only reason is that they may not speak",
	[RULE_NO_KNOWLEDGE] = "an unnamed source, and no word on how they know",
	[RULE_SECOND_HAND] = "an unnamed source who has it from others",
	[RULE_PSEUDONYM] = "somebody goes by a name that is not theirs",
	[RULE_NO_MOTIVE] = "ledger: the motive of an unnamed source is not recorded",
	[RULE_EDITOR_UNAWARE] = "ledger: no editor knows who an unnamed source is",
	[RULE_NOT_APPROVED] = "ledger: nobody approved what an unnamed source says",
	[RULE_SINGLE_UNNAMED] = "it stands on a single unnamed source",
	[RULE_UNCORROBORATED_ALLEGATION] =
		"an accusation by an unnamed source, not corroborated",
	[RULE_NO_RESPONSE] = "an accusation without a response of those accused",
	[RULE_UNNAMED_OPINION] = "opinion or speculation of an unnamed source",
	[RULE_UNNAMED_ATTACK] = "a personal attack by an unnamed source",
	[RULE_OFF_RECORD] = "words that were said off the record",
	[RULE_UNPROVEN_CREDIBILITY] =
		"ledger: credibility 1 without independent confirmation",
	[RULE_NO_CHECK] = "ledger: a claim without a check",
	[RULE_THIN_EVIDENCE] =
		"ledger: confirmed without a primary or enough other sources",
	[RULE_NO_SPEAKER] = "a quotation without a speaker",
	[RULE_NOBODY_NAMED] = "said by nobody in particular: \"many say\"",
	[RULE_UNCLOSED_QUOTE] = "a quotation mark is missing",
	[RULE_NO_DATE] = "a claim without a date",
};

const char *rule_name(enum rule rule)
{
	return names[rule];
}

const char *rule_help(enum rule rule)
{
	return helps[rule];
}

const struct policy_text *policy_built_in(const char *name)
{
	for (size_t i = 0; i < policy_text_count; i++)
		if (strcmp(policy_texts[i].name, name) == 0)
			return &policy_texts[i];
	return NULL;
}

/* ---- Reading -------------------------------------------------------------------- */

/* A newsroom that has more words than that has a dictionary. */
enum { MOST_WORDS = 500, DEEPEST = 4 };

struct reader {
	struct policy *policy;
	const char *file;
	size_t line;
	int rule;			/* the one being read; -1 at the top */
	int depth;			/* of a policy that is extended: 1 and more */
	bool named, extends;
	bool seen[RULE_COUNT];
	unsigned keys;			/* of this rule, given so far */
	size_t words;
	struct error *err;
};

static int refuse(struct reader *reader, const char *format, const char *subject)
{
	struct error why;

	error_set(&why, ERROR_INPUT, format, subject);
	return error_set(reader->err, ERROR_INPUT, "%s:%zu: %s", reader->file, reader->line,
			 why.text);
}

/* "no rule 'bare_sorce' (did you mean 'bare_source'?)" */
static int refuse_word(struct reader *reader, const char *what, const char *word,
		       const char *const *known)
{
	const char *nearest = word_nearest(word, known);

	if (nearest)
		return error_set(reader->err, ERROR_INPUT,
				 "%s:%zu: no %s '%s' (did you mean '%s'?)", reader->file,
				 reader->line, what, word, nearest);
	return error_set(reader->err, ERROR_INPUT, "%s:%zu: no %s '%s'", reader->file,
			 reader->line, what, word);
}

static const char *keep(struct reader *reader, struct slice text)
{
	return arena_slice(&reader->policy->arena, text);
}

static int start_rule(struct reader *reader, const char *name)
{
	int rule = 0;

	while (rule < RULE_COUNT && strcmp(names[rule], name) != 0)
		rule++;
	if (rule == RULE_COUNT)
		return refuse_word(reader, "rule", name, names);
	if (reader->seen[rule])
		return refuse(reader, "'%s' is there already", name);
	reader->seen[rule] = true;
	reader->rule = rule;
	reader->keys = 0;
	return 0;
}

static bool looks_for_words(int rule)
{
	return rule == RULE_BARE_SOURCE || rule == RULE_NO_REASON || rule == RULE_NO_KNOWLEDGE ||
	       rule == RULE_NO_RESPONSE || rule == RULE_UNCORROBORATED_ALLEGATION ||
	       rule == RULE_UNNAMED_OPINION || rule == RULE_UNNAMED_ATTACK ||
	       rule == RULE_OFF_RECORD;
}

static size_t count_words(const char *const *list)
{
	size_t count = 0;

	while (list && list[count])
		count++;
	return count;
}

/* Adds "crook, bribe*" to a list, which is copied: lists are short. */
static int add_words(struct reader *reader, const char *const **list, struct slice value)
{
	struct arena *arena = &reader->policy->arena;
	size_t count = count_words(*list);
	struct slice piece;

	if (!looks_for_words(reader->rule))
		return refuse(reader, "'%s' does not look for words", names[reader->rule]);
	while (slice_next(&value, ',', &piece)) {
		const char **longer = arena_take(arena, (count + 2) * sizeof(*longer));
		struct buffer folded;

		piece = slice_trim(piece);
		if (piece.length == 0 || ++reader->words > MOST_WORDS)
			return refuse(reader, piece.length ? "too many words%s" :
				      "an empty word%s", "");
		buffer_init(&folded);
		utf8_fold(&folded, piece);
		if (!longer || buffer_failed(&folded)) {
			buffer_release(&folded);
			return error_memory(reader->err);
		}
		if (count)
			memcpy(longer, *list, count * sizeof(*longer));
		longer[count++] = keep(reader, buffer_all(&folded));
		*list = longer;
		buffer_release(&folded);
	}
	return 0;
}

static int read_severity(struct reader *reader, const char *word, enum severity *severity)
{
	for (int i = 0; severity_words[i]; i++)
		if (strcmp(severity_words[i], word) == 0) {
			*severity = (enum severity)i;
			return 0;
		}
	return refuse_word(reader, "severity", word, severity_words);
}

enum key {
	KEY_SEVERITY, KEY_SAYS, KEY_CITES, KEY_ALSO, KEY_EXCEPT, KEY_SOURCES, KEY_ACCEPTS
};

static const char *const rule_keys[] = { "severity", "says", "cites", "also", "except",
					 "sources", "accepts", NULL };

static int read_number(struct reader *reader, struct policy_rule *rule, const char *value)
{
	if (reader->rule != RULE_THIN_EVIDENCE)
		return refuse(reader, "'%s' counts no sources", names[reader->rule]);
	if (value[0] < '1' || value[0] > '9' || value[1])
		return refuse(reader, "sources: '%s' is not a number from 1 to 9", value);
	rule->sources = value[0] - '0';
	return 0;
}

static int read_accepts(struct reader *reader, struct policy_rule *rule, const char *value)
{
	static const char *const words[] = { "position", "direct", NULL };

	if (reader->rule != RULE_NO_KNOWLEDGE)
		return refuse(reader, "'%s' accepts nothing", names[reader->rule]);
	rule->direct = strcmp(value, "direct") == 0;
	if (!rule->direct && strcmp(value, "position") != 0)
		return refuse_word(reader, "basis", value, words);
	return 0;
}

static int read_rule_line(struct reader *reader, const char *key, struct slice value)
{
	struct policy_rule *rule = &reader->policy->rules[reader->rule];
	const char *word = keep(reader, value);
	int i = 0;

	while (rule_keys[i] && strcmp(rule_keys[i], key) != 0)
		i++;
	if (!rule_keys[i])
		return refuse_word(reader, "setting", key, rule_keys);
	if (i != KEY_ALSO && i != KEY_EXCEPT && reader->keys & 1u << i)
		return refuse(reader, "'%s' is there already", key);
	reader->keys |= 1u << i;
	switch (i) {
	case KEY_SEVERITY:
		return read_severity(reader, word, &rule->severity);
	case KEY_SAYS:
		rule->says = word;
		return 0;
	case KEY_CITES:
		rule->cites = word;
		return 0;
	case KEY_ALSO:
		return add_words(reader, &rule->also, value);
	case KEY_EXCEPT:
		return add_words(reader, &rule->except, value);
	case KEY_SOURCES:
		return read_number(reader, rule, word);
	default:
		return read_accepts(reader, rule, word);
	}
}

static int read_lines(struct reader *reader, struct slice text);

static int read_base(struct reader *reader, const char *name)
{
	const struct policy_text *base = policy_built_in(name);
	struct reader inner = { .policy = reader->policy, .file = name, .rule = -1,
				.depth = reader->depth + 1, .err = reader->err };

	if (reader->extends)
		return refuse(reader, "one policy is extended already, '%s' is too much", name);
	if (!base || inner.depth > DEEPEST)
		return refuse(reader, "extends: no policy '%s' comes with the program", name);
	reader->extends = true;
	return read_lines(&inner, slice_of(base->text));
}

static int read_top_line(struct reader *reader, const char *key, struct slice value)
{
	static const char *const keys[] = { "policy", "about", "source", "extends", NULL };
	struct policy *policy = reader->policy;

	if (strcmp(key, "policy") == 0) {
		if (reader->named)
			return refuse(reader, "'%s' is there already", key);
		reader->named = true;
		if (reader->depth == 0)
			policy->name = keep(reader, value);
		return 0;
	}
	if (!reader->named)
		return refuse(reader, "'policy: NAME' comes first, before '%s'", key);
	if (strcmp(key, "about") == 0) {
		if (reader->depth == 0 || !policy->about)
			policy->about = keep(reader, value);
		return 0;
	}
	if (strcmp(key, "extends") == 0)
		return read_base(reader, keep(reader, value));
	if (strcmp(key, "source") == 0)
		return 0;
	return refuse_word(reader, "setting", key, keys);
}

/* What a newsroom writes is shown on terminals and in reports as text; control
 * characters have no business in it. */
static bool holds_unsafe(struct slice line)
{
	size_t at = 0;

	while (at < line.length) {
		int32_t point = utf8_next(line, &at);

		if (point != '\t' && utf8_unsafe(point))
			return true;
	}
	return false;
}

static int read_line(struct reader *reader, struct slice line)
{
	const char *colon;
	struct slice key, value;

	line = slice_trim(line);
	if (line.length == 0 || line.at[0] == '#')
		return 0;
	if (line.length > 1000)
		return refuse(reader, "a line of more than 1000 bytes%s", "");
	if (holds_unsafe(line))
		return refuse(reader, "a control character%s", "");
	if (line.at[0] == '[') {
		if (line.at[line.length - 1] != ']')
			return refuse(reader, "'%s' has no ']' at its end", keep(reader, line));
		if (!reader->named)
			return refuse(reader, "'policy: NAME' comes first%s", "");
		return start_rule(reader, keep(reader, slice_trim((struct slice){
			line.at + 1, line.length - 2 })));
	}
	colon = memchr(line.at, ':', line.length);
	if (!colon)
		return refuse(reader, "'%s' is no 'NAME: VALUE' and no '[RULE]'",
			      keep(reader, line));
	key = slice_trim((struct slice){ line.at, (size_t)(colon - line.at) });
	value = slice_trim((struct slice){ colon + 1,
					   line.length - (size_t)(colon + 1 - line.at) });
	if (value.length == 0)
		return refuse(reader, "'%s' says nothing", keep(reader, key));
	return reader->rule < 0 ? read_top_line(reader, keep(reader, key), value) :
		read_rule_line(reader, keep(reader, key), value);
}

static int read_lines(struct reader *reader, struct slice text)
{
	struct slice line;

	while (slice_next(&text, '\n', &line)) {
		reader->line++;
		if (read_line(reader, line) < 0)
			return -1;
	}
	if (!reader->named)
		return refuse(reader, "no 'policy: NAME'%s", "");
	return 0;
}

int policy_parse(struct policy *policy, struct slice text, const char *file,
		 struct error *err)
{
	struct reader reader = { .policy = policy, .file = file, .rule = -1, .err = err };
	size_t bad;
	int status;

	*policy = (struct policy){ 0 };
	arena_init(&policy->arena);
	if (text.length > POLICY_LIMIT)
		status = error_set(err, ERROR_INPUT, "%s: more than %d bytes: no policy", file,
				   POLICY_LIMIT);
	else if (!utf8_valid(text, &bad))
		status = error_set(err, ERROR_INPUT, "%s: not UTF-8 (at byte %zu)", file, bad);
	else
		status = read_lines(&reader, text);
	if (status == 0 && arena_failed(&policy->arena))
		status = error_memory(err);
	if (status < 0)
		policy_release(policy);
	return status;
}

void policy_release(struct policy *policy)
{
	arena_release(&policy->arena);
	*policy = (struct policy){ 0 };
}
