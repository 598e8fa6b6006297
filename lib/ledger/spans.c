#include "ledger/spans.h"

#include "base/buffer.h"

static bool read_number(struct slice *text, int64_t *number)
{
	size_t digits = 0;

	*number = 0;
	while (digits < text->length && digits < 18 && text->at[digits] >= '0' &&
	       text->at[digits] <= '9')
		*number = *number * 10 + (text->at[digits++] - '0');
	text->at += digits;
	text->length -= digits;
	return digits > 0;
}

static bool read_piece(struct slice piece, int64_t *start, int64_t *end)
{
	piece = slice_trim(piece);
	if (!read_number(&piece, start) || piece.length == 0 || piece.at[0] != '-')
		return false;
	piece.at++;
	piece.length--;
	return read_number(&piece, end) && piece.length == 0;
}

bool spans_next(struct slice *rest, int64_t *start, int64_t *end)
{
	struct slice piece;

	return slice_next(rest, ';', &piece) && read_piece(piece, start, end);
}

int spans_normal(const char **spans, int64_t *start, int64_t *end, struct arena *arena,
		 struct error *err)
{
	struct slice rest = slice_of(*spans), piece;
	struct buffer normal;
	int64_t from, to, last = -1;

	buffer_init(&normal);
	while (slice_next(&rest, ';', &piece)) {
		if (!read_piece(piece, &from, &to) || to <= from || from < last)
			goto refuse;
		if (last < 0)
			*start = from;
		buffer_format(&normal, "%s%lld-%lld", last < 0 ? "" : ";", (long long)from,
			      (long long)to);
		last = to;
	}
	if (last < 0)
		goto refuse;
	*end = last;
	*spans = arena_text(arena, normal.data);
	if (buffer_failed(&normal) || arena_failed(arena)) {
		buffer_release(&normal);
		return error_memory(err);
	}
	buffer_release(&normal);
	return 0;
refuse:
	buffer_release(&normal);
	return error_set(err, ERROR_INPUT, "spans: '%s' will not do (write 120-180;200-260,"
			 " in rising order)", *spans);
}
