#include "ledger/search_build.h"

#include "base/file.h"
#include "base/utf8.h"
#include "ledger/search_index.h"
#include "ledger/statement.h"
#include "ledger/store_inside.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	BATCH_BYTES = 1 << 18,	/* of words handed over at once: a cache holds them */
	BATCHES = 6,
	WORDS = 4,		/* columns of the index of words */
#ifdef TWOSOURCE_TESTING
	PUT_OFF = 2,		/* so that a few rows go both ways */
#else
	PUT_OFF = 1 << 17,	/* claims that are indexed inside words at the end */
#endif
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
	size_t put_off;		/* the thread's */
	pthread_t thread;
	pthread_mutex_t mutex;	/* over full, ended, failed and why */
	pthread_cond_t changed;
	bool ended, failed;
	struct error why;
};

/* ---- The database beside ------------------------------------------------------ */

/* `claim` holds the claims that are put off, or one at a time, which the view
 * over it shows as it is to be found inside words, or not at all. */
static const char side_schema[] =
	"PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
	"PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -4096;"
	"CREATE TABLE claim (id INTEGER PRIMARY KEY, quote, statement, attribution, about);"
	SEARCH_INDEX_TABLE ";" SEARCH_INSIDE_TABLE ";" SEARCH_SETTINGS_OF_BATCH;

/* A file beside the ledger whose name is gone as soon as it is open.  The folder is
 * synced before anything is written, so that not even a power cut brings it back
 * with words in it. */
