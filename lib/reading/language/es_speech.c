#include "reading/lexicon.h"

/*
 * Spanish verbs of speaking and thinking with the forms that news is told in (third
 * person of present, preterite and imperfect, participle, gerund), and nouns of
 * speech.  Source: RAE, "Nueva gramática de la lengua española" (2009), 43 (verbs
 * that take a clause) and 49 (direct and indirect speech).  Infinitives report
 * nothing by themselves and are left out.
 *
 * A stem, then how the verb is built (enum word_detail).  "Que" is never left out in
 * front of a clause (language.that_stays).
 */
#define ONLY(how) ((how) & ~VERB_NOUN)
#define FORM(word, class, form, how, base) { word, class, DETAIL_MARK | (form) | (how), base },
#define FORMS(class, base, third, thirds, past, pasts, was, were, done, ing, how) \
	FORM(third, class, VERB_THIRD, how, base) \
	FORM(thirds, class, VERB_THIRD, ONLY(how), base) \
	FORM(past, class, VERB_PAST, ONLY(how), base) \
	FORM(pasts, class, VERB_PAST, ONLY(how), base) \
	FORM(was, class, VERB_PAST, ONLY(how), base) \
	FORM(were, class, VERB_PAST, ONLY(how), base) \
	FORM(done, class, VERB_PARTICIPLE, ONLY(how), base) \
	FORM(ing, class, VERB_ING, ONLY(how), base)
/* Regular verbs; a stem whose vowel changes under stress gives both. */
#define AR_2(class, stem, stressed, how) \
	FORMS(class, stem "ar", stressed "a", stressed "an", stem "ó", stem "aron", stem "aba", \
	      stem "aban", stem "ado", stem "ando", how)
#define IR_3(class, stem, stressed, closed, how) \
	FORMS(class, stem "ir", stressed "e", stressed "en", closed "ió", closed "ieron", \
	      stem "ía", stem "ían", stem "ido", closed "iendo", how)
#define ER_2(class, stem, stressed, how) \
	FORMS(class, stem "er", stressed "e", stressed "en", stem "ió", stem "ieron", stem "ía", \
	      stem "ían", stem "ido", stem "iendo", how)
#define AR(stem, how) AR_2(WORD_SPEECH, stem, stem, how)
#define AR_STRESSED(stem, stressed, how) AR_2(WORD_SPEECH, stem, stressed, how)
#define IR(stem, how) IR_3(WORD_SPEECH, stem, stem, stem, how)
#define ER(stem, how) ER_2(WORD_SPEECH, stem, stem, how)
#define SPEECH(...) FORMS(WORD_SPEECH, __VA_ARGS__)
#define BELIEF_AR(stem, stressed, how) AR_2(WORD_BELIEF, stem, stressed, how)
#define BELIEF(...) FORMS(WORD_BELIEF, __VA_ARGS__)
#define NOUN(one, many) { one, WORD_SPEECH_NOUN, 0, NULL }, { many, WORD_SPEECH_NOUN, 0, NULL },
#define SAYS (VERB_QUOTES | VERB_THAT)

