#include "cmd/article_file.h"
#include "cmd/lint_dismiss.h"
#include "cmd/lint_write.h"
#include "cmd/output.h"

#include "base/file.h"
#include "ledger/listing.h"

#include <inttypes.h>
#include <stdlib.h>
#include <sys/stat.h>

static const char *policy_named, *format_named, *severity_named, *rule_named;
static bool all, show, rules, raw, excel, dismissed;
static const char *dismiss, *restore, *reason;

static const struct choice choices[] = {
	{ "all", 'a', .flag = &all, .help = "every article and claim of the ledger" },
	{ "policy", 'p', "NAME|FILE", "the newsroom whose rules are asked: default, ap,"
	  " reuters, nyt, bbc, wapo, ksj, or a file of your own", .text = &policy_named,
	  .completes = "file" },
	{ "severity", 0, "WORD", "only findings of at least this weight",
	  .text = &severity_named, .words = severity_words },
	{ "rule", 0, "NAME", "only findings of this rule", .text = &rule_named },
	{ "rules", 0, .flag = &rules, .help = "list the rules of the policy instead" },
	{ "show", 0, .flag = &show, .help = "print the policy's file instead, to copy it" },
	{ "dismiss", 0, "FINDING", "of an article: do not show this one again, until its words"
	  " change; FINDING is what stands behind its #", .text = &dismiss },
	{ "reason", 0, "TEXT", "with --dismiss: why", .text = &reason },
	{ "restore", 0, "FINDING", "show one again that was dismissed", .text = &restore },
	{ "dismissed", 0, .flag = &dismissed, .help = "show those that were dismissed too, with"
	  " the reason" },
	{ "format", 'f', "WORD", "how it is written; editor: file:line:column: rule: words",
	  .text = &format_named, .words = lint_formats },
	{ "raw", 0, .flag = &raw, .help = "csv: cells exactly as they are, formulas too" },
	{ "excel", 0, .flag = &excel, .help = "csv: with the mark that Excel wants (BOM)" },
	CHOICE_END
};

struct run {
	struct invocation *call;
	struct policy policy;
	struct buffer policy_text;
	struct store *store;
	struct linter *linter;
	struct lint_output output;
	bool bad;			/* some text could not be read... */
	bool none;			/* ...nor any other */
};

/* ---- The policy ----------------------------------------------------------------- */

static int no_policy(const char *name, struct error *err)
{
	const char **known = calloc(policy_text_count + 1, sizeof(*known)), *nearest;
	int status;

	if (!known)
		return error_memory(err);
	for (size_t i = 0; i < policy_text_count; i++)
		known[i] = policy_texts[i].name;
	nearest = word_nearest(name, known);
	status = nearest ?
		error_set(err, ERROR_USAGE, "no policy and no file '%s' (did you mean '%s'?)",
			  name, nearest) :
		error_set(err, ERROR_USAGE, "no policy and no file '%s' (with the program come"
			  " ap, bbc, default, ksj, nyt, reuters, wapo)", name);
	free(known);
	return status;
}

static int load_policy(struct run *run, struct error *err)
{
	const char *name = policy_named ? policy_named : "default";
	const struct policy_text *known = policy_built_in(name);
	struct stat status;

	if (known)
		buffer_text(&run->policy_text, known->text);
	else if (strcmp(name, "-") != 0 && stat(name, &status) < 0)
		return no_policy(name, err);
	else if (file_read(&run->policy_text, name, POLICY_LIMIT, err) < 0)
		return -1;
	return policy_parse(&run->policy, buffer_all(&run->policy_text), name, err);
}

static int read_options(struct run *run, struct error *err)
{
	static const char *names[RULE_COUNT + 1];
	struct lint_output *output = &run->output;

	for (int i = 0; format_named && lint_formats[i]; i++)
		if (strcmp(format_named, lint_formats[i]) == 0)
			output->format = (enum lint_format)i;
	for (int i = 0; severity_named && severity_words[i]; i++)
		if (strcmp(severity_named, severity_words[i]) == 0)
			output->least = (enum severity)i;
	for (int i = 0; i < RULE_COUNT; i++) {
		names[i] = rule_name((enum rule)i);
		if (rule_named && strcmp(rule_named, names[i]) == 0)
			output->only = names[i];
	}
	if (rule_named && !output->only) {
		const char *nearest = word_nearest(rule_named, names);

		return error_set(err, ERROR_USAGE, "no rule '%s'%s%s%s (--rules lists them)",
				 rule_named, nearest ? ", did you mean '" : "",
				 nearest ? nearest : "", nearest ? "'?" : "");
	}
	output->show_dismissed = dismissed;
	output->raw = raw;
	output->excel = excel;
	return 0;
}

