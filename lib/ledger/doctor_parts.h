#ifndef LEDGER_DOCTOR_PARTS_H
#define LEDGER_DOCTOR_PARTS_H

#include "ledger/doctor.h"

#include <stdbool.h>
#include <sys/stat.h>

struct doctor {
	const char *path;
	const char *folder;	/* that it is in */
	struct stat info;
	doctor_tell *tell;
	void *context;
	bool closed;		/* opening it would change something */
};

int doctor_say(struct doctor *doctor, enum diagnosis diagnosis, struct error *err,
	       const char *format, ...) __attribute__((format(printf, 4, 5)));

/* doctor_file.c: what is to be seen from outside. */
int doctor_file(struct doctor *doctor, struct error *err);

/* doctor_inside.c: what the head says, and the ledger itself. */
int doctor_inside(struct doctor *doctor, struct error *err);

#endif
