#include "cmd/difference.h"

#include "base/worddiff.h"

int difference_write(struct slice before, struct slice after, bool colour,
		     struct arena *arena, struct buffer *out, struct error *err)
{
	const struct slice nothing = SLICE("");
	struct worddiff diff;

	if (worddiff_make(&diff, before.at ? before : nothing, after.at ? after : nothing,
			  WORDDIFF_EXACT, arena, err) < 0)
		return -1;
	worddiff_write(&diff, colour ? &worddiff_colour : &worddiff_plain, 0, out);
	return buffer_failed(out) ? error_memory(err) : 0;
}
