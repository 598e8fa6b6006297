#include "reading/lexicon.h"

/*
 * What Spanish function words do, which words constructions turn on, idioms and
 * endings (reading/grammar.h).  Source: RAE, "Nueva gramática de la lengua
 * española" (2009): conjunctions 31, prepositions 29, clitics 16, auxiliaries 28.
 */
extern const struct key_words grammar_spanish[];
const struct key_words grammar_spanish[] = {
	{ GRAMMAR_ADDITIVE, "y e" },
	{ GRAMMAR_ADVERSATIVE, "pero sino" },
	{ GRAMMAR_DISJUNCTIVE, "o u" },
	{ GRAMMAR_NEITHER, "ni" },

	{ GRAMMAR_DECLARATIVE, "que" },
	{ GRAMMAR_CONDITIONAL, "si" },
	{ GRAMMAR_CAUSAL, "porque pues" },
	{ GRAMMAR_CONCESSIVE, "aunque" },
	{ GRAMMAR_CONTRASTIVE, "mientras" },
	{ GRAMMAR_FREE_RELATIVE, "qué" },
	{ GRAMMAR_RELATIVE_OWN, "cuyo cuya cuyos cuyas" },

	{ GRAMMAR_RECIPIENT, "a al" },
	{ GRAMMAR_ESSIVE, "como" },
	{ GRAMMAR_GENITIVE, "de del" },
	{ GRAMMAR_AGENT, "por" },
	{ GRAMMAR_ORIGIN, "de desde" },
	{ GRAMMAR_BENEFIT, "para" },
	{ GRAMMAR_THAN, "de que" },
	{ GRAMMAR_PLACE, "en desde" },
	{ GRAMMAR_DAY, "el la los las este esta" },
	{ GRAMMAR_PERIOD, "en" },
	{ GRAMMAR_OCCASION, "en durante" },
	{ GRAMMAR_SINCE, "desde" },
	{ GRAMMAR_ADJUNCT, "en durante tras desde cuando por mediante mientras de del sobre "
			   "con ante vía acerca" },

	{ GRAMMAR_DEFINITE, "el la los las" },
	{ GRAMMAR_PROXIMAL, "este esta estos estas" },
	{ GRAMMAR_DISTAL, "ese esa esos esas aquel aquella dicho dicha" },
	{ GRAMMAR_ALONE, "todos todas ambos ambas" },
	{ GRAMMAR_FLOATING, "ambos ambas" },
	{ GRAMMAR_SINGULAR, "uno una otro otra" },
	{ GRAMMAR_ANAPHOR, "esto eso aquello lo nada más mucho" },
	{ GRAMMAR_CLITIC, "me te se le les nos os lo los la las" },
	{ GRAMMAR_IMPERSONAL, "se" },

	{ GRAMMAR_BE, "es son era eran fue fueron será serán sería serían sea sean sido siendo "
		      "está están estaba estaban estuvo estuvieron" },
	{ GRAMMAR_HAVE, "ha han había habían hubo habrá habrán habría habrían haya hayan" },
	{ GRAMMAR_COPULA, "es son era eran fue fueron" },

	{ GRAMMAR_NEGATOR, "no" },
	{ GRAMMAR_SCALAR, "incluso" },
	{ GRAMMAR_EXCLUSIVE, "sólo solo solamente únicamente" },
	{ GRAMMAR_THERE, "allí ahí" },
	{ GRAMMAR_WHENEVER, "cuando" },
	{ GRAMMAR_WHERE, "donde" },
	{ GRAMMAR_COMITATIVE, "con" },
	{ GRAMMAR_LAST, "pasado pasada próximo próxima último última" },
	{ GRAMMAR_NAME_LINK, "de del la las los y" },
	{ 0, NULL },
};

extern const struct key_words keys_spanish[];
const struct key_words keys_spanish[] = {
	{ KEY_CITES, "cita citan citó citaron citaba citado citando" },
	{ KEY_CITING, "citando" },
	{ KEY_SHOWS, "muestra muestran mostró mostraron mostraba demuestra demuestran demostró "
		     "revela revelan reveló revelaron señala señaló" },
	{ KEY_SAME_WORDS, "diciendo" },
	{ KEY_SPEAKS, "habla hablan habló hablaron hablaba hablaban hablado hablando" },
	{ KEY_SELF, "queja quejan quejó quejaron quejaba quejaban jacta jactan jactó jactaron "
		    "refirió refirieron refiere refieren pregunta preguntan preguntó lamentó lamenta "
		    "expresó pronunció" },
	{ KEY_LASTS, "duró dura duran duraron tardó tarda tardaron lleva llevan llevaba" },

	{ KEY_CALLED, "llamado llamada apodado apodada apellidado apellidada" },
	{ KEY_NICKNAMED, "apodado apodada" },
	{ KEY_KNOWN, "conocido conocida" },
	{ KEY_IDENTIFIED, "identificado identificada conocido conocida" },
	{ KEY_TITLED, "titulado titulada llamado llamada denominado denominada bautizado" },
	{ KEY_PLACE_ENDS, "llamado llamada apellidado apellidada identificado identificada que "
			  "cercana cercano consultada consultado" },
	{ KEY_SOURCE, "fuente fuentes" },
	{ KEY_NO_ROLE, "fuente persona" },
	{ KEY_SAME, "mismo misma mismos mismas" },
	{ KEY_SEEN, "visto vista vistos consultado consultada obtenido obtenida" },

	{ KEY_WORKING, "hábiles laborables consecutivos seguidos naturales" },
	{ KEY_PART_OF_DAY, "mañana tarde noche madrugada" },
	{ KEY_BOUND, "mínimo máximo" },
	{ KEY_NIGHT, "noche noches" },
	{ KEY_NAME, "nombre" },
	{ KEY_CORRELATIVE, "ni" },
	{ KEY_ONE, "uno una" },
	{ 0, NULL },
};

