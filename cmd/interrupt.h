#ifndef CMD_INTERRUPT_H
#define CMD_INTERRUPT_H

#include <stdbool.h>

/* For a command that must not leave something half done when somebody presses
 * Ctrl-C: from interrupt_watch() on the first one only sets
 * what interrupted() tells, and a second one ends the program at once. */
void interrupt_watch(void);

/* context is not used: for callbacks of lib/. */
bool interrupted(void *context);

#endif
