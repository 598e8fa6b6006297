#ifndef LEDGER_BACKUP_PARTS_H
#define LEDGER_BACKUP_PARTS_H

#include "ledger/backup.h"

/* What backups of both kinds, and putting one back, have in common. */

/* What has to be the same in the ledger and its copy. */
struct backup_state {
	int64_t application, version;
	struct backup rows;
};

int backup_read_state(struct store *store, struct backup_state *state, struct error *err);

/* ERROR_STORE when the file is damaged. */
int backup_check_quickly(struct store *copy, struct error *err);
int backup_check_references(struct store *copy, struct error *err);

/* -1 "interrupted" when it is to stop. */
int backup_go_on(bool (*stop)(void *context), struct error *err);

/* What SQLite asks on its way; the context is a pointer to the function. */
int backup_is_stopped(void *context);

int backup_sync_file(const char *path, int64_t *bytes, struct error *err);

enum { BACKUP_MEMBER = 9, BACKUP_MAGIC = 20 };
extern const char backup_magic[];	/* of BACKUP_MAGIC bytes */

#endif
