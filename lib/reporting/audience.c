#include "reporting/audience.h"

#include "base/utf8.h"
#include "ledger/thing.h"

const char *const audience_words[] = { "internal", "desk", "public", NULL };

int audience_of(const char *word, enum audience *audience, struct error *err)
{
	const char *near;
	int i;

	for (i = 0; i < AUDIENCE_COUNT; i++) {
		if (strcmp(word, audience_words[i]) == 0) {
			*audience = (enum audience)i;
			return 0;
		}
	}
	near = word_nearest(word, audience_words);
	if (near)
		return error_set(err, ERROR_USAGE,
				 "no audience '%s' (did you mean '%s'?)", word, near);
	return error_set(err, ERROR_USAGE,
			 "no audience '%s' (there are internal, desk and public)", word);
}

enum {
	INTERNAL = 1 << AUDIENCE_INTERNAL,
	DESK = 1 << AUDIENCE_DESK,
	PUBLIC = 1 << AUDIENCE_PUBLIC,
	HOUSE = INTERNAL | DESK,
	ALL = HOUSE | PUBLIC,
};

/* The allowlist.  A column left out here is seen by nobody. */
static const struct {
	struct column column;
	unsigned who;
} table[REPORT_COLUMN_COUNT] = {
	[REPORT_ROW] = { { "row", ROWS_NUMBER,
		"place in this report, from 1" }, ALL },
	[REPORT_CLAIM] = { { "claim", ROWS_TEXT,
		"id of the claim (internal only)" }, INTERNAL },
	[REPORT_ARTICLE] = { { "article", ROWS_TEXT,
		"id of the article (internal only)" }, INTERNAL },
	[REPORT_TITLE] = { { "title", ROWS_TEXT,
		"of the article" }, ALL },
	[REPORT_OUTLET] = { { "outlet", ROWS_TEXT,
		"that published the article" }, ALL },
	[REPORT_PUBLISHED] = { { "published", ROWS_TEXT,
		"when the article was published (EDTF)" }, ALL },
	[REPORT_PARAGRAPH] = { { "paragraph", ROWS_NUMBER,
		"of the article, from 1" }, ALL },
	[REPORT_QUOTE] = { { "quote", ROWS_TEXT,
		"the exact words" }, ALL },
	[REPORT_QUOTE_TYPE] = { { "quote_type", ROWS_TEXT,
		"direct, indirect or mixed" }, ALL },
	[REPORT_SPANS] = { { "spans", ROWS_LIST,
		"where the quote stands in the text, in code points (internal only)" },
		INTERNAL },
	[REPORT_STATEMENT] = { { "statement", ROWS_TEXT,
		"what is asserted, in plain words" }, ALL },
	[REPORT_ATTRIBUTION] = { { "attribution", ROWS_TEXT,
		"who says it, in the words of the article" }, ALL },
	[REPORT_CUE] = { { "cue", ROWS_TEXT,
		"the reporting verb (internal only)" }, INTERNAL },
	[REPORT_VOICE] = { { "voice", ROWS_TEXT,
		"source, article (its own words) or vague (nobody named)" }, ALL },
	[REPORT_CODENAME] = { { "codename", ROWS_TEXT,
		"of the source (internal only)" }, INTERNAL },
	[REPORT_SOURCE] = { { "source", ROWS_TEXT,
		"the source by its published name, else by the attribution" }, ALL },
	[REPORT_SOURCE_LINKS] = { { "source_links", ROWS_TEXT,
		"how the source stands to others, one a line (internal only)" }, INTERNAL },
	[REPORT_NAMING] = { { "naming", ROWS_TEXT,
		"how the source is named here: named, partly_named, pseudonym, unnamed" },
		ALL },
	[REPORT_GROUND_RULES] = { { "ground_rules", ROWS_TEXT,
		"on what terms: the strictest of all that bind the claim (not public)" },
		HOUSE },
	[REPORT_KNOWLEDGE] = { { "knowledge", ROWS_TEXT,
		"how the source knows (not public)" }, HOUSE },
	[REPORT_RELIABILITY] = { { "reliability", ROWS_TEXT,
		"of the source, A to F (not public)" }, HOUSE },
	[REPORT_CREDIBILITY] = { { "credibility", ROWS_NUMBER,
		"of the claim, 1 to 6 (not public)" }, HOUSE },
	[REPORT_STATED_ON] = { { "stated_on", ROWS_TEXT,
		"when it was said (EDTF)" }, ALL },
	[REPORT_STATED_WORDS] = { { "stated_words", ROWS_TEXT,
		"that date in the words of the article" }, ALL },
	[REPORT_HAPPENED_ON] = { { "happened_on", ROWS_TEXT,
		"when it happened (EDTF)" }, ALL },
	[REPORT_HAPPENED_WORDS] = { { "happened_words", ROWS_TEXT,
		"that date in the words of the article" }, ALL },
	[REPORT_FIGURES] = { { "figures", ROWS_TEXT,
		"quantities, one a line; rival readings as \"either ... or ...\"" }, ALL },
	[REPORT_SUPPORT] = { { "support", ROWS_TEXT,
		"claims that support it or that it supports, one a line (not public)" },
		HOUSE },
	[REPORT_CONTRADICTION] = { { "contradiction", ROWS_TEXT,
		"claims that contradict it or that it contradicts, one a line (not public)" },
		HOUSE },
	[REPORT_CHECK_RESULT] = { { "check_result", ROWS_TEXT,
		"of each check, one a line" }, ALL },
	[REPORT_CHECK_METHOD] = { { "check_method", ROWS_TEXT,
		"how it was checked, a line for each check (not public)" }, HOUSE },
	[REPORT_CHECK_EVIDENCE] = { { "check_evidence", ROWS_TEXT,
		"a line for each check (public: only web addresses)" }, ALL },
	[REPORT_CHECKER] = { { "checker", ROWS_TEXT,
		"who checked, a line for each check (internal only)" }, INTERNAL },
	[REPORT_CHECKED_ON] = { { "checked_on", ROWS_TEXT,
		"a line for each check (EDTF; internal only)" }, INTERNAL },
	[REPORT_STATUS] = { { "status", ROWS_TEXT,
		"what the checks together say" }, ALL },
	[REPORT_MISSING] = { { "missing", ROWS_LIST,
		"what is not known or not done yet, heaviest first (not public)" }, HOUSE },
	[REPORT_FLAGS] = { { "flags", ROWS_LIST,
		"what the reader of the text was unsure of (not public)" }, HOUSE },
};

