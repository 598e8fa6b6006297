#include "reporting/overview.h"

#include "base/array.h"
#include "base/edtf.h"
#include "base/utf8.h"

#include <stdlib.h>

const char *const standing_names[] = {
	"confirmed", "corrected", "disputed", "unsupported", "unverifiable",
	"changed_since_check", "pending", "unchecked", NULL
};

const char *const standing_words[] = {
	"confirmed", "corrected", "disputed", "unsupported", "unverifiable",
	"changed since check", "pending", "unchecked", NULL
};

enum standing standing_of(struct slice word)
{
	int i;

	for (i = 0; i < STANDING_COUNT; i++)
		if (slice_is(word, standing_names[i]))
			return (enum standing)i;
	return STANDING_UNCHECKED;
}

struct slice row_text(const struct report_row *row, enum report_column column)
{
	const struct report_cell *cell = &row->cells[column];

	return cell->count ? cell->parts[0] : SLICE_NONE;
}

enum standing row_standing(const struct report_row *row)
{
	return standing_of(row_text(row, REPORT_STATUS));
}

void overview_init(struct overview *overview)
{
	int i;

	*overview = (struct overview){ .count = 0 };
	for (i = 0; i < MISSING_COUNT; i++)
		overview->missing[i].words = missing_phrase((enum missing)i);
	arena_init(&overview->arena);
	arena_init(&overview->scratch);
}

void overview_release(struct overview *overview)
{
	free(overview->rows);
	free(overview->speakers);
	free(overview->by_key);
	free(overview->moments);
	free(overview->articles);
	arena_release(&overview->arena);
	arena_release(&overview->scratch);
}

static void tally(struct overview_tally *tally, int64_t row)
{
	if (tally->count < OVERVIEW_ROWS)
		tally->rows[tally->count] = (uint32_t)row;
	tally->count++;
}