/* ---- What is linted ------------------------------------------------------------- */

/* "a3", or a uid, and no file of that name. */
static bool is_article(const char *word)
{
	size_t digits = *word == 'a' ? strspn(word + 1, "0123456789") : 0;
	struct stat status;
	struct uid uid;

	if ((digits == 0 || word[1 + digits]) && uid_read(&uid, word) < 0)
		return false;
	return stat(word, &status) < 0;
}

/* With a file the ledger is only asked for what it has off the record: there
 * may be none. */
static int open_ledger(struct run *run, bool needed, struct error *err)
{
	struct error why;
	char *path = NULL;
	int status;

	if (ledger_find(&path, &why) < 0) {
		if (!needed && why.kind == ERROR_MISSING && !globals.ledger)
			return 0;
		*err = why;
		return -1;
	}
	status = store_open(&run->store, path, dismiss || restore ? STORE_WRITE : STORE_READ,
			    err);
	free(path);
	return status;
}

static int open_linter(struct run *run, struct error *err)
{
	const struct invocation *call = run->call;
	struct scope scope = { 0 };
	struct ref ref;
	bool needed = all;

	for (int i = 0; i < call->count; i++)
		needed = needed || is_article(call->arguments[i]);
	if (open_ledger(run, needed, err) < 0)
		return -1;
	if (run->store && !all) {
		/* One article needs only what is near it; a file no claims at all. */
		scope.article = -1;
		if (call->count == 1 && needed) {
			if (ref_find(run->store, THING_ARTICLE, call->arguments[0], &ref, err) < 0)
				return -1;
			scope.article = ref.id;
		} else if (needed) {
			scope.article = 0;
		}
	}
	return linter_open(&run->linter, &run->policy, run->store, &scope, err);
}

/* That nothing is found in what was not read means nothing. */
static void say_unread(const struct lint *lint, const char *name)
{
	if (lint->unread)
		warn("'%s' is not in English: its text was only searched for words that are off"
		     " the record", name);
}

static int lint_article(struct run *run, const struct article *article, struct error *err)
{
	struct linted linted = { .name = NULL };
	struct buffer text;
	struct lint lint;
	char name[32];
	int status;

	buffer_init(&text);
	lint_init(&lint);
	status = linter_article(run->linter, article ? article->id : 0, &text, &lint, err);
	if (article) {
		snprintf(name, sizeof(name), "a%" PRId64, article->id);
		linted.name = name;
		linted.title = article->title;
	}
	linted.text = buffer_all(&text);
	if (status == 0) {
		say_unread(&lint, article ? name : "");
		lint_output_write(&run->output, &linted, &lint);
	}
	lint_release(&lint);
	buffer_release(&text);
	return status;
}

static int lint_all(struct run *run, struct error *err)
{
	struct filter filter = filter_all();
	struct listing listing;
	struct article article;
	struct error ignored;
	int status = 0;

	listing_open(&listing, run->store, &article_thing, &filter);
	while (status == 0 && !ferror(stdout) && listing_next(&listing, &article))
		status = lint_article(run, &article, err);
	if (listing_close(&listing, status < 0 ? &ignored : err) < 0)
		return -1;
	return status < 0 || ferror(stdout) ? status : lint_article(run, NULL, err);
}

static int lint_ref(struct run *run, const char *name, struct error *err)
{
	struct article article;
	struct arena arena;
	struct ref ref;
	int status = -1;

	arena_init(&arena);
	if (ref_find(run->store, THING_ARTICLE, name, &ref, err) == 0 &&
	    record_load(run->store, &article_thing, ref.id, &article, &arena, err) == 0)
		status = lint_article(run, &article, err);
	arena_release(&arena);
	return status;
}

