#include "reading/moment.h"

#include "base/edtf.h"

#include <math.h>
#include <string.h>

static int64_t floor_to(int64_t value, int64_t step)
{
	int64_t rest = value % step;

	return value - (rest < 0 ? rest + step : rest);
}

struct moment moment_at(enum date_word grain, int64_t day)
{
	struct moment m = { .kind = MOMENT_STRETCH, .grain = grain, .start = day,
			    .hour = -1, .minute = -1 };
	int64_t year;
	int month, mday;

	edtf_civil(day, &year, &month, &mday);
	switch (grain) {
	case DATE_WEEK: case DATE_FORTNIGHT:
		m.start = day - edtf_weekday(day);
		break;
	case DATE_WEEKEND:
		m.start = day - edtf_weekday(day) + 5;
		break;
	case DATE_MONTH:
		m.start = edtf_day(year, month, 1);
		break;
	case DATE_QUARTER: case DATE_PERIOD:
		m.grain = DATE_QUARTER;
		m.start = edtf_day(year, (month - 1) / 3 * 3 + 1, 1);
		break;
	case DATE_HALF:
		m.start = edtf_day(year, month > 6 ? 7 : 1, 1);
		break;
	case DATE_SEASON:
		m.season = 21 + (month + 9) % 12 / 3;
		m.start = edtf_day(year, month, 1);
		break;
	case DATE_YEAR:
		m.start = edtf_day(year, 1, 1);
		break;
	case DATE_DECADE:
		m.start = edtf_day(floor_to(year, 10), 1, 1);
		break;
	case DATE_CENTURY:
		m.start = edtf_day(floor_to(year, 100), 1, 1);
		break;
	default:
		break;
	}
	return m;
}

static int64_t add_months(int64_t day, int64_t count)
{
	int64_t year, months;
	int month, mday, last;

	edtf_civil(day, &year, &month, &mday);
	months = year * 12 + month - 1 + count;
	year = floor_to(months, 12) / 12;
	month = (int)(months - year * 12) + 1;
	last = edtf_month_days(year, month);
	return edtf_day(year, month, mday > last ? last : mday);
}

struct moment moment_shift(struct moment m, int64_t count)
{
	/* No article counts further. */
	if (count > 4000 || count < -4000)
		count = count < 0 ? -4000 : 4000;
	switch (m.grain) {
	case DATE_DAY:
		m.start += count;
		break;
	case DATE_WEEK: case DATE_WEEKEND:
		m.start += 7 * count;
		break;
	case DATE_FORTNIGHT:
		m.start += 14 * count;
		break;
	case DATE_MONTH:
		m.start = add_months(m.start, count);
		break;
	case DATE_QUARTER:
		m.start = add_months(m.start, 3 * count);
		break;
	case DATE_HALF:
		m.start = add_months(m.start, 6 * count);
		break;
	case DATE_SEASON: case DATE_YEAR:
		m.start = add_months(m.start, 12 * count);
		break;
	case DATE_DECADE:
		m.start = add_months(m.start, 120 * count);
		break;
	case DATE_CENTURY:
		m.start = add_months(m.start, 1200 * count);
		break;
	default:
		break;
	}
	return m;
}

struct moment moment_same_day(struct moment m, int64_t years)
{
	m.start = add_months(m.start, 12 * years);
	return m;
}

struct moment moment_quarter(int64_t year, int quarter)
{
	return moment_at(DATE_QUARTER, edtf_day(year, quarter * 3 - 2, 1));
}

struct moment moment_half(int64_t year, int half)
{
	return moment_at(DATE_HALF, edtf_day(year, half == 1 ? 1 : 7, 1));
}

struct moment moment_season(int64_t year, int season)
{
	struct moment m = moment_at(DATE_DAY, edtf_day(year, (season - 21) * 3 + 3, 1));

	m.grain = DATE_SEASON;
	m.season = season;
	return m;
}

struct moment moment_length(double count, enum date_word unit)
{
	return (struct moment){ .kind = MOMENT_LENGTH, .grain = unit, .count = count,
				.hour = -1, .minute = -1 };
}

int64_t moment_last(const struct moment *m)
{
	struct moment next;

	if (m->ranged) {
		struct moment end = moment_at(m->grain, m->end);

		return moment_last(&end);
	}
	switch (m->grain) {
	case DATE_DAY:
		return m->start;
	case DATE_WEEKEND:
		return m->start + 1;
	case DATE_SEASON:
		return add_months(m->start, 3) - 1;
	default:
		next = moment_shift(*m, 1);
		return next.start - 1;
	}
}

static const char *day_text(int64_t day, struct arena *arena)
{
	char text[11];

	edtf_write_day(text, day);
	return arena_text(arena, text);
}

