# twosource: the claim ledger.  `make help` lists what can be made.

VERSION := 0.1.0
PREFIX  ?= /usr/local
DESTDIR ?=
BUILD   ?= build
DATA    ?= ../shared/data

# Rooms of lib/, lowest first; a part of them can be built alone with
# `make ROOMS="base reading" unit`.
ROOMS   ?= base reading ledger intake judging reporting

# ---- How to compile -------------------------------------------------------

CFLAGS  ?= -O2 -g
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wno-overlength-strings -Wno-missing-field-initializers
PKGS    := sqlite3 libutf8proc libsodium libxml-2.0 jansson
PKG_CONFIG ?= pkg-config
CSV_CFLAGS ?=
CSV_LIBS   ?= -lcsv

# Hardening.  Fortified calls need optimisation and hide errors from the
# sanitizers, which have wrappers of their own.
SANITIZED := $(findstring -fsanitize,$(CFLAGS))
HARDEN  ?= -fstack-protector-strong -fPIE $(if $(SANITIZED),,$(if $(filter -O1 -O2 -O3 -Os,$(CFLAGS)),-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2))
HARDEN_LINK ?= $(if $(filter Darwin,$(shell uname -s)),,-pie -Wl,-z,relro,-z,now)

# libxml2 is loaded when a page is read (lib/reading/page_library.h), by the name
# that its shared object bears.  `make XML_SONAME=` links it as the others are.
XML_SONAME ?= $(shell objdump -p "$$($(PKG_CONFIG) --variable=libdir libxml-2.0)/libxml2.so" 2>/dev/null | \
	sed -n 's/^ *SONAME *//p')
XML_SONAME := $(XML_SONAME)

PKG_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(PKGS) 2>/dev/null)
PKG_LIBS   := $(shell $(PKG_CONFIG) --libs $(filter-out $(if $(XML_SONAME),libxml-2.0),$(PKGS)) 2>/dev/null)
ALL_CPPFLAGS := -D_XOPEN_SOURCE=700 -DTWOSOURCE_VERSION='"$(VERSION)"' $(if $(XML_SONAME),-DXML_SONAME='"$(XML_SONAME)"') -Ilib -I. $(CPPFLAGS)
# Clang 14 at -O2 gets origins_trace() wrong under strict aliasing.
ALL_CFLAGS   := -std=c11 -fno-strict-aliasing $(WARN) $(HARDEN) $(CFLAGS) $(PKG_CFLAGS) $(CSV_CFLAGS)
ALL_LDFLAGS  := $(HARDEN_LINK) $(LDFLAGS)
ALL_LDLIBS   := $(LDLIBS) $(PKG_LIBS) $(CSV_LIBS) -lm $(if $(XML_SONAME),$(if $(filter Linux,$(shell uname -s)),-ldl)) -pthread

# V=1 shows the commands in full, make -s nothing at all.
V ?= 0
SILENT := $(findstring s,$(firstword -$(MAKEFLAGS)))
brief = $(if $(filter 0,$(V)),@$(if $(SILENT),,echo '$(1) $(2)' && ))

# ---- What there is --------------------------------------------------------

