#include "reading/terms.h"

/*
 * Spanish: the grammatical words, and the list of all word tables.  Source: RAE,
 * "Nueva gramática de la lengua española" (2009).  What small words do stands in
 * es_grammar.c, verbs of speaking in es_speech.c, nouns for speakers in
 * es_people.c, numbers and units in es_figures.c, dates in es_dates.c, phrases of
 * anonymous sourcing in es_terms.c.
 */
extern const struct lexeme_table lexemes_spanish_figures;
extern const struct lexeme_table lexemes_spanish_dates;
extern const struct lexeme_table lexemes_spanish_speech;
extern const struct lexeme_table lexemes_spanish_people;
extern const struct key_words grammar_spanish[];
extern const struct key_words keys_spanish[];
extern const struct idiom idioms_spanish[];
extern const struct suffix_text *const suffixes_spanish[SUFFIXES];
extern const struct terms_pattern terms_spanish[];

#define WORD(word, classes) { word, classes, 0, NULL },
#define PRONOUN(word, how) { word, WORD_PRONOUN, DETAIL_MARK | (how), NULL },
#define OWN(word, how) { word, WORD_DETERMINER | WORD_PRONOUN, DETAIL_MARK | PERSON_OWN | (how), NULL },

/* clang-format off */
static const struct lexeme lexemes[] = {
	WORD("el", WORD_ARTICLE) WORD("la", WORD_ARTICLE) WORD("los", WORD_ARTICLE)
	WORD("las", WORD_ARTICLE) WORD("un", WORD_ARTICLE) WORD("una", WORD_ARTICLE)
	WORD("unos", WORD_ARTICLE) WORD("unas", WORD_ARTICLE) WORD("lo", WORD_ARTICLE)
	WORD("este", WORD_DETERMINER) WORD("esta", WORD_DETERMINER) WORD("estos", WORD_DETERMINER)
	WORD("estas", WORD_DETERMINER) WORD("ese", WORD_DETERMINER) WORD("esa", WORD_DETERMINER)
	WORD("esos", WORD_DETERMINER) WORD("esas", WORD_DETERMINER) WORD("aquel", WORD_DETERMINER)
	WORD("aquella", WORD_DETERMINER) WORD("aquellos", WORD_DETERMINER) WORD("aquellas", WORD_DETERMINER)
	WORD("cada", WORD_DETERMINER) WORD("todo", WORD_DETERMINER) WORD("toda", WORD_DETERMINER)
	WORD("todos", WORD_DETERMINER) WORD("todas", WORD_DETERMINER) WORD("ambos", WORD_DETERMINER)
	WORD("ambas", WORD_DETERMINER) WORD("ningún", WORD_DETERMINER) WORD("ninguna", WORD_DETERMINER)
	WORD("ninguno", WORD_DETERMINER) WORD("cualquier", WORD_DETERMINER)
	WORD("mi", WORD_DETERMINER) WORD("mis", WORD_DETERMINER) WORD("tu", WORD_DETERMINER)
	WORD("tus", WORD_DETERMINER) WORD("nuestro", WORD_DETERMINER) WORD("nuestra", WORD_DETERMINER)
	WORD("nuestros", WORD_DETERMINER) WORD("nuestras", WORD_DETERMINER) WORD("vuestro", WORD_DETERMINER)
	OWN("su", 0) OWN("sus", 0)
	WORD("muchos", WORD_DETERMINER | WORD_VAGUE) WORD("muchas", WORD_DETERMINER | WORD_VAGUE)
	WORD("algunos", WORD_DETERMINER | WORD_VAGUE) WORD("algunas", WORD_DETERMINER | WORD_VAGUE)
	WORD("varios", WORD_DETERMINER | WORD_VAGUE) WORD("varias", WORD_DETERMINER | WORD_VAGUE)
	WORD("numerosos", WORD_DETERMINER | WORD_VAGUE) WORD("numerosas", WORD_DETERMINER | WORD_VAGUE)
	WORD("diversos", WORD_DETERMINER | WORD_VAGUE) WORD("diversas", WORD_DETERMINER | WORD_VAGUE)
	WORD("pocos", WORD_DETERMINER | WORD_VAGUE) WORD("pocas", WORD_DETERMINER | WORD_VAGUE)
	WORD("ciertos", WORD_DETERMINER | WORD_VAGUE) WORD("algún", WORD_DETERMINER) WORD("alguna", WORD_DETERMINER)
	WORD("otro", WORD_DETERMINER | WORD_APART) WORD("otra", WORD_DETERMINER | WORD_APART)
	WORD("otros", WORD_DETERMINER | WORD_APART | WORD_VAGUE)
	WORD("otras", WORD_DETERMINER | WORD_APART | WORD_VAGUE)
	WORD("distinto", WORD_APART) WORD("distinta", WORD_APART) WORD("segunda", WORD_APART)
	WORD("segundo", WORD_APART) WORD("tercera", WORD_APART) WORD("tercer", WORD_APART)

	PRONOUN("él", PERSON_MALE) PRONOUN("ella", PERSON_FEMALE) PRONOUN("ellos", PERSON_MANY)
	PRONOUN("ellas", PERSON_MANY) PRONOUN("ello", PERSON_THING) PRONOUN("yo", PERSON_SPEAKING)
	PRONOUN("nosotros", PERSON_SPEAKING | PERSON_MANY) PRONOUN("nosotras", PERSON_SPEAKING | PERSON_MANY)
	PRONOUN("usted", 0) PRONOUN("ustedes", PERSON_MANY) PRONOUN("vosotros", PERSON_MANY)
	PRONOUN("tú", 0) PRONOUN("quien", PERSON_RELATIVE) PRONOUN("quienes", PERSON_RELATIVE | PERSON_MANY)
	PRONOUN("cuyo", PERSON_RELATIVE | PERSON_OWN) PRONOUN("cuya", PERSON_RELATIVE | PERSON_OWN)
	PRONOUN("cuyos", PERSON_RELATIVE | PERSON_OWN) PRONOUN("cuyas", PERSON_RELATIVE | PERSON_OWN)
	PRONOUN("esto", PERSON_THING) PRONOUN("eso", PERSON_THING) PRONOUN("aquello", PERSON_THING)
	PRONOUN("alguien", 0) PRONOUN("nadie", 0) PRONOUN("uno", 0)
	PRONOUN("me", PERSON_SPEAKING | PERSON_OBJECT) PRONOUN("nos", PERSON_SPEAKING | PERSON_MANY | PERSON_OBJECT)
	PRONOUN("te", PERSON_OBJECT) PRONOUN("le", PERSON_OBJECT) PRONOUN("les", PERSON_MANY | PERSON_OBJECT)
	PRONOUN("se", PERSON_OBJECT) PRONOUN("sí", PERSON_OBJECT)

	WORD("a", WORD_PREPOSITION) WORD("al", WORD_PREPOSITION) WORD("ante", WORD_PREPOSITION)
	WORD("bajo", WORD_PREPOSITION) WORD("con", WORD_PREPOSITION) WORD("contra", WORD_PREPOSITION)
	WORD("de", WORD_PREPOSITION) WORD("del", WORD_PREPOSITION) WORD("desde", WORD_PREPOSITION)
	WORD("durante", WORD_PREPOSITION) WORD("en", WORD_PREPOSITION) WORD("entre", WORD_PREPOSITION)
	WORD("hacia", WORD_PREPOSITION) WORD("hasta", WORD_PREPOSITION) WORD("mediante", WORD_PREPOSITION)
	WORD("para", WORD_PREPOSITION) WORD("por", WORD_PREPOSITION) WORD("sin", WORD_PREPOSITION)
	WORD("sobre", WORD_PREPOSITION) WORD("tras", WORD_PREPOSITION) WORD("vía", WORD_PREPOSITION)
	WORD("como", WORD_PREPOSITION) WORD("excepto", WORD_PREPOSITION) WORD("salvo", WORD_PREPOSITION)
	WORD("ante", WORD_PREPOSITION) WORD("antes", WORD_ADVERB) WORD("después", WORD_ADVERB)

	WORD("y", WORD_CONJUNCTION) WORD("e", WORD_CONJUNCTION) WORD("o", WORD_CONJUNCTION)
	WORD("u", WORD_CONJUNCTION) WORD("ni", WORD_CONJUNCTION | WORD_NEGATION) WORD("pero", WORD_CONJUNCTION)
	WORD("sino", WORD_CONJUNCTION) WORD("aunque", WORD_CONJUNCTION) WORD("porque", WORD_CONJUNCTION)
	WORD("pues", WORD_CONJUNCTION) WORD("mientras", WORD_CONJUNCTION) WORD("cuando", WORD_CONJUNCTION)
	WORD("donde", WORD_CONJUNCTION) WORD("si", WORD_CONJUNCTION)
	{ "que", WORD_COMPLEMENTISER, DETAIL_MARK | PERSON_RELATIVE, NULL }, WORD("cómo", WORD_COMPLEMENTISER) WORD("qué", WORD_COMPLEMENTISER)
	WORD("cuándo", WORD_COMPLEMENTISER) WORD("dónde", WORD_COMPLEMENTISER) WORD("cuánto", WORD_COMPLEMENTISER)
	WORD("cuántos", WORD_COMPLEMENTISER) WORD("quién", WORD_COMPLEMENTISER)

	WORD("es", WORD_AUXILIARY) WORD("son", WORD_AUXILIARY) WORD("era", WORD_AUXILIARY)
	WORD("eran", WORD_AUXILIARY) WORD("fue", WORD_AUXILIARY) WORD("fueron", WORD_AUXILIARY)
	WORD("será", WORD_AUXILIARY) WORD("serán", WORD_AUXILIARY) WORD("sería", WORD_AUXILIARY)
	WORD("serían", WORD_AUXILIARY) WORD("sea", WORD_AUXILIARY) WORD("sean", WORD_AUXILIARY)
	WORD("sido", WORD_AUXILIARY) WORD("siendo", WORD_AUXILIARY) WORD("está", WORD_AUXILIARY)
	WORD("están", WORD_AUXILIARY) WORD("estaba", WORD_AUXILIARY) WORD("estaban", WORD_AUXILIARY)
	WORD("estuvo", WORD_AUXILIARY) WORD("estuvieron", WORD_AUXILIARY) WORD("estará", WORD_AUXILIARY)
	WORD("estarán", WORD_AUXILIARY) WORD("ha", WORD_AUXILIARY) WORD("han", WORD_AUXILIARY)
	WORD("había", WORD_AUXILIARY) WORD("habían", WORD_AUXILIARY) WORD("hubo", WORD_AUXILIARY)
	WORD("hay", WORD_AUXILIARY) WORD("habrá", WORD_AUXILIARY) WORD("habrán", WORD_AUXILIARY)
	WORD("habría", WORD_AUXILIARY) WORD("habrían", WORD_AUXILIARY) WORD("haya", WORD_AUXILIARY)
	WORD("hayan", WORD_AUXILIARY) WORD("hemos", WORD_AUXILIARY) WORD("somos", WORD_AUXILIARY)
	WORD("estamos", WORD_AUXILIARY) WORD("tiene", WORD_AUXILIARY) WORD("tienen", WORD_AUXILIARY)
	WORD("tenía", WORD_AUXILIARY) WORD("tenían", WORD_AUXILIARY) WORD("tuvo", WORD_AUXILIARY)
	WORD("tuvieron", WORD_AUXILIARY) WORD("puede", WORD_AUXILIARY) WORD("pueden", WORD_AUXILIARY)
	WORD("podría", WORD_AUXILIARY) WORD("podrían", WORD_AUXILIARY) WORD("podrá", WORD_AUXILIARY)
	WORD("podía", WORD_AUXILIARY) WORD("debe", WORD_AUXILIARY) WORD("deben", WORD_AUXILIARY)
	WORD("debía", WORD_AUXILIARY) WORD("debería", WORD_AUXILIARY) WORD("va", WORD_AUXILIARY)
	WORD("van", WORD_AUXILIARY) WORD("iba", WORD_AUXILIARY) WORD("iban", WORD_AUXILIARY)
	WORD("hace", WORD_AUXILIARY) WORD("hizo", WORD_AUXILIARY)

	WORD("no", WORD_NEGATION) WORD("nunca", WORD_NEGATION) WORD("jamás", WORD_NEGATION)
	WORD("tampoco", WORD_NEGATION)
	WORD("también", WORD_ADVERB) WORD("además", WORD_ADVERB) WORD("asimismo", WORD_ADVERB)
	WORD("ya", WORD_ADVERB) WORD("aún", WORD_ADVERB) WORD("todavía", WORD_ADVERB) WORD("luego", WORD_ADVERB)
	WORD("entonces", WORD_ADVERB) WORD("ahora", WORD_ADVERB) WORD("siempre", WORD_ADVERB)
	WORD("así", WORD_ADVERB) WORD("muy", WORD_ADVERB) WORD("más", WORD_ADVERB) WORD("menos", WORD_ADVERB)
	WORD("incluso", WORD_ADVERB) WORD("sólo", WORD_ADVERB) WORD("solo", WORD_ADVERB) WORD("casi", WORD_ADVERB)
	WORD("aquí", WORD_ADVERB) WORD("allí", WORD_ADVERB) WORD("ahí", WORD_ADVERB) WORD("recién", WORD_ADVERB)
	WORD("bien", WORD_ADVERB) WORD("mal", WORD_ADVERB) WORD("tan", WORD_ADVERB) WORD("tanto", WORD_ADVERB)
	WORD("hoy", WORD_ADVERB) WORD("ayer", WORD_ADVERB) WORD("anteayer", WORD_ADVERB) WORD("anoche", WORD_ADVERB)
	WORD("posteriormente", WORD_ADVERB) WORD("nuevamente", WORD_ADVERB) WORD("obstante", WORD_ADVERB)
	WORD("embargo", WORD_ADVERB) WORD("quizá", WORD_ADVERB) WORD("quizás", WORD_ADVERB)

	/* What the phrases of es_terms.c turn on. */
	WORD("anonimato", WORD_ANONYMITY) WORD("anónimo", WORD_ANONYMITY) WORD("anónima", WORD_ANONYMITY)
	WORD("anónimos", WORD_ANONYMITY) WORD("anónimas", WORD_ANONYMITY) WORD("anónimamente", WORD_ANONYMITY)
	WORD("identificado", WORD_ANONYMITY) WORD("identificada", WORD_ANONYMITY)
	WORD("identificados", WORD_ANONYMITY) WORD("identificadas", WORD_ANONYMITY)
	WORD("citado", WORD_ANONYMITY) WORD("citada", WORD_ANONYMITY) WORD("citados", WORD_ANONYMITY)
	WORD("nombrado", WORD_ANONYMITY) WORD("nombrada", WORD_ANONYMITY)
	WORD("identidad", WORD_ANONYMITY) WORD("identidades", WORD_ANONYMITY) WORD("nombre", WORD_ANONYMITY)
	WORD("nombres", WORD_ANONYMITY) WORD("apellido", WORD_ANONYMITY) WORD("identificarse", WORD_ANONYMITY)
	WORD("autorizado", WORD_ANONYMITY) WORD("autorizada", WORD_ANONYMITY)
	WORD("autorizados", WORD_ANONYMITY) WORD("autorizadas", WORD_ANONYMITY) WORD("autorización", WORD_ANONYMITY)
	WORD("cercana", WORD_ANONYMITY) WORD("cercano", WORD_ANONYMITY) WORD("cercanas", WORD_ANONYMITY)
	WORD("cercanos", WORD_ANONYMITY) WORD("próximas", WORD_ANONYMITY) WORD("próxima", WORD_ANONYMITY)
	WORD("conocedora", WORD_ANONYMITY) WORD("conocedor", WORD_ANONYMITY) WORD("conocedoras", WORD_ANONYMITY)
	WORD("conocedores", WORD_ANONYMITY) WORD("conocimiento", WORD_ANONYMITY) WORD("familiarizado", WORD_ANONYMITY)
	WORD("familiarizada", WORD_ANONYMITY) WORD("familiarizadas", WORD_ANONYMITY)
	WORD("familiarizados", WORD_ANONYMITY) WORD("seudónimo", WORD_ANONYMITY) WORD("pseudónimo", WORD_ANONYMITY)
	WORD("reserva", WORD_ANONYMITY) WORD("confidencialidad", WORD_ANONYMITY)
	WORD("observadores", WORD_VAGUE) WORD("críticos", WORD_VAGUE) WORD("analistas", WORD_VAGUE)
	WORD("expertos", WORD_VAGUE)
};
/* clang-format on */