static const char *month_text(int64_t day, struct arena *arena)
{
	const char *text = day_text(day, arena);

	return arena_slice(arena, (struct slice){ text, 7 });
}

/* Years that EDTF level 1 writes with four digits. */
static bool writable(int64_t day)
{
	return day >= edtf_day(0, 1, 1) && day <= edtf_day(9999, 12, 31);
}

/* One end of a stretch, as precisely as the stretch was named. */
static const char *end_text(const struct moment *m, int64_t day, struct arena *arena)
{
	int64_t year;
	int month, mday;

	edtf_civil(day, &year, &month, &mday);
	switch (m->grain) {
	case DATE_MONTH: case DATE_QUARTER: case DATE_HALF:
		return month_text(day, arena);
	case DATE_YEAR: case DATE_DECADE: case DATE_CENTURY:
		return arena_format(arena, "%04d", (int)year);
	default:
		return day_text(day, arena);
	}
}

const char *moment_edtf_first(const struct moment *m, struct arena *arena)
{
	if (m->kind != MOMENT_STRETCH || !writable(m->start) || !writable(moment_last(m)))
		return NULL;
	if (m->grain == DATE_SEASON && !m->ranged)
		return moment_edtf(m, arena);
	return end_text(m, m->start, arena);
}

const char *moment_edtf_last(const struct moment *m, struct arena *arena)
{
	if (m->kind != MOMENT_STRETCH || !writable(m->start) || !writable(moment_last(m)))
		return NULL;
	if (m->grain == DATE_SEASON && !m->ranged)
		return moment_edtf(m, arena);
	return end_text(m, moment_last(m), arena);
}

const char *moment_edtf(const struct moment *m, struct arena *arena)
{
	const char *first, *last, *mark = m->approximate ? "~" : "";
	int64_t year;
	int month, mday;

	if (m->kind != MOMENT_STRETCH || m->impossible || !writable(m->start) || !writable(moment_last(m)))
		return NULL;
	edtf_civil(m->start, &year, &month, &mday);
	if (!m->ranged) {
		switch (m->grain) {
		case DATE_SEASON:
			return arena_format(arena, "%04d-%02d%s", (int)year, m->season, mark);
		case DATE_DECADE:
			return arena_format(arena, "%03dX%s", (int)(year / 10), mark);
		case DATE_CENTURY:
			return arena_format(arena, "%02dXX%s", (int)(year / 100), mark);
		default:
			break;
		}
	}
	first = end_text(m, m->start, arena);
	last = end_text(m, moment_last(m), arena);
	if (m->grain == DATE_DAY && !m->ranged && m->hour >= 0 && m->until_hour == 0)
		return arena_format(arena, "%sT%02d:%02d:%02d", first, m->hour,
				    m->minute > 0 ? m->minute : 0, m->second);
	if (strcmp(first, last) == 0)
		return arena_format(arena, "%s%s", first, mark);
	return arena_format(arena, "%s%s/%s%s", first, mark, last, mark);
}

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
	static const char letters[] = { [DATE_SECOND] = 'S', [DATE_MINUTE] = 'M', [DATE_HOUR] = 'H',
					[DATE_DAY] = 'D', [DATE_WEEK] = 'W', [DATE_MONTH] = 'M',
					[DATE_YEAR] = 'Y' };
	const char *unit = NULL;
	char one[2] = { 0, 0 };

	switch (grain) {
	case DATE_FORTNIGHT: count *= 2; unit = "W"; break;
	case DATE_QUARTER: case DATE_PERIOD: count *= 3; unit = "M"; break;
	case DATE_HALF: count *= 6; unit = "M"; break;
	case DATE_DECADE: unit = "DE"; break;
	case DATE_CENTURY: unit = "CE"; break;
	case DATE_WEEKEND: unit = "WE"; break;
	case DATE_WEEKDAY: unit = "WD"; break;
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
	const struct moment_part parts[] = { { m->count, m->grain }, m->more, m->most };
	const char *value = "P";
	bool clock = false;

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		if (i > 0 && !(parts[i].count > 0))
			break;
		value = arena_format(arena, "%s%s%s", value, parts[i].unit <= DATE_HOUR && !clock ? "T" : "",
				     part_value(parts[i].count, parts[i].unit, arena));
		clock = clock || parts[i].unit <= DATE_HOUR;
		if (!value)
			return NULL;
	}
	return value;
}

static const char *part_code(enum date_part part)
{
	static const char *const codes[] = { "", "MO", "AF", "EV", "NI", "12:00", "24:00", "DT",
					     "MEB", "MEL", "MED" };

	return codes[part];
}

