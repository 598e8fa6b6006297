#include "cmd/exposure_write.h"

#include "cmd/output.h"

#include <inttypes.h>

static const struct column columns[] = {
	{ "source", ROWS_LIST, NULL },	  { "what", ROWS_TEXT, NULL },
	{ "kind", ROWS_LIST, NULL },	  { "value", ROWS_TEXT, NULL },
	{ "sources", ROWS_NUMBER, NULL }, { "people", ROWS_NUMBER, NULL },
	{ "articles", ROWS_LIST, NULL },  { "added", ROWS_TEXT, NULL },
};

/* The sets that people are shown; the rest is in the other formats. */
enum { SETS_SHOWN = 8 };

void exposure_output_open(struct exposure_output *output)
{
	if (!output->text)
		judged_open(&output->rows, &(struct judged_sheet){
			output->format, output->raw, output->excel, columns,
			sizeof(columns) / sizeof(columns[0]), "exposures" });
}

static void add_ids(struct buffer *out, char letter, const int64_t *ids, size_t count,
		    const char *between)
{
	const char *before = "";

	for (size_t i = 0; i < count; i++) {
		if (!ids[i])
			continue;
		buffer_format(out, "%s%c%" PRId64, before, letter, ids[i]);
		before = between;
	}
}

/* "only this source", "2 of 14 sources" */
static void say_sources(struct buffer *out, size_t sources, size_t people)
{
	if (sources <= 1)
		buffer_text(out, "no other source");
	else
		buffer_format(out, "%zu of %zu sources", sources, people);
}

static void say_set(struct buffer *out, const struct exposure *exposure,
		    const struct exposed_set *set, const char *between)
{
	for (size_t i = 0; i < set->count; i++) {
		const struct piece *piece = &exposure->pieces[set->pieces[i]].piece;

		buffer_format(out, "%s%s \"%s\"", i ? between : "", piece_word(piece->kind),
			      piece->value);
	}
}

/* ---- For people ----------------------------------------------------------------- */

static void paragraph(struct exposure_output *output, size_t indent, struct buffer *line)
{
	judged_paragraph(stdout, indent, buffer_all(line));
	output->failed = output->failed || buffer_failed(line);
	buffer_clear(line);
}

static void show_pieces(struct exposure_output *output, const struct exposure *exposure,
			bool added)
{
	struct buffer line;

	buffer_init(&line);
	for (size_t i = 0; i < exposure->piece_count; i++) {
		const struct exposed_piece *piece = &exposure->pieces[i];

		if (piece->added != added)
			continue;
		buffer_format(&line, "%s \"%s\": ", piece_word(piece->piece.kind),
			      piece->piece.value);
		say_sources(&line, piece->sources, output->people);
		if (piece->article_count && piece->articles[0]) {
			buffer_text(&line, " (");
			add_ids(&line, 'a', piece->articles, piece->article_count, ", ");
			buffer_byte(&line, ')');
		}
		paragraph(output, 4, &line);
	}
	if (exposure->left_out)
		buffer_format(&line, "and %zu more", exposure->left_out);
	if (exposure->left_out)
		paragraph(output, 4, &line);
	buffer_release(&line);
}

static void show_sets(struct exposure_output *output, const struct exposure *exposure,
		      bool added)
{
	struct buffer line;
	size_t shown = 0, more = 0;

	buffer_init(&line);
	for (size_t i = 0; i < exposure->set_count; i++) {
		const struct exposed_set *set = &exposure->sets[i];

		/* A piece that is enough alone says so itself. */
		if (set->added != added || set->count == 1)
			continue;
		if (shown == SETS_SHOWN) {
			more++;
			continue;
		}
		if (shown++ == 0)
			printf("  together enough to tell it apart here:\n");
		say_set(&line, exposure, set, " + ");
		buffer_text(&line, ": ");
		say_sources(&line, set->sources, output->people);
		paragraph(output, 4, &line);
	}
	if (more)
		printf("    and %zu more\n", more);
	buffer_release(&line);
}

static void show_steps(struct exposure_output *output, const struct exposure *exposure)
{
	struct buffer line;

	if (exposure->step_count == 0)
		return;
	buffer_init(&line);
	printf("  called, from article to article:\n");
	for (size_t i = 0; i < exposure->step_count; i++) {
		const struct exposed_step *step = &exposure->steps[i];

		if (step->article)
			buffer_format(&line, "a%" PRId64 " %s:", step->article,
				      step->published ? step->published : "(no day)");
		else
			buffer_text(&line, "in no article:");
		for (size_t k = 0; k < step->word_count; k++)
			buffer_format(&line, "%s \"%s\"", k ? "," : "", step->words[k]);
		paragraph(output, 4, &line);
		if (i == 0 || step->new_count == 0)
			continue;
		buffer_text(&line, "new:");
		for (size_t k = 0; k < step->new_count; k++) {
			const struct piece *piece = &exposure->pieces[step->news[k]].piece;

			buffer_format(&line, "%s %s \"%s\"", k ? "," : "",
				      piece_word(piece->kind), piece->value);
		}
		paragraph(output, 6, &line);
	}
	buffer_release(&line);
}