static int open_nameless(struct store *side, const char *ledger, struct error *err)
{
	char *path = file_make_beside(ledger, err);
	int status = 0, code;

	if (!path)
		return -1;
	code = sqlite3_open_v2(path, &side->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
	/* SQLite opens the file at the first access. */
	if (code == SQLITE_OK)
		code = sqlite3_exec(side->db, "PRAGMA user_version", NULL, NULL, NULL);
	if (unlink(path) < 0 || (code == SQLITE_OK && file_sync_folder(path) < 0))
		status = error_system(err, "write beside", ledger);
	else if (code != SQLITE_OK)
		status = error_set(err, ERROR_STORE, "cannot make a file beside '%s': %s", ledger,
				   side->db ? sqlite3_errmsg(side->db) : "out of memory");
	free(path);
	return status;
}

static int open_side(struct store *side, struct store *store, struct error *err)
{
	const char *ledger = sqlite3_db_filename(store->db, "main");

	if (ledger && *ledger) {
		if (open_nameless(side, ledger, err) < 0)
			return -1;
	} else if (sqlite3_open_v2(":memory:", &side->db, SQLITE_OPEN_READWRITE |
				   SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) {
		return error_memory(err);
	}
	if (statement_run(side, side_schema, err) < 0 || search_index_copy_view(side, store, err) < 0)
		return -1;
	return statement_run(side, "BEGIN", err);
}

/* ---- The thread ----------------------------------------------------------------- */

static struct slice take(const char **at, size_t length)
{
	struct slice bytes = { *at, length };

	*at += length;
	return bytes;
}

/* Takes one claim from a batch. */
static int64_t take_claim(const char **at, struct slice words[WORDS])
{
	int64_t id;

	memcpy(&id, take(at, sizeof(id)).at, sizeof(id));
	for (int i = 0; i < WORDS; i++) {
		size_t length;

		memcpy(&length, take(at, sizeof(length)).at, sizeof(length));
		words[i] = length == SIZE_MAX ? SLICE_NONE : take(at, length);
	}
	return id;
}

/* What the thread does with a claim: statements of the database beside. */
struct steps {
	struct statement words;
	struct statement show, look, inside, hide;
};

static void open_steps(struct steps *steps, struct store *side)
{
	statement_open(&steps->words, side,
		"INSERT INTO claim_search (rowid, quote, statement, attribution, about)"
		" VALUES (:id, :quote, :statement, :attribution, :about)");
	statement_open(&steps->show, side,
		"INSERT INTO claim (id, quote, statement, attribution, about)"
		" VALUES (:id, :quote, :statement, :attribution, :about)");
	statement_open(&steps->look, side,
		"SELECT words FROM claim_inside_text WHERE id = :id");
	statement_open(&steps->inside, side,
		"INSERT INTO claim_inside (rowid, words) VALUES (:id, :words)");
	statement_open(&steps->hide, side, "DELETE FROM claim WHERE id = :id");
}

static int close_steps(struct steps *steps, struct error *err)
{
	struct statement *const all[] = { &steps->words, &steps->show, &steps->look,
					  &steps->inside, &steps->hide };
	struct error *first = err, ignored;
	int status = 0;

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (statement_close(all[i], first) < 0) {
			status = -1;
			first = &ignored;
		}
	return status;
}

static void add_claim(struct statement *insert, int64_t id, const struct slice words[WORDS])
{
	static const char *const names[WORDS] = { ":quote", ":statement", ":attribution",
						  ":about" };

	statement_bind_int(insert, ":id", id);
	for (int i = 0; i < WORDS; i++)
		if (words[i].at)
			statement_bind_slice(insert, names[i], words[i]);
	statement_step(insert);
	statement_reset(insert);
}

/* Statements that each write one row: one that might write several makes FTS5
 * put down all it has in memory. */
static void index_inside(struct steps *steps, int64_t id)
{
	statement_bind_int(&steps->look, ":id", id);
	if (statement_step(&steps->look)) {
		statement_bind_int(&steps->inside, ":id", id);
		statement_bind_slice(&steps->inside, ":words", statement_slice(&steps->look, 0));
		statement_step(&steps->inside);
		statement_reset(&steps->inside);
	}
	statement_reset(&steps->look);
	statement_bind_int(&steps->hide, ":id", id);
	statement_step(&steps->hide);
	statement_reset(&steps->hide);
}

/* Many are put off: while rows come both processors are busy, while the ledger's
 * own indexes are made at the end this one is not. */
static void take_inside(struct search_build *build, struct steps *steps, int64_t id,
			const struct slice words[WORDS])
{
	add_claim(&steps->show, id, words);
	if (build->put_off < PUT_OFF)
		build->put_off++;
	else
		index_inside(steps, id);
}

static bool any_wide(const struct slice words[WORDS])
{
	for (int i = 0; i < WORDS; i++)
		if (words[i].at && utf8_has_wide(words[i]))
			return true;
	return false;
}

static int index_batch(struct search_build *build, const struct batch *batch,
		       struct error *err)
{
	const char *at = batch->bytes.data, *end = at + batch->bytes.length;
	struct steps steps;

	open_steps(&steps, build->side);
	while (at < end && steps.words.code == SQLITE_OK) {
		struct slice words[WORDS];
		int64_t id = take_claim(&at, words);

		add_claim(&steps.words, id, words);
		if (any_wide(words))
			take_inside(build, &steps, id, words);
	}
	return close_steps(&steps, err);
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

/* What was put off; and what is still in memory is written by the commit. */
static void end_index(struct search_build *build)
{
	struct error why;

	if (build->failed ||
	    statement_run(build->side,
			  "INSERT INTO claim_inside (rowid, words)"
			  " SELECT id, words FROM claim_inside_text ORDER BY id;"
			  "COMMIT", &why) == 0)
		return;
	pthread_mutex_lock(&build->mutex);
	build->failed = true;
	build->why = why;
	pthread_mutex_unlock(&build->mutex);
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
	end_index(build);
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

int search_build_end(struct search_build *build, struct error *err)
{
	int status = build->ended ? 0 : hand_over(build, err);

	pthread_mutex_lock(&build->mutex);
	build->ended = true;
	pthread_cond_signal(&build->changed);
	pthread_mutex_unlock(&build->mutex);
	return status;
}

static int stop(struct search_build *build, struct error *err)
{
	int status = search_build_end(build, err);

	pthread_join(build->thread, NULL);
	if (status == 0 && build->failed) {
		*err = build->why;
		status = -1;
	}
	return status;
}

/* Bound to an insert until its step, without a copy. */
static int bind_column(sqlite3_stmt *to, sqlite3_stmt *from, int column)
{
	const void *bytes;

	if (sqlite3_column_type(from, column) == SQLITE_INTEGER)
		return sqlite3_bind_int64(to, column + 1, sqlite3_column_int64(from, column));
	if (sqlite3_column_type(from, column) != SQLITE_BLOB)
		return sqlite3_bind_value(to, column + 1, sqlite3_column_value(from, column));
	bytes = sqlite3_column_blob(from, column);
	return sqlite3_bind_blob(to, column + 1, bytes ? bytes : "",
				 sqlite3_column_bytes(from, column), SQLITE_STATIC);
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
			if (bind_column(to.stmt, from.stmt, i) != SQLITE_OK)
				to.code = SQLITE_NOMEM;
		statement_step(&to);
		sqlite3_reset(to.stmt);
	}
	status = statement_close(&to, err);
	if (statement_close(&from, &why) < 0 && status == 0) {
		*err = why;
		status = -1;
	}
	return status;
}

/* The tables behind an index, but for its settings. */
static const struct {
	const char *select, *insert;
} copies[] = {
	{ "SELECT id, block FROM claim_search_data",
	  "INSERT INTO claim_search_data (id, block) VALUES (?1, ?2)" },
	{ "SELECT segid, term, pgno FROM claim_search_idx",
	  "INSERT INTO claim_search_idx (segid, term, pgno) VALUES (?1, ?2, ?3)" },
	{ "SELECT id, sz FROM claim_search_docsize",
	  "INSERT INTO claim_search_docsize (id, sz) VALUES (?1, ?2)" },
	{ "SELECT id, block FROM claim_inside_data",
	  "INSERT INTO claim_inside_data (id, block) VALUES (?1, ?2)" },
	{ "SELECT segid, term, pgno FROM claim_inside_idx",
	  "INSERT INTO claim_inside_idx (segid, term, pgno) VALUES (?1, ?2, ?3)" },
	{ "SELECT id, sz FROM claim_inside_docsize",
	  "INSERT INTO claim_inside_docsize (id, sz) VALUES (?1, ?2)" },
};

static int copy_indexes(struct search_build *build, struct store *store, struct error *err)
{
	int status;

	/* Made anew, so that nothing remembers how they were. */
	if (statement_run(store, "DROP TABLE claim_search; DROP TABLE claim_inside; "
			  SEARCH_INDEX_TABLE ";" SEARCH_INSIDE_TABLE "; "
			  "DELETE FROM claim_search_due", err) < 0)
		return -1;
	/* The tables behind an index are closed to SQL in defensive mode. */
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
	status = statement_run(store, "DELETE FROM claim_search_data;"
			       " DELETE FROM claim_search_idx;"
			       " DELETE FROM claim_search_docsize;"
			       " DELETE FROM claim_inside_data;"
			       " DELETE FROM claim_inside_idx;"
			       " DELETE FROM claim_inside_docsize", err);
	for (size_t i = 0; i < sizeof(copies) / sizeof(*copies) && status == 0; i++)
		status = copy_table(build->side, store, copies[i].select, copies[i].insert, err);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	return status;
}

int search_build_finish(struct search_build *build, struct store *store,
			struct error *err)
{
	int status = stop(build, err);

	if (status == 0)
		status = copy_indexes(build, store, err);
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
