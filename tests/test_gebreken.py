"""The faults that `make test-lang` plants can still be planted: each in one file, with tests that are there."""

import pytest

from tests.conftest import ROOT
from tests.gebreken import GEBREKEN, files_of_product, find, named_tests


@pytest.fixture(scope="module")
def files():
    return files_of_product(ROOT)


@pytest.mark.parametrize("gebrek", GEBREKEN, ids=[gebrek.belofte for gebrek in GEBREKEN])
def test_a_fault_has_its_place_in_the_code_and_its_tests(gebrek, files):
    file, tests = find(gebrek.was, files), named_tests(gebrek, ROOT)

    with_fault = file.read_text().replace(gebrek.was, gebrek.wordt)
    if file.suffix == ".py":
        compile(with_fault, file, "exec")  # a fault that does not load proves nothing
    assert with_fault != file.read_text()
    assert all(test.partition("::")[2] in (ROOT / test.partition("::")[0]).read_text() for test in tests)
