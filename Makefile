# Two commands, each of which does all of its own set-up:
#   make check    checks claims/ and writes reports/
#   make test     installs what the tests need and runs them
# A Python of your choice: make check PYTHON=python3.12

PYTHON ?= python3
BIN := .venv/bin

.PHONY: check test lint clean

# The reports are the same with and without the articles, so that they can be kept beside the claims.
check: .venv/installed
	@$(BIN)/factcheck check --exit-zero claims
	@FACTCHECK_SOURCES= $(BIN)/factcheck report --exit-zero --quiet --to reports claims
	@echo
	@echo "Whatever is found above is trouble in the articles, not in the program. The same as a report: reports/report.md"

test: .venv/installed-test
	@$(BIN)/python -m pytest

lint: .venv/installed-test
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

clean:
	rm -rf .venv build dist

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("factcheck needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	@echo "Creating .venv …"
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "No virtual environment could be made; on Debian and Ubuntu: apt install python3-venv"; exit 1; }

.venv/installed: .venv/bin/python pyproject.toml
	@echo "Installing factcheck into .venv …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/installed-test: .venv/installed
	@echo "Installing what the tests need into .venv …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@
