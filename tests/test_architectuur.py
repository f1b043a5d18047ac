"""Who may import whom, what stands where, and other promises about the code that no single module can keep."""

import ast
import re
from io import StringIO

import pytest
from django.core.management import call_command

from tests.conftest import ROOT
from visie.editie.models import Onderdeel, part_models

APPS = ("visie", "doelstellingen", "bronnen")
# What Django and the server look for by name; every other module of visie/ stands with its subject.
TOP = {"__init__", "admin", "apps", "models", "settings", "translation", "urls", "wsgi"}
OF_DJANGO = {"locale", "management", "migrations", "templatetags"}
# From pure text up to serving: a room imports its own floor never, and nothing above it. The models of a subject stand
# lower than the subject: docs/architectuur.md.
FLOORS = (
    {"tekst"},
    {"editie"},
    {
        "pagina",
        "aanvulling.models",
        "actueel.models",
        "concept.models",
        "draaien.models",
        "nieuwsbrief.models",
        "verwant.models",
        "zoeken.models",
    },  # fmt: skip
    {"beheer"},
    {"doelstellingen", "bronnen"},
    {
        "aanmelden",
        "aanvulling",
        "actueel",
        "beelden",
        "brontekst",
        "citaatcontrole",
        "citeren",
        "concept",
        "lezen",
        "nieuwsbrief",
        "redactie",
        "verwant",
        "zoeken",
    },  # fmt: skip
    {"draaien", "logs", "templatetags"},
    {"backup", "front"},
    {"management", "top"},
)


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


def room(name):
    """Return the room of a module by its full name: 'zoeken', 'zoeken.models', 'bronnen', 'top'; None for another's."""
    app, *steps = name.split(".")
    if app != "visie":
        return app if app in APPS else None
    if not steps or not (ROOT / "visie" / steps[0]).is_dir():
        return "top"
    return f"{steps[0]}.models" if steps[1:2] == ["models"] and steps[0] != "editie" else steps[0]


def subjects():
    """Return the folders of visie/ that are a subject."""
    folders = {folder.name for folder in (ROOT / "visie").iterdir() if (folder / "__init__.py").is_file()}
    return sorted(folders - OF_DJANGO)


def level(name):
    return next(n for n, floor in enumerate(FLOORS) if name in floor)


def test_nothing_imports_upward_or_beside():
    found = set()
    for file in (file for app in APPS for file in modules(app)):
        here = room(".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
        for there in {room(name) for name in imports(file)} - {None, here, f"{here}.models"}:
            # `from visie import x` names `visie` too.
            if there != "top" and level(there) >= level(here):
                found.add((str(file.relative_to(ROOT)), there))

    assert found == set()


def test_the_top_of_the_whole_has_what_django_looks_for_and_no_more():
    assert {file.stem for file in (ROOT / "visie").glob("*.py")} == TOP


@pytest.mark.parametrize("name", ["models", "admin"])
def test_the_lists_for_django_are_imported_by_nobody(name):
    found = [str(f.relative_to(ROOT)) for app in APPS for f in modules(app) if f"visie.{name}" in imports(f)]

    assert found == []


def test_every_subject_stands_in_the_readme_and_has_its_tests():
    readme = (ROOT / "README.md").read_text()

    assert [name for name in subjects() if f"`visie/{name}/`" not in readme] == []
    assert [name for name in subjects() if not [*(ROOT / "tests" / "visie" / name).glob("test_*.py")]] == []


@pytest.mark.parametrize("folder", ["tests", "templates"])
def test_folders_of_tests_and_templates_are_those_of_subjects(folder):
    folders = {path.name for path in (ROOT / folder / "visie").iterdir() if path.is_dir()} - {"__pycache__"}

    assert folders - set(subjects()) == set()


def kind_of_part_asked_for(file):
    """Yield the lines that ask an object whether it has what only some kinds of parts have."""
    shared = set(dir(Onderdeel))
    some = {name for model in part_models() for name in dir(model)} - shared - {"titel", "objects", "id"}
    for node in ast.walk(ast.parse(file.read_text())):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        asks = node.func.id == "hasattr" or (node.func.id == "getattr" and len(node.args) == 3)
        if asks and isinstance(node.args[1], ast.Constant) and node.args[1].value in some:
            yield f"{file.relative_to(ROOT)}:{node.lineno} {node.args[1].value}"


def test_nobody_guesses_which_kind_of_part_it_has_in_hand():
    assert [line for app in APPS for file in modules(app) for line in kind_of_part_asked_for(file)] == []


def names_tests(text):
    """Tell whether a string names the folder `tests`, by itself or in a path."""
    return re.search(r"(^|[\s/\"'`(])tests(/|$)", text) is not None


@pytest.mark.parametrize(
    ("text", "names"),
    [("tests", True), ("see tests/hulp.py", True), ("/opt/visie/tests/", True), ("what tests need", False),
     ("onlinetests/", False)],
)  # fmt: skip
def test_a_path_under_the_tests_is_told_from_the_word(text, names):
    assert names_tests(text) is names


def test_the_product_reads_and_imports_nothing_of_the_tests():
    """An installation may leave them out. In what a string says (a docstring, a help text) they are named no more."""
    files, found = [ROOT / "manage.py", *(file for app in APPS for file in (ROOT / app).rglob("*.py"))], {}
    for file in files:
        strings = (node.value for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Constant))
        paths = [text for text in strings if isinstance(text, str) and names_tests(text)]
        imported = [name for name in imports(file) if name.split(".")[0] == "tests"]
        found[str(file.relative_to(ROOT))] = [*imported, *paths]

    assert {file: names for file, names in found.items() if names} == {}


def test_no_migration_imports_the_code_of_an_app():
    files = [file for app in APPS for file in (ROOT / app / "migrations").glob("*.py")]

    found = {file.name: [name for name in imports(file) if name.split(".")[0] in APPS] for file in files}

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


def test_no_command_imports_another():
    commands = (ROOT / "visie" / "management" / "commands").glob("*.py")

    found = {file.name: sorted(n for n in imports(file) if n.startswith("visie.management")) for file in commands}

    assert {file: names for file, names in found.items() if names} == {}
