#include "judging/proof_parts.h"

#include "base/utf8.h"
#include "judging/nickname.h"

/* How the words of one name stand in another: as they are, or by an initial or a
 * short form. */
struct shared_names {
	size_t words;			/* of the shorter name */
	size_t same, nearly;
};

static size_t count_words(struct slice name)
{
	struct slice word;
	size_t count = 0;

	while (slice_next(&name, ' ', &word))
		count += word.length > 0;
	return count;
}

/* "j." and "j" for "jonas". */
static bool is_initial(struct slice one, struct slice other)
{
	return other.length > 0 && one.length > 0 && one.at[0] == other.at[0] &&
	       (one.length == 1 || (one.length == 2 && one.at[1] == '.'));
}

static struct shared_names share_words(struct slice shorter, struct slice other)
{
	struct shared_names shared = { .words = 0 };
	struct slice word;

	while (slice_next(&shorter, ' ', &word)) {
		struct slice rest = other, with;
		bool same = false, nearly = false;

		if (word.length == 0)
			continue;
		while (!same && slice_next(&rest, ' ', &with)) {
			same = slice_equal(word, with);
			nearly |= is_initial(word, with) || is_initial(with, word) ||
				  nickname_of(word, with);
		}
		shared.words++;
		shared.same += same;
		shared.nearly += !same && nearly;
	}
	return shared;
}

/* One name holds the other: the same; they have a word in common, or the one is
 * a short form of the other: nobody can say; else two people. */
static enum proof_speaker compare_names(const char *draft, const char *ledger,
					struct buffer *note)
{
	struct shared_names shared;
	struct buffer a, b;
	bool shorter;

	buffer_init(&a);
	buffer_init(&b);
	utf8_fold(&a, slice_of(draft));
	utf8_fold(&b, slice_of(ledger));
	shorter = count_words(buffer_all(&a)) <= count_words(buffer_all(&b));
	shared = shorter ? share_words(buffer_all(&a), buffer_all(&b))
			 : share_words(buffer_all(&b), buffer_all(&a));
	buffer_release(&a);
	buffer_release(&b);
	if (shared.same > 0 && shared.same + shared.nearly == shared.words)
		return PROOF_SPEAKER_SAME;
	if (shared.same + shared.nearly == 0)
		return PROOF_SPEAKER_OTHER;
	proof_note(note, "%s may be %s, or not", draft, ledger);
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
