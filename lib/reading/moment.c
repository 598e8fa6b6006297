#include "reading/moment.h"

#include "base/edtf.h"

#include <string.h>

static int64_t floor_to(int64_t value, int64_t step)
{
	int64_t rest = value % step;

	return value - (rest < 0 ? rest + step : rest);
}

struct moment moment_at(enum date_word grain, int64_t day)
{
	struct moment m = {.kind = MOMENT_STRETCH,
	                   .grain = grain,
	                   .start = day,
	                   .hour = -1,
	                   .minute = -1};
	int64_t year;
	int month, mday;

	edtf_civil(day, &year, &month, &mday);
	switch (grain) {
	case DATE_WEEK:
	case DATE_FORTNIGHT:
		m.start = day - edtf_weekday(day);
		break;
	case DATE_WEEKEND:
		m.start = day - edtf_weekday(day) + 5;
		break;
	case DATE_MONTH:
		m.start = edtf_day(year, month, 1);
		break;
	case DATE_QUARTER:
	case DATE_PERIOD:
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
	case DATE_WEEK:
	case DATE_WEEKEND:
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
	case DATE_SEASON:
	case DATE_YEAR:
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
	return (struct moment){.kind = MOMENT_LENGTH,
	                       .grain = unit,
	                       .count = count,
	                       .hour = -1,
	                       .minute = -1};
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

const char *moment_day_text(int64_t day, struct arena *arena)
{
	char text[11];

	edtf_write_day(text, day);
	return arena_text(arena, text);
}

const char *moment_month_text(int64_t day, struct arena *arena)
{
	char text[11];

	edtf_write_day(text, day);
	return arena_slice(arena, (struct slice){text, 7});
}

/* Years that EDTF level 1 writes with four digits. */
bool moment_writable(int64_t day)
{
	/* from 0000-01-01 to 9999-12-31 */
	return day >= -719528 && day <= 2932896;
}

/* One end of a stretch, as precisely as the stretch was named. */
static const char *end_text(const struct moment *m, int64_t day, struct arena *arena)
{
	char text[11];

	edtf_write_day(text, day);
	switch (m->grain) {
	case DATE_MONTH:
	case DATE_QUARTER:
	case DATE_HALF:
		return arena_slice(arena, (struct slice){text, 7});
	case DATE_YEAR:
	case DATE_DECADE:
	case DATE_CENTURY:
		return arena_slice(arena, (struct slice){text, 4});
	default:
		return arena_slice(arena, (struct slice){text, 10});
	}
}

const char *moment_edtf_first(const struct moment *m, struct arena *arena)
{
	if (m->kind != MOMENT_STRETCH || !moment_writable(m->start) ||
	    !moment_writable(moment_last(m)))
		return NULL;
	if (m->grain == DATE_SEASON && !m->ranged)
		return moment_edtf(m, arena);
	return end_text(m, m->start, arena);
}

const char *moment_edtf_last(const struct moment *m, struct arena *arena)
{
	if (m->kind != MOMENT_STRETCH || !moment_writable(m->start) ||
	    !moment_writable(moment_last(m)))
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

	if (m->kind != MOMENT_STRETCH || m->impossible || !moment_writable(m->start) ||
	    !moment_writable(moment_last(m)))
		return NULL;
	edtf_civil(m->start, &year, &month, &mday);
	if (!m->ranged) {
		switch (m->grain) {
		case DATE_SEASON:
			return arena_format(arena, "%04d-%02d%s", (int)year, m->season,
			                    mark);
		case DATE_DECADE:
			return arena_format(arena, "%03dX%s", (int)(year / 10), mark);
		case DATE_CENTURY:
			return arena_format(arena, "%02dXX%s", (int)(year / 100), mark);
		default:
			break;
		}
	}
	first = end_text(m, m->start, arena);
	if (m->grain == DATE_DAY && !m->ranged && m->hour < 0 && !m->approximate)
		return first;
	last = end_text(m, moment_last(m), arena);
	if (m->grain == DATE_DAY && !m->ranged && m->hour >= 0 && m->until_hour == 0)
		return arena_format(arena, "%sT%02d:%02d:%02d", first, m->hour,
		                    m->minute > 0 ? m->minute : 0, m->second);
	if (strcmp(first, last) == 0)
		return m->approximate ? arena_format(arena, "%s%s", first, mark) : first;
	return arena_format(arena, "%s%s/%s%s", first, mark, last, mark);
}