static void show_together(struct exposure_output *output, size_t together, size_t before,
			  bool draft)
{
	struct buffer line;

	buffer_init(&line);
	if (draft)
		buffer_text(&line, "With the draft ");
	if (together <= 1)
		buffer_format(&line, "%so other source of the %zu here has all of this%s.",
			      draft ? "n" : "N", output->people,
			      draft && before <= 1 ? ", as before" : "");
	else
		buffer_format(&line, "%zu of the %zu sources here share all of this.", together,
			      output->people);
	if (draft && together != before && before > 1)
		buffer_format(&line, " Without it %zu did.", before);
	paragraph(output, 2, &line);
	buffer_release(&line);
}

static void show(struct exposure_output *output, const struct exposure *exposure)
{
	struct buffer line;

	if (output->further)
		putchar('\n');
	output->further = true;
	buffer_init(&line);
	add_ids(&line, 's', exposure->sources, exposure->source_count, " = ");
	judged_title(stdout, buffer_all(&line));
	buffer_release(&line);
	show_together(output, exposure->together, exposure->before, false);
	printf("  pieces, the rarest first, and who shares them:\n");
	show_pieces(output, exposure, false);
	show_sets(output, exposure, false);
	show_steps(output, exposure);
}

static void show_draft(struct exposure_output *output, const struct exposure *exposure,
		       const struct draft_speaker *speaker)
{
	struct buffer line;
	bool any = false;

	buffer_init(&line);
	for (size_t i = 0; i < exposure->piece_count; i++)
		any = any || exposure->pieces[i].added;
	buffer_format(&line, "If the draft's \"%s\" is this source, it adds%s",
		      speaker->description ? speaker->description : "speaker",
		      any ? ":" : " nothing.");
	paragraph(output, 2, &line);
	buffer_release(&line);
	if (!any)
		return;
	show_pieces(output, exposure, true);
	show_sets(output, exposure, true);
	show_together(output, exposure->together, exposure->before, true);
}

/* ---- For machines --------------------------------------------------------------- */

static void cell(struct exposure_output *output, struct buffer *text)
{
	rows_text(&output->rows, text->length ? buffer_all(text) : SLICE_NONE);
	output->failed = output->failed || buffer_failed(text);
	buffer_clear(text);
}

static void row_start(struct exposure_output *output, const struct exposure *exposure,
		      const char *what, struct buffer *text)
{
	add_ids(text, 's', exposure->sources, exposure->source_count, ";");
	cell(output, text);
	rows_text(&output->rows, slice_of(what));
}

static void row_end(struct exposure_output *output, size_t sources, const int64_t *articles,
		    size_t count, bool added, struct buffer *text)
{
	rows_number(&output->rows, (double)sources);
	rows_number(&output->rows, (double)output->people);
	add_ids(text, 'a', articles, count, ";");
	cell(output, text);
	rows_text(&output->rows, added ? SLICE("yes") : SLICE_NONE);
	rows_next(&output->rows);
}

static void write_rows(struct exposure_output *output, const struct exposure *exposure,
		       bool draft)
{
	struct buffer text;

	buffer_init(&text);
	for (size_t i = 0; i < exposure->piece_count; i++) {
		const struct exposed_piece *piece = &exposure->pieces[i];

		if (piece->added != draft)
			continue;
		row_start(output, exposure, draft ? "draft piece" : "piece", &text);
		rows_text(&output->rows, slice_of(piece_word(piece->piece.kind)));
		rows_text(&output->rows, slice_of(piece->piece.value));
		row_end(output, piece->sources, piece->articles, piece->article_count,
			piece->added, &text);
	}
	for (size_t i = 0; i < exposure->set_count; i++) {
		const struct exposed_set *set = &exposure->sets[i];

		if (set->added != draft)
			continue;
		row_start(output, exposure, draft ? "draft set" : "set", &text);
		for (size_t k = 0; k < set->count; k++)
			buffer_format(&text, "%s%s", k ? ";" : "",
				      piece_word(exposure->pieces[set->pieces[k]].piece.kind));
		cell(output, &text);
		say_set(&text, exposure, set, " + ");
		cell(output, &text);
		row_end(output, set->sources, NULL, 0, set->added, &text);
	}
	row_start(output, exposure, draft ? "draft all" : "all", &text);
	rows_text(&output->rows, SLICE_NONE);
	rows_text(&output->rows, SLICE_NONE);
	row_end(output, exposure->together, NULL, 0, draft, &text);
	buffer_release(&text);
}

/* --------------------------------------------------------------------------------- */

void exposure_write(struct exposure_output *output, const struct exposure *exposure)
{
	if (output->text)
		show(output, exposure);
	else
		write_rows(output, exposure, false);
}

void exposure_write_draft(struct exposure_output *output, const struct exposure *exposure,
			  const struct draft_speaker *speaker)
{
	if (output->text)
		show_draft(output, exposure, speaker);
	else
		write_rows(output, exposure, true);
}

int exposure_output_close(struct exposure_output *output, int status, struct error *err)
{
	if (!output->text)
		status = judged_close(&output->rows, status, err);
	if (status == 0 && output->failed)
		status = error_memory(err);
	return status;
}
