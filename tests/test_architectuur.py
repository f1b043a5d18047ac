"""Who may import whom, and other promises about the code that no single module can keep."""
import ast
from io import StringIO

import pytest
from django.core.management import call_command

from tests.conftest import ROOT

APPS = ("visie", "doelstellingen", "bronnen")
GROUND_FLOOR = ("tekst", "editie", "pagina", "beheer")


def modules(folder):
    """Return the Python files of an app, without its migrations."""
    return sorted(file for file in (ROOT / folder).rglob("*.py") if "migrations" not in file.parts)


def imports(file):
    """Return the full names of every module that a file imports, inside functions too."""
    names, package = set(), file.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*start, *([node.module] if node.module else [])])
            names |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return names


def imported_from(file, app):
    """Return the sorted names in `app` that a file imports."""
    return sorted(name for name in imports(file) if name.split(".")[0] == app)


@pytest.mark.parametrize(("app", "other"), [("doelstellingen", "bronnen"), ("bronnen", "doelstellingen")])
def test_the_two_apps_of_content_never_import_each_other(app, other):
    found = {str(file.relative_to(ROOT)): imported_from(file, other) for file in modules(app)}

    assert {file: names for file, names in found.items() if names} == {}


@pytest.mark.parametrize("app", ["doelstellingen", "bronnen"])
def test_the_apps_of_content_import_only_the_ground_floor_of_the_whole(app):
    allowed = {"visie", *(f"visie.{module}" for module in GROUND_FLOOR)}

    found = [
        (str(file.relative_to(ROOT)), name)
        for file in modules(app)
        for name in imported_from(file, "visie")
        if ".".join(name.split(".")[:2]) not in allowed
    ]

    assert found == []


@pytest.mark.parametrize("module", GROUND_FLOOR)
def test_the_ground_floor_imports_no_app_and_nothing_above_it(module):
    allowed = {"visie", *(f"visie.{other}" for other in GROUND_FLOOR)}
    files = modules(f"visie/{module}") or [ROOT / "visie" / f"{module}.py"]

    others = [name for file in files for app in APPS[1:] for name in imported_from(file, app)]
    own = [name for file in files for name in imported_from(file, "visie")]

    assert others == []
    own = [name for name in own if name.split(".")[2:3] != ["models"]]  # those of a subject import `editie` alone
    assert [name for name in own if ".".join(name.split(".")[:2]) not in allowed] == []


def test_nothing_below_the_front_and_the_export_knows_of_them():
    eigen = {ROOT / "visie" / "wsgi.py"}
    eigen |= {ROOT / "visie" / "management" / "commands" / "exporteer.py", *modules("visie/front")}

    found = [
        (str(file.relative_to(ROOT)), name)
        for app in APPS
        for file in set(modules(app)) - eigen
        for name in imported_from(file, "visie")
        if name.startswith(("visie.front", "visie.front.export"))
    ]

    assert found == []


def test_no_migration_imports_the_code_of_an_app():
    files = [file for app in APPS for file in (ROOT / app / "migrations").glob("*.py")]

    found = {file.name: [name for app in APPS for name in imported_from(file, app)] for file in files}

    assert {file: names for file, names in found.items() if names} == {}


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration():
    said = StringIO()

    call_command("makemigrations", check=True, dry_run=True, stdout=said)

    assert said.getvalue().strip() == "No changes detected"


def test_the_two_lists_of_packages_have_the_same_versions():
    runtime, development = (
        dict(line.split(" ")[0].split("==") for line in (ROOT / name).read_text().splitlines() if "==" in line)
        for name in ("requirements.txt", "requirements-dev.txt")
    )

    assert {name: development.get(name) for name in runtime} == runtime
