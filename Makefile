# Everything runs from .venv, made here from hash-locked requirements when it is missing or older than a lock.
# Needs Python >= 3.11 and make; neither root nor anything else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BENCH := bench/.venv
BENCHES = $(basename $(notdir $(shell grep -l __main__ bench/*.py)))
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip
ARGS ?=
# Three processes, also for two cores: they often wait for servers. Each file in one of them, where servers are made
# once a process. ARGS="-n 0" for one.
# Not the files of many tests first: those of one slow test would all be left for the end.
WORKERS := -n 3 --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help demo test check coverage fast format lock bench chaos soak clean
.DELETE_ON_ERROR:

help:  ## what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /	/' | sort

demo: $(VENV)/.run  ## a school and its plan, a whole year in a minute (ARGS="--json", ARGS="--plan FILE")
	@$(BIN)/vanthu demo $(ARGS)

test: $(VENV)/.dev  ## all tests that can run here; says what it skipped and what to install for it
	@$(BIN)/python -m pytest -m "not slow" $(WORKERS) $(ARGS)

check: $(VENV)/.dev  ## lint, types, import arrows, locks
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_arrows.py tests/test_lock.py

coverage: $(VENV)/.dev  ## the rules of domain/: every branch has its sentence
	@$(BIN)/python -m pytest tests/domain -m "not slow and not property" $(WORKERS) --cov=domain --cov-branch \
		--cov-report=term-missing:skip-covered --cov-fail-under=100 $(ARGS)

fast: $(VENV)/.dev  ## tests of rules and storage, in seconds
	@$(BIN)/python -m pytest -m "not property" tests/domain tests/storage $(ARGS)

format: $(VENV)/.dev  ## write the code as ruff wants it
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock:  ## resolve the dependencies anew (needs uv)
	uv pip compile $(LOCKING) --group build --output-file requirements.lock pyproject.toml
	uv pip compile $(LOCKING) --group build --group dev --constraint requirements.lock \
		--output-file requirements-dev.lock pyproject.toml
LOCKING := --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header --upgrade

bench: $(BENCH)/.made  ## speed, side by side with what one would use instead (an environment of its own: the peers)
	@for name in $(BENCHES); do echo "== $$name"; $(BENCH)/bin/python -m bench.$$name $(ARGS) || exit 1; done

chaos: $(VENV)/.dev  ## kill, cut and delay everything for minutes; nothing may be lost or doubled
	$(BIN)/python -m pytest -rs tests/chaos $(ARGS)

soak: $(VENV)/.dev  ## the other tests that take minutes: mutation, long runs under load
	$(BIN)/python -m pytest -rs -m slow --ignore=tests/chaos $(ARGS)

clean:  ## remove .venv and caches; data in var/ stays
	rm -rf $(VENV) $(BENCH) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage *.egg-info

# A stamp a lock: `make test` after `make demo` only adds what is missing, since the run lock is part of the dev lock.
$(VENV)/.run: requirements.lock pyproject.toml | $(VENV)/.made
	$(call install,requirements.lock)
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml | $(VENV)/.made
	$(call install,requirements-dev.lock)
	@touch $@ $(VENV)/.run

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Cần Python 3.11 trở lên: make PYTHON=python3.11 ... / Python >= 3.11 is needed." >&2; exit 1; }
	@echo "Tạo môi trường $(VENV) và cài thư viện, mất vài phút lần đầu. / Making $(VENV), minutes the first time." >&2
	@$(PYTHON) -m venv --clear $(VENV) || \
		{ echo "Cần mô-đun venv (Debian: apt-get install python3-venv). / The venv module is missing." >&2; exit 1; }
	@touch $@

$(BENCH)/.made: requirements.lock requirements-bench.lock
	@$(PYTHON) -m venv --clear $(BENCH)
	@$(BENCH)/bin/python -m pip install --quiet --no-deps --require-hashes -r requirements.lock >&2
	@$(BENCH)/bin/python -m pip install --quiet --no-deps --require-hashes -r requirements-bench.lock >&2
	@touch $@

# --no-deps: the lock is complete, and pip 23 refuses hashes for what it resolves itself. The build needs no network:
# setuptools is in the lock.
define install
@$(PIP) install --quiet --no-deps --require-hashes -r $(1) >&2
@$(PIP) install --quiet --no-deps --no-build-isolation -e . >&2
@$(PIP) check >&2
endef
