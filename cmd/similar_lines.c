#include "cmd/similar.h"

#include "cmd/judged.h"
#include "cmd/output.h"

#include "base/csv.h"
#include "base/utf8.h"
#include "judging/similar.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { USUAL_TOP = 10 };

/* "-" is standard input, which is not ours to close: *ours is then NULL. */
static FILE *open_file(const char *path, FILE **ours, struct error *err)
{
	*ours = NULL;
	if (strcmp(path, "-") == 0)
		return stdin;
	*ours = fopen(path, "rb");
	if (!*ours)
		error_system(err, "open", path);
	return *ours;
}

static void close_file(FILE *ours)
{
	if (ours)
		fclose(ours);
}

/* ---- --lines ------------------------------------------------------------- */

static void write_line(struct buffer *out, size_t line, struct slice text,
		       const struct similar_results *results)
{
	buffer_format(out, "{\"line\":%zu,\"query\":", line);
	json_quote(out, text);
	buffer_text(out, ",\"claims\":[");
	for (size_t i = 0; i < results->count; i++) {
		char uid[UID_TEXT];

		uid_write(uid, &results->all[i].uid);
		buffer_format(out, "%s{\"id\":\"c%" PRId64 "\",\"uid\":\"%s\",\"score\":%.4f}",
			      i ? "," : "", results->all[i].id, uid, results->all[i].score);
	}
	buffer_text(out, "]}\n");
}

static int answer_line(struct similar *similar, struct slice text, size_t line,
		       struct arena *arena, struct buffer *out, struct error *err)
{
	struct similar_query query = { .text = text, .scores_only = true };
	struct similar_results results;

	query.most = similar_wish.limit ? (size_t)similar_wish.limit : USUAL_TOP;
	if (!utf8_valid(text, NULL))
		return error_set(err, ERROR_INPUT, "%s:%zu: not UTF-8", similar_wish.lines,
				 line);
	if (similar_find(similar, &query, arena, &results, err) < 0)
		return -1;
	buffer_clear(out);
	write_line(out, line, text, &results);
	if (buffer_failed(out))
		return error_memory(err);
	fwrite(out->data, 1, out->length, stdout);
	return 0;
}

static int answer_all(struct similar *similar, FILE *in, struct error *err)
{
	char *text = NULL;
	size_t room = 0, line = 0;
	ssize_t length;
	struct buffer out;
	struct arena arena;
	int status = 0;

	arena_init(&arena);
	buffer_init(&out);
	while (status == 0 && (length = getline(&text, &room, in)) >= 0) {
		while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r'))
			length--;
		arena_reset(&arena);
		status = answer_line(similar, (struct slice){ text, (size_t)length }, ++line,
				     &arena, &out, err);
	}
	if (status == 0 && ferror(in))
		status = error_system(err, "read", similar_wish.lines);
	free(text);
	buffer_release(&out);
	arena_release(&arena);
	return status;
}

int similar_lines(struct invocation *call, struct error *err)
{
	struct similar *similar;
	FILE *ours, *in = open_file(similar_wish.lines, &ours, err);
	int status = -1;

	if (!in)
		return -1;
	if (similar_open(&similar, call->store, err) == 0) {
		status = answer_all(similar, in, err);
		similar_close(similar);
	}
	close_file(ours);
	return status == 0 ? output_flush(stdout, err) : -1;
}

/* ---- --pairs ------------------------------------------------------------- */

/* A row: its id if there is a column for it, and what its two texts say. */
struct text_pair {
	struct slice id;
	struct gist a, b;
};

struct text_pairs {
	struct text_pair *all;
	size_t count, room;
	struct rarity rarity;
	struct gist_reader *reader;
	struct arena arena;
	int id_at, a_at, b_at;		/* columns; -1: there is none */
};

static int find_columns(struct text_pairs *pairs, const struct csv_row *header,
			struct error *err)
{
	pairs->id_at = pairs->a_at = pairs->b_at = -1;
	for (size_t i = 0; i < header->count; i++) {
		if (slice_is(header->cells[i], "id"))
			pairs->id_at = (int)i;
		else if (slice_is(header->cells[i], "a"))
			pairs->a_at = (int)i;
		else if (slice_is(header->cells[i], "b"))
			pairs->b_at = (int)i;
	}
	if (pairs->a_at < 0 || pairs->b_at < 0)
		return error_set(err, ERROR_INPUT, "%s:1: no column '%s' (a and b are the two "
				 "texts)", similar_wish.pairs, pairs->a_at < 0 ? "a" : "b");
	return 0;
}

