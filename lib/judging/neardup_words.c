#include "judging/neardup_words.h"

#include "base/utf8.h"

static uint32_t finish(uint64_t hash)
{
	hash ^= hash >> 29;
	hash *= 0xbf58476d1ce4e5b9u;
	return (uint32_t)(hash >> 32);
}

static bool is_plain(unsigned char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
	       (byte >= 'A' && byte <= 'Z');
}

/* Punctuation and signs: general, of Chinese and Japanese, Latin-1's. */
static bool is_mark(int32_t point)
{
	return (point >= 0x80 && point <= 0xbf) || (point >= 0x2000 && point <= 0x2bff) ||
	       (point >= 0x3000 && point <= 0x3004) || (point >= 0x3008 && point <= 0x3030) ||
	       (point >= 0xfe10 && point <= 0xfe6f) || point >= 0x1f000;
}

/* Written without blanks between words. */
static bool is_run_on(int32_t point)
{
	return (point >= 0x3040 && point <= 0x30ff) || (point >= 0x3400 && point <= 0x9fff) ||
	       (point >= 0xf900 && point <= 0xfaff) || (point >= 0x20000 && point <= 0x2fa1f);
}

/* Passes what belongs to no word; true when a pair of letters was met. */
static bool skip(struct word_walk *walk, uint32_t *word)
{
	while (walk->at < walk->text.length) {
		unsigned char byte = (unsigned char)walk->text.at[walk->at];
		size_t next = walk->at;
		uint32_t before = walk->before;
		int32_t point;

		if (byte < 0x80) {
			if (is_plain(byte))
				return false;
			walk->at++;
			walk->before = 0;
			continue;
		}
		point = utf8_next(walk->text, &next);
		if (!is_mark(point) && !is_run_on(point))
			return false;
		walk->at = next;
		walk->before = is_run_on(point) ? (uint32_t)point : 0;
		if (before && walk->before) {
			*word = finish(((uint64_t)before << 32 | walk->before) *
				       0x9e3779b97f4a7c15u);
			return true;
		}
	}
	return false;
}

bool word_walk_next(struct word_walk *walk, uint32_t *word)
{
	uint64_t hash = 0xcbf29ce484222325u;
	size_t from;

	if (skip(walk, word))
		return true;
	walk->before = 0;
	from = walk->at;
	while (walk->at < walk->text.length) {
		unsigned char byte = (unsigned char)walk->text.at[walk->at];
		size_t next = walk->at;

		if (byte >= 0x80) {
			int32_t point = utf8_next(walk->text, &next);

			if (is_mark(point) || is_run_on(point))
				break;
			for (; walk->at < next; walk->at++)
				hash = (hash ^ (unsigned char)walk->text.at[walk->at]) *
				       0x100000001b3u;
			continue;
		}
		if (!is_plain(byte))
			break;
		hash = (hash ^ byte) * 0x100000001b3u;
		walk->at++;
	}
	*word = finish(hash);
	return walk->at > from;
}
