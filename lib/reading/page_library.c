#include "reading/page_library.h"

#ifdef XML_SONAME

#include <dlfcn.h>
#include <string.h>

typedef void function(void);

/* ISO C has no way from a pointer that dlsym() gives to one to a function; POSIX
 * says that they are the same. */
static function *find(void *handle, const char *name)
{
	void *symbol = dlsym(handle, name);
	function *found;

	memcpy(&found, &symbol, sizeof(found));
	return found;
}

int page_library_load(struct page_library *library, struct error *err)
{
	void *handle = dlopen(XML_SONAME, RTLD_NOW | RTLD_LOCAL);

	if (!handle)
		return error_set(err, ERROR_SYSTEM, "cannot read HTML without libxml2: %s",
				 dlerror());
	library->new_parser = (htmlParserCtxtPtr (*)(void))find(handle, "htmlNewParserCtxt");
	library->read = (htmlDocPtr (*)(htmlParserCtxtPtr, const char *, int, const char *,
					const char *, int))find(handle, "htmlCtxtReadMemory");
	library->stop = (void (*)(xmlParserCtxtPtr))find(handle, "xmlStopParser");
	library->free_parser = (void (*)(htmlParserCtxtPtr))find(handle, "htmlFreeParserCtxt");
	if (!library->new_parser || !library->read || !library->stop || !library->free_parser)
		return error_set(err, ERROR_SYSTEM,
				 "cannot read HTML: '%s' has no HTML parser", XML_SONAME);
	return 0;
}

#else

int page_library_load(struct page_library *library, struct error *err)
{
	(void)err;
	*library = (struct page_library){
		htmlNewParserCtxt, htmlCtxtReadMemory, xmlStopParser, htmlFreeParserCtxt,
	};
	return 0;
}

#endif