static int add_pair(struct text_pairs *pairs, const struct csv_row *row, struct error *err)
{
	struct arena *arena = &pairs->arena;
	struct text_pair *pair;
	struct slice texts[2];

	if (row->fault)
		return error_set(err, ERROR_INPUT, "%s:%zu: %s", similar_wish.pairs, row->line,
				 row->fault);
	if (pairs->count == pairs->room) {
		size_t room = pairs->room ? 2 * pairs->room : 256;
		struct text_pair *all = realloc(pairs->all, room * sizeof(*all));

		if (!all)
			return error_memory(err);
		pairs->all = all;
		pairs->room = room;
	}
	pair = &pairs->all[pairs->count++];
	pair->id = pairs->id_at < 0 ? SLICE_NONE
				    : slice_of(arena_slice(arena, row->cells[pairs->id_at]));
	texts[0] = slice_of(arena_slice(arena, row->cells[pairs->a_at]));
	texts[1] = slice_of(arena_slice(arena, row->cells[pairs->b_at]));
	gist_read(pairs->reader, &pair->a, texts[0], arena);
	gist_read(pairs->reader, &pair->b, texts[1], arena);
	if (arena_failed(arena))
		return error_memory(err);
	return rarity_add(&pairs->rarity, &pair->a, err) < 0 ||
	       rarity_add(&pairs->rarity, &pair->b, err) < 0 ? -1 : 0;
}

static int read_pairs(struct text_pairs *pairs, FILE *in, struct error *err)
{
	struct csv_reader *reader;
	struct csv_row row;
	int status;

	if (csv_reader_open(&reader, in, similar_wish.pairs, 0, err) < 0)
		return -1;
	csv_reader_header(reader, &row);
	status = find_columns(pairs, &row, err);
	while (status == 0 && (status = csv_reader_next(reader, &row, err)) > 0)
		status = add_pair(pairs, &row, err);
	csv_reader_close(reader);
	return status;
}

static int write_pairs(const struct text_pairs *pairs, enum rows_format format,
		       struct error *err)
{
	static const struct column with_id[] = { { "id", ROWS_TEXT, NULL },
						 { "score", ROWS_NUMBER, NULL },
						 { "same", ROWS_TEXT, NULL } };
	const bool has_id = pairs->id_at >= 0;
	struct rows rows;
	int status = 0;

	similar_rows(&rows, format, with_id + !has_id, has_id ? 3 : 2, "pairs");
	for (size_t i = 0; status == 0 && i < pairs->count; i++) {
		const struct text_pair *pair = &pairs->all[i];
		struct resemblance resemblance;

		status = resemblance_of(&pair->a, &pair->b, &pairs->rarity, &resemblance, err);
		if (status < 0)
			break;
		if (has_id)
			rows_text(&rows, pair->id);
		rows_number(&rows, (double)(int)(resemblance.score * 10000 + 0.5) / 10000);
		rows_text(&rows, resemblance.same ? SLICE("yes") : SLICE("no"));
		rows_next(&rows);
	}
	return judged_close(&rows, status, err);
}

int similar_pairs(struct error *err)
{
	struct text_pairs pairs = { 0 };
	enum rows_format format = ROWS_CSV;
	bool text;
	int status = -1;
	FILE *in, *ours;

	if (judged_format(similar_wish.format, &text, &format, err) < 0)
		return -1;
	in = open_file(similar_wish.pairs, &ours, err);
	if (!in)
		return -1;
	arena_init(&pairs.arena);
	if (gist_reader_new(&pairs.reader, err) == 0 && read_pairs(&pairs, in, err) == 0)
		status = write_pairs(&pairs, format, err);
	close_file(ours);
	gist_reader_free(pairs.reader);
	rarity_release(&pairs.rarity);
	free(pairs.all);
	arena_release(&pairs.arena);
	return status;
}
