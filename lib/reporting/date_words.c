#include "reporting/date_words.h"

static const char *const months[] = {
	"January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December",
};

static const char *const seasons[] = { "spring", "summer", "autumn", "winter" };

/* A date of digits: "2016", "2016-12", "2016-12-20"; month 0 and day 0 where
 * there is none. */
static bool read_plain(struct slice date, int *year, int *month, int *day)
{
	size_t i;

	*month = *day = 0;
	if (date.length != 4 && date.length != 7 && date.length != 10)
		return false;
	for (i = 0; i < date.length; i++) {
		bool dash = i == 4 || i == 7;

		if (dash ? date.at[i] != '-' : date.at[i] < '0' || date.at[i] > '9')
			return false;
	}
#define DIGITS(i) (10 * (date.at[i] - '0') + date.at[(i) + 1] - '0')
	*year = 100 * DIGITS(0) + DIGITS(2);
	if (date.length > 4)
		*month = DIGITS(5);
	if (date.length > 7)
		*day = DIGITS(8);
#undef DIGITS
	return true;
}

static bool is_calendar(int month, int day, size_t length)
{
	return (length == 4 || (month >= 1 && month <= 12)) &&
	       (length < 10 || (day >= 1 && day <= 31));
}

bool date_is_plain(struct slice date)
{
	int year, month, day;

	return read_plain(date, &year, &month, &day) && year > 0 &&
	       is_calendar(month, day, date.length);
}

/* Without printf(): a report has one or two dates a claim. */
static void add_day(struct buffer *out, int year, int month, int day)
{
	if (day) {
		buffer_integer(out, day);
		buffer_byte(out, ' ');
	}
	if (month) {
		buffer_text(out, months[month - 1]);
		buffer_byte(out, ' ');
	}
	buffer_integer(out, year);
}

/* One date without an interval; false, and nothing appended, if it has no
 * words. */
static bool one_date(struct buffer *out, struct slice date)
{
	const char *about = "";
	int year, month, day;

	if (date.length && date.at[date.length - 1] == '~')
		about = "about ";
	else if (date.length && date.at[date.length - 1] == '?')
		about = "perhaps ";
	else if (date.length && date.at[date.length - 1] == '%')
		about = "perhaps about ";
	if (about[0])
		date.length--;
	/* A day with a time counts as its day, and the time is said too. */
	if (date.length > 16 && date.at[10] == 'T')
		date.length = 16;
	if (date.length == 16 && date.at[10] == 'T') {
		struct slice days = { date.at, 10 };

		if (!read_plain(days, &year, &month, &day) || !is_calendar(month, day, 10))
			return false;
		add_day(out, year, month, day);
		buffer_text(out, ", ");
		buffer_add(out, date.at + 11, 5);
		return true;
	}
	if (!read_plain(date, &year, &month, &day))
		return false;
	if (date.length == 7 && month >= 21 && month <= 24) {
		buffer_format(out, "%s%s %d", about, seasons[month - 21], year);
		return true;
	}
	if (!is_calendar(month, day, date.length))
		return false;
	buffer_text(out, about);
	add_day(out, year, month, day);
	return true;
}

void date_words(struct buffer *out, struct slice date)
{
	const char *slash = memchr(date.at, '/', date.length);
	struct buffer words;
	struct slice from, to;
	bool open_from, open_to;
	size_t at;

	if (!slash) {
		if (!one_date(out, date))
			buffer_slice(out, date);
		return;
	}
	at = (size_t)(slash - date.at);
	from = slice_part(date, (struct span){ 0, at });
	to = slice_part(date, (struct span){ at + 1, date.length });
	open_from = from.length == 0 || slice_is(from, "..");
	open_to = to.length == 0 || slice_is(to, "..");
	buffer_init(&words);
	if (open_from)
		buffer_text(&words, "until ");
	else if (open_to)
		buffer_text(&words, "from ");
	if (open_from == open_to)
		at = !open_from && one_date(&words, from) &&
		     (buffer_text(&words, " to "), one_date(&words, to));
	else
		at = one_date(&words, open_from ? to : from);
	if (open_to)
		buffer_text(&words, " on");
	if (buffer_failed(&words))
		out->failed = true;
	buffer_slice(out, at ? buffer_all(&words) : date);
	buffer_release(&words);
}