/* "T15:30", with its seconds where they were told. */
static const char *clock_text(int hour, int minute, int second, struct arena *arena)
{
	if (second > 0)
		return arena_format(arena, "T%02d:%02d:%02d", hour, minute > 0 ? minute : 0, second);
	return arena_format(arena, "T%02d:%02d", hour, minute > 0 ? minute : 0);
}

/* Adds the time of day to a day's value; later: that of the day a stretch of
 * hours ends on. */
static const char *with_time(const struct moment *m, const char *day, const char *later, struct arena *arena)
{
	if (m->until_hour > 0)
		return arena_format(arena, "%s%s/%s%s", day, clock_text(m->hour, m->minute, m->second, arena),
				    later, clock_text(m->until_hour, m->until_minute, 0, arena));
	if (m->hour >= 0)
		return arena_format(arena, "%s%s", day, clock_text(m->hour, m->minute, m->second, arena));
	if (m->part != PART_NONE)
		return arena_format(arena, "%sT%s", day, part_code(m->part));
	return day;
}

static const char *stretch_value(const struct moment *m, struct arena *arena)
{
	static const char *const seasons[] = { "SP", "SU", "FA", "WI" };
	int64_t year;
	int month, mday;

	if (!writable(m->start))
		return NULL;
	edtf_civil(m->start, &year, &month, &mday);
	if (m->impossible)
		return arena_format(arena, "%04d-%02d-%02d", (int)year, month, m->day);
	if (m->ranged && m->until_hour > 0)
		return with_time(m, day_text(m->start, arena), day_text(m->end, arena), arena);
	if (m->ranged)
		return moment_edtf(m, arena);
	switch (m->grain) {
	case DATE_WEEK: return week_text(m->start, "", arena);
	case DATE_WEEKEND: return week_text(m->start, "-WE", arena);
	case DATE_MONTH: return month_text(m->start, arena);
	case DATE_QUARTER: return arena_format(arena, "%04d-Q%d", (int)year, (month + 2) / 3);
	case DATE_HALF: return arena_format(arena, "%04d-H%d", (int)year, month > 6 ? 2 : 1);
	case DATE_SEASON: return arena_format(arena, "%04d-%s", (int)year, seasons[m->season - 21]);
	case DATE_YEAR: return arena_format(arena, "%04d", (int)year);
	case DATE_DECADE: return arena_format(arena, "%03d", (int)(year / 10));
	case DATE_CENTURY: return arena_format(arena, "%02d", (int)(year / 100));
	default: return with_time(m, day_text(m->start, arena), day_text(m->start, arena), arena);
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
	case MOMENT_YEARLESS: case MOMENT_WEEKDAY:
		day = open_day(m, arena);
		return m->kind == MOMENT_YEARLESS && m->day == 0 ? day : with_time(m, day, day, arena);
	case MOMENT_CLOCK:
		return with_time(m, "", "", arena);
	case MOMENT_LENGTH: case MOMENT_SET:
		return length_value(m, arena);
	case MOMENT_PRESENT: return "PRESENT_REF";
	case MOMENT_PAST: return "PAST_REF";
	case MOMENT_FUTURE: return "FUTURE_REF";
	default: return NULL;
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
	if (m->ranged && m->until_hour == 0) {
		struct moment end = moment_at(m->grain, m->end);

		open.ranged = false;
		end.said = m->said;
		return arena_format(arena, "%s/%s", moment_said_value(&open, arena), moment_said_value(&end, arena));
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

	if (!writable(day))
		return NULL;
	text = day_text(day, arena);
	if (second < 0)
		return text;
	return arena_format(arena, "%sT%02d:%02d:%02d", text, second / 3600, second / 60 % 60, second % 60);
}

const char *moment_from(const struct moment *m, struct arena *arena)
{
	if (m->kind != MOMENT_STRETCH || (m->part != PART_NONE && m->hour < 0) || m->impossible || !writable(moment_last(m)))
		return NULL;
	if (m->hour < 0)
		return instant(m->start, -1, arena);
	return instant(m->start, (m->hour % 24 * 60 + (m->minute > 0 ? m->minute : 0)) * 60 + m->second, arena);
}

const char *moment_until(const struct moment *m, struct arena *arena)
{
	int64_t day;

	if (m->kind != MOMENT_STRETCH || (m->part != PART_NONE && m->hour < 0) || m->impossible || (m->hour >= 0 && m->until_hour == 0))
		return NULL;
	if (m->hour < 0)
		return instant(moment_last(m) + 1, -1, arena);
	day = m->ranged ? m->end : m->start;
	return instant(day + (m->until_hour == 24), (m->until_hour % 24 * 60 + m->until_minute) * 60, arena);
}
