"""Which tests stay together in one process, in which order groups start, and which of them PostgreSQL runs.

docs/besluiten/0042-wat-postgresql-draait.md says why.
"""

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAST = "transacties"  # afterwards the database is empty: nothing that expects edition 1 comes after it
# What gives a test the right to ask the database. Without one of these pytest-django refuses its first query.
DATABASE = {"db", "transactional_db", "django_db_setup", "django_db_blocker"}
# Pages that are made once a run, for whoever only reads them. tests/visie/backup/test_terugzetten.py compares them.
GELEZEN = {"paginas", "lezer", "document"}
OF_PYTEST = ("pytest_django", "_pytest", "xdist")


def asks(item):
    """Tell whether a test has the right to ask the database, by its mark or by a fixture of ours that it names.

    Not by one that it asks for while it runs (`request.getfixturevalue`).
    """
    if item.get_closest_marker("django_db"):
        return True
    seen, names = set(GELEZEN), list(item._fixtureinfo.initialnames)
    while names:
        name = names.pop()
        if name in DATABASE:
            return True
        if name not in seen:
            seen.add(name)
            for fixture in item._fixtureinfo.name2fixturedefs.get(name, ()):
                names += () if fixture.func.__module__.startswith(OF_PYTEST) else fixture.argnames
    return False


@cache
def arguments(file):
    """Return {name of a test: the fixtures that it names, as arguments or by a mark} of a module."""
    functions = [node for node in ast.parse((ROOT / file).read_text()).body if isinstance(node, ast.FunctionDef)]
    return {f.name: {a.arg for a in f.args.args} | set(_marked(f.decorator_list)) for f in functions}


def _marked(decorators):
    """Yield the names in the marks `usefixtures` of a test."""
    for mark in decorators:
        if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Attribute) and mark.func.attr == "usefixtures":
            yield from (naam.value for naam in mark.args if isinstance(naam, ast.Constant))


def group(nodeid):
    """Return the name of the group that a test is in: one worker runs all of it, so that what it makes serves all."""
    file, _, test = nodeid.partition("::")
    named = arguments(file).get(test.partition("[")[0], set())
    if "echte_transacties" in named:
        return LAST
    return "paginas" if named & GELEZEN else file


def place(item):
    """Return what sorts the groups: what takes long first, so that both workers end together."""
    if group(item.nodeid) == LAST:
        return 2
    return 0 if {"server", "portaal", "chromium"} & set(item.fixturenames) else 1


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config, items):
    from django.conf import settings

    if settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        passed = [item for item in items if item.get_closest_marker("eenmaal") or not asks(item)]
        config.hook.pytest_deselected(items=passed)
        items[:] = [item for item in items if item not in set(passed)]
    result = yield
    places = {}
    for item in items:
        name = group(item.nodeid)
        places[name] = min(place(item), places.get(name, 2))
    items.sort(key=lambda item: places[group(item.nodeid)])
    return result


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Hand out groups, in the order of above. (Its own `--dist loadgroup` does nothing beside pytest 9.2.)"""
    from xdist.scheduler import LoadScopeScheduling

    class Groups(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return group(nodeid)

    config.option.loadscopereorder = False
    return Groups(config, log)
