#ifndef READING_PAGE_LIBRARY_H
#define READING_PAGE_LIBRARY_H

#include "base/error.h"

#include <libxml/HTMLparser.h>

/*
 * What page_tree.c uses of libxml2.  Where the Makefile knows under which name the
 * system loads it (XML_SONAME), that happens here, when the first page is parsed:
 * libxml2 brings ICU and the C++ library along, and finding and relocating those is
 * a third of the time that any other command takes from start to end.  Else it is
 * linked as every other library, and loading cannot fail.
 */
struct page_library {
	htmlParserCtxtPtr (*new_parser)(void);
	htmlDocPtr (*read)(htmlParserCtxtPtr parser, const char *text, int length,
			   const char *url, const char *encoding, int options);
	void (*stop)(xmlParserCtxtPtr parser);
	void (*free_parser)(htmlParserCtxtPtr parser);
};

/* It stays loaded: to do so again is cheap.  ERROR_SYSTEM if it is not there. */
int page_library_load(struct page_library *library, struct error *err);

#endif
