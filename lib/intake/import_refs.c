#include "intake/import_refs.h"

#include "base/utf8.h"
#include "intake/codename.h"
#include "ledger/listing.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { DRAWS = 1000 };

bool import_is_id(struct slice text, char letter, int64_t *id)
{
	int64_t number = 0;

	if (text.length < 2 || text.length > 19 || text.at[0] != letter || text.at[1] == '0')
		return false;
	for (size_t i = 1; i < text.length; i++) {
		if (!isdigit((unsigned char)text.at[i]))
			return false;
		number = number * 10 + (text.at[i] - '0');
	}
	*id = number;
	return true;
}

bool import_is_uid(struct slice text, struct uid *uid)
{
	char copy[UID_TEXT];

	if (text.length != UID_TEXT - 1)
		return false;
	memcpy(copy, text.at, text.length);
	copy[text.length] = '\0';
	return uid_read(uid, copy) == 0;
}

int import_by_id(struct import_refs *refs, const struct thing *thing, struct slice text,
		 struct ref *ref, struct error *err)
{
	struct uid uid;
	int found;

	*ref = (struct ref){ thing->kind, 0 };
	if (import_is_id(text, thing->letter, &ref->id))
		found = bulk_has(refs->bulk, *ref, err);
	else if (import_is_uid(text, &uid))
		found = bulk_find_uid(refs->bulk, thing, &uid, &ref->id, err);
	else
		return 0;
	if (found == 0)
		return error_set(err, ERROR_MISSING, "no %s %.*s", thing->name, (int)text.length,
				 text.at);
	return found;
}

/* ---- What there is --------------------------------------------------------- */

/* Outlet and title as one text; neither holds the separator (0x1f). */
static struct slice outlet_key(struct import_refs *refs, struct slice outlet,
			       struct slice title)
{
	buffer_clear(&refs->key);
	buffer_slice(&refs->key, outlet);
	buffer_byte(&refs->key, '\x1f');
	buffer_slice(&refs->key, title);
	return buffer_all(&refs->key);
}

static int add_source(struct import_refs *refs, const struct source *source)
{
	if (import_names_add(&refs->codenames, slice_of(source->codename), source->id) < 0)
		return -1;
	return source->name ? import_names_add(&refs->sources, slice_of(source->name), source->id)
			    : 0;
}

static int add_text(struct import_refs *refs, int64_t article)
{
	if (refs->text_count == refs->text_capacity) {
		size_t capacity = refs->text_capacity ? refs->text_capacity * 2 : 256;
		int64_t *all = realloc(refs->texts, capacity * sizeof(*all));

		if (!all)
			return -1;
		refs->texts = all;
		refs->text_capacity = capacity;
	}
	refs->texts[refs->text_count++] = article;
	return 0;
}

static int add_article(struct import_refs *refs, const struct article *article)
{
	struct slice title = slice_of(article->title), outlet = slice_of(article->outlet);

	if (article->sha256 && add_text(refs, article->id) < 0)
		return -1;
	if (outlet.at && import_names_add(&refs->outlet_names, outlet, 1) < 0)
		return -1;
	if (!title.at)
		return 0;
	if (import_names_add(&refs->titles, title, article->id) < 0)
		return -1;
	if (!outlet.at)
		return 0;
	outlet = outlet_key(refs, outlet, title);
	return buffer_failed(&refs->key) ? -1
					 : import_names_add(&refs->outlets, outlet, article->id);
}

int import_refs_added(struct import_refs *refs, const struct thing *thing,
		      const void *record, struct error *err)
{
	int status = 0;

	if (thing->kind == THING_SOURCE)
		status = add_source(refs, record);
	else if (thing->kind == THING_ARTICLE)
		status = add_article(refs, record);
	return status < 0 ? error_memory(err) : 0;
}

static int read_all(struct import_refs *refs, const struct thing *thing, struct error *err)
{
	union {
		struct source source;
		struct article article;
	} record;
	struct filter filter = filter_all();
	struct listing listing;
	int status = 0;

	filter.sort = "id";
	listing_open(&listing, refs->store, thing, &filter);
	while (status == 0 && listing_next(&listing, &record))
		status = import_refs_added(refs, thing, &record, err);
	if (status < 0) {
		struct error ignored;

		return listing_close(&listing, &ignored) < 0 ? -1 : status;
	}
	return listing_close(&listing, err);
}

