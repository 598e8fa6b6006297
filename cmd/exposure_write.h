#ifndef CMD_EXPOSURE_WRITE_H
#define CMD_EXPOSURE_WRITE_H

#include "cmd/judged.h"

#include "judging/exposure.h"

/* How the answers of `exposure` are written. */
struct exposure_output {
	struct store *store;
	bool text, raw, excel;
	enum rows_format format;
	size_t people;			/* unnamed sources there are */
	struct rows rows;
	bool further;			/* a block stands before */
	bool failed;			/* no memory */
};

void exposure_output_open(struct exposure_output *output);
void exposure_write(struct exposure_output *output, const struct exposure *exposure);

/* What the draft adds; exposure is that with the pieces of speaker. */
void exposure_write_draft(struct exposure_output *output, const struct exposure *exposure,
			  const struct draft_speaker *speaker);

/* Gives back status where that is a failure. */
int exposure_output_close(struct exposure_output *output, int status, struct error *err);

#endif
