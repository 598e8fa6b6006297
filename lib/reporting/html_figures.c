#include "reporting/html_parts.h"

#include "base/edtf.h"

#include <inttypes.h>
#include <math.h>

/* The plot of one thing: numbers upwards, time to the right. */
enum { WIDTH = 640, HEIGHT = 190, LEFT = 20, RIGHT = 620, TOP = 34, FLOOR = 150 };
enum { PLOTS = 12, POINTS = 40 };

struct plot {
	int64_t from, to;	/* days */
	double most;
	size_t points;
};

static bool is_dated(const struct report_figure *figure)
{
	return figure->earliest != EDTF_PAST || figure->latest != EDTF_FUTURE;
}

static int64_t day_of(const struct report_figure *figure)
{
	if (figure->earliest == EDTF_PAST)
		return figure->latest;
	if (figure->latest == EDTF_FUTURE)
		return figure->earliest;
	return figure->earliest + (figure->latest - figure->earliest) / 2;
}

static double top_of(const struct report_figure *figure)
{
	return isnan(figure->high) ? figure->low : figure->high;
}

static double bottom_of(const struct report_figure *figure)
{
	return isnan(figure->low) ? figure->high : figure->low;
}

static bool may_be_drawn(const struct report_figure *figure)
{
	return is_dated(figure) && bottom_of(figure) >= 0 && top_of(figure) < 1e15;
}

static bool measure(const struct page *page, const struct report_figure_group *group,
		    struct plot *plot)
{
	size_t i;

	*plot = (struct plot){ .points = 0 };
	for (i = group->first; i < group->first + group->count; i++) {
		const struct report_figure *figure = &page->figures.figures[i];
		int64_t day;

		if (!may_be_drawn(figure))
			continue;
		day = day_of(figure);
		if (plot->points == 0 || day < plot->from)
			plot->from = day;
		if (plot->points == 0 || day > plot->to)
			plot->to = day;
		if (top_of(figure) > plot->most)
			plot->most = top_of(figure);
		plot->points++;
	}
	return plot->points >= 2 && plot->points <= POINTS && plot->most > 0;
}

static double across(const struct plot *plot, int64_t day)
{
	if (plot->to == plot->from)
		return (LEFT + RIGHT) / 2.0;
	return LEFT + 40 + (RIGHT - LEFT - 80) * (double)(day - plot->from) /
		(double)(plot->to - plot->from);
}

static double up(const struct plot *plot, double number)
{
	return FLOOR - (FLOOR - TOP) * number / plot->most;
}

/* Several figures of one day stand side by side. */
static double place_of(const struct page *page, const struct report_figure_group *group,
		       const struct plot *plot, size_t i)
{
	const struct report_figure *all = page->figures.figures;
	double before = 0, same = 0;
	size_t k;

	for (k = group->first; k < group->first + group->count; k++) {
		if (!may_be_drawn(&all[k]) || day_of(&all[k]) != day_of(&all[i]))
			continue;
		before += k < i;
		same++;
	}
	return across(plot, day_of(&all[i])) + (before - (same - 1) / 2) * 26;
}

static void axis_date(struct html *html, double x, const char *anchor, int64_t day)
{
	char text[11];

	edtf_write_day(text, day);
	html_format(html, "<text class=\"axis\" x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
		    x, FLOOR + 22, anchor, text);
}

static void dot(struct page *page, const struct report_figure_group *group,
		const struct plot *plot, size_t i)
{
	const struct report_figure *figure = &page->figures.figures[i];
	double x = place_of(page, group, plot, i), y = up(plot, top_of(figure));
	struct html *html = &page->html;

	if (bottom_of(figure) < top_of(figure))
		html_format(html, "<path class=\"range\" d=\"M%.1f %.1fV%.1f\"/>", x, y,
			    up(plot, bottom_of(figure)));
	html_format(html, "<a href=\"#r%" PRId64 "\" aria-label=\"claim %" PRId64 "\">"
		    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>"
		    "<text class=\"value\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">",
		    figure->row, figure->row,
		    figure->conflict ? "bad" : figure->reading || figure->open ? "open" : "good",
		    x, y, x, y - 10);
	if (bottom_of(figure) < top_of(figure))
		html_format(html, "%g\xe2\x80\x93%g", bottom_of(figure), top_of(figure));
	else
		html_format(html, "%g", top_of(figure));
	html_raw(html, "</text></a>");
}

