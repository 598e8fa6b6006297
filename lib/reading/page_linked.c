#include "reading/page_linked.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* How deep an object may stand, and how many scripts are read. */
#define DEPTH 12
#define SCRIPTS 40

/* How many authors; each may have to be looked for. */
#define AUTHORS 50

struct search {
	struct page_linked *linked;
	struct arena *arena;
	json_t *scripts[SCRIPTS];
	size_t script_count;
	int best;	/* how well the object taken fits */
};

/* What kind of object is the article, from most to least. */
static const struct {
	const char *type;
	int fit;
} types[] = {
	{ "NewsArticle", 10 }, { "ReportageNewsArticle", 10 },
	{ "AnalysisNewsArticle", 10 }, { "OpinionNewsArticle", 10 },
	{ "BackgroundNewsArticle", 10 }, { "ReviewNewsArticle", 10 },
	{ "Article", 9 }, { "BlogPosting", 9 }, { "LiveBlogPosting", 9 },
	{ "TechArticle", 9 }, { "ScholarlyArticle", 9 }, { "Report", 9 },
	{ "MedicalScholarlyArticle", 9 }, { "SocialMediaPosting", 8 },
	{ "Review", 7 }, { "Recipe", 7 }, { "CreativeWork", 6 },
	{ "DiscussionForumPosting", 6 }, { "VideoObject", 3 }, { "MedicalWebPage", 3 },
	{ "WebPage", 2 }, { "ItemPage", 2 },
};

static const char *text_of(json_t *value)
{
	const char *text = json_string_value(value);

	if (json_is_array(value) && json_array_size(value) > 0)
		return text_of(json_array_get(value, 0));
	return text && text[strspn(text, " \t\n\r")] != '\0' ? text : NULL;
}

static bool type_is(json_t *object, const char *type)
{
	json_t *value = json_object_get(object, "@type");
	size_t i;

	if (json_is_string(value))
		return strcmp(json_string_value(value), type) == 0;
	for (i = 0; i < json_array_size(value); i++) {
		const char *one = json_string_value(json_array_get(value, i));

		if (one && strcmp(one, type) == 0)
			return true;
	}
	return false;
}

static int fit_of(json_t *object)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (type_is(object, types[i].type))
			return types[i].fit;
	return 0;
}

/* The object with this "@id" that says more than its id. */
static json_t *named_in(json_t *value, const char *id, int depth)
{
	json_t *found = NULL;
	const char *own;
	void *at;

	if (depth > DEPTH)
		return NULL;
	for (size_t i = 0; i < json_array_size(value) && !found; i++)
		found = named_in(json_array_get(value, i), id, depth + 1);
	if (!json_is_object(value))
		return found;
	own = json_string_value(json_object_get(value, "@id"));
	if (own && strcmp(own, id) == 0 && json_object_get(value, "name"))
		return value;
	for (at = json_object_iter(value); at && !found; at = json_object_iter_next(value, at))
		found = named_in(json_object_iter_value(at), id, depth + 1);
	return found;
}

static json_t *resolve(const struct search *search, json_t *object)
{
	const char *id = json_string_value(json_object_get(object, "@id"));

	if (!id || json_object_get(object, "name"))
		return object;
	for (size_t i = 0; i < search->script_count; i++) {
		json_t *found = named_in(search->scripts[i], id, 0);

		if (found)
			return found;
	}
	return object;
}

static void add_author(const struct search *search, const char *name, bool person)
{
	struct page_linked *linked = search->linked;

	if (!name)
		return;
	if (!person) {
		if (!linked->organisation)
			linked->organisation = arena_text(search->arena, name);
	} else if (!linked->authors) {
		linked->authors = arena_text(search->arena, name);
	} else if (strlen(linked->authors) < 2000) {
		linked->authors = arena_format(search->arena, "%s; %s", linked->authors, name);
	}
}

static void read_author(const struct search *search, json_t *value)
{
	json_t *names;

	if (json_is_string(value)) {
		add_author(search, text_of(value), true);
	} else if (json_is_object(value)) {
		value = resolve(search, value);
		add_author(search, text_of(json_object_get(value, "name")),
			   !type_is(value, "Organization") &&
			   !type_is(value, "NewsMediaOrganization") &&
			   !type_is(value, "Corporation"));
		/* The first of several is taken already. */
		names = json_object_get(value, "name");
		for (size_t i = 1; i < json_array_size(names); i++)
			add_author(search, json_string_value(json_array_get(names, i)), true);
	}
}

static void read_authors(const struct search *search, json_t *value)
{
	read_author(search, value);
	for (size_t i = 0; i < json_array_size(value) && i < AUTHORS; i++)
		read_author(search, json_array_get(value, i));
}

static const char *name_or_text(const struct search *search, json_t *value)
{
	if (json_is_array(value))
		value = json_array_get(value, 0);
	if (json_is_object(value)) {
		value = resolve(search, value);
		value = json_object_get(value, "name");
	}
	return arena_text(search->arena, text_of(value));
}