/* The same of articles. */
static const struct {
	struct column column;
	unsigned who;
} facts[FACT_COUNT] = {
	[FACT_TITLE] = { { "title", ROWS_TEXT, "of the article" }, ALL },
	[FACT_OUTLET] = { { "outlet", ROWS_TEXT, "that published it" }, ALL },
	[FACT_BYLINE] = { { "byline", ROWS_TEXT, "as published" }, ALL },
	[FACT_CREDITS] = { { "credits", ROWS_TEXT, "translator, editor: as published" },
		ALL },
	[FACT_PUBLISHED] = { { "published", ROWS_TEXT, "when it was published (EDTF)" },
		ALL },
	[FACT_URL] = { { "url", ROWS_TEXT,
		"where it stands (public: only a web address)" }, ALL },
	[FACT_LANGUAGE] = { { "language", ROWS_TEXT, "it is written in" }, ALL },
	[FACT_EDITION] = { { "edition_kind", ROWS_TEXT,
		"original, translation, republication or update" }, ALL },
	[FACT_RETRIEVED] = { { "retrieved", ROWS_TEXT,
		"when it was read (internal only)" }, INTERNAL },
	[FACT_SHA256] = { { "sha256", ROWS_TEXT,
		"of the text (internal only)" }, INTERNAL },
	[FACT_TEXT] = { { "text", ROWS_TEXT,
		"the article as it reads (not public; desk: unless a part is withheld)" },
		HOUSE },
};