MIGRATIONS := $(sort $(wildcard migrations/*.sql))
LIB_SRC := $(wildcard $(ROOMS:%=lib/%/*.c) $(if $(filter reading,$(ROOMS)),lib/reading/language/*.c))
CMD_SRC := $(wildcard cmd/*.c)
POLICIES := $(sort $(wildcard lib/judging/policies/*.policy))
LIB_OBJ := $(LIB_SRC:%.c=$(BUILD)/%.o) $(if $(filter ledger,$(ROOMS)),$(BUILD)/migrations.o) \
	$(if $(filter judging,$(ROOMS)),$(BUILD)/policies.o) \
	$(if $(filter reporting,$(ROOMS)),$(BUILD)/look.o)
CMD_OBJ := $(CMD_SRC:%.c=$(BUILD)/%.o)

# tests/unit/NAME_test.c tests the module NAME.  Other files there are shared
# by tests.  A test named after a file of cmd/ (and of no room) is linked with
# all of cmd/ but main.c.
UNIT_SRC := $(wildcard tests/unit/*_test.c)
AID_OBJ  := $(patsubst %.c,$(BUILD)/%.o,$(filter-out $(UNIT_SRC),$(wildcard tests/unit/*.c)))
UNIT     := $(UNIT_SRC:tests/unit/%.c=$(BUILD)/unit/%)
UNIT_OBJ := $(UNIT_SRC:%.c=$(BUILD)/%.o)
UNIT_CMD := $(filter $(patsubst cmd/%.c,$(BUILD)/unit/%_test,$(CMD_SRC)),$(filter-out $(patsubst %.c,$(BUILD)/unit/%_test,$(notdir $(LIB_SRC))),$(UNIT)))
CLI      := $(sort $(wildcard tests/cli/*.bats tests/schema/*.bats))

.PHONY: all objects test-programs unit clean help force
.SECONDARY:
.DELETE_ON_ERROR:

all: $(if $(CMD_SRC),$(BUILD)/twosource,$(BUILD)/libtwosource.a)

help:
	@echo 'make                builds $(BUILD)/twosource'
	@echo 'make setup          installs what building needs (Debian and its kin)'
	@echo 'make demo           sets up, builds, and works through a sample article'
	@echo 'make check          all tests, under sanitizers, and the static checks'
	@echo 'make torture        breaks commands off everywhere, and fuzzes (hours)'
	@echo 'make check-static   gcc -fanalyzer, cppcheck and clang-tidy'
	@echo 'make check-format   what clang-format would change'
	@echo 'make unit           the unit tests on the present build'
	@echo 'make install        to $$(DESTDIR)$$(PREFIX), PREFIX=/usr/local'
	@echo 'make uninstall      takes away what install put there'
	@echo 'make dist           $(BUILD)/twosource-$(VERSION).tar.gz of the last commit'
	@echo 'make manual         renews the manual page and the completions'
	@echo 'make bench          measures speed (BENCH_ROWS=100000, or full: a million);'
	@echo '                    with BENCH=scale: as the ledger grows'
	@echo 'make check-instructions  compares instruction counts with those on record'
	@echo 'make score          measures reading on the data sets in $$(DATA)'
	@echo 'make format         rewrites the sources with clang-format'
	@echo 'make clean          removes $(BUILD)'
	@echo
	@echo 'BUILD=DIR, CC, CFLAGS, CPPFLAGS, LDFLAGS, PKG_CONFIG, CSV_CFLAGS and'
	@echo 'CSV_LIBS say how and where to build; V=1 shows each command.'

# ---- Building -------------------------------------------------------------

# Everything is compiled anew when the flags change, so that no object of a
# test build ever gets into an installed program.
FLAGS := $(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) $(ALL_LDLIBS)
$(BUILD)/flags: force
	@mkdir -p $(@D)
	@echo $(call quote,$(FLAGS)) >$@.new
	@if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

quote = '$(subst ','\'',$(1))'

# Looked for once in a build directory.
$(BUILD)/libraries:
	@mkdir -p $(@D)
	@CC='$(CC)' PKG_CONFIG='$(PKG_CONFIG)' CSV_CFLAGS='$(CSV_CFLAGS)' .ci/setup --only-look build
	@touch $@

$(BUILD)/twosource: $(CMD_OBJ) $(BUILD)/libtwosource.a
	$(call brief,link,$@)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(ALL_LDLIBS)

# Appended (q): files of the same name in two rooms both stay.
$(BUILD)/libtwosource.a: $(LIB_OBJ)
	$(call brief,$(AR),$@)rm -f $@ && $(AR) qcs $@ $^

$(BUILD)/libcmd.a: $(filter-out %/main.o,$(CMD_OBJ))
	$(call brief,$(AR),$@)rm -f $@ && $(AR) qcs $@ $^

$(BUILD)/libaid.a: $(AID_OBJ)
	$(call brief,$(AR),$@)rm -f $@ && $(AR) qcs $@ $^

$(BUILD)/migrations.c: migrations/embed.sh $(MIGRATIONS)
	@mkdir -p $(@D)
	$(call brief,embed,migrations)migrations/embed.sh $(MIGRATIONS) >$@.new && mv $@.new $@

$(BUILD)/policies.c: lib/judging/policies/embed.sh $(POLICIES)
	@mkdir -p $(@D)
	$(call brief,embed,policies)lib/judging/policies/embed.sh $(POLICIES) >$@.new && mv $@.new $@

# Style and script of the HTML report.
LOOK := lib/reporting/report.css lib/reporting/report.js
$(BUILD)/look.c: lib/reporting/embed.sh $(LOOK)
	@mkdir -p $(@D)
	$(call brief,embed,$(LOOK))lib/reporting/embed.sh $(LOOK) >$@.new && mv $@.new $@

$(BUILD)/migrations.o $(BUILD)/policies.o $(BUILD)/look.o: $(BUILD)/%.o: $(BUILD)/%.c $(BUILD)/flags | $(BUILD)/libraries
	$(call brief,$(CC),$<)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/tests/%.o: ALL_CPPFLAGS += -DSPEC_DIR='"tests/spec"'

$(BUILD)/%.o: %.c $(BUILD)/flags | $(BUILD)/libraries
	@mkdir -p $(@D)
	$(call brief,$(CC),$<)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/unit/%: $(BUILD)/tests/unit/%.o $(BUILD)/libtwosource.a $(if $(AID_OBJ),$(BUILD)/libaid.a)
	@mkdir -p $(@D)
	$(call brief,link,$@)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< $(filter %/libaid.a,$^) $(filter %/libcmd.a,$^) $(filter %/libtwosource.a,$^) $(ALL_LDLIBS) -lcmocka

$(UNIT_CMD): $(BUILD)/libcmd.a

objects: $(LIB_OBJ) $(CMD_OBJ)

test-programs: $(UNIT)

unit: $(UNIT)
	@for test in $(UNIT); do $$test || exit 1; done

clean:
	rm -rf $(BUILD)

-include $(LIB_OBJ:.o=.d) $(CMD_OBJ:.o=.d) $(UNIT_OBJ:.o=.d) $(AID_OBJ:.o=.d)

# ---- Setting up, and the first look ---------------------------------------

.PHONY: setup demo
setup:
	@.ci/setup build

# What was installed just now is seen by a make of its own.
demo: setup
	@$(MAKE) --no-print-directory -j2 all
	@tests/demo/run $(abspath $(BUILD))

# ---- Checking -------------------------------------------------------------

.PHONY: check check-build check-static analyze cppcheck tidy format check-format

# The program the tests see: sanitizers, and the switches that make a run
# repeatable.  The clang build runs the same unit tests optimised and without
# sanitizers, as users have it.
CHECK_GCC   = $(MAKE) --no-print-directory BUILD=$(BUILD)/check CC=gcc CPPFLAGS=-DTWOSOURCE_TESTING \
	CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined -Werror' \
	LDFLAGS=-fsanitize=address,undefined
RELEASE     = $(MAKE) --no-print-directory BUILD=$(BUILD)/release CFLAGS='-O2 -g -Werror'
CHECK_CLANG = $(MAKE) --no-print-directory BUILD=$(BUILD)/clang CC=clang CPPFLAGS=-DTWOSOURCE_TESTING CFLAGS='-O2 -g -Werror'

check:
	@rm -rf $(BUILD)/tap
	@.ci/setup check
	@.ci/setup page || echo 'some checks of the HTML page will be skipped'
	@tests/page/setup $(BUILD)/page || true
	@$(MAKE) --no-print-directory check-build
	@status=0; \
	tests/run $(abspath $(BUILD)) $(UNIT:$(BUILD)/%=$(BUILD)/check/%) $(UNIT:$(BUILD)/%=$(BUILD)/clang/%) $(CLI) || status=1; \
	echo 'static checks: gcc -fanalyzer, cppcheck, clang-tidy'; \
	$(MAKE) --no-print-directory check-static || status=1; \
	tests/count $(BUILD)/tap; exit $$status

# What `check` does in a short form, in full: hours.
.PHONY: torture
torture:
	@.ci/setup check
	@$(CHECK_CLANG) -j2 all
	@tests/faults/crowd $(BUILD)/clang
	@tests/faults/run -m 150 $(BUILD)/clang
	@tests/faults/power $(BUILD)/clang
	@$(CHECK_GCC) -j2 all
	@tests/faults/leaks -m 150 $(BUILD)/check
	@tests/fuzz/run -t 600 $(BUILD)

check-build:
	@echo 'building the release in $(BUILD)/release'
	@$(RELEASE) -j2 all
	@echo 'building for the tests, with sanitizers, in $(BUILD)/check'
	@$(CHECK_GCC) -j2 all test-programs
	@echo 'building for the tests, with clang, in $(BUILD)/clang'
	@$(CHECK_CLANG) -j2 all test-programs

# Quiet is good.
check-static:
	@.ci/setup check
	@status=0; \
	$(MAKE) -s -k -j2 BUILD=$(BUILD)/analyze CC=gcc CFLAGS='-O1 -g -fanalyzer -Werror' objects || status=1; \
	$(MAKE) -s -k -j2 cppcheck tidy || status=1; \
	exit $$status

# autoVariables: a struct of the caller may hold another of the caller's for
# the length of a call; the tests run with use-after-return found out.
cppcheck: | $(BUILD)/libraries
	@mkdir -p $(BUILD)/cppcheck
	cppcheck --quiet -j2 --cppcheck-build-dir=$(BUILD)/cppcheck --std=c11 --error-exitcode=1 \
		--enable=warning,performance,portability --inline-suppr \
		-Ilib -I. --suppress=missingIncludeSystem --suppress=autoVariables -D_XOPEN_SOURCE=700 \
		'-DTWOSOURCE_VERSION="$(VERSION)"' $(LIB_SRC) $(CMD_SRC)

tidy: $(LIB_SRC:%.c=$(BUILD)/tidy/%) $(CMD_SRC:%.c=$(BUILD)/tidy/%)

TIDY = $(ALL_CPPFLAGS) $(PKG_CFLAGS) $(CSV_CFLAGS)
$(BUILD)/tidy/%: %.c .clang-tidy | $(BUILD)/libraries
	@mkdir -p $(@D)
	@$(CC) $(TIDY) -MM -MP -MT $@ -MF $@.d $<
	$(call brief,tidy,$<)clang-tidy --quiet $< -- -std=c11 $(TIDY) >$@.log 2>&1 || { cat $@.log; exit 1; }
	@touch $@

-include $(LIB_SRC:%.c=$(BUILD)/tidy/%.d) $(CMD_SRC:%.c=$(BUILD)/tidy/%.d)

FORMATTED = $(wildcard lib/*/*.[ch] lib/*/*/*.[ch] cmd/*.[ch] tests/unit/*.[ch])
format:
	clang-format -i $(FORMATTED)

check-format:
	clang-format --dry-run --Werror $(FORMATTED)

# ---- Measuring ------------------------------------------------------------

# BENCH names the script: run, similar, scale (cost against size of the ledger).
.PHONY: bench check-instructions score
BENCH ?= run
bench: all
	tests/bench/$(BENCH) $(abspath $(BUILD))

# Of a build as users get it: `make check-instructions RECORD=--record` renews what
# the counts are compared with.
RECORD ?=
check-instructions: all
	tests/bench/instructions $(abspath $(BUILD)) $(RECORD)

score: all
	@if [ ! -x tests/score/run ]; then echo 'score: nothing to measure yet (no tests/score/run)'; \
	elif [ ! -d '$(DATA)' ]; then echo 'score: skipped, no data sets in $(DATA) (DATA=DIR says where they are)'; \
	else tests/score/run $(abspath $(BUILD)) '$(DATA)'; fi

# ---- Installing and releasing ---------------------------------------------

.PHONY: install uninstall dist manual
BINDIR  ?= $(PREFIX)/bin
MANDIR  ?= $(PREFIX)/share/man
BASHDIR ?= $(PREFIX)/share/bash-completion/completions
ZSHDIR  ?= $(PREFIX)/share/zsh/site-functions

# A program built for the tests can be told its random numbers.
install: $(if $(findstring TWOSOURCE_TESTING,$(FLAGS)),not-for-tests,all)
	mkdir -p '$(DESTDIR)$(BINDIR)' '$(DESTDIR)$(MANDIR)/man1' '$(DESTDIR)$(BASHDIR)' '$(DESTDIR)$(ZSHDIR)'
	install -m 755 $(BUILD)/twosource '$(DESTDIR)$(BINDIR)/twosource'
	install -m 644 cmd/twosource.1 '$(DESTDIR)$(MANDIR)/man1/twosource.1'
	install -m 644 cmd/twosource.bash '$(DESTDIR)$(BASHDIR)/twosource'
	install -m 644 cmd/_twosource '$(DESTDIR)$(ZSHDIR)/_twosource'

.PHONY: not-for-tests
not-for-tests:
	@echo 'install: a build with TWOSOURCE_TESTING is never installed' >&2; exit 1

uninstall:
	rm -f '$(DESTDIR)$(BINDIR)/twosource' '$(DESTDIR)$(MANDIR)/man1/twosource.1' \
		'$(DESTDIR)$(BASHDIR)/twosource' '$(DESTDIR)$(ZSHDIR)/_twosource'

# The same commit gives the same bytes.
DIST := twosource-$(VERSION)
dist:
	@mkdir -p $(BUILD)
	git archive --format=tar --prefix=$(DIST)/ -o $(BUILD)/$(DIST).tar HEAD
	gzip -9nf $(BUILD)/$(DIST).tar
	@echo $(BUILD)/$(DIST).tar.gz

manual: all
	$(BUILD)/twosource manual >$(BUILD)/twosource.1
	$(BUILD)/twosource completion bash >$(BUILD)/twosource.bash
	$(BUILD)/twosource completion zsh >$(BUILD)/_twosource
	cp $(BUILD)/twosource.1 $(BUILD)/twosource.bash $(BUILD)/_twosource cmd/
