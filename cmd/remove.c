#include "cmd/output.h"
#include "cmd/prompt.h"
#include "cmd/verbs.h"

#include <stdlib.h>

static bool dependants_same(const struct dependants *a, const struct dependants *b)
{
	return a->claims == b->claims && a->figures == b->figures &&
	       a->links == b->links && a->checks == b->checks &&
	       a->editions == b->editions;
}

/* One record that is to go. */
struct going {
	int64_t id;
	struct dependants found;
	struct buffer along, title;	/* "2 figures", "\"the words\"" */
};

static void going_release(struct going *going)
{
	buffer_release(&going->along);
	buffer_release(&going->title);
}

static int going_read(struct going *going, struct invocation *call,
		      const struct removal *how, const char *argument,
		      struct error *err)
{
	const struct thing *thing = how->kept->thing;
	struct arena arena;
	void *record;
	int status = -1;

	buffer_init(&going->along);
	buffer_init(&going->title);
	arena_init(&arena);
	record = arena_take(&arena, thing->size);
	if (!record) {
		error_memory(err);
		goto out;
	}
	if (record_find(call, thing, argument, record, &arena, err) < 0)
		goto out;
	going->id = record_id(thing, record);
	if (record_dependants(call->store, thing, going->id, &going->found, err) < 0)
		goto out;
	dependants_say(&going->found, &going->along);
	title_write(how->kept, record, &going->title);
	status = buffer_failed(&going->along) || buffer_failed(&going->title)
			 ? error_memory(err) : 0;
out:
	arena_release(&arena);
	return status;
}

/* Refuses what must not go, before anybody is asked. */
static int going_allowed(const struct going *going, const struct removal *how,
			 struct error *err)
{
	struct id_text id = id_of(how->kept->thing, going->id);

	if (how->kept->thing->kind == THING_SOURCE && going->found.claims > 0)
		return error_set(err, ERROR_CONFLICT, "%s has %lld claim%s, which "
				 "would lose their speaker: give them another one "
				 "first (claim edit ID --source SOURCE)", id.text,
				 (long long)going->found.claims,
				 going->found.claims == 1 ? "" : "s");
	if (going->found.editions > 0)
		return error_set(err, ERROR_CONFLICT, "%s has other editions: change "
				 "their edition_of first (article edit ID --edition-of "
				 "'' --edition-kind unknown)", id.text);
	if (going->along.length > 0 && !how->cascade)
		return error_set(err, ERROR_CONFLICT, "%s has %s (--cascade removes "
				 "them too)", id.text, going->along.data);
	return 0;
}

/* What is said before it is asked for, and after it is done. */
static void going_say(const struct going *going, const struct removal *how,
		      const char *what)
{
	struct id_text id = id_of(how->kept->thing, going->id);

	say("%s %s %s%s%s%s%s%s", what, how->kept->thing->name, id.text,
	    going->title.length > 0 ? ": " : "", going->title.data,
	    going->along.length > 0 ? " (and with it " : "", going->along.data,
	    going->along.length > 0 ? ")" : "");
}

static int going_ask(const struct going *all, int count, const struct removal *how,
		     struct error *err)
{
	struct buffer question;
	int answer;

	for (int i = 0; i < count && !how->yes; i++)
		going_say(&all[i], how, "to be removed:");
	buffer_init(&question);
	if (count == 1)
		buffer_format(&question, "Remove %s?",
			      id_of(how->kept->thing, all[0].id).text);
	else
		buffer_format(&question, "Remove these %d %s?", count,
			      how->kept->thing->plural);
	answer = buffer_failed(&question)
			 ? error_memory(err)
			 : prompt_confirm(question.data, how->yes, err);
	buffer_release(&question);
	return answer;
}

static int going_remove(struct invocation *call, const struct going *all, int count,
			const struct removal *how, struct error *err)
{
	const struct thing *thing = how->kept->thing;

	if (store_begin(call->store, call->command->name, call->by, err) < 0)
		return -1;
	for (int i = 0; i < count; i++) {
		struct dependants now;

		if (record_dependants(call->store, thing, all[i].id, &now, err) < 0)
			goto failed;
		if (count == 1 && !dependants_same(&now, &all[i].found)) {
			error_set(err, ERROR_CONFLICT, "what depends on %s changed "
				  "meanwhile: look again",
				  id_of(thing, all[i].id).text);
			goto failed;
		}
		if (record_remove(call->store, thing, all[i].id, how->cascade,
				  err) < 0)
			goto failed;
	}
	return store_commit(call->store, err);
failed:
	store_rollback(call->store);
	return -1;
}

int verb_remove(struct invocation *call, const struct removal *how, struct error *err)
{
	struct going *all = calloc((size_t)call->count + 1, sizeof(*all));
	int count = 0, status = -1;

	if (!all)
		return error_memory(err);
	while (count < call->count) {
		const char *argument = call->arguments[count];
		struct going *going = &all[count++];

		if (going_read(going, call, how, argument, err) < 0 ||
		    going_allowed(going, how, err) < 0)
			goto out;
	}
	status = going_ask(all, count, how, err);
	if (status == 0) {
		say("nothing was removed");
		status = 1;
		goto out;
	}
	if (status < 0 || going_remove(call, all, count, how, err) < 0) {
		status = -1;
		goto out;
	}
	for (int i = 0; i < count; i++)
		going_say(&all[i], how, "removed");
	status = 0;
out:
	for (int i = 0; i < count; i++)
		going_release(&all[i]);
	free(all);
	return status;
}