static void plot(struct page *page, const struct report_figure_group *group)
{
	struct html *html = &page->html;
	struct plot plot;
	size_t i;

	if (!measure(page, group, &plot))
		return;
	html_format(html, "<div class=\"plot\"><svg viewBox=\"0 0 %d %d\" role=\"group\" "
		    "aria-label=\"Plot of the figures in the table\">"
		    "<path class=\"floor\" d=\"M%d %dH%d\"/>", WIDTH, HEIGHT, LEFT, FLOOR, RIGHT);
	for (i = group->pair; i < group->pair + group->pair_count; i++) {
		const struct report_figure_pair *pair = &page->figures.pairs[i];
		const struct report_figure *all = page->figures.figures;

		if (pair->open || !may_be_drawn(&all[pair->one]) ||
		    !may_be_drawn(&all[pair->other]))
			continue;
		html_format(html, "<path class=\"clash\" d=\"M%.1f %.1fL%.1f %.1f\"/>",
			    place_of(page, group, &plot, pair->one),
			    up(&plot, top_of(&all[pair->one])),
			    place_of(page, group, &plot, pair->other),
			    up(&plot, top_of(&all[pair->other])));
	}
	for (i = group->first; i < group->first + group->count; i++)
		if (may_be_drawn(&page->figures.figures[i]))
			dot(page, group, &plot, i);
	axis_date(html, across(&plot, plot.from), "middle", plot.from);
	if (plot.to != plot.from)
		axis_date(html, across(&plot, plot.to), "middle", plot.to);
	html_raw(html, "</svg></div>\n");
}

static void note(struct html *html, const struct report_figure *figure)
{
	html_raw(html, "<td>");
	if (figure->conflict)
		html_raw(html, "<b class=\"bad\">in conflict</b>");
	else if (figure->reading)
		html_raw(html, "one of two readings");
	else if (figure->open)
		html_raw(html, "open");
	html_raw(html, "</td>");
}

static void table_row(struct page *page, const struct report_figure_group *group, size_t i,
		      bool notes)
{
	const struct report_figure *figure = &page->figures.figures[i];
	struct html *html = &page->html;

	html_raw(html, "<tr>");
	if (i == group->first) {
		html_format(html, "<th scope=\"rowgroup\" rowspan=\"%zu\" dir=\"auto\">",
			    group->count);
		html_words(html, group->thing ? group->thing : "thing not given");
		html_raw(html, "</th>");
	}
	html_raw(html, "<td dir=\"auto\">");
	html_words(html, figure->said);
	html_raw(html, "</td><td>");
	if (figure->when)
		html_date(html, slice_of(figure->when));
	else
		html_raw(html, "<span class=\"small\">not dated</span>");
	html_raw(html, "</td><td>claim ");
	html_row_link(html, figure->row);
	html_raw(html, "</td>");
	if (notes)
		note(html, figure);
	html_raw(html, "</tr>\n");
}

void html_figures(struct page *page)
{
	const struct report_figures *figures = &page->figures;
	bool notes = audience_sees(page->audience, REPORT_CONTRADICTION);
	struct html *html = &page->html;
	size_t i, k, drawn = 0;

	if (figures->group_count == 0)
		return;
	html_raw(html, "<section id=\"figures\" aria-labelledby=\"t-figures\">"
		 "<h2 id=\"t-figures\">Figures</h2>\n<div class=\"plots\">");
	for (i = 0; i < figures->group_count && drawn < PLOTS; i++) {
		struct plot ignored;

		if (!measure(page, &figures->groups[i], &ignored))
			continue;
		html_raw(html, "<figure><figcaption dir=\"auto\">");
		html_words(html, figures->groups[i].thing ? figures->groups[i].thing
							  : "thing not given");
		html_raw(html, "</figcaption>");
		plot(page, &figures->groups[i]);
		html_raw(html, "</figure>");
		drawn++;
	}
	html_raw(html, "</div>\n<div class=\"wide\" role=\"region\" aria-labelledby=\"t-figures\" "
		 "tabindex=\"0\"><table class=\"figures\"><caption class=\"vh\">Figures by what they "
		 "count, in order of time</caption><thead><tr><th scope=\"col\">What is counted</th>"
		 "<th scope=\"col\">Figure</th><th scope=\"col\">When</th>"
		 "<th scope=\"col\">Where</th>");
	html_raw(html, notes ? "<th scope=\"col\">Note</th></tr></thead>\n" : "</tr></thead>\n");
	for (i = 0; i < figures->group_count; i++) {
		const struct report_figure_group *group = &figures->groups[i];

		html_raw(html, "<tbody>");
		for (k = group->first; k < group->first + group->count; k++)
			table_row(page, group, k, notes);
		html_raw(html, "</tbody>\n");
	}
	html_raw(html, "</table></div></section>\n");
}
