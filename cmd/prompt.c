#include "cmd/prompt.h"

#include "cmd/output.h"

#include "base/terminal.h"
#include "base/utf8.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

bool prompt_possible(void)
{
	return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

static int ask(const char *question, struct error *err)
{
	struct buffer safe;
	int status = 0;

	buffer_init(&safe);
	if (utf8_valid(slice_of(question), NULL))
		terminal_text(&safe, slice_of(question));
	else
		output_safe(&safe, slice_of(question));
	if (buffer_failed(&safe))
		status = error_memory(err);
	else
		fputs(safe.data, stderr);
	buffer_release(&safe);
	return status;
}

int prompt_line(struct buffer *answer, const char *question, struct error *err)
{
	char *line = NULL;
	size_t size = 0;
	ssize_t length;
	int status = -1;

	buffer_clear(answer);
	if (ask(question, err) < 0)
		return -1;
	fflush(stdout);		/* what the question is about may stand there */
	errno = 0;
	length = getline(&line, &size, stdin);
	if (length < 0) {
		if (ferror(stdin)) {
			error_set(err, ERROR_SYSTEM, "cannot read the answer");
			goto out;
		}
		putc('\n', stderr);	/* what follows begins on its own line */
		status = 0;
		goto out;
	}
	if (length > 0 && line[length - 1] == '\n')
		length--;
	if (length > 0 && line[length - 1] == '\r')
		length--;
	if (!utf8_valid((struct slice){ line, (size_t)length }, NULL)) {
		error_set(err, ERROR_INPUT, "the answer is not valid UTF-8");
		goto out;
	}
	buffer_add(answer, line, (size_t)length);
	if (buffer_failed(answer)) {
		error_memory(err);
		goto out;
	}
	status = 1;
out:
	free(line);
	return status;
}

int prompt_confirm(const char *question, bool yes, struct error *err)
{
	struct buffer answer, whole;
	int status;

	if (yes)
		return 1;
	if (!prompt_possible())
		return error_set(err, ERROR_USAGE,
				 "add --yes to remove without being asked");
	buffer_init(&answer);
	buffer_init(&whole);
	buffer_format(&whole, "%s [y/N] ", question);
	status = prompt_line(&answer, whole.data, err);
	if (status > 0) {
		struct slice word = slice_trim(buffer_all(&answer));

		status = slice_is(word, "y") || slice_is(word, "Y") ||
			 slice_is(word, "yes") || slice_is(word, "Yes");
	}
	buffer_release(&answer);
	buffer_release(&whole);
	return status;
}
