#ifndef CMD_CLAIM_CARD_H
#define CMD_CLAIM_CARD_H

#include "cmd/command.h"

#include "judging/similar.h"
#include "ledger/claim.h"

/*
 * What a checker wants to see of a claim before giving a result: where its words
 * stand, who says it and on what terms, its figures, links and checks, which
 * other claims say something like it, and what would settle it.
 *
 *	if (claim_card_open(&card, call, err) < 0) ...
 *	claim_card_show(&card, stderr, &claim, err)
 *	claim_card_close(&card);
 */
struct claim_card {
	struct invocation *call;
	struct similar *similar;
	struct buffer text;		/* the snapshot of... */
	int64_t article;		/* ...this one; 0: none read yet */
};

/* card is initialised by the call, and to be closed in either case. */
int claim_card_open(struct claim_card *card, struct invocation *call, struct error *err);
int claim_card_show(struct claim_card *card, FILE *out, const struct claim *claim,
		    struct error *err);
void claim_card_close(struct claim_card *card);

#endif