/* The place of key among by_key, or where it belongs. */
static size_t key_place(const struct overview *overview, const char *key, bool *there)
{
	size_t low = 0, high = overview->speaker_count;

	*there = false;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(key, overview->speakers[overview->by_key[middle]].key);

		if (order == 0) {
			*there = true;
			return middle;
		}
		if (order > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int add_speaker(struct overview *overview, const struct overview_speaker *speaker,
		       size_t place, struct error *err)
{
	size_t count = overview->speaker_count;
	struct overview_speaker *more;
	int32_t *keys;

	more = array_room(overview->speakers, &overview->speaker_room, count + 1, sizeof(*more));
	if (!more)
		return error_memory(err);
	overview->speakers = more;
	keys = array_room(overview->by_key, &overview->key_room, count + 1, sizeof(*keys));
	if (!keys)
		return error_memory(err);
	overview->by_key = keys;
	memmove(keys + place + 1, keys + place, (count - place) * sizeof(*keys));
	keys[place] = (int32_t)count;
	more[count] = *speaker;
	more[count].key = arena_text(&overview->arena, speaker->key);
	more[count].label = arena_text(&overview->arena, speaker->label);
	more[count].naming = arena_text(&overview->arena, speaker->naming);
	more[count].links = arena_text(&overview->arena, speaker->links);
	more[count].codename = arena_text(&overview->arena, speaker->codename);
	overview->speaker_count++;
	return 0;
}

static enum overview_voice voice_of(struct slice word)
{
	if (slice_is(word, "article"))
		return VOICE_ARTICLE;
	return slice_is(word, "vague") ? VOICE_VAGUE : VOICE_SOURCE;
}

static const char *join_links(const struct report_row *row, struct arena *arena)
{
	const struct report_cell *links = &row->cells[REPORT_SOURCE_LINKS];
	const char *all = NULL;
	size_t i;

	for (i = 0; i < links->count && i < 20; i++)
		all = arena_format(arena, "%s%s%.*s", all ? all : "", all ? "\n" : "",
				   (int)links->parts[i].length, links->parts[i].at);
	return all;
}

/* What tells one from another: the codename, else how the source is named and the
 * words for it. */
static const char *speaker_key(const struct overview_speaker *speaker, struct slice codename,
			       struct slice naming, struct slice label, struct arena *arena)
{
	struct slice name = codename.at ? codename : naming;
	size_t label_length = codename.at ? 0 : 1 + label.length;
	char *key = arena_take(arena, name.length + label_length + 3), *end = key;

	if (!key)
		return NULL;
	*end++ = (char)('0' + (int)speaker->voice);
	*end++ = codename.at ? 'c' : naming.at ? 'n' : '?';
	if (name.at)
		memcpy(end, name.at, name.length);
	end += name.length;
	if (label_length)
		*end++ = '\n';
	if (label_length > 1)
		memcpy(end, label.at, label.length);
	end += label_length > 1 ? label.length : 0;
	*end = '\0';
	return key;
}

static int read_speaker(struct overview *overview, const struct report_row *row,
			struct overview_row *kept, struct error *err)
{
	struct slice label = row_text(row, REPORT_SOURCE);
	struct slice codename = row_text(row, REPORT_CODENAME);
	struct slice naming = row_text(row, REPORT_NAMING);
	struct overview_speaker speaker = { .voice = voice_of(row_text(row, REPORT_VOICE)) };
	struct arena *scratch = &overview->scratch;
	size_t place;
	bool there;
	int status = 0;

	arena_reset(scratch);
	if (speaker.voice != VOICE_SOURCE)
		label = codename = naming = SLICE_NONE;
	speaker.label = label.at ? arena_slice(scratch, label) : NULL;
	speaker.naming = naming.at ? arena_slice(scratch, naming) : NULL;
	speaker.codename = codename.at ? arena_slice(scratch, codename) : NULL;
	if (speaker.voice == VOICE_SOURCE)
		speaker.links = join_links(row, scratch);
	speaker.key = speaker_key(&speaker, codename, naming, label, scratch);
	if (arena_failed(scratch))
		return error_memory(err);
	place = key_place(overview, speaker.key, &there);
	if (!there && overview->speaker_count >= OVERVIEW_SPEAKERS) {
		overview->unlisted_speakers++;
		kept->speaker = -1;
	} else {
		if (!there)
			status = add_speaker(overview, &speaker, place, err);
		if (status == 0) {
			struct overview_speaker *known =
				&overview->speakers[overview->by_key[place]];

			kept->speaker = overview->by_key[place];
			known->count++;
			known->by_standing[kept->standing]++;
		}
	}
	return status;
}

/* The beginning of a text, as long as a line of a timeline takes. */
static const char *beginning(struct overview *overview, struct slice text)
{
	size_t at = 0, points = 0, blank = 0;

	while (at < text.length && points++ < 130) {
		if (text.at[at] == ' ')
			blank = at;
		do
			at++;
		while (at < text.length && ((unsigned char)text.at[at] & 0xc0) == 0x80);
	}
	if (at == text.length)
		return arena_slice(&overview->arena, text);
	if (blank > at / 2)
		at = blank;
	return arena_format(&overview->arena, "%.*s\xe2\x80\xa6", (int)at, text.at);
}

static int read_moment(struct overview *overview, const struct report_row *row, bool happened,
		       struct error *err)
{
	struct slice date = row_text(row, happened ? REPORT_HAPPENED_ON : REPORT_STATED_ON);
	struct slice words = row_text(row, happened ? REPORT_HAPPENED_WORDS
						    : REPORT_STATED_WORDS);
	struct slice said = row_text(row, REPORT_STATEMENT);
	struct overview_moment *more;
	struct edtf span;

	if (!date.at || edtf_parse(date, &span, &(struct error){ 0 }) < 0)
		return 0;
	if (overview->moment_count >= OVERVIEW_MOMENTS) {
		overview->unlisted_moments++;
		return 0;
	}
	more = array_room(overview->moments, &overview->moment_room, overview->moment_count + 1,
			  sizeof(*more));
	if (!more)
		return error_memory(err);
	overview->moments = more;
	more[overview->moment_count++] = (struct overview_moment){
		.earliest = span.earliest, .latest = span.latest,
		.row = (uint32_t)row->number, .happened = happened,
		.date = arena_slice(&overview->arena, date),
		.words = words.at ? beginning(overview, words) : NULL,
		.label = beginning(overview, said.at ? said : row_text(row, REPORT_QUOTE)),
	};
	return 0;
}

static int read_article(struct overview *overview, const struct report *report,
			const struct report_row *row, const struct overview_row *kept,
			struct error *err)
{
	const struct report_article *facts = report_article(report);
	struct overview_article *article;
	int i;

	if (row->article == 0) {
		overview->loose = true;
		return 0;
	}
	if ((size_t)row->article > overview->article_count) {
		article = array_room(overview->articles, &overview->article_room,
				     overview->article_count + 1, sizeof(*article));
		if (!article)
			return error_memory(err);
		overview->articles = article;
		article += overview->article_count++;
		*article = (struct overview_article){ .first = row->number };
		for (i = 0; i < FACT_COUNT; i++)
			article->facts[i] = arena_text(&overview->arena, facts->facts[i]);
	}
	article = &overview->articles[row->article - 1];
	article->count++;
	article->by_standing[kept->standing]++;
	article->single += kept->marks & OVERVIEW_SINGLE ? 1 : 0;
	article->contradicted += kept->marks & OVERVIEW_CONTRADICTED ? 1 : 0;
	return 0;
}

static void read_missing(struct overview *overview, const struct report_row *row)
{
	const struct report_cell *missing = &row->cells[REPORT_MISSING];
	const struct report_cell *flags = &row->cells[REPORT_FLAGS];
	size_t i, k;

	for (i = 0; i < missing->count; i++)
		for (k = 0; k < MISSING_COUNT; k++)
			if (slice_is(missing->parts[i], overview->missing[k].words))
				tally(&overview->missing[k], row->number);
	for (i = 0; i < flags->count; i++) {
		for (k = 0; k < overview->flag_count; k++)
			if (slice_is(flags->parts[i], overview->flags[k].words))
				break;
		if (k == OVERVIEW_FLAGS)
			continue;
		if (k == overview->flag_count) {
			overview->flags[k].words = arena_slice(&overview->arena, flags->parts[i]);
			overview->flag_count++;
		}
		tally(&overview->flags[k], row->number);
	}
}

int overview_add(struct overview *overview, const struct report *report,
		 const struct report_row *row, struct error *err)
{
	struct overview_row *more = array_room(overview->rows, &overview->room, overview->count + 1,
					     sizeof(*more));
	struct overview_row *kept;

	if (!more)
		return error_memory(err);
	overview->rows = more;
	kept = &more[overview->count++];
	*kept = (struct overview_row){
		.article = (uint32_t)row->article,
		.standing = (unsigned char)row_standing(row),
		.marks = (row->single ? OVERVIEW_SINGLE : 0u) |
			 (row->cells[REPORT_CONTRADICTION].count ? OVERVIEW_CONTRADICTED : 0u) |
			 (row->cells[REPORT_FIGURES].count ? OVERVIEW_FIGURES : 0u),
	};
	overview->by_standing[kept->standing]++;
	if (kept->marks & OVERVIEW_SINGLE)
		tally(&overview->single, row->number);
	if (kept->marks & OVERVIEW_CONTRADICTED)
		tally(&overview->contradicted, row->number);
	read_missing(overview, row);
	if (read_speaker(overview, row, kept, err) < 0 ||
	    read_article(overview, report, row, kept, err) < 0 ||
	    read_moment(overview, row, false, err) < 0 ||
	    read_moment(overview, row, true, err) < 0)
		return -1;
	return arena_failed(&overview->arena) ? error_memory(err) : 0;
}

static int by_time(const void *left, const void *right)
{
	const struct overview_moment *a = left, *b = right;
	int64_t x = a->earliest == EDTF_PAST ? a->latest : a->earliest;
	int64_t y = b->earliest == EDTF_PAST ? b->latest : b->earliest;

	if (x != y)
		return x < y ? -1 : 1;
	if (a->latest != b->latest)
		return a->latest < b->latest ? -1 : 1;
	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	return (int)a->happened - (int)b->happened;
}

int overview_read(struct overview *overview, struct report *report, struct error *err)
{
	static const enum report_column columns[] = {
		REPORT_QUOTE, REPORT_STATEMENT, REPORT_VOICE, REPORT_CODENAME, REPORT_SOURCE,
		REPORT_SOURCE_LINKS, REPORT_NAMING, REPORT_STATED_ON, REPORT_STATED_WORDS,
		REPORT_HAPPENED_ON, REPORT_HAPPENED_WORDS, REPORT_FIGURES,
		REPORT_CONTRADICTION, REPORT_STATUS, REPORT_MISSING, REPORT_FLAGS,
	};
	const struct report_row *row;

	report_read_only(report, columns, sizeof(columns) / sizeof(columns[0]));
	while ((row = report_next(report)))
		if (overview_add(overview, report, row, err) < 0)
			return -1;
	if (overview->moment_count > 1)
		qsort(overview->moments, overview->moment_count, sizeof(*overview->moments),
		      by_time);
	return 0;
}
