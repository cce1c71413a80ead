# make demo      a demonstration plant, rendered into output/
# make test      everything that CI checks
# make bench     single PDFs, then the scale case beside sqlite3, see .ci/bench
# make install   the program into PREFIX/bin (default /usr/local)

PREFIX ?= /usr/local
DATABASE ?= demo.sqlite
SWIFT ?= swift
ANDON := .build/release/andon

.PHONY: all demo test bench install format lint dependencies release clean

all: release

dependencies:
	@.ci/dependencies

release: dependencies
	$(SWIFT) build -c release --product andon

demo: release
	@test -e $(DATABASE) || $(ANDON) demo $(DATABASE)
	$(ANDON) build $(DATABASE) -o output
	@echo "Open output/latest in a browser, or serve output/ with any web server."

test: dependencies lint
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --disable-xctest

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

bench: release
	@$(SWIFT) build -c release --product PDFBenchmark
	@.build/release/PDFBenchmark templates/messages/en.toml
	@.ci/bench $(ANDON)

install: release
	install -D -m 755 $(ANDON) $(DESTDIR)$(PREFIX)/bin/andon

clean:
	rm -rf .build
