#include "cmd/progress.h"

#include "cmd/output.h"

#include <stdio.h>

enum { WIDTH = 30 };

void progress_start(struct progress *progress, bool likely_long)
{
	*progress = (struct progress){ .wanted = likely_long && output_colour(stderr),
				       .percent = -1 };
}

void progress_show(struct progress *progress, double done, double all, size_t rows)
{
	int percent = all > 0 && done < all ? (int)(done * 100 / all) : all > 0 ? 100 : 0;
	int full = percent * WIDTH / 100;

	if (!progress->wanted || (percent == progress->percent && progress->drawn))
		return;
	progress->percent = percent;
	progress->drawn = true;
	fprintf(stderr, "\r\033[K[%.*s%*s] %3d%%  %zu row%s", full,
		"##############################", WIDTH - full, "", percent, rows,
		rows == 1 ? "" : "s");
	fflush(stderr);
}

void progress_clear(struct progress *progress)
{
	if (progress->drawn)
		fputs("\r\033[K", stderr);
	progress->drawn = false;
}
