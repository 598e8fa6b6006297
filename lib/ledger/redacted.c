#include "ledger/redacted.h"

#include "base/utf8.h"

bool redacted_from(struct slice text, struct slice words)
{
	size_t at = 0, in_words = 0;

	while (at < text.length && in_words < words.length) {
		int32_t point = utf8_next(text, &at), word = utf8_next(words, &in_words);

		if (point != word && point != REDACTED_POINT)
			return false;
	}
	return at == text.length && in_words == words.length;
}
