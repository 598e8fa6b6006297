#ifndef READING_CHARSET_H
#define READING_CHARSET_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/slice.h"

#include <stdbool.h>

/*
 * The bytes of a saved web page to UTF-8.  Which charset they are in is told,
 * in this order, from: a byte order mark; the charset that a meta tag or XML
 * declaration names in the first 1,024 bytes (HTML standard, "prescan a byte
 * stream"); whether they are valid UTF-8; the same in the first 64 KiB, for
 * pages with a long head; else windows-1252.  A page that is valid UTF-8 with
 * characters beyond ASCII is UTF-8 whatever it declares: it was converted when
 * it was saved, and no text in another charset looks like that.  Names mean
 * what they mean to browsers (encoding.spec.whatwg.org): "iso-8859-1" is
 * windows-1252, "euc-kr" is CP949.
 */
struct charset {
	char name[32];		/* as iconv calls it: "UTF-8", "WINDOWS-1252" */
	size_t replaced;	/* bytes that mean nothing in it: U+FFFD stands there */
};

/* Appends bytes to *text as UTF-8 without a byte order mark; NUL and other
 * control characters but tab, line feed, form feed and carriage return become
 * U+FFFD.  ERROR_INPUT when this system cannot convert from the charset. */
int charset_decode(struct charset *charset, struct slice bytes, struct buffer *text,
		   struct error *err);

/* Do bytes begin as a web page does: white space, comments and declarations,
 * then a doctype or a tag of HTML?  Told in any charset. */
bool charset_sees_html(struct slice bytes);

#endif
