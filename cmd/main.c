#include "cmd/command.h"
#include "cmd/output.h"

#include "base/random.h"
#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

enum { EXIT_USAGE = 2 };

/* A file opened later must never become one of the three standard ones; what
 * was closed reads as at its end and refuses to be written. */
static void open_standard_files(void)
{
	static const int modes[] = { O_WRONLY, O_RDONLY, O_RDONLY };

	for (int fd = 0; fd < 3; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
			(void)!open("/dev/null", modes[fd]);
}

/* The memory of this program holds what sources said: no copy of it on disk
 * when it dies, and nothing it writes is for others to read. */
static void be_discreet(void)
{
	struct rlimit none = { 0, 0 };

	umask(077);
	setrlimit(RLIMIT_CORE, &none);
}

static int complain(const struct error *err)
{
	warn("%s", err->text);
	return err->kind == ERROR_USAGE ? EXIT_USAGE : EXIT_FAILURE;
}

/* A full disk shows only when the last buffer is written. */
static int finish(int status)
{
	struct error err;

	if (output_flush(stdout, &err) < 0)
		return complain(&err);
	return status;
}

static int check_count(const struct command *command, int count, struct error *err)
{
	struct buffer usage;

	if (count >= command->min && (command->max < 0 || count <= command->max))
		return 0;
	buffer_init(&usage);
	usage_line(command, &usage);
	error_set(err, ERROR_USAGE, "%s (usage: %s)",
		  count < command->min ? "an argument is missing" : "too many arguments",
		  usage.data);
	buffer_release(&usage);
	return -1;
}

/* --by, then $TWOSOURCE_BY; never who the system says we are. */
static int find_by(const char **by, struct error *err)
{
	*by = globals.by;
	if (!*by)
		*by = getenv("TWOSOURCE_BY");
	if (*by && !**by)
		*by = NULL;
	if (*by && !utf8_valid(slice_of(*by), NULL))
		return error_set(err, ERROR_USAGE, "TWOSOURCE_BY is not valid UTF-8");
	return 0;
}

/* What SQLite sorts on disk lies beside the ledger meanwhile, in a file that has no
 * name, and never in a folder for all: the ledger may be on a drive that is locked
 * when it is put away.  Without memory for it, nothing is sorted on disk. */
static void sort_beside(const char *ledger)
{
	const char *slash = strrchr(ledger, '/');
	size_t length = !slash ? 1 : slash == ledger ? 1 : (size_t)(slash - ledger);
	char *folder = strndup(slash ? ledger : ".", length);

	if (folder)
		setenv("SQLITE_TMPDIR", folder, 1);
	free(folder);
}

static int run(struct invocation *call)
{
	char *path = NULL;
	struct error err = { 0 };
	int status = -1;

	if (check_count(call->command, call->count, &err) == 0 &&
	    find_by(&call->by, &err) == 0 &&
	    (call->command->access == STORE_NONE ||
	     (ledger_find(&path, &err) == 0 &&
	      store_open(&call->store, path, call->command->access, &err) == 0))) {
		call->ledger = path;
		if (path)
			sort_beside(path);
		status = call->command->run(call, &err);
	}
	store_close(call->store);
	free(path);
	if (status >= 0)
		return finish(status > 0 ? EXIT_FAILURE : EXIT_SUCCESS);
	/* Library code reports a reader that left as a failure to write. */
	if (err.kind == ERROR_SYSTEM && output_reader_left() &&
	    strstr(err.text, strerror(EPIPE)))
		return EXIT_SUCCESS;
	(void)fflush(stdout);	/* what came before the failure */
	return complain(&err);
}

static int print_version(void)
{
	puts("twosource " TWOSOURCE_VERSION);
	return finish(EXIT_SUCCESS);
}

/* Does --help stand among the words, before "--"? */
static bool asks_help(char *const *words, int count)
{
	for (int i = 0; i < count && strcmp(words[i], "--") != 0; i++)
		if (strcmp(words[i], "--help") == 0)
			return true;
	return false;
}

/* argv without the words of the command, and its options parsed. */
static int run_command(const struct command *command, int argc, char **argv)
{
	struct invocation call = { .command = command, .arguments = argv };
	bool help = asks_help(argv + 1, argc - 1);
	struct error err;
	int status;

	call.count = options_parse(command, argc, argv, &call.values, &err);
	/* Asking for help is no misuse, whatever else is wrong. */
	if (globals.help || (call.count < 0 && help)) {
		usage_command(command, stdout);
		status = finish(EXIT_SUCCESS);
	} else if (call.count < 0) {
		status = complain(&err);
	} else if (globals.version) {
		status = print_version();
	} else {
		status = run(&call);
	}
	options_release(command, &call.values);
	return status;
}

/* How many words stand before the command: global options and their values. */
static int leading_options(int argc, char **argv)
{
	int at = 1;

	while (at < argc && argv[at][0] == '-' && argv[at][1]) {
		const struct choice *choice = global_choices;

		while (choice->name && strcmp(argv[at] + 2, choice->name) != 0)
			choice++;
		at += choice->name && !choice->flag ? 2 : 1;
	}
	return at < argc ? at : argc;
}

/* Without a command: what the options alone ask for. */
static int run_nothing(int argc, char **argv)
{
	static const struct command nothing = { .name = "", .arguments = "" };
	struct values values;
	struct error err;
	int count = options_parse(&nothing, argc, argv, &values, &err);

	options_release(&nothing, &values);
	if (count < 0)
		return complain(&err);
	if (globals.version)
		return print_version();
	usage_all(globals.help ? stdout : stderr);
	return globals.help ? finish(EXIT_SUCCESS) : EXIT_USAGE;
}

/* Words that name no command: a noun alone lists its verbs. */
static int run_unknown(int argc, char **argv, int at)
{
	bool help = asks_help(argv + 1, argc - 1);
	struct error err;

	if (command_is_noun(argv[at]) && (help || at + 1 == argc)) {
		usage_noun(argv[at], help ? stdout : stderr);
		return help ? finish(EXIT_SUCCESS) : EXIT_USAGE;
	}
	if (help) {
		usage_all(stdout);
		return finish(EXIT_SUCCESS);
	}
	command_unknown(argv + at, argc - at, &err);
	return complain(&err);
}

int main(int argc, char **argv)
{
	const struct command *command;
	int at, used;

	open_standard_files();
	be_discreet();
	output_watch_reader();
	if (argc < 1)
		return EXIT_USAGE;
	if (random_start() < 0) {
		warn("the system gives no random numbers");
		return EXIT_FAILURE;
	}
	at = leading_options(argc, argv);
	if (at == argc)
		return run_nothing(argc, argv);
	command = command_find(argv + at, argc - at, &used);
	if (!command)
		return run_unknown(argc, argv, at);
	memmove(argv + at, argv + at + used,
		(size_t)(argc - at - used + 1) * sizeof(*argv));
	return run_command(command, argc - used, argv);
}
