#include "ledger/logged.h"

#include "ledger/change.h"

#include <sodium.h>
#include <string.h>

#define IMPORT(name) \
	"(SELECT printf(',\"import\":\"%016x\"', digest) FROM import_row" \
	" WHERE thing = '" name "' AND row = :id)"

static const char *const along_of[] = {
	[THING_ARTICLE] = "SELECT " IMPORT("article"),
	[THING_SOURCE] = "SELECT " IMPORT("source"),
	[THING_CLAIM] = "SELECT " IMPORT("claim"),
	[THING_FIGURE] = "SELECT " IMPORT("figure"),
	[THING_LINK] = "SELECT " IMPORT("link"),
	[THING_CHECK] = "SELECT ',\"content\":\"' || lower(hex(content)) || '\"'"
			" || coalesce(" IMPORT("check") ", '')"
			" FROM verification WHERE id = :id",
};

/* How long the members are, by which they are found again at the end. */
enum {
	CONTENT_LENGTH = sizeof(",\"content\":\"\"") - 1 + 32,
	IMPORT_LENGTH = sizeof(",\"import\":\"\"") - 1 + 16,
};

int logged_along(struct store *store, const struct thing *thing, int64_t id,
		 struct buffer *out, struct error *err)
{
	struct statement query;

	statement_open(&query, store, along_of[thing->kind]);
	statement_bind_int(&query, ":id", id);
	if (statement_step(&query))
		buffer_slice(out, statement_slice(&query, 0));
	if (statement_close(&query, err) < 0)
		return -1;
	return buffer_failed(out) ? error_memory(err) : 0;
}

static void next_import(struct alongs *alongs)
{
	bool more = statement_step(&alongs->imports);

	alongs->next = more ? statement_int(&alongs->imports, 0) : 0;
	alongs->digest = more ? statement_int(&alongs->imports, 1) : 0;
}

void alongs_open(struct alongs *alongs, struct store *store, const struct thing *thing)
{
	*alongs = (struct alongs){ .store = store, .thing = thing };
	statement_open(&alongs->imports, store,
		"SELECT row, digest FROM import_row WHERE thing = :thing AND row > 0 ORDER BY row");
	statement_bind_text(&alongs->imports, ":thing", thing->name);
	next_import(alongs);
}

int alongs_write(struct alongs *alongs, int64_t id, struct buffer *out, struct error *err)
{
	struct along along = { NULL, NULL };

	if (alongs->thing->kind == THING_CHECK)
		return logged_along(alongs->store, alongs->thing, id, out, err);
	while (alongs->next && alongs->next < id)
		next_import(alongs);
	if (alongs->next != id)
		return 0;
	along.import = &alongs->digest;
	logged_write_along(&along, out);
	return buffer_failed(out) ? error_memory(err) : 0;
}

int alongs_close(struct alongs *alongs, struct error *err)
{
	return statement_close(&alongs->imports, err);
}

void logged_write_along(const struct along *along, struct buffer *out)
{
	char hex[33];

	if (along->content) {
		sodium_bin2hex(hex, sizeof(hex), along->content, 16);
		buffer_format(out, ",\"content\":\"%s\"", hex);
	}
	if (along->import) {
		static const char digits[] = "0123456789abcdef";
		uint64_t number = (uint64_t)*along->import;

		for (int i = 15; i >= 0; i--, number >>= 4)
			hex[i] = digits[number & 15];
		hex[16] = '\0';
		buffer_text(out, ",\"import\":\"");
		buffer_text(out, hex);
		buffer_byte(out, '"');
	}
}

void logged_insert(struct buffer *json, struct slice members)
{
	if (members.length == 0 || json->length == 0)
		return;
	json->length--;		/* the brace */
	buffer_slice(json, members);
	buffer_byte(json, '}');
}

int logged_content(struct store *store, const struct thing *thing, const void *record,
		   struct buffer *out, struct error *err)
{
	struct buffer along;
	int status = -1;

	buffer_init(&along);
	if (record_json(store, thing, record, out, err) == 0 &&
	    logged_along(store, thing, *(const int64_t *)field_in(&thing->fields[0], record),
			 &along, err) == 0) {
		logged_insert(out, buffer_all(&along));
		status = buffer_failed(out) ? error_memory(err) : 0;
	}
	buffer_release(&along);
	return status;
}

static bool commits_to(struct slice content, struct slice salt, struct slice commitment)
{
	struct digest digest;

	change_commit(&digest, salt, content);
	return commitment.length == DIGEST_BYTES &&
	       memcmp(digest.bytes, commitment.at, DIGEST_BYTES) == 0;
}

/* Takes the last member off, when it is that one. */
static bool cut(struct buffer *json, const char *member, size_t length)
{
	size_t at;

	if (json->length < length + 2)
		return false;
	at = json->length - 1 - length;
	if (strncmp(json->data + at, member, strlen(member)) != 0)
		return false;
	json->length = at;
	json->data[at] = '\0';
	buffer_byte(json, '}');
	return true;
}

bool logged_matches(struct slice content, struct slice salt, struct slice commitment,
		    struct buffer *scratch)
{
	if (commits_to(content, salt, commitment))
		return true;
	buffer_clear(scratch);
	buffer_slice(scratch, content);
	if (buffer_failed(scratch))
		return false;
	if (cut(scratch, ",\"import\":\"", IMPORT_LENGTH) &&
	    commits_to(buffer_all(scratch), salt, commitment))
		return true;
	return cut(scratch, ",\"content\":\"", CONTENT_LENGTH) &&
	       commits_to(buffer_all(scratch), salt, commitment);
}
