#include "ledger/search_query.h"

#include "base/utf8.h"

bool search_inside(int32_t point)
{
	return (point >= 0x1100 && point <= 0x11ff) || (point >= 0x2e80 && point <= 0x9fff) ||
	       (point >= 0xac00 && point <= 0xd7a3) || (point >= 0xf900 && point <= 0xfaff) ||
	       (point >= 0x20000 && point <= 0x2fa1f);
}

static bool is_blank(struct slice text, size_t at)
{
	return strchr(" \t\r\n\f\v", text.at[at]) != NULL;
}

/* Marks of a phrase: those of the keyboard, and those that a phone writes.
 * How many bytes; 0 for none. */
static size_t mark_at(struct slice text, size_t at)
{
	if (text.at[at] == '"')
		return 1;
	if (at + 3 <= text.length && (memcmp(text.at + at, "\xe2\x80\x9c", 3) == 0 ||
				      memcmp(text.at + at, "\xe2\x80\x9d", 3) == 0))
		return 3;
	return 0;
}

static void look_at(struct search_term *term, bool *says_something)
{
	size_t at = 0;

	*says_something = false;
	while (at < term->text.length) {
		int32_t point = utf8_next(term->text, &at);

		if (search_inside(point))
			term->inside = true;
		if (utf8_wordlike(point))
			*says_something = true;
	}
}

/* Cuts the next term from text at *at; false at the end. */
static bool next_term(struct slice text, size_t *at, struct search_term *term)
{
	size_t mark, end;

	*term = (struct search_term){ 0 };
	while (*at < text.length && is_blank(text, *at))
		++*at;
	if (*at == text.length)
		return false;
	if (text.at[*at] == '-' && *at + 1 < text.length && !is_blank(text, *at + 1)) {
		term->without = true;
		++*at;
	}
	mark = mark_at(text, *at);
	*at += mark;
	for (end = *at; end < text.length; end++)
		if (mark ? mark_at(text, end) > 0 : is_blank(text, end))
			break;
	term->text = slice_part(text, (struct span){ *at, end });
	*at = mark && end < text.length ? end + mark_at(text, end) : end;
	if (mark && *at < text.length && text.at[*at] == '*') {
		term->prefix = true;
		++*at;
	} else if (!mark && term->text.length > 1 &&
		   term->text.at[term->text.length - 1] == '*') {
		term->prefix = true;
		term->text.length--;
	}
	return true;
}

void search_quote(struct buffer *out, struct slice text)
{
	size_t i;

	buffer_byte(out, '"');
	for (i = 0; i < text.length; i++) {
		if (text.at[i] == '"')
			buffer_byte(out, '"');
		/* FTS5 reads a query to its first NUL. */
		buffer_byte(out, text.at[i] ? text.at[i] : ' ');
	}
	buffer_byte(out, '"');
}

static void add_words(struct buffer *out, const struct search_term *term,
		      const char *between)
{
	if (out->length)
		buffer_text(out, between);
	search_quote(out, term->text);
	if (term->prefix)
		buffer_byte(out, '*');
}

static void write_words(struct search_query *query, struct buffer *with,
			struct buffer *without)
{
	size_t i;

	for (i = 0; i < query->count; i++) {
		const struct search_term *term = &query->terms[i];

		if (!term->inside)
			add_words(term->without ? without : with, term,
				  term->without ? " OR " : " AND ");
	}
	query->words_without = without->length ? arena_text(query->arena, without->data) : NULL;
	if (!with->length)
		return;
	query->words = query->words_without
		? arena_format(query->arena, "(%s) NOT (%s)", with->data, without->data)
		: arena_text(query->arena, with->data);
}

int search_query_make(struct search_query *query, struct slice text, struct arena *arena,
		      struct error *err)
{
	struct buffer with, without;
	struct search_term *terms, term;
	size_t at = 0, room = 0;
	bool failed;

	*query = (struct search_query){ .arena = arena };
	while (next_term(text, &at, &term))
		room++;
	terms = arena_take(arena, (room + 1) * sizeof(*terms));
	if (!terms)
		return error_memory(err);
	for (at = 0; next_term(text, &at, &term);) {
		bool says_something;

		look_at(&term, &says_something);
		if (says_something)
			terms[query->count++] = term;
	}
	query->terms = terms;
	buffer_init(&with);
	buffer_init(&without);
	write_words(query, &with, &without);
	failed = buffer_failed(&with) || buffer_failed(&without) || arena_failed(arena);
	buffer_release(&with);
	buffer_release(&without);
	return failed ? error_memory(err) : 0;
}
