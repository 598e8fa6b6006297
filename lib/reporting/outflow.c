#include "reporting/outflow.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

/* Written to out whenever this many bytes have gathered. */
#define FLUSH_AT ((size_t)64 * 1024)

void outflow_open(struct outflow *out, FILE *file)
{
	*out = (struct outflow){ .out = file };
	buffer_init(&out->pending);
}

static void flush(struct outflow *out)
{
	struct buffer *pending = &out->pending;

	if (!out->failure && pending->length > 0 &&
	    fwrite(pending->data, 1, pending->length, out->out) != pending->length)
		out->failure = errno ? errno : EIO;
	buffer_clear(pending);
}

void outflow_settle(struct outflow *out)
{
	if (out->pending.length >= FLUSH_AT)
		flush(out);
}

void outflow_raw(struct outflow *out, const char *markup)
{
	buffer_text(&out->pending, markup);
	outflow_settle(out);
}

/* Nearly all of a report's markup is made of words and whole numbers, and printf()
 * takes ten times as long as adding those.  Returns false, with nothing added, where
 * format asks for anything else. */
static bool add_simple(struct buffer *pending, const char *format, va_list list)
{
	size_t before = pending->length;
	const char *sign;

	while ((sign = strchr(format, '%')) != NULL) {
		buffer_add(pending, format, (size_t)(sign - format));
		format = sign + 1;
		if (*format == 's')
			buffer_text(pending, va_arg(list, const char *));
		else if (*format == 'd')
			buffer_integer(pending, va_arg(list, int));
		else if (strncmp(format, PRId64, sizeof(PRId64) - 1) == 0)
			buffer_integer(pending, va_arg(list, int64_t));
		else
			break;
		format += *format == 's' || *format == 'd' ? 1 : sizeof(PRId64) - 1;
	}
	if (!sign) {
		buffer_text(pending, format);
		return true;
	}
	if (pending->length > before) {
		pending->length = before;
		pending->data[before] = '\0';
	}
	return false;
}

void outflow_format(struct outflow *out, const char *format, ...)
{
	char text[512];
	va_list list, again;

	va_start(list, format);
	va_copy(again, list);
	if (!add_simple(&out->pending, format, again)) {
		vsnprintf(text, sizeof(text), format, list);
		buffer_text(&out->pending, text);
	}
	va_end(again);
	va_end(list);
	outflow_settle(out);
}

void outflow_count(struct outflow *out, int64_t number)
{
	char digits[32];
	int length = snprintf(digits, sizeof(digits), "%" PRId64, number), i;

	for (i = 0; i < length; i++) {
		if (i && (length - i) % 3 == 0 && digits[i - 1] != '-')
			buffer_byte(&out->pending, ',');
		buffer_byte(&out->pending, digits[i]);
	}
}

void outflow_abandon(struct outflow *out)
{
	buffer_release(&out->pending);
}

int outflow_close(struct outflow *out, struct error *err)
{
	bool failed = buffer_failed(&out->pending);

	flush(out);
	if (!out->failure && fflush(out->out) != 0)
		out->failure = errno ? errno : EIO;
	outflow_abandon(out);
	if (failed)
		return error_memory(err);
	if (out->failure)
		return error_set(err, ERROR_SYSTEM, "cannot write the report: %s",
				 strerror(out->failure));
	return 0;
}
