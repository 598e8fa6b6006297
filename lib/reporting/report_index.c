#include "reporting/report_index.h"

void report_index_columns(struct report_index *index, enum audience audience)
{
	struct column *columns;
	size_t count = 0;
	int i;

	*index = (struct report_index){ .count = 0 };
	columns = index->columns;
	columns[count++] = (struct column){ "row", ROWS_NUMBER, NULL };
	columns[count++] = (struct column){ "title", ROWS_TEXT, NULL };
	columns[count++] = (struct column){ "outlet", ROWS_TEXT, NULL };
	columns[count++] = (struct column){ "published", ROWS_TEXT, NULL };
	columns[count++] = (struct column){ "claims", ROWS_NUMBER, NULL };
	for (i = 0; i < STANDING_COUNT; i++)
		columns[count++] = (struct column){ standing_names[i], ROWS_NUMBER, NULL };
	if (audience_sees(audience, REPORT_SUPPORT))
		columns[count++] = (struct column){ "single_source", ROWS_NUMBER, NULL };
	if (audience_sees(audience, REPORT_CONTRADICTION))
		columns[count++] = (struct column){ "contradicted", ROWS_NUMBER, NULL };
	index->count = count;
}

int report_index(struct report *report, struct rows *rows, struct error *err)
{
	struct overview overview;
	int status, s;
	size_t i;

	overview_init(&overview);
	status = overview_read(&overview, report, err);
	for (i = 0; status == 0 && i < overview.article_count; i++) {
		const struct overview_article *article = &overview.articles[i];

		rows_number(rows, (double)(i + 1));
		rows_text(rows, slice_of(article->facts[FACT_TITLE]));
		rows_text(rows, slice_of(article->facts[FACT_OUTLET]));
		rows_text(rows, slice_of(article->facts[FACT_PUBLISHED]));
		rows_number(rows, (double)article->count);
		for (s = 0; s < STANDING_COUNT; s++)
			rows_number(rows, (double)article->by_standing[s]);
		if (audience_sees(report_audience(report), REPORT_SUPPORT))
			rows_number(rows, (double)article->single);
		if (audience_sees(report_audience(report), REPORT_CONTRADICTION))
			rows_number(rows, (double)article->contradicted);
		rows_next(rows);
	}
	overview_release(&overview);
	return status;
}
