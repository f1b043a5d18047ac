# make run    start the portal on http://localhost:8000 (PORT, HOST, DATABASE_URL, VISIE_ADRES and VISIE_DATA are honoured)
# make dev    the same while developing: changed code is reloaded
# make test   check everything: style, SQLite with real browsers, PostgreSQL
# make test-lang  the same with all rounds of what is tested with a few, and faults on purpose that have to be noticed
# make opmaak write Python, templates and stylesheets in one form; make test only looks
# make bench  measure it on this machine; figures and how to read them: docs/prestaties.md
# make audit  ask for known vulnerabilities in the packages (needs the internet), and check the lock files
# make voorbeeldgegevens  fill a trial portal with marked examples of reactions and messages
# make schoon remove what the others made, but not the data of the portal

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --quiet --disable-pip-version-check install --require-hashes

.PHONY: run dev test test-lang opmaak bench audit voorbeeldgegevens schoon
.SILENT:

run: $(VENV)/.requirements
	exec $(PY) manage.py start

dev: $(VENV)/.requirements-dev
	exec $(PY) manage.py start --ontwikkeling

# An empty DATABASE_URL is SQLite; tests.postgres sets its own, and runs what asks the database. Three processes side by
# side, each with its own database: on two cores one more than cores, because browsers and servers are waited for.
# tests/verdelen.py says which tests stay together.
PYTEST = DATABASE_URL= $(PY) -m pytest -q -rs -n 3

test: $(VENV)/.requirements-dev
	$(PY) -m ruff check --quiet .
	$(PY) -m ruff format --check --quiet .
	$(VENV)/bin/djangofmt --check --quiet templates
	$(PYTEST)
	$(PYTEST) -p tests.postgres

test-lang: $(VENV)/.requirements-dev
	$(PYTEST) --lang
	$(PYTEST) -p tests.postgres --lang
	$(PY) -m tests.gebreken

opmaak: $(VENV)/.requirements-dev
	$(PY) -m ruff format --quiet .
	$(VENV)/bin/djangofmt --quiet templates
	$(PY) -m tests.opmaak

bench: $(VENV)/.requirements-dev
	$(PY) -m tests.metingen
	$(PY) -m tests.metingen.druk
	$(PY) -m tests.metingen.machines
	$(PY) -m tests.metingen.bestanden
	$(PY) -m tests.metingen.citaatcontrole
	$(PY) -m tests.metingen.telefoon
	$(PY) -m tests.metingen.zoeken

# In an environment of its own: what it needs is no part of the portal.
audit:
	$(MAKE) --no-print-directory VENV=$(VENV)-audit $(VENV)-audit/.requirements-audit
	$(VENV)-audit/bin/python .ci/audit.py

voorbeeldgegevens: $(VENV)/.requirements
	$(PY) manage.py voorbeeldgegevens

schoon:
	rm -rf $(VENV) $(VENV)-audit .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# One stamp for each list of packages: when the list changes, its packages are installed again.
$(VENV)/.requirements $(VENV)/.requirements-dev $(VENV)/.requirements-audit: $(VENV)/.%: %.txt
	command -v $(PYTHON) >/dev/null || { \
	  echo "Python 3.11 or newer is needed. Install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed; $(PYTHON) is older. Name another: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	  echo "Python cannot make an environment here. Install it with: sudo apt install python3-venv" >&2; exit 1; }
	$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	echo "Installing the packages of $< ..."
	$(PIP) -r $<
	touch $@
