# make site   everything set up, the demonstration site built into build/site
# make test   everything set up, all tests passed
# make help   the other targets

PYTHON ?= python3
VENV   ?= .venv
BUILD  ?= build
PORT   ?= 8000
CORPUS ?=
PYTEST_ARGS ?=

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet

# Images for containers often forbid it: each of the many programs that the tests start
# would compile the package anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site test browser lint format types check serve wheel lock clean
.DELETE_ON_ERROR:

help:
	@echo 'make site     build the demonstration site into $(BUILD)/site'
	@echo 'make serve    build it and show it on http://127.0.0.1:$(PORT)'
	@echo 'make check    check whether the demonstration policies can be published'
	@echo 'make test     run the tests (CORPUS=DIR: on the real policies there, too)'
	@echo 'make lint     ruff: rules and format'
	@echo 'make format   ruff: repair and format'
	@echo 'make types    mypy, strict'
	@echo 'make wheel    build the package into dist/'
	@echo 'make lock     renew the two requirements*.lock'
	@echo 'make clean    remove everything that was built, and $(VENV)'

site: $(VENV)/ready
	$(BIN)/clausetrail build

serve: site
	@echo 'http://127.0.0.1:$(PORT)  (Ctrl+C ends)'
	@$(BIN)/python -m http.server --bind 127.0.0.1 --directory $(BUILD)/site $(PORT)

check: $(VENV)/ready
	$(BIN)/clausetrail check

test: $(VENV)/ready browser
	$(BIN)/python -m pytest tests -n auto $(CORPUS:%=--corpus=%) $(PYTEST_ARGS)

browser:
	@.ci/browser

lint: $(VENV)/ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(VENV)/ready
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(VENV)/ready
	$(BIN)/mypy

wheel: $(VENV)/ready
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

# The locked environment, made anew when a lock changes; then this package in it.
$(VENV)/locked: requirements-build.lock requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'clausetrail needs Python 3.11 or later; name one with: make PYTHON=python3.12' >&2; \
	  exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo 'This Python lacks the venv module. On Debian or Ubuntu: apt-get install python3-venv' >&2; \
	  exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP) install --require-hashes --only-binary :all: -r requirements-build.lock
	$(PIP) install --require-hashes --no-build-isolation --use-pep517 -r requirements.lock
	@touch $@

$(VENV)/ready: $(VENV)/locked pyproject.toml
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# uv resolves for every Python and platform at once; it is needed for this alone.
UV := UV_NO_CONFIG=1 $(BUILD)/uv/bin/uv pip compile --quiet --upgrade --universal \
      --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
      --custom-compile-command 'make lock'

lock:
	$(PYTHON) -m venv --clear $(BUILD)/uv
	$(BUILD)/uv/bin/python -m pip --disable-pip-version-check --quiet install uv
	env -u PIP_FIND_LINKS -u UV_FIND_LINKS $(UV) --group build -o requirements-build.lock
	env -u PIP_FIND_LINKS -u UV_FIND_LINKS $(UV) pyproject.toml --extra dev \
	  --constraint requirements-build.lock -o requirements.lock

clean:
	rm -rf $(BUILD) dist $(VENV)
