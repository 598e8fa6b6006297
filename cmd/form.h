#ifndef CMD_FORM_H
#define CMD_FORM_H

#include "base/buffer.h"
#include "base/error.h"
#include "ledger/thing.h"

/*
 * A record as a commented form for the editor, as `git commit` has:
 *
 *	# A claim.  Lines that begin with # are left out; an empty form
 *	# changes nothing.
 *	# when it was said (EDTF)
 *	stated_on: 2016-12-26
 *	# direct, indirect, mixed
 *	quote_type: direct
 *
 * A value goes on over lines that begin with a blank.
 */
int form_write(const struct thing *thing, const void *record, struct buffer *out,
	       struct error *err);

/* Reads the form back into *record, which is as it was when the form was
 * written: a field whose line is gone, or whose value is as it was but for
 * blanks around it, stays untouched.  1; 0 when the form is empty (nothing but
 * comments), and *record with it; -1 with ERROR_INPUT ("line 4: no field
 * 'stated' (did you mean 'stated_on'?)"). */
int form_read(const struct thing *thing, struct slice form, void *record,
	      struct store *store, struct arena *arena, struct error *err);

#endif
