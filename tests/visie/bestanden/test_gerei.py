"""What makes a file counts in the key of it: one module left out, and a file stays as it was made before."""

from tests.conftest import ROOT
from tests.test_architectuur import imports
from visie.pagina.uitgave import GEREI

# They ask the database or serve: what comes of them is in the Boek, or in no file at all.
GEEN_MAKERS = {"vullen", "maken", "slot", "soorten", "models", "views", "naslag", "controlegetal", "urls"}


def file_of(naam):
    """Return the file of a module of the project by its full name, as a path; None for another's."""
    pad = naam.replace(".", "/")
    return next((een for een in (f"{pad}.py", f"{pad}/__init__.py") if (ROOT / een).is_file()), None)


def test_every_module_that_makers_import_counts_in_the_key():
    makers = [file for file in (ROOT / "visie/bestanden").glob("*.py") if file.stem not in GEEN_MAKERS]

    gebruikt = {een for file in makers for naam in imports(file) if (een := file_of(naam))}

    buiten = {een for een in gebruikt if not een.startswith(tuple(f"{folder}/" for folder in GEREI))}
    assert buiten - {"visie/__init__.py"} == set()
