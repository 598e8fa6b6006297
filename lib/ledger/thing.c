#include "ledger/thing.h"

#include "ledger/article.h"
#include "ledger/claim.h"
#include "ledger/figure.h"
#include "ledger/link.h"
#include "ledger/source.h"
#include "ledger/verification.h"

#include <string.h>

static const struct thing *const things[] = {
	&article_thing, &source_thing, &claim_thing,
	&figure_thing,	&link_thing,   &check_thing,
};
static const size_t thing_count = sizeof(things) / sizeof(things[0]);

const struct thing *thing_of(enum thing_kind kind)
{
	for (size_t i = 0; i < thing_count; i++)
		if (things[i]->kind == kind)
			return things[i];
	return NULL;
}

const struct thing *thing_named(const char *name)
{
	for (size_t i = 0; i < thing_count; i++)
		if (strcmp(name, things[i]->name) == 0 ||
		    strcmp(name, things[i]->plural) == 0)
			return things[i];
	return NULL;
}

const struct thing *thing_lettered(char letter)
{
	for (size_t i = 0; i < thing_count; i++)
		if (things[i]->letter == letter)
			return things[i];
	return NULL;
}

const struct field *thing_field(const struct thing *thing, const char *name)
{
	for (size_t i = 0; i < thing->field_count; i++)
		if (strcmp(thing->fields[i].name, name) == 0)
			return &thing->fields[i];
	return NULL;
}