static const struct lexeme_table grammar = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};

static const struct lexeme_table *const tables[] = {
	&lexemes_spanish_figures, &lexemes_spanish_dates, &grammar,
	&lexemes_spanish_speech, &lexemes_spanish_people, NULL
};

static const char *const abbreviations[] = {
	"sr", "sra", "srta", "dr", "dra", "d", "lic", "ing", "gral", "cnel", "tte", "sto",
	"sta", "av", "avda", "núm", "pág", "art", "aprox", "etc", "ud", "uds", "ee", "uu",
	"ene", "feb", "mar", "abr", "jun", "jul", "ago", "sep", "sept", "oct", "nov", "dic", NULL
};

static const char *const common[] = {
	"la", "que", "el", "en", "y", "los", "se", "del", "las", "un", "por", "con", "una",
	"su", "para", "es", "al", "lo", "como", "más", "pero", "sus", "le", "ha", "fue",
	"este", "entre", "cuando", "muy", "sin", "dijo", "sobre", "también", "hasta", "desde",
	"está", "según", "años", "donde", "había", "han", "porque", "esta", "ya", "todo", NULL
};

static const char *const ordinals[] = { "º", "ª", "er", "ro", "do", "to", "mo", "vo", "no",
					"ra", "da", "ta", "ma", "va", "na", NULL };

const struct language language_spanish = {
	.code = "es",
	.name = "Spanish",
	.tables = tables,
	.abbreviations = abbreviations,
	.common = common,
	.terms = terms_spanish,
	.grammar = grammar_spanish,
	.keys = keys_spanish,
	.idioms = idioms_spanish,
	.suffixes = suffixes_spanish,
	.ordinals = ordinals,
	.head_first = true,
	.free_subject = true,
	.that_stays = true,
	.decimal_comma = true,
	.nearest_day = true,
	.tens_and = true,
};
