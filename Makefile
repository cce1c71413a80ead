# make demo      a demonstration plant, rendered into output/
# make test      everything that CI checks
# make bench     single PDFs, then the scale case beside sqlite3, see .ci/bench
# make install   the program into PREFIX/bin (default /usr/local)

PREFIX ?= /usr/local
DATABASE ?= demo.sqlite
SWIFT ?= swift
ANDON := .build/release/andon
# With Swift's own libraries inside, without symbols for debuggers: the program runs where no Swift is.
RELEASE := -c release --static-swift-stdlib -Xlinker -s
# What tests read PDFs and databases with, and the fonts of what they write.
TESTED_WITH := fonts-noto-cjk fonts-noto-color-emoji poppler-utils qpdf sqlite3

.PHONY: all demo test bench install format lint dependencies release clean

all: release

dependencies:
	@.ci/dependencies

release: dependencies
	$(SWIFT) build $(RELEASE) --product andon

demo: release
	@test -e $(DATABASE) || $(ANDON) demo $(DATABASE)
	$(ANDON) build $(DATABASE) -o output
	@echo "Open output/latest in a browser, or serve output/ with any web server."

test: dependencies lint
	@.ci/dependencies --optional $(TESTED_WITH)
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --disable-xctest

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

bench: release
	@$(SWIFT) build $(RELEASE) --product PDFBenchmark
	@.build/release/PDFBenchmark templates/messages/en.toml
	@.ci/bench $(ANDON)

install: release
	install -D -m 755 $(ANDON) $(DESTDIR)$(PREFIX)/bin/andon

clean:
	rm -rf .build
