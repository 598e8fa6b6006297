#include "judging/lint_parts.h"

#include "base/array.h"
#include "base/utf8.h"
#include "ledger/statement.h"

#include <stdlib.h>

/*
 * Words that the ledger has off the record, looked for in a text: the same
 * words in the same order, whatever the case, the accents and the marks
 * between.  A quote is looked for from SHORTEST words on; fewer stand in any
 * text.
 */
enum { SHORTEST = 4 };

struct word {
	uint64_t key;			/* of the folded word */
	struct span place;
};

struct word_list {
	struct word *all;
	size_t count, room;
};

struct kept_quote {
	int64_t claim;
	size_t first, count;		/* words */
	uint64_t key;			/* of the first */
};

struct off_record {
	struct word_list words;
	struct kept_quote *quotes;	/* in order of key */
	size_t count, room;
};

static uint64_t key_of(struct slice word)
{
	uint64_t key = 0xcbf29ce484222325u;

	for (size_t i = 0; i < word.length; i++)
		key = (key ^ (unsigned char)word.at[i]) * 0x100000001b3u;
	return key;
}

static int cut(struct word_list *list, struct slice text, struct error *err)
{
	struct buffer folded;
	struct span place;
	size_t at = 0;
	bool joined;
	int status = 0;

	buffer_init(&folded);
	while (status == 0 && lint_word_next(text, &at, &place, &joined)) {
		struct word *more = array_room(list->all, &list->room, list->count + 1,
					       sizeof(*more));

		buffer_clear(&folded);
		utf8_fold(&folded, slice_part(text, place));
		if (!more || buffer_failed(&folded)) {
			status = error_memory(err);
			break;
		}
		list->all = more;
		list->all[list->count++] = (struct word){ key_of(buffer_all(&folded)), place };
	}
	buffer_release(&folded);
	return status;
}

static int keep_quote(struct off_record *kept, int64_t claim, struct slice quote,
		      struct error *err)
{
	const size_t first = kept->words.count;
	struct kept_quote *more;

	if (cut(&kept->words, quote, err) < 0)
		return -1;
	if (kept->words.count - first < SHORTEST) {
		kept->words.count = first;
		return 0;
	}
	more = array_room(kept->quotes, &kept->room, kept->count + 1, sizeof(*more));
	if (!more)
		return error_memory(err);
	kept->quotes = more;
	kept->quotes[kept->count++] = (struct kept_quote){
		claim, first, kept->words.count - first, kept->words.all[first].key };
	return 0;
}

static int compare(const void *left, const void *right)
{
	const struct kept_quote *a = left, *b = right;

	if (a->key != b->key)
		return (a->key > b->key) - (a->key < b->key);
	return (a->claim > b->claim) - (a->claim < b->claim);
}

int off_record_load(struct off_record **loaded, struct store *store, struct error *err)
{
	struct off_record *kept = calloc(1, sizeof(*kept));
	struct statement query;
	struct error ignored;
	int status = 0;

	if (!kept)
		return error_memory(err);
	/* A quote's terms bind what is quoted in it. */
	statement_open(&query, store,
		"WITH RECURSIVE kept (id) AS ("
		" SELECT c.id FROM claim c LEFT JOIN source s ON s.id = c.source"
		"  LEFT JOIN source h ON h.id = c.heard_from"
		"  WHERE c.ground_rules = 'off_record' OR s.ground_rules = 'off_record'"
		"  OR h.ground_rules = 'off_record'"
		" UNION SELECT c.id FROM kept JOIN claim c ON c.within = kept.id)"
		" SELECT c.id, c.quote FROM kept JOIN claim c USING (id)"
		" WHERE c.quote IS NOT NULL");
	while (status == 0 && statement_step(&query))
		status = keep_quote(kept, statement_int(&query, 0),
				    statement_slice(&query, 1), err);
	if (statement_close(&query, status < 0 ? &ignored : err) < 0 || status < 0) {
		off_record_free(kept);
		return -1;
	}
	if (kept->count)
		qsort(kept->quotes, kept->count, sizeof(*kept->quotes), compare);
	*loaded = kept;
	return 0;
}

void off_record_free(struct off_record *kept)
{
	if (!kept)
		return;
	free(kept->words.all);
	free(kept->quotes);
	free(kept);
}

static size_t first_with(const struct off_record *kept, uint64_t key)
{
	size_t low = 0, high = kept->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (kept->quotes[middle].key < key)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool stands_at(const struct off_record *kept, const struct kept_quote *quote,
		      const struct word_list *text, size_t at)
{
	if (quote->count > text->count - at)
		return false;
	for (size_t i = 0; i < quote->count; i++)
		if (kept->words.all[quote->first + i].key != text->all[at + i].key)
			return false;
	return true;
}

/* Is it a claim of this article, which its rule has found already? */
static bool is_here(const struct view *view, int64_t claim)
{
	for (size_t i = 0; i < view->claims; i++)
		if (view->saids[i].claim == claim)
			return true;
	return false;
}

int off_record_find(struct findings_to *to, const struct off_record *kept,
		    struct error *err)
{
	struct word_list text = { 0 };
	int status = kept->count && to->view->text.length ? cut(&text, to->view->text, err) : 0;

	for (size_t i = 0; status == 0 && i < text.count; i++)
		for (size_t k = first_with(kept, text.all[i].key);
		     k < kept->count && kept->quotes[k].key == text.all[i].key; k++) {
			const struct kept_quote *quote = &kept->quotes[k];
			size_t last = i + quote->count - 1;

			if (!stands_at(kept, quote, &text, i) || is_here(to->view, quote->claim))
				continue;
			find_place(to, RULE_OFF_RECORD,
				   (struct span){ text.all[i].place.start,
						  text.all[last].place.end },
				   "The ledger has these words off the record.");
		}
	free(text.all);
	return status;
}
