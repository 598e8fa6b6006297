#include "ledger/search_build.h"

#include "ledger/search_index.h"
#include "ledger/statement.h"
#include "ledger/store_inside.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	BATCH_BYTES = 1 << 20,	/* of words handed over at once */
	BATCHES = 3,
	WORDS = 4,		/* columns of the index */
};

/* Words of some claims: id, then WORDS times a length (SIZE_MAX: none) and so
 * many bytes. */
struct batch {
	struct buffer bytes;
	bool full;		/* the thread's, until it is empty again */
};

struct search_build {
	struct store *side;
	struct batch batches[BATCHES];
	unsigned writing, reading;	/* which batch is filled, which read next */
	pthread_t thread;
	pthread_mutex_t mutex;	/* over full, ended, failed and why */
	pthread_cond_t changed;
	bool ended, failed;
	struct error why;
};

/* ---- The database beside ------------------------------------------------------ */

static const char side_schema[] =
	"PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
	"PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -8192;"
	"CREATE TABLE claim (id INTEGER PRIMARY KEY, quote, statement, attribution, about);"
	SEARCH_INDEX_TABLE ";"
	"INSERT INTO claim_search (claim_search, rank) VALUES ('hashsize', 33554432);"
	"INSERT INTO claim_search (claim_search, rank) VALUES ('automerge', 0);"
	"BEGIN";

/* A file whose name is gone as soon as it is open. */
static int open_side(struct store *side, struct store *store, struct error *err)
{
	const char *beside = sqlite3_db_filename(store->db, "main");
	struct buffer path;
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE |
		    SQLITE_OPEN_NOMUTEX;
	int code;

	buffer_init(&path);
	if (beside && *beside)
		buffer_format(&path, "%s-search-%ld", beside, (long)getpid());
	else
		buffer_text(&path, ":memory:");
	if (buffer_failed(&path)) {
		buffer_release(&path);
		return error_memory(err);
	}
	code = sqlite3_open_v2(path.data, &side->db, flags, NULL);
	if (code == SQLITE_OK && beside && *beside) {
		/* The file is made by the first access. */
		code = sqlite3_exec(side->db, "PRAGMA user_version", NULL, NULL, NULL);
		if (unlink(path.data) < 0 && code == SQLITE_OK)
			code = SQLITE_IOERR;
	}
	if (code != SQLITE_OK)
		error_set(err, ERROR_STORE, "cannot make '%s': %s", path.data,
			  side->db ? sqlite3_errmsg(side->db) : "out of memory");
	buffer_release(&path);
	return code == SQLITE_OK ? statement_run(side, side_schema, err) : -1;
}

/* ---- The thread ----------------------------------------------------------------- */

static struct slice take(const char **at, size_t length)
{
	struct slice bytes = { *at, length };

	*at += length;
	return bytes;
}

static int index_batch(struct search_build *build, const struct batch *batch,
		       struct error *err)
{
	static const char *const names[WORDS] = { ":quote", ":statement", ":attribution",
						  ":about" };
	const char *at = batch->bytes.data, *end = at + batch->bytes.length;
	struct statement insert;

	statement_open(&insert, build->side,
		"INSERT INTO claim_search (rowid, quote, statement, attribution, about)"
		" VALUES (:id, :quote, :statement, :attribution, :about)");
	while (at < end && insert.code == SQLITE_OK) {
		int64_t id;

		memcpy(&id, take(&at, sizeof(id)).at, sizeof(id));
		statement_bind_int(&insert, ":id", id);
		for (int i = 0; i < WORDS; i++) {
			size_t length;

			memcpy(&length, take(&at, sizeof(length)).at, sizeof(length));
			if (length != SIZE_MAX)
				statement_bind_slice(&insert, names[i], take(&at, length));
		}
		statement_step(&insert);
		statement_reset(&insert);
	}
	return statement_close(&insert, err);
}

/* The next batch to index, or NULL at the end. */
static struct batch *wait_for_batch(struct search_build *build)
{
	struct batch *batch = &build->batches[build->reading];

	pthread_mutex_lock(&build->mutex);
	while (!batch->full && !build->ended)
		pthread_cond_wait(&build->changed, &build->mutex);
	if (!batch->full)
		batch = NULL;
	pthread_mutex_unlock(&build->mutex);
	return batch;
}

static void *index_words(void *data)
{
	struct search_build *build = data;
	struct batch *batch;

	while ((batch = wait_for_batch(build)) != NULL) {
		struct error why;
		int status = build->failed ? 0 : index_batch(build, batch, &why);

		buffer_clear(&batch->bytes);
		build->reading = (build->reading + 1) % BATCHES;
		pthread_mutex_lock(&build->mutex);
		batch->full = false;
		if (status < 0) {
			build->failed = true;
			build->why = why;
		}
		pthread_cond_signal(&build->changed);
		pthread_mutex_unlock(&build->mutex);
	}
	return NULL;
}

/* ---- From outside ---------------------------------------------------------------- */

static void free_build(struct search_build *build)
{
	for (int i = 0; i < BATCHES; i++)
		buffer_release(&build->batches[i].bytes);
	store_close(build->side);
	pthread_cond_destroy(&build->changed);
	pthread_mutex_destroy(&build->mutex);
	free(build);
}