int import_refs_open(struct import_refs *refs, struct store *store, struct bulk *bulk,
		     bool sources, bool articles, struct import_result *result,
		     struct error *err)
{
	*refs = (struct import_refs){ .store = store, .bulk = bulk, .result = result };
	import_names_init(&refs->codenames);
	import_names_init(&refs->sources);
	import_names_init(&refs->titles);
	import_names_init(&refs->outlets);
	import_names_init(&refs->outlet_names);
	buffer_init(&refs->key);
	if (sources && read_all(refs, &source_thing, err) < 0)
		return -1;
	return articles ? read_all(refs, &article_thing, err) : 0;
}

void import_refs_release(struct import_refs *refs)
{
	import_names_release(&refs->codenames);
	import_names_release(&refs->sources);
	import_names_release(&refs->titles);
	import_names_release(&refs->outlets);
	import_names_release(&refs->outlet_names);
	buffer_release(&refs->key);
	free(refs->texts);
}

bool import_has_text(const struct import_refs *refs, int64_t article)
{
	size_t low = 0, high = refs->text_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (refs->texts[middle] < article)
			low = middle + 1;
		else
			high = middle;
	}
	return low < refs->text_count && refs->texts[low] == article;
}

/* ---- Sources --------------------------------------------------------------- */

int import_codename(struct import_refs *refs, struct source *source, struct arena *arena,
		    struct error *err)
{
	const char *form = source->name ? codename_of(source->name, arena) : NULL;
	int64_t other;

	for (unsigned n = 1; n <= DRAWS; n++) {
		source->codename = !form	 ? codename_draw(arena)
				   : n == 1	 ? form
						 : codename_numbered(form, n, arena);
		if (arena_failed(arena))
			return error_memory(err);
		if (import_names_find(&refs->codenames, slice_of(source->codename), &other) ==
		    IMPORT_NONE)
			return 0;
		/* The words run out some day; numbers do not. */
		if (!form && n > 20)
			form = source->codename;
	}
	return error_set(err, ERROR_CONFLICT, "no codename is left to draw; give one");
}

static bool starts_lower(struct slice text)
{
	size_t at = 0;

	return text.length > 0 &&
	       utf8proc_category(utf8_next(text, &at)) == UTF8PROC_CATEGORY_LL;
}

/* "a source in the province", "The official": words that describe and do not
 * name.  After an article or a number a capital begins a name ("The Gazette"). */
static bool describes(struct slice text)
{
	static const char *const articles[] = {
		"a", "an", "the", "another", "one", "two", "three", "some", "several", "many",
	};
	static const char *const people[] = {
		"source", "sources", "official", "officials", "resident", "residents",
		"unnamed", "anonymous", "unknown",
	};
	struct slice rest = text, word;
	char lower[16];

	if (starts_lower(text))
		return true;
	if (!slice_next(&rest, ' ', &word) || word.length >= sizeof(lower))
		return false;
	for (size_t i = 0; i < word.length; i++)
		lower[i] = (char)tolower((unsigned char)word.at[i]);
	lower[word.length] = '\0';
	for (size_t i = 0; i < sizeof(articles) / sizeof(articles[0]); i++)
		if (strcmp(lower, articles[i]) == 0)
			return starts_lower(slice_trim(rest));
	for (size_t i = 0; i < sizeof(people) / sizeof(people[0]); i++)
		if (strcmp(lower, people[i]) == 0)
			return true;
	return false;
}

static int make_source(struct import_refs *refs, struct slice text, struct ref *ref,
		       struct error *err)
{
	struct source source;
	struct arena arena;
	int status = -1;

	arena_init(&arena);
	thing_clear(&source_thing, &source);
	if (codename_valid(text)) {
		source.codename = arena_slice(&arena, text);
	} else if (describes(text)) {
		source.description = arena_slice(&arena, text);
		refs->result->described++;
	} else {
		source.naming = "named";
		source.name = arena_slice(&arena, text);
	}
	if (arena_failed(&arena)) {
		error_memory(err);
		goto out;
	}
	if ((!source.codename && import_codename(refs, &source, &arena, err) < 0) ||
	    bulk_add(refs->bulk, &source_thing, &source, &arena, err) < 0 ||
	    import_refs_added(refs, &source_thing, &source, err) < 0)
		goto out;
	refs->result->sources++;
	*ref = (struct ref){ THING_SOURCE, source.id };
	status = 0;
out:
	arena_release(&arena);
	return status;
}

