#ifndef CMD_IMPORT_FOLDER_H
#define CMD_IMPORT_FOLDER_H

#include "cmd/command.h"

/* `import DIR`: an export of everything into a new ledger.  As run() of a
 * command. */
int import_folder(struct invocation *call, bool dry_run, struct error *err);

#endif
