#include "reading/lexicon.h"

/*
 * Spanish nouns for those who speak, in both sexes where they have two, groups,
 * organisations, documents and the titles that stand before a name.
 */
#define BOTH(one, many) \
	{ one, WORD_PERSON, DETAIL_MARK, NULL }, \
	{ many, WORD_GROUP, DETAIL_MARK | PERSON_MANY, one },
#define ONE(word, how) { word, WORD_PERSON, DETAIL_MARK | (how), NULL },
#define MANY(word, one) { word, WORD_GROUP, DETAIL_MARK | PERSON_MANY, one },
/* vecino, vecina, vecinos, vecinas; portador, portadora ... */
#define O_A(stem) \
	ONE(stem "o", PERSON_MALE) ONE(stem "a", PERSON_FEMALE) \
	MANY(stem "os", stem "o") MANY(stem "as", stem "o")
#define OR(stem) \
	ONE(stem "or", PERSON_MALE) ONE(stem "ora", PERSON_FEMALE) \
	MANY(stem "ores", stem "or") MANY(stem "oras", stem "or")
#define GROUP(word) { word, WORD_GROUP, DETAIL_MARK | PERSON_MANY, NULL },
#define BODY(word) { word, WORD_ORGANISATION, DETAIL_MARK | PERSON_THING, NULL },
#define BODIES(one, many) BODY(one) { many, WORD_ORGANISATION, DETAIL_MARK | PERSON_MANY, one },
#define DOCUMENT(one, many) \
	{ one, WORD_DOCUMENT, DETAIL_MARK | PERSON_THING, NULL }, \
	{ many, WORD_DOCUMENT, DETAIL_MARK | PERSON_THING, one },
#define TITLE(word, how) { word, WORD_TITLE, DETAIL_MARK | (how), NULL },

