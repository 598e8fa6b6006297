#include "judging/proof_parts.h"

#include "base/utf8.h"
#include "judging/nickname.h"

/* Have two texts a word in common, folded?  Initials and "the" are none. */
static bool names_meet(const char *one, const char *other)
{
	struct buffer a, b;
	struct slice rest, word;
	bool meet = false;

	buffer_init(&a);
	buffer_init(&b);
	utf8_fold(&a, slice_of(one));
	utf8_fold(&b, slice_of(other));
	rest = buffer_all(&a);
	while (!meet && slice_next(&rest, ' ', &word)) {
		struct slice others = buffer_all(&b), with;

		while (!meet && word.length > 2 && slice_next(&others, ' ', &with))
			meet = slice_equal(word, with);
	}
	buffer_release(&a);
	buffer_release(&b);
	return meet;
}

static struct slice first_word(const struct buffer *name)
{
	struct slice rest = buffer_all(name), word = SLICE_NONE;

	slice_next(&rest, ' ', &word);
	return word;
}

/* May one of them be called by the other alone ("Bill", William Hart)? */
static bool is_called(const char *one, const char *other)
{
	struct buffer a, b;
	bool alone = !strchr(one, ' ') || !strchr(other, ' '), called;

	buffer_init(&a);
	buffer_init(&b);
	utf8_fold(&a, slice_of(one));
	utf8_fold(&b, slice_of(other));
	called = alone && nickname_of(first_word(&a), first_word(&b));
	buffer_release(&a);
	buffer_release(&b);
	return called;
}

static enum proof_speaker compare_names(const char *draft, const char *ledger,
					struct buffer *note)
{
	if (names_meet(draft, ledger))
		return PROOF_SPEAKER_SAME;
	if (!is_called(draft, ledger))
		return PROOF_SPEAKER_OTHER;
	proof_note(note, "%s may be %s", draft, ledger);
	return PROOF_SPEAKER_UNKNOWN;
}

/* Have two descriptions a word in common that says something? */
static bool descriptions_meet(const char *one, const char *other,
			      const struct gist_reader *reader, struct arena *arena)
{
	struct gist a, b;

	gist_read(reader, &a, slice_of(one), arena);
	gist_read(reader, &b, slice_of(other), arena);
	for (size_t i = 0; i < a.count; i++)
		for (size_t j = 0; j < b.count && !a.words[i].common; j++)
			if (a.words[i].alike == b.words[j].alike)
				return true;
	return false;
}

static const char *role_of(const char *role, const char *description)
{
	return role ? role : description;
}

enum proof_speaker proof_speakers(const struct speaker *draft, const struct said_by *ledger,
				  const struct gist_reader *reader, struct buffer *note,
				  struct arena *arena)
{
	const char *drafts, *ledgers;

	if (!draft)
		return PROOF_SPEAKER_UNKNOWN;
	if (draft->name && ledger->name)
		return compare_names(draft->name, ledger->name, note);
	drafts = role_of(draft->role, draft->description);
	ledgers = role_of(ledger->role, ledger->description);
	if (draft->name && ledger->unnamed) {
		proof_note(note, "the ledger has it from somebody unnamed");
		return PROOF_SPEAKER_OTHER;
	}
	if (drafts && ledgers && descriptions_meet(drafts, ledgers, reader, arena))
		return PROOF_SPEAKER_SAME;
	if (drafts && ledgers && draft->naming == NAMING_UNNAMED && ledger->unnamed)
		proof_note(note, "described otherwise: %s", ledgers);
	return PROOF_SPEAKER_UNKNOWN;
}
