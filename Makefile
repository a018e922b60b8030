# make demo: set up, build a demo municipality, write its reports to out/, open the window on it.
# make test: set up, then every check and test.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
CHECKED := app tests installer

.PHONY: setup demo test checks lint types architecture translations unit bench clean

setup: $(READY)

$(READY): pyproject.toml constraints.txt installer/prepare.sh
	sh installer/prepare.sh "$(PYTHON)"
	touch $(READY)

demo: $(READY)
	$(BIN)/python -m installer.demo

test: $(READY)
	$(MAKE) --no-print-directory --jobs 2 --output-sync checks
	$(MAKE) --no-print-directory unit

checks: lint types architecture translations

lint: $(READY)
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/ruff format --check $(CHECKED)

types: $(READY)
	$(BIN)/mypy

architecture: $(READY)
	$(BIN)/lint-imports

translations: $(READY)
	$(BIN)/python installer/translations.py --check

# Programs that tests start are compiled once, whatever the shell says of it.
unit: $(READY)
	PYTHONDONTWRITEBYTECODE= QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q -n 2 --dist worksteal

bench: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

clean:
	rm -rf .venv out build dist *.egg-info .mypy_cache .ruff_cache .hypothesis .import_linter_cache
