#include "reading/lexicon.h"

/* English words for dates. */
static const struct lexeme lexemes[] = {
	{ NULL, 0, 0, NULL },
};

extern const struct lexeme_table lexemes_english_dates;
const struct lexeme_table lexemes_english_dates = { lexemes, 0 };