/* clang-format off */
static const struct lexeme lexemes[] = {
	SPEECH("decir", "dice", "dicen", "dijo", "dijeron", "decía", "decían", "dicho", "diciendo", SAYS)
	AR("afirm", SAYS) AR("asegur", SAYS) AR("señal", SAYS) AR("declar", SAYS) AR("manifest", SAYS)
	AR("explic", SAYS) AR("indic", SAYS) AR("coment", SAYS) AR("apunt", SAYS) AR("precis", SAYS)
	AR("aclar", SAYS) AR("subray", SAYS) AR("destac", SAYS) AR("recalc", SAYS) AR("remarc", SAYS)
	AR("puntualiz", SAYS) AR("relat", SAYS) AR("narr", SAYS) AR("detall", SAYS)
	AR("alert", SAYS) AR("anunci", SAYS | VERB_NOUN) AR("inform", SAYS)
	AR("denunci", SAYS | VERB_NOUN) AR("agreg", SAYS) 
	AR("lament", SAYS) AR("critic", SAYS) AR("matiz", SAYS) AR("reiter", SAYS) AR("ratific", SAYS)
	AR("revel", SAYS) AR("pronostic", SAYS) AR("vaticin", SAYS)
	AR("argument", SAYS) AR("razon", SAYS) AR("zanj", SAYS) AR("sentenci", SAYS | VERB_NOUN)
	AR("exclam", SAYS) AR("grit", SAYS | VERB_MANNER) AR("murmur", SAYS | VERB_MANNER)
	AR("susurr", SAYS | VERB_MANNER) AR("contest", SAYS) AR("pregunt", SAYS | VERB_ASKS | VERB_NOUN)
	AR("ironiz", SAYS) AR_STRESSED("confes", "confies", SAYS) AR("cit", VERB_ABOUT | VERB_NOUN)
	AR("celebr", VERB_THAT | VERB_ACT) AR("brome", VERB_QUOTES) AR("valor", SAYS | VERB_ACT) AR("notific", SAYS)
	AR("desvel", SAYS) AR("certific", SAYS)
	AR("especific", SAYS) AR("constat", SAYS) AR("corrobor", SAYS) AR("proclam", SAYS)
	AR("calific", VERB_CALLS | VERB_ACT) AR("tild", VERB_CALLS | VERB_ACT)
	AR("acus", VERB_ABOUT) AR("culp", VERB_ABOUT) AR("elogi", VERB_ABOUT)
	AR("resalt", SAYS) AR("justific", SAYS) AR("public", VERB_THAT)
	AR("report", SAYS) AR_STRESSED("record", "recuerd", SAYS)
	AR("plante", SAYS) 
	AR("inst", VERB_BIDS | VERB_ACT) AR("exhort", VERB_BIDS | VERB_ACT) AR("orden", VERB_BIDS | VERB_ACT)
	AR("proyect", VERB_THAT) AR("consider", SAYS) AR("opin", SAYS) AR("estim", SAYS)
	AR("calcul", SAYS) AR("garantiz", SAYS) AR("juzg", VERB_ABOUT) AR("enfatiz", SAYS)
	AR("testific", SAYS) AR("protest", SAYS | VERB_NOUN)
	AR_STRESSED("cont", "cuent", SAYS) AR_STRESSED("recomend", "recomiend", VERB_THAT | VERB_BIDS)
	AR_STRESSED("neg", "nieg", SAYS) AR_STRESSED("mostr", "muestr", VERB_THAT)
	AR_STRESSED("demostr", "demuestr", VERB_THAT)
	SPEECH("replicar", "replica", "replican", "replicó", "replicaron", "replicaba", "replicaban", "replicado", "replicando", SAYS)
	SPEECH("enviar", "envía", "envían", "envió", "enviaron", "enviaba", "enviaban", "enviado", "enviando", VERB_ABOUT)
	IR("añad", SAYS) IR("insist", SAYS) IR("transmit", SAYS) IR("discut", VERB_ABOUT)
	IR("admit", SAYS) IR("coincid", SAYS)
	IR("resum", SAYS) IR("aplaud", VERB_ABOUT) IR("difund", VERB_THAT)
	SPEECH("concluir", "concluye", "concluyen", "concluyó", "concluyeron", "concluía", "concluían", "concluido", "concluyendo", SAYS)
	SPEECH("argüir", "arguye", "arguyen", "arguyó", "arguyeron", "argüía", "argüían", "argüido", "arguyendo", SAYS)
	SPEECH("advertir", "advierte", "advierten", "advirtió", "advirtieron", "advertía", "advertían", "advertido", "advirtiendo", SAYS)
	SPEECH("referir", "refiere", "refieren", "refirió", "refirieron", "refería", "referían", "referido", "refiriendo", SAYS)
	SPEECH("sugerir", "sugiere", "sugieren", "sugirió", "sugirieron", "sugería", "sugerían", "sugerido", "sugiriendo", SAYS)
	SPEECH("desmentir", "desmiente", "desmienten", "desmintió", "desmintieron", "desmentía", "desmentían", "desmentido", "desmintiendo", SAYS)
	SPEECH("mentir", "miente", "mienten", "mintió", "mintieron", "mentía", "mentían", "mentido", "mintiendo", VERB_ABOUT)
	SPEECH("predecir", "predice", "predicen", "predijo", "predijeron", "predecía", "predecían", "predicho", "prediciendo", SAYS)
	SPEECH("describir", "describe", "describen", "describió", "describieron", "describía", "describían", "descrito", "describiendo", VERB_CALLS)
	SPEECH("escribir", "escribe", "escriben", "escribió", "escribieron", "escribía", "escribían", "escrito", "escribiendo", SAYS)
	SPEECH("pedir", "pide", "piden", "pidió", "pidieron", "pedía", "pedían", "pedido", "pidiendo", VERB_THAT | VERB_BIDS | VERB_ACT)
	SPEECH("exigir", "exige", "exigen", "exigió", "exigieron", "exigía", "exigían", "exigido", "exigiendo", VERB_THAT | VERB_BIDS | VERB_ACT)
	ER("promet", VERB_THAT | VERB_ACT)
	SPEECH("responder", "responde", "responden", "respondió", "respondieron", "respondía", "respondían", "respondido", "respondiendo", SAYS)
	SPEECH("sostener", "sostiene", "sostienen", "sostuvo", "sostuvieron", "sostenía", "sostenían", "sostenido", "sosteniendo", SAYS)
	SPEECH("mantener", "mantiene", "mantienen", "mantuvo", "mantuvieron", "mantenía", "mantenían", "mantenido", "manteniendo", VERB_THAT)
	SPEECH("exponer", "expone", "exponen", "expuso", "expusieron", "exponía", "exponían", "expuesto", "exponiendo", SAYS)
	SPEECH("proponer", "propone", "proponen", "propuso", "propusieron", "proponía", "proponían", "propuesto", "proponiendo", VERB_THAT | VERB_ACT)
	SPEECH("reconocer", "reconoce", "reconocen", "reconoció", "reconocieron", "reconocía", "reconocían", "reconocido", "reconociendo", SAYS)
	SPEECH("prever", "prevé", "prevén", "previó", "previeron", "preveía", "preveían", "previsto", "previendo", VERB_THAT)
	SPEECH("contradecir", "contradice", "contradicen", "contradijo", "contradijeron", "contradecía", "contradecían", "contradicho", "contradiciendo", VERB_ABOUT)
	SPEECH("confirmar", "confirma", "confirman", "confirmó", "confirmaron", "confirmaba", "confirmaban", "confirmado", "confirmando", SAYS)
	SPEECH("quejarse", "queja", "quejan", "quejó", "quejaron", "quejaba", "quejaban", "quejado", "quejando", SAYS | VERB_NOUN)
	SPEECH("jactarse", "jacta", "jactan", "jactó", "jactaron", "jactaba", "jactaban", "jactado", "jactando", SAYS)
	SPEECH("hablar", "habla", "hablan", "habló", "hablaron", "hablaba", "hablaban", "hablado", "hablando", VERB_ABOUT)
	SPEECH("llamar", "llama", "llaman", "llamó", "llamaron", "llamaba", "llamaban", "llamado", "llamando", VERB_CALLS | VERB_ACT)
	SPEECH("tuitear", "tuitea", "tuitean", "tuiteó", "tuitearon", "tuiteaba", "tuiteaban", "tuiteado", "tuiteando", SAYS)
	SPEECH("rezar", "reza", "rezan", "rezó", "rezaron", "rezaba", "rezaban", "rezado", "rezando", VERB_QUOTES)

	BELIEF("creer", "cree", "creen", "creyó", "creyeron", "creía", "creían", "creído", "creyendo", VERB_THAT)
	BELIEF("saber", "sabe", "saben", "supo", "supieron", "sabía", "sabían", "sabido", "sabiendo", VERB_THAT | VERB_MIND)
	BELIEF("temer", "teme", "temen", "temió", "temieron", "temía", "temían", "temido", "temiendo", VERB_THAT | VERB_MIND)
	BELIEF("querer", "quiere", "quieren", "quiso", "quisieron", "quería", "querían", "querido", "queriendo", VERB_MIND)
	BELIEF("ver", "ve", "ven", "vio", "vieron", "veía", "veían", "visto", "viendo", VERB_MIND)
	BELIEF("parecer", "parece", "parecen", "pareció", "parecieron", "parecía", "parecían", "parecido", "pareciendo", VERB_BY_NOBODY | VERB_MIND)
	BELIEF("suponer", "supone", "suponen", "supuso", "supusieron", "suponía", "suponían", "supuesto", "suponiendo", VERB_THAT)
	BELIEF("entender", "entiende", "entienden", "entendió", "entendieron", "entendía", "entendían", "entendido", "entendiendo", VERB_MIND)
	BELIEF_AR("pens", "piens", VERB_THAT) BELIEF_AR("esper", "esper", VERB_MIND)
	BELIEF("confiar", "confía", "confían", "confió", "confiaron", "confiaba", "confiaban", "confiado", "confiando", VERB_MIND) BELIEF_AR("sospech", "sospech", VERB_THAT)
	BELIEF_AR("dud", "dud", VERB_MIND) BELIEF_AR("dese", "dese", VERB_MIND)

	NOUN("declaración", "declaraciones") NOUN("comunicado", "comunicados")
	NOUN("entrevista", "entrevistas") NOUN("conferencia", "conferencias") NOUN("rueda", "ruedas")
	NOUN("mensaje", "mensajes") NOUN("carta", "cartas") NOUN("discurso", "discursos")
	NOUN("comparecencia", "comparecencias") NOUN("afirmación", "afirmaciones")
	NOUN("acusación", "acusaciones") NOUN("advertencia", "advertencias")
	NOUN("anuncio", "anuncios") NOUN("promesa", "promesas") NOUN("respuesta", "respuestas")
	NOUN("nota", "notas") NOUN("tuit", "tuits") NOUN("correo", "correos")
	NOUN("rumor", "rumores") NOUN("testimonio", "testimonios") NOUN("versión", "versiones")
	NOUN("intervención", "intervenciones") NOUN("opinión", "opiniones") NOUN("llamada", "llamadas")
	NOUN("conversación", "conversaciones") NOUN("reunión", "reuniones") NOUN("palabra", "palabras")

	{ "presuntamente", WORD_HEDGE | WORD_ADVERB, 0, NULL },
	{ "supuestamente", WORD_HEDGE | WORD_ADVERB, 0, NULL },
	{ "aparentemente", WORD_ADVERB, 0, NULL },
	{ "según", WORD_PREPOSITION, 0, NULL },
	{ "conforme", WORD_PREPOSITION, 0, NULL },
};
/* clang-format on */

extern const struct lexeme_table lexemes_spanish_speech;
const struct lexeme_table lexemes_spanish_speech = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