static int lint_file(struct run *run, const char *name, struct error *err)
{
	struct linted linted = { .name = strcmp(name, "-") == 0 ? "stdin" : name };
	struct article_text text;
	struct buffer bytes;
	struct arena arena;
	struct lint lint;
	int status = -1;

	arena_init(&arena);
	buffer_init(&bytes);
	lint_init(&lint);
	if (article_file_text(&text, &bytes, name, &arena, err) == 0 &&
	    linter_text(run->linter, text.text, &lint, err) == 0) {
		if (text.page)
			say("'%s' is a web page: lines and columns are those of its text, as"
			    " `article read` shows it", name);
		say_unread(&lint, linted.name);
		linted.text = text.text;
		lint_output_write(&run->output, &linted, &lint);
		status = 0;
	}
	lint_release(&lint);
	buffer_release(&bytes);
	arena_release(&arena);
	return status;
}

/* One bad text does not stop the rest; a reader that left does. */
static int lint_each(struct run *run)
{
	const struct invocation *call = run->call;
	struct error why;

	run->none = true;
	for (int i = 0; i < call->count && !ferror(stdout); i++) {
		const char *name = call->arguments[i];

		if ((is_article(name) ? lint_ref(run, name, &why) :
					lint_file(run, name, &why)) == 0) {
			run->none = false;
			continue;
		}
		fflush(stdout);
		if (strstr(why.text, name))
			warn("%s", why.text);
		else
			warn("'%s': %s", name, why.text);
		run->bad = true;
	}
	return 0;
}

static int check_dismissal(const struct run *run, struct error *err)
{
	const struct invocation *call = run->call;

	if (reason && !dismiss)
		return error_set(err, ERROR_USAGE, "--reason is of a --dismiss");
	if (!dismiss && !restore)
		return 0;
	if (dismiss && restore)
		return error_set(err, ERROR_USAGE, "--dismiss or --restore, not both");
	if (dismiss && (!reason || !*reason))
		return error_set(err, ERROR_USAGE, "a finding is dismissed with a --reason");
	if (!all && (call->count != 1 || !is_article(call->arguments[0])))
		return error_set(err, ERROR_USAGE, "which article is it of? (name one that is in"
				 " the ledger, or --all)");
	return 0;
}

static int change_finding(struct run *run, struct error *err)
{
	struct lint_dismissal wish = { dismiss, restore, reason, 0 };
	struct ref ref;

	if (!all && ref_find(run->store, THING_ARTICLE, run->call->arguments[0], &ref, err) < 0)
		return -1;
	wish.article = all ? 0 : ref.id;
	return lint_dismiss(run->call, run->store, run->linter, &wish, err);
}

static int lint(struct run *run, struct error *err)
{
	int status;

	if (!all && run->call->count == 0)
		return error_set(err, ERROR_USAGE,
				 "of what? (name an ARTICLE, a FILE, or --all)");
	if (all && run->call->count)
		return error_set(err, ERROR_USAGE,
				 "--all is for everything: leave it out, or '%s'",
				 run->call->arguments[0]);
	if (check_dismissal(run, err) < 0 || open_linter(run, err) < 0)
		return -1;
	if (dismiss || restore)
		return change_finding(run, err);
	lint_output_open(&run->output);
	status = all ? lint_all(run, err) : lint_each(run);
	status = lint_output_close(&run->output, status, !run->none, err);
	return status == 0 ? run->bad : status;
}

static int run(struct invocation *call, struct error *err)
{
	struct run run = { .call = call };
	int status = -1;

	buffer_init(&run.policy_text);
	if (load_policy(&run, err) < 0) {
		buffer_release(&run.policy_text);
		return -1;
	}
	if ((show || rules) && call->count)
		error_set(err, ERROR_USAGE, "--%s shows the policy, not what it finds: leave"
			  " it out, or '%s'", show ? "show" : "rules", call->arguments[0]);
	else if ((show || rules) && format_named && strcmp(format_named, "text") != 0)
		error_set(err, ERROR_USAGE, "--%s is written as text only: leave --format out",
			  show ? "show" : "rules");
	else if (show)
		status = fwrite(run.policy_text.data, 1, run.policy_text.length, stdout) <
			 run.policy_text.length;
	else if (rules)
		status = lint_show_rules(&run.policy);
	else if (read_options(&run, err) == 0)
		status = lint(&run, err);
	linter_free(run.linter);
	store_close(run.store);
	policy_release(&run.policy);
	buffer_release(&run.policy_text);
	return status;
}

