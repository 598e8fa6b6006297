#include "reading/date.h"

#include "base/edtf.h"

#include <math.h>

/*
 * What is told from the moment the article was written: "in ten minutes",
 * "three hours ago", and the stretch that "the last three months" covers.
 */

#define DAY_SECONDS 86400

static int64_t unit_seconds(enum date_word unit)
{
	return unit == DATE_SECOND ? 1 : unit == DATE_MINUTE ? 60 : 3600;
}

/* So many seconds after the start of the article's day. */
static struct moment at_second(const struct calendar *c, int64_t second)
{
	int64_t days = second / DAY_SECONDS - (second % DAY_SECONDS < 0);
	int rest = (int)(second - days * DAY_SECONDS);
	struct moment m = moment_at(DATE_DAY, c->on + days);

	m.hour = rest / 3600;
	m.minute = rest / 60 % 60;
	m.second = rest % 60;
	return m;
}

/* A length of hours, minutes or seconds from now; sign: ahead or back. */
struct moment date_from_now(const struct calendar *c, double count, enum date_word unit,
                            int sign)
{
	double seconds = count * (double)unit_seconds(unit);

	if (c->on == TIMEX_NO_DAY || c->second < 0 || isnan(count) ||
	    seconds > 4000.0 * DAY_SECONDS)
		return date_unknown(unit);
	return at_second(c, c->second + sign * (int64_t)seconds);
}

/* Adds one part of a length to the far end of a stretch. */
static bool move(struct moment *far, double count, enum date_word unit, int sign)
{
	if (isnan(count) || count > 4000)
		return false;
	if (unit < DATE_DAY) {
		int64_t second = ((int64_t)(far->hour > 0 ? far->hour : 0) * 60 +
		                  (far->minute > 0 ? far->minute : 0)) *
		                     60 +
		                 far->second;
		struct calendar from = {.on = far->start};

		*far = at_second(
		    &from,
		    second + sign * (int64_t)(count * (double)unit_seconds(unit)));
		return true;
	}
	if (count > floor(count))
		return false;
	switch (unit) {
	case DATE_DAY:
		far->start += sign * (int64_t)count;
		return true;
	case DATE_WEEK:
		far->start += sign * 7 * (int64_t)count;
		return true;
	case DATE_FORTNIGHT:
		far->start += sign * 14 * (int64_t)count;
		return true;
	case DATE_MONTH:
	case DATE_QUARTER:
	case DATE_YEAR:
	case DATE_DECADE: {
		enum date_word grain = far->grain;

		far->grain = unit;
		*far = moment_shift(*far, sign * (int64_t)count);
		far->grain = grain;
		return true;
	}
	default:
		return false;
	}
}

bool date_covered(const struct calendar *c, const struct moment *length,
                  struct moment *from, struct moment *until)
{
	const struct moment_part parts[] = {
	    {length->count, length->grain}, length->more, length->most};
	bool clock = length->grain < DATE_DAY ||
	             (length->more.count > 0 && length->more.unit < DATE_DAY);
	struct moment near, far;

	if (c->on == TIMEX_NO_DAY || length->kind != MOMENT_LENGTH ||
	    length->pointed == 0 || (clock && c->second < 0))
		return false;
	near = clock ? at_second(c, c->second) : moment_at(DATE_DAY, c->on);
	/* days ahead begin with tomorrow; quarters are those of the calendar */
	if (length->grain == DATE_QUARTER)
		near = moment_at(DATE_DAY, moment_shift(moment_at(DATE_QUARTER, c->on),
		                                        length->pointed > 0)
		                               .start);
	else if (!clock && length->pointed > 0)
		near.start++;
	far = near;
	for (size_t i = 0;
	     i < sizeof(parts) / sizeof(parts[0]) && (i == 0 || parts[i].count > 0);
	     i++)
		if (!move(&far, parts[i].count, parts[i].unit, length->pointed))
			return false;
	*from = length->pointed > 0 ? near : far;
	*until = length->pointed > 0 ? far : near;
	return true;
}
