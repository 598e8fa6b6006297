#include "cmd/progress.h"

#include "cmd/output.h"

#include <stdio.h>

enum { WIDTH = 30 };

void progress_start(struct progress *progress, bool likely_long)
{
	*progress = (struct progress){ .wanted = likely_long && output_colour(stderr),
				       .percent = -1 };
}

/* False where nothing is to be drawn; what it is of goes behind it. */
static bool draw(struct progress *progress, int percent)
{
	int full = percent * WIDTH / 100;

	if (!progress->wanted || (percent == progress->percent && progress->drawn))
		return false;
	progress->percent = percent;
	progress->drawn = true;
	fprintf(stderr, "\r\033[K[%.*s%*s] %3d%%  ", full, "##############################",
		WIDTH - full, "", percent);
	return true;
}

void progress_show(struct progress *progress, double done, double all, size_t rows)
{
	int percent = all > 0 && done < all ? (int)(done * 100 / all) : all > 0 ? 100 : 0;

	if (!draw(progress, percent))
		return;
	fprintf(stderr, "%zu row%s", rows, rows == 1 ? "" : "s");
	fflush(stderr);
}

void progress_show_what(struct progress *progress, int done, const char *what)
{
	if (!draw(progress, done / 10))
		return;
	fputs(what, stderr);
	fflush(stderr);
}

void progress_clear(struct progress *progress)
{
	if (progress->drawn)
		fputs("\r\033[K", stderr);
	progress->drawn = false;
}
