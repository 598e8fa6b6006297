#include "reading/terms.h"

/*
 * Spanish phrases of anonymous sourcing, as the style books of Spanish-language
 * agencies and papers set them (EFE, El País).  The notation is that of terms.h.
 */
#define ASKS "pidió|pidieron|pide|piden|pidiendo|solicitó|solicitaron|solicita|solicitan|" \
	"prefirió|prefirieron|prefiere|prefieren|exigió|exigieron|quiso|quisieron|quiere|" \
	"quieren|rogó|optó|optaron|pidiera|pedido|solicitado|preferido"
#define KEEP "mantener|guardar|conservar|permanecer|seguir|quedar"
#define NAMED "identificado|identificada|identificados|identificadas|nombrado|nombrada|citado|citada|citados"
#define NAME "nombre|nombres|identidad|identidades|apellido"
#define OPEN "revelar|dar|desvelar|facilitar|publicar|divulgar|usar|difundir|proporcionar"
#define ALLOWED "autorizado|autorizada|autorizados|autorizadas"
#define SPEAK "hablar|declarar|comentar|informar|pronunciarse|hacer|dar|ofrecer|revelar|opinar"

#define WITHHELD(words) { words, TERMS_WITHHELD, NULL, NULL },
#define BECAUSE(words, reason) { words, TERMS_WITHHELD, reason, NULL },
#define KNOWS(words) { words, TERMS_KNOWS, NULL, NULL },
#define RULES(words, rules) { words, TERMS_RULES, NULL, rules },
#define REASON(words, reason) { words, TERMS_REASON, reason, NULL },

/* clang-format off */
extern const struct terms_pattern terms_spanish[];
const struct terms_pattern terms_spanish[] = {
	WITHHELD("bajo|con|a [la] [condición|promesa|garantía] [de] [mantener|guardar|conservar] [el] anonimato")
	WITHHELD("en [el] anonimato")
	WITHHELD("desde [el] anonimato")
	WITHHELD("con [la] condición de * anonimato")
	WITHHELD("con [la] condición de [que] no ser|sea|fuera|fuese|se|revelar|dar|publicar * " NAMED "|" NAME)
	WITHHELD(ASKS " [" KEEP "] [en] [el] [su] anonimato")
	WITHHELD(ASKS " [que] [se] no ser|sea|fuera|fuese|se " NAMED)
	WITHHELD(ASKS " no " OPEN " su|sus|el " NAME)
	WITHHELD(ASKS " que no se " OPEN "|revele|revelara|publique|publicara|use|usara su|sus|el " NAME)
	WITHHELD(ASKS " no identificarse")
	WITHHELD(ASKS " mantener|guardar|proteger en|su|la|el [secreto|reserva] [su|de] [su] " NAME)
	WITHHELD("declinó|rehusó|evitó|rechazó|declinaron|rehusaron identificarse|dar|revelar [su|sus] [" NAME "]")
	WITHHELD("no quiso|quisieron|quiere|quieren|desea|deseó [ser] [dar|revelar] [su] " NAMED "|" NAME "|identificarse")
	WITHHELD("cuyo|cuya|cuyos|cuyas " NAME " [no] [se] omite|reserva|reservan|oculta|protege|mantiene|revela")
	WITHHELD("sin " OPEN " su|sus|el|la " NAME)
	WITHHELD("por temor a * no ser|dar|revelar " NAMED "|" NAME)
	WITHHELD("anónimamente")
	WITHHELD("bajo|con|en reserva|confidencialidad")
	BECAUSE("no está|están|estaba|estaban|estar|estando " ALLOWED " a|para " SPEAK, "not_authorised")
	BECAUSE("no tiene|tienen|tenía|tenían|tener autorización para|de " SPEAK, "not_authorised")
	BECAUSE("sin autorización para|de " SPEAK, "not_authorised")
	{ "pidió|pidieron ser " NAMED " [sólo|solo|solamente|únicamente] por su nombre", TERMS_PARTLY, NULL, NULL },
	{ "dio|dieron sólo|solo|solamente su nombre", TERMS_PARTLY, NULL, NULL },

	KNOWS("familiarizado|familiarizada|familiarizados|familiarizadas con")
	KNOWS("conocedor|conocedora|conocedores|conocedoras de|del")
	KNOWS("con conocimiento de|del|directo")
	{ "cercana|cercano|cercanas|cercanos|próximas|próxima a|al", TERMS_KNOWS_SOURCE, NULL, NULL },

	RULES("fuera de [la] reserva", "on_record")

	REASON("represalias|represalia|seguridad|amenazas|detención|castigo|persecución", "safety")
	REASON("empleo|trabajo|despido|puesto", "job")
	REASON("legales|legal|judicial|demanda", "legal")
	{ NULL, TERMS_REASON, NULL, NULL },
};
/* clang-format on */
