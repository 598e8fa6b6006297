#ifndef LEDGER_VERIFY_PARTS_H
#define LEDGER_VERIFY_PARTS_H

#include "ledger/verify.h"

#include "ledger/statement.h"

/* What the files of verify.h share. */
struct verify {
	struct store *store;
	const struct verify_how *how;
	struct verified *what;
	int before, share;	/* of the whole, in thousandths: the parts done, this part */
	int64_t all;		/* rows of this part, where it says how many */
};

/* Tells one problem. */
int verify_problem(struct verify *verify, struct error *err, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Tells how much of this part is done; -1 when it is to stop. */
int verify_go_on(struct verify *verify, const char *what, int64_t done, int64_t all,
		 struct error *err);

/* The parts, in the order of verify.h. */
int verify_file(struct verify *verify, struct error *err);
int verify_log(struct verify *verify, struct error *err);
int verify_erasures(struct verify *verify, struct error *err);
int verify_rows(struct verify *verify, struct error *err);
int verify_beside(struct verify *verify, struct error *err);
int verify_numbers(struct verify *verify, struct error *err);
int verify_dates(struct verify *verify, struct error *err);
int verify_texts(struct verify *verify, struct error *err);
int verify_evidence(struct verify *verify, struct error *err);

/* A part of the first: is the schema what this program makes, word for word? */
int verify_schema(struct verify *verify, struct error *err);

/* What to do about a row that is not as it was left. */
#define VERIFY_ROW_REMEDY "see 'twosource history', and compare with a backup"
#define VERIFY_LOG_REMEDY "go back to a backup in which it holds"

#endif
