# Two commands, each of which does all of its own set-up:
#   make check    checks claims/ and writes reports/
#   make test     installs what the tests need and runs them
# A Python of your choice: make check PYTHON=python3.12

PYTHON ?= python3
BIN := .venv/bin
PIP := -m pip install --quiet --disable-pip-version-check
# A process for each processor; more than eight would take longer to begin than they save.
PYTEST := -m pytest --numprocesses auto --maxprocesses 8 --dist worksteal

# Exact versions of everything that is installed, so that no new release changes what these commands do.
# What is built with is constrained by the second variable since pip 25.3, by the first one before.
# The path is relative, since pip takes a blank in it for the end of a path.
PINNED := PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt

# The fast loop: each rule on its cases, all the way through the program, and the packages whose
# tests take little time. Property tests look at a few examples.
QUICK := --numprocesses 2 --hypothesis-profile=quick tests/test_cases.py tests/cover tests/judge tests/language \
	tests/recognise/test_recognise.py tests/rules tests/solve/test_bounds.py

.PHONY: check test quick explore lint latest oldest constraints clean

# The reports are the same with and without the articles, so that they can be kept beside the claims.
check: .venv/installed
	@$(BIN)/factcheck check --exit-zero claims
	@FACTCHECK_SOURCES= $(BIN)/factcheck report --exit-zero --quiet --to reports claims
	@echo
	@echo "Whatever is found above is trouble in the articles, not in the program. The same as a report: reports/report.md"

test: .venv/installed-test
	@$(BIN)/python $(PYTEST)

quick: .venv/installed-test
	@$(BIN)/python -m pytest $(QUICK)

# The property tests with other examples in each run.
explore: .venv/installed-test
	@$(BIN)/python $(PYTEST) -m hypothesis --hypothesis-profile=explore

lint: .venv/installed-test
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m tests.complexity factcheck benchmarks tests

# The tests with the newest release of everything that pyproject.toml admits; what it does not admit is listed last.
latest: build/latest/bin/python
	@echo "Installing the newest of everything into build/latest …"
	@build/latest/bin/python $(PIP) --upgrade --upgrade-strategy eager --editable '.[test]'
	@build/latest/bin/python $(PYTEST)
	@echo "Newer than pyproject.toml admits:"
	@build/latest/bin/python -m pip list --outdated --disable-pip-version-check

# The tests with the oldest release of every dependency that pyproject.toml admits.
oldest: build/oldest/bin/python build/uv/bin/uv
	@build/uv/bin/uv pip compile --quiet --resolution lowest-direct --python build/oldest/bin/python --no-header \
		--no-annotate --output-file build/oldest/constraints.txt pyproject.toml
	@echo "Installing the oldest of everything into build/oldest …"
	@PIP_CONSTRAINT=build/oldest/constraints.txt build/oldest/bin/python $(PIP) --editable '.[test]'
	@build/oldest/bin/python $(PYTEST)

# Resolves constraints.txt anew, with the newest releases for every Python and system that pyproject.toml admits.
constraints: build/uv/bin/uv
	@$(BUILD_REQUIRES) | build/uv/bin/uv pip compile --quiet --universal --upgrade --no-annotate --extra test \
		--custom-compile-command "make constraints" --output-file constraints.txt pyproject.toml -

# What builds this project, and what hatchling adds to that for an editable installation.
BUILD_REQUIRES = $(PYTHON) -c 'import tomllib; \
	print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], "editables", sep="\n")'

clean:
	rm -rf .venv build dist

.venv/bin/python build/latest/bin/python build/oldest/bin/python build/uv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("factcheck needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	@echo "Creating $(@:/bin/python=) …"
	@$(PYTHON) -m venv $(@:/bin/python=) || { rm -rf $(@:/bin/python=); echo "No virtual environment could be made; on Debian and Ubuntu: apt install python3-venv"; exit 1; }

build/uv/bin/uv: build/uv/bin/python
	@build/uv/bin/python $(PIP) uv

.venv/installed: .venv/bin/python pyproject.toml constraints.txt
	@echo "Installing factcheck into .venv …"
	@$(PINNED) $(BIN)/python $(PIP) --editable .
	@touch $@

.venv/installed-test: .venv/installed
	@echo "Installing what the tests need into .venv …"
	@$(PINNED) $(BIN)/python $(PIP) --editable '.[test]'
	@touch $@
