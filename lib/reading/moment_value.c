#include "reading/moment.h"

#include "base/edtf.h"

#include <math.h>
#include <stddef.h>

/*
 * A moment as a TimeML value, as what its words say, and as where it begins
 * and is over.
 */

/* Week and year of ISO 8601: the week belongs to the year of its Thursday. */
static const char *week_text(int64_t day, const char *behind, struct arena *arena)
{
	int64_t thursday = day - edtf_weekday(day) + 3, year;
	int month, mday;

	edtf_civil(thursday, &year, &month, &mday);
	return arena_format(arena, "%04d-W%02d%s", (int)year,
	                    (int)((thursday - edtf_day(year, 1, 1)) / 7) + 1, behind);
}

/* "3W", "1.5Y": a count and the letter of its unit; a clock's is behind T. */
static const char *part_value(double count, enum date_word grain, struct arena *arena)
{
	static const char letters[] = {
	    [DATE_SECOND] = 'S', [DATE_MINUTE] = 'M', [DATE_HOUR] = 'H',
	    [DATE_DAY] = 'D',    [DATE_WEEK] = 'W',   [DATE_MONTH] = 'M',
	    [DATE_YEAR] = 'Y'};
	const char *unit = NULL;
	char one[2] = {0, 0};

	switch (grain) {
	case DATE_FORTNIGHT:
		count *= 2;
		unit = "W";
		break;
	case DATE_QUARTER:
	case DATE_PERIOD:
		count *= 3;
		unit = "M";
		break;
	case DATE_HALF:
		count *= 6;
		unit = "M";
		break;
	case DATE_DECADE:
		unit = "DE";
		break;
	case DATE_CENTURY:
		unit = "CE";
		break;
	case DATE_WEEKEND:
		unit = "WE";
		break;
	case DATE_WEEKDAY:
		unit = "WD";
		break;
	default:
		one[0] = letters[grain];
		unit = one;
		break;
	}
	if (isnan(count))
		return arena_format(arena, "X%s", unit);
	return arena_format(arena, "%.15g%s", count, unit);
}

static const char *length_value(const struct moment *m, struct arena *arena)
{
	const struct moment_part parts[] = {{m->count, m->grain}, m->more, m->most};
	const char *value = "P";
	bool clock = false;

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		if (i > 0 && !(parts[i].count > 0))
			break;
		value = arena_format(arena, "%s%s%s", value,
		                     parts[i].unit <= DATE_HOUR && !clock ? "T" : "",
		                     part_value(parts[i].count, parts[i].unit, arena));
		clock = clock || parts[i].unit <= DATE_HOUR;
		if (!value)
			return NULL;
	}
	return value;
}

static const char *part_code(enum date_part part)
{
	static const char *const codes[] = {"",      "MO", "AF",  "EV",  "NI", "12:00",
	                                    "24:00", "DT", "MEB", "MEL", "MED"};

	return codes[part];
}

/* "T15:30", with its seconds where they were told. */
static const char *clock_text(int hour, int minute, int second, struct arena *arena)
{
	if (second > 0)
		return arena_format(arena, "T%02d:%02d:%02d", hour,
		                    minute > 0 ? minute : 0, second);
	return arena_format(arena, "T%02d:%02d", hour, minute > 0 ? minute : 0);
}

/* Adds the time of day to a day's value; later: that of the day a stretch of
 * hours ends on. */
static const char *with_time(const struct moment *m, const char *day, const char *later,
                             struct arena *arena)
{
	if (m->until_hour > 0)
		return arena_format(
		    arena, "%s%s/%s%s", day,
		    clock_text(m->hour, m->minute, m->second, arena), later,
		    clock_text(m->until_hour, m->until_minute, 0, arena));
	if (m->hour >= 0)
		return arena_format(arena, "%s%s", day,
		                    clock_text(m->hour, m->minute, m->second, arena));
	if (m->part != PART_NONE)
		return arena_format(arena, "%sT%s", day, part_code(m->part));
	return day;
}

static const char *stretch_value(const struct moment *m, struct arena *arena)
{
	static const char *const seasons[] = {"SP", "SU", "FA", "WI"};
	int64_t year;
	int month, mday;

	if (!moment_writable(m->start))
		return NULL;
	edtf_civil(m->start, &year, &month, &mday);
	if (m->impossible)
		return arena_format(arena, "%04d-%02d-%02d", (int)year, month, m->day);
	if (m->ranged && m->until_hour > 0)
		return with_time(m, moment_day_text(m->start, arena),
		                 moment_day_text(m->end, arena), arena);
	if (m->ranged)
		return moment_edtf(m, arena);
	switch (m->grain) {
	case DATE_WEEK:
		return week_text(m->start, "", arena);
	case DATE_WEEKEND:
		return week_text(m->start, "-WE", arena);
	case DATE_MONTH:
		return moment_month_text(m->start, arena);
	case DATE_QUARTER:
		return arena_format(arena, "%04d-Q%d", (int)year, (month + 2) / 3);
	case DATE_HALF:
		return arena_format(arena, "%04d-H%d", (int)year, month > 6 ? 2 : 1);
	case DATE_SEASON:
		return arena_format(arena, "%04d-%s", (int)year,
		                    seasons[m->season - 21]);
	case DATE_YEAR:
		return arena_format(arena, "%04d", (int)year);
	case DATE_DECADE:
		return arena_format(arena, "%03d", (int)(year / 10));
	case DATE_CENTURY:
		return arena_format(arena, "%02d", (int)(year / 100));
	default:
		return with_time(m, moment_day_text(m->start, arena),
		                 moment_day_text(m->start, arena), arena);
	}
}

