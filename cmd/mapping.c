#include "cmd/mapping.h"

#include "base/file.h"
#include "base/utf8.h"

enum { MAPPING_MOST = 1024 * 1024 };

static struct slice cut_line(struct slice *rest)
{
	struct slice line = SLICE_NONE;

	slice_next(rest, '\n', &line);
	if (line.length && line.at[line.length - 1] == '\r')
		line.length--;
	return line;
}

static int add_lines(struct texts *all, struct slice text, const char *path,
		     struct arena *arena, struct error *err)
{
	size_t number = 0;

	if (text.length >= 3 && memcmp(text.at, "\xef\xbb\xbf", 3) == 0) {
		text.at += 3;
		text.length -= 3;
	}
	while (text.length > 0) {
		struct slice line = cut_line(&text);

		number++;
		if (slice_trim(line).length == 0)
			continue;
		if (!utf8_valid(line, NULL))
			return error_set(err, ERROR_INPUT, "%s:%zu: not UTF-8", path, number);
		if (!memchr(line.at, '=', line.length))
			return error_set(err, ERROR_INPUT, "%s:%zu: no mapping (write \"Their"
					 " header=quote\")", path, number);
		all->all[all->count++] = arena_slice(arena, line);
	}
	return 0;
}

int mapping_read(struct texts *all, const struct texts *given, const char *path,
		 struct arena *arena, struct error *err)
{
	struct buffer content;
	size_t most = given->count + 1;
	int status = 0;

	buffer_init(&content);
	if (path && file_read(&content, path, MAPPING_MOST, err) < 0) {
		buffer_release(&content);
		return -1;
	}
	for (size_t i = 0; i < content.length; i++)
		most += content.data[i] == '\n';
	all->count = 0;
	all->all = arena_take(arena, most * sizeof(*all->all));
	for (size_t i = 0; all->all && i < given->count; i++)
		all->all[all->count++] = given->all[i];
	if (all->all)
		status = add_lines(all, buffer_all(&content), path, arena, err);
	buffer_release(&content);
	if (arena_failed(arena))
		return error_memory(err);
	return status;
}

int mapping_save(const struct texts *all, const char *path, struct error *err)
{
	struct file file;

	if (file_create(&file, path, err) < 0)
		return -1;
	for (size_t i = 0; i < all->count; i++)
		fprintf(file.out, "%s\n", all->all[i]);
	return file_commit(&file, err);
}