static void take(struct search *search, json_t *object, int fit)
{
	struct page_linked *linked = search->linked;
	struct arena *arena = search->arena;
	json_t *authors = json_object_get(object, "author");

	*linked = (struct page_linked){ .article = fit >= 6 };
	linked->headline = arena_text(arena, text_of(json_object_get(object, "headline")));
	if (!linked->headline)
		linked->headline = arena_text(arena, text_of(json_object_get(object, "name")));
	if (!authors)
		authors = json_object_get(object, "creator");
	read_authors(search, authors);
	linked->published = arena_text(arena, text_of(json_object_get(object, "datePublished")));
	linked->modified = arena_text(arena, text_of(json_object_get(object, "dateModified")));
	if (!linked->published)
		linked->published =
			arena_text(arena, text_of(json_object_get(object, "dateCreated")));
	if (!linked->published)
		linked->published =
			arena_text(arena, text_of(json_object_get(object, "uploadDate")));
	linked->publisher = name_or_text(search, json_object_get(object, "publisher"));
	linked->url = arena_text(arena, text_of(json_object_get(object, "url")));
	linked->language = arena_text(arena, text_of(json_object_get(object, "inLanguage")));
	linked->description =
		arena_text(arena, text_of(json_object_get(object, "description")));
	linked->body = arena_text(arena, text_of(json_object_get(object, "articleBody")));
}

static void look_into(struct search *search, json_t *value, int depth)
{
	int fit;

	if (depth > DEPTH)
		return;
	for (size_t i = 0; i < json_array_size(value); i++)
		look_into(search, json_array_get(value, i), depth + 1);
	if (!json_is_object(value))
		return;
	fit = fit_of(value);
	/* Of two that fit as well, the first, unless only the other has a day. */
	if (fit > search->best ||
	    (fit > 0 && fit == search->best && !search->linked->published &&
	     json_object_get(value, "datePublished"))) {
		search->best = fit;
		take(search, value, fit);
	}
	look_into(search, json_object_get(value, "@graph"), depth + 1);
	look_into(search, json_object_get(value, "mainEntity"), depth + 1);
	look_into(search, json_object_get(value, "mainEntityOfPage"), depth + 1);
}

/* "[1, 2,]" is no JSON, but many write it: blanks for such commas. */
static bool without_last_commas(char *start, const char *end)
{
	bool inside = false, changed = false;
	char *comma = NULL;

	for (char *at = start; at < end; at++) {
		if (inside) {
			if (*at == '\\' && at + 1 < end)
				at++;
			else if (*at == '"')
				inside = false;
			continue;
		}
		if (comma && (*at == ']' || *at == '}')) {
			*comma = ' ';
			changed = true;
		}
		if (*at != ' ')
			comma = *at == ',' ? at : NULL;
		inside = *at == '"';
	}
	return changed;
}

/* Many pages have line ends inside of strings, and some wrap the JSON in a
 * comment or CDATA. */
static json_t *parse(const char *script)
{
	size_t length = strlen(script);
	char *copy = malloc(length + 1), *start, *end;
	json_t *json;

	if (!copy)
		return NULL;
	for (size_t i = 0; i <= length; i++)
		copy[i] = script[i] != '\0' && (unsigned char)script[i] < 0x20 ? ' ' : script[i];
	start = copy + strcspn(copy, "[{");
	end = copy + length;
	while (end > start && end[-1] != '}' && end[-1] != ']')
		end--;
	if (strncmp(start, "[CDATA[", 7) == 0)
		start += 7;
	json = json_loadb(start, (size_t)(end - start),
			  JSON_DISABLE_EOF_CHECK | JSON_ALLOW_NUL, NULL);
	if (!json && without_last_commas(start, end))
		json = json_loadb(start, (size_t)(end - start),
				  JSON_DISABLE_EOF_CHECK | JSON_ALLOW_NUL, NULL);
	free(copy);
	return json;
}

int page_linked_read(struct page_linked *linked, const struct page_tree *tree,
		     struct arena *arena, struct error *err)
{
	struct search search = { .linked = linked, .arena = arena };

	*linked = (struct page_linked){ .headline = NULL };
	for (struct page_node *node = tree->root;
	     node && search.script_count < SCRIPTS; node = page_next(node, tree->root)) {
		const char *type = node->element == ELEMENT_SCRIPT ?
			page_attribute(node, "type") : NULL;
		json_t *json;

		if (!type || !strstr(type, "ld+json") || !node->first)
			continue;
		json = parse(node->first->text.at);
		if (json)
			search.scripts[search.script_count++] = json;
	}
	for (size_t i = 0; i < search.script_count; i++)
		look_into(&search, search.scripts[i], 0);
	for (size_t i = 0; i < search.script_count; i++)
		json_decref(search.scripts[i]);
	return arena_failed(arena) ? error_memory(err) : 0;
}
