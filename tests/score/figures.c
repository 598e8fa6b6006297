/*
 * Figures and dates of given texts, for the scorers: reads JSON Lines
 * {"id", "text", "on"} from standard input (on: "2016-12-28", may be absent)
 * and writes {"id", "quantities": [...], "timexes": [...]}, one a line.
 */
#include "base/edtf.h"
#include "reading/quantity.h"

#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static json_t *number(double value)
{
	return isnan(value) ? json_null() : json_real(value);
}

static json_t *text_or_null(const char *text)
{
	return text ? json_string(text) : json_null();
}

static json_t *span(struct span span)
{
	return json_pack("[I,I]", (json_int_t)span.start, (json_int_t)span.end);
}

static json_t *quantity_members(const struct quantity *q, struct slice text)
{
	json_t *o = json_object();

	json_object_set_new(o, "words", span(q->words));
	json_object_set_new(o, "number", span(q->number));
	json_object_set_new(o, "measure", span(q->measure));
	json_object_set_new(o, "text", json_stringn(text.at + q->words.start,
						    q->words.end - q->words.start));
	json_object_set_new(o, "low", number(q->low));
	json_object_set_new(o, "high", number(q->high));
	json_object_set_new(o, "unit", text_or_null(q->unit));
	json_object_set_new(o, "per", text_or_null(q->per));
	json_object_set_new(o, "thing", q->thing.at ? json_stringn(q->thing.at, q->thing.length)
						    : json_null());
	json_object_set_new(o, "precision", json_string(quantity_precision_word(q->precision)));
	json_object_set_new(o, "role", json_string(quantity_role_word(q->role)));
	json_object_set_new(o, "change", text_or_null(q->change));
	json_object_set_new(o, "reading", json_integer(q->reading));
	return o;
}

static json_t *idle_members(const struct quantity *q)
{
	json_t *o = json_object();

	json_object_set_new(o, "number", span(q->number));
	json_object_set_new(o, "value", number(q->low));
	json_object_set_new(o, "rank", text_or_null(quantity_rank_word(q->rank)));
	return o;
}

static json_t *timex_members(const struct timex *t, struct slice text)
{
	static const char *const types[] = { "DATE", "TIME", "DURATION", "SET" };
	json_t *o = json_object();

	json_object_set_new(o, "words", span(t->words));
	json_object_set_new(o, "whole", span(t->whole));
	json_object_set_new(o, "text", json_stringn(text.at + t->words.start,
						    t->words.end - t->words.start));
	json_object_set_new(o, "type", json_string(types[t->type]));
	json_object_set_new(o, "edtf", text_or_null(t->edtf));
	json_object_set_new(o, "value", text_or_null(t->value));
	json_object_set_new(o, "said", text_or_null(t->said));
	json_object_set_new(o, "from", text_or_null(t->from));
	json_object_set_new(o, "until", text_or_null(t->until));
	return o;
}

static int read_one(const struct lexicon *lexicon, json_t *in, json_t *out, struct arena *arena,
		    struct error *err)
{
	const char *on = json_string_value(json_object_get(in, "on"));
	json_t *body = json_object_get(in, "text");
	struct slice text = { json_string_value(body), json_string_length(body) };
	json_t *quantities = json_array(), *timexes = json_array(), *idle = json_array();
	struct edtf day = { TIMEX_NO_DAY, 0 };
	int hour, minute, at, second = -1;
	struct quantities figures;
	struct timexes dates;
	struct tokens tokens;

	json_object_set_new(out, "quantities", quantities);
	json_object_set_new(out, "idle", idle);
	json_object_set_new(out, "timexes", timexes);
	if (on && edtf_parse((struct slice){ on, 10 }, &day, err) < 0)
		return -1;
	if (on && sscanf(on + 10, "T%2d:%2d:%2d", &hour, &minute, &at) == 3)
		second = (hour * 60 + minute) * 60 + at;
	if (tokens_cut(&tokens, text, (struct span){ 0, text.length }, lexicon, arena, err) < 0 ||
	    findings_find(&figures, &dates, &tokens, on ? day.earliest : TIMEX_NO_DAY, second, arena, err) < 0)
		return -1;
	for (size_t i = 0; i < figures.count; i++)
		json_array_append_new(quantities, quantity_members(&figures.all[i], text));
	for (size_t i = 0; i < figures.idle_count; i++)
		json_array_append_new(idle, idle_members(&figures.idle[i]));
	for (size_t i = 0; i < dates.count; i++)
		json_array_append_new(timexes, timex_members(&dates.all[i], text));
	return 0;
}

int main(void)
{
	struct error err = { 0 };
	struct lexicon *lexicon;
	struct arena arena;
	char *line = NULL;
	size_t room = 0;
	int status = 0;

	if (lexicon_new(&lexicon, &language_english, &err) < 0)
		return 1;
	arena_init(&arena);
	while (status == 0 && getline(&line, &room, stdin) > 0) {
		json_t *in = json_loads(line, JSON_ALLOW_NUL, NULL), *out = json_object();

		if (!in) {
			fprintf(stderr, "figures: no JSON: %s", line);
			json_decref(out);
			status = 1;
			break;
		}
		json_object_set(out, "id", json_object_get(in, "id"));
		if (read_one(lexicon, in, out, &arena, &err) < 0) {
			fprintf(stderr, "figures: %s\n", err.text);
			status = 1;
		}
		json_dumpf(out, stdout, JSON_COMPACT | JSON_REAL_PRECISION(15));
		putchar('\n');
		json_decref(in);
		json_decref(out);
		arena_reset(&arena);
	}
	free(line);
	arena_release(&arena);
	lexicon_free(lexicon);
	return status;
}