int import_source(struct import_refs *refs, struct slice text, bool make, struct ref *ref,
		  struct error *err)
{
	int found;

	text = slice_trim(text);
	found = import_by_id(refs, &source_thing, text, ref, err);
	if (found)
		return found < 0 ? -1 : 0;
	*ref = (struct ref){ THING_SOURCE, 0 };
	if (import_names_find(&refs->codenames, text, &ref->id) == IMPORT_ONE)
		return 0;
	switch (import_names_find(&refs->sources, text, &ref->id)) {
	case IMPORT_ONE:
		return 0;
	case IMPORT_SEVERAL:
		return error_set(err, ERROR_CONFLICT, "several sources are called '%.*s' (write the"
				 " id or codename of the one)", (int)text.length, text.at);
	case IMPORT_NONE:
		break;
	}
	ref->id = IMPORT_TO_MAKE;
	return make ? make_source(refs, text, ref, err) : 0;
}

/* ---- Articles -------------------------------------------------------------- */

static int make_article(struct import_refs *refs, struct slice title, struct slice outlet,
			struct ref *ref, struct error *err)
{
	struct article article;
	struct arena arena;
	int status = -1;

	arena_init(&arena);
	thing_clear(&article_thing, &article);
	article.title = arena_slice(&arena, title);
	article.outlet = arena_slice(&arena, outlet);
	if (arena_failed(&arena)) {
		error_memory(err);
	} else if (bulk_add(refs->bulk, &article_thing, &article, &arena, err) == 0 &&
		   import_refs_added(refs, &article_thing, &article, err) == 0) {
		refs->result->articles++;
		*ref = (struct ref){ THING_ARTICLE, article.id };
		status = 0;
	}
	arena_release(&arena);
	return status;
}

static int refuse_article(struct slice text, struct error *err)
{
	return error_set(err, ERROR_CONFLICT, "several articles are called '%.*s' (write the id of"
			 " the one, or \"outlet: title\")", (int)text.length, text.at);
}

/* Cuts "outlet: title" where the outlet is one we know. */
static void cut_outlet(struct import_refs *refs, struct slice *title, struct slice *outlet)
{
	for (size_t i = 0; i + 2 < title->length; i++) {
		struct slice before = { title->at, i };
		int64_t ignored;

		if (title->at[i] != ':' || title->at[i + 1] != ' ' ||
		    import_names_find(&refs->outlet_names, before, &ignored) == IMPORT_NONE)
			continue;
		*outlet = before;
		*title = (struct slice){ title->at + i + 2, title->length - i - 2 };
		return;
	}
}

int import_article(struct import_refs *refs, struct slice text, struct slice outlet,
		   bool make, struct ref *ref, struct error *err)
{
	struct slice title = slice_trim(text);
	enum import_found found;
	int known = import_by_id(refs, &article_thing, title, ref, err);

	if (known)
		return known < 0 ? -1 : 0;
	outlet = slice_trim(outlet);
	if (outlet.length == 0)
		outlet = SLICE_NONE;
	*ref = (struct ref){ THING_ARTICLE, 0 };
	if (!outlet.at) {
		found = import_names_find(&refs->titles, title, &ref->id);
		if (found == IMPORT_ONE)
			return 0;
		if (found == IMPORT_SEVERAL)
			return refuse_article(title, err);
		cut_outlet(refs, &title, &outlet);
	}
	if (outlet.at) {
		found = import_names_find(&refs->outlets, outlet_key(refs, outlet, title), &ref->id);
		if (buffer_failed(&refs->key))
			return error_memory(err);
		if (found == IMPORT_ONE)
			return 0;
		if (found == IMPORT_SEVERAL)
			return refuse_article(title, err);
	}
	ref->id = IMPORT_TO_MAKE;
	return make ? make_article(refs, title, outlet, ref, err) : 0;
}
