#ifndef CMD_FILE_FORMAT_H
#define CMD_FILE_FORMAT_H

#include "base/error.h"

/*
 * The rule of -o for every command that has it: where no --format is given, the ending
 * of the file's name says how it is written (.csv, .json, .jsonl, .html or .htm, .md or
 * .markdown, in any case of letters).
 *
 * formats: the words of the command's --format, NULL-ended.  *format becomes one of them;
 * NULL where nothing is said, and the command has its usual way: there is no file, it is
 * "-", or its name has no ending.  An ending that stands for none of them is
 * ERROR_USAGE, since a file.txt of commas would surprise.
 */
int format_of_file(const char *file, const char *const *formats, const char **format,
		   struct error *err);

#endif
