# Everything happens in .venv; a stamp in it is as old as the requirements that were installed.
# requirements*.txt are written by `make upgrade`: exact versions, and the hash of every file that
# may be installed.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8501
NAAR ?= uitgave

VENV := .venv
RUN := $(VENV)/bin/python
INSTALLED := $(VENV)/.requirements
INSTALLED_EXTRA := $(VENV)/.requirements-extra
INSTALLED_DEV := $(VENV)/.requirements-dev
INSTALLED_BENCH := $(VENV)/.requirements-bench
PIP := $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes
UV := $(VENV)/bin/uv --no-config --quiet
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))

# Where all packages must be there ready-made, so that nobody needs a compiler.
PYTHONS := 3.11 3.12 3.13 3.14
PLATFORMS := x86_64-manylinux_2_28 aarch64-unknown-linux-gnu \
	x86_64-apple-darwin aarch64-apple-darwin x86_64-pc-windows-msvc

.DEFAULT_GOAL := help
.PHONY: help run extra publish test check upgrade bench export clean

help: ## Toon deze hulp
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

run: $(INSTALLED) ## Start het dashboard (HOST=127.0.0.1 PORT=8501 DATA=data)
	@exec $(RUN) -m lib serve --host $(HOST) --port $(PORT) $(if $(DATA),--data "$(DATA)")

extra: $(INSTALLED_EXTRA) ## Installeer ook wat publiceren nodig heeft

publish: $(INSTALLED_EXTRA) ## Maak de uitgaven die geen server nodig hebben (NAAR=uitgave DATA=data)
	@$(RUN) -m lib publiceer --naar "$(NAAR)" $(if $(DATA),--data "$(DATA)")

# One process for each core: tests that share a server or a browser stay together in one of them.
test: $(INSTALLED_DEV) check ## Controleer de code en voer alle tests uit
	@$(RUN) -m pytest --numprocesses auto --maxprocesses 8 --dist loadgroup

check: $(INSTALLED_DEV) ## Controleer alleen de code: ruff en mypy
	@$(RUN) -m ruff check
	@$(RUN) -m ruff format --check
	@$(RUN) -m mypy

# The lists agree as each is held to the one before it; the last one has everything in it.
upgrade: $(INSTALLED_DEV) ## Vernieuw alle vaste versies en voer alle tests uit
	@for list in requirements requirements-extra requirements-dev requirements-bench; do \
		echo "$$list.txt wordt vernieuwd."; \
		$(UV) pip compile --upgrade --universal --python-version 3.11 --fork-strategy fewest \
			--generate-hashes --custom-compile-command "make upgrade" \
			--output-file $$list.txt $$list.in || exit 1; \
	done
	@for python in $(PYTHONS); do for platform in $(PLATFORMS); do \
		$(UV) pip install --dry-run --target $(VENV)/nowhere --require-hashes --only-binary :all: \
			--python $(RUN) --python-version $$python --python-platform $$platform \
			--requirements requirements-bench.txt \
			|| { echo "Niet alles is er voor Python $$python op $$platform." >&2; exit 1; }; \
	done; done
	@$(MAKE) --no-print-directory test

bench: $(INSTALLED_BENCH) ## Meet snelheid en geheugen (BENCH="rerun firstview --quick")
	@$(RUN) -m bench $(BENCH)

export: $(INSTALLED) ## Schrijf alle cijfers naar de map export
	@$(RUN) -m lib export --out export

clean: ## Gooi alles weg wat opnieuw te maken is
	rm -rf $(VENV) export uitgave .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A folder without a working pip, or with a Python that is too old, is made anew.
$(INSTALLED): requirements.txt
	@command -v "$(PYTHON)" >/dev/null || { \
		echo "$(PYTHON) is er niet. Installeer Python 3.11 of nieuwer, of wijs het aan: make PYTHON=/pad/naar/python" >&2; \
		exit 1; }
	@"$(PYTHON)" -c '$(NEW_ENOUGH)' || { \
		echo "Python 3.11 of nieuwer is nodig; dit is $$("$(PYTHON)" --version 2>&1). Wijs een andere aan: make PYTHON=python3.11" >&2; \
		exit 1; }
	@{ $(RUN) -c '$(NEW_ENOUGH)' && $(RUN) -m pip --version; } >/dev/null 2>&1 \
		|| "$(PYTHON)" -m venv --clear $(VENV)
	@echo "Pakketten uit $< worden geïnstalleerd; dat duurt de eerste keer een paar minuten."
	@$(PIP) -r $<
	@touch $@

$(INSTALLED_EXTRA): requirements-extra.txt $(INSTALLED)
	@echo "Pakketten uit $< worden geïnstalleerd."
	@$(PIP) -r $<
	@touch $@

$(INSTALLED_DEV): requirements-dev.txt $(INSTALLED)
	@echo "Pakketten uit $< worden geïnstalleerd."
	@$(PIP) -r $<
	@touch $@

$(INSTALLED_BENCH): requirements-bench.txt $(INSTALLED_DEV)
	@echo "Pakketten uit $< worden geïnstalleerd."
	@$(PIP) -r $<
	@touch $@
