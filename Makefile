# twosource: the claim ledger.  `make help` lists what can be made.

VERSION := 0.1.0
PREFIX  ?= /usr/local
DESTDIR ?=
BUILD   ?= build

CFLAGS  ?= -O2 -g
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wno-overlength-strings -Wno-missing-field-initializers
HARDEN  ?= -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
override CFLAGS   += -std=c11 $(WARN)
override CPPFLAGS += -D_XOPEN_SOURCE=700 -DTWOSOURCE_VERSION='"$(VERSION)"' -Ilib -I.
PKGS    := sqlite3 libutf8proc libsodium libxml-2.0 jansson
PKG_CONFIG ?= pkg-config
CSV_CFLAGS ?=
CSV_LIBS   ?= -lcsv
override CFLAGS += $(shell $(PKG_CONFIG) --cflags $(PKGS) 2>/dev/null) $(CSV_CFLAGS)
LDLIBS  += $(shell $(PKG_CONFIG) --libs $(PKGS) 2>/dev/null) $(CSV_LIBS) -lm

# Rooms of lib/, lowest first; a part of them can be built alone with
# `make ROOMS="base reading" ...`.
ROOMS   ?= base reading ledger intake judging reporting
MIGRATIONS := $(sort $(wildcard migrations/*.sql))
LIB_SRC := $(wildcard $(ROOMS:%=lib/%/*.c) lib/reading/language/*.c)
LIB_OBJ := $(LIB_SRC:%.c=$(BUILD)/%.o) $(if $(filter ledger,$(ROOMS)),$(BUILD)/migrations.o)
CMD_OBJ := $(patsubst %.c,$(BUILD)/%.o,$(wildcard cmd/*.c))
UNIT    := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/*_test.c))

.PHONY: all unit clean
all: $(BUILD)/twosource

$(BUILD)/twosource: $(CMD_OBJ) $(BUILD)/libtwosource.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/libtwosource.a: $(LIB_OBJ)
	rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/migrations.c: migrations/embed.sh $(MIGRATIONS)
	@mkdir -p $(@D)
	migrations/embed.sh $(MIGRATIONS) >$@.new && mv $@.new $@

$(BUILD)/migrations.o: $(BUILD)/migrations.c
	$(CC) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libtwosource.a
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -DSPEC_DIR='"tests/spec"' $(LDFLAGS) -MMD -MP -o $@ $< $(BUILD)/libtwosource.a $(LDLIBS) -lcmocka

unit: $(UNIT)
	@for test in $(UNIT); do $$test || exit 1; done

clean:
	rm -rf $(BUILD)

-include $(LIB_OBJ:.o=.d) $(CMD_OBJ:.o=.d) $(UNIT:=.d)