/* A day whose year, or whose week, is not known. */
static const char *open_day(const struct moment *m, struct arena *arena)
{
	if (m->kind == MOMENT_WEEKDAY)
		return arena_format(arena, "XXXX-WXX-%d", m->month + 1);
	if (m->day == 0)
		return arena_format(arena, "XXXX-%02d", m->month);
	if (m->month == 0)
		return arena_format(arena, "XXXX-XX-%02d", m->day);
	return arena_format(arena, "XXXX-%02d-%02d", m->month, m->day);
}

const char *moment_value(const struct moment *m, struct arena *arena)
{
	const char *day;

	switch (m->kind) {
	case MOMENT_STRETCH:
		return stretch_value(m, arena);
	case MOMENT_YEARLESS:
	case MOMENT_WEEKDAY:
		day = open_day(m, arena);
		return m->kind == MOMENT_YEARLESS && m->day == 0
		           ? day
		           : with_time(m, day, day, arena);
	case MOMENT_CLOCK:
		return with_time(m, "", "", arena);
	case MOMENT_LENGTH:
	case MOMENT_SET:
		return length_value(m, arena);
	case MOMENT_PRESENT:
		return "PRESENT_REF";
	case MOMENT_PAST:
		return "PAST_REF";
	case MOMENT_FUTURE:
		return "FUTURE_REF";
	default:
		return NULL;
	}
}

const char *moment_said_value(const struct moment *m, struct arena *arena)
{
	struct moment open = *m;
	int64_t year;
	int month, day;

	if (m->kind != MOMENT_STRETCH || m->said == SAID_WHOLE)
		return moment_value(m, arena);
	edtf_civil(m->start, &year, &month, &day);
	if (m->ranged && m->until_hour > 0) {
		/* from an hour of one day to one of another */
		struct moment end = moment_at(DATE_DAY, m->end);

		open.ranged = false;
		open.until_hour = 0;
		end.said = m->said;
		end.hour = m->until_hour;
		end.minute = m->until_minute;
		return arena_format(arena, "%s/%s", moment_said_value(&open, arena),
		                    moment_said_value(&end, arena));
	}
	if (m->ranged) {
		struct moment end = moment_at(m->grain, m->end);

		open.ranged = false;
		end.said = m->said;
		return arena_format(arena, "%s/%s", moment_said_value(&open, arena),
		                    moment_said_value(&end, arena));
	}
	switch (m->said) {
	case SAID_CLOCK:
		open.kind = MOMENT_CLOCK;
		break;
	case SAID_WEEKDAY:
		open.kind = MOMENT_WEEKDAY;
		open.month = edtf_weekday(m->start);
		break;
	default:
		if (m->grain != DATE_DAY && m->grain != DATE_MONTH)
			return moment_value(m, arena);
		open.kind = MOMENT_YEARLESS;
		open.month = m->said == SAID_MONTH_DAY ? 0 : month;
		open.day = m->grain != DATE_DAY ? 0 : m->impossible ? m->day : day;
		break;
	}
	return moment_value(&open, arena);
}

/* A day, and the second of it (below 0: none). */
static const char *instant(int64_t day, int second, struct arena *arena)
{
	const char *text;

	if (!moment_writable(day))
		return NULL;
	text = moment_day_text(day, arena);
	if (second < 0)
		return text;
	return arena_format(arena, "%sT%02d:%02d:%02d", text, second / 3600,
	                    second / 60 % 60, second % 60);
}

const char *moment_from(const struct moment *m, struct arena *arena)
{
	if (m->kind != MOMENT_STRETCH || (m->part != PART_NONE && m->hour < 0) ||
	    m->impossible || !moment_writable(moment_last(m)))
		return NULL;
	if (m->hour < 0)
		return instant(m->start, -1, arena);
	return instant(m->start,
	               (m->hour % 24 * 60 + (m->minute > 0 ? m->minute : 0)) * 60 +
	                   m->second,
	               arena);
}

const char *moment_until(const struct moment *m, struct arena *arena)
{
	int64_t day;

	if (m->kind != MOMENT_STRETCH || (m->part != PART_NONE && m->hour < 0) ||
	    m->impossible || (m->hour >= 0 && m->until_hour == 0))
		return NULL;
	if (m->hour < 0)
		return instant(moment_last(m) + 1, -1, arena);
	day = m->ranged ? m->end : m->start;
	return instant(day + (m->until_hour == 24),
	               (m->until_hour % 24 * 60 + m->until_minute) * 60, arena);
}
