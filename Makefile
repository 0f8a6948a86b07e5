# Every command of the project. `make` alone lists them.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
RUN    := $(VENV)/run.installed
TEST   := $(VENV)/test.installed
BENCH  := $(VENV)/bench.installed
# Root on Debian can install whatever is missing, and so can CI: there, a missing service fails its tests.
MUST   := $(if $(CI),1,$(if $(wildcard /etc/debian_version),$(if $(filter 0,$(shell id -u)),1)))
# CI tries a failed test once more and prints how each failed the first time: a fault of the test or the code, to mend.
AGAIN  := $(if $(CI),--reruns 1 --reruns-delay 2 -raR)
# Marks, folds, claims, bookings and accounts: every statement of the ledger, through every driver in less than a minute.
LEDGER := $(addprefix tests/freshness/contrib/django/test_,ledger.py marks.py batches.py accounts.py single_tick.py)
export PYTHONDONTWRITEBYTECODE =

.DEFAULT_GOAL := help
.PHONY: help demo serve test fast drivers simulate chaos field lint bench edge-suite lighthouse mutate format map changelog lock audit clean

help: ## List these commands.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(RUN) ## Start everything, play three edits through a real edge, show what they took. ONCE=1 stops after it.
	@$(BIN)/python manage.py demo $(if $(ONCE),--once)

serve: $(RUN) ## Start everything and keep it running.
	@$(BIN)/python manage.py serve $(if $(SAMPLES),--samples) $(if $(VERBOSE),--verbose)

test: $(TEST) ## Everything: lint, then all tests on PostgreSQL, those of the database on SQLite, the ledger's through each driver.
	@$(PYTHON) requirements/system.py
	@$(MAKE) --no-print-directory lint
	REQUIRE_SERVICES=$(MUST) TEST_DATABASE=postgres $(BIN)/python -m pytest -q -n auto --dist worksteal $(AGAIN)
	REQUIRE_SERVICES=$(MUST) $(BIN)/python -m pytest -q -n auto --dist worksteal $(AGAIN) -m database
	@$(MAKE) --no-print-directory drivers QUICK=1

fast: $(TEST) ## The tests that need no service.
	TEST_EXAMPLES=fast $(BIN)/python -m pytest -q -n auto --dist worksteal -m "not services and not slow and not long and not django_db"

drivers: $(TEST) ## The tests with a database, through psycopg 2, a pool, server-side binding and pgbouncer, or WAY=pgbouncer, QUICK=1 the ledger's alone.
	@for way in $(or $(WAY),psycopg2 pool binding pgbouncer); do \
	  if [ -z "$(MUST)$(WAY)" ] && [ $$way = pgbouncer ] && ! PATH="$$PATH:/usr/sbin:/usr/local/sbin" command -v pgbouncer >/dev/null; \
	  then echo "not through pgbouncer, which is missing"; continue; fi; echo "through $$way"; \
	  REQUIRE_SERVICES=$(MUST) TEST_DATABASE=$$way $(BIN)/python -m pytest -q -n auto --dist worksteal $(AGAIN) \
	    -m "database$(if $(QUICK), and not slow" $(LEDGER),") || exit 1; done

simulate: $(TEST) ## Play HOURS virtual hours of every scenario. REPLAY="no faults" SEED=3 plays one, with its trace.
	@$(BIN)/python -m freshness.testing.simulation $(if $(REPLAY),--replay "$(REPLAY)" $(or $(SEED),0),--hours $(or $(HOURS),20)) $(if $(ONLY),--only "$(ONLY)") $(if $(COMPARE),--compare)

lint: $(TEST) ## Style, types, who may import whom, and whether the docs tell the truth.
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python manage.py makemigrations --check --dry-run

chaos: $(TEST) ## Kill and cut off everything for SECONDS (120) while shops are edited and read. RULE=both: beside the usual lock-and-skip rule.
	$(BIN)/python -m tests.chaos --seconds $(or $(SECONDS),120) --rule $(or $(RULE),ours) --seed $(or $(SEED),1)

field: $(TEST) ## Play EDITS (200) of every kind on real servers, under each condition of production or ONLY="dead edge,stray". RULE=both: as above.
	@$(BIN)/python -m tests.field --edits $(or $(EDITS),$(if $(CI),30,200)) --rule $(or $(RULE),ours) --seed $(or $(SEED),1) $(if $(SCALE),--scale $(SCALE)) $(if $(ONLY),--only "$(ONLY)") $(if $(KINDS),--kinds "$(KINDS)")

bench: $(BENCH) ## Measure every figure beside its peers, or ONLY=<subject>; CHECK=1 only judges the ratios written last.
	$(BIN)/python -m bench $(ONLY) $(if $(CHECK),--check)

edge-suite: $(TEST) ## Run the public suite of HTTP caches against our edge and plain Varnish, about a minute. RECORD=1 keeps what it finds.
	@$(BIN)/python -m tests.edge_suite $(if $(RECORD),--record)

lighthouse: $(TEST) ## Rate pages of the shops and of the desk with Lighthouse, about six minutes. ONLY=desk rates a part; RECORD=1 keeps the points.
	@$(BIN)/python -m tests.lighthouse $(if $(ONLY),--only "$(ONLY)") $(if $(RECORD),--record)

mutate: $(TEST) ## Break MODULES (ten by default) a line at a time and see which tests notice. SAMPLE=40 breaks so many places of each.
	@nice -n 19 $(BIN)/python -m tests.mutation $(if $(SAMPLE),--sample $(SAMPLE)) $(MODULES)

format: $(TEST) ## Bring the source into its standard form.
	$(BIN)/ruff check --quiet --fix .
	$(BIN)/ruff format --quiet .

map: $(TEST) ## Draw the packages and arrows of ARCHITECTURE.md anew, from the code.
	$(BIN)/python -m tests.house.architecture

changelog: ## Assemble CHANGELOG.md from the fragments in changes/. RELEASE=0.2.0 makes them that release, and removes them.
	@$(PYTHON) changes/changelog.py $(if $(RELEASE),--release $(RELEASE))

lock: $(TEST) ## Pin the newest allowed version of every package, with hashes.
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) --extra platform --upgrade pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile $(LOCK) --extra platform --upgrade pyproject.toml --group dev -c requirements/run.txt -o requirements/test.txt
	$(BIN)/uv pip compile $(LOCK) --extra platform --upgrade pyproject.toml --group bench -c requirements/run.txt -o requirements/bench.txt

LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate

audit: ## Hold every pin against known vulnerabilities. SERVICE=osv asks another database than PyPI's.
	@test -x $(AUDIT)/bin/pip-audit || { $(PYTHON) -m venv $(AUDIT) && $(AUDIT)/bin/pip install --quiet "pip-audit>=2.10,<3"; }
	@for pins in $(sort $(wildcard requirements/*.txt)); do echo $$pins; \
	  $(AUDIT)/bin/pip-audit --strict --disable-pip --require-hashes --progress-spinner off -s $(or $(SERVICE),pypi) -r $$pins || exit 1; done

AUDIT := $(VENV)/audit

clean: ## Remove the environment, the state and every cache.
	rm -rf $(VENV) .state .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The tests' packages include those to run with: installing either updates one environment.
$(RUN): requirements/run.txt
	@$(PYTHON) requirements/install.py $(VENV) $<
	@touch $@

$(TEST): requirements/test.txt
	@$(PYTHON) requirements/install.py $(VENV) $<
	@touch $@ $(RUN)

$(BENCH): requirements/bench.txt
	@$(PYTHON) requirements/install.py $(VENV) $<
	@touch $@
