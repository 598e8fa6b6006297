#include "reading/detail.h"

/* Korean numbers, units and dates. */
#define WORD(word, classes, detail) { word, classes, detail, NULL, 0 },

/* clang-format off */
static const struct lexeme lexemes[] = {
	WORD("일", WORD_DATE, DETAIL(0, DATE_DAY, 0)) WORD("월", WORD_DATE, DETAIL(0, DATE_MONTH, 0))
	WORD("년", WORD_DATE, DETAIL(0, DATE_YEAR, 0))
	WORD("이날", WORD_DATE | WORD_ADVERB, DETAIL(8, DATE_SHIFT, 0))
	WORD("오늘", WORD_DATE | WORD_ADVERB, DETAIL(8, DATE_SHIFT, 0))
	WORD("어제", WORD_DATE | WORD_ADVERB, DETAIL(7, DATE_SHIFT, 0))
	WORD("지난", WORD_DATE, DETAIL(0, DATE_LAST, 0)) WORD("오는", WORD_DATE, DETAIL(0, DATE_NEXT, 0))
	WORD("최근", WORD_DATE, DETAIL(0, DATE_PAST, 0))
};
/* clang-format on */

extern const struct lexeme_table lexemes_korean_figures;
const struct lexeme_table lexemes_korean_figures = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