/* clang-format off */
static const struct lexeme lexemes[] = {
	BOTH("fuente", "fuentes") O_A("funcionari") O_A("vecin") BOTH("residente", "residentes")
	BOTH("habitante", "habitantes") BOTH("portavoz", "portavoces") O_A("vocer")
	BOTH("comerciante", "comerciantes") OR("vended") O_A("campesin") OR("agricult")
	BOTH("agente", "agentes") BOTH("testigo", "testigos") BOTH("víctima", "víctimas")
	BOTH("superviviente", "supervivientes") BOTH("sobreviviente", "sobrevivientes")
	BOTH("familiar", "familiares") BOTH("pariente", "parientes") O_A("amig") O_A("compañer")
	O_A("herman") O_A("hij") O_A("prim") O_A("tí") O_A("abuel")
	ONE("padre", PERSON_MALE) ONE("madre", PERSON_FEMALE) GROUP("padres") GROUP("madres")
	ONE("hombre", PERSON_MALE) ONE("mujer", PERSON_FEMALE) MANY("hombres", "hombre") MANY("mujeres", "mujer")
	ONE("esposo", PERSON_MALE) ONE("esposa", PERSON_FEMALE) ONE("marido", PERSON_MALE)
	ONE("viuda", PERSON_FEMALE) ONE("viudo", PERSON_MALE) BOTH("joven", "jóvenes")
	O_A("niñ") O_A("ancian") O_A("muchach") BOTH("persona", "personas") GROUP("gente")
	O_A("abogad") BOTH("fiscal", "fiscales") BOTH("juez", "jueces") ONE("jueza", PERSON_FEMALE)
	O_A("magistrad") O_A("diputad") OR("senad") BOTH("concejal", "concejales")
	O_A("ministr") O_A("viceministr") O_A("secretari") BOTH("presidente", "presidentes")
	ONE("presidenta", PERSON_FEMALE) BOTH("vicepresidente", "vicepresidentes")
	ONE("vicepresidenta", PERSON_FEMALE) O_A("mandatari") BOTH("gobernante", "gobernantes")
	ONE("gobernador", PERSON_MALE) ONE("gobernadora", PERSON_FEMALE) MANY("gobernadores", "gobernador")
	BOTH("alcalde", "alcaldes") ONE("alcaldesa", PERSON_FEMALE) O_A("delegad") O_A("consejer")
	OR("embajad") BOTH("cónsul", "cónsules") O_A("diplomátic") BOTH("líder", "líderes")
	BOTH("dirigente", "dirigentes") BOTH("jefe", "jefes") ONE("jefa", PERSON_FEMALE)
	OR("direct") BOTH("gerente", "gerentes") O_A("ejecutiv") BOTH("responsable", "responsables")
	BOTH("representante", "representantes") BOTH("candidato", "candidatos") ONE("candidata", PERSON_FEMALE)
	BOTH("periodista", "periodistas") O_A("reporter") BOTH("corresponsal", "corresponsales")
	OR("escrit") OR("aut") BOTH("editorialista", "editorialistas") BOTH("columnista", "columnistas")
	BOTH("analista", "analistas") O_A("expert") BOTH("especialista", "especialistas")
	OR("profes") O_A("catedrátic") OR("investigad") O_A("científic") BOTH("economista", "economistas")
	OR("historiad") O_A("médic") O_A("enfermer") OR("doct") BOTH("paciente", "pacientes")
	O_A("maestr") BOTH("estudiante", "estudiantes") O_A("alumn") O_A("emplead") OR("trabajad")
	O_A("obrer") O_A("miner") O_A("bomber") BODY("policía") GROUP("policías") BODY("guardia") GROUP("guardias")
	BOTH("soldado", "soldados") BOTH("militar", "militares") BOTH("oficial", "oficiales")
	BOTH("general", "generales") BOTH("coronel", "coroneles") BOTH("capitán", "capitanes")
	BOTH("comandante", "comandantes") BOTH("teniente", "tenientes") BOTH("sargento", "sargentos")
	BOTH("comisario", "comisarios") OR("inspect") BOTH("detective", "detectives")
	BOTH("activista", "activistas") O_A("voluntari") BOTH("manifestante", "manifestantes")
	BOTH("migrante", "migrantes") O_A("refugiad") OR("desert") O_A("exiliad") BOTH("disidente", "disidentes")
	BOTH("contrabandista", "contrabandistas") BOTH("traficante", "traficantes") BOTH("guía", "guías") O_A("pres")
	O_A("ciudadan") OR("consumid") OR("pescad") O_A("mariner") OR("conduct") BOTH("chófer", "chóferes")
	O_A("empresari") O_A("dueñ") O_A("propietari") BOTH("inversor", "inversores") BOTH("cliente", "clientes")
	O_A("obisp") BOTH("sacerdote", "sacerdotes") BOTH("monja", "monjas") BOTH("monje", "monjes")
	OR("observad") BOTH("simpatizante", "simpatizantes")
	BOTH("opositor", "opositores") BOTH("rival", "rivales") O_A("polític") O_A("técnic") O_A("ingenier")
	O_A("arquitect") BOTH("artista", "artistas") ONE("actor", PERSON_MALE) ONE("actriz", PERSON_FEMALE)
	BOTH("cantante", "cantantes") OR("jugad") OR("entrenad") BOTH("futbolista", "futbolistas")
	BOTH("miembro", "miembros") BOTH("integrante", "integrantes") O_A("afectad") BOTH("asistente", "asistentes")
	BOTH("rey", "reyes") BOTH("reina", "reinas") BOTH("príncipe", "príncipes") BOTH("titular", "titulares")
	BOTH("colega", "colegas") BOTH("socio", "socios") BOTH("vigilante", "vigilantes") OR("fundad")
	GROUP("autoridades") BODY("autoridad") GROUP("allegados") ONE("allegado", PERSON_MALE)

	BODIES("gobierno", "gobiernos") BODIES("ministerio", "ministerios") BODIES("ayuntamiento", "ayuntamientos")
	BODIES("alcaldía", "alcaldías") BODY("fiscalía") BODIES("tribunal", "tribunales") BODY("corte") BODY("juzgado")
	BODY("ejército") BODY("armada") BODY("marina") BODY("defensoría") BODY("cancillería") BODY("presidencia")
	BODY("congreso") BODY("senado") BODY("parlamento") BODIES("partido", "partidos") BODY("oposición")
	BODIES("empresa", "empresas") BODIES("compañía", "compañías") BODIES("banco", "bancos") BODIES("universidad", "universidades")
	BODIES("hospital", "hospitales") BODIES("agencia", "agencias") BODIES("organización", "organizaciones")
	BODIES("organismo", "organismos") BODIES("asociación", "asociaciones") BODIES("fundación", "fundaciones")
	BODIES("sindicato", "sindicatos") BODIES("instituto", "institutos") BODIES("consejo", "consejos")
	BODIES("comisión", "comisiones") BODIES("comité", "comités") BODIES("oficina", "oficinas")
	BODIES("departamento", "departamentos") BODIES("embajada", "embajadas") BODIES("diario", "diarios")
	BODIES("periódico", "periódicos") BODIES("cadena", "cadenas") BODIES("revista", "revistas") BODIES("ong", "ongs")
	BODIES("federación", "federaciones") BODIES("club", "clubes") BODIES("consejería", "consejerías")
	BODY("secretaría") BODY("junta") BODY("generalitat") BODY("iglesia") BODY("onu") BODY("guerrilla")
	BODY("dirección") BODY("prensa") BODIES("medio", "medios") BODY("televisión") BODY("radio")

	DOCUMENT("informe", "informes") DOCUMENT("documento", "documentos") DOCUMENT("estudio", "estudios")
	DOCUMENT("encuesta", "encuestas") DOCUMENT("sondeo", "sondeos") DOCUMENT("nota", "notas")
	DOCUMENT("comunicado", "comunicados") DOCUMENT("carta", "cartas") DOCUMENT("sentencia", "sentencias")
	DOCUMENT("denuncia", "denuncias") DOCUMENT("expediente", "expedientes") DOCUMENT("memorando", "memorandos")
	DOCUMENT("libro", "libros") DOCUMENT("artículo", "artículos") DOCUMENT("auto", "autos") DOCUMENT("acta", "actas")
	DOCUMENT("dato", "datos") DOCUMENT("boletín", "boletines") DOCUMENT("texto", "textos")

	TITLE("señor", PERSON_MALE) TITLE("señora", PERSON_FEMALE) TITLE("señorita", PERSON_FEMALE)
	TITLE("sr", PERSON_MALE) TITLE("sra", PERSON_FEMALE) TITLE("srta", PERSON_FEMALE) TITLE("don", PERSON_MALE)
	TITLE("doña", PERSON_FEMALE) TITLE("dr", PERSON_MALE) TITLE("dra", PERSON_FEMALE) TITLE("fray", PERSON_MALE)
	TITLE("sor", PERSON_FEMALE) TITLE("lic", 0) TITLE("licenciado", PERSON_MALE) TITLE("licenciada", PERSON_FEMALE)
	TITLE("exministro", PERSON_MALE) TITLE("exministra", PERSON_FEMALE) TITLE("expresidente", PERSON_MALE)
	TITLE("expresidenta", PERSON_FEMALE) TITLE("exalcalde", PERSON_MALE) TITLE("canciller", 0) TITLE("premier", 0)
};
/* clang-format on */

extern const struct lexeme_table lexemes_spanish_people;
const struct lexeme_table lexemes_spanish_people = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
