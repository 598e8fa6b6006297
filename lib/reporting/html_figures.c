#include "reporting/html_parts.h"

#include "base/edtf.h"

#include <inttypes.h>
#include <math.h>

/* The plot of one thing: numbers upwards, time to the right. */
enum { WIDTH = 640, HEIGHT = 190, LEFT = 20, RIGHT = 620, TOP = 34, FLOOR = 150 };
enum { PLOTS = 12, POINTS = 40 };

/* What is drawn together: things whose last words are the same ("fishing boat",
 * "boat"), because a reader wants to see them side by side.  Nothing is said to be
 * in conflict by that. */
struct plot {
	struct slice noun;
	size_t members[POINTS];	/* of page->figures.figures, in order of time */
	size_t points;
	bool too_many;
	int64_t from, to;	/* days */
	double most;
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

static struct slice noun_of(const struct report_figure_group *group)
{
	const char *blank = group->thing ? strrchr(group->thing, ' ') : NULL;

	return slice_of(blank ? blank + 1 : group->thing);
}

static void add_member(const struct page *page, struct plot *plot, size_t figure)
{
	const struct report_figure *all = page->figures.figures;
	size_t i;

	if (!may_be_drawn(&all[figure]))
		return;
	if (plot->points == POINTS) {
		plot->too_many = true;
		return;
	}
	for (i = plot->points; i > 0 && day_of(&all[plot->members[i - 1]]) >
	     day_of(&all[figure]); i--)
		plot->members[i] = plot->members[i - 1];
	plot->members[i] = figure;
	plot->points++;
	if (top_of(&all[figure]) > plot->most)
		plot->most = top_of(&all[figure]);
}

/* Gathers what belongs with a group; false where an earlier group has it, or where
 * there is nothing to see: one number alone, or the same one again. */
static bool gather(const struct page *page, size_t first, struct plot *plot)
{
	const struct report_figures *figures = &page->figures;
	const struct report_figure *all = figures->figures;
	bool differs = false;
	size_t i, k;

	*plot = (struct plot){ .noun = noun_of(&figures->groups[first]) };
	if (!plot->noun.at)
		return false;
	for (i = 0; i < figures->group_count; i++) {
		const struct report_figure_group *group = &figures->groups[i];

		if (!slice_equal(noun_of(group), plot->noun))
			continue;
		if (i < first)
			return false;
		for (k = group->first; k < group->first + group->count; k++)
			add_member(page, plot, k);
	}
	if (plot->points < 2 || plot->too_many || plot->most <= 0)
		return false;
	plot->from = day_of(&all[plot->members[0]]);
	plot->to = day_of(&all[plot->members[plot->points - 1]]);
	for (i = 1; i < plot->points; i++)
		differs = differs ||
			top_of(&all[plot->members[i]]) != top_of(&all[plot->members[0]]);
	return differs || plot->from != plot->to;
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
static double place_of(const struct page *page, const struct plot *plot, size_t member)
{
	const struct report_figure *all = page->figures.figures;
	int64_t day = day_of(&all[plot->members[member]]);
	double before = 0, same = 0;
	size_t k;

	for (k = 0; k < plot->points; k++) {
		if (day_of(&all[plot->members[k]]) != day)
			continue;
		before += k < member;
		same++;
	}
	return across(plot, day) + (before - (same - 1) / 2) *
		(same > 12 ? 560 / same : 46);
}

static void axis_date(struct outflow *html, double x, const char *anchor, int64_t day)
{
	char text[11];

	edtf_write_day(text, day);
	outflow_format(html, "<text class=\"axis\" x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
		    x, FLOOR + 22, anchor, text);
}

static void dot(struct page *page, const struct plot *plot, size_t member)
{
	const struct report_figure *figure = &page->figures.figures[plot->members[member]];
	double x = place_of(page, plot, member), y = up(plot, top_of(figure));
	struct outflow *html = &page->html;

	if (bottom_of(figure) < top_of(figure))
		outflow_format(html, "<path class=\"range\" d=\"M%.1f %.1fV%.1f\"/>", x, y,
			    up(plot, bottom_of(figure)));
	outflow_format(html, "<a href=\"#r%" PRId64 "\"><title>claim %" PRId64 ": ", figure->row,
		    figure->row);
	html_words(html, figure->said);
	outflow_format(html, "</title><circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"5.5\"/>"
		    "<text class=\"value\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">",
		    figure->conflict ? "bad" : figure->reading || figure->open ? "open" : "good",
		    x, y, x, y - 11);
	if (bottom_of(figure) < top_of(figure))
		outflow_format(html, "%g\xe2\x80\x93%g", bottom_of(figure), top_of(figure));
	else
		outflow_format(html, "%g", top_of(figure));
	outflow_raw(html, figure->reading ? "?</text></a>" : "</text></a>");
}

static void clashes(struct page *page, const struct plot *plot)
{
	const struct report_figures *figures = &page->figures;
	size_t i, k, ends;
	double x[2], y[2];

	for (i = 0; i < figures->pair_count; i++) {
		const struct report_figure_pair *pair = &figures->pairs[i];

		if (pair->open)
			continue;
		for (k = ends = 0; k < plot->points && ends < 2; k++) {
			if (plot->members[k] != pair->one && plot->members[k] != pair->other)
				continue;
			x[ends] = place_of(page, plot, k);
			y[ends++] = up(plot, top_of(&figures->figures[plot->members[k]]));
		}
		if (ends == 2)
			outflow_format(&page->html, "<path class=\"clash\" d=\"M%.1f %.1fL%.1f "
				    "%.1f\"/>", x[0], y[0], x[1], y[1]);
	}
}

static void draw(struct page *page, const struct plot *plot)
{
	struct outflow *html = &page->html;
	size_t i;

	outflow_raw(html, "<figure><figcaption dir=\"auto\">");
	html_text(html, plot->noun);
	outflow_format(html, "</figcaption><svg viewBox=\"0 0 %d %d\" role=\"group\" "
		    "aria-label=\"Plot of figures that stand in the table below\">"
		    "<path class=\"floor\" d=\"M%d %dH%d\"/>", WIDTH, HEIGHT, LEFT, FLOOR, RIGHT);
	clashes(page, plot);
	for (i = 0; i < plot->points; i++)
		dot(page, plot, i);
	axis_date(html, across(plot, plot->from), "middle", plot->from);
	if (plot->to != plot->from)
		axis_date(html, across(plot, plot->to), "middle", plot->to);
	outflow_raw(html, "</svg></figure>");
}

static void note(struct outflow *html, const struct report_figure *figure)
{
	outflow_raw(html, "<td>");
	if (figure->conflict)
		outflow_raw(html, "<b class=\"bad\">in conflict</b>");
	else if (figure->reading)
		outflow_raw(html, "one of two readings");
	else if (figure->open)
		outflow_raw(html, "open");
	outflow_raw(html, "</td>");
}

static void table_row(struct page *page, const struct report_figure_group *group, size_t i,
		      bool notes)
{
	const struct report_figure *figure = &page->figures.figures[i];
	struct outflow *html = &page->html;

	outflow_raw(html, "<tr>");
	if (i == group->first) {
		outflow_format(html, "<th scope=\"rowgroup\" rowspan=\"%zu\" dir=\"auto\">",
			    group->count);
		html_words(html, group->thing ? group->thing : "thing not given");
		outflow_raw(html, "</th>");
	}
	outflow_raw(html, "<td dir=\"auto\">");
	html_words(html, figure->said);
	outflow_raw(html, "</td><td>");
	if (figure->when)
		html_date(html, slice_of(figure->when));
	else
		outflow_raw(html, "<span class=\"small\">not dated</span>");
	outflow_raw(html, "</td><td>claim ");
	html_row_link(html, figure->row);
	outflow_raw(html, "</td>");
	if (notes)
		note(html, figure);
	outflow_raw(html, "</tr>\n");
}

void html_figures(struct page *page)
{
	const struct report_figures *figures = &page->figures;
	bool notes = audience_sees(page->audience, REPORT_CONTRADICTION);
	struct outflow *html = &page->html;
	size_t i, k, drawn = 0;

	if (figures->group_count == 0)
		return;
	outflow_raw(html, "<section id=\"figures\" aria-labelledby=\"t-figures\">"
		 "<h2 id=\"t-figures\">Figures</h2>\n<div class=\"plots\">");
	for (i = 0; i < figures->group_count && drawn < PLOTS; i++) {
		struct plot plot;

		if (!gather(page, i, &plot))
			continue;
		draw(page, &plot);
		drawn++;
	}
	outflow_raw(html, "</div>\n<div class=\"wide\" role=\"region\" aria-label=\"Table of figures\" "
		 "tabindex=\"0\"><table class=\"figures\"><caption class=\"vh\">Figures by what they "
		 "count, in order of time</caption><thead><tr><th scope=\"col\">What is counted</th>"
		 "<th scope=\"col\">Figure</th><th scope=\"col\">When</th>"
		 "<th scope=\"col\">Where</th>");
	outflow_raw(html, notes ? "<th scope=\"col\">Note</th></tr></thead>\n" : "</tr></thead>\n");
	for (i = 0; i < figures->group_count; i++) {
		const struct report_figure_group *group = &figures->groups[i];

		outflow_raw(html, "<tbody>");
		for (k = group->first; k < group->first + group->count; k++)
			table_row(page, group, k, notes);
		outflow_raw(html, "</tbody>\n");
	}
	outflow_raw(html, "</table></div></section>\n");
}
