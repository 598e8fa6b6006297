#include "cmd/file_format.h"

#include "base/buffer.h"

#include <strings.h>

static const struct {
	const char *format, *ending;	/* the usual one first */
} endings[] = {
	{ "csv", ".csv" }, { "json", ".json" }, { "jsonl", ".jsonl" },
	{ "html", ".html" }, { "html", ".htm" },
	{ "markdown", ".md" }, { "markdown", ".markdown" },
};

enum { ENDING_COUNT = sizeof(endings) / sizeof(endings[0]) };

/* From its dot; NULL for none.  That of a hidden file begins its name. */
static const char *ending_of(const char *file)
{
	const char *slash = strrchr(file, '/');
	const char *name = slash ? slash + 1 : file;
	const char *dot = strrchr(name, '.');

	return dot && dot != name && dot[1] != '\0' ? dot : NULL;
}

static const char *usual_ending(const char *format)
{
	for (size_t i = 0; i < ENDING_COUNT; i++)
		if (strcmp(format, endings[i].format) == 0)
			return endings[i].ending;
	return NULL;
}

/* "a, b or c" */
static void add_listed(struct buffer *out, const char *word, size_t i, size_t count)
{
	buffer_text(out, i == 0 ? "" : i + 1 == count ? " or " : ", ");
	buffer_text(out, word);
}

static int refuse(const char *file, const char *ending, const char *const *formats,
		  struct error *err)
{
	struct buffer names, words;
	size_t i, count = 0;
	int status;

	while (formats[count])
		count++;
	buffer_init(&names);
	buffer_init(&words);
	for (i = 0; i < count; i++) {
		const char *usual = usual_ending(formats[i]);

		add_listed(&names, usual ? usual : formats[i], i, count);
		add_listed(&words, formats[i], i, count);
	}
	if (buffer_failed(&names) || buffer_failed(&words))
		status = error_memory(err);
	else
		status = error_set(err, ERROR_USAGE, "'%s' stands for no format of '%s' (end"
				   " it with %s, or add --format %s)", ending, file, names.data,
				   words.data);
	buffer_release(&words);
	buffer_release(&names);
	return status;
}

int format_of_file(const char *file, const char *const *formats, const char **format,
		   struct error *err)
{
	const char *ending = file ? ending_of(file) : NULL;

	*format = NULL;
	if (!ending)
		return 0;
	for (size_t i = 0; i < ENDING_COUNT; i++) {
		if (strcasecmp(ending, endings[i].ending) != 0)
			continue;
		for (size_t k = 0; formats[k]; k++)
			if (strcmp(formats[k], endings[i].format) == 0) {
				*format = formats[k];
				return 0;
			}
	}
	return refuse(file, ending, formats, err);
}
