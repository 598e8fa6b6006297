#include "reporting/evidence_name.h"

#include "base/buffer.h"
#include "base/slice.h"

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_separator(char byte)
{
	return byte == '/' || byte == '\\';
}

static bool begins(struct slice text, const char *with)
{
	struct slice wanted = slice_of(with);
	size_t i;

	if (text.length < wanted.length)
		return false;
	for (i = 0; i < wanted.length; i++) {
		char byte = text.at[i];

		if (byte >= 'A' && byte <= 'Z')
			byte = (char)(byte - 'A' + 'a');
		if (byte != wanted.at[i])
			return false;
	}
	return true;
}

/* A path from the root, from the home, from here or up; of any system. */
static bool is_rooted(struct slice text)
{
	static const char *const roots[] = { "/", "\\", "~/", "./", ".\\", "../", "..\\",
					     "file:/", "smb:/", "afp:/", "nfs:/" };
	size_t i;

	if (text.length > 2 && is_letter(text.at[0]) && text.at[1] == ':' &&
	    is_separator(text.at[2]))
		return true;
	for (i = 0; i < sizeof(roots) / sizeof(roots[0]); i++)
		if (begins(text, roots[i]))
			return true;
	return false;
}

/* "https://..."; those of files are paths (is_rooted()). */
static bool has_scheme(struct slice text)
{
	size_t i = 0;

	while (i < text.length && is_letter(text.at[i]))
		i++;
	return i > 1 && begins((struct slice){ text.at + i, text.length - i }, "://");
}

/* Does name have a dot in it with a letter behind it, and something before it? */
static bool has_ending(struct slice name)
{
	size_t i;

	for (i = 1; i + 1 < name.length; i++)
		if (name.at[i] == '.' && is_letter(name.at[i + 1]))
			return true;
	return false;
}

/* What stands behind the last separator; one at the very end belongs to the name. */
static struct slice last_part(struct slice path)
{
	size_t at, end = path.length;

	while (end > 0 && is_separator(path.at[end - 1]))
		end--;
	for (at = end; at > 0 && !is_separator(path.at[at - 1]); at--)
		;
	return slice_part(path, (struct span){ at, path.length });
}

static struct slice first_part(struct slice path)
{
	size_t end = 0;

	while (end < path.length && !is_separator(path.at[end]))
		end++;
	return slice_part(path, (struct span){ 0, end });
}

/* A word with folders in it; "example.org/memo.html" is an address that lost its
 * scheme, and "and/or" is none of both. */
static bool is_path(struct slice word)
{
	if (has_scheme(word))
		return is_rooted(word);
	if (last_part(word).length == word.length)
		return false;
	return is_rooted(word) ||
	       (has_ending(last_part(word)) && !has_ending(first_part(word)));
}

static void add_word(struct buffer *out, struct slice word)
{
	static const char opening[] = "(<[{\"'";
	size_t i = 0;

	while (i < word.length && strchr(opening, word.at[i]))
		i++;
	buffer_add(out, word.at, i);
	word.at += i;
	word.length -= i;
	buffer_slice(out, is_path(word) ? last_part(word) : word);
}

static void add_words(struct buffer *out, struct slice text)
{
	size_t start = 0, end;

	while (start < text.length) {
		for (end = start; end < text.length && (unsigned char)text.at[end] > ' '; end++)
			;
		add_word(out, slice_part(text, (struct span){ start, end }));
		if (end < text.length)
			buffer_byte(out, text.at[end++]);
		start = end;
	}
}

const char *evidence_name(const char *evidence, bool is_file, struct arena *arena)
{
	struct slice text = slice_of(evidence);
	struct buffer out;
	const char *name;

	if (!evidence || (!strchr(evidence, '/') && !strchr(evidence, '\\')))
		return evidence;
	if (is_rooted(text) || (is_file && !has_scheme(text)))
		return arena_slice(arena, last_part(text));
	buffer_init(&out);
	add_words(&out, text);
	name = buffer_failed(&out) ? NULL : arena_slice(arena, buffer_all(&out));
	buffer_release(&out);
	return name;
}
