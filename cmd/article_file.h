#ifndef CMD_ARTICLE_FILE_H
#define CMD_ARTICLE_FILE_H

#include "intake/article_intake.h"

/* An article is a text that people read; what is larger is something else. */
enum { ARTICLE_LIMIT = 64 << 20 };

/* Reads the bytes of the file at path as a text or as a web page, by its name
 * and its first bytes, and warns of what could not be decoded. */
int article_file_read(struct article *article, struct article_text *text,
		      const char *path, struct slice bytes, struct arena *arena,
		      struct error *err);

/* The same for a file of which only the text is wanted; it lasts as long as
 * bytes, which the caller has initialised, and arena. */
int article_file_text(struct article_text *text, struct buffer *bytes, const char *path,
		      struct arena *arena, struct error *err);

#endif
