#include "ledger/words.h"

#include <stddef.h>

const char *const words_ground_rules[] = {
	"on_record", "background", "deep_background", "off_record", "unknown", NULL
};
