#ifndef TESTS_SPEC_H
#define TESTS_SPEC_H

/*
 * Reads the files of tests/spec/: behaviour as data, a text in and what comes
 * out.  A file is prose and examples.  An example stands between two lines of
 * four dashes, its input and its output parted by a line of "=>":
 *
 *	Whatever stands outside of the dashes explains.
 *
 *	----
 *	the input, as many lines as it takes
 *	=>
 *	what is expected, as many lines as it takes
 *	----
 *
 * Both come without their last line end ("" for no lines at all), and nothing
 * in between is changed, except that these marks stand for what an editor
 * would lose or hide: "{TAB}", "{CR}", "{BLANK}" (at a line's end), and
 * "{U+202E}" for any code point.
 *
 *	struct spec *spec = spec_open("edtf.txt");
 *	const char *input, *expected;
 *	int line;
 *	while (spec_next(spec, &input, &expected, &line)) ...
 *	spec_close(spec);
 *
 * A file that cannot be read or is out of shape ends the test program, with
 * the reason on standard error.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef SPEC_DIR
#define SPEC_DIR "tests/spec"
#endif

struct spec {
	char *text, *at;	/* the whole file, and where to go on */
	char *example;		/* the present one, cut and decoded in place */
	const char *name;
	int line;		/* of what at points to, from 1 */
	int count;		/* examples given so far */
};

static inline void spec_die(const char *name, int line, const char *reason)
{
	fprintf(stderr, "%s/%s:%d: %s\n", SPEC_DIR, name, line, reason);
	exit(1);
}

static inline struct spec *spec_open(const char *name)
{
	struct spec *spec = calloc(1, sizeof(*spec));
	char path[512];
	FILE *file;
	long size = 0;

	snprintf(path, sizeof(path), "%s/%s", SPEC_DIR, name);
	file = fopen(path, "rb");
	if (!spec || !file || fseek(file, 0, SEEK_END) != 0 ||
	    (size = ftell(file)) < 0 || fseek(file, 0, SEEK_SET) != 0)
		spec_die(name, 0, "cannot be read");
	spec->text = malloc((size_t)size + 1);
	if (!spec->text ||
	    fread(spec->text, 1, (size_t)size, file) != (size_t)size)
		spec_die(name, 0, "cannot be read");
	fclose(file);
	spec->text[size] = '\0';
	spec->at = spec->text;
	spec->name = name;
	spec->line = 1;
	return spec;
}

/* The end of the line at at, and of its line feed. */
static inline char *spec_line_end(char *at, char **next)
{
	char *end = strchr(at, '\n');

	if (!end) {
		end = at + strlen(at);
		*next = end;
	} else {
		*next = end + 1;
	}
	return end;
}

/* Moves behind the line that is exactly mark; the place where that line
 * begins, or NULL if there is none. */
static inline char *spec_seek(struct spec *spec, const char *mark)
{
	while (*spec->at) {
		char *start = spec->at, *next;
		char *end = spec_line_end(start, &next);

		spec->at = next;
		spec->line++;
		if ((size_t)(end - start) == strlen(mark) &&
		    memcmp(start, mark, strlen(mark)) == 0)
			return start;
	}
	return NULL;
}

/* Writes point as UTF-8 to out and returns the end. */
static inline char *spec_point(char *out, unsigned long point)
{
	if (point < 0x80) {
		*out++ = (char)point;
		return out;
	}
	if (point < 0x800) {
		*out++ = (char)(0xc0 | point >> 6);
	} else {
		if (point < 0x10000) {
			*out++ = (char)(0xe0 | point >> 12);
		} else {
			*out++ = (char)(0xf0 | point >> 18);
			*out++ = (char)(0x80 | (point >> 12 & 0x3f));
		}
		*out++ = (char)(0x80 | (point >> 6 & 0x3f));
	}
	*out++ = (char)(0x80 | (point & 0x3f));
	return out;
}

/* Replaces the marks in place: what they stand for is always shorter. */
static inline void spec_decode(char *text)
{
	static const struct { const char *mark; char byte; } MARKS[] = {
		{ "{TAB}", '\t' }, { "{CR}", '\r' }, { "{BLANK}", ' ' },
	};
	char *out = text;

	while (*text) {
		size_t i, n = sizeof(MARKS) / sizeof(MARKS[0]);
		for (i = 0; i < n; i++)
			if (strncmp(text, MARKS[i].mark,
				    strlen(MARKS[i].mark)) == 0)
				break;
		if (i < n) {
			*out++ = MARKS[i].byte;
			text += strlen(MARKS[i].mark);
			continue;
		}
		if (strncmp(text, "{U+", 3) == 0) {
			char *end;
			unsigned long point;

			point = strtoul(text + 3, &end, 16);
			if (*end == '}' && end > text + 3 && point > 0) {
				out = spec_point(out, point);
				text = end + 1;
				continue;
			}
		}
		*out++ = *text++;
	}
	*out = '\0';
}

/* The lines from start to end, without the last line feed, as a string that
 * overwrites them. */
static inline char *spec_cut(char *start, char *end)
{
	if (end > start)
		end[-1] = '\0';
	else
		return start + strlen(start);
	spec_decode(start);
	return start;
}

/* The next example, and the line its input begins at; false at the end of the
 * file.  The strings last until spec_close(). */
static inline bool spec_next(struct spec *spec, const char **input,
			     const char **expected, int *line)
{
	char *in, *arrow, *out, *close;

	if (!spec_seek(spec, "----")) {
		if (spec->count == 0)
			spec_die(spec->name, spec->line, "no examples");
		return false;
	}
	*line = spec->line;
	in = spec->at;
	arrow = spec_seek(spec, "=>");
	if (!arrow)
		spec_die(spec->name, *line, "no '=>' line");
	out = spec->at;
	close = spec_seek(spec, "----");
	if (!close)
		spec_die(spec->name, *line, "no '----' line at the end");
	*arrow = '\0';
	*close = '\0';
	*input = spec_cut(in, arrow);
	*expected = spec_cut(out, close);
	spec->count++;
	return true;
}

static inline void spec_close(struct spec *spec)
{
	free(spec->text);
	free(spec);
}

/* Hands every example of a file to a test, which gives 0, or 1 once it has said
 * what is wrong; gives the sum. */
static inline int spec_each(const char *name,
			    int (*example)(const char *input, const char *expected, int line))
{
	struct spec *spec = spec_open(name);
	const char *input, *expected;
	int line, failed = 0;

	while (spec_next(spec, &input, &expected, &line))
		failed += example(input, expected, line);
	spec_close(spec);
	return failed;
}

#endif
