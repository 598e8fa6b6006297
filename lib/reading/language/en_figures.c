#include "reading/lexicon.h"

/* English words for figures. */
static const struct lexeme lexemes[] = {
	{ NULL, 0, 0, NULL },
};

extern const struct lexeme_table lexemes_english_figures;
const struct lexeme_table lexemes_english_figures = { lexemes, 0 };