extern const struct idiom idioms_spanish[];
const struct idiom idioms_spanish[] = {
	{ IDIOM_ACCORDING, "según", NULL },
	{ IDIOM_ACCORDING, "de acuerdo con", NULL },
	{ IDIOM_ACCORDING, "conforme a", NULL },
	{ IDIOM_ACCORDING, "a juicio de", NULL },
	{ IDIOM_ACCORDING, "en opinión de", NULL },
	{ IDIOM_ACCORDING, "en palabras de", NULL },
	{ IDIOM_CONNECTIVE, "sobre todo", NULL },
	{ IDIOM_CONNECTIVE, "sin embargo", NULL },
	{ IDIOM_CONNECTIVE, "no obstante", NULL },
	{ IDIOM_CONNECTIVE, "por otra|otro parte|lado", NULL },
	{ IDIOM_CONNECTIVE, "en cambio", NULL },
	{ IDIOM_CHANNEL, "por teléfono|correo|carta|escrito|mensaje", NULL },
	{ IDIOM_CHANNEL, "vía telefónica", NULL },
	{ IDIOM_CHANNEL, "en [la] twitter|facebook|x|instagram|televisión|radio", NULL },
	{ IDIOM_CHANNEL, "en [su] cuenta|perfil", NULL },
	{ IDIOM_CHANNEL, "a través de", NULL },
	{ IDIOM_CHANNEL, "en|durante [una|un|el|la] entrevista|comparecencia|comunicado|rueda|"
			 "conferencia|discurso|reunión|acto|visita|declaraciones", NULL },
	{ IDIOM_EXAMPLE, "como", NULL },
	{ IDIOM_PSEUDONYM, "seudónimo|pseudónimo|alias", NULL },
	{ IDIOM_PSEUDONYM, "nombre ficticio|supuesto|cambiado|falso", NULL },
	{ IDIOM_PSEUDONYM, "nombre _ [_] cambiado|modificado", NULL },
	{ IDIOM_KNOWLEDGE, "que|quien presenció|vio", "witnessed" },
	{ IDIOM_KNOWLEDGE, "contado|relatado por [un|una] testigo|testigos", "told_by_witness" },
	{ IDIOM_KNOWLEDGE, "rumores|rumor", "hearsay" },
	{ IDIOM_KNOWLEDGE, "de oídas", "hearsay" },
	{ 0, NULL, NULL },
};

static const struct suffix_text gerund[] = { SUFFIX("ando"), SUFFIX("iendo"), SUFFIX("yendo"), { NULL, 0 } };
static const struct suffix_text past[] = { SUFFIX("ó"), SUFFIX("aron"), SUFFIX("ieron"), SUFFIX("aba"), SUFFIX("aban"), { NULL, 0 } };
static const struct suffix_text future[] = { SUFFIX("rá"), SUFFIX("rán"), { NULL, 0 } };
static const struct suffix_text finite[] = { SUFFIX("ó"), SUFFIX("aron"), SUFFIX("ieron"), { NULL, 0 } };
static const struct suffix_text adverb[] = { SUFFIX("mente"), { NULL, 0 } };
static const struct suffix_text plural[] = { SUFFIX("s"), { NULL, 0 } };
static const struct suffix_text not_plural[] = { SUFFIX("és"), SUFFIX("ís"), SUFFIX("ss"), { NULL, 0 } };
static const struct suffix_text agents[] = { SUFFIX("istas"), SUFFIX("antes"), SUFFIX("entes"), SUFFIX("dores"), { NULL, 0 } };

extern const struct suffix_text *const suffixes_spanish[SUFFIXES];
const struct suffix_text *const suffixes_spanish[SUFFIXES] = {
	[SUFFIX_GERUND] = gerund,
	[SUFFIX_PAST] = past,
	[SUFFIX_FUTURE] = future,
	[SUFFIX_FINITE] = finite,
	[SUFFIX_ADVERB] = adverb,
	[SUFFIX_PLURAL] = plural,
	[SUFFIX_NOT_PLURAL] = not_plural,
	[SUFFIX_AGENTS] = agents,
};