const struct column *report_fact(enum report_fact fact)
{
	return &facts[fact].column;
}

bool audience_sees_fact(enum audience audience, enum report_fact fact)
{
	return facts[fact].who & 1u << audience;
}

const struct column *report_column(enum report_column column)
{
	return &table[column].column;
}

bool audience_sees(enum audience audience, enum report_column column)
{
	return table[column].who & 1u << audience;
}

bool audience_sees_claim(enum audience audience, enum ground_rules rules)
{
	switch (audience) {
	case AUDIENCE_INTERNAL:
		return true;
	case AUDIENCE_DESK:
		return rules < RULES_OFF_RECORD;
	case AUDIENCE_PUBLIC:
		return rules < RULES_UNKNOWN;
	case AUDIENCE_COUNT:
		break;
	}
	return false;
}

bool audience_sees_name(enum audience audience, enum ground_rules rules)
{
	return audience == AUDIENCE_INTERNAL || rules == RULES_ON_RECORD ||
	       rules == RULES_UNKNOWN;
}

/* Names of machines that only the house, or only who has the link, can see:
 * each also stands for everything below it. */
static const char *const private_hosts[] = {
	"local", "localhost", "localdomain", "lan", "home", "internal", "intranet",
	"corp", "private", "home.arpa",
	"docs.google.com", "drive.google.com", "dropbox.com", "onedrive.live.com",
	"1drv.ms", "sharepoint.com", "icloud.com", "box.com", "wetransfer.com", "we.tl",
	"notion.so", "notion.site", "slack.com",
};

static bool host_is_below(struct slice host, const char *name)
{
	size_t length = strlen(name);
	size_t before = host.length - length;

	if (host.length < length || memcmp(host.at + before, name, length) != 0)
		return false;
	return before == 0 || host.at[before - 1] == '.';
}

/* A name with a dot whose last part is not a number (an address by number may
 * be that of anybody), on the machine's own port. */
static bool host_is_public(struct slice host)
{
	const char *dot = NULL;
	size_t i;

	for (i = 0; i < host.length; i++) {
		if (host.at[i] == '.')
			dot = &host.at[i];
		if (strchr("@:[]%\\", host.at[i]))
			return false;
	}
	if (!dot || dot + 1 == host.at + host.length ||
	    (dot[1] >= '0' && dot[1] <= '9'))
		return false;
	for (i = 0; i < sizeof(private_hosts) / sizeof(*private_hosts); i++)
		if (host_is_below(host, private_hosts[i]))
			return false;
	return true;
}

static bool web_address(struct slice text)
{
	static const char *const schemes[] = { "https://", "http://" };
	struct buffer host;
	bool public;
	size_t i, at = 0, end;

	for (i = 0; i < 2 && at == 0; i++)
		if (text.length > strlen(schemes[i]) &&
		    memcmp(text.at, schemes[i], strlen(schemes[i])) == 0)
			at = strlen(schemes[i]);
	if (at == 0)
		return false;
	/* One word: with blanks it is a sentence that begins with one. */
	for (i = 0; i < text.length; i++)
		if (text.at[i] == ' ' || (unsigned char)text.at[i] < 0x20)
			return false;
	for (end = at; end < text.length && !strchr("/?#", text.at[end]); end++)
		;
	buffer_init(&host);
	utf8_fold(&host, slice_part(text, (struct span){ at, end }));
	public = !buffer_failed(&host) && host_is_public(buffer_all(&host));
	buffer_release(&host);
	return public;
}

bool audience_sees_url(enum audience audience, const char *url)
{
	return audience != AUDIENCE_PUBLIC || web_address(slice_of(url));
}

bool audience_sees_evidence(enum audience audience, const char *evidence)
{
	if (!audience_sees(audience, REPORT_CHECK_EVIDENCE))
		return false;
	return audience != AUDIENCE_PUBLIC || web_address(slice_of(evidence));
}
