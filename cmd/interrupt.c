#include "cmd/interrupt.h"

#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t was_interrupted;

static void note_interrupt(int signal_number)
{
	(void)signal_number;
	was_interrupted = 1;
}

void interrupt_watch(void)
{
	struct sigaction action = { .sa_handler = note_interrupt, .sa_flags = SA_RESETHAND };

	sigemptyset(&action.sa_mask);
	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGHUP, &action, NULL);
}

bool interrupted(void *context)
{
	(void)context;
	return was_interrupted != 0;
}
