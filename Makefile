# The only commands a newcomer needs: `make chat` and `make test`.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEV_READY := $(VENV)/.dev-ready

.PHONY: help chat test check fix bench fit

help:  ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(READY): pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "Greenroom needs Python 3.11. Install it, or say where it is: make chat PYTHON=/path/to/python3"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up (once)..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(DEV_READY): $(READY) pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

chat: $(READY)  ## set up, then rehearse a hard conversation in the terminal
	@$(BIN)/greenroom chat

test: $(DEV_READY) check  ## set up, lint, type-check and run every test
	@$(BIN)/python -m pytest

check: $(DEV_READY)  ## lint, types and content
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/greenroom scenarios --check

fix: $(DEV_READY)  ## mend what the linter can mend
	@$(BIN)/ruff check --fix .

bench: $(DEV_READY)  ## print the figures that docs/ quotes
	@$(BIN)/greenroom bench counterpart
	@$(BIN)/greenroom bench turn
	@$(BIN)/greenroom bench moves

fit: $(DEV_READY)  ## fit the reader's heads anew (docs/reading-a-line.md)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fit]'
	@$(BIN)/greenroom fit