int search_build_start(struct search_build **started, struct store *store,
		       struct error *err)
{
	struct search_build *build = calloc(1, sizeof(*build));
	int code;

	if (!build)
		return error_memory(err);
	for (int i = 0; i < BATCHES; i++)
		buffer_init(&build->batches[i].bytes);
	pthread_mutex_init(&build->mutex, NULL);
	pthread_cond_init(&build->changed, NULL);
	build->side = store_new();
	if (!build->side) {
		free_build(build);
		return error_memory(err);
	}
	if (open_side(build->side, store, err) < 0) {
		free_build(build);
		return -1;
	}
	code = pthread_create(&build->thread, NULL, index_words, build);
	if (code != 0) {
		free_build(build);
		errno = code;
		return error_system(err, "start", "a thread for the index of words");
	}
	*started = build;
	return 0;
}

/* Hands the batch that was filled to the thread and waits for an empty one. */
static int hand_over(struct search_build *build, struct error *err)
{
	int status = 0;

	pthread_mutex_lock(&build->mutex);
	build->batches[build->writing].full = true;
	build->writing = (build->writing + 1) % BATCHES;
	pthread_cond_signal(&build->changed);
	while (build->batches[build->writing].full)
		pthread_cond_wait(&build->changed, &build->mutex);
	if (build->failed) {
		*err = build->why;
		status = -1;
	}
	pthread_mutex_unlock(&build->mutex);
	return status;
}

int search_build_add(struct search_build *build, const struct claim *claim,
		     struct error *err)
{
	const char *const words[WORDS] = { claim->quote, claim->statement, claim->attribution,
					   claim->about };
	struct buffer *bytes = &build->batches[build->writing].bytes;

	buffer_add(bytes, (const char *)&claim->id, sizeof(claim->id));
	for (int i = 0; i < WORDS; i++) {
		struct slice text = slice_of(words[i]);
		size_t length = text.at ? text.length : SIZE_MAX;

		buffer_add(bytes, (const char *)&length, sizeof(length));
		if (text.at)
			buffer_slice(bytes, text);
	}
	if (buffer_failed(bytes))
		return error_memory(err);
	return bytes->length >= BATCH_BYTES ? hand_over(build, err) : 0;
}

static int stop(struct search_build *build, struct error *err)
{
	int status = hand_over(build, err);

	pthread_mutex_lock(&build->mutex);
	build->ended = true;
	pthread_cond_signal(&build->changed);
	pthread_mutex_unlock(&build->mutex);
	pthread_join(build->thread, NULL);
	if (status == 0 && build->failed) {
		*err = build->why;
		status = -1;
	}
	return status;
}

/* The rows of one shadow table of the index, as they are. */
static int copy_table(struct store *side, struct store *store, const char *select,
		      const char *insert, struct error *err)
{
	struct statement from, to;
	struct error why;
	int status;

	statement_open(&from, side, select);
	statement_open(&to, store, insert);
	while (to.code == SQLITE_OK && statement_step(&from)) {
		for (int i = 0; i < sqlite3_column_count(from.stmt); i++)
			sqlite3_bind_value(to.stmt, i + 1, sqlite3_column_value(from.stmt, i));
		statement_step(&to);
		statement_reset(&to);
	}
	status = statement_close(&to, err);
	if (statement_close(&from, &why) < 0 && status == 0) {
		*err = why;
		status = -1;
	}
	return status;
}

static int copy_index(struct search_build *build, struct store *store, struct error *err)
{
	struct store *side = build->side;
	int status;

	/* Made anew, so that nothing remembers how it was. */
	if (statement_run(side, "COMMIT", err) < 0 ||
	    statement_run(store, "DROP TABLE claim_search; " SEARCH_INDEX_TABLE "; "
			  "DELETE FROM claim_search_due", err) < 0)
		return -1;
	/* The tables behind the index are closed to SQL in defensive mode. */
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
	status = statement_run(store, "DELETE FROM claim_search_data;"
			       " DELETE FROM claim_search_idx;"
			       " DELETE FROM claim_search_docsize", err);
	if (status == 0)
		status = copy_table(side, store, "SELECT id, block FROM claim_search_data",
				    "INSERT INTO claim_search_data (id, block) VALUES (?1, ?2)",
				    err);
	if (status == 0)
		status = copy_table(side, store, "SELECT segid, term, pgno FROM claim_search_idx",
				    "INSERT INTO claim_search_idx (segid, term, pgno)"
				    " VALUES (?1, ?2, ?3)", err);
	if (status == 0)
		status = copy_table(side, store, "SELECT id, sz FROM claim_search_docsize",
				    "INSERT INTO claim_search_docsize (id, sz) VALUES (?1, ?2)",
				    err);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	return status;
}

int search_build_finish(struct search_build *build, struct store *store,
			struct error *err)
{
	int status = stop(build, err);

	if (status == 0)
		status = copy_index(build, store, err);
	free_build(build);
	return status;
}

void search_build_abandon(struct search_build *build)
{
	struct error ignored;

	if (!build)
		return;
	(void)stop(build, &ignored);
	free_build(build);
}
