#include "described.h"
#include "spec.h"

#include "judging/todo.h"

static void list(struct store *store, struct scope scope, struct buffer *out)
{
	struct todo_list todo;
	struct arena arena;
	struct error err;
	size_t i;

	must(todo_load(&todo, store, &scope, 0, &err), &err, "todo");
	for (i = 0; i < todo.count; i++) {
		const char *status;

		arena_init(&arena);
		buffer_format(out, "c%d %d+%d: ", (int)todo.all[i].claim, todo.all[i].exposed,
			      todo.all[i].unsupported);
		struct buffer tasks;
		buffer_init(&tasks);
		must(todo_tasks(store, &todo.all[i], &tasks, &status, &arena, &err), &err,
		     "tasks");
		buffer_format(out, "%s\n", tasks.length ? tasks.data : "nothing");
		buffer_release(&tasks);
		arena_release(&arena);
	}
	todo_release(&todo);
}

static int example(const char *input, const char *expected, int line)
{
	struct buffer out;
	void *state = NULL;
	const char *at;
	int failed = 0;

	assert_int_equal(open_newsroom(&state), 0);
	buffer_init(&out);
	for (at = input; *at; at += strcspn(at, "\n") + (strchr(at, '\n') != NULL))
		if (!describe(state, at))
			fail_msg("line %d: cannot read '%.40s'", line, at);
	list(state, (struct scope){ 0 }, &out);
	if (out.length)
		out.data[--out.length] = '\0';
	if (strcmp(out.data, expected) != 0) {
		fprintf(stderr, "todo.txt:%d\n%s\n-- wanted:\n%s\n\n", line, out.data, expected);
		failed = 1;
	}
	buffer_release(&out);
	close_newsroom(&state);
	return failed;
}

static void the_cases_written_by_hand(void **state)
{
	(void)state;
	assert_int_equal(spec_each("todo.txt", example), 0);
}

static void a_limit_keeps_the_first(void **state)
{
	const struct scope scope = { 0 };
	struct todo_list todo;
	struct error err;

	describe(*state, "claim quote='Snow fell.'");
	describe(*state, "claim kind=allegation quote='The board hid it.'");
	must(todo_load(&todo, *state, &scope, 1, &err), &err, "todo");
	assert_int_equal(todo.count, 1);
	assert_int_equal(todo.all[0].claim, 2);
	todo_release(&todo);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cases_written_by_hand),
		in_newsroom(a_limit_keeps_the_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
