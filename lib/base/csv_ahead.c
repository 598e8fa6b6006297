#include "base/csv_ahead.h"

#include "base/buffer.h"

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
	BATCHES = 3,
	BATCH_ROWS = 512,
	BATCH_BYTES = 256 * 1024,	/* a batch ends with the row that passes it... */
	BATCH_CELLS = 32 * 1024,	/* ...or when the next might not have room */
};

/* Rows that are handed over at once, with all they point to. */
struct batch {
	struct csv_row rows[BATCH_ROWS];
	int64_t worked[BATCH_ROWS];
	size_t count;
	struct slice *cells;	/* BATCH_CELLS */
	size_t cell_count;
	struct buffer text;
	size_t bytes;		/* read from the file so far */
	int status;		/* of the reader behind the last row: 1, 0 or -1 */
	struct error why;
	bool full;		/* the user's, until it is read */
};

struct csv_ahead {
	struct csv_reader *reader;
	csv_ahead_worker *work;
	const void *context;
	struct batch batches[BATCHES];
	unsigned filling;	/* the thread's */
	unsigned reading;	/* the user's... */
	size_t at;		/* ...and the next row in it */
	pthread_t thread;
	pthread_mutex_t mutex;	/* over full and stopped */
	pthread_cond_t changed;
	bool stopped;
};

/* ---- The thread ----------------------------------------------------------------- */

/* Texts stand in batch->text one behind the other, a NUL behind each. */
static void keep(struct batch *batch, struct slice text)
{
	if (!text.at)
		return;
	buffer_slice(&batch->text, text);
	buffer_byte(&batch->text, '\0');
}

static int add_row(struct batch *batch, const struct csv_row *row)
{
	batch->rows[batch->count++] = *row;
	for (size_t i = 0; i < row->count; i++) {
		batch->cells[batch->cell_count++] = row->cells[i];
		keep(batch, row->cells[i]);
	}
	keep(batch, slice_of(row->fault));
	return buffer_failed(&batch->text) ? -1 : 0;
}

/* Rows and cells still point to where they were copied from; now that the
 * texts move no more, to the copies. */
static void settle(struct batch *batch)
{
	struct slice *cells = batch->cells;
	const char *at = batch->text.data;

	for (size_t i = 0; i < batch->count; i++) {
		struct csv_row *row = &batch->rows[i];

		for (size_t j = 0; j < row->count; j++) {
			if (!cells[j].at)
				continue;
			cells[j].at = at;
			at += cells[j].length + 1;
		}
		row->cells = cells;
		cells += row->count;
		if (row->fault) {
			row->fault = at;
			at += strlen(at) + 1;
		}
	}
}

static void fill(struct csv_ahead *ahead, struct batch *batch)
{
	struct csv_row row;

	batch->count = batch->cell_count = 0;
	buffer_clear(&batch->text);
	batch->status = 1;
	while (batch->count < BATCH_ROWS && batch->text.length < BATCH_BYTES &&
	       batch->cell_count + CSV_COLUMNS_MOST <= BATCH_CELLS) {
		batch->status = csv_reader_next(ahead->reader, &row, &batch->why);
		if (batch->status <= 0)
			break;
		batch->worked[batch->count] = ahead->work(ahead->context, &row);
		if (add_row(batch, &row) < 0) {
			batch->status = error_memory(&batch->why);
			break;
		}
	}
	if (!buffer_failed(&batch->text))
		settle(batch);
	else
		batch->count = 0;
	batch->bytes = csv_reader_bytes(ahead->reader);
}