static const char *const examples[] = {
	"twosource lint draft.txt  # exits 1",
	"twosource lint a1 --policy ap  # exits 1",
	"twosource lint --all --policy nyt --format csv >findings.csv  # exits 1",
	"twosource lint draft.txt article.txt --format editor  # exits 1",
	"twosource lint a1 --dismissed  # exits 1",
	"twosource lint --policy reuters --rules",
	"twosource lint --policy ap --show >ours.policy",
	NULL
};

const struct command lint_command = {
	.name = "lint",
	.arguments = "[ARTICLE|FILE|-...]",
	.summary = "hold a text against a newsroom's sourcing rules",
	.group = "Judge",
	.examples = examples,
	.detail =
		"Shows what a sourcing policy asks and the text does not have: who speaks, why"
		" they are not named, how they know, whether those accused were asked.  It"
		" describes the text and accuses nobody; \"not found\" is no proof that it is"
		" not there.  Of an article of the ledger it reads the claims, sources, links"
		" and checks too, and of its text what is not logged or declined.  A file"
		" needs no ledger; with one at hand (--ledger, or found as always), words that"
		" it has off the record are looked for in the file.\n"
		"\n"
		"Rules:\n"
		"  bare_source        \"a source\", and no more\n"
		"  plural_for_one     \"sources say\" where there is one\n"
		"  no_reason          not named, and not said why\n"
		"  weak_reason        only that they may not speak\n"
		"  no_knowledge       not named, and not said how they know\n"
		"  second_hand        not named, and has it from others\n"
		"  pseudonym          goes by a name not their own\n"
		"  single_unnamed     it stands on one unnamed source\n"
		"  uncorroborated_allegation\n"
		"                     an unnamed source accuses, alone\n"
		"  no_response        an accusation, and no answer to it\n"
		"  unnamed_opinion    opinion of an unnamed source\n"
		"  unnamed_attack     a personal attack by one\n"
		"  off_record         words that were off the record\n"
		"  no_speaker         a quotation nobody is said to say\n"
		"  nobody_named       \"many say\", \"allegedly\"\n"
		"  unclosed_quote     a quotation mark is missing\n"
		"  no_date            said and happened on no day\n"
		"Only of articles of the ledger, by what is recorded:\n"
		"  no_motive, editor_unaware, not_approved, no_check,\n"
		"  thin_evidence, unproven_credibility\n"
		"\n"
		"What each weighs (error, warning, note or off), in whose words, and where that"
		" is published, is up to the policy: --rules lists them.  A policy is a small"
		" file that you can copy (--show) and change: `[rule]`, then `severity:`,"
		" `says:`, `cites:`, and for rules that look for words `also:` and `except:`"
		" with a list of them (\"crook, bribe*\").  One that begins with `policy: ours`"
		" and `extends: ap` needs only what differs.\n"
		"\n"
		"A finding that a person has looked into is dismissed by what stands behind its"
		" #: `lint a1 --dismiss 3fa2c1 --reason 'they were asked on Monday'`.  It is not"
		" shown again, unless the words that it is about change; reports say how many"
		" were dismissed.  `history` has who did it and why, `undo` takes it back.\n"
		"\n"
		"Exit status 1 when there is a finding.  Lines and columns count from 1,"
		" columns in characters; of an article they are those of its text (`article"
		" show a1 --text`).\n"
		"\n"
		"Columns:\n"
		"  file             the file, or the article's id\n"
		"  line, column     where the words begin\n"
		"  start, end       the same in characters from 0\n"
		"  severity, rule   as above\n"
		"  words            what it is about\n"
		"  reason           what is seen\n"
		"  asks             what the policy says\n"
		"  cites            where the rule is published\n"
		"  claim, source    ids, of an article of the ledger\n"
		"  finding          what it is dismissed by, of an article of the ledger\n"
		"  dismissed        why it was, where it was: with --dismissed\n",
	.choices = choices,
	.access = STORE_NONE,
	.min = 0, .max = -1,
	.run = run,
};
