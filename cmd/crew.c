#include "cmd/crew.h"

#include <pthread.h>
#include <stdlib.h>

/* How many pieces may be begun and not handed back, for each hand: enough that
 * a long one does not make the others wait. */
enum { PIECES = 4 };

struct slot {
	void *piece;
	bool done;
};

/* Pieces are numbered as they are taken; slots are used in turn. */
struct shop {
	const struct crew *crew;
	pthread_mutex_t mutex;		/* over all that follows, and next() */
	pthread_cond_t changed;
	struct slot *slots;
	size_t room, taken, finished;
	bool ended;			/* nothing more to take */
};

static struct slot *take(struct shop *shop)
{
	struct slot *slot;
	void *piece;

	while (!shop->ended && shop->taken - shop->finished == shop->room)
		pthread_cond_wait(&shop->changed, &shop->mutex);
	piece = shop->ended ? NULL : shop->crew->next(shop->crew->context);
	if (!piece) {
		shop->ended = true;
		pthread_cond_broadcast(&shop->changed);
		return NULL;
	}
	slot = &shop->slots[shop->taken++ % shop->room];
	*slot = (struct slot){ .piece = piece };
	return slot;
}

static void *lend_a_hand(void *context)
{
	struct shop *shop = context;
	struct slot *slot;

	pthread_mutex_lock(&shop->mutex);
	while ((slot = take(shop)) != NULL) {
		pthread_mutex_unlock(&shop->mutex);
		shop->crew->work(shop->crew->context, slot->piece);
		pthread_mutex_lock(&shop->mutex);
		slot->done = true;
		pthread_cond_broadcast(&shop->changed);
	}
	pthread_mutex_unlock(&shop->mutex);
	return NULL;
}

static void hand_back(struct shop *shop)
{
	pthread_mutex_lock(&shop->mutex);
	while (!shop->ended || shop->finished < shop->taken) {
		struct slot *slot = &shop->slots[shop->finished % shop->room];
		bool go_on;

		if (shop->finished == shop->taken || !slot->done) {
			pthread_cond_wait(&shop->changed, &shop->mutex);
			continue;
		}
		pthread_mutex_unlock(&shop->mutex);
		go_on = shop->crew->finish(shop->crew->context, slot->piece);
		pthread_mutex_lock(&shop->mutex);
		shop->finished++;
		if (!go_on)
			shop->ended = true;
		pthread_cond_broadcast(&shop->changed);
	}
	pthread_mutex_unlock(&shop->mutex);
}

static void work_alone(const struct crew *crew)
{
	void *piece;

	while ((piece = crew->next(crew->context)) != NULL) {
		crew->work(crew->context, piece);
		if (!crew->finish(crew->context, piece))
			break;
	}
}

int crew_run(const struct crew *crew, size_t hands, struct error *err)
{
	struct shop shop = { .crew = crew, .room = hands * PIECES };
	pthread_t *threads;
	size_t count = 0;

	if (hands <= 1) {
		work_alone(crew);
		return 0;
	}
	threads = calloc(hands, sizeof(*threads));
	shop.slots = calloc(shop.room, sizeof(*shop.slots));
	if (!threads || !shop.slots) {
		free(threads);
		free(shop.slots);
		return error_memory(err);
	}
	pthread_mutex_init(&shop.mutex, NULL);
	pthread_cond_init(&shop.changed, NULL);
	while (count < hands && pthread_create(&threads[count], NULL, lend_a_hand, &shop) == 0)
		count++;
	/* Fewer hands than asked for are slower, not wrong. */
	if (count > 0)
		hand_back(&shop);
	else
		work_alone(crew);
	while (count > 0)
		pthread_join(threads[--count], NULL);
	pthread_cond_destroy(&shop.changed);
	pthread_mutex_destroy(&shop.mutex);
	free(shop.slots);
	free(threads);
	return 0;
}