static void *read_ahead(void *data)
{
	struct csv_ahead *ahead = data;
	bool stopped = false;

	while (!stopped) {
		struct batch *batch = &ahead->batches[ahead->filling];

		pthread_mutex_lock(&ahead->mutex);
		while (batch->full && !ahead->stopped)
			pthread_cond_wait(&ahead->changed, &ahead->mutex);
		stopped = ahead->stopped;
		pthread_mutex_unlock(&ahead->mutex);
		if (stopped)
			break;
		fill(ahead, batch);
		stopped = batch->status <= 0;
		ahead->filling = (ahead->filling + 1) % BATCHES;
		pthread_mutex_lock(&ahead->mutex);
		batch->full = true;
		pthread_cond_broadcast(&ahead->changed);
		pthread_mutex_unlock(&ahead->mutex);
	}
	return NULL;
}

/* ---- From outside ---------------------------------------------------------------- */

static void free_ahead(struct csv_ahead *ahead)
{
	for (int i = 0; i < BATCHES; i++) {
		buffer_release(&ahead->batches[i].text);
		free(ahead->batches[i].cells);
	}
	pthread_cond_destroy(&ahead->changed);
	pthread_mutex_destroy(&ahead->mutex);
	free(ahead);
}

int csv_ahead_start(struct csv_ahead **started, struct csv_reader *reader,
		    csv_ahead_worker *work, const void *context, struct error *err)
{
	struct csv_ahead *ahead = calloc(1, sizeof(*ahead));
	bool memory = true;
	int code;

	if (!ahead)
		return error_memory(err);
	ahead->reader = reader;
	ahead->work = work;
	ahead->context = context;
	pthread_mutex_init(&ahead->mutex, NULL);
	pthread_cond_init(&ahead->changed, NULL);
	for (int i = 0; i < BATCHES; i++) {
		struct batch *batch = &ahead->batches[i];

		buffer_init(&batch->text);
		batch->cells = malloc(BATCH_CELLS * sizeof(*batch->cells));
		memory = memory && batch->cells;
	}
	if (!memory) {
		free_ahead(ahead);
		return error_memory(err);
	}
	code = pthread_create(&ahead->thread, NULL, read_ahead, ahead);
	if (code != 0) {
		free_ahead(ahead);
		errno = code;
		return error_system(err, "start", "a thread that reads ahead");
	}
	*started = ahead;
	return 0;
}

void csv_ahead_stop(struct csv_ahead *ahead)
{
	if (!ahead)
		return;
	pthread_mutex_lock(&ahead->mutex);
	ahead->stopped = true;
	pthread_cond_broadcast(&ahead->changed);
	pthread_mutex_unlock(&ahead->mutex);
	pthread_join(ahead->thread, NULL);
	free_ahead(ahead);
}

static struct batch *wait_for_batch(struct csv_ahead *ahead)
{
	struct batch *batch = &ahead->batches[ahead->reading];

	pthread_mutex_lock(&ahead->mutex);
	while (!batch->full)
		pthread_cond_wait(&ahead->changed, &ahead->mutex);
	pthread_mutex_unlock(&ahead->mutex);
	return batch;
}

static void give_back(struct csv_ahead *ahead, struct batch *batch)
{
	pthread_mutex_lock(&ahead->mutex);
	batch->full = false;
	pthread_cond_broadcast(&ahead->changed);
	pthread_mutex_unlock(&ahead->mutex);
	ahead->reading = (ahead->reading + 1) % BATCHES;
	ahead->at = 0;
}

int csv_ahead_next(struct csv_ahead *ahead, struct csv_row *row, int64_t *worked,
		   struct error *err)
{
	for (;;) {
		struct batch *batch = &ahead->batches[ahead->reading];

		/* The first look at a batch waits for it; later ones have it. */
		if (ahead->at == 0)
			batch = wait_for_batch(ahead);
		if (ahead->at < batch->count) {
			*worked = batch->worked[ahead->at];
			*row = batch->rows[ahead->at++];
			return 1;
		}
		if (batch->status < 0)
			*err = batch->why;
		if (batch->status <= 0)
			return batch->status;
		give_back(ahead, batch);
	}
}

size_t csv_ahead_bytes(const struct csv_ahead *ahead)
{
	return ahead->batches[ahead->reading].bytes;
}
