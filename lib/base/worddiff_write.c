#include "base/worddiff.h"

#include "base/terminal.h"

const struct worddiff_style worddiff_plain = { "[-", "-]", "{+", "+}" };
const struct worddiff_style worddiff_colour = { "\033[31;9m", "\033[0m", "\033[32m",
						"\033[0m" };

static bool is_blank(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Where the first `words` words of text end; text.length when there are no
 * more. */
static size_t first_words(struct slice text, size_t words)
{
	size_t at = 0;

	for (; words > 0 && at < text.length; words--) {
		while (at < text.length && is_blank(text.at[at]))
			at++;
		while (at < text.length && !is_blank(text.at[at]))
			at++;
	}
	return at;
}

/* Where the last `words` words of text begin. */
static size_t last_words(struct slice text, size_t words)
{
	size_t at = text.length;

	for (; words > 0 && at > 0; words--) {
		while (at > 0 && is_blank(text.at[at - 1]))
			at--;
		while (at > 0 && !is_blank(text.at[at - 1]))
			at--;
	}
	return at;
}

/* What stays: all of it, or what stands next to a change. */
static void write_same(struct slice text, size_t context, bool first, bool last,
		       struct buffer *out)
{
	size_t head = first ? 0 : first_words(text, context);
	size_t tail = last ? text.length : last_words(text, context);

	if (context == 0 || (first && last) || head >= tail) {
		terminal_line(out, text);
		return;
	}
	if (head > 0) {
		terminal_line(out, (struct slice){ text.at, head });
		buffer_byte(out, ' ');
	}
	buffer_text(out, "…");
	if (tail < text.length) {
		buffer_byte(out, ' ');
		terminal_line(out, (struct slice){ text.at + tail, text.length - tail });
	}
}

/* Of what is long, the beginning and the end tell which words are meant. */
static void write_changed(struct slice text, size_t context, const char *on,
			  const char *off, struct buffer *out)
{
	size_t head = first_words(text, context), tail = last_words(text, context);

	buffer_text(out, on);
	if (context > 0 && first_words(text, 4 * context) < text.length) {
		terminal_line(out, (struct slice){ text.at, head });
		buffer_text(out, " … ");
		terminal_line(out, (struct slice){ text.at + tail, text.length - tail });
	} else {
		terminal_line(out, text);
	}
	buffer_text(out, off);
}

void worddiff_write(const struct worddiff *diff, const struct worddiff_style *style,
		    size_t context, struct buffer *out)
{
	size_t begun = out->length;

	for (size_t i = 0; i < diff->count; i++) {
		const struct worddiff_run *run = &diff->runs[i];
		bool removed = run->kind == WORDDIFF_REMOVED;
		struct slice whole = removed ? diff->before : diff->after;
		struct span span = removed ? run->before : run->after;
		bool replaces = run->kind == WORDDIFF_ADDED && i > 0 &&
				diff->runs[i - 1].kind == WORDDIFF_REMOVED;

		if (out->length > begun && !replaces && span.start > 0 &&
		    is_blank(whole.at[span.start - 1]))
			buffer_byte(out, ' ');
		if (run->kind == WORDDIFF_SAME)
			write_same(slice_part(whole, span), context, i == 0,
				   i + 1 == diff->count, out);
		else if (removed)
			write_changed(slice_part(whole, span), context, style->removed_on,
				      style->removed_off, out);
		else
			write_changed(slice_part(whole, span), context, style->added_on,
				      style->added_off, out);
	}
}
