# Two commands do everything: `make demo` and `make test`. Each makes what it needs.
PYTHON ?= python3
SEED ?= 1
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
RELEASE := $(VENV)/.ready-for-a-release
OLDEST := $(VENV)-oldest
WORKFLOWS := action.yml $(wildcard docs/examples/github/*.yml)
WHEEL_TESTS := tests/test_container.py tests/test_release_contents.py tests/test_release_installers.py tests/test_wheel.py
# Where our code meets what others wrote: each dependency is behind one of these at least.
OLDEST_TESTS ?= $(patsubst %,tests/test_%.py,bundle candidate_program cells ci course crew data_download data_reading docs executed exporters gradebook \
	gradebook_faults host inside kit_notebooks language layouts notebook plots questionnaire_view quiz_terminal \
	readers report report_cli sheet sheet_writing status_state submission_sheet verification view watch_files \
	wire_messages wire_values)

.PHONY: help demo test test-all lint types dist wheel-test release-check oldest-test course messages docs bench screenshots clean

help:
	@echo "make demo        set up, then judge a sample submission"
	@echo "make test        set up, then run the tests (under 6 minutes)"
	@echo "make test-all    the slow tests too"
	@echo "make lint        ruff, import contracts, spelling, workflows and the shell in them"
	@echo "make types       mypy"
	@echo "make dist        build the wheel and the sdist into dist/"
	@echo "make wheel-test  build both, look into them, install them elsewhere in every way, use them there"
	@echo "make release-check  the same with what lies in dist/ afterwards, and whether version and changelog agree"
	@echo "make oldest-test the tests that touch dependencies, with the oldest versions that we promise; OLDEST_TESTS=tests for all"
	@echo "make course      prove the built-in course"
	@echo "make messages    find what the grader and its course say to people, and bring the catalogues of translations up to date"
	@echo "make docs        the site in build/docs/html and the page of the manual, build/docs/man/grade.1"
	@echo "make screenshots pictures of the pages for the docs, in a headless Chromium"
	@echo "make bench       speed, as ratios in one run"

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("gradekit needs Python 3.11 or newer; this is %d.%d. Try: make PYTHON=python3.12 ..." % sys.version_info[:2])'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "No venv could be made. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable . --group dev
	touch $(READY)

demo: $(READY)
	$(BIN)/grade demo

test: $(READY)
	$(BIN)/python -m pytest -m "not slow" -n 2 --dist loadfile --no-loadscope-reorder

test-all: $(READY)
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/codespell grader exercises solutions docs tools tests/*.py action.yml README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md
	$(BIN)/yamllint --strict $(WORKFLOWS) tools/zizmor.yml docs/examples
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-actions action.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows docs/examples/github/*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.gitlab-ci --data-transform gitlab-ci docs/examples/gitlab/.gitlab-ci.yml
	$(BIN)/zizmor --config tools/zizmor.yml --offline --pedantic --no-progress --quiet $(WORKFLOWS)
	$(BIN)/shellcheck docs/examples/gradescope/*
	$(BIN)/python tools/steps.py

types: $(READY)
	$(BIN)/mypy

$(RELEASE): $(READY) pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group release
	touch $(RELEASE)

# The day of the commit is the day in the files, and what builds them is pinned: whoever builds the same commit gets the
# same bytes.
dist: $(RELEASE)
	rm -rf dist
	PIP_CONSTRAINT=$(CURDIR)/constraints.txt SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct 2>/dev/null || echo 1700000000) $(BIN)/python -m build --outdir dist .

wheel-test: $(RELEASE)
	$(BIN)/python -m pytest -m wheel $(WHEEL_TESTS)

release-check: dist
	$(BIN)/twine check --strict dist/*
	$(BIN)/check-wheel-contents dist/*.whl
	GRADEKIT_DIST=$(CURDIR)/dist $(BIN)/python -m pytest tests/test_release_version.py $(WHEEL_TESTS)

$(OLDEST)/.ready: $(READY) pyproject.toml constraints.txt tools/oldest.py
	rm -rf $(OLDEST)
	$(PYTHON) -m venv $(OLDEST)
	$(BIN)/python tools/oldest.py >$(OLDEST)/oldest.txt
	$(OLDEST)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt "pip>=25.1"
	$(OLDEST)/bin/python -m pip install --quiet --disable-pip-version-check --constraint $(OLDEST)/oldest.txt \
		--editable ".[cluster,plot,postgres,seal]" --group test
	touch $(OLDEST)/.ready

oldest-test: $(OLDEST)/.ready
	$(OLDEST)/bin/python -m pytest -m "not slow" -n 2 --dist loadfile --no-loadscope-reorder $(OLDEST_TESTS)

course: $(READY)
	$(BIN)/grade course verify --seed $(SEED)

messages: $(READY)
	$(BIN)/python tools/messages.py

# No warning is let pass, and no name that leads nowhere.
docs: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group docs
	$(BIN)/python -m sphinx -W --keep-going -n -q -d build/docs/doctrees -b html docs build/docs/html
	$(BIN)/python -m sphinx -W --keep-going -n -q -d build/docs/doctrees -b man docs build/docs/man

bench: $(READY)
	$(BIN)/python benchmarks/run.py

screenshots: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group browser
	$(BIN)/python tests/support/screenshots.py

clean:
	rm -rf $(VENV) $(OLDEST) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
